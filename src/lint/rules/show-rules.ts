import type { Words } from '../../core/language.ts';
import { say } from '../../messages/say.ts';
import type { XmlElement } from '../../office/xml.ts';
import { elements, label, mainPart, parentOf, partsOfKind, related, relatedById } from '../base/opened-package.ts';
import { type CheckedPlace, type Checks, eachElement, type Fault, fault } from '../base/rule.ts';

const goesOn = ({ attributes }: XmlElement) => Number(attributes.advTm ?? Number.NaN) >= 0;

export const SHOW_RULES: Checks = {
  'timing-target': (opened) =>
    partsOfKind(opened, 'slide').flatMap(([part, document]) => {
      const targets = ['p:spTgt', 'p:bldP', 'p:bldGraphic'].flatMap((name) => elements(document, name));
      // Of objects of one number, it is the last one.
      const named = elements(document, 'p:cNvPr').toReversed();
      return targets.flatMap((target): Fault[] => {
        const id = target.attributes.spid ?? '';
        const properties = named.find(({ attributes }) => attributes.id === id);
        const object = properties && parentOf(parentOf(properties) ?? properties);
        if (!object) return [fault(part, say.lint.noSuchObject({ id }))];
        const wrong = wrongTarget(target, object, { part, opened });
        return wrong.map((message) => ({ part, object: label(object), message }));
      });
    }),
  'link-target': eachElement(['slide', 'notesSlide'], ['a:hlinkClick'], (link, { part, opened }) => {
    const { action = '', 'r:id': id = '' } = link.attributes;
    if (!action.startsWith('ppaction://hlinksldjump')) {
      // A link may only make a sound.
      const leads = id !== '' || action !== '' || elements(link, 'a:snd').length > 0;
      return !leads && say.lint.linkNowhere;
    }
    const target = relatedById(opened, part, id)?.target;
    const listed = opened.relationships.get(mainPart(opened)) ?? [];
    if (target && listed.some((entry) => entry.type === 'slide' && entry.target === target)) return undefined;
    return say.lint.linkToNoSlide({ target });
  }),
  'kiosk-time': (opened) => {
    const properties = related(opened, mainPart(opened), 'presProps') ?? '';
    if (elements(opened.documents.get(properties), 'p:kiosk').length === 0) return [];
    const shown = partsOfKind(opened, 'slide').filter(([, { root }]) => root.attributes.show !== '0');
    const hidden = fault(properties, say.lint.allHidden);
    const standing = shown.filter(([, document]) => !elements(document, 'p:transition').some(goesOn));
    return [...(shown.length === 0 ? [hidden] : []), ...standing.map(([part]) => fault(part, say.lint.neverAdvances))];
  },
};

function wrongTarget(target: XmlElement, object: XmlElement, place: CheckedPlace): Words[] {
  const found: Words[] = [];
  const last = Math.max(-1, ...elements(target, 'p:pRg').map(({ attributes }) => Number(attributes.end)));
  const count = elements(object, 'a:p').length;
  if (last >= count) {
    found.push(say.lint.noSuchParagraph({ paragraph: last + 1, count }));
  }
  if (target.name === 'p:spTgt' && parentOf(object)?.name === 'p:grpSp') found.push(say.lint.inGroup);
  return [...found, ...elements(target, 'a:chart').flatMap((wanted) => missingPart(wanted, object, place))];
}

function missingPart(wanted: XmlElement, object: XmlElement, { part, opened }: CheckedPlace): Words[] {
  const id = elements(object, 'c:chart')[0]?.attributes['r:id'];
  const document = opened.documents.get(relatedById(opened, part, id)?.target ?? '');
  if (!document) return [say.lint.noChart];
  const series = elements(document, 'c:ser').length;
  const counts = elements(document, 'c:ptCount').map(({ attributes }) => Number(attributes.val));
  const missing = (name: string, count: number) => Number(wanted.attributes[name]) >= count;
  return missing('seriesIdx', series) || missing('categoryIdx', Math.max(0, ...counts)) ? [say.lint.noSuchPart] : [];
}
