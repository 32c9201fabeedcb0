import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Words } from '../core/language.ts';
import { ARCHIVE, beginsAsMarkup, MARKUP, markupExtent, megabytes } from '../core/limits.ts';
import { RefusedContent } from '../core/refused-content.ts';
import { markupRefusal } from '../files/markup-refusal.ts';
import { say } from '../messages/say.ts';

/** The name that a package begins with (ECMA-376 part 2, 10.2.3 lets it stand anywhere; readers look here first). */
const FIRST = '[Content_Types].xml';
/** Names of files that are compressed already. */
const COMPRESSED = /\.(png|jpe?g|gif|webp|mp4|m4a|mp3|xlsx)$/i;

export interface PackedFile extends PackedContent {
  readonly name: string;
}

export interface PackedContent {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** The file as an archive holds it: deflated, or as it is where its name says that it is compressed already. */
export function packFile(name: string, content: Uint8Array | string): PackedFile {
  return { name, ...packContent(content, COMPRESSED.test(name)) };
}

export function packContent(content: Uint8Array | string, stored = false): PackedContent {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  // A copy: what zlib returns is a view of a buffer of 16 KB, which would stay in memory for each small part.
  const data = stored ? bytes : new Uint8Array(deflateRawSync(bytes, { level: LEVEL, chunkSize: chunkFor(bytes) }));
  return { method: stored ? STORED : DEFLATED, crc: crc32(bytes), size: bytes.length, data };
}

/** How much room zlib takes for its output at a time, in bytes; what comes out is the same. */
const chunkFor = ({ length }: Uint8Array) => Math.min(LARGEST_CHUNK, Math.max(SMALLEST_CHUNK, length));
const SMALLEST_CHUNK = 1024;
const LARGEST_CHUNK = 16 * 1024;

export function zip(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  return zipPacked([...files].map(([name, content]) => packFile(name, content)));
}

/**
 * A zip archive of packed files, each of a name of its own: the content types first, the others sorted by name, all with
 * the earliest date that the format knows, so that the same files give the same bytes.
 */
export function zipPacked(files: readonly PackedFile[]): Uint8Array {
  const sorted = [...files].sort(
    (a, b) => Number(b.name === FIRST) - Number(a.name === FIRST) || (a.name < b.name ? -1 : 1),
  );
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of sorted) {
    const local = localHeader(file);
    parts.push(local, file.data);
    directory.push(directoryEntry(file, offset));
    offset += local.length + file.data.length;
  }
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  const archive = Buffer.concat([...parts, ...directory, endRecord(sorted.length, length, offset)]);
  return new Uint8Array(archive.buffer, archive.byteOffset, archive.length);
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LEVEL = 6;
/** Methods of compression (4.4.5). */
const STORED = 0;
const DEFLATED = 8;
/** Lengths of the three records without names and comments, in bytes (4.3.7, 4.3.12, 4.3.16). */
const LOCAL_HEADER_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
const UTF8 = 0x0800;
/** The version that a reader needs: 2.0. */
const VERSION = 20;
/** Midnight of 1 January 1980. */
const TIME = 0;
const DATE = 0x0021;

/** What a local header and an entry of the directory have in common (APPNOTE.TXT 4.3.7 and 4.3.12). */
function writeCommon(header: Buffer, at: number, { method, crc, data, size }: PackedFile, name: Buffer): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(name.some((byte) => byte > 0x7f) ? UTF8 : 0, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(TIME, at + 6);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(data.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function localHeader(file: PackedFile): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER_LENGTH);
  const name = Buffer.from(file.name);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  writeCommon(header, 4, file, name);
  return Buffer.concat([header, name]);
}

function directoryEntry(file: PackedFile, offset: number): Buffer {
  const header = Buffer.alloc(ENTRY_LENGTH);
  const name = Buffer.from(file.name);
  header.writeUInt32LE(DIRECTORY_ENTRY, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, file, name);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function endRecord(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

export interface ZipEntry extends Omit<PackedContent, 'data'> {
  readonly name: string;
  /** MS-DOS date and time as stored; 0x00210000 is midnight of 1 January 1980. */
  readonly modified: number;
  readonly packed: number;
  readonly offset: number;
}

/** Thrown where an archive holds more than is unpacked. `words` go on after the file’s name. */
export class ArchiveTooLarge extends RefusedContent {}

/** Thrown where a file of an archive cannot be unpacked. `words` go on after the archive’s name. */
export class DamagedPart extends RefusedContent {
  constructor(part: string, why: string) {
    super(say.io.partDamaged({ part }));
    this.message = `${part}: ${why}`;
  }
}
const END_OF_LARGE_DIRECTORY = 0x06064b50;
/** In place of a number that does not fit its field: it is elsewhere (4.4.1.4). */
const ELSEWHERE = 0xffffffff;
const LARGE_SIZES = 1;

/**
 * The files of a zip archive by name; folders are left out. Throws on bytes that are no archive, a DamagedPart where one of
 * them cannot be unpacked, has the name of another or lies over it, and an ArchiveTooLarge where more would come out than
 * `ARCHIVE` allows, by what it claims or by what comes.
 */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = zipEntries(bytes);
  const end = findEndRecord(bytes);
  if (end < 0 || (entries.length === 0 && readCount(bytes, end) > 0)) throw new Error('invalid zip data');
  const refused = refusal(entries, bytes.length);
  if (refused) throw new ArchiveTooLarge(refused);
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  refuseOverlaps(bytes, files);
  return new Map(files.map((entry) => [entry.name, contentOf(bytes, entry)]));
}

/**
 * The same, where the markup in it is to be read too: an ArchiveTooLarge where it goes deeper than `MARKUP` allows,
 * or has more than `most` tags and attributes.
 */
export function unzipMarkup(bytes: Uint8Array, most: number = MARKUP.marks): Map<string, Uint8Array> {
  const files = unzip(bytes);
  let marks = 0;
  for (const [name, content] of files) {
    if (!MARKUP_FILE.test(name) && !beginsAsMarkup(content)) continue;
    const extent = markupExtent(content, most);
    marks += extent.marks;
    const refused = markupRefusal({ depth: extent.depth, marks }, most);
    if (refused) throw new ArchiveTooLarge(refused);
  }
  return files;
}

/** Names of files that are markup, whatever they begin with: some readers look for the first tag in what is none. */
export const MARKUP_FILE = /\.(xml|rels|vml)$/i;

function refusal(entries: readonly ZipEntry[], length: number): Words | undefined {
  if (entries.length > ARCHIVE.entries) return say.io.tooManyFiles({ count: entries.length, most: ARCHIVE.entries });
  const limit = Math.min(ARCHIVE.bytes, Math.max(ARCHIVE.freeBytes, ARCHIVE.ratio * length));
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size <= limit) return undefined;
  return say.io.tooLargeUnpacked({ own: megabytes(length), whole: megabytes(size), most: megabytes(limit) });
}

/** Each file has a name and bytes of its own: what is read is no more than the archive is long. */
function refuseOverlaps(bytes: Uint8Array, files: readonly ZipEntry[]): void {
  const names = new Set<string>();
  let end = 0;
  for (const file of files.toSorted((a, b) => a.offset - b.offset)) {
    if (names.has(file.name)) throw new DamagedPart(file.name, 'two parts have this name');
    if (file.offset < end) throw new DamagedPart(file.name, 'it lies over another part');
    names.add(file.name);
    end = startOf(bytes, file) + file.packed;
  }
}

/** Where the bytes of a file begin, behind its own header. */
function startOf(bytes: Uint8Array, { name, packed, offset }: ZipEntry): number {
  const view = viewOf(bytes);
  if (offset + LOCAL_HEADER_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw new DamagedPart(name, 'no header');
  const start = offset + LOCAL_HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new DamagedPart(name, 'cut off');
  return start;
}

function contentOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { name, method, packed, size } = entry;
  const start = startOf(bytes, entry);
  const data = bytes.subarray(start, start + packed);
  if (method === STORED && packed !== size) throw new DamagedPart(name, `${packed} bytes in place of ${size}`);
  if (method === STORED) return data;
  if (method !== DEFLATED) throw new DamagedPart(name, `unknown compression type ${method}`);
  if (size === 0) return new Uint8Array();
  // No more comes out than the directory claims: a file that lies is damaged.
  try {
    const content = inflateRawSync(data, { maxOutputLength: size, chunkSize: Math.max(64, size) });
    if (content.length !== size) throw new RangeError(`${content.length} bytes in place of ${size}`);
    return new Uint8Array(content.buffer, content.byteOffset, content.length);
  } catch (error) {
    throw new DamagedPart(name, (error as Error).message);
  }
}

/** The entries of an archive in the order of its directory (APPNOTE.TXT 4.3.12); none of what is no archive. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEndRecord(bytes);
  if (end < 0) return [];
  const entries: ZipEntry[] = [];
  let at = directoryStart(bytes);
  while (at + ENTRY_LENGTH <= bytes.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const length = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + length);
    const isUtf8 = (view.getUint16(at + 8, true) & UTF8) !== 0;
    entries.push({
      name: new TextDecoder(isUtf8 ? 'utf-8' : 'latin1').decode(name),
      modified: view.getUint32(at + 12, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizesAt(view, at, Math.min(at + ENTRY_LENGTH + length, bytes.length), extra),
    });
    at += ENTRY_LENGTH + length + extra + view.getUint16(at + 32, true);
  }
  return entries;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the end record begins; -1 where there is none. A comment of 65,535 bytes may follow. */
function findEndRecord(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const first = Math.max(0, bytes.length - END_LENGTH - 0xffff);
  for (let at = bytes.length - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return -1;
}

const readCount = (bytes: Uint8Array, end: number) => viewOf(bytes).getUint16(end + 10, true);

/** Where the directory of an archive begins, in large archives (ZIP64) as a record before the last one says (4.3.14). */
export function directoryStart(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const end = findEndRecord(bytes);
  const start = view.getUint32(end + 16, true);
  if (start !== ELSEWHERE || end < 20) return start;
  const large = Number(view.getBigUint64(end - 20 + 8, true));
  const isThere = large + 56 <= view.byteLength && view.getUint32(large, true) === END_OF_LARGE_DIRECTORY;
  return isThere ? Number(view.getBigUint64(large + 48, true)) : start;
}

/** Sizes and place of an entry; those that need more than four bytes are in a field of their own (4.5.3). */
function sizesAt(view: DataView, at: number, fields: number, length: number) {
  const own = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const end = Math.min(fields + length, view.byteLength);
  let field = fields;
  while (field + 4 <= end && view.getUint16(field, true) !== LARGE_SIZES) field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  const [size = 0, packed = 0, offset = 0] = own.map((value) => {
    if (value !== ELSEWHERE || next + 8 > end) return value;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  });
  return { size, packed, offset };
}
