import { crc32, deflateRawSync } from 'node:zlib';

/** The name that a package begins with (ECMA-376 part 2, 10.2.3 lets it stand anywhere; readers look here first). */
const FIRST = '[Content_Types].xml';
/** Names of files that are compressed already. */
const STORED = /\.(png|jpe?g|gif|webp|mp4|m4a|mp3|xlsx)$/i;

/** A file as an archive holds it. */
export interface PackedFile extends PackedContent {
  readonly name: string;
}

/** What a file of an archive holds, whatever its name. */
export interface PackedContent {
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Its length before it was deflated, in bytes. */
  readonly size: number;
  readonly data: Uint8Array;
}

/** The file as an archive holds it: deflated, or as it is where its name says that it is compressed already. */
export function packFile(name: string, content: Uint8Array | string): PackedFile {
  return { name, ...packContent(content, STORED.test(name)) };
}

/** A content as an archive holds it: deflated, or `stored` as it is. */
export function packContent(content: Uint8Array | string, stored = false): PackedContent {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  // A copy: what zlib returns is a view of a buffer of 16 KB, which would stay in memory for each small part.
  const data = stored ? bytes : new Uint8Array(deflateRawSync(bytes, { level: LEVEL, chunkSize: chunkFor(bytes) }));
  return { method: stored ? 0 : DEFLATED, crc: crc32(bytes), size: bytes.length, data };
}

/** How much room zlib takes for its output at a time, in bytes; what comes out is the same. */
const chunkFor = ({ length }: Uint8Array) => Math.min(LARGEST_CHUNK, Math.max(SMALLEST_CHUNK, length));
const SMALLEST_CHUNK = 1024;
const LARGEST_CHUNK = 16 * 1024;

/** A zip archive of the files, as `zipPacked` makes it. */
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
  const archive = Buffer.concat([...parts, ...directory, endOfDirectory(sorted.length, length, offset)]);
  return new Uint8Array(archive.buffer, archive.byteOffset, archive.length);
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LEVEL = 6;
const DEFLATED = 8;
/** Says that a name is UTF-8, where it is more than ASCII. */
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
  const header = Buffer.alloc(30);
  const name = Buffer.from(file.name);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  writeCommon(header, 4, file, name);
  return Buffer.concat([header, name]);
}

function directoryEntry(file: PackedFile, offset: number): Buffer {
  const header = Buffer.alloc(46);
  const name = Buffer.from(file.name);
  header.writeUInt32LE(DIRECTORY_ENTRY, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, file, name);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

/** The end of the directory (4.3.16). */
function endOfDirectory(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
