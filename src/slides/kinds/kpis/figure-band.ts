import { sum } from '../../../core/collections.ts';
import type { Inch } from '../../../core/lengths.ts';
import { footBox, footRoom } from '../../../layout/chrome.ts';
import { withUnits } from '../../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkFor } from '../../../layout/ink.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { aligned, over, type Part, space, stack, tall } from '../../../layout/tree.ts';
import { type PanelSetting, panelCells } from '../../stage/on-panels.ts';
import {
  type FigureEntry,
  figureBeside,
  figurePart,
  isTooWide,
  labelOf,
  labelPart,
  notePart,
  onPanels,
  placedFigure,
  widthOf,
} from './figure-entry.ts';

type Sort = 'note' | 'label' | 'figure' | 'head' | 'lead';

/** In inches: above digits, between a figure and its label, below the band, between columns and their rules. */
const GAPS = {
  band: { figure: [0.42, 0.5, 0.26], note: [0.24, 0.4, 0.14] },
  row: { figure: [0.42, 1, 0.26], label: [0.24, 0.4, 0.14], note: [0.08, 0.16, 0.04] },
  foot: [0.4, 0.5, 0.26],
  column: 0.24,
} as const;

/** The ratio of the slide's width that a figure with its unit may take. */
const MAX_FIGURE_RATIO = 0.5;

/** One figure as a band over the slide, and the others in a row below it, each as wide as it needs. */
export function figureBand(stage: PanelSetting, lead: FigureEntry, others: readonly FigureEntry[]): Filled<Sort> {
  const { context } = stage;
  const steps: Record<Sort, Steps> = {
    note: textSteps(context, 'label', { min: 16, preferred: 18, max: 20 }),
    label: textSteps(context, 'body', { min: 20, preferred: 22, max: 26 }),
    figure: figureSteps(context, { min: 28, preferred: 72, max: 88 }),
    head: textSteps(context, 'heading', { min: 28, preferred: 48, max: 66 }),
    lead: figureSteps(context, { min: 110, preferred: 240, max: 280 }),
  };
  const usual = { sort: 'figure', min: steps.figure.sizes.at(-1) ?? 0 } as const;
  return withUnits(
    others.map(({ fact }) => fact),
    usual,
    (led) => fill(context.body, steps, (at) => stack([bandPart(stage, lead, at), rowPart(stage, others, at, led)])),
  );
}

function bandPart(stage: PanelSetting, entry: FigureEntry, at: Sizes<Sort>): Part {
  const { context } = stage;
  const cells = panelCells(stage, [1]);
  const led = isTooWide(context, entry, at.lead, MAX_FIGURE_RATIO * context.body.w);
  const placed = placedFigure(stage, { ...entry, highlight: false }, 'field', led);
  const own = {
    figure: figureBeside(context, placed, { size: at.lead, label: at.head, gap: 0.5, minLabel: 2 }),
    note: notePart(placed, 'label', at.label, true),
  };
  const parts = aligned(
    [own],
    cells.map(({ text }) => text),
    GAPS.band,
  );
  return onPanels(stage, stack([...parts, space(...GAPS.foot)]), { cells, inks: [placed.ink], isLast: false });
}

function rowPart(stage: PanelSetting, entries: readonly FigureEntry[], at: Sizes<Sort>, led: boolean): Part {
  const { context, open } = stage;
  const cells = panelCells(stage, [1]);
  const all = entries.map((entry) => placedFigure(stage, entry, 'field-second', led));
  const spans = sharedSpans(
    cells[0]?.text ?? context.body,
    entries.map((entry) =>
      Math.max(
        MIN_COLUMN,
        widthOf(context, entry, at.figure, led),
        textWidth(context, 'body', labelOf(entry, led), at.label) / LABEL_LINES,
      ),
    ),
  );
  const columns = all.map((placed) => ({
    figure: figurePart(placed, at.figure),
    label: labelPart(placed, 'body', at.label, { quiet: true }),
    note: notePart(placed, 'label', at.note, true),
  }));
  const ink = inkFor(context, open ? context.frame.ground : 'field-second', 'Figures', []);
  const parts = stack([...aligned(columns, spans, GAPS.row), space(footRoom(context, footBox(context)))]);
  const [top] = GAPS.band.figure;
  const ruled = over(parts, (box) =>
    spans.slice(1).map(({ x }, i) => {
      const line = ink.of(`rule ${i + 1}`).rule({ x: x - GAPS.column, y: box.y + top, w: 0 });
      return { ...line, box: { ...line.box, h: box.h - top } };
    }),
  );
  return tall(onPanels(stage, ruled, { cells, inks: [ink], isLast: true }));
}

/** A column is as wide as this part of a label in one line: three lines, unevenly filled. */
const LABEL_LINES = 2.4;
const MIN_COLUMN: Inch = 1.6;

/** Columns of one width, but where one needs more; gutters hold a rule. All are too narrow where space is short. */
function sharedSpans({ x, w }: Span, needs: readonly Inch[]): Span[] {
  const gutter = 2 * GAPS.column;
  const room = w - gutter * (needs.length - 1);
  const total = sum(needs);
  let left = x;
  return needs.map((need) => {
    const own = { x: left, w: total > room ? (need * room) / total : shareOf(need, needs, room) };
    left += own.w + gutter;
    return own;
  });
}

/** A part's share of the space, where all that need no more have the same. */
function shareOf(need: Inch, needs: readonly Inch[], room: Inch): Inch {
  let [wide, each] = [0, room / needs.length];
  for (let larger = needs.filter((other) => other > each); larger.length > wide; ) {
    wide = larger.length;
    each = (room - sum(larger)) / (needs.length - wide);
    larger = needs.filter((other) => other > each);
  }
  return Math.max(need, each);
}
