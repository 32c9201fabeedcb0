import { expect, it } from 'vitest';
import { checkScene } from '../../../src/check/check-scene.ts';
import { measurer, shipped } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const sections = ['海上风电', '绿氢工厂', '欢迎落户', '造船', '港口'];
const outline = (count: number) =>
  `${HEAD}slides:\n  - kind: agenda\n    title: 目录\n${sections
    .slice(0, count)
    .map((title) => `  - kind: section\n    title: ${title}\n`)
    .join('')}`;

it.each([2, 3, 4, 5])('keeps the letters of %i short titles on the slide', (count) => {
  const { scene } = sceneOf(outline(count), 'zh', shipped);
  expect(scene.slides[0]?.composition).toBe('strata');
  expect(checkScene(scene, shipped, measurer).filter(({ code }) => code === 'overflow')).toEqual([]);
});
