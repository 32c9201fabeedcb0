import { type Cache, NO_CACHE, printOf } from '../../core/cache.ts';
import type { Raster } from '../../core/picture.ts';
import { packContent } from '../../io/zip.ts';
import { CONTENT_TYPES, RELATIONSHIPS } from '../../office/names.ts';
import { type PackedPart, packMarkup } from '../../office/pack-package.ts';
import { type Relationship, relatedPart, relations } from '../../office/package.ts';
import type { XmlElement } from '../../office/xml.ts';
import type { NativeChartItem, SceneSlide } from '../../scene/items.ts';
import { artItems, artOf } from '../../scene/page/page.ts';
import { brandPrint, slidePrint } from '../../scene/prints.ts';
import { chartPart } from './chart/chart-part.ts';
import { workbookWriter } from './chart/chart-sheet.ts';
import type { ColorMap } from './drawingml/color.ts';
import { addCharacters, carriesFonts } from './embedded-fonts.ts';
import { notesElement } from './notes.ts';
import { drawSlides } from './slide/draw-slides.ts';
import { type DeckContext, dressSlide } from './slide/dress-slide.ts';
import { withOpenBoxes } from './slide/open-boxes.ts';

/**
 * A slide as the archive holds it, before its parts and those of other slides have their names: relationships lead to
 * slides as `#` and their ids, and to its own charts as `chart` and their place in its list.
 */
export interface FinishedSlide {
  readonly part: PackedPart;
  readonly relationships: readonly Relationship[];
  /** Charts that can be edited, and the workbooks of their data, which they lead to by `DATA`. */
  readonly charts: readonly { readonly chart: PackedPart; readonly workbook: PackedPart }[];
  readonly notes?: { readonly part: PackedPart; readonly relationships: readonly Relationship[] };
  /** The characters of its texts, where the deck carries fonts. */
  readonly characters: string;
}

/** The relationship of a chart to its workbook. */
export const DATA = 'rId1';
/** Where a relationship to one of the slide's own charts leads. */
const CHART = /^chart (\d+)$/;
export const chartIn = <T>(charts: readonly T[], target: string): T | undefined =>
  charts[Number(CHART.exec(target)?.[1] ?? Number.NaN)];

/** The slides in turn, each finished; those that are as they were are taken from the cache, and not drawn. */
export async function* finishSlides(
  slides: readonly SceneSlide[],
  context: DeckContext,
  cache: Cache,
): AsyncGenerator<FinishedSlide> {
  const { brand, language, alone } = context;
  // All that the parts of a slide hang on.
  const deck = cache === NO_CACHE ? [] : [brandPrint(brand), language, alone];
  const keys = cache === NO_CACHE ? [] : slides.map((slide) => printOf(['finished', slidePrint(slide), ...deck]));
  const known = keys.map((key) => cache.get(key) as FinishedSlide | undefined);
  const opened = slides.filter((_, i) => !known[i]).map((slide) => withOpenBoxes(slide, brand));
  const drawn = drawSlides(opened, brand, language);
  const finish = slideFinisher(context);
  for (const [i, slide] of slides.entries()) {
    const before = known[i];
    if (before) yield before;
    else {
      const finished = finish((await drawn.next()).value ?? [], slide);
      cache.set(keys[i] ?? '', finished);
      yield finished;
    }
  }
}

function slideFinisher(context: DeckContext) {
  const { brand, language } = context;
  const chartWorkbook = workbookWriter();
  const withCharacters = carriesFonts(brand.fonts);
  return (drawn: readonly (XmlElement | undefined)[], slide: SceneSlide): FinishedSlide => {
    const characters = new Set<string>();
    const pack = (contentType: string, root: XmlElement): PackedPart => {
      if (withCharacters) addCharacters(characters, root);
      return packMarkup(contentType, root);
    };
    const charts: FinishedSlide['charts'][number][] = [];
    const addChart = ({ model }: NativeChartItem, colors: ColorMap): string => {
      charts.push({
        chart: pack(CONTENT_TYPES.chart, chartPart(model, { brand, colors, language, data: DATA })),
        workbook: { contentType: CONTENT_TYPES.workbookFile, packed: packContent(chartWorkbook(model), true) },
      });
      return `chart ${charts.length - 1}`;
    };
    const { content, relationships } = dressSlide(drawn, slide, { ...context, chartPart: addChart });
    const part = pack(CONTENT_TYPES.slide, content);
    const notes = slide.notes && notesOf(slide.notes, slide, context);
    return {
      ...{ part, relationships, charts },
      ...(notes ? { notes: { ...notes, part: pack(CONTENT_TYPES.notes, notes.content) } } : {}),
      characters: [...characters].join(''),
    };
  };
}

function notesOf(notes: NonNullable<SceneSlide['notes']>, { id, number }: SceneSlide, { base, language }: DeckContext) {
  const master = relatedPart(base.package, base.presentation, RELATIONSHIPS.notesMaster) ?? '';
  const own = relations([
    { id: 'rId1', type: RELATIONSHIPS.notesMaster, target: master },
    { id: 'rId2', type: RELATIONSHIPS.slide, target: `#${id}` },
  ]);
  return { content: notesElement(notes, language, number, own.link), relationships: own.list };
}

/** The pictures that a slide shows itself; those of its layout are in the base. */
export function picturesOf(slide: SceneSlide, { brand }: Pick<DeckContext, 'brand'>): Raster[] {
  const { backdrop, items } = slide;
  const art = backdrop ? artOf(slide, brand).flatMap(artItems) : [];
  return [
    ...(backdrop ? [backdrop.picture] : []),
    ...[...items, ...art].flatMap((item) => (item.kind === 'picture' ? item : [])),
  ];
}
