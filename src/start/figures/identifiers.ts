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
/** Digits that two groups have at the least where they are a telephone number. */
const DIGITS = 7;
/** A comparison with a figure that is named beside it, or with none. */
const TWICE = /(?<!\p{L})twice (?:the|as|its|their)(?: [\p{L}-]+)?/giu;

/**
 * The stretches of a text whose digits count nothing: telephone numbers, accounts, postcodes and house numbers, laws and
 * journals, years such as 2019/20, whatever begins with a nought; and “twice the size”, which no source can be asked for.
 */
export function identifiersIn(text: string): string[] {
  const groups = (text.match(GROUPS) ?? []).filter(
    (each) => !THOUSANDS.test(each) && !YEAR_FIRST.test(each) && isLong(each),
  );
  return [...[...IDENTIFIERS, TWICE].flatMap((pattern) => text.match(pattern) ?? []), ...groups];
}

function isLong(groups: string): boolean {
  return groups.split(/[ \u00a0]/).length > 2 || groups.replaceAll(/\D/g, '').length >= DIGITS;
}
