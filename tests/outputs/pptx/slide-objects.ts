import { findAll, parseXml, type XmlElement } from '../../../src/office/xml.ts';
import type { WrittenDeck } from '../../support/written-deck.ts';

/** The parsed part of a slide, by its number. */
export const slideXml = (deck: WrittenDeck, number: number) => parseXml(deck.xml(`ppt/slides/slide${number}.xml`));

/** The object of a name on a slide. */
export function object(root: XmlElement, name: string): XmlElement {
  const all = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp'].flatMap((tag) => findAll(root, tag));
  const found = all.find((entry) => findAll(entry, 'p:cNvPr')[0]?.attributes.name === name);
  if (!found) throw new Error(`No object ${name}`);
  return found;
}

/** Where an item stands when its place does not matter. */
export const BOX = { x: 1, y: 2, w: 4, h: 1 };
