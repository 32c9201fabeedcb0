import type { Figure } from '../../core/fact.ts';
import { isEastAsian } from '../../core/language.ts';
import type { Run } from '../../core/rich-text.ts';
import { JOINER } from '../../text/word-break.ts';

/** Currency before what it counts: "RMB bn". */
const MONEY = /^([A-Z]{3})\u00a0?\s?(.*)$/u;
/** Words before a number of hanzi: 约, 第, 不足. */
const PREFIX = /^(\p{Script=Han}+)(?=\d)/u;

/** A word that says how the number is meant is smaller than a unit; 第 is read with the number. */
const BOUND = /^[^第]/u;
const BOUND_PART = 0.7;

/**
 * A number large with its unit smaller: currency before the number and the rest of its unit behind it, as are words of
 * hanzi before it (约15%). `bare` leaves the unit out, for one that leads a label in place of standing here.
 */
export function figureRuns(
  { number, unit }: Figure,
  unitScale: number,
  { fact, bare = false }: { readonly fact?: string | undefined; readonly bare?: boolean } = {},
): readonly Run[] {
  const [prefix = ''] = PREFIX.exec(number) ?? [];
  const [, code = '', scale = unit] = MONEY.exec(unit) ?? [];
  const before = bare ? prefix : [prefix, code].filter(Boolean).join('\u00a0');
  const gap = code && !bare ? '\u00a0' : '';
  const after = bare || scale === '' ? '' : gapBefore(scale) + scale;
  return [
    ...(before ? [{ text: before + gap, scale: BOUND.test(prefix) ? BOUND_PART * unitScale : unitScale }] : []),
    { text: number.slice(prefix.length), ...(fact === undefined ? {} : { fact }) },
    ...(after ? [{ text: after, scale: unitScale }] : []),
  ];
}

/** Programs set a gap before hanzi of themselves, as wide as the character before it is large: a joiner is small. */
export function gapBefore(unit: string): string {
  if (unit === '%') return '';
  return isEastAsian(unit.codePointAt(0) ?? 0) ? JOINER : '\u00a0';
}
