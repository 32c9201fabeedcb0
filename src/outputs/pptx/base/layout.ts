import type { Raster } from '../../../core/picture.ts';
import { element, rootElement, withAttributes, withChildren, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { Frame, FrameName } from '../../../scene/frame.ts';
import { artObject } from '../drawingml/art.ts';
import { type ColorMap, DARK_MAP, isDark, LIGHT_MAP, mapAttributes, solidFill } from '../drawingml/color.ts';
import { numberObjects, shapeTree } from '../drawingml/shape-parts.ts';
import { type BaseLayout, colorMapOverride } from './base.ts';
import type { LayoutFrame } from './layout-frame.ts';
import { chromeShape, layoutPlaceholder, slotOf } from './placeholder.ts';

/** What kind of layout PowerPoint takes a frame's for (ST_SlideLayoutType, ECMA-376 part 1, 19.7.15). */
const LAYOUT_TYPES: Partial<Readonly<Record<FrameName, string>>> = {
  cover: 'title',
  section: 'secHead',
  content: 'obj',
  'title-only': 'titleOnly',
  'content-dark': 'obj',
  'title-only-dark': 'titleOnly',
};

/** A ground of one colour (p:bg, 19.3.1.1). */
export function ground(fill: XmlElement): XmlElement {
  return element('p:bg', element('p:bgPr', fill, element('a:effectLst')));
}

/** How markup on the frame's ground calls the theme's colours. */
const frameColors = ({ ground }: Frame, { colors }: Brand): ColorMap => (isDark(colors[ground]) ? DARK_MAP : LIGHT_MAP);

export const masterColors = (brand: Brand): ColorMap => frameColors(brand.frames.content, brand);

function colorOverride(map: ColorMap, brand: Brand): XmlElement {
  const isOwn = map !== masterColors(brand);
  return colorMapOverride(isOwn ? element('a:overrideClrMapping', mapAttributes(map)) : element('a:masterClrMapping'));
}

/** The layout of a frame: ground, art, placeholders with their prompts, date, slide number (p:sldLayout, 19.3.1.39). */
export function layoutElement(
  frame: LayoutFrame,
  brand: Brand,
  language: string,
  picture: (picture: Raster) => XmlElement,
): XmlElement {
  const map = frameColors(frame, brand);
  const context = { brand, map, language };
  const placeholders = Object.values(frame.placeholders).map((placeholder) =>
    layoutPlaceholder(frame, placeholder, context),
  );
  const { art, date, slideNumber } = frame;
  const shapes = [
    ...art.map((placed) => artObject(placed, brand, map, picture)),
    ...placeholders,
    ...(date ? [chromeShape('dt', date, context)] : []),
    ...(slideNumber ? [chromeShape('sldNum', slideNumber, context)] : []),
  ];
  return numberObjects(
    rootElement(
      'p:sldLayout',
      { type: LAYOUT_TYPES[frame.name], preserve: true, userDrawn: true },
      element('p:cSld', { name: frame.title }, ground(solidFill(brand.colors[frame.ground], map)), shapeTree(shapes)),
      colorOverride(map, brand),
    ),
  );
}

export function baseLayout(part: string, frame: Frame, brand: Brand, language: string): BaseLayout {
  const map = frameColors(frame, brand);
  const slots = Object.values(frame.placeholders).map((each) => [each.name, slotOf(frame, each)]);
  const { slideNumber } = frame;
  return {
    part,
    name: frame.title,
    colors: map,
    colorOverride: colorOverride(map, brand),
    placeholders: Object.fromEntries(slots),
    chrome: slideNumber ? [inheriting(chromeShape('sldNum', slideNumber, { brand, map, language }))] : [],
  };
}

/** A placeholder's shape as a slide has it: place and styles are the layout's. */
export function inheriting(shape: XmlElement): XmlElement {
  const children = (shape.children as XmlElement[]).map((child) => {
    if (child.name === 'p:spPr') return element('p:spPr');
    if (child.name === 'p:nvSpPr') return withChildren(child, (child.children as XmlElement[]).map(withoutPrompt));
    if (child.name !== 'p:txBody') return child;
    const paragraphs = (child.children as XmlElement[]).filter((part) => part.name === 'a:p');
    return element('p:txBody', element('a:bodyPr'), element('a:lstStyle'), paragraphs);
  });
  return withChildren(shape, children);
}

function withoutPrompt(part: XmlElement): XmlElement {
  if (part.name !== 'p:nvPr') return part;
  const placeholders = (part.children as XmlElement[]).filter((child) => child.name === 'p:ph');
  return element(
    'p:nvPr',
    placeholders.map((child) => withAttributes(child, { hasCustomPrompt: undefined })),
  );
}
