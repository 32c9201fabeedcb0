import type { Inch, Pt } from '../../../core/lengths.ts';
import { footBox, footRoom } from '../../../layout/chrome.ts';
import { withUnits } from '../../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { aligned, equalRows, type Part, space, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { type PanelSetting, panelCells } from '../../stage/on-panels.ts';
import {
  type FigureEntry,
  figureBeside,
  figurePart,
  labelPart,
  notePart,
  onPanels,
  placedFigure,
  widthOf,
} from './figure-entry.ts';

type Sort = 'note' | 'label' | 'figure';
type Row = readonly FigureEntry[];

/** Preferred and max sizes, in points in a hall, by how many panels are side by side; smaller in two rows. */
const SIZES = {
  two: { figure: [176, 280], label: [44, 60], note: [32, 36] },
  three: { figure: [110, 200], label: [36, 48], note: [26, 30] },
  twoBands: { figure: [200, 280], label: [36, 60], note: [24, 32] },
  bands: { figure: [132, 176], label: [36, 44], note: [22, 24] },
  twoRows: { figure: [150, 200], label: [30, 36], note: [22, 26] },
  threeRows: { figure: [110, 150], label: [26, 30], note: [20, 22] },
} as const;
type Ranges = (typeof SIZES)[keyof typeof SIZES];

/** In inches: from the top of a panel to its digits, from there on to labels, and to notes without a rule and below one. */
const GAPS = {
  figure: [0.38, 0.46, 0.26],
  label: [0.3, 0.56, 0.16],
  note: [0.08, 0.16, 0.02],
  aboveRule: [0.24, 0.5, 0.14],
  belowRule: [0.16, 0.2, 0.1],
  foot: [0.3, 0.4, 0.16],
} as const;

/** The sizes of bands, one below the other, in place of panels side by side. */
const LOW = new Map<Ranges, Ranges>([
  [SIZES.two, SIZES.twoBands],
  [SIZES.three, SIZES.bands],
]);
/** Two panels in a body narrower than this are narrow for large figures: they are bands. */
const NARROW: Inch = 9;

/** The ratio of the body's height that texts in two rows span where labels are beside figures: else these are above. */
const FULL = 0.82;
/** The ratio of the height of panels side by side that their texts span at least: else they are bands. */
const FILLED = 0.56;

const MIN_FIGURE: Pt = 28;

/** Labels beside their figures: the smallest figure, and in which of two rows, the better first. */
const BESIDE = {
  ...{ figure: 88, gap: 0.32, minLabel: 1.6 },
  rows: [
    [true, true],
    [false, true],
    [true, false],
  ],
} as const;

/** Rows of figures on equal panels, all of one rank: half-slides, thirds, two by two, two by three. */
export function figureFields(stage: PanelSetting, entries: Row): Filled<Sort> {
  const { context } = stage;
  const half = Math.floor(entries.length / 2);
  const rows = entries.length < 4 ? [entries] : [entries.slice(0, half), entries.slice(half)];
  const isWide = Math.max(...rows.map((row) => row.length)) > 2;
  const sizes = rows.length === 1 ? SIZES[isWide ? 'three' : 'two'] : SIZES[isWide ? 'threeRows' : 'twoRows'];
  // On a low and wide panel a label beside its figure fills it better than one below.
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

/** From the top of the highest text to the end of the lowest, in inches. */
function spanOf({ items }: Filled<Sort>): Inch {
  const texts = items.filter((item) => item.kind === 'text');
  return Math.max(...texts.map(({ box, height }) => box.y + height)) - Math.min(...texts.map(({ box }) => box.y));
}

/** Rows of figures; `sides` says in which labels are beside them. */
function composed(
  stage: PanelSetting,
  rows: readonly Row[],
  { figure, label, note }: Ranges,
  sides: readonly boolean[],
): Filled<Sort> {
  const { context } = stage;
  const steps: Record<Sort, Steps> = {
    note: textSteps(context, 'body', { min: 18, preferred: note[0], max: note[1] }),
    label: textSteps(context, 'heading', { min: 22, preferred: label[0], max: label[1] }),
    figure: figureSteps(context, {
      min: sides.includes(true) ? BESIDE.figure : MIN_FIGURE,
      preferred: figure[0],
      max: figure[1],
    }),
  };
  const usual = { sort: 'figure', min: steps.figure.sizes[steps.figure.start] ?? 0 } as const;
  const all = rows.flat();
  const build = (led: boolean) => (at: Sizes<Sort>) => {
    // Labels of bands are in one column.
    const isBands = rows.every(({ length }) => length === 1);
    const column = isBands ? Math.max(...all.map((entry) => widthOf(context, entry, at.figure, led))) : 0;
    return equalRows(
      rows.map((row, i) =>
        rowPart(stage, row, { led, at, column, rows: rows.length, row: i, side: sides[i] ?? false }),
      ),
      0,
    );
  };
  return withUnits(
    all.map(({ fact }) => fact),
    usual,
    (led) => fill(context.body, steps, build(led)),
  );
}

interface RowOptions {
  readonly led: boolean;
  readonly at: Sizes<Sort>;
  readonly rows: number;
  readonly row: number;
  /** Whether labels are beside their figures, and how wide the column of these is: 0 where each has its own. */
  readonly side: boolean;
  readonly column: Inch;
}

function rowPart(stage: PanelSetting, entries: Row, { led, at, rows, row, side, column }: RowOptions): Part {
  const { context } = stage;
  const ruled = rows === 1;
  const isLast = row === rows - 1;
  const all = entries.map((entry, i) => placedFigure(stage, entry, panelFill(entry, i + row), led));
  const columns = all.map((placed) => {
    const note = notePart(placed, 'body', at.note, !ruled);
    return {
      figure: side
        ? figureBeside(context, placed, { ...BESIDE, column, size: at.figure, label: at.label })
        : figurePart(placed, at.figure),
      label: side ? undefined : labelPart(placed, 'heading', at.label, { spacing: 0.96 }),
      rule: ruled && note ? placed.ink.of('rule').hairline() : undefined,
      note,
    };
  });
  const cells = panelCells(
    stage,
    entries.map(() => 1),
  );
  const gaps = {
    ...{ figure: GAPS.figure, label: GAPS.label, rule: GAPS.aboveRule },
    note: ruled ? GAPS.belowRule : side ? GAPS.label : GAPS.note,
  };
  const texts = aligned(
    columns,
    cells.map(({ text }) => text),
    gaps,
  );
  const foot = isLast ? space(footRoom(context, footBox(context))) : space(...GAPS.foot);
  return tall(onPanels(stage, stack([...texts, foot]), { cells, inks: all.map(({ ink }) => ink), isLast }));
}

/** Panels alternate between two tones; the figure to be seen first is on a pale one, in its own colour. */
function panelFill({ highlight }: FigureEntry, at: number): ColorRole {
  if (highlight) return 'panel';
  return at % 2 === 0 ? 'field' : 'field-second';
}
