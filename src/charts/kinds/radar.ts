import { z } from 'zod';
import type { Px } from '../../core/lengths.ts';
import { toPt } from '../../marks/items.ts';
import { CAP_HEIGHT, drawCentred, drawText, linesHeight, textWidth, widest, wrapText } from '../../marks/lettering.ts';
import { drawLine, type Pen, type Point } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import type { ChartPoint } from '../../scene/native-chart.ts';
import { withoutNoise } from '../../units/number-format.ts';
import { axisEndField, axisEnds, reviewAxis, type WithAxis } from '../base/axis.ts';
import { type ChartData, chartFields, type Highlighted, highlightField } from '../base/common-fields.ts';
import {
  chartPlot,
  defineChart,
  type NativeContext,
  type NativeDrawing,
  type PlotContext,
} from '../base/define-chart.ts';
import { badData, reviewChartData, reviewNegative, reviewSeries } from '../base/review.ts';
import { chartStyle, grown, lineRoles, nameFace, valueFace } from '../base/style.ts';
import { highlightedSeries, normalise, printedNumber, printedWhole } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { dotRadius, lineDatasets } from '../lines/lines.ts';
import { axisNumbers, chartText, legendAbove, lineOf, plotArea, seriesName } from '../native/native-series.ts';
import { openAxis } from '../native/open-axis.ts';

/** The parts of the picture's width that the name of an axis and the key may take. */
const NAME = 0.2;
const KEY = 0.26;
/** Rings at these parts of the scale. */
const RINGS = [0.5, 1] as const;
const GROWN = { label: 1.22, value: 1.5 };
/** In a picture this many times as wide as high the key stands beside the web where that is as large. */
const BROAD = 1.6;
const VALUES_GAP = 0.5;

type RadarPlan = ReturnType<typeof planRadar>;

export function planRadar(chart: ChartData & Highlighted & WithAxis, context: PlotContext) {
  const table = normalise(chart, context.language);
  const focus = highlightedSeries(table, chart);
  const stated = chart.axis?.max !== undefined;
  const { max } = axisEnds(table, chart);
  const axis = { min: 0, max: stated ? max : roundUp(max) };
  const rings = RINGS.map((part) => withoutNoise(part * axis.max));
  const end = printedWhole(axis.max, table);
  /** What the scale runs from and to, in words. */
  const scale = wordsFor(context.language).rings(printedNumber(0, 0, table.unit, context.language), end);
  const roles = lineRoles(table.series.length, context.brand, focus);
  const style = grown(chartStyle(context.brand), context, GROWN.label, GROWN.value);
  // The values of the leading series come first, in bold.
  return { table, style, roles, context, leading: Math.max(0, focus), axis, rings, scale };
}

/** The next number that is one, two, four, five or ten times a power of ten. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 4, 5, 6, 8, 10].find((each) => each * power >= value * (1 - 1e-9)) ?? 10;
  return withoutNoise(step * power);
}

/** An axis that leads less to a side than this has its label over or under its end. */
const UPRIGHT = 0.01;
/** How much of the gap around the web the label of an axis keeps across, at least. */
const MIN_ACROSS = 0.8;

/** The label of an axis, which is its name and its values, and which way the axis leads, as parts of its length. */
function axisLabel(pen: Pen, { table, context, style, leading, roles }: RadarPlan, index: number, inline: boolean) {
  const angle = (2 * Math.PI * index) / Math.max(1, table.categories.length) - Math.PI / 2;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)] as const;
  const name = wrapText(pen, table.categories[index] ?? '', nameFace(style), NAME * context.width);
  const order = table.series.map((_, i) => i).sort((a, b) => Number(b === leading) - Number(a === leading));
  const values = order.map((series) => {
    const { values: numbers = [], labels = [] } = table.series[series] ?? {};
    const text = Number.isFinite(numbers[index]) ? (labels[index] ?? '') : '–';
    const face = { ...valueFace(style), bold: series === leading };
    return { text, face, role: roles[series] ?? ('subject' as const), width: textWidth(pen, text, face) };
  });
  const apart = VALUES_GAP * style.value.size;
  const width = values.reduce((sum, each) => sum + each.width + apart, -apart);
  const isUpright = Math.abs(dx) < UPRIGHT;
  // Over and under the web a name of one line always has its values behind it.
  const isLine = name.lines.length === 1 && (inline || isUpright);
  const line = linesHeight(1, style.value.size);
  const h = isLine ? line : name.height + line;
  const align: 'left' | 'center' | 'right' = isUpright ? 'center' : dx > 0 ? 'left' : 'right';
  const gap = { x: 1.5 * style.gap * Math.max(MIN_ACROSS, Math.abs(dx)), y: (1.5 * style.gap) / 2 };
  return {
    ...{ dx, dy, isUpright, isLine, name, values, width, apart, align, gap, h },
    w: isLine ? name.width + apart + width : Math.max(name.width, width),
    /** From the end of the axis to the label's middle, or to that of the edge that faces the web. */
    aside: isUpright ? { x: 0, y: Math.sign(dy) * (h / 2 + gap.y) } : { x: Math.sign(dx) * gap.x, y: dy * gap.y },
  };
}

