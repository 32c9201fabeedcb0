import type { Inch, Pt } from '../core/lengths.ts';
import type { Run, Stretch } from '../core/rich-text.ts';
import type { MeasuredLine } from '../scene/items.ts';
import {
  bare,
  breaksBetween,
  endsBetweenWords,
  HELD_SPACE,
  JOINER,
  lineStarts,
  quantitiesIn,
  wordStretches,
} from './line-break.ts';
import { WIDTH_SAFETY } from './line-room.ts';

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
/** In an evenly set text each line behind the first has this part of the longest at least. */
const EVEN_PART = 0.5;

export interface SetParagraph {
  readonly lines: readonly MeasuredLine[];
  readonly measure: Pt;
}

/**
 * The widest measure, down to two thirds of `full`, at which the text has as many lines as at `full`, no paragraph ends in a
 * widow and no line within a word of hanzi or behind a hyphen; with `even`, no line behind the first is under half of the
 * longest either, and two lines part where hanzi have a comma. Where there is none such, the one that comes nearest to it;
 * `full` where none is any better.
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

/** How far a text is from well set: a widow weighs most, then a broken word, then an uneven line. */
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
  const longest = Math.max(...lines.map((line) => line.width));
  return lines.slice(1).some((line) => line.width < EVEN_PART * longest);
}

/** Texts of no more lines are read at a glance, and set as evenly as headings; of hanzi two, whose last is a smaller part of the first. */
const LABEL_LINES = 3;
const SHORT_PART = 0.4;

export const isLabel = (paragraphs: readonly SetParagraph[]): boolean =>
  paragraphs.every(({ lines }) => {
    if (!lines.some(({ text }) => HAN.test(text))) return lines.length <= LABEL_LINES;
    const [first = 0, last = 0] = lines.map(({ width }) => width);
    return lines.length < 2 || (lines.length === 2 && last < SHORT_PART * first);
  });

const shortestOf = ({ lines }: SetParagraph): Pt => Math.min(...lines.map((line) => line.width));

/** Whether a paragraph of more than one line ends in less than a quarter of the measure, or in a single hanzi. */
export function endsInWidow({ lines, measure }: SetParagraph): boolean {
  const last = lines.at(-1);
  if (!last || lines.length < 2) return false;
  return last.width < WIDOW_PART * measure || /^\P{L}*\p{Script=Han}\P{L}*$/u.test(last.text);
}

/** A paragraph set in a part of its measure; in all of it where none is given. */
export type Setter = (runs: readonly Run[], part?: number) => SetParagraph;

/** Programs set text up to this part narrower or wider: what ends badly in one of these measures is held together. */
const MEASURES = [1, 0.95, 0.975, 1.015];
/** A paragraph of one line in this part of its measure is so in each of them: there is nothing to hold. */
export const NARROWEST_MEASURE = Math.min(...MEASURES);
/** A last line of hanzi has this many letters. */
const MIN_LETTERS = 3;
/** Longer words of hanzi may be parted, a 的 behind them aside. */
const LONGEST_WORD = /^\p{Script=Han}{1,4}的?$/u;
/** Words are kept whole in texts of so many lines; in longer ones a broken word is not noticed. */
const MAX_LINES = 4;
/** No more than so many words are joined at an end. */
const MAX_JOINS = 5;

/**
 * The paragraph with what belongs together joined where a line could part it: numbers and what they count, names, at least
 * two words, or three hanzi, on the last line, and as many as keep it from being a widow. It never takes a line more.
 */
export function tidyEnd(runs: readonly Run[], set: Setter): readonly Run[] {
  let kept = runs;
  for (const part of MEASURES) {
    kept = holdQuantities(kept, set(kept, part));
    kept = holdNames(kept, set(kept, part), set);
    if (endsInLittle(set(kept, part))) kept = partingNoName(kept, longer(kept, joinEnd(kept), set), set);
  }
  for (let joined = 0; joined < MAX_JOINS && endsInWidow(set(kept)); joined++) {
    const next = partingNoName(kept, longer(kept, joinLastSpace(kept), set), set);
    if (next === kept) break;
    kept = next;
  }
  return kept;
}

/** The paragraph, where it has few lines, with joiners in the words of hanzi that its lines would part. */
export function wholeWords(runs: readonly Run[], set: Setter): readonly Run[] {
  let kept = runs;
  const text = textOf(runs);
  let words: readonly Stretch[] | undefined;
  for (const part of MEASURES) {
    for (let more = true; more; ) {
      const { lines } = set(kept, part);
      const starts = lines.length <= MAX_LINES ? lineStarts(text, lines) : [];
      if (starts.length === 0) break;
      words ??= wordStretches(text).filter(({ start, end }) => LONGEST_WORD.test(text.slice(start, end)));
      const parted = words.filter((word) => starts.some((at) => word.start < at && at < word.end));
      const next = parted.reduce((joined, word) => better(joined, joinSpan(joined, word), set), kept);
      more = next !== kept;
      kept = next;
    }
  }
  return kept;
}

