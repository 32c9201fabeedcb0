import type { Box } from '../../core/box.ts';
import type { FactView } from '../../core/fact.ts';
import type { Inch } from '../../core/lengths.ts';
import type { RichText, Run } from '../../core/rich-text.ts';
import { FIELD_GAP, fieldRoom, filledPage, sourceWithin } from '../../layout/chrome.ts';
import { colorOn, inkOn, isDarkFill } from '../../layout/colors.ts';
import { heroFigure, labelWithUnit } from '../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../layout/fill.ts';
import type { Span } from '../../layout/grid.ts';
import { field, figureLeaf, hairline, textLeaf } from '../../layout/leaves.ts';
import { fieldTones } from '../../layout/panels.ts';
import { figureSteps, type Steps, textSteps, typeSteps } from '../../layout/scale.ts';
import { anchored, inSpans, levelRows, type Part, space, stack } from '../../layout/tree.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LayoutContext, Page } from '../parts/define-slide.ts';
import { type Bullet, isSparse, plainRows, ROW_GAP } from '../tiles/bullet.ts';

/** A point beside a chart, a picture or bullets: a figure with what it measures, or a text alone. */
export interface PanelPoint {
  readonly fact?: FactView | undefined;
  readonly text: RichText;
}

/** Unit beside a figure, as a part of its size. */
const UNIT = 0.56;
/** Units lead the texts where figures can then be this much larger. */
const LARGER = 1.4;
/** Sizes of texts without figures, and of their leads, in a hall. */
const TEXTS = { min: 20, preferred: 26, max: 30 } as const;
const LEADS = { min: 26, preferred: 32, max: 40 } as const;
/** What figures measure, beside bullets. */
const LABELS = { min: 18, preferred: 22, max: 26 } as const;
/** From digits to what they measure, from there to the rule below, and from that to the next digits. */
const TEXT_GAP: Inch = 0.16;
const RULE_GAP = { base: 0.28, most: 1.1 };
const NEXT_GAP = { base: 0.32, most: 1.1 };

/** From a bold lead to the text that it leads. */
const LEAD_GAP: Inch = 0.06;

type Sort = 'figure' | 'lead' | 'text';

/**
 * How points share a box: one below the other at distances that grow, in rows as high as each other, or side by side where
 * that is too narrow.
 */
type Arrangement = 'stacked' | 'level' | 'across';

