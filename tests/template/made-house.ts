import { zip } from '../../src/io/zip.ts';
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from '../../src/office/names.ts';
import type { ThemeSlot } from '../../src/scene/brand.ts';
import type { TemplateFile } from './sound-templates.ts';

/** A box in inches: left, top, width, height. */
type Place = readonly [x: number, y: number, w: number, h: number];

/** What a template by a script is made of; all else is as in a new file of PowerPoint. */
export interface MadeHouse {
  /** In inches; 13.333 × 7.5 where it is left out. */
  readonly size?: readonly [w: number, h: number];
  readonly colors?: Partial<Readonly<Record<ThemeSlot, string>>>;
  readonly fonts?: { readonly headings: string; readonly text: string };
  /** Shapes of the master below its placeholders, as markup. */
  readonly art?: string;
  readonly layouts: readonly MadeLayout[];
  /** Files in ppt/media by name; `picture` and `pictureFill` show them. */
  readonly media?: Readonly<Record<string, Uint8Array>>;
  /** Ready slides: the name of each one's layout, the words of its title, and shapes as markup in place of that. */
  readonly slides?: readonly (readonly [layout: string, title: string, shapes?: string])[];
}

export interface MadeLayout {
  readonly name: string;
  /** ST_SlideLayoutType (ECMA-376 part 1, 19.7.15). */
  readonly type?: string;
  /** Shapes and placeholders, as markup, from below. */
  readonly shapes: string;
  /** The background, as the markup of a fill. */
  readonly background?: string;
}

interface Words {
  readonly size?: number;
  readonly name?: string;
  /** What an empty placeholder says of itself. */
  readonly prompt?: string;
  readonly anchor?: 't' | 'ctr' | 'b';
  readonly align?: 'l' | 'ctr' | 'r';
  /** A theme colour or six hex digits. */
  readonly color?: string;
  readonly idx?: number;
}

