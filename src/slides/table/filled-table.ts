import type { Box } from '../../core/box.ts';
import { sum } from '../../core/collections.ts';
import { countsCharacters } from '../../core/language.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { footBox } from '../../layout/chrome.ts';
import { inkOn, isDarkFill, lineOn, subtleOn } from '../../layout/colors.ts';
import { fill, type Sizes } from '../../layout/fill.ts';
import { TWELVE } from '../../layout/grid.ts';
import { bleedsInto, field } from '../../layout/leaves.ts';
import { type Steps, textSteps } from '../../layout/scale.ts';
import type { Part } from '../../layout/tree.ts';
import type { TableCell, TableItem, TableRow } from '../../scene/items.ts';
import type { ColorRole, TextStyle } from '../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { barsInColumn, type DrawnColumn } from './bars-in-column.ts';
import {
  paginate,
  type SetRow,
  type SetTable,
  setTable,
  type TableColumns,
  type TableContent,
  type TableLine,
  type TableRole,
  tableColumns,
  tableItem,
  tableRules,
} from './table-layout.ts';

/** A table over the whole of its frame before it is laid out: its look is chosen here. */
type FilledContent = Omit<TableContent, 'style' | 'rowPadding' | 'grid' | 'styleOf'> & {
  /** The sizes that its cells may have; by how much there is to read where omitted. */
  readonly cells?: Steps;
  /** The column of figures that is drawn where its stated width has room for it. */
  readonly drawn?: DrawnColumn | undefined;
};

interface TableGround {
  readonly dark: boolean;
  /** Whether a picture is behind it: nothing hides that. */
  readonly open: boolean;
}

export interface FilledPage {
  readonly table: TableItem;
  readonly behind: readonly LaidOutItem[];
  /** What is behind each row, the header's first: its field, where it does not stand on the ground, and its bar. */
  readonly bands: readonly (readonly LaidOutItem[])[];
}

/** Room above and below the lines of a row at least, and usually, as a part of the size: lines of hanzi are higher. */
const PADDING: { readonly least: Inch; readonly em: number; readonly hanzi: number } = {
  ...{ least: 0.06, em: 0.35, hanzi: 0.2 },
};
const PAD: Inch = 0.23;
/** How much of the table's width a column of values may take, and how much it takes where rows are few. */
const VALUES = { most: 0.5, few: 0.4 };
/** Tables of so few rows are set as large as their texts can be. */
const FEW = 3;
/** From the edge of the field of values to the widest of them, at least. */
const VALUE_PAD: Inch = 0.35;
const LEAD_HEIGHT = 1.6;
const HEADER: Inch = 0.56;
const POINTS = 72;

type Sort = 'lead' | 'cell' | 'value';

interface Look {
  readonly context: LayoutContext;
  readonly content: FilledContent;
  /** Whether its last column is of values that are read before all else: of a table of two columns. */
  readonly valued: boolean;
  readonly few: boolean;
  /** What the rows of a role stand on. */
  readonly fillOf: (role: TableRole, index: number) => ColorRole | undefined;
  /** What the column of values stands on, or the whole of a table of one column and few rows. */
  readonly column: ColorRole | undefined;
  /** From the edges of the body to the texts: rows that stand on fields keep away from their edges. */
  readonly pad: Inch;
}

/**
 * A table over the whole of its frame: its rows share the height, the one that is to be seen is higher and larger. Of two
 * columns the second stands large on a field, where it holds figures. Where even the smallest texts have no room it goes on
 * over several pages.
 */
export function filledTable(content: FilledContent, ground: TableGround, context: LayoutContext): FilledPage[] {
  const look = lookOf(content, ground, context);
  const { body } = context;
  const steps = stepsOf(look);
  const build = (sizes: Sizes<Sort>) => tablePart(look, sizes);
  const { fits, sizes, items } = fill(body, steps, build);
  const [table] = items;
  if (fits && table?.kind === 'table')
    return [dressed(look, table, content.rows, barsOf(look, table.rows.slice(1), table))];
  return pagesOf(look, steps.cell, sizes);
}

