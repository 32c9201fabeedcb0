import { z } from 'zod';
import type { Path } from '../../core/path.ts';
import type { Motion } from '../../scene/items.ts';
import type { LaidOutItem } from './define-slide.ts';

/** The `build` key: kinds that list their things can show them one by one. */
export const buildField = {
  build: z
    .enum(['by-item'])
    .describe('Shows the items one by one, each at a click of the presenter. The slide itself is the same.')
    .optional(),
};

/** The same of kinds that are drawn, or whose charts may be. */
export const dataBuildField = {
  build: z
    .enum(['by-item', 'data'])
    .meta({
      description: 'Shows the slide step by step, each at a click of the presenter. The slide itself is the same.',
      enumDescriptions: [
        'Items, the parts of a chart, and points, one by one.',
        'What is drawn, as it lands, lights up, rises or grows; the figure of a chart comes last. Charts that are not drawn of pictures as `by-item`.',
      ],
    })
    .optional(),
};

export interface Built {
  readonly build?: 'by-item' | 'data' | undefined;
}

/** Whether what is drawn appears in steps of its own. */
export const isDrawnInSteps = ({ build }: Built): boolean => build === 'data';

/** Items that appear at one step, in one motion. */
export const atStep = <T extends LaidOutItem>(items: readonly T[], step: number, motion: Motion): T[] =>
  items.map((item) => ({ ...item, build: step, motion }));

/** The keys under which kinds list their things; a kind has one of them. */
const LISTS = ['items', 'lists', 'steps'];

/**
 * The items of a page with the click at which each appears: what belongs to the first entry of the slide's list comes at the
 * first click, and so on. An item belongs to the entry in which its path lies; others are there from the start, and so
 * are those whose paragraphs have clicks of their own. What has a step already keeps that.
 */
export function builtByItem(items: readonly LaidOutItem[], { build }: Built, path: Path): readonly LaidOutItem[] {
  if (!build) return items;
  return LISTS.reduce<readonly LaidOutItem[]>((built, list) => builtByEntry(built, [...path, list], 0), items);
}

/** The items of a page with the click at which each appears: those of a list's first entry come `after` so many clicks. */
export function builtByEntry(items: readonly LaidOutItem[], list: Path, after: number): readonly LaidOutItem[] {
  const entryOf = (item: LaidOutItem) => {
    const within = list.every((key, i) => item.path[i] === key);
    const entry = item.path[list.length];
    const own = item.build !== undefined || (item.kind === 'text' && item.builds !== undefined);
    return within && !own && typeof entry === 'number' ? entry : undefined;
  };
  const entries = [...new Set(items.flatMap((item) => entryOf(item) ?? []))].sort((a, b) => a - b);
  return items.map((item) => {
    const entry = entryOf(item);
    return entry === undefined ? item : { ...item, build: after + entries.indexOf(entry) + 1 };
  });
}
