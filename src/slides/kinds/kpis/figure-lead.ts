import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { colorOn, subtleOn } from '../../../layout/colors.ts';
import { withUnits } from '../../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import { type Ink, inkFor } from '../../../layout/ink.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { anchored, beside, equalRows, type Part, padded, space, stack, tall } from '../../../layout/tree.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import type { PanelSetting } from '../../stage/on-panels.ts';
import {
  type FigureEntry,
  figureBeside,
  figurePart,
  isTooWide,
  labelOf,
  labelPart,
  notePart,
  type PlacedFigure,
  placedFigure,
  widthOf,
} from './figure-entry.ts';

type Sort = 'note' | 'label' | 'figure' | 'wide' | 'aside' | 'head' | 'lead';

/** In inches: around what is on a tile, and between its parts. */
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
/** The ratio to the slide's width below which a label is short. */
const SHORT = 0.25;
/** The smallest label beside a figure that is read well; between the two, and the narrowest label, in inches. */
const LEGIBLE: Pt = 20;
const BESIDE = { gap: 0.3, minLabel: 1.2 } as const;
/** The sizes of figures on tiles in a hall by how many there are, in points. */
const FIGURES: Readonly<Record<number, readonly [Pt, Pt]>> = { 1: [132, 176], 2: [110, 132], 3: [72, 88] };

/** One figure on a large tile, with bars where it is compared, and the others on small ones: two a row, an odd one alone. */
export function figureLead(stage: PanelSetting, lead: FigureEntry, others: readonly FigureEntry[]): Filled<Sort> {
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
    figure: figureSteps(context, { min: 28, preferred: base, max: most }),
    wide: figureSteps(context, { min: 28, preferred: 88, max: 110 }),
    aside: textSteps(context, 'label', { min: 16, preferred: 20, max: 24 }),
    head: textSteps(context, 'heading', { min: 22, preferred: 32, max: bare ? 60 : 40 }),
    lead: figureSteps(context, { min: 88, preferred: 176, max: bare ? 280 : 200 }),
  };
  const usual = { sort: 'figure', min: steps.figure.sizes[steps.figure.start] ?? 0 } as const;
  const large = steps.lead.sizes[steps.lead.start] ?? 0;
  const leadLed = isTooWide(context, lead, large, (context.body.w - gutter) / 2 - 2 * LEAD.x);
  return withUnits(
    others.map(({ fact }) => fact),
    usual,
    (led) =>
      fill(context.body, steps, (at) =>
        beside([{ part: leadTile(stage, lead, at, leadLed) }, { part: tilesPart(stage, others, at, led) }], gutter),
      ),
  );
}

/** Whether space(0) is below a figure and what it is. */
const isBare = (entry: FigureEntry) => !comparedWith(entry) && !entry.compare;

function leadTile(stage: PanelSetting, entry: FigureEntry, at: Sizes<Sort>, led: boolean): Part {
  const placed = placedFigure(stage, entry, 'field', led);
  const from = comparedWith(entry);
  const note = notePart(placed, 'label', at.aside, false);
  const parts = [
    figurePart(placed, at.lead, placed.ink.color),
    space(...LEAD.gap),
    labelPart(placed, 'heading', at.head, { bold: !led }),
    ...(from ? [space(...LEAD.bars), comparisonBars(stage.context, placed, from, at.aside)] : []),
    ...(note ? [space(...LEAD.note), note] : []),
  ];
  const all = stack(parts);
  return tall(padded(isBare(entry) ? anchored(all, 'middle') : all, { ...LEAD, under: tile(stage, placed) }));
}

function tilesPart(stage: PanelSetting, entries: readonly FigureEntry[], at: Sizes<Sort>, led: boolean): Part {
  const { context } = stage;
  const { gutter } = context.brand.grid;
  const pairs = entries.length < 4 ? 1 : 2;
  const column = Math.max(...entries.map((entry) => widthOf(context, entry, at.wide, led)));
  // Labels beside a column of figures have one line each on a tile of half the body.
  const maxLabel = (context.body.w - gutter) / 2 - 2 * TILE.x - column - BESIDE.gap;
  const labelWidth = (entry: FigureEntry) =>
    textWidth(context, 'label', labelOf(entry, led), Math.max(at.label, LEGIBLE));
  const inRows = pairs === 1 && entries.every((entry) => labelWidth(entry) <= maxLabel);
  const rows = Array.from({ length: Math.ceil(entries.length / pairs) }, (_, i) => {
    const row = entries.slice(i * pairs, (i + 1) * pairs);
    const lone = pairs === 2 && row.length === 1;
    return beside(
      row.map((entry) => ({ part: smallTile(stage, entry, at, { led, lone, ...(inRows ? { column } : {}) }) })),
      gutter,
    );
  });
  return equalRows(rows, gutter);
}

