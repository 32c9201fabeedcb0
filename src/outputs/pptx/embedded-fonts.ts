import { type FontFile, NAME, readFontFile } from '../../fonts/font-file.ts';
import { commonHanzi, subsetOf } from '../../fonts/subset.ts';
import { withPresentationChildren } from '../../office/child-orders.ts';
import { CONTENT_TYPES, RELATIONSHIPS } from '../../office/names.ts';
import {
  extendPackage,
  markupOf,
  type Package,
  type PackagePart,
  type Relationship,
  withMarkup,
} from '../../office/package.ts';
import {
  childrenOf,
  descend,
  element,
  findAll,
  parseXml,
  textOf,
  withAttributes,
  withChildren,
  type XmlElement,
} from '../../office/xml.ts';
import { type BrandFonts, type FontFace, facesOf, type Script } from '../../scene/brand.ts';

/**
 * The package with the fonts that its brand says decks carry: a part for each weight, and the list of them in the
 * presentation (p:embeddedFontLst, ECMA-376 part 1, 19.2.1.9). Of fonts that a template brings, those of other names stay.
 * `shown` are characters of the deck that stand in no part of the package.
 */
export async function withEmbeddedFonts(
  opc: Package,
  presentation: string,
  fonts: BrandFonts,
  shown: ReadonlySet<string>,
): Promise<Package> {
  const carried = carriedFonts(fonts);
  const names = carried.map(({ face }) => face.declared);
  const base = withoutFonts(opc, presentation, names);
  if (carried.length === 0) return opc;
  const store = fontStore(base, base.relationships.get(presentation) ?? []);
  const characters = charactersOf(base, shown);
  const entries: XmlElement[] = [];
  for (const font of carried) entries.push(await listEntry(font, characters, store.add));
  const root = markupOf(base, presentation);
  const content = withFontList(root, [...childrenOf(fontList(root)), ...entries]);
  return withMarkup(extendPackage(base, { parts: store.parts }), presentation, content, store.relationships);
}

function fontStore({ parts: taken }: Package, known: readonly Relationship[]) {
  const parts = new Map<string, PackagePart>();
  const relationships: Relationship[] = [];
  let number = 0;
  const add = (content: Uint8Array): string => {
    number++;
    const [name, id] = [`ppt/fonts/font${number}.fntdata`, `rIdFont${number}`];
    if (taken.has(name) || known.some((entry) => entry.id === id)) return add(content);
    parts.set(name, { contentType: CONTENT_TYPES.font, content });
    relationships.push({ id, type: RELATIONSHIPS.font, target: name });
    return id;
  };
  return { parts, relationships, add };
}

const fontList = (presentation: XmlElement) =>
  descend(presentation, 'p:embeddedFontLst') ?? element('p:embeddedFontLst');

function withoutFonts(opc: Package, presentation: string, names: readonly string[]): Package {
  const root = markupOf(opc, presentation);
  const entries = childrenOf(fontList(root));
  const gone = entries.filter((entry) => names.includes(descend(entry, 'p:font')?.attributes.typeface ?? ''));
  if (gone.length === 0) return opc;
  const ids = gone.flatMap((entry) => childrenOf(entry).map(({ attributes }) => attributes['r:id']));
  const own = opc.relationships.get(presentation) ?? [];
  const lost = own.filter(({ id }) => ids.includes(id));
  const left = entries.filter((entry) => !gone.includes(entry));
  const others = own.filter((entry) => !lost.includes(entry));
  const kept = {
    parts: new Map([...opc.parts].filter(([name]) => !lost.some(({ target }) => target === name))),
    relationships: new Map(opc.relationships).set(presentation, others),
  };
  return withMarkup(kept, presentation, withFontList(root, left));
}

function withFontList(presentation: XmlElement, entries: readonly XmlElement[]): XmlElement {
  const flagged = withAttributes(presentation, { embedTrueTypeFonts: true, saveSubsetFonts: true });
  const list = entries.length > 0 ? withChildren(fontList(presentation), entries) : undefined;
  return withPresentationChildren(flagged, { 'p:embeddedFontLst': list });
}

function carriedFonts(fonts: BrandFonts) {
  const names = [...new Set(facesOf(fonts).flatMap(({ declared, embed }) => (embed ? [declared] : [])))];
  const uses = (['latin', 'eastAsian'] as const).flatMap((script) =>
    [fonts[script], fonts.headings[script]].map((face) => ({ face, script })),
  );
  return names.flatMap((name) => {
    const own = uses.filter(({ face }) => face.declared === name);
    const [first] = own;
    return first ? [{ face: first.face, scripts: own.map(({ script }) => script) }] : [];
  });
}

/** A font in the list, with its weights in their order (p:embeddedFont, 19.2.1.8). */
async function listEntry(
  { face, scripts }: ReturnType<typeof carriedFonts>[number],
  characters: ReadonlySet<string>,
  add: (part: Uint8Array) => string,
): Promise<XmlElement> {
  const subset = face.embed === 'subset' || scripts.includes('eastAsian');
  const kept = new Set([...characters, ...scripts.flatMap((script) => [...alwaysKept(script, face)])]);
  const weights: XmlElement[] = [];
  for (const weight of ['regular', 'bold'] as const) {
    const bytes = subset ? await subsetOf(face[weight], kept) : face[weight];
    weights.push(element(`p:${weight}`, { 'r:id': add(embeddedOpenType(bytes, face.declared, subset)) }));
  }
  const panose = Buffer.from(readFontFile(face.regular)?.panose ?? [])
    .toString('hex')
    .toUpperCase();
  const charset = scripts.includes('eastAsian') ? GB2312_CHARSET : undefined;
  const font = element('p:font', { typeface: face.declared, panose, charset });
  return element('p:embeddedFont', font, weights);
}

