import { expect, test } from 'vitest';
import { parseXml } from '../../src/office/xml.ts';
import { type FoundPlaceholder, isShownFooter, placeholdersOf, wordBoxesOf } from '../../src/template/placeholders.ts';
import { testCalls } from '../support/calls.ts';

const shown = (type: string, words: string, field = false) => isShownFooter({ type, words, field } as FoundPlaceholder);

testCalls(import.meta.url, 'placeholders.yaml', { shown });

const turnedWords = (rot: number) =>
  `<p:sp><p:spPr><a:xfrm rot="${rot}"><a:off x="914400" y="1828800"/><a:ext cx="3657600" cy="914400"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>Harbour Works</a:t></a:r></a:p></p:txBody></p:sp>`;

test.each([
  [0, { x: 1, y: 2, w: 4, h: 1 }],
  [5_400_000, { x: 2.5, y: 0.5, w: 1, h: 4 }],
  [16_200_000, { x: 2.5, y: 0.5, w: 1, h: 4 }],
  [10_800_000, { x: 1, y: 2, w: 4, h: 1 }],
])('words that are turned by %i take the room in which they are seen', (rot, box) => {
  const root = parseXml(`<p:sldLayout xmlns:p="p" xmlns:a="a">${turnedWords(rot)}</p:sldLayout>`);
  expect(wordBoxesOf(root)).toEqual([box]);
});

test.each([
  [0, { x: 1, y: 2, w: 4, h: 1 }, true],
  [5_400_000, { x: 2.5, y: 0.5, w: 1, h: 4 }, false],
  [10_800_000, { x: 1, y: 2, w: 4, h: 1 }, true],
])(
  'a placeholder that is turned by %i has the box in which it is seen, and holds text of ours unless on its side',
  (rot, box, holds) => {
    const mark = '<p:nvSpPr><p:cNvPr id="2" name="Text"/><p:nvPr><p:ph type="body" idx="9"/></p:nvPr></p:nvSpPr>';
    const root = parseXml(
      `<p:sldLayout xmlns:p="p" xmlns:a="a">${turnedWords(rot).replace('<p:sp>', `<p:sp>${mark}`)}</p:sldLayout>`,
    );
    const [found] = placeholdersOf(root, parseXml('<p:sldMaster xmlns:p="p"/>'), undefined);
    expect(found?.box).toEqual(box);
    expect(found?.text !== undefined).toBe(holds);
  },
);
