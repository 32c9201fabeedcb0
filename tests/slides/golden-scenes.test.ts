import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import type { SlideDefinition } from '../../src/slides/parts/define-slide.ts';
import { brand, ROOT } from '../support/brand.ts';
import { describeScene } from '../support/describe-scene.ts';
import { fixtureNames, fixtureOutline } from '../support/fixtures.ts';
import { golden } from '../support/golden.ts';
import { once } from '../support/once.ts';
import { sceneOf } from '../support/scene.ts';

const fixture = (name: string) => fixtureOutline(ROOT, 'kinds', name);
const kindNames = Object.values(kinds).map((definition) => definition.kind);
const definitions: readonly SlideDefinition[] = Object.values(kinds) as never;
const filling = definitions.filter(({ fills }) => fills).map(({ kind }) => kind);
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
      // A fixture has a kind several times, and no deck should.
      const found = laidOut[language]().findings.filter(({ code }) => code !== 'monotonous');
      expect(found).toEqual([]);
    });

    // Kinds that fill their frame divide it by what they show.
    it.skipIf(filling.includes(name.split('.')[0] ?? '')).each(['en', 'zh'] as const)(
      'has every left edge of its items on the grid, in %s',
      (language) => {
        const { grid } = brand;
        const column = (grid.right - grid.left - grid.gutter * (grid.columns - 1)) / grid.columns + grid.gutter;
        const frames = Object.values(brand.frames);
        const placed = frames.flatMap((frame) => Object.values(frame.placeholders).map((entry) => entry.box.x));
        const edges = [...Array.from({ length: grid.columns }, (_, i) => grid.left + i * column), ...placed];
        // What stands on a panel keeps away from its edges; fields and pictures reach to those of the slide.
        const items = laidOut[language]().scene.slides.flatMap((slide) =>
          slide.items.filter(
            (item) =>
              item.part?.kind !== 'bleed' && (item.kind !== 'text' || item.ground === brand.frames[slide.frame].ground),
          ),
        );
        const off = items.filter(
          (item) => item.kind !== 'path' && !edges.some((edge) => Math.abs(edge - item.box.x) < 0.01),
        );
        // An icon stands on its disc, a takeaway’s text behind its bar, an arrow between columns, a QR code in its frame,
        // a moment’s dot at its time, a person beside the next one; a figure’s digits, not its box, begin on an edge.
        const free = /^(Takeaway|Arrow|QR code|QR caption|Moment \d (dot|leader)|Person \d|Figure)$/;
        expect(off.map((item) => item.name).filter((item) => !free.test(item))).toEqual([]);
      },
    );
  });
});
