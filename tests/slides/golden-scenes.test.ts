import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import { ROOT } from '../support/brand.ts';
import { describeScene } from '../support/describe-scene.ts';
import { fixtureNames, fixtureOutline } from '../support/fixtures.ts';
import { golden } from '../support/golden.ts';
import { once } from '../support/once.ts';
import { sceneOf } from '../support/scene.ts';

const fixture = (name: string) => fixtureOutline(ROOT, 'kinds', name);
const kindNames = Object.values(kinds).map((definition) => definition.kind);
/** A kind at its usual content, `kind.smallest` and `kind.largest`. */
const names = fixtureNames(ROOT, 'kinds');

describe('each slide kind', () => {
  it('has a fixture', () => {
    const usual = names.filter((name) => !name.includes('.'));
    expect(usual.toSorted()).toEqual(kindNames.toSorted());
  });

  describe.each(names)('%s', (name) => {
    const laidOut = { en: once(() => sceneOf(fixture(name), 'en')), zh: once(() => sceneOf(fixture(name), 'zh')) };

    it.each(['en', 'zh'] as const)('is laid out as its golden scene says, in %s', (language) => {
      const text = describeScene(laidOut[language]().scene);
      const path = join(ROOT, `tests/slides/golden/${name}.${language}.txt`);
      expect(text).toBe(golden(path, `kinds.${name}`, () => text).toString());
    });

    it.each(['en', 'zh'] as const)('gives no finding in %s', (language) => {
      // A fixture has a kind several times, and no deck should; the most that a kind takes may be more than a hall reads, or a map has calm places for.
      const accepted = ['monotonous', ...(name.endsWith('.largest') ? ['hall', 'too-dense'] : [])];
      const found = laidOut[language]().findings.filter(({ code }) => !accepted.includes(code));
      const inShort = ({ code, path, message, hint }: Finding) =>
        `${code} at ${path?.join('.')}: ${message.en} ${hint?.en ?? ''}`;
      expect(found.map(inShort)).toEqual([]);
    });
  });
});
