import type { ChartField } from '../../charts/base/define-chart.ts';
import { isOnLand } from '../../charts/earth/land.ts';
import type { MapPlan } from '../../charts/points/map-plan.ts';
import { type Inch, inchToPx, type Px, ptToInch } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { LayoutContext } from '../parts/define-slide.ts';
import { isDarkFill } from '../parts/fields.ts';
import { placed } from '../parts/parts.ts';

/** What is calm goes on so far behind the title's end, and so far under a panel. */
const BEHIND: Inch = 0.3;
const UNDER: Px = 8;
/** The edges of what is calm are looked at at this many places. */
const ACROSS = 12;
const DOWN = 4;
/** What is calm ends earlier by such steps where the map is not of one colour along its edges. */
const STEP: Inch = 0.4;
/** It reaches at least so far towards the title's end. */
const LEAST_PART = 0.75;

/**
 * The part of the picture under a title that is to be of one colour, so that the title crosses no coast: as far
 * towards the title's end as nothing but land, or nothing but water, lies along its edges, so that it isn't seen; else all
 * across the slide, as a band of water; on a pale map as one of the brand's ground, below which the map begins: so too
 * above a panel, where a coast would cross the brand's mark.
 *
 * @param right where the panel ends; 0 where there is none
 */
export function calmTitle(context: LayoutContext, plan: MapPlan, title: RichText, right: Inch): ChartField['calm'] {
  const { projection, look } = plan;
  const { w: across } = context.brand.size;
  const pale = !isDarkFill(context.brand, look.ground);
  const band: ChartField['calm'] = {
    rect: { x: 0, y: 0, w: inchToPx(across), h: inchToPx(context.body.y) },
    role: pale && isAbove(context) ? 'ground' : look.ground,
  };
  if (right > 0 && pale) return band;
  const { box, lines } = placed(context, 'title', title);
  const end = box.x + ptToInch(Math.max(0, ...lines.flat().map(({ width }) => width))) + BEHIND;
  const rect = (w: Inch) => ({ x: 0, y: 0, w: inchToPx(w), h: inchToPx(context.body.y) + UNDER });
  const landAt = (points: readonly { readonly x: Px; readonly y: Px }[]) =>
    points.flatMap((point) => projection.place(point) ?? []).map(isOnLand);
  const side = (w: Inch) => parts(DOWN).map((part) => ({ x: rect(w).w, y: part * rect(w).h }));
  const foot = (w: Inch) => parts(ACROSS).map((part) => ({ x: inchToPx(right + part * (w - right)), y: rect(w).h }));
  for (let w = end; w > Math.max(right + STEP, LEAST_PART * end); w -= STEP) {
    const found = landAt([...side(w), ...foot(w)]);
    if (found.length < ACROSS + DOWN || new Set(found).size > 1) continue;
    return { rect: rect(w), role: found[0] ? look.land : look.ground };
  }
  return band;
}

/** Whether the title stands above the slide's body. */
const isAbove = ({ frame, body }: LayoutContext): boolean => {
  const box = frame.placeholders.title?.box;
  return box !== undefined && box.y + box.h < body.y + BEHIND;
};

/** Middles of so many equal parts of a length. */
const parts = (count: number) => Array.from({ length: count }, (_, i) => (i + 0.5) / count);
