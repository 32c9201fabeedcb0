import { maxOf } from '../../core/extremes.ts';
import type { FactView } from '../../core/fact.ts';
import { isEastAsian, type Language } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import { plainText, type RichText, type Run, richText } from '../../core/rich-text.ts';
import { formatNumber } from '../../units/number-format.ts';
import type { ColumnType } from './table-cells.ts';

/** A cell in one language. */
export type Cell = number | RichText | FactView;

/** A figure as it stands in a cell, taken apart. */
export interface CellFigure {
  /** What stands before the digits: a bound, a sign. */
  readonly before: string;
  /** The digits before the decimal point, thousands set apart as the language does. */
  readonly whole: string;
  readonly fraction: string;
  /** What stands behind the digits: a percent sign. */
  readonly after: string;
  readonly value: number;
  readonly fact?: FactView;
}

/** A cell of a column of figures: a figure, or words in its place. */
export interface FigureCell {
  readonly path: Path;
  readonly figure?: CellFigure;
  readonly words?: RichText;
  /** Marks of notes behind the figure. */
  readonly marks?: readonly Run[];
}

/** A column of figures, read as a whole. */
export interface FigureColumn {
  readonly cells: readonly FigureCell[];
  /** The unit that all its facts share and that no cell carries: it is named once, in the header. */
  readonly unit: string;
  /** The decimals that all have, where they share a unit; undefined where units differ and each figure stands for itself. */
  readonly decimals: number | undefined;
}

const FIGURE = /^([<>~≈约×]?)\s*([+\-\u2212]?)(\d[\d,]*)(?:\.(\d+))?\s*([%‰]?)$/;

/** How the outline wants a column's figures read. */
export interface FigureManner {
  readonly type: ColumnType;
  /** What its numbers are multiplied by to be printed in the language. Facts are in its scale already. */
  readonly scale: number;
  /** Decimals of its numbers before that; as many as they are written with where omitted. Facts have their own. */
  readonly decimals?: number | undefined;
  /** Whose numbers they are: it sets thousands apart. */
  readonly language: Language;
}

/** A column's cells, read together. */
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
function alikeInGroups(cells: readonly FigureCell[]): readonly FigureCell[] {
  if (!cells.some(({ figure }) => figure?.whole.includes(','))) return cells;
  return cells.map((cell) => {
    if (!cell.figure || cell.figure.whole.includes(',')) return cell;
    return { ...cell, figure: { ...cell.figure, whole: formatNumber(Number(cell.figure.whole), 0) } };
  });
}

function readCell(cell: Cell, path: Path, manner: FigureManner, facts: ReadonlyMap<string, FactView>): FigureCell {
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
export function factOf(cell: Cell, facts: ReadonlyMap<string, FactView>): FactView | undefined {
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
export function printFigure({ figure, words, marks = [], path }: FigureCell, { decimals }: FigureColumn): RichText {
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
