import type { Px } from '../../core/lengths.ts';
import type { Margins } from '../base/base-config.ts';
import type { Pen } from '../base/pen.ts';
import { linesHeight, textWidth, wrapText } from '../parts/lettering.ts';
import { footHeight, type GaugeMiddle, gaugeMiddle, hasRoom } from './gauge-middle.ts';
import { GAUGE_HOLE, type GaugePlan, gaugeFace } from './gauge-plan.ts';

/** How far the mark of a target reaches over the ring on both sides, in spaces between mark and label. */
const OVER = 0.75;
/** A target nearer to the top than this, as a sine, is labelled above its mark. */
const TOP = 0.3;
/** The part of the picture's width that the target's name may take before it is broken. */
const NAME_WIDTH = 0.24;

/** Where the half ring stands, and its target's label: points are relative to the ring's middle. */
export interface GaugeLayout {
  readonly radius: Px;
  readonly centre: { readonly x: Px; readonly y: Px };
  readonly target:
    | {
        /** In radians clockwise from the top. */
        readonly angle: number;
        readonly lines: readonly string[];
        readonly x: Px;
        /** The upper edge of the label. */
        readonly top: Px;
        readonly align: 'left' | 'center' | 'right';
      }
    | undefined;
  /** How far the mark of the target reaches over the ring. */
  readonly over: Px;
  readonly middle: GaugeMiddle;
}

/**
 * The largest half ring that leaves room for its target's label and for what stands below it; the name stands in the
 * hole, unless that has no room for it.
 */
export function gaugeLayout(pen: Pen, plan: GaugePlan): GaugeLayout {
  const inside = tryLayout(pen, plan, true);
  return hasRoom(inside.middle, plan, GAUGE_HOLE * inside.radius) ? inside : tryLayout(pen, plan, false);
}

function tryLayout(pen: Pen, plan: GaugePlan, inside: boolean): GaugeLayout {
  const { context, style } = plan;
  const most = Math.min(context.width / 2, context.height);
  const over = OVER * style.gap;
  for (let radius = most; ; radius -= most / 60) {
    const target = targetLabel(pen, plan, radius, over);
    const middle = gaugeMiddle(pen, plan, GAUGE_HOLE * radius, inside);
    const [first, last] = plan.ends.map(
      (end) => ((1 + GAUGE_HOLE) * radius + textWidth(pen, end, gaugeFace(style))) / 2,
    );
    const left = Math.max(radius, first ?? 0, target ? -target.left : 0);
    const right = Math.max(radius, last ?? 0, target ? target.right : 0);
    const top = Math.max(radius, target ? over + radius : 0, target ? -target.top : 0);
    const spare = context.height - top - footHeight(middle, plan);
    const fits = left + right <= context.width && spare >= 0;
    // In the middle, unless a label beside the ring leaves no room for that.
    const x = Math.max(left, Math.min(context.width / 2, context.width - right));
    const centre = { x, y: top + Math.max(0, spare / 2) };
    if (fits || radius < most / 3) return { radius, centre, target, over, middle };
  }
}

function targetLabel(pen: Pen, { target, style, context }: GaugePlan, radius: Px, over: Px) {
  if (!target) return undefined;
  const angle = (target.part - 0.5) * Math.PI;
  const name = wrapText(pen, target.name, gaugeFace(style), NAME_WIDTH * context.width);
  const width = Math.max(name.width, textWidth(pen, target.value, gaugeFace(style, true)));
  const height = linesHeight(name.lines.length + 1, style.label.size);
  const tip = radius + over + style.gap;
  const [x, y] = [tip * Math.sin(angle), -tip * Math.cos(angle)];
  const align = Math.abs(Math.sin(angle)) < TOP ? ('center' as const) : x < 0 ? ('right' as const) : ('left' as const);
  const left = x - width * { left: 0, center: 0.5, right: 1 }[align];
  // Beside the ring the label's middle is level with the mark, further up its foot.
  const top = y - height * (0.5 + 0.5 * Math.cos(angle));
  return { angle, lines: name.lines, x, top, align, left, right: left + width };
}

/** The room around the half ring. */
export function gaugeMargins(pen: Pen, plan: GaugePlan): Margins {
  const { radius, centre } = gaugeLayout(pen, plan);
  const { width, height } = plan.context;
  return {
    top: centre.y - radius,
    right: width - centre.x - radius,
    bottom: height - centre.y,
    left: centre.x - radius,
  };
}
