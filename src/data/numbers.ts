import { isWritable } from '../core/limits.ts';
import type { Cell } from '../fields/data.ts';

/** What people write where there is no value. */
const NONE = /^(|[-–—−‐]+|\.{2,3}|…|:|n\/?a\.?|nil|null|none|无|缺|暂无|不详)$/i;

/** How a file writes decimals. */
type Decimal = '.' | ',';

/** Letters that no number has: most texts of a file are recognised by them. */
const WORDS = /[a-df-zA-DF-Z\u4e00-\u9fff]/;
const SHAPES: Readonly<Record<Decimal, RegExp>> = {
  '.': /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?$/i,
  ',': /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d+)?(?:e[-+]?\d+)?$/i,
};
/** Numbers as programs write them, of which long files are full. */
const PLAIN: Readonly<Record<Decimal, RegExp>> = { '.': /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, ',': /^-?(?:0|[1-9]\d*)$/ };

/** Whether a text says that there is no value. */
function saysNothing(text: string): boolean {
  return NONE.test(text.trim());
}

/**
 * The number that a text writes: with thousands in groups, a true minus or accounting parentheses, and a percent sign,
 * which stays out of the value. Undefined for what is no number.
 */
function numberIn(text: string, decimal: Decimal = '.'): number | undefined {
  if (WORDS.test(text)) return undefined;
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/[−–]/g, '-')
    .replace(/[%％]$/, '');
  const negative = /^\((.*)\)$/.exec(plain);
  const digits = negative?.[1] ?? plain;
  if (!/\d/.test(digits) || !SHAPES[decimal].test(digits)) return undefined;
  const value = Number(digits.replaceAll(decimal === '.' ? ',' : '.', '').replace(',', '.'));
  return isWritable(value) ? (negative ? -value : value) : undefined;
}

/** How the texts of a file write decimals, by those that leave no doubt; with a point where none does. */
export function decimalOf(texts: Iterable<string>, semicolons: boolean): Decimal {
  for (const text of texts) {
    if (/^[-−+]?\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^[-−+]?\d+,(\d{1,2}|\d{4,})%?$/.test(text)) return ',';
    if (/^[-−+]?\d{1,3}(,\d{3})+\.\d+$/.test(text) || /^[-−+]?\d+\.(\d{1,2}|\d{4,})%?$/.test(text)) return '.';
    if (semicolons && /^[-−+]?0,\d+%?$/.test(text)) return ',';
  }
  return '.';
}

/** A number of a file as a value: one that cannot be written out is none, but what it says. */
export function cellOfNumber(value: number): Cell {
  return isWritable(value) ? value : String(value);
}

/** A cell of a text file as a value: a number, nothing, or the text itself. */
export function cellOf(text: string, decimal: Decimal): Cell {
  if (PLAIN[decimal].test(text)) return cellOfNumber(Number(text));
  if (text === '') return null;
  if (saysNothing(text)) return null;
  // Codes and years with zeros in front, and telephone numbers, are no quantities.
  if (/^0\d/.test(text.trim())) return text.trim();
  return numberIn(text, decimal) ?? text.trim();
}
