import type { Edit } from '../../findings/finding.ts';
import { CURRENCIES } from '../../units/unit.ts';

/** The changes that one rule makes to a text, in order. */
export type TypographyRule = (text: string) => readonly Edit[];

/**
 * A rule that puts a text in the place of every match; of its own making where it depends on the match. Texts that `among`
 * is not found in have none: that is cheap to ask, where the pattern is not.
 */
export function replacing(
  pattern: RegExp,
  by: string | ((match: RegExpExecArray) => string),
  among?: RegExp,
): TypographyRule {
  return (text) => {
    if (among && !among.test(text)) return [];
    return matchesOf(text, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: typeof by === 'string' ? by : by(match),
    }));
  };
}

/** The matches of a pattern, which most texts have none of: to ask that first takes less than to go through none. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  return text.search(pattern) === -1 ? [] : [...text.matchAll(pattern)];
}

export const MEASURE_SIGNS =
  'mm|cm|m|km|mi|ha|m²|km²|m³|m2|km2|m3|kg|t|kt|Mt|kW|MW|GW|TW|kWh|MWh|GWh|TWh|TEU|km/h|kV|dB|°C|°F|GB|TB|MB|Mbit/s|Gbit/s|nm';
const UNITS = [
  MEASURE_SIGNS,
  '%|‰|percent|per cent|percentage points?|per mille|pp|times|fold',
  'thousand|million|billion|trillion|mn|bn|tn|k',
  'sq|hectares?|acres?|(?:kilo|centi|milli)?met(?:re|er)s?|miles?|tonn?es?|tons?',
  'hours?|days?|months?|years?|minutes?|weeks?',
].join('|');
const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const NUMBERED =
  'No\\.|Nos\\.|no\\.|nos\\.|Fig\\.|Art\\.|Vol\\.|Ch\\.|Sec\\.|pp?\\.|Phase|Stage|Chapter|Figure|Table|Article|Section|Terminal|Line';
const MONEY = `RMB|US\\$|[$€£¥]|${[...CURRENCIES].join('|')}`;

const before = (words: string, next: string) => new RegExp(`(?<=(?<![\\p{L}\\d])(?:${words})) (?=${next})`, 'gu');

/** The spaces at which no line may break, as no-break spaces, and what they stand beside. */
const PLACES: readonly (readonly [space: RegExp, beside: RegExp])[] = [
  [new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, 'gu'), /\d /],
  [before(MONEY, '\\d'), / \d/],
  [before(NUMBERED, '\\d'), / \d/],
  [before('(?:Mr|Mrs|Ms|Dr|Prof|St|Messrs|Mme)\\.?', '\\p{Lu}'), /[rsfte]\.? /],
  // Initials: J. K. Smith.
  [/(?<=(?<![\p{L}\d.])\p{Lu}\.) (?=\p{Lu})/gu, /\. /],
  [new RegExp(`(?<=(?<!\\d)\\d{1,2}) (?=(?:${MONTHS})\\b)|(?<=\\b(?:${MONTHS})) (?=\\d{1,2}(?!\\d))`, 'gu'), /\d | \d/],
];

/** Numbers stay with their units, titles and initials with their names. */
export const joinRules: readonly TypographyRule[] = PLACES.map(([space, beside]) => replacing(space, '\u00a0', beside));

