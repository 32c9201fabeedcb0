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
  it('has the carrier on a line that runs off both edges, half of it on the dark field', () => {
    for (const { items, composition } of slides()) {
      expect(composition).toBe('carrier');
      const carrier = groupOf(items, 'Carrier');
      const line = items.find(({ name }) => name === 'Line');
      const field = items.find(({ name }) => name === 'Field');
      expect(line?.box.x).toBeLessThan(0);
      expect((line?.box.x ?? 0) + (line?.box.w ?? 0)).toBeGreaterThan(shipped.size.w);
      expect(line?.box.y).toBeGreaterThan(1.5);
      expect(line?.box.y).toBeLessThan(3.4);
      expect(footOf(carrier)).toBeCloseTo(line?.box.y ?? 0, 1);
      const seam = (field?.box.x ?? 0) + (field?.box.w ?? 0);
      expect(leftOf(carrier)).toBeLessThan(seam);
      expect(rightOf(carrier)).toBeGreaterThan(seam);
    }
  });

  it('is red on the carrier alone', () => {
    for (const { items } of slides()) {
      const red = items.filter((item) => 'fill' in item && item.fill === 'highlight');
      expect(new Set(red.map(({ group }) => group))).toEqual(new Set(['Carrier']));
    }
  });

  it('keeps its words on the field, below the line', () => {
    for (const { items } of slides()) {
      const field = items.find(({ name }) => name === 'Field');
      const { Title, 'Chapter number': number } = textsIn(items);
      const widest = Math.max(...(Title?.lines.flat() ?? []).map(({ width }) => width / 72));
      expect((Title?.box.x ?? 0) + widest).toBeLessThan((field?.box.x ?? 0) + (field?.box.w ?? 0));
      expect(number?.box.y).toBeLessThan(Title?.box.y ?? 0);
    }
  });

  it('leaves water between what floats and the place ahead of it', () => {
    const items = slides()[1]?.items ?? [];
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
