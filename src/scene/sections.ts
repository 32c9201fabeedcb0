import type { Scene, SceneSlide } from './items.ts';

const WORDS = { en: { opening: 'Opening', appendix: 'Appendix' }, zh: { opening: '开场', appendix: '附录' } } as const;

/** The name of the section before the first, or of the one that the tool fills. */
function sectionWord(name: 'opening' | 'appendix', language: string): string {
  return WORDS[language.startsWith('zh') ? 'zh' : 'en'][name];
}

export interface DeckSection {
  readonly name: string;
  readonly slides: readonly number[];
}

export function sectionsOf(scene: Scene<unknown>): DeckSection[] {
  if (scene.sections.length === 0) return [];
  const sections: { readonly name: string; readonly slides: number[] }[] = [];
  scene.slides.forEach((slide, i) => {
    const name = sectionName(slide, scene);
    const last = sections.at(-1);
    if (last?.name === name) last.slides.push(i);
    else sections.push({ name, slides: [i] });
  });
  return sections;
}

function sectionName(slide: SceneSlide<unknown>, { sections, language }: Scene<unknown>): string {
  if (slide.appendix) return sectionWord('appendix', language);
  const section = sections.find((entry) => entry.number === slide.section);
  return section?.title ?? sectionWord('opening', language);
}
