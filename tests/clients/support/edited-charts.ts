import { groupBy } from '../../../src/core/collections.ts';
import { unzip, zip } from '../../../src/io/zip.ts';
import {
  childrenOf,
  descend,
  findAll,
  isElement,
  parseXml,
  textOf,
  writeXml,
  type XmlElement,
} from '../../../src/office/xml.ts';

/** What somebody writes into the workbook of a chart: a value in place of another, by its series and its row, and names. */
export interface ChartEdit {
  readonly value: (value: number, column: number, row: number) => number;
  readonly name: (row: number) => string;
  /** Whether a category is added behind the last one. */
  readonly adds: boolean;
}

type Cells = Map<string, string>;

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The text of an element's child of that name. */
const childText = (parent: XmlElement, name: string) => {
  const [child] = childrenOf(parent, name);
  return child ? textOf(child) : undefined;
};

/** A sheet's cells as they are after an edit; what is computed is computed anew. */
function editedCells(sheet: XmlElement, { value, name, adds }: ChartEdit): Cells {
  const cells: Cells = new Map();
  const formulas: [string, string][] = [];
  const rows = findAll(sheet, 'row');
  const write = (row: XmlElement, from: number, to: number) => {
    for (const cell of childrenOf(row, 'c')) {
      const [, column = ''] = /^([A-Z]+)/.exec(cell.attributes.r ?? '') ?? [];
      const formula = childText(cell, 'f');
      const number = childText(cell, 'v');
      const own = `${column}${to + 1}`;
      if (to === 0) cells.set(own, textOf(cell));
      else if (formula)
        formulas.push([own, formula.replaceAll(/(?<=[A-Z])\d+/g, (at) => String(Number(at) + to - from))]);
      else if (number === undefined) cells.set(own, name(to));
      else cells.set(own, String(value(Number(number), column.charCodeAt(0) - 66, to)));
    }
  };
  for (const [i, row] of rows.entries()) write(row, i, i);
  const last = rows.at(-1);
  if (adds && last) write(last, rows.length - 1, rows.length);
  for (const [own, formula] of formulas) cells.set(own, String(computed(formula, cells)));
  return cells;
}

/** The value of a formula of sums and differences of cells. */
function computed(formula: string, cells: Cells): number {
  const at = (cell: string) => Number(cells.get(cell) ?? 0);
  const [, rest] = /^MAX\(0,100-(.*)\)$/.exec(formula) ?? [];
  if (rest) return Math.max(0, 100 - computed(rest, cells));
  const [, from = '', row = '', to = ''] = /^SUM\(([A-Z])(\d+):([A-Z])\d+\)$/.exec(formula) ?? [];
  if (from) {
    const columns = Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, i) => from.charCodeAt(0) + i);
    return rounded(columns.reduce((sum, column) => sum + at(`${String.fromCharCode(column)}${row}`), 0));
  }
  const parts = formula.match(/[+-]?[A-Z]\d+/g) ?? [];
  return rounded(parts.reduce((sum, part) => sum + (part.startsWith('-') ? -1 : 1) * at(part.replace(/^[+-]/, '')), 0));
}

const rounded = (value: number) => Number(value.toPrecision(12));

/** A reference to cells of one column, and what they hold, as a program that edits the workbook writes it. */
function rewrite(reference: XmlElement, cells: Cells, added: number): XmlElement {
  const formula = textOf(descend(reference, 'c:f') as XmlElement);
  const [, column = '', first = '', last = first] = /\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? [];
  const isHead = first === '1';
  const end = Number(last) + (isHead ? 0 : added);
  const rows = Array.from({ length: end - Number(first) + 1 }, (_, i) => Number(first) + i);
  const kept = { f: formula.replace(/\$\d+$/, `$${end}`), pt: rows.map((row) => cells.get(`${column}${row}`)) };
  const cache = reference.name === 'c:numRef' ? 'c:numCache' : 'c:strCache';
  const element = (
    name: string,
    attributes: Record<string, string>,
    ...children: XmlElement['children']
  ): XmlElement => ({
    ...reference,
    name,
    attributes,
    children,
  });
  const format = descend(reference, cache, 'c:formatCode');
  const points = kept.pt.flatMap((held, idx) =>
    held === undefined ? [] : [element('c:pt', { idx: String(idx) }, element('c:v', {}, held))],
  );
  const content = [...(format ? [format] : []), element('c:ptCount', { val: String(rows.length) }), ...points];
  return element(reference.name, {}, element('c:f', {}, isHead ? formula : kept.f), element(cache, {}, ...content));
}

/** An element with every reference to cells rewritten. */
function rewritten(root: XmlElement, cells: Cells, added: number): XmlElement {
  if (root.name === 'c:numRef' || root.name === 'c:strRef') return rewrite(root, cells, added);
  return {
    ...root,
    children: root.children.map((child) => (isElement(child) ? rewritten(child, cells, added) : child)),
  };
}

/**
 * A deck with the data of all its charts edited, in workbook and chart, as by python-pptx's `replace_data`: everything else
 * stays. Gives the charts as they then are.
 */
