import { z } from 'zod';
import type { Px } from '../../core/lengths.ts';
import { drawCentred, drawLines, drawText, linesHeight, widest, wrapText } from '../../marks/lettering.ts';
import { rectMark } from '../../marks/marks.ts';
import { NOWHERE, type Pen, type Rect } from '../../marks/pen.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type ChartData, chartFields, type Highlighted, highlightField } from '../base/common-fields.ts';
import { defineChart, drawnPlot, type Margins, type PlotContext } from '../base/define-chart.ts';
import { reviewChartData } from '../base/review.ts';
import { chartStyle, fitLettering, nameFace, rowStyle, valueFace } from '../base/style.ts';
import { cellOfFact, isNamed, normalise, wordsOf } from '../base/table.ts';
import { rowNames } from '../parts/labels.ts';
import { strokeWithin } from '../parts/marks.ts';

/** The cells, row by row, in the room that the names and the scale leave. */
function cellsOf({ table, style, context }: HeatmapPlan, { top, right, bottom, left }: Margins) {
  const columns = Math.max(1, table.categories.length);
  const [w, h] = [(context.width - left - right) / columns, (context.height - top - bottom) / table.series.length];
  const half = style.separator / 2;
  return table.series.map((_, row) =>
    table.categories.map((__, column): Rect => {
      return { x: left + column * w + half, y: top + row * h + half, w: w - 2 * half, h: h - 2 * half };
    }),
  );
}

function draw(pen: Pen, plan: HeatmapPlan): void {
  const { table, style, lifted, steps, written, context } = plan;
  const { rows, columns, margins } = roomFor(pen, plan);
  const cells = cellsOf(plan, margins);
  const at = (row: number, column: number) => cells[row]?.[column] ?? NOWHERE;
  const valueSize = (cell: Rect): Px => {
    const labels = table.series.flatMap((series) => series.labels);
    return fitLettering(style.value, (size) => {
      const width = widest(pen, labels, { ...valueFace(style), size });
      return width + style.gap <= cell.w && linesHeight(1, size) <= cell.h;
    });
  };
  const size = valueSize(at(0, 0));
  const face = nameFace(style);
  rows.forEach((name, row) => {
    const { y, h } = at(row, 0);
    const bold = row === lifted?.row;
    const place = { x: margins.left - 1.5 * style.gap, middle: y + h / 2, align: 'right' as const };
    drawCentred(pen, name.lines, { ...face, bold }, style.color('text'), place);
  });
  columns.forEach((name, column) => {
    const { x, y, w } = at(0, column);
    const middle = y - style.gap - name.height + linesHeight(0.5, face.size);
    const bold = column === lifted?.column;
    drawLines(pen, name.lines, { ...face, bold }, style.color('text'), { x: x + w / 2, middle, align: 'center' });
  });
  const outline = (cell: Rect) => {
    strokeWithin(pen, cell, style.hairline / 2, style.hairline, style.color('context'));
  };
  steps.forEach((row, i) => {
    row.forEach((role, column) => {
      const cell = at(i, column);
      if (!role) outline(cell);
      const label = table.series[i]?.labels[column] ?? '–';
      if (!written && role) return;
      const color = role ? style.textOn(role) : style.color('subtle');
      const place = { x: cell.x + cell.w / 2, middle: cell.y + cell.h / 2, align: 'center' as const };
      drawText(pen, label, { ...valueFace(style), size }, color, place);
    });
  });
  /** The line around the highlighted cells, on their edge. */
  const drawFrame = (cells: Rect) => {
    strokeWithin(pen, cells, style.line / 2 - style.separator, style.line, style.color('highlight'));
  };
  if (lifted) {
    const first = at(lifted.row ?? 0, lifted.column ?? 0);
    const last = at(lifted.row ?? table.series.length - 1, lifted.column ?? table.categories.length - 1);
    drawFrame({ ...first, w: last.x + last.w - first.x, h: last.y + last.h - first.y });
  }
  drawScale(pen, plan, { x: at(0, 0).x, y: context.height - margins.bottom });
}

function drawScale(pen: Pen, { style, ends }: HeatmapPlan, { x, y }: { readonly x: Px; readonly y: Px }): void {
  const face = nameFace(style);
  const middle = y + 2 * style.gap + linesHeight(0.5, face.size);
  const height = Math.round(0.65 * face.size);
  const before = drawText(pen, ends.least, face, style.color('text'), { x, middle, align: 'left' });
  const start = before.x + before.w + style.gap;
  const width = Math.round(1.5 * face.size);
  pen.save();
  RAMP.forEach((role, i) => {
    pen.fillStyle = style.color(role);
    pen.fillRect(Math.round(start + i * width), Math.round(middle - height / 2), width, height);
  });
  pen.restore();
  const end = start + RAMP.length * width + style.gap;
  drawText(pen, ends.greatest, face, style.color('text'), { x: end, middle, align: 'left' });
}

