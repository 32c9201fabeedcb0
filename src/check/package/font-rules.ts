import type { PackageFinding } from './finding.ts';
import { children, elements, type OpenedPackage } from './opened-package.ts';

const PRESENTATION = 'ppt/presentation.xml';
/** Where the header of an Embedded OpenType file (W3C submission, 2008) has its fields. */
const AT = { total: 0, font: 4, flags: 12, magic: 34, family: 82 } as const;
const MAGIC = 0x504c;
/** Flags of a compressed and of a scrambled font. */
const ENCODED = 0x00000004 | 0x10000000;
const TRUETYPE = 0x00010000;
const SHORTEST = AT.family + 2;

/** Every embedded font is there, sound, and called what the deck asks for (p:embeddedFontLst, ECMA-376 part 1, 19.2.1.9). */
export function checkEmbeddedFonts(opened: OpenedPackage): PackageFinding[] {
  const document = opened.documents.get(PRESENTATION);
  const entries = document ? elements(document, 'p:embeddedFont') : [];
  const faulty = entries.flatMap((entry) => {
    const typeface = children(entry, 'p:font')[0]?.getAttribute('typeface') ?? '';
    const faces = children(entry).filter(({ nodeName }) => nodeName !== 'p:font');
    return faces.flatMap((face): PackageFinding[] => {
      const target = fontPart(opened, face.getAttribute('r:id') ?? '');
      const why = target === undefined ? 'leads to no font' : faultOf(opened.files.get(target), typeface);
      const message = `${face.nodeName} of “${typeface}” ${why}.`;
      return why === undefined ? [] : [{ rule: 'embedded-font', part: target ?? PRESENTATION, message }];
    });
  });
  const told = document?.documentElement?.getAttribute('embedTrueTypeFonts');
  if (entries.length === 0 || told === '1' || told === 'true') return faulty;
  const message = 'The presentation lists embedded fonts and does not say that it has any.';
  return [...faulty, { rule: 'embedded-font', part: PRESENTATION, message }];
}

function fontPart({ relationships }: OpenedPackage, id: string): string | undefined {
  return relationships.get(PRESENTATION)?.find((entry) => entry.id === id && entry.type === 'font')?.target;
}

/** What is wrong with a font's file; undefined where nothing, and where it is missing, which another rule finds. */
function faultOf(bytes: Uint8Array | undefined, typeface: string): string | undefined {
  if (!bytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < SHORTEST || view.getUint16(AT.magic, true) !== MAGIC) return 'is no Embedded OpenType file';
  const [total, font] = [view.getUint32(AT.total, true), view.getUint32(AT.font, true)];
  if (total !== bytes.length || font > total - SHORTEST) return 'has another length than its header says';
  const name = bytes.subarray(SHORTEST, SHORTEST + view.getUint16(AT.family, true));
  const family = new TextDecoder('utf-16le').decode(name);
  if (family !== typeface) return `is called “${family}”`;
  const plain = (view.getUint32(AT.flags, true) & ENCODED) === 0;
  return plain && view.getUint32(total - font) !== TRUETYPE ? 'holds no TrueType font' : undefined;
}
