import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const slideOf = (keys: string, language = 'en') => {
  const text = `${HEAD}slides:\n  - kind: picture\n    title: The valley\n${keys}`;
  const [slide] = sceneOf(text, language).scene.slides;
  if (!slide) throw new Error('A deck of one slide has one.');
  return slide;
};
const named = (keys: string, name: string) => slideOf(keys).items.find((item) => item.name === name);
const VALLEY = '    picture: pictures/valley.jpg\n    alt: A valley\n';
const TOWER = '    picture: pictures/tower.png\n    alt: A tower\n';

describe('a picture alone', () => {
  it('goes from edge to edge below the title, and the source line has the ground to itself', () => {
    expect(named(VALLEY, 'Picture')?.box).toMatchObject({ x: 0, y: 1.45, w: 13.333, h: 5.3 });
  });

  it('has its caption on a foot with the source line, which is light there', () => {
    const keys = `${VALLEY}    caption: In spring\n    credit: The Press\n`;
    const foot = named(keys, 'Foot');
    expect(foot && foot.box.y + foot.box.h).toBeCloseTo(7.5, 5);
    const source = named(keys, 'Source');
    expect(source?.kind === 'text' && source.ground).toBe('field-dark');
  });

  it('that is not wide stands on a wall and keeps most of itself', () => {
    const item = named(TOWER, 'Picture');
    expect(item?.kind === 'picture' && item.crop && item.crop.bottom - item.crop.top).toBeGreaterThan(0.6);
    expect(item?.box.h).toBeCloseTo(6.05, 5);
    expect(named(TOWER, 'Wall')?.box).toMatchObject({ x: 0, w: 13.333 });
  });

  it('is shown whole where the outline asks for that', () => {
    const item = named(`${TOWER}    fit: contain\n`, 'Picture');
    expect(item?.kind === 'picture' && item.crop).toBeUndefined();
    expect(item?.kind === 'picture' && item.box.w / item.box.h).toBeCloseTo(
      item?.kind === 'picture' ? item.pixels.w / item.pixels.h : 0,
      2,
    );
  });
});

describe('a picture with words', () => {
  const words = '    text: Ships come up to the port at every season.\n';

  it('stands at the slide’s edge, and the source line and the number below the words', () => {
    const points = '    points:\n      - fact: now\n        text: Output of the firms\n    source: report\n';
    const left = slideOf(`${VALLEY}${points}`);
    const picture = left.items.find(({ name }) => name === 'Picture');
    const source = left.items.find(({ name }) => name === 'Source');
    expect(picture?.box.x).toBe(0);
    expect(source?.box.x).toBeGreaterThan((picture?.box.x ?? 0) + (picture?.box.w ?? 0));
    const right = slideOf(`${VALLEY}    side: right\n${points}`);
    const at = right.items.find(({ name }) => name === 'Picture')?.box;
    expect(at && at.x + at.w).toBeCloseTo(13.333, 3);
    expect(right.numberBox && right.numberBox.x + right.numberBox.w).toBeLessThan(at?.x ?? 0);
  });

  it('has a text that is all there is to read on a field, large', () => {
    const item = named(`${VALLEY}${words}`, 'Text');
    expect(item?.kind === 'text' && item.ground).toBe('field');
    expect(item?.kind === 'text' && item.size).toBeGreaterThanOrEqual(40);
  });

  it('has its caption on a plate that is no wider than it', () => {
    const keys = `${VALLEY}${words}    caption: The valley in spring, seen from the northern hill at noon\n`;
    const [plate, picture] = [named(keys, 'Caption plate'), named(keys, 'Picture')];
    expect(plate && plate.box.x + plate.box.w).toBeLessThanOrEqual((picture?.box.x ?? 0) + (picture?.box.w ?? 0));
    expect(plate && plate.box.y + plate.box.h).toBeCloseTo(7.5, 5);
  });

  it('is a strip above points side by side', () => {
    const keys = `${VALLEY}    side: top\n    points:\n      - text: One\n      - text: Two\n`;
    const [picture, one, two] = ['Picture', 'Point 1', 'Point 2'].map((name) => named(keys, name));
    expect(picture?.box).toMatchObject({ x: 0, w: 13.333 });
    expect(one?.box.y).toBeGreaterThanOrEqual((picture?.box.y ?? 0) + (picture?.box.h ?? 0));
    expect(one?.box.y).toBeCloseTo(two?.box.y ?? 0, 5);
    expect(two?.box.x).toBeGreaterThan(one?.box.x ?? 0);
  });

  it('may be a scene of the library', () => {
    const keys = '    scene: port\n    points:\n      - text: One\n';
    expect(slideOf(keys).items.some(({ group }) => group === 'Picture')).toBe(true);
  });
});

it('is refused without a picture or a scene', () => {
  expect(() => slideOf('    text: Words alone\n')).toThrow('missing-key');
});

it('prints its credit', () => {
  const source = slideOf(`${VALLEY}    credit: The Press\n`).items.find(({ name }) => name === 'Source');
  expect(source?.kind === 'text' && plainText(source.text)).toContain('The Press');
});
