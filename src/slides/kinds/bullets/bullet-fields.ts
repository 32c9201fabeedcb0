import type { Box } from '../../../core/box.ts';
import { type Inch, inchToPt } from '../../../core/lengths.ts';
import { plainText } from '../../../core/rich-text.ts';
import { FIELD_GAP, fieldRoom, filledPage, footSpace, sourceWithin } from '../../../layout/chrome.ts';
import { type Filled, fill } from '../../../layout/fill.ts';
import { field, textWidth } from '../../../layout/leaves.ts';
import { fieldItems, fieldsAcross, fieldTones, textAcross } from '../../../layout/panels.ts';
import { figureSteps, leadSteps, proseSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { anchored, elastic, inSpans, type Part, space, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LayoutContext, Page } from '../../parts/define-slide.ts';
import {
  type Bullet,
  type BulletLook,
  type BulletSizes,
  bulletFigure,
  bulletLead,
  bulletSign,
  bulletWords,
  cellRows,
  columnRows,
  isSparse,
  plainRows,
  ROW_GAP,
  type RowCell,
  type RowRanges,
  withOwnUnit,
} from '../../tiles/bullet.ts';
import { toneFields } from '../../tiles/text-columns.ts';

/** The parts of the body's width that a field may take: of leads or figures, the less the more there is to say. */
const LEADS = { least: 0.33, most: 0.52 };
/** Where texts leave more, figures stand with them on one field. */
const SHORT = 0.45;
/** The same of the point that leads. */
const HERO = 0.437;
/** What parts a field from the texts beside it, and its texts from its own edge. */
const BESIDE: Inch = 0.4;
const PAD: Inch = 0.3;
/** Bodies below this width stack what stands side by side. */
const NARROW: Inch = 8;
/** From so many points on rows are set in smaller type. */
const MANY = 5;

/** Sizes in rows, in points in a hall: of a few points and of many, beside one that leads, on one field. */
const RANGES = {
  few: {
    text: { min: 18, preferred: 32, max: 44 },
    lead: { min: 22, preferred: 40, max: 66 },
    figure: [44, 66, 110],
  },
  many: {
    text: { min: 16, preferred: 26, max: 36 },
    lead: { min: 20, preferred: 28, max: 40 },
    figure: [36, 60, 72],
  },
  beside: {
    text: { min: 18, preferred: 26, max: 32 },
    lead: { min: 22, preferred: 30, max: 44 },
    figure: [44, 60, 88],
  },
  alone: {
    text: { min: 20, preferred: 40, max: 88 },
    lead: { min: 22, preferred: 40, max: 54 },
    figure: [44, 66, 110],
  },
} as const satisfies Readonly<Record<string, RowRanges>>;

/** The colours of a field that shares the slide with the ground, and of one that is the whole slide. */
const OWN: ColorRole = 'field';
const WHOLE: ColorRole = 'field-second';

/** The most lines of words that are all there is, and of those on each of two fields. */
const MOST_LINES = { whole: 6, pair: 5 };

/** One point over the whole slide: its figure, its lead or its words as large as they go. */
export function onePoint(context: LayoutContext, bullet: Bullet): Page {
  const room = fieldRoom(context);
  const span = textAcross(context, room, 2 * PAD);
  const led = bullet.lead ?? bullet.whole;
  const own = { ...bullet, lead: led };
  const steps = {
    figure: figureSteps(context, 88, 240, 320),
    text: proseSteps(context, 36, { usual: 32 }),
    lead: bullet.fact ? leadSteps(context, 84) : posterSteps(context),
  };
  const filled = fill(context.body, steps, (sizes: BulletSizes) => {
    const { bullet: shown, bare } = withOwnUnit(context, own, sizes.figure, span.w);
    const words = bulletWords(context, shown, { sizes, fill: WHOLE, most: MOST_LINES.whole });
    const parts = bullet.fact
      ? [space(0.4, 0.7), bulletFigure(context, shown, { size: sizes.figure, fill: WHOLE, bare }), space(0.4, 1), words]
      : [words];
    return tall(inSpans([anchored(stack([...parts, space(0.1)]), bullet.fact ? 'top' : 'middle')], [span]));
  });
  return filledPage(context, [field(`${bullet.name} field`, room, WHOLE, bullet.path)], filled);
}

/** The largest sizes of words, in points wherever they are read. */
const POSTER = [132, 150, 176, 200, 240, 280];

/** The steps of words that are all there is. */
const posterSteps = (context: LayoutContext) => {
  const { sizes } = leadSteps(context, 110);
  const larger = POSTER.filter((size) => size > (sizes.at(-1) ?? 0));
  return { sizes: [...sizes, ...larger], start: sizes.length - 1 };
};

/** Points of one rank in rows: led by their figures or leads on a field of its own, else all of them on one field. */
export function pointRows(context: LayoutContext, bullets: readonly Bullet[]): Page {
  const many = bullets.length >= MANY;
  const figures = bullets.every(({ fact }) => fact);
  const signed = bullets.some(({ number, icon }) => number !== undefined || icon);
  const led = bullets.every(({ lead, text, items }) => lead && (text || items.length > 0));
  const ranges = many ? RANGES.many : RANGES.few;
  const part = leadPart(context, bullets, ranges);
  const fielded = figures ? part < SHORT : led && !signed;
  if (areFewWords(context, bullets)) return largeWords(context, bullets);
  if (context.body.w < NARROW || !fielded) return onOneField(context, bullets);
  const { box, own, rest } = split(context, figures ? LEADS.least : part);
  const options = { box: context.body, ranges };
  const beside = cellRows(context, bullets, [own, rest], options);
  if (beside.fits && isSparse(beside, rest, context.body.h)) {
    const cells = [own, rest].map(({ span }): RowCell => ({ span, fill: WHOLE })) as [RowCell, RowCell];
    return filledPage(
      context,
      [field('Points field', fieldRoom(context), WHOLE)],
      cellRows(context, bullets, cells, options),
    );
  }
  return {
    ...filledPage(context, [field('Points field', box, own.fill)], beside),
    ...sourceWithin(context, rest.span),
  };
}

/** Points whose longest is narrower than this part of the body's width, as large as rows are, are a word or two. */
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
  const halves = fieldsAcross(context, 2);
  const fills = fieldTones(context, 2);
  const half = Math.ceil(bullets.length / 2);
  const cells = halves.map(({ text }, i): RowCell => ({ span: text, fill: fills[i] ?? WHOLE }));
  const box = context.body;
  const filled = columnRows(context, [bullets.slice(0, half), bullets.slice(half)], cells, {
    box,
    ranges: RANGES.alone,
  });
  return filledPage(context, fieldItems(['Points', 'More points'], halves, fills), filled);
}

