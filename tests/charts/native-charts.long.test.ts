import { describe, expect, it } from 'vitest';
import { crowdedCharts } from '../../src/charts/native-charts.ts';
import { brand, measurer } from '../support/brand.ts';
import { checkOutline } from '../support/build.ts';
import { sceneOf } from '../support/scene.ts';

const list = (count: number, each: (i: number) => string | number) => Array.from({ length: count }, (_, i) => each(i));

function outline(type: string, count: number, native: boolean, name = (i: number) => `Place number ${i}`): string {
  return `deck: { id: d, title: A deck, brand: liangjiang, languages: [en] }
slides:
  - kind: chart
    title: A chart
    chart:
      type: ${type}
      native: ${native}
      labels: [${list(count, name).join(', ')}]
      series: [{ name: A, values: [${list(count, (i) => 100 + ((7 * i) % 50)).join(', ')}] }]
`;
}

describe('a chart that is to be edited', () => {
  it.each([
    ['bar', 90],
    ['pie', 25],
    ['stacked', 30],
    ['column', 12],
    ['column', 4],
  ] as const)('is judged as its picture is: %s of %i', async (type, count) => {
    const labels = async (native: boolean) => {
      const { findings } = await checkOutline(outline(type, count, native));
      return findings.filter(({ code }) => code === 'chart-labels').map(({ message }) => message.en);
    };
    const found = await labels(true);
    expect(found).toEqual(await labels(false));
    expect(found.length > 0).toBe(count > 12);
  });

  it('is not drawn where its labels have room several times over', () => {
    const crowded = (text: string) =>
      sceneOf(text, 'en').scene.slides.flatMap((slide) =>
        crowdedCharts(slide, { language: 'en', all: false, brand, measurer }),
      ).length;
    expect(crowded(outline('column', 4, true))).toBe(0);
    expect(crowded(outline('pie', 5, true))).toBe(0);
    expect(crowded(outline('bar', 40, true))).toBe(1);
    expect(crowded(outline('pie', 26, true, (i) => `P${i}`))).toBe(1);
    expect(crowded(outline('column', 6, true, (i) => `${i}00 houses of the old harbour and its railway`))).toBe(1);
    expect(crowded(outline('bar', 40, false))).toBe(0);
  });
});
