import { type Box, inset } from '../../core/box.ts';
import { sum } from '../../core/collections.ts';
import type { FactView } from '../../core/fact.ts';
import { countsCharacters } from '../../core/language.ts';
import { type Inch, ptToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { joinParagraphs, type RichText, type Run } from '../../core/rich-text.ts';
import { colorOn } from '../../layout/colors.ts';
import { figureAndLabel, heroFigure, labelWithUnit } from '../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../layout/fill.ts';
import type { Span } from '../../layout/grid.ts';
import { type Ink, inkFor } from '../../layout/ink.ts';
import { figureWidth, isOneLine } from '../../layout/leaves.ts';
import { spansOf } from '../../layout/panels.ts';
import { figureSteps, type SizeRange, type Steps, textSteps } from '../../layout/scale.ts';
import { anchored, beside, inSpans, levelRows, type Part, stack } from '../../layout/tree.ts';
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
  /** Whether the unit of its figure leads its text in place of standing beside it. */
  readonly bare?: boolean;
}

export type BulletSort = 'figure' | 'lead' | 'text';

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

/** Line pitches as ratios to single spacing. */
const LEAD_SPACING = 0.92;
const ITEM_SPACING = { letters: 0.95, hanzi: 1 };
const TIGHT = 0.92;
const LEAD_GAP: Inch = 0.03;
/** Between the paragraphs of a point, as a ratio to their size. */
const PARAGRAPHS = 0.2;

/** How the texts of a point stand. */
export interface BulletLook {
  readonly sizes: Sizes<BulletSort>;
  /** Whether the lead has the subject's colour. */
  readonly colored?: boolean;
  /** Whether its lead stands elsewhere, or in the line of the text. */
  readonly leadless?: boolean;
  readonly inline?: boolean;
  /** Whether its lines stand closer than usual. */
  readonly tight?: boolean | undefined;
  /** The most lines of a lead; three where omitted. */
  readonly maxLines?: number;
}

/** What writes a point on a fill. */
export const bulletInk = (context: LayoutContext, { name, path }: Bullet, on: ColorRole): Ink =>
  inkFor(context, on, name, path);

/** The lead of a point above what there is to say, and what is said below it. */
export function bulletWords(context: LayoutContext, bullet: Bullet, on: ColorRole, look: BulletLook): Part {
  const { sizes, leadless = false, inline = false, tight = false } = look;
  const ink = bulletInk(context, bullet, on);
  const apart = !leadless && !inline && bullet.lead;
  const text = leadless || apart ? bullet.text : bullet.whole;
  const { items } = bullet;
  const spacing = ITEM_SPACING[countsCharacters(context.language) ? 'hanzi' : 'letters'] * (tight ? TIGHT : 1);
  const list = { marker: 'bullet', paragraphSpacing: tight ? 0 : PARAGRAPHS * sizes.text, spacing } as const;
  const parts = [
    apart && bulletLead(context, bullet, on, look),
    text && ink.of('text').text('body', text, sizes.text),
    items.length > 0 && ink.of('items').text('body', joinParagraphs(items), sizes.text, list),
  ];
  return stack(
    parts.filter((part) => typeof part === 'function'),
    LEAD_GAP,
  );
}

/** The lead of a point. */
export function bulletLead(
  context: LayoutContext,
  bullet: Bullet,
  on: ColorRole,
  { sizes, colored = false, maxLines = 3 }: BulletLook,
): Part {
  const color = colored ? colorOn(context.brand, 'subject', on) : undefined;
  const ink = bulletInk(context, bullet, on).of('lead');
  return ink.text('heading', bullet.lead ?? bullet.whole, sizes.lead, { color, spacing: LEAD_SPACING, maxLines });
}

/** The figure of a point alone, its unit beside it or, where it is bare, left to the text. */
export function bulletFigure(
  context: LayoutContext,
  bullet: Bullet,
  on: ColorRole,
  { figure }: Sizes<BulletSort>,
  color?: ColorRole,
): Part | undefined {
  const { fact, bare = false } = bullet;
  return fact && bulletInk(context, bullet, on).of('figure').fact(fact, figure, { bare, color });
}

/** A point whose unit leads its text where the figure is too wide with it. */
export function withOwnUnit(context: LayoutContext, bullet: Bullet, size: number, w: Inch): Bullet {
  const { fact } = bullet;
  if (!fact) return bullet;
  const own = bullet.text ?? bullet.lead ?? bullet.whole;
  const { label } = figureAndLabel(context, { fact, text: own }, { size, w, held: 1 });
  if (label === own) return bullet;
  const whole = bullet.lead ? labelWithUnit(fact, bullet.whole) : label;
  return { ...bullet, whole, ...(bullet.text ? { text: label } : { lead: label }), bare: true };
}

/** Between two rows: half of it on each side of their rule. Rows that have no room otherwise stand closer. */
export const ROW_GAP: Inch = 0.24;
const CLOSER: Inch = 0.1;
const CLOSEST: Inch = 0.05;
/** Between what leads a row and its words. */
const SIGN_GAP: Inch = 0.3;
/** The part of a row's width that its figure may take. */
const MAX_FIGURE_RATIO = 0.46;

