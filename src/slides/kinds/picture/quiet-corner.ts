import { colorAt } from '../../../color/color-grid.ts';
import { luminance } from '../../../color/contrast.ts';
import type { Box } from '../../../core/box.ts';
import { type Crop, coverCrop, type Focus, type PictureView } from '../../../core/picture.ts';

/** How much a box that hides the focus of a picture counts as busier: more than any picture is. */
const HIDES_FOCUS = 4;
/** Places that are no busier than the quietest by so much are alike. */
const ALIKE = { times: 1.25, more: 0.003 };
const WHOLE: Crop = { left: 0, top: 0, right: 1, bottom: 1 };

/** The place in a list of boxes where a picture that fills another box shows least: the first of those that are alike. */
export function quietest(view: PictureView, shown: Box, focus: Focus, boxes: readonly Box[]): number {
  const crop = coverCrop(view.pixels, shown, focus) ?? WHOLE;
  const partOf = (box: Box): Crop => {
    const across = (x: number) => crop.left + ((x - shown.x) / shown.w) * (crop.right - crop.left);
    const down = (y: number) => crop.top + ((y - shown.y) / shown.h) * (crop.bottom - crop.top);
    return { left: across(box.x), right: across(box.x + box.w), top: down(box.y), bottom: down(box.y + box.h) };
  };
  const busy = boxes.map((box) => {
    const part = partOf(box);
    const hides = focus.x > part.left && focus.x < part.right && focus.y > part.top && focus.y < part.bottom;
    return detailIn(view, part) + (hides ? HIDES_FOCUS : 0);
  });
  const least = Math.min(...busy);
  return busy.findIndex((each) => each <= ALIKE.times * least + ALIKE.more);
}

/** How much neighbouring cells of a part of a picture differ, in relative luminance, in the mean. */
function detailIn({ samples: { columns, rows, lightest } }: PictureView, { left, right, top, bottom }: Crop): number {
  const lightAt = (column: number, row: number) => luminance(colorAt(lightest, row * columns + column));
  const [from, to] = [Math.max(0, Math.floor(left * columns)), Math.min(columns - 1, Math.ceil(right * columns) - 1)];
  const [first, last] = [Math.max(0, Math.floor(top * rows)), Math.min(rows - 1, Math.ceil(bottom * rows) - 1)];
  let [sum, count] = [0, 0];
  for (let row = first; row <= last; row++) {
    for (let column = from; column <= to; column++) {
      const own = lightAt(column, row);
      if (column < to) sum += Math.abs(own - lightAt(column + 1, row));
      if (row < last) sum += Math.abs(own - lightAt(column, row + 1));
      count++;
    }
  }
  return count > 0 ? sum / count : 0;
}
