import { expect, it } from 'vitest';
import { sum } from '../../../../src/core/collections.ts';
import { ROOT, shipped } from '../../../support/brand.ts';
import { fixtureOutline } from '../../../support/fixtures.ts';
import { slideOf } from '../../../support/scene.ts';

const wall = fixtureOutline(ROOT, 'charts', 'wall');
const itemsOf = (key: string) => slideOf(wall.replace(/^ {4}chart:/m, `${key}    chart:`), shipped).items;
const chartsOf = (key: string) => itemsOf(key).flatMap((item) => (item.kind === 'chart' ? [item] : []));

it('a chart of pictures builds its data step by step, its figure with the last', () => {
  const built = itemsOf('    build: data\n').filter(({ name }) => name.startsWith('Chart'));
  expect(built.map(({ name, build, motion }) => [name, build, motion])).toEqual([
    ['Chart', undefined, undefined],
    ['Chart step 1', 1, 'rise'],
    ['Chart step 2', 2, 'land'],
    ['Chart figure', 2, 'light'],
    ['Chart text', 2, 'light'],
    ['Chart legend', undefined, undefined],
  ]);
});

it('its steps are the marks of the whole, and the first says what all of them show', () => {
  const [whole] = chartsOf('');
  const steps = chartsOf('    build: data\n');
  expect(sum(steps.map(({ page }) => page?.drawn?.marks.length ?? 0))).toBe(whole?.page?.drawn?.marks.length);
  expect(steps.map(({ alt, decorative = false }) => [alt === whole?.alt, decorative])).toEqual([
    [true, false],
    [false, true],
    [false, true],
  ]);
});

it('is there at once where it builds nothing', () => {
  expect(itemsOf('').flatMap(({ build }) => build ?? [])).toEqual([]);
});

it('one that has no room in its box is told, not left out', () => {
  const chart =
    wall
      .match(/^ {4}chart:\n(?: {6}.*\n)+/m)?.[0]
      .replace(/^/gm, '    ')
      .trimEnd() ?? '';
  const beside = (place: string, rest: string) => {
    const items = `      - { show: text, ${rest}, text: Beside }\n      - show: chart\n        ${place}\n${chart}\n`;
    return wall.replace(/^slides:\n[\s\S]*/m, `slides:\n  - kind: custom\n    title: Here\n    items:\n${items}`);
  };
  const large = beside('columns: [1, 9]\n        rows: [1, 6]', 'columns: [10, 12], rows: [1, 6]');
  expect(slideOf(large, shipped).crowded).toBeUndefined();
  const small = beside('columns: [12, 12]\n        rows: [1, 1]', 'columns: [1, 11], rows: [1, 6]');
  expect(slideOf(small, shipped).crowded).toBe(true);
});
