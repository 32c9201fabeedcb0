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
  it('has the carrier on a line that runs off the slide, and its place before it', () => {
    for (const { items, composition } of slides()) {
      expect(composition).toBe('carrier');
      const line = footOf(items.filter(({ name }) => name === 'Sky'));
      expect(rightOf(items.filter(({ name }) => name === 'Sky'))).toBeGreaterThan(shipped.size.w);
      const [carrier, place] = [groupOf(items, 'Carrier'), groupOf(items, 'Place')];
      for (const group of [carrier, place]) expect(footOf(group)).toBeCloseTo(line, 1);
      expect(rightOf(carrier)).toBeLessThan(rightOf(place));
    }
  });

  it('is red on the carrier alone', () => {
    for (const { items } of slides()) {
      const red = items.filter((item) => 'fill' in item && item.fill === 'highlight');
      expect(new Set(red.map(({ group }) => group))).toEqual(new Set(['Carrier']));
    }
  });

  it('has its title below the line, large, on one base line with a number that is larger still', () => {
    for (const { items } of slides()) {
      const line = footOf(items.filter(({ name }) => name === 'Sky'));
      const { Title, 'Chapter number': number } = textsIn(items);
      if (!Title || !number) throw new Error('There is a title, and a number.');
      expect(number.box.y).toBeGreaterThan(line);
      expect(Title.style.size).toBeGreaterThanOrEqual(84);
      expect(number.style.size).toBeGreaterThan(1.5 * Title.style.size);
      expect(Title.lines.flat().length).toBeLessThanOrEqual(2);
      expect(rightOf([number])).toBeLessThan(Title.box.x);
    }
  });

  it('has one carrier that is large, and whole', () => {
    for (const { items } of slides().slice(0, 2)) {
      const carrier = groupOf(items, 'Carrier');
      expect(leftOf(carrier)).toBeGreaterThan(0);
      expect(rightOf(carrier) - leftOf(carrier)).toBeGreaterThan(shipped.size.w * 0.5);
    }
  });

  it('has more wagons up to the slide’s edge, and rails under them', () => {
    const { items } = slides()[2] ?? { items: [] };
    expect(leftOf(groupOf(items, 'Carrier'))).toBeLessThanOrEqual(0);
    expect(items.some(({ name }) => name === 'Sleeper 1')).toBe(true);
  });

  it('has a title without room below the line on the whole slide', () => {
    const title =
      'How the people of the two rivers came to live from what the trains and ships of others carry past them';
    const text = `${HEAD}slides:\n  - kind: section\n    title: ${title}\n    carrier: tram\n`;
    const { items } = sceneOf(text, 'en', shipped).scene.slides[0] ?? { items: [] };
    expect(groupOf(items, 'Carrier')).toEqual([]);
    expect(textsIn(items).Title?.excess).toBeUndefined();
  });
});
