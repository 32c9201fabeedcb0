import type { Box } from '../../../core/box.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { cutPart } from '../../../scenery/kit-part.ts';
import type { PageMark } from '../../base/page-marks.ts';

/** A row of things that fills a length exactly: as many copies as come nearest to it, the last one ended between two things. */
export function rowMarks(
  name: string,
  part: KitPart,
  { x, foot, w, h }: { readonly x: Inch; readonly foot: Inch; readonly w: Inch; readonly h: Inch },
  role: ColorRole,
): PageMark[] {
  const { viewBox, anchors } = part;
  const things = anchors.filter(({ kind }) => kind === 'subject').map((each) => each.x + each.w - viewBox.x);
  const ends = things.length > 0 ? things : [viewBox.w];
  const wanted = (w / h) * viewBox.h;
  const whole = Math.floor(wanted / viewBox.w);
  const near = (end: number) => Math.abs(whole * viewBox.w + end - wanted);
  const last = [...(whole > 0 ? [0] : []), ...ends].reduce(
    (best, end) => (near(end) < near(best) ? end : best),
    ends[0] ?? 0,
  );
  const across = w / (whole * viewBox.w + last);
  const y = foot - h;
  const copies = Array.from(
    { length: whole },
    (_, i): Box => ({ x: x + i * viewBox.w * across, y, w: viewBox.w * across, h }),
  );
  const marks: PageMark[] = copies.length > 0 ? [{ kind: 'art', name, part, boxes: copies, role }] : [];
  if (last === 0) return marks;
  const box = { x: x + whole * viewBox.w * across, y, w: last * across, h };
  return [...marks, { kind: 'art', name, part: cutPart(part, { ...viewBox, w: last }), boxes: [box], role }];
}
