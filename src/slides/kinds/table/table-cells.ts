import { z } from 'zod';
import { maxOf } from '../../../core/collections.ts';
import type { FactView } from '../../../core/fact.ts';
import { isEastAsian, type Language, type Words } from '../../../core/language.ts';
import { formatPath, type Path } from '../../../core/path.ts';
import { plainText, type RichText, type Run, richText } from '../../../core/rich-text.ts';
import { FactRef, LocalizedText, text } from '../../../fields/fields.ts';
import type { Finding } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import { formatNumber } from '../../../units/number-format.ts';

export const COLUMN_TYPES = ['text', 'number', 'percent', 'date'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A cell as validated: in columns of figures a single word is the name of a fact, in columns of dates a number a year. */
type CellValue = number | LocalizedText | FactRef;

const written = z
  .union([z.number(), text('A cell.', 'label')])
  .describe(
    'A cell: a text, a number, or the figure of a fact in braces. In a column of figures the name of a fact is enough.',
  );

/** A cell: a text or a number; what it is hangs on its column, and `prepareCells` says it. */
export const cellField = written as unknown as z.ZodType<CellValue>;

/** Whether a column's cells are figures: aligned at the right, with equal decimals. */
export function holdsFigures(type: ColumnType): boolean {
  return type === 'number' || type === 'percent';
}

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
  if (holdsFigures(type) && WORD.test(word)) return new FactRef(word, say.slides.table.wordAdvice);
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

export type Cell = number | RichText | FactView;

export interface CellFigure {
  readonly before: string;
  /** The digits before the decimal point, thousands set apart as the language does. */
  readonly whole: string;
  readonly fraction: string;
  readonly after: string;
  readonly value: number;
  readonly fact?: FactView;
}

/** A cell of a column of figures: a figure, or words in its place. */
interface PanelCell {
  readonly path: Path;
  readonly figure?: CellFigure;
  readonly words?: RichText;
  readonly marks?: readonly Run[];
}

/** A column of figures, read as a whole. */
export interface FigureColumn {
  readonly cells: readonly PanelCell[];
  /** The unit that all its facts share and that no cell carries: it is named once, in the header. */
  readonly unit: string;
  /** The decimals that all have, where they share a unit; undefined where units differ and each figure stands for itself. */
  readonly decimals: number | undefined;
}

const FIGURE = /^([<>~≈约×]?)\s*([+\-\u2212]?)(\d[\d,]*)(?:\.(\d+))?\s*([%‰]?)$/;

interface FigureManner {
  readonly type: ColumnType;
  /** What its numbers are multiplied by to be printed in the language. Facts are in its scale already. */
  readonly scale: number;
  /** Decimals of its numbers before that; as many as they are written with where omitted. Facts have their own. */
  readonly decimals?: number | undefined;
  /** Whose numbers they are: it sets thousands apart. */
  readonly language: Language;
}

export function readFigures(
  cells: readonly { readonly cell: Cell; readonly path: Path }[],
  manner: FigureManner,
  facts: ReadonlyMap<string, FactView>,
): FigureColumn {
  const read = alikeInGroups(cells.map(({ cell, path }) => readCell(cell, path, manner, facts)));
  const figures = read.flatMap((each) => each.figure ?? []);
  const stated = figures.flatMap((each) => each.fact ?? []);
  const [first] = stated;
  const alike = stated.every((fact) => fact.unit === first?.unit && fact.dimension === first.dimension);
  const carried = stated.some((fact) => fact.unit !== '' && fact.label.endsWith(fact.unit));
  const decimals = maxOf(
    figures.map((each) => each.fraction.length),
    0,
  );
  return {
    cells: read,
    unit: alike && !carried ? (first?.unit ?? '') : '',
    decimals: alike ? decimals : undefined,
  };
}

/** The cells with thousands set apart in all, where they are in one: digits of a column stand below each other. */
function alikeInGroups(cells: readonly PanelCell[]): readonly PanelCell[] {
  if (!cells.some(({ figure }) => figure?.whole.includes(','))) return cells;
  return cells.map((cell) => {
    if (!cell.figure || cell.figure.whole.includes(',')) return cell;
    return { ...cell, figure: { ...cell.figure, whole: formatNumber(Number(cell.figure.whole), 0) } };
  });
}

function readCell(cell: Cell, path: Path, manner: FigureManner, facts: ReadonlyMap<string, FactView>): PanelCell {
  const fact = factOf(cell, facts);
  const marks = marksIn(cell);
  if (fact) {
    const figure = takeApart(fact.label, manner.language);
    if (!figure) return { path, words: wordsOf(fact, path, marks) };
    return { path, figure: { ...figure, value: fact.value, fact }, marks };
  }
  const text = typeof cell === 'number' ? richText(String(cell), path) : (cell as RichText);
  const typed = takeApart(plainText(text), manner.language);
  if (!typed) return { path, words: text };
  const figure = inManner(typed, manner);
  return { path, figure: manner.type === 'percent' ? { ...figure, after: '%' } : figure, marks };
}

function marksIn(cell: Cell): Run[] {
  return typeof cell === 'number' || 'id' in cell ? [] : cell.paragraphs.flat().filter((run) => run.note);
}

const wordsOf = (fact: FactView, path: Path, marks: readonly Run[]): RichText => ({
  paragraphs: [[{ text: fact.label, fact: fact.id }, ...marks]],
  path,
});

/** The fact that a cell names, or whose label is all that its text says. */
function factOf(cell: Cell, facts: ReadonlyMap<string, FactView>): FactView | undefined {
  if (typeof cell === 'number') return undefined;
  if ('id' in cell) return cell;
  const [run, ...others] = cell.paragraphs.flat().filter((each) => !each.note);
  const fact = run?.fact === undefined || others.length > 0 ? undefined : facts.get(run.fact);
  return fact && fact.label === run?.text ? fact : undefined;
}

function takeApart(text: string, language: Language): CellFigure | undefined {
  const [, bound = '', sign = '', digits, fraction = '', after = ''] = FIGURE.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const whole = digits.includes(',') ? digits : formatNumber(Number(digits), 0, language);
  const minus = sign === '-' ? '\u2212' : sign;
  const amount = Number(`${digits.replaceAll(',', '')}.${fraction || '0'}`);
  return { before: bound + minus, whole, fraction, after, value: minus === '\u2212' ? -amount : amount };
}

/** The figure in the scale of the language, with the decimals that the outline wants. */
function inManner(figure: CellFigure, { scale, decimals, language }: FigureManner): CellFigure {
  if (scale === 1 && decimals === undefined) return figure;
  const value = Number((figure.value * scale).toPrecision(12));
  const least = Math.max(0, (decimals ?? figure.fraction.length) - Math.round(Math.log10(scale)));
  const [whole = '', fraction = ''] = formatNumber(Math.abs(value), least, language).split('.');
  return { ...figure, whole, fraction, value };
}

/** A cell of the column in print: decimals filled up to the column's, or the unit beside it where units differ. */
export function printFigure({ figure, words, marks = [], path }: PanelCell, { decimals }: FigureColumn): RichText {
  if (!figure) return dashed(words ?? richText('', path));
  const { before, whole, after, fact } = figure;
  const fraction = figure.fraction.padEnd(decimals ?? 0, '0');
  const digits = `${before}${whole}${fraction === '' ? '' : `.${fraction}`}${after}`;
  const text = decimals === undefined && fact ? `${digits}${besideFigure(fact, after)}` : digits;
  return { paragraphs: [[fact ? { text, fact: fact.id } : { text }, ...marks]], path };
}

function besideFigure({ unit, figure }: FactView, after: string): string {
  const words = figure.unit === '' ? unit : figure.unit;
  if (after !== '' || words === '') return '';
  return isEastAsian(words.codePointAt(0) ?? 0) ? words : `\u00a0${words}`;
}

/** The text with a dash that was typed in place of a figure as an en dash. */
export function dashed(text: RichText): RichText {
  return /^[-–—]$/.test(plainText(text).trim()) ? richText('–', text.path) : text;
}

/** The sum of a column, in print; or why there is none, at the cell that stands in the way. */
type Total = { readonly text: RichText; readonly computed: boolean } | { readonly problem: Finding };

/** The total of a column of figures: `bad-data` for a bound, for what is no figure, or for another unit. */
export function totalOf(column: FigureColumn, path: Path, language: Language, name = ''): Total {
  const problem = problemOf(column, name);
  if (problem) return { problem };
  const figures = column.cells.flatMap((cell) => cell.figure ?? []);
  const sum = Number(figures.reduce((total, figure) => total + figure.value, 0).toPrecision(12));
  const after = figures[0]?.after ?? '';
  const grouped = figures.some(({ whole }) => whole.includes(','));
  const text = `${formatNumber(sum, column.decimals ?? 0, grouped ? 'en' : language)}${after}`;
  return { text: richText(text, path), computed: figures.some((figure) => figure.fact !== undefined) };
}

function problemOf({ cells, decimals }: FigureColumn, name: string): Finding | undefined {
  const column = name === '' ? say.slides.table.theColumn : say.slides.table.columnNamed({ name });
  for (const cell of cells) {
    const why = whyUnsummed(cell, column);
    if (why)
      return {
        code: 'bad-data',
        message: why,
        hint: say.slides.table.leaveOutTotal,
        path: cell.path,
        cause: `total ${formatPath(cell.path)}`,
      };
  }
  const other = decimals === undefined ? firstUnlike(cells) : undefined;
  if (!other) return undefined;
  return {
    code: 'bad-data',
    message: unlikeWords(other[0], other[1], column),
    hint: say.slides.table.leaveOutTotal,
    path: other[1].path,
  };
}

function whyUnsummed({ figure, words }: PanelCell, column: Words): Words | undefined {
  if (!figure) {
    const said = words ? plainText(words) : '';
    return said === '' ? say.slides.table.emptyCell({ column }) : say.slides.table.noFigure({ written: said, column });
  }
  if (!figure.fact?.bound && !/[<>~≈约×]/.test(figure.before)) return undefined;
  const label = figure.fact?.label ?? `${figure.before}${figure.whole}`;
  return say.slides.table.inexact({ label, column });
}

function firstUnlike(cells: readonly PanelCell[]): readonly [PanelCell, PanelCell] | undefined {
  const stated = cells.filter((cell) => cell.figure?.fact);
  const [first] = stated;
  const fact = first?.figure?.fact;
  const other = stated.find(
    ({ figure }) => figure?.fact?.unit !== fact?.unit || figure?.fact?.dimension !== fact?.dimension,
  );
  return first && other ? [first, other] : undefined;
}

function unlikeWords(first: PanelCell, other: PanelCell, column: Words): Words {
  const [a, b] = [first, other].map(({ figure }) => figure?.fact?.prose ?? '');
  return say.slides.table.unlikeUnits({ a, b, column });
}