export function editCharts(
  bytes: Uint8Array,
  editOf: (chart: number) => ChartEdit,
): { readonly bytes: Uint8Array; readonly charts: readonly XmlElement[] } {
  const parts = new Map<string, Uint8Array | string>(unzip(bytes));
  const charts: XmlElement[] = [];
  for (let number = 1; parts.has(`ppt/charts/chart${number}.xml`); number++) {
    const part = `ppt/charts/chart${number}.xml`;
    const book = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`;
    const files = new Map<string, Uint8Array | string>(unzip(parts.get(book) as Uint8Array));
    const sheet = parseXml(text(files.get('xl/worksheets/sheet1.xml') as Uint8Array));
    const edit = editOf(number);
    const cells = editedCells(sheet, edit);
    const chart = rewritten(parseXml(text(parts.get(part) as Uint8Array)), cells, edit.adds ? 1 : 0);
    files.set('xl/worksheets/sheet1.xml', sheetOf(cells));
    parts.set(book, zip(files));
    parts.set(part, writeXml(chart));
    charts.push(chart);
  }
  return { bytes: zip(parts), charts };
}

function sheetOf(cells: Cells): string {
  const escaped = (held: string) => held.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rows = groupBy([...cells], ([name]) => Number(name.replace(/^[A-Z]+/, '')));
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => {
      const columns = own
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([r, held]) =>
          Number.isFinite(Number(held)) && held !== ''
            ? `<c r="${r}"><v>${held}</v></c>`
            : `<c r="${r}" t="inlineStr"><is><t>${escaped(held)}</t></is></c>`,
        );
      return `<row r="${row}">${columns.join('')}</row>`;
    });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${main}"><sheetData>${written.join('')}</sheetData></worksheet>`;
}

/** A series as a chart has it: its values, and what is to be read at each; undefined where nothing is. */
export interface ReadSeries {
  readonly name: string;
  /** The element that it stands in: c:barChart and its like. */
  readonly plot: string;
  readonly categories: readonly string[];
  readonly values: readonly number[];
  readonly x: readonly number[];
  readonly sizes: readonly number[];
  readonly labels: readonly (string | undefined)[];
  /** Whether it is seen. */
  readonly seen: boolean;
}

const val = (parent: XmlElement | undefined, ...names: string[]) =>
  parent ? descend(parent, ...names)?.attributes.val : undefined;

/** The series of a chart. */
export function readSeries(chart: XmlElement): ReadSeries[] {
  const area = descend(chart, 'c:chart', 'c:plotArea') as XmlElement;
  return area.children.filter(isElement).flatMap((plot) =>
    childrenOf(plot, 'c:ser').map((series): ReadSeries => {
      const values = numbersIn(descend(series, 'c:yVal') ?? descend(series, 'c:val'));
      const name = wordsIn(descend(series, 'c:tx')).join('');
      return {
        ...{ name, values, plot: plot.name },
        categories: wordsIn(descend(series, 'c:cat')),
        x: numbersIn(descend(series, 'c:xVal')),
        sizes: numbersIn(descend(series, 'c:bubbleSize')),
        labels: labelsOf(series, name, values),
        seen: descend(series, 'c:spPr', 'a:noFill') === undefined,
      };
    }),
  );
}

const pointsIn = (parent: XmlElement | undefined) => (parent ? findAll(parent, 'c:pt') : []);
const wordsIn = (parent: XmlElement | undefined) => pointsIn(parent).map((each) => textOf(each));

function numbersIn(parent: XmlElement | undefined): number[] {
  const held = new Map(pointsIn(parent).map((point) => [Number(point.attributes.idx), Number(textOf(point))]));
  const count = Number(parent ? findAll(parent, 'c:ptCount')[0]?.attributes.val : 0);
  return Array.from({ length: count }, (_, i) => held.get(i) ?? Number.NaN);
}

function labelsOf(series: XmlElement, name: string, values: readonly number[]): (string | undefined)[] {
  const labels = descend(series, 'c:dLbls');
  const own = new Map((labels ? childrenOf(labels, 'c:dLbl') : []).map((label) => [val(label, 'c:idx'), label]));
  return values.map((value, i) => {
    const label = own.get(String(i)) ?? labels;
    if (!label || Number.isNaN(value) || val(label, 'c:delete') === '1') return undefined;
    const words = descend(label, 'c:tx');
    if (words)
      return findAll(words, 'a:t')
        .map((each) => textOf(each))
        .join(' ');
    const number = formatted(value, descend(label, 'c:numFmt')?.attributes.formatCode ?? '');
    return val(label, 'c:showSerName') === '1' ? `${name} ${number}` : number;
  });
}

/** What a number format of ours writes: literal words, digits and decimals, by conditions or else by the sign. */
export function formatted(value: number, code: string): string {
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const conditional = sections.find((section) => {
    const [, sign = '', limit = ''] = /^\[([=<])([^\]]*)\]/.exec(section) ?? [];
    return sign === '=' ? value === Number(limit) : sign === '<' && value < Number(limit);
  });
  const [positive = '', negative = positive] = sections.filter((section) => !section.startsWith('['));
  const section = conditional ?? (value < 0 && !code.includes('[') ? negative : positive);
  return section
    .replace(/^\[[^\]]*\]/, '')
    .replace(/"([^"]*)"|General|([#,]*0)(?:\.(0+))?/g, (found, words, whole, decimals = '') => {
      if (words !== undefined) return words;
      if (found === 'General') return String(Math.abs(value));
      const digits = { minimumFractionDigits: decimals.length, maximumFractionDigits: decimals.length };
      return Math.abs(value).toLocaleString('en-US', { ...digits, useGrouping: whole.includes(',') });
    });
}
