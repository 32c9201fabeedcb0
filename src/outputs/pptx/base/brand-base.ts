import { mapValues } from '../../../core/collections.ts';
import { inchToEmu } from '../../../core/lengths.ts';
import type { Raster } from '../../../core/picture.ts';
import { CONTENT_TYPES, RELATIONSHIPS } from '../../../office/names.ts';
import { type PackagePart, type Relationship, relations } from '../../../office/package.ts';
import { element, rootElement, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import { FRAME_NAMES, type FrameName } from '../../../scene/frame.ts';
import { blip, mediaFiles, mediaParts } from '../drawingml/shape-parts.ts';
import type { Base, BaseLayout } from './base.ts';
import { baseLayout, layoutElement } from './layout.ts';
import { layoutFrame } from './layout-frame.ts';
import { masterElement, presentationElement } from './master.ts';
import { brandTableStyle, tableStylesElement, themeElement } from './theme.ts';

const PRESENTATION = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const THEME = 'ppt/theme/theme1.xml';
/** Slide sizes are whole points: 13.333 in is meant as 960 pt. */
const POINT = 12_700;

const wholePoints = (inches: number) => Math.round(inchToEmu(inches) / POINT) * POINT;
const layoutPart = (index: number) => `ppt/slideLayouts/slideLayout${index + 1}.xml`;
const part = (contentType: string, content: XmlElement): PackagePart => ({ contentType, content });

export function brandBase(brand: Brand, language: string): Base {
  const size = { w: wholePoints(brand.size.w), h: wholePoints(brand.size.h) };
  const layoutIds = FRAME_NAMES.map((_, i) => `rId${i + 1}`);
  const media = new Map<string, PackagePart>();
  const frames = mapValues(brand.frames, (frame) => layoutFrame(frame, brand));
  const drawn = FRAME_NAMES.map((name, i) => {
    const own = relations([TO_MASTER]);
    const picture = (raster: Raster) => {
      for (const [part, content] of mediaFiles(raster)) media.set(part, content);
      return blip(mediaParts(raster), (target) => own.relate(RELATIONSHIPS.image, target));
    };
    const content = layoutElement(frames[name], brand, language, picture);
    return { name: layoutPart(i), content: part(CONTENT_TYPES.layout, content), relationships: own.list };
  });
  const parts: [string, PackagePart][] = [
    [PRESENTATION, part(CONTENT_TYPES.presentation, presentationElement(brand, size, 'rId1'))],
    [MASTER, part(CONTENT_TYPES.master, masterElement(brand, layoutIds, language))],
    [THEME, part(CONTENT_TYPES.theme, themeElement(brand))],
    ['ppt/presProps.xml', part(CONTENT_TYPES.presentationProperties, rootElement('p:presentationPr', {}))],
    ['ppt/viewProps.xml', part(CONTENT_TYPES.viewProperties, rootElement('p:viewPr', {}, NORMAL_VIEW))],
    ['ppt/tableStyles.xml', part(CONTENT_TYPES.tableStyles, tableStylesElement(brand))],
    ...drawn.map(({ name, content }): [string, PackagePart] => [name, content]),
    ...media,
  ];
  const layouts = FRAME_NAMES.map((name, i): [FrameName, BaseLayout] => [
    name,
    baseLayout(layoutPart(i), frames[name], brand, language),
  ]);
  return {
    package: {
      parts: new Map(parts),
      relationships: new Map([
        ...relationships(layoutIds),
        ...drawn.map(({ name, relationships: own }) => [name, own] as const),
      ]),
    },
    presentation: PRESENTATION,
    size,
    layouts: Object.fromEntries(layouts) as Record<FrameName, BaseLayout>,
    foreign: false,
    tableStyle: brandTableStyle(brand),
    listStyle: element('a:lstStyle'),
  };
}

const TO_MASTER: Relationship = { id: 'rId1', type: RELATIONSHIPS.master, target: MASTER };

/** The window as PowerPoint opens it: slides at the left, the slide with its notes beside (p:normalViewPr, 19.2.1.24). */
const NORMAL_VIEW = element(
  'p:normalViewPr',
  element('p:restoredLeft', { sz: 15_620 }),
  element('p:restoredTop', { sz: 80_000 }),
);

function relationships(layoutIds: readonly string[]): [string, readonly Relationship[]][] {
  return [
    ['', [{ id: 'rId1', type: RELATIONSHIPS.document, target: PRESENTATION }]],
    [
      PRESENTATION,
      [
        TO_MASTER,
        { id: 'rId2', type: RELATIONSHIPS.theme, target: THEME },
        { id: 'rId3', type: RELATIONSHIPS.presentationProperties, target: 'ppt/presProps.xml' },
        { id: 'rId4', type: RELATIONSHIPS.viewProperties, target: 'ppt/viewProps.xml' },
        { id: 'rId5', type: RELATIONSHIPS.tableStyles, target: 'ppt/tableStyles.xml' },
      ],
    ],
    [
      MASTER,
      [
        ...layoutIds.map((id, i) => ({ id, type: RELATIONSHIPS.layout, target: layoutPart(i) })),
        { id: `rId${layoutIds.length + 1}`, type: RELATIONSHIPS.theme, target: THEME },
      ],
    ],
  ];
}
