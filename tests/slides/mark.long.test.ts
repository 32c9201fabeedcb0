import { describe, expect, it } from 'vitest';
import { loadBrand } from '../../src/brand/load-brand.ts';
import { mapValues } from '../../src/core/collections.ts';
import type { Files } from '../../src/files/files.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { drawnUnder } from '../../src/slides/parts/drawn-under.ts';
import { ROOT, shippedFiles } from '../support/brand.ts';
import { fixtureNames, fixtureOutline } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';

const FOLDER = 'templates/starter';

/** The shipped files, and the brand of a new folder, which has its mark on every slide, beside them. */
const files: Files = {
  ...shippedFiles,
  read: (path) => shippedFiles.read(path.startsWith(FOLDER) ? `starter/${path}` : path),
};
const { brand } = loadBrand(files, FOLDER);

/** The brand with the mark of its slides at their foot. */
const atFoot = (own: Brand): Brand => ({
  ...own,
  frames: mapValues(own.frames, (frame) => ({
    ...frame,
    art: frame.art.map((art) =>
      art.box.x > own.size.w - 2 ? { ...art, box: { ...art.box, y: own.size.h - 0.72 } } : art,
    ),
  })),
});

/** What is drawn under the marks of each slide, where they have no plate. */
function underMarks(group: 'kinds' | 'charts', name: string, change = (own: Brand) => own): string[] {
  if (!brand) throw new Error('The brand of a new folder does not load.');
  const own = change(brand);
  const { scene } = sceneOf(fixtureOutline(ROOT, group, name), 'en', own);
  return scene.slides.flatMap(({ frame, items }, i) => {
    const marks = own.frames[frame].art.filter(({ box: { w, h } }) => w * h < 1);
    return marks.flatMap(({ name: mark, box }) => {
      if (items.some((item) => item.name === `${mark} plate`)) return [];
      const others = items.filter((item) => !item.name.startsWith(mark));
      return drawnUnder(others, box).map((each) => `${i + 1}: ${each}`);
    });
  });
}

describe.each(['kinds', 'charts'] as const)('in a brand that has its mark on every slide, of %s', (group) => {
  it.each(fixtureNames(ROOT, group))('%s has nothing under it', (name) => {
    expect(underMarks(group, name)).toEqual([]);
    expect(underMarks(group, name, atFoot)).toEqual([]);
  });
});
