import type { PictureItem } from '../../scene/items.ts';
import { pointsOf } from './context.ts';
import type { PagePen } from './pen.ts';

export function paintFigure(pen: PagePen, item: PictureItem): void {
  const { box, crop, alt, decorative = false } = item;
  const area = pointsOf(box);
  pen.tag(decorative || alt === '' ? { kind: 'artefact' } : { kind: 'figure', alt, area }, () =>
    pen.picture(item, area, crop),
  );
}
