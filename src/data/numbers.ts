import { isWritable } from '../core/limits.ts';
import type { Cell } from '../fields/data.ts';

/** What people write where there is no value. */
const NONE = /^(|[-–—−‐]+|\.{2,3}|…|:|n\/?a\.?|nil|null|none|无|缺|暂无|不详)$/i;

export type Decimal = '.' | ',';

const WORDS = /[a-df-zA-DF-Z\u4e00-\u9fff]/;
const SHAPES: Readonly<Record<Decimal, RegExp>> = {
  '.': /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?$/i,
  ',': /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d+)?(?:e[-+]?\d+)?$/i,
};
/** Whole numbers as programs write them, of which long files are full. */
const WHOLE = /^-?(?:0|[1-9]\d{0,14})$/;

/** Numbers with decimals as programs write them. */
const PLAIN = /^-?\d{1,15}\.\d{1,15}$/;
/** A number with one sign in it. */
const SINGLE = /^-?\d+[.,](\d+)$/;

const saysNothing = (text: string) => !/^\d/.test(text) && NONE.test(text.trim());

/** A text without what may stand around and among the digits of a number: spaces, accounting parentheses, a percent sign. */
function bare(text: string): { readonly digits: string; readonly negative: boolean } {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/[−–]/g, '-')
    .replace(/[%％]$/, '');
  const within = /^\((.*)\)$/.exec(plain)?.[1];
  return { digits: within ?? plain, negative: within !== undefined };
}

/**
 * The number that a text writes: with thousands in groups, a true minus or accounting parentheses, and a percent sign,
 * which stays out of the value. Undefined for what is no number.
 */
function numberIn(text: string, decimal: Decimal): number | undefined {
  if (decimal === '.' && PLAIN.test(text)) return Number(text);
  if (WORDS.test(text)) return undefined;
  const { digits, negative } = bare(text);
  if (!/\d/.test(digits) || !SHAPES[decimal].test(digits)) return undefined;
  const value = Number(digits.replaceAll(decimal === '.' ? ',' : '.', '').replace(',', '.'));
  return isWritable(value) ? (negative ? -value : value) : undefined;
}

/** A month of a year, which has a point and no decimals: 12.2019. */
const MONTH = /^(0?[1-9]|1[0-2])[.,](19|20)\d{2}$/;

const isGrouped = ([first = '', ...others]: readonly string[]) =>
  /^[1-9]\d{0,2}$/.test(first) && others.every((group) => group.length === 3);

/**
 * The sign before the decimals of a text, where it leaves no doubt: 1.5, 1.240,5 and 1,240,500 do not. `either` where it
 * may be a sign before decimals and one between thousands alike: 1,240. Undefined where a text has no such sign.
 */
function decimalIn(text: string): Decimal | 'either' | undefined {
  if (!/[.,]\d/.test(text) || WORDS.test(text)) return undefined;
  const last = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const fraction = SINGLE.exec(text)?.[1]?.length ?? 0;
  // Of most numbers in long files the digits behind the sign are too few for a group, or too many.
  if (fraction > 0 && (fraction < 3 || fraction > 4)) return last;
  const [digits = '', exponent] = bare(text).digits.replace(/^[-+]/, '').split(/e/i);
  const groups = digits.split(/[.,]/);
  if (!groups.every((group, i) => /^\d+$/.test(group) || (i === 0 && group === ''))) return undefined;
  const signs = digits.replace(/\d/g, '');
  if (signs.length > 1) return lastSign(groups, signs, last);
  if (exponent === undefined && isGrouped(groups)) return 'either';
  return MONTH.test(digits) ? undefined : last;
}

/** The sign before decimals among several: the last, which is not one of those between thousands; or else the other. */
function lastSign(groups: readonly string[], signs: string, last: Decimal): Decimal | undefined {
  const other = last === ',' ? '.' : ',';
  if (signs === last.repeat(signs.length)) return isGrouped(groups) ? other : undefined;
  const isFraction = signs === other.repeat(signs.length - 1) + last && isGrouped(groups.slice(0, -1));
  return isFraction ? last : undefined;
}

const BIT: Readonly<Record<Decimal, number>> = { '.': 1, ',': 2 };
const SIGNS: readonly (Decimal | undefined)[] = [undefined, '.', ',', undefined];

/** What the texts of a file say of its decimals, column by column. */
export class DecimalSigns {
  private readonly columns: number[] = [];
  private file = 0;

  /** Takes note of a text of a column. */
  note(column: number, text: string): void {
    const sign = decimalIn(text);
    if (sign === undefined || sign === 'either') return;
    this.columns[column] = (this.columns[column] ?? 0) | BIT[sign];
    this.file |= BIT[sign];
  }

  /** The sign before decimals in a column, by its own texts, or else by all; undefined where neither tell. */
  of(column: number): Decimal | undefined {
    const own = this.columns[column] ?? 0;
    return SIGNS[own === 0 ? this.file : own];
  }
}

/** The two numbers that a text may write, where nothing says which: `1,240` with decimals, and without. */
export function readingsOf(text: string): Readonly<Record<'point' | 'comma', number>> | undefined {
  if (decimalIn(text) !== 'either') return undefined;
  return { point: numberIn(text, '.') ?? Number.NaN, comma: numberIn(text, ',') ?? Number.NaN };
}

/** A number of a file as a value: one that cannot be written out is none, but what it says. */
export const cellOfNumber = (value: number): Cell => (isWritable(value) ? value : String(value));

/**
 * A cell of a text file as a value: a number, nothing, or the text itself. Where it is not known how decimals are written,
 * a number that depends on it stays a text, too.
 */
export function cellOf(text: string, decimal: Decimal | undefined): Cell {
  const whole = wholeIn(text);
  if (whole !== undefined) return whole;
  if (saysNothing(text)) return null;
  // Codes and years with zeros in front, and telephone numbers, are no quantities.
  if (/^0\d/.test(text.trim())) return text.trim();
  if (decimal === undefined && decimalIn(text) === 'either') return text.trim();
  return numberIn(text, decimal ?? '.') ?? text.trim();
}

export function wholeIn(text: string): number | null | undefined {
  if (text === '') return null;
  return WHOLE.test(text) ? Number(text) : undefined;
}
