import { elements, mainPart, type OpenedPackage, partsOfKind } from '../base/opened-package.ts';
import { defineRule, issue, pull } from '../base/rule.ts';

/** Numbers of masters and layouts: [the part that lists it, the number]. */
function masterIds(opened: OpenedPackage): [string, string][] {
  const part = mainPart(opened);
  return [
    ...idsOf(opened, part, 'p:sldMasterId').map((id): [string, string] => [part, id]),
    ...partsOfKind(opened, 'slideMaster').flatMap(([name]) =>
      idsOf(opened, name, 'p:sldLayoutId').map((id): [string, string] => [name, id]),
    ),
  ].filter(([, id]) => id !== '') as [string, string][];
}

export const duplicateLayoutId = defineRule({
  code: 'duplicate-layout-id',
  class: 'repair',
  about: 'Masters and layouts of all masters draw their numbers from one range, and share none.',
  upstream: issue(1191, 'dotnet/Open-XML-SDK'),
  check: (opened) =>
    repeated(masterIds(opened).map(([, id]) => id)).map((id) => ({
      part: mainPart(opened),
      message: { en: `Two masters or layouts have the number ${id}.`, zh: `有两个母版或版式的编号都是 ${id}。` },
    })),
});

/** ST_SlideMasterId and ST_SlideLayoutId begin here (ECMA-376 part 1, 19.7.15 and 19.7.14). */
const FIRST_MASTER = 2 ** 31;

export const layoutIdRange = defineRule({
  code: 'layout-id-range',
  class: 'repair',
  about: 'Numbers of masters and layouts are 2147483648 or more.',
  upstream: pull(267, 'microsoft/cat-agent-skills'),
  check: (opened) =>
    masterIds(opened)
      .filter(([, id]) => !(Number(id) >= FIRST_MASTER && Number(id) < 2 ** 32))
      .map(([part, id]) => ({
        part,
        message: {
          en: `A master or layout has the number ${id}; numbers begin at ${FIRST_MASTER}.`,
          zh: `母版或版式的编号 ${id} 无效，编号应从 ${FIRST_MASTER} 开始。`,
        },
      })),
});

/** The ids of a part's entries of a name. */
function idsOf(opened: OpenedPackage, part: string, name: string): string[] {
  const document = opened.documents.get(part);
  return document ? elements(document, name).map(({ attributes }) => attributes.id ?? '') : [];
}

const repeated = (ids: readonly string[]) => [...new Set(ids.filter((id, i) => ids.indexOf(id) < i))];
