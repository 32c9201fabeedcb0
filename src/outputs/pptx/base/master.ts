import { element, rootElement, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { TextStyle } from '../../../scene/tokens.ts';
import { LIST_SPACING_EM, levelSize } from '../../../text/levels.ts';
import { mapAttributes, solidFill } from '../drawingml/color.ts';
import { numberObjects, shapeTree } from '../drawingml/shape-parts.ts';
import { levelStyle } from '../drawingml/text-style.ts';
import { wordsIn } from './base.ts';
import { ground, masterColors } from './layout.ts';
import { chromeShape, levelParagraphs, placeholderShape, plainParagraph } from './placeholder.ts';

/** The first number of a layout; masters and layouts share one range (ST_SlideLayoutId, ECMA-376 part 1, 19.7.14). */
const FIRST_LAYOUT_ID = 2_147_483_649;
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
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

function mainPlaceholders({ frames }: Brand, language: string): XmlElement[] {
  const { placeholders, body } = frames.content;
  const words = wordsIn(language);
  const place = (name: 'title' | 'body') => {
    const { box = body, anchor = 'top' } = placeholders[name] ?? {};
    return { box, anchor };
  };
  const [title, text] = [plainParagraph(words.title, language), levelParagraphs(words.body, language)];
  return [
    placeholderShape({ name: 'Title', key: { type: 'title' }, ...place('title'), paragraphs: [title] }),
    placeholderShape({ name: 'Body', key: { type: 'body', idx: '1' }, ...place('body'), paragraphs: text }),
  ];
}

/** Date, footer and slide number, in a row at the lower edge. */
function chrome(brand: Brand, language: string): XmlElement[] {
  const { grid, size, type, frames } = brand;
  const { y, h } = frames.content.slideNumber?.box ?? { y: size.h - 0.45, h: 0.22 };
  const w = (grid.right - grid.left - 2 * grid.gutter) / 3;
  const context = { brand, map: masterColors(brand), language };
  const row = [
    ['dt', 'left'],
    ['ftr', 'center'],
    ['sldNum', 'right'],
  ] as const;
  return row.map(([name, align], column) => {
    const box = { x: grid.left + column * (w + grid.gutter), y, w, h };
    return chromeShape(name, { box, style: type.source, align, anchor: 'top' }, context, String(column + 2));
  });
}

/** The styles of titles, of bodies and of everything else, level by level (p:txStyles, 19.3.1.52). */
function textStyles(brand: Brand): XmlElement {
  const { title, body } = brand.type;
  const at = (style: TextStyle, level: number): TextStyle => ({ ...style, size: levelSize(style, style.size, level) });
  const bullets = { align: 'left', marker: 'bullet', spaceBefore: body.size * LIST_SPACING_EM } as const;
  const map = masterColors(brand);
  return element(
    'p:txStyles',
    element('p:titleStyle', levelStyle(0, title, NO_MARK, brand, map)),
    element(
      'p:bodyStyle',
      LEVELS.map((level) => levelStyle(level, at(body, level), bullets, brand, map, body.size)),
    ),
    element('p:otherStyle', unmarkedLevels(brand)),
  );
}

const unmarkedLevels = (brand: Brand) =>
  LEVELS.map((level) => levelStyle(level, brand.type.body, NO_MARK, brand, masterColors(brand)));

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
    // Of text that no placeholder holds (19.2.1.8).
    element('p:defaultTextStyle', element('a:defPPr', element('a:defRPr')), unmarkedLevels(brand)),
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
