import type { Package, Relationship } from '../office/package.ts';
import { childrenOf, findAll, isElement, mapElements, withAttributes, type XmlElement } from '../office/xml.ts';

/** What parts are related to that runs, asks for a program or comes from elsewhere: objects, controls, ribbons, add-ins. */
const ACTIVE =
  /\/(oleObject|control|activeXControlBinary|ctrlProp|extensibility|attachedTemplate|vmlDrawing|legacyDiagramText|webextensiontaskpanes|webextension|externalLink|externalLinkPath)$/;
const LINK = /\/hyperlink$/;
/** Elements that show what stands outside the file, or what is embedded as media beside that. */
const OUTSIDE: readonly string[] = ['a:videoFile', 'a:audioFile', 'a:quickTimeFile', 'p14:media', 'p:controls'];

/** Whether a relationship of a template leads to nothing that runs or is fetched when the deck is opened. */
export function isInert({ type, external }: Relationship): boolean {
  return !ACTIVE.test(type) && (!external || LINK.test(type));
}

/**
 * A master or layout without embedded objects and controls, of which their pictures stay, and without references to
 * relationships that are not in `ids`: pictures that are linked, or that the template lost (a relationship to “NULL”, as
 * some programs write), which no program repairs silently. Undefined where it has nothing of the sort.
 */
export function inertMarkup(root: XmlElement, ids: ReadonlySet<string>): XmlElement | undefined {
  let isChanged = false;
  const changed = (to: XmlElement | undefined) => {
    isChanged = true;
    return to;
  };
  const inert = mapElements(root, (at) => {
    if (OUTSIDE.includes(at.name)) return changed(undefined);
    if (at.name === 'p:graphicFrame' && findAll(at, 'p:oleObj').length > 0) {
      return changed(findAll(at, 'p:pic')[0]);
    }
    // Objects and controls as programs before 2010 draw them, and beside these what others show.
    if (at.name === 'mc:AlternateContent' && isLegacy(at)) return changed(findAll(at, 'p:pic')[0]);
    return at.name === 'a:blip' && lostIn(at, ids).length > 0 ? changed(withKnown(at, ids)) : at;
  });
  return isChanged ? inert : undefined;
}

const isLegacy = (at: XmlElement) =>
  childrenOf(at, 'mc:Choice').some(({ attributes }) => attributes.Requires === 'v') &&
  childrenOf(at).every((choice) => choice.children.filter(isElement).every(({ name }) => name === 'p:pic'));

/** The references of a picture that lead nowhere. */
const lostIn = ({ attributes }: XmlElement, ids: ReadonlySet<string>) =>
  ['r:embed', 'r:link'].filter((name) => attributes[name] && !ids.has(attributes[name] ?? ''));

const withKnown = (at: XmlElement, ids: ReadonlySet<string>) =>
  withAttributes(at, Object.fromEntries(lostIn(at, ids).map((name) => [name, undefined])));

/** The package without relationships to embedded packages that no markup of theirs names any more, and what led to nothing. */
export function withoutUnnamed(opc: Package, part: string, root: XmlElement): Package {
  const named = new Set<string>();
  const collect = ({ attributes, children }: XmlElement) => {
    for (const [name, value] of Object.entries(attributes)) if (name.startsWith('r:')) named.add(value);
    for (const child of children) if (isElement(child)) collect(child);
  };
  collect(root);
  const relations = opc.relationships.get(part) ?? [];
  const kept = relations.filter(({ id, type }) => !/\/package$/.test(type) || named.has(id));
  return kept.length === relations.length
    ? opc
    : reachable({ ...opc, relationships: new Map([...opc.relationships, [part, kept]]) });
}

/** The package with only those parts that its relationships lead to. */
function reachable({ parts, relationships }: Package): Package {
  const seen = new Set(['']);
  for (const part of seen) {
    for (const { target, external } of relationships.get(part) ?? []) if (!external) seen.add(target);
  }
  return {
    parts: new Map([...parts].filter(([name]) => seen.has(name))),
    relationships: new Map([...relationships].filter(([name]) => seen.has(name))),
  };
}
