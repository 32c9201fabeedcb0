import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScene } from '../../src/check/check-scene.ts';
import { contrastRatio } from '../../src/color/contrast.ts';
import type { PathItem } from '../../src/scene/items.ts';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import type { SlideDefinition } from '../../src/slides/parts/define-slide.ts';
import { fieldBelow } from '../../src/slides/parts/fields.ts';
import { brand, measurer, ROOT } from '../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';
import { fixtureOutline, onEachSlide } from '../support/fixtures.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const definitions: readonly SlideDefinition[] = Object.values(kinds) as never;
// A kind that owns its ground reads `dark` itself.
const content = definitions.filter(({ schema, ownsGround }) => 'dark' in schema.shape && !ownsGround);
const fixture = (kind: string) => HEAD + readFileSync(join(ROOT, `tests/fixtures/kinds/${kind}.yaml`), 'utf8');
const dark = (kind: string) => fixture(kind).replace(`- kind: ${kind}\n`, `- kind: ${kind}\n    dark: true\n`);

describe.each(content.map(({ kind }) => kind))('a dark slide of the kind %s', (kind) => {
  it.each(['en', 'zh'])('is laid out as on a light ground, with no finding, in %s', (language) => {
    const { scene } = sceneOf(dark(kind), language);
    const [slide] = scene.slides;
    expect(brand.frames[slide?.frame ?? 'cover'].ground).toBe('dark');
    expect(checkScene(scene, brand, measurer)).toEqual([]);
    const boxes = sceneOf(fixture(kind), language).scene.slides[0]?.items.map((item) => item.box);
    expect(slide?.items.map((item) => item.box)).toEqual(boxes);
  });
});

describe.each(SHIPPED_BRANDS)('what is drawn in lines on a dark slide in the brand %s', (name) => {
  const own = shippedBrand(name);

  it.each(['dark: true', 'background: pictures/night.jpg'])('is told from the field under it, with `%s`', (key) => {
    const text = onEachSlide(fixtureOutline(ROOT, 'kinds', 'process.largest'), key);
    const items = sceneOf(text, 'en', own).scene.slides[0]?.items ?? [];
    const icons = items.filter(({ name: icon }) => /icon$/.test(icon));
    expect(icons.length).toBeGreaterThan(0);
    for (const icon of icons) {
      const under = fieldBelow(icon, items);
      const { stroke } = icon as PathItem;
      if (!under || !stroke) throw new Error('An icon is drawn on a field.');
      const { colors } = own;
      expect(contrastRatio(colors[stroke.color].hex, colors[under.fill].hex)).toBeGreaterThanOrEqual(3);
    }
  });
});
