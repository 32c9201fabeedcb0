import { lookUp } from '../core/collections.ts';
import type { RichText } from '../core/rich-text.ts';
import { guess, nearest } from '../findings/suggest.ts';
import UNITS from './units.json' with { type: 'json' };

export interface Unit {
  /** As the tool writes it: `EUR bn`, `million people`, `USD per person`. */
  readonly name: string;
  /** The base unit's name, a currency's code, or nothing for a plain count. */
  readonly base: string;
  readonly currency: boolean;
  /** 1, a thousand, a million, a billion or a trillion. */
  readonly scale: number;
  /** The base unit that it is for each one of. */
  readonly per?: string;
}

/** What a language writes for a unit, and what numbers in it are multiplied by there; words of the outline have no scale. */
export interface UnitView extends RichText {
  readonly scale?: number;
  /** The name of a unit that the tool knows. */
  readonly named?: string;
}

/** What a unit measures: powers of dimensions, none of them 0, and the size of one of it in base units. */
export interface Measure {
  readonly powers: Readonly<Record<string, number>>;
  readonly size: number;
}

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
/** The scales of money, shortest first: the first of each is how the tool writes it. */
export const MONEY_SCALES: readonly (readonly [number, readonly string[]])[] = [
  [1e3, ['thousand', 'k']],
  [1e6, ['m', 'mn', 'million']],
  [1e9, ['bn', 'billion']],
  [1e12, ['tn', 'trn', 'trillion']],
];
export const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export function parseUnit(text: string): Unit | undefined {
  const words = text.trim().replace(/\s+/g, ' ');
  if (baseUnit(words)) return scaledUnit(words);
  const [, top = words, bottom] = /^(.+?)(?: per |\s?\/\s?)(.+)$/.exec(words) ?? [];
  const unit = scaledUnit(top);
  if (!unit || bottom === undefined) return unit;
  const per = Object.values(BASE_UNITS).find((each) => each.one === bottom) ?? baseUnit(bottom);
  if (!per?.countable) return undefined;
  return { ...unit, name: `${unit.name} per ${per.one}`, per: per.name };
}

function scaledUnit(words: string): Unit | undefined {
  const [, code = '', money] = /^([A-Z]{3})(?: (.+))?$/.exec(words) ?? [];
  if (CURRENCIES.has(code)) {
    if (money === undefined) return { name: code, base: code, currency: true, scale: 1 };
    const found = MONEY_SCALES.find(([, names]) => names.includes(money));
    return found && { name: `${code} ${found[1][0]}`, base: code, currency: true, scale: found[0] };
  }
  const [, scale = '', counted] = /^(thousand|million|billion|trillion)(?: (.+))?$/.exec(words) ?? [];
  if (scale !== '' && counted === undefined) {
    return { name: scale, base: '', currency: false, scale: SCALES[scale] ?? 1 };
  }
  const base = baseUnit(counted ?? words);
  if (!base || (scale !== '' && !base.countable)) return undefined;
  const name = scale === '' ? base.name : `${scale} ${base.name}`;
  return { name, base: base.name, currency: false, scale: SCALES[scale] ?? 1 };
}

function baseUnit(words: string): BaseUnit | undefined {
  return Object.values(BASE_UNITS).find((each) => each.name === words || each.also.includes(words));
}

export function measureOf(unit: Unit): Measure {
  const base = unit.currency
    ? { powers: { [unit.base]: 1 }, size: 1 }
    : (BASE_UNITS[unit.base] ?? { powers: {}, size: 1 });
  const per = unit.per === undefined ? undefined : BASE_UNITS[unit.per];
  const size = (base.size * unit.scale) / (per?.size ?? 1);
  return { powers: multipliedPowers(base.powers, per?.powers ?? {}, -1), size };
}

/** The powers of a product, or of a quotient where `sign` is -1. */
export function multipliedPowers(left: Measure['powers'], right: Measure['powers'], sign: 1 | -1): Measure['powers'] {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const powers = names.map((name) => [name, (lookUp(left, name) ?? 0) + sign * (lookUp(right, name) ?? 0)] as const);
  return Object.fromEntries(powers.filter(([, power]) => power !== 0));
}

/** Powers as one word: alike for units that compare. */
export function powersKey(powers: Measure['powers']): string {
  return Object.entries(powers)
    .map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
    .sort()
    .join(' ');
}

/** Signs and words that stand for a currency's code. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/US\$|\$|\bdollars?\b|\bUS dollars?\b/gi, 'USD'],
  [/€|\beuros?\b/gi, 'EUR'],
  [/£|\bpounds?\b/gi, 'GBP'],
  [/[¥￥]|\bRMB\b|\byuan\b/gi, 'CNY'],
  [/\byen\b/gi, 'JPY'],
];

/** Words for currencies that are no codes. */
const CURRENCY_WORDS: readonly string[] = [
  'dollar',
  'dollars',
  'euro',
  'euros',
  'pound',
  'pounds',
  'RMB',
  'yuan',
  'yen',
];

/** Scales of money in full. */
const SCALE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^[A-Za-z]{3} )(thousands?|t)$/i, 'k'],
  [/(?<=^[A-Za-z]{3} )(billions?|bln|bil|mrd)$/i, 'bn'],
  [/(?<=^[A-Za-z]{3} )(millions?|mln|mil|mio|mn)$/i, 'm'],
];

