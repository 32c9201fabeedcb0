import WORDS from './sample-words.json' with { type: 'json' };

/**
 * What matches the name of a month, in any letters, with the point of a short one: long and short ones, as calendars and
 * dates of these languages write them (CLDR), none twice; without short ones that are other words, too.
 */
const MONTH = `(${Object.values(WORDS.months)
  .flatMap((names) => names.split(' '))
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|')})\\.?`;

/** What stands in footers that nobody filled: their own names, what to do with them, and what would stand there. */
const SAMPLES = Object.entries(WORDS.samples).flatMap(([flags, sources]) =>
  sources.map((source) => new RegExp(source, flags)),
);

/** The letters that stand for days, months and years in places of dates: DD.MM.YYYY, JJ/MM/AAAA, дд.мм.гггг. */
const [D, M, Y] = ['[dtjgrpnд]{1,2}', '[mkhм]{1,4}', '[yjarvåéг]{2,4}'];

/** A date that is no day: DD.MM.YYYY, TT.MM.JJJJ, "Month Year", 20XX年X月. */
const NO_DAY = new RegExp(
  `^(${D}[./\\- ]${M}[./\\- ]${Y}|m{1,2}[./\\- ]d{1,2}[./\\- ]y{2,4}|${Y}[./\\- ]${M}[./\\- ]${D}|((dd?|tt?)\\.? )?(month|monat|mois|mes|mês|mese|miesiąc)( dd?,?)? (de )?(year|yyyy|jahr|jjjj|année|aaaa|año|ano|anno|rok|rrrr)|20xx.*|[x\\d]*x+年.*|yyyy年.*)$`,
  'iu',
);

/** A number by itself: of a page, typed by hand. */
const NUMBER = /^\d{1,3}$/;

/**
 * Whether a footer's words are there to be replaced, in any of the languages that templates come in: "Your Footer Here",
 * "Title of Presentation | DD.MM.YYYY", 单击此处添加页脚.
 */
export function isSampleText(words: string): boolean {
  if (NO_DAY.test(words.trim())) return true;
  const parts = words
    .split(/\s*[|·•\n]\s*|\s[-–—]\s|\.(?:\s|$)/)
    .map((part) => part.trim().replace(/[.:…]+$/, ''))
    .filter((part) => part !== '');
  return parts.every((part) => [NO_DAY, NUMBER, ...SAMPLES].some((pattern) => pattern.test(part)));
}

/** A day or a month of a year, or a day of a month, in figures or in words. */
const DATES: readonly RegExp[] = [
  /(?<!\d)(0?[1-9]|[12]\d|3[01])([./-]) ?(0?[1-9]|[12]\d|3[01])\2 ?(19|20)?\d\d(?!\d)/,
  /(?<!\d)(19|20)\d\d([./-]) ?(0?[1-9]|1[0-2])\2 ?(0?[1-9]|[12]\d|3[01])(?!\d)/,
  /(?<!\d)(0?[1-9]|1[0-2])[/.](19|20)\d\d(?!\d)|(?<!\d)(19|20)\d\d[/.](0?[1-9]|1[0-2])(?!\d)/,
  /[\d〇○零一二三四五六七八九元]\s?[年년].{0,3}[\d一二三四五六七八九十]\s?[月월]|[\d一二三四五六七八九十]\s?[月월]\s?[\d一二三四五六七八九十]+\s?[日일号號]/,
  new RegExp(
    `\\d(st|nd|rd|th|er|re|[.ºª°])?,?( (de|of|d[’']))?\\s?${MONTH}(?!\\p{L})|(?<!\\p{L})${MONTH},?( de)?\\s?[’']?\\d`,
    'iu',
  ),
];

/** Whether words hold a date: that of a template's own last use, wherever it stands. */
export function holdsDate(words: string): boolean {
  return DATES.some((pattern) => pattern.test(words));
}

export function namesDay(words: string): boolean {
  if (holdsDate(words) || /(^|\D)(19|20)\d\d(\D|$)|^\d{1,2}[./-]\d{1,2}([./-](\d{2,4})?)?$/.test(words)) return true;
  return new RegExp(`^${MONTH}$`, 'iu').test(words.trim());
}
