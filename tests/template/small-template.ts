import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from '../../src/office/names.ts';
import type { Package, PackagePart, Relationship } from '../../src/office/package.ts';
import { parseXml } from '../../src/office/xml.ts';

/** What a small template is made of, as markup; what is left out is plain. */
export interface SmallTemplate {
  /** Lists of a:fmtScheme. */
  readonly styles?: string;
  readonly background?: string;
  readonly layoutBackground?: string;
  readonly masterShapes?: string;
  readonly layoutShapes?: string;
  readonly layoutAttributes?: string;
  readonly colorOverride?: string;
  /** Files by the relationship's id, for master, layout and theme alike. */
  readonly media?: Readonly<Record<string, Uint8Array>>;
}

export const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const THEME = 'ppt/theme/theme1.xml';
const PRESENTATION = 'ppt/presentation.xml';
const NS = `xmlns:a="${NAMESPACES.a}" xmlns:r="${NAMESPACES.r}" xmlns:p="${NAMESPACES.p}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
const GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
/** Office's colours since 2013. */
const COLORS =
  'dk1=000000 lt1=FFFFFF dk2=1F3864 lt2=EEEEEE accent1=4472C4 accent2=ED7D31 accent3=A5A5A5 accent4=FFC000 accent5=5B9BD5 accent6=70AD47 hlink=0563C1 folHlink=954F72'
    .split(' ')
    .map((color) => color.replace(/(\w+)=(\w+)/, '<a:$1><a:srgbClr val="$2"/></a:$1>'))
    .join('');
const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** A template of one layout on a slide of 10 × 5 inches. */
export function smallTemplate(template: SmallTemplate): Package {
  const { media = {}, colorOverride, styles = '', layoutAttributes = '' } = template;
  const { background = '', masterShapes = '', layoutBackground = '', layoutShapes = '' } = template;
  const override = colorOverride ? `<a:overrideClrMapping ${colorOverride}/>` : '<a:masterClrMapping/>';
  const tree = (ground: string, shapes: string) =>
    `<p:cSld>${ground && `<p:bg>${ground}</p:bg>`}<p:spTree>${GROUP}${shapes}</p:spTree></p:cSld>`;
  const part = (name: string, contentType: string, xml: string): [string, PackagePart] => [
    name,
    { contentType, content: parseXml(xml) },
  ];
  const parts = new Map<string, PackagePart>([
    part(
      PRESENTATION,
      CONTENT_TYPES.presentation,
      `<p:presentation ${NS}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="9144000" cy="4572000"/></p:presentation>`,
    ),
    part(
      MASTER,
      CONTENT_TYPES.master,
      `<p:sldMaster ${NS}>${tree(background, masterShapes)}<p:clrMap ${MAP}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="layout"/></p:sldLayoutIdLst></p:sldMaster>`,
    ),
    part(
      LAYOUT,
      CONTENT_TYPES.layout,
      `<p:sldLayout ${NS} ${layoutAttributes}>${tree(layoutBackground, layoutShapes)}<p:clrMapOvr>${override}</p:clrMapOvr></p:sldLayout>`,
    ),
    part(
      THEME,
      CONTENT_TYPES.theme,
      `<a:theme ${NS} name="Small"><a:themeElements><a:clrScheme name="Small">${COLORS}</a:clrScheme><a:fmtScheme name="Small">${styles}</a:fmtScheme></a:themeElements></a:theme>`,
    ),
    ...Object.entries(media).map(([id, content]): [string, PackagePart] => [
      `ppt/media/${id}.png`,
      { contentType: CONTENT_TYPES.png, content },
    ]),
  ]);
  const pictures = Object.keys(media).map(
    (id): Relationship => ({ id, type: RELATIONSHIPS.image, target: `ppt/media/${id}.png` }),
  );
  const relationships = new Map<string, readonly Relationship[]>([
    ['', [{ id: 'rId1', type: RELATIONSHIPS.document, target: PRESENTATION }]],
    [PRESENTATION, [{ id: 'rId1', type: RELATIONSHIPS.master, target: MASTER }]],
    [
      MASTER,
      [
        { id: 'layout', type: RELATIONSHIPS.layout, target: LAYOUT },
        { id: 'theme', type: RELATIONSHIPS.theme, target: THEME },
        ...pictures,
      ],
    ],
    [LAYOUT, [{ id: 'master', type: RELATIONSHIPS.master, target: MASTER }, ...pictures]],
    [THEME, pictures],
  ]);
  return { parts, relationships };
}
