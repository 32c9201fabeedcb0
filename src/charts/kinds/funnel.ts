import { z } from 'zod';
import type { Px } from '../../core/lengths.ts';
import type { Finding } from '../../findings/finding.ts';
import { drawCentred, drawText, type Lines, linesHeight, textWidth, wrapText } from '../../marks/lettering.ts';
import { type Mark, rectMark } from '../../marks/marks.ts';
import { drawLine, type Pen, type Rect } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import { type ChartData, chartFields, type Highlighted, highlightField } from '../base/common-fields.ts';
import { defineChart, drawnPlot, type PlotContext } from '../base/define-chart.ts';
import { badData, reviewBars, reviewSeries } from '../base/review.ts';
import { chartStyle, nameFace, rowStyle, valueFace } from '../base/style.ts';
import { barRoles, dataOf, highlightedCategory, normalise, periodNames, printedNumber } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { roundUp } from '../native/open-axis.ts';
import { drawHead, HEAD } from '../parts/annotations.ts';

/** More stages than this have no room between them for what is left of each. */
const MAX_STAGES = 7;
/** The part of a row that its stage takes: more of it where a value stands in every one and there is little height. */
const FILL = 0.6;

/** The parts of the picture's width in which names beside stages are broken: the first that gives lines low enough. */
const BESIDE = [0.34, 0.45, 0.56] as const;
const LINES = 2;

/** A stage as wide as its room has the value at which that many round steps end. */
const STEPS = 5;

const thickness = ({ pitch, style }: FunnelPlan): Px =>
  Math.min(0.9 * pitch, Math.max(FILL * pitch, linesHeight(1, style.value.size)));

/** Where the words of a stage stand: its value and its name in it, the name right of it, or both there. */
function wordsAt(pen: Pen, plan: FunnelPlan, { name, label, isFocus }: Stage, width: Px) {
  const { style, context } = plan;
  const face = nameFace(style, isFocus);
  const valueWidth = textWidth(pen, label, valueFace(style));
  const room = width - valueWidth - 3 * style.gap;
  const whole = room > 0 ? wrapText(pen, name, face, room) : undefined;
  if (whole && !whole.tooWide && whole.lines.length <= LINES && whole.height <= thickness(plan)) {
    return { value: 'inside', name: 'inside', valueWidth, lines: whole, beside: 0 };
  }
  const tried = BESIDE.map((part) => wrapText(pen, name, face, part * context.width));
  const lines = tried.find(({ tooWide, height }) => !tooWide && height <= plan.pitch) ?? (tried.at(-1) as Lines);
  const inside = valueWidth + 2 * style.gap <= width;
  const beside = lines.width + style.gap + (inside ? 0 : valueWidth + style.gap);
  return { value: inside ? 'inside' : 'beside', name: 'beside', valueWidth, lines, beside };
}

/** The stages, as wide as they can be while each keeps room for what stands right of it. */
function stageRects(pen: Pen, plan: FunnelPlan): readonly Rect[] {
  const { stages, context, pitch } = plan;
  const most = Math.max(...stages.map(({ value }) => value || 0), 0) || 1;
  const narrowed = (width: Px) =>
    stages.reduce((least, stage) => {
      const part = (stage.value || 0) / most;
      const { beside } = wordsAt(pen, plan, stage, part * width);
      return beside === 0 ? least : Math.min(least, (2 * (context.width - beside)) / (1 + part));
    }, width);
  // What stands in a stage as wide as the picture may stand beside one that is narrowed.
  const width = Math.min(context.width, narrowed(narrowed(context.width)));
  const h = Math.round(thickness(plan));
  const step = roundUp(most / STEPS);
  const end = Math.ceil(most / step - 1e-9) * step;
  return stages.map(({ value }, i) => {
    const w = ((value || 0) / end) * width;
    return { x: (width - w) / 2, y: pitch * (i + 0.5) - h / 2, w, h };
  });
}

/** The stages, above the slopes between them. */
function funnelMarks(pen: Pen, plan: FunnelPlan): readonly Mark[] {
  const { stages } = plan;
  const rects = stageRects(pen, plan);
  const slopes = rects.flatMap((stage, i): Mark[] => {
    const next = rects[i + 1];
    if (!next || stages.slice(i, i + 2).some(({ value }) => Number.isNaN(value))) return [];
    const trace = (pen: Pen) => {
      pen.moveTo(stage.x, stage.y + stage.h);
      pen.lineTo(stage.x + stage.w, stage.y + stage.h);
      pen.lineTo(next.x + next.w, next.y);
      pen.lineTo(next.x, next.y);
      pen.closePath();
    };
    return [{ kind: 'path', trace, role: 'hairline' }];
  });
  return [...slopes, ...rects.map((rect, i) => rectMark(rect, stages[i]?.role ?? 'subject'))];
}

