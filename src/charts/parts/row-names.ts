import type { Px } from '../../core/lengths.ts';
import type { Pen } from '../base/pen.ts';
import { type Face, type Lines, wrapText } from './lettering.ts';

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
