import { say } from '../../messages/say.ts';
import { elements, type OpenedPackage, type ReadRelationship } from '../base/opened-package.ts';
import { ECMA_376, eachPart, eachRelationship, fault, issue, pull, type Rules, repeats } from '../base/rule.ts';

/** A target that PowerPoint itself writes for a picture that it lost. */
const LOST = /(^|\/)NULL$/;
/** Entries of an archive that are no parts of the package, or that systems leave in any archive. */
const SERVICE = /^\[Content_Types\]\.xml$|\.rels$|^\[trash\]\/|^__MACOSX\/|(^|\/)\.DS_Store$|(^|\/)Thumbs\.db$/;
const MEDIA = ['image', 'audio', 'video', 'media', 'oleObject', 'package'];

const isLink = ({ type, external }: ReadRelationship) => type === 'hyperlink' && external;

export const RELATIONSHIP_RULES: Rules = {
  'broken-relationship': {
    class: 'repair',
    about: 'Every internal relationship leads to a part that is there (ECMA-376 part 2, 6.5).',
    upstream: pull(378, 'office-kit/pptx'),
    check: eachRelationship(
      ({ id, external, target }, { opened }) =>
        !(external || opened.files.has(target) || LOST.test(target)) && say.lint.noTarget({ id, target }),
    ),
  },
  'relationship-case': {
    class: 'manners',
    about:
      'Relationships write the names of parts with the capitals that the archive has: stricter readers find them only so.',
    upstream: ECMA_376,
    check: eachRelationship(({ target, written }) => written !== undefined && say.lint.otherCase({ written, target })),
  },
  'duplicate-relationship': {
    class: 'repair',
    about: 'No two relationships of a part have one id.',
    upstream: issue(63, 'ASML-Labs/PPTX.jl'),
    check: ({ relationships }) =>
      [...relationships].flatMap(([part, entries]) =>
        repeats(entries, ({ id }) => id).map(({ id }) => fault(part, say.lint.sameRelationshipId({ id }))),
      ),
  },
  'unknown-relationship': {
    class: 'repair',
    about: 'Every r:id, r:embed and the like in the markup is a relationship of that part.',
    upstream: issue(246),
    check: ({ documents, relationships }) =>
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
  },
  'empty-link': {
    class: 'repair',
    about: 'A link leads to some address, and not to an empty one.',
    upstream: issue(992, 'PHPOffice/PHPPresentation'),
    check: eachRelationship(
      (entry) => isLink(entry) && entry.target.trim() === '' && say.lint.noAddress({ id: entry.id }),
    ),
  },
  'link-address': {
    class: 'manners',
    about:
      'Addresses of links are formed as addresses are: programs built on .NET refuse a whole file for one that is not.',
    upstream: issue(715, 'dotnet/Open-XML-SDK'),
    check: eachRelationship((entry) => {
      const { target } = entry;
      if (!isLink(entry) || !/^(https?|ftp):/i.test(target) || URL.canParse(target)) return undefined;
      return say.lint.wrongAddress({ target });
    }),
  },
  'orphan-part': {
    class: 'manners',
    about:
      'Every part can be reached from the root: what is left over is unseen, and still goes to whoever gets the file.',
    upstream: issue(956, 'scanny/python-pptx'),
    check: ({ files, relationships }) => {
      const reached = reachedFromRoot(relationships);
      return [...files.keys()]
        .filter((name) => !SERVICE.test(name) && !reached.has(name))
        .map((part) => fault(part, say.lint.unreachable));
    },
  },
  'linked-file': {
    class: 'manners',
    about: 'Pictures, sounds, videos and workbooks are in the file, and not only linked to.',
    upstream: ECMA_376,
    check: eachPart(['slide', 'slideLayout', 'slideMaster', 'chart'], (document, { part, opened }) => {
      // A video of a site on the web, which PowerPoint plays from there.
      const online = elements(document, 'a:videoFile').map(({ attributes }) => attributes['r:link']);
      return (opened.relationships.get(part) ?? [])
        .filter(({ type, external }) => external && MEDIA.includes(type))
        .filter(
          ({ id, target }) => !LOST.test(target) && target !== '' && !(online.includes(id) && /^https?:/.test(target)),
        )
        .map(({ target }) => say.lint.outsideFile({ target }));
    }),
  },
};

function reachedFromRoot(relationships: OpenedPackage['relationships']): ReadonlySet<string> {
  const reached = new Set(['']);
  // A set also hands out what is added to it meanwhile.
  for (const part of reached) {
    for (const { target, external } of relationships.get(part) ?? []) if (!external) reached.add(target);
  }
  return reached;
}
