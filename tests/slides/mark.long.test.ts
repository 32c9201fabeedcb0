import { describe, expect, it } from 'vitest';
import { loadBrand } from '../../src/brand/load-brand.ts';
import { contains, overlaps } from '../../src/core/box.ts';
import type { Files } from '../../src/files/files.ts';
import { lineBoxes } from '../../src/scene/page/place-text.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
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

const boxesOf = (item: LaidOutItem) =>
  item.kind === 'text' ? lineBoxes(item) : item.kind === 'table' ? [item.box] : [];

describe.each(['kinds', 'charts'] as const)('in a brand that has its mark on every slide, of %s', (group) => {
  it.each(fixtureNames(ROOT, group))('%s has no text or table under it', (name) => {
    if (!brand) throw new Error('The brand of a new folder does not load.');
    const { scene } = sceneOf(fixtureOutline(ROOT, group, name), 'en', brand);
    const found = scene.slides.flatMap(({ frame, items }, i) => {
      const corner = { x: brand.size.w / 2, y: 0, w: brand.size.w / 2, h: 1.2 };
      const marks = brand.frames[frame].art.map(({ box }) => box).filter((box) => contains(corner, box));
      const under = items.filter((item) => boxesOf(item).some((own) => marks.some((mark) => overlaps(own, mark))));
      return under.map((item) => `${i + 1}: ${item.name}`);
    });
    expect(found).toEqual([]);
  });
});