/** A hyphen before digits that follows no word is a minus. */
const minus: TypographyRule = replacing(/(?<=^|[\n(（:：,，/~]|[^\d\s] |\p{Script=Han})-(?=\d)/gu, '\u2212', /-\d/);

const RANGE = new RegExp(
  '(?<![\\w.,/\\u2013\\u2212-])(?<from>\\d+(?:,\\d{3})*(?:\\.\\d+)?)%?(?<dash> ?- ?)(?<to>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?<after>%|)' +
    `(?![/-]|[.,]\\d|(?!(?:${UNITS})(?!\\w))\\w)`,
  'g',
);

/** The hyphen of a range as an en dash, closed up: 5-10, 2015 - 2019, 2018-19. Not where the numbers do not rise. */
const range: TypographyRule = (text) => {
  if (!/- ?\d/.test(text)) return [];
  return [...text.matchAll(RANGE)].flatMap(({ groups, 0: whole, index }) => {
    const { from = '', dash = '', to = '', after = '' } = groups ?? {};
    if (!rises(from, to) || (isTelephone(from, to) && !counts(after + text.slice(index + whole.length)))) return [];
    const start = index + whole.length - after.length - to.length - dash.length;
    return [{ start, end: start + dash.length, text: '\u2013' }];
  });
};

function rises(from: string, to: string): boolean {
  if (from.length > 1 && /^0\d/.test(from)) return false;
  const [a, b] = [from, to].map((digits) => Number(digits.replaceAll(',', ''))) as [number, number];
  // The second year of a span may lack its century.
  return a < b || (/^(?:19|20)\d{2}$/.test(from) && /^\d{2}$/.test(to) && b > a % 100);
}

/** Three digits and four, as a short telephone number has them. */
const isTelephone = (from: string, to: string) => /^\d{3}$/.test(from) && /^\d{4}$/.test(to);

/** Whether something follows that is counted. */
const counts = (after: string) => /^(?:%|\s?[\p{L}\u00a0])/u.test(after);

/** Square and cubic metres as they are typed: 50 m2, t/m3. */
const powers: TypographyRule = replacing(
  /(?<=(?:\d[ \u00a0]?|(?<![\p{L}\d])\p{L}{1,3}\/)[kcm]?m)[23](?![\p{L}\d])/gu,
  (match) => (match[0] === '2' ? '²' : '³'),
  /m[23]/,
);

/** What both languages do with numbers that are typed into a text. */
export const figureRules: readonly TypographyRule[] = [minus, range, powers];

/** Characters after which a quote opens. */
const OPENS = /^[\s([{\u2013\u2014\u2018\u201c\u00a0/-]?$/;

/** Straight quotes as curly ones; an apostrophe before years that have lost their century (’90s). */
function curlyQuotes(text: string): Edit[] {
  if (!/["']/.test(text)) return [];
  const changes: Edit[] = [];
  let previous = '';
  for (let i = 0; i < text.length; i++) {
    let set = text.charAt(i);
    const opens = OPENS.test(previous);
    if (set === '"') set = opens ? '\u201c' : '\u201d';
    else if (set === "'") set = opens && !/^\d0s/.test(text.slice(i + 1)) ? '\u2018' : '\u2019';
    if (set !== text.charAt(i)) changes.push({ start: i, end: i + 1, text: set });
    previous = set;
  }
  return changes;
}

export const englishRules: readonly TypographyRule[] = [
  curlyQuotes,
  replacing(/(?<!\.)\.{3}(?!\.)/g, '\u2026'),
  // Two spaces, and a space before punctuation that ends something.
  replacing(/(?<=\S) {2,}(?=\S)/g, ' '),
  replacing(/(?<=[\p{L}\d)\]%\u2019\u201d]) +(?!: \d)(?=[,;:!?.](?:[\s)\u201d\u2019]|$))/gu, '', / [,;:!?.]/),
  replacing(/(?<=[([]) +(?=\S)|(?<=\S) +(?=[)\]])/g, ''),
];

const HAN = '\\p{Script=Han}';
/** Full-width punctuation, which brings its own space; curly quotes are full-width in Chinese. */
const WIDE_PUNCTUATION = '，。、；：？！（）《》〈〉“”‘’「」『』【】…';
/** Letters, digits and the signs that stand at them. */
const LATIN = 'A-Za-z0-9%‰°$€£¥&@#+\\u2212×<>~\\u00b1';
const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '.': '。' };

/** Full-width letters, digits and signs of figures as everybody else writes them. */
const halfWidth: TypographyRule = replacing(/[０-９Ａ-Ｚａ-ｚ％＋]|(?<=[０-９])．(?=[０-９])/g, ([sign]) =>
  String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
);

/** Punctuation beside hanzi as full-width, with the space that was typed after it; a full stop only at an end. */
const fullWidth: readonly TypographyRule[] = [
  replacing(
    new RegExp(`(?<=[${HAN}）”’》」\ufffc]) *[,:;?!] *|(?<=[A-Za-z0-9%)]) *[,:;?!] *(?=[${HAN}（“‘《「])`, 'gu'),
    ([sign]) => FULL[sign.trim()] ?? sign,
  ),
  replacing(new RegExp(`(?<=[${HAN}）”’》」\ufffc])\\.(?=$|\\n| |[${HAN}])`, 'gu'), '。'),
];

/** Parentheses in pairs, where hanzi stand in or beside them. */
function parentheses(text: string): Edit[] {
  const beside = new RegExp(`[${HAN}${WIDE_PUNCTUATION}]`, 'u');
  return [...text.matchAll(/ *\(([^()\n]*)\) */g)].flatMap((match): Edit[] => {
    const [whole, inner = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    if (!beside.test(inner + text.charAt(start - 1) + text.charAt(end))) return [];
    const open = whole.indexOf('(') + 1;
    const close = whole.lastIndexOf(')');
    return [
      { start, end: start + open, text: '（' },
      { start: start + close, end, text: '）' },
    ];
  });
}

/** Straight quotes as curly ones, in turn, paragraph by paragraph; where one is alone (6.5") they stay. */
function quotes(text: string): Edit[] {
  const changes: Edit[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    for (const [mark, open, close] of [
      [/"/g, '“', '”'],
      [/(?<![A-Za-z])'|'(?![A-Za-z])/g, '‘', '’'],
    ] as const) {
      const found = [...paragraph[0].matchAll(mark)].map((match) => paragraph.index + match.index);
      if (found.length % 2 !== 0) continue;
      changes.push(...found.map((start, i) => ({ start, end: start + 1, text: i % 2 === 0 ? open : close })));
    }
  }
  return changes.toSorted((a, b) => a.start - b.start);
}

/** What Chinese sets in its own way. Programs put the space between hanzi and letters themselves. */
export const chineseRules: readonly TypographyRule[] = [
  halfWidth,
  quotes,
  replacing(/(?<=[A-Za-z])'(?=[A-Za-z])/g, '\u2019'),
  replacing(/(?<!\.)\.{3}(?!\.)|。{3}|(?<!…)…(?!…)/g, '……'),
  parentheses,
  ...fullWidth,
  replacing(/(?<=\S) {2,}(?=\S)/g, ' '),
  replacing(new RegExp(`(?<=[${HAN}]) +(?=[${LATIN}])|(?<=[${LATIN}]) +(?=[${HAN}])`, 'gu'), ''),
  replacing(new RegExp(`(?<=[${WIDE_PUNCTUATION}\ufffc]) +| +(?=[${WIDE_PUNCTUATION}])`, 'g'), ''),
];
