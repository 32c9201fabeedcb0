import type { Finding } from '../core/diagnostic.ts';
import { LocalizedText } from '../core/fields.ts';
import type { FactEntry, Outline, UnitName } from '../core/outline.ts';
import { nearest } from '../core/suggest.ts';
import { type Expression, factsIn, parseCalc } from './calc.ts';
import { dimensionOf, type FactValue, statedDecimals } from './fact-view.ts';
import { withoutNoise } from './number-format.ts';
import { combine, type Quantity, quantityOf, typedNumber, valueIn } from './quantity.ts';
import { stretch } from './stretch.ts';

/** A fact with its value, before a language is chosen. */
export interface Computed extends FactValue {
  /** Its own source, or that of the first fact it is computed from. */
  readonly source: string;
  readonly inputs: readonly string[];
  readonly expression?: Expression;
}

/** The values of facts by id, without those that cannot be computed. */
export interface ComputedFacts {
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
  let open = read.flatMap((each) => ('findings' in each ? [] : [each]));
  for (;;) {
    const ready = open.filter(({ inputs }) => inputs.every((input) => computed.has(input)));
    if (ready.length === 0) break;
    for (const formula of ready) {
      const result = evaluate(formula, computed, reference);
      if ('findings' in result) findings.push(...result.findings);
      else computed.set(formula.id, result);
    }
    open = open.filter((formula) => !ready.includes(formula));
  }
  return { computed, findings: [...findings, ...circles(open)] };
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
    const message = `\`${calc}\` cannot be computed: ${expected} is expected here.`;
    const hint = 'A calculation has names of facts, numbers, + - * / and parentheses; a minus has spaces around it.';
    return { findings: [finding('bad-calc', id, message, hint, start < end ? stretch(calc, start, end) : 'value')] };
  }
  const inputs = factsIn(expression);
  const unknown = inputs.filter((input) => !Object.hasOwn(entries, input));
  if (unknown.length === 0) return { id, entry, calc, expression, inputs };
  return { findings: unknown.map((input) => unknownInput(id, calc, input, entries)) };
}

function unknownInput(id: string, calc: string, input: string, entries: Entries): Finding {
  const start = new RegExp(`(?<![\\w-])${input}(?![\\w-])`).exec(calc)?.index ?? 0;
  const place = stretch(calc, start, start + input.length);
  const message = `There is no fact \`${input}\` to compute with.`;
  const parts = input.split('-');
  if (parts.length > 1 && parts.every((part) => Object.hasOwn(entries, part))) {
    const mended = parts.join(' - ');
    const hint = `A minus has spaces around it: \`${mended}\`.`;
    return { ...finding('unknown-fact', id, message, hint, place), suggestion: mended };
  }
  const suggestion = nearest(input, Object.keys(entries));
  const hint = suggestion ? `Did you mean \`${suggestion}\`?` : 'Add it under `facts`, or name one that is there.';
  const found = finding('unknown-fact', id, message, hint, place);
  return suggestion ? { ...found, suggestion } : found;
}

function evaluate(formula: Formula, facts: ReadonlyMap<string, Computed>, reference: string): Computed | Failure {
  const { id, entry, calc, expression } = formula;
  const inputs = formula.inputs.flatMap((input) => facts.get(input) ?? []);
  const wordy = formula.inputs.find((input) => Number.isNaN(facts.get(input)?.value));
  if (wordy) {
    const message = `\`${wordy}\` is only words, and nothing can be computed from it.`;
    return { findings: [finding('bad-calc', id, message, `Give \`${wordy}\` a value, or leave it out.`, 'value')] };
  }
  const result = amountOf(expression, facts);
  if ('why' in result) {
    const hint = 'Compute only from figures that measure the same, or state the unit of the result.';
    return { findings: [finding('bad-calc', id, result.why, hint, stretch(calc, result.start, result.end))] };
  }
  const unit = knownUnitOf(entry);
  const dimension = dimensionOf(entry, reference);
  const value = valueIn(result, unit, dimension);
  if (typeof value === 'string') {
    const hint = 'State the unit of what comes out, or compute something else.';
    return { findings: [finding('bad-calc', id, value, hint, 'value')] };
  }
  if (entry.bound === undefined && inputs.some((input) => input.entry.bound !== undefined)) {
    const message = 'It is computed from a figure that is no exact one, so the result is none either.';
    const hint = 'Add `bound: below`, `above` or `about` to this fact.';
    return { findings: [finding('bad-calc', id, message, hint, 'value')] };
  }
  const decimals = entry.decimals ?? computedDecimals(unit, inputs);
  const source = entry.source ?? inputs[0]?.source ?? '';
  return { entry, value: withoutNoise(value), decimals, dimension, source, inputs: formula.inputs, expression };
}

/** Decimals of a computed fact that states none: one for multiples, none for shares, else the most of its inputs. */
function computedDecimals(unit: UnitName | undefined, inputs: readonly Computed[]): number {
  if (unit === 'times') return 1;
  if (unit === '%') return 0;
  return Math.max(0, ...inputs.map((input) => input.decimals));
}

function knownUnitOf({ unit }: FactEntry): UnitName | undefined {
  return unit instanceof LocalizedText ? undefined : unit;
}

type Unfit = { readonly why: string; readonly start: number; readonly end: number };

function amountOf(tree: Expression, facts: ReadonlyMap<string, Computed>): Quantity | Unfit {
  if (tree.sort === 'number') return typedNumber(tree.value);
  if (tree.sort === 'group') return amountOf(tree.inner, facts);
  if (tree.sort === 'fact') {
    const fact = facts.get(tree.id);
    if (!fact) return { why: `\`${tree.id}\` has no value.`, start: tree.start, end: tree.end };
    return quantityOf(fact.value, knownUnitOf(fact.entry), fact.dimension);
  }
  const left = amountOf(tree.left, facts);
  const right = amountOf(tree.right, facts);
  if ('why' in left) return left;
  if ('why' in right) return right;
  const result = combine(tree.operator, left, right);
  return typeof result === 'string' ? { why: result, start: tree.start, end: tree.end } : result;
}

/** Facts that wait for each other: one finding a circle, at its first fact; those that only wait for one get none. */
function circles(open: readonly Formula[]): Finding[] {
  const byId = new Map(open.map((formula) => [formula.id, formula]));
  const seen = new Set<string>();
  return open.flatMap(({ id }) => {
    const circle = circleFrom(id, byId);
    if (!circle || circle.some((each) => seen.has(each))) return [];
    for (const each of circle) seen.add(each);
    const chain = [...circle, id].map((each) => `\`${each}\``).join(' needs ');
    const message = `This fact is computed from itself: ${chain}.`;
    return [finding('circular-fact', id, message, 'Give one of them a value of its own.', 'value')];
  });
}

/** The way from a fact through its inputs back to itself; undefined where there is none. */
function circleFrom(id: string, formulas: ReadonlyMap<string, Formula>): string[] | undefined {
  const visited = new Set<string>();
  const search = (at: string, way: readonly string[]): string[] | undefined => {
    for (const input of formulas.get(at)?.inputs ?? []) {
      if (input === id) return [...way, at];
      if (visited.has(input)) continue;
      visited.add(input);
      const found = search(input, [...way, at]);
      if (found) return found;
    }
    return undefined;
  };
  return search(id, []);
}

function finding(
  code: Finding['code'],
  id: string,
  message: string,
  hint: string,
  at: Finding['at'] = 'value',
): Finding {
  return { code, message, hint, path: ['facts', id, 'calc'], at };
}
