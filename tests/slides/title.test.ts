import { describe, expect, it } from 'vitest';
import { brand } from '../support/brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const LONG = 'The harbour has brought firms and schools, and they have brought ships, and ships bring other firms';

describe('the title of a content slide', () => {
  it('ends clear of the body with two lines, and begins below the kicker', () => {
    const text = `${HEAD}slides:\n  - kind: bullets\n    kicker: Ports\n    title: ${LONG}\n    items: [A point]\n`;
    const { items = [] } = sceneOf(text).scene.slides[0] ?? {};
    const [title, kicker] = ['Title', 'Kicker'].map((name) => items.find((item) => item.name === name));
    if (title?.kind !== 'text' || kicker?.kind !== 'text') throw new Error('The slide has no title and kicker.');
    expect(title.lines.flat()).toHaveLength(2);
    const { wrapped } = brand.frames.content;
    expect((wrapped?.body.y ?? 0) - title.box.y - title.height).toBeGreaterThan(0.17);
    expect(title.box.y - kicker.box.y - kicker.height).toBeGreaterThan(0);
  });

  it('has one size in a deck: its own where each fits a line, else its floor, with contents lower', () => {
    const deck = (last: string) =>
      sceneOf(
        `${HEAD}slides:\n${['Ports', last].map((title) => `  - { kind: bullets, title: ${title}, items: [A point] }\n`).join('')}`,
      ).scene;
    const placed = (last: string) =>
      deck(last).slides.map(({ items }) => {
        const title = items.find(({ name }) => name === 'Title');
        const field = items.find(({ name }) => name === 'Bullet 1 field');
        return [title?.kind === 'text' && title.size, field?.box.y];
      });
    expect(placed('Ships')).toEqual([
      [34, 1.45],
      [34, 1.45],
    ]);
    expect(placed(`"${LONG}"`)).toEqual([
      [32, 1.75],
      [32, 1.75],
    ]);
  });
});
