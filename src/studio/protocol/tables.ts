import type { Plain } from './edits.ts';

/** A cell as an edit `set` finds it: what stands there, and in which language, where it is a text of one. */
export interface CellValue {
  readonly value: Plain;
  readonly language?: string;
  /** The text that it is to translate, where it is empty. */
  readonly of?: string;
}

export const FACT_KEYS = ['name', 'value', 'unit', 'bound', 'period', 'source', 'until'] as const;
export type FactKey = (typeof FACT_KEYS)[number];
export const SOURCE_KEYS = ['title', 'publisher', 'url', 'date', 'until'] as const;
export type SourceKey = (typeof SOURCE_KEYS)[number];

export const FACT_STATES = ['draft', 'expired', 'checked', 'computed'] as const;
export type FactState = (typeof FACT_STATES)[number];

export interface FactRow {
  readonly id: string;
  readonly cells: Readonly<Record<FactKey, CellValue>>;
  readonly state: FactState;
  /** As lists of figures print it; omitted while errors keep it from being known. */
  readonly shown?: string;
  /** How it is computed, with the ids of other facts. */
  readonly calc?: string;
  /** The sentence of its source that states it. */
  readonly quote?: string;
  /** The ids of the slides that print or say it, and of the facts computed from it; omitted while errors hide them. */
  readonly use?: { readonly slides: readonly string[]; readonly facts: readonly string[] };
}

export interface SourceRow {
  readonly id: string;
  readonly cells: Readonly<Record<SourceKey, CellValue>>;
  readonly isExpired: boolean;
  /** The ids of the facts that it states. */
  readonly facts: readonly string[];
}

/** The facts and sources of an outline in its order, with texts in a language. */
export interface FactTable {
  readonly language: string;
  readonly facts: readonly FactRow[];
  readonly sources: readonly SourceRow[];
}
