import { zipPacked } from '../../io/zip.ts';
import { CONTENT_TYPES, RELATIONSHIPS, SECTION_URI } from '../../office/names.ts';
import { type FinishedParts, finishedParts, packPackage } from '../../office/pack-package.ts';
import { extendPackage, type Package, type Relationship, relatedPart } from '../../office/package.ts';
import { withPresentationChildren } from '../../office/presentation-children.ts';
import { relations } from '../../office/relate.ts';
import { childrenOf, descend, element, type XmlElement } from '../../office/xml.ts';
import type { Brand } from '../../scene/brand.ts';
import type { Scene, SceneSlide } from '../../scene/items.ts';
import { withFooter } from '../../scene/with-footer.ts';
import { withTitles } from '../../scene/with-titles.ts';
import type { Base } from './base/base.ts';
import { brandBase } from './base/brand-base.ts';
import { slideList } from './base/presentation.ts';
import { templateBase } from './base/template-base.ts';
import { chartPart } from './chart/chart-part.ts';
import { workbookWriter } from './chart/chart-workbook.ts';
import { storeMedia } from './drawingml/media.ts';
import { addCharacters, carriesFonts, withEmbeddedFonts } from './embedded-fonts.ts';
import { notesElement, withNotesMaster } from './notes.ts';
import { propertyParts } from './properties.ts';
import { scaledBrand, scaledScene } from './scale-deck.ts';
import { sectionExtension } from './sections.ts';
import { withShowProperties } from './show-properties.ts';
import { drawSlides } from './slide/draw-slides.ts';
import { type DeckContext, dressSlide } from './slide/dress-slide.ts';

/**
 * The deck as a .pptx: slide bodies drawn by PptxGenJS, on a package of the brand's own theme, master and layouts. The
 * same scene and brand give the same bytes.
 */
export function writePptx(scene: Scene, brand: Brand): Promise<Uint8Array> {
  const { template } = brand;
  if (!template) {
    const titled = withFooter(withTitles(brand, scene.wraps ?? false), scene.footerWidth);
    return writeOn(brandBase(titled, scene.language), scene, titled);
  }
  const own = scaledBrand(brand, template.scale);
  return writeOn(templateBase(own, template), scaledScene(scene, template.scale), own);
}

async function writeOn(base: Base, scene: Scene, brand: Brand): Promise<Uint8Array> {
  const hasNotes = scene.slides.some((slide) => slide.notes);
  const ready = hasNotes ? withNotesMaster(base, brand, scene.language) : base;
  const characters = new Set<string>();
  const keepCharacters = (root: XmlElement) => addCharacters(characters, root);
  const finished = finishedParts(carriesFonts(brand.fonts) ? keepCharacters : undefined);
  await finishSlides(scene, ready, brand, finished);
  const shown = withShowProperties(withSlides(ready.package, ready, scene), ready.presentation, scene);
  const whole = await withEmbeddedFonts(shown, ready.presentation, brand.fonts, characters);
  return zipPacked(packPackage(withProperties(whole, scene, brand), finished));
}

/** Adds the parts of all slides, and of the pictures, charts and notes that they lead to. */
async function finishSlides(scene: Scene, base: Base, brand: Brand, finished: FinishedParts): Promise<void> {
  const { slides, language, mode } = scene;
  const context: DeckContext = {
    ...{ base, brand, language, alone: mode === 'kiosk' },
    slideParts: new Map(slides.map((slide, i) => [slide.id, slidePart(i)])),
    mediaPart: storeMedia(finished.add),
    chartPart: storeCharts(finished, brand, language),
  };
  let index = 0;
  for await (const drawn of drawSlides(slides, brand)) {
    const slide = slides[index] as SceneSlide;
    const { content, relationships } = dressSlide(drawn, slide, context);
    const notes = slide.notes ? addNotes(slide.notes, index, context, finished) : [];
    finished.add(slidePart(index), { contentType: CONTENT_TYPES.slide, content }, [...relationships, ...notes]);
    index++;
  }
}

const slidePart = (index: number) => `ppt/slides/slide${index + 1}.xml`;

/** Stores each chart, and its data in a workbook of its own that the chart's part leads to. */
function storeCharts(finished: FinishedParts, brand: Brand, language: string): DeckContext['chartPart'] {
  const chartWorkbook = workbookWriter();
  let count = 0;
  return ({ model }, colors) => {
    count++;
    const name = `ppt/charts/chart${count}.xml`;
    const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${count}.xlsx`;
    const id = 'rId1';
    const content = chartPart(model, { brand, colors, language, data: id });
    const relationship = { id, type: RELATIONSHIPS.embedded, target: workbook };
    finished.add(name, { contentType: CONTENT_TYPES.chart, content }, [relationship]);
    finished.add(workbook, { contentType: CONTENT_TYPES.workbookFile, content: chartWorkbook(model) });
    return name;
  };
}

/** Adds the notes of a slide, and returns the slide's relationship to them. */
function addNotes(
  notes: NonNullable<Scene['slides'][number]['notes']>,
  index: number,
  { base, language, slideParts }: DeckContext,
  finished: FinishedParts,
): Relationship[] {
  const name = `ppt/notesSlides/notesSlide${index + 1}.xml`;
  const master = relatedPart(base.package, base.presentation, RELATIONSHIPS.notesMaster) ?? '';
  const own = relations(
    [
      { id: 'rId1', type: RELATIONSHIPS.notesMaster, target: master },
      { id: 'rId2', type: RELATIONSHIPS.slide, target: slidePart(index) },
    ],
    slideParts,
  );
  const content = notesElement(notes, language, index + 1, own.link);
  finished.add(name, { contentType: CONTENT_TYPES.notes, content }, own.list);
  return [{ id: 'rIdNotes', type: RELATIONSHIPS.notes, target: name }];
}

/** The package with its slides listed in the presentation, and their sections. */
function withSlides(opc: Package, base: Base, scene: Scene): Package {
  const presentation = opc.parts.get(base.presentation);
  if (!presentation || presentation.content instanceof Uint8Array)
    throw new Error('The base has no presentation part.');
  const ids = scene.slides.map((_, i) => `rIdSlide${i + 1}`);
  const content = withPresentationChildren(presentation.content, {
    'p:sldIdLst': ids.length > 0 ? slideList(ids) : undefined,
    'p:extLst': extensions(presentation.content, sectionExtension(scene)),
  });
  const own = opc.relationships.get(base.presentation) ?? [];
  const added = ids.map((id, i) => ({ id, type: RELATIONSHIPS.slide, target: slidePart(i) }));
  return extendPackage(opc, {
    parts: new Map([[base.presentation, { ...presentation, content }]]),
    relationships: new Map([[base.presentation, [...own, ...added]]]),
  });
}

function extensions(presentation: XmlElement, sections: XmlElement | undefined): XmlElement | undefined {
  const list = descend(presentation, 'p:extLst');
  const kept = list ? childrenOf(list).filter((entry) => entry.attributes.uri !== SECTION_URI) : [];
  const all = sections ? [sections, ...kept] : kept;
  return all.length > 0 ? element('p:extLst', {}, all) : undefined;
}

function withProperties(opc: Package, scene: Scene, brand: Brand): Package {
  const { parts, relationships } = propertyParts(scene, brand);
  const types = new Set(relationships.map((entry) => entry.type));
  const kept = (opc.relationships.get('') ?? []).filter((entry) => !types.has(entry.type));
  return extendPackage(opc, { parts: new Map(parts), relationships: new Map([['', [...kept, ...relationships]]]) });
}
