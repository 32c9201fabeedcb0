import { sum } from '../../core/collections.ts';
import { isEastAsian, type Language } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import { plainText, type RichText, richText } from '../../core/rich-text.ts';
import {
  CAP_HEIGHT,
  drawLines,
  drawText,
  type Face,
  type Lines,
  linesHeight,
  textWidth,
  widest,
  wrapText,
} from '../../marks/lettering.ts';
import { drawLine, type Pen, type Point, type Rect, touches } from '../../marks/pen.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type ChartStyle, nameFace } from '../base/style.ts';
import { printedWhole } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { drawSwatch } from './marks.ts';

/** A label that wants to stand at `at`, and needs `height` around it. */
interface Spreading {
  readonly at: Px;
  readonly height: Px;
}

interface Cluster {
  readonly members: readonly number[];
  readonly height: Px;
  /** The upper edge of the first. */
  readonly start: Px;
}

/**
 * Where labels stand so that none overlaps another: each as near as can be to where it wants to be, in their order,
 * within `top` and `bottom` where there is room at all. Gives the middle of each.
 */
export function spread(labels: readonly Spreading[], top: Px, bottom: Px): Px[] {
  const order = labels.map((_, i) => i).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0));
  let clusters: readonly Cluster[] = [];
  for (const i of order) {
    const { at, height } = labels[i] ?? { at: 0, height: 0 };
    clusters = settle([...clusters, { members: [i], height, start: at - height / 2 }], labels, top, bottom);
  }
  const middles: Px[] = labels.map((label) => label.at);
  for (const { members, start } of clusters) {
    let y = start;
    for (const i of members) {
      const height = labels[i]?.height ?? 0;
      middles[i] = y + height / 2;
      y += height;
    }
  }
  return middles;
}

function settle(clusters: readonly Cluster[], labels: readonly Spreading[], top: Px, bottom: Px): readonly Cluster[] {
  const last = clusters.at(-1);
  if (!last) return clusters;
  const start = Math.max(top, Math.min(last.start, bottom - last.height));
  const others = clusters.slice(0, -1);
  const before = others.at(-1);
  if (!before || before.start + before.height <= start) return [...others, { ...last, start }];
  const members = [...before.members, ...last.members];
  /** Where a cluster would begin so that its members stand where they want to be on average. */
  const wanted = (): Px => {
    let offset = 0;
    let sum = 0;
    for (const i of members) {
      const { at, height } = labels[i] ?? { at: 0, height: 0 };
      sum += at - (offset + height / 2);
      offset += height;
    }
    return sum / members.length;
  };
  const joined = { members, height: before.height + last.height, start: wanted() };
  return settle([...others.slice(0, -1), joined], labels, top, bottom);
}

/** How far names stand from the thin lines that pass between them, in widths of those. */
const CLEAR = 4;

export interface ColumnNames {
  readonly names: readonly Lines[];
  readonly faces: readonly Face[];
  readonly columns: NamedColumns;
  /** The middle of each, from the left edge of the columns. */
  readonly middles: readonly Px[];
  /** How far below the first row each begins. */
  readonly drops: readonly Px[];
  readonly height: Px;
  /** Whether every second name stands in a row below the others, at the end of a thin line. */
  readonly staggered: boolean;
}

/** How many columns names take that are too wide for their own; nothing where all have room. */
export const crowdedNames = ({ names, staggered, columns }: ColumnNames): number => {
  const wide = staggered ? names : names.filter(({ tooWide }) => tooWide);
  return wide.reduce((sum, { width }) => sum + width / columns.pitch, 0);
};

interface NamedColumns {
  readonly pitch: Px;
  readonly width: Px;
  readonly style: ChartStyle;
}

/**
 * The names below columns: on one line where they stand clear of each other and within the picture, else broken to a
 * column's space; in two rows by turns where a word is wider than that.
 */
