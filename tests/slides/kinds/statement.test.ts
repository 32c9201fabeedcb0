import { describe, expect, it } from 'vitest';
import type { Placeholder } from '../../../src/scene/frame.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { brand } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

function itemsOf(keys: string, title = 'The wind is free') {
  return sceneOf(`${HEAD}slides:\n  - kind: statement\n    title: ${title}\n${keys}`).scene.slides[0]?.items ?? [];
}
const titleOf = (keys: string, title?: string) =>
  itemsOf(keys, title).find(({ name }) => name === 'Title') as TextItem | undefined;

describe('statement', () => {
  it('is as large as its place lets it be, and over a scene larger than section titles', () => {
    expect(titleOf('')?.size).toBeGreaterThan(brand.frames.statement.placeholders.title?.style.size ?? 0);
    expect(titleOf('    scene: green\n')?.size).toBe(1.25 * brand.type.display.size);
    const long = 'The wind is free, and the port decides who of all who would like to can use it for their own ships';
    expect(titleOf('', long)?.size).toBeLessThan(titleOf('')?.size ?? 0);
  });

  it('has a picture on a part of its own, which no text reaches', () => {
    const items = itemsOf('    picture: pictures/valley.jpg\n    alt: A valley\n    text: More of it\n');
    const picture = items.find(({ kind }) => kind === 'picture')?.box;
    const texts = items.filter((item): item is TextItem => item.kind === 'text' && item.name !== 'Source');
    for (const { box, height } of texts) expect(box.y + height).toBeLessThan(picture?.y ?? 0);
  });
});

it('sets a sentence in a template’s place as large as that lets it be, and its text in the size of its own', () => {
  const { statement: frame } = brand.frames;
  const { title, subtitle } = frame.placeholders;
  if (!title || !subtitle) throw new Error('A statement has places for its texts.');
  const own = (place: Placeholder): Placeholder => ({
    ...place,
    own: {
      ...{ key: {}, box: place.box, size: place.style.size, align: place.align },
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
