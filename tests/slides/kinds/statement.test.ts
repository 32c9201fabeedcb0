import { expect, it } from 'vitest';
import type { Placeholder } from '../../../src/scene/frame.ts';
import { brand } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

it('sets a sentence in a template’s place as large as that lets it be, and its text in the size of its own', () => {
  const { statement: frame } = brand.frames;
  const { title, subtitle } = frame.placeholders;
  if (!title || !subtitle) throw new Error('A statement has places for its texts.');
  const own = (place: Placeholder): Placeholder => ({
    ...place,
    own: {
      ...{ key: {}, box: place.box, size: place.style.size, align: place.align, anchor: place.anchor },
      ...{ insets: { left: 0, top: 0, right: 0, bottom: 0 }, bulleted: false, indented: false, turns: false, inks: [] },
    },
  });
  const layout = { part: 'l', name: 'Layout', words: [], footers: {}, roles: {}, dark: false };
  const placeholders = { ...frame.placeholders, title: own(title), subtitle: own(subtitle) };
  const theirs = { ...brand, frames: { ...brand.frames, statement: { ...frame, layout, placeholders } } };
  const sizes = (words: string) => {
    const text = `${HEAD}slides:\n  - { kind: statement, title: ${words}, text: And no more. }\n`;
    const items = sceneOf(text, 'en', theirs).scene.slides[0]?.items ?? [];
    return ['Title', 'Subtitle'].map((name) => {
      const item = items.find((each) => each.name === name);
      return item?.kind === 'text' ? item.size : 0;
    });
  };
  const [large = 0, text] = sizes('Come');
  expect(large).toBeGreaterThan(title.style.size);
  expect(text).toBe(subtitle.style.size);
  expect(
    sizes('Come for a day and talk to all of those who stayed with us over all of these years and ask why')[0],
  ).toBeLessThan(large);
});