export function columnNames(
  pen: Pen,
  names: readonly string[],
  face: (category: number) => Face,
  columns: NamedColumns,
): ColumnNames {
  const { pitch, style, width: room } = columns;
  const faces = names.map((_, i) => face(i));
  const middles = names.map((_, i) => pitch * (i + 0.5));
  const drops = names.map(() => 0);
  const widths = names.map((name, i) => textWidth(pen, name, face(i)));
  const own = { faces, columns, middles, drops };
  const oneLine = (): boolean =>
    widths.every((width, i) => {
      const [start, end] = [pitch * (i + 0.5) - width / 2, pitch * (i + 0.5) + width / 2];
      const next = pitch * (i + 1.5) - (widths[i + 1] ?? 0) / 2;
      return start >= 0 && (i === widths.length - 1 ? end <= room : end + 2 * style.names.gap <= next);
    });
  if (oneLine()) {
    const height = linesHeight(1, face(0).size);
    const single = names.map((name, i) => ({ lines: [name], width: widths[i] ?? 0, height, tooWide: false }));
    return { ...own, names: single, height, staggered: false };
  }
  const wrapped = names.map((name, i) => wrapText(pen, name, face(i), pitch - 1.5 * style.names.gap));
  const fits = (each: readonly Lines[]) => each.every(({ tooWide }) => !tooWide);
  /** Names by turns in an upper and a lower row, each with the space of two columns; those at the edges keep within them. */
  const tallest = (lines: readonly Lines[]) => Math.max(0, ...lines.map(({ height }) => height));
  const twoRows = (): ColumnNames => {
    const { pitch, width, style } = columns;
    const placed = names.map((name, i) => {
      const middle = pitch * (i + 0.5);
      // The lines to the names of the lower row pass between those of the upper one.
      const reach = pitch - CLEAR * style.hairline;
      const [left, right] = [Math.max(0, middle - reach), Math.min(width, middle + reach)];
      const lines = wrapText(pen, name, faces[i] ?? nameFace(style), right - left);
      return { lines, middle: Math.min(Math.max(middle, left + lines.width / 2), right - lines.width / 2) };
    });
    const upper = tallest(placed.filter((_, i) => i % 2 === 0).map(({ lines }) => lines));
    const lower = tallest(placed.filter((_, i) => i % 2 === 1).map(({ lines }) => lines));
    const drop = upper + style.names.gap;
    return {
      ...{ faces, columns, names: placed.map(({ lines }) => lines) },
      middles: placed.map(({ middle }) => middle),
      drops: names.map((_, i) => (i % 2 === 0 ? 0 : drop)),
      height: drop + lower,
      staggered: true,
    };
  };
  const staggered = fits(wrapped) ? undefined : twoRows();
  if (staggered && fits(staggered.names)) return staggered;
  return { ...own, names: wrapped, height: tallest(wrapped), staggered: false };
}

export function namesFit(names: ColumnNames): boolean {
  return !names.staggered && names.names.every(({ tooWide }) => !tooWide);
}

/** Draws the names with the upper edge of their first row at `top`, below columns whose left edge is at `left`. */
export function drawColumnNames(
  pen: Pen,
  { names, faces, columns: { pitch, style }, middles, drops }: ColumnNames,
  { left, top }: { readonly left: Px; readonly top: Px },
  role: (category: number) => ColorRole = () => 'text',
): void {
  names.forEach(({ lines }, i) => {
    const own = faces[i] ?? nameFace(style);
    const drop = drops[i] ?? 0;
    const foot = Math.round(left + pitch * (i + 0.5));
    if (drop > 0) {
      const [from, to] = [top - style.names.gap / 3, top + drop - style.names.gap / 3];
      drawLine(pen, { x: foot, y: from }, { x: foot, y: to }, style.hairline, style.color('subtle'));
    }
    const place = { x: left + (middles[i] ?? 0), middle: top + drop + linesHeight(0.5, own.size) };
    drawLines(pen, lines, own, style.color(role(i)), { ...place, align: 'center' });
  });
}

/** The part of the picture's width that names beside bars take: usually, and at most. */
const NAMES_USUAL = 0.38;
const MAX_NAMES = 0.55;
/** More lines than this are not read as one name. */
const NAME_LINES = 2;

/**
 * The names of rows, broken into lines that fit the height of a row, two at most where there is room for that; their
 * column is as narrow as that allows. The
 * name at `boldAt` is set bold.
 */
export function rowNames(
  pen: Pen,
  names: readonly string[],
  face: Face,
  boldAt: number,
  room: { readonly width: Px; readonly pitch: Px },
): readonly Lines[] {
  const set = (width: Px) =>
    names.map((name, i) => wrapText(pen, name, { ...face, bold: face.bold || i === boldAt }, width));
  for (const most of [NAME_LINES, Number.POSITIVE_INFINITY]) {
    for (let part = NAMES_USUAL; part < MAX_NAMES; part += 0.03) {
      const names = set(part * room.width);
      const fits = (each: Lines) => !each.tooWide && each.height <= room.pitch && each.lines.length <= most;
      if (names.every(fits)) return names;
    }
  }
  return set(MAX_NAMES * room.width);
}

/** A label may miss the picture's edge by what floats add. */
const EDGE: Px = 0.5;

/** Width of a Latin letter or figure, in em, on the safe side of the average. */
const LETTER = 0.54;

