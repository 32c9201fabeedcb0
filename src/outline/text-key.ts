import { formatPath, type Path } from '../core/path.ts';
import type { Outline } from './outline.ts';

/** How translation files and tables name a text, whatever its place in the deck. */
export interface TextKey {
  /** The id of its slide, or `deck`, `facts` or `sources`. */
  readonly section: string;
  /** Its path there: `items[0].text`. */
  readonly path: string;
}

/** The key of the text at a path of the outline. */
export function textKey({ slides }: Pick<Outline, 'slides'>, path: Path): TextKey {
  const [part, index] = path;
  const slide = part === 'slides' && typeof index === 'number' ? slides[index] : undefined;
  if (slide) return { section: slide.id, path: formatPath(path.slice(2)) };
  return { section: String(part), path: formatPath(path.slice(1)) };
}

/** The key in one word: `growth.items[0].text`. Ids have no points, so it can be read back. */
export function formatKey({ section, path }: TextKey): string {
  return `${section}.${path}`;
}
