import type { Words } from '../core/words.ts';

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

/** The operators of a calculation, as an outline writes them. */
export type Operator = '+' | '-' | '*' | '/';

/** Where an expression cannot be read, and what was expected there. */
export interface CalcProblem {
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
  if (deep) return problem(deep, { en: `at most ${DEEPEST} parentheses in one another`, zh: `最多 ${DEEPEST} 层括号` });
  const sum = readSum(tokens, 0);
  if (!('tree' in sum)) return sum;
  const rest = tokenAt(tokens, sum.next);
  return rest.sort === 'end' ? sum.tree : problem(rest, { en: 'an operator', zh: '运算符' });
}

/** The names of facts in an expression, in order, each once. */
export function factsIn(tree: Expression): string[] {
  if (tree.sort === 'fact') return [tree.id];
  if (tree.sort === 'number') return [];
  if (tree.sort === 'group') return factsIn(tree.inner);
  const { first, operations } = chainOf(tree);
  return [...new Set([first, ...operations.map(({ right }) => right)].flatMap(factsIn))];
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

/** The first parenthesis that stands in too many others. */
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

function readSum(tokens: readonly Token[], from: number): Read {
  return readChain(tokens, from, ['+', '-'], readProduct);
}

function readProduct(tokens: readonly Token[], from: number): Read {
  return readChain(tokens, from, ['*', '/'], readOperand);
}

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
  if (!isSign(token, '(')) return problem(token, OPERAND);
  const inner = readSum(tokens, from + 1);
  if (!('tree' in inner)) return inner;
  const close = tokenAt(tokens, inner.next);
  if (!isSign(close, ')')) return problem(close, { en: 'a closing parenthesis', zh: '右括号' });
  return { tree: { sort: 'group', inner: inner.tree, start, end: close.end }, next: inner.next + 1 };
}

function isSign(token: Token, sign: string): boolean {
  return token.sort === 'sign' && token.text === sign;
}

const OPERAND: Words = { en: 'the name of a fact, a number or a parenthesis', zh: '数据的名称、数字或括号' };

function problem({ start, end }: Token, expected: Words): CalcProblem {
  return { start, end, expected };
}
