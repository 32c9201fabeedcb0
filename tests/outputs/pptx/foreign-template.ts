import { zip } from '../../../src/io/zip.ts';
import { writeXml } from '../../../src/office/xml.ts';
import { themeElement } from '../../../src/outputs/pptx/base/theme.ts';
import { brand } from '../../support/brand.ts';

const NS =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml';
const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const CLR_MAP =
  'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** A placeholder in EMU. */
function sp(
  id: number,
  name: string,
  ph: string,
  place: readonly [number, number, number, number] | undefined,
  body = '<a:t>x</a:t>',
): string {
  const [x, y, cx, cy] = place ?? [];
  const xfrm = place ? `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` : '';
  const content = body.startsWith('<a:fld') ? body : `<a:r><a:rPr/>${body}</a:r>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${xfrm}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${content}</a:p></p:txBody></p:sp>`;
}

const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;

function rels(...entries: readonly (readonly [string, string, string])[]): string {
  const list = entries.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  );
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
  );
}

const INCH = 914_400;
const box = (x: number, y: number, w: number, h: number) => [x * INCH, y * INCH, w * INCH, h * INCH] as const;
const NUMBER = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>';
const DATE = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2C}" type="datetime1"><a:rPr/><a:t>1/1/2020</a:t></a:fld>';

function layout(name: string, type: string, shapes: string, override = '<a:masterClrMapping/>'): string {
  const attribute = type ? ` type="${type}"` : '';
  return xml(
    `<p:sldLayout ${NS}${attribute} preserve="1"><p:cSld name="${name}"><p:spTree>${GROUP}${shapes}</p:spTree></p:cSld><p:clrMapOvr>${override}</p:clrMapOvr></p:sldLayout>`,
  );
}

const LAYOUTS = [
  layout(
    'Vertical',
    'vertTx',
    sp(2, 'Title', 'type="title"', undefined) + sp(3, 'Text', 'type="body" orient="vert" idx="1"', undefined),
  ),
  layout(
    'Opening',
    'title',
    sp(2, 'Title', 'type="ctrTitle"', box(1, 2, 8, 1.5)) + sp(3, 'Sub', 'type="subTitle" idx="1"', box(1, 4, 8, 1)),
  ),
  layout(
    'Text',
    'obj',
    sp(2, 'Title', 'type="title"', undefined) +
      sp(3, 'Text', 'idx="1"', undefined) +
      sp(4, 'Source', 'type="body" sz="quarter" idx="21"', box(0.5, 6.5, 6, 0.3)) +
      sp(5, 'Date', 'type="dt" sz="half" idx="10"', undefined, DATE) +
      sp(6, 'Footer', 'type="ftr" sz="quarter" idx="11"', undefined, '<a:t>Confidential</a:t>') +
      sp(7, 'Number', 'type="sldNum" sz="quarter" idx="12"', undefined, NUMBER),
  ),
  layout(
    'Bare',
    'titleOnly',
    sp(2, 'Title', 'type="title"', undefined),
    `<a:overrideClrMapping ${CLR_MAP.replace('bg1="dk1" tx1="lt1"', 'bg1="lt1" tx1="dk1"')}/>`,
  ),
];

const MASTER = xml(
  `<p:sldMaster ${NS}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${GROUP}${[
    sp(2, 'Title', 'type="title"', box(0.5, 0.4, 9, 1)),
    sp(3, 'Body', 'type="body" idx="1"', box(0.5, 1.5, 9, 4.8)),
    sp(4, 'Date', 'type="dt" sz="half" idx="2"', box(0.5, 7, 2, 0.3), DATE),
    sp(5, 'Footer', 'type="ftr" sz="quarter" idx="3"', box(3, 7, 4, 0.3)),
    sp(6, 'Number', 'type="sldNum" sz="quarter" idx="4"', box(7.5, 7, 2, 0.3), NUMBER),
  ].join(
    '',
  )}</p:spTree></p:cSld><p:clrMap ${CLR_MAP}/><p:sldLayoutIdLst>${LAYOUTS.map((_, i) => `<p:sldLayoutId id="${2_147_483_650 + i}" r:id="rId${i + 1}"/>`).join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`,
);

const PRESENTATION = xml(
  `<p:presentation ${NS} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000" type="screen4x3"/><p:notesSz cx="6858000" cy="9144000"/><p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId2"/></p:sldLst></p:custShow></p:custShowLst><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Old" id="{6F0A2B4E-8E0D-4B8C-9A55-0D5D3E7B1C11}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext><p:ext uri="{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"><p15:sldGuideLst xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main"/></p:ext></p:extLst></p:presentation>`,
);

const SLIDE = xml(
  `<p:sld ${NS}><p:cSld><p:spTree>${GROUP}${sp(2, 'Title', 'type="title"', undefined, '<a:t>Old</a:t>')}</p:spTree></p:cSld></p:sld>`,
);

/** A small template of somebody else's: 4:3, light text on dark, one slide with a comment, a section, a custom show. */
export function foreignTemplate(): Uint8Array {
  const type = (part: string, contentType: string) => `<Override PartName="/${part}" ContentType="${contentType}"/>`;
  const files = new Map<string, string>([
    [
      '[Content_Types].xml',
      xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
          type('ppt/presentation.xml', `${MAIN}.template.main+xml`),
          type('ppt/slideMasters/slideMaster1.xml', `${MAIN}.slideMaster+xml`),
          type('ppt/presProps.xml', `${MAIN}.presProps+xml`),
          type('ppt/slides/slide7.xml', `${MAIN}.slide+xml`),
          type('ppt/comments/comment1.xml', `${MAIN}.comments+xml`),
          type('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
          ...LAYOUTS.map((_, i) => type(`ppt/slideLayouts/slideLayout${i + 1}.xml`, `${MAIN}.slideLayout+xml`)),
        ].join('')}</Types>`,
      ),
    ],
    ['_rels/.rels', rels(['rId1', 'officeDocument', 'ppt/presentation.xml'])],
    ['ppt/presentation.xml', PRESENTATION],
    [
      'ppt/_rels/presentation.xml.rels',
      rels(
        ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
        ['rId2', 'slide', 'slides/slide7.xml'],
        ['rId3', 'presProps', 'presProps.xml'],
      ),
    ],
    [
      'ppt/presProps.xml',
      xml(`<p:presentationPr ${NS}><p:showPr loop="1"><p:present/><p:custShow id="0"/></p:showPr></p:presentationPr>`),
    ],
    ['ppt/slides/slide7.xml', SLIDE],
    [
      'ppt/slides/_rels/slide7.xml.rels',
      rels(
        ['rId1', 'slideLayout', '../slideLayouts/slideLayout3.xml'],
        ['rId2', 'comments', '../comments/comment1.xml'],
      ),
    ],
    ['ppt/comments/comment1.xml', xml(`<p:cmLst ${NS}/>`)],
    ['ppt/slideMasters/slideMaster1.xml', MASTER],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      rels(
        ...LAYOUTS.map((_, i) => [`rId${i + 1}`, 'slideLayout', `/ppt/slideLayouts/slideLayout${i + 1}.xml`] as const),
        [`rId${LAYOUTS.length + 1}`, 'theme', '../theme/theme1.xml'],
      ),
    ],
    ['ppt/theme/theme1.xml', writeXml(themeElement(brand))],
  ]);
  LAYOUTS.forEach((content, i) => {
    files.set(`ppt/slideLayouts/slideLayout${i + 1}.xml`, content);
    files.set(
      `ppt/slideLayouts/_rels/slideLayout${i + 1}.xml.rels`,
      rels(['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']),
    );
  });
  return zip(files);
}
