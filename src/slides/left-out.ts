import type { Words } from '../core/words.ts';
import type { Scene } from '../scene/items.ts';
import type { LaidOutItem } from './parts/define-slide.ts';

/** Which slides of a deck have no code, for want of room on the layouts of a template. */
export function leftOutNote({ slides, language }: Scene<LaidOutItem>): Words[] {
  const ids = slides.filter(({ leftOut }) => leftOut === 'code').map(({ id }) => id);
  if (ids.length === 0) return [];
  return [
    {
      en: `The template leaves no room for the code (${language}): ${ids.join(', ')} has none. Choose a layout with more room for \`closing\` under \`layouts\` in the brand.yaml.`,
      zh: `模板的版式放不下二维码（${language}），${ids.join('、')} 没有显示。可在 brand.yaml 的 \`layouts\` 下为 \`closing\` 另选更宽松的版式。`,
    },
  ];
}
