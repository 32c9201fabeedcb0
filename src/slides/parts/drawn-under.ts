import type { PageMark } from '../../charts/base/page-marks.ts';
import { type Box, contains, inset, overlaps } from '../../core/box.ts';
import { lineBoxes } from '../../scene/page/place-text.ts';
import { flattened, holdsPoint, type Point, ringsOf } from '../../scene/path-rings.ts';
import type { LaidOutItem } from './define-slide.ts';

type Corners = readonly Point[];

/** Edges this near to those of a mark touch it and no more. */
const TOUCHING = 0.02;

/**
 * The names of what has an edge, or a text, where the brand's mark is, and is not covered there: a mark is to stand on one
 * colour. Items are given from the lowest up.
 */
export function drawnUnder(items: readonly LaidOutItem[], mark: Box): string[] {
  const box = inset(mark, TOUCHING);
  const middle = { x: mark.x + mark.w / 2, y: mark.y + mark.h / 2 };
  const found = new Set<string>();
  for (const item of items.filter((each) => overlaps(each.box, box))) {
    const texts = item.kind === 'text' ? lineBoxes(item) : item.kind === 'table' ? [item.box] : [];
    if (texts.some((text) => overlaps(text, box))) found.add(item.name);
    for (const corners of formsOf(item, box)) {
      if (crosses(corners, box)) found.add(item.name);
      else if (holdsPoint(corners, middle)) found.clear();
    }
  }
  return [...found];
}

/** The outlines of what fills an item, as far as they are near a box. */
function formsOf(item: LaidOutItem, near: Box): Corners[] {
  switch (item.kind) {
    case 'chart':
      return item.page?.drawn?.marks.flatMap((mark) => formsOfMark(mark, near)) ?? [];
    case 'shape':
      if (item.fill === undefined) return [];
      return [item.shape === 'ellipse' ? ellipse(item.box) : rectangle(item.box)];
    case 'path':
      return item.fill === undefined ? [] : pathForms(item.d, item.viewBox, item.box);
    default:
      return [];
  }
}

function formsOfMark(mark: PageMark, near: Box): Corners[] {
  switch (mark.kind) {
    case 'rect':
      return [rectangle(mark.box)];
    case 'disc': {
      const { at, r } = mark;
      return [ellipse({ x: at.x - r, y: at.y - r, w: 2 * r, h: 2 * r })];
    }
    case 'art': {
      const { shapes, viewBox } = mark.part;
      const boxes = mark.boxes.filter((box) => overlaps(box, near));
      return boxes.flatMap((box) => shapes.flatMap(({ d }) => pathForms(d, viewBox, box)));
    }
    default:
      return [mark.points];
  }
}

const pathForms = (d: string, view: Box, box: Box): Corners[] =>
  ringsOf(d).map((ring) =>
    flattened(ring).map(({ x, y }) => ({
      x: box.x + ((x - view.x) / view.w) * box.w,
      y: box.y + ((y - view.y) / view.h) * box.h,
    })),
  );

const rectangle = ({ x, y, w, h }: Box): Corners => [
  { x, y },
  { x: x + w, y },
  { x: x + w, y: y + h },
  { x, y: y + h },
];

const ellipse = ({ x, y, w, h }: Box): Corners =>
  Array.from({ length: 48 }, (_, i) => {
    const angle = (i * Math.PI) / 24;
    return { x: x + w / 2 + (w / 2) * Math.cos(angle), y: y + h / 2 + (h / 2) * Math.sin(angle) };
  });

/** Whether the outline of a form passes through a box. */
function crosses(corners: Corners, box: Box): boolean {
  return corners.some((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a;
    const far =
      Math.max(a.x, b.x) < box.x ||
      Math.min(a.x, b.x) > box.x + box.w ||
      Math.max(a.y, b.y) < box.y ||
      Math.min(a.y, b.y) > box.y + box.h;
    return !far && contains(box, { ...cut(a, b, box), w: 0, h: 0 }, 1e-6);
  });
}

/** The point of a line from a to b that is nearest to the middle of a box. */
function cut(a: Point, b: Point, { x, y, w, h }: Box): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : ((x + w / 2 - a.x) * dx + (y + h / 2 - a.y) * dy) / length;
  const at = Math.min(1, Math.max(0, part));
  return { x: a.x + at * dx, y: a.y + at * dy };
}
