import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { footBox, footRoom } from '../../../layout/chrome.ts';
import { inkOn, lineOn, subtleOn } from '../../../layout/colors.ts';
import { withUnits } from '../../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { figureLeaf, figureWidth, rule, textLeaf, textWidth } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { inSpans, over, type Part, space, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { type FigureStage, figureCells, nothing, rowFields } from '../../figures/stage.ts';
import {
  entryFigure,
  entryName,
  type FigureEntry,
  figureBeside,
  figureColor,
  isTooWide,
  labelOf,
} from './figure-entry.ts';

type Sort = 'note' | 'label' | 'figure' | 'head' | 'lead';

/** In inches: above digits, between a figure and its label, below the band, between columns and their rules. */
const SPACE = {
  top: [0.42, 0.5, 0.26],
  row: [0.42, 1, 0.26],
  label: [0.24, 0.4, 0.14],
  note: [0.08, 0.16, 0.04],
  foot: [0.4, 0.5, 0.26],
  beside: 0.5,
  column: 0.24,
} as const;

/** One figure as a band over the slide, and the others in a row below it, each as wide as it needs. */
export function figureBand(stage: FigureStage, lead: FigureEntry, others: readonly FigureEntry[]): Filled<Sort> {
  const { context } = stage;
  const steps: Record<Sort, Steps> = {
    note: textSteps(context, 'label', { min: 16, preferred: 18, max: 20 }),
    label: textSteps(context, 'body', { min: 20, preferred: 22, max: 26 }),
    figure: figureSteps(context, 28, 72, 88),
    head: textSteps(context, 'heading', { min: 28, preferred: 48, max: 66 }),
    lead: figureSteps(context, 110, 240, 280),
  };
  const usual = { sort: 'figure', min: steps.figure.sizes.at(-1) ?? 0 } as const;
  return withUnits(
    others.map(({ fact }) => fact),
    usual,
    (led) => fill(context.body, steps, (at) => stack([bandPart(stage, lead, at), rowPart(stage, others, at, led)])),
  );
}

function bandPart(stage: FigureStage, entry: FigureEntry, at: Sizes<Sort>): Part {
  const { context, open } = stage;
  const ground: ColorRole = open ? context.frame.ground : 'field';
  const cells = figureCells(stage, [1]);
  const spans = cells.map(({ text }) => text);
  const led = isTooWide(entry, stage, at.lead, BESIDE.most * context.body.w);
  const own = { ground, size: at.lead, label: at.head, led, gap: SPACE.beside, least: BESIDE.least };
  const parts = [
    space(...SPACE.top),
    inSpans([figureBeside(stage, { ...entry, highlight: false }, own)], spans),
    ...(entry.compare ? [space(...SPACE.label), inSpans([notePart(stage, entry, ground, at.label)], spans)] : []),
    space(...SPACE.foot),
  ];
  const fields = { cells, fills: [ground], names: [`${entryName(entry)} field`], last: false };
  return over(stack(parts), (box) => rowFields(stage, fields, box));
}

/** The part of the slide's width that a figure with its unit may take, and the narrowest that a label beside it may be. */
const BESIDE: { readonly most: number; readonly least: Inch } = { most: 0.5, least: 2 };

function rowPart(stage: FigureStage, entries: readonly FigureEntry[], at: Sizes<Sort>, led: boolean): Part {
  const { context, open } = stage;
  const { brand } = context;
  const ground: ColorRole = open ? context.frame.ground : 'field-second';
  const cells = figureCells(stage, [1]);
  const [whole = { x: 0, w: 0 }] = cells.map(({ text }) => text);
  const figures = entries.map((entry) => entryFigure(entry, stage, led));
  const spans = sharedSpans(
    whole,
    entries.map((entry, i) =>
      Math.max(
        figureWidth(context, figures[i] ?? entry.text, at.figure),
        textWidth(context, 'body', labelOf(entry, led), at.label) / LINES,
      ),
    ),
  );
  const line = (part: (entry: FigureEntry, i: number) => Part) => inSpans(entries.map(part), spans);
  const leaf = (entry: FigureEntry, i: number) =>
    figureLeaf(context, {
      ...{ name: entryName(entry), text: figures[i] ?? entry.text, size: at.figure, ground, path: entry.path },
      style: { color: figureColor(entry, brand, ground) },
    });
  const parts = [
    space(...SPACE.row),
    line(leaf),
    space(...SPACE.label),
    line((entry) => labelPart(stage, entry, labelOf(entry, led), ground, at.label, 'body')),
    ...(entries.some(({ compare }) => compare)
      ? [space(...SPACE.note), line((entry) => notePart(stage, entry, ground, at.note))]
      : []),
    space(footRoom(stage.context, footBox(stage.context))),
  ];
  const fields = { cells, fills: [ground], names: ['Figures field'], last: true };
  return tall(
    over(stack(parts), (box) => [
      ...rowFields(stage, fields, box),
      ...spans.slice(1).map(({ x }, i) => {
        const at = { x: x - SPACE.column, y: box.y + SPACE.top[0], w: 0 };
        const line = rule(`Figures rule ${i + 1}`, at, lineOn(brand, ground), brand.strokes.rule);
        return { ...line, box: { ...line.box, h: box.h - SPACE.top[0] } };
      }),
    ]),
  );
}

/** The part of a label's lines that its column is to be as wide as: three, unevenly filled. */
const LINES = 2.4;
/** The narrowest column of the row, for the sake of its label. */
const MIN_COLUMN: Inch = 1.6;

/** Columns of one width, but where one needs more; gutters hold a rule. All are too narrow where there is no room. */
function sharedSpans({ x, w }: Span, texts: readonly Inch[]): Span[] {
  const gutter = 2 * SPACE.column;
  const room = w - gutter * (texts.length - 1);
  const needs = texts.map((need) => Math.max(MIN_COLUMN, need));
  const total = needs.reduce((sum, need) => sum + need, 0);
  let left = x;
  return needs.map((need) => {
    const own = { x: left, w: total > room ? (need * room) / total : shareOf(need, needs, room) };
    left += own.w + gutter;
    return own;
  });
}

/** A part's share of the room, where all that need no more have the same. */
function shareOf(need: Inch, needs: readonly Inch[], room: Inch): Inch {
  let [wide, each] = [0, room / needs.length];
  for (let larger = needs.filter((other) => other > each); larger.length > wide; ) {
    wide = larger.length;
    each = (room - larger.reduce((sum, other) => sum + other, 0)) / (needs.length - wide);
    larger = needs.filter((other) => other > each);
  }
  return Math.max(need, each);
}

function labelPart(
  { context }: FigureStage,
  entry: FigureEntry,
  text: RichText,
  ground: ColorRole,
  size: Pt,
  role: 'heading' | 'body' = 'heading',
): Part {
  const color = role === 'heading' ? inkOn(context.brand, ground) : subtleOn(context.brand, ground);
  const name = `${entryName(entry)} text`;
  return textLeaf(context, role, { name, text, size, ground, path: entry.path, maxLines: 3, style: { color } });
}

function notePart({ context }: FigureStage, entry: FigureEntry, ground: ColorRole, size: Pt): Part {
  if (!entry.compare) return nothing;
  const style = { color: subtleOn(context.brand, ground) };
  const name = `${entryName(entry)} comparison`;
  return textLeaf(context, 'label', { name, text: entry.compare, size, ground, path: entry.path, style });
}
