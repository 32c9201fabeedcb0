import { describe, expect, it } from 'vitest';
import { richText } from '../../../src/core/rich-text.ts';
import { childrenOf, descend, findAll, parseXml, textOf, type XmlElement } from '../../../src/office/xml.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { brand } from '../../support/brand.ts';
import { writeChecked } from '../../support/written-deck.ts';
import { free, picture, placed, scene, slide } from './scenes.ts';
import { BOX, object, slideXml } from './slide-objects.ts';

describe('text', () => {
  it('in a placeholder states only what differs from it', async () => {
    const title = brand.frames.content.placeholders.title;
    const own = placed('content', 'title', richText('Big', [], { bold: false }), { name: 'Title', size: 30 });
    const style = { ...own.style, color: 'highlight' as const };
    const deck = await writeChecked(
      scene([{ ...slide(1, 'content', 'x', []), items: [{ ...own, style, align: 'center' }] }]),
    );
    const written = object(slideXml(deck, 1), 'Title');
    expect(title?.style.bold).toBe(true);
    expect(findAll(written, 'a:rPr')[0]?.attributes).toMatchObject({ sz: '3000', b: '0' });
    expect(findAll(written, 'a:schemeClr')[0]?.attributes.val).toBe('accent6');
    expect(findAll(written, 'a:pPr')[0]?.attributes).toEqual({ algn: 'ctr' });
  });

  it('as a title shrinks when it gets longer, in a box with room to spare where it has one of its own', async () => {
    const box = { x: 0.6, y: 1, w: 5, h: 1 };
    const title = (more: object) => placed('section', 'title', 'Title', { name: 'Title', box, size: 36, ...more });
    const near = free('Near', 'words', { ...box, y: 2.1 }, 'body');
    const written = async (...items: readonly TextItem[]) => {
      const deck = await writeChecked(scene([{ ...slide(1, 'section', 'Title', []), items }]));
      return object(slideXml(deck, 1), 'Title');
    };
    const [alone, above, low] = await Promise.all([
      written(title({})),
      written(title({}), near),
      written(title({ anchor: 'bottom' })),
    ]);
    const fit = descend(alone, 'p:txBody', 'a:bodyPr');
    expect(fit && childrenOf(fit).map(({ name, attributes }) => [name, attributes])).toEqual([['a:normAutofit', {}]]);
    const height = (shape: XmlElement) => Number(descend(shape, 'p:spPr', 'a:xfrm', 'a:ext')?.attributes.cy) / 914_400;
    expect([alone, above, low].map((shape) => Math.round(100 * height(shape)) / 100)).toEqual([1.25, 1.08, 1]);
  });

  it('that is free carries its size, colour, spacing and marks, and no font', async () => {
    const item = free('Steps', 'one\ntwo', BOX, 'label', { marker: 'number', paragraphSpacing: 6, anchor: 'middle' });
    const deck = await writeChecked(
      scene([slide(1, 'title-only', 'T', [{ ...item, style: { ...item.style, spacing: 0.9 } }])]),
    );
    const steps = object(slideXml(deck, 1), 'Steps');
    const bodyPr = descend(steps, 'p:txBody', 'a:bodyPr');
    expect(bodyPr?.attributes).toMatchObject({
      lIns: '0',
      tIns: '0',
      rIns: '0',
      bIns: '0',
      wrap: 'square',
      anchor: 'ctr',
    });
    expect(bodyPr && childrenOf(bodyPr).map((child) => child.name)).toEqual(['a:normAutofit']);
    const [first, second] = findAll(steps, 'a:pPr');
    expect(first?.attributes).toMatchObject({ marL: '274320', indent: '-274320', hangingPunct: '0' });
    expect(first && childrenOf(first).map((child) => child.name)).toEqual(['a:lnSpc', 'a:buFont', 'a:buAutoNum']);
    expect(second && childrenOf(second).map((child) => child.name)).toEqual([
      'a:lnSpc',
      'a:spcBef',
      'a:buFont',
      'a:buAutoNum',
    ]);
    expect(findAll(steps, 'a:rPr')[0]?.attributes).toMatchObject({ sz: '1600' });
    expect([...findAll(steps, 'a:latin'), ...findAll(steps, 'a:ea')]).toEqual([]);
  });

  it('writes capitals and tracking as styles of the text as typed', async () => {
    const item = free('Kicker', 'Growth', BOX, 'kicker');
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [item])]));
    const run = findAll(object(slideXml(deck, 1), 'Kicker'), 'a:r')[0] as XmlElement;
    expect(textOf(run)).toBe('Growth');
    expect(findAll(run, 'a:rPr')[0]?.attributes).toMatchObject({
      cap: 'all',
      spc: String(100 * brand.type.kicker.tracking),
    });
  });

  it('sets a unit beside its number at its own size', async () => {
    const runs = [{ text: '70' }, { text: '%', scale: 0.5 }];
    const item = free('Number', { paragraphs: [runs], path: [] }, BOX, 'label');
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [item])]));
    const written = findAll(object(slideXml(deck, 1), 'Number'), 'a:rPr');
    expect(written.map((run) => run.attributes.sz)).toEqual(['1600', '800']);
  });

  it('is cleaned of characters that break the file, and keeps those that only look dangerous', async () => {
    const item = free('Odd', 'a\u0000\u000bb \ufffe\ud800<&>" ]]> 𠮷', BOX, 'label');
    const deck = await writeChecked(
      scene([slide(1, 'title-only', 'T\u0007itle', [{ ...item, name: 'Od\u0001d <&>"' }])]),
    );
    expect(textOf(object(slideXml(deck, 1), 'Odd <&>"')).trim()).toBe('ab <&>" ]]> 𠮷');
  });

  it('leaves out a run that holds nothing once it is cleaned, and joins lines within one', async () => {
    const item = free(
      'Odd',
      { paragraphs: [[{ text: 'a' }, { text: '\u0007' }, { text: 'b\nc', bold: true }]], path: [] },
      BOX,
      'label',
    );
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [item])]));
    const runs = findAll(object(slideXml(deck, 1), 'Odd'), 'a:r').map((run) => [
      textOf(run),
      findAll(run, 'a:rPr')[0]?.attributes.b,
    ]);
    expect(runs).toEqual([
      ['a', undefined],
      ['b c', '1'],
    ]);
  });

  it('has breaks that only some programs know as spaces, and what reads as the code of a character escaped', async () => {
    const item = free('Odd', 'a\u2028b\u2029c _x000D_ _x00_', BOX, 'label');
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [item])]));
    expect(textOf(object(slideXml(deck, 1), 'Odd')).trim()).toBe('a b c _x005F_x000D_ _x00_');
  });

  it('keeps empty paragraphs', async () => {
    const item = free('Gap', 'a\n\nb', BOX, 'label');
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [item])]));
    const paragraphs = findAll(object(slideXml(deck, 1), 'Gap'), 'a:p');
    expect(paragraphs.map(textOf)).toEqual(['a', '', 'b']);
    expect(findAll(paragraphs[1] as XmlElement, 'a:endParaRPr')[0]?.attributes).toMatchObject({
      sz: '1600',
      lang: 'en-GB',
    });
  });
});

