import { z } from 'zod';
import type { Box } from '../../../core/box.ts';
import { type Inch, inchToPt } from '../../../core/lengths.ts';
import { joinParagraphs, plainText, type RichText } from '../../../core/rich-text.ts';
import { factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { filledPage, footSpace, PANEL_GAP, panelArea, sourceWithin } from '../../../layout/chrome.ts';
import { type Filled, fill } from '../../../layout/fill.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { panelOf, panelsAcross, spansOf, textAcross } from '../../../layout/panels.ts';
import { figureSteps, leadSteps, proseSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { aligned, anchored, column, inSpans, space, spring, stack, tall } from '../../../layout/tree.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { LIST_SPACING_EM } from '../../../text/levels.ts';
import { heightOf } from '../../../text/typeset.ts';
import { pointsBeside } from '../../charts/points-panel.ts';
import { buildField } from '../../parts/builds.ts';
import { claimedIn, claimField, contentFields, iconField, pointsField } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { placed } from '../../parts/placed.ts';
import {
  type Bullet,
  type BulletSort,
  bulletFigure,
  bulletInk,
  bulletLead,
  bulletWords,
  cellRows,
  isSparse,
  leadOf,
  plainRows,
  ROW_GAP,
  type RowCell,
  type RowRanges,
  withOwnUnit,
} from '../../tiles/bullet.ts';
import { toneFields } from '../../tiles/text-columns.ts';
import { discsOfLeads } from './discs.ts';
import { figuresOfPoints } from './figures.ts';
import { indexOfPoints } from './index-rows.ts';
import { splitSentences } from './split.ts';
import { wallOfLeads } from './wall.ts';

const withMore = z
  .strictObject({
    text: text('The point, in one or two lines. What is bold at its beginning stands apart, as its lead.'),
    items: z
      .array(text('A sub-point, in a line.'))
      .min(1)
      .max(4)
      .describe('Up to four sub-points below the point.')
      .optional(),
    fact: factRef('A figure to set large beside the point.').optional(),
    icon: iconField.optional(),
    lead: z
      .boolean()
      .describe(
        'Whether this point leads, if each has a figure: its own stands large on a field. If none says so, the first of three or four leads.',
      )
      .optional(),
  })
  .meta({ title: 'point' });

const point = z.union([text('One point, in one or two lines. What is bold at its beginning is its lead.'), withMore]);

const schema = z.object({
  ...contentFields,
  ...buildField,
  claim: claimField,
  items: z
    .array(point)
    .min(1)
    .max(6)
    .describe('The points: each a text, or `text` with sub-points under `items`, a `fact` or an `icon`.'),
  lead: z.enum(['none']).describe('Keeps all points at one size, if each has a figure.').optional(),
  numbered: z.boolean().default(false).describe('Whether the points carry numbers: for a ranking or an order.'),
  points: pointsField,
});
type Bullets = Resolved<z.output<typeof schema>>;

/** What is made for brands of one axis is better there than what is for all. */
const OWN_TO_AXIS = -2;

export const bullets = defineSlide({
  kind: 'bullets',
  summary:
    'One to six short points in large rows, led by what is bold in them, by figures, numbers or icons; figures beside them if there are any.',
  frame: 'title-only',
  frameOn: (slide, brand) => (isOwnList(slide, brand) ? 'content' : undefined),
  fills: (slide, brand) => !isOwnList(slide, brand),
  schema,
  compositions: [
    {
      name: 'discs',
      family: 'hung',
      headline: 'top',
      cost: OWN_TO_AXIS,
      grounds: ['ink', 'deep'],
      suits: ({ items, points }, { manner }) =>
        manner?.axis === 'center' &&
        points.length === 0 &&
        items.length > 1 &&
        items.length <= 3 &&
        areBare(items) &&
        items.every(isLed),
      compose: (slide, context) => discsOfLeads(allOf(slide, context), context, claimedIn(slide.claim)),
    },
    {
      name: 'wall',
      family: 'words',
      headline: 'top',
      heavy: 'left',
      grounds: ['ink', 'white', 'deep'],
      suits: ({ items, points }) =>
        points.length === 0 && items.length <= 3 && areBare(items) && (items.every(isLed) || !items.some(isLed)),
      compose: (slide, context) => wallOfLeads(allOf(slide, context), context, claimedIn(slide.claim)),
    },
    {
      name: 'split',
      family: 'split',
      headline: 'side',
      heavy: 'left',
      grounds: ['pale', 'ink', 'white'],
      suits: ({ items, points }) => points.length === 0 && areBare(items) && items.length > 1 && !items.some(isLed),
      compose: (slide, context) => splitSentences(allOf(slide, context), context, claimedIn(slide.claim)),
    },
    {
      name: 'figures',
      family: 'number',
      headline: 'top',
      grounds: ['pale', 'ink', 'white'],
      suits: ({ items, points }) =>
        points.length === 0 && items.length <= 4 && items.every((item) => 'text' in item && item.fact && !item.items),
      compose: (slide, context) => {
        const named = slide.items.findIndex((item) => 'text' in item && item.lead);
        return figuresOfPoints(allOf(slide, context), Math.max(0, named), context, claimedIn(slide.claim));
      },
    },
    {
      name: 'index',
      family: 'index',
      headline: 'side',
      heavy: 'right',
      grounds: ['white', 'pale', 'ink'],
      cost: 0.5,
      suits: ({ items }) => items.length > 1,
      compose: (slide, context) => indexOfPoints(allOf(slide, context), context, claimedIn(slide.claim), slide.points),
    },
  ],
  layout: (slide, context) => {
    if (isOwnList(slide, context.brand)) return [{ items: ownList(slide, context) }];
    const { items, lead: none, points } = slide;
    const all = allOf(slide, context);
    const [first] = all;
    if (points.length > 0) return [pointsBeside(context, all, points)];
    if (all.length === 1 && first) return [onePoint(context, first)];
    if (all.length === 2) return [twoPoints(context, all)];
    const named = items.findIndex((item) => 'text' in item && item.lead);
    const leading = all[Math.max(0, named)];
    const leads = none === undefined && all.every(({ fact }) => fact) && (named >= 0 || all.length <= FEW);
    const led =
      leads && leading
        ? ledByFigure(
            context,
            leading,
            all.filter((each) => each !== leading),
          )
        : undefined;
    return [led ?? pointRows(context, all)];
  },
});

const allOf = ({ items, numbered }: Bullets, context: LayoutContext) =>
  items.map((item, i) => bulletOf(item, i, numbered, context));

/** Whether points are words alone: without figures and sub-points. */
const areBare = (items: readonly Point[]) => items.every((item) => !('text' in item && (item.fact || item.items)));

/** Whether a point is led by words in bold, and by no figure. */
function isLed(item: Point): boolean {
  const { text: whole, fact = undefined } = 'text' in item ? item : { text: item };
  return !fact && leadOf(whole).lead !== undefined;
}

const FEW = 4;

type Point = Resolved<z.output<typeof point>>;

function bulletOf(item: Point, i: number, numbered: boolean, { path }: LayoutContext): Bullet {
  const { text: whole, items = [], fact = undefined, icon = undefined } = 'text' in item ? item : { text: item };
  return {
    ...{ name: `Bullet ${i + 1}`, path: [...path, 'items', i], whole, items, fact, icon },
    ...leadOf(whole),
    ...(numbered ? { number: i + 1 } : {}),
  };
}

/** Whether the points are the list of somebody else’s layout, in its own manner: words alone, and nothing beside them. */
function isOwnList({ items, points }: Bullets, { template }: Brand): boolean {
  const bare = items.every((item) => !('text' in item) || (!item.fact && !item.icon));
  return template !== undefined && points.length === 0 && bare;
}

/** Points that do not fit otherwise stand closer together, and those that leave room stand further apart, in em. */
const CLOSER_EM = [0.55, 0.35];
const WIDER_EM = [1.6, 1.3, 1, 0.8, 0.6];
/** The part of its place that a list further apart may take. */
const FILLED = 0.86;

/** The points as the list of the layout, one below the other, with their sub-points. */
function ownList({ items, numbered, build }: Bullets, context: LayoutContext): LaidOutItem[] {
  const { brand, body, measurer } = context;
  const { box = body, style = brand.type.body } = context.frame.placeholders.body ?? {};
  const paragraphs = items.flatMap(paragraphsOf);
  const text = joinParagraphs(paragraphs.map((each) => each.text));
  const set = {
    marker: numbered ? ('number' as const) : ('bullet' as const),
    ...(paragraphs.some(({ level }) => level > 0) ? { levels: paragraphs.map(({ level }) => level) } : {}),
  };
  const place = { ...box, h: body.h };
  const options = {
    ...{ ...set, box: place },
    ...(build ? { builds: paragraphs.map(({ entry }) => entry + 1) } : {}),
  };
  // A template's own list has its own distances.
  const usual = style.levels?.[0]?.space ?? LIST_SPACING_EM * style.size;
  const wider = WIDER_EM.map((em) => em * style.size).filter((each) => {
    const h = heightOf(text, style, place.w, measurer, { ...set, paragraphSpacing: each });
    return each > usual && h <= FILLED * place.h;
  });
  const spacings = [...wider.slice(0, 1), usual, ...CLOSER_EM.map((em) => em * style.size)];
  const lists = spacings.map((paragraphSpacing) => placed(context, 'body', text, { ...options, paragraphSpacing }));
  const list = lists.find(({ excess }) => !excess) ?? lists.find(({ paragraphSpacing }) => paragraphSpacing === usual);
  return list ? [list] : [];
}

interface ListParagraph {
  readonly text: RichText;
  readonly level: number;
  readonly entry: number;
}

function paragraphsOf(item: Point, entry: number): ListParagraph[] {
  const { text: own, items = [] } = 'paragraphs' in item ? { text: item } : item;
  const each = (text: RichText, level: number) =>
    text.paragraphs.map((runs) => ({ text: { ...text, paragraphs: [runs] }, level, entry }));
  return [...each(own, 0), ...items.flatMap((sub) => each(sub, 1))];
}

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
function onePoint(context: LayoutContext, bullet: Bullet): Page {
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
function pointRows(context: LayoutContext, bullets: readonly Bullet[]): Page {
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
function ledByFigure(context: LayoutContext, lead: Bullet, others: readonly Bullet[]): Page | undefined {
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
function twoPoints(context: LayoutContext, bullets: readonly Bullet[]): Page {
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
