import type { Words } from '../../core/language.ts';
import type { Brand } from '../../scene/brand.ts';
import { BRAND_FRAMES } from '../../scene/frame.ts';

/** Which layout of its template each frame of a brand stands on, for the report; nothing of brands with layouts of their own. */
export function layoutsNote({ template, frames }: Brand): Words[] {
  if (!template) return [];
  const chosen = BRAND_FRAMES.map((frame) => [frame, frames[frame].title] as const);
  return [
    {
      en: `Layouts of ${template.file}: ${chosen.map(([frame, name]) => `${frame} on “${name}”`).join(', ')}. Choose others under \`layouts\` in the brand.yaml.`,
      zh: `${template.file} 的版式：${chosen.map(([frame, name]) => `${frame} 用“${name}”`).join('，')}。可在 brand.yaml 的 \`layouts\` 下另选。`,
    },
  ];
}
