import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { colorOn, inkOn, subtleOn } from '../../../layout/colors.ts';
import { withUnits } from '../../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import { field, figureLeaf, figureWidth, styled, textLeaf, textWidth } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { anchored, beside, equalRows, type Part, padded, space, stack, tall } from '../../../layout/tree.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { FigureStage } from '../../figures/stage.ts';
import type { LaidOutItem } from '../../parts/define-slide.ts';
import {
  entryFigure,
  entryName,
  type FigureEntry,
  figureBeside,
  figureColor,
  isTooWide,
  labelOf,
} from './figure-entry.ts';

type Sort = 'note' | 'label' | 'figure' | 'wide' | 'aside' | 'head' | 'lead';

/** In inches: around what stands on a tile, and between its parts. */
const TILE = { x: 0.24, y: 0.22, min: 0.16, gap: [0.13, 0.24, 0.08] } as const;
const LEAD = {
  x: 0.3,
  y: 0.36,
  max: 0.5,
  min: 0.24,
  gap: [0.26, 0.44, 0.16],
  bars: [0.34, 0.6, 0.18],
  note: [0.12, 0.3, 0.08],
} as const;
/** The part of the slide's width below which a label is short. */
const SHORT = 0.25;
/** The smallest label beside a figure that is read well, between the two, and the narrowest that it may be. */
const LEGIBLE: Pt = 20;
const BESIDE: { readonly gap: Inch; readonly least: Inch } = { gap: 0.3, least: 1.2 };
/** The sizes of figures on tiles in a hall by how many there are, in points. */
const FIGURES: Readonly<Record<number, readonly [Pt, Pt]>> = { 1: [132, 176], 2: [110, 132], 3: [72, 88] };

/** One figure on a large tile, with bars where it is compared, and the others on small ones: two a row, an odd one alone. */
export function figureLead(stage: FigureStage, lead: FigureEntry, others: readonly FigureEntry[]): Filled<Sort> {
  const { context } = stage;
  const { gutter } = context.brand.grid;
  const bare = isBare(lead);
  const [base, most] = FIGURES[others.length] ?? [60, 72];
  const steps: Record<Sort, Steps> = {
    note: textSteps(context, 'label', { min: 16, preferred: 16, max: 20 }),
    label: textSteps(context, 'label', {
      min: 16,
      preferred: others.length > 3 ? 18 : 22,
      max: others.length > 2 ? 24 : 32,
    }),
    figure: figureSteps(context, 28, base, most),
    wide: figureSteps(context, 28, 88, 110),
    aside: textSteps(context, 'label', { min: 16, preferred: 20, max: 24 }),
    head: textSteps(context, 'heading', { min: 22, preferred: 32, max: bare ? 60 : 40 }),
    lead: figureSteps(context, 88, 176, bare ? 280 : 200),
  };
  const usual = { sort: 'figure', min: steps.figure.sizes[steps.figure.start] ?? 0 } as const;
  const large = steps.lead.sizes[steps.lead.start] ?? 0;
  const leadLed = isTooWide(lead, stage, large, (context.body.w - gutter) / 2 - 2 * LEAD.x);
  return withUnits(
    others.map(({ fact }) => fact),
    usual,
    (led) =>
      fill(context.body, steps, (at) =>
        beside([{ part: leadTile(stage, lead, at, leadLed) }, { part: tilesPart(stage, others, at, led) }], gutter),
      ),
  );
}

/** Whether nothing stands below a figure and what it is. */
const isBare = (entry: FigureEntry) => !comparedWith(entry) && !entry.compare;

/** What the large tile stands on: the subject's colour, or over a picture nothing. */
function leadTile(stage: FigureStage, entry: FigureEntry, at: Sizes<Sort>, led: boolean): Part {
  const { context, open } = stage;
  const { brand } = context;
  const ground: ColorRole = open ? context.frame.ground : 'field';
  const color = inkOn(brand, ground);
  const name = entryName(entry);
  const base = { ground, path: entry.path };
  const from = comparedWith(entry);
  const parts = [
    figureLeaf(context, { ...base, name, text: entryFigure(entry, stage, led), size: at.lead, style: { color } }),
    space(...LEAD.gap),
    textLeaf(context, 'heading', {
      ...{ ...base, name: `${name} text`, text: labelOf(entry, led), size: at.head, maxLines: 3 },
      style: { color, bold: !led },
    }),
    ...(from ? [space(...LEAD.bars), comparisonBars(stage, entry, from, at.aside, ground)] : []),
    ...(entry.compare
      ? [
          space(...LEAD.note),
          textLeaf(context, 'label', {
            ...{ ...base, name: `${name} comparison`, text: entry.compare, size: at.aside, style: { color } },
          }),
        ]
      : []),
  ];
  const under = tile(stage, entry, ground);
  const all = stack(parts);
  return tall(padded(isBare(entry) ? anchored(all, 'middle') : all, { ...LEAD, under }));
}

