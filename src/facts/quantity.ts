import { lookUp } from '../core/look-up.ts';
import type { Words } from '../core/words.ts';
import { type Measure, measureOf, multiplied, powersKey, type Unit } from '../units/unit.ts';
import type { Operator } from './calc.ts';

/**
 * A number with what it measures. The amount is in base units (yuan, dollars, persons, metres, the words of a unit of
 * the outline's own), a share as a fraction.
 */
export interface Quantity extends Pick<Measure, 'powers'> {
  readonly amount: number;
  /** Plain numbers and ratios, shares written in percent, or a number typed into the expression. */
  readonly sort: 'plain' | 'share' | 'typed';
}

/** Units in which a share is written. */
const SHARES: readonly string[] = ['%', 'pp', 'per mille'];

/** A number typed into an expression. */
export function typedNumber(amount: number): Quantity {
  return { amount, powers: {}, sort: 'typed' };
}

/** A value in a known unit, in the words of an own one (`dimension`), or plain where that is empty. */
export function quantityOf(value: number, unit: Unit | undefined, dimension: string): Quantity {
  if (!unit) return { amount: value, powers: dimension === '' ? {} : { [dimension]: 1 }, sort: 'plain' };
  const { powers, size } = measureOf(unit);
  return { amount: value * size, powers, sort: isShare(unit) ? 'share' : 'plain' };
}

const isShare = (unit: Unit) => SHARES.includes(unit.base) && unit.per === undefined;

/** The result of an operation; words that say why there is none. */
export function combine(operator: Operator, left: Quantity, right: Quantity): Quantity | Words {
  if (operator === '+' || operator === '-') return sum(operator, left, right);
  if (operator === '/' && right.amount === 0) return { en: 'It divides by zero.', zh: '除数是零。' };
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

function sum(operator: '+' | '-', left: Quantity, right: Quantity): Quantity | Words {
  if (!sameMeasure(left, right)) {
    const [a, b] = [measureName(left), measureName(right)];
    return {
      en: `It adds or subtracts ${a.en} and ${b.en}, which do not measure the same.`,
      zh: `它把${a.zh}和${b.zh}相加或相减，而两者量的不是同一种东西。`,
    };
  }
  const sort = left.sort === 'typed' ? right.sort : left.sort;
  // A number typed beside a share counts in percent, as it is printed: 100 - share.
  const amount = (each: Quantity) => (each.sort === 'typed' && sort === 'share' ? each.amount / 100 : each.amount);
  return { amount: amount(left) + (operator === '+' ? 1 : -1) * amount(right), powers: left.powers, sort };
}

function sameMeasure(left: Quantity, right: Quantity): boolean {
  const alike = left.sort === right.sort || left.sort === 'typed' || right.sort === 'typed';
  return alike && powersKey(left.powers) === powersKey(right.powers);
}

const NAMES: Readonly<Record<string, Words>> = {
  length: { en: 'a length', zh: '长度' },
  'length^2': { en: 'an area', zh: '面积' },
  'length^3': { en: 'a volume', zh: '体积' },
  'length time^-1': { en: 'a speed', zh: '速度' },
  mass: { en: 'a mass', zh: '重量' },
  power: { en: 'a power', zh: '功率' },
  'power time': { en: 'an amount of energy', zh: '能量' },
  time: { en: 'a time', zh: '时间' },
  months: { en: 'months or years', zh: '月数或年数' },
  people: { en: 'people', zh: '人数' },
  temperature: { en: 'a temperature', zh: '温度' },
};

/** What a quantity measures, in words. */
export function measureName({ powers, sort }: Pick<Quantity, 'powers' | 'sort'>): Words {
  const key = powersKey(powers);
  if (key !== '') {
    const plain = key.replaceAll(' ', ' × ');
    return lookUp(NAMES, key) ?? { en: plain, zh: ` ${plain} ` };
  }
  return sort === 'share' ? { en: 'a share (%)', zh: '占比（%）' } : { en: 'a plain number', zh: '纯数字' };
}

/**
 * The value of a result in the unit that a fact states for it; words that say why it does not fit. A ratio in `%` is
 * multiplied by 100; percentage points take only what came of shares; units of the outline's own take any result, in
 * base units.
 */
export function valueIn(result: Quantity, unit: Unit | undefined, dimension: string): number | Words {
  if (!unit) {
    if (dimension !== '' || (powersKey(result.powers) === '' && result.sort !== 'share')) return result.amount;
    const is = measureName(result);
    return { en: `The result is ${is.en}, and the fact states no unit.`, zh: `结果是${is.zh}，但没有写单位。` };
  }
  const { powers, size } = measureOf(unit);
  if (powersKey(result.powers) === powersKey(powers) && takes(unit, result)) return result.amount / size;
  const is = measureName(result);
  return {
    en: `The result is ${is.en}, and the fact’s unit is ${unit.name}.`,
    zh: `结果是${is.zh}，但单位写的是 ${unit.name}。`,
  };
}

/** Of ratios: a share is no count, and points are a difference of shares. */
function takes(unit: Unit, { sort }: Quantity): boolean {
  if (unit.base === 'pp') return sort === 'share';
  return unit.base !== '' || unit.currency || sort !== 'share';
}