/** From the beginning of a series' line in the key to its name, and between entries beside each other, in em of the names. */
const SWATCH = 2.3;
const KEY_GAP = 1.6;

/** The names of the series and the words on the scale: one below the other, or in rows below the web. */
function radarKey(pen: Pen, plan: RadarPlan, below: boolean) {
  const { table, context, style, scale } = plan;
  const most = (below ? 1 : KEY) * context.width;
  const em = style.label.size;
  const isKeyed = table.series.some(({ name }) => name !== '');
  const names = isKeyed ? table.series.map(({ name }) => name) : [];
  const all = [
    ...names.map((name, series) => {
      const face = nameFace(plan.style, series === plan.leading);
      return { words: wrapText(pen, name, face, most - SWATCH * em), series };
    }),
    { words: wrapText(pen, scale, nameFace(plan.style), most), series: undefined },
  ].map((entry) => ({ ...entry, w: entry.words.width + (entry.series === undefined ? 0 : SWATCH * em) }));
  const rows: (typeof all)[] = [];
  for (const entry of all) {
    const row = rows.at(-1);
    const taken = row?.reduce((sum, { w }) => sum + w + KEY_GAP * em, 0) ?? 0;
    if (below && row && taken + entry.w <= most) row.push(entry);
    else rows.push([entry]);
  }
  const wide = rows.map((row) => row.reduce((sum, { w }) => sum + w + KEY_GAP * em, -KEY_GAP * em));
  const width = Math.max(...wide);
  let y = -style.gap;
  const entries = rows.flatMap((row, i) => {
    const top = y + style.gap;
    y = top + Math.max(...row.map(({ words }) => words.height));
    let x = below ? (width - (wide[i] ?? 0)) / 2 : 0;
    return row.map((entry) => {
      const placed = { ...entry, x, y: top };
      x += entry.w + KEY_GAP * em;
      return placed;
    });
  });
  return { entries, width, height: y };
}

type RadarPlaces = ReturnType<typeof placeRadar>;

/** A web that is larger by this part alone is worth another place of the key or of values than the usual. */
const WORTH = 1.03;

/** The largest radar that leaves room for the names and the key, which stands beside it or below. */
export function placeRadar(pen: Pen, plan: RadarPlan) {
  const { width, height } = plan.context;
  const broad = width >= BROAD * height;
  const placeWith = (below: boolean, inline: boolean) => {
    const { table, context, style } = plan;
    const key = radarKey(pen, plan, below);
    const apart = 4 * style.gap;
    const height = context.height - (below ? key.height + apart / 2 : 0);
    const room = context.width - (below ? 0 : key.width + apart);
    const labels = table.categories.map((_, i) => axisLabel(pen, plan, i, inline));
    /** What of each lies beyond the end of its axis: to its side, and up or down. */
    const beyond = labels.map(({ dx, dy, isUpright, gap, w, h }) => ({
      dx: isUpright ? 0 : Math.abs(dx),
      dy,
      across: isUpright ? 0 : gap.x + w,
      upwards: (isUpright ? h : h / 2) + gap.y,
    }));
    const top = Math.max(0, ...beyond.filter(({ dy }) => dy < -1 + UPRIGHT).map(({ upwards }) => upwards));
    const radius = Math.max(
      0,
      Math.min(
        ...beyond.filter(({ dx }) => dx > 0).map(({ dx, across }) => (room / 2 - across) / dx),
        ...beyond.filter(({ dy }) => dy > 0).map(({ dy, upwards }) => (height - top - upwards) / (1 + dy)),
      ),
    );
    const foot = Math.max(0, ...beyond.map(({ dy, upwards }) => dy * radius + upwards));
    const side = Math.max(0, ...beyond.map(({ dx, across }) => dx * radius + across));
    const spare = Math.max(0, height - top - radius - foot);
    // Web and key stand in the middle together.
    const free = Math.max(0, room - 2 * side);
    const between = apart + Math.min(apart, free / 3);
    const whole = 2 * side + (below ? 0 : between + key.width);
    const left = (context.width - whole) / 2;
    const centre = { x: left + side, y: top + radius + spare / 2 };
    const margins = {
      top: centre.y - radius,
      right: context.width - centre.x - radius,
      bottom: Math.max(0, context.height - centre.y - radius),
      left: centre.x - radius,
    };
    const keyAt = below
      ? { left: (context.width - key.width) / 2, top: context.height - key.height }
      : { left: left + 2 * side + between, top: (context.height - key.height) / 2 };
    return { centre, radius, labels, margins, key: { ...key, ...keyAt } };
  };
  return [!broad, broad]
    .flatMap((below) => [false, true].map((inline) => placeWith(below, inline)))
    .reduce((best, each) => (each.radius > WORTH * best.radius ? each : best));
}

