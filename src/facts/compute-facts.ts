import { groupBy, maxOf } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import { isWritable, UNWRITABLE } from '../core/limits.ts';
import { type Finding, stretch } from '../findings/finding.ts';
import { closestFew, didYouMean, guess } from '../findings/suggest.ts';
import type { FactEntry, Outline } from '../outline/outline.ts';
import { withoutNoise } from '../units/number-format.ts';
import { powersKey, type Unit } from '../units/unit.ts';
import {
  chainOf,
  combine,
  type Expression,
  factsIn,
  measureName,
  type Operation,
  parseCalc,
  type Quantity,
  quantityOf,
  typedNumber,
  valueIn,
} from './calc.ts';
import { dimensionOf, type FactValue, statedDecimals, unitOf } from './fact-view.ts';

/** A fact with its value, before a language is chosen. */
export interface Computed extends FactValue {
  /** Its own source, or that of the first fact it is computed from. */
  readonly source: string;
  readonly inputs: readonly string[];
  readonly expression?: Expression;
}

/** The values of facts by id, without those that cannot be computed. */
interface ComputedFacts {
  readonly computed: ReadonlyMap<string, Computed>;
  readonly findings: readonly Finding[];
}

type Entries = Outline['facts'];

interface Formula {
  readonly id: string;
  readonly entry: FactEntry;
  readonly calc: string;
  readonly expression: Expression;
  readonly inputs: readonly string[];
}

/** The value of every fact: as stated, or computed from others, whatever their order. */
export function computeFacts(entries: Entries, reference: string): ComputedFacts {
  const stated = Object.entries(entries).filter(([, entry]) => entry.calc === undefined);
  const computed = new Map(stated.map(([id, entry]) => [id, statedFact(entry, reference)]));
  const read = Object.entries(entries).flatMap(([id, entry]) =>
    entry.calc === undefined ? [] : [readFormula(id, entry, entry.calc, entries)],
  );
  const findings = read.flatMap((each) => ('findings' in each ? each.findings : []));
  const formulas = read.flatMap((each) => ('findings' in each ? [] : [each]));
  const lacking = new Map(formulas.map((each) => [each, each.inputs.filter((input) => !computed.has(input)).length]));
  const waiting = waitingFor(formulas);
  // Each formula that is computed, or fails, is one input less for those that wait for it.
  const passedOn = ({ id }: Formula): readonly Formula[] => {
    const waitingOn = waiting.get(id) ?? [];
    for (const each of waitingOn) lacking.set(each, (lacking.get(each) ?? 0) - 1);
    return waitingOn.filter((each) => lacking.get(each) === 0);
  };
  let ready: readonly Formula[] = formulas.filter((each) => lacking.get(each) === 0);
  while (ready.length > 0) {
    ready = ready.flatMap((formula) => {
      const failed = formula.inputs.some((input) => !computed.has(input));
      const result = failed ? { findings: [] } : evaluate(formula, computed, reference);
      lacking.delete(formula);
      if ('findings' in result) findings.push(...result.findings);
      else computed.set(formula.id, result);
      return passedOn(formula);
    });
  }
  return { computed, findings: [...findings, ...circles([...lacking.keys()])] };
}

/** The formulas that need each input. */
function waitingFor(formulas: readonly Formula[]): ReadonlyMap<string, readonly Formula[]> {
  const needs = formulas.flatMap((formula) => formula.inputs.map((input) => ({ input, formula })));
  const groups = groupBy(needs, ({ input }) => input);
  return new Map([...groups].map(([input, own]) => [input, own.map(({ formula }) => formula)]));
}

function statedFact(entry: FactEntry, reference: string): Computed {
  return {
    entry,
    value: entry.value ?? Number.NaN,
    decimals: statedDecimals(entry),
    dimension: dimensionOf(entry, reference),
    source: entry.source ?? '',
    inputs: [],
  };
}

type Failure = { readonly findings: readonly Finding[] };

function readFormula(id: string, entry: FactEntry, calc: string, entries: Entries): Formula | Failure {
  const expression = parseCalc(calc);
  if ('expected' in expression) {
    const { start, end, expected } = expression;
    const message = {
      en: `\`${calc}\` cannot be computed: ${expected.en} is expected here.`,
      zh: `\`${calc}\` 无法计算：这里应该是${expected.zh}。`,
    };
    const percent = /(\d+(?:\.\d+)?)\s*[%％]/.exec(calc)?.[1];
    const share = percent === undefined ? '' : String(Number((Number(percent) / 100).toPrecision(12)));
    const hint =
      percent !== undefined
        ? asShare(percent, share)
        : {
            en: `${otherwise(calc).en}A calculation has names of facts, numbers, + - * / and parentheses; a minus has spaces around it.`,
            zh: `${otherwise(calc).zh}算式由数据的名称、数字、+ - * / 和括号组成；减号前后要有空格。`,
          };
    return { findings: [finding('bad-calc', id, message, hint, start < end ? stretch(calc, start, end) : 'value')] };
  }
  const inputs = factsIn(expression);
  const unknown = inputs.filter((input) => !Object.hasOwn(entries, input));
  if (unknown.length === 0) return { id, entry, calc, expression, inputs };
  return { findings: unknown.map((input) => unknownInput(id, calc, input, entries)) };
}

