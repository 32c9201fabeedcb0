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
  it('has the carrier and its place on one line that runs off both edges', () => {
    for (const { items, composition } of slides()) {
      expect(composition).toBe('carrier');
      const [bank] = items.filter(({ name }) => name === 'Bank');
      expect(bank?.box.x).toBeLessThan(0);
      expect((bank?.box.x ?? 0) + (bank?.box.w ?? 0)).toBeGreaterThan(shipped.size.w);
      for (const group of ['Carrier', 'Place']) expect(footOf(groupOf(items, group))).toBeCloseTo(bank?.box.y ?? 0, 1);
    }
  });

  it('is red on the carrier alone', () => {
    for (const { items } of slides()) {
      const red = items.filter((item) => 'fill' in item && item.fill === 'highlight');
      expect(new Set(red.map(({ group }) => group))).toEqual(new Set(['Carrier']));
    }
  });

  it('keeps its words in the ground below the line, in one line', () => {
    for (const { items } of slides()) {
      const ground = items.findLast(({ name }) => name.startsWith('Ground'));
      const { Title, 'Chapter number': number } = textsIn(items);
      expect(Title?.lines.flat()).toHaveLength(1);
      expect(Title?.box.y).toBeGreaterThan(ground?.box.y ?? 0);
      expect((number?.box.x ?? 0) + (number?.box.w ?? 0)).toBeLessThan(Title?.box.x ?? 0);
    }
  });

  it('leaves room between the carrier and the place ahead of it', () => {
    for (const { items } of slides())
      expect(leftOf(groupOf(items, 'Place'))).toBeGreaterThan(rightOf(groupOf(items, 'Carrier')) + 0.25);
  });

  it('has more wagons up to the slide’s edge', () => {
    expect(leftOf(groupOf(slides()[2]?.items ?? [], 'Carrier'))).toBeLessThanOrEqual(0);
  });

  it('has a title without room below the line on the whole field', () => {
    const title =
      'How the people of the two rivers came to live from what the trains and ships of others carry past them';
    const text = `${HEAD}slides:\n  - kind: section\n    title: ${title}\n    carrier: tram\n`;
    const { items } = sceneOf(text, 'en', shipped).scene.slides[0] ?? { items: [] };
    expect(groupOf(items, 'Carrier')).toEqual([]);
    expect(textsIn(items).Title?.excess).toBeUndefined();
  });
});
