import { groupBy } from '../core/collections.ts';
import { foundIn } from '../core/path.ts';
import { FactRef, LocalizedText } from '../fields/fields.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline.ts';
import { parseMarkup } from './markup.ts';
import { resolveFacts } from './resolve-facts.ts';
import { factsOfMarkup } from './resolve-text.ts';

/** A fact of an outline: what it says, where that is from, and where it is. */
export interface LedgerFact {
  readonly id: string;
  readonly name: string;
  /** The figure as lists print it: “RMB 339.1 bn”. */
  readonly shown: string;
  /** The value in `unit`; omitted where the fact is only words. */
  readonly value?: number;
  /** As the language writes it; omitted for plain counts. */
  readonly unit?: string;
  readonly period?: string;
  /** The ids of its source and of the facts that it is computed from. */
  readonly source?: string;
  readonly inputs: readonly string[];
  /** A draft is a figure that nobody has checked against its source. */
  readonly status: 'fact' | 'draft';
  /** The ids of the slides whose texts, charts or notes name it, and of the facts that are computed from it. */
  readonly slides: readonly string[];
  readonly facts: readonly string[];
  readonly quote?: string;
}

export function factLedger(
  outline: Outline,
  language: string,
): { readonly facts: readonly LedgerFact[]; readonly findings: readonly Finding[] } {
  const { facts, findings } = resolveFacts(outline, language);
  const named = outline.slides.flatMap((slide) => [...new Set(namedIn(slide))].map((id) => ({ id, slide: slide.id })));
  const slides = groupBy(named, ({ id }) => id);
  const needed = [...facts.values()].flatMap((fact) => fact.inputs.map((id) => ({ id, fact: fact.id })));
  const computed = groupBy(needed, ({ id }) => id);
  const listed = [...facts].map(([id, view]): LedgerFact => {
    const { quote, draft } = outline.facts[id] ?? {};
    return {
      ...{ id, name: spaced(view.name), shown: spaced(view.listed) },
      ...(Number.isFinite(view.value) ? { value: view.value } : {}),
      ...(view.unit === '' ? {} : { unit: spaced(view.unit) }),
      ...(view.period === undefined ? {} : { period: view.period }),
      ...(view.source === '' ? {} : { source: view.source }),
      inputs: view.inputs,
      status: draft ? 'draft' : 'fact',
      slides: (slides.get(id) ?? []).map(({ slide }) => slide),
      facts: (computed.get(id) ?? []).map(({ fact }) => fact),
      ...(quote === undefined ? {} : { quote }),
    };
  });
  return { facts: listed, findings };
}

/** A text with the spaces that are typed. */
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

function namedIn(slide: unknown): string[] {
  return foundIn(slide, [], (value) => {
    if (value instanceof FactRef) return [value.id];
    if (!(value instanceof LocalizedText)) return undefined;
    const texts = typeof value.value === 'string' ? [value.value] : Object.values(value.value);
    return texts.flatMap((text) => factsOfMarkup(parseMarkup(text)));
  });
}
