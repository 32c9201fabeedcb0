import type { ChartPoint } from '../../scene/native-chart.ts';
import { columnWidth } from '../bars/bar-plan.ts';
import { drawNamesBelow, letter, roomBelowZero } from '../bars/columns.ts';
import {
  type ComboPlan,
  comboMargins,
  drawMissingBars,
  drawNames,
  lineValueGap,
  lineValues,
} from '../bars/combo-plan.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { inRoles } from '../base/style.ts';
import { dotRadius } from '../lines/line-marks.ts';
import { plannedPlaces } from '../lines/line-plan.ts';
import { CAP_HEIGHT } from '../parts/lettering.ts';
import { toPt } from '../parts/overlay.ts';
import {
  begunEarlier,
  chartText,
  gapOf,
  movedLabel,
  nativeLabel,
  outerPoints,
  plotArea,
  seriesName,
} from './native-series.ts';

/** Bars and a line as a chart that can be edited; the names of both lie over it. */
export function nativeCombo(plan: ComboPlan, title: string, context: NativeContext): NativeDrawing {
  const { pen, width, height } = context;
  const { table, style, roles, pitch } = plan.bars;
  const { names, nameFace, valueFace } = letter(pen, plan.bars);
  const margins = comboMargins(pen, plan);
  const [columns] = table.series;
  const [line] = plan.line.series;
  const below = roomBelowZero(plan.bars, valueFace);
  const length = height - margins.top - margins.bottom;
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
  const dots = (line?.values ?? []).map((value, i): ChartPoint => {
    if (!Number.isFinite(value)) return { value: undefined, fill: plan.lineRole };
    const face = { ...valueFace, color: style.textRole(plan.lineRole) };
    const outline = { color: 'ground' as const, width: toPt(style.separator) };
    const label = nativeLabel(line?.labels[i] ?? '', value, 'above', face);
    // Where the program itself would set it.
    const [at, h] = [marks.dots[i] ?? { x: 0, y: 0 }, CAP_HEIGHT * valueFace.size];
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
          name: seriesName(line?.name, '', plan.line),
          points: dots,
          line: { color: plan.lineRole, width: toPt(style.line) },
        },
      ],
      axes: {
        ...begunEarlier(plan.barAxis, below, length),
        second: begunEarlier(plan.lineAxis, below, length),
        base: { color: 'text', width: toPt(style.baseLine) },
        ...(!names.plain ? {} : { names: chartText({ ...nameFace, bold: false, color: 'text' }) }),
      },
      area: plotArea({ ...margins, bottom: margins.bottom - below }, { width, height }),
    },
    overlay(over) {
      const named = { ...plan, bars: { ...plan.bars, style: inRoles(style) } };
      const top = marks.bottom + below + style.baseLine + style.names.gap;
      if (!names.plain) drawNamesBelow(over, named.bars, { left: margins.left, top });
      drawNames(over, named, marks);
      drawMissingBars(over, named, marks);
    },
  };
}