export const heatmap = defineChart({
  type: 'heatmap',
  name: { en: 'Heat map', zh: '热力图' },
  summary: 'A heat map: rows and columns of values, each in a cell that is the darker the greater it is.',
  schema: z.object({
    ...chartFields,
    ...highlightField,
    values: z
      .boolean()
      .default(true)
      .describe('Whether each value is written in its cell. A scale of the colours is below the cells.'),
  }),
  plot(chart, context) {
    const plan = planHeatmap(chart, context);
    const { table, steps, written, ends } = plan;
    const values = table.series.flatMap(({ labels, values }) =>
      labels.filter((_, i) => written || Number.isNaN(values[i])),
    );
    const names = [...table.series.map(({ name }) => name), ...table.categories];
    const marks = (pen: Pen) =>
      cellsOf(plan, roomFor(pen, plan).margins).flatMap((row, i) =>
        row.map((cell, column) => rectMark(cell, steps[i]?.[column] ?? 'ground')),
      );
    return drawnPlot(context, [...names, ...values, ends.least, ends.greatest], marks, (pen) => draw(pen, plan));
  },
  review: (chart, path) => reviewChartData(chart, path),
});

const RAMP: readonly ColorRole[] = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'];

/** Type in cells is larger than beside rows that lie so far apart, by this part. */
const CELL = 1.25;

/** What is highlighted: a cell by its row and column, a whole row, or a whole column. */
interface Lifted {
  readonly row?: number;
  readonly column?: number;
}

type HeatmapPlan = ReturnType<typeof planHeatmap>;

function planHeatmap(chart: ChartData & Highlighted & { readonly values: boolean }, context: PlotContext) {
  const table = normalise(chart, context.language);
  const cells = table.series.flatMap(({ values, labels }) =>
    values.map((value, i) => ({ value, label: labels[i] ?? '' })),
  );
  const sorted = cells.filter(({ value }) => !Number.isNaN(value)).sort((a, b) => a.value - b.value);
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  const reach = (greatest?.value ?? 0) - (least?.value ?? 0);
  const step = (value: number): ColorRole | undefined => {
    if (Number.isNaN(value)) return undefined;
    const part = reach > 0 ? (value - (least?.value ?? 0)) / reach : 0.5;
    return RAMP[Math.min(RAMP.length - 1, Math.floor(part * RAMP.length))];
  };
  const liftedIn = (): Lifted | undefined => {
    const { highlight } = chart;
    if (highlight === undefined) return undefined;
    const words = wordsOf(highlight);
    const cell = cellOfFact(table, words);
    if (cell) return { row: cell.series, column: cell.category };
    const row = table.series.findIndex(({ name }) => isNamed(name, words));
    if (row >= 0) return { row };
    const column = table.categories.findIndex((name) => isNamed(name, words));
    return column >= 0 ? { column } : undefined;
  };
  return {
    table,
    steps: table.series.map(({ values }) => table.categories.map((_, i) => step(values[i] ?? Number.NaN))),
    ends: { least: least?.label ?? '', greatest: greatest?.label ?? '' },
    lifted: liftedIn(),
    written: chart.values,
    style: rowStyle(chartStyle(context.brand), context, (CELL * context.height) / (table.series.length + 1.6)),
    context,
  };
}

/** Parts of the usual width of the names of rows: they are narrowed where columns have no room for their own. */
const NARROWER = [1, 0.8, 0.6, 0.45];

function roomFor(pen: Pen, plan: HeatmapPlan) {
  const { style, table, context, lifted } = plan;
  const namesIn = (narrowed: number) => {
    const face = nameFace(style);
    const names = table.series.map(({ name }) => name);
    const pitch = context.height / (names.length + 1);
    const rows = rowNames(pen, names, face, lifted?.row ?? -1, { width: narrowed * context.width, pitch });
    const widest = Math.max(0, ...rows.map(({ width }) => width));
    const left = widest > 0 ? widest + 2 * style.gap : 0;
    const column = (context.width - left) / Math.max(1, table.categories.length) - style.gap;
    const columns = table.categories.map((name, i) => {
      return wrapText(pen, name, { ...face, bold: i === lifted?.column }, column);
    });
    const fits = [...rows, ...columns].every(({ tooWide }) => !tooWide) && rows.every(({ height }) => height <= pitch);
    return { left, rows, columns, fits };
  };
  const tried = NARROWER.map((part) => namesIn(part));
  const { left, rows, columns } = tried.find(({ fits }) => fits) ?? namesIn(NARROWER.at(-1) ?? 1);
  const top = Math.max(0, ...columns.map(({ height }) => height)) + style.gap;
  const scale = 2 * style.gap + linesHeight(1, style.label.size);
  return { margins: { top, left, right: style.separator, bottom: scale }, rows, columns };
}
