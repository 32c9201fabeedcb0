import { z } from 'zod';
import { contrastRatio, requiredContrast } from '../../../color/contrast.ts';
import { type Box, below, inset } from '../../../core/box.ts';
import { capital, countsCharacters } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { refusal } from '../../../findings/finding.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { iconItem } from '../../../layout/icon.ts';
import {
  commaDepth,
  digitHeight,
  figureLeaf,
  figureWidth,
  LINE_SLACK,
  LIST_SPACING,
  rule,
  styled,
} from '../../../layout/leaves.ts';
import { figureSteps, textSteps } from '../../../layout/scale.ts';
import type { ColorRole, TextStyle } from '../../../scene/tokens.ts';
import { endsBetweenWords } from '../../../text/line-break.ts';
import { setText } from '../../../text/typeset.ts';
import { chartItems } from '../../charts/chart-items.ts';
import { commonFields, contentFields, RULE_GAP } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext } from '../../parts/define-slide.ts';
import { pictureItem } from '../../parts/picture-parts.ts';
import { sceneItems } from '../../parts/visual-parts.ts';
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
const MOST_ITEMS = 24;

export const custom = defineSlide({
  kind: 'custom',
  summary: 'What no other kind can show: texts, figures, pictures and charts, each at its place on a grid.',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    title: commonFields.title,
    items: z
      .array(customItem)
      .min(1)
      .max(MOST_ITEMS)
      .check(({ value, issues }) => {
        const overlap = findOverlap(value);
        if (!overlap) return;
        const params = { code: 'overlap', ...overlapWords(overlap, value) };
        const path = [overlap.items[1], 'columns'];
        issues.push(refusal(value, params, path));
      })
      .describe('The things on the slide, each with what it shows and the columns and rows that it takes.'),
  }),
  layout: (slide, context) => {
    const { items, title, dark } = slide;
    const own = { ...context, ...stretched(items, context) };
    const all = items.map((item, index): Part => ({ item, index, all: items, title, dark }));
    const sizes = sizesOf(all, own);
    const parts = all.map((part) => partItems({ ...part, sizes }, own));
    const isPanel = (_: unknown, i: number) => items[i]?.show === 'panel';
    // Panels lie below what stands on them, in whatever order they are listed.
    return [{ items: [...parts.filter(isPanel), ...parts.filter((part, i) => !isPanel(part, i))].flat() }];
  },
});

type Item = Resolved<OutlineItem>;
type Shown<Name extends Item['show']> = Extract<Item, { show: Name }>;

/** Sizes of texts by their styles, and of figures: those of one style have one size. */
type Sizes = Readonly<Record<Shown<'text'>['style'] | 'figure', Pt>> & {
  /** How far below the tops of their panels figures stand, so that the highest of them are in the middle. */
  readonly drop: Inch;
};

interface Part {
  readonly item: Item;
  readonly index: number;
  readonly all: readonly Item[];
  readonly title: RichText;
  readonly dark: boolean | undefined;
}

interface Standing {
  readonly name: string;
  readonly box: Box;
  readonly ground: ColorRole;
  readonly path: Path;
}

function partItems(part: Part & { readonly sizes: Sizes }, context: LayoutContext): LaidOutItem[] {
  const { item, sizes } = part;
  if (item.show === 'rule') return [ruleItem(part, item, context)];
  const at = standing(part, item, context);
  switch (item.show) {
    case 'text':
      return [textItem(item, at, sizes, context)];
    case 'figure':
      return figureItems(item, at, sizes, context);
    case 'picture':
      return [pictureItem(at.name, item, at.box, part.title)];
    case 'scene':
      return sceneItems(context, { name: at.name, scene: item.scene, dusk: item.dusk, box: at.box });
    case 'icon':
      return iconItems(item, at, context);
    case 'chart':
      return chartItems(context, {
        ...{ chart: item.chart, path: [...at.path, 'chart'], box: at.box, name: at.name },
        ...{ claim: plainText(part.title), ground: at.ground, dark: part.dark },
      });
    case 'panel':
      return [{ kind: 'shape', shape: 'rectangle', name: at.name, box: at.box, path: at.path, fill: item.fill }];
  }
}

/** The name of an item: what it shows, with its number among those that show the same. */
function nameOf({ item, index, all }: Part): string {
  const word = capital(item.show);
  const before = all.slice(0, index).filter((other) => other.show === item.show).length;
  return `${word} ${before + 1}`;
}

