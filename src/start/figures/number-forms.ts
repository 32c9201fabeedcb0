import { identifiersIn } from './identifiers.ts';

/** Digits in groups of three with a space between them, no part of a telephone number or a longer one. */
const SPACED =
  /(?<![\d.,])(?<!\+[\d ()-]{0,16})[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d|[ \u00a0\u2009\u202f]\d)/g;
/** Ages say whom a figure counts, and are none themselves. */
const AGES: readonly RegExp[] = [
  /\b(?:under|over|below|above|younger than|older than) \d{1,2}(?![.,]\d)(?= years? (?:old|of age)\b|-year|s?(?:[.,;:!?)”"’]|$| (?:and|or)\b))/gi,
  /\baged? \d{1,2}(?:(?: to | and |\s?[-–]\s?)\d{1,2})?(?!\d)/gi,
  /(?<!\d)\d{1,3}(?:\s?[-–~至到]\s?\d{1,3})?(?:[- ]years?[- ]olds?\b|周?岁)/gi,
];
/** Numbers whose decimals stand behind a comma, and whose thousands are set apart by points or spaces. */
const WITH_COMMA =
  /(?<![\d.,])\d{1,3}(?:[. \u00a0\u202f]\d{3})*,\d+(?![\d,]|\.\d)|(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d,]|\.\d)/g;
/** What only a language has that writes decimals with a comma, and what only one has that writes them with a point. */
const COMMA_SIGNS = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2})(?![\d,.]\d|\d)/g;
const POINT_SIGNS = /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2})(?![\d.,]\d|\d)/g;

/** Words of a kind of thing whose number tells one from another. */
const NUMBERED =
  'Section|Chapter|Clause|Listing|Item|Article|Route|Windows|Office|Boeing|Airbus|Apollo|Formula|Figure|Fig\\.|Table|Unit|Phase|Option|Gate|Room|Building|Highway|Flight|Level|Class|Grade|Version|Page|Line|Platform|Report|Resolution|Regulation|Directive|Act|Bill|Paragraph|Appendix|Annex|Box|Line|Zone|District|Ward|Block|Plot|Lot|Day|Week|Step|Artikel|Kapitel|Abschnitt|Paragraf|Absatz|Tabelle|Abbildung|Seite|Norm|Article|Chapitre|Tableau|Artículo|Capítulo|第|table|figure|section|chapter|annex|appendix|page|article|clause|phase|step|option|item';
/**
 * Names with a number in them: of standards and models (“ISO 9001”, “DIN EN 10025”, “Boeing 747”), of parts of texts
 * (“Section 230”, “No. 97705”, “p. 17”), of books and machines (ISBN, versions, addresses), and formulas.
 */
const NAMES: readonly RegExp[] = [
  /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b|(?<!\d)(?:19|20)\d{2}[a-z](?![\p{L}\d])/giu,
  /\bISBN(?:-1[03])?:?\s?[\dX][\dX -]{8,16}[\dX]\b|\bISSN:?\s?\d{4}-\d{3}[\dX]\b|\bdoi:\s?10\.\S+/gi,
  /(?<![\d.])v?\d+(?:\.\d+){2,}(?![\d.]*,\d)(?:-\w+)?/g,
  /(?<![\p{L}\d])(?:No|Nos|Nr|pp?|vol|ch|art|para|paras|§{1,2})\.?\s?\d+(?:[-–/]\w+)*(?![\d.,]*\d)/giu,
  new RegExp(
    `(?<![\\p{L}\\d])(?:${NUMBERED})\\s(?:No\\.\\s?|Nr\\.\\s?)?(?:\\d{1,2}(?:\\.\\d{1,2}){1,4}|\\d{1,6}[A-Z]?)(?![\\d.,]*\\d|\\s?[%‰])`,
    'gu',
  ),
  /(?<![\p{L}\d])(?:room|gate|floor|hall|berth|platform|terminal|pier|bus|tram|flight|zone|grade)\s\d{1,4}[a-z]?(?![\d.,]*\d|\s?[%‰]|\s(?!(?:is|was|has|and|or|for|from|with|will|can|which|that|where|at|in|on|to|of|by)(?!\p{L}))\p{Ll})/gu,
  /(?<![\p{L}\d])(?!(?:[A-Z]{3}|US|RMB|KSh|CO2) ?\d)(?:[A-Z]{2,6}[ /-])+\d{1,6}(?:[-:]\d+)*[A-Z]?(?![\d.,]*\d|\s?[%‰×]|\p{L})/gu,
  /(?<![p{L}\d])(?:ISO|IEC|DIN|BIS|EN|GB|GB\/T|IFRS|IAS|ASTM|ANSI|IEEE|RFC|NFPA|API|AS|UN|OHSAS|PAS|TÜV|EPC|BMW|MAN)(?:[ /](?:ISO|IEC|EN|T))*[ \u00a0]\d{1,6}(?:[-:.]\d+)*(?![\d,]*\d)/g,
  /(?<=\p{Ll}[ \u00a0]|\p{Script=Han}|["“(])\p{Lu}\p{Ll}{2,} \d{1,4}(?![\d.,]*\d|\s?[%‰]|\s?(?:\p{Ll}+|[A-Z]{1,3})\b)(?<!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Spring|Summer|Autumn|Winter|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember) \d{1,4})/gu,
  /(?:波音|空客|歼|苏|运|轰|直|长征|天宫|神舟|嫦娥|北斗|标准)-?\d+/g,
  /\$(?=[^$\n]*[\\^_=\u{e004}])[^\s$][^$\n]*\$/gu,
];

/** How a number in a text is measured: the unit, how many places the point moves for it, and where the words end. */
export interface Measure {
  readonly unit?: string;
  readonly shift: number;
  readonly end: number;
}

/** The text, as long as before, with commas for spaces within numbers: "18 500" as "18,500". */
export function withCommas(text: string): string {
  return text.replace(SPACED, (number) => number.replace(/\D/g, ','));
}

/** The text, as long as before, with points and commas in numbers as English has them: "1.200,5" as "1,200.5". */
export function withPoints(text: string): string {
  return text.replace(WITH_COMMA, (number) => number.replace(/[^\d]/g, (sign) => (sign === ',' ? '.' : ',')));
}

/** Whether a text writes decimals with a comma, as German and French do, by the numbers in it that tell. */
export function hasDecimalCommas(text: string): boolean {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  return count(COMMA_SIGNS) > count(POINT_SIGNS);
}

/** The words that say an age: "under 25", "aged 18 to 24", "60岁". */
export function agesIn(text: string): string[] {
  return AGES.flatMap((pattern) => text.match(pattern) ?? []);
}

/** The names in a text that have a number in them. */
export function numberedNames(text: string): string[] {
  return [...NAMES.flatMap((pattern) => text.match(pattern) ?? []), ...identifiersIn(text)].map((name) => name.trim());
}
