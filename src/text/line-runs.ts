import { sum } from '../core/collections.ts';
import type { Pt } from '../core/lengths.ts';
import type { Run } from '../core/rich-text.ts';
import type { Line, LineRun, MeasuredLine } from '../scene/items.ts';
import {
  bare,
  breaksBetween,
  faceAt,
  gapBefore,
  JOINER,
  type StyledText,
  scripts,
  unseenGap,
  widthOf,
} from './line-break.ts';
import type { Measurer } from './measure.ts';

/** Marks of notes stand this part of their text's size above its base line. */
export const NOTE_RISE = 0.3;

interface SetCharacters {
  readonly text: StyledText;
  /** The run that each character is of. */
  readonly runs: readonly Run[];
  readonly size: Pt;
  readonly tracking: Pt;
}

/** The lines of a paragraph cut into stretches of one font and one manner, each measured where it is in its line. */
export function withRuns(
  set: SetCharacters,
  lines: readonly MeasuredLine[],
  measurer: Pick<Measurer, 'advance'>,
): Line[] {
  const { characters } = set.text;
  const eastAsian = scripts(characters);
  let at = 0;
  return lines.map((line, i) => {
    // A break swallows the spaces before it.
    while (i > 0 && characters[at] === ' ') at++;
    const start = at;
    at += [...line.text].length;
    const isLast = i === lines.length - 1;
    const endsInSpace = !isLast && characters[at] === ' ';
    const unseen = sum(characters.slice(start + 1, at).map((_, k) => unseenGap(set.text, eastAsian, start + 1 + k)));
    return {
      ...{ text: bare(line.text), width: line.width - unseen * set.size },
      runs: runsIn(set, eastAsian, start, at, measurer),
      ...(endsInSpace ? { endsInSpace } : {}),
      ...(isLast ? {} : { onward: widthIn(set, eastAsian, start, nextEnd(characters, at), measurer) }),
    };
  });
}

/** Where programs could next end a line that goes on behind a place of a text, joiners or none. */
function nextEnd(characters: readonly string[], place: number): number {
  let to = place;
  while (characters[to] === ' ') to++;
  const shown = characters.slice(to).filter((character) => character !== JOINER);
  let more = 1;
  while (more < shown.length && !breaksBetween(shown, more - 1)) more++;
  while (more > 1 && shown[more - 1] === ' ') more--;
  for (let seen = 0; seen < more && to < characters.length; to++) if (characters[to] !== JOINER) seen++;
  return to;
}

function widthIn(
  { text, size, tracking }: SetCharacters,
  eastAsian: readonly boolean[],
  from: number,
  to: number,
  measurer: Pick<Measurer, 'advance'>,
): Pt {
  const shown = text.characters.slice(from, to).filter((character) => character !== JOINER);
  return widthOf(text, eastAsian, from, to, measurer) * size + shown.length * tracking;
}

function runsIn(
  set: SetCharacters,
  eastAsian: readonly boolean[],
  from: number,
  to: number,
  measurer: Pick<Measurer, 'advance'>,
): LineRun[] {
  const { text, runs, size } = set;
  const found: LineRun[] = [];
  let x: Pt = 0;
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < to && eastAsian[end] === eastAsian[start] && isAlike(set, start, end)) end++;
    const width = widthIn(set, eastAsian, start, end, measurer);
    const { link, note } = runs[start] ?? {};
    const shown = {
      text: bare(text.characters.slice(start, end).join('')),
      ...{ x, width, size: (text.scale[start] ?? 1) * size },
      face: faceAt(text, eastAsian, start),
      ...(note ? { rise: NOTE_RISE * size } : {}),
      ...(link === undefined ? {} : { link }),
    };
    if (shown.text !== '') found.push(shown);
    x += width + (end < to ? (gapBefore(text, eastAsian, end) - unseenGap(text, eastAsian, end)) * size : 0);
    start = end;
  }
  return found;
}

/** Whether two characters of one script are set alike, and lead to the same place. */
function isAlike({ text, runs }: SetCharacters, one: number, other: number): boolean {
  const [a, b] = [runs[one], runs[other]];
  const sameFont = text.bold[one] === text.bold[other] && text.latin[one] === text.latin[other];
  return sameFont && text.scale[one] === text.scale[other] && a?.link === b?.link && a?.note === b?.note;
}
