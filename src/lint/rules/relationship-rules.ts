import { say } from '../../messages/say.ts';
import { elements, type OpenedPackage, type ReadRelationship } from '../base/opened-package.ts';
import { type Checks, eachPart, eachRelationship, fault, repeats } from '../base/rule.ts';

/** A target that PowerPoint itself writes for a picture that it lost. */
const LOST = /(^|\/)NULL$/;
/** Entries of an archive that are no parts of the package, or that systems leave in any archive. */
const SERVICE = /^\[Content_Types\]\.xml$|\.rels$|^\[trash\]\/|^__MACOSX\/|(^|\/)\.DS_Store$|(^|\/)Thumbs\.db$/;
const MEDIA = ['image', 'audio', 'video', 'media', 'oleObject', 'package'];

const isLink = ({ type, external }: ReadRelationship) => type === 'hyperlink' && external;

export const RELATIONSHIP_RULES: Checks = {
  'broken-relationship': eachRelationship(
    ({ id, external, target }, { opened }) =>
      !(external || opened.files.has(target) || LOST.test(target)) && say.lint.noTarget({ id, target }),
  ),
  'relationship-case': eachRelationship(
    ({ target, written }) => written !== undefined && say.lint.otherCase({ written, target }),
  ),
  'duplicate-relationship': ({ relationships }) =>
    [...relationships].flatMap(([part, entries]) =>
      repeats(entries, ({ id }) => id).map(({ id }) => fault(part, say.lint.sameRelationshipId({ id }))),
    ),
  'unknown-relationship': ({ documents, relationships }) =>
    [...documents].flatMap(([part, { referring }]) => {
      const known = new Set(relationships.get(part)?.map((entry) => entry.id));
      // An empty r:id is how PowerPoint writes an action without a target.
      const isUnknown = ([key, value]: [string, string]) => key.startsWith('r:') && value !== '' && !known.has(value);
      return referring.flatMap(({ name, attributes }) =>
        Object.entries(attributes)
          .filter(isUnknown)
          .map(([, value]) => fault(part, say.lint.noRelationship({ name, value }))),
      );
    }),
  'empty-link': eachRelationship(
    (entry) => isLink(entry) && entry.target.trim() === '' && say.lint.noAddress({ id: entry.id }),
  ),
  'link-address': eachRelationship((entry) => {
    const { target } = entry;
    if (!isLink(entry) || !/^(https?|ftp):/i.test(target) || URL.canParse(target)) return undefined;
    return say.lint.wrongAddress({ target });
  }),
  'orphan-part': ({ files, relationships }) => {
    const reached = reachedFromRoot(relationships);
    return [...files.keys()]
      .filter((name) => !SERVICE.test(name) && !reached.has(name))
      .map((part) => fault(part, say.lint.unreachable));
  },
  'linked-file': eachPart(['slide', 'slideLayout', 'slideMaster', 'chart'], (document, { part, opened }) => {
    // A video of a site on the web, which PowerPoint plays from there.
    const online = elements(document, 'a:videoFile').map(({ attributes }) => attributes['r:link']);
    return (opened.relationships.get(part) ?? [])
      .filter(({ type, external }) => external && MEDIA.includes(type))
      .filter(
        ({ id, target }) => !LOST.test(target) && target !== '' && !(online.includes(id) && /^https?:/.test(target)),
      )
      .map(({ target }) => say.lint.outsideFile({ target }));
  }),
};

function reachedFromRoot(relationships: OpenedPackage['relationships']): ReadonlySet<string> {
  const reached = new Set(['']);
  // A set also hands out what is added to it meanwhile.
  for (const part of reached) {
    for (const { target, external } of relationships.get(part) ?? []) if (!external) reached.add(target);
  }
  return reached;
}
