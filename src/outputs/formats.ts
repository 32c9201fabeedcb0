import { type Cache, NO_CACHE } from '../core/cache.ts';
import type { Brand } from '../scene/brand.ts';
import type { Scene } from '../scene/items.ts';

/** A format in which decks leave the tool. All that a file says is in the scene and the brand: the same give the same bytes, whatever the cache has. */
interface OutputFormat {
  /** What the file's name ends in, without the dot. */
  readonly extension: string;
  readonly write: (scene: Scene, brand: Brand, cache?: Cache) => Promise<Uint8Array>;
}

/** The formats by name, each with its writer, which is loaded when a deck is written. */
export const FORMATS = {
  pptx: {
    extension: 'pptx',
    write: async (scene, brand, cache = NO_CACHE) =>
      (await import('./pptx/write-pptx.ts')).writePptx(scene, brand, cache),
  },
} as const satisfies Readonly<Record<string, OutputFormat>>;

export type FormatName = keyof typeof FORMATS;
