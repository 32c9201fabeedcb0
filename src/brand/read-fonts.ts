import type { Path } from '../core/path.ts';
import type { BrandFonts, FontFace } from '../scene/brand.ts';
import type { BrandFile } from './brand-schema.ts';
import type { BrandFiles, Report } from './load-brand.ts';

type FaceFile = BrandFile['fonts']['latin'];

/**
 * The fonts of a brand with the bytes of their files; headings have those of text where the brand states no others.
 * `bad-brand` where there is no such file.
 */
export function readFonts(fonts: BrandFile['fonts'], files: BrandFiles, report: Report): BrandFonts {
  const face = (file: FaceFile, ...path: Path) => readFace(file, files, ['fonts', ...path], report);
  const [latin, eastAsian] = [face(fonts.latin, 'latin'), face(fonts.eastAsian, 'eastAsian')];
  const { headings } = fonts;
  return {
    latin,
    eastAsian,
    headings: {
      latin: headings?.latin ? face(headings.latin, 'headings', 'latin') : latin,
      eastAsian: headings?.eastAsian ? face(headings.eastAsian, 'headings', 'eastAsian') : eastAsian,
    },
  };
}

function readFace(face: FaceFile, files: BrandFiles, path: Path, report: Report): FontFace {
  const read = (key: 'regular' | 'bold') => {
    const bytes = files.read(face[key]);
    if (!bytes) {
      const message = { en: `There is no font file ${face[key]}.`, zh: `找不到字体文件 ${face[key]}。` };
      report([...path, key], message, {
        en: 'Put the file into the brand’s folder, or name a file of an installed package: `npm:package/file`.',
        zh: '请把文件放进品牌文件夹，或写已安装包中的文件：`npm:包名/文件`。',
      });
    }
    return bytes ?? new Uint8Array();
  };
  return { declared: face.declared, family: face.family, regular: read('regular'), bold: read('bold') };
}
