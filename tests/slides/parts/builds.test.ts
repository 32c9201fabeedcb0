import { describe, expect, it } from 'vitest';
import { nativeCharts } from '../../../src/charts/native-charts.ts';
import { brand, measurer } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const itemsOf = (text: string) => sceneOf(HEAD + text).scene.slides[0]?.items ?? [];
const clicks = (text: string) =>
  itemsOf(text).flatMap((item) => (item.build === undefined ? [] : [`${item.name}: ${item.build}`]));

const CARDS = `slides:
  - kind: cards
    title: Two trades
    takeaway: Both pay
    items:
      - icon: car
        title: Cars
        text: Built on two lines
      - title: Ships
`;

describe('build: by-item', () => {
  it('gives all that belongs to an entry its click, and leaves the rest there from the start', () => {
    const built = CARDS.replace('    items:', '    build: by-item\n    items:');
    expect(clicks(built)).toEqual(['Card 1 icon: 1', 'Card 2: 2', 'Card 1: 1', 'Card 1 text: 1']);
  });

  it('changes nothing else', () => {
    const built = itemsOf(CARDS.replace('    items:', '    build: by-item\n    items:'));
    const plain = itemsOf(CARDS);
    expect(plain.some((item) => item.build !== undefined)).toBe(false);
    const unbuilt = built.map(({ build: _, ...item }) => item);
    expect(JSON.stringify(unbuilt)).toBe(JSON.stringify(plain));
  });

  it('shows a point with its sub-points', () => {
    const shown = itemsOf(`slides:
  - kind: bullets
    title: Two points
    build: by-item
    items:
      - text: One
        items:
          - Under it
      - Another
`).filter((item) => item.kind === 'text' && item.name.startsWith('Bullet'));
    expect(shown.map(({ name, build }) => [name, build])).toEqual([
      ['Bullet 1 lead', 1],
      ['Bullet 2 lead', 2],
      ['Bullet 1 items', 1],
    ]);
  });

  it.each(['process', 'kpis', 'ladder'])('counts the entries of a %s from 1 to 3', (kind) => {
    const each = ['labs', 'schools', 'firms']
      .map((fact) => (kind === 'process' ? `      - title: ${fact}` : `      - fact: ${fact}\n        text: ${fact}`))
      .join('\n');
    const items = itemsOf(`slides:\n  - kind: ${kind}\n    title: Three\n    build: by-item\n    items:\n${each}\n`);
    const numbers = [...new Set(items.flatMap((item) => item.build ?? []))];
    expect(numbers.sort()).toEqual([1, 2, 3]);
  });
});

describe('build: by-item on a chart slide', () => {
  const CHART = `slides:
  - kind: chart
    title: One chart, one point
    build: by-item
    chart: { type: column, data: [start, now] }
    points:
      - text: It grew
`;

  it('builds the chart in parts, and then the points beside it', () => {
    expect(clicks(CHART)).toEqual(['Chart: 1', 'Point 1: 2']);
    expect(itemsOf(CHART).map((item) => item.kind === 'chart' && item.inParts)).toContain(true);
  });

  it('leaves a chart that is a picture there from the start, and goes on with the points', () => {
    const { scene } = sceneOf(HEAD + CHART);
    const built = (all: boolean) =>
      nativeCharts(scene, { all, brand, measurer }).slides[0]?.items.filter(({ name }) =>
        /^Chart$|^Point 1$/.test(name),
      );
    expect(built(false)?.map(({ build }) => build)).toEqual([undefined, 1]);
    const [chart, point] = built(true) ?? [];
    expect(chart).toMatchObject({ kind: 'native-chart', parts: { by: 'category', clicks: [1, 2] } });
    expect(point?.build).toBe(3);
  });
});
