import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/core/box.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { HEAD, sceneOf, textsIn } from '../../support/scene.ts';

function coverOf(keys: string, language = 'en', title = 'Two rivers') {
  const [slide] = sceneOf(`${HEAD}slides:\n  - kind: cover\n    title: ${title}\n${keys}`, language).scene.slides;
  const items = slide?.items ?? [];
  const texts = textsIn(items);
  return { items, texts };
}

describe('cover', () => {
  it('has a note of one line above the title, and a longer one below the subtitle', () => {
    const { Note, Title } = coverOf('    note: In October\n    subtitle: A promise\n').texts;
    expect(Note?.box.y).toBeLessThan(Title?.box.y ?? 0);
    const long = coverOf('    note: |-\n      In October\n      In Munich\n    subtitle: A promise\n').texts;
    expect(long.Note?.box.y).toBeGreaterThan((long.Subtitle?.box.y ?? 0) + (long.Subtitle?.height ?? 0));
    expect(long.Note?.lines.flat()).toHaveLength(2);
  });

  it('sets title and subtitle on the quiet part of a scene over the whole slide', () => {
    const { items, texts } = coverOf('    scene: skyline\n    subtitle: A promise that takes a line or two\n');
    expect(items.some(({ part }) => part?.kind === 'scene')).toBe(true);
    expect(items.filter(({ kind }) => kind === 'shape')).toEqual([]);
    for (const { box, height } of Object.values(texts)) expect(box.y + height).toBeLessThan(4.2);
  });

  it('keeps the size of the subtitle where a title misses its largest size by a hair', () => {
    const sizes = ['Invest in Liangjiang, open to the world', "'Invest in Liangjiang: open to the world'"].map(
      (title) => {
        const { texts } = coverOf('    scene: skyline\n    subtitle: A promise for all who come here\n', 'en', title);
        return [texts.Title?.size ?? 0, texts.Subtitle?.size ?? 0] as const;
      },
    );
    const [[large, text] = [0, 0], [smaller, same] = [0, 0]] = sizes;
    expect(smaller).toBeLessThan(large);
    expect(same).toBe(text);
  });

  it('has a scene without such a part, and a picture, beside its texts', () => {
    for (const shown of ['scene: cars', 'picture: pictures/valley.jpg\n    alt: A valley']) {
      const { items, texts } = coverOf(`    ${shown}\n    subtitle: A promise\n`);
      const drawn = items.filter(({ kind, part }) => part?.kind === 'scene' || kind === 'picture');
      expect(drawn).not.toEqual([]);
      const inks = Object.values(texts).flatMap(lineBoxes);
      for (const { box } of drawn) expect(inks.filter((ink) => overlaps(ink, box))).toEqual([]);
    }
  });

  it('sets a long title smaller', () => {
    const long = 'Invest where two great rivers of the west meet and the trains of the plain arrive every hour';
    const size = coverOf('', 'en', long).texts.Title?.size;
    expect(size).toBeLessThan(coverOf('').texts.Title?.size ?? 0);
  });
});
