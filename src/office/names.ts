/** Namespaces by their customary prefix (ECMA-376 part 1, annex A; Microsoft's [MS-PPTX] and [MS-ODRAWXML]; this tool's own). */
export const NAMESPACES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  c15: 'http://schemas.microsoft.com/office/drawing/2012/chart',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  ahyp: 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
  svg: 'http://www.w3.org/2000/svg',
  xlink: 'http://www.w3.org/1999/xlink',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  deck: 'urn:liangjiang-deck:translation',
} as const;

/** The same in strict files (ECMA-376 part 1, annex A), which programs read in others too. */
const STRICT: readonly (readonly [prefix: string, uri: string])[] = [
  ['a', 'http://purl.oclc.org/ooxml/drawingml/main'],
  ['p', 'http://purl.oclc.org/ooxml/presentationml/main'],
  ['r', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['c', 'http://purl.oclc.org/ooxml/drawingml/chart'],
];

export const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...STRICT.map(([prefix, uri]) => [uri, prefix] as const),
  ...Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, prefix] as const),
]);

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Types of relationships (ECMA-376 part 1, 13.3 and 15.2; part 2, annex F). */
export const RELATIONSHIPS = {
  document: `${OFFICE}/officeDocument`,
  core: `${PACKAGE}/metadata/core-properties`,
  extended: `${OFFICE}/extended-properties`,
  custom: `${OFFICE}/custom-properties`,
  master: `${OFFICE}/slideMaster`,
  layout: `${OFFICE}/slideLayout`,
  slide: `${OFFICE}/slide`,
  notesMaster: `${OFFICE}/notesMaster`,
  notes: `${OFFICE}/notesSlide`,
  theme: `${OFFICE}/theme`,
  presentationProperties: `${OFFICE}/presProps`,
  viewProperties: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  image: `${OFFICE}/image`,
  hyperlink: `${OFFICE}/hyperlink`,
  chart: `${OFFICE}/chart`,
  embedded: `${OFFICE}/package`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  font: `${OFFICE}/font`,
} as const;

const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument';

/** Content types of the parts (ECMA-376 part 1, 13.3). */
export const CONTENT_TYPES = {
  presentation: `${MAIN}.presentation.main+xml`,
  master: `${MAIN}.slideMaster+xml`,
  layout: `${MAIN}.slideLayout+xml`,
  slide: `${MAIN}.slide+xml`,
  notesMaster: `${MAIN}.notesMaster+xml`,
  notes: `${MAIN}.notesSlide+xml`,
  presentationProperties: `${MAIN}.presProps+xml`,
  viewProperties: `${MAIN}.viewProps+xml`,
  tableStyles: `${MAIN}.tableStyles+xml`,
  theme: `${OFFICE_TYPE}.theme+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  extended: `${OFFICE_TYPE}.extended-properties+xml`,
  custom: `${OFFICE_TYPE}.custom-properties+xml`,
  chart: `${OFFICE_TYPE}.drawingml.chart+xml`,
  workbookFile: `${SHEET}.sheet`,
  workbook: `${SHEET}.sheet.main+xml`,
  worksheet: `${SHEET}.worksheet+xml`,
  styles: `${SHEET}.styles+xml`,
  font: 'application/x-fontdata',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
} as const;

/** The extension of p:presentation that holds sections ([MS-PPTX] 2.3.11). */
export const SECTION_URI = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';
