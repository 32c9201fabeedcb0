import type { Chart } from 'chart.js';
import { z } from 'zod';
import type { Px } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { FUNNEL_PITCH, type FunnelPlan, planFunnel } from '../bars/funnel-plan.ts';
import { baseConfig, type Margins } from '../base/base-config.ts';
import { commonFields, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { describeTable } from '../base/describe-table.ts';
import { type DataTable, normalise } from '../base/normalise.ts';
import { drawLine, type Pen, type Rect } from '../base/pen.ts';
import { badData, reviewBars, reviewSeries } from '../base/review.ts';
import type { ChartStyle } from '../base/style.ts';
import { drawHead, HEAD } from '../parts/comparison-arrow.ts';
import { drawCentred, drawText, type Face, linesHeight, textWidth, widest } from '../parts/lettering.ts';
import { rowNames } from '../parts/row-names.ts';

/** More stages than this have no room between them for what is left of each. */
const STAGES_MAX = 7;
/** The part of a row that its stage takes: more of it where a value stands in every one and there is little height. */
const FILL = 0.6;

const valueFace = (style: ChartStyle): Face => ({ family: style.family, size: style.value.size, bold: true });
const nameFace = (style: ChartStyle): Face => ({ family: style.family, size: style.label.size, bold: false });

const thickness = ({ pitch, style }: FunnelPlan): Px =>
  Math.min(0.9 * pitch, Math.max(FILL * pitch, linesHeight(1, style.value.size)));

function namesOf(pen: Pen, { table, style, context, pitch, focus }: FunnelPlan) {
  return rowNames(pen, table.categories, nameFace(style), focus, { width: context.width, pitch });
}

/** The column of shares right of the stages: an arrow, and the share beside it. */
const arrowLeft = (style: ChartStyle): Px => 1.75 * style.gap;
const shareLeft = (style: ChartStyle): Px => arrowLeft(style) + 1.5 * style.gap;

function marginsOf(pen: Pen, plan: FunnelPlan): Margins {
  const { style, context, pitch, table, shares, heading, top } = plan;
  return {
    top,
    right: heading === '' ? 0 : shareLeft(style) + widest(pen, shares, { ...nameFace(style), bold: true }),
    bottom: Math.max(0, context.height - top - pitch * Math.max(1, table.categories.length)),
    left: Math.max(0, ...namesOf(pen, plan).map(({ width }) => width)) + 1.75 * style.gap,
  };
}

/** The rectangle of a drawn stage, which its plugin centres on the base line. */
function stageRect(chart: Chart, index: number): Rect {
  const element = chart.getDatasetMeta(0).data[index] as unknown as {
    getBounds(final: boolean): { left: Px; right: Px; top: Px; bottom: Px };
  };
  const { left, right, top, bottom } = element.getBounds(true);
  return { x: left, y: top, w: right - left, h: bottom - top };
}

const stagesOf = (chart: Chart, { table }: FunnelPlan) => table.categories.map((_, i) => stageRect(chart, i));

/** Draws the pale slopes from each stage to the next, which make one shape of them. */
function drawSlopes(pen: Pen, chart: Chart, plan: FunnelPlan): void {
  const { values = [] } = plan.table.series[0] ?? {};
  const stages = stagesOf(chart, plan);
  pen.save();
  pen.fillStyle = plan.style.color('hairline');
  stages.forEach((stage, i) => {
    const next = stages[i + 1];
    if (!next || Number.isNaN(values[i]) || Number.isNaN(values[i + 1])) return;
    pen.beginPath();
    pen.moveTo(stage.x, stage.y + stage.h);
    pen.lineTo(stage.x + stage.w, stage.y + stage.h);
    pen.lineTo(next.x + next.w, next.y);
    pen.lineTo(next.x, next.y);
    pen.closePath();
    pen.fill();
  });
  pen.restore();
}

function draw(pen: Pen, chart: Chart, plan: FunnelPlan): void {
  const { style, table, roles, focus } = plan;
  const { left, right } = chart.chartArea;
  const nameEnd = left - 1.75 * style.gap;
  const names = namesOf(pen, plan);
  const stages = stagesOf(chart, plan);
  const { labels = [], values = [] } = table.series[0] ?? {};
  stages.forEach((stage, i) => {
    const middle = stage.y + stage.h / 2;
    const role = roles[i] ?? 'subject';
    const width = textWidth(pen, labels[i] ?? '', valueFace(style));
    const [missing, inside] = [Number.isNaN(values[i]), width + 2 * style.gap <= stage.w];
    const x = inside || missing ? (left + right) / 2 : stage.x + stage.w + style.gap;
    const color = inside ? style.textOn(role) : style.textFor(missing ? 'context' : role);
    const align = inside || missing ? 'center' : 'left';
    drawText(pen, labels[i] ?? '', valueFace(style), color, { x, middle, align });
    const face = { ...nameFace(style), bold: i === focus };
    drawCentred(pen, names[i]?.lines ?? [], face, style.color('text'), { x: nameEnd, middle, align: 'right' });
    drawShare(pen, plan, i, { x: right, middle: middle - plan.pitch / 2 });
  });
  const head = { x: plan.context.width, middle: linesHeight(0.5, style.label.size), align: 'right' as const };
  drawText(pen, plan.heading, nameFace(style), style.color('subtle'), head);
}

/** What is left of the stage before, beside an arrow that leads down from it. */
function drawShare(pen: Pen, { style, shares, pitch }: FunnelPlan, index: number, at: { x: Px; middle: Px }): void {
  const share = shares[index] ?? '';
  if (share === '') return;
  const [x, half] = [at.x + arrowLeft(style), 0.3 * pitch];
  const color = style.color('subtle');
  const tip = { x, y: at.middle + half };
  drawLine(
    pen,
    { x: x - style.baseLine / 2, y: at.middle - half },
    { x: x - style.baseLine / 2, y: tip.y - 0.9 * HEAD.length * style.baseLine },
    style.baseLine,
    color,
  );
  pen.save();
  pen.fillStyle = color;
  drawHead(pen, tip, { x, y: at.middle - half }, style.baseLine);
  pen.restore();
  const place = { x: at.x + shareLeft(style), middle: at.middle, align: 'left' as const };
  drawText(pen, share, { ...nameFace(style), bold: true }, style.color('subtle'), place);
}

/** `bad-data` for a stage below zero. */
function reviewStages({ series, categories }: DataTable, path: Path): Finding[] {
  return (series[0]?.values ?? []).flatMap((value, i) => {
    if (!(value < 0)) return [];
    const name = categories[i] ?? '';
    const label = series[0]?.labels[i] ?? String(value);
    const message = {
      en: `A stage cannot be less than nothing: “${name}” is ${label}.`,
      zh: `漏斗的阶段不能小于零：“${name}”为${label}。`,
    };
    const hint = { en: 'Use columns or bars for values below zero.', zh: '小于零的数值请用柱形图或条形图。' };
    return [badData(path, message, hint)];
  });
}

/** Stages of a process, each with what is left of the one before. */
export const funnel = defineChart({
  type: 'funnel',
  name: { en: 'Funnel chart', zh: '漏斗图' },
  summary: 'A funnel: what is left at each stage of a process, and what share of the stage before that is.',
  schema: z.object({ ...commonFields, ...highlightField }),
  plot(chart, context) {
    const plan = planFunnel(chart, context);
    const { table, style, roles, shares } = plan;
    const dataset = {
      data: [...(table.series[0]?.values ?? [])],
      backgroundColor: roles.map(style.color),
      shrinkAnchor: 'none',
      barThickness: Math.round(thickness(plan)),
    };
    const config = baseConfig(
      'funnel' as 'bar',
      { labels: [...table.categories], datasets: [dataset] },
      {
        margins: (pen) => marginsOf(pen, plan),
        before: (pen, drawn) => drawSlopes(pen, drawn, plan),
        draw: (pen, drawn) => draw(pen, drawn, plan),
      },
      { indexAxis: 'y', align: 'center', scales: { x: { display: false }, y: { display: false } } },
    );
    const told = [plan.heading, ...shares].filter((text) => text !== '');
    return { config, plugins: ['funnel'], labels: [...table.categories, ...(table.series[0]?.labels ?? []), ...told] };
  },
  describe: (chart, language) => describeTable(normalise(chart), language),
  naturalHeight: (chart) => FUNNEL_PITCH * Math.max(1, normalise(chart).categories.length),
  review(chart, path) {
    const table = normalise(chart);
    return [
      ...reviewBars(chart, path),
      ...reviewStages(table, path),
      ...reviewSeries(table.categories.length, path, 'stages', STAGES_MAX),
    ];
  },
});
