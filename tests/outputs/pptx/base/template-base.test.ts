import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unzip, zip } from '../../../../src/io/zip.ts';
import { childrenOf, descend, findAll, parseXml, textOf, type XmlElement } from '../../../../src/office/xml.ts';
import { HEAD } from '../../../support/head.ts';
import { deckOnTemplate, templateBrand } from '../../../support/template-deck.ts';
import type { WrittenDeck } from '../../../support/written-deck.ts';
import { foreignTemplate } from '../../../template/sound-templates.ts';

const OUTLINE = HEAD + readFileSync(new URL('template-base.yaml', import.meta.url), 'utf8');

const { report, decks } = await deckOnTemplate(foreignTemplate(), OUTLINE, { languages: ['en', 'zh'] });
const [english] = decks as readonly [WrittenDeck, ...WrittenDeck[]];
const object = (root: XmlElement, name: string) =>
  childrenOf(descend(root, 'p:cSld', 'p:spTree') as XmlElement).find((shape) =>
    findAll(shape, 'p:cNvPr').some((entry) => entry.attributes.name === name),
  ) as XmlElement;
const key = (shape: XmlElement) => findAll(shape, 'p:ph')[0]?.attributes;

describe('a deck on a template of somebody else’s', () => {
  it('is built without errors, in both languages', () => {
    expect(report.findings.filter(({ code }) => code !== 'missing-translation')).toEqual([]);
    expect(decks).toHaveLength(2);
  });

  it('has its masters and layouts, and none of its slides, comments, sections and custom shows', () => {
    const parts = [...english.parts.keys()];
    expect(parts.filter((name) => /slide7|comments/.test(name))).toEqual([]);
    expect(parts).toContain('ppt/slideLayouts/slideLayout4.xml');
    const root = parseXml(english.xml('ppt/presentation.xml'));
    expect(findAll(root, 'p:custShow')).toEqual([]);
    expect(findAll(root, 'p:ext').map((entry) => entry.attributes.uri)).toEqual([
      '{EFAFB233-063F-42B5-8137-9DF3F51BA10A}',
    ]);
    expect(english.xml('[Content_Types].xml')).not.toContain('template.main');
  });

  it('says which layouts it stands on, none of them of vertical text', () => {
    expect(report.notes?.[0]?.en).toContain(
      'cover on “Opening”, section on “Bare”, statement on “Bare”, content on “Text”, title-only on “Bare”',
    );
    const rels = [...english.parts.keys()]
      .filter((name) => /slides\/_rels/.test(name))
      .map((name) => english.xml(name));
    expect(rels.filter((xml) => xml.includes('slideLayout1.xml'))).toEqual([]);
  });

  it('shows the deck’s own footer and date in their places, and neither on the cover', async () => {
    const said = '  footer: For partners\n  event: A fair\n  date: 2026-05-14\n';
    const outline = OUTLINE.replace(/^deck:\n/m, `deck:\n${said}`);
    const { decks: own } = await deckOnTemplate(foreignTemplate(), outline);
    const shown = (number: number) => {
      const root = parseXml(own[0]?.xml(`ppt/slides/slide${number}.xml`) ?? '');
      return findAll(root, 'p:sp').flatMap((shape) => {
        const type = findAll(shape, 'p:ph')[0]?.attributes.type ?? '';
        return ['dt', 'ftr', 'sldNum'].includes(type) ? [`${type} ${textOf(shape)}`] : [];
      });
    };
    expect(shown(2).sort()).toEqual(['dt 14 May 2026', 'ftr For partners', 'sldNum 2']);
    expect(shown(1).filter((each) => !each.startsWith('sldNum'))).toEqual([]);
  });
});

describe('a template’s layouts', () => {
  it('are chosen by name in the brand.yaml', async () => {
    const { report: chosen } = await deckOnTemplate(foreignTemplate(), OUTLINE, { more: 'layouts:\n  quote: Text\n' });
    expect(chosen.notes?.[0]?.en).toContain('quote on “Text”');
  });

  it('are refused where their text runs downwards', async () => {
    const { report: refused } = await deckOnTemplate(foreignTemplate(), OUTLINE, {
      more: 'layouts:\n  content: Vertical\n',
    });
    expect(refused.findings).toMatchObject([{ code: 'bad-brand', span: { line: 3, column: 12 } }]);
  });

  it('are told where there is none of that name', async () => {
    const { report: refused } = await deckOnTemplate(foreignTemplate(), OUTLINE, { more: 'layouts:\n  quote: Txt\n' });
    expect(refused.findings).toMatchObject([
      { code: 'bad-brand', suggestion: 'Text', span: { file: 'templates/theirs/brand.yaml', line: 3, column: 10 } },
    ]);
  });
});

describe('a deck on a template whose master names other fonts than its theme, and whose default text a third one', () => {
  const template = new Map(unzip(foreignTemplate()));
  const edit = (part: string, from: string, to: string) => {
    const text = new TextDecoder().decode(template.get(part));
    expect(text).toContain(from);
    template.set(part, new TextEncoder().encode(text.replace(from, to)));
  };
  const level = (font: string) => `<a:lvl1pPr><a:defRPr sz="2400"><a:latin typeface="${font}"/></a:defRPr></a:lvl1pPr>`;
  edit('ppt/slideMasters/slideMaster1.xml', '<p:bodyStyle/>', `<p:bodyStyle>${level('Arial')}</p:bodyStyle>`);
  edit(
    'ppt/presentation.xml',
    '<p:custShowLst>',
    `<p:defaultTextStyle>${level('Times New Roman')}</p:defaultTextStyle><p:custShowLst>`,
  );
  const bytes = zip(template);

  it('is measured in the font of the master’s bodies', async () => {
    const { fonts } = await templateBrand(bytes);
    expect(fonts.latin.declared).toBe('Arial');
    expect(fonts.headings.latin.declared).not.toBe('Arial');
  });

  it('has its free texts in that font', async () => {
    const { decks } = await deckOnTemplate(bytes, OUTLINE);
    const cards = parseXml((decks[0] as WrittenDeck).xml('ppt/slides/slide5.xml'));
    const free = findAll(cards, 'p:sp').filter((shape) => !key(shape) && findAll(shape, 'a:t').length > 0);
    const own = (shape: XmlElement) => findAll(shape, 'a:latin').map(({ attributes }) => attributes.typeface);
    expect(free.length).toBeGreaterThan(2);
    expect(free.flatMap((shape) => own(shape)[0])).toEqual(free.map(() => 'Arial'));
  });
});

