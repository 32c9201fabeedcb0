import { type Box, inset } from '../../core/box.ts';
import type { FactView } from '../../core/fact.ts';
import { countsCharacters } from '../../core/language.ts';
import { type Inch, inchToPt, ptToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { joinParagraphs, type RichText, type Run, richText } from '../../core/rich-text.ts';
import { colorOn, figureColorOn, inkOn, lineOn } from '../../layout/colors.ts';
import { figureAndLabel, heroFigure, labelWithUnit } from '../../layout/figure.ts';
import { type Filled, fill } from '../../layout/fill.ts';
import type { Span } from '../../layout/grid.ts';
import { inkedIcon, inkedText } from '../../layout/inked.ts';
import { figureLeaf, figureWidth, isOneLine, rule, textLeaf } from '../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../layout/scale.ts';
import { anchored, beside, inSpans, levelRows, type Part, space, stack } from '../../layout/tree.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';

/** A point of a slide: what leads it stands apart from the rest. */
export interface Bullet {
  /** Unique on its slide. */
  readonly name: string;
  readonly path: Path;
  /** The whole text, and its bold beginning and the rest where it has both or all of it is bold. */
  readonly whole: RichText;
  readonly lead?: RichText;
  readonly text?: RichText;
  /** What is said below it, in a line each. */
  readonly items: readonly RichText[];
  readonly fact?: FactView | undefined;
  readonly icon?: string | undefined;
  /** Its number, from 1, where the order counts. */
  readonly number?: number;
}

/** Sizes of the texts of a point. */
export interface BulletSizes {
  readonly figure: number;
  readonly lead: number;
  readonly text: number;
}

/** What parts a lead from the text behind it, where both stand apart. */
const PARTING = /^[\s:：，,–—]+/u;
const ENDING = /[\s:：，,]+$/u;

/** A text that begins in bold, as that beginning and the rest of it; the rest is missing where all of it is bold. */
export function leadOf(text: RichText): Pick<Bullet, 'lead' | 'text'> {
  const [first = [], ...more] = text.paragraphs;
  const plain = first.findIndex(({ bold, text: words }) => !bold && words.trim() !== '');
  if (plain === 0 || first.length === 0) return {};
  const head = trimmed((plain < 0 ? first : first.slice(0, plain)).toReversed(), ENDING).toReversed();
  const rest = plain < 0 ? more : [trimmed(first.slice(plain), PARTING), ...more];
  const lead = { ...text, paragraphs: [head] };
  return rest.length > 0 ? { lead, text: { ...text, paragraphs: rest } } : { lead };
}

/** Runs without what the pattern finds at the outer end of the first of them; those of nothing else are left out. */
function trimmed([first, ...others]: readonly Run[], pattern: RegExp): Run[] {
  if (!first) return [];
  const text = first.text.replace(pattern, '');
  return text === '' ? trimmed(others, pattern) : [{ ...first, text }, ...others];
}

/** Line pitch of leads and of texts, as parts of single spacing. */
const LEAD_SPACING = 0.92;
const TEXT_SPACING = { letters: 0.95, hanzi: 1 };
const TIGHT = 0.92;
const LEAD_GAP: Inch = 0.03;
/** Between the paragraphs of a point, as parts of their size. */
const PARAGRAPHS = 0.2;

/** How the texts of a point stand. */
export interface BulletLook {
  readonly sizes: BulletSizes;
  readonly fill: ColorRole;
  /** Whether the lead has the subject's colour. */
  readonly colored?: boolean;
  /** Whether its lead stands elsewhere, or in the line of the text. */
  readonly leadless?: boolean;
  readonly inline?: boolean;
  /** Whether its lines stand closer than usual. */
  readonly tight?: boolean | undefined;
  /** The most lines of a lead; three where omitted. */
  readonly most?: number;
}

/** The lead of a point above what there is to say, and what is said below it. */
export function bulletWords(context: LayoutContext, bullet: Bullet, look: BulletLook): Part {
  const { sizes, leadless = false, inline = false, tight = false } = look;
  const apart = !leadless && !inline && bullet.lead;
  const text = leadless || apart ? bullet.text : bullet.whole;
  const { name, items } = bullet;
  const spacing = TEXT_SPACING[countsCharacters(context.language) ? 'hanzi' : 'letters'] * (tight ? TIGHT : 1);
  const parts: Part[] = [
    ...(apart ? [bulletLead(context, bullet, look)] : []),
    ...(text ? [inkedText(context, 'body', { name: `${name} text`, text, size: sizes.text, fill: look.fill })] : []),
    ...(items.length > 0
      ? [
          textLeaf(context, 'body', {
            ...{ name: `${name} items`, text: joinParagraphs(items), size: sizes.text, ground: look.fill },
            ...{ marker: 'bullet', paragraphSpacing: tight ? 0 : PARAGRAPHS * sizes.text },
            style: { color: inkOn(context.brand, look.fill), spacing },
          }),
        ]
      : []),
  ];
  return stack(parts, LEAD_GAP);
}

/** The lead of a point. */
export function bulletLead(
  context: LayoutContext,
  bullet: Bullet,
  { sizes, fill, colored = false, most = 3 }: BulletLook,
): Part {
  const { brand } = context;
  const color = colored ? colorOn(brand, 'subject', fill) : inkOn(brand, fill);
  return textLeaf(context, 'heading', {
    ...{
      name: `${bullet.name} lead`,
      text: bullet.lead ?? bullet.whole,
      size: sizes.lead,
      ground: fill,
      maxLines: most,
    },
    style: { color, spacing: LEAD_SPACING },
  });
}

/** The figure of a point alone, its unit beside it or, where it is `bare`, left to the text. */
export function bulletFigure(
  context: LayoutContext,
  { name, fact, path }: Bullet,
  { size, fill, color, bare = false }: { size: number; fill: ColorRole; color?: ColorRole; bare?: boolean },
): Part {
  if (!fact) return space(0);
  const text = heroFigure(fact, context.brand.unitScale, [...path, 'fact'], bare);
  const style = { color: color ?? figureColorOn(context.brand, fill) };
  return figureLeaf(context, { name: `${name} figure`, text, size, ground: fill, style });
}

/** The width of a point's figure at a size, with its unit or without it. */
function bulletFigureWidth(context: LayoutContext, { fact, path }: Bullet, size: number, bare: boolean): Inch {
  return fact ? figureWidth(context, heroFigure(fact, context.brand.unitScale, path, bare), size) : 0;
}

/** A point whose unit leads its text where the figure is too wide with it. */
export function withOwnUnit(context: LayoutContext, bullet: Bullet, size: number, w: Inch) {
  const { fact } = bullet;
  if (!fact) return { bullet, bare: false };
  const own = bullet.text ?? bullet.lead ?? bullet.whole;
  const { label } = figureAndLabel(context, { fact, text: own }, { size, w, held: 1 });
  if (label === own) return { bullet, bare: false };
  const whole = bullet.lead ? labelWithUnit(fact, bullet.whole) : label;
  return { bullet: { ...bullet, whole, ...(bullet.text ? { text: label } : { lead: label }) }, bare: true };
}

/** What marks a point: its number or its icon, in the middle of its row; undefined where it has neither. */
export function bulletSign(
  context: LayoutContext,
  { name, number, icon, path }: Bullet,
  { side, fill, color = inkOn(context.brand, fill) }: { side: Inch; fill: ColorRole; color?: ColorRole },
): Part | undefined {
  if (number !== undefined) {
    const text = richText(`${number}`, path);
    const options = { name: `${name} number`, text, size: inchToPt(side), ground: fill, style: { color } };
    return anchored(figureLeaf(context, options), 'middle');
  }
  if (!icon) return undefined;
  return anchored(inkedIcon(context, { name: `${name} icon`, icon, side, fill, path, color }), 'middle');
}

/** Between two rows: half of it on each side of their rule. Rows that have no room otherwise stand closer. */
export const ROW_GAP: Inch = 0.24;
const CLOSER: Inch = 0.1;
const CLOSEST: Inch = 0.05;
/** Between what leads a row and its words. */
const SIGN_GAP: Inch = 0.3;
/** The part of a row's width that its figure may take. */
const MOST_FIGURE = 0.46;

/** Where rows stand across the slide, and on what. */
export interface RowCell {
  readonly span: Span;
  readonly fill: ColorRole;
}

/** Sizes in a hall, in points: of texts, of leads and of figures. */
export interface RowRanges {
  readonly text: Parameters<typeof textSteps>[2];
  readonly lead: Parameters<typeof textSteps>[2];
  readonly figure: readonly [least: number, base: number, most: number];
}

interface RowOptions {
  readonly box: Box;
  readonly ranges: RowRanges;
}

function rowSteps(context: LayoutContext, { text, lead, figure }: RowRanges): Record<keyof BulletSizes, Steps> {
  const [least, base, most] = figure;
  return {
    text: textSteps(context, 'body', text),
    figure: figureSteps(context, least, base, most),
    lead: textSteps(context, 'heading', lead),
  };
}

/** The part of its area that the lines of rows cover at least, where they stand on the ground beside a field. */
const FULL = 0.47;

/** Whether the texts of a cell leave more of it free than they should where it has no field of its own. */
export function isSparse({ items }: Pick<Filled<string>, 'items'>, { span }: RowCell, h: Inch): boolean {
  const areas = items.map((item) => {
    if (item.kind !== 'text' || item.box.x < span.x - EDGE) return 0;
    const lines = item.lines.flat();
    return (item.height / Math.max(1, lines.length)) * lines.reduce((sum, { width }) => sum + ptToInch(width), 0);
  });
  return areas.reduce((sum, area) => sum + area, 0) < FULL * span.w * h;
}

const EDGE: Inch = 0.01;

/** How close rows stand, whether leads stand in the line of their texts, and whether lines stand closer. */
interface RowLook {
  readonly gap: Inch;
  readonly inline: boolean;
  readonly tight?: boolean;
}

const LOOKS: readonly RowLook[] = [
  { gap: ROW_GAP, inline: false },
  { gap: ROW_GAP, inline: true },
  { gap: CLOSER, inline: true },
  { gap: CLOSEST, inline: true, tight: true },
];

/** The part of their usual size at which texts are still as well set in the first looks. */
const NEARLY = 0.75;

/** Whether what has no room is set in smaller type before its lines stand closer. */
const isDenserAtDesk = ({ reading, brand }: LayoutContext) =>
  reading === 'hall' && brand.reading.desk.body.size < brand.type.body.size;

/** The first look in which texts have nearly their usual size; else that in which they are largest; else the last. */
function bestLook(
  context: LayoutContext,
  { ranges }: RowOptions,
  compose: (look: RowLook) => Filled<keyof BulletSizes>,
): Filled<keyof BulletSizes> {
  const { sizes, start: base } = textSteps(context, 'body', ranges.text);
  let best: Filled<keyof BulletSizes> | undefined;
  for (const look of LOOKS.filter(({ tight }) => !tight || !isDenserAtDesk(context))) {
    const filled = compose(look);
    if (filled.fits && filled.sizes.text >= NEARLY * (sizes[base] ?? 0)) return filled;
    if (!best?.fits || (filled.fits && filled.sizes.text > best.sizes.text)) best = filled;
  }
  return best ?? compose({ gap: CLOSER, inline: true });
}

/** Rows in two cells: at the left what leads each, its figure or else its lead, and at the right its words. */
export function cellRows(
  context: LayoutContext,
  bullets: readonly Bullet[],
  cells: readonly [RowCell, RowCell],
  options: RowOptions,
): Filled<keyof BulletSizes> {
  const [left, right] = cells;
  const figures = bullets.every(({ fact }) => fact);
  const most = bullets.every((bullet) => isShort(context, bullet, left.span.w)) ? 1 : 2;
  return bestLook(context, options, ({ gap, inline, tight }) =>
    fill(inset(options.box, 0, gap / 2), rowSteps(context, options.ranges), (sizes) => {
      const rows = bullets.map((bullet) => {
        const { bullet: own, bare } = withOwnUnit(context, bullet, sizes.figure, left.span.w);
        const head = figures
          ? bulletFigure(context, own, { size: sizes.figure, fill: left.fill, bare })
          : bulletLead(context, own, { sizes, fill: left.fill, most });
        const words = bulletWords(context, own, { sizes, fill: right.fill, leadless: !figures, inline, tight });
        const parts = [head, words].map((part) => anchored(part, 'middle'));
        return inSpans(parts, [left.span, right.span]);
      });
      return levelRows(rows, gap, (row, y) => rowRules(context, bullets, cells, row, y));
    }),
  );
}

/** The size, in points in a hall, at which leads are large enough in one line. */
const LARGE = 28;

/** Whether a lead stands in one line when it is large. */
function isShort(context: LayoutContext, { lead, whole }: Bullet, w: Inch): boolean {
  const [size = 0] = textSteps(context, 'heading', { min: LARGE, preferred: LARGE }).sizes;
  return isOneLine(context, lead ?? whole, context.brand.type.heading, size, w);
}

/** How high icons and digits are that lead rows, in inches: of a few and of many. */
const SIGNS = { few: 0.72, many: 0.4 };
const MANY = 5;

/** Rows in one cell: a figure, a number or an icon at the left where points have them, the lead above the text. */
export function plainRows(
  context: LayoutContext,
  bullets: readonly Bullet[],
  cell: RowCell,
  options: RowOptions,
): Filled<keyof BulletSizes> {
  return columnRows(context, [bullets], [cell], options);
}

/** The same in several cells side by side: the first points in the first, the next in the next. */
export function columnRows(
  context: LayoutContext,
  columns: readonly (readonly Bullet[])[],
  cells: readonly RowCell[],
  options: RowOptions,
): Filled<keyof BulletSizes> {
  const most = Math.max(...columns.map(({ length }) => length));
  const side = most < MANY ? SIGNS.few : SIGNS.many;
  return bestLook(context, options, (look) =>
    fill(inset(options.box, 0, look.gap / 2), rowSteps(context, options.ranges), (sizes) => {
      const parts = columns.map((bullets, i): Part => {
        const cell = cells[i] ?? { span: { x: 0, w: 0 }, fill: 'ground' };
        return rowsIn(context, bullets, cell, { sizes, side, ...look });
      });
      return inSpans(
        parts,
        cells.map(({ span }) => span),
      );
    }),
  );
}

function rowsIn(
  context: LayoutContext,
  bullets: readonly Bullet[],
  cell: RowCell,
  { sizes, side, gap, inline, tight }: RowLook & { readonly sizes: BulletSizes; readonly side: Inch },
): Part {
  const { span, fill: on } = cell;
  const color = colorOn(context.brand, 'subject', on);
  const owns = bullets.map((bullet) => withOwnUnit(context, bullet, sizes.figure, MOST_FIGURE * span.w));
  const widths = owns.map(({ bullet, bare }) => bulletFigureWidth(context, bullet, sizes.figure, bare));
  const signed = bullets.some(({ number, icon }) => number !== undefined || icon);
  const width = Math.max(signed ? side : 0, ...widths);
  const rows = owns.map(({ bullet, bare }): Part => {
    const look = { sizes, fill: on, inline, tight, colored: !bullet.fact };
    const words = anchored(bulletWords(context, bullet, look), 'middle');
    if (width === 0) return inSpans([words], [span]);
    const sign = bullet.fact
      ? anchored(bulletFigure(context, bullet, { size: sizes.figure, fill: on, color, bare }), 'middle')
      : bulletSign(context, bullet, { side, fill: on, color });
    const x = span.x + width + SIGN_GAP;
    const beyond = { x, w: span.x + span.w - x };
    return sign
      ? inSpans([beside([{ part: sign, width }, { part: words }], SIGN_GAP)], [span])
      : inSpans([words], [beyond]);
  });
  return levelRows(rows, gap, (row, y) => rowRules(context, bullets, [cell], row, y));
}

/** The rules above a row. */
function rowRules(
  { brand }: LayoutContext,
  bullets: readonly Bullet[],
  cells: readonly RowCell[],
  row: number,
  y: Inch,
): LaidOutItem[] {
  const { name = '', path = [] } = bullets[row] ?? {};
  return cells.map(({ span, fill: on }, i) =>
    rule(`${name} rule${i > 0 ? ` ${i + 1}` : ''}`, { ...span, y }, lineOn(brand, on), brand.strokes.rule, path),
  );
}