const EMU = 914_400;
const emu = (inches: number) => Math.round(inches * EMU);
const at = ([x, y, w, h]: Place) =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`;

let shapes = 1;
const head = (name: string) => `<p:cNvPr id="${++shapes}" name="${name}"/>`;

/** The markup of a fill of a theme colour's name or of six hex digits. */
export function fill(color: string): string {
  if (/^[\dA-F]{6}$/.test(color)) return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const [name, tint] = color.split(' ');
  const change = tint ? `<a:tint val="${tint}000"/>` : '';
  return `<a:solidFill><a:schemeClr val="${name}">${change}</a:schemeClr></a:solidFill>`;
}

export const rectangle = (box: Place, color: string): string =>
  `<p:sp><p:nvSpPr>${head('Art')}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${at(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(color)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;

/** Words that every slide of a layout shows. */
export const label = (box: Place, text: string, size: number): string =>
  `<p:sp><p:nvSpPr>${head('Label')}<p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${at(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="${size * 100}"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;

/** A picture of the media’s file of that name. */
export const picture = (box: Place, file: string): string =>
  `<p:pic><p:nvPicPr>${head(file)}<p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="${idOf(file)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${at(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

/** A background of the media’s file of that name. */
export const pictureFill = (file: string): string =>
  `<a:blipFill><a:blip r:embed="${idOf(file)}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>`;

const idOf = (file: string) => `m${file.replace(/\W/g, '')}`;

/** A placeholder of a type (ST_PlaceholderType, 19.7.10), with an index of its own save where it is a title or a footer. */
export function place(type: string, box: Place, words: Words = {}): string {
  const { size, name = type, prompt = name, anchor, align, color, idx } = words;
  const indexed = idx ?? (/^(title|ctrTitle)$/.test(type) ? undefined : 10 + ++shapes);
  const body = `<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"${anchor ? ` anchor="${anchor}"` : ''}><a:normAutofit/></a:bodyPr>`;
  const run = `<a:defRPr${size ? ` sz="${size * 100}"` : ''}>${color ? fill(color) : ''}</a:defRPr>`;
  const list = `<a:lstStyle><a:lvl1pPr${align ? ` algn="${align}"` : ''}>${run}</a:lvl1pPr></a:lstStyle>`;
  const text =
    type === 'sldNum'
      ? '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld></a:p>'
      : `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${prompt}</a:t></a:r></a:p>`;
  const mark = `<p:ph type="${type}"${indexed === undefined ? '' : ` idx="${indexed}"`}${/^(dt|ftr|sldNum)$/.test(type) ? ' sz="quarter"' : ''}/>`;
  return `<p:sp><p:nvSpPr>${head(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${mark}</p:nvPr></p:nvSpPr><p:spPr>${at(box)}</p:spPr><p:txBody>${body}${list}${text}</p:txBody></p:sp>`;
}

/** Office’s colours since 2013. */
export const OFFICE_COLORS: Readonly<Record<ThemeSlot, string>> = {
  ...{ dk1: '000000', lt1: 'FFFFFF', dk2: '44546A', lt2: 'E7E6E6' },
  ...{
    accent1: '4472C4',
    accent2: 'ED7D31',
    accent3: 'A5A5A5',
    accent4: 'FFC000',
    accent5: '5B9BD5',
    accent6: '70AD47',
  },
  ...{ hlink: '0563C1', folHlink: '954F72' },
};
const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const NS = `xmlns:a="${NAMESPACES.a}" xmlns:r="${NAMESPACES.r}" xmlns:p="${NAMESPACES.p}"`;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const FLAT = fill('phClr');
const LINE = `<a:ln w="9525">${FLAT}</a:ln>`;
const STYLES = [
  `<a:fillStyleLst>${FLAT.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst>`,
  `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>`,
  `<a:bgFillStyleLst>${FLAT.repeat(3)}</a:bgFillStyleLst>`,
].join('');
const TYPES: Readonly<Record<string, string>> = {
  ...{ png: 'image/png', jpeg: 'image/jpeg', emf: 'image/x-emf', wmf: 'image/x-wmf' },
};

/** A template of one master, as a .pptx: valid, and as small as its art. */
export function madeHouse(name: string, house: MadeHouse): TemplateFile {
  const { size: [w, h] = [13.333, 7.5], media = {}, slides = [], layouts, art = '' } = house;
  const files = Object.keys(media);
  const tree = (inner: string, background = '') =>
    `<p:cSld>${background && `<p:bg><p:bgPr>${background}<a:effectLst/></p:bgPr></p:bg>`}<p:spTree>${GROUP}${inner}</p:spTree></p:cSld>`;
  const named = (cSld: string, layout: string) => cSld.replace('<p:cSld>', `<p:cSld name="${layout}">`);
  const pictures = files.map((file) => [idOf(file), RELATIONSHIPS.image, `../media/${file}`] as const);
  const usual = [
    place('title', [w * 0.07, h * 0.08, w * 0.86, h * 0.14], { size: 32 }),
    place('body', [w * 0.07, h * 0.26, w * 0.86, h * 0.6], { size: 20, idx: 1 }),
  ].join('');
  const levels = (lvl: string) => Array.from({ length: 9 }, (_, i) => lvl.replaceAll('#', String(i + 1))).join('');
  const style = (element: string, size: number, font: 'mj' | 'mn') =>
    `<p:${element}>${levels(`<a:lvl#pPr><a:defRPr sz="${size * 100}">${fill('tx1')}<a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/></a:defRPr></a:lvl#pPr>`)}</p:${element}>`;
  const ids = layouts.map((_, i) => `<p:sldLayoutId id="${2_147_483_649 + i}" r:id="l${i + 1}"/>`).join('');
  const parts = new Map<string, Uint8Array | string>();
  const put = (part: string, xml: string, related: readonly (readonly [string, string, string])[]) => {
    parts.set(part, XML + xml);
    const rels = related.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
    const [, folder = '', file = ''] = /^(.*\/)?([^/]+)$/.exec(part) ?? [];
    if (rels.length > 0) {
      const text = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.join('')}</Relationships>`;
      parts.set(`${folder}_rels/${file}.rels`, text);
    }
  };
  const overrides = [
    ['ppt/presentation.xml', CONTENT_TYPES.presentation],
    ['ppt/slideMasters/slideMaster1.xml', CONTENT_TYPES.master],
    ['ppt/theme/theme1.xml', CONTENT_TYPES.theme],
    ...layouts.map((_, i) => [`ppt/slideLayouts/slideLayout${i + 1}.xml`, CONTENT_TYPES.layout]),
    ...slides.map((_, i) => [`ppt/slides/slide${i + 1}.xml`, CONTENT_TYPES.slide]),
  ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const defaults = Object.entries(TYPES).map(([end, type]) => `<Default Extension="${end}" ContentType="${type}"/>`);
  parts.set(
    '[Content_Types].xml',
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${defaults.join('')}${overrides.join('')}</Types>`,
  );
  parts.set(
    '_rels/.rels',
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS.document}" Target="ppt/presentation.xml"/></Relationships>`,
  );
  const listed = slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="s${i + 1}"/>`).join('');
  put(
    'ppt/presentation.xml',
    `<p:presentation ${NS}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>${listed && `<p:sldIdLst>${listed}</p:sldIdLst>`}<p:sldSz cx="${emu(w)}" cy="${emu(h)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    [
      ['rId1', RELATIONSHIPS.master, 'slideMasters/slideMaster1.xml'],
      ['rId2', RELATIONSHIPS.theme, 'theme/theme1.xml'],
      ...slides.map((_, i) => [`s${i + 1}`, RELATIONSHIPS.slide, `slides/slide${i + 1}.xml`] as const),
    ],
  );
  put(
    'ppt/slideMasters/slideMaster1.xml',
    `<p:sldMaster ${NS}>${tree(art + usual, fill('bg1'))}<p:clrMap ${MAP}/><p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles>${style('titleStyle', 32, 'mj')}${style('bodyStyle', 20, 'mn')}${style('otherStyle', 12, 'mn')}</p:txStyles></p:sldMaster>`,
    [
      ['theme', RELATIONSHIPS.theme, '../theme/theme1.xml'],
      ...layouts.map((_, i) => [`l${i + 1}`, RELATIONSHIPS.layout, `../slideLayouts/slideLayout${i + 1}.xml`] as const),
      ...pictures,
    ],
  );
  for (const [i, layout] of layouts.entries()) {
    put(
      `ppt/slideLayouts/slideLayout${i + 1}.xml`,
      `<p:sldLayout ${NS}${layout.type ? ` type="${layout.type}"` : ''} preserve="1" userDrawn="1">${named(tree(layout.shapes, layout.background), layout.name)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
      [['master', RELATIONSHIPS.master, '../slideMasters/slideMaster1.xml'], ...pictures],
    );
  }
  for (const [i, [layout, title, own]] of slides.entries()) {
    const mark = /<p:ph type="(?:title|ctrTitle)"\/>/.exec(layouts.find((each) => each.name === layout)?.shapes ?? '');
    const shape = `<p:sp><p:nvSpPr>${head('Title')}<p:cNvSpPr/><p:nvPr>${mark?.[0] ?? ''}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${title}</a:t></a:r></a:p></p:txBody></p:sp>`;
    const number = layouts.findIndex((each) => each.name === layout) + 1;
    put(
      `ppt/slides/slide${i + 1}.xml`,
      `<p:sld ${NS}>${tree(own ?? shape)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      [['layout', RELATIONSHIPS.layout, `../slideLayouts/slideLayout${number}.xml`]],
    );
  }
  const colors = Object.entries({ ...OFFICE_COLORS, ...house.colors }).map(
    ([slot, hex]) => `<a:${slot}><a:srgbClr val="${hex}"/></a:${slot}>`,
  );
  const { headings, text } = house.fonts ?? { headings: 'Calibri', text: 'Calibri' };
  const font = (element: string, face: string) =>
    `<a:${element}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${element}>`;
  put(
    'ppt/theme/theme1.xml',
    `<a:theme xmlns:a="${NAMESPACES.a}" name="House"><a:themeElements><a:clrScheme name="House">${colors.join('')}</a:clrScheme><a:fontScheme name="House">${font('majorFont', headings)}${font('minorFont', text)}</a:fontScheme><a:fmtScheme name="House">${STYLES}</a:fmtScheme></a:themeElements></a:theme>`,
    [],
  );
  for (const [file, bytes] of Object.entries(media)) parts.set(`ppt/media/${file}`, bytes);
  return { name: `${name}.pptx`, bytes: zip(parts) };
}
