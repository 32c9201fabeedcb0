import { type Px, ptToPx } from '../../core/lengths.ts';
import type { Pen, Point } from '../base/pen.ts';
import { fitSize } from '../base/style.ts';
import { drawFigure, figureWidth } from '../parts/figure.ts';
import { CAP_HEIGHT, drawLines, type Lines, linesHeight, wrapText } from '../parts/lettering.ts';
import { type GaugePlan, gaugeFace } from './gauge-plan.ts';

/** The parts of the hole's radius that the figure and its name may take across, and both of them upwards. */
const FIGURE = 1.15;
const NAME = 1.45;
const HEIGHT = 0.7;
/** How far the words stand above the line of the ends, as a part of the hole's radius. */
const RISE = 0.08;
/** A unit beside its figure is no smaller. */
const UNIT_LEAST: Px = ptToPx(10);

/** The figure within a half ring, and its name: below it in the hole, or where that is too small on the line of the ends. */
export interface GaugeMiddle {
  readonly size: Px;
  readonly name: Lines;
  readonly inside: boolean;
}

/** The words in the hole of that radius, the name among them if `inside`. */
export function gaugeMiddle(pen: Pen, { figure, name, style }: GaugePlan, hole: Px, inside: boolean): GaugeMiddle {
  const set = wrapText(pen, name, gaugeFace(style), NAME * hole);
  const names = inside && name !== '' ? set.height + 1.5 * style.gap : 0;
  const fits = (size: Px) =>
    figureWidth(pen, figure, size, style) <= FIGURE * hole && names + CAP_HEIGHT * size <= HEIGHT * hole;
  return { size: fitSize({ ...style.figure, floor: UNIT_LEAST / style.unitScale }, fits), name: set, inside };
}

/** Whether the hole has room for the words. */
export function hasRoom({ size, name, inside }: GaugeMiddle, { style }: GaugePlan, hole: Px): boolean {
  return !inside || (!name.tooWide && name.height + 1.5 * style.gap + CAP_HEIGHT * size <= HEIGHT * hole);
}

/** The height of what stands below the half ring: the ends of the scale, and the name where it is not inside. */
export function footHeight({ name, inside }: GaugeMiddle, { style }: GaugePlan): Px {
  return linesHeight(inside ? 1 : Math.max(1, name.lines.length), style.label.size) + style.gap;
}

/** Draws the figure large within the half ring, and its name. */
export function drawGaugeMiddle(pen: Pen, plan: GaugePlan, middle: GaugeMiddle, centre: Point, hole: Px): void {
  const { figure, style, name: words } = plan;
  const { size, name, inside } = middle;
  const foot = centre.y - RISE * hole;
  const names = inside && words !== '' ? name.height + 1.5 * style.gap : 0;
  const at = { x: centre.x, y: foot - names - (CAP_HEIGHT / 2) * size };
  drawFigure(pen, figure, size, style.textFor('subject'), at, style);
  if (words === '') return;
  const top = inside ? foot - name.height : centre.y + style.gap;
  const place = { x: centre.x, middle: top + linesHeight(0.5, style.label.size), align: 'center' as const };
  drawLines(pen, name.lines, gaugeFace(style), style.color('text'), place);
}
