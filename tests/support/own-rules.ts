import type { Words } from '../../src/core/language.ts';
import {
  elements,
  label,
  type MarkedPlaceholder,
  type Markup,
  mainElements,
  mainPart,
  OBJECTS,
  type OpenedPackage,
  openForChecking,
  placeholders,
  related,
  relatedById,
  TITLE_TYPES,
} from '../../src/lint/base/opened-package.ts';
import { eachElement, eachEntry, eachPart, type Fault, fault, type Rule } from '../../src/lint/base/rule.ts';
import { eachDescription, undescribed } from '../../src/lint/rules/alt-text-rules.ts';
import { childrenOf, descend, isOn, textOf, type XmlElement } from '../../src/office/xml.ts';

/** Midnight of 1 January 1980, the earliest moment that the archive format knows. */
const EARLIEST = 0x00210000;
const CONTENT_TYPES = '[Content_Types].xml';
/** What a series has a value of for every point. */
const SORTS = ['c:cat', 'c:val', 'c:xVal', 'c:yVal', 'c:bubbleSize'];

const words = (en: string): Words => ({ en, zh: en });

/** Promises that only our own decks make, and each of them keeps. */
export const OWN_RULES = {
  'entry-order': ({ entries }) => {
    const names = entries.map((entry) => entry.name);
    const expected = names.toSorted(
      (a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1),
    );
    const at = names.findIndex((name, i) => name !== expected[i]);
    return at < 0 ? [] : [fault(names[at] ?? '', words(`The entry stands where ${expected[at]} belongs.`))];
  },
  'entry-time': eachEntry(({ modified }) => modified !== EARLIEST && words('The entry carries a time of day.')),
  'unsectioned-slide': (opened) => {
    const named = mainElements(opened, 'p14:sldId').map(({ attributes }) => attributes.id);
    return mainElements(opened, 'p:sldId')
      .filter(({ attributes }) => named.length > 0 && !named.includes(attributes.id))
      .map(({ attributes }) => fault(mainPart(opened), words(`The slide ${attributes.id} is in no section.`)));
  },
  language: eachElement(
    ['slide', 'notesSlide'],
    ['a:r', 'a:fld'],
    (run) => !descend(run, 'a:rPr')?.attributes.lang && words(`The run “${textOf(run)}” has no language.`),
  ),
  'empty-group': eachElement(
    ['slide'],
    ['p:grpSp'],
    (group) => !childrenOf(group).some((child) => OBJECTS.includes(child.name)) && words('The group is empty.'),
  ),
  'chart-simple': eachPart(['chart'], (document) => [
    ...elements(document, 'c:view3D').map(() => words('The chart has depth.')),
    ...elements(document, 'c:multiLvlStrRef').map(() => words('The categories have several levels.')),
    ...elements(document, 'c:chart')
      .filter((chart) => !descend(chart, 'c:autoTitleDeleted'))
      .map(() => words('The chart’s title is not ruled out.')),
  ]),
  'chart-font': eachPart(['chart'], (document) =>
    ['a:defRPr', 'a:rPr']
      .flatMap((name) => elements(document, name))
      .filter((properties) => !descend(properties, 'a:ea'))
      .map(({ name }) => words(`An ${name} has no East Asian font.`)),
  ),
  'chart-data': eachPart(['chart'], (document, { part, opened }) => {
    const bytes = opened.files.get(related(opened, part, 'package') ?? '');
    const references = ['c:strRef', 'c:numRef'].flatMap((name) => elements(document, name));
    return bytes ? references.flatMap((reference) => differences(reference, cellsOf(bytes))) : [];
  }),
  'chart-points': eachPart(['chart'], (document) =>
    elements(document, 'c:ser').flatMap((series, i) => {
      const counts = SORTS.flatMap((name) => childrenOf(series, name)).flatMap((sort) =>
        elements(sort, 'c:ptCount').map(({ attributes }) => attributes.val),
      );
      return new Set(counts).size > 1 ? [words(`The series ${i} has uneven columns: ${counts} values.`)] : [];
    }),
  ),
  'table-alt-text': eachDescription(true, undescribed),
  'unknown-placeholder': (opened) =>
    placeholdersOf(opened, 'slide').flatMap(({ part, own }): Fault[] => {
      const layout = opened.documents.get(related(opened, part, 'slideLayout') ?? '');
      if (layout && placeholders(layout).some((other) => isFor(own, other))) return [];
      // A title that states its place needs none of the layout.
      if (own.type === 'title' && descend(own.object, 'p:spPr', 'a:xfrm')) return [];
      return [fault(part, words(`The layout has no ${own.type} ${own.index} for “${label(own.object)}”.`))];
    }),
  'custom-prompt': (opened) =>
    placeholdersOf(opened, 'slide', 'notesSlide')
      .filter(({ own }) => own.mark.attributes.hasCustomPrompt !== undefined)
      .map(({ part }) => fault(part, words('It has hasCustomPrompt, which only layouts have.'))),
  'embedded-font': eachPart(['officeDocument'], (document, { opened }) => {
    const entries = elements(document, 'p:embeddedFont');
    const isSaid = entries.length === 0 || isOn(document.root.attributes.embedTrueTypeFonts);
    const said = isSaid ? [] : [words('The presentation does not say that it has embedded fonts.')];
    return [...entries.flatMap((entry) => faultyFaces(opened, entry)), ...said];
  }),
} as const satisfies Readonly<Record<string, Rule['check']>>;

