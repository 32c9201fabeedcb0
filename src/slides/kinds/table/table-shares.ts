import type { Box } from '../../../core/box.ts';
import { maxOf, minOf, sum } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { bold, joinParagraphs, plainText, type RichText, richText } from '../../../core/rich-text.ts';
import { footBox, PANEL_GAP } from '../../../layout/chrome.ts';
import { type Ink, inkFor } from '../../../layout/ink.ts';
import { asData, digitHeight, figureWidth, textWidth } from '../../../layout/leaves.ts';
import { figureSteps, textSteps } from '../../../layout/scale.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { endsBetweenWords } from '../../../text/line-break.ts';
import { setText } from '../../../text/typeset.ts';
import type { LayoutContext, Page } from '../../parts/define-slide.ts';
import type { TableContent } from '../../table/table-layout.ts';
import type { CellFigure, FigureColumn } from './table-cells.ts';

/** Rows whose figures are the parts of a whole. */
interface PartsOfWhole {
  readonly values: readonly number[];
  /** The share of each, as it is printed; undefined where the figures are shares themselves. */
  readonly shares: readonly string[] | undefined;
}

/** The most parts side by side, and the narrowest panel of one. */
const MAX_PARTS = 3;
const NARROWEST: Inch = 1.9;
/** Shares that are given may miss a hundred by this much, as rounding leaves it. */
const ROUNDING = 0.5 + 1e-9;

/** A column's figures as parts of a whole: two or three that are summed, or shares of a hundred, exact and positive. */
export function partsOfWhole({ cells, decimals }: FigureColumn, summed: boolean): PartsOfWhole | undefined {
  const figures = cells.flatMap(({ figure }) => figure ?? []);
  if (figures.length !== cells.length || figures.length < 2 || figures.length > MAX_PARTS) return undefined;
  if (decimals === undefined || !figures.every(isExact)) return undefined;
  const values = figures.map(({ value }) => value);
  const whole = sum(values);
  const given = figures.every(({ after }) => after === '%') && Math.abs(whole - 100) <= ROUNDING;
  if (!given && !summed) return undefined;
  return { values, shares: given ? undefined : percentages(values).map((share) => `${share}%`) };
}

const isExact = ({ before, value, fact }: CellFigure) => before === '' && value > 0 && fact?.bound === undefined;

/** Whole percentages that come to a hundred: what rounding down leaves goes to those that lose most by it. */
function percentages(values: readonly number[]): number[] {
  const whole = sum(values);
  const exact = values.map((value) => (100 * value) / whole);
  const floors = exact.map(Math.floor);
  const left = 100 - sum(floors);
  const lost = exact.map((each, i) => each - (floors[i] ?? 0));
  const first = lost.map((_, i) => i).toSorted((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0));
  return floors.map((each, i) => each + (first.indexOf(i) < left ? 1 : 0));
}

export type SharedContent = Pick<TableContent, 'columns' | 'rows' | 'path'>;

/** Where the base line of all figures is, as a ratio to the body's height. */
const BASE_LINE = 0.617;
/** From the edges of a panel to its texts, and from the base line to names. */
const PAD = { left: 0.28, right: 0.2, top: 0.24 };
const NAME_GAP: Inch = 0.34;
/** Sizes in a hall; all names but that of the largest part have one, up to `MAX_NAME`. */
const FIGURE = { min: 44, max: 240 };
const NAMES: readonly Pt[] = [66, 60, 54, 48, 44, 40, 36, 32, 30, 28, 26, 24, 22, 20, 18];
const MAX_NAME = 40;
const SHARE = 28;
const HEADING = { min: 16, preferred: 20 };
/** Names take two lines, or three where they are else smaller than this ratio of what three allow. */
const NAME_LINES = [2, 3];
const THREE_LINES = 0.7;
const FILLS: readonly ColorRole[] = ['field', 'field-second', 'field-dark'];

interface Part {
  readonly ink: Ink;
  readonly name: RichText;
  readonly figure: RichText;
  readonly share: string | undefined;
  /** The square root of its value's ratio to the largest, as that of the sizes of their figures. */
  readonly ratio: number;
  readonly box: Box;
  readonly text: Box;
}

