import type { Px } from '../../core/lengths.ts';
import type { Pen, Rect } from '../base/pen.ts';
import { type ChartStyle, fitSize } from '../base/style.ts';
import { type ColumnNames, columnNames, drawColumnNames, namesFit } from '../parts/column-names.ts';
import { CAP_HEIGHT, type Face, type Lines, linesHeight, wrapText } from '../parts/lettering.ts';
import type { BarPlan } from './bar-plan.ts';

/** Names and values as they are set. */
export interface Lettered {
  readonly names: ColumnNames;
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
    name: fitSize(plan.style.label, (size) => namesFit(names(pen, plan, faceOf(plan, false, size)))),
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

function names(pen: Pen, plan: BarPlan, face: Face): ColumnNames {
  const { table, focus, pitch, style, context } = plan;
  const own = (i: number) => ({ ...face, bold: i === focus });
  return columnNames(pen, table.categories, own, { pitch, style, width: context.width });
}

/** Draws the names below the columns; the one that matters is bold, and those of context are quiet. */
export function drawNamesBelow(pen: Pen, plan: BarPlan, place: { readonly left: Px; readonly top: Px }): void {
  const { style, roles, focus, pitch } = plan;
  const { names: set, nameFace } = letter(pen, plan);
  const own = (i: number) => ({ ...nameFace, bold: i === focus });
  const color = (i: number) => style.color(roles[i] === 'context' ? 'subtle' : 'text');
  drawColumnNames(pen, set, own, color, { ...place, pitch, style });
}

/** The box of a value above its column, as high as its capitals. */
export function labelAbove(bar: Rect, lines: Lines | undefined, face: Face, style: ChartStyle): Rect {
  const count = lines?.lines.length ?? 1;
  const h = linesHeight(count - 1, face.size) + CAP_HEIGHT * face.size;
  const w = lines?.width ?? 0;
  return { x: bar.x + bar.w / 2 - w / 2, y: bar.y - style.gap - h, w, h };
}