function lookOf(content: FilledContent, { dark, open }: TableGround, context: LayoutContext): Look {
  const { brand, frame } = context;
  const count = content.rows.filter(({ strong }) => strong !== 'total').length;
  const [, second, ...others] = content.columns;
  const valued = second !== undefined && !second.wraps && others.length === 0;
  const few = count <= FEW && content.columns.length <= 2;
  const alone = isAlone(content, few);
  const onDark = dark || isDarkFill(brand, frame.ground);
  const dressed = rowFills(context, { onDark, valued, few });
  const field = brand.panels.manner !== 'outlined' && (valued || alone) ? 'field' : undefined;
  // Texts stand where they would without a picture behind them.
  const edge = Math.max(0, footBox(context).x + PAD - context.body.x);
  const unpadded = field && alone ? edge : 0;
  const onFields = content.rows.some((row, i) => dressed(row.strong, i)) || (field && !few);
  return {
    ...{ context, content, valued, few },
    fillOf: (role, index) => (open ? undefined : dressed(role, index)),
    column: open ? undefined : field,
    pad: onFields ? PAD : unpadded,
  };
}

/** What rows are filled with by their roles, and every other one of many, in the brand's manner. */
function rowFills(
  { brand, frame }: LayoutContext,
  { onDark, valued, few }: Pick<Look, 'valued' | 'few'> & { readonly onDark: boolean },
): Look['fillOf'] {
  const { manner } = brand.panels;
  const strong = { total: onDark ? 'field-second' : 'field-dark', highlight: valued ? 'highlight' : 'field' } as const;
  // Our tones are made to stand out from our own grounds, and from none that is like them.
  const isTone = brand.colors.panel.hex !== brand.colors[frame.ground].hex;
  const striped = !few && manner !== 'line' && !frame.layout && isTone;
  return (role, index) => {
    if (manner === 'outlined' || role === 'header') return undefined;
    if (role) return role === 'total' && few ? undefined : strong[role];
    return striped && index % 2 === 0 ? 'panel' : undefined;
  };
}

/** Whether a table is hardly one: few texts, one below the other. */
const isAlone = ({ columns }: FilledContent, few: boolean) => few && columns.length === 1;

/** How much larger than others texts of a row or column are that are to be seen first. */
const LEAD: Steps = { sizes: [1, 1.25, 1.5], start: 2 };
const VALUED_LEAD: Steps = { sizes: [1, 1.2], start: 1 };
const ONE: Steps = { sizes: [1], start: 0 };
const VALUE: Steps = { sizes: [1, 1.2, 1.4, 1.7], start: 1, late: true };
const LARGE_VALUE: Steps = { sizes: [1, 1.25, 1.5, 1.75, 2, 2.5], start: 1, late: true };
const MOST: Readonly<Record<'usual' | 'two' | 'few' | 'bare', Pt>> = { usual: 28, two: 32, few: 36, bare: 88 };

function stepsOf({ context, content, valued, few }: Look): Readonly<Record<Sort, Steps>> {
  const { rows, columns } = content;
  const two = few ? MOST.few : MOST.two;
  const most = isAlone(content, few) ? MOST.bare : columns.length === 2 ? two : MOST.usual;
  return {
    lead: rows.some(({ strong }) => strong === 'highlight') && !few ? (valued ? VALUED_LEAD : LEAD) : ONE,
    cell: content.cells ?? textSteps(context, 'label', { min: 16, preferred: 18, max: most }),
    value: valued ? (few ? LARGE_VALUE : VALUE) : ONE,
  };
}

