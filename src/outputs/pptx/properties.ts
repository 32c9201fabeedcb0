import { languageTag } from '../../core/language.ts';
import { CONTENT_TYPES, RELATIONSHIPS } from '../../office/names.ts';
import { partRoot } from '../../office/open-package.ts';
import { extendPackage, type Package, type PackagePart, type Relationship, relatedPart } from '../../office/package.ts';
import { childrenOf, descend, element, rootElement, withChildren, type XmlElement } from '../../office/xml.ts';
import type { Brand } from '../../scene/brand.ts';
import type { Scene } from '../../scene/items.ts';

/** The program and its version, as XX.YYYY (22.2.2.3): two digits each of the numbers after the first. */
const APPLICATION = 'liangjiang-deck';
const VERSION = '00.0200';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Title, author and the like (ECMA-376 part 2, annex D). */
function coreElement({ id, title, language, author, date }: Scene, { name }: Brand): XmlElement {
  // No clock, so that the same outline gives the same bytes: the day that it states itself, or none.
  const moment = (name: string) =>
    date !== undefined && element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    // Screen readers announce a file by its title.
    element('dc:title', title.trim() === '' ? id : title),
    element('dc:creator', author ?? name),
    element('cp:lastModifiedBy', author ?? name),
    element('cp:revision', '1'),
    moment('dcterms:created'),
    moment('dcterms:modified'),
    element('dc:language', languageTag(language)),
  );
}

/** Counts and the company (ECMA-376 part 1, 22.2). */
function extendedElement({ slides }: Scene, { name }: Brand): XmlElement {
  const properties = {
    Application: APPLICATION,
    AppVersion: VERSION,
    TotalTime: '0',
    Slides: String(slides.length),
    Notes: String(slides.filter(({ notes }) => notes).length),
    HiddenSlides: String(slides.filter(({ hidden }) => hidden).length),
    Company: name,
  };
  const children = Object.entries(properties).map(([key, value]) => element(key, value));
  return element('Properties', { xmlns: `${OFFICE}/extended-properties` }, children);
}

/** What the file was made from, in a form that only the same outline gives (ECMA-376 part 1, 22.3). */
function customElement({ id, language }: Scene): XmlElement {
  return element(
    'Properties',
    { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: 'Identity' },
      element('vt:lpwstr', `${id}.${language}`),
    ),
  );
}

export function propertyParts(scene: Scene, brand: Brand) {
  const all = [
    { sort: 'core', id: 'rIdCore', target: 'docProps/core.xml', content: coreElement(scene, brand) },
    { sort: 'extended', id: 'rIdExtended', target: 'docProps/app.xml', content: extendedElement(scene, brand) },
    { sort: 'custom', id: 'rIdCustom', target: 'docProps/custom.xml', content: customElement(scene) },
  ] as const;
  return {
    parts: all.map(({ sort, target, content }): [string, PackagePart] => [
      target,
      { contentType: CONTENT_TYPES[sort], content },
    ]),
    relationships: all.map(({ sort, id, target }): Relationship => ({ id, type: RELATIONSHIPS[sort], target })),
  };
}

const MODES = { speaker: 'p:present', window: 'p:browse', kiosk: 'p:kiosk' } as const;
const PART = 'ppt/presProps.xml';

/** Children of p:presentationPr that stand before the properties of the show (CT_PresentationProperties, 19.2.1.27). */
const BEFORE = ['p:htmlPubPr', 'p:webPr', 'p:prnPr'];

/**
 * The package with the deck's own properties of the show in place of those of its base (p:showPr, ECMA-376 part 1,
 * 19.2.1.37), whose colour of the pen stays. A kiosk begins anew at its end, until somebody presses Esc.
 */
export function withShowProperties(opc: Package, presentation: string, { mode }: Pick<Scene, 'mode'>): Package {
  const name = relatedPart(opc, presentation, RELATIONSHIPS.presentationProperties);
  const root = (name && partRoot(opc, name)) || rootElement('p:presentationPr', {});
  const others = childrenOf(root).filter((child) => child.name !== 'p:showPr');
  const pen = descend(root, 'p:showPr', 'p:penClr');
  if (!mode && others.length === childrenOf(root).length) return opc;
  const isBefore = (child: XmlElement) => BEFORE.includes(child.name);
  const loop = mode === 'kiosk' || undefined;
  const manner = element(MODES[mode ?? 'speaker']);
  const show = element('p:showPr', { loop, showNarration: true }, manner, element('p:sldAll'), pen);
  const content = withChildren(
    root,
    others.filter(isBefore),
    (mode || pen) && show,
    others.filter((child) => !isBefore(child)),
  );
  const part = { contentType: CONTENT_TYPES.presentationProperties, content };
  if (name) return extendPackage(opc, { parts: new Map([[name, part]]) });
  const own = opc.relationships.get(presentation) ?? [];
  const added = { id: 'rIdShow', type: RELATIONSHIPS.presentationProperties, target: PART };
  return extendPackage(opc, {
    parts: new Map([[PART, part]]),
    relationships: new Map([[presentation, [...own, added]]]),
  });
}