/** The part of the body's width that leads take: what texts leave that are short even at their largest. */
function leadPart(context: LayoutContext, bullets: readonly Bullet[], ranges: RowRanges): number {
  const size = textSteps(context, 'body', ranges.text).sizes.at(-1) ?? 0;
  const texts = bullets.flatMap(({ text, fact, whole, items }) => [fact ? whole : (text ?? []), ...items].flat());
  const widest = Math.max(...texts.map((each) => textWidth(context, 'body', each, size)));
  const left = 1 - (widest + BESIDE + PAD) / context.body.w;
  return Math.min(LEADS.most, Math.max(LEADS.least, left));
}

/** A field at the left that takes a part of the body's width, and where texts stand on it and beside it. */
function split(context: LayoutContext, part: number): { box: Box; own: RowCell; rest: RowCell } {
  const { body } = context;
  const room = fieldRoom(context);
  const inner = room.x < body.x ? 0 : PAD;
  const end = body.x + part * body.w + inner;
  const x = Math.max(body.x, room.x + inner);
  const from = end + BESIDE;
  return {
    box: { ...room, w: end - room.x },
    own: { span: { x, w: end - x - PAD }, fill: OWN },
    rest: { span: { x: from, w: body.x + body.w - from }, fill: context.frame.ground },
  };
}

/** All points on one field, in large type. */
function onOneField(context: LayoutContext, bullets: readonly Bullet[]): Page {
  const room = fieldRoom(context);
  const cell = { span: textAcross(context, room, 2 * PAD), fill: WHOLE };
  const led = bullets.some(({ lead, fact }) => lead || fact);
  const ranges = led ? (bullets.length < MANY ? RANGES.few : RANGES.many) : RANGES.alone;
  const filled = plainRows(context, bullets, cell, { box: context.body, ranges });
  return filledPage(context, [field('Points field', room, WHOLE)], filled);
}

/** One point large on a field, the others in rows beside it: each with its figure. Undefined where they have no room. */
export function ledByFigure(context: LayoutContext, lead: Bullet, others: readonly Bullet[]): Page | undefined {
  if (context.body.w < NARROW) return undefined;
  const { box, own, rest } = split(context, HERO);
  const hero = heroPoint(context, lead, own);
  const options = { box: context.body, ranges: RANGES.beside };
  const rows = plainRows(context, others, rest, options);
  if (!hero.fits || !rows.fits) return undefined;
  const fields = [field(`${lead.name} field`, box, own.fill, lead.path)];
  if (isSparse(rows, rest, context.body.h)) {
    const room = fieldRoom(context);
    const x = box.x + box.w + FIELD_GAP;
    const other = field('Points field', { ...room, x, w: room.x + room.w - x }, WHOLE);
    const on = plainRows(context, others, { ...rest, fill: WHOLE }, options);
    return filledPage(context, [...fields, other], hero, on);
  }
  return {
    ...filledPage(context, fields, hero, rows),
    ...sourceWithin(context, rest.span),
  };
}

