import type { Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import { type BrandFiles, refusedFile } from '../files/brand-files.ts';
import type { RefusalWords } from '../files/refusal.ts';
import { type FontFault, fontFault } from '../fonts/font-file.ts';
import { isSafeFont } from '../fonts/safe-fonts.ts';
import { standInFor } from '../fonts/stand-ins.ts';
import type { BrandFonts, FontFace, Script } from '../scene/brand.ts';
import type { BrandFile } from './brand-schema.ts';
import type { Report } from './read-brand.ts';
import { reviewEmbedding } from './review-embedding.ts';

type FaceFile = BrandFile['fonts']['latin'];

/**
 * The fonts of a brand with the bytes of their files; headings have those of text where the brand states no others, and a
 * font without files has those of its stand-in. `bad-brand` where a file is missing or not named;
 * `font-licence` too where decks are to carry a font.
 */
export function readFonts(fonts: BrandFile['fonts'], files: BrandFiles, report: Report): BrandFonts {
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

function readFace(face: FaceFile, script: Script, files: BrandFiles, path: Path, report: Report): FontFace {
  const { declared, family = declared, regular, bold } = face;
  const read = (file: string, key: 'regular' | 'bold') => {
    const bytes = files.read(file);
    if (!bytes) {
      const refusal = files.refusal(file);
      const { message, hint } = refusal ? refusedFile(file, refusal) : missingFile(file);
      report([...path, key], message, hint);
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

const missingFile = (file: string): RefusalWords => ({
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
