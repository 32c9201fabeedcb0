import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import type { SlideDefinition } from '../../src/slides/parts/define-slide.ts';
import { brand, ROOT } from '../support/brand.ts';
import { fixtureNames, fixtureOutline } from '../support/fixtures.ts';
import { golden } from '../support/golden.ts';
import { sceneOf } from '../support/scene.ts';
import { describeScene } from './describe-scene.ts';
import { faultsOf, foundIn } from './invariants.ts';

const definitions: readonly SlideDefinition[] = Object.values(kinds) as never;
const LANGUAGES = ['en', 'zh'] as const;
const fixture = (name: string) => fixtureOutline(ROOT, 'kinds', name);
/** A kind at its usual content, `kind.smallest` and `kind.largest`. */
const names = fixtureNames(ROOT, 'kinds');
const usual = names.filter((name) => !name.includes('.'));

describe('each slide kind', () => {
  it('has a fixture', () => {
    expect(usual.toSorted()).toEqual(definitions.map(({ kind }) => kind).toSorted());
  });

  describe.each(names)('%s', (name) => {
    it.each(LANGUAGES)('is laid out as its golden scene says, in %s', (language) => {
      const text = describeScene(sceneOf(fixture(name), language).scene);
      const path = join(ROOT, `tests/slides/golden/${name}.${language}.txt`);
      expect(text).toBe(golden(path, `kinds.${name}`, () => text).toString());
    });

    it.each(LANGUAGES)('is composed and read well, with no finding, in %s', (language) => {
      const { scene, findings } = sceneOf(fixture(name), language);
      expect(faultsOf(scene, { name, brand, strict: true })).toEqual([]);
      expect(foundIn(findings, name)).toEqual([]);
    });
  });
});

// A kind that owns its ground reads `dark` itself.
const turned = definitions.filter(({ schema, ownsGround }) => 'dark' in schema.shape && !ownsGround);

describe.each(turned)('a dark slide of the kind $kind', ({ kind }) => {
  it.each(LANGUAGES)('is laid out as on a light ground, and read as well, in %s', (language) => {
    const { scene, findings } = sceneOf(fixture(kind).replaceAll(`- kind: ${kind}\n`, '$&    dark: true\n'), language);
    const slides = scene.slides.filter((slide) => slide.kind === kind);
    expect(slides.map(({ frame }) => brand.frames[frame].ground)).toEqual(slides.map(() => 'dark'));
    expect(faultsOf(scene, { name: kind, brand })).toEqual([]);
    expect(foundIn(findings, kind)).toEqual([]);
    const boxesOf = (each: typeof scene) => each.slides.map(({ items }) => items.map(({ box }) => box));
    expect(boxesOf(scene)).toEqual(boxesOf(sceneOf(fixture(kind), language).scene));
  });
});
