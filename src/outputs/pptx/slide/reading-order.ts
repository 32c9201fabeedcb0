import { inset, overlaps } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { XmlElement } from '../../../office/xml.ts';
import type { SceneItem } from '../../../scene/items.ts';

export interface SlideObject {
  readonly shape: XmlElement;
  readonly items: readonly SceneItem[];
  /** Whether it is a text that draws a rule. */
  readonly ruled?: boolean;
}

/** Lines have no width or no height of their own. */
const HALF_STROKE: Inch = 0.03;

/**
 * The objects in the order in which PowerPoint draws them and reads them aloud: the slide's title before all else that is
 * read, with the decoration that it stands on. As they are where something that is read would then cover the title.
 */
export function titleFirst(objects: readonly SlideObject[]): readonly SlideObject[] {
  const at = objects.findIndex(({ items }) => items.some(isTitle));
  const first = objects.findIndex(({ items }) => items.some(isRead));
  const title = objects[at];
  if (!title || first >= at) return objects;
  const moved = new Set([title]);
  for (const object of objects.slice(first, at).reverse()) {
    if (![...moved].some((each) => covers(object, each))) continue;
    if (object.items.some(isRead)) return objects;
    moved.add(object);
  }
  const [taken, left] = [true, false].map((isMoved) =>
    objects.slice(first).filter((each) => moved.has(each) === isMoved),
  );
  return [...objects.slice(0, first), ...(taken ?? []), ...(left ?? [])];
}

const isTitle = (item: SceneItem) => item.kind === 'text' && item.placeholder === 'title';

function isRead(item: SceneItem): boolean {
  if (item.link !== undefined) return true;
  if (item.kind === 'path') return item.alt !== undefined;
  return item.kind !== 'shape' && !(item.kind === 'picture' && item.decorative);
}

const covers = (above: SlideObject, below: SlideObject) =>
  above.items.some(({ box }) => below.items.some((item) => overlaps(inset(box, -HALF_STROKE), item.box)));
