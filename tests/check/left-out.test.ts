import { expect, it } from 'vitest';
import { checkScene } from '../../src/check/check-scene.ts';
import { brand, measurer } from '../support/brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

it('logos of partners that a template has no room for are warned of at their key', () => {
  const { scene } = sceneOf(
    `${HEAD}slides:\n  - kind: cover\n  - kind: contact\n    title: T\n    lines: [a@example.org]\n`,
  );
  const slides = scene.slides.map((slide, i) => ({ ...slide, leftOut: i === 0 ? (['logos'] as const) : [] }));
  const found = checkScene({ ...scene, slides }, brand, measurer).filter(({ code }) => code === 'left-out');
  expect(found).toMatchObject([{ path: ['slides', 0, 'partner-logos'], at: 'key' }]);
});
