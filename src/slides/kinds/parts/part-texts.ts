import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import { type Pt, ptToInch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText, Run } from '../../../core/rich-text.ts';
import { figureColorOn, inkOn } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { bestFill, type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkFor } from '../../../layout/ink.ts';
import { digitHeight, figureLeaf, figureWidth, textLeaf, textWidth } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { anchored, fixed, inSpans, type Part, space, stack } from '../../../layout/tree.ts';
import type { SlidePart } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import type { PanelSetting } from '../../stage/on-panels.ts';

export interface WholePart {
  readonly fact: FactView;
  readonly name: RichText;
  readonly note?: RichText | undefined;
  readonly list?: PartList | undefined;
  readonly path: Path;
  readonly fill: ColorRole;
}

interface PartList {
  readonly title?: RichText | undefined;
  readonly items: readonly RichText[];
}

type Sort = 'title' | 'note' | 'entry' | 'name' | 'figure';

/** Where columns begin in a field that is as wide as the slide, as parts of its width, and what parts them, in inches. */
const COLUMN = { half: 0.475, second: 0.32, third: 0.66, named: 0.22, gutter: 0.3, close: 0.2 };
/** In a room lower than this, in inches, texts leave room for a list: figure, name and entries are no larger than so, in points. */
const LOW = { h: 1.5, figure: 60, name: 24, entry: 22 };
/** What is to stand in one line gets a little more room than it has width. */
const ROOM = 1.03;
/** In inches: between figure, name and note; from a list's title to its entries; around an entry, as a part of its size. */
const SPACE = {
  top: [0.1, 0.16, 0.06],
  name: [0.2, 0.34, 0.12],
  note: [0.04, 0.12, 0],
  list: [0.06, 0.14, 0],
  low: [0.03, 0.08, 0],
  beside: 0.35,
  clear: 0.16,
  row: 1.4,
  ruled: 1.5,
  loose: 1.7,
  rule: [0.16, 0.2, 0.12],
  rowMost: 1.9,
  below: [0.2, 0.4, 0.1],
} as const;

/** The chart behind the texts, and what its words are of the slide. */
export const CHART = 'Parts';
export const WORDS: SlidePart = { kind: 'chart-words', chart: CHART };

const nameOf = ({ path }: WholePart): string => `Part ${Number(path.at(-1)) + 1}`;

interface Composition {
  readonly figure: 'above' | 'beside';
  readonly list: 'grid' | 'tight' | 'rows' | 'pairs' | 'table' | 'named' | 'line' | 'below' | 'none';
}

/** In a field that is wider than high, and in one that is higher than wide: the roomier ones first. */
const WIDE: readonly Composition[] = [
  { figure: 'above', list: 'grid' },
  { figure: 'above', list: 'tight' },
  { figure: 'above', list: 'rows' },
  { figure: 'above', list: 'pairs' },
  { figure: 'beside', list: 'table' },
  { figure: 'above', list: 'named' },
  { figure: 'above', list: 'line' },
  { figure: 'beside', list: 'pairs' },
  { figure: 'beside', list: 'line' },
];
const HIGH: readonly Composition[] = [{ figure: 'above', list: 'below' }];

/** The texts of a part in the room that its field leaves for them, in the composition that fills it best. */
export function partTexts(stage: PanelSetting, part: WholePart, room: Box, direction: 'down' | 'across'): Filled<Sort> {
  const { context } = stage;
  const low = part.list !== undefined && room.h < LOW.h;
  const steps: Record<Sort, Steps> = {
    title: textSteps(context, 'label', { min: 20, preferred: 20, max: 24 }),
    note: textSteps(context, 'body', { min: 20, preferred: 22, max: 26 }),
    entry: low
      ? textSteps(context, 'body', { min: 20, preferred: 20, max: LOW.entry })
      : textSteps(context, 'heading', { min: 20, preferred: 26, max: 30 }),
    name: textSteps(context, 'heading', { min: 22, preferred: 26, max: low ? LOW.name : 40 }),
    figure: figureSteps(context, { min: 28, preferred: low ? LOW.figure : 240 }),
  };
  const without = (direction === 'across' ? HIGH : WIDE).map(({ figure }) => ({ figure, list: 'none' as const }));
  const listed = direction === 'across' ? HIGH : WIDE.filter(({ list }) => serves(list, part));
  const filledAs = (composition: Composition) =>
    fill(room, steps, (at) => composed(stage, part, room, composition, at));
  const tried = part.list ? listed : without;
  // Columns that lists of all parts share come first.
  const grids = tried.filter(({ list }) => list === 'tight' || (list === 'grid' && !low));
  const grid = grids.map(filledAs).find(({ fits }) => fits);
  return grid ?? bestFill(tried.map((composition) => () => filledAs(composition)));
}

