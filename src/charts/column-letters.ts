import type { Px } from '../core/units.ts';
import type { BarPlan } from './bar-plan.ts';
import { CAP_HEIGHT, type Face, type Lines, linesHeight, textWidth, wrapText } from './lettering.ts';
import type { Pen, Rect } from './pen.ts';
import { type ChartStyle, fitSize } from './style.ts';

/** Names and values as they are set. */
export interface Lettered {
  readonly names: readonly Lines[];
  readonly values: readonly Lines[];
  readonly nameFace: Face;
  readonly valueFace: Face;
}

interface Sizes {
  readonly name: Px;
  readonly value: Px;
}

/** Names and values at sizes that all share, those of the pictures beside this one too. */
export function letter(pen: Pen, plan: BarPlan): Lettered {
  const sizes = [plan, ...plan.beside].map((each) => sizesOf(pen, each));
  const nameFace = faceOf(plan, false, Math.min(...sizes.map((each) => each.name)));
  const valueFace = faceOf(plan, true, Math.min(...sizes.map((each) => each.value)));
  return { names: names(pen, plan, nameFace), values: values(pen, plan, valueFace), nameFace, valueFace };
}

const faceOf = ({ style }: BarPlan, bold: boolean, size: Px): Face => ({ family: style.family, bold, size });

function sizesOf(pen: Pen, plan: BarPlan): Sizes {
  const fits = (lines: readonly Lines[]) => lines.every((each) => !each.tooWide);
  const single = (lines: readonly Lines[]) => lines.every((each) => each.lines.length === 1);
  return {
    name: fitSize(plan.style.label, (size) => fits(names(pen, plan, faceOf(plan, false, size)))),
    value: fitSize(plan.style.value, (size) => {
      const set = values(pen, plan, faceOf(plan, true, size));
      return fits(set) && single(set);
    }),
  };
}

const spaceOf = ({ pitch, style }: BarPlan): Px => pitch - 1.5 * style.gap;

function values(pen: Pen, plan: BarPlan, face: Face): readonly Lines[] {
  return (plan.table.series[0]?.labels ?? []).map((label) => wrapText(pen, label, face, spaceOf(plan)));
}

/** Names on one line where they stand clear of each other and within the picture, else broken to a column's space. */
function names(pen: Pen, plan: BarPlan, face: Face): readonly Lines[] {
  const { table, focus } = plan;
  const own = (i: number) => ({ ...face, bold: i === focus });
  const widths = table.categories.map((name, i) => textWidth(pen, name, own(i)));
  if (!oneLine(plan, widths)) return table.categories.map((name, i) => wrapText(pen, name, own(i), spaceOf(plan)));
  const height = linesHeight(1, face.size);
  return table.categories.map((name, i) => ({ lines: [name], width: widths[i] ?? 0, height, tooWide: false }));
}

function oneLine({ pitch, style, context }: BarPlan, widths: readonly Px[]): boolean {
  return widths.every((width, i) => {
    const [start, end] = [pitch * (i + 0.5) - width / 2, pitch * (i + 0.5) + width / 2];
    const next = pitch * (i + 1.5) - (widths[i + 1] ?? 0) / 2;
    return start >= 0 && (i === widths.length - 1 ? end <= context.width : end + 2 * style.gap <= next);
  });
}

/** The box of a value above its column, as high as its capitals. */
export function labelAbove(bar: Rect, lines: Lines | undefined, face: Face, style: ChartStyle): Rect {
  const count = lines?.lines.length ?? 1;
  const h = linesHeight(count - 1, face.size) + CAP_HEIGHT * face.size;
  const w = lines?.width ?? 0;
  return { x: bar.x + bar.w / 2 - w / 2, y: bar.y - style.gap - h, w, h };
}
