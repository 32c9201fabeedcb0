import { lookUp } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import { say } from '../messages/say.ts';
import { type Measure, measureOf, multipliedPowers, powersKey, type Unit } from '../units/unit.ts';

/** An expression over facts. Offsets are those of its source text. */
export type Expression =
  | { readonly sort: 'number'; readonly value: number; readonly start: number; readonly end: number }
  | { readonly sort: 'fact'; readonly id: string; readonly start: number; readonly end: number }
  | { readonly sort: 'group'; readonly inner: Expression; readonly start: number; readonly end: number }
  | {
      readonly sort: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly start: number;
      readonly end: number;
    };

type Operator = '+' | '-' | '*' | '/';

/** Where an expression cannot be read, and what was expected there. */
interface CalcProblem {
  readonly start: number;
  readonly end: number;
  readonly expected: Words;
}

interface Token {
  readonly sort: 'number' | 'name' | 'sign' | 'end' | 'unknown';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The expression that a `calc` writes: numbers, names of facts, `+ - * /` and parentheses, with the usual order of
 * operations. A name may hold `-`, so a minus has spaces around it: `a - b` subtracts, `a-b` is one name.
 */
export function parseCalc(text: string): Expression | CalcProblem {
  const tokens = tokenize(text);
  const deep = tooDeep(tokens);
  if (deep) return problem(deep, say.facts.mostParentheses({ most: DEEPEST }));
  const sum = readSum(tokens, 0);
  if (!('tree' in sum)) return sum;
  const rest = tokenAt(tokens, sum.next);
  return rest.sort === 'end' ? sum.tree : problem(rest, say.facts.operator);
}

export function factsOfCalc(tree: Expression): string[] {
  if (tree.sort === 'fact') return [tree.id];
  if (tree.sort === 'number') return [];
  if (tree.sort === 'group') return factsOfCalc(tree.inner);
  const { first, operations } = chainOf(tree);
  return [...new Set([first, ...operations.map(({ right }) => right)].flatMap(factsOfCalc))];
}

/** An operation of two operands. */
export type Operation = Extract<Expression, { readonly sort: 'operation' }>;

/**
 * Operands that are joined from the left, as a list: the first of them, and each operation in its turn. Chains are as
 * long as an author likes, and how deep functions may call themselves is not.
 */
export function chainOf(tree: Operation): { readonly first: Expression; readonly operations: readonly Operation[] } {
  const operations: Operation[] = [];
  let first: Expression = tree;
  while (first.sort === 'operation') {
    operations.push(first);
    first = first.left;
  }
  return { first, operations: operations.reverse() };
}

const SIGNS: Readonly<Record<Operator, string>> = { '+': '+', '-': '\u2212', '*': '×', '/': '÷' };

/** The expression in print, with the facts' names: "GDP ÷ GDP at establishment". */
export function printCalc(tree: Expression, name: (id: string) => string): string {
  switch (tree.sort) {
    case 'number':
      return String(tree.value);
    case 'fact':
      return name(tree.id);
    case 'group':
      return `(${printCalc(tree.inner, name)})`;
    case 'operation': {
      const { first, operations } = chainOf(tree);
      const rest = operations.map(({ operator, right }) => ` ${SIGNS[operator]} ${printCalc(right, name)}`);
      return printCalc(first, name) + rest.join('');
    }
  }
}

function tokenize(text: string): Token[] {
  const pattern = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9_-]*)|([-+*/()×÷−])|(\S))/gy;
  const tokens = [...text.matchAll(pattern)].map((match): Token => {
    const [whole, number, name, sign, other = ''] = match;
    const written = number ?? name ?? sign ?? other;
    const end = match.index + whole.length;
    const place = { start: end - written.length, end };
    if (number !== undefined) return { sort: 'number', text: number, ...place };
    if (name !== undefined) return { sort: 'name', text: name, ...place };
    if (sign === undefined) return { sort: 'unknown', text: other, ...place };
    return { sort: 'sign', text: { '×': '*', '÷': '/', '−': '-' }[sign] ?? sign, ...place };
  });
  const length = text.trimEnd().length;
  return [...tokens, { sort: 'end', text: '', start: Math.max(0, length - 1), end: length }];
}

/** Parentheses that stand in one another: no calculation needs more. */
const DEEPEST = 50;

/** The first parenthesis that is in too many others. */
function tooDeep(tokens: readonly Token[]): Token | undefined {
  let depth = 0;
  return tokens.find((token) => {
    if (isSign(token, '(')) depth += 1;
    if (isSign(token, ')')) depth -= 1;
    return depth > DEEPEST;
  });
}

function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? { sort: 'end', text: '', start: 0, end: 0 };
}

type Read = { readonly tree: Expression; readonly next: number } | CalcProblem;

const readSum = (tokens: readonly Token[], from: number): Read => readChain(tokens, from, ['+', '-'], readProduct);

const readProduct = (tokens: readonly Token[], from: number): Read => readChain(tokens, from, ['*', '/'], readOperand);

