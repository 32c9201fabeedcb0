import { describe, expect, it } from 'vitest';
import { childrenOf, descend, findAll, parseXml, type XmlElement } from '../../../../src/office/xml.ts';
import { drawCharts } from '../../../../src/render/charts/draw-charts.ts';
import type { Scene } from '../../../../src/scene/items.ts';
import { brand } from '../../../support/brand.ts';
import { HEAD, sceneOf } from '../../../support/scene.ts';
import { deckOnTemplate } from '../../../support/template-deck.ts';
import { type WrittenDeck, writeChecked } from '../../../support/written-deck.ts';
import { foreignTemplate } from '../../../template/sound-templates.ts';

async function sceneOn(slides: string): Promise<Scene> {
  return (await drawCharts(sceneOf(`${HEAD}slides:\n${slides}`).scene, brand)).scene;
}
const statement = (background: string, id = 'one') =>
  `  - kind: statement\n    id: ${id}\n    title: Come and see\n    background: ${background}\n`;
const slideXml = (deck: WrittenDeck, number: number) => parseXml(deck.xml(`ppt/slides/slide${number}.xml`));
const named = (root: XmlElement, name: string) =>
  childrenOf(descend(root, 'p:cSld', 'p:spTree') ?? root).find((shape) =>
    findAll(shape, 'p:cNvPr').some((entry) => entry.attributes.name === name),
  );

describe('a picture behind a slide', () => {
  it('is its ground, cropped to its shape', async () => {
    const deck = await writeChecked(await sceneOn(statement('{ picture: pictures/tower.png, focus: top }')));
    const fill = descend(slideXml(deck, 1), 'p:cSld', 'p:bg', 'p:bgPr', 'a:blipFill');
    // 900 × 1200 pixels on 13.333 × 7.5 inches: 506 of 1,200 rows are shown, from the top; the rest is 1.37 slides high.
    expect(fill && descend(fill, 'a:stretch', 'a:fillRect')?.attributes).toEqual({ b: '-137037' });
    const id = (fill && descend(fill, 'a:blip')?.attributes['r:embed']) ?? '';
    expect(deck.xml('ppt/slides/_rels/slide1.xml.rels')).toMatch(new RegExp(`Id="${id}"[^>]*\\.\\./media/\\w+\\.png`));
  });

  it('is stored once for all slides on it, and for those that show it', async () => {
    const shown = `  - kind: picture\n    title: A\n    picture: pictures/valley.jpg\n    alt: B\n`;
    const two = statement('pictures/valley.jpg') + statement('{ picture: pictures/valley.jpg }', 'two');
    const deck = await writeChecked(await sceneOn(two + shown));
    expect([...deck.parts.keys()].filter((name) => name.includes('media'))).toHaveLength(1);
  });

  it('lies under a veil in the brand’s dark, which fades to the right of the text', async () => {
    const deck = await writeChecked(await sceneOn(statement('pictures/valley.jpg')));
    const veil = named(slideXml(deck, 1), 'Picture shade');
    const stops = veil ? findAll(veil, 'a:gs') : [];
    const alphas = stops.map((stop) => Number(findAll(stop, 'a:alpha')[0]?.attributes.val));
    expect(alphas.length).toBeGreaterThan(1);
    expect(alphas[0]).toBeGreaterThan(40_000);
    expect(Math.min(...alphas)).toBeLessThan(alphas[0] ?? 0);
    expect(new Set(stops.map((stop) => findAll(stop, 'a:schemeClr')[0]?.attributes.val))).toEqual(new Set(['bg1']));
  });

  it('has the art of the frame above the veil, and the layout’s own hidden', async () => {
    const deck = await writeChecked(await sceneOn(statement('pictures/valley.jpg')));
    const root = slideXml(deck, 1);
    expect(root.attributes.showMasterSp).toBe('0');
    const names = childrenOf(descend(root, 'p:cSld', 'p:spTree') ?? root)
      .slice(2)
      .map((shape) => findAll(shape, 'p:cNvPr')[0]?.attributes.name);
    expect(names.slice(0, 4)).toEqual(['Picture shade', 'Two rivers', 'Mark', 'Title']);
  });

  it('leaves objects that appear at clicks what they are', async () => {
    const list = `  - kind: bullets\n    title: A\n    build: by-item\n    background: pictures/valley.jpg\n    items: [one, two]\n`;
    const deck = await writeChecked(await sceneOn(list));
    const root = slideXml(deck, 1);
    const ids = ['Bullet 1 lead', 'Bullet 2 lead'].map((name) => {
      const shape = named(root, name);
      return shape && findAll(shape, 'p:cNvPr')[0]?.attributes.id;
    });
    expect(new Set(findAll(root, 'p:spTgt').map((target) => target.attributes.spid))).toEqual(new Set(ids));
  });

  it('has light text and an even veil on somebody else’s template, whose art stays', async () => {
    const { decks } = await deckOnTemplate(foreignTemplate(), `${HEAD}slides:\n${statement('pictures/valley.jpg')}`);
    const root = slideXml(decks[0] as WrittenDeck, 1);
    expect(root.attributes.showMasterSp).toBeUndefined();
    const veil = named(root, 'Picture shade');
    expect(veil && descend(veil, 'p:spPr', 'a:solidFill')).toBeDefined();
    const title = named(root, 'Title');
    const color = title && findAll(title, 'a:rPr').flatMap((run) => findAll(run, 'a:schemeClr'))[0]?.attributes.val;
    // On its layout of titles alone white is the ground’s colour, and dark the text’s.
    expect(color).toBe('bg1');
  });
});
