import type { Stretch } from '../core/rich-text.ts';
import { CURRENCIES } from '../units/unit.ts';
import { namedStretches, stretchesOf } from './typography/kept-stretches.ts';
import { MEASURE_SIGNS, matchesOf } from './typography/rules.ts';

/**
 * The figures that were typed into a text by hand: numbers in digits, percent words, fractions and multiples, in
 * English and Chinese. Not: one to twelve and 一 to 十 without a unit, dates and times, addresses, digits that belong
 * to a word (5G, G20, COVID-19), the given names, and whatever is in braces or is an address of a link.
 */
export function typedFigures(raw: string, ...names: readonly (readonly string[])[]): Stretch[] {
  const text = raw.replace(/\{[^{}]*\}|\]\([^()\s]*\)/g, (hidden) => '\ufffc'.repeat(hidden.length));
  const found = FIGURES.flatMap(({ among, patterns }) =>
    among.test(text) ? patterns.flatMap((each) => figuresOf(text, each)) : [],
  );
  if (found.length === 0) return [];
  const exempt = [
    ...names.flatMap((each) => namedStretches(text, each)),
    ...[...DATES, ...NO_FIGURES].flatMap((each) => stretchesOf(text, each)),
  ];
  const isExempt = new Uint8Array(text.length);
  for (const { start, end } of exempt) isExempt.fill(1, start, end);
  const counted = found.filter(({ start, end }) => !isExempt.subarray(start, end).includes(1));
  return withoutOverlaps(counted);
}

function figuresOf(text: string, { pattern, counts }: FigurePattern): Stretch[] {
  return matchesOf(text, pattern)
    .filter((match) => counts?.(match, text) ?? true)
    .map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length }));
}

/** In order, and of those that overlap the one that begins first, or is longer. */
function withoutOverlaps(all: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const each of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || each.start >= last.end) kept.push(each);
  }
  return kept;
}

/** A pattern of figures; `counts` says of a match whether it is one after all. */
interface FigurePattern {
  readonly pattern: RegExp;
  readonly counts?: (match: RegExpExecArray, text: string) => boolean;
}

/** Patterns whose figures stand only in texts in which `among` is found. */
interface FigurePatterns {
  readonly among: RegExp;
  readonly patterns: readonly FigurePattern[];
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const UNIT_GAP = '[\\s\\u00a0]';

/** Dates and times of day, in words and digits. */
const DATES: readonly RegExp[] = [
  /(?<!\d)\d{4}-\d{1,2}(?:-\d{1,2})?(?!\d)/g,
  /(?<!\d)\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2}\s?[-–—/至到]\s?(?:(?:19|20)\d{2}|\d{2})(?!\d)/g,
  new RegExp(
    `(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?)?${UNIT_GAP}(?:of${UNIT_GAP})?${MONTH}\\b(?:,?${UNIT_GAP}\\d{4})?`,
    'g',
  ),
  new RegExp(
    `\\b${MONTH}${UNIT_GAP}\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})?(?!\\d)(?:,?${UNIT_GAP}\\d{4})?`,
    'g',
  ),
  /(?<!\d)\d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?/g,
  /(?<!\d)\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?|(?<!\d)\d{1,2}\s?[日号]/g,
  /[一二三四五六七八九十]+(?:月(?:[一二三四五六七八九十]+[日号])?|[日号])/g,
  /(?<!\d)\d{1,2}[:：]\d{2}(?!\d)/g,
  /(?<!\d)\d{1,2}(?:st|nd|rd|th)[\s\u00a0-]century|(?<!\d)\d{1,2}\s?世纪|[一二三四五六七八九十]+世纪/g,
];

/** Digits and number words that are parts of addresses or of words. */
const NO_FIGURES: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef]+|\S{1,256}@\S{1,256}\.\w+/g,
  /\+\d[\d\s()-]{6,}\d|(?<!\d)\d{3,4}-\d{7,8}(?!\d)/g,
  /(?<![A-Za-z\d])\d[\d.]*[A-Z](?![A-Za-z])(?<![KMB])/g,
  /(?<![A-Za-z])[A-Za-z]+-?\d[\d.-]*(?<!\b(?:RMB|CNY|USD|EUR)\d[\d.-]*)/g,
  // What one unit of a picture is: “One bed in a hundred”.
  /^one \p{L}[\p{L} -]* in (?:a|one) hundred$/giu,
  /十[一二三四五]五|[一二]?十[一二三四五六七八九]?大(?=[^类型区项])/g,
  /一成(?:不变|为|套)|千万(?=不|别|要|勿)|万一|一元化/g,
];

const CURRENCY = '(?:(?:RMB|CNY|USD|EUR|US\\$|[¥￥$€£])\\s?)';
const UNIT_WORDS =
  'percent(?:age points?)?|per\\s?cent|pp|bn|billion|mn|million|trillion|thousand|hundred|km²?|km2|kilomet(?:re|er)s?|square|sq|m²|met(?:re|er)s?|hectares?|acres?|tonn?(?:e)?s?|times|fold|yuan|dollars?|euros?|[kKMBx]';
const UNIT_SIGNS =
  '[%％‰×]|个百分点|百分点|[万亿千百]|倍|成|番|平方公里|公里|千米|平方米|米|公顷|亩|吨|元|美元|欧元|人民币';
const SMALL_NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const LARGE_NUMBERS =
  '(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?';
const SCALE = 'hundred|thousand|million|billion|trillion|dozen';

const digits = new RegExp(
  `(?<currency>${CURRENCY})?(?<number>[\\d０-９](?:[\\d０-９,.]*[\\d０-９])?)(?:st|nd|rd|th)?(?<unit>[\\s\\u00a0-]?(?:${UNIT_WORDS})(?![A-Za-z])|\\s?(?:${UNIT_SIGNS}))?`,
  'g',
);

