import { lookUp } from '../core/look-up.ts';
import type { RichText } from '../core/rich-text.ts';
import { nearest } from '../findings/suggest.ts';
import { BASE_UNITS, type BaseUnit } from './base-units.ts';

/** A unit as it is read from the outline: a scale of a base unit or a currency, for each one of another. */
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
}

/** What a unit measures: powers of dimensions, none of them 0, and the size of one of it in base units. */
export interface Measure {
  readonly powers: Readonly<Record<string, number>>;
  readonly size: number;
}

/** The scales of counts. */
export const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
/** The scales of money, shortest first: the first of each is how the tool writes it. */
export const MONEY_SCALES: readonly (readonly [number, readonly string[]])[] = [
  [1e3, ['thousand', 'k']],
  [1e6, ['m', 'mn', 'million']],
  [1e9, ['bn', 'billion']],
  [1e12, ['tn', 'trn', 'trillion']],
];
/** The codes of currencies (ISO 4217). */
export const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The unit that a text of the outline names; undefined where there is none. */
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

/** What the unit measures. A share and a multiple are plain ratios. */
export function measureOf(unit: Unit): Measure {
  const base = unit.currency
    ? { powers: { [unit.base]: 1 }, size: 1 }
    : (BASE_UNITS[unit.base] ?? { powers: {}, size: 1 });
  const per = unit.per === undefined ? undefined : BASE_UNITS[unit.per];
  const size = (base.size * unit.scale) / (per?.size ?? 1);
  return { powers: multiplied(base.powers, per?.powers ?? {}, -1), size };
}

/** The powers of a product, or of a quotient where `sign` is -1. */
export function multiplied(left: Measure['powers'], right: Measure['powers'], sign: 1 | -1): Measure['powers'] {
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
export const CURRENCY_WORDS: readonly string[] = [
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
  [/(?<=^[A-Za-z]{3} )(billions?|bln|bil|mrd)$/i, 'bn'],
  [/(?<=^[A-Za-z]{3} )(millions?|mln|mil|mio)$/i, 'm'],
];

/** The unit that was probably meant: written in another order, with a currency's sign, or misspelt. */
export function suggestUnit(text: string, candidates: readonly string[]): string | undefined {
  const words = CODES.reduce((each, [sign, code]) => each.replace(sign, ` ${code} `), text.replace(/_/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  const turned = words.replace(/^(\S+) ([A-Za-z]{3})$/, '$2 $1');
  const scaled = SCALE_WORDS.reduce((each, [word, scale]) => each.replace(word, scale), words);
  const tries = [words, turned, scaled, upperCode(scaled), words.toLowerCase(), upperCode(words), upperCode(turned)];
  const read = tries.map(parseUnit).find((unit) => unit !== undefined);
  return read?.name ?? nearest(words, candidates) ?? nearest(text, candidates);
}

const upperCode = (words: string) =>
  words.replace(/^[A-Za-z]{3}\b/, (code) => code.toUpperCase()).replace(/ \S+$/, (end) => end.toLowerCase());
