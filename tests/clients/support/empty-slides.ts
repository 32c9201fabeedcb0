import { zipPacked } from '../../../src/io/zip.ts';
import { withPresentationChildren } from '../../../src/office/child-orders.ts';
import { CONTENT_TYPES, NAMESPACES, RELATIONSHIPS } from '../../../src/office/names.ts';
import { partRoot } from '../../../src/office/open-package.ts';
import { packPackage } from '../../../src/office/pack-package.ts';
import { extendPackage, type Package, type PackagePart, type Relationship } from '../../../src/office/package.ts';
import { descend, element, parseXml } from '../../../src/office/xml.ts';
import { openTemplate } from '../../../src/template/open-template.ts';

/** A template, and the parts of its layouts in the order of its masters. */
export interface TemplateLayouts {
  readonly package: Package;
  readonly layouts: readonly string[];
}

/** The layouts of all masters of a .pptx, in order. */
export function layoutsOf(bytes: Uint8Array): TemplateLayouts {
  const { package: opc, presentation } = openTemplate(bytes);
  const targets = (part: string, type: string) =>
    (opc.relationships.get(part) ?? []).filter((entry) => entry.type === type).map(({ target }) => target);
  const masters = targets(presentation, RELATIONSHIPS.master);
  return { package: opc, layouts: masters.flatMap((master) => targets(master, RELATIONSHIPS.layout)) };
}

const EMPTY = `<p:sld xmlns:a="${NAMESPACES.a}" xmlns:r="${NAMESPACES.r}" xmlns:p="${NAMESPACES.p}"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;

/** A .pptx with one slide on each of the layouts, in order, which has nothing of its own. */
export function emptySlides({ package: opc, layouts }: TemplateLayouts): Uint8Array {
  const parts = new Map<string, PackagePart>();
  const relationships = new Map<string, readonly Relationship[]>();
  const name = (i: number) => `ppt/slides/empty${i + 1}.xml`;
  for (const [i, layout] of layouts.entries()) {
    parts.set(name(i), { contentType: CONTENT_TYPES.slide, content: parseXml(EMPTY) });
    relationships.set(name(i), [{ id: 'rId1', type: RELATIONSHIPS.layout, target: layout }]);
  }
  const presentation = opc.relationships.get('')?.find(({ type }) => type === RELATIONSHIPS.document)?.target ?? '';
  const root = partRoot(opc, presentation);
  if (!root) throw new Error('The template has no presentation.');
  const ids = layouts.map((_, i) => element('p:sldId', { id: 1000 + i, 'r:id': `empty${i + 1}` }));
  const content = withPresentationChildren(root, { 'p:sldIdLst': element('p:sldIdLst', {}, ids) });
  parts.set(presentation, { contentType: CONTENT_TYPES.presentation, content });
  const slides = layouts.map((_, i) => ({ id: `empty${i + 1}`, type: RELATIONSHIPS.slide, target: name(i) }));
  relationships.set(presentation, [...(opc.relationships.get(presentation) ?? []), ...slides]);
  return zipPacked(packPackage(extendPackage(opc, { parts, relationships })));
}

/** The name that a layout has in the file. */
export function layoutName({ package: opc }: TemplateLayouts, layout: string): string {
  return descend(partRoot(opc, layout), 'p:cSld')?.attributes.name ?? layout;
}
