import type { Stretch } from '../../core/rich-text.ts';
import { typedFigures } from '../../resolve/typed-figures.ts';
import { namedStretches } from '../../resolve/typography/kept-stretches.ts';
import { CURRENCIES as CODES, parseUnit } from '../../units/unit.ts';
import { chineseMeasure } from './figures-chinese.ts';
import { englishMeasure } from './figures-english.ts';
import { europeanMeasure } from './figures-european.ts';
import { agesIn, numberedNames, type WrittenMeasure, withCommas, withPoints } from './number-forms.ts';

/** How a text writes numbers: as English does, as Chinese does, or with decimals behind a comma. */
export type NumberForm = 'en' | 'zh' | 'comma';

/** A figure that stands in a text in digits or words, and the fact that it seems to be. */
export interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly fact: FigureFact;
  /** Whether its unit is that of the label, and stands not beside it. */
  readonly labelled?: boolean;
}

/** What a figure says: a value in a unit, or only words where it is no plain number. */
export interface FigureFact {
  readonly value?: number;
  readonly decimals?: number;
  readonly unit?: string;
  readonly bound?: 'below' | 'above' | 'about';
  readonly signed?: boolean;
  readonly say?: string;
}

type Bound = NonNullable<FigureFact['bound']>;

/** Words before a figure that say what the tool says of such a fact: they are taken into it, which says them again. */
const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/(?:\b(?:about|around|approximately|approx\.|roughly|some|circa|ca\.|c\.) |[~≈∼～]\s?|大约有?|约有?)$/i, 'about'],
  [/(?:\b(?:more than|over) |>\s?|超过?)$/i, 'above'],
  [/(?:\b(?:less than|under|below) |<\s?|不足|不到)$/i, 'below'],
];
/** Words that say nearly the same: the fact is printed with them. */
const NEAR_BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/(?:\b(?:nearly|almost|close to) |将近|接近|(?<![附最靠临邻新远])近)$/i, 'about'],
  [/(?:\b(?:at least|(?:no|not) (?:less|fewer) than) |≥\s?|至少|不[低少小]于)$/i, 'above'],
  [
    /(?:\b(?:at most|fewer than|(?<!\b(?:add(?:s|ed|ing)?|amount(?:s|ed|ing)?|comes?|came|sums?|summed) )up to|(?:no|not) (?:more|over) than) |≤\s?|至多|最多|不超过?|不[高多大]于)$/i,
    'below',
  ],
];
const OVER = /\b(?:over|under) $/i;
const LASTING = /^(?:minutes|hours|days|weeks|months|years)$/;
/** Words behind which the tool's own would not read well where a noun stands before them: “pieces over 100 t”. */
const BEHIND_NOUN = /\p{L}s (?:over|under|below) $/iu;
/** The same in other languages: the fact is always printed with them. */
const OTHER_BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [
    /(?:\b(?:ca\.|circa|rund|etwa|ungefähr|knapp|fast|environ|presque|près de|alrededor de|unos|unas|cerca de|quase|około) |[~≈]\s?)$/i,
    'about',
  ],
  [/(?:(?:mehr als|über|plus de|más de|più di|mais de|meer dan|ponad) |>\s?)$/i, 'above'],
  [/(?:(?:weniger als|unter|moins de|menos de|meno di|minder dan|poniżej) |<\s?)$/i, 'below'],
];
const SIGN = /[~≈∼～<>≥≤]\s?$/;
/** A bare number below this is no amount that is more or less exact: "under 25" may be an age. */
const SMALL = 100;
const CURRENCIES: Readonly<Record<string, string>> = {
  ...{ $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'CNY', '￥': 'CNY', RMB: 'CNY' },
};
const NUMBER = /^(?<sign>US\$|RMB|CNY|USD|EUR|GBP|JPY|[¥￥$€£])?\s?(?<digits>\d+(?:,\d+)*(?:\.\d+)?)/;
/** A currency's three letters before a number that the tool's own list of signs lacks. */
const CODE = /(?<!\p{L})([A-Z]{3})[\s\u00a0]?$/u;
const PLAIN = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const UNIT_OF_LABEL = /\s*[（(]([^（()）]+)[)）]\s*$|[,，]\s*([^,，]+)$/;
const RANGE = /(?<![\d.,/])\d[\d.,]*\s?[%％万亿]?\s?(?:[-–—~～至到]| (?:to|bis|à) )\s?$|(?<=\bbetween )\d[\d.,]* and $/;
const YEAR = /^(?:1[5-9]\d{2}|20\d{2}|2100)$/;
/** A year, two with a dash or a word between them, or as many digits as only the number of something has. */
const BARE =
  /^(?:1[5-9]\d{2}|20\d{2}|2100)(?:(?:\s?[-–—~～至到]\s?| to | and )(?:1[5-9]\d{2}|20\d{2}|2100))?$|^\d{7,}$/;