function placeholdersOf(opened: OpenedPackage, ...kinds: string[]): { part: string; own: MarkedPlaceholder }[] {
  const inKind = (kind: string) => opened.kinds.get(kind) ?? [];
  return kinds.flatMap(inKind).flatMap((part) => {
    const document = opened.documents.get(part);
    return document ? placeholders(document).map((own) => ({ part, own })) : [];
  });
}

/** Whether a layout's placeholder is the one that a slide's fills (p:ph/@type and @idx, ECMA-376 part 1, 19.3.1.36). */
function isFor(own: MarkedPlaceholder, other: MarkedPlaceholder): boolean {
  if (TITLE_TYPES.includes(own.type)) return TITLE_TYPES.includes(other.type);
  const isSingle = ['dt', 'ftr', 'sldNum', 'hdr'].includes(own.type);
  return own.type === other.type && (isSingle || own.index === other.index);
}

/** The cells of the first sheet of a workbook, by their names. */
function cellsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const sheet: Markup | undefined = openForChecking(bytes).documents.get('xl/worksheets/sheet1.xml');
  // A computed cell has its formula beside its value.
  const held = (cell: XmlElement) => textOf(elements(cell, 'v')[0] ?? cell);
  return new Map(elements(sheet, 'c').map((cell) => [cell.attributes.r ?? '', held(cell)]));
}

/** Where a chart shows what is not in the cells of its formula, such as `Sheet1!$B$2:$B$4`: editing would change it. */
function differences(reference: XmlElement, cells: ReadonlyMap<string, string>): Words[] {
  const [formula = ''] = elements(reference, 'c:f').map(textOf);
  const [, column, first, , end = column, last = first] =
    /^[^!]+!\$([A-Z]+)\$(\d+)(:\$([A-Z]+)\$(\d+))?$/.exec(formula) ?? [];
  if (!column || end !== column) return [words(`The formula ${formula} is no column of the workbook.`)];
  const shown = new Map(elements(reference, 'c:pt').map((point) => [Number(point.attributes.idx), textOf(point)]));
  const count = Number(elements(reference, 'c:ptCount')[0]?.attributes.val);
  const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i);
  if (count !== rows.length) return [words(`${formula} has ${rows.length} cells, and the chart ${count} values.`)];
  return rows.flatMap((row, i) => {
    const [kept, seen] = [cells.get(`${column}${row}`) ?? '', shown.get(i) ?? ''];
    return kept === seen ? [] : [words(`The cell ${column}${row} holds “${kept}”, and the chart shows “${seen}”.`)];
  });
}

function faultyFaces(opened: OpenedPackage, entry: XmlElement): Words[] {
  const typeface = descend(entry, 'p:font')?.attributes.typeface ?? '';
  return childrenOf(entry)
    .filter(({ name }) => name !== 'p:font')
    .flatMap(({ name, attributes }) => {
      const found = relatedById(opened, mainPart(opened), attributes['r:id']);
      const bytes = found?.type === 'font' ? opened.files.get(found.target) : new Uint8Array();
      const why = bytes && faultOf(bytes, typeface);
      return why ? [words(`${name} of “${typeface}” ${why}.`)] : [];
    });
}

/** Where the header of an Embedded OpenType file (W3C submission, 2008) has its fields. */
const AT = { total: 0, font: 4, flags: 12, magic: 34, family: 82 } as const;
const SHORTEST = AT.family + 2;
/** Flags of a compressed and of a scrambled font. */
const ENCODED = 0x00000004 | 0x10000000;

function faultOf(bytes: Uint8Array, typeface: string): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < SHORTEST || view.getUint16(AT.magic, true) !== 0x504c) return 'is no Embedded OpenType file';
  const [total, font] = [view.getUint32(AT.total, true), view.getUint32(AT.font, true)];
  if (total !== bytes.length || font > total - SHORTEST) return 'has another length than its header says';
  const name = bytes.subarray(SHORTEST, SHORTEST + view.getUint16(AT.family, true));
  const family = new TextDecoder('utf-16le').decode(name);
  if (family !== typeface) return `is called “${family}”`;
  const isPlain = (view.getUint32(AT.flags, true) & ENCODED) === 0;
  return isPlain && view.getUint32(total - font) !== 0x00010000 ? 'holds no TrueType font' : undefined;
}
