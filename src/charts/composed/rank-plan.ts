import type { FactView } from '../../core/fact.ts';
import { PIXELS_PER_INCH } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { baseConfig } from '../base/base-config.ts';
import type { ChartPlot, PlotContext } from '../base/define-chart.ts';
import { known } from '../base/normalise.ts';
import type { Pen, Rect } from '../base/pen.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';

/** The part of its pitch that a mark is thick. */
const THICK = 0.67;
/** More marks than these would be a pattern. */
export const RANK_MOST = 60;

/** A place among equals, in one language. */
export interface RankChart {
  readonly title?: RichText | undefined;
  readonly value: number | FactView;
  readonly of: number | FactView;
  readonly text?: RichText | undefined;
}

/** One mark for each, one below the other or, in a picture that is wider than high, side by side; the own one by its colour: lengths would be read as values. */
export interface RankPlan {
  readonly style: ChartStyle;
  readonly marks: readonly Rect[];
  readonly own: number;
  /** The place as it is printed: "4th". */
  readonly label: string;
}

const numberOf = (value: number | FactView) => (typeof value === 'number' ? value : known(value)?.value);

/** The place and how many there are; as few as one of one where the outline is wrong. */
export function rankOf({ value, of }: RankChart): { readonly place: number; readonly count: number } {
  const count = Math.max(1, Math.min(RANK_MOST, Math.round(numberOf(of) ?? 1)));
  return { count, place: Math.max(1, Math.min(count, Math.round(numberOf(value) ?? 1))) };
}

/** The place as a figure. */
export function rankFigure({ value }: RankChart) {
  if (typeof value === 'number') return { number: String(value), unit: '' };
  const fact = known(value);
  return fact ? { ...fact.figure, fact: fact.id } : { number: '', unit: '' };
}

/** The marks over the whole picture, one as long as the other. */
export function planRank(chart: RankChart, { brand, width, height }: PlotContext): RankPlan {
  const { place, count } = rankOf(chart);
  const [along, length] = width > height ? [width, height] : [height, width];
  const pitch = along / (count - 1 + THICK);
  const thick = Math.max(1, Math.round(THICK * pitch));
  const marks = Array.from({ length: count }, (_, i): Rect => {
    const at = Math.round(i * pitch);
    const long = Math.round(length);
    return width > height ? { x: at, y: 0, w: thick, h: long } : { x: 0, y: at, w: long, h: thick };
  });
  const figure = rankFigure(chart);
  return { style: chartStyle(brand), marks, own: place - 1, label: figure.number };
}

const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 };

/** The picture of the marks: their words are the slide's. */
export function plotRank(plan: RankPlan): ChartPlot {
  const { style, marks, label } = plan;
  const lengths = marks.map(({ w, h }) => Math.max(w, h) / PIXELS_PER_INCH);
  const config = baseConfig(
    'bar',
    { labels: marks.map((_, i) => String(i + 1)), datasets: [{ data: lengths, hidden: true }] },
    { margins: () => NO_MARGINS, draw: (pen) => drawRank(pen, plan, style.color) },
    { scales: { x: { display: false }, y: { display: false } } },
  );
  return { config, labels: label === '' ? [] : [label] };
}

/** Fills the marks in colours by role. */
export function drawRank(pen: Pen, { marks, own }: RankPlan, color: (role: ColorRole) => string): void {
  pen.save();
  marks.forEach(({ x, y, w, h }, i) => {
    pen.fillStyle = color(i === own ? 'highlight' : 'context');
    pen.fillRect(x, y, w, h);
  });
  pen.restore();
}
