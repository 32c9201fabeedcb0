import type { Inch, Pt } from '../../../core/lengths.ts';
import { footBox, footRoom } from '../../../layout/chrome.ts';
import { inkOn, subtleOn } from '../../../layout/colors.ts';
import { withUnits } from '../../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import { figureLeaf, figureWidth, hairline, textLeaf } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { equalRows, inSpans, over, type Part, space, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { type FieldRow, type FigureStage, figureCells, nothing, rowFields } from '../../figures/stage.ts';
import { entryFigure, entryName, type FigureEntry, figureBeside, figureColor, labelOf } from './figure-entry.ts';

type Sort = 'note' | 'label' | 'figure';

/** Sizes in a hall by how many fields stand side by side, in points; smaller where they stand in two rows. */
const SIZES = {
  two: { figure: [176, 280], label: [44, 60], note: [32, 36] },
  three: { figure: [110, 200], label: [36, 48], note: [26, 30] },
  twoBands: { figure: [200, 280], label: [36, 60], note: [24, 32] },
  bands: { figure: [132, 176], label: [36, 44], note: [22, 24] },
  twoRows: { figure: [150, 200], label: [30, 36], note: [22, 26] },
  threeRows: { figure: [110, 150], label: [26, 30], note: [20, 22] },
} as const;

/** From the top of a field to its digits, in inches, and how far texts may move apart. */
const SPACE = {
  top: [0.38, 0.46, 0.26],
  label: [0.3, 0.56, 0.16],
  note: [0.24, 0.5, 0.14],
  rule: [0.16, 0.2, 0.1],
  follows: [0.08, 0.16, 0.02],
  foot: [0.3, 0.4, 0.16],
} as const;

/** Rows of figures on equal fields, all of one rank: half-slides, thirds, two by two, two by three. */
export function figureFields(stage: FigureStage, entries: readonly FigureEntry[]): Filled<Sort> {
  const { context } = stage;
  const rows = rowsOf(entries);
  const sizes = sizesFor(rows);
  // In a low and wide field a label beside its figure fills it better than one below.
  const wide = (sizes === SIZES.twoRows ? BESIDE.rows : []).map((sides) => composed(stage, rows, sizes, sides));
  const high = composed(stage, rows, sizes, []);
  const [filling] = (wide.length > 0 ? [...wide, high] : [])
    .filter((each) => each.fits && spanOf(each) >= FULL * context.body.h)
    .toSorted((a, b) => b.sizes.figure - a.sizes.figure);
  if (filling) return filling;
  const longer = wide.find((each) => each.fits && (!high.fits || spanOf(each) >= spanOf(high)));
  if (longer) return longer;
  const low = LOW.get(sizes);
  const isNarrow = sizes === SIZES.two && context.body.w < NARROW;
  if (!low || (!isNarrow && high.fits && spanOf(high) >= FILLED * footBox(context).h)) return high;
  const bands = composed(
    stage,
    entries.map((entry) => [entry]),
    low,
    entries.map(() => true),
  );
  return bands.fits ? bands : high;
}

function composed(
  stage: FigureStage,
  rows: readonly (readonly FigureEntry[])[],
  sizes: (typeof SIZES)[keyof typeof SIZES],
  sides: readonly boolean[],
): Filled<Sort> {
  const { context } = stage;
  const steps = stepsOf(stage, sizes, sides.includes(true) ? BESIDE.figure : SMALLEST);
  const usual = { sort: 'figure', min: steps.figure.sizes[steps.figure.start] ?? 0 } as const;
  return withUnits(
    rows.flat().map(({ fact }) => fact),
    usual,
    (led) =>
      fill(context.body, steps, (at) => {
        const shared = { rows: rows.length, led, at, column: columnOf(stage, rows, at.figure, led) };
        return equalRows(
          rows.map((row, i) => fieldRow(stage, row, { ...shared, row: i, side: sides[i] ?? false })),
          0,
        );
      }),
  );
}

/** The width of the figures of bands, whose labels stand in one column. */
function columnOf(stage: FigureStage, rows: readonly (readonly FigureEntry[])[], size: Pt, led: boolean): Inch {
  if (rows.some(({ length }) => length > 1)) return 0;
  return Math.max(...rows.flat().map((entry) => figureWidth(stage.context, entryFigure(entry, stage, led), size)));
}

/** The sizes of bands, one below the other, in place of fields side by side. */
const LOW = new Map<object, (typeof SIZES)[keyof typeof SIZES]>([
  [SIZES.two, SIZES.twoBands],
  [SIZES.three, SIZES.bands],
]);
/** Two fields in a body narrower than this are narrow for large figures: they are bands. */
const NARROW: Inch = 9;

/** The part of the body's height that texts in two rows span where labels stand beside figures: else these stand above. */
const FULL = 0.82;
/** The part of the height of fields side by side that their texts span at least: else they stand as bands. */
const FILLED = 0.56;

/** From the top of the highest text to the end of the lowest, in inches. */
function spanOf({ items }: Filled<Sort>): Inch {
  const texts = items.filter((item) => item.kind === 'text');
  return Math.max(...texts.map(({ box, height }) => box.y + height)) - Math.min(...texts.map(({ box }) => box.y));
}

/** The smallest figure, in points in a hall. */
const SMALLEST: Pt = 28;

