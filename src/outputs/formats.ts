import { type Cache, NO_CACHE } from '../core/cache.ts';
import type { FormatName, WrittenFile } from '../core/formats.ts';
import type { Px } from '../core/lengths.ts';
import type { Brand } from '../scene/brand.ts';
import type { PaintedItem, Scene } from '../scene/items.ts';
import type { SvgManner } from './svg/svg-pen.ts';

/** What a deck is written with beside its scene and its brand. */
export interface WriteOptions extends Pick<SvgManner, 'placeOf'> {
  readonly cache?: Cache | undefined;
  /** Whether drawings carry their fonts, as far as they use them; they name them where omitted. */
  readonly embedFonts?: boolean | undefined;
  /** How wide pictures are; as wide as their format usually has them where omitted. */
  readonly width?: Px | undefined;
}

/**
 * A format in which decks leave the tool. All that its files say is in the scene and the brand: the same give the same
 * bytes, whatever the cache has.
 */
type OutputFormat =
  | {
      /** Has charts as pictures, or as charts of the program that shows them. */
      readonly charts: 'written';
      readonly write: (scene: Scene, brand: Brand, options: WriteOptions) => Promise<readonly WrittenFile[]>;
    }
  | {
      /** Draws charts itself. */
      readonly charts: 'painted';
      readonly write: (
        scene: Scene<PaintedItem>,
        brand: Brand,
        options: WriteOptions,
      ) => Promise<readonly WrittenFile[]>;
    };

/** The formats by name, each with its writer, which is loaded when a deck is written. */
export const FORMATS: Readonly<Record<FormatName, OutputFormat>> = {
  pptx: {
    charts: 'written',
    write: async (scene, brand, { cache = NO_CACHE }) =>
      one('pptx', await (await import('./pptx/write-pptx.ts')).writePptx(scene, brand, cache)),
  },
  pdf: {
    charts: 'painted',
    write: async (scene, brand) => one('pdf', await (await import('./pdf/write-pdf.ts')).writePdf(scene, brand)),
  },
  html: {
    charts: 'painted',
    write: async (scene, brand) => one('html', await (await import('./html/write-html.ts')).writeHtml(scene, brand)),
  },
  handout: {
    charts: 'painted',
    write: async (scene, brand) =>
      one('handout.pdf', await (await import('./handout/write-handout.ts')).writeHandout(scene, brand)),
  },
  notes: {
    charts: 'painted',
    write: async (scene, brand) =>
      one('notes.pdf', await (await import('./handout/write-notes.ts')).writeNotes(scene, brand)),
  },
  png: {
    charts: 'painted',
    write: async (scene, brand, { width }) => (await import('./png/write-png.ts')).writePngs(scene, brand, width),
  },
  sheet: {
    charts: 'painted',
    write: async (scene, brand, { width }) =>
      one('sheet.png', await (await import('./png/write-sheet.ts')).writeSheet(scene, brand, width)),
  },
  svg: {
    charts: 'painted',
    write: async (scene, brand, options) => (await import('./svg/write-svg.ts')).writeSvgs(scene, brand, options),
  },
};

const one = (ending: string, bytes: Uint8Array): readonly WrittenFile[] => [{ ending, bytes }];
