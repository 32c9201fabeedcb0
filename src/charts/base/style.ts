import { contrastRatio, MARK_CONTRAST, requiredContrast } from '../../color/contrast.ts';
import { PIXELS_PER_INCH, type Pt, type Px, ptToPx } from '../../core/lengths.ts';
import { type Face, widest } from '../../marks/lettering.ts';
import type { Pen } from '../../marks/pen.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ColorRole } from '../../scene/tokens.ts';

/** Values are set this much larger than the brand's labels, and bold. */
const VALUE_SCALE = 1.25;
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
}

interface PictureSize {
  readonly width: Px;
  readonly height: Px;
}

export interface ChartStyle {
  readonly family: string;
  readonly label: Lettering;
  readonly value: Lettering;
  readonly single: Px;
  readonly figure: Lettering;
  readonly unitScale: number;
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
  textRole(role: ColorRole): ColorRole;
  inkRole(role: ColorRole, size?: Px): ColorRole;
  textFor(role: ColorRole): string;
  textOn(role: ColorRole, size?: Px): string;
  isPale(role: ColorRole): boolean;
}

const TEXT_ROLES: Partial<Readonly<Record<ColorRole, ColorRole>>> = {
  second: 'second-text',
  highlight: 'second-text',
  context: 'subtle',
};

/** What text on a mark may be; on dark ground both that for dark grounds and the usual one are light. */
const INKS = ['on-dark', 'text', 'dark'] as const;

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
    label: { size: ptToPx(label.size), floor: ptToPx(label.floor) },
    value: { size: ptToPx(label.size * VALUE_SCALE), floor: ptToPx(label.floor) },
    single: ptToPx(brand.type.title.size),
    figure: { size: ptToPx(brand.type.number.size), floor: ptToPx(label.size * VALUE_SCALE) },
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

function spareOf({ width, height }: PictureSize): number {
  return Math.min(1, Math.max(0, 2 * Math.min(width / WHOLE.width, height / WHOLE.height) - 1));
}

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

export function shareRoles(sizes: readonly number[], highlighted = -1): ColorRole[] {
  const order = sizes.map((_, i) => i).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  const roles = partRoles(sizes.length, order.indexOf(highlighted));
  return sizes.map((_, i) => roles[order.indexOf(i)] ?? 'subject');
}

export function groupRoles(count: number, highlighted = -1): ColorRole[] {
  if (highlighted < 0) return partRoles(count);
  const quiet = (index: number) => QUIET_GROUPS[(index > highlighted ? index - 1 : index) % QUIET_GROUPS.length];
  return Array.from({ length: count }, (_, i) => (i === highlighted ? 'subject' : (quiet(i) ?? 'context')));
}

export function lineRoles(count: number, brand: Brand, highlighted = -1): ColorRole[] {
  if (highlighted < 0) return partRoles(count);
  const contrast = (role: ColorRole) => contrastRatio(brand.colors[role].hex, brand.colors.ground.hex);
  const quiet = QUIET_LINES.find((role) => contrast(role) >= LINE_CONTRAST) ?? 'context';
  return Array.from({ length: count }, (_, i) => (i === highlighted ? 'subject' : quiet));
}

const QUIET_LINES: readonly ColorRole[] = ['context', 'hairline', 'step-2'];
const LINE_CONTRAST = 1.5;

export function partRoles(count: number, highlighted = -1): ColorRole[] {
  const palette = highlighted < 0 ? PARTS : QUIET_PARTS;
  const quiet = (index: number) =>
    palette[(highlighted >= 0 && index > highlighted ? index - 1 : index) % palette.length];
  return Array.from({ length: count }, (_, i) => (i === highlighted ? 'highlight' : (quiet(i) ?? 'subject')));
}

const PARTS: readonly ColorRole[] = ['subject', 'second', 'third', 'step-6', 'step-1', 'step-2'];
const QUIET_PARTS: readonly ColorRole[] = ['subject', 'step-2', 'step-1', 'step-6', 'context'];
const QUIET_GROUPS: readonly ColorRole[] = ['context', 'step-2', 'step-6', 'third'];

/** The colours that stand side by side in charts, for as many series as can be told apart at a glance. */
export const SIDE_BY_SIDE: readonly (readonly ColorRole[])[] = [
  PARTS.slice(0, 5),
  ['highlight', ...QUIET_PARTS.slice(0, 4)],
  ['subject', ...QUIET_GROUPS],
];

export const nameFace = (style: ChartStyle, bold = false): Face => ({
  family: style.family,
  size: style.label.size,
  bold,
});

export const valueFace = (style: ChartStyle): Face => ({ family: style.family, size: style.value.size, bold: true });

/** How values are set that share the largest size at which each is no wider than its room. */
export function fittedValueFace(pen: Pen, values: readonly string[], style: ChartStyle, room: Px): Face {
  const face = valueFace(style);
  return { ...face, size: fitLettering(style.value, (size) => widest(pen, values, { ...face, size }) <= room) };
}
