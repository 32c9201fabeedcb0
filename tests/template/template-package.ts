import { zip } from '../../src/io/zip.ts';
import { commonSlide, NAMESPACES, xml } from './markup.ts';
import { propertyParts } from './property-parts.ts';
import { type Theme, themePart } from './theme.ts';

/** A relationship of a part: its type, or the whole address of one, and the part that it leads to. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export interface Layout {
  readonly name: string;
  /** ST_SlideLayoutType; omitted where the layout states none. */
  readonly type?: string;
  readonly shapes: readonly string[];
  readonly ground?: string;
  /** `a:overrideClrMapping`; the master's colours where omitted. */
  readonly colors?: string;
  /** False hides the master's shapes. */
  readonly masterShapes?: false;
  readonly relations?: readonly Relation[];
}

export interface Master {
  readonly theme: Theme;
  readonly themeRelations?: readonly Relation[];
  readonly shapes: readonly string[];
  readonly ground: string;
  /** Attributes of `p:clrMap`. */
  readonly colors: string;
  /** `p:txStyles`. */
  readonly styles: string;
  readonly layouts: readonly Layout[];
  readonly relations?: readonly Relation[];
  /** Names that the file lists where the master hides some of its footers. */
  readonly headerFooter?: string;
}

/** A part of its own: its name in the package, content type, content and relationships. */
export interface ExtraPart {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly relations?: readonly Relation[];
}

export interface Template {
  /** In EMU, with ST_SlideSizeType where it is one of the usual. */
  readonly size: { readonly cx: number; readonly cy: number; readonly type?: string };
  readonly masters: readonly Master[];
  readonly saved: 'template' | 'presentation';
  readonly media?: Readonly<Record<string, Uint8Array>>;
  readonly extra?: readonly ExtraPart[];
  /** Further relationships of the presentation. */
  readonly relations?: readonly Relation[];
  /** Attributes of `p:presentation`, and its children by where they belong (ECMA-376 part 1, 19.2.1.26). */
  readonly attributes?: string;
  readonly lists?: string;
  readonly afterSizes?: string;
  readonly extensions?: string;
}

/** Light text on dark is a matter of this map: `LIGHT` as PowerPoint writes it, `DARK` with grounds and texts exchanged. */
export const LIGHT =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
export const DARK = LIGHT.replace('bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"');

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument';
const MAIN = `${DOCUMENT}.presentationml`;
/** Guides, of PowerPoint 2013 ([MS-PPTX] 2.7): of the presentation, and of a master. */
const GUIDES = {
  presentation: '{EFAFB233-063F-42B5-8137-9DF3F51BA10A}',
  master: '{27BBF7A9-308A-43DC-89C8-2F10F3537804}',
};
/** Masters and layouts are numbered in one series (19.2.1.34). */
const FIRST_ID = 2_147_483_648;

/** The bytes of a .potx or .pptx: masters, their themes and layouts, and what else is asked for. */
export function templatePackage(template: Template): Uint8Array {
  const parts = [presentationPart(template), ...propertyParts(), ...masterParts(template), ...(template.extra ?? [])];
  const files = new Map<string, string | Uint8Array>();
  const overrides = parts.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('');
  const defaults = ['png', 'jpeg', 'fntdata']
    .map((extension) => `<Default Extension="${extension}" ContentType="${DEFAULTS[extension]}"/>`)
    .join('');
  files.set(
    '[Content_Types].xml',
    xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${defaults}${overrides}</Types>`,
    ),
  );
  files.set(
    '_rels/.rels',
    relationships([
      { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
      { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
      { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
    ]),
  );
  for (const { name, content, relations } of parts) {
    files.set(name, content);
    if (relations) files.set(name.replace(/([^/]+)$/, '_rels/$1.rels'), relationships(relations));
  }
  for (const [name, bytes] of Object.entries(template.media ?? {})) files.set(`ppt/media/${name}`, bytes);
  return zip(files);
}

const DEFAULTS: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  fntdata: 'application/x-fontdata',
};

function presentationPart(template: Template): ExtraPart {
  const { size, masters, saved, relations = [], attributes = '', lists = '', afterSizes = '' } = template;
  const { cx, cy, type } = size;
  const entries = masters.map((_, i) => `<p:sldMasterId id="${masterId(masters, i)}" r:id="rId${i + 1}"/>`).join('');
  const guides = guideList(GUIDES.presentation, cx, cy);
  return {
    name: 'ppt/presentation.xml',
    type: `${MAIN}.${saved === 'template' ? 'template' : 'presentation'}.main+xml`,
    content: xml(
      `<p:presentation ${NAMESPACES} saveSubsetFonts="1"${attributes && ` ${attributes}`}><p:sldMasterIdLst>${entries}</p:sldMasterIdLst>${lists}` +
        `<p:sldSz cx="${cx}" cy="${cy}"${type ? ` type="${type}"` : ''}/><p:notesSz cx="6858000" cy="9144000"/>${afterSizes}` +
        `<p:extLst>${template.extensions ?? ''}${guides}</p:extLst></p:presentation>`,
    ),
    relations: [
      ...masters.map((_, i) => ({
        id: `rId${i + 1}`,
        type: 'slideMaster',
        target: `slideMasters/slideMaster${i + 1}.xml`,
      })),
      { id: 'rIdProps', type: 'presProps', target: 'presProps.xml' },
      { id: 'rIdView', type: 'viewProps', target: 'viewProps.xml' },
      { id: 'rIdTables', type: 'tableStyles', target: 'tableStyles.xml' },
      { id: 'rIdTheme', type: 'theme', target: 'theme/theme1.xml' },
      ...relations,
    ],
  };
}

function guideList(uri: string, cx: number, cy: number): string {
  const guide = (id: number, attributes: string) =>
    `<p15:guide id="${id}" ${attributes} userDrawn="1"><p15:clr><a:srgbClr val="F26B43"/></p15:clr></p15:guide>`;
  // Guides are placed in eighths of a point.
  const at = (emu: number) => Math.round(emu / 1588);
  return (
    `<p:ext uri="${uri}"><p15:sldGuideLst xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main">` +
    `${guide(1, `orient="horz" pos="${at(cy / 2)}"`)}${guide(2, `pos="${at(cx / 2)}"`)}</p15:sldGuideLst></p:ext>`
  );
}

