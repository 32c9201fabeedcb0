import { type Document, parseDocument } from 'yaml';
import type { Finding } from '../core/diagnostic.ts';
import { type Files, readText } from '../core/files.ts';
import { formatPath, type Path } from '../core/path.ts';
import type { Brand, Color, FontFace } from '../scene/brand.ts';
import {
  type Art,
  type BrandFrameName,
  DARK_FRAMES,
  type Frame,
  type FrameName,
  type Placeholder,
  type PlaceholderName,
} from '../scene/frame.ts';
import { frameOnDark, type RolesOnDark } from '../scene/on-dark.ts';
import type { ColorRole, TextStyle, TypeRole } from '../scene/tokens.ts';
import { type BrandFile, brandSchema } from './brand-schema.ts';
import { shadeOf } from './colors.ts';
import { readArt } from './read-art.ts';

type Report = (path: Path, message: string, hint?: string) => void;

/**
 * The brand in a folder of `files`, read from its brand.yaml with the art and fonts that it names. What is wrong with
 * it comes back as `bad-brand` findings, whose span is in brand.yaml; the brand is then undefined.
 */
export function loadBrand(
  files: Files,
  folder: string,
): { readonly brand?: Brand; readonly findings: readonly Finding[] } {
  const file = `${folder}/brand.yaml`;
  const source = readText(files, file) ?? '';
  const document = parseDocument(source);
  const findings: Finding[] = [];
  const report: Report = (path, message, hint) => {
    const span = spanOf(document, source, file, path);
    findings.push({ code: 'bad-brand', message, ...(hint ? { hint } : {}), path: [], span });
  };
  for (const error of document.errors) report([], error.message);
  const parsed = brandSchema.safeParse(document.errors.length > 0 ? {} : document.toJS());
  if (!parsed.success && findings.length === 0) {
    for (const issue of parsed.error.issues) {
      const path = issue.path as Path;
      report(path, `${formatPath(path) || 'The file'}: ${issue.message}.`);
    }
  }
  if (!parsed.success) return { findings };
  const brand = assemble(parsed.data, files, folder, report);
  return findings.length > 0 ? { findings } : { brand, findings };
}

function spanOf(document: Document, source: string, file: string, path: Path): NonNullable<Finding['span']> {
  let node: unknown;
  for (let depth = path.length; depth >= 0 && !node; depth--) node = document.getIn(path.slice(0, depth), true);
  const [start = 0, end = 0] = (node as { range?: [number, number] } | undefined)?.range ?? [];
  const before = source.slice(0, start).split('\n');
  return { file, start, end, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function assemble(data: BrandFile, files: Files, folder: string, report: Report): Brand {
  const colors = mapValues(data.colors, (shade): Color => {
    const { of: slot, ...change } = typeof shade === 'string' ? { of: shade } : shade;
    return shadeOf(data.theme, { slot, ...change });
  }) as Record<ColorRole, Color>;
  const type = mapValues(data.type, (style, role) => textStyle(style, role as TypeRole)) as Brand['type'];
  const art = (file: string, path: Path) => readArt(files, `${folder}/${file}`, colors, (why) => report(path, why));
  const { size, grid } = data;
  return {
    name: data.name,
    size: { w: size.width, h: size.height },
    theme: mapValues(data.theme, (hex) => hex.toUpperCase()) as Brand['theme'],
    colors,
    onDark: data.onDark as RolesOnDark,
    fonts: {
      latin: fontFace(data.fonts.latin, files, folder, (key, why) => report(['fonts', 'latin', key], why)),
      eastAsian: fontFace(data.fonts.eastAsian, files, folder, (key, why) => report(['fonts', 'eastAsian', key], why)),
    },
    type,
    unitScale: data.unitScale,
    grid,
    strokes: data.strokes,
    mark: art(data.mark, ['mark']),
    frames: withDarkFrames(
      mapValues(data.frames, (frame, name) => readFrame(frame, name as FrameName, type, art)),
      data.onDark as RolesOnDark,
    ),
    words: data.words,
  };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

function textStyle(style: BrandFile['type'][TypeRole], role: TypeRole): TextStyle {
  const { maxLines, ...rest } = style;
  return { ...rest, role, floor: style.floor ?? style.size, ...(maxLines ? { maxLines } : {}) };
}

function fontFace(
  face: BrandFile['fonts']['latin'],
  files: Files,
  folder: string,
  report: (key: string, why: string) => void,
): FontFace {
  const read = (key: 'regular' | 'bold') => {
    const path = face[key].startsWith('npm:') ? face[key] : `${folder}/${face[key]}`;
    const bytes = files.read(path);
    if (!bytes) report(key, `The font file ${face[key]} is not there.`);
    return bytes ?? new Uint8Array();
  };
  return { declared: face.declared, family: face.family, regular: read('regular'), bold: read('bold') };
}

type FrameFile = BrandFile['frames'][BrandFrameName];
type PlaceholderFile = NonNullable<FrameFile['slideNumber']>;

function readFrame(
  frame: FrameFile,
  name: FrameName,
  type: Brand['type'],
  art: (file: string, path: Path) => Art,
): Frame {
  const place = (file: PlaceholderFile, key: PlaceholderName): Placeholder => {
    const { color = type[file.type].color, maxLines } = file;
    const style = { ...type[file.type], color, ...(maxLines ? { maxLines } : {}) };
    return { name: key, box: toBox(file.box), style, align: file.align, anchor: file.anchor };
  };
  const placeholders = mapValues(frame.placeholders as Record<string, PlaceholderFile>, (file, key) =>
    place(file, key as PlaceholderName),
  );
  return {
    name,
    title: frame.title,
    ground: frame.ground,
    art: frame.art.map((entry, i) => ({
      name: entry.name,
      art: art(entry.file, ['frames', name, 'art', i, 'file']),
      box: toBox(entry.box),
    })),
    placeholders,
    ...(frame.slideNumber ? { slideNumber: place(frame.slideNumber, 'source') } : {}),
    body: toBox(frame.body),
  };
}

/** The frames with those that also stand on a dark ground. */
function withDarkFrames(frames: Readonly<Record<string, Frame>>, roles: RolesOnDark): Brand['frames'] {
  const dark = Object.entries(DARK_FRAMES).flatMap(([name, own]) => {
    const frame = frames[name];
    return frame ? [[own, frameOnDark(frame, own, `${frame.title}, dark`, roles)]] : [];
  });
  return { ...frames, ...Object.fromEntries(dark) } as Brand['frames'];
}

const toBox = ([x, y, w, h]: readonly [number, number, number, number]) => ({ x, y, w, h });
