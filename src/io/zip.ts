import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The name that a package begins with (ECMA-376 part 2, 10.2.3 lets it stand anywhere; readers look here first). */
const FIRST = '[Content_Types].xml';
/** Names of files that are compressed already. */
const STORED = /\.(png|jpe?g|gif|webp|mp4|m4a|mp3|xlsx)$/i;

/** The files of a zip archive by name; folders are left out. Throws on bytes that are no archive. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/**
 * A zip archive of the files: the content types first, the others sorted by name, all with the earliest date that the
 * format knows, XML deflated and pictures stored, so that the same files give the same bytes anywhere.
 */
export function zip(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  // The archive holds local time: a local date comes out the same in every time zone.
  const mtime = new Date(1980, 0, 1);
  const names = [...files.keys()].sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) {
    const content = files.get(name) ?? '';
    const data = typeof content === 'string' ? strToU8(content) : content;
    entries[name] = [data, { mtime, os: 0, level: STORED.test(name) ? 0 : 6 }];
  }
  return zipSync(entries);
}

/** An entry of an archive's directory. */
export interface ZipEntry {
  readonly name: string;
  /** MS-DOS date and time as stored; 0x00210000 is midnight of 1 January 1980. */
  readonly modified: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
}

const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** The entries of an archive in the order of its directory (APPNOTE.TXT 4.3.12). */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) return [];
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      modified: view.getUint32(at + 12, true),
      method: view.getUint16(at + 10, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
