import type { Chart, ScriptableContext } from 'chart.js';
import { z } from 'zod';
import type { Px } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { baseConfig, type Margins } from '../base/base-config.ts';
import { type ChartData, chartFields, type Highlighted, highlightField } from '../base/common-fields.ts';
import { type ChartPlan, defineChart, type PlotContext } from '../base/define-chart.ts';
import { highlightedCategory } from '../base/emphasis.ts';
import { normalise } from '../base/normalise.ts';
import { drawLine, type Pen } from '../base/pen.ts';
import { periodNames } from '../base/period-names.ts';
import { badData, reviewChartData } from '../base/review.ts';
import { type ChartStyle, chartStyle, rowStyle } from '../base/style.ts';
import { rowNames } from '../parts/category-names.ts';
import { drawCentred, drawText, type Face, type Lines, linesHeight, nameFace, textWidth } from '../parts/lettering.ts';
import { valueColor } from '../parts/marks.ts';
import { spread } from '../parts/spread.ts';

type Dot = ScriptableContext<'scatter'>;

/** The dots of one series as a dataset of Chart.js: each row at its place. */
function datasetOf(plan: DumbbellPlan, index: number): object {
  const { table, style, radius } = plan;
  const series = table.series[index];
  const roles = table.categories.map((_, row) => dotRole(plan, index, row));
  const rimmed = (chart: Chart, row: number) => index > 0 && overlap(chart, plan, row);
  return {
    label: series?.name,
    data: table.categories.map((_, y) => ({ x: series?.values[y] ?? Number.NaN, y })),
    backgroundColor: roles.map(style.color),
    // A dot that lies over the other has a rim of ground around it.
    pointRadius: ({ chart, dataIndex }: Dot) => radius + (rimmed(chart, dataIndex) ? style.separator / 2 : 0),
    borderWidth: ({ chart, dataIndex }: Dot) => (rimmed(chart, dataIndex) ? style.separator : style.hairline),
    borderColor({ chart, dataIndex }: Dot) {
      if (rimmed(chart, dataIndex)) return style.color('ground');
      const role = roles[dataIndex] ?? 'subject';
      return style.color(style.isPale(role) ? 'subtle' : role);
    },
    clip: false,
    order: 1 - index,
  };
}

function reviewPairs(count: number, path: Path): Finding[] {
  if (count === 2) return [];
  const words = {
    en: `A dumbbell joins the values of two series, and here are ${count}.`,
    zh: `哑铃图连接两个系列的数值，而这里有${count}个。`,
  };
  const hint = { en: 'Give it two series, or use the type `grouped`.', zh: '请写两个系列，或者改用 `grouped` 类型。' };
  return [badData(path, words, hint)];
}

/** Two values in each of several rows, joined by a line. */
export const dumbbell = defineChart({
  type: 'dumbbell',
  name: { en: 'Dumbbell chart', zh: '哑铃图' },
  summary: 'Two dots in each row, joined by a line: how far apart two values are, row by row.',
  schema: z.object({ ...chartFields, ...highlightField }),
  plot(chart, context) {
    const plan = dumbbellPlan(chart, context);
    const { table, ends } = plan;
    const pairs = table.series.slice(0, 2);
    const config = baseConfig(
      'scatter',
      { datasets: pairs.map((_, i) => datasetOf(plan, i)) as never },
      {
        margins: (pen) => dumbbellMargins(pen, plan),
        before: (pen, drawn) => drawPairLines(pen, drawn, plan),
        draw: (pen, drawn) => drawDumbbells(pen, drawn, plan),
      },
      {
        scales: {
          x: { type: 'linear', display: false, ...ends },
          y: {
            type: 'linear',
            display: false,
            reverse: true,
            min: -0.5,
            max: Math.max(1, table.categories.length) - 0.5,
          },
        },
      },
    );
    const names = pairs.map(({ name }) => name);
    return { config, labels: [...table.categories, ...names, ...pairs.flatMap(({ labels }) => labels)] };
  },
  prefixed: () => true,
  review(chart, path) {
    const findings = reviewChartData(chart, path);
    return findings.length > 0 ? findings : reviewPairs(normalise(chart).series.length, path);
  },
});

/** Radius of the dots in em of the labels, and the most of it that rows which lie far apart have. */
const RADIUS = { least: 0.36, part: 0.09, most: 0.62 };
/** The line of a pair, in radii of its dots. */
const LINE = 0.5;

/** The least length of the hairline from a name to its pair, in spaces between mark and label. */
const GUIDE = 4;

