import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import type { SlideDefinition } from '../../src/slides/parts/define-slide.ts';
import { brand, ROOT } from '../support/brand.ts';
import { fixtureNames, fixtureOutline } from '../support/fixtures.ts';
import { golden } from '../support/golden.ts';
import { sceneOf } from '../support/scene.ts';
import { testDark } from './dark-tests.ts';
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

// In Chinese by invariants.long.test.ts.
testDark('en');
