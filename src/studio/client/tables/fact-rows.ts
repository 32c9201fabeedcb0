import type { Plain } from '../../protocol/edits.ts';
import type { FactKey, FactRow, FactState } from '../../protocol/tables.ts';

export type FactColumn = 'id' | FactKey | 'state' | 'use';

export interface FactFilter {
  readonly text: string;
  readonly state: FactState | 'all' | 'unused';
}

export interface FactSort {
  readonly by: FactColumn;
  readonly order: 'ascending' | 'descending';
}

/** The rows that a filter leaves, sorted with what is empty last; in the outline's order where nothing is to be sorted by. */
export function shownFacts(rows: readonly FactRow[], filter: FactFilter, sort?: FactSort): readonly FactRow[] {
  const sought = filter.text.trim().toLowerCase();
  const left = rows.filter((row) => isOfState(row, filter.state) && (sought === '' || textOf(row).includes(sought)));
  if (!sort) return left;
  const sign = sort.order === 'ascending' ? 1 : -1;
  const keyed = left.map((row) => ({ row, key: sortKey(row, sort.by) }));
  const order = (a: Plain, b: Plain) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : sign * compared(a, b);
  return keyed.toSorted((a, b) => order(a.key, b.key)).map(({ row }) => row);
}

/** Whether no slide and no other fact uses it; false while that is not known. */
export const isUnused = ({ use }: FactRow): boolean => use !== undefined && use.slides.length + use.facts.length === 0;

const isOfState = (row: FactRow, state: FactFilter['state']): boolean =>
  state === 'all' || (state === 'unused' ? isUnused(row) : row.state === state);

const textOf = ({ id, cells, shown = '', calc = '' }: FactRow): string =>
  [id, shown, calc, ...Object.values(cells).map(({ value, of }) => value ?? of ?? '')].join('\n').toLowerCase();

function sortKey(row: FactRow, by: FactColumn): Plain {
  if (by === 'id') return row.id;
  if (by === 'state') return row.state;
  if (by === 'use') return row.use ? row.use.slides.length + row.use.facts.length : null;
  return row.cells[by].value;
}

const compared = (one: string | number | boolean, other: string | number | boolean): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), undefined, { numeric: true });

/** The number that a text says, with a comma between thousands or none; undefined where it says another thing. */
export function numberIn(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  const whole = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(whole) ? Number(whole) : undefined;
}

/** What a cell's text is in the outline: nothing, a number, a year, or the text; undefined where a number is wanted. */
export function factValue(key: FactKey, text: string): Plain | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  if (key === 'value') return numberIn(typed);
  return key === 'period' && /^\d{1,4}$/.test(typed) ? Number(typed) : typed;
}
