import { type Cache, NO_CACHE } from '../core/cache.ts';
import type { FormatName, WrittenFile } from '../core/formats.ts';
import type { Words } from '../core/language.ts';
import type { Px } from '../core/lengths.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Brand } from '../scene/brand.ts';
import type { FrameLayout } from '../scene/frame.ts';
import type { PaintedItem, Scene } from '../scene/items.ts';
import type { SvgManner } from './svg/svg-pen.ts';

export interface WriteOptions extends Pick<SvgManner, 'placeOf'> {
  readonly cache?: Cache | undefined;
  readonly embedFonts?: boolean | undefined;
  /** The width of pictures; their format's usual width where omitted. */
  readonly width?: Px | undefined;
}

/**
 * A format that decks are written in. Its files depend on the scene and the brand alone: the same two give the same
 * bytes, whatever is in the cache.
 */
type OutputFormat =
  | {
      /** Takes charts as pictures, or as charts that can be edited. */
      readonly charts: 'written';
      readonly write: (scene: Scene, brand: Brand, options: WriteOptions) => Promise<readonly WrittenFile[]>;
    }
  | {
      /** Draws charts itself, from their marks. */
      readonly charts: 'painted';
      readonly write: (
        scene: Scene<PaintedItem>,
        brand: Brand,
        options: WriteOptions,
      ) => Promise<readonly WrittenFile[]>;
    };

const one = (ending: string, bytes: Uint8Array): readonly WrittenFile[] => [{ ending, bytes }];

type Painted = Extract<OutputFormat, { readonly charts: 'painted' }>;

/** A format of one file, which draws charts itself. */
const painted = (ending: string, write: (...given: Parameters<Painted['write']>) => Promise<Uint8Array>): Painted => ({
  charts: 'painted',
  write: async (...given) => one(ending, await write(...given)),
});

/** The formats by name, each with its writer, which is loaded when it is first used. */
export const FORMATS: Readonly<Record<FormatName, OutputFormat>> = {
  pptx: {
    charts: 'written',
    write: async (scene, brand, { cache = NO_CACHE }) =>
      one('pptx', await (await import('./pptx/write-pptx.ts')).writePptx(scene, brand, cache)),
  },
  pdf: painted('pdf', async (scene, brand) => (await import('./pdf/pdf-deck.ts')).writePdf(scene, brand)),
  html: painted('html', async (scene, brand) => (await import('./html/write-html.ts')).writeHtml(scene, brand)),
  handout: painted('handout.pdf', async (scene, brand) =>
    (await import('./handout/write-handout.ts')).writeHandout(scene, brand),
  ),
  notes: painted('notes.pdf', async (scene, brand) =>
    (await import('./handout/write-notes.ts')).writeNotes(scene, brand),
  ),
  png: {
    charts: 'painted',
    write: async (scene, brand, { width }) => (await import('./png/write-png.ts')).writePngs(scene, brand, width),
  },
  sheet: painted('sheet.png', async (scene, brand, { width }) =>
    (await import('./png/write-png.ts')).writeSheet(scene, brand, width),
  ),
  svg: {
    charts: 'painted',
    write: async (scene, brand, options) => (await import('./svg/svg-pen.ts')).writeSvgs(scene, brand, options),
  },
};

/** What a template's layouts show and painters do not draw, and how to find it on a layout. */
const NOT_PAINTED: readonly { readonly name: Words; readonly isOn: (layout: FrameLayout) => boolean }[] = [
  { name: say.outputs.officeObjects, isOn: ({ surface }) => surface?.unknown.includes(1) ?? false },
  { name: say.outputs.layoutWords, isOn: ({ undrawnWords = false }) => undrawnWords },
];

/**
 * `format-differs` where slides stand on layouts of a template that show what one of the formats cannot: painters draw
 * neither metafiles (EMF, WMF) that set text, embedded objects and linked pictures, nor words that stand letter over
 * letter or change by themselves.
 */
export function reviewFormats(
  scenes: readonly Pick<Scene<unknown>, 'slides'>[],
  { frames }: Brand,
  formats: readonly FormatName[],
): Finding[] {
  const painted = formats.filter((name) => FORMATS[name].charts === 'painted');
  const used = new Set(scenes.flatMap(({ slides }) => slides.map(({ frame }) => frame)));
  const layouts = [...used].flatMap((name) => frames[name].layout ?? []);
  if (painted.length === 0) return [];
  return NOT_PAINTED.flatMap(({ name, isOn }): Finding[] => {
    const on = [...new Set(layouts.filter(isOn).map((layout) => `“${layout.name}”`))];
    if (on.length === 0) return [];
    return [
      {
        code: 'format-differs',
        ...say.outputs.unpainted({ what: name, layouts: on, painted }),
        path: ['deck', 'brand'],
        cause: name.en,
      },
    ];
  });
}
