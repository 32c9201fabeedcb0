/** Digits in groups of three with a space between them, no part of a telephone number or a longer one. */
const SPACED =
  /(?<![\d.,])(?<!\+[\d ()-]{0,16})[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d|[ \u00a0\u2009\u202f]\d)/g;
/** Ages say whom a figure counts, and are no figures themselves. */
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
export interface WrittenMeasure {
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

/** Words that a telephone number stands behind. */
const TELEPHONE =
  'tel|tél|telephone|phone|fax|hotline|mobile|cell|freephone|helpline|whatsapp|Telefon|Telefax|Handy|Durchwahl|téléphone|teléfono|telefono|telefone|telefoon';
const CAPITALISED = '\\p{Lu}[\\p{Ll}\\p{Lu}’.-]+';
const STREETS = 'Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Boulevard|Blvd|Quay|Way|Close|Crescent';

/** Numbers that stand for something, and count and measure nothing: they are never set in thousands. */
const IDENTIFIERS: readonly RegExp[] = [
  // Accounts.
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z\d]{4}){2,7}(?:[ \u00a0]?[A-Z\d]{1,4})?(?![\p{L}\d])/gu,
  // Telephone numbers.
  new RegExp(
    `(?<=(?<!\\p{L})(?:${TELEPHONE})(?:[ -](?:number|no|nr))?(?:\\.|:|\\.:|：)?[ \\u00a0]?)\\+?\\(?\\d[\\d \\u00a0()/.-]{3,}(?<=\\d)`,
    'giu',
  ),
  /(?<=(?:电话|热线|传真|手机|拨打|致电|微信)[:：]?\s?)\d{3}[\d -]*(?<=\d)/g,
  /(?<![\d.,])\+\d[\d \u00a0()/-]{5,}\d/g,
  /(?<![\d.,])\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)/g,
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?<![\d.,])\d{3,}-0\d+(?!\d)|(?<![\d/])24\/7(?![\d/])/g,
  // Numbers of customers, invoices and the like.
  /(?<=\b(?:account|invoice|order|customer|policy|reference|registration|licence|license|permit|serial|member|file|case)[ -](?:no|nr|number)(?:\.:?|:)?[ \u00a0]|\p{L}nummer(?:\.|:)?[ \u00a0]|[账编工卡单]号[:：]?)\d[\d \u00a0./-]*(?<=\d)/giu,
  /(?<=\b(?:Account|Konto|Compte)[ \u00a0])\d[\d \u00a0-]{6,}(?<=\d)/g,
  // Whatever begins with a nought.
  /(?<![\d.,:/-]|\d[ \u00a0\u2009\u202f])\(?0\d+\)?(?:[ \u00a0/-]\d{2,})*(?!\d|[.,:]\d|\s?[%‰])/g,
  // Places.
  /(?<=(?:postcode|postal code|zip(?: code)?|PLZ|code postal|邮编|邮政编码)[:：]?\s?)\d{4,6}(?!\d)/giu,
  /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])/gu,
  new RegExp(`(?<![\\p{L}\\d])(?:D|A|CH|F|B|L|NL|PL)-\\d{4,5}(?= ${CAPITALISED})`, 'gu'),
  new RegExp(
    `(?<=^|[,;·|•\\n(][ \\u00a0]?|\\b(?:in|aus|à|en) )\\d{4,5} ${CAPITALISED}(?: (?:am|an der|im|${CAPITALISED}))*(?=\\s*(?:[,;.)·|•\\n]|$))`,
    'gu',
  ),
  new RegExp(`(?<=\\p{L}\\.? \\d{1,4}[a-z]?,? )\\d{5} ${CAPITALISED}`, 'gu'),
  // A town is one: “26700 Emsport is”; “12500 Americans are” counts many.
  new RegExp(
    `(?<=^|\\n|[.!?:][ \\u00a0])\\d{5} ${CAPITALISED}(?= (?:is|was|has|lies|remains|became|ist|war|wurde|hat|liegt|bleibt|est|a été|es|fue|è)(?!\\p{L}))`,
    'gu',
  ),
  new RegExp(`(?<=\\b(?:in|at|near|from|aus|bei|nach|à) )\\d{5} ${CAPITALISED}`, 'gu'),
  /(?<=\p{Lu}\p{Ll}+, )\d{5}(?=$|[\n.;)])/gu,
  new RegExp(`(?<![\\d.,])\\d{1,5} (?:${CAPITALISED} ){1,3}(?:${STREETS})(?![\\p{L}\\d])`, 'gu'),
  /\p{L}+(?:straße|strasse|str\.|gasse|weg|platz|allee|ring|damm|ufer)[ \u00a0]\d{1,4}[a-z]?(?![\d.,]*\d|\p{L})/gu,
  /(?<=[路街道巷弄])\d+号/g,
  // Laws, and the papers that they are printed in.
  /(?:Regulation|Directive|Decision|Recommendation|Verordnung|Richtlinie|Beschluss|Règlement|Décision|Reglamento|Directiva)[ \u00a0](?:\((?:[A-Z]{2,3}|Euratom)(?:, ?[A-Z]\w+)*\)[ \u00a0])?(?:(?:No|Nr|n[o°])\.?[ \u00a0])?\d+(?:\/\d+)*(?:\/[A-Z]{2,3})?/gu,
  /(?:Journal|OJ|Gazette|Register|Bulletin|Amtsblatt|Bundesgesetzblatt|BGBl\.|ABl\.|JO)[ \u00a0](?:(?:No|Nr)\.?[ \u00a0])?(?:[A-Z]{1,3}[ \u00a0])?\d+(?:[/:]\d+)*(?![.,]?\d)/gu,
  /(?<![\p{L}\d])S\.[ \u00a0]\d+/gu,
  // A span of years, or a number in the order of a year: 1873/74, 2019/881.
  /(?<![\d/.,])(?:1[5-9]|20)\d{2}\/\d{1,4}(?:\/[A-Z]{2,3})?(?![\d/%]|[.,]\d)/g,
];
/** Groups of digits that no thousands are. */
const GROUPS = /(?<![\d.,])\d{2,}(?:[ \u00a0]\d{2,})+(?!\d|[.,]\d|\s?[%‰])/g;
const THOUSANDS = /^[1-9]\d{0,2}(?:[ \u00a0]\d{3})+$/;
const YEAR_FIRST = /^(?:1[5-9]|20)\d{2}[ \u00a0]/;
/** Digits that two groups have at least where they are a telephone number. */
const DIGITS = 7;
/** A comparison with a figure that is named beside it, or with none. */
const TWICE = /(?<!\p{L})twice (?:the|as|its|their)(?: [\p{L}-]+)?/giu;

/**
 * The stretches of a text whose digits count nothing: telephone numbers, accounts, postcodes and house numbers, laws and
 * journals, years such as 2019/20, whatever begins with a nought; and “twice the size”, which no source can be asked for.
 */
function identifiersIn(text: string): string[] {
  const groups = (text.match(GROUPS) ?? []).filter(
    (each) => !THOUSANDS.test(each) && !YEAR_FIRST.test(each) && isLong(each),
  );
  return [...[...IDENTIFIERS, TWICE].flatMap((pattern) => text.match(pattern) ?? []), ...groups];
}

function isLong(groups: string): boolean {
  return groups.split(/[ \u00a0]/).length > 2 || groups.replaceAll(/\D/g, '').length >= DIGITS;
}

/** How long what a pattern finds in a text is; 0 where it finds nothing. */
export function lengthOf(pattern: RegExp | undefined, text: string): number {
  return pattern?.exec(text)?.[0].length ?? 0;
}
