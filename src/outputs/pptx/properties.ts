import { languageTag } from '../../core/language.ts';
import { CONTENT_TYPES, RELATIONSHIPS } from '../../office/names.ts';
import type { Part, Relationship } from '../../office/package.ts';
import { element, type XmlElement } from '../../office/xml.ts';
import type { Brand } from '../../scene/brand.ts';
import type { Scene } from '../../scene/items.ts';

/** The program and its version, as XX.YYYY (22.2.2.3): two digits each of the numbers after the first. */
const APPLICATION = 'liangjiang-deck';
const VERSION = '00.0100';

/** Title, author and the like (ECMA-376 part 2, annex D). */
function coreElement({ id, title, language, author, date }: Scene, { name }: Brand): XmlElement {
  // No clock: the same outline gives the same bytes, with the day that it states itself or none.
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
    element('dc:title', {}, title.trim() === '' ? id : title),
    element('dc:creator', {}, author ?? name),
    element('cp:lastModifiedBy', {}, author ?? name),
    element('cp:revision', {}, '1'),
    moment('dcterms:created'),
    moment('dcterms:modified'),
    element('dc:language', {}, languageTag(language)),
  );
}

/** Counts and the company (ECMA-376 part 1, 22.2). */
function extendedElement(scene: Scene, brand: Brand): XmlElement {
  const notes = scene.slides.filter((slide) => slide.notes).length;
  return element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('Application', {}, APPLICATION),
    element('AppVersion', {}, VERSION),
    element('TotalTime', {}, '0'),
    element('Slides', {}, String(scene.slides.length)),
    element('Notes', {}, String(notes)),
    element('HiddenSlides', {}, String(scene.slides.filter((slide) => slide.hidden).length)),
    element('Company', {}, brand.name),
  );
}

/** What the file was made from, in a form that only the same outline gives (ECMA-376 part 1, 22.3). */
function customElement({ id, language }: Scene): XmlElement {
  return element(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: 'Identity' },
      element('vt:lpwstr', {}, `${id}.${language}`),
    ),
  );
}

/** The three property parts, and the root's relationships to them. */
export function propertyParts(
  scene: Scene,
  brand: Brand,
): { readonly parts: readonly [string, Part][]; readonly relationships: readonly Relationship[] } {
  return {
    parts: [
      ['docProps/core.xml', { contentType: CONTENT_TYPES.core, content: coreElement(scene, brand) }],
      ['docProps/app.xml', { contentType: CONTENT_TYPES.extended, content: extendedElement(scene, brand) }],
      ['docProps/custom.xml', { contentType: CONTENT_TYPES.custom, content: customElement(scene) }],
    ],
    relationships: [
      { id: 'rIdCore', type: RELATIONSHIPS.core, target: 'docProps/core.xml' },
      { id: 'rIdExtended', type: RELATIONSHIPS.extended, target: 'docProps/app.xml' },
      { id: 'rIdCustom', type: RELATIONSHIPS.custom, target: 'docProps/custom.xml' },
    ],
  };
}
