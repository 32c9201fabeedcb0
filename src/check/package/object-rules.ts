import { createHash } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import type { PackageFinding } from './finding.ts';
import { elements, label, type OpenedPackage, partsOf } from './opened-package.ts';

/** A path of a disk, or the name that PptxGenJS gives a picture from memory. */
const PATH =
  /^(?:[A-Za-z]:[\\/]|\\\\|\/|\.{1,2}[\\/]|file:|~[\\/])|[\\/][^\\/\s]+\.(?:png|jpe?g|gif|svg|[ew]mf|bmp|tiff?|pptx|xlsx|csv|ya?ml|ts|js)$|^preencoded\.\w+$/i;
const URLS = /\b(?:https?|mailto):\S+/g;

const OBJECTS = ['p:pic', 'p:graphicFrame'];

/** No name or description tells where a file lay on somebody's disk. */
export function checkLeakedPaths(opened: OpenedPackage): PackageFinding[] {
  const found: PackageFinding[] = [];
  for (const [part, document] of opened.documents) {
    for (const properties of elements(document, 'p:cNvPr')) {
      for (const key of ['descr', 'title', 'name']) {
        const value = properties.getAttribute(key) ?? '';
        if (!PATH.test(value.replace(URLS, ''))) continue;
        found.push({ rule: 'leaked-path', part, message: `The ${key} “${value}” is a path.` });
      }
    }
    const external =
      opened.relationships.get(part)?.filter((entry) => entry.external && /^file:|^\/|^[A-Za-z]:/.test(entry.target)) ??
      [];
    for (const { target } of external)
      found.push({ rule: 'leaked-path', part, message: `A link leads to the local file ${target}.` });
  }
  return found;
}

/** A marked decoration is skipped by screen readers. */
function isDecorative(object: Element): boolean {
  return elements(object, 'adec:decorative').some((mark) => mark.getAttribute('val') !== '0');
}

/** Pictures, tables and charts say what they show, or are marked as decoration. */
export function checkAltText(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'slide').flatMap(([part, document]) =>
    OBJECTS.flatMap((name) => elements(document, name))
      .filter((object) => !isDecorative(object) && !elements(object, 'p:cNvPr')[0]?.getAttribute('descr')?.trim())
      .map((object) => ({
        rule: 'alt-text' as const,
        part,
        message: `${label(object)} has no alt text and is not marked as decoration.`,
      })),
  );
}

/** The same picture is stored once. */
export function checkMedia({ files }: OpenedPackage): PackageFinding[] {
  const first = new Map<string, string>();
  const found: PackageFinding[] = [];
  for (const [part, bytes] of files) {
    if (!part.includes('/media/')) continue;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const same = first.get(hash);
    if (same)
      found.push({
        rule: 'duplicate-media',
        part,
        message: `The part holds the same bytes as ${same}.`,
      });
    else first.set(hash, part);
  }
  return found;
}

/** What appears at a click is on its slide: an object, or paragraphs that its text has. */
export function checkTimings(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'slide').flatMap(([part, document]) => {
    const objects = new Map(
      ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp'].flatMap((name) =>
        elements(document, name).map((object) => [elements(object, 'p:cNvPr')[0]?.getAttribute('id'), object] as const),
      ),
    );
    const targets = ['p:spTgt', 'p:bldP', 'p:bldGraphic'].flatMap((name) => elements(document, name));
    return targets.flatMap((target): PackageFinding[] => {
      const id = target.getAttribute('spid');
      const object = objects.get(id);
      if (!object) return [{ rule: 'timing-target', part, message: `Object ${id} is to appear, and is not there.` }];
      const last = Math.max(-1, ...elements(target, 'p:pRg').map((range) => Number(range.getAttribute('end'))));
      const count = elements(object, 'a:p').length;
      if (last < count) return [];
      const message = `Paragraph ${last + 1} of ${label(object)} is to appear, and it has ${count}.`;
      return [{ rule: 'timing-target', part, message }];
    });
  });
}
