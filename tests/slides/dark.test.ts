import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScene } from '../../src/check/check-scene.ts';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import type { SlideDefinition } from '../../src/slides/parts/define-slide.ts';
import { brand, measurer, ROOT } from '../support/brand.ts';
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