/** The content at given sizes, in the colours of what its rows stand on. */
function contentAt(look: Look, sizes: Sizes<Sort>): TableContent {
  const { context, content, valued, few, pad } = look;
  const { brand, frame, grid, body } = context;
  const alone = isAlone(content, few);
  const label = brand.type.label;
  const style: TextStyle = { ...label, size: sizes.cell, floor: sizes.cell, color: 'text' };
  const headStyle = (index: number): TextStyle => {
    const on = standsOn(look, index, 'header', 1);
    const head = content.columns[index]?.strong ? 'subject' : subtleOn(brand, on ?? frame.ground);
    const size = few ? Math.max(label.size, HEAD_PART * sizes.cell) : Math.min(label.size, sizes.cell);
    return { ...style, size, floor: size, color: on ? inkOn(brand, on) : head };
  };
  const styleOf = (index: number, row: TableRole): TextStyle => {
    if (row === 'header') return headStyle(index);
    const isValue = (valued && index === 1) || alone;
    const on = standsOn(look, index, row, 1);
    const size = sizes.cell * (isValue ? sizes.value : 1) * (row === 'highlight' ? sizes.lead : 1);
    const own = content.columns[index]?.strong || isValue ? 'subject' : style.color;
    const color = on && on !== 'panel' ? inkOn(brand, on) : own;
    return { ...style, bold: isValue || style.bold, size, floor: size, color };
  };
  const inner = { ...grid, columns: FINE * TWELVE, left: body.x + pad, right: body.x + body.w - pad };
  const columns = content.columns.map((each) => (each.span === undefined ? each : { ...each, span: FINE * each.span }));
  return { ...content, columns, style, styleOf, rowPadding: PADDING.least, grid: inner };
}

/** Widths are counted on a grid so many times as fine as that on which outlines count. */
const FINE = 4;
/** The size of the header of a table of few rows, as a part of that of its cells. */
const HEAD_PART = 0.6;

/** The table as a part of its slide, as high as it is given room. */
function tablePart(look: Look, sizes: Sizes<Sort>): Part {
  return (w) => {
    const content = contentAt(look, sizes);
    const set = setTable(content, columnsIn(look, content, w), look.context.measurer);
    const { header, rows, widths } = set;
    const em = countsCharacters(look.context.language) ? PADDING.hanzi : PADDING.em;
    const more = 2 * (em * (sizes.cell / POINTS) - PADDING.least);
    const heights = rows.map(({ height }) => height);
    const least = sum([header.height, ...heights]);
    const usual = sum([headerHeight(look, set, Number.POSITIVE_INFINITY), ...heights]) + rows.length * more;
    const cells = [header, ...rows].flatMap((row) => row.cells);
    const wraps = rows.some((row) => breaksWhenLarger(content, row, sizes));
    const narrow = sizes.value > 1 && (widths[1] ?? 0) > VALUES.most * w;
    return {
      ...{ min: least, preferred: Math.max(least, usual) },
      max: { elastic: least, pitch: Number.POSITIVE_INFINITY, padding: Number.POSITIVE_INFINITY },
      fits: !wraps && !narrow && cells.every(({ excess }) => !excess),
      lines: lostLines(content, rows),
      place: (box) => [placedTable(look, content, set, box, 0)],
    };
  };
}

/** Whether texts of a row that are larger than others take more lines than they should. */
function breaksWhenLarger(content: TableContent, { strong, cells }: SetRow, sizes: Sizes<Sort>): boolean {
  const leads = strong === 'highlight' && sizes.lead > 1;
  if (leads && cells.some((cell, i) => countOf(cell) > (isName(content, i) ? 1 : WELL))) return true;
  return sizes.value > 1 && cells[1] !== undefined && countOf(cells[1]) > 1;
}

const countOf = ({ lines }: TableCell) => lines.flat().length;

/** Whether a column is one whose texts stand in one line: names of rows and figures. */
const isName = ({ columns }: TableContent, column: number) => column === 0 || columns[column]?.wraps === false;

/** How many lines names take, and others beyond what rows hold well: larger type must not add to these. */
function lostLines(content: TableContent, rows: readonly SetRow[]): number {
  const lost = rows.flatMap(({ cells }) =>
    cells.map((cell, i) => (isName(content, i) ? countOf(cell) : Math.max(0, countOf(cell) - WELL))),
  );
  return sum(lost);
}

