import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScene } from '../../src/check/check-scene.ts';
import * as kinds from '../../src/slides/kinds.ts';
import { brand, measurer, ROOT } from '../support/brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const FOLDER = join(ROOT, 'tests/fixtures/kinds');
const fixture = (kind: string) => HEAD + readFileSync(join(FOLDER, `${kind}.yaml`), 'utf8');
const names = Object.values(kinds).map((definition) => definition.kind);

/** Lengths to a hundredth, pictures by their size: what a reader of the golden file can judge. */
function readable(_key: string, value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100;
  if (value instanceof Uint8Array) return `${value.length > 0 ? 'PNG' : 'empty'}`;
  return value;
}

describe('each slide kind', () => {
  it('has a fixture', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(names.map((kind) => `${kind}.yaml`).sort());
  });

  describe.each(names)('%s', (kind) => {
    it.each(['en', 'zh'])('is laid out as its golden scene says, in %s', async (language) => {
      const { scene } = sceneOf(fixture(kind), language);
      const text = `${JSON.stringify(scene, readable, 1)}\n`;
      await expect(text).toMatchFileSnapshot(join(ROOT, `tests/slides/golden/${kind}.${language}.json`));
    });

    it.each(['en', 'zh'])('gives no finding in %s', (language) => {
      const { scene, findings } = sceneOf(fixture(kind), language);
      expect([...findings, ...checkScene(scene, brand, measurer)]).toEqual([]);
    });

    it.each(['en', 'zh'])('has every left edge of its items on the grid, in %s', (language) => {
      const { grid } = brand;
      const column = (grid.right - grid.left - grid.gutter * (grid.columns - 1)) / grid.columns + grid.gutter;
      const frames = Object.values(brand.frames);
      const placed = frames.flatMap((frame) => Object.values(frame.placeholders).map((entry) => entry.box.x));
      const edges = [...Array.from({ length: grid.columns }, (_, i) => grid.left + i * column), ...placed];
      const items = sceneOf(fixture(kind), language).scene.slides.flatMap((slide) => slide.items);
      const off = items.filter(
        (item) => item.kind !== 'path' && !edges.some((edge) => Math.abs(edge - item.box.x) < 0.01),
      );
      // An icon stands on its disc, a takeaway’s text behind its bar, an arrow between columns, a QR code in its frame.
      const free = ['Takeaway', 'Arrow', 'QR code', 'QR caption'];
      expect(off.map((item) => item.name).filter((name) => !free.includes(name))).toEqual([]);
    });
  });
});
