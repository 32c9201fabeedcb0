import type { Words } from '../../core/language.ts';
import type { XmlElement } from '../../office/xml.ts';
import { elements, label, mainPart, parentOf, partsOfKind, related, relatedById } from '../base/opened-package.ts';
import { ECMA_376, eachElement, type Fault, fault, issue, type Place, type Rules } from '../base/rule.ts';

const goesOn = ({ attributes }: XmlElement) => Number(attributes.advTm ?? Number.NaN) >= 0;

/** Rules of animations, of links within a show, and of shows that run by themselves. */
export const SHOW_RULES: Rules = {
  'timing-target': {
    class: 'manners',
    about:
      'What appears at a click is on its slide and in no group: an object, paragraphs that its text has, or parts that its chart has.',
    upstream: issue(491, 'PHPOffice/PHPPresentation'),
    check: (opened) =>
      partsOfKind(opened, 'slide').flatMap(([part, document]) => {
        const targets = ['p:spTgt', 'p:bldP', 'p:bldGraphic'].flatMap((name) => elements(document, name));
        // Of objects of one number, it is the last one.
        const named = elements(document, 'p:cNvPr').toReversed();
        return targets.flatMap((target): Fault[] => {
          const id = target.attributes.spid ?? '';
          const properties = named.find(({ attributes }) => attributes.id === id);
          const object = properties && parentOf(parentOf(properties) ?? properties);
          if (!object)
            return [
              fault(part, { en: `Object ${id} is to appear, and is not there.`, zh: `动画引用的对象 ${id} 不存在。` }),
            ];
          const wrong = wrongTarget(target, object, { part, opened });
          return wrong.map((message) => ({ part, object: label(object), message }));
        });
      }),
  },
  'link-target': {
    class: 'manners',
    about: 'A link that is to lead to a slide leads to one that the presentation lists, or names a step of the show.',
    upstream: issue(63, 'ASML-Labs/PPTX.jl'),
    check: eachElement(['slide', 'notesSlide'], ['a:hlinkClick'], (link, { part, opened }) => {
      const { action = '', 'r:id': id = '' } = link.attributes;
      if (!action.startsWith('ppaction://hlinksldjump')) {
        // A link may only make a sound.
        const leads = id !== '' || action !== '' || elements(link, 'a:snd').length > 0;
        return !leads && { en: 'A link leads nowhere.', zh: '链接没有目标。' };
      }
      const target = relatedById(opened, part, id)?.target;
      const listed = opened.relationships.get(mainPart(opened)) ?? [];
      if (target && listed.some((entry) => entry.type === 'slide' && entry.target === target)) return undefined;
      return {
        en: `A link leads to ${target ?? 'nowhere'}, which is no slide of the presentation.`,
        zh: `链接指向 ${target ?? '空处'}，不是本演示文稿的幻灯片。`,
      };
    }),
  },
  'kiosk-time': {
    class: 'manners',
    about: 'In a deck that runs by itself, every slide that is shown goes on after some time.',
    upstream: ECMA_376,
    check: (opened) => {
      const properties = related(opened, mainPart(opened), 'presProps') ?? '';
      if (elements(opened.documents.get(properties), 'p:kiosk').length === 0) return [];
      const shown = partsOfKind(opened, 'slide').filter(([, { root }]) => root.attributes.show !== '0');
      const hidden = fault(properties, {
        en: 'The deck runs by itself, and every slide is hidden.',
        zh: '演示文稿自动放映，但所有幻灯片都被隐藏。',
      });
      const standing = shown.filter(([, document]) => !elements(document, 'p:transition').some(goesOn));
      return [
        ...(shown.length === 0 ? [hidden] : []),
        ...standing.map(([part]) =>
          fault(part, {
            en: 'The deck runs by itself, and never goes on from this slide.',
            zh: '演示文稿自动放映，但这一张不会自动换片。',
          }),
        ),
      ];
    },
  },
};

function wrongTarget(target: XmlElement, object: XmlElement, place: Place): Words[] {
  const found: Words[] = [];
  const last = Math.max(-1, ...elements(target, 'p:pRg').map(({ attributes }) => Number(attributes.end)));
  const count = elements(object, 'a:p').length;
  if (last >= count) {
    found.push({
      en: `Paragraph ${last + 1} is to appear, and the text has ${count}.`,
      zh: `动画引用了第 ${last + 1} 段，而文字只有 ${count} 段。`,
    });
  }
  if (target.name === 'p:spTgt' && parentOf(object)?.name === 'p:grpSp')
    found.push({ en: 'It is to appear by itself, and is in a group.', zh: '对象在组合内，无法单独设置动画。' });
  return [...found, ...elements(target, 'a:chart').flatMap((wanted) => missingPart(wanted, object, place))];
}

function missingPart(wanted: XmlElement, object: XmlElement, { part, opened }: Place): Words[] {
  const id = elements(object, 'c:chart')[0]?.attributes['r:id'];
  const document = opened.documents.get(relatedById(opened, part, id)?.target ?? '');
  if (!document)
    return [{ en: 'A part of it is to appear, and it is no chart.', zh: '动画引用了图表的一部分，但对象不是图表。' }];
  const series = elements(document, 'c:ser').length;
  const counts = elements(document, 'c:ptCount').map(({ attributes }) => Number(attributes.val));
  const missing = (name: string, count: number) => Number(wanted.attributes[name]) >= count;
  return missing('seriesIdx', series) || missing('categoryIdx', Math.max(0, ...counts))
    ? [{ en: 'A part of it is to appear that the chart does not have.', zh: '动画引用了图表中没有的部分。' }]
    : [];
}