/** What spreadsheets and other programs write in formulas, and what to write here. */
const OTHERWISE: readonly (readonly [RegExp, Words])[] = [
  [/^\s*=/, { en: 'Leave out the equals sign. ', zh: '请去掉等号。' }],
  [/[{}]/, { en: 'Names of facts stand without braces here. ', zh: '这里数据的名称不加大括号。' }],
  [/\d,\d/, { en: 'Write numbers without commas. ', zh: '数字里不要写逗号。' }],
  [/\^|\*\*/, { en: 'Write a power as a product: `a * a`. ', zh: '乘方请写成乘积：`a * a`。' }],
  [
    /\d\s*(?:[A-Za-z]+|[€$£¥])(?![\w-])/,
    {
      en: 'A typed number has no unit: make a fact of it, and write its name. ',
      zh: '直接写的数字不能带单位：请把它写成一项数据，再写它的名称。',
    },
  ],
  [/[A-Za-z]\w*\s*\(/, { en: 'There are no functions: write a sum as `a + b`. ', zh: '没有函数：求和请写 `a + b`。' }],
];

function otherwise(calc: string): Words {
  return OTHERWISE.find(([sign]) => sign.test(calc))?.[1] ?? { en: '', zh: '' };
}

function unknownInput(id: string, calc: string, input: string, entries: Entries): Finding {
  const place = placeOf(calc, input);
  const message = {
    en: `There is no fact \`${input}\` to compute with.`,
    zh: `没有名为 \`${input}\` 的数据可供计算。`,
  };
  const parts = input.split('-');
  if (parts.length > 1 && parts.every((part) => Object.hasOwn(entries, part))) {
    const mended = parts.join(' - ');
    const hint = { en: `A minus has spaces around it: \`${mended}\`.`, zh: `减号前后要有空格：\`${mended}\`。` };
    return { ...finding('unknown-fact', id, message, hint, place), suggestion: mended };
  }
  const near = guess(input, Object.keys(entries));
  const hint = near.suggestion
    ? didYouMean(near.suggestion)
    : addFact(
        input,
        Object.keys(entries).filter((each) => each !== id),
      );
  return { ...finding('unknown-fact', id, message, hint, place), ...near };
}

const asShare = (percent: string, share: string): Words => ({
  en: `Write the share as a number: \`${share}\` in place of \`${percent}%\`.`,
  zh: `请把百分比写成小数：用 \`${share}\` 代替 \`${percent}%\`。`,
});

/** Facts that a hint names. */
const NAMED = 6;

/** What to do where a name is none of a fact, and no slip of one: those that have most in common with it come first. */
export function addFact(name: string, ids: readonly string[]): Words {
  const names = closestFew(name, ids, NAMED).map((id) => `\`${id}\``);
  if (names.length === 0) return { en: 'Add it under `facts`.', zh: '请在 `facts` 下添加它。' };
  const more = ids.length - names.length;
  return {
    en: `Add it under \`facts\`, or name one that is there: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    zh: `请在 \`facts\` 下添加它，或者改用已有的名称：${names.join('、')}${more > 0 ? ` 等 ${ids.length} 项` : ''}。`,
  };
}

function evaluate(formula: Formula, facts: ReadonlyMap<string, Computed>, reference: string): Computed | Failure {
  const { id, entry, calc, expression } = formula;
  const inputs = formula.inputs.flatMap((input) => facts.get(input) ?? []);
  const wordy = formula.inputs.find((input) => Number.isNaN(facts.get(input)?.value));
  if (wordy) {
    const message = {
      en: `\`${wordy}\` is only words, and nothing can be computed from it.`,
      zh: `\`${wordy}\` 只有文字，无法用来计算。`,
    };
    const hint = {
      en: `Give \`${wordy}\` a value, or leave it out.`,
      zh: `请给 \`${wordy}\` 写上 \`value\`，或者不用它。`,
    };
    return { findings: [finding('bad-calc', id, message, hint, placeOf(calc, wordy))] };
  }
  const result = amountOf(expression, facts);
  if ('why' in result) {
    const hint = result.hint ?? { en: 'Compute something else.', zh: '请换一个算式。' };
    return { findings: [finding('bad-calc', id, result.why, hint, stretch(calc, result.start, result.end))] };
  }
  const unit = unitOf(entry);
  const dimension = dimensionOf(entry, reference);
  const value = valueIn(result, unit, dimension);
  if (typeof value !== 'number') {
    const own = unitLike(result, inputs);
    const such = { en: own ? `, such as \`unit: ${own}\`` : '', zh: own ? `（例如 \`unit: ${own}\`）` : '' };
    const hint = {
      en: `State the unit of what comes out${such.en}, or compute something else.`,
      zh: `请写明结果的单位${such.zh}，或者换一个算式。`,
    };
    return { findings: [finding('bad-calc', id, value, hint, 'value')] };
  }
  if (unit?.base === '%' && timesHundred(expression)) {
    const why = {
      en: 'A share in `%` is printed in hundredths already, and this one is multiplied by 100 once more.',
      zh: '以 `%` 为单位的比值会自动按百分之一计，这里又多乘了一次 100。',
    };
    const hint = { en: 'Leave out the 100.', zh: '请去掉 100。' };
    return { findings: [finding('bad-calc', id, why, hint, 'value')] };
  }
  if (!isWritable(value)) {
    const why = { en: `It comes to ${value}, which ${UNWRITABLE.en}.`, zh: `结果是 ${value}，${UNWRITABLE.zh}。` };
    const hint = { en: 'State another unit for what comes out.', zh: '请给结果换一个单位。' };
    return { findings: [finding('bad-calc', id, why, hint, 'value')] };
  }
  if (entry.bound === undefined && inputs.some((input) => input.entry.bound !== undefined)) {
    const message = {
      en: 'It is computed from an inexact figure, so the result is not exact either.',
      zh: '它由一个并不精确的数据算出，所以结果也不精确。',
    };
    const hint = {
      en: 'Add `bound: below`, `above` or `about` to this fact.',
      zh: '请给它加上 `bound: below`、`above` 或 `about`。',
    };
    return { findings: [finding('bad-calc', id, message, hint, 'value')] };
  }
  const decimals = entry.decimals ?? computedDecimals(unit, inputs);
  const source = entry.source ?? inputs[0]?.source ?? '';
  return { entry, value: withoutNoise(value), decimals, dimension, source, inputs: formula.inputs, expression };
}

/** Where a fact's name stands in a calculation. */
function placeOf(calc: string, id: string) {
  const start = new RegExp(`(?<![\\w-])${id}(?![\\w-])`).exec(calc)?.index ?? 0;
  return stretch(calc, start, start + id.length);
}

/** Decimals of a computed fact that states none: one for multiples, none for shares, else the most of its inputs. */
function computedDecimals(unit: Unit | undefined, inputs: readonly Computed[]): number {
  if (unit?.base === 'times') return 1;
  if (unit?.base === '%') return 0;
  return maxOf(
    inputs.map((input) => input.decimals),
    0,
  );
}

/** Why a part of a calculation comes to nothing, and where it stands in the text. */
type Unfit = { readonly why: Words; readonly hint?: Words; readonly start: number; readonly end: number };

/** The unit of an input that measures what the result does, by its name. */
function unitLike(result: Quantity, inputs: readonly Computed[]): string | undefined {
  const same = inputs.find(({ entry, value, dimension }) => {
    const { powers, sort } = quantityOf(value, unitOf(entry), dimension);
    return powersKey(powers) === powersKey(result.powers) && sort === result.sort;
  });
  return same && unitOf(same.entry)?.name;
}

/** Whether a calculation multiplies by 100 what it comes to. */
function timesHundred(tree: Expression): boolean {
  if (tree.sort === 'group') return timesHundred(tree.inner);
  if (tree.sort !== 'operation') return false;
  const { first, operations } = chainOf(tree);
  const isHundred = (part: Expression) => part.sort === 'number' && part.value === 100;
  const products = operations.filter(({ operator }) => operator === '*' || operator === '/');
  if (products.length < operations.length) return false;
  return operations.some(({ operator, right }) => operator === '*' && isHundred(right)) || isHundred(first);
}

/** Why an operation has no result, from the names of its operands. */
function withoutResult({ operator, start, end }: Operation, a: Words, b: Words): Unfit {
  if (operator === '/') return { why: { en: 'It divides by zero.', zh: '除数是零。' }, start, end };
  const does =
    operator === '-'
      ? { en: `subtracts ${b.en} from ${a.en}`, zh: `从${a.zh}中减去${b.zh}` }
      : { en: `adds ${a.en} and ${b.en}`, zh: `把${a.zh}和${b.zh}相加` };
  return {
    why: {
      en: `It ${does.en}, and the two do not measure the same.`,
      zh: `它${does.zh}，而两者量的不是同一种东西。`,
    },
    hint: {
      en: 'Add only figures that measure the same; others can be multiplied and divided.',
      zh: '只有量的是同一种东西的数据才能相加减；其他的可以相乘除。',
    },
    ...{ start, end },
  };
}

/** What an operand measures; of a fact its name, with its unit where it has one. */
function operandName(tree: Expression, quantity: Quantity, facts: ReadonlyMap<string, Computed>): Words {
  const measure = measureName(quantity);
  if (tree.sort !== 'fact') return measure;
  const fact = facts.get(tree.id);
  const unit = fact && (unitOf(fact.entry)?.name ?? fact.dimension);
  const [en, zh] = unit ? [`in ${unit}`, `单位是 ${unit}`] : [measure.en, measure.zh];
  return { en: `\`${tree.id}\` (${en})`, zh: ` \`${tree.id}\`（${zh}）` };
}

function amountOf(tree: Expression, facts: ReadonlyMap<string, Computed>): Quantity | Unfit {
  if (tree.sort === 'number') return typedNumber(tree.value);
  if (tree.sort === 'group') return amountOf(tree.inner, facts);
  if (tree.sort === 'fact') {
    const fact = facts.get(tree.id);
    if (!fact) throw new Error(`The fact ${tree.id} was not computed before those that need it.`);
    return quantityOf(fact.value, unitOf(fact.entry), fact.dimension);
  }
  const { first, operations } = chainOf(tree);
  let left = amountOf(first, facts);
  for (const [i, operation] of operations.entries()) {
    if ('why' in left) return left;
    const right = amountOf(operation.right, facts);
    if ('why' in right) return right;
    const result = combine(operation.operator, left, right);
    if (!result) {
      const before = operandName(operations[i - 1] ?? first, left, facts);
      return withoutResult(operation, before, operandName(operation.right, right, facts));
    }
    left = result;
  }
  return left;
}

/** Facts that wait for each other: one finding a circle, at its first fact; those that only wait for one get none. */
function circles(open: readonly Formula[]): Finding[] {
  const byId = onCircles(open);
  const seen = new Set<string>();
  return [...byId.keys()].flatMap((id) => {
    const circle = seen.has(id) ? undefined : circleFrom(id, byId);
    if (!circle || circle.some((each) => seen.has(each))) return [];
    for (const each of circle) seen.add(each);
    const chain = (needs: string) => [...circle, id].map((each) => `\`${each}\``).join(needs);
    const message = {
      en: `This fact is computed from itself: ${chain(' needs ')}.`,
      zh: `这个数据由它自己算出：${chain(' 需要 ')}。`,
    };
    const hint = { en: 'Give one of them a value of its own.', zh: '请给其中一个写上自己的 `value`。' };
    return [finding('circular-fact', id, message, hint, 'value')];
  });
}

/** The formulas by id, without those that no other of them needs, or only such do. */
function onCircles(open: readonly Formula[]): ReadonlyMap<string, Formula> {
  const byId = new Map(open.map((formula) => [formula.id, formula]));
  const needed = new Map<string, number>();
  for (const { inputs } of open) for (const input of inputs) needed.set(input, (needed.get(input) ?? 0) + 1);
  const loose = open.filter(({ id }) => !needed.has(id));
  for (let formula = loose.pop(); formula; formula = loose.pop()) {
    byId.delete(formula.id);
    for (const input of formula.inputs) {
      const left = (needed.get(input) ?? 0) - 1;
      needed.set(input, left);
      const other = byId.get(input);
      if (left === 0 && other) loose.push(other);
    }
  }
  return byId;
}

/** The way from a fact through its inputs back to itself; undefined where there is none. */
function circleFrom(id: string, formulas: ReadonlyMap<string, Formula>): string[] | undefined {
  const inputsOf = (at: string) => (formulas.get(at)?.inputs ?? []).values();
  const visited = new Set<string>();
  const way = [{ at: id, left: inputsOf(id) }];
  for (let here = way.at(-1); here; here = way.at(-1)) {
    const { value: input, done } = here.left.next();
    if (done) way.pop();
    else if (input === id) return way.map(({ at }) => at);
    else if (!visited.has(input)) {
      visited.add(input);
      way.push({ at: input, left: inputsOf(input) });
    }
  }
  return undefined;
}

function finding(code: Finding['code'], id: string, message: Words, hint: Words, at: Finding['at'] = 'value'): Finding {
  return { code, message, hint, path: ['facts', id, 'calc'], at };
}
