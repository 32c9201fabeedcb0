import type { Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import type { BrandFiles } from '../files/brand-files.ts';
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
import { say } from '../messages/say.ts';
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
      const { message, hint, ...guess } = files.missing(file, FONT_FILES, say.brand.noFontFile({ file }));
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

function faultWords(file: string, fault: FontFault): [message: Words, hint: Words] {
  return [say.brand.unusableFont({ file, fault: say.brand.fontFaults[fault] }), say.brand.oneFontAFile];
}

const HALF_STATED: readonly [message: Words, hint: Words] = [say.brand.halfStatedFont, say.brand.nameBothFiles];

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
  const hint = say.brand.takeStaticFont;
  if (file?.variable) return [say.brand.variableFont, hint];
  if (file?.outlines === 'cff') return [say.brand.postScriptFont, hint];
  return [say.brand.noTrueType, hint];
}

function otherName(declared: string, { families }: FontFile): [message: Words, hint: Words] {
  const own = families[0] ?? '';
  return [say.brand.otherFontName({ name: own, declared }), say.brand.declareFontName({ name: own, declared })];
}

function licenceWords(refusal: Refusal): [message: Words, hint: Words] {
  const whole = refusal === 'no-subset';
  return [say.brand.licences[refusal], say.brand.leaveOutEmbed({ canEmbedWhole: whole })];
}