/** Pairs of values in rows, as they are drawn. */
interface DumbbellPlan extends ChartPlan {
  readonly highlighted: number;
  readonly pitch: Px;
  readonly radius: Px;
  readonly line: Px;
  /** Height of the line that names the two series above all rows; nothing where each value has the name of its own. */
  readonly head: Px;
  readonly named: boolean;
  /** The least and the greatest value. */
  readonly ends: { readonly min: number; readonly max: number };
}

/** How the values are set; the second of a pair is bold. */
const pairFace = (style: ChartStyle, bold: boolean): Face => ({
  family: style.family,
  size: style.value.size,
  bold,
});

const headHeight = (style: ChartStyle): Px => linesHeight(1, style.label.size) + style.gap;

/** The chart as rows of two dots. */
function dumbbellPlan(chart: ChartData & Highlighted, context: PlotContext): DumbbellPlan {
  const whole = normalise(chart, context.language);
  const table = periodNames(whole, chart, context.language);
  const rows = Math.max(1, table.categories.length);
  const style = rowStyle(chartStyle(context.brand), context, context.height / rows);
  const named = linesHeight(1, style.value.size) + linesHeight(1, style.label.size) <= context.height / rows;
  const head = named ? 0 : headHeight(style);
  const em = style.label.size;
  const radius = Math.min(RADIUS.most * em, Math.max(RADIUS.least * em, (RADIUS.part * context.height) / rows));
  const values = table.series.flatMap((series) => series.values).filter(Number.isFinite);
  const [min, max] = [Math.min(...values, Number.MAX_VALUE), Math.max(...values, -Number.MAX_VALUE)];
  return {
    ...{ table, style, context, head, named },
    highlighted: highlightedCategory(whole, chart),
    pitch: (context.height - head) / rows,
    radius,
    line: Math.max(style.line, LINE * radius),
    // Where all values are one, they stand in the middle.
    ends: min < max ? { min, max } : { min: (min || 0) - 1, max: (max || 0) + 1 },
  };
}

/** The colour of a dot: the first of a pair is quiet, the second the subject, or the highlight in its row. */
function dotRole({ highlighted }: DumbbellPlan, series: number, row: number): ColorRole {
  if (series === 0) return 'context';
  return row === highlighted ? 'highlight' : 'subject';
}

/** The series whose value stands at the left of its row; the other's stands at the right. */
function leftSeries({ table }: DumbbellPlan, row: number): 0 | 1 {
  const [first = Number.NaN, second = Number.NaN] = table.series.map(({ values }) => values[row] ?? Number.NaN);
  return first > second ? 1 : 0;
}

/** The names of the rows, broken where they are long. */
function dumbbellNames(pen: Pen, { table, style, context, highlighted, pitch }: DumbbellPlan): readonly Lines[] {
  return rowNames(pen, table.categories, nameFace(style), highlighted, { width: context.width, pitch });
}

/** Room for the names at the left, and for the values beside the outermost dots. */
function dumbbellMargins(pen: Pen, plan: DumbbellPlan): Margins {
  const { table, style, context, pitch, radius, head } = plan;
  const names = Math.max(0, ...dumbbellNames(pen, plan).map(({ width }) => width));
  const widths = table.categories.map((_, row) => {
    const left = leftSeries(plan, row);
    const width = (series: number) => besideDot(pen, plan, series, row);
    return { left: width(left), right: width(1 - left) };
  });
  const beside = radius + style.gap;
  return {
    top: head,
    right: beside + Math.max(0, ...widths.map(({ right }) => right)),
    bottom: Math.max(0, context.height - head - pitch * Math.max(1, table.categories.length)),
    left: names + (2 + GUIDE) * style.gap + beside + Math.max(0, ...widths.map(({ left }) => left)),
  };
}

/** The width of what stands beside a dot: its value, and the name of its series below that. */
function besideDot(pen: Pen, { table, style, named }: DumbbellPlan, series: number, row: number): Px {
  const { name = '', labels = [] } = table.series[series] ?? {};
  const value = textWidth(pen, labels[row] ?? '', pairFace(style, true));
  return named ? Math.max(value, textWidth(pen, name, nameFace(style))) : value;
}

/** Where the dots of a row stand; undefined for a missing value. */
interface Row {
  readonly y: Px;
  readonly dots: readonly (Px | undefined)[];
}