/** About how wide a text is: a plan has no font at hand. */
export function estimatedWidth(text: string, size: Px): Px {
  const ems = [...text].map((character) => (isEastAsian(character.codePointAt(0) ?? 0) ? 1 : LETTER));
  return size * sum(ems);
}

/**
 * Which of the labels along an axis are written: all where they fit beside each other, else every second, third and so
 * on, such that the first and the last are among them; where no such step divides the axis, every so many before the
 * last, so that all stand equally far apart. Where not even two fit, the last.
 */
export function shownLabels(labels: readonly string[], size: Px, step: Px): number[] {
  const widest = Math.max(0, ...labels.map((label) => estimatedWidth(label, size)));
  const last = labels.length - 1;
  const least = Math.max(1, Math.ceil((widest + 0.6 * size) / step));
  const every = Array.from({ length: least + 2 }, (_, i) => least + i).find((count) => last % count === 0) ?? least;
  return labels.map((_, i) => i).filter((i) => (last - i) % every === 0);
}

/**
 * The middle of a label beside one point of a line: above the point, below it, or pushed to one side, whichever is the first
 * place within the picture that the line does not cross, that is not taken by another label, and that lies above `floor`.
 * Where the ground below is `filled`, never below.
 */
export function placeBeside(
  points: readonly Point[],
  index: number,
  size: { readonly w: Px; readonly h: Px },
  distance: Px,
  floor: Px,
  filled = false,
  taken: readonly Rect[] = [],
): Point {
  const { x, y } = points[index] ?? { x: 0, y: 0 };
  const lift = distance + size.h / 2;
  const shifts = [0, 0.25, -0.25, 0.5, -0.5].map((part) => part * size.w);
  const higher = [-1.6 * lift, -2.2 * lift];
  const lifts = filled ? [-lift, ...higher] : [-lift, lift, ...(taken.length > 0 ? [...higher, 1.6 * lift] : [])];
  const places = lifts.flatMap((dy) => shifts.map((dx) => ({ x: x + dx, y: y + dy })));
  const aside = [-1, 1].map((side) => ({ x: x + side * (distance + size.w / 2), y: y - size.h }));
  // At a valley the label belongs below, in the open angle.
  const [before, after] = [points[index - 1]?.y ?? y - 1, points[index + 1]?.y ?? y - 1];
  const valley = !filled && before < y && after < y;
  const ordered = valley ? places.toSorted((a, b) => Number(b.y > y) - Number(a.y > y)) : places;
  const clear = [...ordered, ...aside].find((place) => {
    const rect = { x: place.x - size.w / 2, y: place.y - size.h / 2, ...size };
    if (rect.x < -EDGE || rect.y + rect.h > floor - distance / 2) return false;
    if (taken.some((other) => touches(rect, other, distance / 3))) return false;
    return !crosses(points, rect, distance / 3);
  });
  return clear ?? { x: Math.max(x, size.w / 2), y: y - lift };
}

/** Whether the line through the points passes through the rectangle, or nearer to it than `distance`. */
export function crosses(points: readonly Point[], rect: Rect, distance: Px): boolean {
  return points.some((from, i) => passes(from, points[i + 1], rect, distance));
}

function passes(from: Point, to: Point | undefined, rect: Rect, distance: Px): boolean {
  if (!to) return false;
  const steps = 24;
  for (let i = 0; i <= steps; i++) {
    const x = from.x + ((to.x - from.x) * i) / steps;
    const y = from.y + ((to.y - from.y) * i) / steps;
    const across = x > rect.x - distance && x < rect.x + rect.w + distance;
    if (across && y > rect.y - distance && y < rect.y + rect.h + distance) return true;
  }
  return false;
}

export interface KeyEntry {
  readonly name: string;
  readonly role: ColorRole;
  /** A value that found no room at its mark. */
  readonly value?: string;
}

const SPACE_AFTER = 1.5;

/** The entries set row by row in the given width: the last resort where names cannot stand at their marks. */
export function keyRows<Entry extends Pick<KeyEntry, 'name' | 'value'>>(
  pen: Pen,
  entries: readonly Entry[],
  face: Face,
  width: Px,
) {
  const swatch = CAP_HEIGHT * face.size;
  let x = 0;
  let row = 0;
  return entries.map((entry) => {
    const value = entry.value === undefined ? 0 : textWidth(pen, ` ${entry.value}`, { ...face, bold: true });
    const own = 1.6 * swatch + textWidth(pen, entry.name, face) + value;
    if (x > 0 && x + own > width) {
      x = 0;
      row++;
    }
    const place = { entry, x, row };
    x += own + SPACE_AFTER * face.size;
    return place;
  });
}

