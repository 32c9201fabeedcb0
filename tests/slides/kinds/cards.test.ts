import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../src/scene/items.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const slideOf = (items: readonly string[], keys = '') => {
  const list = items.map((item) => `      - ${item}\n`).join('');
  const { scene } = sceneOf(`${HEAD}slides:\n  - kind: cards\n    title: A title\n${keys}    items:\n${list}`);
  return scene.slides[0];
};
const card = (title: string, more = '') => `{ title: ${title}, text: Some words${more} }`;
const SIX = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((title) => card(title, ', icon: ship'));
const sizeOf = (items: readonly { readonly name: string }[] | undefined, name: string) =>
  (items?.find((item) => item.name === name) as TextItem | undefined)?.size ?? 0;

describe('cards', () => {
  it('are led by the first of six, by the one that is named, or by none', () => {
    const [first, named, none] = [
      slideOf(SIX),
      slideOf(SIX.with(2, card('Three', ', icon: ship, lead: true'))),
      slideOf(SIX, '    lead: none\n'),
    ].map((slide) => ['Lead card', 'Card 1', 'Card 3'].map((name) => sizeOf(slide?.items, name)));
    expect(first?.[0]).toBeGreaterThan(2 * (first?.[2] ?? 0));
    expect(first?.[1]).toBe(0);
    expect(named?.[0]).toBeGreaterThan(2 * (named?.[1] ?? 0));
    expect(named?.[2]).toBe(0);
    expect(none?.[1]).toBe(none?.[2]);
  });

  it('show numbers only where they are ordered', () => {
    const numbers = (keys: string) => slideOf(SIX, keys)?.items.filter((item) => item.name.endsWith(' number')).length;
    expect(numbers('')).toBe(0);
    expect(numbers('    lead: none\n    numbered: true\n')).toBe(6);
  });

  it('have one rhythm beside the one that leads', () => {
    const slide = slideOf([
      card('One', ', scene: port, fact: goods, lead: true'),
      card('Two', ', scene: chip, fact: share'),
      card('Three', ', scene: aero, fact: share').replace('Some words', 'Some words that go on for more than one line'),
    ]);
    const topOf = (name: string) => slide?.items.find((item) => item.name === name)?.box.y ?? 0;
    const [two, three] = [2, 3].map((i) => topOf(`Card ${i}`) - topOf(`Card ${i} figure`));
    expect(two).toBeCloseTo(three ?? 0);
    expect(sizeOf(slide?.items, 'Lead card figure')).toBeGreaterThan(1.4 * sizeOf(slide?.items, 'Card 2 figure'));
  });

  it('have large words in full colour where none has a figure, in the lines that the author chose', () => {
    const names = '"Guoyuan Port, Free Trade Area\\nand the Convention City"';
    const slide = slideOf([
      card('One', ', scene: aero, lead: true'),
      card('Two', ', scene: port').replace('Some words', names),
      card('Three', ', scene: fair'),
    ]);
    const text = slide?.items.find((item): item is TextItem => item.kind === 'text' && item.name === 'Card 2 text');
    expect(text?.size).toBeGreaterThanOrEqual(20);
    expect(text?.style.color).toBe('on-dark');
    expect(text?.lines.flat()).toHaveLength(2);
  });

  it('keep the accent of one scene', () => {
    const slide = slideOf(['port', 'cars', 'aero'].map((scene) => card(scene, `, scene: ${scene}`)));
    const accented = slide?.items.filter((item) => item.kind === 'path' && item.fill === 'highlight') ?? [];
    expect([...new Set(accented.map(({ group }) => group))]).toEqual(['Card 1 scene']);
  });

  it('have their words where a scene would be, where they have neither scene nor icon', () => {
    const slide = slideOf([card('One', ', scene: port'), card('Two', ', scene: chip'), card('Three')]);
    const topOf = (name: string) => slide?.items.find((item) => item.name === name)?.box.y ?? 0;
    expect(topOf('Card 3')).toBeLessThan(topOf('Card 1'));
  });
});
