import { describe, expect, it } from 'vitest';
import { unzip, zip } from '../../src/io/zip.ts';
import { descend, findAll, parseXml, writeXml, type XmlElement } from '../../src/office/xml.ts';
import { openTemplate, withPromptStyles } from '../../src/template/open-template.ts';
import { commonSlide, NAMESPACES } from './markup.ts';
import { withoutFooters } from './without-footers.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';
const text = new TextDecoder();

/** The template with markup in a layout, relationships of that, and the parts that these lead to. */
function template(markup: string, relations: string, parts: Readonly<Record<string, string>>): Uint8Array {
  const files = new Map<string, Uint8Array | string>(unzip(withoutFooters()));
  const edit = (name: string, from: string, to: string) =>
    files.set(name, text.decode(files.get(name) as Uint8Array).replace(from, to));
  edit(LAYOUT, '</p:spTree>', `${markup}</p:spTree>`);
  edit('ppt/slideLayouts/_rels/slideLayout1.xml.rels', '</Relationships>', `${relations}</Relationships>`);
  edit('[Content_Types].xml', '</Types>', '<Default Extension="svg" ContentType="image/svg+xml"/></Types>');
  for (const [name, content] of Object.entries(parts)) files.set(name, content);
  return zip(files);
}

function opened(bytes: Uint8Array) {
  const { package: opc, links } = openTemplate(bytes);
  const textOf = (part: string) => {
    const content = opc.parts.get(part)?.content;
    return content instanceof Uint8Array ? text.decode(content) : writeXml(content as XmlElement);
  };
  const relations = (opc.relationships.get(LAYOUT) ?? []).map(({ type }) => type);
  return { xml: textOf(LAYOUT), textOf, parts: [...opc.parts.keys()], relations, links };
}

const relation = (id: string, type: string, target: string, external = false) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
const picture = (id: number) =>
  `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Shown ${id}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId90"/></p:blipFill><p:spPr/></p:pic>`;
const frame = (inside: string) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="80" name="O"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole">${inside}</a:graphicData></a:graphic></p:graphicFrame>`;
const EMBEDDED = `${relation('rId90', `${OFFICE}/image`, '../media/o.png')}${relation('rId91', `${OFFICE}/package`, '../embeddings/o.xlsx')}`;
const PARTS = { 'ppt/media/o.png': 'png', 'ppt/embeddings/o.xlsx': 'zip' };