/** What is counted behind a number without a unit that the tool knows: it is no year. */
const COUNTED =
  /^[\s\u00a0](?:\p{Ll}+ )?(?:people|employees|workers|jobs|students|pupils|residents|inhabitants|visitors|guests|members|customers|users|patients|households|homes|houses|flats|beds|seats|rooms|firms|companies|projects|units|vehicles|cars|ships|trains|hours|metres|meters|Mitarbeiter|Beschäftigten?|Einwohner|Studierenden?|Arbeitsplätze|Unternehmen|Firmen|Besucher|Kunden|Wohnungen|Haushalte|salariés|habitants|employés|emplois|entreprises|empleados|habitantes|empresas)(?!\p{L})|^[\s\u00a0]?[多余来几]?[家个名位人户台辆件项所座条间套册场处艘架株头只款份]/u;
/** What stands between the two figures of a range; or of a change, where a word says so or the second is less. */
const UNTIL = /^\s?[-–—~～至到]\s?$/;
const UP_TO = /^ (?:to|bis|à) $/;
const CHANGED =
  /\b(?:from|by|rose|rises?|fell|falls?|grew|grows?|grown|up|down|increased?s?|decreased?s?|went|cut|raised?|lifted|de|von|um)\b/i;

/**
 * The figures of a text that the tool would ask a source for, in order, each with what it seems to be. `label` says how
 * a bare number is measured, as the heading of its column does: "GDP, USD bn", "产值（亿元）".
 */
export function figuresIn(written: string, form: NumberForm, names: readonly string[], label = ''): FoundFigure[] {
  return numbersIn(written, form, names, label).filter((figure) => !isBare(figure, written));
}

/** The years and the long numbers of a text that stand by themselves, and would pass for figures. */
export function bareNumbersIn(text: string, form: NumberForm, names: readonly string[]): string[] {
  return numbersIn(text, form, names, '').flatMap((figure) =>
    isBare(figure, text) ? (text.slice(figure.start, figure.end).match(/\d+/g) ?? []) : [],
  );
}

function numbersIn(written: string, form: NumberForm, names: readonly string[], label: string): FoundFigure[] {
  const spaced = withCommas(form === 'comma' ? withPoints(written) : written);
  const named = namedStretches(written, numberedNames(written));
  const isNamed = ({ start, end }: Stretch) => named.some((each) => each.start < end && start < each.end);
  const figures: FoundFigure[] = [];
  const own = [...agesIn(spaced), ...numberedNames(spaced)];
  for (const { start, end } of typedFigures(spaced, withoutYears(names), own)) {
    if (isNamed({ start, end })) continue;
    const last = figures.at(-1);
    const after = last?.end ?? 0;
    if (start < after) continue;
    const figure = figureAt(spaced, { start, end, after }, form, label);
    if (last && isRange(spaced, last, figure)) figures.pop();
    const whole = last && figures.at(-1) !== last ? { ...figure, start: last.start, fact: { say: '' } } : figure;
    figures.push(inOwnWords(whole, written, form));
  }
  return figures;
}

/** The names of each list that are no years: they are asked about every text. */
const WITHOUT_YEARS = new WeakMap<readonly string[], readonly string[]>();

