import type { Box } from '../../../core/box.ts';
import { type Inch, inchToPt } from '../../../core/lengths.ts';
import { plainText } from '../../../core/rich-text.ts';
import { filledPage, footSpace, PANEL_GAP, panelArea, sourceWithin } from '../../../layout/chrome.ts';
import { type Filled, fill } from '../../../layout/fill.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { panelOf, panelsAcross, spansOf, textAcross } from '../../../layout/panels.ts';
import { figureSteps, leadSteps, proseSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { aligned, anchored, column, inSpans, space, spring, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LayoutContext, Page } from '../../parts/define-slide.ts';
import {
  type Bullet,
  type BulletSort,
  bulletFigure,
  bulletInk,
  bulletLead,
  bulletWords,
  cellRows,
  isSparse,
  plainRows,
  ROW_GAP,
  type RowCell,
  type RowRanges,
  withOwnUnit,
} from '../../tiles/bullet.ts';
import { toneFields } from '../../tiles/text-columns.ts';

/** The parts of the body's width that a field may take: of leads or figures, the less the more there is to say. */
const LEADS = { min: 0.33, max: 0.52 };
/** Where texts leave more, figures stand with them on one field. */
const SHORT = 0.45;
/** The same of the point that leads. */
const HERO = 0.437;
/** What parts a field from the texts beside it, and its texts from its own edge. */
const BESIDE: Inch = 0.4;
const PAD: Inch = 0.3;
/** Bodies below this width stack what stands side by side. */
const NARROW: Inch = 8;
const MANY = 5;

/** Sizes in rows, in points in a hall: of a few points and of many, beside one that leads, on one field. */
const RANGES = {
  few: {
    text: { min: 18, preferred: 32, max: 44 },
    lead: { min: 22, preferred: 40, max: 66 },
    figure: { min: 44, preferred: 66, max: 110 },
  },
  many: {
    text: { min: 16, preferred: 26, max: 36 },
    lead: { min: 20, preferred: 28, max: 40 },
    figure: { min: 36, preferred: 60, max: 72 },
  },
  beside: {
    text: { min: 18, preferred: 26, max: 32 },
    lead: { min: 22, preferred: 30, max: 44 },
    figure: { min: 44, preferred: 60, max: 88 },
  },
  alone: {
    text: { min: 20, preferred: 40, max: 88 },
    lead: { min: 22, preferred: 40, max: 54 },
    figure: { min: 44, preferred: 66, max: 110 },
  },
} as const satisfies Readonly<Record<string, RowRanges>>;

/** The colours of a field that shares the slide with the ground, and of one that is the whole slide. */
const OWN: ColorRole = 'field';
const WHOLE: ColorRole = 'field-second';

/** The most lines of words that are all there is, and of those on each of two fields. */
const MAX_LINES = { whole: 6, pair: 5 };

/** The page with points on one panel over the whole slide. */
const wholePage = (context: LayoutContext, filled: Filled<BulletSort>): Page =>
  filledPage(context, [panelIn(context, 'Points', panelArea(context), WHOLE)], filled);

const panelIn = (context: LayoutContext, name: string, box: Box, on: ColorRole, path: Bullet['path'] = []) =>
  panelOf(context, { name, path }, box, box, on).item;

/** One point over the whole slide: its figure, its lead or its words as large as they go. */
export function onePoint(context: LayoutContext, bullet: Bullet): Page {
  const room = panelArea(context);
  const span = textAcross(context, room, 2 * PAD);
  const own = { ...bullet, lead: bullet.lead ?? bullet.whole };
  const steps = {
    figure: figureSteps(context, { min: 88, preferred: 240, max: 320 }),
    text: proseSteps(context, 36, { preferred: 32 }),
    lead: bullet.fact ? leadSteps(context, 84) : posterSteps(context),
  };
  const filled = fill<BulletSort>(context.body, steps, (sizes) => {
    const shown = withOwnUnit(context, own, sizes.figure, span.w);
    const figure = bulletFigure(context, shown, WHOLE, sizes);
    const words = bulletWords(context, shown, WHOLE, { sizes, maxLines: MAX_LINES.whole });
    const parts = figure ? [space(0.4, 0.7), figure, space(0.4, 1), words] : [words];
    return tall(inSpans([anchored(stack([...parts, space(0.1)]), figure ? 'top' : 'middle')], [span]));
  });
  return filledPage(context, [panelIn(context, bullet.name, room, WHOLE, bullet.path)], filled);
}

const POSTER = [132, 150, 176, 200, 240, 280];

const posterSteps = (context: LayoutContext): Steps => {
  const { sizes } = leadSteps(context, 110);
  const larger = POSTER.filter((size) => size > (sizes.at(-1) ?? 0));
  return { sizes: [...sizes, ...larger], start: sizes.length - 1 };
};

/** Points of one rank in rows: led by their figures or leads on a panel of its own, else all of them on one panel. */
export function pointRows(context: LayoutContext, bullets: readonly Bullet[]): Page {
  const figures = bullets.every(({ fact }) => fact);
  const signed = bullets.some(({ number, icon }) => number !== undefined || icon);
  const led = bullets.every(({ lead, text, items }) => lead && (text || items.length > 0));
  const ranges = bullets.length >= MANY ? RANGES.many : RANGES.few;
  const ratio = leadRatio(context, bullets, ranges);
  const panelled = figures ? ratio < SHORT : led && !signed;
  if (areFewWords(context, bullets)) return largeWords(context, bullets);
  if (context.body.w < NARROW || !panelled) return onOnePanel(context, bullets);
  const { box, own, rest } = split(context, figures ? LEADS.min : ratio);
  const options = { box: context.body, ranges };
  const beside = cellRows(context, bullets, [own, rest], options);
  if (beside.fits && isSparse(beside, rest, context.body.h)) {
    const cells = [own, rest].map(({ span }): RowCell => ({ span, fill: WHOLE })) as [RowCell, RowCell];
    return wholePage(context, cellRows(context, bullets, cells, options));
  }
  return {
    ...filledPage(context, [panelIn(context, 'Points', box, own.fill)], beside),
    ...sourceWithin(context, rest.span),
  };
}

const WORDS = 0.45;
/** From so many words on they stand in rows on two halves; fewer side by side. */
const ROWS = 4;

/** Whether all points are a word or two: rows of them would leave the width free. */
function areFewWords(context: LayoutContext, bullets: readonly Bullet[]): boolean {
  const { body } = context;
  const largest = textSteps(context, 'body', RANGES.alone.text).sizes.at(-1) ?? 0;
  const size = Math.min(largest, inchToPt(body.h / bullets.length - ROW_GAP) / PITCH_EM);
  return bullets.every(
    ({ whole, items, fact }) => !fact && items.length === 0 && textWidth(context, 'body', whole, size) < WORDS * body.w,
  );
}

const PITCH_EM = 1.2;

/** Words as large as they go: on fields side by side, or in rows on two halves. */
function largeWords(context: LayoutContext, bullets: readonly Bullet[]): Page {
  const numbered = bullets.every(({ number }) => number !== undefined);
  if (bullets.length < ROWS) {
    const columns = bullets.map(({ name, whole, icon }) => ({ name, title: whole, icon }));
    return toneFields(columns, context, numbered);
  }
  const half = Math.ceil(bullets.length / 2);
  const halves = panelsAcross(
    context,
    ['Points', 'More points'].map((name) => ({ name, path: [] })),
  );
  const columns = halves.map(({ span, ink }, i) => ({
    bullets: i === 0 ? bullets.slice(0, half) : bullets.slice(half),
    cell: { span, fill: ink.fill },
  }));
  const filled = plainRows(context, columns, { box: context.body, ranges: RANGES.alone });
  return filledPage(
    context,
    halves.map(({ item }) => item),
    filled,
  );
}

/** The part of the body's width that leads take: what texts leave that are short even at their largest. */
function leadRatio(context: LayoutContext, bullets: readonly Bullet[], ranges: RowRanges): number {
  const size = textSteps(context, 'body', ranges.text).sizes.at(-1) ?? 0;
  const texts = bullets.flatMap(({ text, fact, whole, items }) => [fact ? whole : (text ?? []), ...items].flat());
  const widest = Math.max(...texts.map((each) => textWidth(context, 'body', each, size)));
  const left = 1 - (widest + BESIDE + PAD) / context.body.w;
  return Math.min(LEADS.max, Math.max(LEADS.min, left));
}

/** A panel at the left that takes a part of the body's width, and where texts stand on it and beside it. */
function split(context: LayoutContext, ratio: number): { box: Box; own: RowCell; rest: RowCell } {
  const { body } = context;
  const room = panelArea(context);
  const inner = room.x < body.x ? 0 : PAD;
  const end = body.x + ratio * body.w + inner;
  const x = Math.max(body.x, room.x + inner);
  const from = end + BESIDE;
  return {
    box: { ...room, w: end - room.x },
    own: { span: { x, w: end - x - PAD }, fill: OWN },
    rest: { span: { x: from, w: body.x + body.w - from }, fill: context.frame.ground },
  };
}

function onOnePanel(context: LayoutContext, bullets: readonly Bullet[]): Page {
  const cell = { span: textAcross(context, panelArea(context), 2 * PAD), fill: WHOLE };
  const led = bullets.some(({ lead, fact }) => lead || fact);
  const ranges = led ? (bullets.length < MANY ? RANGES.few : RANGES.many) : RANGES.alone;
  return wholePage(context, plainRows(context, [{ bullets, cell }], { box: context.body, ranges }));
}

/** One point large on a panel, the others in rows beside it: each with its figure. Undefined where they have no room. */
export function ledByFigure(context: LayoutContext, lead: Bullet, others: readonly Bullet[]): Page | undefined {
  if (context.body.w < NARROW) return undefined;
  const { box, own, rest } = split(context, HERO);
  const hero = heroPoint(context, lead, own);
  const rowsOn = (cell: RowCell) =>
    plainRows(context, [{ bullets: others, cell }], { box: context.body, ranges: RANGES.beside });
  const rows = rowsOn(rest);
  if (!hero.fits || !rows.fits) return undefined;
  const panel = panelIn(context, lead.name, box, own.fill, lead.path);
  if (isSparse(rows, rest, context.body.h)) {
    const room = panelArea(context);
    const x = box.x + box.w + PANEL_GAP;
    const other = panelIn(context, 'Points', { ...room, x, w: room.x + room.w - x }, WHOLE);
    return filledPage(context, [panel, other], hero, rowsOn({ ...rest, fill: WHOLE }));
  }
  return { ...filledPage(context, [panel], hero, rows), ...sourceWithin(context, rest.span) };
}

function heroPoint(context: LayoutContext, bullet: Bullet, { span, fill: on }: RowCell): Filled<BulletSort> {
  const steps = {
    text: textSteps(context, 'body', { min: 20, preferred: 28, max: 32 }),
    lead: textSteps(context, 'heading', { min: 28, preferred: 48, max: 60 }),
    figure: figureSteps(context, { min: 72, preferred: 176, max: 200 }),
  };
  return fill<BulletSort>(context.body, steps, (sizes) => {
    const own = withOwnUnit(context, bullet, sizes.figure, span.w);
    const parts = { figure: bulletFigure(context, own, on, sizes), words: bulletWords(context, own, on, { sizes }) };
    const rows = column(parts, { figure: [0.42, 0.6, 0.26], words: [0.36, 0.7, 0.2] });
    return inSpans([stack([...rows, space(0.1, Number.POSITIVE_INFINITY)])], [span]);
  });
}

/** How large leads may be, in points in a hall: above texts, below figures. */
const MAX_LEAD = { led: 96, figure: 54 };
const SIGN: Inch = 1.2;
/** Above what leads, below figures and signs, between leads and texts, and below these, in inches. */
const SPACE = { top: [0.36, 0.5, 0.26], figure: [0.32, 0.5], sign: [0.2, 0.4], text: 0.16, foot: 0.1 } as const;

/** Two points on the halves of the slide: what leads each at the top of its half, what there is to say at the foot. */
export function twoPoints(context: LayoutContext, bullets: readonly Bullet[]): Page {
  if (isUneven(bullets)) return pointRows(context, bullets);
  const panels = panelsAcross(context, bullets);
  const spans = spansOf(panels);
  const figures = bullets.some(({ fact }) => fact);
  const signs = !figures && bullets.some(({ number, icon }) => number !== undefined || icon);
  // Points of which one has no lead are all lead: as large as they go.
  const led = bullets.every(({ lead }) => lead);
  const shown = led ? bullets : bullets.map(({ text: _, ...each }): Bullet => ({ ...each, lead: each.whole }));
  const below = shown.some(({ text, items }) => text || items.length > 0);
  const lead = figures || below ? leadSteps(context, figures ? MAX_LEAD.figure : MAX_LEAD.led) : posterSteps(context);
  const steps = {
    lead: { ...lead, start: lead.sizes.length - 1 },
    figure: figureSteps(context, { min: 60, preferred: 150, max: 176 }),
    text: proseSteps(context, 36, { preferred: 32 }),
  };
  const gaps = {
    figure: SPACE.top,
    sign: SPACE.top,
    lead: figures ? SPACE.figure : signs ? SPACE.sign : SPACE.top,
    words: spring(SPACE.text),
  };
  const filled = fill<BulletSort>(context.body, steps, (sizes) => {
    const w = Math.min(...spans.map((span) => span.w));
    const columns = shown.map((bullet, i) => {
      const own = withOwnUnit(context, bullet, sizes.figure, w);
      const on = panels[i]?.ink.fill ?? WHOLE;
      const look = { sizes, maxLines: MAX_LINES.pair };
      return {
        figure: bulletFigure(context, own, on, sizes),
        sign: signs ? signPart(context, own, on) : undefined,
        lead: bulletLead(context, own, on, look),
        words: below ? bulletWords(context, own, on, { ...look, leadless: true }) : undefined,
      };
    });
    return tall(stack([...aligned(columns, spans, gaps), footSpace(context, SPACE.foot)]));
  });
  return filledPage(
    context,
    panels.map(({ item }) => item),
    filled,
  );
}

function signPart(context: LayoutContext, bullet: Bullet, on: ColorRole) {
  const sign = bulletInk(context, bullet, on).sign(bullet, SIGN);
  return sign ? anchored(sign, 'middle') : space(SIGN);
}

/** The part of the longer that a point is at least, in letters, to stand beside it: else the two stand in rows. */
const EVEN = 0.3;

/** Whether one of two points without texts below them is too short to stand beside the other. */
function isUneven(bullets: readonly Bullet[]): boolean {
  if (bullets.some(({ lead, fact, icon, items }) => lead || fact || icon || items.length > 0)) return false;
  const lengths = bullets.map(({ whole }) => plainText(whole).length);
  return Math.min(...lengths) < EVEN * Math.max(...lengths);
}
