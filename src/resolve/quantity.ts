import type { UnitName } from '../core/outline.ts';
import type { Operator } from './calc.ts';
import { measureOf } from './units.ts';

/**
 * A number with what it measures. The amount is in base units (yuan, dollars, persons, km², the words of a unit of
 * the outline's own), a share as a fraction.
 */
export interface Quantity {
  readonly amount: number;
  /** Powers by dimension, none of them 0: RMB per person is { CNY: 1, people: -1 }. */
  readonly powers: Readonly<Record<string, number>>;
  /** Plain numbers and ratios, shares written in percent, or a number typed into the expression. */
  readonly sort: 'plain' | 'share' | 'typed';
}

/** A number typed into an expression. */
export function typedNumber(amount: number): Quantity {
  return { amount, powers: {}, sort: 'typed' };
}

/** A value in a known unit, in the words of an own one (`dimension`), or plain where that is empty. */
export function quantityOf(value: number, unit: UnitName | undefined, dimension: string): Quantity {
  if (unit === undefined) {
    return { amount: value, powers: dimension === '' ? {} : { [dimension]: 1 }, sort: 'plain' };
  }
  const measure = measureOf(unit);
  const amount = value * measure.size;
  if (unit === '%') return { amount, powers: {}, sort: 'share' };
  return { amount, powers: unit === 'times' ? {} : { [measure.dimension]: 1 }, sort: 'plain' };
}

/** The result of an operation; a text that says why there is none. */
export function combine(operator: Operator, left: Quantity, right: Quantity): Quantity | string {
  if (operator === '+' || operator === '-') return sum(operator, left, right);
  if (operator === '/' && right.amount === 0) return 'It divides by zero.';
  const sign = operator === '*' ? 1 : -1;
  return {
    amount: operator === '*' ? left.amount * right.amount : left.amount / right.amount,
    powers: multiplied(left.powers, right.powers, sign),
    sort: left.sort === 'typed' && right.sort === 'typed' ? 'typed' : shareOfProduct(operator, left, right),
  };
}

/** A share times a typed number stays a share; anything else is a plain ratio. */
function shareOfProduct(operator: Operator, left: Quantity, right: Quantity): 'plain' | 'share' {
  const scaled = left.sort === 'share' && right.sort === 'typed';
  const scaling = operator === '*' && left.sort === 'typed' && right.sort === 'share';
  return scaled || scaling ? 'share' : 'plain';
}

function sum(operator: '+' | '-', left: Quantity, right: Quantity): Quantity | string {
  if (!sameMeasure(left, right)) {
    return `It adds or subtracts ${measureName(left)} and ${measureName(right)}, which do not measure the same.`;
  }
  const sort = left.sort === 'typed' ? right.sort : left.sort;
  // A number typed beside a share counts in percent, as it is printed: 100 - share.
  const amount = (each: Quantity) => (each.sort === 'typed' && sort === 'share' ? each.amount / 100 : each.amount);
  return { amount: amount(left) + (operator === '+' ? 1 : -1) * amount(right), powers: left.powers, sort };
}

function sameMeasure(left: Quantity, right: Quantity): boolean {
  const alike = left.sort === right.sort || left.sort === 'typed' || right.sort === 'typed';
  return alike && powersKey(left) === powersKey(right);
}

function multiplied(left: Quantity['powers'], right: Quantity['powers'], sign: 1 | -1): Quantity['powers'] {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const powers = names.map((name) => [name, (left[name] ?? 0) + sign * (right[name] ?? 0)] as const);
  return Object.fromEntries(powers.filter(([, power]) => power !== 0));
}

function powersKey({ powers }: Quantity): string {
  return Object.entries(powers)
    .map(([name, power]) => `${name}^${power}`)
    .sort()
    .join(' ');
}

/** What a quantity measures, in words. */
export function measureName(quantity: Quantity): string {
  const key = powersKey(quantity).replaceAll('^1', '').replace(' ', ' × ');
  if (key !== '') return key;
  return quantity.sort === 'share' ? 'a share (%)' : 'a plain number';
}

/**
 * The value of a result in the unit that a fact states for it; a text that says why it does not fit. A ratio in `%`
 * is multiplied by 100; units of the outline's own take any result, in base units.
 */
export function valueIn(result: Quantity, unit: UnitName | undefined, dimension: string): number | string {
  if (unit === undefined && dimension !== '') return result.amount;
  const ratio = powersKey(result) === '';
  if (unit === undefined) {
    if (ratio && result.sort !== 'share') return result.amount;
    return `The result is ${measureName(result)}, and the fact states no unit.`;
  }
  const { dimension: measured, size } = measureOf(unit);
  const fits = unit === '%' || unit === 'times' ? ratio : powersKey(result) === `${measured}^1`;
  return fits ? result.amount / size : `The result is ${measureName(result)}, and the fact's unit is ${unit}.`;
}
