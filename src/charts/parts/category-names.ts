import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { drawLine, type Pen } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import { drawLines, type Face, type Lines, linesHeight, nameFace, textWidth, wrapText } from './lettering.ts';

/** How far names stand from the thin lines that pass between them, in widths of those. */
const CLEAR = 4;

/** Names below columns. */
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

/** The columns that names stand below, and the width of the picture. */
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
  const { pitch, style } = columns;
  const faces = names.map((_, i) => face(i));
  const middles = names.map((_, i) => pitch * (i + 0.5));
  const drops = names.map(() => 0);
  const widths = names.map((name, i) => textWidth(pen, name, face(i)));
  const own = { faces, columns, middles, drops };
  if (oneLine(columns, widths)) {
    const height = linesHeight(1, face(0).size);
    const single = names.map((name, i) => ({ lines: [name], width: widths[i] ?? 0, height, tooWide: false }));
    return { ...own, names: single, height, staggered: false };
  }
  const wrapped = names.map((name, i) => wrapText(pen, name, face(i), pitch - 1.5 * style.names.gap));
  const fits = (each: readonly Lines[]) => each.every(({ tooWide }) => !tooWide);
  const staggered = fits(wrapped) ? undefined : twoRows(pen, names, faces, columns);
  if (staggered && fits(staggered.names)) return staggered;
  return { ...own, names: wrapped, height: tallest(wrapped), staggered: false };
}

const tallest = (lines: readonly Lines[]) => Math.max(0, ...lines.map(({ height }) => height));

/** Whether the names fit below columns without standing in two rows. */
export function namesFit(names: ColumnNames): boolean {
  return !names.staggered && names.names.every(({ tooWide }) => !tooWide);
}

function oneLine({ pitch, style, width: room }: NamedColumns, widths: readonly Px[]): boolean {
  return widths.every((width, i) => {
    const [start, end] = [pitch * (i + 0.5) - width / 2, pitch * (i + 0.5) + width / 2];
    const next = pitch * (i + 1.5) - (widths[i + 1] ?? 0) / 2;
    return start >= 0 && (i === widths.length - 1 ? end <= room : end + 2 * style.names.gap <= next);
  });
}

/** Names by turns in an upper and a lower row, each with the space of two columns; those at the edges keep within them. */
function twoRows(pen: Pen, names: readonly string[], faces: readonly Face[], columns: NamedColumns): ColumnNames {
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
const USUAL = 0.38;
const MOST = 0.55;
/** More lines than this are not read as one name. */
const LINES = 2;

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
  for (const most of [LINES, Number.POSITIVE_INFINITY]) {
    for (let part = USUAL; part < MOST; part += 0.03) {
      const names = set(part * room.width);
      const fits = (each: Lines) => !each.tooWide && each.height <= room.pitch && each.lines.length <= most;
      if (names.every(fits)) return names;
    }
  }
  return set(MOST * room.width);
}
