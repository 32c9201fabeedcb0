import WORDS from './words.json' with { type: 'json' };

/** How a text writes numbers: as English does, as Chinese does, or otherwise, so that they stand as they are written. */
export type NumberForm = 'en' | 'zh' | 'plain';

/** What only a language has that writes decimals with a comma, and what only one has that writes them with a point. */
const COMMA_SIGNS = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2})(?![\d,.]\d|\d)/g;
const POINT_SIGNS = /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2})(?![\d.,]\d|\d)/g;

/** How a text writes numbers, by its script, and by the numbers in it that tell. */
export function numberFormOf(text: string): NumberForm {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  if (count(/\p{Script=Han}/gu) * 3 > count(/\p{Script=Latin}/gu)) return 'zh';
  return count(COMMA_SIGNS) > count(POINT_SIGNS) ? 'plain' : 'en';
}

/** Ages say whom a figure counts, and are no figures themselves. */
const AGES: readonly RegExp[] = [
  /\b(?:under|over|below|above|younger than|older than) \d{1,2}(?![.,]\d)(?= years? (?:old|of age)\b|-year|s?(?:[.,;:!?)”"’]|$| (?:and|or)\b))/gi,
  /\baged? \d{1,2}(?:(?: to | and |\s?[-–]\s?)\d{1,2})?(?!\d)/gi,
  /(?<!\d)\d{1,3}(?:\s?[-–~至到]\s?\d{1,3})?(?:[- ]years?[- ]olds?\b|周?岁)/gi,
];

/** The words that say an age: "under 25", "aged 18 to 24", "60岁". */
export const agesIn = (text: string): string[] => AGES.flatMap((pattern) => text.match(pattern) ?? []);

const anyOf = (words: readonly string[]) => `(?:${words.join('|')})`;
const BEGINS = '(?<![\\p{L}\\d])';
/** A name in capitals: of a town, or of a street. */
const NAME = '\\p{Lu}[\\p{Ll}\\p{Lu}’.-]+';

/** Names with a number in them, and numbers that count and measure nothing: each with an example. */
const NAMES: readonly RegExp[] = [
  // 1f0c2d34-…, Smith 2019a
  /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b|(?<!\d)(?:19|20)\d{2}[a-z](?![\p{L}\d])/giu,
  // ISBN 978-3-16-148410-0
  /\bISBN(?:-1[03])?:?\s?[\dX][\dX -]{8,16}[\dX]\b|\bISSN:?\s?\d{4}-\d{3}[\dX]\b|\bdoi:\s?10\.\S+/gi,
  // v2.3.1, 192.168.0.1
  /(?<![\d.])v?\d+(?:\.\d+){2,}(?![\d.]*,\d)(?:-\w+)?/g,
  // No. 97705, p. 17, § 230
  /(?<![\p{L}\d])(?:No|Nos|Nr|pp?|vol|ch|art|para|paras|§{1,2})\.?\s?\d+(?:[-–/]\w+)*(?![\d.,]*\d)/giu,
  // Section 230, Table 4.2
  new RegExp(
    `${BEGINS}${anyOf(WORDS.numbered)}\\s(?:No\\.\\s?)?(?:\\d{1,2}(?:\\.\\d{1,2}){1,4}|\\d{1,6}[A-Z]?)(?![\\d.,]*\\d|\\s?[%‰])`,
    'gu',
  ),
  // room 14
  new RegExp(
    `${BEGINS}${anyOf(WORDS.places)}\\s\\d{1,4}[a-z]?(?![\\d.,]*\\d|\\s?[%‰]|\\s(?!(?:is|was|has|and|or|for|from|with|will|can|which|that|where|at|in|on|to|of|by)(?!\\p{L}))\\p{Ll})`,
    'gu',
  ),
  // BGB 433, 45-N
  /(?<![\p{L}\d])(?!(?:[A-Z]{3}|US|RMB|KSh|CO2) ?\d)(?:[A-Z]{2,6}[ /-])+\d{1,6}(?:[-:]\d+)*[A-Z]?(?![\d.,]*\d|\s?[%‰×]|\p{L})/gu,
  // ISO 9001, DIN EN 10025
  new RegExp(
    `${BEGINS}${anyOf(WORDS.standards)}(?:[ /](?:ISO|IEC|EN|T))*[ \\u00a0]\\d{1,6}(?:[-:.]\\d+)*(?![\\d,]*\\d)`,
    'gu',
  ),
  // a Porsche 911
  new RegExp(
    `(?<=\\p{Ll}[ \\u00a0]|\\p{Script=Han}|["“(])\\p{Lu}\\p{Ll}{2,} \\d{1,4}(?![\\d.,]*\\d|\\s?[%‰]|\\s?(?:\\p{Ll}+|[A-Z]{1,3})\\b)(?<!${anyOf(WORDS.dates)} \\d{1,4})`,
    'gu',
  ),
  /(?:波音|空客|歼|苏|运|轰|直|长征|天宫|神舟|嫦娥|北斗|标准)-?\d+/g,
  // $x = 2$
  /\$(?=[^$\n]*[\\^_=\u{e004}])[^\s$][^$\n]*\$/gu,
  // IBAN DE89 3704 0044 0532 0130 00
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z\d]{4}){2,7}(?:[ \u00a0]?[A-Z\d]{1,4})?(?![\p{L}\d])/gu,
  // Telephone 04921 5550173, +86 23 678 900, (555) 123-4567, 24/7
  new RegExp(
    `(?<=(?<!\\p{L})${anyOf(WORDS.telephone)}(?:[ -](?:number|no|nr))?(?:\\.|:|\\.:|：)?[ \\u00a0]?)\\+?\\(?\\d[\\d \\u00a0()/.-]{3,}(?<=\\d)`,
    'giu',
  ),
  /(?<=(?:电话|热线|传真|手机|拨打|致电|微信)[:：]?\s?)\d{3}[\d -]*(?<=\d)/g,
  /(?<![\d.,])\+\d[\d \u00a0()/-]{5,}\d|(?<![\d.,])\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?<![\d.,])\d{3,}-0\d+(?!\d)|(?<![\d/])24\/7(?![\d/])/g,
  // customer no. 4711, Account 12 345 678
  new RegExp(
    `(?<=\\b${anyOf(WORDS.accounts)}[ -](?:no|nr|number)(?:\\.:?|:)?[ \\u00a0]|[账编工卡单]号[:：]?)\\d[\\d \\u00a0./-]*(?<=\\d)`,
    'giu',
  ),
  /(?<=\bAccount[ \u00a0])\d[\d \u00a0-]{6,}(?<=\d)/g,
  // Whatever begins with a nought.
  /(?<![\d.,:/-]|\d[ \u00a0\u2009\u202f])\(?0\d+\)?(?:[ \u00a0/-]\d{2,})*(?!\d|[.,:]\d|\s?[%‰])/g,
  // Postcodes: EC1A 1BB, 26700 Emsport
  /(?<=(?:postcode|postal code|zip(?: code)?|邮编|邮政编码)[:：]?\s?)\d{4,6}(?!\d)|(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])/giu,
  new RegExp(
    `(?<=^|[,;·|•\\n(][ \\u00a0]?)\\d{4,5} ${NAME}(?: ${NAME})*(?=\\s*(?:[,;.)·|•\\n]|$))|(?<=\\p{Lu}\\p{Ll}+, )\\d{5}(?=$|[\\n.;)])`,
    'gu',
  ),
  // A town is one: “26700 Emsport is”; “12500 Americans are” counts many.
  new RegExp(
    `(?<=\\b(?:in|at|near|from) |\\p{L}\\.? \\d{1,4}[a-z]?,? |^|\\n|[.!?:][ \\u00a0])\\d{5} ${NAME}(?=(?<=(?:in|at|near|from|\\d,?) \\d{5} ${NAME})| (?:is|was|has|lies|remains|became)(?!\\p{L}))`,
    'gu',
  ),
  // 1250 Harbour Road, 科学大道77号
  new RegExp(`(?<![\\d.,])\\d{1,5} (?:${NAME} ){1,3}${anyOf(WORDS.streets)}(?![\\p{L}\\d])`, 'gu'),
  /(?<=[路街道巷弄])\d+号/g,
  // Regulation (EU) 2019/881, Journal L 77, S. 15
  /(?:Regulation|Directive|Decision|Recommendation)[ \u00a0](?:\((?:[A-Z]{2,3}|Euratom)(?:, ?[A-Z]\w+)*\)[ \u00a0])?(?:No\.?[ \u00a0])?\d+(?:\/\d+)*(?:\/[A-Z]{2,3})?/gu,
  /(?:Journal|OJ|Gazette|Register|Bulletin)[ \u00a0](?:No\.?[ \u00a0])?(?:[A-Z]{1,3}[ \u00a0])?\d+(?:[/:]\d+)*(?![.,]?\d)|(?<![\p{L}\d])S\.[ \u00a0]\d+/gu,
  // 1873/74, 2019/881
  /(?<![\d/.,])(?:1[5-9]|20)\d{2}\/\d{1,4}(?:\/[A-Z]{2,3})?(?![\d/%]|[.,]\d)/g,
  // A comparison with a figure that is named beside it, or with none.
  /(?<!\p{L})twice (?:the|as|its|their)(?: [\p{L}-]+)?/giu,
];
/** Groups of digits that are no thousands, and how many they have where they are a telephone number. */
const GROUPS = /(?<![\d.,])\d{2,}(?:[ \u00a0]\d{2,})+(?!\d|[.,]\d|\s?[%‰])/g;
const NO_TELEPHONE = /^[1-9]\d{0,2}(?:[ \u00a0]\d{3})+$|^(?:1[5-9]|20)\d{2}[ \u00a0]/;
const MIN_DIGITS = 7;

/** The names in a text that have a number in them, and the stretches whose digits count nothing. */
export function numberedNames(text: string): string[] {
  const groups = (text.match(GROUPS) ?? []).filter(
    (each) => !NO_TELEPHONE.test(each) && (/ .* /.test(each) || each.replaceAll(/\D/g, '').length >= MIN_DIGITS),
  );
  return [...NAMES.flatMap((pattern) => text.match(pattern) ?? []), ...groups].map((name) => name.trim());
}
