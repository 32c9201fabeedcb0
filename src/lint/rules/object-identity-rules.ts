import { elements, type MarkupElement, partsOfKind } from '../base/opened-package.ts';
import { defineRule, type Fault, issue } from '../base/rule.ts';

export const duplicateShapeId = defineRule({
  code: 'duplicate-shape-id',
  class: 'manners',
  about: 'No two objects of a slide or its notes have one number (p:cNvPr/@id).',
  why: {
    en: 'Animations, comments and screen readers cannot tell the two apart.',
    zh: '动画、批注和读屏软件无法区分这两个对象。',
  },
  remedy: {
    en: 'Cut one of the two in PowerPoint and paste it again: it gets a number of its own.',
    zh: '请在 PowerPoint 中剪切其中一个再粘贴，它会得到新的编号。',
  },
  upstream: issue(1532),
  check: (opened) =>
    partsOfKind(opened, 'slide', 'notesSlide').flatMap(([part, document]) => {
      const objects = elements(document, 'p:cNvPr').filter((properties) => !isAlternative(properties));
      const ids = objects.map(({ attributes }) => attributes.id ?? '');
      return [...new Set(ids.filter((id, i) => ids.indexOf(id) < i))].map((id): Fault => {
        const names = objects
          .filter(({ attributes }) => attributes.id === id)
          .map(({ attributes }) => attributes.name || `#${id}`);
        return {
          part,
          object: names.at(-1) ?? '',
          message: {
            en: `Two objects have the number ${id}: ${names.map((name) => `“${name}”`).join(', ')}.`,
            zh: `有两个对象的编号都是 ${id}：${names.map((name) => `“${name}”`).join('、')}。`,
          },
        };
      });
    }),
});

/** Whether an element is one way of several to say the same (mc:AlternateContent): the ways share their numbers. */
function isAlternative(element: MarkupElement): boolean {
  for (let at: MarkupElement | undefined = element; at; at = at.parent) if (at.name === 'mc:Fallback') return true;
  return false;
}