it('a deck on a template with words in the footer of its cover does not print them there', async () => {
  const files = new Map(unzip(foreignTemplate()));
  const part = 'ppt/slideLayouts/slideLayout2.xml';
  const footer =
    '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Footer"/><p:cNvSpPr/><p:nvPr><p:ph type="ftr" sz="quarter" idx="11"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr/><a:t>Talk of October 2018</a:t></a:r></a:p></p:txBody></p:sp>';
  const text = new TextDecoder().decode(files.get(part)).replace('</p:spTree>', `${footer}</p:spTree>`);
  files.set(part, new TextEncoder().encode(text));
  const { decks } = await deckOnTemplate(zip(files), OUTLINE);
  const [deck] = decks as readonly [WrittenDeck];
  expect(deck.xml('ppt/slides/slide1.xml')).not.toContain('October 2018');
  expect(deck.xml('ppt/slides/slide2.xml')).toContain('Confidential');
});

describe('a deck on a template whose content layout has fonts, indents and an alignment of its own', () => {
  const files = new Map(unzip(foreignTemplate()));
  const restyle = (part: string, name: string, style: string) => {
    const text = new TextDecoder().decode(files.get(part));
    const mark = `name="${name}"/><p:cNvSpPr/>`;
    const [before = '', after = ''] = text.split(mark);
    expect(after).toContain('<a:lstStyle/>');
    const list = `<a:lstStyle><a:lvl1pPr ${style}</a:lvl1pPr></a:lstStyle>`;
    files.set(part, new TextEncoder().encode(`${before}${mark}${after.replace('<a:lstStyle/>', list)}`));
  };
  const layout = (number: number) => `ppt/slideLayouts/slideLayout${number}.xml`;
  restyle(layout(3), 'Title', '><a:defRPr><a:latin typeface="Verdana"/></a:defRPr>');
  restyle(layout(3), 'Text', 'marL="0" indent="0"><a:buChar char="•"/>');
  restyle(layout(2), 'Title', 'algn="ctr">');
  restyle(layout(2), 'Sub', 'marL="457200" indent="-228600" algn="r"><a:buNone/>');
  const bytes = zip(files);

  it('has titles measured in the layout’s font', async () => {
    expect((await templateBrand(bytes)).fonts.headings.latin.declared).toBe('Verdana');
  });

  it('has lists that hang by their bullets, and a subtitle that stands as its title does', async () => {
    const { decks: built } = await deckOnTemplate(bytes, OUTLINE);
    const read = (number: number) => parseXml((built[0] as WrittenDeck).xml(`ppt/slides/slide${number}.xml`));
    const paragraph = (root: XmlElement, name: string) => findAll(object(root, name), 'a:pPr')[0]?.attributes;
    const { marL, indent } = paragraph(read(2), 'Body') ?? {};
    expect(Number(marL)).toBeGreaterThan(100_000);
    expect(Number(indent)).toBe(-Number(marL));
    expect(paragraph(read(1), 'Subtitle')).toMatchObject({ marL: '0', indent: '0', algn: 'ctr' });
  });
});

describe('a title on a template that gets longer', () => {
  const fitOf = async (layoutFit: string, masterFit: string) => {
    const files = new Map(unzip(foreignTemplate()));
    const state = (part: string, name: string, fit: string) => {
      const text = new TextDecoder().decode(files.get(part));
      const [before = '', after = ''] = text.split(`name="${name}"`);
      expect(after).toContain('<a:bodyPr/>');
      const body = after.replace('<a:bodyPr/>', `<a:bodyPr>${fit}</a:bodyPr>`);
      files.set(part, new TextEncoder().encode(`${before}name="${name}"${body}`));
    };
    state('ppt/slideLayouts/slideLayout3.xml', 'Title', layoutFit);
    state('ppt/slideMasters/slideMaster1.xml', 'Title', masterFit);
    const { decks } = await deckOnTemplate(zip(files), OUTLINE);
    const root = parseXml((decks[0] as WrittenDeck).xml('ppt/slides/slide2.xml'));
    const body = descend(object(root, 'Title'), 'p:txBody', 'a:bodyPr');
    return body && childrenOf(body).map(({ name }) => name);
  };

  it.each([
    { layout: '', master: '', fit: ['a:normAutofit'] },
    { layout: '<a:normAutofit fontScale="90000"/>', master: '', fit: ['a:normAutofit'] },
    { layout: '', master: '<a:noAutofit/>', fit: [] },
    { layout: '<a:spAutoFit/>', master: '<a:normAutofit/>', fit: [] },
    { layout: '<a:normAutofit/>', master: '<a:noAutofit/>', fit: ['a:normAutofit'] },
  ])('shrinks, unless its layout or master says otherwise: $layout $master', async ({ layout, master, fit }) => {
    expect(await fitOf(layout, master)).toEqual(fit);
  });
});
