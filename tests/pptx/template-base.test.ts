import { describe, expect, it } from 'vitest';
import { UnreadablePackage } from '../../src/ooxml/open-package.ts';
import { childrenOf, descend, findAll, parseXml, textOf, type XmlElement } from '../../src/ooxml/xml.ts';
import { templateBase } from '../../src/pptx/template-base.ts';
import { FRAME_NAMES } from '../../src/scene/frame.ts';
import { brand } from '../support/brand.ts';
import { writeChecked } from '../support/written-deck.ts';
import { foreignTemplate } from './foreign-template.ts';
import { bareScene, free, fullScene, picture, placed, scene, slide } from './scenes.ts';

const base = templateBase(foreignTemplate());
const names = Object.fromEntries(FRAME_NAMES.map((frame) => [frame, base.layouts[frame].name]));

/** The placeholders of a slide, by the names of their objects. */
function placeholders(root: XmlElement): Record<string, Record<string, string> | undefined> {
  return Object.fromEntries(
    findAll(root, 'p:sp').map((shape) => [
      findAll(shape, 'p:cNvPr')[0]?.attributes.name,
      findAll(shape, 'p:ph')[0]?.attributes,
    ]),
  );
}

describe('a template of somebody else’s', () => {
  it('loses its slides, comments, sections and custom shows, and keeps the rest', () => {
    const parts = [...base.package.parts.keys()];
    expect(parts.filter((name) => /slides\/|comments/.test(name))).toEqual([]);
    expect(parts).toContain('ppt/slideLayouts/slideLayout4.xml');
    const root = base.package.parts.get('ppt/presentation.xml')?.content as XmlElement;
    expect(childrenOf(root).map((child) => child.name)).toEqual([
      'p:sldMasterIdLst',
      'p:sldSz',
      'p:notesSz',
      'p:extLst',
    ]);
    expect(findAll(root, 'p:ext').map((entry) => entry.attributes.uri)).toEqual([
      '{EFAFB233-063F-42B5-8137-9DF3F51BA10A}',
    ]);
  });

  it('shows the whole deck, not the custom show that it was saved with', () => {
    const properties = base.package.parts.get('ppt/presProps.xml')?.content as XmlElement;
    expect(findAll(properties, 'p:showPr')[0]?.attributes.loop).toBe('1');
    expect(findAll(properties, 'p:custShow')).toEqual([]);
  });

  it('lends each frame the layout that suits it, never one of vertical text', () => {
    expect(names).toEqual({
      cover: 'Opening',
      section: 'Opening',
      statement: 'Opening',
      content: 'Text',
      'title-only': 'Bare',
      quote: 'Bare',
      closing: 'Bare',
      'content-dark': 'Text',
      'title-only-dark': 'Bare',
    });
  });

  it('takes the layout that the user names, and says which there are where it is not one of them', () => {
    expect(templateBase(foreignTemplate(), { quote: 'Text' }).layouts.quote.name).toBe('Text');
    expect(() => templateBase(foreignTemplate(), { quote: 'Txt' })).toThrow(/“Txt”.*“Text”/);
  });

  it('says so when the file is no template', () => {
    expect(() => templateBase(new Uint8Array([1, 2, 3]))).toThrow(UnreadablePackage);
  });

  it('carries whole decks in both languages', async () => {
    for (const language of ['en', 'zh'] as const) {
      await writeChecked(fullScene(language), { base });
      const deck = await writeChecked(bareScene(language), { base });
      expect(deck.xml('[Content_Types].xml')).not.toContain('template.main');
    }
  });

  it('gives titles and bodies its own place and style', async () => {
    const deck = await writeChecked(fullScene('en'), { base });
    const root = parseXml(deck.xml('ppt/slides/slide3.xml'));
    expect(placeholders(root)).toMatchObject({
      Title: { type: 'title' },
      body: { idx: '1' },
      source: { type: 'body', sz: 'quarter', idx: '21' },
      kicker: undefined,
    });
    const title = findAll(root, 'p:sp')[0] as XmlElement;
    expect(descend(title, 'p:spPr')?.children).toEqual([]);
    expect(findAll(title, 'a:rPr').map((run) => run.attributes)).toEqual([{ lang: 'en-GB', altLang: 'zh-CN' }]);
    const body = findAll(root, 'p:sp').find(
      (shape) => findAll(shape, 'p:cNvPr')[0]?.attributes.name === 'body',
    ) as XmlElement;
    expect(descend(body, 'p:spPr')?.children).toEqual([]);
    expect(findAll(body, 'a:rPr').map((run) => run.attributes.b)).toEqual([
      undefined,
      '1',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('shows its footer and number, but no date that runs with the clock', async () => {
    const deck = await writeChecked(fullScene('en'), { base });
    const root = parseXml(deck.xml('ppt/slides/slide3.xml'));
    const furniture = findAll(root, 'p:sp').filter((shape) =>
      /dt|ftr|sldNum/.test(findAll(shape, 'p:ph')[0]?.attributes.type ?? ''),
    );
    expect(furniture.map(textOf)).toEqual(['Confidential', '3']);
  });

  it('keeps text readable on its ground, and colours as its colour map calls them', async () => {
    const box = { x: 1, y: 2, w: 3, h: 1 };
    const items = [free('Plain', 'a', box, 'body'), free('Blue', 'b', box, 'kicker')];
    const deck = await writeChecked(scene([slide(1, 'content', 'T', items), slide(2, 'title-only', 'T', items)]), {
      base,
    });
    const colors = [1, 2].map((n) => {
      const root = parseXml(deck.xml(`ppt/slides/slide${n}.xml`));
      return findAll(root, 'a:rPr').map((run) => findAll(run, 'a:schemeClr')[0]?.attributes.val);
    });
    expect(colors[0]?.slice(0, 3)).toEqual([undefined, undefined, 'accent1']);
    expect(base.layouts.content.colors).toMatchObject({ dk1: 'bg1', lt1: 'tx1' });
    expect(base.layouts['title-only'].colors).toMatchObject({ dk1: 'tx1', lt1: 'bg1' });
    const second = parseXml(deck.xml('ppt/slides/slide2.xml'));
    expect(descend(second, 'p:clrMapOvr', 'a:overrideClrMapping')?.attributes.bg1).toBe('lt1');
  });

  it('has our items between its title and its footer, all by one factor', async () => {
    const { body } = brand.frames['title-only'];
    const items = [
      picture('Wide', body),
      picture('Half', { ...body, w: body.w / 2 }),
      placed('title-only', 'source', 'Source: x'),
    ];
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', items)]), { base });
    const root = parseXml(deck.xml('ppt/slides/slide1.xml'));
    const [wide, half] = findAll(root, 'p:pic').map((shape) => {
      const { cx, cy } = descend(shape, 'p:spPr', 'a:xfrm', 'a:ext')?.attributes ?? {};
      const { x, y } = descend(shape, 'p:spPr', 'a:xfrm', 'a:off')?.attributes ?? {};
      return { x: Number(x) / 914_400, y: Number(y) / 914_400, w: Number(cx) / 914_400, h: Number(cy) / 914_400 };
    });
    expect(wide?.x).toBeCloseTo(0.5);
    expect(wide?.y).toBeCloseTo(1.5);
    expect(wide?.w).toBeCloseTo(9);
    expect((wide?.w ?? 0) / (wide?.h ?? 1)).toBeCloseTo(body.w / body.h);
    expect(half?.w).toBeCloseTo(4.5);
    const source = findAll(root, 'p:sp').find((shape) => textOf(shape) === 'Source: x') as XmlElement;
    expect(Number(descend(source, 'p:spPr', 'a:xfrm', 'a:off')?.attributes.y) / 914_400).toBeGreaterThan(6.5);
    expect(findAll(source, 'a:rPr')[0]?.attributes.sz).toBe('1000');
  });

  it('leaves our items where they are on a deck of our own', async () => {
    const own = templateBase((await writeChecked(bareScene('en'))).bytes);
    expect(FRAME_NAMES.map((frame) => own.layouts[frame].name)).toEqual(
      FRAME_NAMES.map((frame) => brand.frames[frame].title),
    );
    const deck = await writeChecked(fullScene('en'), { base: own });
    const plain = await writeChecked(fullScene('en'));
    const places = (xml: string) => findAll(parseXml(xml), 'a:off').map((off) => off.attributes);
    expect(places(deck.xml('ppt/slides/slide4.xml'))).toEqual(places(plain.xml('ppt/slides/slide4.xml')));
  });
});