/** Where clauses part, and where the next begins, as far as one part is no less than a third of the text. */
const CLAUSES = /[，；：]|[:;,–—]\s+/gu;
const SHORTEST_PART = 1 / 3;

/** A heading of hanzi in two lines whose first ends behind the clause nearest its middle, as far as both lines have room. */
export function clauseLines(runs: readonly Run[], set: Setter): readonly Run[] {
  const text = textOf(runs);
  return HAN.test(text) && lineStarts(text, set(runs).lines).length === 1 ? phraseLines(runs, set) : runs;
}

/** A heading in any script and in a few lines, one of which ends behind the clause nearest its middle, as far as they have room. */
export function phraseLines(runs: readonly Run[], set: Setter): readonly Run[] {
  const text = textOf(runs);
  const starts = lineStarts(text, set(runs).lines);
  if (starts.length >= MAX_LINES) return runs;
  const uneven = (at: number) => Math.abs(at - text.length / 2);
  const ends = [...text.matchAll(CLAUSES)]
    .map(({ 0: mark, index }) => index + mark.length)
    .filter((at) => Math.min(at, text.length - at) >= text.length * SHORTEST_PART)
    .toSorted((a, b) => uneven(a) - uneven(b));
  for (const at of ends) {
    if (starts.includes(at)) return runs;
    const start = starts.find((each) => each > at);
    // What follows the clause no longer fits behind it, also where a program sets it a little narrower.
    const next = start === undefined ? runs : better(runs, joinSpan(runs, { start: at, end: start + 2 }), set);
    if (next !== runs && lineStarts(text, set(next).lines).includes(at)) return next;
  }
  return runs;
}

/** Words that open what follows them: no line of a heading ends in one. */
const OPENING = /(?:(?<=^|\s)(?:and|or|the|an?|of|in|on|at|by|to|for|from|with)|[与和及或])$/iu;

/** The paragraph with each opening word in which one of its lines ends, or would in a program, held to the word behind it. */
export function holdOpenings(runs: readonly Run[], set: Setter): readonly Run[] {
  const text = textOf(runs);
  const ends = MEASURES.flatMap((part) => lineStarts(text, set(runs, part).lines));
  const starts = [...new Set(ends)].filter((at) => OPENING.test(text.slice(0, at).trimEnd()));
  if (starts.length === 0) return runs;
  const words = wordStretches(text);
  return starts.reduce<readonly Run[]>((joined, at) => {
    if (text[at - 1] === ' ') return joinSpan(joined, { start: at - 1, end: at + 1 }) ?? joined;
    const word = words.find(({ start }) => start === at);
    return joinSpan(joined, { start: at - 1, end: word?.end ?? at + 1 }) ?? joined;
  }, runs);
}

const textOf = (runs: readonly Run[]) => bare(runs.map((run) => run.text).join(''));

/**
 * The second runs where they need no more lines than the first, none that is too wide, and part no more words at their
 * hyphens; else the first.
 */
function better(runs: readonly Run[], next: readonly Run[] | undefined, set: Setter): readonly Run[] {
  if (!next) return runs;
  const { lines, measure } = set(next);
  const fits = lines.every((line) => line.width * WIDTH_SAFETY <= measure);
  const before = set(runs).lines;
  return fits && lines.length <= before.length && hyphens(lines) <= hyphens(before) ? next : runs;
}

/** The second runs where they are better than the first, and leave no line much shorter than the shortest of those; else the first. */
function longer(runs: readonly Run[], next: readonly Run[] | undefined, set: Setter): readonly Run[] {
  const kept = better(runs, next, set);
  return shortestOf(set(kept)) < EVEN_PART * shortestOf(set(runs)) ? runs : kept;
}

const hyphens = (lines: SetParagraph['lines']) =>
  lines.slice(0, -1).filter(({ text }) => /-$/u.test(bare(text))).length;

/** Whether the last of several lines is a single word, or has fewer than three hanzi. */
function endsInLittle({ lines }: SetParagraph): boolean {
  const last = lines.length > 1 ? lines.at(-1)?.text.trim() : undefined;
  if (last === undefined || /\s/u.test(last)) return false;
  return !HAN.test(last) || lettersIn(last) < MIN_LETTERS;
}

const HAN = /\p{Script=Han}/u;
const lettersIn = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Whether the space before the last word is held. */
const HELD_END = new RegExp(`(?:\\u00a0| ${JOINER})\\S*$`, 'u');

