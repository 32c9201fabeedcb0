import { formatNumber } from './number-format.ts';

/** A number as it is written: its digits, and what stands before and behind them. */
export interface Written {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** Writes a value, in the scale that the language prints, with that many decimals. */
export type Writer = (value: number, decimals: number) => Written;

/** How one language writes numbers with a unit. */
export interface UnitForms {
  /** The unit as a chart or table names it once; empty where each label carries it. */
  readonly unit: string;
  /** What the outline's value is multiplied by for this language: RMB bn become 亿元. */
  readonly scale: number;
  readonly label: Writer;
  readonly prose: Writer;
  readonly spoken: Writer;
  /** A big number, with the unit that stands beside it, smaller, in `after`. */
  readonly figure: Writer;
}

/** Digits between two fixed texts, as a language writes them; as English does where omitted. */
export function around(before = '', after = '', language = 'en'): Writer {
  return (value, decimals) => ({ before, number: formatNumber(value, decimals, language), after });
}
