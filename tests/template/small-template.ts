import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from '../../src/office/names.ts';
import type { Package, Part, Relationship } from '../../src/office/package.ts';
import { parseXml } from '../../src/office/xml.ts';

/** What a small template is made of, as markup; what is left out is plain. */
export interface SmallTemplate {
  /** Inside a:clrScheme's slots: six hex digits by slot. */
  readonly colors?: Readonly<Record<string, string>>;
  /** Lists of a:fmtScheme. */
  readonly styles?: string;
  readonly background?: string;
  readonly layoutBackground?: string;
  readonly masterShapes?: string;
  readonly layoutShapes?: string;
  readonly layoutAttributes?: string;
  readonly colorMap?: string;
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
const COLORS = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '1F3864',
  lt2: 'EEEEEE',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
};
const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** The map that turns light and dark around. */
export const DARK_MAP = MAP.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"');

/** EMU of inches. */
export const emu = (inches: number) => Math.round(inches * 914_400);

/** A shape of a place in inches and the markup of its properties. */
export function shape(
  place: readonly [x: number, y: number, w: number, h: number],
  properties: string,
  { ph, attributes = '', style = '' }: { ph?: string; attributes?: string; style?: string } = {},
): string {
  const [x, y, w, h] = place.map(emu);
  const mark = ph === undefined ? '' : `<p:ph ${ph}/>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Shape"/><p:cNvSpPr/><p:nvPr>${mark}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm ${attributes}><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm>${properties}</p:spPr>${style}</p:sp>`;
}

/** A solid fill of six hex digits. */
export const solid = (hex: string) => `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`;

/** A template of one layout on a slide of 10 × 5 inches. */
export function smallTemplate(template: SmallTemplate): Package {
  const { media = {}, colorMap = MAP, colorOverride } = template;
  const colors = Object.entries({ ...COLORS, ...template.colors })
    .map(([slot, hex]) => `<a:${slot}><a:srgbClr val="${hex}"/></a:${slot}>`)
    .join('');
  const override = colorOverride ? `<a:overrideClrMapping ${colorOverride}/>` : '<a:masterClrMapping/>';
  const tree = (background: string, shapes: string) =>
    `<p:cSld>${background && `<p:bg>${background}</p:bg>`}<p:spTree>${GROUP}${shapes}</p:spTree></p:cSld>`;
  const markup: Record<string, string> = {
    [PRESENTATION]: `<p:presentation ${NS}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="${emu(10)}" cy="${emu(5)}"/></p:presentation>`,
    [MASTER]: `<p:sldMaster ${NS}>${tree(template.background ?? '', template.masterShapes ?? '')}<p:clrMap ${colorMap}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="layout"/></p:sldLayoutIdLst></p:sldMaster>`,
    [LAYOUT]: `<p:sldLayout ${NS} ${template.layoutAttributes ?? ''}>${tree(template.layoutBackground ?? '', template.layoutShapes ?? '')}<p:clrMapOvr>${override}</p:clrMapOvr></p:sldLayout>`,
    [THEME]: `<a:theme ${NS} name="Small"><a:themeElements><a:clrScheme name="Small">${colors}</a:clrScheme><a:fmtScheme name="Small">${template.styles ?? ''}</a:fmtScheme></a:themeElements></a:theme>`,
  };
  const pictures = Object.keys(media).map(
    (id): Relationship => ({ id, type: RELATIONSHIPS.image, target: `ppt/media/${id}.png` }),
  );
  const types: Readonly<Record<string, string>> = {
    [PRESENTATION]: CONTENT_TYPES.presentation,
    [MASTER]: CONTENT_TYPES.master,
    [LAYOUT]: CONTENT_TYPES.layout,
    [THEME]: CONTENT_TYPES.theme,
  };
  const parts = new Map<string, Part>([
    ...Object.entries(markup).map(([name, xml]): [string, Part] => [
      name,
      { contentType: types[name] ?? '', content: parseXml(xml) },
    ]),
    ...Object.entries(media).map(([id, content]): [string, Part] => [
      `ppt/media/${id}.png`,
      { contentType: CONTENT_TYPES.png, content },
    ]),
  ]);
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