const WELL = 3;

/** The height of the header of a table so high: more than its lines need as far as rows leave it room. */
function headerHeight({ few }: Look, { header, rows }: Pick<SetTable, 'header' | 'rows'>, h: Inch): Inch {
  const room = h - sum(rows.map(({ height }) => height));
  return Math.max(header.height, few ? 0 : Math.min(HEADER, room));
}

/**
 * The columns over the whole table. What their texts leave goes first between figures, which stand at the right of theirs,
 * and texts that begin behind them, then to the columns whose width nobody states.
 */
function columnsIn({ valued, few, pad, context }: Look, content: TableContent, w: Inch): TableColumns {
  const { widths, margins } = tableColumns(content, context.measurer);
  const room = w - 2 * pad;
  const spare = Math.max(0, room - sum(widths));
  const stated = content.columns.map(({ span }) => span !== undefined);
  if (valued && spare > 0 && stated.every((each) => !each)) {
    const value = Math.max((widths[1] ?? 0) + VALUE_PAD, few ? VALUES.few * room : 0);
    return { widths: [room - value, value], margins };
  }
  const wanted = content.columns.map(({ align }, i) => {
    const meets = align === 'right' && content.columns[i + 1]?.align === 'left';
    return meets ? Math.max(0, (BEHIND_FIGURES * content.style.size) / POINTS - content.grid.gutter) : 0;
  });
  const part = Math.min(1, spare / Math.max(sum(wanted), TOLERANCE));
  const apart = wanted.map((each) => part * each);
  const left = spare - sum(apart);
  const free = stated.filter((each) => !each).length;
  const more = (i: number) => (free === 0 ? left / widths.length : stated[i] ? 0 : left / free);
  return {
    widths: widths.map((width, i) => width + (apart[i] ?? 0) + more(i)),
    margins: margins.map((margin, i) => margin + (apart[i] ?? 0)),
  };
}

/** Between figures and texts that begin behind them, as a part of their size. */
const BEHIND_FIGURES = 1.6;

function placedTable(look: Look, content: TableContent, set: SetTable, box: Box, index: number) {
  const { header, rows } = set;
  const head = { ...header, height: headerHeight(look, { header, rows }, box.h) };
  const heights = rowHeights(rows, box.h - head.height);
  const grown = rows.map(
    (row, i): SetRow => ({
      ...onGrounds(look, row, row.strong, i),
      height: heights[i] ?? row.height,
      strong: row.strong,
    }),
  );
  const fills = [undefined, ...rows.map(({ strong }, i) => look.fillOf(strong, i)), undefined];
  // A rule beside a field would be a seam.
  const { brand } = look.context;
  const onField = look.column && { color: lineOn(brand, look.column), width: brand.strokes.hairline };
  const ruled = tableRules(grown, brand).map((rule, i) =>
    fills[i] || fills[i + 1] ? undefined : rule && (onField ?? rule),
  );
  return tableItem(content, {
    ...{ ...set, box: { ...box, x: box.x + look.pad }, rules: ruled, index },
    ...{ header: onGrounds(look, head, 'header', 0), rows: grown },
  });
}

function onGrounds(look: Look, row: TableRow, role: TableRole, index: number): TableRow {
  const cells = row.cells.map((cell, column): TableCell => {
    const ground = standsOn(look, column, role, index);
    return ground ? { ...cell, ground } : cell;
  });
  return { ...row, cells };
}

/** What a cell stands on: the field of its column, unless its row is one that stands out; undefined for the ground. */
function standsOn(
  { fillOf, column, valued }: Look,
  index: number,
  role: TableRole,
  row: number,
): ColorRole | undefined {
  const own = fillOf(role, row);
  if (role && role !== 'header' && own) return own;
  return column && (!valued || index === 1) ? column : own;
}

