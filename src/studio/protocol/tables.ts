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
  /** All languages of the deck. */
  readonly languages: readonly string[];
  /** Units to choose from: those that the facts have, then those that the tool knows. */
  readonly units: readonly string[];
  readonly facts: readonly FactRow[];
  readonly sources: readonly SourceRow[];
}

/** A cell of a slide's data: its text as an edit `table` expects it. */
export interface DataCell {
  readonly text: string;
  /** What it says in the language that is looked at, where it is stated by language. */
  readonly shown?: string;
  /** Where it is stated by language, so that it is set by itself. */
  readonly own?: CellValue & { readonly path: string };
  /** What the fact says that it names, which is changed where that is stated. */
  readonly fact?: string;
}

/** A table that a slide shows: of rows in the outline, of inline series or facts of a chart, or of a data file. */
export interface DataTable {
  readonly of: 'rows' | 'chart' | 'facts' | 'csv' | 'xlsx' | 'json';
  /** What an edit names: a path in the outline, or a file. */
  readonly path: string;
  /** The names of its columns, where they are written elsewhere. */
  readonly columns?: readonly string[];
  readonly cells: readonly (readonly DataCell[])[];
}

export interface SlideData {
  readonly tables: readonly DataTable[];
}
