import type { Words } from '../core/language.ts';
import type { Logo } from '../core/picture.ts';
import type { BrandFiles } from '../files/brand-files.ts';
import { LOGO_FILES } from '../files/named-file.ts';
import type { Advice } from '../findings/finding.ts';
import { type Guess, hintOf, nearest } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import type { Color } from '../scene/brand.ts';
import type { Art, ArtShape } from '../scene/frame.ts';
import { parseSvg, type Svg } from '../scene/svg.ts';
import { COLOR_ROLES, type ColorRole } from '../scene/tokens.ts';

/** Logos as they were decoded, by their files; or why there is none. */
export type Logos = ReadonlyMap<string, { readonly logo: Logo; readonly hasText: boolean } | Advice>;

export type ReportArt = (message: Words, hint: Words, guess?: Guess) => void;

/**
 * The drawing in an SVG file. The `class` of a shape, or of the group around it, names the role of its paint; its hex
 * colour is then only for looking at it elsewhere. Without a class the colour must be one of the brand's own.
 */
export function readArt(
  files: BrandFiles,
  file: string,
  colors: Readonly<Record<ColorRole, Color>>,
  report: ReportArt,
): Art {
  const svg = readSvg(files, file, report);
  const roleOf = (paint: string, className: string | undefined) => {
    const role = className === undefined ? roleOfHex(paint, colors) : COLOR_ROLES.find((each) => each === className);
    if (!role) report(...strangePaint(file, paint, className));
    return role ?? 'text';
  };
  const shapes = svg.shapes.map(
    (shape): ArtShape => ({
      d: shape.d,
      ...(shape.fill ? { fill: roleOf(shape.fill, shape.className) } : {}),
      ...(shape.stroke ? { stroke: { color: roleOf(shape.stroke, shape.className), width: shape.strokeWidth } } : {}),
    }),
  );
  return { viewBox: svg.viewBox, shapes };
}

/**
 * The sign in a file: the shapes of an SVG that has no others and only colours of the brand, else the logo that `logos`
 * has of the file. Nothing where it was not decoded.
 */
export function readSign(
  files: BrandFiles,
  file: string,
  colors: Readonly<Record<ColorRole, Color>>,
  logos: Logos | undefined,
  report: ReportArt,
): Art {
  const plain = plainSign(files, file, colors);
  if (plain) return plain;
  const decoded = logos?.get(file);
  if (decoded && 'logo' in decoded) {
    const { w, h } = decoded.logo.pixels;
    return { viewBox: { x: 0, y: 0, w, h }, shapes: [], logo: decoded.logo };
  }
  const { message, hint } = decoded ?? {};
  if (message && hint) report(say.brand.ofFile({ file, message }), hint);
  else if (!files.read(file)) readSvg(files, file, report);
  return { viewBox: NOTHING.viewBox, shapes: [] };
}

/** Whether a file is a drawing whose shapes all name the role of their colour: it needs no renderer. */
export function isDrawing(bytes: Uint8Array): boolean {
  const source = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/.test(source)) return false;
  try {
    const { shapes, hasMore } = parseSvg(source);
    const isRole = (name = '') => (COLOR_ROLES as readonly string[]).includes(name);
    return !hasMore && shapes.length > 0 && shapes.every(({ className }) => isRole(className));
  } catch {
    return false;
  }
}

function plainSign(files: BrandFiles, file: string, colors: Readonly<Record<ColorRole, Color>>): Art | undefined {
  let isPlain = true;
  const strange = () => {
    isPlain = false;
  };
  const bytes = files.read(file);
  if (!bytes || !file.toLowerCase().endsWith('.svg')) return undefined;
  const art = readArt(files, file, colors, strange);
  return isPlain && art.shapes.length > 0 && !parseSvg(new TextDecoder().decode(bytes)).hasMore ? art : undefined;
}

function readSvg(files: BrandFiles, file: string, report: ReportArt): Drawn {
  const bytes = files.read(file);
  if (!bytes) {
    const { message, hint, ...guess } = files.missing(file, LOGO_FILES.ending, say.brand.noDrawing({ file }));
    report(message, hint, guess);
    return NOTHING;
  }
  try {
    return parseSvg(new TextDecoder().decode(bytes));
  } catch (error) {
    const why = (error as Error).message;
    const { message, hint } = say.brand.unsoundSvg({ file, reason: why });
    report(message, hint);
    return NOTHING;
  }
}

const NOTHING: Drawn = { viewBox: { x: 0, y: 0, w: 1, h: 1 }, shapes: [] };
type Drawn = Pick<Svg, 'viewBox' | 'shapes'>;

function roleOfHex(paint: string, colors: Readonly<Record<ColorRole, Color>>): ColorRole | undefined {
  const hex = paint.replace('#', '').toUpperCase();
  return COLOR_ROLES.find((role) => colors[role].hex === hex);
}

function strangePaint(file: string, paint: string, className: string | undefined): [Words, Words] {
  if (className === undefined) return [say.brand.strangeColor({ file, color: paint }), say.brand.nameColorRole];
  const suggestion = nearest(className, COLOR_ROLES);
  const roles = COLOR_ROLES.map((role) => `\`${role}\``);
  return [say.brand.strangeClass({ file, name: className }), hintOf(suggestion, say.brand.colorRoles({ roles }))];
}
