import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TEMPLATE } from '../../src/core/limits.ts';
import { unzip, zip } from '../../src/io/zip.ts';
import { CONTENT_TYPES, NAMESPACES } from '../../src/office/names.ts';
import { UnreadablePackage } from '../../src/office/open-package.ts';
import { type Package, relationshipsName } from '../../src/office/package.ts';
import { descend, findAll, parseXml, writeXml, type XmlElement } from '../../src/office/xml.ts';
import { openTemplate, withPromptStyles } from '../../src/template/open-template.ts';
import { testCalls } from '../support/calls.ts';
import { withoutFooters } from './sound-templates.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';
const text = new TextDecoder();

/** The template with markup in a layout, relationships of that, and the parts that these lead to, with their types. */
function template(
  markup: string,
  relations: string,
  parts: Readonly<Record<string, string | Uint8Array>>,
  types: Readonly<Record<string, string>> = {},
): Uint8Array {
  const files = new Map<string, Uint8Array | string>(unzip(withoutFooters()));
  const edit = (name: string, from: string, to: string) =>
    files.set(name, text.decode(files.get(name) as Uint8Array).replace(from, to));
  edit(LAYOUT, '</p:spTree>', `${markup}</p:spTree>`);
  edit('ppt/slideLayouts/_rels/slideLayout1.xml.rels', '</Relationships>', `${relations}</Relationships>`);
  const overrides = Object.entries(types).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  const listed = `<Default Extension="svg" ContentType="image/svg+xml"/>${overrides.join('')}`;
  edit('[Content_Types].xml', '</Types>', `${listed}</Types>`);
  for (const [name, content] of Object.entries(parts)) files.set(name, content);
  return zip(files);
}

function textIn(opc: Package, part: string): string {
  const content = opc.parts.get(part)?.content;
  return content instanceof Uint8Array ? text.decode(content) : writeXml(content as XmlElement);
}