function heroPoint(context: LayoutContext, bullet: Bullet, { span, fill: on }: RowCell): Filled<keyof BulletSizes> {
  const steps = {
    text: textSteps(context, 'body', { min: 20, preferred: 28, max: 32 }),
    lead: textSteps(context, 'heading', { min: 28, preferred: 48, max: 60 }),
    figure: figureSteps(context, 72, 176, 200),
  };
  return fill(context.body, steps, (sizes: BulletSizes) => {
    const { bullet: own, bare } = withOwnUnit(context, bullet, sizes.figure, span.w);
    const parts: Part[] = [
      space(0.42, 0.6, 0.26),
      bulletFigure(context, own, { size: sizes.figure, fill: on, bare }),
      space(0.36, 0.7, 0.2),
      bulletWords(context, own, { sizes, fill: on }),
      space(0.1, Number.POSITIVE_INFINITY),
    ];
    return inSpans([stack(parts)], [span]);
  });
}

/** How large leads may be, in points in a hall: above texts, below figures. */
const MOST_LEAD = { led: 96, figure: 54 };
/** How high numbers and icons are, in inches. */
const SIGN: Inch = 1.2;
/** Above what leads, below figures and signs, between leads and texts, and below these, in inches. */
const SPACE = { top: [0.36, 0.5, 0.26], figure: [0.32, 0.5], sign: [0.2, 0.4], least: 0.16, foot: 0.1 } as const;

/** Two points on the halves of the slide: what leads each at the top of its half, what there is to say at the foot. */
export function twoPoints(context: LayoutContext, bullets: readonly Bullet[]): Page {
  const columns = fieldsAcross(context, bullets.length);
  const fills = fieldTones(context, bullets.length);
  const spans = columns.map(({ text }) => text);
  const figures = bullets.some(({ fact }) => fact);
  if (isUneven(bullets)) return pointRows(context, bullets);
  const signs = !figures && bullets.some(({ number, icon }) => number !== undefined || icon);
  // Points of which one has no lead are all lead: as large as they go.
  const led = bullets.every(({ lead }) => lead);
  const shown = led ? bullets : bullets.map(({ text: _, ...each }): Bullet => ({ ...each, lead: each.whole }));
  const below = shown.some(({ text, items }) => text || items.length > 0);
  const steps = {
    lead: largest(
      figures || below ? leadSteps(context, figures ? MOST_LEAD.figure : MOST_LEAD.led) : posterSteps(context),
    ),
    figure: figureSteps(context, 60, 150, 176),
    text: proseSteps(context, 36, { usual: 32 }),
  };
  const filled = fill(context.body, steps, (sizes: BulletSizes) => {
    const w = Math.min(...spans.map((span) => span.w));
    const own = shown.map((bullet) => withOwnUnit(context, bullet, sizes.figure, w));
    const row = (part: (bullet: Bullet, look: BulletLook, bare: boolean) => Part) =>
      inSpans(
        own.map(({ bullet, bare }, i) =>
          part(bullet, { sizes, fill: fills[i] ?? 'field-dark', most: MOST_LINES.pair }, bare),
        ),
        spans,
      );
    const figure = row((bullet, { fill: on }, bare) =>
      bulletFigure(context, bullet, { size: sizes.figure, fill: on, bare }),
    );
    const sign = row((bullet, { fill: on }) => bulletSign(context, bullet, { side: SIGN, fill: on }) ?? space(SIGN));
    return tall(
      stack([
        space(...SPACE.top),
        ...(figures ? [figure, space(...SPACE.figure)] : []),
        ...(signs ? [sign, space(...SPACE.sign)] : []),
        row((bullet, look) => bulletLead(context, bullet, look)),
        ...(below
          ? [
              elastic(SPACE.least, SPACE.least, () => []),
              row((bullet, look) => bulletWords(context, bullet, { ...look, leadless: true })),
            ]
          : []),
        footSpace(context, SPACE.foot),
      ]),
    );
  });
  const fields = fieldItems(
    bullets.map(({ name }) => name),
    columns,
    fills,
    bullets.map(({ path }) => path),
  );
  return filledPage(context, fields, filled);
}

/** The part of the longer that a point is at least, in letters, to stand beside it: else the two stand in rows. */
const EVEN = 0.3;

/** Whether one of two points without texts below them is too short to stand beside the other. */
function isUneven(bullets: readonly Bullet[]): boolean {
  if (bullets.some(({ lead, fact, icon, items }) => lead || fact || icon || items.length > 0)) return false;
  const lengths = bullets.map(({ whole }) => plainText(whole).length);
  return Math.min(...lengths) < EVEN * Math.max(...lengths);
}

/** The steps of a text that is as large as its box allows, in whatever lines. */
const largest = ({ sizes }: Steps): Steps => ({ sizes, start: sizes.length - 1 });
