import type { Path } from './path.ts';

export type Bound = 'below' | 'above' | 'about';

/** A number and its unit as they stand side by side, the unit smaller: "339.1" and "RMB bn", "70" and "%". */
export interface Figure {
  readonly number: string;
  readonly unit: string;
}

/** The number in a printed text, for what prints others like it. */
export interface PrintedNumber {
  /** Omitted where the text says more than a number, or other words: a bound, a currency. */
  readonly number?: number;
  readonly decimals: number;
  /** The sign before a number above zero. */
  readonly sign: '' | '+' | '\u2212';
  /** What stands before the number, such as the sign of a bound; omitted where that is a currency, or the text is words. */
  readonly mark?: string;
  /** Whether its thousands are set apart, if it has any. */
  readonly grouped: boolean;
}

/** A fact in one language: its value and every form in which text, charts and tables write it. */
export interface FactView {
  readonly id: string;
  readonly path: Path;
  readonly name: string;
  /** The value in the scale that this language prints: 339.1 (RMB bn) in English, 3391 (亿元) in Chinese. */
  readonly value: number;
  /** What the outline's value is multiplied by to be printed in this language; 1 where omitted. */
  readonly scale?: number;
  /** The unit as a chart or table names it once: "RMB bn", 亿元, "%"; empty for plain counts. */
  readonly unit: string;
  /** Units that compare alike have the same dimension: "CNY", "USD", "share", "length^2", "people"; a count’s is its unit. */
  readonly dimension: string;
  readonly bound?: Bound;
  readonly period?: string;
  /** The shortest form, for charts, KPIs and tables where the unit is named beside it: "<1.5%", "339.1", "about one third". */
  readonly label: string;
  readonly printed: PrintedNumber;
  /** The label with its unit, where nothing beside it names that: "<1.5%", "RMB 339.1 bn". */
  readonly whole: string;
  /** The label split for a big number with a small unit; words stand whole in `number`. */
  readonly figure: Figure;
  /** For titles and text: "less than 1.5%", "RMB 339.1 bn", 3391亿元. */
  readonly prose: string;
  /** For lists of figures: the outline's own label, else as in text. */
  readonly listed: string;
  /** For notes: "RMB 339.1 billion". */
  readonly spoken: string;
  readonly source: string;
  /** The paragraph of the source, counted from 1. */
  readonly paragraph?: number;
  /** How it was computed, with the facts' names ("GDP ÷ GDP at establishment"); omitted for a fact that a source states. */
  readonly computed?: string;
  /** The facts it was computed from. */
  readonly inputs: readonly string[];
}

export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  /** When its figures are of: 2019, 2019-12 or 2019-12-31. */
  readonly date?: string;
}

/** A fact and the slides on whose face it is, by number and id. */
export interface FactUse {
  readonly fact: FactView;
  /** The slides that show it; where none does, those in whose notes alone it is said. */
  readonly slides: readonly { readonly number: number; readonly id: string; readonly spoken?: true }[];
}
