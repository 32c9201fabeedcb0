import type { FactView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import { type Inch, PIXELS_PER_INCH } from '../../core/lengths.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { baseConfig } from '../base/base-config.ts';
import type { ChartPlot, PlotContext } from '../base/define-chart.ts';
import { compareText } from '../base/emphasis.ts';
import { pixelsOf } from '../base/inches.ts';
import { known } from '../base/normalise.ts';
import type { Pen, Rect } from '../base/pen.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';

/** What the bars take of a picture whose words have not placed them. */
const BAR = 0.7;
/** Between what was before and what was added. */
const GAP: Inch = 0.04;

/** What grew, from what to what. */
export interface GrowthRow {
  readonly name: RichText;
  readonly from: FactView;
  readonly to: FactView;
  readonly highlight?: boolean | undefined;
}

/** How much several things grew, in one language. */
export interface GrowthChart {
  readonly title?: RichText | undefined;
  readonly rows: readonly GrowthRow[];
}

/** A bar a row: what was before is equally long in all, and what was added is to scale. */
export interface GrowthPlan {
  readonly style: ChartStyle;
  readonly bars: readonly { readonly before: Rect; readonly added: Rect; readonly role: ColorRole }[];
  readonly labels: readonly string[];
}

/** The colour of what was before. */
export const BEFORE_ROLE: ColorRole = 'step-1';

/** The colour of what was added. */
export const addedRole = ({ highlight }: GrowthRow): ColorRole => (highlight ? 'highlight' : 'subject');

/** How many times what was before something became; 1 where the outline is wrong. */
export function timesOf({ from, to }: GrowthRow): number {
  const [before = 0, after = 0] = [known(from)?.value, known(to)?.value];
  return before > 0 && after > before ? after / before : 1;
}

/** How much it grew: "+80%"; empty where a fact is not there. */
export function growthText({ from, to }: GrowthRow, language: Language): string {
  const [before, after] = [known(from), known(to)];
  return before && after ? compareText(before, after, 'change', language) : '';
}

/** The bars over the picture's width, the longest from edge to edge. */
export function planGrowth(chart: GrowthChart, { brand, language, width, height, slots }: PlotContext): GrowthPlan {
  const { rows } = chart;
  const [w, h] = [width / PIXELS_PER_INCH, height / PIXELS_PER_INCH];
  const pitch = 1 / Math.max(1, rows.length);
  const unit = w / Math.max(1, ...rows.map(timesOf));
  const bars = rows.map((row, i) => {
    const slot = slots?.[i] ?? { y: (i + (1 - BAR) / 2) * pitch, h: BAR * pitch };
    const at = { y: slot.y * h, h: slot.h * h };
    const length = (timesOf(row) - 1) * unit;
    return {
      before: pixelsOf({ ...at, x: 0, w: unit - GAP / 2 }),
      added: pixelsOf({ ...at, x: unit + GAP / 2, w: Math.max(0, length - GAP / 2) }),
      role: addedRole(row),
    };
  });
  const labels = rows.flatMap((row) => [
    plainText(row.name),
    ...[known(row.from), known(row.to)].flatMap((fact) => (fact ? [fact.figure.number] : [])),
    growthText(row, language),
  ]);
  return { style: chartStyle(brand), bars, labels: labels.filter((label) => label !== '') };
}

const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 };

/** The picture of the bars: their words are the slide's. */
export function plotGrowth(plan: GrowthPlan): ChartPlot {
  const { style, bars, labels } = plan;
  const data = bars.map(({ before, added }) => added.x + added.w - before.x);
  const config = baseConfig(
    'bar',
    { labels: bars.map((_, i) => String(i + 1)), datasets: [{ data, hidden: true }] },
    { margins: () => NO_MARGINS, draw: (pen) => drawGrowth(pen, plan, style.color) },
    { scales: { x: { display: false }, y: { display: false } } },
  );
  return { config, labels };
}

/** Fills the bars in colours by role. */
export function drawGrowth(pen: Pen, { bars }: GrowthPlan, color: (role: ColorRole) => string): void {
  pen.save();
  for (const { before, added, role } of bars) {
    pen.fillStyle = color(BEFORE_ROLE);
    pen.fillRect(before.x, before.y, before.w, before.h);
    pen.fillStyle = color(role);
    if (added.w > 0) pen.fillRect(added.x, added.y, added.w, added.h);
  }
  pen.restore();
}
