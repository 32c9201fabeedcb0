import type { FactView } from '../core/fact.ts';
import type { Path } from '../core/path.ts';
import { printCalc } from '../facts/calc.ts';
import { type Computed, computeFacts } from '../facts/compute-facts.ts';
import { type FactTexts, writeFact } from '../facts/fact-view.ts';
import { LocalizedText } from '../fields/fields.ts';
import type { Finding } from '../findings/finding.ts';
import type { FactEntry, Outline } from '../outline/outline.ts';
import { pickText, type View, viewIn } from './pick-text.ts';
import { typographicText } from './typography/typography.ts';

interface ResolvedFacts {
  /** By id, in the outline's order; facts that could not be computed are left out. */
  readonly facts: ReadonlyMap<string, FactView>;
  readonly findings: readonly Finding[];
}

/**
 * Every fact in one language, computed ones included, in all forms in which it may be written. Gives `bad-calc`,
 * `circular-fact`, `unknown-fact` for the computing, and `missing-translation` for the facts' words.
 */
export function resolveFacts(outline: Outline, language: string): ResolvedFacts {
  const view = viewIn(outline, language);
  const { computed, findings } = computeFacts(outline.facts, view.reference);
  const worded = Object.entries(outline.facts).map(([id, entry]) => ({
    id,
    ...wordsOf(entry, ['facts', id], view, outline.names),
  }));
  const names = new Map(worded.map(({ id, texts }) => [id, texts.name]));
  const facts = worded.flatMap(({ id, texts }) => {
    const fact = computed.get(id);
    return fact ? [[id, factView(id, fact, texts, language, names)] as const] : [];
  });
  return { facts: new Map(facts), findings: [...findings, ...worded.flatMap((each) => each.findings)] };
}

function factView(
  id: string,
  fact: Computed,
  texts: FactTexts,
  language: string,
  names: ReadonlyMap<string, string>,
): FactView {
  const { paragraph } = fact.entry;
  return {
    id,
    path: ['facts', id],
    ...writeFact(fact, texts, language),
    source: fact.source,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(fact.expression ? { computed: printCalc(fact.expression, (input) => names.get(input) ?? input) } : {}),
    inputs: fact.inputs,
  };
}

const WORD_FIELDS = ['name', 'unit', 'period', 'say', 'label'] as const;

function wordsOf(
  entry: FactEntry,
  path: Path,
  view: View,
  names: readonly string[],
): { texts: FactTexts; findings: Finding[] } {
  const picked = WORD_FIELDS.flatMap((field): { field: string; raw: string; findings: readonly Finding[] }[] => {
    const value = entry[field];
    if (typeof value === 'number') return [{ field, raw: String(value), findings: [] }];
    if (!(value instanceof LocalizedText)) return [];
    const { raw, language, findings } = pickText(value, [...path, field], view);
    return [{ field, raw: field === 'unit' ? raw : typographicText(raw, language, names), findings }];
  });
  const texts = { name: '', ...Object.fromEntries(picked.map(({ field, raw }) => [field, raw])) };
  return { texts, findings: picked.flatMap(({ findings }) => findings) };
}
