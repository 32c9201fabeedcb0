import type { FormatName } from '../core/formats.ts';
import type { Words } from '../core/language.ts';
import type { Finding } from '../findings/finding.ts';
import type { Brand } from '../scene/brand.ts';
import type { FrameLayout } from '../scene/frame.ts';
import type { Scene } from '../scene/items.ts';
import { FORMATS } from './formats.ts';

/** What a template's layouts show and painters do not draw, and how to find it on a layout. */
const NOT_PAINTED: readonly { readonly name: Words; readonly isOn: (layout: FrameLayout) => boolean }[] = [
  {
    name: { en: 'pictures or objects that only Office draws', zh: '只有 Office 能画的图片或对象' },
    isOn: ({ surface }) => surface?.unknown.includes(1) ?? false,
  },
  {
    name: { en: 'words that stand on its layouts', zh: '版式上自带的文字' },
    isOn: ({ words }) => words.length > 0,
  },
];

/**
 * `format-differs` where slides stand on layouts of a template that show what one of the formats cannot: painters draw
 * neither metafiles (EMF, WMF), embedded objects and linked pictures, nor words that are no placeholders.
 */
export function reviewFormats(
  scenes: readonly Pick<Scene<unknown>, 'slides'>[],
  { frames }: Brand,
  formats: readonly FormatName[],
): Finding[] {
  const painted = formats.filter((name) => FORMATS[name].charts === 'painted');
  const used = new Set(scenes.flatMap(({ slides }) => slides.map(({ frame }) => frame)));
  const layouts = [...used].flatMap((name) => frames[name].layout ?? []);
  if (painted.length === 0) return [];
  return NOT_PAINTED.flatMap(({ name, isOn }): Finding[] => {
    const on = [...new Set(layouts.filter(isOn).map((layout) => layout.name))];
    if (on.length === 0) return [];
    const [english, chinese] = [on.map((each) => `“${each}”`).join(', '), on.map((each) => `“${each}”`).join('、')];
    return [
      {
        code: 'format-differs',
        message: {
          en: `The template shows ${name.en} (${english}): the PowerPoint file has them, and ${painted.join(', ')} ${painted.length === 1 ? 'does' : 'do'} not.`,
          zh: `模板中有${name.zh}（${chinese}）：PowerPoint 文件里有，${painted.join('、')} 里没有。`,
        },
        hint: {
          en: 'Where they matter, save these formats from the PowerPoint file; or have the template hold pictures as PNG, JPEG or SVG, and words in the place of its footer.',
          zh: '如果不能缺，请从 PowerPoint 文件另存这些格式；或者在模板里把图片换成 PNG、JPEG 或 SVG，把文字写进页脚占位符。',
        },
        path: ['deck', 'brand'],
        cause: name.en,
      },
    ];
  });
}
