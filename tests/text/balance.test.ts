import { describe, expect, it } from 'vitest';
import { inchToPt } from '../../src/core/lengths.ts';
import { richText } from '../../src/core/rich-text.ts';
import { balancedWidth, endsInWidow } from '../../src/text/balance.ts';
import { setText } from '../../src/text/typeset.ts';
import { brand, measurer } from '../support/brand.ts';

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

describe('a widow', () => {
  const paragraph = (...widths: readonly (readonly [string, number])[]) => ({
    lines: widths.map(([text, width]) => ({ text, width })),
    measure: 100,
  });

  it('fills less than a quarter of the measure, or is one hanzi with its punctuation', () => {
    expect(endsInWidow(paragraph(['whole', 100], ['part', 24]))).toBe(true);
    expect(endsInWidow(paragraph(['whole', 100], ['两。', 40]))).toBe(true);
  });

  it('is none from a quarter on, of two hanzi, or alone', () => {
    expect(endsInWidow(paragraph(['whole', 100], ['part', 25]))).toBe(false);
    expect(endsInWidow(paragraph(['whole', 100], ['两江', 40]))).toBe(false);
    expect(endsInWidow(paragraph(['part', 10]))).toBe(false);
  });
});
