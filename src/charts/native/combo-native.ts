import type { ChartEnds, ChartPoint, ChartScale } from '../../scene/native-chart.ts';
import { type BarPlan, columnWidth } from '../bars/bar-plan.ts';
import { letter, roomBelowZero } from '../bars/columns.ts';
import { type ComboPlan, comboMargins, drawMissingBars, lineValueGap, lineValues } from '../bars/combo-plan.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { inRoles } from '../base/style.ts';
import { dotRadius } from '../lines/line-marks.ts';
import { plannedPlaces } from '../lines/line-plan.ts';
import { CAP_HEIGHT } from '../parts/lettering.ts';
import { toPt } from '../parts/overlay.ts';
import {
  chartText,
  gapOf,
  legendAbove,
  movedLabel,
  nativeLabels,
  outerPoints,
  plotArea,
  seriesName,
} from './native-series.ts';
import { begunEarlier, type OpenAxis, openAxis, openTop } from './open-axis.ts';

/** Bars and a line as a chart that can be edited, with the key of both above. */
export function nativeCombo(picture: ComboPlan, title: string, context: NativeContext): NativeDrawing {
  const { pen, width, height } = context;
  const wide = (bars: BarPlan): BarPlan => ({ ...bars, pitch: width / Math.max(1, bars.table.categories.length) });
  const drawn = { ...picture, bars: { ...wide(picture.bars), beside: picture.bars.beside.map(wide) } };
  const { table, style, roles, pitch } = drawn.bars;
  const { nameFace, valueFace } = letter(pen, drawn.bars);
  const [columns] = table.series;
  const [line] = drawn.line.series;
  const { legend, h: key } = legendAbove(
    pen,
    drawn.names.map(({ name }) => name),
    style,
    context,
  );
  const below = roomBelowZero(drawn.bars, valueFace);
  const wanted = comboMargins(pen, drawn);
  const reach = begunEarlier(drawn.barAxis, below, height - wanted.top - wanted.bottom - key);
  const barAxis = openAxis(reach, columns?.values ?? [], undefined);
  const lineAxis = openTop(drawn.lineAxis, line?.values ?? []);
  const margins = { ...wanted, right: 0, top: wanted.top + key, bottom: wanted.bottom - below };
  const plan = { ...drawn, barAxis: barAxis.ends, lineAxis: lineAxis.ends };
  const thickness = columnWidth(plan.bars);
  const bars = outerPoints(columns, (i) => roles[i], valueFace, style);
  const [places, upper] = [plan.barAxis, plan.lineAxis].map((axis) => plannedPlaces(margins, axis, context));
  const middle = (i: number) => pitch * (i + 0.5);
  const zero = places?.zero ?? 0;
  const marks = {
    bars: (columns?.values ?? []).map((value, i) => {
      const end = Number.isFinite(value) ? (places?.yOf(value) ?? 0) : zero;
      return { x: middle(i) - thickness / 2, y: Math.min(zero, end), w: thickness, h: Math.abs(end - zero) };
    }),
    dots: (line?.values ?? []).map((value, i) => ({ x: middle(i), y: upper?.yOf(value) ?? 0 })),
    zero,
    bottom: height - margins.bottom,
  };
  const values = lineValues(pen, plan, marks);
  const labels = nativeLabels(line, 'above', { ...valueFace, color: style.textRole(plan.lineRole) });
  const dots = (line?.values ?? []).map((value, i): ChartPoint => {
    const [label, at] = [labels[i], marks.dots[i]];
    if (!label || !at || !Number.isFinite(value))
      return { value: undefined, fill: plan.lineRole, ...(label ? { label } : {}) };
    const outline = { color: 'ground' as const, width: toPt(style.separator) };
    // Where the program itself would set it.
    const h = CAP_HEIGHT * valueFace.size;
    const usual = { x: at.x, y: at.y - lineValueGap(style) - h, w: 0, h };
    const moved = movedLabel(label, usual, values[i] ?? at, { width, height });
    return { value, fill: plan.lineRole, dot: toPt(dotRadius(style)), outline, label: moved };
  });
  return {
    chart: {
      plot: {
        kind: 'combo',
        bars: { kind: 'bars', horizontal: false, stacked: false, gap: gapOf(pitch, thickness), overlap: 0 },
      },
      categories: table.categories,
      series: [
        { name: seriesName(columns?.name, title, table), points: bars },
        {
          name: seriesName(picture.names[1].name, '', plan.line),
          points: dots,
          line: { color: plan.lineRole, width: toPt(style.line) },
        },
      ],
      axes: {
        ...barAxis.axes,
        second: scaleOf(lineAxis),
        base: { color: 'text', width: toPt(style.baseLine) },
        names: chartText({ ...nameFace, bold: false, color: 'text' }),
      },
      ...(legend ? { legend } : {}),
      area: plotArea(margins, { width, height }),
    },
    overlay(over) {
      drawMissingBars(over, { ...plan, bars: { ...plan.bars, style: inRoles(style) } }, marks);
    },
  };
}

/** An open axis as the second one of a chart. */
const scaleOf = ({ axes: { values, ...ends } }: OpenAxis): ChartEnds & ChartScale => ({ ...ends, ...values });