/** A small tile; a lone one in a row of pairs has a colour of its own. */
function smallTile(
  stage: PanelSetting,
  entry: FigureEntry,
  at: Sizes<Sort>,
  { led, lone, column }: { readonly led: boolean; readonly lone: boolean; readonly column?: Inch },
): Part {
  const { context } = stage;
  const placed = placedFigure(stage, entry, lone && !entry.highlight ? 'field-third' : 'panel', led);
  const { ink } = placed;
  const color = placed.color ?? (lone ? ink.color : colorOn(context.brand, 'subject', ink.fill));
  const note = notePart(placed, 'label', at.note, !lone);
  // A short label below a figure leaves half of a wide tile empty; labels of rows are in one column.
  const short = lone && textWidth(context, 'label', labelOf(entry, led), at.label) < SHORT * context.body.w;
  const own = { size: at.wide, label: at.label, color, role: 'label', ...BESIDE } as const;
  const parts =
    column !== undefined || short
      ? [figureBeside(context, placed, column === undefined ? own : { ...own, column })]
      : [figurePart(placed, at.figure, color), space(...TILE.gap), labelPart(placed, 'label', at.label)];
  const all = stack([...parts, ...(note ? [space(TILE.gap[2] / 2), note] : [])]);
  return tall(padded(anchored(all, 'middle'), { ...TILE, under: tile(stage, placed) }));
}

/** The tile under a figure, with which it appears; over a picture none. */
function tile({ context, open }: PanelSetting, { ink }: PlacedFigure): (box: Box) => readonly ShapeItem[] {
  const { radius } = context.brand.panels;
  return (box) => {
    if (open) return [];
    const plain = ink.of('panel').panel(box);
    return [radius > 0 ? { ...plain, shape: 'rounded', radius } : plain];
  };
}

/** A bar's preferred and max thickness, in inches, what separates two, and the inset of its text; the height of a line, in em. */
const BAR = { h: 0.34, max: 0.5, gap: 0.1, text: 0.15 };
const LINE_EM = 1.25;

/** The fact that another is compared with by length; undefined where there is none, or lengths would say nothing. */
export function comparedWith({ fact, from }: Pick<FigureEntry, 'fact' | 'from'>): FactView | undefined {
  return from && from.dimension === fact.dimension && from.value > 0 && fact.value > 0 ? from : undefined;
}

/** Two bars to scale: the fact compared with, named at its end or on it, and the figure's own, a `mark`, with its period. */
export function comparisonBars(
  context: LayoutContext,
  { entry, ink, mark = ink.color }: Pick<PlacedFigure, 'entry' | 'ink'> & { readonly mark?: ColorRole },
  from: FactView,
  size: Pt,
): Part {
  const { brand } = context;
  const { fact, path } = entry;
  const longest = Math.max(fact.value, from.value);
  const words = wordsOf(entry, from);
  const own = fact.period === undefined ? undefined : richText(fact.period, path);
  const line = ptToInch(LINE_EM * size);
  const quiet = subtleOn(brand, ink.fill);
  const strong = inkFor(context, mark, ink.name, path);
  const pale = inkFor(context, quiet === ink.color ? 'context' : quiet, ink.name, path);
  const textIn = (on: Ink, name: string, text: RichText, box: Box) =>
    on.of(name).text('label', text, size, { path, anchor: 'middle', maxLines: 1 })(box.w).place(box);
  return (w) => {
    const [full, short] = [(w * fact.value) / longest, (w * from.value) / longest];
    const width = textWidth(context, 'label', words, size);
    const isBeside = short + BAR.text + width <= w;
    const isOnBar = width + 2 * BAR.text <= short;
    const height = (bar: Inch) => 2 * Math.max(bar, line) + BAR.gap;
    const place = (box: Box): SheetItem[] => {
      const bar = Math.min(Math.max(BAR.max, line), (box.h - BAR.gap) / 2);
      const first = { ...box, w: short, h: bar };
      const second = { x: box.x, y: box.y + bar + BAR.gap, w: full, h: bar };
      const isNamed = own && textWidth(context, 'label', own, size) + 2 * BAR.text <= full;
      const textBox = isBeside
        ? { ...first, x: box.x + short + BAR.text, w: w - short - BAR.text }
        : { ...first, x: box.x + BAR.text, w: short - BAR.text };
      return [
        pale.of('bar 1').panel(first),
        strong.of('bar 2').panel(second),
        ...textIn(isBeside ? ink : pale, 'bar text', words, textBox),
        ...(isNamed
          ? textIn(strong, 'bar 2 text', own, { ...second, x: second.x + BAR.text, w: second.w - BAR.text })
          : []),
      ];
    };
    const [min, max] = [height(BAR.h), height(BAR.max)];
    return {
      ...{ min, preferred: min, max: { elastic: min, pitch: max, padding: max } },
      ...{ fits: isBeside || isOnBar, lines: 1, place },
    };
  };
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
