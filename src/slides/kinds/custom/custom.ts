import { z } from 'zod';
import type { ChartPage } from '../../../charts/base/define-chart.ts';
import { contrastRatio, requiredContrast } from '../../../color/contrast.ts';
import { type Box, below, inset } from '../../../core/box.ts';
import { capital, countsCharacters } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { refusal } from '../../../findings/finding.ts';
import { colorOn, contrastOf, inkOn as inkOnGround } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { iconItem } from '../../../layout/icon.ts';
import {
  commaDepth,
  digitHeight,
  field,
  figureLeaf,
  figureWidth,
  LINE_SLACK,
  LIST_SPACING,
  rule,
  styled,
} from '../../../layout/leaves.ts';
import { figureSteps, type SizeRange, textSteps } from '../../../layout/scale.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ColorRole, TextStyle } from '../../../scene/tokens.ts';
import { endsBetweenWords } from '../../../text/line-break.ts';
import { setText } from '../../../text/typeset.ts';
import { chartItems } from '../../charts/chart-items.ts';
import { commonFields, contentFields, RULE_GAP } from '../../parts/common-fields.ts';
import {
  type Composed,
  defineSlide,
  type LaidOutItem,
  type LayoutContext,
  type Page,
} from '../../parts/define-slide.ts';
import { pictureItem } from '../../parts/picture-parts.ts';
import { sceneItems } from '../../parts/visual-parts.ts';
import { slideBox, wholeFootIn } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn, headlineSizes } from '../../stage/headline.ts';
import {
  cellBox,
  customItem,
  findOverlap,
  isUnderRule,
  liesOn,
  type OutlineItem,
  overlapWords,
  stretched,
} from './custom-items.ts';

const PANEL_MARGIN: Inch = 0.2;
const FIGURE_GAP: Inch = 0.14;
const COMMA_CLEAR: Inch = 0.04;
const MAX_ITEMS = 24;

export const custom = defineSlide({
  kind: 'custom',
  summary: 'What no other kind can show: texts, figures, pictures and charts, each at its place on a grid.',
  family: 'line',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    title: commonFields.title,
    items: z
      .array(customItem)
      .min(1)
      .max(MAX_ITEMS)
      .check(({ value, issues }) => {
        const overlap = findOverlap(value);
        if (!overlap) return;
        const params = { code: 'overlap', ...overlapWords(overlap, value) };
        const path = [overlap.items[1], 'columns'];
        issues.push(refusal(value, params, path));
      })
      .describe('The things on the slide, each with what it shows and the columns and rows that it takes.'),
  }),
  compositions: [
    {
      name: 'drawing',
      family: 'line',
      headline: 'top',
      grounds: ['white', 'pale', 'ink'],
      compose: (slide, context) => composed(slide, context),
    },
  ],
  layout: (slide, context) => [{ items: drawn(slide, context, TEXTS) }],
});

interface Drawing {
  readonly title: RichText;
  readonly items: readonly Item[];
  readonly dark?: boolean | undefined;
  /** How charts stand on the ground of a composed slide. */
  readonly page?: ChartPage;
  /** The slide that scenes and pictures at the grid’s edges run to the edges of; they keep within the body where omitted. */
  readonly whole?: Box;
}

/** What stands on the slide, each at its place in the body. */
function drawn(slide: Drawing, context: LayoutContext, ranges: TextRanges): readonly LaidOutItem[] {
  const { items } = slide;
  const own = { ...context, ...stretched(items, context) };
  const parts = placedParts(slide, own);
  const sizes = sizesOf(parts, own, ranges);
  const isPanel = ({ item }: Part) => item.show === 'panel';
  // Panels lie below what is on them, in whatever order they are listed.
  const inOrder = [...parts.filter(isPanel), ...parts.filter((part) => !isPanel(part))];
  return inOrder.flatMap((part) => partItems(part, sizes, slide, own));
}

const placedParts = (slide: Drawing, context: LayoutContext): Part[] =>
  slide.items.map((_, index) => toEdges(partOf(slide.items, index, context), slide, context));