function composed(
  stage: PanelSetting,
  part: WholePart,
  room: Box,
  { figure, list }: Composition,
  at: Sizes<Sort>,
): Part {
  const { x, w } = room;
  const at3 = { x: x + COLUMN.third * w, w: w - COLUMN.third * w };
  const at2 = { x: x + COLUMN.second * w, w: COLUMN.third * w - COLUMN.second * w - COLUMN.gutter };
  const first = (to: number): Span => ({ x, w: to * w - COLUMN.gutter });
  const head = (span: Span) => (figure === 'above' ? headAbove : headBeside)(stage, part, at)(span.w);
  const own =
    (span: Span): Part =>
    () =>
      head(span);
  switch (list) {
    case 'grid':
    case 'tight': {
      const span = first(COLUMN.half);
      const column = ((1 - COLUMN.half) * w - COLUMN.close) / 2;
      const columns = [0, 1].map((i) => ({ x: x + COLUMN.half * w + i * (column + COLUMN.close), w: column }));
      const listed = { x: x + COLUMN.half * w, w: (1 - COLUMN.half) * w };
      return inSpans([own(span), gridPart(stage, part, at, { columns, ruled: list === 'grid' })], [span, listed]);
    }
    case 'rows': {
      // Entries stand as near to the figure as it lets them.
      const figureW = figureWidth(stage.context, figureText(stage, part), at.figure);
      const to = figureW <= COLUMN.half * w - COLUMN.gutter ? COLUMN.half : COLUMN.third;
      const span = first(to);
      return inSpans([own(span), rowsPart(stage, part, at)], [span, { x: x + to * w, w: w - to * w }]);
    }
    case 'pairs': {
      const span = first(COLUMN.second);
      return inSpans([own(span), pairsPart(stage, part, at, [at2, at3])], [span, { ...at2, w: x + w - at2.x }]);
    }
    case 'table': {
      const [digits, ...columns] = tableSpans(stage, part, room, at);
      const from = columns[0]?.x ?? x;
      const clear = space(SPACE.clear);
      const leaf = anchored(stack([clear, figurePart(stage, part, at.figure), clear]), 'middle');
      return inSpans([leaf, tablePart(stage, part, at.entry, columns)], [digits, { x: from, w: x + w - from }]);
    }
    case 'named': {
      const [own1, title, entries] = namedSpans(stage, part, room, at);
      const whole = { x: title.x, w: x + w - title.x };
      const named = anchored(stack(titlePart(stage, part, at)), 'middle');
      return inSpans([own(own1), named, entriesPart(stage, part, at, entries)], [own1, title, whole]);
    }
    case 'line': {
      const span = first(COLUMN.second);
      return inSpans([own(span), linePart(stage, part, at)], [span, { ...at2, w: x + w - at2.x }]);
    }
    case 'below': {
      const span = { x, w };
      return inSpans([stack([own(span), space(...SPACE.below), rowsPart(stage, part, at)])], [span]);
    }
    case 'none': {
      const span = { x, w };
      return inSpans([own(span)], [span]);
    }
  }
}

/**
 * Figure, title and two columns of entries side by side: all but the title, which may have several lines, are as wide as
 * their words, and the title at least as the figure's.
 */
