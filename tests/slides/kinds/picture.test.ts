import { describe, expect, it } from 'vitest';
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