function tilesPart(stage: FigureStage, entries: readonly FigureEntry[], at: Sizes<Sort>, led: boolean): Part {
  const { gutter } = stage.context.brand.grid;
  const pairs = entries.length < 4 ? 1 : 2;
  const column = Math.max(
    ...entries.map((entry) => figureWidth(stage.context, entryFigure(entry, stage, led), at.wide)),
  );
  const inRows = pairs === 1 && entries.every((entry) => standsBeside(stage, entry, { at, led, column }));
  const rows: Part[] = [];
  for (let i = 0; i < entries.length; i += pairs) {
    const row = entries.slice(i, i + pairs);
    const lone = pairs === 2 && row.length === 1;
    rows.push(
      beside(
        row.map((entry) => ({ part: smallTile(stage, entry, at, { led, lone, column: inRows ? column : undefined }) })),
        gutter,
      ),
    );
  }
  return equalRows(rows, gutter);
}

/** Whether a label has the width on a tile of half the body to stand on one line beside a column of figures. */
function standsBeside(
  { context }: FigureStage,
  entry: FigureEntry,
  { at, led, column }: { readonly at: Sizes<Sort>; readonly led: boolean; readonly column: Inch },
): boolean {
  const room = (context.body.w - context.brand.grid.gutter) / 2 - 2 * TILE.x;
  const label = textWidth(context, 'label', labelOf(entry, led), Math.max(at.label, LEGIBLE));
  return column + BESIDE.gap + label <= room;
}

/** A small tile; a lone one in a row of pairs is of a colour of its own. */
function smallTile(
  stage: FigureStage,
  entry: FigureEntry,
  at: Sizes<Sort>,
  { led, lone, column }: { readonly led: boolean; readonly lone: boolean; readonly column: Inch | undefined },
): Part {
  const { context, open } = stage;
  const { brand } = context;
  const ground: ColorRole = open ? context.frame.ground : lone && !entry.highlight ? 'field-third' : 'panel';
  const ink = inkOn(brand, ground);
  const color = entry.highlight ? figureColor(entry, brand, ground) : lone ? ink : colorOn(brand, 'subject', ground);
  const name = entryName(entry);
  const base = { ground, path: entry.path };
  const quiet = { color: lone ? ink : subtleOn(brand, ground) };
  const label = labelOf(entry, led);
  const head = [
    figureLeaf(context, { ...base, name, text: entryFigure(entry, stage, led), size: at.figure, style: { color } }),
    space(...TILE.gap),
    textLeaf(context, 'label', {
      ...{ ...base, name: `${name} text`, text: label, size: at.label, maxLines: 3, style: { color: ink } },
    }),
  ];
  // A short label below a figure leaves half of a wide tile empty; labels of rows stand in one column.
  const short = lone && textWidth(context, 'label', label, at.label) < SHORT * context.body.w;
  const options = { ground, size: at.wide, label: at.label, led, color, role: 'label', ...BESIDE } as const;
  const parts = [
    ...(column !== undefined || short
      ? [figureBeside(stage, entry, { ...options, ...(column === undefined ? {} : { column }) })]
      : head),
    ...(entry.compare
      ? [
          space(TILE.gap[2] / 2),
          textLeaf(context, 'label', {
            ...{ ...base, name: `${name} comparison`, text: entry.compare, size: at.note, style: quiet },
          }),
        ]
      : []),
  ];
  const under = tile(stage, entry, ground);
  return tall(padded(anchored(stack(parts), 'middle'), { ...TILE, under }));
}

/** The tile under a figure: it appears with it. */
function tile({ context, open }: FigureStage, entry: FigureEntry, fill: ColorRole): (box: Box) => readonly ShapeItem[] {
  const { radius } = context.brand.panels;
  return (box) => {
    if (open) return [];
    const plain = field(`${entryName(entry)} panel`, box, fill, entry.path);
    return [radius > 0 ? { ...plain, shape: 'rounded', radius } : plain];
  };
}