/** A scene or a picture that begins or ends where the slide’s things do, as far as the slide’s edge, and beside others to its foot. */
function toEdges(part: Part, { items, whole }: Drawing, { body }: LayoutContext): Part {
  if (!whole || !(shows(part, 'scene') || shows(part, 'picture'))) return part;
  const { item, box } = part;
  const columns = items.flatMap((each) => each.columns);
  const rows = items.flatMap((each) => (each.show === 'rule' ? [] : each.rows));
  const [left, right] = [item.columns[0] === Math.min(...columns), item.columns[1] === Math.max(...columns)];
  const x = left ? whole.x : box.x;
  const end = right ? whole.x + whole.w : box.x + box.w;
  const down = left !== right && item.rows[1] === Math.max(...rows);
  const foot = down ? whole.y + whole.h : Math.min(box.y + box.h, body.y + body.h);
  return { ...part, box: { ...box, x, w: end - x, h: foot - box.y } };
}

/** Where the source line and the number are beside scenes and pictures that run to the slide’s foot. */
function footBeside(slide: Drawing, context: Composed): Partial<Page> {
  const { body, brand } = context;
  const parts = placedParts(slide, { ...context, ...stretched(slide.items, context) });
  const low = parts.flatMap(({ box }) => (box.y + box.h > brand.size.h - LOW ? [box] : []));
  if (low.length === 0) return {};
  const from = Math.max(body.x, ...low.filter(({ x }) => x <= 0).map(({ x, w }) => x + w + PANEL_MARGIN));
  const to = Math.min(body.x + body.w, ...low.filter(({ x }) => x > 0).map(({ x }) => x - PANEL_MARGIN));
  return wholeFootIn(context, { x: from, w: to - from });
}

/** What ends nearer to the slide’s foot runs to it. */
const LOW: Inch = 0.1;

/** Between the headline and what stands below it. */
const BELOW_HEADLINE: Inch = 0.3;

/** The headline large at the top, and below it, to the foot, what the author places; undefined where a text has no room. */
function composed(slide: Drawing, context: Composed): Page | undefined {
  const { body, ground, frame, headline: title } = context;
  const whole = slideBox(context);
  const shown = { ...slide, page: { ground }, ...(bleeds(context.brand) ? { whole } : {}) };
  for (const maxLines of [title.paragraphs.length, 1 + title.paragraphs.length]) {
    for (const size of headlineSizes(context)) {
      const headline = headlineIn(context, { ...body, h: body.h / 3 }, { sizes: [size], maxLines });
      if (!headline) continue;
      const y = headlineEnd(headline) + BELOW_HEADLINE;
      const inner = { ...context, frame: { ...frame, ground }, body: { ...body, y, h: body.y + body.h - y } };
      const items = drawn(shown, inner, LARGE_TEXTS);
      const isWhole = items.every(
        (item) => item.kind !== 'text' || (item.excess === undefined && item.height <= item.box.h + TOLERANCE),
      );
      if (!isWhole) continue;
      return { ...headline, ...footBeside(shown, inner), items: items.map((item) => legible(item, context)) };
    }
  }
  return undefined;
}

const bleeds = ({ manner }: Brand) => manner?.fields === 'bleed' && !manner.sheet;

/** A text in a colour that can be read on the ground, where the one asked for cannot. */
function legible(item: LaidOutItem, { brand }: Composed): LaidOutItem {
  if (item.kind !== 'text') return item;
  const { style, ground, size } = item;
  const isRead = (role: ColorRole) => contrastOf(brand, role, ground) >= requiredContrast(size);
  const color = [style.color, colorOn(brand, style.color, ground)].find(isRead) ?? inkOnGround(brand, ground);
  return { ...item, style: { ...style, color } };
}

type Item = Resolved<OutlineItem>;
type Shown<Name extends Item['show']> = Extract<Item, { show: Name }>;

/** Sizes of texts by their styles, and of figures: those of one style have one size. */
type Sizes = Readonly<Record<Shown<'text'>['style'] | 'figure', Pt>> & {
  /** How far below the tops of their panels figures are, so that the highest of them are in the middle. */
  readonly drop: Inch;
};

interface Part<Own extends Item = Item> {
  readonly item: Own;
  readonly name: string;
  readonly box: Box;
  readonly ground: ColorRole;
  readonly path: Path;
}

const shows = <Name extends Item['show']>(part: Part, name: Name): part is Part<Shown<Name>> => part.item.show === name;

/** An item in its box, named after what it shows, with its number among those that show the same. */
function partOf(all: readonly Item[], index: number, context: LayoutContext): Part {
  const item = all[index] as Item;
  const before = all.slice(0, index).filter(({ show }) => show === item.show).length;
  const common = { item, name: `${capital(item.show)} ${before + 1}`, path: [...context.path, 'items', index] };
  const { ground } = context.frame;
  if (item.show === 'rule') return { ...common, box: cellBox(item.columns, [item.above, item.above], context), ground };
  const panel = all.find((other): other is Shown<'panel'> => other.show === 'panel' && liesOn(item, other));
  const cells = cellBox(item.columns, item.rows, context);
  const ruled = item.show !== 'panel' && all.some((other) => isUnderRule(item, other));
  const box = ruled ? below(cells, RULE_GAP) : cells;
  if (!panel) return { ...common, box, ground };
  return { ...common, box: awayFrom(cellBox(panel.columns, panel.rows, context), box), ground: panel.fill };
}

