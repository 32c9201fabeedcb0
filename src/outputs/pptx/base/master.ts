import { element, rootElement, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { Align, TextStyle } from '../../../scene/tokens.ts';
import { LIST_SPACING_EM, levelSize } from '../../../text/levels.ts';
import { mapAttributes, solidFill } from '../drawingml/color.ts';
import { numberObjects, shapeTree } from '../drawingml/shape-parts.ts';
import { levelStyle } from '../drawingml/text-style.ts';
import { ground, masterColors } from './layout.ts';
import {
  type CHROME_INDEX,
  levelParagraphs,
  numberParagraph,
  placeholderShape,
  plainParagraph,
} from './placeholder.ts';
import { prompt } from './words.ts';

/** The first number of a layout; masters and layouts share one range (ST_SlideLayoutId, ECMA-376 part 1, 19.7.14). */
const FIRST_LAYOUT_ID = 2_147_483_649;
const LEVELS = 9;
const NO_MARK = { align: 'left', marker: undefined, spaceBefore: 0 } as const;

/** The master that all layouts share: the content frame's places, and the brand's type scale (p:sldMaster, 19.3.1.42). */
export function masterElement(brand: Brand, layoutIds: readonly string[], language: string): XmlElement {
  return numberObjects(
    rootElement(
      'p:sldMaster',
      { preserve: true },
      element(
        'p:cSld',
        ground(solidFill(brand.colors[brand.frames.content.ground], masterColors(brand))),
        shapeTree([...mainPlaceholders(brand, language), ...chrome(brand, language)]),
      ),
      element('p:clrMap', mapAttributes(masterColors(brand))),
      element(
        'p:sldLayoutIdLst',
        layoutIds.map((id, i) => element('p:sldLayoutId', { id: FIRST_LAYOUT_ID + i, 'r:id': id })),
      ),
      textStyles(brand),
    ),
  );
}

function mainPlaceholders(brand: Brand, language: string): XmlElement[] {
  const { title, body } = brand.frames.content.placeholders;
  return [
    placeholderShape({
      name: 'Title',
      key: { type: 'title' },
      box: title?.box ?? brand.frames.content.body,
      anchor: title?.anchor ?? 'top',
      autofit: 'normal',
      levels: [],
      paragraphs: [plainParagraph(prompt('title', language), language)],
    }),
    placeholderShape({
      name: 'Body',
      key: { type: 'body', idx: '1' },
      box: body?.box ?? brand.frames.content.body,
      anchor: body?.anchor ?? 'top',
      autofit: 'normal',
      levels: [],
      paragraphs: levelParagraphs(prompt('body', language), language),
    }),
  ];
}

/** Date, footer and slide number, in a row at the lower edge. */
function chrome(brand: Brand, language: string): XmlElement[] {
  const { grid, size, type } = brand;
  const number = brand.frames.content.slideNumber;
  const y = number?.box.y ?? size.h - 0.45;
  const h = number?.box.h ?? 0.22;
  const w = (grid.right - grid.left - 2 * grid.gutter) / 3;
  const shape = (
    name: string,
    type_: keyof typeof CHROME_INDEX,
    column: number,
    align: Align,
    text: XmlElement,
    sz: string,
  ) =>
    placeholderShape({
      name,
      key: { type: type_, sz, idx: String(column + 2) },
      box: { x: grid.left + column * (w + grid.gutter), y, w, h },
      anchor: 'top',
      autofit: 'none',
      levels: [levelStyle(0, type.source, { ...NO_MARK, align }, brand, masterColors(brand))],
      paragraphs: [text],
    });
  return [
    shape('Date', 'dt', 0, 'left', plainParagraph(prompt('date', language), language), 'half'),
    shape('Footer', 'ftr', 1, 'center', plainParagraph(prompt('footer', language), language), 'quarter'),
    shape('Slide number', 'sldNum', 2, 'right', numberParagraph(language, '‹#›'), 'quarter'),
  ];
}

/** The styles of titles, of bodies and of everything else, level by level (p:txStyles, 19.3.1.52). */
function textStyles(brand: Brand): XmlElement {
  const { title, body } = brand.type;
  const levels = (make: (level: number) => XmlElement) => Array.from({ length: LEVELS }, (_, i) => make(i));
  const at = (style: TextStyle, level: number): TextStyle => ({ ...style, size: levelSize(style, style.size, level) });
  const bullets = { align: 'left', marker: 'bullet', spaceBefore: body.size * LIST_SPACING_EM } as const;
  return element(
    'p:txStyles',
    element('p:titleStyle', levelStyle(0, title, NO_MARK, brand, masterColors(brand))),
    element(
      'p:bodyStyle',
      levels((level) => levelStyle(level, at(body, level), bullets, brand, masterColors(brand), body.size)),
    ),
    element(
      'p:otherStyle',
      levels((level) => levelStyle(level, body, NO_MARK, brand, masterColors(brand))),
    ),
  );
}

/** The style of text that no placeholder holds (p:defaultTextStyle, 19.2.1.8). */
function defaultTextStyle(brand: Brand): XmlElement {
  const levels = Array.from({ length: LEVELS }, (_, level) =>
    levelStyle(level, brand.type.body, NO_MARK, brand, masterColors(brand)),
  );
  return element('p:defaultTextStyle', element('a:defPPr', element('a:defRPr')), levels);
}

/** The number of the master; its layouts' follow (ST_SlideMasterId, ECMA-376 part 1, 19.7.13). */
const MASTER_ID = 2_147_483_648;
/** The first number that a slide may have (ST_SlideId, 19.7.13). */
const FIRST_SLIDE_ID = 256;
/** The presentation without slides (p:presentation, 19.2.1.26). */
export function presentationElement(
  brand: Brand,
  size: { w: number; h: number },
  masterRelationship: string,
): XmlElement {
  return rootElement(
    'p:presentation',
    { saveSubsetFonts: true, autoCompressPictures: false },
    element('p:sldMasterIdLst', element('p:sldMasterId', { id: MASTER_ID, 'r:id': masterRelationship })),
    element('p:sldSz', { cx: size.w, cy: size.h }),
    element('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
    defaultTextStyle(brand),
  );
}

/** The list of slides by their relationships, in order (p:sldIdLst, 19.2.1.34). */
export function slideList(relationships: readonly string[]): XmlElement {
  return element(
    'p:sldIdLst',
    relationships.map((id, i) => element('p:sldId', { id: FIRST_SLIDE_ID + i, 'r:id': id })),
  );
}

export const slideId = (index: number) => FIRST_SLIDE_ID + index;