/** The names that are no years: only its place makes a number a year, and another may have the same digits. */
function withoutYears(names: readonly string[]): readonly string[] {
  const kept = WITHOUT_YEARS.get(names) ?? names.filter((name) => !YEAR.test(name));
  WITHOUT_YEARS.set(names, kept);
  return kept;
}

/** Whether two figures are the ends of a range. */
function isRange(text: string, first: FoundFigure, second: FoundFigure): boolean {
  const between = text.slice(first.end, second.start);
  const isMore = (first.fact.value ?? 0) < (second.fact.value ?? 0);
  return UNTIL.test(between) || (UP_TO.test(between) && isMore && !CHANGED.test(saidBefore(text, first.start)));
}

/** What the sentence of a place says before it; a point ends one, also that of a number. */
function saidBefore(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf('.', at - 1), text.lastIndexOf(';', at - 1)) + 1, at);
}

/** Whether a figure is a year, a span of years or a long number by itself, and nothing beside it is counted. */
function isBare({ start, end, fact }: FoundFigure, text: string): boolean {
  if (fact.unit !== undefined || fact.bound !== undefined) return false;
  return BARE.test(text.slice(start, end)) && !COUNTED.test(text.slice(end));
}

/** A figure that is a range, or that the tool would write otherwise than the text does, printed as it stands there. */
function inOwnWords(figure: FoundFigure, written: string, form: NumberForm): FoundFigure {
  const { start, end, fact } = figure;
  const words = written.slice(start, end);
  if (fact.value === undefined) return { ...figure, fact: { say: words } };
  const differs = form === 'comma' && /[.,\s\u00a0]\d|\p{L}{2}/u.test(words);
  return differs || fact.say !== undefined ? { ...figure, fact: { ...fact, say: words } } : figure;
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Where the figure before it ends. */
  readonly after: number;
}

