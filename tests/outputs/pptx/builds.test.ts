import { describe, expect, it } from 'vitest';
import { childrenOf, descend, findAll, textOf, type XmlElement } from '../../../src/office/xml.ts';
import type { Scene } from '../../../src/scene/items.ts';
import { writeChecked } from '../../support/written-deck.ts';
import { fullScene, scene, slide } from './scenes.ts';
import { object, slideXml } from './slide-objects.ts';

const root = slideXml(await writeChecked(fullScene('en')), 4);
const idOf = (name: string) => findAll(object(root, name), 'p:cNvPr')[0]?.attributes.id;

/** The steps of the main sequence, one a click. */
function steps(page: XmlElement): XmlElement[] {
  const sequence = findAll(page, 'p:seq')[0];
  const list = descend(sequence, 'p:cTn', 'p:childTnLst');
  return list ? childrenOf(list, 'p:par') : [];
}

/** What appears in a step: object and paragraph, and how it starts. */
function effects(step: XmlElement | undefined): string[] {
  const nodes = step ? findAll(step, 'p:cTn').filter((node) => node.attributes.presetID !== undefined) : [];
  return nodes.map((node) => {
    const target = findAll(node, 'p:spTgt')[0];
    const paragraph = target && findAll(target, 'p:pRg')[0]?.attributes.st;
    const of = paragraph === undefined ? '' : `#${paragraph}`;
    return `${node.attributes.nodeType} ${target?.attributes.spid}${of}`;
  });
}

describe('a slide that is built by clicks', () => {
  it('has a step a click, whose first effect waits for it and whose others come with it', () => {
    expect(steps(root).map(effects)).toEqual([
      [`clickEffect ${idOf('Card 1')}`],
      [`clickEffect ${idOf('Frame')}`, `withEffect ${idOf('Chart')}`],
      [`clickEffect ${idOf('Steps')}#0`, `withEffect ${idOf('Steps')}#1`],
      [`clickEffect ${idOf('Steps')}#2`],
    ]);
  });

  it('has the structure that PowerPoint writes: root, main sequence, a wait for each click, and both ways to move', () => {
    const nodes = findAll(root, 'p:cTn');
    expect(nodes[0]?.attributes).toMatchObject({ nodeType: 'tmRoot', dur: 'indefinite', restart: 'never' });
    expect(nodes[1]?.attributes).toMatchObject({ nodeType: 'mainSeq', dur: 'indefinite' });
    for (const step of steps(root)) {
      const outer = descend(step, 'p:cTn');
      expect(findAll(outer as XmlElement, 'p:cond')[0]?.attributes.delay).toBe('indefinite');
      const inner = descend(outer, 'p:childTnLst', 'p:par', 'p:cTn', 'p:stCondLst', 'p:cond');
      expect(inner?.attributes.delay).toBe('0');
    }
    const moves = ['p:prevCondLst', 'p:nextCondLst'].map((name) => findAll(root, name)[0]);
    expect(moves.map((move) => move && findAll(move, 'p:cond')[0]?.attributes.evt)).toEqual(['onPrev', 'onNext']);
  });

  it('makes things visible at once, with the effect that PowerPoint calls Appear', () => {
    const effect = findAll(root, 'p:cTn').find((node) => node.attributes.presetID) as XmlElement;
    expect(effect.attributes).toMatchObject({ presetID: '1', presetClass: 'entr', presetSubtype: '0', fill: 'hold' });
    const set = findAll(effect, 'p:set')[0] as XmlElement;
    expect(textOf(findAll(set, 'p:attrName')[0] as XmlElement)).toBe('style.visibility');
    expect(findAll(set, 'p:strVal')[0]?.attributes.val).toBe('visible');
  });

  it('lists texts and shapes as builds, and neither groups nor pictures', () => {
    expect(findAll(root, 'p:bldP').map(({ attributes }) => attributes)).toEqual([
      { spid: idOf('Frame'), grpId: '0', animBg: '1' },
      { spid: idOf('Steps'), grpId: '0', build: 'p' },
    ]);
    const grouped = findAll(root, 'p:cTn').filter((node) => node.attributes.grpId === '0');
    expect(grouped.length).toBe(4);
  });

  it('numbers its time nodes from 1, each once', () => {
    const ids = findAll(root, 'p:cTn').map((node) => Number(node.attributes.id));
    expect(ids).toEqual(ids.map((_, i) => i + 1));
  });

  it('has its timing behind the colour map, and is otherwise the same slide', async () => {
    expect(childrenOf(root).map((child) => child.name)).toEqual(['p:cSld', 'p:clrMapOvr', 'p:timing']);
    const plain = slideXml(await writeChecked(withoutBuilds(fullScene('en'))), 4);
    expect(childrenOf(plain)).toEqual(childrenOf(root).slice(0, 2));
  });

  it('is the exception: a slide without builds has no timing', async () => {
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [])]));
    expect(findAll(slideXml(deck, 1), 'p:timing')).toEqual([]);
  });
});

/** The same deck with everything there from the start. */
function withoutBuilds(deck: Scene): Scene {
  const slides = deck.slides.map((each) => ({
    ...each,
    items: each.items.map(({ build: _, ...item }) => {
      if (item.kind !== 'text') return item;
      const { builds: __, ...text } = item;
      return text;
    }),
  }));
  return { ...deck, slides };
}

describe('a list of levels', () => {
  it('says the level of each paragraph that is below the first, with the mark and the size of its level', () => {
    const paragraphs = findAll(object(root, 'Steps'), 'a:p');
    const properties = paragraphs.map((paragraph) => descend(paragraph, 'a:pPr')?.attributes.lvl);
    expect(properties).toEqual([undefined, '1', undefined]);
    expect(paragraphs.map((each) => findAll(each, 'a:buChar')[0]?.attributes.char)).toEqual([
      undefined,
      '–',
      undefined,
    ]);
    expect(paragraphs.map((each) => findAll(each, 'a:buAutoNum').length)).toEqual([1, 0, 1]);
    expect(paragraphs.map((each) => findAll(each, 'a:rPr')[0]?.attributes.sz)).toEqual(['2000', '1800', '2000']);
  });
});