/** The longest word that says something of the number behind it, and more. */
const WORD_BEFORE = 24;
/** What is before a place of a text, as far back as matters there. */
const wordBefore = (text: string, at: number) => text.slice(Math.max(0, at - WORD_BEFORE), at);

/** The sign of a measure behind a number. */
const SIGN_BEHIND = new RegExp(`^[\\s\\u00a0]?(?:${MEASURE_SIGNS})(?![\\p{L}\\d])`, 'u');

/** One to twelve without a unit is no figure, and a bare year is a date. */
function countsAsFigure({ 0: written, groups, index }: RegExpExecArray, text: string): boolean {
  const number = groups?.number ?? '';
  const end = index + written.length;
  const measured =
    groups?.unit !== undefined ||
    groups?.currency !== undefined ||
    SIGN_BEHIND.test(text.slice(end)) ||
    /[×<>~±+]\s?$/.test(wordBefore(text, index));
  if (measured) return true;
  if (/^(?:19|20)\d{2}$/.test(number)) return !readsAsYear(text, index, index + number.length);
  return !(/^\d+$/.test(number) && Number(number) >= 1 && Number(number) <= 12);
}

/** Words before a number that make a year of it, whatever follows; and those that do so unless something is counted. */
const BEFORE_YEARS =
  /\b(?:in|since|by|until|till|before|after|during|throughout|early|late|mid|FY|year|spring|summer|autumn|winter|Q[1-4]|H[12]|financial|fiscal|Jahre?n?|bis|seit|ab|Anfang|Ende|Mitte|année|depuis|début|fin|año|desde|anno|ano)[\s\u00a0-]$|[自至于在到]$/i;
/** What a year is before: a report of that year, and what happened in it. */
const AFTER_YEARS =
  /^[\s\u00a0](?:(?:annual\s)?(?:report|results|budget|census|edition|election|figures|data|plan|target|level|prices|rules|season|forecast|survey|agreement|crisis|strategy|agenda|summit|olympics|games|fiscal|financial)s?\b|(?:is|was|saw|has|had|will|brought|marked)\b|(?:and|or|but|as|than|to|for|with|at|of|on|in|by|when|while|the|its|their|our|we|it|they|that|which|who|where|after|before|until|since|from|because|if|although|though|then)\b|[A-Z])|^s\b/;
/** What else measures a number, and begins with a capital. */
const MEASURED = new RegExp(
  `^[\\s\\u00a0](?:${[...CURRENCIES].join('|')}|RMB|Euros?|Franken|Dollars?|US|KWh?|Mio|Mrd|Millionen|Milliarden)(?![\\p{L}\\d])`,
  'u',
);
/** What would be counted: a word, or hanzi. */
const COUNTED = /^[\s\u00a0]?[\p{L}]/u;

/** Whether a number from 1900 to 2099 reads as a year: by the words beside it, or because it counts nothing. */
function readsAsYear(text: string, start: number, end: number): boolean {
  const after = text.slice(end);
  if (MEASURED.test(after)) return false;
  return BEFORE_YEARS.test(wordBefore(text, start)) || AFTER_YEARS.test(after) || !COUNTED.test(after);
}

const WORDS: readonly string[] = [
  `(?:${LARGE_NUMBERS})(?:[\\s-](?:${SCALE}))*(?:\\s(?:percent|per\\s?cent|times))?`,
  `(?:${SMALL_NUMBERS}|an?|half a)[\\s-](?:${SCALE})(?:s|[\\s-](?:${SCALE}))*`,
  `(?:${SMALL_NUMBERS})[\\s-](?:percent(?:age points?)?|per\\s?cent|times|square kilomet(?:re|er)s?|kilomet(?:re|er)s?|hectares?|acres?|yuan|dollars?|euros?)`,
  `(?:two|three|four|five|six|seven|eight|nine|ten|${LARGE_NUMBERS}|hundred)-?fold`,
  '(?:doubl|tripl|trebl|quadrupl)(?:ed|es|ing)|twice (?:the|as|its|their)',
  '(?:one|two|three|four|five)[\\s-](?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)',
  'an? (?:third|quarter|fifth|tenth|half) of|half (?:of|the)',
];

const inWords = (source: string) => `\\b(?:${source})\\b`;

const HANZI: readonly RegExp[] = [
  /百分之[零〇一二三四五六七八九十百点两\d.]+|[一二三四五六七八九十百千万两]+分之[一二三四五六七八九十]+/g,
  /过半|半数|一半/g,
  /翻了?[一二两三四几]?番|[一二三四五六七八九十百几数两]+倍|倍增|成倍/g,
  /[一二两三四五六七八九]成(?![不为功员立就果熟本长都分语因效像套型年交])/g,
  /(?:[一二三四五六七八九两几数上]|[十百千万](?=[万亿]))[十百千万亿][十百千万亿零〇一二三四五六七八九]*/g,
  /十[三四五六七八九](?![月日号])/g,
  /[一二三四五六七八九十两](?:个百分点|平方公里|公里|公顷|亩|吨|美元|欧元|元(?![化素旦宵首老月]))/g,
];

const FIGURES: readonly FigurePatterns[] = [
  { among: /[\d０-９]/, patterns: [{ pattern: digits, counts: countsAsFigure }] },
  {
    among: new RegExp(inWords(WORDS.join('|')), 'i'),
    patterns: WORDS.map((source) => ({ pattern: new RegExp(inWords(source), 'gi') })),
  },
  { among: /[一-龥〇零两]/, patterns: HANZI.map((pattern) => ({ pattern })) },
];