/** Where rows stand across the slide, and on what. */
export interface RowCell {
  readonly span: Span;
  readonly fill: ColorRole;
}

export type RowRanges = Readonly<Record<BulletSort, SizeRange>>;

interface RowOptions {
  readonly box: Box;
  readonly ranges: RowRanges;
}

function rowSteps(context: LayoutContext, { text, lead, figure }: RowRanges): Record<BulletSort, Steps> {
  return {
    text: textSteps(context, 'body', text),
    figure: figureSteps(context, figure),
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
  return sum(areas) < FULL * span.w * h;
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
  compose: (look: RowLook) => Filled<BulletSort>,
): Filled<BulletSort> {
  const { sizes, start } = textSteps(context, 'body', ranges.text);
  let best: Filled<BulletSort> | undefined;
  for (const look of LOOKS.filter(({ tight }) => !tight || !isDenserAtDesk(context))) {
    const filled = compose(look);
    if (filled.fits && filled.sizes.text >= NEARLY * (sizes[start] ?? 0)) return filled;
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
): Filled<BulletSort> {
  const [left, right] = cells;
  const figures = bullets.every(({ fact }) => fact);
  const maxLines = bullets.every((bullet) => isShort(context, bullet, left.span.w)) ? 1 : 2;
  return bestLook(context, options, ({ gap, inline, tight }) =>
    fill(inset(options.box, 0, gap / 2), rowSteps(context, options.ranges), (sizes) => {
      const rows = bullets.map((bullet) => {
        const own = withOwnUnit(context, bullet, sizes.figure, left.span.w);
        const figure = figures && bulletFigure(context, own, left.fill, sizes);
        const head = figure || bulletLead(context, own, left.fill, { sizes, maxLines });
        const words = bulletWords(context, own, right.fill, { sizes, leadless: !figures, inline, tight });
        return inSpans(
          [head, words].map((part) => anchored(part, 'middle')),
          spansOf(cells),
        );
      });
      return levelRows(rows, gap, (row, { y }) => rowRules(context, bullets[row], cells, y));
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

/** Rows in cells side by side: a figure, number or icon at the left, the lead above the text. */
export function plainRows(
  context: LayoutContext,
  columns: readonly { readonly bullets: readonly Bullet[]; readonly cell: RowCell }[],
  options: RowOptions,
): Filled<BulletSort> {
  const side = Math.max(...columns.map(({ bullets }) => bullets.length)) < MANY ? SIGNS.few : SIGNS.many;
  return bestLook(context, options, (look) =>
    fill(inset(options.box, 0, look.gap / 2), rowSteps(context, options.ranges), (sizes) =>
      inSpans(
        columns.map(({ bullets, cell }) => rowsIn(context, bullets, cell, { sizes, side, ...look })),
        spansOf(columns.map(({ cell }) => cell)),
      ),
    ),
  );
}

function rowsIn(
  context: LayoutContext,
  bullets: readonly Bullet[],
  cell: RowCell,
  { sizes, side, gap, inline, tight }: RowLook & { readonly sizes: Sizes<BulletSort>; readonly side: Inch },
): Part {
  const { span, fill: on } = cell;
  const color = colorOn(context.brand, 'subject', on);
  const owns = bullets.map((bullet) => withOwnUnit(context, bullet, sizes.figure, MAX_FIGURE_RATIO * span.w));
  const widths = owns.map(({ fact, path, bare }) =>
    fact ? figureWidth(context, heroFigure(fact, context.brand.unitScale, path, bare), sizes.figure) : 0,
  );
  const signed = bullets.some(({ number, icon }) => number !== undefined || icon);
  const width = Math.max(signed ? side : 0, ...widths);
  const rows = owns.map((bullet): Part => {
    const look = { sizes, inline, tight, colored: !bullet.fact };
    const words = anchored(bulletWords(context, bullet, on, look), 'middle');
    if (width === 0) return inSpans([words], [span]);
    const sign =
      bulletFigure(context, bullet, on, sizes, color) ?? bulletInk(context, bullet, on).sign(bullet, side, color);
    const x = span.x + width + SIGN_GAP;
    return sign
      ? inSpans([beside([{ part: anchored(sign, 'middle'), width }, { part: words }], SIGN_GAP)], [span])
      : inSpans([words], [{ x, w: span.x + span.w - x }]);
  });
  return levelRows(rows, gap, (row, { y }) => rowRules(context, bullets[row], [cell], y));
}

/** The rules above a row. */
function rowRules(
  context: LayoutContext,
  bullet: Bullet | undefined,
  cells: readonly RowCell[],
  y: Inch,
): LaidOutItem[] {
  if (!bullet) return [];
  return cells.map(({ span, fill: on }, i) =>
    bulletInk(context, bullet, on)
      .of(i > 0 ? `rule ${i + 1}` : 'rule')
      .rule({ ...span, y }),
  );
}