/** The runs with their last two words, or their last three hanzi and the word that these begin in, joined. */
function joinEnd(runs: readonly Run[]): readonly Run[] | undefined {
  const text = textOf(runs);
  const last = text.trimEnd().split(/\s/u).at(-1) ?? '';
  if (!HAN.test(last))
    return HELD_END.test(
      runs
        .map((run) => run.text)
        .join('')
        .trimEnd(),
    )
      ? undefined
      : joinLastSpace(runs);
  const start = wordStretches(text).findLast((word) => lettersIn(text.slice(word.start)) >= MIN_LETTERS)?.start;
  return start === undefined ? undefined : joinSpan(runs, { start, end: text.trimEnd().length });
}

/** The quantities in which or before which a line ends, joined: programs would part the number from what it counts. */
function holdQuantities(runs: readonly Run[], { lines }: SetParagraph): readonly Run[] {
  const text = textOf(runs);
  const starts = lineStarts(text, lines);
  return quantitiesIn(text)
    .filter(({ start, end }) => starts.some((at) => start - 1 <= at && at < end))
    .reduce((joined, quantity) => joinSpan(joined, quantity) ?? joined, runs);
}

/** Letters and dashes in a row, in which names and words may be joined: China–Germany, free-trade. */
const JOINED = /[-\p{L}–]+/gu;
const PAIR = /\p{L}+[-–]\p{L}+/gu;
/** A name with its number, Global 500, or an ampersand with the word that it adds. */
const NAMES = /(?<!\p{L})\p{Lu}\p{L}{2,} \d+(?![\d.,%])|& \p{L}/gu;
/** A space as wide as a hanzi, which parts what else is together. */
const WIDE_SPACE = '\u3000';

/** What is between wide spaces, where a text has any. */
function partsOf(text: string): Stretch[] {
  if (!text.includes(WIDE_SPACE)) return [];
  let next = 0;
  return text.split(WIDE_SPACE).map((part) => {
    const start = next;
    next += part.length + WIDE_SPACE.length;
    return { start, end: start + part.length };
  });
}

/** Where the names of a text stand. Pairs are sought where a dash is: all letters of a long text would be tried for each. */
function namesIn(text: string): Stretch[] {
  const pairs = [...text.matchAll(JOINED)]
    .filter(([row]) => /[-–]/u.test(row))
    .flatMap(({ 0: row, index: from }) =>
      [...row.matchAll(PAIR)].map(({ 0: pair, index }) => ({ start: from + index, end: from + index + pair.length })),
    );
  const others = [...text.matchAll(NAMES)].map(({ 0: name, index }) => ({ start: index, end: index + name.length }));
  return [...pairs, ...others, ...partsOf(text)];
}

/** The names in which a line of a paragraph ends. */
function partedNames(runs: readonly Run[], { lines }: SetParagraph): Stretch[] {
  const text = textOf(runs);
  const starts = lineStarts(text, lines);
  return namesIn(text).filter(({ start, end }) => starts.some((at) => start < at && at < end));
}

/** The names in which a line ends, held together where that takes no line more. */
function holdNames(runs: readonly Run[], paragraph: SetParagraph, set: Setter): readonly Run[] {
  return partedNames(runs, paragraph).reduce((joined, name) => better(joined, joinSpan(joined, name), set), runs);
}

/** The second runs where they part no more names than the first; else the first. */
function partingNoName(runs: readonly Run[], next: readonly Run[], set: Setter): readonly Run[] {
  return partedNames(next, set(next)).length <= partedNames(runs, set(runs)).length ? next : runs;
}

/** The runs with a joiner wherever a line could end in a stretch of their text; undefined where it could nowhere. */
function joinSpan(runs: readonly Run[], { start, end }: Stretch): readonly Run[] | undefined {
  const characters = [...runs.map((run) => run.text).join('')];
  let index = -1;
  let at = 0;
  let changed = false;
  const joined = runs.map((run) => {
    let text = '';
    for (const character of run.text) {
      if (at > start && at < end && index >= 0 && breaksBetween(characters, index)) {
        text += JOINER;
        changed = true;
      }
      text += character;
      index++;
      if (character !== JOINER) at += character.length;
    }
    return text === run.text ? run : { ...run, text };
  });
  return changed ? joined : undefined;
}

/** Where the last space of a text is that nothing holds; -1 without one. */
function lastFreeSpace(text: string): number {
  let at = text.lastIndexOf(' ');
  while (at >= 0 && text[at + 1] === JOINER) at = at === 0 ? -1 : text.lastIndexOf(' ', at - 1);
  return at;
}

/** The runs with the last space that nothing holds held; undefined where there is none. */
function joinLastSpace(runs: readonly Run[]): readonly Run[] | undefined {
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i];
    const at = run ? lastFreeSpace(run.text.trimEnd()) : -1;
    if (!run || at < 0) continue;
    const text = `${run.text.slice(0, at)}${HELD_SPACE}${run.text.slice(at + 1)}`;
    return [...runs.slice(0, i), { ...run, text }, ...runs.slice(i + 1)];
  }
  return undefined;
}
