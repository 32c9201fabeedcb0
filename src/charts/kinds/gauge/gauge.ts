import type { Chart } from 'chart.js';
import { z } from 'zod';
import type { Language } from '../../../core/language.ts';
import type { Path } from '../../../core/path.ts';
import type { Finding } from '../../../findings/finding.ts';
import { baseConfig } from '../../base/base-config.ts';
import { chartFields, numberOrFact } from '../../base/common-fields.ts';
import { defineChart } from '../../base/define-chart.ts';
import { normalise } from '../../base/normalise.ts';
import { drawLine, type Pen } from '../../base/pen.ts';
import { badData, reviewData } from '../../base/review.ts';
import { describeTable, named, wordsFor } from '../../base/words.ts';
import { drawLines, drawText, linesHeight, nameFace } from '../../parts/lettering.ts';
import { outlineArc } from '../../parts/marks.ts';
import {
  drawGaugeMiddle,
  GAUGE_HOLE,
  type Gauge,
  type GaugePlan,
  gaugeEnd,
  gaugeLayout,
  gaugeMargins,
  gaugePlan,
  gaugeTarget,
} from './gauge-plan.ts';

function draw(pen: Pen, chart: Chart, plan: GaugePlan): void {
  const { style, target, ends } = plan;
  const layout = gaugeLayout(pen, plan);
  const { radius, centre } = layout;
  if (style.isPale('context')) outlineArc(pen, chart, 1, style);
  const inner = GAUGE_HOLE * radius;
  const middle = centre.y + style.gap + linesHeight(0.5, style.label.size);
  ends.forEach((end, i) => {
    const x = centre.x + (i === 0 ? -1 : 1) * ((radius + inner) / 2);
    drawText(pen, end, nameFace(style), style.color('subtle'), { x, middle, align: 'center' });
  });
  drawGaugeMiddle(pen, plan, layout.middle, centre, inner);
  if (!target || !layout.target) return;
  const { angle, lines, x, top, align } = layout.target;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const at = (r: number) => ({ x: centre.x + r * sin, y: centre.y - r * cos });
  drawLine(pen, at(inner - layout.over), at(radius + layout.over), style.arrow, style.color('text'));
  const first = centre.y + top + linesHeight(0.5, style.label.size);
  const place = { x: centre.x + x, middle: first, align };
  drawText(pen, target.value, nameFace(style, true), style.color('text'), place);
  const below = { ...place, middle: first + linesHeight(1, style.label.size) };
  drawLines(pen, lines, nameFace(style), style.color('text'), below);
}

/** The value in words, and its target: "In use 70%; Target 80%". */
function describeGauge(chart: Gauge, language: Language): string {
  const table = normalise(chart, language);
  const value = describeTable(table, language);
  const target = gaugeTarget(chart, table, language);
  return target ? `${value}${wordsFor(language).semicolon}${named(target.name, target.label)}` : value;
}

function reviewGauge(chart: Gauge, path: Path): Finding[] {
  const table = normalise(chart);
  const values = table.series.flatMap((series) => series.values);
  if (values.length !== 1) {
    const words = {
      en: `A gauge shows one value, and here are ${values.length}.`,
      zh: `仪表图只显示一个数值，而这里有${values.length}个。`,
    };
    const hint = { en: 'Keep one, or use the type `bar`.', zh: '请只保留一个，或者改用 `bar` 类型。' };
    return [badData(path, words, hint)];
  }
  const end = gaugeEnd(chart);
  if (!end || !(end.value > 0)) {
    const words = { en: 'The scale of the gauge has no end.', zh: '仪表图的刻度没有终点。' };
    const hint = { en: 'Say under `of` what the whole is.', zh: '请在 `of` 下写出总量。' };
    return [badData(path, words, hint)];
  }
  const [value = 0] = values;
  if (!(value < 0 || value > end.value)) return [];
  const label = table.series[0]?.labels[0] ?? '';
  const words = {
    en: `The value ${label} is outside of the scale, which ends at ${end.label}.`,
    zh: `数值${label}超出了刻度，刻度的终点是${end.label}。`,
  };
  const hint = { en: 'Correct `of`, or use the type `bar`.', zh: '请修改 `of`，或者改用 `bar` 类型。' };
  return [badData(path, words, hint)];
}

/** One value on a half ring. */
export const gauge = defineChart({
  type: 'gauge',
  name: { en: 'Gauge', zh: '仪表图' },
  summary: 'A half ring: how much of a whole is reached, with a mark for the target.',
  schema: z.object({
    ...chartFields,
    of: numberOrFact('What the whole is: a number or a fact; 100 for shares in percent where omitted.').optional(),
    target: numberOrFact('What is to be reached: a number or a fact, marked on the ring.').optional(),
  }),
  plot(chart, context) {
    const plan = gaugePlan(chart, context);
    const { style, part, figure, name, target, ends } = plan;
    const dataset = {
      data: [part, 1 - part],
      backgroundColor: [style.color('subject'), style.color('context')],
      borderColor: style.color('ground'),
      borderWidth: style.separator,
    };
    const config = baseConfig(
      'doughnut',
      { labels: [name, ''], datasets: [dataset] },
      { margins: (pen) => gaugeMargins(pen, plan), draw: (pen, drawn) => draw(pen, drawn, plan) },
      { cutout: `${100 * GAUGE_HOLE}%`, rotation: -90, circumference: 180 },
    );
    const marked = target ? [target.name, target.value] : [];
    return { config, labels: [figure.number + figure.unit, ...(name === '' ? [] : [name]), ...ends, ...marked] };
  },
  describe: describeGauge,
  review(chart, path) {
    const findings = reviewData(chart, path);
    return findings.length > 0 ? findings : reviewGauge(chart, path);
  },
});
