import type { Box } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { ShapeItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type Filled, fill, type Sizes, type Steps } from '../fill/fill.ts';
import { anchored, beside, equalRows, type Part, padded, space, stack, tall } from '../fill/part.ts';
import { figureLeaf, figureSteps, figureWidth, textLeaf, textSteps, textWidth } from '../fill/texts.ts';
import { colorOn, field, inkOn, subtleOn } from '../parts/fields.ts';
import { comparedWith, comparisonBars } from './comparison-bars.ts';
import { figureBeside } from './figure-beside.ts';
import { type FigureEntry, figureColor, figureOf, isTooWide, labelOf, nameOf, withUnits } from './figure-entry.ts';
import type { Stage } from './stage.ts';

type Sort = 'note' | 'label' | 'figure' | 'wide' | 'aside' | 'head' | 'lead';

/** In inches: around what stands on a tile, and between its parts. */
const TILE = { x: 0.24, y: 0.22, least: 0.16, gap: [0.13, 0.24, 0.08] } as const;
const LEAD = {
  x: 0.3,
  y: 0.36,
  most: 0.5,
  least: 0.24,
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
export function figureLead(stage: Stage, lead: FigureEntry, others: readonly FigureEntry[]): Filled<Sort> {
  const { context } = stage;
  const { gutter } = context.brand.grid;
  const bare = isBare(lead);
  const [base, most] = FIGURES[others.length] ?? [60, 72];
  const steps: Record<Sort, Steps> = {
    note: textSteps(context, 'label', { least: 16, base: 16, most: 20 }),
    label: textSteps(context, 'label', {
      least: 16,
      base: others.length > 3 ? 18 : 22,
      most: others.length > 2 ? 24 : 32,
    }),
    figure: figureSteps(context, 28, base, most),
    wide: figureSteps(context, 28, 88, 110),
    aside: textSteps(context, 'label', { least: 16, base: 20, most: 24 }),
    head: textSteps(context, 'heading', { least: 22, base: 32, most: bare ? 60 : 40 }),
    lead: figureSteps(context, 88, 176, bare ? 280 : 200),
  };
  const usual = { sort: 'figure', size: steps.figure.sizes[steps.figure.base] ?? 0 } as const;
  const large = steps.lead.sizes[steps.lead.base] ?? 0;
  const leadLed = isTooWide(lead, stage, large, (context.body.w - gutter) / 2 - 2 * LEAD.x);
  return withUnits(others, usual, (led) =>
    fill(context.body, steps, (at) =>
      beside([{ part: leadTile(stage, lead, at, leadLed) }, { part: tilesPart(stage, others, at, led) }], gutter),
    ),
  );
}

/** Whether nothing stands below a figure and what it is. */
const isBare = (entry: FigureEntry) => !comparedWith(entry) && !entry.compare;

/** What the large tile stands on: the subject's colour, or over a picture nothing. */
function leadTile(stage: Stage, entry: FigureEntry, at: Sizes<Sort>, led: boolean): Part {
  const { context, open } = stage;
  const { brand } = context;
  const ground: ColorRole = open ? context.frame.ground : 'field';
  const color = inkOn(brand, ground);
  const name = nameOf(entry);
  const base = { ground, path: entry.path };
  const from = comparedWith(entry);
  const parts = [
    figureLeaf(context, { ...base, name, text: figureOf(entry, stage, led), size: at.lead, style: { color } }),
    space(...LEAD.gap),
    textLeaf(context, 'heading', {
      ...{ ...base, name: `${name} text`, text: labelOf(entry, led), size: at.head, most: 3 },
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

function tilesPart(stage: Stage, entries: readonly FigureEntry[], at: Sizes<Sort>, led: boolean): Part {
  const { gutter } = stage.context.brand.grid;
  const pairs = entries.length < 4 ? 1 : 2;
  const column = Math.max(...entries.map((entry) => figureWidth(stage.context, figureOf(entry, stage, led), at.wide)));
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
  { context }: Stage,
  entry: FigureEntry,
  { at, led, column }: { readonly at: Sizes<Sort>; readonly led: boolean; readonly column: Inch },
): boolean {
  const room = (context.body.w - context.brand.grid.gutter) / 2 - 2 * TILE.x;
  const label = textWidth(context, 'label', labelOf(entry, led), Math.max(at.label, LEGIBLE));
  return column + BESIDE.gap + label <= room;
}

/** A small tile; a lone one in a row of pairs is of a colour of its own. */
function smallTile(
  stage: Stage,
  entry: FigureEntry,
  at: Sizes<Sort>,
  { led, lone, column }: { readonly led: boolean; readonly lone: boolean; readonly column: Inch | undefined },
): Part {
  const { context, open } = stage;
  const { brand } = context;
  const ground: ColorRole = open ? context.frame.ground : lone && !entry.highlight ? 'field-third' : 'panel';
  const ink = inkOn(brand, ground);
  const color = entry.highlight ? figureColor(entry, brand, ground) : lone ? ink : colorOn(brand, 'subject', ground);
  const name = nameOf(entry);
  const base = { ground, path: entry.path };
  const quiet = { color: lone ? ink : subtleOn(brand, ground) };
  const label = labelOf(entry, led);
  const head = [
    figureLeaf(context, { ...base, name, text: figureOf(entry, stage, led), size: at.figure, style: { color } }),
    space(...TILE.gap),
    textLeaf(context, 'label', {
      ...{ ...base, name: `${name} text`, text: label, size: at.label, most: 3, style: { color: ink } },
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
function tile({ context, open }: Stage, entry: FigureEntry, fill: ColorRole): (box: Box) => readonly ShapeItem[] {
  const { radius } = context.brand.panels;
  return (box) => {
    if (open) return [];
    const plain = field(`${nameOf(entry)} panel`, box, fill, entry.path);
    return [radius > 0 ? { ...plain, shape: 'rounded', radius } : plain];
  };
}
