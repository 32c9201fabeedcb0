import { type Cache, NO_CACHE, printOf } from '../../core/cache.ts';
import type { Raster } from '../../core/picture.ts';
import { packContent, packFile, zipPacked } from '../../io/zip.ts';
import { withPresentationChildren } from '../../office/child-orders.ts';
import { guidOf } from '../../office/ids.ts';
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS, SECTION_URI } from '../../office/names.ts';
import {
  type FinishedParts,
  finishedParts,
  type PackedPart,
  packMarkup,
  packPackage,
} from '../../office/pack-package.ts';
import {
  extendPackage,
  markupOf,
  type Package,
  type Relationship,
  relatedPart,
  relations,
  withMarkup,
} from '../../office/package.ts';
import { childrenOf, descend, element, type XmlElement } from '../../office/xml.ts';
import type { Brand } from '../../scene/brand.ts';
import { withFooter, withTitles } from '../../scene/deck-brand.ts';
import type { NativeChartItem, Scene, SceneSlide } from '../../scene/items.ts';
import { artItems, artOf } from '../../scene/page/page.ts';
import { brandPrint, slidePrint } from '../../scene/prints.ts';
import { sectionsOf } from '../../scene/sections.ts';
import type { Base } from './base/base.ts';
import { brandBase } from './base/brand-base.ts';
import { slideId, slideList } from './base/master.ts';
import { templateBase } from './base/template-base.ts';
import { chartPart } from './chart/chart-part.ts';
import { workbookWriter } from './chart/chart-sheet.ts';
import type { ColorMap } from './drawingml/color.ts';
import { mediaFiles } from './drawingml/shape-parts.ts';
import { addCharacters, carriesFonts, withEmbeddedFonts } from './embedded-fonts.ts';
import { notesElement, withNotesMaster } from './notes.ts';
import { propertyParts, withShowProperties } from './properties.ts';
import { scaledBrand, scaledScene } from './scale-deck.ts';
import { drawSlides } from './slide/draw-slides.ts';
import { type DeckContext, dressSlide } from './slide/dress-slide.ts';
import { withOpenBoxes } from './slide/open-boxes.ts';

/**
 * The deck as a .pptx: slide bodies drawn by PptxGenJS, on a package of the brand's own theme, master and layouts. The
 * same scene and brand give the same bytes, be slides taken from the cache or not.
 */
export async function writePptx(scene: Scene, brand: Brand, cache: Cache = NO_CACHE): Promise<Uint8Array> {
  const { template } = brand;
  const { base, brand: own } = stageOf(scene, brand);
  const shownScene = template ? scaledScene(scene, template.scale) : scene;
  const characters = new Set<string>();
  const finished = finishedParts();
  const context: DeckContext = { base, brand: own, language: scene.language, alone: scene.mode === 'kiosk' };
  await addSlides(shownScene.slides, context, cache, finished, characters);
  const shown = withShowProperties(withSlides(base.package, base, shownScene), base.presentation, shownScene);
  const whole = await withEmbeddedFonts(shown, base.presentation, own.fonts, characters);
  return zipPacked(packPackage(withProperties(whole, shownScene, own), finished));
}

type Stage = Pick<DeckContext, 'base' | 'brand'> & { readonly asked: string };

/** The last stage of each brand, by language: the next deck of a brand mostly is on the same one. */
const STAGES = new WeakMap<Brand, Map<string, Stage>>();

function stageOf({ language, wraps = false, footerWidth, slides }: Scene, brand: Brand): Stage {
  const hasNotes = slides.some((slide) => slide.notes);
  const asked = `${wraps} ${footerWidth} ${hasNotes}`;
  const stages = STAGES.get(brand) ?? new Map();
  const last = stages.get(language);
  if (last?.asked === asked) return last;
  const { template } = brand;
  const own = template ? scaledBrand(brand, template.scale) : withFooter(withTitles(brand, wraps), footerWidth);
  const plain = template ? templateBase(own, template) : brandBase(own, language);
  const stage = { asked, brand: own, base: hasNotes ? withNotesMaster(plain, own, language) : plain };
  STAGES.set(brand, stages.set(language, stage));
  return stage;
}

async function addSlides(
  slides: readonly SceneSlide[],
  context: DeckContext,
  cache: Cache,
  finished: FinishedParts,
  characters: Set<string>,
): Promise<void> {
  const slideParts = new Map(slides.map(({ id }, i) => [id, slidePart(i)]));
  const free = chartNames(context.base);
  let index = 0;
  for await (const slide of finishSlides(slides, context, cache)) {
    const names = slide.charts.map(({ chart, workbook }) => {
      const [name, data] = free();
      finished.add(name, chart, [{ id: DATA, type: RELATIONSHIPS.embedded, target: data }]);
      finished.add(data, workbook);
      return name;
    });
    const named = (list: readonly Relationship[]) => list.map((entry) => leading(entry, slideParts, names));
    const notes = `ppt/notesSlides/notesSlide${index + 1}.xml`;
    const toNotes = slide.notes ? [{ id: 'rIdNotes', type: RELATIONSHIPS.notes, target: notes }] : [];
    finished.add(slidePart(index), slide.part, [...named(slide.relationships), ...toNotes]);
    if (slide.notes) finished.add(notes, slide.notes.part, named(slide.notes.relationships));
    const pictures = picturesOf(slides[index] as SceneSlide, context).flatMap(mediaFiles);
    for (const [name, { contentType, content }] of pictures) {
      if (!finished.types.has(name)) finished.add(name, { contentType, packed: packFile(name, content) });
    }
    for (const character of slide.characters) characters.add(character);
    index++;
  }
}

