import { describe, expect, it } from 'vitest';
import { partRoot } from '../../../src/office/open-package.ts';
import { childrenOf, descend, findAll, parseXml, textOf, type XmlElement } from '../../../src/office/xml.ts';
import { readTemplate } from '../../../src/template/read-template.ts';
import { templateBrand } from '../../support/template-deck.ts';
import { type WrittenDeck, writeChecked } from '../../support/written-deck.ts';
import { foreignTemplate } from '../../template/sound-templates.ts';
import { placed, scene, slide } from './scenes.ts';
import { kioskScene } from './shows.ts';
import { object, slideXml } from './slide-objects.ts';

const kiosk = await writeChecked(kioskScene());
const showOf = (deck: WrittenDeck) => findAll(parseXml(deck.xml('ppt/presProps.xml')), 'p:showPr')[0];
const transitionOf = (deck: WrittenDeck, number: number) => descend(slideXml(deck, number), 'p:transition');
const numberOf = (root: XmlElement) => object(root, 'Slide number');
const links = (at: XmlElement) => findAll(at, 'a:hlinkClick').map(({ attributes }) => attributes);

/** The slide that a relationship of a slide leads to. */
function target(deck: WrittenDeck, number: number, id = ''): string {
  const relationships = parseXml(deck.xml(`ppt/slides/_rels/slide${number}.xml.rels`));
  return childrenOf(relationships).find(({ attributes }) => attributes.Id === id)?.attributes.Target ?? '';
}

describe('a slide’s transition', () => {
  it('has its effect at a middling speed, and the milliseconds after which it goes on', () => {
    expect(transitionOf(kiosk, 1)?.attributes).toEqual({ spd: 'med', advClick: '0', advTm: '8000' });
    expect(transitionOf(kiosk, 1)?.children).toMatchObject([{ name: 'p:fade' }]);
    expect(transitionOf(kiosk, 2)?.attributes.advTm).toBe('5500');
    expect(transitionOf(kiosk, 2)?.children).toMatchObject([{ name: 'p:push', attributes: { dir: 'u' } }]);
  });

  it('has the effect that takes no time where it only goes on', () => {
    expect(transitionOf(kiosk, 4)?.attributes).toEqual({ advClick: '0', advTm: '6000' });
    expect(transitionOf(kiosk, 4)?.children).toMatchObject([{ name: 'p:cut' }]);
  });

  it('stands between colour map and timing', () => {
    const names = childrenOf(slideXml(kiosk, 3)).map((child) => child.name);
    expect(names).toEqual(['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing']);
  });

  it('lets a click lead on where somebody speaks, and is left out where there is nothing to say', async () => {
    const timed = { transition: 'fade' as const, advance: 9 };
    const spoken = await writeChecked(
      scene([slide(1, 'title-only', 'T', [], timed), slide(2, 'title-only', 'U', [], {})]),
    );
    expect(transitionOf(spoken, 1)?.attributes).toEqual({ spd: 'med', advTm: '9000' });
    expect(transitionOf(spoken, 2)).toBeUndefined();
  });
});

describe('builds of a slide that goes on by itself', () => {
  const root = slideXml(kiosk, 3);
  const [sequence] = findAll(root, 'p:seq');

  it('begin with the slide, and need no click', () => {
    const steps = childrenOf(descend(sequence, 'p:cTn', 'p:childTnLst') as XmlElement, 'p:par');
    expect(steps.length).toBe(1);
    const [waits, begins] = findAll(steps[0] as XmlElement, 'p:cond');
    expect(waits?.attributes).toEqual({ delay: 'indefinite' });
    expect(begins?.attributes).toEqual({ evt: 'onBegin', delay: '0' });
    const main = findAll(root, 'p:cTn').find(({ attributes }) => attributes.nodeType === 'mainSeq');
    expect(begins && findAll(begins, 'p:tn')[0]?.attributes.val).toBe(main?.attributes.id);
    expect(findAll(root, 'p:cTn').filter(({ attributes }) => attributes.nodeType === 'clickEffect')).toEqual([]);
  });

  it('come one after the other, evenly over its twelve seconds', () => {
    const effects = findAll(root, 'p:cTn').filter(({ attributes }) => attributes.nodeType === 'afterEffect');
    const delays = effects.map((effect) => findAll(effect, 'p:cond')[0]?.attributes.delay);
    expect(delays).toEqual(['4000', '4000']);
    const groups = findAll(root, 'p:cTn').filter((node) => {
      const effect = descend(node, 'p:childTnLst', 'p:par', 'p:cTn');
      return effect?.attributes.nodeType === 'afterEffect';
    });
    expect(groups.map((group) => findAll(group, 'p:cond')[0]?.attributes.delay)).toEqual(['0', '4000']);
  });
});

