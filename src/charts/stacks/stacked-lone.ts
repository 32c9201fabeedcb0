import type { Px } from '../../core/lengths.ts';
import { drawLine, type Pen, type Rect } from '../base/pen.ts';
import { drawLines, drawText, type Face, type Lines, linesHeight, textWidth, wrapText } from '../parts/lettering.ts';
import { spread } from '../parts/spread.ts';
import type { StackPlan } from './stacked-plan.ts';

/** More lines than this do not stand above a part. */
const NAME_LINES = 3;
/** How far leaders reach below the stack, in spaces between mark and label. */
const LEADER = 2;

/** How a stack that lies alone is labelled: names above their parts, small parts and a part without others below. */
export interface LoneLayout {
  /** Undefined where the part is named below. */
  readonly above: readonly (Lines | undefined)[];
  /** The name of a part without others, which carries its value inside. */
  readonly under: Lines | undefined;
  /** What the names take above the stack, and below it. */
  readonly height: Px;
  readonly foot: Px;
  /** Left edges of what stands below. */
  readonly below: ReadonlyMap<number, Px>;
}

const nameFace = ({ style }: StackPlan): Face => ({ family: style.family, size: style.label.size, bold: false });
const smallFace = ({ style }: StackPlan): Face => ({ family: style.family, size: style.label.size, bold: true });

/** The layout of a lone stack whose parts are at the given places; undefined where a key is needed. */
export function layoutLone(
  pen: Pen,
  plan: StackPlan,
  parts: readonly { readonly x: Px; readonly w: Px }[],
  valueFits: (index: number) => boolean,
): LoneLayout | undefined {
  const { series } = plan.table;
  const { style } = plan;
  if (series.length === 1 && valueFits(0)) {
    const under = wrapText(pen, series[0]?.name ?? '', nameFace(plan), plan.context.width);
    return { above: [], under, height: 0, foot: style.gap + under.height, below: new Map() };
  }
  const own = (i: number) => wrapText(pen, series[i]?.name ?? '', nameFace(plan), (parts[i]?.w ?? 0) - plan.style.gap);
  const small = series.map((_, i) => !valueFits(i) || (i < parts.length - 1 && own(i).tooWide && nextIsNamed(i)));
  const above = series.map(({ name }, i) => {
    if (small[i]) return undefined;
    const next = parts.find((_, j) => j > i && !small[j])?.x ?? plan.context.width;
    return wrapText(pen, name, nameFace(plan), next - (parts[i]?.x ?? 0) - plan.style.gap);
  });
  if (above.some((name) => name && (name.tooWide || name.lines.length > NAME_LINES))) return undefined;
  const below = placeBelow(pen, plan, parts, small);
  if (!below) return undefined;
  const lines = Math.max(0, ...above.map((name) => name?.lines.length ?? 0));
  const foot = below.size > 0 ? (LEADER + 1 / 3) * style.gap + linesHeight(1, style.label.size) : 0;
  const height = lines > 0 ? linesHeight(lines, style.label.size) + style.gap : 0;
  return { above, under: undefined, height, foot, below };

  function nextIsNamed(i: number) {
    return series.slice(i + 1).some((_, n) => valueFits(i + 1 + n));
  }
}

/** Names and values of small parts side by side below the stack; undefined where they are too wide for it. */
function placeBelow(
  pen: Pen,
  plan: StackPlan,
  parts: readonly { readonly x: Px; readonly w: Px }[],
  small: readonly boolean[],
): ReadonlyMap<number, Px> | undefined {
  const indices = small.flatMap((is, i) => (is ? [i] : []));
  const widths = indices.map((i) => smallWidth(pen, plan, i) + plan.style.gap);
  if (widths.reduce((sum, width) => sum + width, 0) > plan.context.width) return undefined;
  const wanted = indices.map((i, n) => {
    const { x = 0, w = 0 } = parts[i] ?? {};
    return { at: x + w / 2 - plan.style.gap / 2 + (widths[n] ?? 0) / 2, height: widths[n] ?? 0 };
  });
  const middles = spread(wanted, -plan.style.gap / 2, plan.context.width);
  return new Map(indices.map((i, n) => [i, (middles[n] ?? 0) - (widths[n] ?? 0) / 2 + plan.style.gap / 2]));
}

function smallWidth(pen: Pen, plan: StackPlan, index: number): Px {
  const { name = '', labels = [] } = plan.table.series[index] ?? {};
  return textWidth(pen, name, nameFace(plan)) + textWidth(pen, ` ${labels[0] ?? ''}`, smallFace(plan));
}

/** Draws the names of a lone stack. */
export function drawLone(pen: Pen, plan: StackPlan, layout: LoneLayout, bars: readonly Rect[]): void {
  const { style, roles, table } = plan;
  table.series.forEach(({ name, labels }, i) => {
    const bar = bars[i];
    if (!bar) return;
    const lines = layout.above[i] ?? layout.under;
    if (lines) {
      const first = linesHeight(0.5, style.label.size);
      const middle = layout.under ? bar.y + bar.h + style.gap + first : bar.y - style.gap - lines.height + first;
      drawLines(pen, lines.lines, nameFace(plan), style.color('text'), { x: bar.x, middle, align: 'left' });
      return;
    }
    const color = style.textFor(roles[i] ?? 'subject');
    const x = layout.below.get(i) ?? bar.x;
    const foot = bar.y + bar.h;
    const end = foot + LEADER * style.gap;
    const middle = end + style.gap / 3 + linesHeight(0.5, style.label.size);
    drawLine(
      pen,
      { x: bar.x + bar.w / 2, y: foot + style.gap / 3 },
      { x: Math.max(x, bar.x + bar.w / 2), y: end },
      style.hairline,
      style.color('subtle'),
    );
    const drawn = drawText(pen, name, nameFace(plan), style.color('text'), { x, middle, align: 'left' });
    const start = x + drawn.w + textWidth(pen, ' ', smallFace(plan));
    drawText(pen, labels[0] ?? '', smallFace(plan), color, { x: start, middle, align: 'left' });
  });
}