function namedSpans(
  { context }: PanelSetting,
  part: WholePart,
  { x, w }: Box,
  at: Sizes<Sort>,
): readonly [Span, Span, readonly [Span, Span]] {
  const { list, name } = part;
  const items = list?.items ?? [];
  const half = Math.ceil(items.length / 2);
  const widest = (texts: readonly RichText[]) =>
    ROOM * Math.max(0, ...texts.map((text) => textWidth(context, 'heading', text, at.entry)));
  const [one, two] = [widest(items.slice(0, half)), widest(items.slice(half))];
  const figure = figureWidth(context, heroFigure(part.fact, context.brand.unitScale, part.path), at.figure);
  const own = Math.max(COLUMN.named * w - COLUMN.gutter, figure, ROOM * textWidth(context, 'heading', name, at.name));
  const from = x + own + COLUMN.close;
  const spare = x + w - from - one - two - 2 * COLUMN.close;
  const title = list?.title ? textWidth(context, 'label', list.title, at.title) : 0;
  const named = Math.min(title, Math.max(0, spare));
  const rest = Math.max(0, spare - named) / 3;
  const first = from + named + COLUMN.close + rest;
  const second = first + one + COLUMN.close + rest;
  return [
    { x, w: own },
    { x: from, w: named },
    [
      { x: first, w: second - COLUMN.close - first },
      { x: second, w: x + w - second },
    ],
  ];
}

/** Whether a part's list is one that the composition is for. */
function serves(composition: Composition['list'], part: WholePart): boolean {
  if (composition === 'grid' || composition === 'tight') return (part.list?.items.length ?? 0) > 2;
  return composition !== 'table' || isTable(part);
}

/** Whether a part's texts stand in rows: its name and its note in the first two, its entries in two columns beside them. */
const isTable = ({ note, list }: WholePart): boolean =>
  note !== undefined && list !== undefined && !list.title && list.items.length > 2;

/** Figure, names and two columns of entries side by side, each as wide as its words; spare width parts them. */
function tableSpans(
  { context }: PanelSetting,
  part: WholePart,
  { x, w }: Box,
  at: Sizes<Sort>,
): readonly [Span, ...Span[]] {
  const widths = columnsOf(part).map(
    (texts) => ROOM * Math.max(0, ...texts.map((text) => (text ? textWidth(context, 'heading', text, at.entry) : 0))),
  );
  const own = figureWidth(context, heroFigure(part.fact, context.brand.unitScale, part.path), at.figure);
  const from = x + own + SPACE.beside;
  // The last column stands where lists of higher fields do, as far as it fits there.
  const last = widths.at(-1) ?? 0;
  const right = x + Math.min(w, COLUMN.third * w + last);
  const gap = (right - from - widths.reduce((sum, each) => sum + each, 0)) / Math.max(1, widths.length - 1);
  const columns = widths.map((width, i): Span => {
    const left = from + widths.slice(0, i).reduce((sum, each) => sum + each + gap, 0);
    return { x: left, w: width + (gap < COLUMN.close ? gap - COLUMN.close : 0) };
  });
  return [{ x, w: own }, ...columns];
}

function columnsOf({ name, note, list }: WholePart): readonly (readonly (RichText | undefined)[])[] {
  const items = list?.items ?? [];
  const half = Math.ceil(items.length / 2);
  return [[name, note], items.slice(0, half), items.slice(half)];
}

function tablePart(stage: PanelSetting, part: WholePart, size: Pt, spans: readonly Span[]): Part {
  const half = Math.ceil((part.list?.items.length ?? 0) / 2);
  const words = [namePart(stage, part, size, 1), ...(part.note ? [notePart(stage, part, part.note, size, 1)] : [])];
  const rows = Array.from({ length: half }, (_, row) => {
    const own = words[row];
    return inSpans(
      [own ? inRow(own, size) : space(0), entryPart(stage, part, row, size), entryPart(stage, part, half + row, size)],
      spans,
    );
  });
  return anchored(stack(rows), 'middle');
}

function headAbove(stage: PanelSetting, part: WholePart, at: Sizes<Sort>): Part {
  return stack([
    space(...SPACE.top),
    figurePart(stage, part, at.figure),
    space(...SPACE.name),
    namePart(stage, part, at.name),
    ...(part.note ? [space(...SPACE.note), notePart(stage, part, part.note, at.note)] : []),
  ]);
}

