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
import { type Checks, type Fault, fault, repeated } from '../base/rule.ts';

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

export const IDENTITY_RULES: Checks = {
  'duplicate-slide-id': (opened) => {
    const part = mainPart(opened);
    return [
      ...repeated(idsOf(opened, 'p:sldId')).map((id) => fault(part, say.lint.sameSlideNumber({ id }))),
      ...repeated(slidesInOrder(opened).map((slide) => slide.part)).map((name) =>
        fault(part, say.lint.slideTwice({ name })),
      ),
    ];
  },
  'slide-id-range': (opened) =>
    idsOf(opened, 'p:sldId')
      .filter((id) => !(Number(id) >= SLIDE_IDS.from && Number(id) <= SLIDE_IDS.to))
      .map((id) => fault(mainPart(opened), say.lint.wrongSlideNumber({ id, from: SLIDE_IDS.from }))),
  'section-slides': (opened) => {
    const part = mainPart(opened);
    const [slides, named] = [idsOf(opened, 'p:sldId'), idsOf(opened, 'p14:sldId')];
    return [
      ...repeated(named).map((id) => fault(part, say.lint.inTwoSections({ id }))),
      ...repeated(idsOf(opened, 'p14:section')).map((id) => fault(part, say.lint.sameSectionId({ id }))),
      ...named.filter((id) => !slides.includes(id)).map((id) => fault(part, say.lint.noSlideOfSection({ id }))),
    ];
  },
  'custom-show': (opened) => {
    const listed = new Set(mainElements(opened, 'p:sldId').map(({ attributes }) => attributes['r:id']));
    return mainElements(opened, 'p:custShow').flatMap((show) =>
      elements(show, 'p:sld')
        .filter(({ attributes }) => !listed.has(attributes['r:id']))
        .map(() => fault(mainPart(opened), say.lint.noSlideOfShow({ name: show.attributes.name ?? '' }))),
    );
  },
  'unlisted-slide': (opened) => {
    const listed = new Set(slidesInOrder(opened).map(({ part }) => part));
    return (opened.relationships.get(mainPart(opened)) ?? [])
      .filter(({ type, target }) => type === 'slide' && !listed.has(target) && opened.documents.has(target))
      .map(({ target }) => fault(target, say.lint.unlistedSlide));
  },
  'duplicate-layout-id': (opened) =>
    repeated(masterIds(opened).map(({ id }) => id)).map((id) =>
      fault(mainPart(opened), say.lint.sameMasterNumber({ id })),
    ),
  'layout-id-range': (opened) =>
    masterIds(opened)
      .filter(({ id }) => !(Number(id) >= FIRST_MASTER && Number(id) < 2 ** 32))
      .map(({ part, id }) => fault(part, say.lint.wrongMasterNumber({ id, from: FIRST_MASTER }))),
  'duplicate-shape-id': (opened) =>
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
};
