import { widest } from '../../marks/lettering.ts';
import type { ChartLegend, ChartPoint } from '../../scene/native-chart.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { fittedValueFace, inRoles, nameFace } from '../base/style.ts';
import { dataOf } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { drawRingCentre, type RingPlan } from '../shares/ring-plan.ts';
import { barPoint, chartText, ENTRY, labelledPoints, nativeLabels, SEAM, seriesName } from './native-series.ts';

const NATIVE_HOLE = 0.5;
/** The part of the width that a ring leaves to its key at least, and what parts them, in em. */
const KEY = { least: 0.3, gap: 2 };
/** A value stands in its part of a ring or disc where it is no larger than this part of the radius. */
const LABEL = { ring: 0.42, disc: 0.5 };
/** Parts smaller than this have their values outside of a disc. */
const SMALL = 0.06;

/**
 * The ring or disc as a chart that can be edited, its values in its parts, each on its own colour, and the key of these at
 * the right. What the outline puts in the middle lies over it.
 */
export function nativeRing(plan: RingPlan, context: NativeContext): NativeDrawing {
  const { table, roles, style, rest } = plan;
  const { pen, width, height, language, title } = context;
  const hole = plan.hole > 0 ? NATIVE_HOLE : 0;
  const [series] = table.series;
  const names = nameFace(style);
  const { rest: restName } = wordsFor(language);
  const categories = [...table.categories, ...rest.map(() => restName)];
  const key = widest(pen, categories, names) + (ENTRY.mark + 0.6) * names.size;
  const gap = KEY.gap * names.size;
  const most = Math.min(height, (1 - KEY.least) * width - gap) / 2;
  const radius = Math.max(Math.min(most, (width - key - gap) / 2), most / 2);
  const keyWidth = Math.min(key, width - 2 * radius - gap);
  const left = (width - 2 * radius - gap - keyWidth) / 2;
  const keyHeight = Math.min(height, categories.length * ENTRY.row * names.size);
  const legend: ChartLegend = {
    area: {
      x: (left + 2 * radius + gap) / width,
      y: (height - keyHeight) / 2 / height,
      w: keyWidth / width,
      h: keyHeight / height,
    },
    upright: true,
    style: chartText({ ...names, color: 'text' }),
  };
  const room = LABEL[hole > 0 ? 'ring' : 'disc'] * radius;
  const face = fittedValueFace(pen, series?.labels ?? [], style, room);
  const whole = [...(series?.values ?? []), ...rest].reduce((sum, value) => sum + (value || 0), 0) || 1;
  const small = (value: number) => hole === 0 && value / whole < SMALL;
  const outside = nativeLabels(series, 'outside', { ...face, color: 'text' });
  const data = dataOf(table).map((datum, i) => ({ ...datum, role: roles[i] ?? ('subject' as const) }));
  const inside = labelledPoints(data, face, style);
  const points = [...(series?.values ?? []), ...rest].map((value, i): ChartPoint => {
    const label = small(value) ? outside[i] : inside[i]?.label;
    return { outline: SEAM, ...barPoint(value, roles[i] ?? 'subject', style), ...(label ? { label } : {}) };
  });
  const later = nativeLabels(series, 'inside', { ...face, color: 'text' })[0];
  return {
    chart: {
      plot: { kind: 'ring', hole: 100 * hole },
      categories,
      series: [
        {
          name: seriesName(series?.name, title, table),
          points,
          ...(later ? { label: { ...later, ground: 'ground' } } : {}),
        },
      ],
      legend,
      area: {
        x: left / width,
        y: (height / 2 - radius) / height,
        w: (2 * radius) / width,
        h: (2 * radius) / height,
      },
    },
    overlay(over) {
      const centre = { x: left + radius, y: height / 2 };
      drawRingCentre(over, { ...plan, style: inRoles(style), hole }, centre, radius);
    },
  };
}