/** The figure, and at its right the part's name and a note, in the middle of its height. */
function headBeside(stage: PanelSetting, part: WholePart, at: Sizes<Sort>): Part {
  const { context } = stage;
  const leaf = figurePart(stage, part, at.figure);
  const words = stack([
    namePart(stage, part, at.name),
    ...(part.note ? [notePart(stage, part, part.note, at.note)] : []),
  ]);
  return (w) => {
    const own = figureWidth(context, figureText(stage, part), at.figure);
    const x = own + SPACE.beside;
    const [digits, beside] = [leaf(own), words(w - x)];
    const h = Math.max(digits.min, beside.min);
    return {
      ...fixed(h),
      fits: digits.fits && beside.fits && w - x > 1,
      lines: beside.lines,
      place: (box) => [
        ...leaf(own).place({ ...box, y: box.y + (box.h - digits.min) / 2, w: own, h: digits.min }),
        ...beside.place({ x: box.x + x, y: box.y + (box.h - beside.min) / 2, w: w - x, h: beside.min }),
      ],
    };
  };
}

const figureText = ({ context }: PanelSetting, { fact, path }: WholePart) =>
  heroFigure(fact, context.brand.unitScale, [...path, 'fact']);

function figurePart(stage: PanelSetting, part: WholePart, size: Pt): Part {
  const { fill: ground, path } = part;
  const style = { color: figureColorOn(stage.context.brand, ground) };
  return figureLeaf(stage.context, {
    name: nameOf(part),
    text: figureText(stage, part),
    size,
    ground,
    path,
    style,
    part: WORDS,
  });
}

/** One line stands in the middle of its row. */
const anchorOf = (most: number) => (most === 1 ? 'middle' : 'top');

function namePart({ context }: PanelSetting, part: WholePart, size: Pt, most = 2): Part {
  const { fill: ground, path, name: text } = part;
  const style = { color: inkOn(context.brand, ground) };
  return textLeaf(context, 'heading', {
    name: `${nameOf(part)} name`,
    text,
    size,
    ground,
    path,
    style,
    ...{ part: WORDS, maxLines: most, anchor: anchorOf(most) },
  });
}

function notePart({ context }: PanelSetting, part: WholePart, text: RichText, size: Pt, most = 2): Part {
  const { fill: ground, path } = part;
  const style = { color: inkOn(context.brand, ground) };
  return textLeaf(context, 'body', {
    ...{ name: `${nameOf(part)} note`, text, size, ground, path, style, maxLines: most, anchor: anchorOf(most) },
  });
}

function titlePart(stage: PanelSetting, part: WholePart, at: Sizes<Sort>, bold = false): Part[] {
  const { title } = part.list ?? {};
  if (!title) return [];
  const { fill: ground, path } = part;
  const { context } = stage;
  const style = { color: inkOn(context.brand, ground), ...(bold ? { bold } : {}) };
  const leaf = textLeaf(context, 'label', {
    name: `${nameOf(part)} list title`,
    text: title,
    size: at.title,
    ground,
    path,
    style,
    maxLines: 2,
  });
  return [leaf];
}

function titleAbove(stage: PanelSetting, part: WholePart, at: Sizes<Sort>, bold = false): Part[] {
  const title = titlePart(stage, part, at, bold);
  return title.length > 0 ? [...title, space(...SPACE.list)] : [];
}

function rowsPart(stage: PanelSetting, part: WholePart, at: Sizes<Sort>): Part {
  const entries = part.list?.items ?? [];
  return stack([
    ...titleAbove(stage, part, at),
    ...entries.flatMap((_, i) => [
      inkFor(stage.context, part.fill, `${nameOf(part)} rule ${i + 1}`, part.path).hairline(),
      inRow(entryPart(stage, part, i, at.entry), at.entry, SPACE.ruled),
    ]),
  ]);
}

/** The entries in two columns, their title above them. */
function pairsPart(stage: PanelSetting, part: WholePart, at: Sizes<Sort>, spans: readonly Span[]): Part {
  return anchored(stack([...titleAbove(stage, part, at), entriesPart(stage, part, at, spans)]), 'middle');
}

