import { describe, expect, it } from 'vitest';
import { childrenOf, descend, findAll, parseXml, textOf, type XmlElement } from '../../../../src/office/xml.ts';
import { THEME_SLOTS } from '../../../../src/scene/brand.ts';
import { withFooter } from '../../../../src/scene/deck-brand.ts';
import { FRAME_NAMES, type FrameName } from '../../../../src/scene/frame.ts';
import { brand } from '../../../support/brand.ts';
import { writeChecked } from '../../../support/written-deck.ts';
import { bareScene } from '../scenes.ts';

const deck = await writeChecked(bareScene('en'));
const chinese = await writeChecked(bareScene('zh'));
const part = (name: string) => parseXml(deck.xml(name));
const layout = (frame: FrameName) => part(`ppt/slideLayouts/slideLayout${FRAME_NAMES.indexOf(frame) + 1}.xml`);

describe('the brand’s package', () => {
  it('carries the brand’s colours and both fonts in its theme', () => {
    const theme = part('ppt/theme/theme1.xml');
    const scheme = descend(theme, 'a:themeElements', 'a:clrScheme') as XmlElement;
    expect(childrenOf(scheme).map((entry) => findAll(entry, 'a:srgbClr')[0]?.attributes.val)).toEqual(
      THEME_SLOTS.map((slot) => brand.theme[slot]),
    );
    for (const kind of ['a:majorFont', 'a:minorFont']) {
      const fonts = descend(theme, 'a:themeElements', 'a:fontScheme', kind) as XmlElement;
      expect(childrenOf(fonts).map((entry) => entry.attributes.typeface)).toEqual([
        brand.fonts.latin.declared,
        brand.fonts.eastAsian.declared,
        '',
        brand.fonts.eastAsian.declared,
      ]);
    }
  });

  it('has one master with every placeholder, and the brand’s type scale without hanging punctuation', () => {
    const master = part('ppt/slideMasters/slideMaster1.xml');
    expect(findAll(master, 'p:ph').map((mark) => mark.attributes.type)).toEqual([
      'title',
      'body',
      'dt',
      'ftr',
      'sldNum',
    ]);
    const size = (style: string) =>
      findAll(descend(master, 'p:txStyles', style) as XmlElement, 'a:defRPr')[0]?.attributes.sz;
    expect([size('p:titleStyle'), size('p:bodyStyle')]).toEqual([
      String(brand.type.title.size * 100),
      String(brand.type.body.size * 100),
    ]);
    const levels = findAll(master, 'a:lvl1pPr');
    expect(levels.every((level) => level.attributes.hangingPunct === '0')).toBe(true);
  });

  it('has a layout for every frame, named, typed, with the frame’s placeholders, and a date and a footer by its number', () => {
    for (const frame of FRAME_NAMES) {
      const root = layout(frame);
      expect(descend(root, 'p:cSld')?.attributes.name).toBe(brand.frames[frame].title);
      const { placeholders, slideNumber } = withFooter(brand, undefined).frames[frame];
      const foot = ['dt', 'ftr', 'sldNum'].filter((type) =>
        findAll(root, 'p:ph').some((mark) => mark.attributes.type === type),
      );
      expect(foot).toEqual(slideNumber ? ['dt', 'ftr', 'sldNum'] : []);
      expect(findAll(root, 'p:ph')).toHaveLength(Object.keys(placeholders).length + foot.length);
    }
    expect(FRAME_NAMES.map((frame) => layout(frame).attributes.type)).toEqual([
      'title',
      'secHead',
      undefined,
      'obj',
      'titleOnly',
      undefined,
      undefined,
      'obj',
      'titleOnly',
    ]);
  });

  it('takes charts, pictures and tables as well as text in its bodies, light and dark', () => {
    const bodies = (['content', 'content-dark'] as const).flatMap((frame) =>
      findAll(layout(frame), 'p:ph').filter((mark) => mark.attributes.idx === '1'),
    );
    expect(bodies.map(({ attributes }) => attributes.type)).toEqual([undefined, undefined]);
  });

  it('turns the colour map on dark layouts and their slides, so that new text is light there', () => {
    const override = (root: XmlElement) => descend(root, 'p:clrMapOvr', 'a:overrideClrMapping')?.attributes;
    expect(override(layout('cover'))).toMatchObject({ bg1: 'dk1', tx1: 'lt1' });
    expect(override(layout('content'))).toBeUndefined();
    expect(override(part('ppt/slides/slide1.xml'))).toEqual(override(layout('cover')));
  });

  it('draws the art as free forms in theme colours, marked as decoration', () => {
    for (const frame of FRAME_NAMES) {
      const root = layout(frame);
      const forms = findAll(root, 'a:custGeom').length;
      expect(forms).toBe(brand.frames[frame].art.reduce((sum, placed) => sum + placed.art.shapes.length, 0));
      expect(findAll(root, 'a:srgbClr')).toEqual([]);
      expect(findAll(root, 'adec:decorative').length).toBeGreaterThanOrEqual(forms);
    }
  });

  it('speaks the deck’s language in its prompts', () => {
    const prompts = findAll(parseXml(chinese.xml('ppt/slideLayouts/slideLayout4.xml')), 'a:t').map(textOf);
    expect(prompts).toContain('来源');
    expect(findAll(layout('content'), 'a:t').map(textOf)).toContain('Source');
  });

  it('gives tables that a user inserts the brand’s own style', () => {
    const styles = part('ppt/tableStyles.xml');
    expect(findAll(styles, 'a:tblStyle')[0]?.attributes).toMatchObject({
      styleId: styles.attributes.def,
      styleName: brand.name,
    });
  });

  it('is as large as the brand says, in whole points', () => {
    expect(findAll(part('ppt/presentation.xml'), 'p:sldSz')[0]?.attributes).toEqual({ cx: '12192000', cy: '6858000' });
  });
});
