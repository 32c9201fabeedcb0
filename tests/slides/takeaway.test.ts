import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/scene/brand.ts';
import type { TextItem } from '../../src/scene/items.ts';
import { TAKEAWAY_MANNERS } from '../../src/scene/tokens.ts';
import { brand, ROOT } from '../support/brand.ts';
import { testCalls } from '../support/calls.ts';
import { fixtureOutline, onEachSlide } from '../support/fixtures.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const slidesIn = (text: string, own: Partial<Brand>) => sceneOf(text, 'en', { ...brand, ...own }).scene.slides;

/** The colours of the takeaway's bar on each page of a slide. */
const barsOf = (slide: string) =>
  slidesIn(`${HEAD}slides:\n  - ${slide}\n    title: A title\n    takeaway: More from less\n`, { takeaway: 'bar' })
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === 'shape' && item.name === 'Takeaway bar' ? [item.fill] : []));

describe('the band of a takeaway', () => {
  const band = (takeaway: string, more = '') => {
    const slide = `  - kind: bullets\n    title: A title${more}\n    takeaway: ${takeaway}\n    items: [A point]\n`;
    return (slidesIn(`${HEAD}slides:\n${slide}`, {})[0]?.items ?? []).filter(({ part }) => part?.kind === 'takeaway');
  };

  it('stands at the foot of the body, with the mark before its one line', () => {
    const [shape, ...others] = band('More from less');
    expect(shape?.box).toMatchObject({ x: 0.6, h: 0.7, w: 12.133 });
    expect((shape?.box.y ?? 0) + 0.7).toBeCloseTo(6.75);
    expect(others.map(({ name, box }) => [name, box.x])).toEqual([
      ['Takeaway mark 1', 0.82],
      ['Takeaway mark 2', 0.82],
      ['Takeaway', 1.52],
    ]);
  });

  it.each([
    ["'Firms here: {firms}'", [1, 1.2]],
    ["'More than {firms} firms here'", [1, 1, 1]],
  ])('ends in a figure that is larger than its text: %s', (takeaway, scales) => {
    const text = band(takeaway).find(({ name }) => name === 'Takeaway') as TextItem;
    expect(text.text.paragraphs.flat().map(({ scale = 1 }) => scale)).toEqual(scales);
  });

  it('is higher where its line wraps', () => {
    const long =
      'More from less land, and from fewer people, in every year since the port was opened, and in each of its trades';
    const [shape, , , text] = band(long);
    expect([shape?.box.h, (text as TextItem).lines.flat().length]).toEqual([0.9, 2]);
  });

  it('has another colour than what it stands on', () => {
    expect(band('More from less')[0]).toMatchObject({ fill: 'field' });
    expect(band('More from less', '\n    dark: true')[0]).not.toMatchObject({ fill: 'field' });
  });
});

describe('a takeaway', () => {
  const itemsIn = (own: Partial<Brand>, kind: string) =>
    slidesIn(
      onEachSlide(fixtureOutline(ROOT, 'kinds', kind), 'takeaway: { en: More from less, zh: 少占地，多产出 }'),
      own,
    )[0]?.items ?? [];
  const textIn = (own: Partial<Brand>, kind: string) =>
    itemsIn(own, kind).find((item): item is TextItem => item.kind === 'text' && item.name === 'Takeaway');

  it.each(TAKEAWAY_MANNERS.filter((each) => each !== 'headline'))(
    'is marked by a %s that it stands within, at the foot of the body, in one line',
    (takeaway) => {
      const mark = itemsIn({ takeaway }, 'kpis').find(({ kind, name }) => kind === 'shape' && /^Takeaway /.test(name));
      const text = textIn({ takeaway }, 'kpis');
      expect(mark?.name).toBe(`Takeaway ${takeaway}`);
      expect(text?.box.x).toBeGreaterThanOrEqual(mark?.box.x ?? Number.POSITIVE_INFINITY);
      expect(text?.ground).toBe({ panel: 'panel', band: 'field-dark', bar: 'ground', rule: 'ground' }[takeaway]);
      const { lines = [], box } = textIn({ takeaway }, 'path') ?? {};
      const { body } = brand.frames['title-only'];
      expect(lines.flat()).toHaveLength(1);
      expect((box?.y ?? 0) + (box?.h ?? 0)).toBeCloseTo(body.y + body.h);
    },
  );

  it('is as large as stands in one line where it is no band', () => {
    const type = { ...brand.type, body: { ...brand.type.body, size: 17 } };
    const small = { takeaway: 'rule', type, reading: { ...brand.reading, hall: type, desk: type } } as const;
    expect(textIn(small, 'kpis')?.size).toBeGreaterThan(20);
  });
});

testCalls(import.meta.url, 'takeaway.yaml', { barsOf });
