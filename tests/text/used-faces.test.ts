import { describe, expect, it } from 'vitest';
import { usedFaces } from '../../src/text/used-faces.ts';
import { free, scene, slide } from '../outputs/pptx/scenes.ts';
import { BOX } from '../outputs/pptx/slide-objects.ts';
import { extendedBrand, SERIF_HEADINGS } from '../support/extended-brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const { fonts } = extendedBrand(SERIF_HEADINGS).brand;
const names = (...args: Parameters<typeof usedFaces>) => usedFaces(...args).map(({ declared }) => declared);

describe('usedFaces', () => {
  it('are those of the scripts that headings and text have', () => {
    const on = (title: string, text: string) => scene([slide(1, 'title-only', title, [free('x', text, BOX, 'body')])]);
    expect(names(on('Growth', 'of the area'), fonts)).toEqual(['Calibri', 'Source Serif 4']);
    expect(names(on('增长', 'GDP'), fonts)).toEqual(['Calibri', 'Noto Serif SC']);
    expect(names(on('Growth', '2019 年'), fonts)).toEqual(['Calibri', 'Microsoft YaHei', 'Source Serif 4']);
  });

  it('are each named once where headings have those of text', () => {
    const { latin, eastAsian } = fonts;
    const same = { latin, eastAsian, headings: { latin, eastAsian } };
    expect(names(scene([slide(1, 'title-only', 'Growth', [])]), same)).toEqual(['Calibri']);
  });

  it('are those of tables and of notes too', () => {
    const table = `${HEAD}slides:
  - kind: table
    title: { en: Parks, zh: 园区 }
    columns: [{ title: { en: Park, zh: 园区 } }, { title: { en: Since, zh: 年份 } }]
    rows:
      - [{ en: 园, zh: 园 }, { en: none, zh: 无 }]
`;
    expect(names(sceneOf(table).scene, fonts)).toContain('Microsoft YaHei');
    const spoken = slide(1, 'title-only', 'Growth', [], {
      notes: { paragraphs: [[{ text: '欢迎' }]], path: [] },
    });
    expect(names(scene([spoken]), fonts)).toEqual(['Microsoft YaHei', 'Source Serif 4']);
  });
});