/** A currency's code and its scale without a space between them, in either order: `MEUR`, `EURm`. */
const GLUED = /^(?:(k|t|m|mn|mln|mio|bn|mrd|tn)\.?([A-Z]{3})|([A-Z]{3})(k|m|mn|mln|mio|bn|mrd|tn))$/i;

/** The unit that was probably meant: written in another order, with a currency's sign, or misspelt. */
export function suggestUnit(text: string, candidates: readonly string[]): string | undefined {
  const words = CODES.reduce(
    (each, [sign, code]) => each.replace(sign, ` ${code} `),
    text.replace(/_/g, ' ').replace(/\.(?=\s|$)/g, ''),
  )
    .replace(/\btons?\b/i, 't')
    .replace(GLUED, (_, first = '', after = '', code = '', scale = '') => `${after || code} ${first || scale}`)
    .replace(/\s+/g, ' ')
    .trim();
  const turned = words.replace(/^(\S+) ([A-Za-z]{3})$/, '$2 $1');
  const inScale = (each: string) => SCALE_WORDS.reduce((said, [word, scale]) => said.replace(word, scale), each);
  const scaled = inScale(words);
  const tries = [
    words,
    turned,
    scaled,
    inScale(turned),
    upperCode(scaled),
    words.toLowerCase(),
    upperCode(words),
    upperCode(turned),
  ];
  const read = tries.map(parseUnit).find((unit) => unit !== undefined);
  return read?.name ?? nearest(words, candidates) ?? nearest(text, candidates);
}

const upperCode = (words: string) =>
  words.replace(/^[A-Za-z]{3}\b/, (code) => code.toUpperCase()).replace(/ \S+$/, (end) => end.toLowerCase());

/** A unit without scale. */
interface BaseUnit {
  /** As the tool writes it in an outline. */
  readonly name: string;
  /** Other ways to write it that are understood. */
  readonly also: readonly string[];
  /** One of it, in `per`: `person`, `day`, `km2`. */
  readonly one: string;
  /** Powers of what it measures, and the size of one of it in metres, kilograms, seconds, watts and so on. */
  readonly powers: Readonly<Record<string, number>>;
  readonly size: number;
  /** Whether there can be a million of it, and something for each one of it. */
  readonly countable: boolean;
}

/** The units that the tool knows beside currencies and plain counts. Months and years are no fixed number of days. */
export const BASE_UNITS: Readonly<Record<string, BaseUnit>> = Object.fromEntries(
  Object.entries(UNITS as Readonly<Record<string, Pick<BaseUnit, 'powers' | 'size' | 'also'>>>).map(([name, unit]) => [
    name,
    { name, one: name, countable: true, ...unit },
  ]),
);

/** The words that known units are written in, each by itself; but for mille, which is as near to million as slips are. */
const WORDS: readonly string[] = [
  ...new Set([
    ...CURRENCIES,
    ...CURRENCY_WORDS,
    ...Object.keys(SCALES),
    ...MONEY_SCALES.flatMap(([, names]) => names),
    ...Object.values(BASE_UNITS).flatMap(({ name, one, also }) => [name, one, ...also].flatMap(wordsOf)),
  ]),
].filter((word) => word !== 'mille');

/** The length from which on a word is one that people say, and from which on a slip in it can be recognised. */
const [SAID, TELLING] = [4, 5];

/**
 * The known unit that words for a unit misspell: each of them is one that units are written in, or would be but for a
 * slip. Undefined where they are words of their own, or spelt as they should be.
 */
export function nearUnit(text: string): string | undefined {
  const words = wordsOf(text);
  const meant = words.map((word) => (isKnown(word) ? word : nearWord(word, words.length > 1)));
  if (meant.some((word) => word === undefined) || meant.every((word, i) => word === words[i])) return undefined;
  return knownBy(meant.join(' '));
}

function wordsOf(text: string): string[] {
  return text.split(/[\s_-]+/).filter((word) => word !== '');
}

/** The name of the unit that words stand for which are spelt as they should be. */
function knownBy(words: string): string | undefined {
  const name = suggestUnit(words, []);
  return name !== undefined && parseUnit(name) ? name : undefined;
}

/** Whether a word is spelt as units spell it, or has a capital in front as labels do, or is one for many or many for one. */
function isKnown(word: string): boolean {
  const plain = word.length < SAID ? word : word.toLowerCase();
  return [word, plain, plain.replace(/s$/, ''), `${plain}s`].some((each) => each === 'per' || WORDS.includes(each));
}

/** The word of units that another one misspells; abbreviations only by their capitals, and alone only from three letters. */
function nearWord(word: string, inUnit: boolean): string | undefined {
  // Where words begin otherwise, they are two words: million is not far from billion, and is another thing.
  const candidates = WORDS.filter((each) => each.charAt(0).toLowerCase() === word.charAt(0).toLowerCase());
  const near = nearest(word, candidates);
  if (near === undefined) return undefined;
  const others = candidates.filter((each) => each !== near && (knownBy(each) ?? each) !== knownBy(near));
  if (!guess(word, [near, ...others]).sure) return undefined;
  const recased = near.toLowerCase() === word.toLowerCase();
  return word.length >= TELLING || (recased && (inUnit || word.length > 2)) ? near : undefined;
}