/** Operands of one rank, joined from the left. */
function readChain(
  tokens: readonly Token[],
  from: number,
  operators: readonly Operator[],
  readPart: (tokens: readonly Token[], from: number) => Read,
): Read {
  let read = readPart(tokens, from);
  while ('tree' in read) {
    const operator = operators.find((each) => 'next' in read && isSign(tokenAt(tokens, read.next), each));
    if (!operator) return read;
    const left: Expression = read.tree;
    const right = readPart(tokens, read.next + 1);
    if (!('tree' in right)) return right;
    const tree: Expression = {
      ...{ sort: 'operation', operator, left, right: right.tree },
      ...{ start: left.start, end: right.tree.end },
    };
    read = { tree, next: right.next };
  }
  return read;
}

function readOperand(tokens: readonly Token[], from: number): Read {
  const token = tokenAt(tokens, from);
  const { start, end } = token;
  if (token.sort === 'number')
    return { tree: { sort: 'number', value: Number(token.text), start, end }, next: from + 1 };
  if (token.sort === 'name') return { tree: { sort: 'fact', id: token.text, start, end }, next: from + 1 };
  if (!isSign(token, '(')) return problem(token, say.facts.operand);
  const inner = readSum(tokens, from + 1);
  if (!('tree' in inner)) return inner;
  const close = tokenAt(tokens, inner.next);
  if (!isSign(close, ')')) return problem(close, say.facts.closingParenthesis);
  return { tree: { sort: 'group', inner: inner.tree, start, end: close.end }, next: inner.next + 1 };
}

const isSign = (token: Token, sign: string) => token.sort === 'sign' && token.text === sign;

const problem = ({ start, end }: Token, expected: Words): CalcProblem => ({ start, end, expected });

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

export const typedNumber = (amount: number): Quantity => ({ amount, powers: {}, sort: 'typed' });

export function quantityOf(value: number, unit: Unit | undefined, dimension: string): Quantity {
  if (!unit) return { amount: value, powers: dimension === '' ? {} : { [dimension]: 1 }, sort: 'plain' };
  const { powers, size } = measureOf(unit);
  return { amount: value * size, powers, sort: isShare(unit) ? 'share' : 'plain' };
}

const isShare = (unit: Unit) => SHARES.includes(unit.base) && unit.per === undefined;

/** The result of an operation; undefined for a division by zero, and where two do not measure the same and have no sum. */
export function combine(operator: Operator, left: Quantity, right: Quantity): Quantity | undefined {
  if (operator === '+' || operator === '-') return sum(operator, left, right);
  if (operator === '/' && right.amount === 0) return undefined;
  const sign = operator === '*' ? 1 : -1;
  return {
    amount: operator === '*' ? left.amount * right.amount : left.amount / right.amount,
    powers: multipliedPowers(left.powers, right.powers, sign),
    sort: left.sort === 'typed' && right.sort === 'typed' ? 'typed' : shareOfProduct(operator, left, right),
  };
}

/** A share times a typed number stays a share; anything else is a plain ratio. */
function shareOfProduct(operator: Operator, left: Quantity, right: Quantity): 'plain' | 'share' {
  const scaled = left.sort === 'share' && right.sort === 'typed';
  const scaling = operator === '*' && left.sort === 'typed' && right.sort === 'share';
  return scaled || scaling ? 'share' : 'plain';
}

function sum(operator: '+' | '-', left: Quantity, right: Quantity): Quantity | undefined {
  if (!sameMeasure(left, right)) return undefined;
  const sort = left.sort === 'typed' ? right.sort : left.sort;
  // A number typed beside a share counts in percent, as it is printed: 100 - share.
  const amount = (each: Quantity) => (each.sort === 'typed' && sort === 'share' ? each.amount / 100 : each.amount);
  return { amount: amount(left) + (operator === '+' ? 1 : -1) * amount(right), powers: left.powers, sort };
}

function sameMeasure(left: Quantity, right: Quantity): boolean {
  const alike = left.sort === right.sort || left.sort === 'typed' || right.sort === 'typed';
  return alike && powersKey(left.powers) === powersKey(right.powers);
}

export function measureName({ powers, sort }: Pick<Quantity, 'powers' | 'sort'>): Words {
  const key = powersKey(powers);
  if (key !== '') {
    const plain = key.replaceAll(' ', ' × ');
    const money = /^[A-Z]{3}$/.test(key) ? say.facts.amountIn({ currency: plain }) : undefined;
    return lookUp<Words>(say.facts.measures, key) ?? money ?? say.facts.measure({ units: plain });
  }
  return sort === 'share' ? say.facts.share : say.facts.plainNumber;
}

/**
 * The value of a result in the unit that a fact states for it; words that say why it does not fit. A ratio in `%` is
 * multiplied by 100; percentage points take only what came of shares; units of the outline's own take any result, in
 * base units.
 */
export function valueIn(result: Quantity, unit: Unit | undefined, dimension: string): number | Words {
  if (!unit) {
    if (dimension !== '' || (powersKey(result.powers) === '' && result.sort !== 'share')) return result.amount;
    return say.facts.resultWithoutUnit({ measure: measureName(result) });
  }
  const { powers, size } = measureOf(unit);
  if (powersKey(result.powers) === powersKey(powers) && takes(unit, result)) return result.amount / size;
  return say.facts.resultInOtherUnit({ measure: measureName(result), unit: unit.name });
}

/** Of ratios: a share is no count, and points are a difference of shares. */
function takes(unit: Unit, { sort }: Quantity): boolean {
  if (unit.base === 'pp') return sort === 'share';
  return unit.base !== '' || unit.currency || sort !== 'share';
}
