import { lookUp } from '../../core/collections.ts';
import type { Stretch } from '../../core/rich-text.ts';
import { typedFigures } from '../../resolve/typed-figures.ts';
import { namedStretches } from '../../resolve/typography/kept-stretches.ts';
import { CURRENCIES as CODES, parseUnit } from '../../units/unit.ts';
import { agesIn, type NumberForm, numberedNames } from './numbered-names.ts';
import WORDS from './words.json' with { type: 'json' };

export type { NumberForm } from './numbered-names.ts';

/** A figure that is in a text in digits or words, and the fact that it seems to be. */
export interface FoundFigure extends Stretch {
  readonly fact: FigureFact;
  /** Whether its unit is that of the label, and is not beside it. */
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

/** Words before a figure that say how exact it is: those of the tool, which says them again, or others, which stay with it. */
const BOUNDS: readonly (readonly [bound: NonNullable<FigureFact['bound']>, words: RegExp, isOther?: true])[] = [
  ['about', /(?:\b(?:nearly|almost|close to) |将近|接近|(?<![附最靠临邻新远])近)$/i, true],
  ['above', /(?:\b(?:at least|(?:no|not) (?:less|fewer) than) |≥\s?|至少|不[低少小]于)$/i, true],
  [
    'below',
    /(?:\b(?:at most|fewer than|(?<!\b(?:add(?:s|ed|ing)?|amount(?:s|ed|ing)?|comes?|came|sums?|summed) )up to|(?:no|not) (?:more|over) than) |≤\s?|至多|最多|不超过?|不[高多大]于)$/i,
    true,
  ],
  ['about', /(?:\b(?:about|around|approximately|approx\.|roughly|some|circa|ca\.|c\.) |[~≈∼～]\s?|大约有?|约有?)$/i],
  ['above', /(?:\b(?:more than|over) |>\s?|超过?)$/i],
  ['below', /(?:\b(?:less than|under|below) |<\s?|不足|不到)$/i],
];
/** Where the tool's own words would not read well: “pieces over 100 t”; and where they say how long something takes: “over 20 years”. */
const BEHIND_NOUN = /\p{L}s (?:over|under|below) $/iu;
const OVER = /\b(?:over|under) $/i;
const LASTING = /^(?:minutes|hours|days|weeks|months|years)$/;
/** What says of a bare number how exact it is; else one below this is no amount that is more or less so: “under 25” may be an age. */
const SIGN = /[~≈∼～<>≥≤]\s?$|\bca\. $/;
const MIN_INEXACT = 100;
const NEARLY = '左右';

const SIGNS: Readonly<Record<string, string>> = {
  ...{ $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'CNY', '￥': 'CNY', RMB: 'CNY' },
};
const NUMBER = /^(?<sign>US\$|RMB|CNY|USD|EUR|GBP|JPY|[¥￥$€£])?\s?(?<digits>\d+(?:,\d+)*(?:\.\d+)?)/;
const PLAIN = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** Digits in groups of three with a space between them, no part of a telephone number or a longer one. */
const SPACED =
  /(?<![\d.,])(?<!\+[\d ()-]{0,16})[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d|[ \u00a0\u2009\u202f]\d)/g;
/** A currency's three letters before a number that the tool's own list of signs lacks. */
const CODE = /(?<!\p{L})([A-Z]{3})[\s\u00a0]?$/u;
const RANGE = /(?<![\d.,/])\d[\d.,]*\s?[%％万亿]?\s?(?:[-–—~～至到]| to )\s?$|(?<=\bbetween )\d[\d.,]* and $/;
const YEAR = /^(?:1[5-9]\d{2}|20\d{2}|2100)$/;
/** A year, two with a dash or a word between them, or as many digits as only the number of something has. */
const BARE =
  /^(?:1[5-9]\d{2}|20\d{2}|2100)(?:(?:\s?[-–—~～至到]\s?| to | and )(?:1[5-9]\d{2}|20\d{2}|2100))?$|^\d{7,}$/;
/** What is counted behind a number without a unit that the tool knows: it is no year. */
const COUNTED = new RegExp(
  `^[\\s\\u00a0](?:\\p{Ll}+ )?(?:${WORDS.counted.join('|')})(?!\\p{L})|^[\\s\\u00a0]?[多余来几]?[家个名位人户台辆件项所座条间套册场处艘架株头只款份]`,
  'u',
);
/** What is between the two figures of a range; or of a change, where a word says so or the second is less. */
const UNTIL = /^\s?[-–—~～至到]\s?$/;
const CHANGED =
  /\b(?:from|by|rose|rises?|fell|falls?|grew|grows?|grown|up|down|increased?s?|decreased?s?|went|cut|raised?|lifted)\b/i;

/**
 * The figures of a text that the tool would ask a source for, in order, each with what it seems to be. `label` says how
 * a bare number is measured, as the heading of its column does: "GDP, USD bn", "产值（亿元）".
 */
export function figuresIn(text: string, form: NumberForm, names: readonly string[], label = ''): FoundFigure[] {
  return numbersIn(text, form, names, label).filter((figure) => !isBare(figure, text));
}

/** The years and the long numbers of a text that stand by themselves, and would pass for figures. */
export function bareNumbersIn(text: string, form: NumberForm, names: readonly string[]): string[] {
  const bare = numbersIn(text, form, names, '').filter((figure) => isBare(figure, text));
  return bare.flatMap(({ start, end }) => text.slice(start, end).match(/\d+/g) ?? []);
}

function numbersIn(written: string, form: NumberForm, names: readonly string[], label: string): FoundFigure[] {
  const text = written.replace(SPACED, (number) => number.replace(/\D/g, ','));
  const named = namedStretches(written, numberedNames(written));
  const figures: FoundFigure[] = [];
  // Only its place makes a number a year, and another may have the same digits.
  const others = names.filter((name) => !YEAR.test(name));
  for (const { start, end } of typedFigures(text, others, [...agesIn(text), ...numberedNames(text)])) {
    const last = figures.at(-1);
    const after = last?.end ?? 0;
    if (start < after || named.some((each) => each.start < end && start < each.end)) continue;
    const figure = figureAt(text, { start, end, after }, form, label);
    if (!last || !isRange(text, last, figure)) figures.push(inOwnWords(figure, written, form));
    else figures.splice(-1, 1, inOwnWords({ start: last.start, end: figure.end, fact: {} }, written, form));
  }
  return figures;
}

function isRange(text: string, first: FoundFigure, second: FoundFigure): boolean {
  const between = text.slice(first.end, second.start);
  // A point ends a sentence, also that of a number.
  const said = text.slice(
    Math.max(text.lastIndexOf('.', first.start - 1), text.lastIndexOf(';', first.start - 1)) + 1,
    first.start,
  );
  const isMore = (first.fact.value ?? 0) < (second.fact.value ?? 0);
  return UNTIL.test(between) || (between === ' to ' && isMore && !CHANGED.test(said));
}

/** Whether a figure is a year, a span of years or a long number by itself, and nothing beside it is counted. */
function isBare({ start, end, fact }: FoundFigure, text: string): boolean {
  if (fact.unit !== undefined || fact.bound !== undefined) return false;
  return BARE.test(text.slice(start, end)) && !COUNTED.test(text.slice(end));
}

/** A figure that is a range, or that the tool would write otherwise than the text does, printed as it is there. */
function inOwnWords(figure: FoundFigure, written: string, form: NumberForm): FoundFigure {
  const { fact } = figure;
  const say = written.slice(figure.start, figure.end);
  if (fact.value === undefined || form === 'plain') return { ...figure, fact: { say } };
  return fact.say === undefined ? figure : { ...figure, fact: { ...fact, say } };
}

interface Place extends Stretch {
  /** Where the figure before it ends. */
  readonly after: number;
}

function figureAt(text: string, place: Place, form: NumberForm, label: string): FoundFigure {
  const before = text.slice(place.after, place.start);
  const range = RANGE.exec(before)?.[0];
  // A year and an amount are no range.
  const isYear =
    YEAR.test(/^\d+(?![.,]\d)/.exec(range ?? '')?.[0] ?? '') && !/^\d{4}(?!\d)/.test(text.slice(place.start));
  const number = range !== undefined && !isYear ? undefined : numberAt(text, place, form, label);
  if (!number) return { start: place.start - (isYear ? 0 : (range?.length ?? 0)), end: place.end, fact: {} };
  const { fact, end, labelled, coded } = number;
  const isMinus = coded === 0 && /(?:^|[\s(（])[-−]$/.test(text.slice(0, place.start));
  const isPlus = before === '+' && end === text.length;
  const signs = coded + Number(isMinus) + Number(isPlus);
  const bound = boundBefore(before.slice(0, before.length - signs), fact);
  const isNear = !bound && isInexact(fact) && text.startsWith(NEARLY, end);
  return {
    start: place.start - signs - (bound?.length ?? 0),
    end: end + (isNear ? NEARLY.length : 0),
    ...(labelled ? { labelled } : {}),
    fact: {
      ...fact,
      ...(isMinus && fact.value !== undefined ? { value: -fact.value } : {}),
      ...(isPlus ? { signed: true } : {}),
      ...(isNear ? { bound: 'about' } : bound?.fact),
    },
  };
}

const isInexact = ({ unit, value = 0 }: FigureFact) => unit !== undefined || value >= MIN_INEXACT;

/** What is before a figure and says how exact it is. */
function boundBefore(before: string, fact: FigureFact) {
  if (!isInexact(fact) && !SIGN.test(before)) return undefined;
  if (OVER.test(before) && LASTING.test(fact.unit ?? '')) return undefined;
  for (const [bound, words, isOther = BEHIND_NOUN.test(before)] of BOUNDS) {
    const length = words.exec(before)?.[0].length;
    if (length !== undefined) return { length, fact: { bound, ...(isOther ? { say: '' } : {}) } };
  }
  return undefined;
}

function numberAt(text: string, { start, after }: Place, form: NumberForm, label: string) {
  const [whole = '', sign, digits = ''] = NUMBER.exec(text.slice(start)) ?? [];
  const from = start + whole.length;
  const behind = text.slice(from);
  // An ordinal is no amount; a unit that is not understood stays in the text, behind the number.
  if (!PLAIN.test(digits) || /^[.,]?\d|^(?:st|nd|rd|th)\b/.test(behind)) return undefined;
  const [coded = '', code = ''] = (sign === undefined && CODE.exec(text.slice(after, start))) || [];
  const known = CODES.has(code) ? code : undefined;
  const measure = measureBehind(text, from, sign === undefined ? known : (SIGNS[sign] ?? sign), form);
  const stated = measure.unit === undefined && behind === '' ? labelMeasure(label, form) : undefined;
  return {
    end: measure.end,
    fact: amountOf(digits, stated ?? measure),
    labelled: stated !== undefined,
    coded: known === undefined ? 0 : coded.length,
  };
}

const UNIT_OF_LABEL = /\s*[（(]([^（()）]+)[)）]\s*$|[,，]\s*([^,，]+)$/;

export const withoutUnit = (label: string): string => label.replace(UNIT_OF_LABEL, '').trim();

const unitWords = (label: string): string => {
  const [, inBrackets, afterComma = ''] = UNIT_OF_LABEL.exec(label) ?? [];
  return (inBrackets ?? afterComma).trim();
};

/** The unit that a heading ends with: by its name where the tool knows it and numbers stand in it, else in its words. */
export function unitOfLabel(label: string, form: NumberForm): string | undefined {
  const measure = labelMeasure(label, form);
  return measure && (measure.shift === 0 ? measure.unit : unitWords(label));
}

function labelMeasure(label: string, form: NumberForm): Measure | undefined {
  const words = unitWords(label);
  if (words === '') return undefined;
  const unit = parseUnit(words);
  if (unit) return { unit: unit.name, shift: 0, end: 0 };
  const measure = measureBehind(form === 'zh' ? words : ` ${words}`, 0, undefined, form);
  return measure.unit === undefined ? undefined : measure;
}

function amountOf(digits: string, { unit, shift }: Measure): FigureFact {
  const plain = digits.replaceAll(',', '');
  const value = Number(Number(`${plain}e${shift}`).toPrecision(12));
  const [, written] = plain.split('.');
  const decimals = written === undefined ? 0 : Math.max(0, written.length - shift);
  const shown = String(value).split('.')[1]?.length ?? 0;
  return { value, ...(decimals > shown ? { decimals } : {}), ...(unit === undefined ? {} : { unit }) };
}

/** How a number in a text is measured: the unit, how many places the point moves for it, and where the words end. */
interface Measure {
  readonly unit?: string;
  readonly shift: number;
  readonly end: number;
}

/** How a language says measures behind a number, and its words for units that the tool calls otherwise. */
interface MeasureWords {
  readonly scale: RegExp;
  readonly moneyScale: RegExp;
  /** What a scale comes to, plain and of money, and how many places the point moves for each. */
  readonly scales: Readonly<Record<string, readonly [plain: string, number, money: string, number]>>;
  /** A group for each of `CURRENCY_CODES`. */
  readonly currency: RegExp;
  readonly unit: RegExp;
  readonly unitNames: Readonly<Record<string, string>>;
  /** Units that only a number without a scale has: behind one, people are named by the sentence. */
  readonly count?: RegExp;
}

const CURRENCY_CODES = ['CNY', 'USD', 'EUR', 'GBP', 'JPY'] as const;

const CHINESE: MeasureWords = {
  scale: /^\s?(万亿|千万|百万|亿|万|千)/,
  moneyScale: /^\s?(万亿|千万|百万|亿|万|千)/,
  scales: {
    千: ['', 3, '', 3],
    万: ['thousand', 1, 'm', -2],
    百万: ['million', 0, 'm', 0],
    千万: ['million', 1, 'm', 1],
    亿: ['million', 2, 'bn', -1],
    万亿: ['billion', 3, 'tn', 0],
  },
  currency: /^(?:(元人民币|人民币|元(?![化素旦宵首老月]))|(美元)|(欧元)|(英镑)|(日元))/,
  unit: new RegExp(
    `^\\s?(?:(${Object.keys(WORDS.chineseUnits).join('|')})(?<!周(?=[年岁边围])|人(?=[口次才均员民类工力大物文格家气数们]))|((?:[GMk]Wh?|TEU|km)(?![A-Za-z])))`,
  ),
  unitNames: WORDS.chineseUnits,
};

const ENGLISH: MeasureWords = {
  // A bare m is a metre, except behind money.
  scale: /^[\s\u00a0-]?(thousand|million|billion|trillion|mn|bn|tn|[kKMB])(?![\p{L}\d])/u,
  moneyScale: /^[\s\u00a0]?(thousand|million|billion|trillion|mn|bn|tn|[mkKMB])(?![\p{L}\d])/u,
  scales: {
    ...{ k: ['thousand', 0, 'thousand', 0], thousand: ['thousand', 0, 'thousand', 0] },
    ...{ m: ['million', 0, 'm', 0], b: ['billion', 0, 'bn', 0], t: ['trillion', 0, 'tn', 0] },
  },
  currency:
    /^[\s\u00a0](?:(yuan|renminbi|CNY|RMB)|(US dollars?|dollars?|USD)|(euros?|EUR)|(pounds? sterling|GBP)|(yen|JPY))(?![\p{L}])/u,
  // Units that the tool writes as a text does; words stand for themselves: not 40-minute, nor people’s.
  unit: /^[\s\u00a0-]?(?:(%|percent|per cent|percentage points?|pp|‰)(?!\p{L})|(square kilomet(?:re|er)s|kilomet(?:re|er)s|square met(?:re|er)s|sq km|km²|km2|km\/h|km|cubic met(?:re|er)s|m³|m3|m²|m2|met(?:re|er)s|m|hectares?|ha|tonnes?|kt|Mt|t|kilograms|kg|(?:kilo|mega|giga|tera)watt[- ]hours|(?:kilo|mega|giga)watts|kWh|MWh|GWh|TWh|kW|MW|GW|kV|decibels|dB|TEU|barrels|times|°C)(?![\p{L}\d²³]))/u,
  unitNames: WORDS.englishUnits,
  count: /^[\s\u00a0](people|minutes|hours|days|weeks|months|years)(?![\p{L}’'-]| (?:old|of age))/u,
};

/** How a number is measured by the words behind it, which begin at `from`, and by the currency before it. */
function measureBehind(text: string, from: number, currency: string | undefined, form: NumberForm): Measure {
  const words = form === 'zh' ? CHINESE : ENGLISH;
  const [scaled = '', scale = ''] =
    (currency === undefined ? words.scale : words.moneyScale).exec(text.slice(from)) ?? [];
  const [plain, shift, money, moneyShift] =
    words.scales[scale] ?? words.scales[scale.charAt(0).toLowerCase()] ?? (['', 0, '', 0] as const);
  const end = from + scaled.length;
  const rest = text.slice(end);
  const [named = '', ...codes] = words.currency.exec(rest) ?? [];
  const code = CURRENCY_CODES[codes.findIndex((each) => each !== undefined)] ?? currency;
  if (code !== undefined) return { unit: `${code} ${money}`.trim(), shift: moneyShift, end: end + named.length };
  const [whole = '', ...written] = (words.unit.exec(rest) ?? (plain === '' && words.count?.exec(rest))) || [];
  const word = written.find((each) => each !== undefined) ?? '';
  const unit = word === '' ? undefined : parseUnit(`${plain} ${lookUp(words.unitNames, word) ?? word}`.trim());
  if (unit) return { unit: unit.name, shift, end: end + whole.length };
  return { ...(plain === '' ? {} : { unit: plain }), shift, end };
}