function opened(bytes: Uint8Array) {
  const { package: opc, links } = openTemplate(bytes);
  const textOf = (part: string) => textIn(opc, part);
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

  const EVIL = relation('rId90', `${OFFICE}/hyperlink`, 'file:///C:/EVIL.exe', true);
  const shape = (inside: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="90" name="x">${inside}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>`;

  it.each([
    [
      'in the names of strict files',
      '<z:hlinkClick xmlns:z="http://purl.oclc.org/ooxml/drawingml/main" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships" q:id="rId90" action="ppaction://program"/>',
    ],
    [
      'without a prefix',
      '<hlinkClick xmlns="http://schemas.openxmlformats.org/drawingml/2006/main" r:id="rId90" action="ppaction://program"/>',
    ],
    ['in an extension', '<a:extLst><a:ext uri="{E}"><a:hlinkClick r:id="rId90"/></a:ext></a:extLst>'],
    ['in capitals', '<a:hlinkClick r:id="" action="PPACTION://Program"/>'],
    ['with more than a jump', '<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=nextslide&#10;EVIL"/>'],
    ['that runs a macro where a pointer comes', '<a:hlinkMouseOver r:id="" action="ppaction://macro?name=EVIL"/>'],
  ])('has no link %s', (_, link) => {
    const { xml, relations } = opened(template(shape(link), EVIL, {}));
    expect(xml).toMatch(/name="x"(\/>|><a:extLst\/><\/p:cNvPr>)/);
    expect(xml).not.toMatch(/EVIL|program/i);
    expect(relations).toEqual([`${OFFICE}/slideMaster`]);
  });

  it('keeps no address that a program found to be wrong', () => {
    const link = '<a:hlinkClick r:id="" invalidUrl="javascript:EVIL()" tgtFrame="EVIL" tooltip="A page"/>';
    expect(opened(template(shape(link), '', {})).xml).toContain('<a:hlinkClick r:id="" tooltip="A page"/>');
  });

  it.each(['external', 'EXTERNAL', 'Internal', ''])('leads nowhere outside it by the mode %j', (mode) => {
    const relations = ['hyperlink', 'image', 'oleObject', 'externalLink'].map((type, i) =>
      relation(`rId9${i}`, `${OFFICE}/${type}`, 'javascript:EVIL()').replace('/>', ` TargetMode="${mode}"/>`),
    );
    const { relations: kept, links } = opened(template(shape('<a:hlinkClick r:id="rId90"/>'), relations.join(''), {}));
    expect(kept).toEqual([`${OFFICE}/slideMaster`]);
    expect(links).toEqual([]);
  });

  it('has no object that stands outside a frame, and no animation that tells one what to do', () => {
    const ole = '<a:extLst><a:ext uri="{E}"><p:oleObj r:id="rId91" progId="EVIL"/></a:ext></a:extLst>';
    const bytes = new Map<string, Uint8Array | string>(unzip(template(shape(ole), EMBEDDED, PARTS)));
    const timing =
      '<p:timing><p:tnLst><p:par><p:cTn><p:childTnLst><p:cmd type="verb" cmd="EVIL"/></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>';
    const layout = text.decode(bytes.get(LAYOUT) as Uint8Array);
    bytes.set(LAYOUT, layout.replace('</p:sldLayout>', `${timing}</p:sldLayout>`));
    expect(opened(zip(bytes)).xml).not.toMatch(/EVIL|oleObj|p:timing/);
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

  it.each([
    ['e.png', 'image/png'],
    ['e.bin', 'IMAGE/SVG+XML'],
    ['e.svgz', 'image/svg+xml-compressed'],
    ['e.gif', 'image/gif'],
  ])('has only what draws of a drawing that is called %s', (name, type) => {
    const part = `ppt/media/${name}`;
    const media = (content: string | Uint8Array) => {
      const image = relation('rId90', `${OFFICE}/image`, `../media/${name}`);
      const { parts, textOf } = opened(template(picture(85), image, { [part]: content }, { [part]: type }));
      return parts.includes(part) ? textOf(part) : undefined;
    };
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>EVIL()</script><g/></svg>';
    expect(media(svg)).toMatch(/<svg[^>]+><g\/><\/svg>$/);
    expect(media(new Uint8Array(Buffer.from(`\ufeff${svg}`, 'utf16le')))).toMatch(/<svg[^>]+><g\/><\/svg>$/);
    expect(media('<html><script>EVIL()</script></html>')).toBeUndefined();
    if (type.includes('svg')) expect(media(gzipSync(svg))).toBeUndefined();
  });

  it.each([
    ['in another case', 'ppt/slideLayouts/l.xml', CONTENT_TYPES.layout.toUpperCase()],
    ['beside the data of other programs', 'customXml/l.xml', CONTENT_TYPES.layout],
  ])('has inert layouts, also where their type or name is %s', (_, name, type) => {
    const files = new Map<string, Uint8Array | string>(
      unzip(template(shape('<a:hlinkClick r:id="" action="ppaction://program"/>'), '', {})),
    );
    const move = (from: string, to: string) => {
      files.set(to, files.get(from) as Uint8Array);
      files.delete(from);
    };
    const edit = (part: string, from: string, to: string) =>
      files.set(part, text.decode(files.get(part) as Uint8Array).replace(from, to));
    move(LAYOUT, name);
    move('ppt/slideLayouts/_rels/slideLayout1.xml.rels', relationshipsName(name));
    edit('ppt/slideMasters/_rels/slideMaster1.xml.rels', `/${LAYOUT}`, `/${name}`);
    edit(relationshipsName(name), '../slideMasters/', '/ppt/slideMasters/');
    edit('[Content_Types].xml', `/${LAYOUT}" ContentType="${CONTENT_TYPES.layout}`, `/${name}" ContentType="${type}`);
    expect(textIn(openTemplate(zip(files)).package, name)).toContain('name="x"/>');
  });

  it('carries data of other programs as they are, save those with a document type', () => {
    const data = (content: string) => {
      const bytes = template('', relation('rId90', `${OFFICE}/customXml`, '../../customXml/item1.xml'), {
        'customXml/item1.xml': content,
      });
      const found = opened(bytes);
      return found.parts.includes('customXml/item1.xml') ? found.textOf('customXml/item1.xml') : undefined;
    };
    const own = '<?xml version="1.0" encoding="GB2312"?><x:y  xmlns:x="urn:x"/>';
    expect(data(own)).toBe(own);
    expect(data('<!DOCTYPE x [<!ENTITY e "EVIL">]><x>&e;</x>')).toBeUndefined();
  });

  it('has its parts in UTF-8 where they say that they are in another encoding', () => {
    const files = new Map<string, Uint8Array | string>(
      unzip(template(shape('+ADw-<a:hlinkClick r:id="" action="ppaction://program"/>'), '', {})),
    );
    const layout = text.decode(files.get(LAYOUT) as Uint8Array);
    const declaring = (encoding: string) =>
      layout.replace(/^<\?xml[^>]*\?>/, `<?xml version="1.0" encoding="${encoding}"?>`);
    for (const content of [
      declaring('UTF-7'),
      new Uint8Array(Buffer.from(`\ufeff${declaring('UTF-16')}`, 'utf16le')),
    ]) {
      const { xml } = opened(zip(files.set(LAYOUT, content)));
      expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"/);
      expect(xml).toContain('name="x">+ADw-</p:cNvPr>');
    }
  });

  it('is refused where it has more layouts, or more on them, than are read', () => {
    const files = new Map<string, Uint8Array | string>(unzip(withoutFooters()));
    const relations = 'ppt/slideMasters/_rels/slideMaster1.xml.rels';
    const master = text.decode(files.get(relations) as Uint8Array);
    const layout = text.decode(files.get(LAYOUT) as Uint8Array);
    const more = Array.from({ length: TEMPLATE.layouts }, (_, i) => `ppt/slideLayouts/more${i}.xml`);
    for (const name of more) files.set(name, layout);
    const related = more.map((name, i) => relation(`more${i}`, `${OFFICE}/slideLayout`, `/${name}`));
    files.set(relations, master.replace('</Relationships>', `${related.join('')}</Relationships>`));
    expect(() => openTemplate(zip(files))).toThrow(UnreadablePackage);
    files.set(relations, master);
    files.set(LAYOUT, layout.replace('</p:spTree>', `${'<p:sp/>'.repeat(TEMPLATE.marks)}</p:spTree>`));
    expect(() => openTemplate(zip(files))).toThrow(UnreadablePackage);
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
  withPromptStyles(parseXml(`<p:cSld xmlns:a="${NAMESPACES.a}" xmlns:p="${NAMESPACES.p}">${shapes.join('')}</p:cSld>`));
const stylesOf = (root: ReturnType<typeof styled>) =>
  findAll(root, 'p:sp').map((shape) => descend(shape, 'p:txBody', 'a:lstStyle'));

describe('looks that are on prompts alone', () => {
  it('leave a level that has a style as it is, and a prompt without looks without one', () => {
    const own = '<a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle>';
    const [kept, none] = stylesOf(
      styled(placeholder('body', paragraph('One', '', 'sz="2400"'), own), placeholder('title', paragraph('Two'))),
    );
    expect(descend(kept, 'a:lvl1pPr', 'a:defRPr')?.attributes.sz).toBe('1000');
    expect(none).toBeUndefined();
  });
});

testCalls(import.meta.url, 'open-template.yaml', { styled, stylesOf });
