import type { Box } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import type { Inch } from '../../../core/lengths.ts';
import { contrastOf, inkOn } from '../../../layout/colors.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import { fieldOn } from '../../stage/composed-fields.ts';
import type { PartnerRow } from './partner-rows.ts';

/** One that runs straight through its box, and bends to an end, where it is another height. */
export interface Ribbon extends Box {
  readonly name: string;
  readonly fill: ColorRole;
  readonly end: Box;
}

/** How high a ribbon is at most. */
const MOST: Inch = 1.7;
/** Above and below a name, as a part of its ribbon, and at most. */
const PAD = { part: 0.24, most: 0.26 };

/** A ribbon for each row, one below the other in a box, that end side by side on the left end of what they join; undefined without room. */
export function ribbonsFrom(rows: readonly PartnerRow[], box: Box, joined: Box): Ribbon[] | undefined {
  const h = Math.min(box.h / rows.length, MOST);
  if (rows.some(({ sized }) => sized.min > h - 2 * Math.min(PAD.most, PAD.part * h))) return undefined;
  const above = (box.h - rows.length * h) / 2;
  const share = joined.h / rows.length;
  return rows.map(({ called, fill }, i) => ({
    ...{ name: `Ribbon: ${called}`, fill, x: box.x, y: box.y + above + i * h, w: box.w, h },
    end: { x: joined.x, y: joined.y + i * share, w: joined.h / 2, h: share },
  }));
}

/** Its upper edge, from the bend to its end: the points of one curve. */
function curveOf({ x, y, w, end }: Ribbon, down: readonly [Inch, Inch] = [0, 0]) {
  const [from, to] = [x + w, end.x];
  const half = (to - from) / 2;
  return [
    { x: from, y: y + down[0] },
    { x: from + half, y: y + down[0] },
    { x: to - half, y: end.y + down[1] },
    { x: to, y: end.y + down[1] },
  ] as const;
}

/** Where the upper edge of a ribbon is below a height, from left to right. */
export function clearAbove(ribbon: Ribbon, height: Inch): Inch {
  const [a, b, c, d] = curveOf(ribbon);
  const at = (t: number, of: 'x' | 'y') =>
    sum([(1 - t) ** 3 * a[of], 3 * t * (1 - t) ** 2 * b[of], 3 * t ** 2 * (1 - t) * c[of], t ** 3 * d[of]]);
  const steps = Array.from({ length: 33 }, (_, i) => i / 32);
  return at(steps.find((t) => at(t, 'y') >= height) ?? 1, 'x');
}

/** The ribbon as one form, and what of it carries a name as a field. */
export function ribbonItems(ribbon: Ribbon): (PathItem | ShapeItem)[] {
  const { name, fill, x, y, w, h, end } = ribbon;
  const [a, b, c, d] = curveOf(ribbon);
  const [e, f, g, i] = curveOf(ribbon, [h, end.h]);
  const right = end.x + end.w;
  const top = Math.min(y, end.y);
  const box = { x, y: top, w: right - x, h: Math.max(y + h, end.y + end.h) - top };
  const path =
    `M${x} ${y}L${a.x} ${a.y}C${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}L${right} ${d.y}` +
    `L${right} ${i.y}L${i.x} ${i.y}C${g.x} ${g.y} ${f.x} ${f.y} ${e.x} ${e.y}L${x} ${e.y}Z`;
  return [formOf(name, path, box, fill), fieldOn(`${name}, field`, { x, y, w, h }, fill)];
}

/** What they join: its left end is round. */
export function joinedItems({ x, y, w, h }: Box, fill: ColorRole): (PathItem | ShapeItem)[] {
  const r = h / 2;
  const k = 0.5523 * r;
  const [box, right, foot] = [{ x, y, w, h }, x + w, y + h];
  const round = `C${x + r - k} ${foot} ${x} ${y + r + k} ${x} ${y + r}C${x} ${y + r - k} ${x + r - k} ${y} ${x + r} ${y}`;
  const d = `M${x + r} ${y}L${right} ${y}L${right} ${foot}L${x + r} ${foot}${round}Z`;
  return [formOf('Joined', d, box, fill), fieldOn('Joined, field', { x: x + r, y, w: w - r, h }, fill)];
}

const formOf = (name: string, d: string, box: Box, fill: ColorRole): PathItem => ({
  ...{ kind: 'path', name, path: [], box, viewBox: box, d, fill, part: { kind: 'bleed' } },
});

const TONES: readonly ColorRole[] = [
  'subject',
  'step-3',
  'subject-deep',
  'step-5',
  'field',
  'field-second',
  'step-2',
  'step-1',
];
const MORE: readonly ColorRole[] = ['dark-tint-2', 'dark-tint', 'panel', 'subject-pale', 'on-dark', 'step-1'];
/** Contrast of text on a ribbon, of a ribbon with its ground, and of one with the next. */
const LEGIBLE = 4.4;
const SEEN = 1.5;
const TOLD = 1.3;

/** Two tones by turns for those that are named, and a quiet one for those that are not, on what is above and below them. */
export function ribbonTones({ brand }: LayoutContext, grounds: readonly ColorRole[]) {
  const toldBy = (role: ColorRole) => Math.min(...grounds.map((ground) => contrastOf(brand, role, ground)));
  const bears = (role: ColorRole) => contrastOf(brand, inkOn(brand, role), role) >= LEGIBLE;
  const own = TONES.filter((role) => bears(role) && toldBy(role) >= SEEN);
  const [first = 'subject'] = own;
  const second = own.find((role) => contrastOf(brand, role, first) >= TOLD) ?? first;
  const told = MORE.map((role) => ({ role, contrast: toldBy(role) }));
  const [quiet] = told
    .filter(({ role, contrast }) => bears(role) && contrast >= TOLD)
    .toSorted((a, b) => a.contrast - b.contrast);
  const more = quiet?.role ?? second;
  return { named: [first, second] as const, more };
}
