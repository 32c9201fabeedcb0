import type { RichText } from '../../core/rich-text.ts';
import { withPresentationChildren } from '../../office/child-orders.ts';
import { CONTENT_TYPES, RELATIONSHIPS } from '../../office/names.ts';
import { extendPackage, markupOf, relatedPart, withMarkup } from '../../office/package.ts';
import { cleanRun, element, rootElement, type XmlElement } from '../../office/xml.ts';
import type { Brand } from '../../scene/brand.ts';
import { type Base, colorMapOverride, wordsIn } from './base/base.ts';
import { ground } from './base/layout.ts';
import { chromeShape, levelParagraphs, numberParagraph, placeholderShape } from './base/placeholder.ts';
import { themeElement } from './base/theme.ts';
import { isDark, LIGHT_MAP, mapAttributes } from './drawingml/color.ts';
import {
  commonProperties,
  numberObjects,
  placeholderHead,
  RECTANGLE,
  shapeElement,
  shapeTree,
  transform,
} from './drawingml/shape-parts.ts';
import { languageAttributes, levelStyle } from './drawingml/text-style.ts';
import { hyperlink } from './slide/dress-text.ts';
import { spokenRuns, type WrittenRun } from './slide/written-text.ts';

const MASTER = 'ppt/notesMasters/notesMaster1.xml';
const RELATIONSHIP = 'rIdNotesMaster';
/** A notes page is 7.5 by 10 inches: the slide above, the notes below it. */
const SLIDE_BOX = { x: 0.75, y: 0.75, w: 6, h: 3.375 };
const NOTES_BOX = { x: 0.75, y: 4.4, w: 6, h: 4.8 };
const NUMBER_BOX = { x: 4.25, y: 9.4, w: 2.5, h: 0.3 };
const NOTES_SIZE = 12;
const NOTES_KEY = { type: 'body', sz: 'quarter', idx: '1' };

/** The base with a notes master of its own theme, unless it has one already. */
export function withNotesMaster(base: Base, brand: Brand, language: string): Base {
  if (relatedPart(base.package, base.presentation, RELATIONSHIPS.notesMaster)) return base;
  let number = 1;
  while (base.package.parts.has(`ppt/theme/theme${number}.xml`)) number++;
  const theme = `ppt/theme/theme${number}.xml`;
  const list = element('p:notesMasterIdLst', element('p:notesMasterId', { 'r:id': RELATIONSHIP }));
  const content = withPresentationChildren(markupOf(base.package, base.presentation), { 'p:notesMasterIdLst': list });
  const toMaster = { id: RELATIONSHIP, type: RELATIONSHIPS.notesMaster, target: MASTER };
  return {
    ...base,
    package: extendPackage(withMarkup(base.package, base.presentation, content, [toMaster]), {
      parts: new Map([
        [MASTER, { contentType: CONTENT_TYPES.notesMaster, content: notesMasterElement(brand, language) }],
        [theme, { contentType: CONTENT_TYPES.theme, content: themeElement(brand) }],
      ]),
      relationships: new Map([[MASTER, [{ id: 'rId1', type: RELATIONSHIPS.theme, target: theme }]]]),
    }),
  };
}

function slideImage(place: XmlElement[]): XmlElement {
  const locks = { noRot: true, noChangeAspect: true };
  const head = placeholderHead(commonProperties({ name: 'Slide' }), { type: 'sldImg' }, locks);
  return shapeElement(head, element('p:spPr', place));
}

/** The page that notes are printed on (p:notesMaster, ECMA-376 part 1, 19.3.1.27). */
function notesMasterElement(brand: Brand, language: string): XmlElement {
  // Notes are printed on white, whatever the slides stand on.
  const ink = isDark(brand.colors.text) ? {} : ({ color: 'dark' } as const);
  const style = { ...brand.type.body, ...ink, size: NOTES_SIZE };
  const paragraph = { align: 'left', marker: undefined, spaceBefore: NOTES_SIZE / 2 } as const;

  const notes = placeholderShape({
    name: 'Notes',
    key: NOTES_KEY,
    box: NOTES_BOX,
    anchor: 'top',
    paragraphs: levelParagraphs(wordsIn(language).notes, language),
  });
  const place = { box: NUMBER_BOX, style: { ...brand.type.source, ...ink }, align: 'right', anchor: 'bottom' } as const;
  const number = chromeShape('sldNum', place, { brand, map: LIGHT_MAP, language }, '5');
  const levels = Array.from({ length: 9 }, (_, level) => levelStyle(level, style, paragraph, brand, LIGHT_MAP));
  return numberObjects(
    rootElement(
      'p:notesMaster',
      {},
      element(
        'p:cSld',
        ground(element('a:solidFill', element('a:schemeClr', { val: 'bg1' }))),
        shapeTree([slideImage([transform(SLIDE_BOX), RECTANGLE, element('a:noFill')]), notes, number]),
      ),
      element('p:clrMap', mapAttributes(LIGHT_MAP)),
      element('p:notesStyle', levels),
    ),
  );
}

/** The notes of one slide, paragraph by paragraph (p:notes, 19.3.1.26); `link` is the relationship to an address. */
export function notesElement(
  text: RichText,
  language: string,
  number: number,
  link: (address: string) => string,
): XmlElement {
  const runElement = ({ text: words, language: own, bold, link: address }: WrittenRun) => {
    // A notes page may be related to its own slide alone (ECMA-376 part 1, 13.3.5), so its text leads to no other.
    const click = address !== undefined && !address.startsWith('#') && hyperlink(address, link);
    const properties = element('a:rPr', { ...languageAttributes(own), b: bold ? 1 : undefined }, click);
    return element('a:r', properties, element('a:t', cleanRun(words)));
  };
  const paragraphs = text.paragraphs.map((runs) => element('a:p', spokenRuns(runs, false, language).map(runElement)));
  const shape = (name: string, key: Record<string, string>, lines: readonly XmlElement[]) => {
    const body = element('p:txBody', element('a:bodyPr'), element('a:lstStyle'), lines);
    return shapeElement(placeholderHead(commonProperties({ name }), key), element('p:spPr'), body);
  };
  return numberObjects(
    rootElement(
      'p:notes',
      {},
      element(
        'p:cSld',
        shapeTree([
          slideImage([]),
          shape('Notes', NOTES_KEY, paragraphs),
          shape('Slide number', { type: 'sldNum', sz: 'quarter', idx: '5' }, [
            numberParagraph(language, String(number)),
          ]),
        ]),
      ),
      colorMapOverride(element('a:masterClrMapping')),
    ),
  );
}
