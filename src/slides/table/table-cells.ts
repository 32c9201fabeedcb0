import { z } from 'zod';
import type { Words } from '../../core/words.ts';
import { FactRef, LocalizedText, text } from '../../fields/fields.ts';

/** What a column holds. */
export const COLUMN_TYPES = ['text', 'number', 'percent', 'date'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A cell as validated: in columns of figures a single word is the name of a fact, in columns of dates a number a year. */
export type CellValue = number | LocalizedText | FactRef;

const written = z.union([z.number(), text('A cell.', 'label')]).meta({
  description:
    'A cell: a text, a number, or the figure of a fact in braces. In a column of figures the name of a fact is enough.',
});

/** A cell: a text or a number; what it is hangs on its column, and `prepareCells` says it. */
export const cellField = written as unknown as z.ZodType<CellValue>;

/** Whether a column's cells are figures: aligned at the right, with equal decimals. */
export function holdsFigures(type: ColumnType): boolean {
  return type === 'number' || type === 'percent';
}

const WORD_ADVICE: Words = {
  en: 'In a column of figures a single word is the name of a fact. Write a dash where there is no figure.',
  zh: '在数字列中，单独一个词就是一项数据的名称。没有数字的地方请写一个短横线。',
};

/** A single word, such as names of facts are. */
const WORD = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** A fact in braces, and no more but a note. */
const ALONE = /^\s*\{[^{}]*\}\s*(?:\^\[.*\]\s*)?$/s;

/** The rows with each cell as what its column takes it for. */
export function prepareCells(
  columns: readonly { readonly type: ColumnType }[],
  rows: readonly (readonly CellValue[])[],
): CellValue[][] {
  return rows.map((row) => row.map((cell, i) => prepareCell(cell, columns[i]?.type ?? 'text')));
}

function prepareCell(cell: CellValue, type: ColumnType): CellValue {
  // Dates need no source; whatever else is typed as a number is a figure, and is read as the text that it is.
  if (typeof cell === 'number') return type === 'date' ? cell : new LocalizedText('label', String(cell));
  if (cell instanceof FactRef) return cell;
  const word = typeof cell.value === 'string' ? cell.value.trim() : '';
  if (holdsFigures(type) && WORD.test(word)) return new FactRef(word, WORD_ADVICE);
  const isAlone = textsOf(cell).every((each) => ALONE.test(each));
  if (isAlone && holdsFigures(type)) return cell;
  // No heading names the unit of a fact among words, or in a column of texts.
  return new LocalizedText(isAlone ? 'whole' : 'prose', cell.value);
}

/** The number, from 1, of the row that a `highlight` names: by its first cell in any language, or by a fact in it. */
export function rowNamed(words: LocalizedText, rows: readonly (readonly CellValue[])[]): number | undefined {
  const asked = textsOf(words);
  const index = rows.findIndex((row) => {
    const first = row[0];
    const named = first instanceof LocalizedText && textsOf(first).some((each) => asked.includes(each));
    return named || row.some((cell) => cell !== undefined && asked.includes(factIn(cell) ?? ''));
  });
  return index < 0 ? undefined : index + 1;
}

const textsOf = ({ value }: LocalizedText) => (typeof value === 'string' ? [value] : Object.values(value));

function factIn(cell: CellValue): string | undefined {
  if (cell instanceof FactRef) return cell.id;
  if (typeof cell === 'number' || typeof cell.value !== 'string') return undefined;
  return /^\{([\w-]+)\}$/.exec(cell.value.trim())?.[1];
}
