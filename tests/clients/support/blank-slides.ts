import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { all, first, type Parts, related, rootOf } from './deck-xml.ts';

const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SLIDE_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml';

/** A placeholder of a layout, by the name that it has there, and its type and index, `obj` and 0 where it states none. */
export interface LayoutPlace {
  readonly name: string;
  readonly type: string;
  readonly idx: string;
}

/** The lines that a presenter types into a placeholder; one that is undefined is not on the slide. */
export type Typing = (place: LayoutPlace) => readonly string[] | undefined;

/** Placeholders that a new slide has: date, footer and number come from Insert > Header & Footer. */
const TYPED = new Set(['title', 'ctrTitle', 'subTitle', 'body', 'obj']);

/** Types the same into each placeholder that a new slide has, or nothing. */
export const typedEverywhere =
  (text?: string): Typing =>
  ({ type }) =>
    TYPED.has(type) ? [text].filter((line) => line !== undefined) : undefined;

/**
 * The deck with one new slide on each of its layouts in place of its own slides, as a presenter or python-pptx would add
 * them: they have the layout's placeholders, which have neither place nor style of their own, and say what is typed.
 */
export function onEachLayout(parts: Parts, typing: Typing): Uint8Array {
  const added = layoutParts(parts).map((layout, i) => ({
    layout,
    slide: `ppt/slides/onLayout${i + 1}.xml`,
    id: `rIdOn${i + 1}`,
  }));
  const changed: Record<string, Uint8Array> = {};
  for (const { layout, slide } of added) {
    changed[slide] = strToU8(slideXml(all(rootOf(parts, layout), 'sp'), typing));
    changed[slide.replace('slides/', 'slides/_rels/').concat('.rels')] = strToU8(relationshipsXml(layout));
  }
  const entries = added.map(({ id }, i) => `<p:sldId id="${256 + i}" r:id="${id}"/>`);
  const relations = added.map(
    ({ id, slide }) => `<Relationship Id="${id}" Type="${RELATION}/slide" Target="/${slide}"/>`,
  );
  const types = added.map(({ slide }) => `<Override PartName="/${slide}" ContentType="${SLIDE_TYPE}"/>`);
  const insert = (name: string, before: string, more: readonly string[]) => {
    const text = strFromU8(parts[name] ?? new Uint8Array());
    changed[name] = strToU8(text.replace(before, `${more.join('')}${before}`));
  };
  insert('ppt/_rels/presentation.xml.rels', '</Relationships>', relations);
  insert('[Content_Types].xml', '</Types>', types);
  // The lists of sections and shows name slides that are gone.
  const presentation = rootOf(parts, 'ppt/presentation.xml');
  for (const name of ['sldIdLst', 'custShowLst', 'extLst']) {
    const list = first(presentation, name);
    list?.parentNode?.removeChild(list);
  }
  const xml = new XMLSerializer().serializeToString(presentation);
  const listed = xml.replace('<p:sldSz', `<p:sldIdLst>${entries.join('')}</p:sldIdLst><p:sldSz`);
  return zipSync({ ...parts, ...changed, 'ppt/presentation.xml': strToU8(listed) }, { level: 1 });
}

/** The layouts of all masters, in the order in which they are listed. */
function layoutParts(parts: Parts): string[] {
  const target = (part: string, entry: Element) => related(parts, part, ({ id }) => id === entry.getAttribute('r:id'));
  const presentation = 'ppt/presentation.xml';
  return all(rootOf(parts, presentation), 'sldMasterId').flatMap((listed) => {
    const master = target(presentation, listed);
    return all(rootOf(parts, master), 'sldLayoutId').map((entry) => target(master, entry));
  });
}

function slideXml(shapes: readonly Element[], typing: Typing): string {
  const added = shapes.flatMap((shape, i) => {
    const mark = first(shape, 'ph');
    const name = first(shape, 'cNvPr')?.getAttribute('name') ?? '';
    const typed =
      mark && typing({ name, type: mark.getAttribute('type') || 'obj', idx: mark.getAttribute('idx') || '0' });
    if (!typed) return [];
    const attributes = ['type', 'orient', 'sz', 'idx'].flatMap((key) => {
      const value = mark.getAttribute(key);
      return value ? [`${key}="${value}"`] : [];
    });
    const lines = typed.map((line) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${line}</a:t></a:r></a:p>`);
    return [
      `<p:sp><p:nvSpPr><p:cNvPr id="${i + 2}" name="${name} ${i + 1}"/><p:cNvSpPr/>` +
        `<p:nvPr><p:ph ${attributes.join(' ')}/></p:nvPr></p:nvSpPr><p:spPr/>` +
        `<p:txBody><a:bodyPr/><a:lstStyle/>${lines.join('') || '<a:p/>'}</p:txBody></p:sp>`,
    ];
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p:sld ${NAMESPACES}><p:cSld><p:spTree>` +
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>' +
    `${added.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
  );
}

function relationshipsXml(layout: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}">` +
    `<Relationship Id="rId1" Type="${RELATION}/slideLayout" Target="/${layout}"/></Relationships>`
  );
}