/**
 * Labels beside their figures: the smallest figure, in points in a hall; between the two, and the narrowest label, in inches;
 * and in which of two rows, the better first.
 */
const BESIDE = {
  figure: 88,
  gap: 0.32,
  least: 1.6,
  rows: [
    [true, true],
    [false, true],
    [true, false],
  ],
} as const;

function rowsOf(entries: readonly FigureEntry[]): (readonly FigureEntry[])[] {
  if (entries.length < 4) return [entries];
  const first = Math.floor(entries.length / 2);
  return [entries.slice(0, first), entries.slice(first)];
}

function sizesFor(rows: readonly (readonly FigureEntry[])[]) {
  const most = Math.max(...rows.map((row) => row.length));
  if (rows.length === 1) return most > 2 ? SIZES.three : SIZES.two;
  return most > 2 ? SIZES.threeRows : SIZES.twoRows;
}

function stepsOf(
  { context }: FigureStage,
  { figure, label, note }: (typeof SIZES)[keyof typeof SIZES],
  least: Pt,
): Record<Sort, Steps> {
  return {
    note: textSteps(context, 'body', { min: 18, preferred: note[0], max: note[1] }),
    label: textSteps(context, 'heading', { min: 22, preferred: label[0], max: label[1] }),
    figure: figureSteps(context, least, figure[0], figure[1]),
  };
}

interface RowOptions {
  readonly rows: number;
  readonly row: number;
  readonly led: boolean;
  readonly at: Sizes<Sort>;
  /** Whether labels stand at the side of their figures, and how wide the column of these is: none where each has its own. */
  readonly side: boolean;
  readonly column: Inch;
}

function fieldRow(
  stage: FigureStage,
  entries: readonly FigureEntry[],
  { rows, row, led, at, side, column }: RowOptions,
): Part {
  const cells = figureCells(
    stage,
    entries.map(() => 1),
  );
  const fills = entries.map((entry, i) => fieldFill(stage, entry, i + row));
  const spans = cells.map(({ text }) => text);
  const line = (part: (entry: FigureEntry, ground: ColorRole) => Part) =>
    inSpans(
      entries.map((entry, i) => part(entry, fills[i] ?? 'field')),
      spans,
    );
  const notes = entries.some(({ compare }) => compare);
  const ruled = rows === 1;
  const texts = [
    space(...SPACE.top),
    ...(side
      ? [
          line((entry, ground) =>
            figureBeside(stage, entry, { ...BESIDE, ground, column, size: at.figure, label: at.label, led }),
          ),
        ]
      : [
          line((entry, ground) => figurePart(stage, entry, ground, at.figure, led)),
          space(...SPACE.label),
          line((entry, ground) => labelPart(stage, entry, ground, at.label, led)),
        ]),
    ...(notes && ruled
      ? [
          space(...SPACE.note),
          line((entry, ground) =>
            entry.compare ? hairline(stage.context, `${entryName(entry)} rule`, ground, entry.path) : nothing,
          ),
          space(...SPACE.rule),
        ]
      : []),
    ...(notes && !ruled ? [side ? space(...SPACE.label) : space(...SPACE.follows)] : []),
    ...(notes ? [line((entry, ground) => notePart(stage, entry, ground, at.note, ruled))] : []),
    row < rows - 1 ? space(...SPACE.foot) : space(footRoom(stage.context, footBox(stage.context))),
  ];
  const fields: FieldRow = {
    cells,
    fills,
    names: entries.map((each) => `${entryName(each)} field`),
    last: row === rows - 1,
  };
  return tall(over(stack(texts), (box) => rowFields(stage, fields, box)));
}

/** Fields alternate between two tones; the figure to be seen first stands on a pale one, in its own colour. */
function fieldFill({ context, open }: FigureStage, { highlight }: FigureEntry, at: number): ColorRole {
  if (open) return context.frame.ground;
  if (highlight) return 'panel';
  return at % 2 === 0 ? 'field' : 'field-second';
}

function figurePart(stage: FigureStage, entry: FigureEntry, ground: ColorRole, size: Pt, led: boolean): Part {
  const { context } = stage;
  const color = figureColor(entry, context.brand, ground);
  const text = entryFigure(entry, stage, led);
  return figureLeaf(context, { name: entryName(entry), text, size, ground, style: { color }, path: entry.path });
}

function labelPart({ context }: FigureStage, entry: FigureEntry, ground: ColorRole, size: Pt, led: boolean): Part {
  const color = inkOn(context.brand, ground);
  return textLeaf(context, 'heading', {
    ...{ name: `${entryName(entry)} text`, text: labelOf(entry, led), size, ground, path: entry.path, maxLines: 3 },
    style: { color, spacing: 0.96 },
  });
}

/** What a figure compares with: in the colour of text where it is large, below a rule. */
function notePart({ context }: FigureStage, entry: FigureEntry, ground: ColorRole, size: Pt, ruled: boolean): Part {
  if (!entry.compare) return nothing;
  const color = ruled ? inkOn(context.brand, ground) : subtleOn(context.brand, ground);
  const name = `${entryName(entry)} comparison`;
  return textLeaf(context, 'body', { name, text: entry.compare, size, ground, path: entry.path, style: { color } });
}
