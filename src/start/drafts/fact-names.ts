import { asciiLetters } from '../../core/ascii-letters.ts';
import type { Stretch } from '../../core/rich-text.ts';
import { lengthOf, shortened } from '../notes/sentences.ts';
import WORDS from './words.json' with { type: 'json' };

/** Ends of clauses; not a comma within a number. */
export const CLAUSE = /(?<=[;:,] |[，；：])/;
/** Letters that words need to mean something, to say what is measured, and to say it alone before a figure and behind one. */
const [MIN_WORD, MIN_TELLING, MIN_HEAD, MIN_BEHIND] = [3, 4, 6, 10];
/** The most letters of a name, and of its parts. */
const [MAX_NAME, MAX_BEHIND, MAX_EARLIER] = [50, 40, 30];
const [MAX_ID_WORDS, MAX_ID, MAX_TERMS] = [3, 32, 2];

/** Words that a name does not begin with; when something was, at the head of a sentence; and what ties it to its figure. */
const OPENING = new RegExp(
  `^(?:(?:${WORDS.beginnings.join('|')})(?!\\p{L})|${WORDS.beginningsChinese.join('|')})[\\s,，]*`,
  'iu',
);
const WHEN = new RegExp(
  `^(?:at|by|since|until|from|in|on|as of|over|during|within|for)(?: (?:${WORDS.times.join('|')}))+,?(?= |$)\\s*`,
  'iu',
);
const TIE = new RegExp(
  `(?:(?:^|[\\s\\u00a0])(?:${WORDS.ties.join('|')})|${WORDS.tiesChinese.join('|')}|…|[\\s:：,;，；、])$`,
  'iu',
);
/** From where a head says something of its subject. */
const PREDICATE = /\s(?:is|are|was|were|has|have|had|will|can|could|would|may|must)(?!\p{L}).*$/u;
/** Where words behind a figure go on to something else. */
const BREAK = /\s(?:but|which|that|who|while|of which|up from|down from|compared)(?!\p{L})|[,;:.，；：。、(（]/u;
const JOINED = /\s(?:and|or)(?!\p{L})/u;
/** Words behind a figure that lean on what was named before, and those that only say that what they name is so. */
const LEANING = /^(?:them|these|those|it|that|more|less|fewer)(?!\p{L})/u;
const SO = /^\s*(?:were|was|are|is|be|(?:has|have|had|will|can) be(?:en)?) /u;
/** What is behind a count in Chinese and only counts: 家, 多人. */
const CLASSIFIER = /^[多余]?\p{Script=Han}?$/u;
/** What is between a change and what it came to, and the words for a change: “rose by 12% to 4.35 million”. */
const RESULT = /^\s*(?:to|至|到|达到?)\s*$/u;
const CHANGE =
  /[\s\u00a0](?:(?:has|have|had) )?(?:rose|risen|rises?|grew|grown|grows?|fell|fallen|falls?|increased|decreased|dropped|climbed)$|(?:增长|下降|提高|上升|减少)$/u;
/** A clause of Chinese that says a change or a share, and not of what. */
const OF_THE_SAME =
  /^(?:(?:同比|环比|比上年|比去年|比\d{4}年|较上年|年均)?(?:增长|下降|提高|减少|上升|回落|增加|缩短|压缩|降)了?到?|占.*|增速.*|比.*|设计.*)$/u;

/** What a figure of a sentence measures, as far as the words beside it say; `figures` are all of it. */
export function nameBeside(
  sentence: string,
  place: Stretch,
  figures: readonly Stretch[],
  isCount: boolean,
  about: string,
): string {
  const { subject, between, after, earlier, isOneOfMany } = wordsBeside(sentence, place, figures);
  const isResult = RESULT.test(between);
  const own = trimmed(/\s(?:and|but|while)\s(.+)$/u.exec(between)?.[1] ?? '');
  const head = own !== '' ? own : isResult ? trimmed(subject).replace(CHANGE, '') : trimmed(subject);
  const isOneOfSubject = isOneOfMany && own === '' && !isResult && !RESULT.test(after);
  const isChinese = /\p{Script=Han}/u.test(sentence);
  const isVague = isChinese ? termsIn(head).length === 0 : lettersIn(head) < MIN_HEAD;
  const behind = isVague || isCount || (isOneOfSubject && between !== '') ? behindOf(after, isOneOfMany) : '';
  const colon = isChinese ? '：' : ': ';
  const parts = [behind === '' ? head : head.replace(PREDICATE, ''), behind].filter(
    (part) => lettersIn(part) >= MIN_WORD,
  );
  const name = parts.join(colon);
  const context = trimmed(shortened(trimmed(earlier).replace(PREDICATE, ''), MAX_EARLIER));
  if (isChinese && context !== '' && OF_THE_SAME.test(head)) return cut(`${context}，${name}`);
  if (lettersIn(head) >= MIN_TELLING || (lettersIn(behind) >= MIN_BEHIND && !LEANING.test(behind))) return cut(name);
  const first = lettersIn(context) >= MIN_TELLING ? context : about;
  return cut([first, name.replace(colon, ', ')].filter((part) => part !== '').join(colon));
}

/** The words around a figure: before all figures of its clause, between the last one and it, behind it; and in the clause before. */
function wordsBeside(sentence: string, place: Stretch, figures: readonly Stretch[]) {
  let at = 0;
  const clauses = sentence.split(CLAUSE).map((clause) => {
    at += clause.length;
    return { start: at - clause.length, end: at };
  });
  const index = clauses.findLastIndex(({ start }) => start <= place.start);
  const { start = 0, end = sentence.length } = clauses[index] ?? {};
  const own = figures.filter((each) => each.start >= start && each.start < end);
  const [last, next] = [own.findLast((each) => each.start < place.start), own.find((each) => each.start > place.start)];
  const first = sentence.slice(start, own[0]?.start ?? place.start);
  // Nothing but the figure: “Revenue: 40%”.
  const isLabelled = lettersIn(first) === 0 && /[:：]\s*$/.test(sentence.slice(0, start));
  const before = sentence.slice(0, figures.find((each) => each.start >= (clauses[0]?.start ?? 0))?.start);
  return {
    subject: isLabelled ? sentence.slice(clauses[index - 1]?.start, start) + first : first,
    between: last ? sentence.slice(last.end, place.start) : '',
    after: sentence.slice(place.end, Math.min(end, next?.start ?? end)),
    earlier: index > 0 ? (before.split(CLAUSE).find((clause) => lettersIn(trimmed(clause)) >= MIN_TELLING) ?? '') : '',
    isOneOfMany: own.length > 1,
  };
}

/** Words behind a figure that tell it from others. */
function behindOf(after: string, isOneOfMany: boolean): string {
  if (/^\s*(?:(?:per|a piece|each)(?!\p{L})|(?:long|wide|high|deep|tall|thick|old|away)(?:[\s,.;]|$))/u.test(after))
    return '';
  const [whole = ''] = after.split(BREAK);
  const [first = ''] = isOneOfMany || SO.test(whole) ? whole.split(JOINED) : [whole];
  if (/^\s?(?:more|less|fewer|higher|lower)\s/.test(first)) return cut(first.trim());
  const said = trimmed(first.replace(SO, '').replace(/^[\s\u00a0]*(?:(?:of|in|for)\s|的)?/u, ''));
  const words = trimmed(shortened(said, MAX_BEHIND));
  return CLASSIFIER.test(words) ? '' : words;
}

/** Words without what ties them to a figure, and without articles and the like before them. */
function trimmed(words: string): string {
  const repeated = (text: string, pattern: RegExp): string => {
    const shorter = text.replace(pattern, '').trim();
    return shorter === text ? text : repeated(shorter, pattern);
  };
  return repeated(repeated(words.trim().replace(WHEN, ''), TIE), OPENING);
}

const cut = (name: string) => shortened(name, MAX_NAME).replace(/[\s,.;:，。；：、…]+$/u, '');

/** How many letters a text has; a hanzi counts for two. */
export const lettersIn = (text: string): number => lengthOf(text.replaceAll(/[^\p{L}]/gu, ''));

/**
 * The id of a fact from its name, with the year that it holds for: “exports-2024”; “figure” for a name without letters.
 */
export function idOf(name: string, period: number | undefined): string {
  const words = asciiLetters(name)
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => /^\d{1,4}$/.test(word) || (word.length > 1 && !WORDS.stopWords.includes(word)));
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  const own = words.slice(first === -1 ? words.length : first).filter((word) => word !== String(period));
  const terms = termsIn(name);
  const parts = terms.length > 0 ? terms : own.slice(0, MAX_ID_WORDS);
  const fitting = parts.filter((_, i) => i === 0 || parts.slice(0, i + 1).join('-').length <= MAX_ID);
  return [...(fitting.length === 0 ? ['figure'] : fitting), ...(period === undefined ? [] : [period])].join('-');
}

/** The id, with a number behind it where it is taken. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let count = 2; isTaken(free); count++) free = `${id}-${count}`;
  return free;
}

const TERMS = Object.entries(WORDS.terms).map(([words, term]) => [new RegExp(words), term] as const);

/** Words of English for what a Chinese name says, in its order: the last two, for what is meant is behind what it belongs to. */
function termsIn(name: string): string[] {
  let rest = name;
  const found = new Map<string, number>();
  for (const [pattern, term] of TERMS) {
    const match = found.has(term) ? null : pattern.exec(rest);
    if (!match) continue;
    found.set(term, match.index);
    rest = rest.replace(match[0], ' '.repeat(match[0].length));
  }
  const inOrder = [...found].toSorted(([, a], [, b]) => a - b).map(([term]) => term);
  return inOrder.slice(-MAX_TERMS);
}
