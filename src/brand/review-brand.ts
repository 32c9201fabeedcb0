import type { Finding } from '../core/diagnostic.ts';
import type { Path } from '../core/path.ts';
import { nearest } from '../core/suggest.ts';
import type { Brand } from '../scene/brand.ts';
import { type BrandText, brandTexts } from '../scene/brand-texts.ts';
import { contrastRatio } from '../scene/contrast.ts';
import { locateIn } from '../yaml/yaml-file.ts';
import { legibleShade } from './colors.ts';
import { type BrandLayer, placeInBrand } from './read-brand.ts';
import { isSafeFont, SAFE_FONTS } from './safe-fonts.ts';

/**
 * What an attentive designer would send back about a brand, before any deck is built with it: text whose colour is too
 * close to what it stands on (`low-contrast`), fonts that few machines have (`missing-font`).
 */
export function reviewBrand(brand: Brand, layers: readonly BrandLayer[]): Finding[] {
  const faint = brandTexts(brand).flatMap((text) => contrastFindings(text, brand, layers));
  return [...faint, ...fontFindings(brand, layers)];
}

function contrastFindings(text: BrandText, brand: Brand, layers: readonly BrandLayer[]): Finding[] {
  const { color, ground, needed } = text;
  const [own, below] = [brand.colors[color], brand.colors[ground]];
  const ratio = contrastRatio(own.hex, below.hex);
  if (ratio >= needed) return [];
  const shade = legibleShade(own.hex, below.hex, needed);
  const path = statedPath(
    [
      ['colors', color],
      ['theme', own.slot],
      ['colors', ground],
      ['theme', below.slot],
    ],
    layers,
  );
  const [has, needs] = [ratio.toFixed(1), String(needed)];
  const finding: Finding = {
    code: 'low-contrast',
    message: {
      en: `Text in \`${color}\` on \`${ground}\` has a contrast of ${has} to 1, and ${needs} is needed to read it.`,
      zh: `\`${color}\` 色的文字放在 \`${ground}\` 上，对比度只有 ${has}:1，看清至少要 ${needs}:1。`,
    },
    hint: {
      en: `Make the two differ more in lightness: #${shade} in place of #${own.hex} would do.`,
      zh: `请拉开两者的明暗：例如把 #${own.hex} 换成 #${shade}。`,
    },
    path,
  };
  return [placeInBrand(finding, layers)];
}

/** The first of the paths that the brand's own file states, for there it can be mended; else where it extends another. */
function statedPath(paths: readonly Path[], [own]: readonly BrandLayer[]): Path {
  return [...paths, ['extends']].find((path) => own && locateIn(own.yaml, path).exact) ?? [];
}

function fontFindings(brand: Brand, layers: readonly BrandLayer[]): Finding[] {
  return (['latin', 'eastAsian'] as const).flatMap((script) => {
    const { declared } = brand.fonts[script];
    if (isSafeFont(declared)) return [];
    const safe = SAFE_FONTS[script];
    const suggestion = nearest(declared, safe);
    const finding: Finding = {
      code: 'missing-font',
      message: {
        en: `“${declared}” does not come with Microsoft Office, Windows or WPS: a computer without it shows another font, and lines break elsewhere.`,
        zh: `“${declared}”不是 Microsoft Office、Windows 或 WPS 自带的字体：电脑上没有它时会换成别的字体，换行位置也会改变。`,
      },
      hint: suggestion
        ? { en: `Did you mean \`${suggestion}\`?`, zh: `是否想写 \`${suggestion}\`？` }
        : {
            en: `Declare one that is everywhere, such as ${safe.slice(0, 3).join(', ')}; or accept it under \`ok\` if all of your computers have it.`,
            zh: `请改用各处都有的字体，例如${safe.slice(0, 3).join('、')}；如果要用的电脑都装有它，可在 \`ok\` 下注明理由予以接受。`,
          },
      path: ['fonts', script, 'declared'],
    };
    return [placeInBrand(suggestion ? { ...finding, suggestion } : finding, layers)];
  });
}
