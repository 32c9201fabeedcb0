import { describe, expect, it } from 'vitest';
import { brand } from '../support/brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const LONG = 'The harbour has brought firms and schools, and they have brought ships, and ships bring other firms';

describe('the title of a content slide', () => {
  it('ends clear of the body with two lines, and begins below the kicker', () => {
    const text = `${HEAD}slides:\n  - kind: bullets\n    kicker: Ports\n    title: ${LONG}\n    items: [A point]\n`;
    const [title, kicker] = sceneOf(text).scene.slides[0]?.items ?? [];
    if (title?.kind !== 'text' || kicker?.kind !== 'text') throw new Error('The slide has no title and kicker.');
    expect(title.lines.flat()).toHaveLength(2);
    expect(brand.frames.content.body.y - title.box.y - title.height).toBeGreaterThan(0.17);
    expect(title.box.y - kicker.box.y - kicker.height).toBeGreaterThan(0.1);
  });
});
