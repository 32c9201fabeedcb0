import type { Element } from '@xmldom/xmldom';
import type { PackageFinding } from './finding.ts';
import { mainPart } from './identity-rules.ts';
import { children, elements, label, type OpenedPackage, partsOf, related } from './opened-package.ts';

/** CT_Slide's children in the order of the schema (ECMA-376 part 1, 19.3.1.38). */
const ORDER = ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:extLst'];

/** A slide's children stand in the order of the schema, each once: a timing before its transition breaks the file. */
export function checkSlideOrder(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'slide').flatMap(([part, document]) => {
    const root = document.documentElement;
    // A transition of a newer program stands in a choice.
    const names = (root ? children(root) : []).map(({ nodeName }) =>
      nodeName === 'mc:AlternateContent' ? 'p:transition' : nodeName,
    );
    return names.flatMap((name, i): PackageFinding[] => {
      const before = names[i - 1];
      if (before === undefined || ORDER.indexOf(name) > ORDER.indexOf(before)) return [];
      return [{ rule: 'slide-order', part, message: `${name} stands after ${before}.` }];
    });
  });
}

/** In a deck that runs by itself, every slide that is shown goes on after some time: else the show stands still. */
export function checkKiosk(opened: OpenedPackage): PackageFinding[] {
  const properties = related(opened, mainPart(opened), 'presProps') ?? '';
  const settings = opened.documents.get(properties);
  if (!settings || elements(settings, 'p:kiosk').length === 0) return [];
  const shown = partsOf(opened, 'slide').filter(
    ([, document]) => document.documentElement?.getAttribute('show') !== '0',
  );
  const report = (part: string, message: string): PackageFinding => ({ rule: 'kiosk-time', part, message });
  const standing = shown.filter(([, document]) => !elements(document, 'p:transition').some((each) => goesOn(each)));
  return [
    ...(shown.length === 0 ? [report(properties, 'The deck runs by itself, and every slide is hidden.')] : []),
    ...standing.map(([part]) => report(part, 'The deck runs by itself, and never goes on from this slide.')),
  ];
}

const goesOn = (transition: Element) => Number(transition.getAttribute('advTm') ?? Number.NaN) >= 0;

/** A link that is to lead to a slide leads to one that the presentation lists, or names a step of the show. */
export function checkSlideLinks(opened: OpenedPackage): PackageFinding[] {
  const main = mainPart(opened);
  const listed = new Set(
    opened.relationships.get(main)?.flatMap(({ type, target }) => (type === 'slide' ? target : [])),
  );
  return partsOf(opened, 'slide', 'notesSlide').flatMap(([part, document]) =>
    elements(document, 'a:hlinkClick').flatMap((link): PackageFinding[] => {
      const [action, id] = [link.getAttribute('action') ?? '', link.getAttribute('r:id') ?? ''];
      const jumps = action.startsWith('ppaction://hlinksldjump');
      const target = opened.relationships.get(part)?.find((entry) => entry.id === id);
      if (jumps ? target && listed.has(target.target) : id !== '' || action !== '') return [];
      const message = jumps
        ? `A link leads to ${target?.target ?? 'nowhere'}, which is no slide of the presentation.`
        : 'A link leads nowhere.';
      return [{ rule: 'link-target', part, message }];
    }),
  );
}

/** A part of a chart that is to appear is one that the chart has, and no object inside a group is to appear by itself. */
export function checkBuiltParts(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'slide').flatMap(([part, document]) => {
    const report = (message: string): PackageFinding => ({ rule: 'timing-target', part, message });
    const byId = new Map(
      ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp'].flatMap((name) =>
        elements(document, name).map((object) => [elements(object, 'p:cNvPr')[0]?.getAttribute('id'), object] as const),
      ),
    );
    return elements(document, 'p:spTgt').flatMap((target) => {
      const object = byId.get(target.getAttribute('spid'));
      if (!object) return [];
      const inGroup = object.parentNode?.nodeName === 'p:grpSp';
      const grouped = inGroup ? [report(`${label(object)} is to appear by itself, and is in a group.`)] : [];
      const wanted = elements(target, 'a:chart');
      return [...grouped, ...wanted.flatMap((each) => missingPart(each, object, part, opened).map(report))];
    });
  });
}

function missingPart(wanted: Element, object: Element, part: string, opened: OpenedPackage): string[] {
  const id = elements(object, 'c:chart')[0]?.getAttribute('r:id');
  const chart = opened.relationships.get(part)?.find((entry) => entry.id === id)?.target ?? '';
  const document = opened.documents.get(chart);
  if (!document) return [`A part of ${label(object)} is to appear, and it is no chart.`];
  const series = elements(document, 'c:ser').length;
  const counts = elements(document, 'c:ptCount').map((count) => Number(count.getAttribute('val')));
  const missing = (name: string, count: number) => Number(wanted.getAttribute(name)) >= count;
  return missing('seriesIdx', series) || missing('categoryIdx', Math.max(0, ...counts))
    ? [`A part of ${label(object)} is to appear that the chart does not have.`]
    : [];
}