const onAxis = ({ centre, radius }: RadarPlaces, { dx, dy }: RadarPlaces['labels'][number], part: number): Point => ({
  x: centre.x + part * radius * dx,
  y: centre.y + part * radius * dy,
});

const SHAPES = ['circle', 'square', 'triangle'] as const;

function drawRadarLabels(pen: Pen, plan: RadarPlan, places: RadarPlaces): void {
  const { style, roles, leading } = plan;
  for (const label of places.labels) {
    const { isLine, name, values, width, apart, w, h, aside, align } = label;
    const end = onAxis(places, label, 1);
    const [x, y] = [end.x + aside.x, end.y + aside.y];
    const before = { left: 0, center: 0.5, right: 1 }[align];
    const left = x - w * before;
    const top = y - h / 2;
    const nameAt = isLine
      ? { x: left, middle: y + (CAP_HEIGHT / 2) * (style.value.size - style.label.size), align: 'left' as const }
      : { x, middle: top + name.height / 2, align };
    drawCentred(pen, name.lines, nameFace(style), style.color('text'), nameAt);
    const middle = isLine ? y : top + name.height + linesHeight(0.5, style.value.size);
    let start = isLine ? left + name.width + apart : x - width * before;
    for (const { text, face, role, width } of values) {
      drawText(pen, text, face, style.textFor(role), { x: start, middle, align: 'left' });
      start += width + apart;
    }
  }
  const { key } = places;
  const em = style.label.size;
  for (const { words, series, x, y } of key.entries) {
    const [left, top] = [key.left + x, key.top + y];
    const middle = top + words.height / 2;
    if (series === undefined) {
      drawCentred(pen, words.lines, nameFace(style), style.color('subtle'), { x: left, middle, align: 'left' });
      continue;
    }
    const role = roles[series] ?? 'subject';
    const long = 1.8 * em;
    const line = middle - style.line / 2;
    drawLine(pen, { x: left, y: line }, { x: left + long, y: line }, style.line, style.color(role));
    const shape = SHAPES[series % SHAPES.length] ?? 'circle';
    drawShape(pen, shape, { x: left + long / 2, y: middle }, 1.5 * dotRadius(style), style.color(role));
    const face = nameFace(style, series === leading);
    drawCentred(pen, words.lines, face, style.textFor(role), { x: left + SWATCH * em, middle, align: 'left' });
  }
}

function drawShape(pen: Pen, shape: (typeof SHAPES)[number], { x, y }: Point, r: Px, color: string): void {
  pen.save();
  pen.fillStyle = color;
  pen.beginPath();
  if (shape === 'circle') pen.roundRect(x - r, y - r, 2 * r, 2 * r, r);
  else if (shape === 'square') pen.roundRect(x - r, y - r, 2 * r, 2 * r, 0);
  else {
    pen.moveTo(x, y - r);
    pen.lineTo(x + r, y + 0.8 * r);
    pen.lineTo(x - r, y + 0.8 * r);
    pen.closePath();
  }
  pen.fill();
  pen.restore();
}

const NATIVE_RINGS = 4;
/** From the web to the names around it, in lines of these. */
const AROUND = 1.5;

/**
 * A radar as a chart that can be edited, with the names around it, the numbers of its rings up its first axis, and its key
 * above: values at all its points would hide it.
 */