/** The character set of simplified Chinese, 134, as the signed byte that the schema takes (a:latin/@charset). */
const GB2312_CHARSET = -122;

const span = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
/** Letters, digits and signs of western European languages, and the punctuation of typography: what anyone may add. */
const LATIN = `${span(0x20, 0x7e)}${span(0xa0, 0xff)}${span(0x2010, 0x2026)}‰′″‹›€™−`;
const CHINESE = `${span(0x3000, 0x3011)}“”‘’…—·！（），．：；？％￥`;

function alwaysKept(script: Script, { embed }: FontFace): string {
  if (script === 'latin') return LATIN;
  return embed === 'whole' ? CHINESE + commonHanzi() : CHINESE;
}

/**
 * The characters of all texts: those that were `shown`, and those of layouts. Every weight gets all of them, so that a
 * colleague may make any word bold or a heading.
 */
function charactersOf({ parts }: Package, shown: ReadonlySet<string>): Set<string> {
  const characters = new Set(shown);
  for (const [name, { content }] of parts) {
    if (!(content instanceof Uint8Array)) addCharacters(characters, content);
    else if (name.endsWith('.xml')) addCharacters(characters, parseXml(new TextDecoder().decode(content)));
  }
  return characters;
}

export function addCharacters(characters: Set<string>, root: XmlElement): void {
  for (const name of ['a:t', 'c:v']) {
    for (const text of findAll(root, name).map(textOf)) {
      for (const character of text + text.toUpperCase()) characters.add(character);
    }
  }
}

export const carriesFonts = (fonts: BrandFonts): boolean => carriedFonts(fonts).length > 0;

/** The version of the header: the newest one. */
const VERSION = 0x00020002;
/** Marks the format, at byte 34. */
const MAGIC = 0x504c;
/** Says that the font is a part of one (TTEMBED_SUBSET); no other flag is set, so that its bytes follow as they are. */
const SUBSET = 0x00000001;
/** What the checksum of the list of addresses is XORed with; ours is empty. */
const NO_ADDRESSES = 0x50475342;
/** The character set of a font that needs none of its own. */
const DEFAULT_CHARSET = 1;
const LATIN_CODE_PAGE = 1252;

/**
 * A font as decks carry it: an Embedded OpenType file, version 2.2, neither compressed nor scrambled (W3C submission
 * “Embedded OpenType (EOT) File Format”, 2008, 4.1 to 4.3; ECMA-376 part 1, 15.2.13). `family` is the name under which
 * the deck asks for it. Throws on bytes that are no font.
 */
function embeddedOpenType(font: Uint8Array, family: string, subset: boolean): Uint8Array {
  const file = readFontFile(font);
  if (!file) throw new Error(`The font ${family} is no font file.`);
  const name = (id: number) => file.names.get(id) ?? '';
  const strings = [family, name(NAME.style), name(NAME.version), name(NAME.full)].map(sizedString);
  // From Padding5 to EUDCFontSize: no addresses, no signature, no font for characters of the user's own.
  const closing = Buffer.alloc(24);
  closing.writeUInt32LE(NO_ADDRESSES, 4);
  closing.writeUInt32LE(LATIN_CODE_PAGE, 8);
  const rest = Buffer.concat([fixedFields(file, font.length, subset), ...strings, closing, font]);
  const total = Buffer.alloc(4);
  total.writeUInt32LE(rest.length + 4);
  return Buffer.concat([total, rest]);
}

function fixedFields(file: FontFile, length: number, subset: boolean): Buffer {
  const fields = Buffer.alloc(78);
  fields.writeUInt32LE(length, 0);
  fields.writeUInt32LE(VERSION, 4);
  fields.writeUInt32LE(subset ? SUBSET : 0, 8);
  fields.set(file.panose, 12);
  fields.writeUInt8(DEFAULT_CHARSET, 22);
  fields.writeUInt8(file.italic ? 1 : 0, 23);
  fields.writeUInt32LE(file.weight, 24);
  fields.writeUInt16LE(file.licence, 28);
  fields.writeUInt16LE(MAGIC, 30);
  for (const [i, range] of [...file.unicodeRanges, ...file.codePageRanges].entries()) {
    fields.writeUInt32LE(range, 32 + 4 * i);
  }
  fields.writeUInt32LE(file.checksumAdjustment, 56);
  // Reserved1 to Reserved4 and Padding1 are zero.
  return fields;
}

function sizedString(text: string, index: number): Buffer {
  const content = Buffer.from(text, 'utf16le');
  const head = Buffer.alloc(index === 0 ? 2 : 4);
  head.writeUInt16LE(content.length, head.length - 2);
  return Buffer.concat([head, content]);
}
