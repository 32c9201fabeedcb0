import { describe, expect, it } from 'vitest';
import { rankMarks } from '../../../src/charts/kinds/rank.ts';
import { describeData, reviewChart } from '../../../src/charts/plot-chart.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { type AnyChart, composed, fact, words } from '../draw.ts';

const context = { width: 288, height: 1440 };

describe('a rank', () => {
  it('is one mark for each, as long as the others', () => {
    const marks = rankMarks({ value: 4, of: 19 }, context);
    expect([marks.length, marks.findIndex(({ role }) => role === 'highlight')]).toEqual([19, 3]);
    const rects = marks.flatMap((mark) => (mark.kind === 'rect' ? [mark.rect] : []));
    expect(new Set(rects.map(({ w }) => w)).size).toBe(1);
    expect(Math.abs((rects[18]?.y ?? 0) + (rects[18]?.h ?? 0) - 1440)).toBeLessThan(3);
  });

  it('writes the place, and below it what it is a place among, in the middle of the height', () => {
    const value = fact('rank', 'Rank', 9, { label: '9th', figure: { number: '9th', unit: '' } });
    const composition = composed({ type: 'rank', value, of: 19, text: words('of 19 areas') }, [3.4, 4.8]);
    const [place, text] = composition?.words ?? [];
    expect([place, text].map((word) => word && plainText(word.text))).toEqual(['9th', 'of 19 areas']);
    const middle = ((place?.box.y ?? 0) + (text?.box.y ?? 0) + (text?.box.h ?? 0)) / 2;
    expect(Math.abs(middle - 4.8 / 2)).toBeLessThan(0.2);
  });

  it.each([
    ['by GDP among 19 areas', 'en', '4th of 19; by GDP among 19 areas'],
    ['4th of 19 areas', 'en', '4th of 19 areas'],
    ['the 14th of its kind', 'en', '4th of 19; the 14th of its kind'],
    ['经济总量\n居第4位', 'zh', '经济总量居第4位'],
  ] as const)('is told in the words of its title: %s', (title, language, told) => {
    const number = language === 'zh' ? '第4位' : '4th';
    const value = fact('rank', 'Rank', 4, { label: number, figure: { number, unit: '' } });
    const chart = { type: 'rank', value, of: 19, title: words(title) };
    expect(describeData(chart, language)).toBe(told);
  });

  it('stands beside its marks in a low box, above what it is a place among', () => {
    const text = words('of 19 national areas, in each of the years that were counted');
    const composition = composed({ type: 'rank', value: 4, of: 19, text }, [3.4, 2.4]);
    const [place, below] = composition?.words ?? [];
    const { marks } = composition ?? {};
    expect(marks?.x).toBeGreaterThan((place?.box.x ?? 0) + (place?.box.w ?? 0));
    expect(below?.box.y).toBeGreaterThan((marks?.y ?? 0) + (marks?.h ?? 0));
    expect(below?.box.w).toBe(3.4);
    const drawn = rankMarks({ value: 4, of: 19 }, { width: 600, height: 200 });
    const feet = drawn.flatMap((mark) => (mark.kind === 'rect' ? [mark.rect.y + mark.rect.h] : []));
    expect(new Set(feet)).toEqual(new Set([200]));
  });

  it.each([
    [3.4, 2.4],
    [3.4, 4.8],
  ])('stands below a sentence that it ends, in bold: %s by %s', (w, h) => {
    const text = { paragraphs: [[{ text: 'Among 19 areas' }], [{ text: '4th', bold: true }]], path: [] };
    const placed = composed({ type: 'rank', value: 4, of: 19, text }, [w, h])?.words ?? [];
    expect(placed.map((word) => plainText(word.text))).toEqual(['4', 'Among 19 areas']);
    const [place, sentence] = placed;
    expect(place?.box.y).toBeGreaterThan(sentence?.box.y ?? 99);
    expect((sentence?.box.y ?? -1) + 0.01).toBeGreaterThan(0);
  });

  it.each([
    [5, 4],
    [0, 4],
    [1, 1],
    [3, 200],
    [1.5, 4],
  ])('is a place among a number that can be counted: not %s of %s', (value, of) => {
    const chart: AnyChart = { type: 'rank', value, of };
    expect(reviewChart(chart, ['chart']).map(({ code, path }) => [code, path])).toEqual([
      ['bad-data', ['chart', 'value']],
    ]);
  });
});
