import type { Words } from '../../core/language.ts';
import { say } from '../../messages/say.ts';
import { CHILD_ORDERS } from '../../office/child-orders.ts';
import { childrenOf, descend, textOf, type XmlElement } from '../../office/xml.ts';
import {
  elements,
  mainElements,
  mainPart,
  type OpenedPackage,
  partsOfKind,
  related,
  upFrom,
} from '../base/opened-package.ts';
import { type Checks, eachPart, type Fault, fault } from '../base/rule.ts';

/** The lists of a theme's formats, which need three entries each (CT_StyleMatrix, ECMA-376 part 1, 20.1.4.1.14). */
const FORMATS = ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'];

/** A date as W3CDTF has it: a year, a day, or a moment with its zone. */
const W3CDTF = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** Children in another order than the schema's, or there twice; an alternative is what it is a choice of. */
function misplaced(parent: XmlElement): Words[] {
  const order = CHILD_ORDERS[parent.name] ?? [];
  const known = childrenOf(parent)
    .map((child) => (child.name === 'mc:AlternateContent' ? (descendFirst(child)?.name ?? '') : child.name))
    .filter((name) => order.includes(name));
  return known
    .filter((name, i) => i > 0 && order.indexOf(name) <= order.indexOf(known[i - 1] ?? ''))
    .map((name) => say.lint.misplaced({ name }));
}

function descendFirst(alternative: XmlElement): XmlElement | undefined {
  const [choice] = childrenOf(alternative);
  return choice && childrenOf(choice)[0];
}

function notOne(opened: OpenedPackage, part: string, type: string, noun: Words): Words | undefined {
  const count = opened.relationships.get(part)?.filter((entry) => entry.type === type).length ?? 0;
  if (count === 1) return undefined;
  return say.lint.notOne({ count, noun });
}

export const STRUCTURE_RULES: Checks = {
  'presentation-order': eachPart(['officeDocument'], ({ root }) => misplaced(root)),
  'slide-order': eachPart(['slide', 'notesSlide', 'slideLayout', 'slideMaster', 'notesMaster'], ({ root }) =>
    [root, ...childrenOf(root, 'p:cSld')].flatMap(misplaced),
  ),
  'shared-theme': (opened) => {
    const owners = new Map<string, string>();
    return partsOfKind(opened, 'slideMaster', 'notesMaster', 'handoutMaster').flatMap(([part]): Fault[] => {
      const theme = related(opened, part, 'theme');
      if (!theme) return [fault(part, say.lint.noTheme)];
      const owner = owners.get(theme);
      owners.set(theme, part);
      if (owner === undefined) return [];
      return [fault(part, say.lint.sharedTheme({ theme, owner }))];
    });
  },
  'slide-layout': (opened) =>
    [
      eachPart(['slide'], (_, { part }) => notOne(opened, part, 'slideLayout', say.lint.layout)),
      eachPart(['slideLayout'], (_, { part }) => notOne(opened, part, 'slideMaster', say.lint.master)),
      eachPart(['slideMaster'], (document, { part }) => {
        const listed = elements(document, 'p:sldLayoutId').length;
        const linked = opened.relationships.get(part)?.filter(({ type }) => type === 'slideLayout').length ?? 0;
        return listed !== linked && say.lint.unlistedLayouts({ listed, linked });
      }),
    ].flatMap((check) => check(opened)),
  'theme-formats': eachPart(['theme'], ({ root }) =>
    FORMATS.flatMap((name) => {
      const list = descend(root, 'a:themeElements', 'a:fmtScheme', name);
      const count = list ? childrenOf(list).length : 0;
      if (root.name !== 'a:theme' || count >= 3) return [];
      return [say.lint.notThree({ name, count })];
    }),
  ),
  'notes-master': (opened) => {
    const part = mainPart(opened);
    const listed = mainElements(opened, 'p:notesMasterId').length;
    const master = related(opened, part, 'notesMaster');
    const found: Fault[] = [];
    if (listed > 0 !== (master !== undefined)) found.push(fault(part, say.lint.notesMasterAlone));
    for (const [name] of partsOfKind(opened, 'notesSlide')) {
      const slide = related(opened, name, 'slide') ?? '';
      if (related(opened, name, 'notesMaster') !== master || !master) found.push(fault(name, say.lint.notesElsewhere));
      if (related(opened, slide, 'notesSlide') !== name) found.push(fault(name, say.lint.notesApart));
    }
    return found;
  },
  'property-date': eachPart(['core-properties'], (document) =>
    ['dcterms:created', 'dcterms:modified'].flatMap((name) => {
      const dates = elements(document, name);
      const wrong = dates.filter((date) => !W3CDTF.test(textOf(date).trim()) || !date.attributes['xsi:type']);
      return [
        ...wrong.map((date) => say.lint.noDate({ name, value: textOf(date) })),
        ...dates.slice(1).map(() => say.lint.propertyTwice({ name })),
      ];
    }),
  ),
  ignorable: eachPart(['slide', 'slideLayout', 'slideMaster', 'notesSlide', 'officeDocument'], ({ extended }) =>
    [...extended].flatMap(([element, prefixes]) =>
      prefixes
        .filter((prefix) => !isIgnorable(element, prefix))
        .map((prefix) => say.lint.notIgnorable({ name: element.name, prefix })),
    ),
  ),
  'strict-format': eachPart(
    ['officeDocument'],
    ({ root }) => root.attributes.conformance === 'strict' && say.lint.strict,
  ),
};

function isIgnorable(element: XmlElement, prefix: string): boolean {
  return [...upFrom(element)].some(
    ({ name, attributes }) =>
      attributes['mc:Ignorable']?.split(/\s+/).includes(prefix) || name === 'mc:Choice' || /:ext$/.test(name),
  );
}