function figureAt(text: string, place: Place, form: NumberForm, label: string): FoundFigure {
  const before = text.slice(place.after, place.start);
  const range = rangeBefore(before, text.slice(place.start));
  const number = range ? undefined : numberAt(text, place, form, label);
  if (!number) {
    return { start: place.start - (range?.[0].length ?? 0), end: place.end, fact: { say: '' } };
  }
  const isMinus = number.coded === 0 && /(?:^|[\s(（])[-−]$/.test(text.slice(0, place.start));
  const isPlus = before === '+' && number.end === text.length;
  const signs = number.coded + Number(isMinus) + Number(isPlus);
  const bound = boundBefore(before.slice(0, before.length - signs), number.fact, form);
  const late = bound ? undefined : boundBehind(text.slice(number.end), number.fact);
  const { value } = number.fact;
  return {
    start: place.start - signs - (bound?.length ?? 0),
    end: number.end + (late?.length ?? 0),
    ...(number.labelled ? { labelled: true } : {}),
    fact: {
      ...number.fact,
      ...(isMinus && value !== undefined ? { value: -value } : {}),
      ...(isPlus ? { signed: true } : {}),
      ...(bound ?? late)?.fact,
    },
  };
}

/** The first number of a range that a figure ends, and what joins them; a year and an amount are no range. */
function rangeBefore(before: string, ending: string): RegExpExecArray | undefined {
  const range = RANGE.exec(before);
  const [first = ''] = /^\d+(?![.,]\d)/.exec(range?.[0] ?? '') ?? [];
  return range && (!YEAR.test(first) || /^\d{4}(?!\d)/.test(ending)) ? range : undefined;
}

/** What stands before a figure and says how exact it is. */
function boundBefore(before: string, fact: FigureFact, form: NumberForm) {
  if (!isBoundable(fact) && !SIGN.test(before) && !/\bca\. $/.test(before)) return undefined;
  // “Over 20 years” is how long something takes.
  if (OVER.test(before) && LASTING.test(fact.unit ?? '')) return undefined;
  const found = (bounds: typeof BOUNDS, inWords: boolean) =>
    bounds.flatMap(([pattern, bound]) => {
      const length = pattern.exec(before)?.[0].length;
      if (length === undefined) return [];
      return [{ length, fact: { bound, ...(inWords || BEHIND_NOUN.test(before) ? { say: '' } : {}) } }];
    });
  return form === 'comma' ? found(OTHER_BOUNDS, true)[0] : [...found(NEAR_BOUNDS, true), ...found(BOUNDS, false)][0];
}

/** What stands behind a figure in Chinese and says that it is near. */
function boundBehind(
  after: string,
  fact: FigureFact,
): { readonly length: number; readonly fact: FigureFact } | undefined {
  return isBoundable(fact) && after.startsWith(NEARLY)
    ? { length: NEARLY.length, fact: { bound: 'about' } }
    : undefined;
}

const NEARLY = '左右';

function isBoundable({ unit, value = 0 }: FigureFact): boolean {
  return unit !== undefined || value >= SMALL;
}

const MEASURES = { en: englishMeasure, zh: chineseMeasure, comma: europeanMeasure } as const;

function numberAt(text: string, { start, after }: Place, form: NumberForm, label: string) {
  const { sign, digits = '' } = NUMBER.exec(text.slice(start))?.groups ?? {};
  if (!PLAIN.test(digits) || /^[.,]?\d/.test(text.slice(start).replace(NUMBER, ''))) return undefined;
  const from = start + (NUMBER.exec(text.slice(start))?.[0].length ?? 0);
  const [coded = '', code = ''] = (sign === undefined && CODE.exec(text.slice(after, start))) || [];
  const known = CODES.has(code) ? code : undefined;
  const currency = sign === undefined ? known : (CURRENCIES[sign] ?? sign);
  const measure = MEASURES[form](text, from, currency);
  // An ordinal is no amount; a unit that is not understood stays in the text, behind the number.
  if (/^(?:st|nd|rd|th)\b/.test(text.slice(from))) return undefined;
  const bare = measure.unit === undefined && measure.end === from && from === text.length;
  const stated = bare ? labelMeasure(label, form) : undefined;
  return {
    end: measure.end,
    fact: amountOf(digits, stated ?? measure),
    labelled: stated !== undefined,
    coded: known === undefined ? 0 : coded.length,
  };
}

/** A heading without the unit that it ends with. */
export function withoutUnit(label: string): string {
  return label.replace(UNIT_OF_LABEL, '').trim();
}

/** The unit that a heading ends with: by its name where the tool knows it and numbers stand in it, else in its words. */
export function unitOfLabel(label: string, form: NumberForm): string | undefined {
  const measure = labelMeasure(label, form);
  if (measure?.unit === undefined) return undefined;
  const [, inBrackets, afterComma] = UNIT_OF_LABEL.exec(label) ?? [];
  return measure.shift === 0 ? measure.unit : (inBrackets ?? afterComma ?? '').trim();
}

/** The unit that a heading states, for the bare numbers below it. */
function labelMeasure(label: string, form: NumberForm): WrittenMeasure | undefined {
  const [, inBrackets, afterComma] = UNIT_OF_LABEL.exec(label) ?? [];
  const words = (inBrackets ?? afterComma ?? '').trim();
  if (words === '') return undefined;
  const unit = parseUnit(words);
  if (unit) return { unit: unit.name, shift: 0, end: 0 };
  const measure = MEASURES[form](form === 'zh' ? words : ` ${words}`, 0, undefined);
  return measure.unit === undefined ? undefined : measure;
}

function amountOf(digits: string, { unit, shift }: WrittenMeasure): FigureFact {
  const plain = digits.replaceAll(',', '');
  const value = Number(Number(`${plain}e${shift}`).toPrecision(12));
  const decimals = plain.split('.')[1]?.length ?? 0;
  const written = decimals === 0 ? 0 : Math.max(0, decimals - shift);
  const shown = String(value).split('.')[1]?.length ?? 0;
  return { value, ...(written > shown ? { decimals: written } : {}), ...(unit === undefined ? {} : { unit }) };
}
