import type { Px } from '../../core/lengths.ts';
import { drawLine, type Pen, type Point } from '../base/pen.ts';
import { CAP_HEIGHT, drawCentred, drawLines, drawText, linesHeight } from '../parts/lettering.ts';
import { dotRadius } from './line-marks.ts';
import {
  isBelow,
  onAxis,
  type RadarPlaces,
  type RadarPlan,
  radarKey,
  radarNameFace,
  uprightHeight,
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
    const { x, y, align } = labelPlace(plan, places, i);
    const { values, gap, width } = valuesAt(pen, plan, i);
    // Over and under the web, name and values stand in one line.
    const inline = align === 'center' && name.lines.length === 1;
    const whole = inline ? name.width + gap + width : width;
    const high = inline ? linesHeight(1, style.value.size) : name.height + linesHeight(1, style.value.size);
    const top = y - high / 2;
    const left = x - whole * { left: 0, center: 0.5, right: 1 }[align];
    const nameAt = inline
      ? { x: left, middle: y + (CAP_HEIGHT / 2) * (style.value.size - style.label.size), align: 'left' as const }
      : { x, middle: top + name.height / 2, align };
    drawCentred(pen, name.lines, radarNameFace(plan), style.color('text'), nameAt);
    const middle = inline ? y : top + name.height + linesHeight(0.5, style.value.size);
    let start = left + (inline ? name.width + gap : 0);
    for (const { text, face, role, width: own } of values) {
      drawText(pen, text, face, style.textFor(role), { x: start, middle, align: 'left' });
      start += own + gap;
    }
  });
  drawKeyOf(pen, plan);
}

/** Where the label of an axis stands: outside its end, on the side where the axis points. */
function labelPlace(plan: RadarPlan, places: RadarPlaces, index: number) {
  const { style } = plan;
  const { centre, names } = places;
  const end = onAxis(plan, places, index, 1);
  const line = linesHeight(1, style.value.size);
  const [dx, dy] = [end.x - centre.x, end.y - centre.y].map((part) => part / Math.max(1, places.radius)) as [Px, Px];
  const align = Math.abs(dx) < 0.01 ? ('center' as const) : dx > 0 ? ('left' as const) : ('right' as const);
  const around = 1.5 * style.gap;
  return {
    x: end.x + (align === 'center' ? 0 : Math.sign(dx) * around * Math.abs(dx)),
    y: end.y + dy * (align === 'center' ? uprightHeight(names[index], line) / 2 + around / 2 : around / 2),
    align,
  };
}

function drawKeyOf(pen: Pen, plan: RadarPlan): void {
  const { style, context, roles, told } = plan;
  const { names, scale, width, height: all } = radarKey(pen, plan);
  const heights = names.map(({ height }) => height + style.gap);
  const below = isBelow(plan);
  let y = below ? context.height - all : (context.height - all) / 2;
  const left = (context.width - width) / (below ? 2 : 1);
  names.forEach(({ lines, height }, i) => {
    const role = roles[i] ?? 'subject';
    const middle = y + height / 2;
    const long = 1.8 * style.label.size;
    drawLine(
      pen,
      { x: left, y: middle - style.line / 2 },
      { x: left + long, y: middle - style.line / 2 },
      style.line,
      style.color(role),
    );
    drawShape(
      pen,
      SHAPES[i % SHAPES.length] ?? 'circle',
      { x: left + long / 2, y: middle },
      1.5 * dotRadius(style),
      style.color(role),
    );
    const face = { ...radarNameFace(plan), bold: i === told };
    const place = { x: left + 2.3 * style.label.size, middle, align: 'left' as const };
    drawCentred(pen, lines, face, style.textFor(role), place);
    y += heights[i] ?? 0;
  });
  const middle = y + linesHeight(0.5, style.label.size);
  drawLines(pen, scale.lines, radarNameFace(plan), style.color('subtle'), { x: left, middle, align: 'left' });
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
