import type { Words } from '../core/words.ts';
import { type BrandFonts, facesOf } from '../scene/brand.ts';

/** What an author should know of the brand's fonts: which of them were measured with a font that is only like them. */
export function fontNotes(fonts: BrandFonts): Words[] {
  const alike = facesOf(fonts).filter(({ likeness }) => likeness);
  const names = new Map(alike.map((face) => [face.declared, face]));
  return [...names.values()].map(({ declared, family, scale = 1 }) => {
    const percent = Math.round(100 * (scale - 1));
    return {
      en: `The files of the font ${declared} are not at hand: lines are measured with ${family}${wider(percent)}, and may break elsewhere in PowerPoint.`,
      zh: `手头没有 ${declared} 的字体文件：排版时用 ${family} 测量${widerChinese(percent)}，在 PowerPoint 里换行位置可能不同。`,
    };
  });
}

function wider(percent: number): string {
  if (percent === 0) return '';
  return `, taken ${Math.abs(percent)}% ${percent > 0 ? 'wider' : 'narrower'}`;
}

function widerChinese(percent: number): string {
  if (percent === 0) return '';
  return `（按${percent > 0 ? '宽' : '窄'} ${Math.abs(percent)}% 计）`;
}
