import { unmarked } from '../notes/inline.ts';
import { withFootnotes } from '../notes/markdown-dialects.ts';
import { lengthOf, sentencesOf, wordCount } from '../notes/sentences.ts';
import WORDS from './words.json' with { type: 'json' };

export type FindFigures = (text: string) => readonly { readonly start: number; readonly end: number }[];

/** Words from which on prose beside a list, a table or a picture has a slide of its own. */
const PROSE = 55;
/** The same where three figures stand among them. */
const FIGURED = 20;
/** Words of prose on one slide; more of it is shared out evenly. */
const SLIDE_WORDS = 150;
/** Lengths of a title in Latin letters. */
const [MIN_TITLE, MAX_TITLE] = [18, 84];
const [MIN_POINT, MAX_POINT, SHORT_POINT] = [25, 150, 75];
const [POINTS, SHORT_POINTS] = [4, 5];
/** Sentences among which those are chosen that fit. */
const CANDIDATES = 7;
/** Words that a slide says at most, with its title: what an audience takes in while somebody speaks. */
const SLIDE_ROOM = 54;

/** Words that a sentence begins with that leans on the one before it. */
const LEANING = new RegExp(
  `^(?:\\*\\*)?(?:["“„]|(?:${WORDS.leaning.join('|')})(?![\\p{L}’'-])|${WORDS.leaningChinese.join('|')})`,
  'iu',
);
const ABOUT_ITSELF = /\b(?:this|the) (?:article|report|paper|section|chapter|document|memo)\b|本文|本报告|本章/i;

export function isProse(texts: readonly string[], figures: FindFigures): boolean {
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
  return words >= PROSE || (words >= FIGURED && texts.flatMap(figures).length >= 3);
}

/** Paragraphs in groups of a slide each, of about the same length. */
export function slideTexts(texts: readonly string[]): (readonly string[])[] {
  const words = texts.map(wordCount);
  const total = words.reduce((sum, each) => sum + each, 0);
  const share = total / Math.max(1, Math.round(total / SLIDE_WORDS));
  const groups: string[][] = [];
  let sum = 0;
  texts.forEach((text, i) => {
    const own = words[i] ?? 0;
    if (groups.length === 0 || sum + own / 2 > share * groups.length) groups.push([text]);
    else groups.at(-1)?.push(text);
    sum += own;
  });
  return groups;
}

export function asTitle(sentence: string): string | undefined {
  const text = unmarked(sentence)
    .replace(/[.。:：]$/, '')
    .trim();
  return isTitle(text) ? text : undefined;
}

/** The sentence of paragraphs that serves as a title: the first, else the best of those with figures; undefined without one. */
export function titleAmong(texts: readonly string[], figures: FindFigures): string | undefined {
  const all = texts.flatMap((text) => sentencesOf(withFootnotes(text, () => '')));
  const [first = ''] = all;
  const best = all
    .filter((sentence) => asTitle(sentence) !== undefined && figures(sentence).length > 0)
    .toSorted((a, b) => worthOf(b, 1, figures) - worthOf(a, 1, figures));
  return asTitle(first) ?? (best[0] === undefined ? undefined : asTitle(best[0]));
}

function isTitle(text: string): boolean {
  const length = lengthOf(text);
  const plain = !/[?？"“”„；]|https?:|www\.|@/.test(text) && !/^[^(（]*[)）]|[(（][^)）]*$/.test(text);
  return length >= MIN_TITLE && length <= MAX_TITLE && plain && isWhole(text);
}

function isWhole(sentence: string): boolean {
  return (
    !LEANING.test(sentence) && !ABOUT_ITSELF.test(sentence) && /^[\p{Lu}\p{N}\p{Script=Han}{*$€£¥~≈<>]/u.test(sentence)
  );
}

/** What a slide shows of some paragraphs. `titled` says whether their first sentence may be its title. */
export function gistOf(texts: readonly string[], titled: boolean, figures: FindFigures) {
  const paragraphs = texts.map((text) => sentencesOf(withFootnotes(text, () => '')));
  const title = titled ? titleAmong(texts, figures) : undefined;
  const all = paragraphs.flatMap((sentences) =>
    sentences.flatMap((sentence, place) =>
      title !== undefined && asTitle(sentence) === title
        ? []
        : [{ sentence, worth: worthOf(sentence, place, figures) }],
    ),
  );
  const short = all.filter(({ sentence }) => lengthOf(sentence) <= MAX_POINT);
  const rest =
    short.length > 0 ? short : all.toSorted((a, b) => lengthOf(a.sentence) - lengthOf(b.sentence)).slice(0, 1);
  const said = chosen(rest, SLIDE_ROOM - wordCount(title ?? '')).map(pointOf);
  // Two points are set large, and bold as a whole.
  const points = said.length > 2 ? said.map((point) => withBoldFigures(point, figures)) : said;
  return { ...(title === undefined ? {} : { title }), points };
}

/** The sentences that are worth most, in their order, as far as an audience takes them in. */
function chosen(all: readonly { readonly sentence: string; readonly worth: number }[], room: number): string[] {
  const best = all.toSorted((a, b) => b.worth - a.worth);
  const short = best.slice(0, SHORT_POINTS).every(({ sentence }) => lengthOf(sentence) <= SHORT_POINT);
  const kept = new Set<(typeof all)[number]>();
  let words = 0;
  for (const each of best.slice(0, CANDIDATES)) {
    if (kept.size >= (short ? SHORT_POINTS : POINTS)) break;
    const own = wordCount(pointOf(each.sentence));
    if (kept.size > 0 && words + own > room) continue;
    words += own;
    kept.add(each);
  }
  return all.filter((each) => kept.has(each)).map(({ sentence }) => sentence);
}

function worthOf(sentence: string, place: number, figures: FindFigures): number {
  const length = lengthOf(sentence);
  return (
    (place === 0 ? 1.5 : 0) +
    Math.min(2, figures(sentence).length) * 1.2 +
    (length > MAX_POINT ? -2.5 : length < MIN_POINT ? -2.5 : 0.5) +
    (isWhole(sentence) ? 0 : -1.6) +
    (/[?？]$|[:：]$/.test(sentence) ? -2 : 0) +
    (/["“”]/.test(sentence) ? -0.6 : 0) +
    (ABOUT_ITSELF.test(sentence) ? -3 : 0)
  );
}

/** A sentence as a point: without its full stop. */
function pointOf(sentence: string): string {
  return sentence.replace(/(?<=\S)[.。；;]$/, (stop, _at: number, whole: string) =>
    sentencesOf(whole).length > 1 ? stop : '',
  );
}

/** The text with its figures in bold, where nothing of it is yet. */
function withBoldFigures(text: string, figures: FindFigures): string {
  if (text.includes('**') || /\]\(/.test(text)) return text;
  // What is bold at the beginning of a point would be its lead.
  return figures(text)
    .filter(({ start }) => start > 0)
    .reduceRight(
      (result, { start, end }) => `${result.slice(0, start)}**${result.slice(start, end)}**${result.slice(end)}`,
      text,
    );
}
