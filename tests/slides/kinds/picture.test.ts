import { describe, expect, it } from 'vitest';
import { shipped } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const slideOf = (keys: string, language = 'en') => {
  const text = `${HEAD}slides:\n  - kind: picture\n    title: The valley\n${keys}`;
  const [slide] = sceneOf(text, language).scene.slides;
  if (!slide) throw new Error('A deck of one slide has one.');
  return slide;
};
const named = (keys: string, name: string) => slideOf(keys).items.find((item) => item.name === name);
const VALLEY = '    picture: pictures/valley.jpg\n    alt: A valley\n';

describe('a picture with words', () => {
  const words = '    text: Ships come up to the port at every season.\n';

  it('has its caption on a plate that is no wider than it', () => {
    const keys = `${VALLEY}${words}    caption: The valley in spring, seen from the northern hill at noon\n`;
    const [plate, picture] = [named(keys, 'Caption plate'), named(keys, 'Picture')];
    expect(plate && plate.box.x + plate.box.w).toBeLessThanOrEqual((picture?.box.x ?? 0) + (picture?.box.w ?? 0));
    expect(plate && plate.box.y + plate.box.h).toBeCloseTo(7.5, 5);
  });
});

describe('a picture that is composed', () => {
  const composed = (keys: string) => {
    const text = `${HEAD}slides:\n  - kind: picture\n    title: The valley\n${keys}`;
    return sceneOf(text, 'en', shipped).scene.slides[0];
  };
  const boxOf = (slide: ReturnType<typeof composed>, name: string) =>
    slide?.items.find((item) => item.name === name)?.box ?? { x: 0, y: 0, w: 0, h: 0 };

  it('is as high as the slide beside a panel with the words', () => {
    const slide = composed(`${VALLEY}    composition: panel\n    text: Ships come up to the port.\n`);
    expect(slide?.composition).toBe('panel');
    const picture = boxOf(slide, 'Picture');
    expect(picture.h).toBeGreaterThan(7.5);
    expect(boxOf(slide, 'Text').x).toBeGreaterThan(picture.x + picture.w);
  });

  it('fills the slide, its headline and number on a plate in a corner', () => {
    const slide = composed(`${VALLEY}    composition: full\n    caption: In spring\n`);
    expect(slide?.composition).toBe('full');
    expect(boxOf(slide, 'Picture').w).toBeGreaterThan(13.333);
    const plate = boxOf(slide, 'Plate');
    for (const box of [boxOf(slide, 'Caption'), slide?.numberBox ?? plate]) {
      expect(box.x).toBeGreaterThan(plate.x);
      expect(box.x + box.w).toBeLessThan(plate.x + plate.w);
    }
  });

  it('stands in its plain way where it is shown whole', () => {
    expect(composed(`${VALLEY}    fit: contain\n`)?.composition).toBeUndefined();
  });
});
