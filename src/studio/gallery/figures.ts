import { isDeepStrictEqual } from 'node:util';
import { type Group, groupOf, isGroup } from '../../core/collections.ts';
import type { Contents, Entry, Form } from './contents.ts';
import { inAll, isWords, likewise, type Said } from './words.ts';

/** What figures have of a chart or table, beside their names. */
interface Data {
  readonly heading?: unknown;
  readonly unit?: unknown;
  /** What each series is called, with its decimals; none where a slide's one series goes by the slide's title. */
  readonly series?: readonly Group[] | undefined;
}

/** Types of charts that show nothing but names and their figures. */
export const AMOUNTS = ['column', 'bar', 'line', 'area'];
export const SERIES = ['grouped', 'line', 'stacked', 'stacked-area', 'stacked-100', 'radar'];
export const PARTS = ['pie', 'doughnut', 'parts', 'treemap'];
const TYPES = [...AMOUNTS, ...SERIES, ...PARTS];

/** Headings of a table whose figures have no names of their own. */
const THING = { en: 'What', zh: '项目' };
const FIGURE = { en: 'Figure', zh: '数值' };

/** A chart of a type: facts by name, or names with figures in series. */
export const chart = (type: string): Form => ({
  read: ({ chart: own, ...slide }) => {
    const { type: before, title, unit, data, labels, series, highlight, claim = highlight, ...others } = groupOf(own);
    const isKnown = TYPES.includes(String(before)) && Object.keys(others).length === 0;
    if (!isKnown || (highlight !== undefined && claim !== highlight)) return undefined;
    if (Array.isArray(data)) {
      if ([title, unit, labels, series].some((each) => each !== undefined)) return undefined;
      const entries = data.map((fact) => ({ title: nameOf(slide.title, fact), fact }));
      return withClaim({ entries, around: slide }, claim);
    }
    if (!Array.isArray(labels) || !Array.isArray(series)) return undefined;
    const names = labels.map((label) => asName(slide.title, label));
    const rows = names.map((_, i) => series.map((each) => groupOf(each).values).map((of) => (of as unknown[])?.[i]));
    const said = series.map((each) => {
      const { name, values: _, ...more } = groupOf(each);
      return { name: asName(slide.title, name), ...more };
    });
    const isAlone = isDeepStrictEqual(said, [{ name: slide.title }]);
    return withClaim(withData(slide, names, rows, { heading: title, unit, series: isAlone ? undefined : said }), claim);
  },
  write: ({ entries, around }) => {
    const { claim, data, ...slide } = around;
    const { heading, unit, series = [{ name: slide.title }] } = groupOf(data) as Data;
    if (!haveFigures(entries)) return undefined;
    const own = { type, ...(heading === undefined ? {} : { title: heading }), ...(unit === undefined ? {} : { unit }) };
    const claimed = claimOf(entries, claim);
    const areNamed = entries.every(({ title, fact }) => isDeepStrictEqual(title, nameOf(slide.title, fact)));
    if (data === undefined && areNamed)
      return { ...slide, chart: { ...own, data: entries.map(({ fact }) => fact), ...claimed } };
    const labels = entries.map(({ title }) => asLabel(title));
    const inline = series.map(({ name, ...more }, i) => ({
      ...{ name: asLabel(name), ...more },
      values: entries.map((entry) => figuresOf(entry)[i]),
    }));
    return { ...slide, chart: { ...own, labels, series: inline, ...claimed } };
  },
});

/** Rows with a name and figures; the heading of the names is the title of a chart. */
export const table: Form = {
  read: ({ columns, rows, highlight, total = false, ...slide }) => {
    if (!Array.isArray(columns) || !Array.isArray(rows) || 'from' in slide || total !== false) return undefined;
    const [first, ...others] = columns.map((column) => groupOf(column));
    const series = others.map(readColumn);
    const units = new Set(series.map((each) => each?.unit));
    const [unit] = units;
    if (!first || !isNaming(first) || series.length === 0 || series.includes(undefined) || units.size > 1)
      return undefined;
    const cells = rows.map((row) => (Array.isArray(row) ? row.slice(1).map(readCell) : []));
    if (cells.some((row) => row.length !== series.length || row.includes(undefined))) return undefined;
    const said = series.map((each) => each?.said ?? {});
    const heading = isDeepStrictEqual(first.title, likewise(slide.title, THING)) ? undefined : first.title;
    const isAlone = isDeepStrictEqual(said, [{ name: likewise(slide.title, FIGURE) }]);
    const names = rows.map((row) => asName(slide.title, (row as unknown[])[0]));
    return withClaim(withData(slide, names, cells, { heading, unit, series: isAlone ? undefined : said }), highlight);
  },
  write: ({ entries, around }) => {
    const { claim, data, ...slide } = around;
    const { heading = likewise(slide.title, THING), unit, series } = groupOf(data) as Data;
    const name = likewise(slide.title, FIGURE);
    if (!haveFigures(entries) || heading === undefined || claim === 'none' || (!series && name === undefined))
      return undefined;
    const type = unit === '%' ? { type: 'percent' } : { type: 'number', ...(unit === undefined ? {} : { unit }) };
    const columns = (series ?? [{ name }]).map(({ name: title, ...others }) => ({ title, ...type, ...others }));
    const names = entries.map(({ title }) => asLabel(title));
    const isTime = names.every((each) => typeof each === 'number');
    const rows = entries.map((entry, i) => [names[i], ...figuresOf(entry)]);
    const marked = claim === undefined ? {} : { highlight: claim };
    return {
      ...slide,
      columns: [{ title: heading, ...(isTime ? { type: 'date' } : {}) }, ...columns],
      rows,
      ...marked,
    };
  },
};