function standing(part: Part, item: Exclude<Item, { show: 'rule' }>, context: LayoutContext): Standing {
  const panel = part.all.find((other): other is Shown<'panel'> => other.show === 'panel' && liesOn(item, other));
  const cells = cellBox(item.columns, item.rows, context);
  const ruled = item.show !== 'panel' && part.all.some((other) => isUnderRule(item, other));
  const own = ruled ? below(cells, RULE_GAP) : cells;
  const path = [...context.path, 'items', part.index];
  const name = nameOf(part);
  if (!panel) return { name, box: own, ground: context.frame.ground, path };
  return { name, box: awayFrom(cellBox(panel.columns, panel.rows, context), own), ground: panel.fill, path };
}

/** The box less what is too near to the edges of a panel around it. */
function awayFrom(panel: Box, box: Box): Box {
  const room = inset(panel, PANEL_MARGIN);
  const x = Math.max(room.x, box.x);
  const y = Math.max(room.y, box.y);
  const right = Math.min(room.x + room.w, box.x + box.w);
  return { x, y, w: right - x, h: Math.min(room.y + room.h, box.y + box.h) - y };
}

/** The colour that is asked for; else that of the style, or what can be read on the ground. */
function inkOn(ground: ColorRole, asked: ColorRole | undefined, usual: ColorRole, size: Pt, context: LayoutContext) {
  const { colors } = context.brand;
  const legible = (role: ColorRole) => contrastRatio(colors[role].hex, colors[ground].hex) >= requiredContrast(size);
  return asked ?? [usual, 'text' as const, 'on-dark' as const, 'dark' as const].find(legible) ?? 'on-dark';
}

/** Sizes of texts and figures in a hall, from the least to the largest that they grow to in their places. */
const TEXTS: Readonly<Record<Shown<'text'>['style'], { min: Pt; preferred: Pt; max: Pt }>> = {
  statement: { min: 24, preferred: 36, max: 88 },
  heading: { min: 20, preferred: 26, max: 40 },
  body: { min: 18, preferred: 22, max: 30 },
  label: { min: 16, preferred: 18, max: 20 },
};
const FIGURE = { min: 44, preferred: 60, max: 150 };

/** The largest sizes at which everything of a style stands in its place; the least where not all of it does. */
function sizesOf(parts: readonly Part[], context: LayoutContext): Sizes {
  const largest = (steps: readonly Pt[], holds: (size: Pt) => boolean): Pt => steps.findLast(holds) ?? steps[0] ?? 0;
  const sizeOf = (style: Shown<'text'>['style']) => {
    const role = style === 'statement' ? 'heading' : style;
    const texts = parts.flatMap((part) =>
      part.item.show === 'text' && part.item.style === style
        ? [{ text: part.item.text, box: standing(part, part.item, context).box }]
        : [],
    );
    const floor = Math.min(context.brand.type[style].floor, TEXTS[style].min);
    const own = context.brand.type[style].size;
    const sizes = textSteps(context, role, TEXTS[style]).sizes;
    const more = style === 'statement' ? between(sizes.at(-1) ?? own, 2 * (sizes.at(-1) ?? own)) : [];
    const steps = [...new Set([floor, own, ...sizes, ...more])].toSorted((a, b) => a - b);
    return largest(steps, (size) =>
      texts.every(({ text, box }) => stands(text, { style: context.brand.type[style], size, box }, context)),
    );
  };
  const body = sizeOf('body');
  const figures = parts.flatMap((part) =>
    part.item.show === 'figure' ? [{ item: part.item, at: standing(part, part.item, context) }] : [],
  );
  const { sizes: steps } = figureSteps(context, FIGURE.min, FIGURE.preferred, FIGURE.max);
  const figure = largest([...new Set([context.brand.type.number.floor, ...steps])], (size) =>
    figures.every(({ item, at }) => {
      const { path } = at;
      const box = standsFree(at, context) ? below(at.box, overshoot(size)) : at.box;
      const rest = wordsBelow(context, box, size);
      const wide = figureWidth(context, heroFigure(item.fact, context.brand.unitScale, path), size) <= box.w;
      if (!item.text) return wide && digitHeight(context, size) <= box.h;
      return wide && stands(item.text, { style: context.brand.type.body, size: body, box: rest }, context);
    }),
  );
  const spare = figures.map(({ item, at }) => {
    const words = item.text
      ? gapBelow(figure) + heightIn(item.text, { style: context.brand.type.body, size: body, w: at.box.w }, context)
      : 0;
    return standsFree(at, context) ? Number.POSITIVE_INFINITY : at.box.h - digitHeight(context, figure) - words;
  });
  const least = Math.min(...spare);
  const drop = Number.isFinite(least) ? Math.max(0, least / 2) : 0;
  return { statement: sizeOf('statement'), heading: sizeOf('heading'), body, label: sizeOf('label'), figure, drop };
}