describe('a template', () => {
  it('keeps the picture of an embedded object, and not the object', () => {
    const markup = frame(`<p:oleObj name="W" r:id="rId91" progId="Excel.Sheet.12"><p:embed/>${picture(81)}</p:oleObj>`);
    const { xml, parts, relations } = opened(template(markup, EMBEDDED, PARTS));
    expect(xml).toContain('name="Shown 81"');
    expect(xml).not.toMatch(/oleObj|graphicFrame/);
    expect(parts).toContain('ppt/media/o.png');
    expect(parts).not.toContain('ppt/embeddings/o.xlsx');
    expect(relations).not.toContain(`${OFFICE}/package`);
  });

  it('keeps the picture of one that stands beside a drawing for older programs', () => {
    const ole = (inside: string) => frame(`<p:oleObj name="W" r:id="rId91" progId="P">${inside}</p:oleObj>`);
    const markup = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:v="urn:schemas-microsoft-com:vml" Requires="v">${ole('<p:embed/>')}</mc:Choice><mc:Fallback>${ole(`<p:embed/>${picture(82)}`)}</mc:Fallback></mc:AlternateContent>`;
    const vml = relation('rId92', `${OFFICE}/vmlDrawing`, '../drawings/v.vml');
    const { xml, parts } = opened(template(markup, EMBEDDED + vml, { ...PARTS, 'ppt/drawings/v.vml': '<xml/>' }));
    expect(xml).toContain('name="Shown 82"');
    expect(xml).not.toMatch(/AlternateContent|oleObj/);
    expect(parts).not.toContain('ppt/drawings/v.vml');
  });

  it('fetches nothing, and runs nothing', () => {
    const linked = picture(83).replace('r:embed="rId90"', 'r:link="rId93"');
    const film = '<a:videoFile r:link="rId94"/>';
    const relations = [
      relation('rId93', `${OFFICE}/image`, 'file:///C:/secret.png', true),
      relation('rId94', `${OFFICE}/video`, 'https://example.org/v.mp4', true),
      relation('rId95', `${OFFICE}/attachedTemplate`, 'https://example.org/t.potm', true),
      relation('rId96', `${OFFICE}/control`, '../activeX/activeX1.xml'),
      relation('rId97', 'http://schemas.microsoft.com/office/2006/relationships/ui/extensibility', '../ui.xml'),
      relation('rId98', `${OFFICE}/hyperlink`, 'https://example.org', true),
    ];
    const markup = linked.replace('<p:nvPr/>', `<p:nvPr>${film}</p:nvPr>`);
    const found = opened(
      template(markup, relations.join(''), { 'ppt/activeX/activeX1.xml': '<a/>', 'ppt/ui.xml': '<a/>' }),
    );
    expect(found.xml).not.toMatch(/r:link|videoFile/);
    expect(found.parts).not.toContain('ppt/activeX/activeX1.xml');
    expect(found.parts).not.toContain('ppt/ui.xml');
    expect(found.relations.map((type) => type.split('/').at(-1))).toEqual(['slideMaster', 'hyperlink']);
  });

  it.each([
    ['a program', 'file:///\\\\EVIL\\share\\x.exe', 'ppaction://program'],
    ['a macro', '', 'ppaction://macro?name=EVIL'],
    ['an object', '', 'ppaction://ole?verb=0'],
    ['a script', 'javascript:EVIL()', ''],
    ['a script with a space before it', ' javascript:EVIL()', ''],
    ['a page of its own', 'data:text/html,EVIL', ''],
    ['a file', 'file:///C:/EVIL.exe', ''],
    ['a file beside the deck', 'EVIL.exe', 'ppaction://hlinkfile'],
    ['another computer', '\\\\EVIL\\share', ''],
    ['another computer without a scheme', '//EVIL/share', ''],
  ])('has no link to %s, and says so', (_, target, action) => {
    const link = (name: string) => `<a:${name} r:id="${target ? 'rId90' : ''}"${action ? ` action="${action}"` : ''}/>`;
    const linked = `<p:sp><p:nvSpPr><p:cNvPr id="90" name="x">${link('hlinkClick')}${link('hlinkHover')}</p:cNvPr></p:nvSpPr></p:sp>`;
    const hyperlink = target ? relation('rId90', `${OFFICE}/hyperlink`, target, true) : '';
    const found = opened(template(linked, hyperlink, {}));
    expect(found.xml).toContain('name="x"/>');
    expect(found.relations).toEqual([`${OFFICE}/slideMaster`]);
    expect(found.links.join()).toContain(target || action);
  });

  it('keeps links to the web, and actions that stay in the show', () => {
    const links =
      '<a:hlinkClick r:id="rId90"/><a:hlinkHover r:id="" action="ppaction://hlinkshowjump?jump=nextslide"/>';
    const linked = `<p:sp><p:nvSpPr><p:cNvPr id="90" name="x">${links}</p:cNvPr></p:nvSpPr></p:sp>`;
    const { xml, links: lost } = opened(
      template(linked, relation('rId90', `${OFFICE}/hyperlink`, 'https://example.org', true), {}),
    );
    expect(xml).toContain(links);
    expect(lost).toEqual([]);
  });

  it('plays no sound and follows no link to a slide that it lost', () => {
    const sound = '<a:hlinkClick r:id="" action="ppaction://noaction"><a:snd r:embed="rId90" name="S"/></a:hlinkClick>';
    const slide = '<a:hlinkHover r:id="rId91" action="ppaction://hlinksldjump"/>';
    const linked = `<p:sp><p:nvSpPr><p:cNvPr id="90" name="x">${sound}${slide}</p:cNvPr></p:nvSpPr></p:sp>`;
    const relations =
      relation('rId90', `${OFFICE}/audio`, '../media/s.wav') + relation('rId91', `${OFFICE}/slide`, '../slides/s.xml');
    const found = opened(template(linked, relations, { 'ppt/media/s.wav': 'RIFF', 'ppt/slides/s.xml': '<a/>' }));
    expect(found.xml).toContain('<a:hlinkClick r:id="" action="ppaction://noaction"/></p:cNvPr>');
    expect(found.parts).not.toContain('ppt/media/s.wav');
  });

  it('has only what draws of its drawings in SVG, and none of what is no drawing', () => {
    const svg = (id: string) =>
      `<a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${id}"/></a:ext>`;
    const vector = (id: string) =>
      picture(84).replace('/></p:blipFill>', `><a:extLst>${svg(id)}</a:extLst></a:blip></p:blipFill>`);
    const relations = ['sound', 'broken'].map((name, i) =>
      relation(`rId9${i + 1}`, `${OFFICE}/image`, `../media/${name}.svg`),
    );
    const found = opened(
      template(
        vector('rId91') + vector('rId92'),
        relation('rId90', `${OFFICE}/image`, '../media/o.png') + relations.join(''),
        {
          'ppt/media/o.png': 'png',
          'ppt/media/sound.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>EVIL()</script><g/></svg>',
          'ppt/media/broken.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>EVIL()</svg>',
        },
      ),
    );
    expect(found.textOf('ppt/media/sound.svg')).toMatch(/<svg[^>]+><g\/><\/svg>$/);
    expect(found.parts).not.toContain('ppt/media/broken.svg');
    expect(found.xml.match(/svgBlip/g)).toHaveLength(1);
    expect(found.xml.match(/<a:ext uri/g)).toHaveLength(1);
  });

  it('has no part with macros, whatever leads to it, and no DTD', () => {
    const files = new Map<string, Uint8Array | string>(
      unzip(template('', relation('rId90', `${OFFICE}/image`, '../media/m.bin'), { 'ppt/media/m.bin': 'VBA' })),
    );
    const types = text.decode(files.get('[Content_Types].xml') as Uint8Array);
    files.set(
      '[Content_Types].xml',
      types.replace(
        '</Types>',
        '<Override PartName="/ppt/media/m.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      ),
    );
    const layout = text.decode(files.get(LAYOUT) as Uint8Array);
    files.set(
      LAYOUT,
      layout.replace(/^<\?xml[^>]*\?>/, '$&<!DOCTYPE x SYSTEM "http://EVIL"><?xml-stylesheet href="http://EVIL"?>'),
    );
    const found = opened(zip(files));
    expect(found.parts).not.toContain('ppt/media/m.bin');
    expect(found.xml).not.toContain('EVIL');
  });

  it('without any of that keeps its layouts byte for byte', () => {
    const { parts } = openTemplate(withoutFooters()).package;
    expect(parts.get(LAYOUT)?.content).toEqual(unzip(withoutFooters()).get(LAYOUT));
  });
});

/** A placeholder as LibreOffice writes it: its looks are on its prompt. */
const placeholder = (type: string, paragraphs: string, styles = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="#" name="P"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr anchor="b"/>${styles}${paragraphs}</p:txBody></p:sp>`;
const paragraph = (text: string, properties = '', run = 'lang="en-US"') =>
  `<a:p>${properties}<a:r><a:rPr ${run}/><a:t>${text}</a:t></a:r></a:p>`;

const styled = (...shapes: string[]) =>
  withPromptStyles(parseXml(`<p:sldMaster ${NAMESPACES}>${commonSlide(shapes)}</p:sldMaster>`));
const stylesOf = (root: ReturnType<typeof styled>) =>
  findAll(root, 'p:sp').map((shape) => descend(shape, 'p:txBody', 'a:lstStyle'));

describe('looks that are on prompts alone', () => {
  it('become the styles of their levels, indents and marks with them', () => {
    const marked = '<a:pPr lvl="1" marL="864000" indent="-324000"><a:buChar char="–"/></a:pPr>';
    const root = styled(
      placeholder('body', paragraph('One', '', 'sz="2400" lang="en-US"') + paragraph('Two', marked, 'sz="2000" b="1"')),
    );
    const [list] = stylesOf(root);
    expect(list?.children).toMatchObject([
      { name: 'a:lvl1pPr', children: [{ name: 'a:defRPr', attributes: { sz: '2400' } }] },
      {
        name: 'a:lvl2pPr',
        attributes: { marL: '864000', indent: '-324000' },
        children: [{ name: 'a:buChar' }, { name: 'a:defRPr', attributes: { sz: '2000', b: '1' } }],
      },
    ]);
    expect(findAll(root, 'a:defRPr')[0]?.attributes).not.toHaveProperty('lang');
    expect(descend(findAll(root, 'p:txBody')[0], 'a:bodyPr')?.attributes.anchor).toBe('b');
  });

  it('are read from an empty prompt too', () => {
    const [list] = stylesOf(styled(placeholder('title', '<a:p><a:endParaRPr sz="3300"/></a:p>')));
    expect(descend(list, 'a:lvl1pPr', 'a:defRPr')?.attributes.sz).toBe('3300');
  });

  it('leave a level that has a style as it is, and a prompt without looks without one', () => {
    const own = '<a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle>';
    const [kept, none] = stylesOf(
      styled(placeholder('body', paragraph('One', '', 'sz="2400"'), own), placeholder('title', paragraph('Two'))),
    );
    expect(descend(kept, 'a:lvl1pPr', 'a:defRPr')?.attributes.sz).toBe('1000');
    expect(none).toBeUndefined();
  });

  it('are taken off the words of footers, which slides repeat', () => {
    const root = styled(placeholder('ftr', paragraph('Confidential', '<a:pPr algn="ctr"/>', 'sz="1400" lang="en-US"')));
    expect(descend(stylesOf(root)[0], 'a:lvl1pPr')?.attributes.algn).toBe('ctr');
    expect(findAll(root, 'a:rPr').map(({ attributes }) => attributes)).toEqual([{ lang: 'en-US' }]);
  });

  it('are taken off a footer’s words also where its level has a style', () => {
    const own = '<a:lstStyle><a:lvl1pPr><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle>';
    const root = styled(placeholder('sldNum', paragraph('1', '', 'sz="1400" lang="en-US"'), own));
    expect(descend(stylesOf(root)[0], 'a:lvl1pPr', 'a:defRPr')?.attributes.sz).toBe('1000');
    expect(findAll(root, 'a:rPr').map(({ attributes }) => attributes)).toEqual([{ lang: 'en-US' }]);
  });
});
