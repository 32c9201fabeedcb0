import { expect, it } from 'vitest';
import { joinParagraphs, richText } from '../../../src/core/rich-text.ts';
import { linesBySentence } from '../../../src/scene/page/place-text.ts';

const of = (text: string, more = {}) => linesBySentence({ text: richText(text), ...more });

it.each([
  ['by GDP among\n19 national new areas,\nseveral years running', [[0, 1, 2]]],
  ['重庆和两江新区是西南地区的\n战略市场', [[0, 1]]],
  ['It grew.\nIt grows\nstill', [[0], [1, 2]]],
  ['他们来了。\n又走了', [[0], [1]]],
  ['He said “Go.”\nThey went', [[0], [1]]],
  ['one\n\ntwo', [[0], [1], [2]]],
  ['', [[0]]],
])('lines that one sentence is broken into belong together: %j', (text, sentences) => {
  expect(of(text)).toEqual(sentences);
});

it.each([
  ['of a list', { marker: 'bullet' }],
  ['with space between them', { paragraphSpacing: 6 }],
  ['that appear one by one', { builds: [1, 2] }],
])('paragraphs %s stay apart', (_, more) => {
  expect(of('one\ntwo', more)).toEqual([[0], [1]]);
});

it('texts of several places in the outline stay apart', () => {
  const text = joinParagraphs([richText('one\nand two', ['a']), richText('three', ['b'])]);
  expect(linesBySentence({ text })).toEqual([[0, 1], [2]]);
});
