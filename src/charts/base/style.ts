import { contrastRatio, MARK_CONTRAST, requiredContrast } from '../../color/contrast.ts';
import { PIXELS_PER_INCH, type Pt, type Px, ptToPx } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ColorRole } from '../../scene/tokens.ts';

/** Values are set this much larger than the brand's labels, and bold. */
const VALUE_SCALE = 1.25;
/** Text needs this contrast with what it stands on (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5;
const SIZE_STEP: Pt = 1;
const SIZE_PART = 0.03;
/** Sizes of names and values beside rows: parts of the distance of rows, and the most, in their usual sizes. */
const ROWS = { label: { part: 0.3, most: 4 / 3 }, value: { part: 0.42, most: 1.8 } };
/** The size of a picture that is a slide's whole frame, about: type is larger there than in one of half that size. */
const WHOLE = { width: 11 * PIXELS_PER_INCH, height: 4 * PIXELS_PER_INCH };

/** A size of text that may go down in steps until everything fits. */
interface Lettering {
  readonly size: Px;
  readonly floor: Px;
  readonly bold: boolean;
}

/** The size of a picture. */
interface PictureSize {
  readonly width: Px;
  readonly height: Px;
}

/** The brand as a chart needs it: lengths in pixels, colours as CSS. */
export interface ChartStyle {
  /** CSS list of the brand's two font families, latin first. */
  readonly family: string;
  /** Names of categories and series. */
  readonly label: Lettering;
  /** Values at their marks. */
  readonly value: Lettering;
  /** The value of a mark that is the whole picture. */
  readonly single: Px;
  /** The figure inside a ring. */
  readonly figure: Lettering;
  readonly unitScale: number;
  /** Space between a mark and its label. */
  readonly gap: Px;
  /** What names below a base line keep around them, and how far their row begins below it where programs write them. */
  readonly names: { readonly gap: Px; readonly room: Px };
  readonly baseLine: Px;
  readonly hairline: Px;
  readonly arrow: Px;
  readonly line: Px;
  /** The ground that shows between touching marks. */
  readonly separator: Px;
  color(role: ColorRole): string;
  /** The role of text on the ground that speaks for a mark of that role. */
  textRole(role: ColorRole): ColorRole;
  /** The role of text that stands on a mark of that role; large text needs less contrast. */
  inkRole(role: ColorRole, size?: Px): ColorRole;
  /** The colour of text on the ground that speaks for a mark of that role. */
  textFor(role: ColorRole): string;
  /** The colour of text that stands on a mark of that role. */
  textOn(role: ColorRole, size?: Px): string;
  /** Whether a mark of that role is too pale to stand on the ground without an outline. */
  isPale(role: ColorRole): boolean;
}

/** What stands in for a role whose own colour is too faint for text on the ground. */
const TEXT_ROLES: Partial<Readonly<Record<ColorRole, ColorRole>>> = {
  second: 'second-text',
  highlight: 'second-text',
  context: 'subtle',
};

/** What text on a mark may be; on dark ground both that for dark grounds and the usual one are light. */
const INKS = ['on-dark', 'text', 'dark'] as const;

/** The style of charts of the brand. */
export function chartStyle(brand: Brand): ChartStyle {
  const label = brand.type.label;
  const hex = (role: ColorRole) => brand.colors[role].hex;
  const color = (role: ColorRole) => `#${hex(role)}`;
  const legible = (role: ColorRole, ground: ColorRole) => contrastRatio(hex(role), hex(ground)) >= TEXT_CONTRAST;
  const textRole = (role: ColorRole): ColorRole => {
    const candidates = [role, TEXT_ROLES[role] ?? 'text'] as const;
    return candidates.find((candidate) => legible(candidate, 'ground')) ?? 'text';
  };
  const inkRole = (role: ColorRole, size: Px = 0): ColorRole => {
    const needed = requiredContrast(size / ptToPx(1));
    return INKS.find((ink) => contrastRatio(hex(ink), hex(role)) >= needed) ?? 'text';
  };
  return {
    family: `"${brand.fonts.latin.family}", "${brand.fonts.eastAsian.family}"`,
    label: { size: ptToPx(label.size), floor: ptToPx(label.floor), bold: false },
    value: { size: ptToPx(label.size * VALUE_SCALE), floor: ptToPx(label.floor), bold: true },
    single: ptToPx(brand.type.title.size),
    figure: { size: ptToPx(brand.type.number.size), floor: ptToPx(label.size * VALUE_SCALE), bold: true },
    unitScale: brand.unitScale,
    gap: ptToPx(label.size * 0.375),
    names: { gap: ptToPx(label.size * 0.375), room: ptToPx(label.size * 0.525) },
    baseLine: ptToPx(1.25),
    hairline: ptToPx(brand.strokes.hairline),
    arrow: ptToPx(brand.strokes.line),
    line: ptToPx(3),
    separator: ptToPx(1.5),
    color,
    textRole,
    inkRole,
    textFor: (role) => color(textRole(role)),
    textOn: (role, size) => color(inkRole(role, size)),
    isPale: (role) => contrastRatio(hex(role), hex('ground')) < MARK_CONTRAST,
  };
}

