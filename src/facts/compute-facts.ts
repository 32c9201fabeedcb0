import { groupBy, maxOf } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import { isWritable } from '../core/limits.ts';
import { type Advice, type Finding, stretch } from '../findings/finding.ts';
import { closestFew, didYouMean, guess } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import type { FactEntry, Outline } from '../outline/outline.ts';
import { withoutNoise } from '../units/number-format.ts';
import { powersKey, type Unit } from '../units/unit.ts';
import {
  chainOf,
  combine,
  type Expression,
  factsOfCalc,
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

type Entries = Outline['facts'];

interface Formula {
  readonly id: string;
  readonly entry: FactEntry;
  readonly calc: string;
  readonly expression: Expression;
  readonly inputs: readonly string[];
}

export function computeFacts(entries: Entries, reference: string) {
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
    const percent = /(\d+(?:\.\d+)?)\s*[%％]/.exec(calc)?.[1];
    const share = percent === undefined ? '' : String(Number((Number(percent) / 100).toPrecision(12)));
    const hint =
      percent !== undefined
        ? say.facts.writeShare({ share, percent })
        : say.facts.whatCalculationsHave({
            hint: OTHERWISE.find(([sign]) => sign.test(calc))?.[1] ?? '',
          });
    const advice = { message: say.facts.notComputable({ calc, expected }), hint };
    return { findings: [finding('bad-calc', id, advice, start < end ? stretch(calc, start, end) : 'value')] };
  }
  const inputs = factsOfCalc(expression);
  const unknown = inputs.filter((input) => !Object.hasOwn(entries, input));
  if (unknown.length === 0) return { id, entry, calc, expression, inputs };
  return { findings: unknown.map((input) => unknownInput(id, calc, input, entries)) };
}

/** What spreadsheets and other programs write in formulas, and what to write here. */
const OTHERWISE: readonly (readonly [RegExp, Words])[] = [
  [/^\s*=/, say.facts.noEqualsSign],
  [/[{}]/, say.facts.noBraces],
  [/\d,\d/, say.facts.noCommas],
  [/\^|\*\*/, say.facts.noPowers],
  [/\d\s*(?:[A-Za-z]+|[€$£¥])(?![\w-])/, say.facts.noUnits],
  [/[A-Za-z]\w*\s*\(/, say.facts.noFunctions],
];

function unknownInput(id: string, calc: string, input: string, entries: Entries): Finding {
  const place = placeOf(calc, input);
  const message = say.facts.unknownInput({ id: input });
  const parts = input.split('-');
  if (parts.length > 1 && parts.every((part) => Object.hasOwn(entries, part))) {
    const mended = parts.join(' - ');
    return {
      ...finding('unknown-fact', id, { message, hint: say.facts.spaceMinus({ mended }) }, place),
      suggestion: mended,
    };
  }
  const near = guess(input, Object.keys(entries));
  const hint = near.suggestion
    ? didYouMean(near.suggestion)
    : addFact(
        input,
        Object.keys(entries).filter((each) => each !== id),
      );
  return { ...finding('unknown-fact', id, { message, hint }, place), ...near };
}

const NAMED = 6;

/** What to do where a name is none of a fact, and no slip of one: those that have most in common with it come first. */
export function addFact(name: string, ids: readonly string[]): Words {
  const names = closestFew(name, ids, NAMED).map((id) => `\`${id}\``);
  if (names.length === 0) return say.facts.addFact;
  return say.facts.addOrNameFact({ names, count: ids.length });
}

function evaluate(formula: Formula, facts: ReadonlyMap<string, Computed>, reference: string): Computed | Failure {
  const { id, entry, calc, expression } = formula;
  const inputs = formula.inputs.flatMap((input) => facts.get(input) ?? []);
  const wordy = formula.inputs.find((input) => Number.isNaN(facts.get(input)?.value));
  if (wordy) return { findings: [finding('bad-calc', id, say.facts.onlyWords({ id: wordy }), placeOf(calc, wordy))] };
  const result = amountOf(expression, facts);
  if ('why' in result) {
    const hint = result.hint ?? say.facts.computeElse;
    return {
      findings: [finding('bad-calc', id, { message: result.why, hint }, stretch(calc, result.start, result.end))],
    };
  }
  const unit = unitOf(entry);
  const dimension = dimensionOf(entry, reference);
  const value = valueIn(result, unit, dimension);
  if (typeof value !== 'number') {
    const own = unitLike(result, inputs);
    return { findings: [finding('bad-calc', id, { message: value, hint: say.facts.stateUnit({ unit: own }) })] };
  }
  if (unit?.base === '%' && timesHundred(expression)) {
    return { findings: [finding('bad-calc', id, say.facts.timesHundred)] };
  }
  if (!isWritable(value)) {
    return { findings: [finding('bad-calc', id, say.facts.unwritableResult({ value }))] };
  }
  if (entry.bound === undefined && inputs.some((input) => input.entry.bound !== undefined)) {
    return { findings: [finding('bad-calc', id, say.facts.inexactInput)] };
  }
  const decimals = entry.decimals ?? computedDecimals(unit, inputs);
  const source = entry.source ?? inputs[0]?.source ?? '';
  return { entry, value: withoutNoise(value), decimals, dimension, source, inputs: formula.inputs, expression };
}

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

/** Why a part of a calculation comes to nothing, and where it is in the text. */
type Unfit = { readonly why: Words; readonly hint?: Words; readonly start: number; readonly end: number };

/** The unit of an input that measures what the result does, by its name. */
function unitLike(result: Quantity, inputs: readonly Computed[]): string | undefined {
  const same = inputs.find(({ entry, value, dimension }) => {
    const { powers, sort } = quantityOf(value, unitOf(entry), dimension);
    return powersKey(powers) === powersKey(result.powers) && sort === result.sort;
  });
  return same && unitOf(same.entry)?.name;
}

function timesHundred(tree: Expression): boolean {
  if (tree.sort === 'group') return timesHundred(tree.inner);
  if (tree.sort !== 'operation') return false;
  const { first, operations } = chainOf(tree);
  const isHundred = (part: Expression) => part.sort === 'number' && part.value === 100;
  const products = operations.filter(({ operator }) => operator === '*' || operator === '/');
  if (products.length < operations.length) return false;
  return operations.some(({ operator, right }) => operator === '*' && isHundred(right)) || isHundred(first);
}

function withoutResult({ operator, start, end }: Operation, a: Words, b: Words): Unfit {
  if (operator === '/') return { why: say.facts.dividesByZero, start, end };
  return {
    why: operator === '-' ? say.facts.subtractsOtherMeasure({ b, a }) : say.facts.addsOtherMeasure({ a, b }),
    hint: say.facts.sameMeasure,
    ...{ start, end },
  };
}

/** What an operand measures; of a fact its name, with its unit where it has one. */
function operandName(tree: Expression, quantity: Quantity, facts: ReadonlyMap<string, Computed>): Words {
  const measure = measureName(quantity);
  if (tree.sort !== 'fact') return measure;
  const fact = facts.get(tree.id);
  const unit = fact && (unitOf(fact.entry)?.name ?? fact.dimension);
  return unit ? say.facts.factInUnit({ id: tree.id, unit }) : say.facts.factMeasuring({ id: tree.id, measure });
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
    const chain = [...circle, id].map((each) => `\`${each}\``);
    return [finding('circular-fact', id, say.facts.circularFact({ chain }))];
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

function finding(code: Finding['code'], id: string, advice: Advice, at: Finding['at'] = 'value'): Finding {
  return { code, ...advice, path: ['facts', id, 'calc'], at };
}
