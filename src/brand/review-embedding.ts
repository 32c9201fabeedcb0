import type { Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import { embeddingRefusal, type FontFile, type Refusal, readFontFile } from '../fonts/font-file.ts';
import type { Embedding, FontFace, Script } from '../scene/brand.ts';
import type { Report } from './read-brand.ts';

/**
 * What stands against decks carrying a font: files that are no static TrueType font, or whose family is not the declared
 * one (`bad-brand`), for programs find a font by that name; and licence bits that do not allow it (`font-licence`).
 */
export function reviewEmbedding(face: FontFace, script: Script, mode: Embedding, path: Path, report: Report): void {
  for (const key of ['regular', 'bold'] as const) {
    // A file that is not there was reported when it was read.
    if (face[key].length === 0) continue;
    const file = readFontFile(face[key]);
    if (file?.outlines !== 'truetype' || file.variable) {
      report([...path, key], ...unfit(file));
    } else if (!file.families.includes(face.declared)) {
      report([...path, key === 'bold' ? 'bold' : 'declared'], ...otherName(face.declared, file));
      return;
    } else {
      const refusal = embeddingRefusal(file.licence, isSubset(mode, script));
      if (refusal) report([...path, key], ...licenceWords(refusal), { code: 'font-licence' });
    }
  }
}

/** Whether a deck carries a part of the file only: a whole font for Chinese would be larger than the deck. */
const isSubset = (mode: Embedding, script: Script) => mode === 'subset' || script === 'eastAsian';

function unfit(file: FontFile | undefined): [message: Words, hint: Words] {
  const hint = {
    en: 'Take a static TrueType file (.ttf), one for each weight; or leave `embed` out.',
    zh: '请换用静态的 TrueType 文件（.ttf），每种粗细一个；或者去掉 `embed`。',
  };
  if (file?.variable) {
    return [{ en: 'A variable font cannot be put into a deck.', zh: '可变字体不能嵌入演示文稿。' }, hint];
  }
  if (file?.outlines === 'cff') {
    return [
      {
        en: 'A font with PostScript outlines (.otf) cannot be put into a deck.',
        zh: 'PostScript 轮廓的字体（.otf）不能嵌入演示文稿。',
      },
      hint,
    ];
  }
  return [{ en: 'This file is no TrueType font.', zh: '这个文件不是 TrueType 字体。' }, hint];
}

function otherName(declared: string, { families }: FontFile): [message: Words, hint: Words] {
  const own = families[0] ?? '';
  return [
    {
      en: `The file’s font is called “${own}” and the deck would ask for “${declared}”: no program would find it in the deck.`,
      zh: `文件里的字体名为“${own}”，而演示文稿会要求“${declared}”：软件在文稿里找不到它。`,
    },
    {
      en: `Declare \`${own}\`, or name the files of ${declared} under \`regular\` and \`bold\`; or leave \`embed\` out.`,
      zh: `请把 \`declared\` 写成 \`${own}\`，或在 \`regular\` 和 \`bold\` 里写 ${declared} 的文件；或者去掉 \`embed\`。`,
    },
  ];
}

const REFUSALS: Readonly<Record<Refusal, Words>> = {
  restricted: {
    en: 'The font’s maker does not allow putting it into documents (fsType: restricted licence).',
    zh: '字体的授权不允许嵌入文档（fsType：限制性授权）。',
  },
  'preview-only': {
    en: 'The font’s maker allows it in documents for viewing and printing only: PowerPoint would open the deck read-only.',
    zh: '字体的授权只允许嵌入供查看和打印：PowerPoint 会以只读方式打开文稿。',
  },
  'bitmap-only': {
    en: 'The font’s maker allows only its bitmaps in documents, not its outlines (fsType: bitmap embedding only).',
    zh: '字体的授权只允许嵌入点阵，不允许嵌入轮廓（fsType：仅点阵嵌入）。',
  },
  'no-subset': {
    en: 'The font’s maker does not allow putting a part of it into documents (fsType: no subsetting).',
    zh: '字体的授权不允许只嵌入一部分（fsType：不得取子集）。',
  },
};

function licenceWords(refusal: Refusal): [message: Words, hint: Words] {
  const whole = refusal === 'no-subset';
  return [
    REFUSALS[refusal],
    {
      en: `Leave \`embed\` out, or take a font that may be embedded${whole ? '; a Latin font may go in as a whole with `embed: whole`' : ''}.`,
      zh: `请去掉 \`embed\`，或换用允许嵌入的字体${whole ? '；西文字体可以用 `embed: whole` 整个嵌入' : ''}。`,
    },
  ];
}
