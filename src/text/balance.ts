import type { Inch, Pt } from '../core/lengths.ts';
import type { MeasuredLine } from '../scene/items.ts';
import { WIDTH_SAFETY } from './excess.ts';
import { endsBetweenWords } from './word-break.ts';

/** Boxes are narrowed in steps of this much to balance their lines. */
const STEP: Inch = 0.05;
/**
 * Lines are broken as if they were a little wider than measured, and programs break them as they are: what is balanced
 * has to break alike in a measure this much wider.
 */
const PLAY = 0.015;
/** Nothing is narrowed to less than this part of its width. */
const NARROWEST = 2 / 3;
/** A last line under this part of the measure is a widow. */
export const WIDOW_PART = 0.25;
/** The last line of an evenly set text has this part of its longest line. */
const EVEN_PART = 0.5;

/** A paragraph as it is broken into lines at a measure. */
export interface SetParagraph {
  readonly lines: readonly MeasuredLine[];
  readonly measure: Pt;
}

/**
 * The widest measure, down to two thirds of `full`, at which the text has as many lines as at `full`, no paragraph ends
 * in a widow and no line within a word of hanzi or behind a hyphen; with `even`, no last line is under half of the
 * longest either, and two lines part where hanzi have a comma. Where there is none such, the one that comes nearest to it; `full` where none is any better.
 */
export function balancedWidth(full: Inch, setAt: (width: Inch) => readonly SetParagraph[], even: boolean): Inch {
  const counts = (paragraphs: readonly SetParagraph[]) => paragraphs.map(({ lines }) => lines.length).join();
  const whole = setAt(full);
  if (whole.every(({ lines }) => lines.length < 2)) return full;
  let best = { width: full, flaws: flawsOf(whole, even) };
  for (let width = full - STEP; best.flaws > 0 && width > full * NARROWEST; width -= STEP) {
    const paragraphs = setAt(width);
    if (counts(paragraphs) !== counts(whole) || paragraphs.some(isTooWide)) break;
    if (wordsOf(paragraphs) !== wordsOf(setAt(width * (1 + PLAY)))) continue;
    const flaws = flawsOf(paragraphs, even);
    if (flaws < best.flaws) best = { width, flaws };
  }
  return best.width;
}

/** Whether a word that nothing breaks, an address, is wider than the measure. */
const isTooWide = ({ lines, measure }: SetParagraph) => lines.some(({ width }) => width * WIDTH_SAFETY > measure);

const wordsOf = (paragraphs: readonly SetParagraph[]) =>
  paragraphs.map(({ lines }) => lines.map((line) => line.text).join('\n')).join('\n\n');

/** How far a text is from well set: a widow weighs most, then a broken word, then an uneven last line. */
function flawsOf(paragraphs: readonly SetParagraph[], even: boolean): number {
  const widow = paragraphs.some(endsInWidow) ? 4 : 0;
  const broken = paragraphs.every(({ lines }) => endsBetweenWords(lines)) ? 0 : 2;
  const uneven = even && paragraphs.some(isUneven) ? 1 : 0;
  return widow + broken + uneven + (even && paragraphs.some(missesClause) ? 0.5 : 0);
}

/** Where hanzi part clauses. */
const CLAUSE = /[，；：]/u;

/** Whether a paragraph in two lines has a clause in its midst and does not end its first line behind one. */
function missesClause({ lines }: SetParagraph): boolean {
  const [first, last, ...more] = lines.map((line) => line.text);
  if (first === undefined || last === undefined || more.length > 0) return false;
  return CLAUSE.test(first + last) && !CLAUSE.test(first.slice(-1));
}

function isUneven({ lines }: SetParagraph): boolean {
  const last = lines.at(-1);
  return last !== undefined && last.width < EVEN_PART * Math.max(...lines.map((line) => line.width));
}

/** Whether a paragraph of more than one line ends in less than a quarter of the measure, or in a single hanzi. */
export function endsInWidow({ lines, measure }: SetParagraph): boolean {
  const last = lines.at(-1);
  if (!last || lines.length < 2) return false;
  return last.width < WIDOW_PART * measure || /^\P{L}*\p{Script=Han}\P{L}*$/u.test(last.text);
}
