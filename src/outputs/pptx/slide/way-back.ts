import { element, findAll, mapElements, withAttributes, withChildren, type XmlElement } from '../../../office/xml.ts';
import type { SceneSlide } from '../../../scene/items.ts';
import { WAY_BACK } from '../../../scene/page/page.ts';
import { wayBackWord } from '../base/words.ts';
import { languageAttributes } from '../drawingml/language-tags.ts';
import { type Dresser, hyperlink } from './dress-text.ts';

/** Whether a piece of a layout's furniture is the slide's number. */
export function isNumber(furniture: XmlElement): boolean {
  return findAll(furniture, 'p:ph').some((mark) => mark.attributes.type === 'sldNum');
}

/** The slide's number with an arrow before it, as a link back to where its viewers came from. */
export function leadingBack(number: XmlElement, back: NonNullable<SceneSlide['back']>, dresser: Dresser): XmlElement {
  const { language, link } = dresser;
  const click = withAttributes(hyperlink(back, link), { tooltip: wayBackWord(language) });
  return mapElements(number, (at) => {
    if (at.name === 'p:cNvPr') return withChildren(at, click, at.children as XmlElement[]);
    if (at.name !== 'a:p') return at;
    const children = at.children as XmlElement[];
    const field = children.findIndex(({ name }) => name === 'a:fld');
    const own = findAll(children[field] ?? at, 'a:rPr')[0] ?? element('a:rPr', languageAttributes(language));
    const arrow = element('a:r', {}, own, element('a:t', {}, WAY_BACK));
    return withChildren(at, children.slice(0, field), arrow, children.slice(field));
  });
}
