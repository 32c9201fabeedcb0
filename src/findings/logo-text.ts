import type { Words } from '../core/words.ts';

/** The words of `logo-text`: a logo, by its file, sets words in fonts. */
export function textInLogo(file: string): { readonly message: Words; readonly hint: Words } {
  return {
    message: {
      en: `The logo ${file} sets words in a font, which is not in the file: it is shown as a picture with another font.`,
      zh: `标志 ${file} 里的文字要用字体，而文件里没有字体：它将以图片显示，字体可能不同。`,
    },
    hint: {
      en: 'Convert its text to paths (Inkscape: Path, Object to Path; Illustrator: Type, Create Outlines), and save it again.',
      zh: '请把其中的文字转成路径（Inkscape：路径→对象转路径；Illustrator：文字→创建轮廓），再重新保存。',
    },
  };
}
