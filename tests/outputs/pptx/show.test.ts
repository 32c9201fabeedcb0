import { describe, expect, it } from 'vitest';
import { partRoot } from '../../../src/office/open-package.ts';
import { childrenOf, descend, findAll, parseXml, type XmlElement } from '../../../src/office/xml.ts';
import { readTemplate } from '../../../src/template/read-template.ts';
import { templateBrand } from '../../support/template-deck.ts';
import { type WrittenDeck, writeChecked } from '../../support/written-deck.ts';
import { foreignTemplate } from '../../template/sound-templates.ts';
import { placed, scene, slide } from './scenes.ts';
import { kioskScene } from './shows.ts';
import { object, slideXml } from './slide-objects.ts';

const showOf = (deck: WrittenDeck) => findAll(parseXml(deck.xml('ppt/presProps.xml')), 'p:showPr')[0];
const transitionOf = (deck: WrittenDeck, number: number) => descend(slideXml(deck, number), 'p:transition');
const links = (at: XmlElement) => findAll(at, 'a:hlinkClick').map(({ attributes }) => attributes);

describe('a slide’s transition', () => {
  it('lets a click lead on where somebody speaks, and is left out where there is nothing to say', async () => {
    const timed = { transition: 'fade' as const, advance: 9 };
    const spoken = await writeChecked(
      scene([slide(1, 'title-only', 'T', [], timed), slide(2, 'title-only', 'U', [], {})]),
    );
    expect(transitionOf(spoken, 1)?.attributes).toEqual({ spd: 'med', advTm: '9000' });
    expect(transitionOf(spoken, 2)).toBeUndefined();
  });
});

describe('the properties of the show', () => {
  it('of a window do not, and a speaker needs none', async () => {
    const windowed = await writeChecked(scene([slide(1, 'title-only', 'T', [])], { mode: 'window' }));
    expect(showOf(windowed)?.attributes.loop).toBeUndefined();
    expect(findAll(parseXml(windowed.xml('ppt/presProps.xml')), 'p:browse').length).toBe(1);
    expect(showOf(await writeChecked(scene([slide(1, 'title-only', 'T', [])])))).toBeUndefined();
  });

  it('take the place of those of a customer’s template', async () => {
    const brand = await templateBrand(foreignTemplate());
    const theirs = partRoot(readTemplate(foreignTemplate()).package, 'ppt/presProps.xml') as XmlElement;
    expect(findAll(theirs, 'p:showPr')[0]?.attributes.loop).toBe('1');
    const own = await writeChecked(kioskScene(), { brand });
    expect(childrenOf(showOf(own) as XmlElement).map(({ name }) => name)).toEqual(['p:kiosk', 'p:sldAll']);
    expect(transitionOf(own, 1)?.attributes.advTm).toBe('8000');
    expect(slideXml(own, 5).attributes.show).toBe('0');
    const spoken = await writeChecked(scene([slide(1, 'title-only', 'T', [])]), { brand });
    expect(showOf(spoken)).toBeUndefined();
  });
});

describe('a hidden slide', () => {
  it('leads back by its title on a layout without a number', async () => {
    const brand = await templateBrand(foreignTemplate(), 'layouts:\n  title-only: Bare\n');
    const root = slideXml(await writeChecked(kioskScene(), { brand }), 5);
    expect(links(object(root, 'Title')).map(({ action }) => action)).toEqual(['ppaction://hlinksldjump']);
  });
});

describe('a link of a whole text', () => {
  it('can be a placeholder’s', async () => {
    const source = { ...placed('title-only', 'source', 'Source: the press.'), link: '#slide-2' };
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [source]), slide(2, 'title-only', 'U', [])]));
    const shape = object(slideXml(deck, 1), 'source');
    expect(links(shape).map(({ action }) => action)).toEqual(['ppaction://hlinksldjump']);
    expect(findAll(shape, 'a:rPr').every(({ attributes }) => attributes.u === undefined)).toBe(true);
  });
});
