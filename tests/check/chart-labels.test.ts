import { describe, expect, it } from 'vitest';
import { checkChartLabels, type DrawnText } from '../../src/check/chart-labels.ts';

const SIZE = { w: 1000, h: 500 };

function text(words: string, x: number, y: number, size = 64): DrawnText {
  return { text: words, size, box: { x, y, w: words.length * 30, h: 45 } };
}

const codes = (labels: readonly string[], drawn: readonly DrawnText[]) =>
  checkChartLabels(labels, drawn, SIZE).map(({ code }) => code);

describe('checkChartLabels', () => {
  const [latin, hanzi] = [
    [text('Foreign', 10, 10), text('trade', 10, 90)],
    [text('地区生产', 10, 200), text('总值', 10, 280)],
  ];
  it.each<[string, string[], DrawnText[]]>([
    ['that are drawn whole and apart', ['GDP', '339.1'], [text('GDP', 10, 10), text('339.1', 10, 100)]],
    ['that were wrapped, at a space or between hanzi', ['Foreign trade', '地区生产总值'], [...latin, ...hanzi]],
    ['whose scripts were drawn one by one', ['2019年总值'], [text('2019', 10, 10), text('年总值', 150, 10)]],
    ['of others’ parts', ['2018', '20', '18'], [text('20', 10, 10), text('18', 10, 100), text('2018', 10, 200)]],
    ['that are set in capitals', ['North Shore'], [text('NORTH SHORE', 10, 10)]],
    ['that only touch', ['abc', 'def'], [text('abc', 10, 10), text('def', 100, 10)]],
    ['of just ten points', ['abc'], [text('abc', 10, 10, 40)]],
  ])('is content with labels %s', (_, labels, drawn) => {
    expect(codes(labels, drawn)).toEqual([]);
  });

  it.each<[string, string[], DrawnText[]]>([
    ['is missing', ['30%'], []],
    ['is missing where its words stand once for two', ['30%', '30%'], [text('30%', 10, 10)]],
    ['lacks a line', ['Foreign trade'], [text('Foreign', 10, 10)]],
    ['overlaps another', ['abc', 'def'], [text('abc', 10, 10), text('def', 60, 30)]],
    ['overlaps a text that nobody asked for', ['abc'], [text('abc', 10, 10), text('tick', 20, 20)]],
    ['reaches out at the left', ['abc'], [text('abc', -5, 10)]],
    ['reaches out at the right', ['abc'], [text('abc', 950, 10)]],
    ['reaches out above', ['abc'], [text('abc', 10, -5)]],
    ['reaches out below', ['abc'], [text('abc', 10, 470)]],
    ['is smaller than ten points', ['abc'], [text('abc', 10, 10, 39)]],
  ])('gives a label that %s', (_, labels, drawn) => {
    expect(codes(labels, drawn)).toEqual(['chart-labels']);
  });

  it('names the label', () => {
    const [finding] = checkChartLabels(['Foreign trade'], [text('Foreign', 10, 10)], SIZE);
    expect(finding?.message.en).toContain('Foreign trade');
  });

  it('gives a name that lies astray on a map', () => {
    const drawn = [text('Dubai', 10, 10), text('Doha', 10, 100)];
    const findings = checkChartLabels(['Dubai', 'Doha'], drawn, SIZE, [], ({ text: name }) => name === 'Doha');
    expect(findings).toMatchObject([{ code: 'too-dense', message: { en: expect.stringContaining('“Doha”') } }]);
  });
});
