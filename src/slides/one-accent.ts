import { hasLifted } from './lifted.ts';
import type { LaidOutItem } from './parts/define-slide.ts';
import { isAccent, withoutAccent } from './parts/scene-parts.ts';

/**
 * The items of a slide with one accent at most among its scenes: that of the first that has one, and of none where
 * something else is to be seen first.
 */
export function withOneAccent(items: readonly LaidOutItem[]): readonly LaidOutItem[] {
  const isScene = ({ part }: LaidOutItem) => part?.kind === 'scene';
  if (!items.some(isScene)) return items;
  const accented = items.find((item) => isScene(item) && item.kind === 'path' && isAccent(item.fill));
  const kept = hasLifted(items.filter((item) => !isScene(item))) ? undefined : accented?.group;
  return items.map((item) =>
    item.kind === 'path' && isScene(item) && item.group !== kept ? withoutAccent(item) : item,
  );
}