/** A bar, in inches: its usual and its greatest thickness, and what parts the two; and its text from its end. */
const BAR = { h: 0.34, most: 0.5, gap: 0.1, text: 0.15 };

/** The height of a line of text, in em: no bar is lower than the one on it. */
const LINE_EM = 1.25;

/** The fact that another is compared with by length; undefined where there is none, or lengths would say nothing. */
export function comparedWith({ fact, from }: Pick<FigureEntry, 'fact' | 'from'>): FactView | undefined {
  return from && from.dimension === fact.dimension && from.value > 0 && fact.value > 0 ? from : undefined;
}

/**
 * Two bars to scale: what a figure is compared with, and what that is, at its end or, where it is long, on it; and the
 * figure, with its own time on it where it has one and room.
 */
function comparisonBars(stage: FigureStage, entry: FigureEntry, from: FactView, size: Pt, ground: ColorRole): Part {
  const { context } = stage;
  const { brand } = context;
  const [now, then] = [entry.fact.value, from.value];
  const longest = Math.max(now, then);
  const words = wordsOf(entry, from);
  const own = entry.fact.period === undefined ? undefined : richText(entry.fact.period, entry.path);
  const line = ptToInch(LINE_EM * size);
  return (w) => {
    const [full, short] = [(w * now) / longest, (w * then) / longest];
    const width = textWidth(context, 'label', words, size);
    const beside = short + BAR.text + width <= w;
    const onBar = width + 2 * BAR.text <= short;
    const height = (bar: Inch) => 2 * bar + BAR.gap;
    const place = (box: Box): LaidOutItem[] => {
      const bar = Math.min(Math.max(BAR.most, line), (box.h - BAR.gap) / 2);
      const first = { ...box, w: short, h: bar };
      const second = { x: box.x, y: box.y + bar + BAR.gap, w: full, h: bar };
      const [fill, strong] = [quietFill(brand, ground), inkOn(brand, ground)];
      const name = entryName(entry);
      const isNamed = own && textWidth(context, 'label', own, size) + 2 * BAR.text <= full;
      const room = beside
        ? { ...first, x: box.x + short + BAR.text, w: w - short - BAR.text }
        : { ...first, x: box.x + BAR.text, w: short - BAR.text };
      return [
        shape(`${name} bar 1`, first, fill, entry),
        shape(`${name} bar 2`, second, strong, entry),
        styled(context, 'label', {
          ...{ name: `${name} bar text`, text: words, box: room, size, anchor: 'middle', path: entry.path },
          ...{ ground: beside ? ground : fill, style: { color: inkOn(brand, beside ? ground : fill), maxLines: 1 } },
        }),
        ...(own && isNamed
          ? [
              styled(context, 'label', {
                ...{ name: `${name} bar 2 text`, text: own, size, anchor: 'middle', path: entry.path, ground: strong },
                box: { ...second, x: second.x + BAR.text, w: second.w - BAR.text },
                style: { color: inkOn(brand, strong), maxLines: 1 },
              }),
            ]
          : []),
      ];
    };
    const [least, most] = [height(Math.max(BAR.h, line)), height(Math.max(BAR.most, line))];
    return {
      ...{ min: least, preferred: least, fits: beside || onBar, lines: 1, place },
      max: { elastic: least, pitch: most, padding: most },
    };
  };
}

/** A bar is built with its figure, so that it is no field of the slide. */
function shape(name: string, box: Box, fill: ColorRole, { path }: FigureEntry): LaidOutItem {
  return { ...field(name, box, fill, path) };
}

/** The other figure, bold, and when or what it was: “100.2 at establishment”. */
function wordsOf({ path }: FigureEntry, from: FactView): RichText {
  const { number, unit } = from.figure;
  const runs = [
    { text: unit === '%' ? `${number}%` : number, bold: true, fact: from.id },
    { text: ` ${from.period ?? from.name}` },
  ];
  return { paragraphs: [runs], path: [...path, 'from'] };
}

/** The colour of the bar that is not the figure's: quieter than text, and yet seen on the ground. */
function quietFill(brand: Brand, ground: ColorRole): ColorRole {
  const quiet = subtleOn(brand, ground);
  return quiet === inkOn(brand, ground) ? 'context' : quiet;
}
