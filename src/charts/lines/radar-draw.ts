import type { Px } from '../../core/lengths.ts';
import { drawLine, type Pen, type Point } from '../base/pen.ts';
import { CAP_HEIGHT, drawCentred, drawText, linesHeight } from '../parts/lettering.ts';
import { dotRadius } from './line-marks.ts';
import {
  isUpright,
  labelGap,
  onAxis,
  type RadarPlaces,
  type RadarPlan,
  radarLabel,
  radarNameFace,
  SWATCH,
  towards,
  valuesAt,
} from './radar-plan.ts';

/** The shapes of the points by series: a second cue beside their colours. */
export const SHAPES = ['circle', 'square', 'triangle'] as const;

/** Draws the rings and the axes, behind the series. */
export function drawWeb(pen: Pen, plan: RadarPlan, places: RadarPlaces): void {
  const { style, table, rings, axis } = plan;
  pen.save();
  pen.strokeStyle = style.color('context');
  pen.lineWidth = style.hairline;
  for (const value of rings) {
    pen.beginPath();
    table.categories.forEach((_, i) => {
      const { x, y } = onAxis(plan, places, i, value / axis.max);
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    });
    pen.closePath();
    pen.stroke();
  }
  table.categories.forEach((_, i) => {
    const end = onAxis(plan, places, i, 1);
    pen.beginPath();
    pen.moveTo(places.centre.x, places.centre.y);
    pen.lineTo(end.x, end.y);
    pen.stroke();
  });
  pen.restore();
}

/** Draws the names around the radar, each with the values of all series, and the key. */
export function drawRadarLabels(pen: Pen, plan: RadarPlan, places: RadarPlaces): void {
  const { style } = plan;
  places.names.forEach((name, i) => {
    const { w, h, inline } = radarLabel(pen, plan, name, i, places.inline);
    const { x, y, align } = labelPlace(plan, places, i, h);
    const { values, gap } = valuesAt(pen, plan, i);
    const left = x - w * { left: 0, center: 0.5, right: 1 }[align];
    const top = y - h / 2;
    const nameAt = inline
      ? { x: left, middle: y + (CAP_HEIGHT / 2) * (style.value.size - style.label.size), align: 'left' as const }
      : { x, middle: top + name.height / 2, align };
    drawCentred(pen, name.lines, radarNameFace(plan), style.color('text'), nameAt);
    const middle = inline ? y : top + name.height + linesHeight(0.5, style.value.size);
    const own = values.reduce((sum, { width }) => sum + width + gap, -gap);
    let start = inline ? left + name.width + gap : x - own * { left: 0, center: 0.5, right: 1 }[align];
    for (const { text, face, role, width } of values) {
      drawText(pen, text, face, style.textFor(role), { x: start, middle, align: 'left' });
      start += width + gap;
    }
  });
  drawKeyOf(pen, plan, places);
}

/** The middle of an axis' label, or of the edge that faces the web: it stands outside the end, where the axis leads. */
function labelPlace(plan: RadarPlan, places: RadarPlaces, index: number, h: Px) {
  const end = onAxis(plan, places, index, 1);
  const [dx, dy] = towards(plan, index);
  const gap = labelGap(plan, dx);
  if (isUpright(dx)) return { x: end.x, y: end.y + Math.sign(dy) * (h / 2 + gap.y), align: 'center' as const };
  return {
    x: end.x + Math.sign(dx) * gap.x,
    y: end.y + dy * gap.y,
    align: dx > 0 ? ('left' as const) : ('right' as const),
  };
}

function drawKeyOf(pen: Pen, plan: RadarPlan, { key }: RadarPlaces): void {
  const { style, roles, told } = plan;
  const em = style.label.size;
  for (const { words, series, x, y } of key.entries) {
    const [left, top] = [key.left + x, key.top + y];
    const middle = top + words.height / 2;
    if (series === undefined) {
      drawCentred(pen, words.lines, radarNameFace(plan), style.color('subtle'), { x: left, middle, align: 'left' });
      continue;
    }
    const role = roles[series] ?? 'subject';
    const long = 1.8 * em;
    const line = middle - style.line / 2;
    drawLine(pen, { x: left, y: line }, { x: left + long, y: line }, style.line, style.color(role));
    const shape = SHAPES[series % SHAPES.length] ?? 'circle';
    drawShape(pen, shape, { x: left + long / 2, y: middle }, 1.5 * dotRadius(style), style.color(role));
    const face = { ...radarNameFace(plan), bold: series === told };
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
