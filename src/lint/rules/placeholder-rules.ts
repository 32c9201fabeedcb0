import {
  label,
  type MarkedPlaceholder,
  partsOfKind,
  placeholders,
  related,
  runWords,
  TITLE_TYPES,
} from '../base/opened-package.ts';
import { defineRule, faultAt, issue } from '../base/rule.ts';

const FURNITURE = ['dt', 'ftr', 'sldNum', 'hdr'];

export const emptyPlaceholder = defineRule({
  code: 'empty-placeholder',
  class: 'manners',
  about: 'No placeholder of a slide is left empty.',
  why: {
    en: 'Whoever edits the slide sees its prompt, screen readers read it out, and the show has a gap.',
    zh: '编辑时会看到占位提示，读屏软件会读出它，放映时则是一块空白。',
  },
  remedy: {
    en: 'Fill the placeholder, or click its edge and press Delete.',
    zh: '请填写占位符，或单击其边框后按 Delete 键。',
  },
  upstream: issue(1453),
  check: (opened) =>
    partsOfKind(opened, 'slide').flatMap(([part, document]) =>
      placeholders(document)
        .filter(
          ({ object, type }) =>
            object.name === 'p:sp' && ![...TITLE_TYPES, ...FURNITURE].includes(type) && runWords(object) === '',
        )
        .map(({ mark }) => faultAt(part, mark, { en: 'The placeholder is empty.', zh: '占位符是空的。' })),
    ),
});

export const unknownPlaceholder = defineRule({
  code: 'unknown-placeholder',
  class: 'own',
  about: 'Every placeholder of a slide is one of its layout’s (p:ph/@type and @idx, ECMA-376 part 1, 19.3.1.36).',
  upstream: issue(599),
  check: (opened) =>
    partsOfKind(opened, 'slide').flatMap(([part, document]) => {
      const layout = opened.documents.get(related(opened, part, 'slideLayout') ?? '');
      const known = layout ? placeholders(layout) : [];
      return placeholders(document)
        .filter((own) => !known.some((other) => matches(own, other)))
        .map(({ object, mark, type, index }) =>
          faultAt(part, mark, {
            en: `The layout has no placeholder of type ${type} and number ${index} for “${label(object)}”.`,
            zh: `版式中没有类型为 ${type}、编号为 ${index} 的占位符可供“${label(object)}”使用。`,
          }),
        );
    }),
});

function matches(own: MarkedPlaceholder, other: MarkedPlaceholder): boolean {
  if (TITLE_TYPES.includes(own.type)) return TITLE_TYPES.includes(other.type);
  if (FURNITURE.includes(own.type)) return own.type === other.type;
  return own.type === other.type && own.index === other.index;
}

export const customPrompt = defineRule({
  code: 'custom-prompt',
  class: 'own',
  about: 'Own prompts belong to layouts.',
  upstream: issue(1449),
  check: (opened) =>
    partsOfKind(opened, 'slide', 'notesSlide').flatMap(([part, document]) =>
      placeholders(document)
        .filter(({ mark }) => mark.attributes.hasCustomPrompt !== undefined)
        .map(({ mark }) =>
          faultAt(part, mark, {
            en: 'It has hasCustomPrompt, which only layouts have.',
            zh: '含有只应出现在版式中的 hasCustomPrompt。',
          }),
        ),
    ),
});
