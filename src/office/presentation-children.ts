import { childrenOf, withChildren, type XmlElement } from './xml.ts';

/** Children of p:presentation in the order of its schema (CT_Presentation, 19.2.1.26). */
const ORDER = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:handoutMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
  'p:smartTags',
  'p:embeddedFontLst',
  'p:custShowLst',
  'p:photoAlbum',
  'p:custDataLst',
  'p:kinsoku',
  'p:defaultTextStyle',
  'p:modifyVerifier',
  'p:extLst',
];

/** The presentation part with its children in the order of the schema, those named replaced; undefined removes one. */
export function withPresentationChildren(
  root: XmlElement,
  changes: Readonly<Record<string, XmlElement | undefined>>,
): XmlElement {
  const kept = childrenOf(root).filter((child) => !(child.name in changes));
  const added = Object.values(changes).filter((child) => child !== undefined);
  const rank = (child: XmlElement) => ORDER.indexOf(child.name);
  return withChildren(
    root,
    [...kept, ...added].sort((a, b) => rank(a) - rank(b)),
  );
}
