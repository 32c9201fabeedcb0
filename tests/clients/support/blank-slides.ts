import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import { all, first, type Parts, rootOf, slideEntries, slidePart } from './deck-xml.ts';

const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const LAYOUT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout';

/** Placeholders that hold text which is typed. */
const TYPED = new Set(['title', 'ctrTitle', 'subTitle', 'body', 'obj']);

/**
 * The deck with one new slide on each of its layouts in place of its own slides, as a presenter would add them: their
 * placeholders are empty, or say `typed`, and have neither place nor style of their own.
 */
export function onEachLayout(parts: Parts, typed?: string): Uint8Array {
  const layouts = Object.keys(parts).filter((name) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name));
  const presentation = rootOf(parts, 'ppt/presentation.xml');
  const changed: Record<string, Uint8Array> = {};
  for (const [i, entry] of slideEntries(presentation).entries()) {
    const layout = layouts[i];
    if (layout === undefined) {
      entry.parentNode?.removeChild(entry);
      continue;
    }
    const slide = slidePart(parts, entry);
    changed[slide] = strToU8(slideXml(all(rootOf(parts, layout), 'ph'), typed));
    changed[slide.replace('slides/', 'slides/_rels/').concat('.rels')] = strToU8(relationshipsXml(layout));
  }
  if (Object.keys(changed).length < 2 * layouts.length) throw new Error('The deck has fewer slides than layouts.');
  // The list of sections names slides that are gone.
  const extensions = first(presentation, 'extLst');
  extensions?.parentNode?.removeChild(extensions);
  const xml = new XMLSerializer().serializeToString(presentation);
  return zipSync({ ...parts, ...changed, 'ppt/presentation.xml': strToU8(xml) }, { level: 1 });
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
    `<Relationship Id="rId1" Type="${LAYOUT}" Target="/${layout}"/></Relationships>`
  );
}
