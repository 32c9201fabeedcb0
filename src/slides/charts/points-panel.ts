import type { Box } from '../../core/box.ts';
import type { FactView } from '../../core/fact.ts';
import type { Inch } from '../../core/lengths.ts';
import type { RichText, Run } from '../../core/rich-text.ts';
import { filledPage, PANEL_GAP, panelArea, sourceWithin } from '../../layout/chrome.ts';
import { colorOn, isDarkFill } from '../../layout/colors.ts';
import { labelWithUnit } from '../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../layout/fill.ts';
import type { Span } from '../../layout/grid.ts';
import { type Ink, inkFor } from '../../layout/ink.ts';
import { field } from '../../layout/leaves.ts';
import { panelTones } from '../../layout/panels.ts';
import { figureSteps, type Steps, textSteps, typeSteps } from '../../layout/scale.ts';
import { anchored, inSpans, levelRows, type Part, space, stack } from '../../layout/tree.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LayoutContext, Page } from '../parts/define-slide.ts';
import { type Bullet, isSparse, plainRows, ROW_GAP, type RowCell } from '../tiles/bullet.ts';

/** A point beside a chart, a picture or bullets: a figure with what it measures, or a text alone. */
export interface PanelPoint {
  readonly fact?: FactView | undefined;
  readonly text: RichText;
}

/** Unit beside a figure, as a ratio to its size. */
const UNIT = 0.56;
/** Units lead the texts where figures can then be this much larger. */
const LARGER = 1.4;
/** Sizes of texts without figures, and of their leads, in a hall. */
const TEXTS = { min: 20, preferred: 26, max: 30 } as const;
const LEADS = { min: 26, preferred: 32, max: 40 } as const;
const LABELS = { min: 18, preferred: 22, max: 26 } as const;
/** From digits to what they measure, from there to the rule below, and from that to the next digits. */
const TEXT_GAP: Inch = 0.16;
const RULE_GAP = [0.28, 1.1] as const;
const NEXT_GAP = [0.32, 1.1] as const;

const LEAD_GAP: Inch = 0.06;

type Sort = 'figure' | 'lead' | 'text';

/** How points share a box: one below the other at growing distances, in rows of one height, or side by side. */
type Arrangement = 'stacked' | 'level' | 'across';

/** The sizes of figures by how many share the height: one alone is large. */
function stepsOf(context: LayoutContext, count: number): Steps {
  if (count === 1) return figureSteps(context, { min: 44, preferred: 132, max: 176 });
  return count === 2
    ? figureSteps(context, { min: 44, preferred: 110, max: 150 })
    : figureSteps(context, { min: 44, preferred: 72, max: 88 });
}

/**
 * Up to three points in a box on a fill, and whether they fit there: figures of one size, rules between them. Where a figure
 * with its unit is too wide, or would make all small, its unit leads the text. Where none has a figure, texts are larger, and
 * what is bold at the beginning of one stands above the rest of it, larger still.
 */
export function placedPoints(
  context: LayoutContext,
  points: readonly PanelPoint[],
  box: Box,
  ground: ColorRole,
  as: Arrangement = 'stacked',
): Filled<Sort> {
  const whole = filledPoints(context, points, { box, ground, as, bare: false });
  const bare = filledPoints(context, points, { box, ground, as, bare: true });
  const isLarger = bare.fits && (!whole.fits || bare.sizes.figure >= LARGER * whole.sizes.figure);
  return isLarger ? bare : whole;
}

interface Place {
  readonly box: Box;
  readonly ground: ColorRole;
  readonly as: Arrangement;
  readonly bare: boolean;
}

function filledPoints(context: LayoutContext, points: readonly PanelPoint[], place: Place): Filled<Sort> {
  const { box, ground, as, bare } = place;
  const textual = points.every(({ fact }) => !fact);
  const labelSteps = as === 'stacked' ? typeSteps(context, 'body') : textSteps(context, 'body', LABELS);
  const steps = {
    figure: stepsOf(context, points.length),
    lead: textSteps(context, 'heading', LEADS),
    text: textual ? textSteps(context, 'body', TEXTS) : labelSteps,
  };
  const inks = points.map((_, i) => inkFor(context, ground, `Point ${i + 1}`, [...context.path, 'points', i]));
  const isColored = ground === 'panel' || !isDarkFill(context.brand, ground);
  const partsOf = ({ fact, text }: PanelPoint, ink: Ink, at: Sizes<Sort>): Part[] => {
    const color = isColored ? colorOn(context.brand, 'subject', ground) : ink.color;
    if (textual) return ledText(ink, text, at, color);
    // Beside figures a text that has none is as large as what leads others.
    const label = ink.text('body', fact && bare ? labelWithUnit(fact, text) : text, fact ? at.text : at.lead);
    return fact
      ? [ink.of('figure').fact(fact, at.figure, { unit: UNIT, bare, color }), space(TEXT_GAP), label]
      : [label];
  };
  return fill<Sort>(box, steps, (at) =>
    arranged(
      inks,
      points.map((point, i) => partsOf(point, inks[i] as Ink, at)),
      place,
    ),
  );
}

/** The points in their arrangement, with rules between those that stand one below the other. */
function arranged(inks: readonly Ink[], points: readonly (readonly Part[])[], { box, as }: Place): Part {
  const ruleAbove = (i: number) => (inks[i] as Ink).of('rule').hairline();
  if (as === 'stacked') {
    return stack(
      points.flatMap((parts, i) => [
        ...(i > 0 ? [space(...RULE_GAP), ruleAbove(i), space(...NEXT_GAP)] : []),
        ...parts,
      ]),
    );
  }
  const parts = points.map((each) => anchored(stack([space(ROW_GAP / 2), ...each]), 'middle'));
  if (as === 'level')
    return levelRows(parts, ROW_GAP, (i, at) => [(inks[i] as Ink).of('rule').rule({ ...box, y: at.y })]);
  const w = box.w / points.length - BESIDE / 2;
  return inSpans(
    parts,
    points.map((_, i) => ({ x: box.x + i * (w + BESIDE / 2), w })),
  );
}

