import { element, rootElement, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import { defaultTextStyle } from './master.ts';

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
    element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: MASTER_ID, 'r:id': masterRelationship })),
    element('p:sldSz', { cx: size.w, cy: size.h }),
    element('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
    defaultTextStyle(brand),
  );
}

/** The list of slides by their relationships, in order (p:sldIdLst, 19.2.1.34). */
export function slideList(relationships: readonly string[]): XmlElement {
  return element(
    'p:sldIdLst',
    {},
    relationships.map((id, i) => element('p:sldId', { id: FIRST_SLIDE_ID + i, 'r:id': id })),
  );
}

/** The number of the slide at an index, as p:sldIdLst gives it. */
export const slideId = (index: number) => FIRST_SLIDE_ID + index;