/** What a picture has beyond that of half a frame: from nothing to 1, for one that takes it whole. */
function spareOf({ width, height }: PictureSize): number {
  return Math.min(1, Math.max(0, 2 * Math.min(width / WHOLE.width, height / WHOLE.height) - 1));
}

/** The style with names and values scaled, and what goes with them: spaces, and the width of lines. */
export function scaledStyle(style: ChartStyle, label: number, value: number): ChartStyle {
  const { names } = style;
  return {
    ...style,
    label: { ...style.label, size: label * style.label.size },
    value: { ...style.value, size: value * style.value.size },
    gap: label * style.gap,
    line: Math.max(1, Math.sqrt(value)) * style.line,
    names: { gap: label * names.gap, room: label * names.room },
  };
}

/** The style with names and values scaled for a picture that is a whole frame, and less for smaller ones. */
export function grown(style: ChartStyle, picture: PictureSize, label: number, value: number): ChartStyle {
  const spare = spareOf(picture);
  return scaledStyle(style, 1 + (label - 1) * spare, 1 + (value - 1) * spare);
}

/**
 * The style for rows that lie so far apart: their names and values grow with the room that each has, values at most to
 * `most` times their usual size.
 */
export function rowStyle(style: ChartStyle, picture: PictureSize, pitch: Px, most = ROWS.value.most): ChartStyle {
  const spare = spareOf(picture);
  const times = ({ size, floor }: Lettering, part: number, greatest: number) =>
    Math.min(1 + (greatest - 1) * spare, Math.max(part * pitch, Math.min(size, Math.max(floor, 0.8 * pitch))) / size);
  const label = times(style.label, ROWS.label.part, ROWS.label.most);
  return scaledStyle(style, label, times(style.value, ROWS.value.part, most));
}

/** The style with the names of roles in place of their colours: what is drawn with it can be written as shapes. */
export function inRoles(style: ChartStyle): ChartStyle {
  return { ...style, color: (role) => role, textFor: style.textRole, textOn: style.inkRole };
}

/** The largest size, in steps of a point or a thirtieth, at which `fits` holds; the floor where it never does. */
export function fitLettering(lettering: Lettering, fits: (size: Px) => boolean): Px {
  for (let size = lettering.size; size > lettering.floor; size -= Math.max(ptToPx(SIZE_STEP), SIZE_PART * size)) {
    if (fits(size)) return size;
  }
  return lettering.floor;
}

/** Colours for the parts of a whole: the largest is the subject, and the accents of the brand are for small ones. */
export function shareRoles(sizes: readonly number[], highlighted = -1): ColorRole[] {
  const order = sizes.map((_, i) => i).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  const roles = partRoles(sizes.length, order.indexOf(highlighted));
  return sizes.map((_, i) => roles[order.indexOf(i)] ?? 'subject');
}

/** Colours of series side by side: with one highlighted it is the subject, and the others are quiet. */
export function groupRoles(count: number, highlighted = -1): ColorRole[] {
  if (highlighted < 0) return partRoles(count);
  const quiet = (index: number) => QUIET_GROUPS[(index > highlighted ? index - 1 : index) % QUIET_GROUPS.length];
  return Array.from({ length: count }, (_, i) => (i === highlighted ? 'subject' : (quiet(i) ?? 'context')));
}

/** Colours of lines, which need not be told apart by colour: with one highlighted, all others are context. */
export function lineRoles(count: number, brand: Brand, highlighted = -1): ColorRole[] {
  if (highlighted < 0) return partRoles(count);
  const contrast = (role: ColorRole) => contrastRatio(brand.colors[role].hex, brand.colors.ground.hex);
  const quiet = QUIET_LINES.find((role) => contrast(role) >= LINE_CONTRAST) ?? 'context';
  return Array.from({ length: count }, (_, i) => (i === highlighted ? 'subject' : quiet));
}

/** Lines beside a highlighted one: the first that is seen as a line. */
const QUIET_LINES: readonly ColorRole[] = ['context', 'hairline', 'step-2'];
const LINE_CONTRAST = 1.5;

/** Colours for parts or series side by side; with one highlighted, the others keep to the subject's own tints. */
export function partRoles(count: number, highlighted = -1): ColorRole[] {
  const palette = highlighted < 0 ? PARTS : QUIET_PARTS;
  const quiet = (index: number) =>
    palette[(highlighted >= 0 && index > highlighted ? index - 1 : index) % palette.length];
  return Array.from({ length: count }, (_, i) => (i === highlighted ? 'highlight' : (quiet(i) ?? 'subject')));
}

/** Series and parts side by side, none of them highlighted. */
const PARTS: readonly ColorRole[] = ['subject', 'second', 'third', 'step-6', 'step-1', 'step-2'];
/** Parts beside one in the highlight’s colour: the subject and its tints. */
const QUIET_PARTS: readonly ColorRole[] = ['subject', 'step-2', 'step-1', 'step-6', 'context'];
/** Series beside one in the subject’s colour. */
const QUIET_GROUPS: readonly ColorRole[] = ['context', 'step-2', 'step-6', 'third'];

/** The colours that stand side by side in charts, for as many series as can be told apart at a glance. */
export const SIDE_BY_SIDE: readonly (readonly ColorRole[])[] = [
  PARTS.slice(0, 5),
  ['highlight', ...QUIET_PARTS.slice(0, 4)],
  ['subject', ...QUIET_GROUPS],
];