const layoutsBefore = (masters: readonly Master[], master: number) =>
  masters.slice(0, master).reduce((sum, { layouts }) => sum + layouts.length, 0);
const masterId = (masters: readonly Master[], master: number) => FIRST_ID + master + layoutsBefore(masters, master);

function masterParts({ masters, size }: Template): ExtraPart[] {
  return masters.flatMap((master, m) => {
    const before = layoutsBefore(masters, m);
    const layouts = master.layouts.map((layout, i) => layoutPart(layout, before + i + 1, m + 1));
    const entries = layouts.map((_, i) => `<p:sldLayoutId id="${masterId(masters, m) + i + 1}" r:id="rId${i + 1}"/>`);
    const list = entries.length > 0 ? `<p:sldLayoutIdLst>${entries.join('')}</p:sldLayoutIdLst>` : '';
    const content = xml(
      `<p:sldMaster ${NAMESPACES} preserve="1">${commonSlide(master.shapes, { ground: master.ground })}<p:clrMap ${master.colors}/>` +
        `${list}${master.headerFooter ?? ''}${master.styles}<p:extLst>${guideList(GUIDES.master, size.cx, size.cy)}</p:extLst></p:sldMaster>`,
    );
    const theme: ExtraPart = {
      name: `ppt/theme/theme${m + 1}.xml`,
      type: `${DOCUMENT}.theme+xml`,
      content: themePart(master.theme),
      ...(master.themeRelations ? { relations: master.themeRelations } : {}),
    };
    const relations = [
      ...layouts.map((layout, i) => ({ id: `rId${i + 1}`, type: 'slideLayout', target: `/${layout.name}` })),
      { id: `rId${layouts.length + 1}`, type: 'theme', target: `../theme/theme${m + 1}.xml` },
      ...(master.relations ?? []),
    ];
    const name = `ppt/slideMasters/slideMaster${m + 1}.xml`;
    return [{ name, type: `${MAIN}.slideMaster+xml`, content, relations }, theme, ...layouts];
  });
}

function layoutPart(layout: Layout, number: number, master: number): ExtraPart {
  const { name, type, shapes, ground = '', colors, masterShapes, relations = [] } = layout;
  const attributes = [
    masterShapes === false && 'showMasterSp="0"',
    type && `type="${type}"`,
    'preserve="1"',
    !type && 'userDrawn="1"',
  ];
  const override = colors ? `<a:overrideClrMapping ${colors}/>` : '<a:masterClrMapping/>';
  return {
    name: `ppt/slideLayouts/slideLayout${number}.xml`,
    type: `${MAIN}.slideLayout+xml`,
    content: xml(
      `<p:sldLayout ${NAMESPACES} ${attributes.filter(Boolean).join(' ')}>${commonSlide(shapes, { name, ground })}<p:clrMapOvr>${override}</p:clrMapOvr></p:sldLayout>`,
    ),
    relations: [{ id: 'rId1', type: 'slideMaster', target: `../slideMasters/slideMaster${master}.xml` }, ...relations],
  };
}

/** The relationships of a part (ECMA-376 part 2, 9.3). */
export function relationships(entries: readonly Relation[]): string {
  const list = entries.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  );
  return xml(`<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`);
}
