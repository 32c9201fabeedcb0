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

/** Placeholders that hold text which is typed. */
const TYPED = new Set(['title', 'ctrTitle', 'subTitle', 'body', 'obj']);

/**
 * The deck with one new slide on each of its layouts in place of its own slides, as a presenter would add them: their
 * placeholders are empty, or say `typed`, and have neither place nor style of their own.
 */
export function onEachLayout(parts: Parts, typed?: string): Uint8Array {
  const added = layoutParts(parts).map((layout, i) => ({
    layout,
    slide: `ppt/slides/onLayout${i + 1}.xml`,
    id: `rIdOn${i + 1}`,
  }));
  const changed: Record<string, Uint8Array> = {};
  for (const { layout, slide } of added) {
    changed[slide] = strToU8(slideXml(all(rootOf(parts, layout), 'ph'), typed));
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

function slideXml(placeholders: readonly Element[], typed: string | undefined): string {
  const shapes = placeholders
    .filter((placeholder) => TYPED.has(placeholder.getAttribute('type') || 'obj'))
    .map((placeholder, i) => {
      const attributes = ['type', 'idx'].flatMap((name) => {
        const value = placeholder.getAttribute(name);
        return value ? [`${name}="${value}"`] : [];
      });
      const run = typed === undefined ? '' : `<a:r><a:rPr lang="en-GB"/><a:t>${typed}</a:t></a:r>`;
      return (
        `<p:sp><p:nvSpPr><p:cNvPr id="${i + 2}" name="Placeholder ${i + 2}"/><p:cNvSpPr/>` +
        `<p:nvPr><p:ph ${attributes.join(' ')}/></p:nvPr></p:nvSpPr><p:spPr/>` +
        `<p:txBody><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></p:txBody></p:sp>`
      );
    });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p:sld ${NAMESPACES}><p:cSld><p:spTree>` +
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>' +
    `${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
  );
}

function relationshipsXml(layout: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}">` +
    `<Relationship Id="rId1" Type="${RELATION}/slideLayout" Target="/${layout}"/></Relationships>`
  );
}
