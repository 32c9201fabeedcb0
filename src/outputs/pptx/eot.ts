import { type FontFile, NAME, readFontFile } from '../../fonts/font-file.ts';

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
export function embeddedOpenType(font: Uint8Array, family: string, subset: boolean): Uint8Array {
  const file = readFontFile(font);
  if (!file) throw new Error(`The font ${family} is no font file.`);
  const name = (id: number) => file.names.get(id) ?? '';
  const strings = [family, name(NAME.style), name(NAME.version), name(NAME.full)].map(sizedString);
  const rest = Buffer.concat([fixedFields(file, font.length, subset), ...strings, closingFields(), font]);
  const total = Buffer.alloc(4);
  total.writeUInt32LE(rest.length + 4);
  return Buffer.concat([total, rest]);
}

/** The fields from FontDataSize to Padding1. */
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

/** A string in UTF-16 after its size in bytes, and before that padding, which Padding1 is for the first. */
function sizedString(text: string, index: number): Buffer {
  const content = Buffer.from(text, 'utf16le');
  const head = Buffer.alloc(index === 0 ? 2 : 4);
  head.writeUInt16LE(content.length, head.length - 2);
  return Buffer.concat([head, content]);
}

/** The fields from Padding5 to EUDCFontSize: no addresses, no signature, no font for characters of the user's own. */
function closingFields(): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt32LE(NO_ADDRESSES, 4);
  fields.writeUInt32LE(LATIN_CODE_PAGE, 8);
  return fields;
}