describe('links', () => {
  it('lead where they say, from runs and from objects, in the colour of the text', async () => {
    const address = 'https://example.org/a%20b/?q=两 江&b="2"';
    const item = free('Site', { paragraphs: [[{ text: 'site', link: address }]], path: [] }, BOX, 'label');
    const deck = await writeChecked(
      scene([slide(1, 'closing', 'T', [item, picture('QR code', BOX, { link: address })])]),
    );
    const root = slideXml(deck, 1);
    const links = findAll(root, 'a:hlinkClick').map((link) => link.attributes['r:id']);
    expect(new Set(links).size).toBe(1);
    const relationships = parseXml(deck.xml('ppt/slides/_rels/slide1.xml.rels'));
    const link = childrenOf(relationships).find((entry) => entry.attributes.Id === links[0]);
    expect(link?.attributes.Target).toBe('https://example.org/a%20b/?q=%E4%B8%A4%20%E6%B1%9F&b=%222%22');
    expect(link?.attributes.TargetMode).toBe('External');
    expect(findAll(object(root, 'Site'), 'ahyp:hlinkClr')[0]?.attributes.val).toBe('tx');
  });
});

describe('a link to another slide', () => {
  const link = (target: string) => ({
    paragraphs: [[{ text: 'see ' }, { text: 'there', link: target }, { text: ' now', link: target, bold: true }]],
    path: [],
  });

  it('jumps to its first page, underlined, in its text’s colour, bold or not', async () => {
    const item = free('Way', link('#two'), BOX, 'label');
    const pages = ['one', 'two', 'two-2'].map((id, i) => ({ ...slide(i + 1, 'title-only', id, []), id }));
    const [first, ...rest] = pages;
    if (!first) throw new Error('There are slides.');
    const deck = await writeChecked(scene([{ ...first, items: [...first.items, item] }, ...rest]));
    const runs = findAll(object(slideXml(deck, 1), 'Way'), 'a:rPr');
    expect(runs.map((run) => [run.attributes.u, run.attributes.b])).toEqual([
      [undefined, undefined],
      ['sng', undefined],
      ['sng', '1'],
    ]);
    const [click] = findAll(object(slideXml(deck, 1), 'Way'), 'a:hlinkClick');
    expect(click?.attributes.action).toBe('ppaction://hlinksldjump');
    expect(findAll(object(slideXml(deck, 1), 'Way'), 'ahyp:hlinkClr')).toHaveLength(2);
    const relationships = parseXml(deck.xml('ppt/slides/_rels/slide1.xml.rels'));
    const target = childrenOf(relationships).find((entry) => entry.attributes.Id === click?.attributes['r:id']);
    expect(target?.attributes).toMatchObject({ Target: 'slide2.xml', Type: expect.stringMatching(/\/slide$/) });
    expect(target?.attributes).not.toHaveProperty('TargetMode');
  });

  it('is plain text on the notes page, which may lead out of the deck only', async () => {
    const notes = { paragraphs: [...link('#x').paragraphs, ...link('https://example.org').paragraphs], path: [] };
    const deck = await writeChecked(scene([{ ...slide(1, 'title-only', 'x', []), id: 'x', notes }]));
    const page = parseXml(deck.xml('ppt/notesSlides/notesSlide1.xml'));
    expect(findAll(page, 'a:hlinkClick')).toHaveLength(2);
    const targets = childrenOf(parseXml(deck.xml('ppt/notesSlides/_rels/notesSlide1.xml.rels'))).map(
      (entry) => entry.attributes.Target,
    );
    expect(targets).toEqual(['../notesMasters/notesMaster1.xml', '../slides/slide1.xml', 'https://example.org']);
  });
});