function draw(pen: Pen, plan: FunnelPlan): void {
  const { style } = plan;
  const rects = stageRects(pen, plan);
  const drawWords = (own: Stage, stage: Rect) => {
    const { role, isFocus } = own;
    const { value, name, valueWidth, lines } = wordsAt(pen, plan, own, stage.w);
    const middle = stage.y + stage.h / 2;
    const isWhole = name === 'inside';
    const centre = stage.x + stage.w / 2;
    const end = stage.x + stage.w + style.gap;
    const start = value === 'inside' ? centre - (valueWidth + (isWhole ? style.gap + lines.width : 0)) / 2 : end;
    const speaker = Number.isNaN(own.value) ? 'context' : role;
    const ink = value === 'inside' ? style.textOn(role) : style.textFor(speaker);
    drawText(pen, own.label, valueFace(style), ink, { x: start, middle, align: 'left' });
    const x = isWhole || value === 'beside' ? start + valueWidth + style.gap : end;
    const color = isWhole ? style.textOn(role) : style.color('text');
    drawCentred(pen, lines.lines, nameFace(style, isFocus), color, { x, middle, align: 'left' });
  };
  /** What is left of the stage before, with an arrow that leads down from it: on the slope, or left of one too narrow. */
  const drawShare = ({ share, heading }: Stage, before: Rect, stage: Rect) => {
    if (share === '') return;
    const bold = nameFace(style, true);
    const first = textWidth(pen, heading === '' ? share : `${share} `, bold);
    const arrow = 1.5 * style.gap;
    const width = arrow + first + textWidth(pen, heading, nameFace(style));
    const [top, foot] = [before.y + before.h, stage.y];
    const middle = (top + foot) / 2;
    const narrow = Math.min(before.w, stage.w) + 0.3 * Math.abs(before.w - stage.w);
    const centre = stage.x + stage.w / 2;
    const isOn = width + 2 * style.gap <= narrow;
    const beside = centre - (before.w + stage.w) / 4 - 2 * style.gap - width;
    const x = isOn ? centre - width / 2 : Math.max(0, beside);
    const half = 0.3 * (foot - top);
    const tip = { x: x + style.gap / 2, y: middle + half };
    const color = style.color(isOn ? 'text' : 'subtle');
    const line = { x: tip.x - style.baseLine / 2, y: middle - half };
    drawLine(pen, line, { ...line, y: tip.y - 0.9 * HEAD.length * style.baseLine }, style.baseLine, color);
    pen.save();
    pen.fillStyle = color;
    drawHead(pen, tip, { x: tip.x, y: middle - half }, style.baseLine);
    pen.restore();
    const start = x + arrow;
    drawText(pen, share, bold, color, { x: start, middle, align: 'left' });
    if (heading !== '') drawText(pen, heading, nameFace(style), color, { x: start + first, middle, align: 'left' });
  };
  plan.stages.forEach((stage, i) => {
    const [before, own] = [rects[i - 1], rects[i]];
    if (own) drawWords(stage, own);
    if (before && own) drawShare(stage, before, own);
  });
}

export const funnel = defineChart({
  type: 'funnel',
  name: { en: 'Funnel chart', zh: '漏斗图' },
  summary: 'A funnel: what is left at each stage of a process, and what share of the stage before that is.',
  schema: z.object({ ...chartFields, ...highlightField }),
  plot(chart, context) {
    const plan = planFunnel(chart, context);
    const { stages } = plan;
    const labels = (['name', 'label', 'heading', 'share'] as const).flatMap((key) => stages.map((stage) => stage[key]));
    const marks = (pen: Pen) => funnelMarks(pen, plan);
    return drawnPlot(context, labels, marks, (pen) => draw(pen, plan));
  },
  prefixed: () => true,
  review(chart, path) {
    const table = normalise(chart);
    const reviewStages = (): Finding[] =>
      dataOf(table).flatMap(({ name, value, label }) =>
        value < 0 ? [badData(path, say.charts.funnel.negative({ name, value: label }))] : [],
      );
    return [
      ...reviewBars(chart, path),
      ...reviewStages(),
      ...reviewSeries(table.categories.length, path, 'stages', MAX_STAGES),
    ];
  },
});

/** Shares below this are written with a decimal. */
const FINE = 0.0995;

type FunnelPlan = ReturnType<typeof planFunnel>;
type Stage = FunnelPlan['stages'][number];

function planFunnel(chart: ChartData & Highlighted, context: PlotContext) {
  const named = normalise(chart, context.language);
  const data = dataOf(periodNames(named, chart, context.language));
  const focus = highlightedCategory(named, chart);
  const roles = barRoles(data.length, focus, undefined);
  const { about, ofStageBefore } = wordsFor(context.language);
  /** What part of the stage before each stage is: "62%", marked where a figure is only about right. */
  const shares = data.map(({ value, fact }, i): string => {
    const before = data[i - 1];
    if (!before || !(before.value > 0) || !(value >= 0)) return '';
    const bounds = [before.fact?.bound, fact?.bound];
    if (bounds.includes('below') || bounds.includes('above')) return '';
    const ratio = value / before.value;
    const share = printedNumber(100 * ratio, ratio > 0 && ratio < FINE ? 1 : 0, '%', context.language);
    return bounds.includes('about') ? `${about}${share}` : share;
  });
  // What shares are of is said at the first.
  const first = shares.findIndex((share) => share !== '');
  const stages = data.map((datum, i) => ({
    ...{ ...datum, role: roles[i] ?? 'subject', isFocus: i === focus },
    ...{ share: shares[i] ?? '', heading: i === first ? ofStageBefore : '' },
  }));
  const pitch = context.height / Math.max(1, data.length);
  return { stages, pitch, style: rowStyle(chartStyle(context.brand), context, pitch), context };
}
