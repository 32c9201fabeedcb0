import { type PackageFinding, upstream } from './finding.ts';
import { elements, type OpenedPackage, partsOf } from './opened-package.ts';

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}

/** The main part of the package. */
export const mainPart = (opened: OpenedPackage) =>
  opened.relationships.get('')?.find((entry) => entry.type === 'officeDocument')?.target ?? '';

/** Each slide is listed once, and has its own number; sections name only slides that are there, each once. */
export function checkSlideIds(opened: OpenedPackage): PackageFinding[] {
  const part = mainPart(opened);
  const document = opened.documents.get(part);
  if (!document) return [];
  const ids = elements(document, 'p:sldId').map((entry) => entry.getAttribute('id') ?? '');
  const inSections = elements(document, 'p14:sldId').map((entry) => entry.getAttribute('id') ?? '');
  const sections = elements(document, 'p14:section').map((entry) => entry.getAttribute('id') ?? '');
  const messages = [
    ...repeated(ids).map((id) => `Two slides have the number ${id}.`),
    ...repeated(inSections).map((id) => `The slide ${id} is in two sections.`),
    ...repeated(sections).map((id) => `Two sections have the id ${id}.`),
    ...inSections.filter((id) => !ids.includes(id)).map((id) => `A section names the slide ${id}, which is not there.`),
    ...(sections.length > 0 ? ids.filter((id) => !inSections.includes(id)) : []).map(
      (id) => `The slide ${id} is in no section.`,
    ),
  ];
  return messages.map((message) => ({ rule: 'duplicate-slide-id', part, message }));
}

/** No two objects of a slide, its notes, or its layout have one number (p:cNvPr/@id). */
export function checkShapeIds(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'slide', 'notesSlide').flatMap(([part, document]) =>
    repeated(elements(document, 'p:cNvPr').map((entry) => entry.getAttribute('id') ?? '')).map((id) => ({
      rule: 'duplicate-shape-id' as const,
      part,
      message: `Two objects have the number ${id}.`,
      upstream: upstream(1532),
    })),
  );
}

/** Masters and layouts draw their numbers from one range (ST_SlideMasterId, ST_SlideLayoutId). */
export function checkLayoutIds(opened: OpenedPackage): PackageFinding[] {
  const part = mainPart(opened);
  const lists: [string, string][] = [
    [part, 'p:sldMasterId'],
    ...partsOf(opened, 'slideMaster').map(([name]): [string, string] => [name, 'p:sldLayoutId']),
  ];
  const ids = lists.flatMap(([name, tag]) => {
    const document = opened.documents.get(name);
    return document ? elements(document, tag).map((entry) => entry.getAttribute('id') ?? '') : [];
  });
  return repeated(ids).map((id) => ({
    rule: 'duplicate-layout-id',
    part,
    message: `Two masters or layouts have the number ${id}.`,
  }));
}