function nativeRadar(plan: RadarPlan, context: NativeContext): NativeDrawing {
  const { table, style, roles } = plan;
  const { pen, width, height, title, stated } = context;
  const names = table.series.map(({ name }) => name);
  const { legend, h: key } = legendAbove(pen, names, style, context);
  const all = table.series.flatMap(({ values }) => values);
  const open = openAxis(plan.axis, all, stated, NATIVE_RINGS);
  const { step, format } = axisNumbers(open, table);
  const face = nameFace(style);
  const outline = { color: 'ground' as const, width: toPt(style.separator) };
  const series = table.series.map(({ name, values }, i) => {
    const role = roles[i] ?? 'subject';
    const points = values.map((value): ChartPoint => {
      if (!Number.isFinite(value)) return { value: undefined, fill: role };
      return { value, fill: role, dot: toPt(1.3 * dotRadius(style)), outline };
    });
    const symbol = SHAPES[i % SHAPES.length] ?? ('circle' as const);
    return { name: seriesName(name, title, table), points, line: lineOf(role, style), symbol };
  });
  const web = { color: 'context' as const, width: toPt(style.hairline) };
  const around = linesHeight(AROUND, face.size);
  const beside = Math.min(width / 4, widest(pen, table.categories, face) + style.gap);
  const margins = { top: key + around, right: beside, bottom: around, left: beside };
  return {
    chart: {
      plot: { kind: 'radar', filled: false },
      categories: table.categories,
      series,
      axes: {
        ...open.axes,
        values: { step, grid: web, line: web, numbers: { ...chartText({ ...face, color: 'subtle' }), format } },
        names: chartText({ ...face, color: 'text' }),
      },
      ...(legend ? { legend } : {}),
      area: plotArea(margins, { width, height }),
    },
  };
}

const AXES = { least: 3, most: 8 };
const MAX_SERIES = 3;
const POINT_STYLES = { circle: 'circle', square: 'rect', triangle: 'triangle' } as const;

export const radar = defineChart({
  type: 'radar',
  name: { en: 'Radar chart', zh: '雷达图' },
  summary: 'Profiles: three to eight measures of one scale around a centre, of one to three things.',
  schema: z.object({ ...chartFields, ...axisEndField, ...highlightField }),
  plot(chart, context) {
    const plan = planRadar(chart, context);
    const { table, style, roles, axis, leading, rings } = plan;
    const datasets = lineDatasets(table, roles, style, (series) => roles[series]).map((each, i) => ({
      ...each,
      pointStyle: POINT_STYLES[SHAPES[i % SHAPES.length] ?? 'circle'],
      pointRadius: 1.3 * dotRadius(style),
      fill: false,
      order: i === leading ? 0 : i + 1,
    }));
    const drawWeb = (pen: Pen, places: RadarPlaces) => {
      pen.save();
      pen.strokeStyle = style.color('context');
      pen.lineWidth = style.hairline;
      for (const value of rings) {
        pen.beginPath();
        places.labels.forEach((label, i) => {
          const { x, y } = onAxis(places, label, value / axis.max);
          if (i === 0) pen.moveTo(x, y);
          else pen.lineTo(x, y);
        });
        pen.closePath();
        pen.stroke();
      }
      for (const label of places.labels) {
        const end = onAxis(places, label, 1);
        pen.beginPath();
        pen.moveTo(places.centre.x, places.centre.y);
        pen.lineTo(end.x, end.y);
        pen.stroke();
      }
      pen.restore();
    };
    const values = table.series.flatMap(({ labels, values: numbers }) =>
      labels.map((label, i) => (Number.isFinite(numbers[i]) ? label : '–')),
    );
    return chartPlot('radar', {
      ...{ categories: table.categories, datasets },
      margins: (pen) => placeRadar(pen, plan).margins,
      before: (pen) => drawWeb(pen, placeRadar(pen, plan)),
      draw: (pen) => drawRadarLabels(pen, plan, placeRadar(pen, plan)),
      options: { scales: { r: { display: false, ...axis } } },
      labels: [...table.categories, ...table.series.map(({ name }) => name), ...values, plan.scale],
    });
  },
  native: (chart, context) => nativeRadar(planRadar(chart, context), context),
  review(chart, path) {
    const table = normalise(chart);
    const count = table.categories.length;
    const findings = [
      ...reviewChartData(chart, path),
      ...reviewSeries(table.series.length, path, 'series', MAX_SERIES),
      ...reviewNegative(table, path),
      ...reviewAxis(table, chart, path),
    ];
    if (findings.length > 0 || (count >= AXES.least && count <= AXES.most)) return findings;
    return [badData(path, say.charts.radar.axisCount({ min: AXES.least, max: AXES.most, count }))];
  },
});
