import type { Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import type { BrandFiles } from '../files/brand-files.ts';
import type { Advice } from '../findings/finding.ts';
import {
  embeddingRefusal,
  type FontFault,
  type FontFile,
  fontFault,
  type Refusal,
  readFontFile,
} from '../fonts/font-file.ts';
import { isSafeFont } from '../fonts/safe-fonts.ts';
import { standInFor } from '../fonts/stand-ins.ts';
import type { BrandFonts, Embedding, FontFace, Script } from '../scene/brand.ts';
import type { BrandFile } from './brand-schema.ts';
import type { ReportFinding } from './read-brand.ts';

type FaceFile = BrandFile['fonts']['latin'];

/**
 * The fonts of a brand with the bytes of their files; headings have those of text where the brand states no others, and a
 * font without files has those of its stand-in. `bad-brand` where a file is missing or not named;
 * `font-licence` too where decks are to carry a font.
 */
export function readFonts(fonts: BrandFile['fonts'], files: BrandFiles, report: ReportFinding): BrandFonts {
  const mode = fonts.embed === true ? 'subset' : fonts.embed || undefined;
  const face = (script: Script, file: FaceFile, ...group: Path) => {
    const path = ['fonts', ...group, script];
    const read = readFace(file, script, files, path, report);
    // Every computer that shows decks has those of Microsoft Office.
    if (!mode || isSafeFont(file.declared)) return read;
    reviewEmbedding(read, script, mode, path, report);
    return { ...read, embed: mode };
  };
  const [latin, eastAsian] = [face('latin', fonts.latin), face('eastAsian', fonts.eastAsian)];
  const { headings } = fonts;
  return {
    latin,
    eastAsian,
    headings: {
      latin: headings?.latin ? face('latin', headings.latin, 'headings') : latin,
      eastAsian: headings?.eastAsian ? face('eastAsian', headings.eastAsian, 'headings') : eastAsian,
    },
  };
}

function readFace(face: FaceFile, script: Script, files: BrandFiles, path: Path, report: ReportFinding): FontFace {
  const { declared, family = declared, regular, bold } = face;
  const read = (file: string, key: 'regular' | 'bold') => {
    const bytes = files.read(file);
    if (!bytes) {
      const { message, hint, ...guess } = files.missing(file, FONT_FILES, missingFont(file));
      report([...path, key], message, hint, guess);
    }
    const fault = bytes && fontFault(bytes);
    if (fault) report([...path, key], ...faultWords(file, fault));
    return (!fault && bytes) || new Uint8Array();
  };
  if (regular !== undefined && bold !== undefined) {
    return { declared, family, regular: read(regular, 'regular'), bold: read(bold, 'bold') };
  }
  if ((regular ?? bold ?? face.family) !== undefined) report(path, ...HALF_STATED, { at: 'key' });
  const { exact, scale, ...standIn } = standInFor(declared, script);
  return {
    declared,
    family: standIn.family,
    regular: read(standIn.regular, 'regular'),
    bold: read(standIn.bold, 'bold'),
    ...(scale === undefined ? {} : { scale }),
    ...(exact ? {} : { likeness: true }),
  };
}

/** What the names of files of fonts end in. */
const FONT_FILES = /\.(ttf|otf)$/i;

const missingFont = (file: string): Advice => ({
  message: { en: `There is no font file ${file}.`, zh: `找不到字体文件 ${file}。` },
  hint: {
    en: 'Put the file into the brand’s folder, or name a file of an installed package: `npm:package/file`.',
    zh: '请把文件放进品牌文件夹，或写已安装包中的文件：`npm:包名/文件`。',
  },
});

const FAULTS: Readonly<Record<FontFault, Words>> = {
  empty: { en: 'is empty', zh: '是空的' },
  collection: { en: 'is a collection of several fonts', zh: '是包含多个字体的字体集' },
  'no-font': { en: 'is no font', zh: '不是字体' },
  damaged: { en: 'is damaged, or was cut off', zh: '已损坏，或者不完整' },
};

function faultWords(file: string, fault: FontFault): [message: Words, hint: Words] {
  const { en, zh } = FAULTS[fault];
  return [
    {
      en: `The font file ${file} ${en}, and text cannot be measured with it.`,
      zh: `字体文件 ${file} ${zh}，无法用来测量文字。`,
    },
    {
      en: 'Name a file with one font in it, .ttf or .otf, for each weight.',
      zh: '请为每种粗细各写一个只含一个字体的文件（.ttf 或 .otf）。',
    },
  ];
}

const HALF_STATED: readonly [message: Words, hint: Words] = [
  {
    en: 'A font with files of its own states both `regular` and `bold`, and this one does not.',
    zh: '自带文件的字体要同时写 `regular` 和 `bold`，这里没有写全。',
  },
  {
    en: 'Name both files; or only `declared`, and text is measured with an installed font that is like it.',
    zh: '请写出两个文件；或者只写 `declared`，文字就用已安装的相近字体来测量。',
  },
];

/**
 * What stands against decks carrying a font: files that are no static TrueType font, or whose family is not the declared
 * one (`bad-brand`), for programs find a font by that name; and licence bits that do not allow it (`font-licence`).
 */
function reviewEmbedding(face: FontFace, script: Script, mode: Embedding, path: Path, report: ReportFinding): void {
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
