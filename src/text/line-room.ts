import { sum } from '../core/collections.ts';
import type { Pt } from '../core/lengths.ts';
import type { MeasuredLine } from '../scene/items.ts';

/** Line pitch of single spacing, in em, for every font: LibreOffice's exactly, PowerPoint's by public measurement. */
const PITCH_EM = 1.2;
/** What of a line of single spacing, or of wider, is below its base line, in em. */
const FOOT_EM = 0.2;
/** What of a line that is closer than single is above its base line. */
const CLOSE_HEAD = 4 / 5;

/** From one line of a text to the next; a spacing of 1 is single. */
export const linePitch = (size: Pt, spacing: number): Pt => PITCH_EM * size * spacing;

/**
 * How far below the top of its line a base line is. As the pitch, it is the same for every font, so that scripts, weights
 * and fonts stand on one line: an em at single spacing; what is wider has the more above it, what is closer four fifths.
 * LibreOffice sets so: over all texts of the shipped deck in both languages, within a hundredth of an em.
 */
export function baseLineBelow(size: Pt, spacing: number): Pt {
  const pitch = linePitch(size, spacing);
  return spacing < 1 ? CLOSE_HEAD * pitch : pitch - FOOT_EM * size;
}

/** Widths are taken this much larger than measured: no line of 562 measured boxes then overflowed in a real render. */
export const WIDTH_SAFETY = 1.01;

/** A line with the width that it may take, and the height that it does. */
export interface RoomyLine {
  readonly line: MeasuredLine;
  readonly room: Pt;
  readonly pitch: Pt;
}

/** How many of the lines a height holds; a hundredth of a line may be missing. */
export function linesIn(height: Pt, lines: readonly RoomyLine[]): number {
  let used = 0;
  const over = lines.findIndex(({ pitch }) => {
    used += pitch;
    return used > height + pitch / 100;
  });
  return over < 0 ? lines.length : over;
}

/** What of the lines is too much where so many are allowed: whole lines, and what reaches out of the others. */
export function lineExcess(lines: readonly RoomyLine[], allowed: number) {
  const over = lines.slice(allowed).map(({ line }) => line);
  const wide = lines.slice(0, allowed).filter(({ line, room }) => line.width * WIDTH_SAFETY > room);
  if (over.length === 0 && wide.length === 0) return undefined;
  const cut = wide.map(({ line, room }) => Math.ceil([...line.text].length * (1 - room / line.width)));
  return { lines: over.length, characters: sum(over.map((line) => [...line.text].length)) + sum(cut) };
}