const standsFree = ({ ground }: Pick<Standing, 'ground'>, { frame }: LayoutContext) => ground === frame.ground;

/** How far round digits of a size reach above the height of digits: a picture beside them begins with them. */
const overshoot = (size: Pt): Inch => ptToInch(OVERSHOOT_EM * size);
const OVERSHOOT_EM = 0.04;

function heightIn(
  text: RichText,
  { style, size, w }: { style: TextStyle; size: Pt; w: Inch },
  { measurer }: LayoutContext,
): Inch {
  const room = { w, h: Number.POSITIVE_INFINITY };
  return LINE_SLACK * setText(text, style, room, measurer, { size, paragraphSpacing: LIST_SPACING }).height;
}

/** Sizes above the largest step, up to another: a sentence alone fills its place. */
const between = (from: Pt, to: Pt): Pt[] =>
  Array.from({ length: Math.floor((to - from) / APART) }, (_, i) => Math.round(from) + i * APART);
const APART: Pt = 3;

/** Whether a text stands whole in a box at a size, no word of it broken. */
function stands(
  text: RichText,
  { style, size, box }: { style: TextStyle; size: Pt; box: Box },
  { measurer, language }: LayoutContext,
): boolean {
  const room = { w: box.w, h: Number.POSITIVE_INFINITY };
  const set = setText(text, style, room, measurer, { size, paragraphSpacing: LIST_SPACING });
  const wordsHold = countsCharacters(language) || set.lines.every(endsBetweenWords);
  return !set.excess && LINE_SLACK * set.height <= box.h + TOLERANCE && wordsHold;
}

const TOLERANCE: Inch = 0.001;

function textItem(
  item: Shown<'text'>,
  { name, box, ground }: Standing,
  sizes: Sizes,
  context: LayoutContext,
): LaidOutItem {
  const style = context.brand.type[item.style];
  const size = sizes[item.style];
  const color = inkOn(ground, item.color, style.color, size, context);
  return styled(context, item.style, {
    ...{ name, text: item.text, box, ground, size },
    style: { color },
    paragraphSpacing: LIST_SPACING,
  });
}

/** Between digits of a size and the text below them, which no comma reaches. */
const gapBelow = (size: Pt): Inch => Math.max(FIGURE_GAP, commaDepth(size) + COMMA_CLEAR);

function wordsBelow(context: LayoutContext, box: Box, size: Pt): Box {
  const top = digitHeight(context, size) + gapBelow(size);
  return { ...box, y: box.y + top, h: Math.max(0, box.h - top) };
}

function figureItems(
  item: Shown<'figure'>,
  { name, box: whole, ground, path }: Standing,
  sizes: Sizes,
  context: LayoutContext,
) {
  const { brand } = context;
  const size = sizes.figure;
  const box = below(whole, standsFree({ ground }, context) ? overshoot(size) : sizes.drop);
  const number = figureLeaf(context, {
    ...{ name, text: heroFigure(item.fact, brand.unitScale, [...path, 'fact']), size, ground },
    style: { color: inkOn(ground, item.color, brand.type.number.color, size, context) },
  })(box.w).place({ ...box, h: digitHeight(context, size) });
  if (!item.text) return [...number];
  const words = styled(context, 'body', {
    ...{ name: `${name} text`, text: item.text, box: wordsBelow(context, box, size), ground, size: sizes.body },
    style: { color: inkOn(ground, undefined, 'subtle', sizes.body, context) },
  });
  return [...number, words];
}

function iconItems(item: Shown<'icon'>, { name, box, ground, path }: Standing, context: LayoutContext): LaidOutItem[] {
  const side = Math.min(box.w, box.h);
  const color = inkOn(ground, item.color, 'subject', context.brand.type.statement.size, context);
  const icon = iconItem(name, item.icon, { ...box, w: side, h: side }, color, path);
  return icon ? [icon] : [];
}

/** A line along the top of its row: in the gutter it would look like the shadow of what ends above it. */
function ruleItem(part: Part, { columns, above }: Shown<'rule'>, context: LayoutContext): LaidOutItem {
  const { strokes } = context.brand;
  const box = cellBox(columns, [above, above], context);
  const path = [...context.path, 'items', part.index];
  return rule(nameOf(part), box, 'hairline', strokes.hairline, path);
}