const slidePart = (index: number) => `ppt/slides/slide${index + 1}.xml`;

function leading(
  entry: Relationship,
  slideParts: ReadonlyMap<string, string>,
  charts: readonly string[],
): Relationship {
  const { target, external } = entry;
  if (external) return entry;
  if (!target.startsWith('#')) return { ...entry, target: chartIn(charts, target) ?? target };
  const part = slideParts.get(target.slice(1));
  if (part === undefined) throw new Error(`A link leads to ${target}, and the deck has no such slide.`);
  return { ...entry, target: part };
}

/**
 * Gives the names for charts and the workbooks of their data one after the other, without those that the base has for charts
 * of its own. Names of parts are the same in capitals (ECMA-376 part 2, 6.2.2.3).
 */
function chartNames(base: Base): () => readonly [chart: string, workbook: string] {
  const taken = new Set([...base.package.parts.keys()].map((name) => name.toLowerCase()));
  let number = 0;
  return () => {
    for (;;) {
      number++;
      const names = [`ppt/charts/chart${number}.xml`, `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`] as const;
      if (!names.some((name) => taken.has(name.toLowerCase()))) return names;
    }
  };
}

function withSlides(opc: Package, base: Base, scene: Scene): Package {
  const presentation = markupOf(opc, base.presentation);
  const ids = scene.slides.map((_, i) => `rIdSlide${i + 1}`);
  const extensions = childrenOf(descend(presentation, 'p:extLst') ?? element('p:extLst'));
  const sections = sectionExtension(scene);
  const all = [...(sections ? [sections] : []), ...extensions.filter(({ attributes: { uri } }) => uri !== SECTION_URI)];
  const content = withPresentationChildren(presentation, {
    'p:sldIdLst': ids.length > 0 ? slideList(ids) : undefined,
    'p:extLst': all.length > 0 ? element('p:extLst', all) : undefined,
  });
  const added = ids.map((id, i) => ({ id, type: RELATIONSHIPS.slide, target: slidePart(i) }));
  return withMarkup(opc, base.presentation, content, added);
}

function withProperties(opc: Package, scene: Scene, brand: Brand): Package {
  const { parts, relationships } = propertyParts(scene, brand);
  const types = new Set(relationships.map((entry) => entry.type));
  const kept = (opc.relationships.get('') ?? []).filter((entry) => !types.has(entry.type));
  return extendPackage(opc, { parts: new Map(parts), relationships: new Map([['', [...kept, ...relationships]]]) });
}

/**
 * The sections as PowerPoint shows them beside the slides (p14:sectionLst, [MS-PPTX] 2.4.3): every slide is in one.
 * Undefined where the deck has no sections.
 */
function sectionExtension(scene: Scene): XmlElement | undefined {
  const sections = sectionsOf(scene);
  if (sections.length === 0) return undefined;
  const listed = sections.map(({ name, slides }, i) => {
    const ids = slides.map((place) => element('p14:sldId', { id: slideId(place) }));
    return element('p14:section', { name, id: guidOf(`section ${i} ${name}`) }, element('p14:sldIdLst', ids));
  });
  const list = element('p14:sectionLst', { 'xmlns:p14': NAMESPACES.p14 }, listed);
  return element('p:ext', { uri: SECTION_URI }, list);
}

/**
 * A slide as the archive holds it, before its parts and those of other slides have their names: relationships lead to
 * slides as `#` and their ids, and to its own charts as `chart` and their place in its list.
 */
interface FinishedSlide {
  readonly part: PackedPart;
  readonly relationships: readonly Relationship[];
  /** Charts that can be edited, and the workbooks of their data, which they lead to by `DATA`. */
  readonly charts: readonly { readonly chart: PackedPart; readonly workbook: PackedPart }[];
  readonly notes?: { readonly part: PackedPart; readonly relationships: readonly Relationship[] };
  /** The characters of its texts, where the deck carries fonts. */
  readonly characters: string;
}

/** The relationship of a chart to its workbook. */
const DATA = 'rId1';
/** Where a relationship to one of the slide's own charts leads. */
const CHART = /^chart (\d+)$/;
const chartIn = <T>(charts: readonly T[], target: string): T | undefined =>
  charts[Number(CHART.exec(target)?.[1] ?? Number.NaN)];

/** The slides in turn, each finished; those that are as they were are taken from the cache, and not drawn. */
async function* finishSlides(
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
function picturesOf(slide: SceneSlide, { brand }: Pick<DeckContext, 'brand'>): Raster[] {
  const { backdrop, items } = slide;
  const art = backdrop ? artOf(slide, brand).flatMap(artItems) : [];
  return [
    ...(backdrop ? [backdrop.picture] : []),
    ...[...items, ...art].flatMap((item) => (item.kind === 'picture' ? item : [])),
  ];
}
