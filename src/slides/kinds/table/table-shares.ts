import type { Box } from '../../../core/box.ts';
import { maxOf, minOf } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { bold, joinParagraphs, plainText, type RichText, richText } from '../../../core/rich-text.ts';
import { footBox } from '../../../layout/chrome.ts';
import { inkOn, subtleOn } from '../../../layout/colors.ts';
import { asData, digitHeight, field, figureLeaf, figureWidth, styled, textWidth } from '../../../layout/leaves.ts';
import { figureSteps, textSteps } from '../../../layout/scale.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { endsBetweenWords } from '../../../text/line-break.ts';
import { setText } from '../../../text/typeset.ts';
import type { LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import type { TableContent } from '../../table/table-layout.ts';
import type { CellFigure, FigureColumn } from './table-cells.ts';

/** Rows whose figures are the parts of a whole. */
interface PartsOfWhole {
  readonly values: readonly number[];
  /** The share of each, as it is printed; undefined where the figures are shares themselves. */
  readonly shares: readonly string[] | undefined;
}

/** So many parts at most stand side by side, and the narrowest field of one. */
const MOST = 3;
const NARROWEST: Inch = 1.9;
/** Shares that are given may miss a hundred by this much, as rounding leaves it. */
const ROUNDING = 0.5 + 1e-9;

/**
 * The figures of a table's column as parts of a whole: two or three of them that the outline sums, or shares that come to a
 * hundred, each exact and above nought. Undefined for others.
 */
export function partsOfWhole({ cells, decimals }: FigureColumn, summed: boolean): PartsOfWhole | undefined {
  const figures = cells.flatMap(({ figure }) => figure ?? []);
  if (figures.length !== cells.length || figures.length < 2 || figures.length > MOST) return undefined;
  if (decimals === undefined || !figures.every(isExact)) return undefined;
  const values = figures.map(({ value }) => value);
  const whole = values.reduce((sum, value) => sum + value, 0);
  const given = figures.every(({ after }) => after === '%') && Math.abs(whole - 100) <= ROUNDING;
  if (!given && !summed) return undefined;
  return { values, shares: given ? undefined : percentages(values).map((share) => `${share}%`) };
}

const isExact = ({ before, value, fact }: CellFigure) => before === '' && value > 0 && fact?.bound === undefined;

/** Whole percentages that come to a hundred: what rounding down leaves goes to those that lose most by it. */
function percentages(values: readonly number[]): number[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  const exact = values.map((value) => (100 * value) / whole);
  const floors = exact.map(Math.floor);
  const left = 100 - floors.reduce((sum, each) => sum + each, 0);
  const lost = exact.map((each, i) => each - (floors[i] ?? 0));
  const first = lost.map((_, i) => i).toSorted((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0));
  return floors.map((each, i) => each + (first.indexOf(i) < left ? 1 : 0));
}

/** What is shown of a table. */
export type SharedContent = Pick<TableContent, 'columns' | 'rows' | 'path'>;

/** Places in the body, as parts of its height: the base line of all figures. */
const BASE_LINE = 0.617;
/** From the edges of a field to its texts, at the left and at the right, and from its top. */
const PAD = { left: 0.28, right: 0.2, top: 0.24 };
const GAP: Inch = 0.04;
const NAME_GAP: Inch = 0.34;
/** Sizes in a hall. */
const FIGURE = { least: 44, most: 240 };
const NAMES: readonly Pt[] = [66, 60, 54, 48, 44, 40, 36, 32, 30, 28, 26, 24, 22, 20, 18];
/** The largest name but that of the largest part. */
const MOST_NAME = 40;
const SHARE = 28;
const HEADING = { least: 16, most: 20 };
/** Names take two lines, or where that helps three. */
const NAME_LINES = [2, 3];
/** Two lines are set, unless they would be smaller than so much of three. */
const THREE_LINES = 0.7;
const FILLS: readonly ColorRole[] = ['field', 'field-second', 'field-dark'];

/**
 * The rows as fields side by side, as wide as their figures: the whole is the slide. Undefined where a field would be too
 * narrow for its texts, or its figure too small beside the others.
 */
export function sharesPage(
  content: SharedContent,
  { values, shares }: PartsOfWhole,
  context: LayoutContext,
): Page | undefined {
  const { body, frame } = context;
  const foot = footBox(context);
  const whole = values.reduce((sum, value) => sum + value, 0);
  const widths = values.map((value) => ((foot.w - GAP * (values.length - 1)) * value) / whole);
  if (minOf(widths) < NARROWEST) return undefined;
  const rows = content.rows.filter(({ strong }) => strong !== 'total');
  const largest = values.indexOf(maxOf(values));
  const fills = rows.map(({ strong }, i): ColorRole => {
    const own = FILLS[i] ?? 'field';
    return strong === 'highlight'
      ? 'highlight'
      : own === 'field-dark' && frame.ground === 'dark'
        ? 'field-fourth'
        : own;
  });
  let x = foot.x;
  const parts = rows.map(({ cells }, i): Part | undefined => {
    const box = { ...foot, x, w: widths[i] ?? 0 };
    x += box.w + GAP;
    const left = Math.max(box.x + PAD.left, body.x);
    const text = { ...body, x: left, w: Math.min(box.x + box.w - PAD.right, body.x + body.w) - left };
    const [name = richText(''), figure = richText('')] = cells;
    const path = figure.path;
    const own = { index: i, name, figure: { ...figure, path }, share: shares?.[i], fill: fills[i] ?? 'field' };
    const sized = sizedPart(context, own, text, Math.sqrt((values[i] ?? 0) / maxOf(values)));
    return sized && { ...own, ...sized, box, text };
  });
  if (parts.some((part) => part === undefined)) return undefined;
  const found = parts.flatMap((part) => part ?? []);
  // Names but that of the largest part have one size.
  const name = minOf(found.filter(({ index }) => index !== largest).map(({ nameSize }) => nameSize));
  const all = found.map((part) => (part.index === largest ? part : { ...part, nameSize: name }));
  const heading = headingOf(content);
  const fields = all.map(({ box, fill, index }) => asData(field(`Part ${index + 1} field`, box, fill, content.path)));
  return {
    behind: fields,
    items: all.flatMap((part) => [
      ...topItems(context, part, part.index === largest ? heading : undefined),
      ...partItems(context, part),
    ]),
  };
}

interface Part {
  readonly index: number;
  readonly name: RichText;
  readonly figure: RichText;
  readonly share: string | undefined;
  readonly fill: ColorRole;
  readonly box: Box;
  readonly text: Box;
  readonly figureSize: Pt;
  readonly nameSize: Pt;
}

/**
 * The figure as large as the field lets it be, and `part` of the largest at most, and the name below it in few lines;
 * undefined where they have no room.
 */
function sizedPart(context: LayoutContext, { name, figure }: Pick<Part, 'name' | 'figure'>, text: Box, part: number) {
  const { body, brand, measurer } = context;
  const base = body.y + BASE_LINE * body.h;
  const room = { w: text.w, h: body.y + body.h - base - NAME_GAP };
  const top = PAD.top + ptToInch(1.2 * sizeIn(context, SHARE)) + PAD.top;
  const { sizes } = figureSteps(context, FIGURE.least, FIGURE.most);
  const most = Math.max(part * (sizes.at(-1) ?? 0), sizes[0] ?? 0);
  const fitting = (size: Pt) =>
    size <= most && figureWidth(context, figure, size) <= text.w && digitHeight(context, size) <= base - body.y - top;
  const figureSize = sizes.findLast(fitting);
  const names = NAMES.filter((size) => part === 1 || size <= MOST_NAME).map((size) => sizeIn(context, size));
  const holds = (size: Pt, most: number) => {
    const set = setText(bold(name), { ...brand.type.heading, spacing: 1 }, room, measurer, { size });
    const lines = set.lines.flat();
    return !set.excess && lines.length <= most && set.lines.every(endsBetweenWords) && set.height <= room.h;
  };
  const [few = 0, many = 0] = NAME_LINES.map((most) => names.find((size) => holds(size, most)));
  const nameSize = few >= THREE_LINES * many ? few : many;
  return figureSize !== undefined && nameSize > 0 ? { figureSize, nameSize } : undefined;
}

/** A size that holds in a hall, in the brand's own scale. */
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

const largestOf = (sizes: readonly Pt[]): Pt => sizes.at(-1) ?? 0;

const nameOf = ({ index }: Pick<Part, 'index'>) => `Part ${index + 1}`;

/** The share at the top of a field, and at its right what all figures are. */
function topItems(context: LayoutContext, part: Part, heading: RichText | undefined): LaidOutItem[] {
  const { body, brand } = context;
  const { fill, share, text, figure } = part;
  const color = subtleOn(brand, fill);
  const size = sizeIn(context, SHARE);
  const box = { ...text, y: body.y + PAD.top, h: ptToInch(1.25 * size) };
  const shown = share === undefined ? undefined : richText(share, figure.path, { bold: true });
  const item =
    shown &&
    styled(context, 'heading', {
      name: `${nameOf(part)} share`,
      text: shown,
      box,
      size,
      ground: fill,
      style: { color },
    });
  if (!heading) return item ? [item] : [];
  const taken = shown ? textWidth(context, 'heading', shown, size) + PAD.left : 0;
  const sizes = textSteps(context, 'label', { min: HEADING.least, preferred: HEADING.most }).sizes;
  const label = styled(context, 'label', {
    ...{ name: 'Parts heading', text: heading, ground: fill, align: shown ? 'right' : 'left', size: largestOf(sizes) },
    box: { ...box, x: box.x + taken, w: box.w - taken, h: 3 * ptToInch(1.25 * largestOf(sizes)) },
    style: { color },
  });
  return [...(item ? [item] : []), label];
}

/** The figure on the base line of all, and its name below. */
function partItems(context: LayoutContext, part: Part): LaidOutItem[] {
  const { body, brand } = context;
  const { fill, figure, figureSize, name, nameSize, text } = part;
  const base = body.y + BASE_LINE * body.h;
  const h = digitHeight(context, figureSize);
  const style = { color: inkOn(brand, fill) };
  const leaf = figureLeaf(context, {
    name: `${nameOf(part)} figure`,
    text: figure,
    size: figureSize,
    ground: fill,
    style,
  });
  const y = base + NAME_GAP;
  return [
    ...leaf(text.w).place({ ...text, y: base - h, h }),
    styled(context, 'heading', {
      ...{ name: nameOf(part), text: bold(name), size: nameSize, ground: fill, style: { ...style, spacing: 1 } },
      box: { ...text, y, h: body.y + body.h - y },
    }),
  ];
}