/** The rows as panels as wide as their figures; undefined where one is too narrow for its texts. */
export function sharesPage(
  content: SharedContent,
  { values, shares }: PartsOfWhole,
  context: LayoutContext,
): Page | undefined {
  const { body, frame } = context;
  const foot = footBox(context);
  const whole = sum(values);
  const widths = values.map((value) => ((foot.w - PANEL_GAP * (values.length - 1)) * value) / whole);
  if (minOf(widths) < NARROWEST) return undefined;
  let x = foot.x;
  const rows = content.rows.filter(({ strong }) => strong !== 'total');
  const parts = rows.map(({ cells, strong }, i): Part => {
    const [name = richText(''), figure = richText('')] = cells;
    const box = { ...foot, x, w: widths[i] ?? 0 };
    x += box.w + PANEL_GAP;
    const left = Math.max(box.x + PAD.left, body.x);
    const text = { ...body, x: left, w: Math.min(box.x + box.w - PAD.right, body.x + body.w) - left };
    const usual = FILLS[i] ?? 'field';
    const fill = usual === 'field-dark' && frame.ground === 'dark' ? 'field-fourth' : usual;
    const ink = inkFor(context, strong === 'highlight' ? 'highlight' : fill, `Part ${i + 1}`, content.path);
    return { ink, name, figure, share: shares?.[i], ratio: Math.sqrt((values[i] ?? 0) / maxOf(values)), box, text };
  });
  const sizes = parts.map((part) => sizesOf(context, part));
  if (sizes.some(({ figure, name }) => figure === undefined || name === 0)) return undefined;
  const largest = values.indexOf(maxOf(values));
  const name = minOf(sizes.flatMap((each, i) => (i === largest ? [] : each.name)));
  return {
    behind: parts.map(({ ink, box }) => asData(ink.of('field').panel(box))),
    items: parts.flatMap((part, i) => [
      ...topItems(context, part, i === largest ? headingOf(content) : undefined),
      ...partItems(context, part, sizes[i]?.figure ?? 0, i === largest ? (sizes[i]?.name ?? 0) : name),
    ]),
  };
}

/** The sizes of a figure and of the name below it; undefined and 0 where they do not fit. */
function sizesOf(context: LayoutContext, { name, figure, ratio, text }: Part) {
  const { body, brand, measurer } = context;
  const base = body.y + BASE_LINE * body.h;
  const room = { w: text.w, h: body.y + body.h - base - NAME_GAP };
  const top = PAD.top + ptToInch(1.2 * sizeIn(context, SHARE)) + PAD.top;
  const { sizes } = figureSteps(context, { min: FIGURE.min, preferred: FIGURE.max });
  const max = Math.max(ratio * (sizes.at(-1) ?? 0), sizes[0] ?? 0);
  const names = NAMES.filter((size) => ratio === 1 || size <= MAX_NAME).map((size) => sizeIn(context, size));
  const holds = (size: Pt, maxLines: number) => {
    const set = setText(bold(name), { ...brand.type.heading, spacing: 1 }, room, measurer, { size });
    const isFew = set.lines.flat().length <= maxLines && set.lines.every(endsBetweenWords);
    return !set.excess && isFew && set.height <= room.h;
  };
  const [few = 0, many = 0] = NAME_LINES.map((maxLines) => names.find((size) => holds(size, maxLines)));
  return {
    figure: sizes.findLast(
      (size) =>
        size <= max &&
        figureWidth(context, figure, size) <= text.w &&
        digitHeight(context, size) <= base - body.y - top,
    ),
    name: few >= THREE_LINES * many ? few : many,
  };
}

/** A size of a hall in the brand's own scale. */
const sizeIn = (context: LayoutContext, size: Pt): Pt =>
  textSteps(context, 'heading', { min: size, preferred: size }).sizes[0] ?? size;

/** What the figures are, in what unit, and what they come to. */
function headingOf({ columns, rows }: SharedContent): RichText {
  const [, column] = columns;
  const title = column?.title ?? richText('');
  const unit = column?.unit === undefined ? [] : [richText(column.unit, title.path)];
  const total = rows.find(({ strong }) => strong === 'total');
  const [name, sum] = total?.cells ?? [];
  const summed = name && sum ? [richText(`${plainText(name)} ${plainText(sum)}`, name.path, { bold: true })] : [];
  return joinParagraphs([title, ...unit, ...summed]);
}

/** The share at the top of a panel, and at its right what all figures are. */
function topItems(context: LayoutContext, { ink, share, text, figure }: Part, heading?: RichText): SheetItem[] {
  const size = sizeIn(context, SHARE);
  const box = { ...text, y: context.body.y + PAD.top, h: ptToInch(1.25 * size) };
  const shown = share === undefined ? undefined : richText(share, figure.path, { bold: true });
  const items = shown ? ink.of('share').text('heading', shown, size, { quiet: true })(box.w).place(box) : [];
  if (!heading) return [...items];
  const taken = shown ? textWidth(context, 'heading', shown, size) + PAD.left : 0;
  const max = textSteps(context, 'label', HEADING).sizes.at(-1) ?? 0;
  const own = { ...box, x: box.x + taken, w: box.w - taken, h: 3 * ptToInch(1.25 * max) };
  const label = inkFor(context, ink.fill, 'Parts heading', []);
  const look = { quiet: true, align: shown ? 'right' : 'left' } as const;
  return [...items, ...label.text('label', heading, max, look)(own.w).place(own)];
}

/** The figure on the base line of all, and its name below. */
function partItems(context: LayoutContext, { ink, figure, name, text }: Part, size: Pt, nameSize: Pt) {
  const { body } = context;
  const base = body.y + BASE_LINE * body.h;
  const h = digitHeight(context, size);
  const y = base + NAME_GAP;
  return [
    ...ink
      .of('figure')
      .figure(figure, size, { color: ink.color })(text.w)
      .place({ ...text, y: base - h, h }),
    ...ink
      .text('heading', bold(name), nameSize, { spacing: 1 })(text.w)
      .place({ ...text, y, h: body.y + body.h - y }),
  ];
}
