import { describe, expect, it } from 'vitest';
import { around } from '../../../src/core/box.ts';
import { mapValues } from '../../../src/core/collections.ts';
import type { BrandFrameName } from '../../../src/scene/frame.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';
import { madeHouseNamed } from '../../template/made-houses.ts';
import { load } from '../brand-of-template.ts';

/** The place for scenes on a house's layout for a frame, and the slides of an outline on it. */
async function onHouse(name: string, frame: BrandFrameName, more = '') {
  const { brand } = await load(madeHouseNamed(name), more);
  const place = brand?.frames[frame].visual?.box;
  const slides = (text: string) => sceneOf(`${HEAD}slides:\n${text}`, 'en', brand).scene.slides;
  return { place, slides };
}

const COVER = '  - { kind: cover, title: A year of work, subtitle: What it came to, scene: port }\n';
const sections = (more: string) =>
  ['One', 'Two of many'].map((title) => `  - { kind: section, title: ${title}${more} }\n`).join('');

const boxesOf = (slides: Awaited<ReturnType<typeof onHouse>>['slides'], text: string) =>
  slides(text).flatMap(({ items }) => {
    const drawn = items.flatMap(({ part, box }) => (part?.kind === 'scene' ? [box] : []));
    return drawn.length > 0 ? [around(drawn)] : [];
  });

const close = (box: object) => mapValues({ ...box } as Record<string, number>, (length) => expect.closeTo(length, 2));

describe('a scene on a layout of a house', () => {
  it('fills the layout’s own place for a picture', async () => {
    const { place, slides } = await onHouse('pictures', 'cover');
    expect(place).toMatchObject(close({ x: 7.2, y: 0.8, w: 5.3, h: 5.9 }));
    expect(boxesOf(slides, COVER)).toEqual([close(place ?? {})]);
  });

  it('covers all that a cover leaves empty of a layout for a poster', async () => {
    const { place, slides } = await onHouse('portrait', 'cover');
    expect(place).toMatchObject(close({ x: 0.3, y: 3.8, w: 7, h: 8.6 }));
    expect(boxesOf(slides, COVER)).toEqual([close(place ?? {})]);
  });

  it('is in the largest bare room, the same on all slides of a layout: from edge to edge where nothing is there', async () => {
    const { place, slides } = await onHouse('pictures', 'section');
    expect(place).toMatchObject(close({ x: 0, y: 0, w: 13.333, h: place?.h ?? 0 }));
    expect(place?.h).toBeGreaterThan(4);
    expect(place?.h).toBeLessThan(5);
    const panels = slides(sections(', scene: port')).flatMap(({ items }) =>
      items.flatMap(({ name, box }) => (name === 'Panel' ? [box] : [])),
    );
    expect(panels).toEqual([close(place ?? {}), close(place ?? {})]);
  });

  it('has most of a plain slide from edge to edge, the title below it', async () => {
    const { brand } = await load(madeHouseNamed('four-by-three'));
    for (const name of ['cover', 'section'] as const) {
      const { placeholders, visual } = brand?.frames[name] ?? { placeholders: {} };
      expect(visual?.box, name).toMatchObject(close({ x: 0, y: 0, w: 10 }));
      expect(visual?.box.h, name).toBeGreaterThan(0.6 * 7.5);
      expect(placeholders.title?.box.y, name).toBeGreaterThan(visual?.box.h ?? 0);
      expect(placeholders.title?.anchor, name).toBe('bottom');
      expect(placeholders.title?.own, name).toMatchObject({
        anchor: 'bottom',
        box: { y: expect.closeTo(name === 'cover' ? 2.25 : 3, 2) },
      });
      expect(placeholders.subtitle?.box.y, name).toBeGreaterThan(placeholders.title?.box.y ?? 0);
    }
  });

  it('has sky and land that run on to the left where the room is a strip', async () => {
    const { brand } = await load(madeHouseNamed('four-by-three'));
    if (!brand) throw new Error('no brand');
    const { cover } = brand.frames;
    const visual = { box: { x: 0, y: 0, w: 10, h: 2 }, over: [] };
    const own = { ...brand, frames: { ...brand.frames, cover: { ...cover, visual } } };
    const [slide] = sceneOf(`${HEAD}slides:\n${COVER}`, 'en', own).scene.slides;
    const items = (slide?.items ?? []).filter(({ part }) => part?.kind === 'scene');
    expect(around(items.map(({ box }) => box))).toEqual(close(visual.box));
    const drawn = around(items.flatMap(({ kind, box }) => (kind === 'path' ? [box] : [])));
    expect(drawn.w / drawn.h).toBeLessThan(3.4);
    const beside = items.filter(({ kind }) => kind === 'shape');
    expect(beside.length).toBeGreaterThan(1);
    for (const { box } of beside) expect(box.x + box.w).toBeCloseTo(drawn.x, 1);
  });

  it('is on no cover with art', async () => {
    const { place, slides } = await onHouse('art-on-cover', 'cover');
    expect(place).toBeUndefined();
    expect(boxesOf(slides, COVER)).toEqual([]);
  });
});
