import type { Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import type { BrandFiles } from '../files/brand-files.ts';
import { embeddingRefusal, type FontFile, fontFault, readFontFile } from '../fonts/font-file.ts';
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
    if (fault) {
      const message = say.brand.unusableFont({ file, fault: say.brand.fontFaults[fault] });
      report([...path, key], message, say.brand.oneFontAFile);
    }
    return (!fault && bytes) || new Uint8Array();
  };
  if (regular !== undefined && bold !== undefined) {
    return { declared, family, regular: read(regular, 'regular'), bold: read(bold, 'bold') };
  }
  if ((regular ?? bold ?? face.family) !== undefined) {
    report(path, say.brand.halfStatedFont, say.brand.nameBothFiles, { at: 'key' });
  }
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

const FONT_FILES = /\.(ttf|otf)$/i;

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
      report([...path, key], unfit(file), say.brand.takeStaticFont);
    } else if (!file.families.includes(face.declared)) {
      const names = { name: file.families[0] ?? '', declared: face.declared };
      const place = [...path, key === 'bold' ? 'bold' : 'declared'];
      report(place, say.brand.otherFontName(names), say.brand.declareFontName(names));
      return;
    } else {
      // A whole font for Chinese would be larger than the deck.
      const refusal = embeddingRefusal(file.licence, mode === 'subset' || script === 'eastAsian');
      if (!refusal) continue;
      const hint = say.brand.leaveOutEmbed({ canEmbedWhole: refusal === 'no-subset' });
      report([...path, key], say.brand.licences[refusal], hint, { code: 'font-licence' });
    }
  }
}

function unfit(file: FontFile | undefined): Words {
  if (file?.variable) return say.brand.variableFont;
  return file?.outlines === 'cff' ? say.brand.postScriptFont : say.brand.noTrueType;
}