/** A text whose bold beginning stands above the rest, or whose bold end below it. */
function ledText(ink: Ink, text: RichText, at: Sizes<Sort>, color: ColorRole): Part[] {
  const [first = [], ...more] = text.paragraphs;
  const end = first.findIndex(({ bold }) => !bold);
  const last = text.paragraphs.at(-1) ?? [];
  const leaf = (paragraphs: RichText['paragraphs']) => ink.text('body', { ...text, paragraphs }, at.text);
  const lead = (runs: readonly Run[]) =>
    ink.of('lead').text('heading', { ...text, paragraphs: [runs] }, at.lead, { color });
  if (end === 0 && more.length > 0 && last.every(({ bold }) => bold)) {
    return [leaf(text.paragraphs.slice(0, -1)), space(LEAD_GAP), lead(last)];
  }
  const whole = end < 0 && more.length > 0;
  if (end <= 0 && !whole) return [leaf(text.paragraphs)];
  if (whole) return [lead(first), space(LEAD_GAP), leaf(more)];
  const rest = first.slice(end).map((run, at) => (at === 0 ? { ...run, text: run.text.trimStart() } : run));
  return [lead(first.slice(0, end)), space(LEAD_GAP), leaf([rest, ...more])];
}

/** The part of the body's width that rows of bullets take, and what parts their texts from a panel and its own texts. */
const ROWS = 0.684;
const BESIDE: Inch = 0.4;
/** Bodies below this width have the panel at their foot, on this part of the height. */
const NARROW: Inch = 8;
const FOOT = 0.34;

/** Sizes in rows, in points in a hall: of one or two, of three, of more. */
const RANGES = {
  pair: {
    text: { min: 20, preferred: 40, max: 48 },
    lead: { min: 26, preferred: 48, max: 66 },
    figure: { min: 44, preferred: 72, max: 110 },
  },
  few: {
    text: { min: 18, preferred: 30, max: 32 },
    lead: { min: 22, preferred: 32, max: 40 },
    figure: { min: 44, preferred: 60, max: 72 },
  },
  many: {
    text: { min: 16, preferred: 24, max: 26 },
    lead: { min: 18, preferred: 24, max: 28 },
    figure: { min: 36, preferred: 44, max: 60 },
  },
} as const;
const FEW = 3;
const MANY = 4;

/** Where bullets and the panel of points share a slide: side by side, or one above the other on a narrow body. */
interface Parted {
  readonly narrow: boolean;
  readonly rows: Box;
  readonly span: Span;
  readonly panel: Box;
  readonly points: Box;
  /** What lies under the bullets up to the panel, where they stand on a field. */
  readonly under: Box;
}

function partedOf({ body }: LayoutContext, room: Box): Parted {
  const end = body.y + body.h;
  const right = room.x + room.w;
  const foot = room.y + room.h;
  const textsFrom = (start: Inch) => {
    const x = Math.max(body.x, start + BESIDE);
    return { x, w: Math.min(body.x + body.w, right - BESIDE / 2) - x };
  };
  if (body.w < NARROW) {
    const top = body.y + (1 - FOOT) * body.h;
    return {
      narrow: true,
      rows: { ...body, h: top - body.y },
      span: body,
      panel: { ...room, y: top, h: foot - top },
      points: { ...textsFrom(room.x), y: top, h: end - top },
      under: { ...room, h: top - PANEL_GAP - room.y },
    };
  }
  const start = body.x + ROWS * body.w;
  return {
    narrow: false,
    rows: body,
    span: { x: body.x, w: start - BESIDE - body.x },
    panel: { ...room, x: start, w: right - start },
    points: { ...textsFrom(start), y: body.y, h: body.h },
    under: { ...room, w: start - PANEL_GAP - room.x },
  };
}

/** Bullets in rows, and points on a panel beside them, in rows as high where they are as many. */
export function pointsBeside(context: LayoutContext, bullets: readonly Bullet[], points: readonly PanelPoint[]): Page {
  const { narrow, rows: box, span, panel, points: place, under } = partedOf(context, panelArea(context));
  const on = panelFill(context);
  const several = bullets.length < MANY ? RANGES.few : RANGES.many;
  const options = { box, ranges: bullets.length < FEW ? RANGES.pair : several };
  const rowsOn = (cell: RowCell) => plainRows(context, [{ bullets, cell }], options);
  const cell = { span, fill: context.frame.ground };
  const beside = rowsOn(cell);
  const figures = placedPoints(context, points, place, on, narrow ? 'across' : 'level');
  const fields = [field('Points panel', panel, on)];
  if (beside.fits && isSparse(beside, cell, box.h)) {
    const fill = on === 'field-dark' ? 'field-second' : 'field';
    const inner = under.x < context.body.x ? span : { x: span.x + BESIDE / 2, w: span.w - BESIDE / 2 };
    return filledPage(context, [field('Points field', under, fill), ...fields], rowsOn({ span: inner, fill }), figures);
  }
  return { ...filledPage(context, fields, beside, figures), ...(narrow ? {} : sourceWithin(context, span)) };
}

/** The colour of the panel: the darkest that is neither the slide's ground nor that of a foot below it. */
function panelFill(context: LayoutContext): ColorRole {
  return panelTones(context, 3).includes('field-dark') ? 'field-dark' : 'field-second';
}