/** The sizes of figures by how many share the height: one alone is large. */
function stepsOf(context: LayoutContext, count: number): Steps {
  if (count === 1) return figureSteps(context, 44, 132, 176);
  return count === 2 ? figureSteps(context, 44, 110, 150) : figureSteps(context, 44, 72, 88);
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

function filledPoints(
  context: LayoutContext,
  points: readonly PanelPoint[],
  {
    box,
    ground,
    as,
    bare,
  }: { readonly box: Box; readonly ground: ColorRole; readonly as: Arrangement; readonly bare: boolean },
): Filled<Sort> {
  const { brand } = context;
  const textual = points.every(({ fact }) => !fact);
  const labelSteps = as === 'stacked' ? typeSteps(context, 'body') : textSteps(context, 'body', LABELS);
  const steps = {
    figure: stepsOf(context, points.length),
    lead: textSteps(context, 'heading', LEADS),
    text: textual ? textSteps(context, 'body', TEXTS) : labelSteps,
  };
  const ink = inkOn(brand, ground);
  const color = ground === 'panel' || !isDarkFill(brand, ground) ? colorOn(brand, 'subject', ground) : ink;
  const partsOf = ({ fact, text }: PanelPoint, i: number, at: Sizes<Sort>): Part[] => [
    ...(fact ? [figurePart(context, fact, i, { size: at.figure, ground, color, bare }), space(TEXT_GAP)] : []),
    ...(textual
      ? ledText(context, text, i, { at, ground, color, ink })
      : [
          textLeaf(context, 'body', {
            name: `Point ${i + 1}`,
            text: fact && bare ? labelWithUnit(fact, text) : text,
            // Beside figures a text that has none is as large as what leads others.
            ...{ size: fact ? at.text : at.lead, ground, style: { color: ink } },
          }),
        ]),
  ];
  return fill<Sort>(box, steps, (at) =>
    arranged(context, points, { box, ground, as }, (point, i) => partsOf(point, i, at)),
  );
}

/** The points in their arrangement, with rules between those that stand one below the other. */
function arranged(
  context: LayoutContext,
  points: readonly PanelPoint[],
  { box, ground, as }: { readonly box: Box; readonly ground: ColorRole; readonly as: Arrangement },
  partsOf: (point: PanelPoint, i: number) => readonly Part[],
): Part {
  if (as === 'stacked') {
    const between = [space(RULE_GAP.base, RULE_GAP.most), space(NEXT_GAP.base, NEXT_GAP.most)] as const;
    return stack(
      points.flatMap((point, i) => [
        ...(i > 0 ? [between[0], ruleLeaf(context, i, ground), between[1]] : []),
        ...partsOf(point, i),
      ]),
    );
  }
  const parts = points.map((point, i) => anchored(stack([space(ROW_GAP / 2), ...partsOf(point, i)]), 'middle'));
  if (as === 'level') {
    return levelRows(parts, ROW_GAP, (i, y) => ruleLeaf(context, i, ground)(box.w).place({ ...box, y, h: 0 }));
  }
  const w = box.w / points.length - BESIDE / 2;
  return inSpans(
    parts,
    points.map((_, i) => ({ x: box.x + i * (w + BESIDE / 2), w })),
  );
}

/** A text whose bold beginning stands above the rest, or whose bold end below it. */
function ledText(
  context: LayoutContext,
  text: RichText,
  i: number,
  { at, ground, color, ink }: { at: Sizes<Sort>; ground: ColorRole; color: ColorRole; ink: ColorRole },
): Part[] {
  const [first = [], ...more] = text.paragraphs;
  const end = first.findIndex(({ bold }) => !bold);
  const last = text.paragraphs.at(-1) ?? [];
  const name = `Point ${i + 1}`;
  const leaf = (rest: RichText) =>
    textLeaf(context, 'body', { name, text: rest, size: at.text, ground, style: { color: ink } });
  const lead = (runs: readonly Run[]) =>
    textLeaf(context, 'heading', {
      ...{ name: `${name} lead`, text: { ...text, paragraphs: [runs] }, size: at.lead, ground },
      style: { color },
    });
  if (end === 0 && more.length > 0 && last.every(({ bold }) => bold)) {
    const before = leaf({ ...text, paragraphs: text.paragraphs.slice(0, -1) });
    return [before, space(LEAD_GAP), lead(last)];
  }
  const whole = end < 0 && more.length > 0;
  if (end <= 0 && !whole) return [leaf(text)];
  if (whole) return [lead(first), space(LEAD_GAP), leaf({ ...text, paragraphs: more })];
  const rest = first.slice(end).map((run, at) => (at === 0 ? { ...run, text: run.text.trimStart() } : run));
  return [lead(first.slice(0, end)), space(LEAD_GAP), leaf({ ...text, paragraphs: [rest, ...more] })];
}

function figurePart(
  context: LayoutContext,
  fact: FactView,
  i: number,
  { size, ground, color, bare }: { size: number; ground: ColorRole; color: ColorRole; bare: boolean },
): Part {
  return figureLeaf(context, {
    name: `Point ${i + 1} figure`,
    text: heroFigure(fact, UNIT, [...context.path, 'points', i, 'fact'], bare),
    ...{ size, ground, style: { color } },
  });
}

/** A hairline between two points. */
const ruleLeaf = (context: LayoutContext, i: number, ground: ColorRole): Part =>
  hairline(context, `Point ${i + 1} rule`, ground, [...context.path, 'points', i]);

/** The part of the body's width that rows of bullets take, and what parts their texts from a panel and its own texts. */
const ROWS = 0.684;
const BESIDE: Inch = 0.4;
/** Bodies below this width have the panel at their foot, on this part of the height. */
const NARROW: Inch = 8;
const FOOT = 0.34;

/** Sizes in rows, in points in a hall: of one or two, of three, of more. */
const RANGES = {
  pair: { text: { min: 20, preferred: 40, max: 48 }, lead: { min: 26, preferred: 48, max: 66 }, figure: [44, 72, 110] },
  few: { text: { min: 18, preferred: 30, max: 32 }, lead: { min: 22, preferred: 32, max: 40 }, figure: [44, 60, 72] },
  many: { text: { min: 16, preferred: 24, max: 26 }, lead: { min: 18, preferred: 24, max: 28 }, figure: [36, 44, 60] },
} as const;
/** From so many bullets on rows are set in smaller type. */
const FEW = 3;
const MANY = 4;

/** Where bullets and the panel of points share a slide: side by side, or one above the other on a narrow body. */
interface Parted {
  readonly narrow: boolean;
  /** The room of the bullets, and the place of their texts. */
  readonly rows: Box;
  readonly span: Span;
  readonly panel: Box;
  /** The place of the texts on the panel. */
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
      under: { ...room, h: top - FIELD_GAP - room.y },
    };
  }
  const start = body.x + ROWS * body.w;
  return {
    narrow: false,
    rows: body,
    span: { x: body.x, w: start - BESIDE - body.x },
    panel: { ...room, x: start, w: right - start },
    points: { ...textsFrom(start), y: body.y, h: body.h },
    under: { ...room, w: start - FIELD_GAP - room.x },
  };
}

/** Bullets in rows, and points on a panel beside them, in rows as high where they are as many. */
export function pointsBeside(context: LayoutContext, bullets: readonly Bullet[], points: readonly PanelPoint[]): Page {
  const { narrow, rows: box, span, panel, points: place, under } = partedOf(context, fieldRoom(context));
  const on = panelFill(context);
  const several = bullets.length < MANY ? RANGES.few : RANGES.many;
  const options = { box, ranges: bullets.length < FEW ? RANGES.pair : several };
  const cell = { span, fill: context.frame.ground };
  const beside = plainRows(context, bullets, cell, options);
  const figures = placedPoints(context, points, place, on, narrow ? 'across' : 'level');
  const fields = [field('Points panel', panel, on)];
  if (beside.fits && isSparse(beside, cell, box.h)) {
    const fill = on === 'field-dark' ? 'field-second' : 'field';
    const inner = under.x < context.body.x ? span : { x: span.x + BESIDE / 2, w: span.w - BESIDE / 2 };
    const rows = plainRows(context, bullets, { span: inner, fill }, options);
    return filledPage(context, [field('Points field', under, fill), ...fields], rows, figures);
  }
  return { ...filledPage(context, fields, beside, figures), ...(narrow ? {} : sourceWithin(context, span)) };
}

/** The colour of the panel: the darkest that is neither the slide's ground nor that of a foot below it. */
function panelFill(context: LayoutContext): ColorRole {
  return fieldTones(context, 3).includes('field-dark') ? 'field-dark' : 'field-second';
}
