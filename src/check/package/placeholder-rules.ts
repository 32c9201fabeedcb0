import type { Document, Element } from '@xmldom/xmldom';
import { type PackageFinding, upstream } from './finding.ts';
import { elements, label, type OpenedPackage, partsOf, related } from './opened-package.ts';

const TITLES = ['title', 'ctrTitle'];
const FURNITURE = ['dt', 'ftr', 'sldNum', 'hdr'];

interface FoundPlaceholder {
  readonly object: Element;
  readonly type: string;
  readonly index: string;
  readonly mark: Element;
}

function placeholders(document: Document): FoundPlaceholder[] {
  return ['p:sp', 'p:pic', 'p:graphicFrame'].flatMap((name) =>
    elements(document, name).flatMap((object) => {
      const mark = elements(object, 'p:ph')[0];
      if (!mark) return [];
      return [{ object, mark, type: mark.getAttribute('type') || 'obj', index: mark.getAttribute('idx') || '0' }];
    }),
  );
}

const text = (object: Element) =>
  elements(object, 'a:t')
    .map((part) => part.textContent ?? '')
    .join('')
    .trim();

/** Every slide has a title with words in it: outline view, screen readers and links name slides by it. */
export function checkTitles(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'slide')
    .filter(
      ([, document]) =>
        !placeholders(document).some(({ type, object }) => TITLES.includes(type) && text(object) !== ''),
    )
    .map(([part]) => ({ rule: 'missing-title', part, message: 'The slide has no title, or an empty one.' }));
}

/** A placeholder of a slide that holds nothing shows its prompt in the editor, and nothing in the show. */
export function checkEmptyPlaceholders(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'slide').flatMap(([part, document]) =>
    placeholders(document)
      .filter(({ object, type }) => object.nodeName === 'p:sp' && !TITLES.includes(type) && text(object) === '')
      .map(({ object }) => ({
        rule: 'empty-placeholder' as const,
        part,
        message: `The placeholder ${label(object)} is empty.`,
        upstream: upstream(1453),
      })),
  );
}

/** Every placeholder of a slide is one of its layout's (p:ph/@type and @idx, ECMA-376 part 1, 19.3.1.36). */
export function checkPlaceholders(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'slide').flatMap(([part, document]) => {
    const layout = opened.documents.get(related(opened, part, 'slideLayout') ?? '');
    const known = layout ? placeholders(layout) : [];
    return placeholders(document)
      .filter((own) => !known.some((other) => matches(own, other)))
      .map(({ object, type, index }) => ({
        rule: 'unknown-placeholder' as const,
        part,
        message: `The layout has no placeholder of type ${type} and number ${index} for ${label(object)}.`,
        upstream: upstream(599),
      }));
  });
}

function matches(own: FoundPlaceholder, other: FoundPlaceholder): boolean {
  if (TITLES.includes(own.type)) return TITLES.includes(other.type);
  if (FURNITURE.includes(own.type)) return own.type === other.type;
  return own.type === other.type && own.index === other.index;
}

/** Own prompts belong to layouts. */
export function checkCustomPrompts(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'slide', 'notesSlide').flatMap(([part, document]) =>
    placeholders(document)
      .filter(({ mark }) => mark.hasAttribute('hasCustomPrompt'))
      .map(({ object }) => ({
        rule: 'custom-prompt' as const,
        part,
        message: `${label(object)} has hasCustomPrompt, which only layouts have.`,
      })),
  );
}
