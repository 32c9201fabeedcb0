import { guidOf } from '../../office/ids.ts';
import { NAMESPACES, SECTION_URI } from '../../office/names.ts';
import { element, type XmlElement } from '../../office/xml.ts';
import type { Scene, SceneSlide } from '../../scene/items.ts';
import { slideId } from './base/presentation.ts';
import { sectionWord } from './base/words.ts';

function sectionName(slide: SceneSlide, scene: Scene): string {
  if (slide.appendix) return sectionWord('appendix', scene.language);
  const section = scene.sections.find((entry) => entry.number === slide.section);
  return section?.title ?? sectionWord('opening', scene.language);
}

/**
 * The sections as PowerPoint shows them beside the slides (p14:sectionLst, [MS-PPTX] 2.4.3): every slide is in one.
 * Undefined where the deck has no sections.
 */
export function sectionExtension(scene: Scene): XmlElement | undefined {
  if (scene.sections.length === 0) return undefined;
  const sections: { readonly name: string; readonly slides: number[] }[] = [];
  scene.slides.forEach((slide, i) => {
    const name = sectionName(slide, scene);
    const last = sections.at(-1);
    if (last?.name === name) last.slides.push(slideId(i));
    else sections.push({ name, slides: [slideId(i)] });
  });
  return element(
    'p:ext',
    { uri: SECTION_URI },
    element(
      'p14:sectionLst',
      { 'xmlns:p14': NAMESPACES.p14 },
      sections.map(({ name, slides }, i) =>
        element(
          'p14:section',
          { name, id: guidOf(`section ${i} ${name}`) },
          element(
            'p14:sldIdLst',
            {},
            slides.map((id) => element('p14:sldId', { id })),
          ),
        ),
      ),
    ),
  );
}
