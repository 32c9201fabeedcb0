import { say } from '../../messages/say.ts';
import { childrenOf, textOf } from '../../office/xml.ts';
import {
  elements,
  label,
  mainElements,
  mainPart,
  OBJECTS,
  partsOfKind,
  placeholders,
  runWords,
  slidesInOrder,
  TITLE_TYPES,
} from '../base/opened-package.ts';
import { type Checks, type Fault, fault, faultAt } from '../base/rule.ts';

/** Sections that PowerPoint names by itself. */
const UNNAMED = /^(default section|untitled section|默认节|无标题节|預設章節|未命名的章節)?$/i;

export const TITLE_RULES: Checks = {
  'missing-title': (opened) =>
    slidesInOrder(opened)
      .filter(({ title }) => title === '')
      .map(({ part }) => fault(part, say.lint.noTitle)),
  'duplicate-slide-title': (opened) => {
    const slides = slidesInOrder(opened).map(({ part, title }) => ({
      part,
      key: title.replace(/\s+/g, ' ').toLowerCase(),
    }));
    return slides.flatMap(({ part, key }): Fault[] => {
      const first = slides.findIndex((slide) => slide.key === key);
      if (key === '' || slides[first]?.part === part) return [];
      return [fault(part, say.lint.sameTitle({ number: first + 1 }))];
    });
  },
  'section-name': (opened) =>
    mainElements(opened, 'p14:section')
      .map(({ attributes }) => attributes.name ?? '')
      .filter((name) => UNNAMED.test(name.trim()))
      .map((name) => fault(mainPart(opened), say.lint.sectionName({ name }))),
  'reading-order': (opened) =>
    slidesInOrder(opened).flatMap(({ part, title }): Fault[] => {
      const document = opened.documents.get(part);
      const [tree] = elements(document, 'p:spTree');
      if (!document || !tree || title === '') return [];
      const titles = placeholders(document)
        .filter(({ type }) => TITLE_TYPES.includes(type))
        .map(({ object }) => object);
      const objects = childrenOf(tree).filter((child) => OBJECTS.includes(child.name));
      const at = objects.findIndex((object) => titles.includes(object));
      const before = objects.slice(0, Math.max(0, at)).find((object) => runWords(object) !== '');
      if (!before) return [];
      return [faultAt(part, before, say.lint.beforeTitle({ label: label(before) }))];
    }),
  'document-title': (opened) => {
    // Properties that cannot be read are another rule's.
    if ((opened.kinds.get('core-properties') ?? []).some((part) => opened.errors.has(part))) return [];
    const titles = partsOfKind(opened, 'core-properties').flatMap(([, document]) => elements(document, 'dc:title'));
    if (titles.some((title) => textOf(title).trim() !== '')) return [];
    return [fault('', say.lint.noFileTitle)];
  },
  'document-language': (opened) => {
    const inParts = (kinds: readonly string[], ...names: readonly string[]) =>
      partsOfKind(opened, ...kinds).flatMap(([, document]) => names.flatMap((name) => elements(document, name)));
    const carriers = ['slide', 'slideLayout', 'slideMaster', 'officeDocument'];
    const spoken = inParts(carriers, 'a:rPr', 'a:defRPr', 'a:endParaRPr').some(({ attributes }) => attributes.lang);
    const words = inParts(['slide'], 'a:t').some((text) => textOf(text).trim() !== '');
    if (spoken || !words) return [];
    return [fault('', say.lint.noLanguage)];
  },
};
