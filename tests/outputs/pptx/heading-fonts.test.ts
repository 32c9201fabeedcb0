import { describe, expect, it } from 'vitest';
import { richText } from '../../../src/core/rich-text.ts';
import { childrenOf, descend, findAll, parseXml, type XmlElement } from '../../../src/office/xml.ts';
import { writePptx } from '../../../src/outputs/pptx/write-pptx.ts';
import { brand } from '../../support/brand.ts';
import { extendedBrand, SERIF_HEADINGS } from '../../support/extended-brand.ts';
import { openDeck, writeChecked } from '../../support/written-deck.ts';
import { free, placed, scene, slide } from './scenes.ts';
import { BOX, object, slideXml } from './slide-objects.ts';

const faces = (root: XmlElement) =>
  findAll(root, 'a:rPr').map((run) =>
    childrenOf(run)
      .filter(({ name }) => ['a:latin', 'a:ea', 'a:cs'].includes(name))
      .map(({ attributes }) => attributes.typeface),
  );

describe('fonts of headings', () => {
  it('are the theme’s major fonts, and those of text its minor ones', async () => {
    const own = extendedBrand(SERIF_HEADINGS).brand;
    const deck = openDeck(await writePptx(scene([]), own));
    const fonts = descend(parseXml(deck.xml('ppt/theme/theme1.xml')), 'a:themeElements', 'a:fontScheme');
    const named = (kind: string) =>
      childrenOf(descend(fonts, kind) as XmlElement).map(({ attributes }) => attributes.typeface);
    expect(named('a:majorFont')).toEqual(['Source Serif 4', 'Noto Serif SC', '', 'Noto Serif SC']);
    expect(named('a:minorFont')).toEqual(['Calibri', 'Microsoft YaHei', '', 'Microsoft YaHei']);
  });

  it('are named by free text of a heading’s role, and by no other', async () => {
    const items = [free('Big', 'Growth', BOX, 'display'), free('Small', 'Growth', BOX, 'label')];
    const root = slideXml(await writeChecked(scene([slide(1, 'title-only', 'T', items)])), 1);
    expect(faces(object(root, 'Big'))).toEqual([['+mj-lt', '+mj-ea', '+mj-cs']]);
    expect(faces(object(root, 'Small'))).toEqual([[]]);
    expect(faces(object(root, 'Title'))).toEqual([[]]);
  });

  it('are those that signs of the Latin font take in a heading', async () => {
    const quoted = (role: 'title' | 'label') => {
      const text = richText('那一天', []);
      const runs = [[{ text: '“', latin: true }, ...(text.paragraphs[0] ?? [])]];
      return free(role, { ...text, paragraphs: runs }, BOX, role);
    };
    const root = slideXml(
      await writeChecked(scene([slide(1, 'title-only', 'T', [quoted('title'), quoted('label')])])),
      1,
    );
    expect(faces(object(root, 'title'))[0]).toEqual(['+mj-lt', '+mj-lt']);
    expect(faces(object(root, 'label'))[0]).toEqual(['+mn-lt', '+mn-lt']);
  });

  it('follow the role where a placeholder has another', async () => {
    const style = brand.type.title;
    const own = placed('content', 'body', 'Growth', { style });
    const items = [{ ...own, name: 'Body' }];
    const root = slideXml(await writeChecked(scene([slide(1, 'content', 'T', items)])), 1);
    expect(faces(object(root, 'Body'))).toEqual([['+mj-lt', '+mj-ea', '+mj-cs']]);
  });

  it('are in the layouts where the role of a placeholder is a heading’s', async () => {
    const deck = await writeChecked(scene([]));
    const levels = (layout: number, name: string) =>
      findAll(object(parseXml(deck.xml(`ppt/slideLayouts/slideLayout${layout}.xml`)), name), 'a:defRPr').map(
        (run) => descend(run, 'a:latin')?.attributes.typeface,
      );
    expect(levels(1, 'Title')).toEqual(['+mj-lt']);
    expect(new Set(levels(1, 'Subtitle'))).toEqual(new Set(['+mn-lt']));
  });
});
