import { describe, expect, it } from 'vitest';
import { cellsOfText, textOfCells } from '../../../src/studio/client/tables/clipboard.ts';

describe('cells of a clipboard', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one', [['one']]],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\t', [['a', '']]],
    ['"two\nlines"\t"a ""word"""\n', [['two\nlines', 'a "word"']]],
    ['5" pipe\t"a"b', [['5" pipe', '"a"b']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', []],
  ])('are read as spreadsheets copy them: %j', (text, cells) => {
    expect(cellsOfText(text)).toEqual(cells);
  });

  it('come back as they were copied', () => {
    const cells = [
      ['a', 'two\nlines', ''],
      ['"', '\t', '5" pipe'],
    ];
    expect(cellsOfText(textOfCells(cells))).toEqual(cells);
  });
});
