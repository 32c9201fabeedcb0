import type { ChartEnds, ChartPoint, ChartScale, ChartSeries } from '../../../scene/native-chart.ts';
import { type BarPlan, columnWidth } from '../../bars/bar-plan.ts';
import { letter, outerBox } from '../../bars/columns.ts';
import type { NativeContext, NativeDrawing } from '../../base/define-chart.ts';
import type { Pen } from '../../base/pen.ts';
import { dotRadius } from '../../lines/line-marks.ts';
import { plannedPlaces } from '../../lines/line-plan.ts';
import {
  chartText,
  gapOf,
  legendAbove,
  movedLabel,
  nativeLabels,
  outerPoints,
  plotArea,
  seriesName,
} from '../../native/native-series.ts';
import { begunEarlier, type OpenAxis, openAxis, openTop } from '../../native/open-axis.ts';
import { CAP_HEIGHT } from '../../parts/lettering.ts';
import { toPt } from '../../parts/overlay.ts';
import {
  type BarValues,
  barValues,
  type ComboMarks,
  type ComboPlan,
  comboMargins,
  drawMissingBars,
  lineValueGap,
  lineValues,
  roomBelow,
} from './combo-plan.ts';

/** Bars and a line as a chart that can be edited, with the key of all series above. */
export function nativeCombo(picture: ComboPlan, title: string, context: NativeContext): NativeDrawing {
  const { pen, width, height } = context;
  const wide = (bars: BarPlan): BarPlan => ({ ...bars, pitch: width / Math.max(1, bars.table.categories.length) });
  const columns = picture.columns.map((each) => ({ ...wide(each), beside: each.beside.map(wide) }));
  const drawn = { ...picture, columns: columns as unknown as ComboPlan['columns'] };
  const [{ table, style, pitch }] = drawn.columns;
  const { nameFace, valueFace } = letter(pen, drawn.columns[0]);
  const [line] = drawn.line.series;
  const { legend, h: key } = legendAbove(
    pen,
    drawn.names.map(({ name }) => name),
    style,
    context,
  );
  const below = roomBelow(drawn, valueFace);
  const wanted = comboMargins(pen, { ...drawn, names: [] });
  const reach = begunEarlier(drawn.barAxis, below, height - wanted.top - wanted.bottom - key);
  const ofBars = drawn.columns.flatMap((each) => each.table.series[0]?.values ?? []);
  const barAxis = openAxis(reach, [...ofBars, ...(drawn.shared ? (line?.values ?? []) : [])], undefined);
  const lineAxis = drawn.shared ? barAxis : openTop(drawn.lineAxis, line?.values ?? []);
  const margins = { ...wanted, right: 0, top: wanted.top + key, bottom: wanted.bottom - below };
  const plan = { ...drawn, barAxis: barAxis.ends, lineAxis: lineAxis.ends };
  const thickness = columnWidth(plan.columns[0]);
  const [places, upper] = [plan.barAxis, plan.lineAxis].map((axis) => plannedPlaces(margins, axis, context));
  const middle = (i: number) => pitch * (i + 0.5);
  const zero = places?.zero ?? 0;
  const marks: ComboMarks = {
    bars: plan.columns.map(({ table: own }, k) =>
      (own.series[0]?.values ?? []).map((value, i) => {
        const end = Number.isFinite(value) ? (places?.yOf(value) ?? 0) : zero;
        const x = middle(i) + (k - plan.columns.length / 2) * thickness;
        return { x, y: Math.min(zero, end), w: thickness, h: Math.abs(end - zero) };
      }),
    ),
    dots: (line?.values ?? []).map((value, i) => ({ x: middle(i), y: upper?.yOf(value) ?? 0 })),
    zero,
    bottom: height - margins.bottom,
  };
  const values = barValues(pen, plan, marks);
  return {
    chart: {
      plot: {
        kind: 'combo',
        bars: {
          ...{ kind: 'bars', horizontal: false, stacked: false, overlap: 0 },
          gap: gapOf(pitch, thickness, plan.columns.length),
        },
      },
      categories: table.categories,
      series: [
        ...columnSeries(pen, plan, marks, values, { title, ...context }),
        {
          name: seriesName(picture.names.at(-1)?.name, '', plan.line),
          points: linePoints(pen, plan, marks, values, context),
          line: { color: plan.lineRole, width: toPt(style.line) },
        },
      ],
      axes: {
        ...barAxis.axes,
        ...(plan.shared ? {} : { second: scaleOf(lineAxis) }),
        base: { color: 'text', width: toPt(style.baseLine) },
        names: chartText({ ...nameFace, bold: false, color: 'text' }),
      },
      ...(legend ? { legend } : {}),
      area: plotArea(margins, { width, height }),
    },
    overlay(over) {
      drawMissingBars(over, plan, marks);
    },
  };
}

/** The series of bars, each value where the picture has it: at the end of its bar, higher, or in it. */
function columnSeries(
  pen: Pen,
  plan: ComboPlan,
  marks: ComboMarks,
  values: BarValues,
  { title, ...size }: PlotSize & { readonly title: string },
): ChartSeries[] {
  return plan.columns.map((column, k): ChartSeries => {
    const { table, style, roles } = column;
    const lettered = letter(pen, column);
    const { valueFace } = lettered;
    const points = outerPoints(table.series[0], (i) => roles[i], valueFace, style);
    return {
      name: seriesName(table.series[0]?.name, title, table),
      points: points.map((point, i): ChartPoint => {
        const [value, bar] = [values[k]?.[i], marks.bars[k]?.[i]];
        if (!point.label || !value || !bar || point.value === undefined) return point;
        if (value.inside) {
          const color = style.inkRole(roles[i] ?? 'subject', valueFace.size);
          return { ...point, label: { ...point.label, at: 'inside', style: { ...point.label.style, color } } };
        }
        const { box } = value;
        const to = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
        return { ...point, label: movedLabel(point.label, outerBox(column, lettered, bar, i), to, size) };
      }),
    };
  });
}

/** The points of the line, their values where the picture has them, and on the ground's colour over a bar. */
function linePoints(pen: Pen, plan: ComboPlan, marks: ComboMarks, ofBars: BarValues, size: PlotSize): ChartPoint[] {
  const [{ style }] = plan.columns;
  const { valueFace } = letter(pen, plan.columns[0]);
  const [line] = plan.line.series;
  const values = lineValues(pen, plan, marks, ofBars);
  const labels = nativeLabels(line, 'above', { ...valueFace, color: style.textRole(plan.lineRole) });
  return (line?.values ?? []).map((value, i): ChartPoint => {
    const [label, at, to] = [labels[i], marks.dots[i], values[i]];
    if (!label || !at || !Number.isFinite(value))
      return { value: undefined, fill: plan.lineRole, ...(label ? { label } : {}) };
    const outline = { color: 'ground' as const, width: toPt(style.separator) };
    // Where the program itself would set it.
    const h = CAP_HEIGHT * valueFace.size;
    const usual = { x: at.x, y: at.y - lineValueGap(style) - h, w: 0, h };
    const moved = movedLabel(label, usual, to ?? at, size);
    const onGround = to?.over ? { ...moved, ground: 'ground' as const } : moved;
    return { value, fill: plan.lineRole, dot: toPt(dotRadius(style)), outline, label: onGround };
  });
}

type PlotSize = Pick<NativeContext, 'width' | 'height'>;

/** An open axis as the second one of a chart. */
const scaleOf = ({ axes: { values, ...ends } }: OpenAxis): ChartEnds & ChartScale => ({ ...ends, ...values });
