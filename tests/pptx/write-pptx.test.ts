import { describe, expect, it } from 'vitest';
import { richText } from '../../src/core/rich-text.ts';
import { zipEntries } from '../../src/io/zip.ts';
import { childrenOf, descend, findAll, parseXml, textOf, type XmlElement } from '../../src/pptx/xml.ts';
import { brand } from '../support/brand.ts';
import { type WrittenDeck, writeChecked } from '../support/written-deck.ts';
import { bareScene, free, fullScene, picture, placed, png, scene, slide, table } from './scenes.ts';

const slideXml = (deck: WrittenDeck, number: number) => parseXml(deck.xml(`ppt/slides/slide${number}.xml`));

/** The object of a name on a slide. */
function object(root: XmlElement, name: string): XmlElement {
  const all = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp'].flatMap((tag) => findAll(root, tag));
  const found = all.find((entry) => findAll(entry, 'p:cNvPr')[0]?.attributes.name === name);
  if (!found) throw new Error(`No object ${name}`);
  return found;
}

const BOX = { x: 1, y: 2, w: 4, h: 1 };

describe('a written deck', () => {
  it.each(['en', 'zh'] as const)('is sound with every frame and every kind of item (%s)', async (language) => {
    await writeChecked(fullScene(language));
    await writeChecked(bareScene(language));
  });

  it('is the same bytes again, and in another time zone', async () => {
    const zone = process.env.TZ;
    const written: Uint8Array[] = [];
    try {
      for (const tz of ['UTC', 'UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
        process.env.TZ = tz;
        written.push((await writeChecked(fullScene('zh'))).bytes);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    for (const bytes of written) expect(Buffer.compare(bytes, written[0] as Uint8Array)).toBe(0);
  });

  it('does not change the scene that it writes', async () => {
    const before = fullScene('en');
    await writeChecked(before);
    expect(before).toEqual(fullScene('en'));
  });

  it('deflates markup and stores pictures', async () => {
    const deck = await writeChecked(fullScene('en'));
    const methods = zipEntries(deck.bytes).map(({ name, method }) => [name.endsWith('.png') ? 'png' : 'xml', method]);
    expect(new Set(methods.map(String))).toEqual(new Set(['png,0', 'xml,8']));
  });

  it('may have no slide at all', async () => {
    const deck = await writeChecked(scene([]));
    expect(deck.xml('ppt/presentation.xml')).not.toContain('sldIdLst');
  });

  it('states what it is and from what it was made, with no date of today', async () => {
    const deck = await writeChecked(fullScene('zh'), { properties: { title: 'A & B', identity: 'f00d' } });
    const core = parseXml(deck.xml('docProps/core.xml'));
    expect(textOf(descend(core, 'dc:title') as XmlElement)).toBe('A & B');
    expect(textOf(descend(core, 'dcterms:created') as XmlElement)).toBe('2000-01-01T00:00:00Z');
    expect(textOf(descend(core, 'dc:language') as XmlElement)).toBe('zh-CN');
    expect(textOf(parseXml(deck.xml('docProps/custom.xml')))).toBe('f00d');
    expect(textOf(descend(parseXml(deck.xml('docProps/app.xml')), 'Company') as XmlElement)).toBe('New Area & Co');
  });
});

describe('text', () => {
  it('in a placeholder inherits place and style', async () => {
    const deck = await writeChecked(fullScene('en'));
    const title = object(slideXml(deck, 3), 'Title');
    expect(descend(title, 'p:nvSpPr', 'p:nvPr', 'p:ph')?.attributes).toEqual({ type: 'title' });
    expect(descend(title, 'p:spPr')?.children).toEqual([]);
    expect(findAll(title, 'a:rPr').map((run) => run.attributes)).toEqual([{ lang: 'en-GB', altLang: 'zh-CN' }]);
    expect(findAll(title, 'a:rPr')[0]?.children).toEqual([]);
  });

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

  it('keeps its bullets from the layout, and has its own box where that is another', async () => {
    const body = object(slideXml(await writeChecked(fullScene('en')), 3), 'body');
    expect(descend(body, 'p:nvSpPr', 'p:nvPr', 'p:ph')?.attributes).toEqual({ idx: '1' });
    expect(findAll(body, 'a:pPr')).toEqual([]);
    expect(descend(body, 'p:spPr', 'a:xfrm')).toBeDefined();
    expect(findAll(body, 'a:p')).toHaveLength(3);
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
    expect(first?.attributes).toMatchObject({ marL: '228600', indent: '-228600', hangingPunct: '0' });
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

  it('keeps a bold word in its paragraph, and one set of properties a paragraph', async () => {
    const body = object(slideXml(await writeChecked(fullScene('en')), 3), 'body');
    const first = findAll(body, 'a:p')[0] as XmlElement;
    expect(findAll(first, 'a:r').map((run) => [textOf(run), findAll(run, 'a:rPr')[0]?.attributes.b])).toEqual([
      ['GDP rose from 100.2 to ', undefined],
      ['339.1', '1'],
      [' RMB bn', undefined],
    ]);
  });

  it('writes capitals and tracking as styles of the text as typed', async () => {
    const item = free('Kicker', 'Growth', BOX, 'kicker');
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [item])]));
    const run = findAll(object(slideXml(deck, 1), 'Kicker'), 'a:r')[0] as XmlElement;
    expect(textOf(run)).toBe('Growth');
    expect(findAll(run, 'a:rPr')[0]?.attributes).toMatchObject({ cap: 'all', spc: '100' });
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

  it('says its language on every run, and the other one beside it', async () => {
    const deck = await writeChecked(fullScene('zh'));
    const runs = findAll(slideXml(deck, 3), 'a:rPr').map((run) => [run.attributes.lang, run.attributes.altLang]);
    expect(new Set(runs.map(String))).toEqual(new Set(['zh-CN,en-GB']));
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

describe('objects', () => {
  it('have theme colours with their shades, as the layout’s colour map calls them', async () => {
    const deck = await writeChecked(fullScene('en'));
    const badge = object(slideXml(deck, 4), 'Badge');
    const { slot, lumMod = 0, lumOff = 0, satMod = 0 } = brand.colors['step-3'];
    const color = descend(badge, 'p:spPr', 'a:solidFill', 'a:schemeClr') as XmlElement;
    expect(color.attributes.val).toBe(slot);
    expect(Object.fromEntries(childrenOf(color).map((part) => [part.name, part.attributes.val]))).toEqual({
      'a:satMod': String(Math.round(satMod * 100_000)),
      'a:lumMod': String(Math.round(lumMod * 100_000)),
      'a:lumOff': String(Math.round(lumOff * 100_000)),
    });
    const onDark = object(
      slideXml(
        await writeChecked(
          scene([
            slide(1, 'closing', 'T', [
              free('A', 'a', BOX, 'label', { style: { ...brand.type.label, color: 'on-dark' } }),
            ]),
          ]),
        ),
        1,
      ),
      'A',
    );
    expect(findAll(onDark, 'a:schemeClr')[0]?.attributes.val).toBe('tx1');
    expect(
      [...deck.parts.keys()].filter((name) => /slides\/slide/.test(name) && deck.xml(name).includes('srgbClr')),
    ).toEqual([]);
  });

  it('that only decorate are marked so, and pictures and tables say what they show', async () => {
    const root = slideXml(await writeChecked(fullScene('en')), 4);
    const decorative = (name: string) => findAll(object(root, name), 'adec:decorative').length > 0;
    expect(
      ['Panel', 'Badge', 'Arrow', 'Icon', 'Drop', 'Ornament', 'Chart', 'QR code', 'Label'].filter(decorative),
    ).toEqual(['Panel', 'Badge', 'Arrow', 'Icon', 'Drop', 'Ornament']);
    const alt = (name: string) => findAll(object(root, name), 'p:cNvPr')[0]?.attributes.descr;
    expect([alt('Chart'), alt('Ornament')]).toEqual(['Alt of Chart', undefined]);
  });

  it('of one group are grouped where the first stands, and stay where they are', async () => {
    const root = slideXml(await writeChecked(fullScene('en')), 4);
    const group = object(root, 'Card 1');
    expect(group.name).toBe('p:grpSp');
    expect(childrenOf(group, 'p:sp').map((entry) => findAll(entry, 'p:cNvPr')[0]?.attributes.name)).toEqual([
      'Panel',
      'Number',
      'Label',
    ]);
    const transform = descend(group, 'p:grpSpPr', 'a:xfrm') as XmlElement;
    const [off, ext, chOff, chExt] = childrenOf(transform).map((entry) => Object.values(entry.attributes));
    expect([chOff, chExt]).toEqual([off, ext]);
  });

  it('draw free forms, rounded corners, lines and arrows', async () => {
    const root = slideXml(await writeChecked(fullScene('en')), 4);
    const icon = object(root, 'Icon');
    expect(childrenOf(findAll(icon, 'a:path')[0] as XmlElement).map((entry) => entry.name)).toEqual([
      'a:moveTo',
      'a:cubicBezTo',
      'a:quadBezTo',
      'a:lnTo',
      'a:close',
      'a:moveTo',
      'a:lnTo',
    ]);
    expect(findAll(icon, 'a:path')[0]?.attributes.fill).toBe('none');
    expect(findAll(object(root, 'Frame'), 'a:gd')[0]?.attributes.fmla).toBe('val 12500');
    const arrow = descend(object(root, 'Arrow'), 'p:spPr', 'a:ln') as XmlElement;
    expect(arrow.attributes.w).toBe('25400');
    expect(descend(arrow, 'a:tailEnd')?.attributes.type).toBe('triangle');
    expect(descend(object(root, 'Panel'), 'p:spPr', 'a:ln', 'a:noFill')).toBeDefined();
  });

  it('are numbered once each', async () => {
    const ids = findAll(slideXml(await writeChecked(fullScene('en')), 4), 'p:cNvPr').map(
      (entry) => entry.attributes.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('store one picture once, however often it is shown', async () => {
    const same = [1, 2].map((n) =>
      slide(n, 'title-only', 'T', [picture('A', BOX, { png: png(4, 4) }), picture('B', BOX, { png: png(4, 4) })]),
    );
    const deck = await writeChecked(scene(same));
    expect([...deck.parts.keys()].filter((name) => name.includes('media'))).toHaveLength(1);
  });

  it('are native tables with the scene’s columns, rows, margins and rules', async () => {
    const item = table(
      ['A', 'B', 'C'],
      [
        ['x', '1', '2'],
        ['y', '3', '4'],
      ],
      BOX,
    );
    const root = slideXml(await writeChecked(scene([slide(1, 'title-only', 'T', [item])])), 1);
    const frame = object(root, 'Sectors');
    expect(findAll(frame, 'a:gridCol').map((entry) => entry.attributes.w)).toEqual(['2743200', '1371600', '1371600']);
    expect(findAll(frame, 'a:tr').map((entry) => entry.attributes.h)).toEqual(['411480', '411480', '411480']);
    expect(descend(frame, 'p:xfrm', 'a:ext')?.attributes).toEqual({ cx: '5486400', cy: String(3 * 411_480) });
    expect(findAll(frame, 'a:tblPr')[0]?.attributes).toEqual({ firstRow: '1', firstCol: '1', bandRow: '1' });
    const cells = findAll(frame, 'a:tcPr');
    expect(cells.every((cell) => cell.attributes.marL === '0')).toBe(true);
    expect(cells.slice(0, 3).map((cell) => cell.attributes.marR)).toEqual(['182880', '182880', '0']);
    const bottoms = cells.map((cell) => descend(cell, 'a:lnB')?.attributes.w);
    expect(bottoms).toEqual(['19050', '19050', '19050', '9525', '9525', '9525', '0', '0', '0']);
    expect(findAll(frame, 'a:pPr').map((entry) => entry.attributes.algn)).toContain('r');
  });
});

describe('slides', () => {
  it('have a real number field where their frame has a number', async () => {
    const deck = await writeChecked(fullScene('en'));
    const numbers = [1, 3].map((n) =>
      findAll(slideXml(deck, n), 'a:fld').map((field) => [field.attributes.type, textOf(field)]),
    );
    expect(numbers).toEqual([[], [['slidenum', '3']]]);
    expect(findAll(slideXml(deck, 3), 'p:ph').at(-1)?.attributes).toMatchObject({ type: 'sldNum', idx: '12' });
  });

  it('have notes with their paragraphs only where the outline has any', async () => {
    const deck = await writeChecked(fullScene('en'));
    expect([...deck.parts.keys()].filter((name) => /notesSlides\/[^_]/.test(name))).toEqual([
      'ppt/notesSlides/notesSlide1.xml',
      'ppt/notesSlides/notesSlide3.xml',
    ]);
    const notes = parseXml(deck.xml('ppt/notesSlides/notesSlide1.xml'));
    expect(findAll(object(notes, 'Notes'), 'a:p').map(textOf)).toEqual(['Say it slowly.', 'Then pause.']);
    const names = childrenOf(parseXml(deck.xml('ppt/presentation.xml'))).map((child) => child.name);
    expect(names.slice(0, 3)).toEqual(['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst']);
    const without = await writeChecked(bareScene('en'));
    expect([...without.parts.keys()].filter((name) => /notes/i.test(name))).toEqual([]);
    expect([...without.parts.keys()].filter((name) => name.includes('theme/'))).toEqual(['ppt/theme/theme1.xml']);
  });

  it('stand in the deck’s sections, each in one', async () => {
    const deck = await writeChecked(fullScene('zh'));
    const sections = findAll(parseXml(deck.xml('ppt/presentation.xml')), 'p14:section');
    expect(sections.map((entry) => [entry.attributes.name, findAll(entry, 'p14:sldId').length])).toEqual([
      ['开场', 1],
      ['内陆开放新门户', 4],
      ['下一步', 3],
    ]);
    expect(
      sections.every((entry) => /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(entry.attributes.id ?? '')),
    ).toBe(true);
  });
});