describe('the mark of a note', () => {
  const text = {
    paragraphs: [[{ text: 'tripled' }, { text: '12', note: { runs: [], path: [], at: 'value' as const } }]],
    path: [],
  };

  it('is a raised run of the text’s own size', async () => {
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [free('Words', text, BOX, 'body')])]));
    const [words, mark] = findAll(object(slideXml(deck, 1), 'Words'), 'a:rPr').map((run) => run.attributes);
    expect(words).not.toHaveProperty('baseline');
    expect(mark).toMatchObject({ baseline: '30000', sz: words?.sz });
  });

  it('is measured at two thirds of it', () => {
    const width = (item: ReturnType<typeof free>) => item.lines[0]?.[0]?.width ?? 0;
    const plain = width(free('Words', 'tripled', BOX, 'body'));
    const digits = width(free('Words', '12', BOX, 'body'));
    expect(width(free('Words', text, BOX, 'body'))).toBeCloseTo(plain + (2 / 3) * digits, 5);
  });
});

describe('a title of two lines', () => {
  const long = 'Output came to three times what it was in the first year, on hardly any land';

  it.each(['left', 'center', 'right'] as const)('at the %s is balanced by a break, in the whole box', async (align) => {
    const title = placed('content', 'title', long, { name: 'Title', align });
    expect(title.inset).toBeGreaterThan(0.5);
    const deck = await writeChecked(scene([{ ...slide(1, 'content', 'x', []), items: [title] }]));
    const written = object(slideXml(deck, 1), 'Title');
    expect(findAll(written, 'a:br')).toHaveLength(1);
    expect(descend(written, 'p:txBody', 'a:bodyPr')?.attributes).not.toHaveProperty('rIns');
    // A space before a break would move lines that begin elsewhere.
    const [first = ''] = findAll(written, 'a:t').map(textOf);
    expect(first.endsWith(' ')).toBe(align === 'left');
  });

  it.each([
    ['center', 0.5, 0.5],
    ['right', 1, 0],
  ] as const)('and more, at the %s, has inner margins where its lines leave room', async (align, left, right) => {
    const title = { ...placed('content', 'title', `${long} `.repeat(3), { name: 'Title' }), align, inset: 1 };
    const deck = await writeChecked(scene([{ ...slide(1, 'content', 'x', []), items: [title] }]));
    const margins = descend(object(slideXml(deck, 1), 'Title'), 'p:txBody', 'a:bodyPr')?.attributes;
    expect([margins?.lIns, margins?.rIns]).toEqual(
      [left, right].map((part) => (part ? String(part * 914_400) : undefined)),
    );
  });
});