describe('the properties of the show', () => {
  it('of a kiosk begin anew at the end', () => {
    expect(showOf(kiosk)?.attributes).toEqual({ loop: '1', showNarration: '1' });
    expect(childrenOf(showOf(kiosk) as XmlElement).map(({ name }) => name)).toEqual(['p:kiosk', 'p:sldAll']);
  });

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
  it('is left out of the show and counted as hidden', () => {
    expect([1, 2, 3, 4, 5, 6].map((number) => slideXml(kiosk, number).attributes.show)).toEqual([
      ...[undefined, undefined, undefined, undefined],
      ...['0', '0'],
    ]);
    const properties = parseXml(kiosk.xml('docProps/app.xml'));
    expect(textOf(findAll(properties, 'HiddenSlides')[0] as XmlElement)).toBe('2');
    expect(textOf(findAll(properties, 'Slides')[0] as XmlElement)).toBe('6');
  });

  it('leads back by its number, to the slide that links to it or the one that was seen last', () => {
    const [to] = links(numberOf(slideXml(kiosk, 5)));
    expect(to).toMatchObject({ action: 'ppaction://hlinksldjump', tooltip: 'Back' });
    expect(target(kiosk, 5, to?.['r:id'])).toBe('slide1.xml');
    expect(links(numberOf(slideXml(kiosk, 6)))).toEqual([
      { 'r:id': '', action: 'ppaction://hlinkshowjump?jump=lastslideviewed', tooltip: 'Back' },
    ]);
    expect(textOf(descend(numberOf(slideXml(kiosk, 5)), 'p:txBody') as XmlElement)).toBe('← 5');
    expect(textOf(descend(numberOf(slideXml(kiosk, 4)), 'p:txBody') as XmlElement)).toBe('4');
    expect(links(numberOf(slideXml(kiosk, 4)))).toEqual([]);
  });

  it('leads back by its title on a layout without a number', async () => {
    const brand = await templateBrand(foreignTemplate(), 'layouts:\n  title-only: Bare\n');
    const root = slideXml(await writeChecked(kioskScene(), { brand }), 5);
    expect(links(object(root, 'Title')).map(({ action }) => action)).toEqual(['ppaction://hlinksldjump']);
  });
});

describe('a link of a whole text', () => {
  it('is its object’s, and leaves the text as it was', () => {
    const agenda = object(slideXml(kiosk, 1), 'Agenda');
    const [whole, words] = links(agenda);
    expect(links(findAll(agenda, 'p:cNvPr')[0] as XmlElement)).toEqual([whole]);
    expect(target(kiosk, 1, whole?.['r:id'])).toBe('slide3.xml');
    expect(target(kiosk, 1, words?.['r:id'])).toBe('slide5.xml');
  });

  it('can be a placeholder’s', async () => {
    const source = { ...placed('title-only', 'source', 'Source: the press.'), link: '#slide-2' };
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [source]), slide(2, 'title-only', 'U', [])]));
    const shape = object(slideXml(deck, 1), 'source');
    expect(links(shape).map(({ action }) => action)).toEqual(['ppaction://hlinksldjump']);
    expect(findAll(shape, 'a:rPr').every(({ attributes }) => attributes.u === undefined)).toBe(true);
  });
});
