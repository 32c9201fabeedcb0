import type { Words } from '../core/language.ts';
import { isNewOfficeFont, isSafeFont } from '../fonts/safe-fonts.ts';
import { say } from '../messages/say.ts';
import { type Brand, type BrandFonts, type FontFace, facesOf } from '../scene/brand.ts';

/** Which of a brand's fonts were measured with one that is only like them, a note for each. */
export function likenessNotes(fonts: BrandFonts): Words[] {
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

/**
 * What the computer that shows decks has to have: the fonts that come with Office, those that have to be installed, and
 * which programs use the ones in the file. `faces` are those that any of the decks, so many, is set in; `ofTemplate` are fonts
 * that their template carries.
 */
export function fontNeeds(faces: readonly FontFace[], decks: number, ofTemplate: readonly string[] = []): Words[] {
  const named = (pick: (face: FontFace) => boolean) => [...new Set(faces.filter(pick).map(({ declared }) => declared))];
  const isCarried = ({ declared, embed }: FontFace) => embed !== undefined || ofTemplate.includes(declared);
  const carried = named(isCarried);
  const rest = faces.filter((face) => !isCarried(face)).map(({ declared }) => declared);
  const those = (pick: (declared: string) => boolean) => [...new Set(rest.filter(pick))];
  const ofOffice = those(isSafeFont);
  const ofNewOffice = those(isNewOfficeFont);
  const others = those((declared) => !isSafeFont(declared) && !isNewOfficeFont(declared));
  return [
    ...(ofOffice.length > 0 ? [officeWords(ofOffice, decks)] : []),
    ...(ofNewOffice.length > 0 ? [newOfficeWords(ofNewOffice, decks)] : []),
    ...(others.length > 0 ? [installWords(others, decks)] : []),
    ...(carried.length > 0 ? [carriedWords(carried, decks)] : []),
  ];
}

const english = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);
const needs = (decks: number) => (decks === 1 ? 'The deck needs' : 'The decks need');

function officeWords(names: readonly string[], decks: number): Words {
  const which = names.length === 1 ? ['font', 'comes'] : ['fonts', 'come'];
  return {
    en: `${needs(decks)} the ${which[0]} ${english(names)}, which ${which[1]} with Microsoft Office.`,
    zh: `演示文稿用到字体 ${names.join('、')}，Microsoft Office 自带。`,
  };
}

function newOfficeWords(names: readonly string[], decks: number): Words {
  const which = names.length === 1 ? ['font', 'comes'] : ['fonts', 'come'];
  return {
    en: `${needs(decks)} the ${which[0]} ${english(names)}, which ${which[1]} with Microsoft 365 and Office 2024: other programs show another.`,
    zh: `演示文稿用到字体 ${names.join('、')}，Microsoft 365 和 Office 2024 自带，其他程序会换成别的字体。`,
  };
}

function installWords(names: readonly string[], decks: number): Words {
  const which = names.length === 1 ? ['font', 'has'] : ['fonts', 'have'];
  return {
    en: `${needs(decks)} the ${which[0]} ${english(names)}, which ${which[1]} to be installed on every computer that shows ${decks === 1 ? 'it' : 'them'}.`,
    zh: `演示文稿用到字体 ${names.join('、')}，放映的每台电脑都要安装。`,
  };
}

function carriedWords(names: readonly string[], decks: number): Words {
  const [are, them, others] = names.length === 1 ? ['is', 'it', 'another'] : ['are', 'them', 'others'];
  return {
    en: `${english(names)} ${are} in the ${decks === 1 ? 'file' : 'files'}: PowerPoint for Windows and Mac use ${them}; WPS, Keynote and LibreOffice before 26.8 show ${others}.`,
    zh: `${names.join('、')} 已嵌入文件：Windows 和 Mac 版 PowerPoint 会使用；WPS、Keynote 和 26.8 之前的 LibreOffice 会换成别的字体。`,
  };
}

/** Where the mark of a brand that is made of a template stands: the layouts have the logo of their own. */
export function markNote({ template, mark, takeaway }: Brand): Words[] {
  const hasMark = mark.logo !== undefined || mark.shapes.length > 0;
  if (!template || !hasMark) return [];
  return takeaway === 'band' ? [say.brand.markOnBandsOnly] : [say.brand.markNowhere];
}
