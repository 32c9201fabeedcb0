import { say } from '../../messages/say.ts';
import {
  elements,
  mainElements,
  mainPart,
  type OpenedPackage,
  partsOfKind,
  slidesInOrder,
  upFrom,
} from '../base/opened-package.ts';
import { type Fault, fault, issue, pull, type Rules, repeated } from '../base/rule.ts';

/** ST_SlideId (ECMA-376 part 1, 19.7.13). */
const SLIDE_IDS = { from: 256, to: 2 ** 31 - 1 };
/** ST_SlideMasterId and ST_SlideLayoutId begin here (19.7.15 and 19.7.14). */
const FIRST_MASTER = 2 ** 31;

/** The ids of a part's entries of a name: of the main part where no other is named. */
function idsOf(opened: OpenedPackage, name: string, part = mainPart(opened)): string[] {
  return elements(opened.documents.get(part), name).map(({ attributes }) => attributes.id ?? '');
}

function masterIds(opened: OpenedPackage): { readonly part: string; readonly id: string }[] {
  const listed = (name: string, part: string) => idsOf(opened, name, part).map((id) => ({ part, id }));
  return [
    ...listed('p:sldMasterId', mainPart(opened)),
    ...partsOfKind(opened, 'slideMaster').flatMap(([part]) => listed('p:sldLayoutId', part)),
  ].filter(({ id }) => id !== '');
}

export const IDENTITY_RULES: Rules = {
  'duplicate-slide-id': {
    class: 'repair',
    about: 'Each slide is listed once, and has its own number.',
    upstream: issue(89, 'scanny/python-pptx'),
    check: (opened) => {
      const part = mainPart(opened);
      return [
        ...repeated(idsOf(opened, 'p:sldId')).map((id) => fault(part, say.lint.sameSlideNumber({ id }))),
        ...repeated(slidesInOrder(opened).map((slide) => slide.part)).map((name) =>
          fault(part, say.lint.slideTwice({ name })),
        ),
      ];
    },
  },
  'slide-id-range': {
    class: 'repair',
    about: 'Numbers of slides are between 256 and 2147483647 (ST_SlideId).',
    upstream: issue(972, 'scanny/python-pptx'),
    check: (opened) =>
      idsOf(opened, 'p:sldId')
        .filter((id) => !(Number(id) >= SLIDE_IDS.from && Number(id) <= SLIDE_IDS.to))
        .map((id) => fault(mainPart(opened), say.lint.wrongSlideNumber({ id, from: SLIDE_IDS.from }))),
  },
  'section-slides': {
    class: 'repair',
    about: 'Sections name only slides that are there, each once, and have ids of their own ([MS-PPTX], section).',
    upstream: issue(67, 'scanny/python-pptx'),
    check: (opened) => {
      const part = mainPart(opened);
      const [slides, named] = [idsOf(opened, 'p:sldId'), idsOf(opened, 'p14:sldId')];
      return [
        ...repeated(named).map((id) => fault(part, say.lint.inTwoSections({ id }))),
        ...repeated(idsOf(opened, 'p14:section')).map((id) => fault(part, say.lint.sameSectionId({ id }))),
        ...named.filter((id) => !slides.includes(id)).map((id) => fault(part, say.lint.noSlideOfSection({ id }))),
      ];
    },
  },
  'custom-show': {
    class: 'repair',
    about: 'Custom shows name only slides that are there.',
    upstream: pull(30539, 'dust-tt/dust'),
    check: (opened) => {
      const listed = new Set(mainElements(opened, 'p:sldId').map(({ attributes }) => attributes['r:id']));
      return mainElements(opened, 'p:custShow').flatMap((show) =>
        elements(show, 'p:sld')
          .filter(({ attributes }) => !listed.has(attributes['r:id']))
          .map(() => fault(mainPart(opened), say.lint.noSlideOfShow({ name: show.attributes.name ?? '' }))),
      );
    },
  },
  'unlisted-slide': {
    class: 'manners',
    about:
      'Every slide in the file is shown in the list of slides: one that was only taken off the list is still in the file.',
    upstream: issue(850, 'scanny/python-pptx'),
    check: (opened) => {
      const listed = new Set(slidesInOrder(opened).map(({ part }) => part));
      return (opened.relationships.get(mainPart(opened)) ?? [])
        .filter(({ type, target }) => type === 'slide' && !listed.has(target) && opened.documents.has(target))
        .map(({ target }) => fault(target, say.lint.unlistedSlide));
    },
  },
  'duplicate-layout-id': {
    class: 'repair',
    about: 'Masters and layouts of all masters draw their numbers from one range, and share none.',
    upstream: issue(1191, 'dotnet/Open-XML-SDK'),
    check: (opened) =>
      repeated(masterIds(opened).map(({ id }) => id)).map((id) =>
        fault(mainPart(opened), say.lint.sameMasterNumber({ id })),
      ),
  },
  'layout-id-range': {
    class: 'repair',
    about: 'Numbers of masters and layouts are 2147483648 or more.',
    upstream: pull(267, 'microsoft/cat-agent-skills'),
    check: (opened) =>
      masterIds(opened)
        .filter(({ id }) => !(Number(id) >= FIRST_MASTER && Number(id) < 2 ** 32))
        .map(({ part, id }) => fault(part, say.lint.wrongMasterNumber({ id, from: FIRST_MASTER }))),
  },
  'duplicate-shape-id': {
    class: 'manners',
    about: 'No two objects of a slide or its notes have one number (p:cNvPr/@id).',
    upstream: issue(1532),
    check: (opened) =>
      partsOfKind(opened, 'slide', 'notesSlide').flatMap(([part, document]) => {
        const objects = elements(document, 'p:cNvPr')
          // Several ways to say the same (mc:AlternateContent) share their numbers.
          .filter((properties) => ![...upFrom(properties)].some(({ name }) => name === 'mc:Fallback'))
          .map(({ attributes: { id = '', name } }) => ({ id, name: name || `#${id}` }));
        return repeated(objects.map(({ id }) => id)).map((id): Fault => {
          const names = objects.filter((object) => object.id === id).map(({ name }) => name);
          const quoted = names.map((name) => `“${name}”`);
          return { part, object: names.at(-1) ?? '', message: say.lint.sameObjectNumber({ id, names: quoted }) };
        });
      }),
  },
};
