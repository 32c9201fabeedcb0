import { describe, expect, it } from 'vitest';
import { fontNeeds, likenessNotes } from '../../src/brand/brand-notes.ts';
import { brand } from '../support/brand.ts';
import { checkOutline } from '../support/build.ts';
import { testCalls } from '../support/calls.ts';
import { extendedBrand, SERIF_HEADINGS } from '../support/extended-brand.ts';

const notes = (yaml: string) => likenessNotes(extendedBrand(yaml).brand.fonts);

describe('notes about fonts that are measured with others', () => {
  it('are none where widths are those of the declared fonts', () => {
    expect(likenessNotes(brand.fonts)).toEqual([]);
    expect(notes('fonts:\n  latin: { declared: Arial }\n  eastAsian: { declared: SimSun }\n')).toEqual([]);
  });
});

describe('notes about the fonts that decks need', () => {
  const { latin, eastAsian } = brand.fonts;
  const { headings } = extendedBrand(`${SERIF_HEADINGS}  embed: true\n`).brand.fonts;
  const lato = { ...latin, declared: 'Lato' };
  const said = (faces: Parameters<typeof fontNeeds>[0], decks: number, ui: 'en' | 'zh' = 'en') =>
    fontNeeds(faces, decks).map((note) => note[ui]);

  it('name those that come with Office', () => {
    expect(said([latin, eastAsian], 2)).toEqual([
      'The decks need the fonts Calibri and Microsoft YaHei, which come with Microsoft Office.',
    ]);
    expect(said([latin], 1)).toEqual(['The deck needs the font Calibri, which comes with Microsoft Office.']);
    expect(said([latin, eastAsian], 2, 'zh')).toEqual([
      '演示文稿用到字体 Calibri、Microsoft YaHei，Microsoft Office 自带。',
    ]);
  });

  it('tell the new default of Office, and fonts that a template carries, from those that have to be installed', () => {
    const aptos = { ...latin, declared: 'Aptos Display' };
    expect(said([aptos], 1)).toEqual([
      expect.stringMatching(/^The deck needs the font Aptos Display, .* Microsoft 365 .* WPS and a Mac/),
    ]);
    const carried = fontNeeds([lato, aptos], 1, ['Lato']).map(({ en }) => en);
    expect(carried).toEqual([expect.stringMatching(/Aptos Display/), expect.stringMatching(/^Lato is in the file/)]);
  });

  it('name those that have to be installed, and those in the file with the programs that use them', () => {
    expect(said([lato, eastAsian, headings.latin], 1)).toEqual([
      'The deck needs the font Microsoft YaHei, which comes with Microsoft Office.',
      'The deck needs the font Lato, which has to be installed on every computer that shows it.',
      'Source Serif 4 is in the file: PowerPoint for Windows and Mac use it; WPS, Keynote and LibreOffice before 26.8 show another.',
    ]);
    expect(said([lato, headings.latin, headings.eastAsian], 2, 'zh')).toEqual([
      '演示文稿用到字体 Lato，放映的每台电脑都要安装。',
      'Source Serif 4、Noto Serif SC 已嵌入文件：Windows 和 Mac 版 PowerPoint 会使用；WPS、Keynote 和 26.8 之前的 LibreOffice 会换成别的字体。',
    ]);
  });
});

testCalls(import.meta.url, 'brand-notes.yaml', { checkOutline, notes });
