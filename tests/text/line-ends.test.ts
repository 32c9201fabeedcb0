import { describe, expect, it } from 'vitest';
import { inchToPt } from '../../src/core/lengths.ts';
import { type RichText, richText } from '../../src/core/rich-text.ts';
import { keepPieces } from '../../src/text/brand-measurer.ts';
import { balancedWidth, endsInWidow } from '../../src/text/line-ends.ts';
import { setText, textItem } from '../../src/text/typeset.ts';
import { brand, measurer } from '../support/brand.ts';
import { testCalls } from '../support/calls.ts';

const style = brand.type.title;
const setAt = (text: string) => (w: number) =>
  setText(richText(text), style, { w, h: 5 }, measurer).lines.map((lines) => ({ lines, measure: inchToPt(w) }));
const linesAt = (text: string, w: number) => setAt(text)(w).flatMap(({ lines }) => lines.map((line) => line.text));

describe('a balanced width', () => {
  const TITLES = [
    '产值增长三倍，因为两江沿岸的工厂日夜开工并且持续扩大生产规模和产能',
    'The harbour works at night as it does by day, and the towers behind it are full',
    '港口、学校和实验室，早在大多数企业到来之前就已经建成，企业到来之后又继续扩建',
  ];

  it.each(TITLES)('keeps the number of lines, and no last line is under half of the longest: %s', (title) => {
    const width = balancedWidth(11.1, setAt(title), true);
    const [first, last] = setAt(title)(width)[0]?.lines ?? [];
    expect(linesAt(title, width)).toHaveLength(2);
    expect(last?.width).toBeGreaterThanOrEqual((first?.width ?? 0) / 2);
  });

  it.each(TITLES)('breaks the lines alike where a program sets them one per cent narrower: %s', (title) => {
    const width = balancedWidth(11.1, setAt(title), true);
    expect(linesAt(title, width * 1.01)).toEqual(linesAt(title, width));
  });

  it('leaves no short line in the midst of three', () => {
    const cover = { ...brand.type.display, size: 66 };
    const at = (w: number) =>
      setText(richText('Building offshore wind from\u00a0Kelmouth'), cover, { w, h: 5 }, measurer).lines.map(
        (lines) => ({
          lines,
          measure: inchToPt(w),
        }),
      );
    const linesOf = (w: number) => at(w).flatMap(({ lines }) => lines.map((line) => line.text));
    expect(linesOf(7.1)[1]).toBe('wind');
    expect(linesOf(balancedWidth(7.1, at, true))[1]).toBe('offshore wind');
  });

  it('leaves an address beside the text its room', () => {
    const lines = (w: number) => [
      ...setAt('The Harbour Office of the Upper River, Quay 7')(w),
      ...setAt('office-of-the-harbour@harbour.example')(w),
    ];
    const address = lines(9)[1]?.lines[0]?.width ?? 0;
    const full = (address * 1.02) / 72;
    expect(lines(full)[0]?.lines).toHaveLength(2);
    const width = balancedWidth(full, lines, true);
    expect(address).toBeLessThanOrEqual(inchToPt(width));
  });

  it('is the whole where the text has one line', () => {
    expect(balancedWidth(11.1, setAt('Short'), true)).toBe(11.1);
  });
});

/** Every character half an em wide, hanzi a whole em: lines can be counted by hand. */
const even = keepPieces({
  advance: (text, face) => [...text].length * (face.eastAsian ? 1 : 0.5),
  metrics: () => ({ digits: 0.65 }),
  missing: () => [],
});
const heldStyle = { ...brand.type.body, size: 20 };

/** The lines of a text in a box so many hanzi wide. */
function linesIn(width: number, text: string | RichText, role = heldStyle.role) {
  const rich = typeof text === 'string' ? richText(text) : text;
  const box = { x: 0, y: 0, w: (20 * 1.01 * (width + 0.1)) / 72, h: 5 };
  const item = textItem({ name: 'Text', style: { ...heldStyle, role }, ground: 'ground', text: rich, box }, even);
  return item.lines.flat().map((line) => line.text);
}

describe('a number and what it counts', () => {
  it('are one for the measuring, too', () => {
    const set = setText(richText('产值总计405亿元'), heldStyle, { w: (20 * 1.01 * 6.5) / 72, h: 5 }, even);
    expect(set.lines.flat().map((line) => line.text)).toEqual(['产值总计', '405亿元']);
  });
});

describe('a line of a subtitle', () => {
  it('ends in no word that opens what follows', () => {
    const text = richText('How far the area has come, and what it brings to the city');
    const box = { x: 0, y: 0, w: (20 * 1.01 * 16) / 72, h: 5 };
    const set = { name: 'Text', placeholder: 'subtitle', style: heldStyle, ground: 'ground', text, box } as const;
    const lines = textItem(set, even).lines.flat();
    expect(lines.map((line) => line.text)).toEqual(['How far the area has come,', 'and what it brings to the city']);
  });
});

testCalls(import.meta.url, 'line-ends.yaml', { endsInWidow, linesIn });