export function keyHeight(pen: Pen, entries: readonly KeyEntry[], face: Face, width: Px): Px {
  return linesHeight((keyRows(pen, entries, face, width).at(-1)?.row ?? -1) + 1, face.size);
}

export function drawKey(
  pen: Pen,
  entries: readonly KeyEntry[],
  face: Face,
  style: ChartStyle,
  place: { readonly x: Px; readonly y: Px; readonly width: Px },
): void {
  const swatch = Math.round(CAP_HEIGHT * face.size);
  for (const { entry, x, row } of keyRows(pen, entries, face, place.width)) {
    const middle = place.y + linesHeight(row + 0.5, face.size);
    drawSwatch(pen, { x: place.x + x, y: middle }, swatch, style.color(entry.role));
    const start = place.x + x + 1.6 * swatch;
    const name = drawText(pen, entry.name, face, style.color('text'), { x: start, middle, align: 'left' });
    if (entry.value === undefined) continue;
    const bold = { ...face, bold: true };
    const end = start + name.w + textWidth(pen, ' ', bold);
    drawText(pen, entry.value, bold, style.color('text'), { x: end, middle, align: 'left' });
  }
}

/** What is counted, and what one mark stands for: "Resident population; one mark is 100,000 people". */
export function keyedHeading(title: RichText | undefined, per: number, unit: string, language: Language): RichText {
  const { each, semicolon } = wordsFor(language);
  /** What one mark stands for, with its unit: "25 firms", and "100,000 people" where that is a part of a million. */
  const perWords = (): string => {
    const parts = per < 1 && MILLION.test(unit);
    const [amount, named] = parts ? [Math.round(per * 1e6), unit.replace(MILLION, '')] : [per, unit];
    const label = printedWhole(amount, { unit: '', language });
    const gap = /^\p{Script=Han}/u.test(named) ? '' : ' ';
    return named === '' ? label : `${label}${gap}${named}`;
  };
  const key = each(perWords());
  return richText(title ? `${plainText(title)}${semicolon}${key}` : key.replace(/^./u, (first) => first.toUpperCase()));
}

const MILLION = /^(?:million|m)\b\s*/u;

export interface ListedPart {
  readonly name: string;
  readonly value: string;
  /** The colour of its mark; undefined where it has none. */
  readonly role: ColorRole | undefined;
}

const swatchOf = (style: ChartStyle): Px => Math.round(CAP_HEIGHT * style.label.size);

function nameStart(pen: Pen, parts: readonly ListedPart[], style: ChartStyle): Px {
  const values = parts.map((part) => part.value);
  return 1.6 * swatchOf(style) + widest(pen, values, nameFace(style, true)) + style.gap;
}

function setNames(pen: Pen, parts: readonly ListedPart[], width: Px, style: ChartStyle) {
  const room = width - nameStart(pen, parts, style);
  const names = parts.map((part) => wrapText(pen, part.name, nameFace(style), room));
  const height = names.reduce((sum, name) => sum + name.height, 0) + Math.max(0, names.length - 1) * (style.gap / 2);
  return { names, height };
}

export function partListHeight(pen: Pen, parts: readonly ListedPart[], width: Px, style: ChartStyle): Px {
  return setNames(pen, parts, width, style).height;
}

/** The width of the list with each name in one line, but no more than `most`, or than its longest word needs. */
export function partListWidth(pen: Pen, parts: readonly ListedPart[], most: Px, style: ChartStyle): Px {
  const names = parts.map((part) => part.name);
  const start = nameStart(pen, parts, style);
  const full = start + widest(pen, names, nameFace(style));
  if (full <= most) return full;
  return Math.max(most, ...setNames(pen, parts, most, style).names.map(({ width }) => start + width));
}

export function drawPartList(
  pen: Pen,
  parts: readonly ListedPart[],
  place: { readonly left: Px; readonly right: Px; readonly middle: Px },
  style: ChartStyle,
): void {
  const swatch = swatchOf(style);
  const start = place.left + nameStart(pen, parts, style);
  const { names, height } = setNames(pen, parts, place.right - place.left, style);
  let middle = place.middle - height / 2 + linesHeight(0.5, style.label.size);
  parts.forEach((part, i) => {
    const name = names[i];
    drawSwatch(pen, { x: place.left, y: middle }, swatch, style.color(part.role ?? 'ground'));
    const value = { x: start - style.gap, middle, align: 'right' as const };
    drawText(pen, part.value, nameFace(style, true), style.textFor(part.role ?? 'subtle'), value);
    drawLines(pen, name?.lines ?? [], nameFace(style), style.color('text'), { x: start, middle, align: 'left' });
    middle += (name?.height ?? 0) + style.gap / 2;
  });
}