/** What a fact is called, in the languages of a text. */
const nameOf = (said: unknown, fact: unknown): Said => inAll(said, `{${fact}.name}`);

const asName = (said: unknown, label: unknown): unknown =>
  typeof label === 'number' ? inAll(said, String(label)) : label;

/** A name as charts and tables have it: a year as a number. */
function asLabel(title: unknown): unknown {
  const [first = '', ...others] = isGroup(title) ? Object.values(title) : [title];
  const isYear = /^\d{1,4}$/.test(String(first)) && others.every((other) => other === first);
  return isYear ? Number(first) : title;
}

function withData(
  around: Group,
  names: readonly unknown[],
  rows: readonly (readonly unknown[])[],
  data: Data,
): Contents {
  const said = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  const entries = names.map((title, i) => {
    const [first, ...more] = rows[i] ?? [];
    if (more.length > 0) return { title, figures: rows[i] };
    return typeof first === 'string' ? { title, fact: first } : { title, figure: first };
  });
  return { entries, around: Object.keys(said).length > 0 ? { ...around, data: said } : around };
}

/** Whether entries have nothing but a name and figures, as many each. */
function haveFigures(entries: readonly Entry[]): boolean {
  const counts = new Set(entries.map((entry) => figuresOf(entry).length));
  return (
    counts.size === 1 && !counts.has(0) && entries.every((entry) => Object.keys(entry).length === 2 && 'title' in entry)
  );
}

function figuresOf({ fact, figure, figures }: Entry): readonly unknown[] {
  if (Array.isArray(figures)) return figures;
  return fact === undefined ? (figure === undefined ? [] : [figure]) : [fact];
}

/** Contents with the entry that is claimed, by the name of its fact or its own; undefined where none is called so. */
function withClaim(contents: Contents, claim: unknown): Contents | undefined {
  const { entries, around } = contents;
  if (claim === undefined) return contents;
  const isPlace = claim === 'none' || typeof claim === 'number';
  const index = entries.findIndex(
    ({ title, fact }) => claim === fact || isDeepStrictEqual(asLabel(title), asLabel(claim)),
  );
  return isPlace || index >= 0 ? { entries, around: { ...around, claim: isPlace ? claim : index + 1 } } : undefined;
}

function claimOf(entries: readonly Entry[], claim: unknown): Group {
  if (typeof claim !== 'number') return claim === undefined ? {} : { claim };
  const { fact, title } = entries[claim - 1] ?? {};
  return { claim: fact ?? title };
}

/** What columns of names may state. */
const isNaming = ({ title, type = 'text', ...others }: Group): boolean =>
  isWords(title) && ['text', 'date'].includes(String(type)) && Object.keys(others).length === 0;

function readColumn({
  title,
  type,
  unit,
  ...others
}: Group): { readonly said: Group; readonly unit: unknown } | undefined {
  const isKnown = Object.keys(others).every((key) => key === 'decimals');
  if (!isKnown || (type !== 'number' && (type !== 'percent' || unit !== undefined))) return undefined;
  return { said: { name: title, ...others }, unit: type === 'percent' ? '%' : unit };
}

const ALONE = /^\s*\{([\w-]+)\}\s*$/;
const WORD = /^[A-Za-z][\w-]*$/;

/** A figure of a table's cell: a number, or the name of a fact; undefined for others. */
function readCell(cell: unknown): unknown {
  if (typeof cell === 'number') return cell;
  const [text, ...others] = isGroup(cell) ? new Set(Object.values(cell)) : [cell];
  if (typeof text !== 'string' || others.length > 0) return undefined;
  return WORD.test(text) ? text : ALONE.exec(text)?.[1];
}