/** The box less what is too near to the edges of a panel around it. */
function awayFrom(panel: Box, box: Box): Box {
  const room = inset(panel, PANEL_MARGIN);
  const x = Math.max(room.x, box.x);
  const y = Math.max(room.y, box.y);
  const right = Math.min(room.x + room.w, box.x + box.w);
  return { x, y, w: right - x, h: Math.min(room.y + room.h, box.y + box.h) - y };
}

function partItems(
  part: Part,
  sizes: Sizes,
  { title, dark, page, whole }: Drawing,
  context: LayoutContext,
): readonly LaidOutItem[] {
  const { item, name, box, ground, path } = part;
  const { strokes, type } = context.brand;
  switch (item.show) {
    case 'rule':
      // In the gutter it would look like the shadow of what ends above it.
      return [rule(name, box, 'hairline', strokes.hairline, path)];
    case 'text': {
      const size = sizes[item.style];
      const color = inkOn(ground, item.color, type[item.style].color, size, context);
      const set = { name, text: item.text, box, ground, size, style: { color }, paragraphSpacing: LIST_SPACING };
      return [styled(context, item.style, set)];
    }
    case 'figure':
      return figureItems({ ...part, item }, sizes, context);
    case 'picture':
      return [{ ...pictureItem(name, item, box, title), ...(whole ? { part: { kind: 'bleed' } } : {}) }];
    case 'scene':
      return sceneItems(context, { name, scene: item.scene, dusk: item.dusk, box });
    case 'icon': {
      const side = Math.min(box.w, box.h);
      const color = inkOn(ground, item.color, 'subject', type.statement.size, context);
      const icon = iconItem(name, item.icon, { ...box, w: side, h: side }, color, path);
      return icon ? [icon] : [];
    }
    case 'chart':
      return chartItems(context, {
        ...{ chart: item.chart, path: [...path, 'chart'], box, name },
        ...{ claim: plainText(title), ground, dark, page: ground === context.frame.ground ? page : undefined },
      });
    case 'panel':
      return [field(name, box, item.fill, path)];
  }
}

/** The colour that is asked for; else that of the style, or what can be read on the ground. */
function inkOn(ground: ColorRole, asked: ColorRole | undefined, usual: ColorRole, size: Pt, context: LayoutContext) {
  const { colors } = context.brand;
  const legible = (role: ColorRole) => contrastRatio(colors[role].hex, colors[ground].hex) >= requiredContrast(size);
  return asked ?? [usual, 'text' as const, 'on-dark' as const, 'dark' as const].find(legible) ?? 'on-dark';
}

type TextRanges = Readonly<Record<Shown<'text'>['style'], SizeRange & { readonly max: Pt }>>;

/** Sizes of texts and figures in a hall; they grow to the max in their places. */
const TEXTS: TextRanges = {
  statement: { min: 24, preferred: 36, max: 88 },
  heading: { min: 20, preferred: 26, max: 40 },
  body: { min: 18, preferred: 22, max: 30 },
  label: { min: 16, preferred: 18, max: 20 },
};
/** The same below a large headline. */
const LARGE_TEXTS: TextRanges = {
  statement: { min: 32, preferred: 44, max: 110 },
  heading: { min: 22, preferred: 32, max: 46 },
  body: { min: 20, preferred: 26, max: 36 },
  label: { min: 20, preferred: 22, max: 24 },
};
const FIGURE = { min: 44, preferred: 60, max: 176 };