/**
 * The list's title, and below it the entries in two columns of rows, quieter than the title; `ruled` with a hairline
 * above each.
 */
function gridPart(
  stage: PanelSetting,
  part: WholePart,
  at: Sizes<Sort>,
  { columns, ruled }: { readonly columns: readonly Span[]; readonly ruled: boolean },
): Part {
  const entries = part.list?.items ?? [];
  const half = Math.ceil(entries.length / 2);
  const cell = (i: number): Part => {
    if (i >= entries.length) return space(0);
    const leaf = entryLeaf(stage, part, i, at.entry, 'body');
    if (!ruled) return leaf;
    return stack([
      inkFor(stage.context, part.fill, `${nameOf(part)} rule ${i + 1}`, part.path).hairline(),
      inRow(leaf, at.entry, SPACE.ruled),
    ]);
  };
  const rows = Array.from({ length: half }, (_, i) => inSpans([cell(i), cell(half + i)], columns));
  if (ruled) return stack([...titleAbove(stage, part, at, true), ...rows]);
  const spread = rows.flatMap((row) => [space(...SPACE.low), row]);
  return anchored(stack([...titlePart(stage, part, at, true), ...spread]), 'middle');
}

function entriesPart(stage: PanelSetting, part: WholePart, at: Sizes<Sort>, spans: readonly Span[]): Part {
  const entries = part.list?.items ?? [];
  const half = Math.ceil(entries.length / 2);
  const rows = Array.from({ length: half }, (_, i) =>
    inSpans(
      [
        entryPart(stage, part, i, at.entry),
        half + i < entries.length ? entryPart(stage, part, half + i, at.entry) : space(0),
      ],
      spans,
    ),
  );
  return anchored(stack(rows), 'middle');
}

function linePart(stage: PanelSetting, part: WholePart, at: Sizes<Sort>): Part {
  const { context } = stage;
  const { list, fill: ground, path } = part;
  const separator: Run = { text: ' · ' };
  const runs = (list?.items ?? []).flatMap(({ paragraphs }, i) => [
    ...(i > 0 ? [separator] : []),
    ...paragraphs.flat(),
  ]);
  const text = { paragraphs: [runs], path: list?.items[0]?.path ?? path };
  const style = { color: inkOn(context.brand, ground) };
  const leaf = textLeaf(context, 'heading', {
    name: `${nameOf(part)} list`,
    text,
    size: at.entry,
    ground,
    path,
    style,
    maxLines: 3,
  });
  return anchored(stack([...titleAbove(stage, part, at), leaf]), 'middle');
}

/** An entry in one line, in the middle of a row that may grow. */
const entryPart = (stage: PanelSetting, part: WholePart, i: number, size: Pt): Part =>
  i < (part.list?.items.length ?? 0) ? inRow(entryLeaf(stage, part, i, size, 'heading'), size) : space(0);

function entryLeaf({ context }: PanelSetting, part: WholePart, i: number, size: Pt, role: 'heading' | 'body'): Part {
  const { list, fill: ground, path } = part;
  const text = list?.items[i];
  if (!text) return space(0);
  const style = { color: inkOn(context.brand, ground) };
  return textLeaf(context, role, {
    ...{ name: `${nameOf(part)} entry ${i + 1}`, text, size, ground, path, style, anchor: 'middle', maxLines: 1 },
  });
}

/** A text in the middle of a row that may grow, `least` times its size high or higher. */
function inRow(leaf: Part, size: Pt, least = 0): Part {
  const [base, most] = [ptToInch(Math.max(least, SPACE.row) * size), ptToInch(SPACE.rowMost * size)];
  return (w) => {
    const inner = leaf(w);
    const lowest = Math.max(inner.min, ptToInch(least * size));
    return { ...inner, min: lowest, preferred: base, max: { elastic: base, pitch: most, padding: most } };
  };
}

/** Whether a field is too thin for its texts. */
export const isThin = (context: LayoutContext, { w, h }: Pick<Box, 'w' | 'h'>): boolean =>
  h < digitHeight(context, 44) + 0.3 || w < 1.7;
