import { describe, expect, it } from 'vitest';
import type { LaidOutItem } from '../../../src/slides/parts/define-slide.ts';
import { shipped } from '../../support/brand.ts';
import { HEAD, sceneOf, textsIn } from '../../support/scene.ts';

const TEXT = `${HEAD}slides:
  - kind: section
    title: Little land, large share
    carrier: car
  - kind: section
    title: Guests by water
    carrier: liner
  - kind: section
    title: Timber
    carrier: freight-train
    towards: mine
`;

const slides = () => sceneOf(TEXT, 'en', shipped).scene.slides;
const groupOf = (items: readonly LaidOutItem[], group: string) => items.filter((item) => item.group === group);
const rightOf = (items: readonly LaidOutItem[]) => Math.max(...items.map(({ box }) => box.x + box.w));
const leftOf = (items: readonly LaidOutItem[]) => Math.min(...items.map(({ box }) => box.x));
const footOf = (items: readonly LaidOutItem[]) => Math.max(...items.map(({ box }) => box.y + box.h));

describe('section with a carrier', () => {
  it('has the carrier on a line that runs off the slide, and its place far behind it', () => {
    for (const { items, composition } of slides()) {
      expect(composition).toBe('carrier');
      const bank = items.find(({ name }) => name === 'Bank');
      const line = bank?.box.y ?? 0;
      expect(rightOf(bank ? [bank] : [])).toBeGreaterThan(shipped.size.w);
      expect(footOf(groupOf(items, 'Carrier'))).toBeCloseTo(line, 1);
      expect(footOf(groupOf(items, 'Place'))).toBeLessThan(line);
    }
  });

  it('is red on the carrier alone', () => {
    for (const { items } of slides()) {
      const red = items.filter((item) => 'fill' in item && item.fill === 'highlight');
      expect(new Set(red.map(({ group }) => group))).toEqual(new Set(['Carrier']));
    }
  });

  it('keeps its words in the field at the left, large and under the number', () => {
    for (const { items } of slides()) {
      const field = items.find(({ name }) => name === 'Chapter');
      const { Title, 'Chapter number': number } = textsIn(items);
      expect(rightOf(Title ? [Title] : [])).toBeLessThan(rightOf(field ? [field] : []));
      expect(Title?.style.size).toBeGreaterThanOrEqual(60);
      expect(Title?.lines.flat().length).toBeLessThanOrEqual(3);
      expect(number?.box.y).toBeLessThan(Title?.box.y ?? 0);
    }
  });

  it('has one carrier that is large, with its front over the field’s edge', () => {
    for (const { items } of slides()) {
      const carrier = groupOf(items, 'Carrier');
      const field = items.find(({ name }) => name === 'Chapter edge');
      expect(leftOf(carrier)).toBeLessThan(rightOf(field ? [field] : []));
      expect(rightOf(carrier) - leftOf(carrier)).toBeGreaterThan(shipped.size.w * 0.4);
    }
  });

  it('has more wagons up to the slide’s edge', () => {
    expect(rightOf(groupOf(slides()[2]?.items ?? [], 'Carrier'))).toBeGreaterThanOrEqual(shipped.size.w);
  });

  it('has a title without room in its field on the whole slide', () => {
    const title =
      'How the people of the two rivers came to live from what the trains and ships of others carry past them';
    const text = `${HEAD}slides:\n  - kind: section\n    title: ${title}\n    carrier: tram\n`;
    const { items } = sceneOf(text, 'en', shipped).scene.slides[0] ?? { items: [] };
    expect(groupOf(items, 'Carrier')).toEqual([]);
    expect(textsIn(items).Title?.excess).toBeUndefined();
  });
});
