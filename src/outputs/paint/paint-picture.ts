import type { PictureItem } from '../../scene/items.ts';
import { areaOf } from './context.ts';
import type { Pen } from './pen.ts';

/** Draws a picture: a figure, unless it decorates. */
export function paintPicture(pen: Pen, item: PictureItem): void {
  const { box, crop, alt, decorative = false } = item;
  const area = areaOf(box);
  pen.tag(decorative || alt === '' ? { kind: 'artefact' } : { kind: 'figure', alt, area }, () =>
    pen.picture(item, area, crop),
  );
}
