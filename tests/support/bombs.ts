import { deflateRawSync } from 'node:zlib';
import { packContent, packFile, zip, zipEntries, zipPacked } from '../../src/io/zip.ts';

const ENTRY = 0x02014b50;

/** A zip of one file of spaces that states another size for it, in its directory. */
export function lyingZip(name: string, size: number, claimed: number): Uint8Array {
  const bytes = zip(new Map([[name, ' '.repeat(size)]]));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === ENTRY) view.setUint32(at + 24, claimed, true);
  }
  return bytes;
}

/** An archive in which the deflated bytes of a file are no longer what they were. */
export function withDamaged(archive: Uint8Array, name: string): Uint8Array {
  const bytes = archive.slice();
  const entry = zipEntries(bytes).find((each) => each.name === name);
  if (entry?.method !== 8) throw new Error(`${name} is not deflated.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  bytes.fill(0xff, start, start + entry.packed);
  return bytes;
}

/** A zip of files of spaces, `megabytes` each, beside others: it is a thousand times smaller than what comes out of it. */
export function zipBomb(
  count: number,
  megabytes: number,
  others: ReadonlyMap<string, Uint8Array | string> = new Map(),
  name = (i: number) => `ppt/slides/bomb${i}.xml`,
): Uint8Array {
  const blank = new Uint8Array(megabytes * 1024 * 1024).fill(0x20);
  const packed = packContent(blank);
  const sound = [...others].map(([own, content]) => packFile(own, content));
  return zipPacked([...sound, ...Array.from({ length: count }, (_, i) => ({ name: name(i), ...packed }))]);
}

/** XML of elements within one another. */
export const deepXml = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;

/** A zip in which a second file follows the listed ones that the directory does not list. */
export function smugglingZip(listed: ReadonlyMap<string, string>, hidden: string): Uint8Array {
  const bytes = zip(listed);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = view.getUint32(bytes.length - 6, true);
  const data = deflateRawSync(Buffer.from(hidden));
  const gap = new Uint8Array(30 + data.length);
  new DataView(gap.buffer).setUint32(0, 0x04034b50, true);
  gap.set(data, 30);
  const whole = new Uint8Array([...bytes.subarray(0, start), ...gap, ...bytes.subarray(start)]);
  new DataView(whole.buffer).setUint32(whole.length - 6, start + gap.length, true);
  return whole;
}
