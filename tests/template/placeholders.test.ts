import { expect, test } from 'vitest';
import { parseXml } from '../../src/office/xml.ts';
import {
  type FoundPlaceholder,
  isShownFooter,
  numberBoxOf,
  placeholdersOf,
  wordBoxesOf,
} from '../../src/template/placeholders.ts';
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

const shape = (inner: string, words = '', mark = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Shape"/><p:nvPr>${mark}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="914400" y="914400"/><a:ext cx="914400" cy="914400"/></a:xfrm>${inner}</p:spPr><p:txBody><a:p>${words && `<a:r><a:t>${words}</a:t></a:r>`}</a:p></p:txBody></p:sp>`;
const LINE = '<a:ln><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln>';
const BODY = '<p:ph type="body" idx="9"/>';
const BOX = { x: 1, y: 1, w: 1, h: 1 };

test.each([
  ['an empty square with an outline', shape(`<a:noFill/>${LINE}`), BOX],
  ['a text that says a number', shape('', '01', BODY), BOX],
  ['a filled square', shape(`<a:solidFill/>${LINE}`), undefined],
  ['a square with words', shape(`<a:noFill/>${LINE}`, 'House'), undefined],
  ['a text that says something else', shape('', 'Date', BODY), undefined],
  ['a square in a drawing', `<p:grpSp>${shape(`<a:noFill/>${LINE}`)}</p:grpSp>`, undefined],
  ['two squares', shape(`<a:noFill/>${LINE}`).repeat(2), undefined],
])('the place for a number of %s', (_, shapes, box) => {
  const root = parseXml(`<p:sldLayout xmlns:p="p" xmlns:a="a">${shapes}</p:sldLayout>`);
  expect(numberBoxOf(root, placeholdersOf(root, parseXml('<p:sldMaster xmlns:p="p"/>'), undefined))).toEqual(box);
});
