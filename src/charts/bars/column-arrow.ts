import type { Comparison } from '../base/emphasis.ts';
import { type Pen, type Rect, touches } from '../base/pen.ts';
import { drawBracket, pillSize } from '../parts/comparison-arrow.ts';
import { drawSwing, type Swing, swingPill } from '../parts/swing-arrow.ts';
import type { BarPlan } from './bar-plan.ts';
import { labelAbove, letter } from './column-letters.ts';

/** How far arrows keep from the values that they rise over, in widths of their line. */
const CLEAR = 4;

/**
 * The arrow that rises from over the first column's value and swings into the side of the second, its next neighbour;
 * undefined where it has no room, or its pill would hide it.
 */
export function swingOf(pen: Pen, plan: BarPlan, bars: readonly Rect[]): Swing | undefined {
  const { comparison, style } = plan;
  if (!comparison || comparison.to.category !== comparison.from.category + 1) return undefined;
  const a = bars[comparison.from.category];
  const b = bars[comparison.to.category];
  if (!a || !b) return undefined;
  const lettered = letter(pen, plan);
  const label = labelAbove(pen, plan, lettered, comparison.from.category, a);
  const swing = {
    from: { x: a.x + a.w / 2, y: label.y - CLEAR * style.arrow },
    to: { x: b.x - style.gap / 2, y: b.y + 2 * style.gap },
  };
  const pill = swingPill(pen, swing, comparison.text, style);
  if (!pill) return undefined;
  const other = labelAbove(pen, plan, lettered, comparison.to.category, b);
  return [b, label, other].some((rect) => touches(pill, rect, style.gap / 2)) ? undefined : swing;
}

/** Draws the comparison of two columns. */
export function drawComparison(pen: Pen, plan: BarPlan, bars: readonly Rect[], comparison: Comparison): void {
  const { style } = plan;
  const swing = swingOf(pen, plan, bars);
  if (swing) {
    drawSwing(pen, swing, comparison.text, style);
    return;
  }
  const lettered = letter(pen, plan);
  const above = (index: number) => {
    const bar = bars[index] ?? { x: 0, y: 0, w: 0, h: 0 };
    const label = labelAbove(pen, plan, lettered, index, bar);
    return { x: bar.x + bar.w / 2, y: label.y - CLEAR * style.arrow };
  };
  const level = { y: pillSize(pen, comparison.text, style).h / 2 };
  drawBracket(pen, above(comparison.from.category), above(comparison.to.category), level, comparison.text, style);
}