/** Heights of rows over a height: all alike, the one to be seen more, and none lower than its lines. */
function rowHeights(rows: readonly SetRow[], h: Inch): Inch[] {
  const weights = rows.map(({ strong }) => (strong === 'highlight' ? LEAD_HEIGHT : 1));
  const fixed = rows.map(() => false);
  for (;;) {
    const left = h - sum(rows.map(({ height }, i) => (fixed[i] ? height : 0)));
    const unit = left / Math.max(1, sum(weights.filter((_, i) => !fixed[i])));
    const high = rows.findIndex(({ height }, i) => !fixed[i] && height > unit * (weights[i] ?? 1) + TOLERANCE);
    if (high < 0) return rows.map(({ height }, i) => (fixed[i] ? height : unit * (weights[i] ?? 1)));
    fixed[high] = true;
  }
}

const TOLERANCE = 0.001;

/** The pages of a table that one does not hold: at the usual size, or a larger one that takes no more pages. */
function pagesOf(look: Look, { sizes, start: base }: Steps, plain: Sizes<Sort>): FilledPage[] {
  const { body } = look.context;
  const at = (cell: Pt) => {
    const content = contentAt(look, { ...plain, lead: 1, value: 1, cell });
    const set = setTable(content, columnsIn(look, content, body.w), look.context.measurer);
    const room = body.h - set.header.height;
    return { content, set, pages: paginate(set.rows, room), lines: lostLines(content, set.rows) };
  };
  let best = at(sizes[base] ?? 0);
  for (const size of sizes.slice(base + 1)) {
    const next = at(size);
    if (next.pages.length > best.pages.length || next.lines > best.lines) break;
    best = next;
  }
  const { content, set, pages } = best;
  const first = pages.map((_, i) => sum(pages.slice(0, i).map(({ length }) => length)));
  return pages.map((rows, i) => {
    const high = sum(rows.map(({ height }) => height)) + set.header.height;
    const box = { ...body, h: Math.max(body.h, high) };
    const table = placedTable(look, content, { ...set, rows }, box, i);
    return dressed(look, table, rows, barsOf(look, set.rows, table, first[i]));
  });
}

/** The bar of each row of a page whose first is so many rows after the table's; none where there is nothing to draw. */
function barsOf({ context, content, fillOf, column }: Look, all: readonly TableRow[], table: TableItem, from = 0) {
  const { drawn } = content;
  const { strong: isClaimed = false, span } = content.columns[drawn?.column ?? -1] ?? {};
  if (!drawn || column || !isClaimed || span === undefined) return [];
  return barsInColumn(drawn, { context, all, table, from }, (r) => {
    const { strong } = content.rows[r] ?? {};
    return { strong, ground: fillOf(strong, r) ?? context.frame.ground };
  });
}

/** The table with its fields: those of its rows over the width of the body, that of its values to the slide's edges. */
function dressed(
  look: Look,
  table: TableItem,
  rows: readonly Pick<TableLine, 'strong'>[],
  bars: readonly (LaidOutItem | undefined)[],
): FilledPage {
  const { context, few, column, valued, fillOf } = look;
  const { body } = context;
  const foot = footBox(context);
  const x = valued ? table.box.x + (table.columnWidths[0] ?? 0) : foot.x;
  let y = table.box.y;
  const bands = table.rows.map((row, i) => {
    const { strong } = rows[i - 1] ?? {};
    const fill = i === 0 ? undefined : fillOf(strong, i - 1);
    // A field that marks a row goes on over that of the values.
    const box = { ...body, y, h: row.height, w: column && !strong ? x - body.x : body.w };
    y += row.height;
    const own = fill && bleedsInto(field(`${table.name} ${strong ?? `row ${i}`} field`, box, fill, table.path));
    return [own ?? [], bars[i - 1] ?? []].flat();
  });
  if (!column) return { table, behind: [], bands };
  const whole = few ? { ...foot, w: foot.x + foot.w - x } : { ...body, h: table.box.h, w: body.x + body.w - x };
  return { table, behind: [field(`${table.name} values field`, { ...whole, x }, column)], bands };
}