function rowsOf(chart: Chart, { table }: DumbbellPlan): Row[] {
  const [x, y] = [chart.scales.x, chart.scales.y];
  return table.categories.map((_, row) => ({
    y: y?.getPixelForValue(row) ?? 0,
    dots: table.series.slice(0, 2).map(({ values }) => {
      const value = values[row] ?? Number.NaN;
      return Number.isNaN(value) ? undefined : (x?.getPixelForValue(value) ?? 0);
    }),
  }));
}

/** Whether the dots of a row lie over each other. */
function overlap(chart: Chart, plan: DumbbellPlan, row: number): boolean {
  const [from, to] = rowsOf(chart, plan)[row]?.dots ?? [];
  return from !== undefined && to !== undefined && Math.abs(from - to) < 2 * plan.radius + plan.style.separator;
}

/** Draws the lines between the dots of each pair, behind them. */
function drawPairLines(pen: Pen, chart: Chart, plan: DumbbellPlan): void {
  const { style, highlighted, line } = plan;
  rowsOf(chart, plan).forEach(({ y, dots: [from, to] }, row) => {
    if (from === undefined || to === undefined || from === to) return;
    const top = y - line / 2;
    const color = style.color(row === highlighted ? 'highlight' : 'context');
    drawLine(pen, { x: Math.min(from, to), y: top }, { x: Math.max(from, to), y: top }, line, color);
  });
}

/** Draws the names of rows and series, each value beside its dot, and a hairline from each name to its pair. */
function drawDumbbells(pen: Pen, chart: Chart, plan: DumbbellPlan): void {
  const { table, style, radius, highlighted } = plan;
  const names = dumbbellNames(pen, plan);
  const nameEnd = Math.max(0, ...names.map(({ width }) => width));
  const rows = rowsOf(chart, plan);
  rows.forEach(({ y, dots }, row) => {
    const left = leftSeries(plan, row);
    const label = (series: number) => table.series[series]?.labels[row] ?? '';
    const face = (series: number) => pairFace(style, series === 1);
    const color = (series: number) => valueColor(table.series[series]?.values[row], dotRole(plan, series, row), style);
    const seen = dots.filter((dot) => dot !== undefined);
    const [first, last] =
      seen.length > 0 ? [Math.min(...seen), Math.max(...seen)] : [chart.chartArea.left, chart.chartArea.left];
    const end = first - radius - style.gap;
    const start = last + radius + style.gap;
    const beside = (series: number, x: Px, align: 'left' | 'right') => {
      const value = { face: face(series), text: label(series) };
      const [up, down] = plan.named
        ? [0.5 * style.label.size, 0.56 * value.face.size + 0.04 * style.label.size]
        : [0, 0];
      drawText(pen, value.text, value.face, color(series), { x, middle: y - up, align });
      if (!plan.named) return;
      const name = table.series[series]?.name ?? '';
      drawText(pen, name, nameFace(style), style.color('subtle'), { x, middle: y + down, align });
    };
    beside(left, end, 'right');
    beside(1 - left, start, 'left');
    const bold = row === highlighted;
    drawCentred(pen, names[row]?.lines ?? [], nameFace(style, bold), style.color('text'), {
      ...{ x: nameEnd, middle: y, align: 'right' as const },
    });
    const guide = { from: nameEnd + style.gap, to: end - besideDot(pen, plan, left, row) - style.gap };
    if (guide.to > guide.from) {
      drawLine(pen, { x: guide.from, y }, { x: guide.to, y }, style.hairline, style.color('hairline'));
    }
  });
  if (!plan.named) drawSeriesNames(pen, plan, nameEnd + 2 * style.gap, rows[0]);
}

/** Draws the names of the two series over the dots of the first row, beside each other where these are close. */
function drawSeriesNames(pen: Pen, plan: DumbbellPlan, left: Px, first: Row | undefined): void {
  const { table, style, context } = plan;
  const names = table.series.slice(0, 2).map(({ name }) => name);
  const widths = names.map((name) => textWidth(pen, name, nameFace(style, true)));
  const around = first?.dots.find((dot) => dot !== undefined) ?? (left + context.width) / 2;
  const middles = spread(
    names.map((_, i) => ({ at: first?.dots[i] ?? around, height: (widths[i] ?? 0) + 2 * style.gap })),
    left - style.gap,
    context.width + style.gap,
  );
  names.forEach((name, i) => {
    const color = style.textFor(dotRole({ ...plan, highlighted: -1 }, i, 0));
    const place = { x: middles[i] ?? 0, middle: linesHeight(0.5, style.label.size), align: 'center' as const };
    drawText(pen, name, nameFace(style, true), color, place);
  });
}