/** The largest sizes at which everything of a style fits its place; the smallest where not all of it does. */
function sizesOf(parts: readonly Part[], context: LayoutContext, ranges: TextRanges): Sizes {
  const { type, unitScale } = context.brand;
  const largest = (steps: readonly Pt[], holds: (size: Pt) => boolean): Pt => steps.findLast(holds) ?? steps[0] ?? 0;
  const texts = parts.filter((part) => shows(part, 'text'));
  const sizeOf = (style: Shown<'text'>['style']) => {
    const { floor, size: own } = type[style];
    const { sizes } = textSteps(context, style === 'statement' ? 'heading' : style, ranges[style]);
    const more = style === 'statement' ? between(sizes.at(-1) ?? own, 2 * (sizes.at(-1) ?? own)) : [];
    const steps = [
      ...new Set([...(ranges === TEXTS ? [Math.min(floor, ranges[style].min), own] : []), ...sizes, ...more]),
    ].toSorted((a, b) => a - b);
    return largest(steps, (size) =>
      texts.every(({ item, box }) => item.style !== style || fits(item.text, type[style], size, box, context)),
    );
  };
  const body = sizeOf('body');
  const figures = parts.filter((part) => shows(part, 'figure'));
  const { sizes: steps } = figureSteps(context, { min: FIGURE.min, preferred: FIGURE.preferred, max: FIGURE.max });
  const figure = largest([...new Set([type.number.floor, ...steps])], (size) =>
    figures.every((part) => {
      const { item, path } = part;
      const box = isFree(part, context) ? below(part.box, overshoot(size)) : part.box;
      if (figureWidth(context, heroFigure(item.fact, unitScale, path), size) > box.w) return false;
      if (!item.text) return digitHeight(context, size) <= box.h;
      return fits(item.text, type.body, body, wordsBelow(context, box, size), context);
    }),
  );
  const spare = figures.map((part) => {
    const { item, box } = part;
    const words = item.text ? gapBelow(figure) + setIn(item.text, type.body, body, box.w, context).height : 0;
    return isFree(part, context) ? Number.POSITIVE_INFINITY : box.h - digitHeight(context, figure) - words;
  });
  const min = Math.min(...spare);
  const drop = Number.isFinite(min) ? Math.max(0, min / 2) : 0;
  return { statement: sizeOf('statement'), heading: sizeOf('heading'), body, label: sizeOf('label'), figure, drop };
}

const isFree = ({ ground }: Pick<Part, 'ground'>, { frame }: LayoutContext) => ground === frame.ground;

/** How far round digits of a size reach above the height of digits: a picture beside them begins with them. */
const overshoot = (size: Pt): Inch => ptToInch(OVERSHOOT_EM * size);
const OVERSHOOT_EM = 0.04;

/** Sizes above the largest step, up to another: a sentence alone fills its place. */
const between = (from: Pt, to: Pt): Pt[] =>
  Array.from({ length: Math.floor((to - from) / APART) }, (_, i) => Math.round(from) + i * APART);
const APART: Pt = 3;

function setIn(text: RichText, style: TextStyle, size: Pt, w: Inch, { measurer }: LayoutContext) {
  const room = { w, h: Number.POSITIVE_INFINITY };
  const set = setText(text, style, room, measurer, { size, paragraphSpacing: LIST_SPACING });
  return { ...set, height: LINE_SLACK * set.height };
}

/** Whether a text is whole in a box at a size, no word of it broken. */
function fits(text: RichText, style: TextStyle, size: Pt, { w, h }: Box, context: LayoutContext): boolean {
  const { lines, height, excess } = setIn(text, style, size, w, context);
  return !excess && height <= h + TOLERANCE && (countsCharacters(context.language) || lines.every(endsBetweenWords));
}

const TOLERANCE: Inch = 0.001;

/** Between digits of a size and the text below them, which no comma reaches. */
const gapBelow = (size: Pt): Inch => Math.max(FIGURE_GAP, commaDepth(size) + COMMA_CLEAR);

function wordsBelow(context: LayoutContext, box: Box, size: Pt): Box {
  const top = digitHeight(context, size) + gapBelow(size);
  return { ...box, y: box.y + top, h: Math.max(0, box.h - top) };
}

function figureItems(part: Part<Shown<'figure'>>, sizes: Sizes, context: LayoutContext): readonly LaidOutItem[] {
  const { item, name, ground, path } = part;
  const { brand } = context;
  const size = sizes.figure;
  const box = below(part.box, isFree(part, context) ? overshoot(size) : sizes.drop);
  const number = figureLeaf(context, {
    ...{ name, text: heroFigure(item.fact, brand.unitScale, [...path, 'fact']), size, ground },
    style: { color: inkOn(ground, item.color, brand.type.number.color, size, context) },
  })(box.w).place({ ...box, h: digitHeight(context, size) });
  if (!item.text) return number;
  const words = styled(context, 'body', {
    ...{ name: `${name} text`, text: item.text, box: wordsBelow(context, box, size), ground, size: sizes.body },
    style: { color: inkOn(ground, undefined, 'subtle', sizes.body, context) },
  });
  return [...number, words];
}
