import { describe, expect, it } from 'vitest';
import { checkChartLabels, type DrawnText } from '../../src/check/chart-labels.ts';

const SIZE = { w: 1000, h: 500 };

function text(words: string, x: number, y: number, size = 64): DrawnText {
  return { text: words, size, box: { x, y, w: words.length * 30, h: 45 } };
}

const codes = (labels: readonly string[], drawn: readonly DrawnText[]) =>
  checkChartLabels(labels, drawn, SIZE).map((finding) => finding.code);

describe('checkChartLabels', () => {
  it('is content with labels that are drawn whole and apart', () => {
    expect(codes(['GDP', '339.1'], [text('GDP', 10, 10), text('339.1', 10, 100)])).toEqual([]);
  });

  it('reads a label that was wrapped, at a space or between hanzi', () => {
    const latin = [text('Foreign', 10, 10), text('trade', 10, 90)];
    const hanzi = [text('地区生产', 10, 200), text('总值', 10, 280)];
    expect(codes(['Foreign trade', '地区生产总值'], [...latin, ...hanzi])).toEqual([]);
  });

  it('reads a label whose scripts were drawn one by one', () => {
    expect(codes(['2019年总值'], [text('2019', 10, 10), text('年总值', 150, 10)])).toEqual([]);
  });

  it('does not read a label out of two others', () => {
    const drawn = [text('20', 10, 10), text('18', 10, 100), text('2018', 10, 200)];
    expect(codes(['2018', '20', '18'], drawn)).toEqual([]);
  });

  it('gives a label that is missing, also where the same words stand once for two labels', () => {
    expect(codes(['30%'], [])).toEqual(['chart-labels']);
    expect(codes(['30%', '30%'], [text('30%', 10, 10)])).toEqual(['chart-labels']);
  });

  it('gives a label of which a line is missing', () => {
    const findings = checkChartLabels(['Foreign trade'], [text('Foreign', 10, 10)], SIZE);
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings[0]?.message)).toContain('Foreign trade');
  });

  it('gives labels that overlap, and not those that only touch', () => {
    expect(codes(['abc', 'def'], [text('abc', 10, 10), text('def', 60, 30)])).toEqual(['chart-labels']);
    expect(codes(['abc', 'def'], [text('abc', 10, 10), text('def', 100, 10)])).toEqual([]);
  });

  it('gives a label that overlaps a text that nobody asked for', () => {
    expect(codes(['abc'], [text('abc', 10, 10), text('tick', 20, 20)])).toEqual(['chart-labels']);
  });

  it.each([
    ['left', -5, 10],
    ['right', 950, 10],
    ['above', 10, -5],
    ['below', 10, 470],
  ])('gives a label that reaches out of the picture: %s', (_, x, y) => {
    expect(codes(['abc'], [text('abc', x, y)])).toEqual(['chart-labels']);
  });

  it('gives a name that lies astray on a map', () => {
    const drawn = [text('Dubai', 10, 10), text('Doha', 10, 100)];
    const findings = checkChartLabels(['Dubai', 'Doha'], drawn, SIZE, [], ({ text: name }) => name === 'Doha');
    expect(findings).toMatchObject([{ code: 'too-dense', message: { en: expect.stringContaining('“Doha”') } }]);
  });

  it('gives a label smaller than ten points, and none of just ten', () => {
    expect(codes(['abc'], [text('abc', 10, 10, 39)])).toEqual(['chart-labels']);
    expect(codes(['abc'], [text('abc', 10, 10, 40)])).toEqual([]);
  });
});
