import type { Words } from '../core/words.ts';
import type { LeftOut, Scene } from '../scene/items.ts';
import type { LaidOutItem } from './parts/define-slide.ts';

/** What a template's layouts may leave no room for, in the order in which it is told; of logos `left-out` warns. */
const SORTS: Readonly<Record<Exclude<LeftOut, 'logos'>, Words>> = {
  code: { en: 'the code', zh: '二维码' },
  scene: { en: 'the scene', zh: '场景图' },
};

/** Which slides of a deck lack a code or a scene, for want of room on the layouts of a template: a note for each sort. */
export function leftOutNote({ slides, language }: Scene<LaidOutItem>): Words[] {
  return (Object.keys(SORTS) as (keyof typeof SORTS)[]).flatMap((sort) => {
    const without = slides.filter(({ leftOut = [] }) => leftOut.includes(sort));
    if (without.length === 0) return [];
    const ids = without.map(({ id }) => id);
    const frames = [...new Set(without.map(({ frame }) => `\`${frame}\``))];
    const { en, zh } = SORTS[sort];
    return [
      {
        en: `The template leaves no room for ${en} (${language}): ${ids.join(', ')} ${ids.length === 1 ? 'has' : 'have'} none. Choose a layout with more room for ${frames.join(', ')} under \`layouts\` in the brand.yaml.`,
        zh: `模板的版式放不下${zh}（${language}），${ids.join('、')} 没有显示。可在 brand.yaml 的 \`layouts\` 下为 ${frames.join('、')} 另选更宽松的版式。`,
      },
    ];
  });
}
