import { childrenOf, descend, type XmlElement } from '../office/xml.ts';

/** What a placeholder inherits: a chain is its shape in the layout, and behind it that in the master. */

export const TITLES: readonly string[] = ['title', 'ctrTitle'];
export const FOOTERS: readonly string[] = ['dt', 'ftr', 'sldNum'];

/** The first value of an attribute of a:bodyPr, from the layout to the master. */
export function bodyAttribute(chain: readonly XmlElement[], name: string): string | undefined {
  return chain.map((shape) => descend(shape, 'p:txBody', 'a:bodyPr')?.attributes[name]).find(Boolean);
}

/** The elements of a chain's list styles for a level from 0, from the layout to the master. */
export function listLevels(chain: readonly XmlElement[], level: number): XmlElement[] {
  return chain.flatMap((shape) => {
    const list = descend(shape, 'p:txBody', 'a:lstStyle');
    return list ? childrenOf(list, `a:lvl${level + 1}pPr`) : [];
  });
}
