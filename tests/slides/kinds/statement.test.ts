import { describe, expect, it } from 'vitest';
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
