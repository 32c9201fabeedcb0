import { describe, expect, it } from 'vitest';
import { childrenOf, descend, findAll, type XmlElement } from '../../../../src/office/xml.ts';
import { ownRules } from '../../../../src/outputs/pptx/slide/own-rules.ts';
import type { SceneItem, ShapeItem, TextItem } from '../../../../src/scene/items.ts';
import { testCalls } from '../../../support/calls.ts';
import { HEAD, sceneOf } from '../../../support/scene.ts';
import { writeChecked } from '../../../support/written-deck.ts';
import { free, placed, scene, slide } from '../scenes.ts';
import { object, slideXml } from '../slide-objects.ts';

const at = (x: number, y: number, w: number, h: number) => ({ x, y, w, h });
const rule = (
  name: string,
  path: SceneItem['path'],
  box = at(1, 2, 4, 0),
  more: Partial<ShapeItem> = {},
): ShapeItem => ({
  ...{ kind: 'shape', shape: 'line', name, path, box, stroke: { color: 'hairline', width: 1.5 } },
  ...more,
});
const text = (
  name: string,
  path: SceneItem['path'],
  box = at(1, 2.1, 4, 0.4),
  more: Partial<TextItem> = {},
): TextItem => ({
  ...free(name, 'words', box, 'body'),
  path,
  ...more,
});

/** Which text has which rule, by names. */
function owned(...items: SceneItem[]): string[] {
  const on = { ...slide(1, 'content', 'x', []), path: ['slides', 0], items };
  const isTitle = (i: number) => items[i]?.kind === 'text' && (items[i] as TextItem).placeholder !== undefined;
  return [...ownRules(on, isTitle)].map(([i, own]) => `${own.name} of ${items[i]?.name}`);
}

const ENTRY = ['slides', 0, 'items', 1];

describe('a text that draws its rule', () => {
  it('has a box from the rule down, with inner margins that keep its lines where they are', async () => {
    const items = [
      placed('title-only', 'title', 'A title', { name: 'Title' }),
      rule('Rule', ENTRY, at(1, 2, 4, 0)),
      text('Entry', ENTRY, at(1.2, 2.15, 3.8, 0.5), { link: 'https://example.org' }),
    ];
    const on = { ...slide(1, 'title-only', 'x', []), path: ['slides', 0], items };
    const root = slideXml(await writeChecked(scene([on])), 1);
    const entry = object(root, 'Entry');
    const inches = (value: string | undefined) => Math.round((100 * Number(value)) / 914_400) / 100;
    const { off, ext } = Object.fromEntries(
      ['off', 'ext'].map((name) => [name, descend(entry, 'p:spPr', 'a:xfrm', `a:${name}`)?.attributes ?? {}]),
    );
    expect([off?.x, off?.y, ext?.cx, ext?.cy].map(inches)).toEqual([1, 2, 4, 0.65]);
    const body = descend(entry, 'p:txBody', 'a:bodyPr')?.attributes;
    expect([body?.lIns, body?.tIns, body?.rIns, body?.bIns].map(inches)).toEqual([0.2, 0.15, 0, 0]);
    const points = findAll(entry, 'a:pt').map(({ attributes: { x, y } }) => [inches(x), inches(y)]);
    expect(points).toEqual([
      [0, 0],
      [4, 0],
    ]);
    expect(descend(entry, 'p:spPr', 'a:ln')?.attributes).toMatchObject({ w: '19050' });
    expect(findAll(entry, 'a:hlinkClick')).toHaveLength(1);
    expect(findAll(root, 'p:cNvPr').map(({ attributes }) => attributes.name)).not.toContain('Rule');
  });

  it('appears with its rule, as one object', async () => {
    const list = `  - kind: lists\n    title: A\n    build: by-item\n    lists:\n      - title: B\n        items: [one, two]\n      - title: C\n        items: [three, four]\n`;
    const deck = await writeChecked(sceneOf(`${HEAD}slides:\n${list}`).scene as never);
    const root = slideXml(deck, 1);
    const tree = descend(root, 'p:cSld', 'p:spTree') as XmlElement;
    const ruled = childrenOf(tree).filter(
      (shape) => findAll(shape, 'a:t').length > 0 && descend(shape, 'p:spPr', 'a:ln'),
    );
    const names = ruled.map((shape) => findAll(shape, 'p:cNvPr')[0]?.attributes.name);
    expect(names).toEqual(['List 1 item 2', 'List 2 item 2']);
    const ids = ruled.map((shape) => findAll(shape, 'p:cNvPr')[0]?.attributes.id);
    const builds = findAll(root, 'p:bldP').filter(({ attributes }) => ids.includes(attributes.spid));
    expect(builds.map(({ attributes }) => attributes.animBg)).toEqual(['1', '1']);
  });
});

testCalls(import.meta.url, 'own-rules.yaml', { owned, text });
