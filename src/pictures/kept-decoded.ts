import { createHash } from 'node:crypto';
import type { Picture } from '../core/picture.ts';

type DecodedPicture = Omit<Picture, 'file'>;

/** What is packed before the samples and, where they are not the file's, the picture's bytes. */
interface Head {
  readonly format: Picture['format'];
  readonly pixels: Picture['pixels'];
  readonly columns: number;
  readonly rows: number;
  /** Whether the deck takes the file as it is. */
  readonly asItIs: boolean;
}

const LENGTH_BYTES = 4;

/** The name under which a cache keeps what a file was decoded to. */
export function decodedKey(file: Uint8Array): string {
  return createHash('sha256').update('decoded picture\0').update(file).digest('hex');
}

/** A decoded picture as one run of bytes, for a cache; without the file's own. */
export function packedDecoded({ bytes, format, pixels, samples }: DecodedPicture, file: Uint8Array): Uint8Array {
  const { columns, rows, lightest } = samples;
  const asItIs = bytes === file;
  const head = Buffer.from(JSON.stringify({ format, pixels, columns, rows, asItIs } satisfies Head));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, lightest, ...(asItIs ? [] : [bytes])]);
}

/** What `packedDecoded` packed of a file; undefined where the cache had nothing. */
export function keptDecoded(packed: Uint8Array | undefined, file: Uint8Array): DecodedPicture | undefined {
  if (!packed) return undefined;
  const start = LENGTH_BYTES + Buffer.from(packed.buffer, packed.byteOffset, LENGTH_BYTES).readUInt32LE();
  const head = JSON.parse(new TextDecoder().decode(packed.subarray(LENGTH_BYTES, start))) as Head;
  const { format, pixels, columns, rows, asItIs } = head;
  // A plain view, whatever sort of array the cache hands out.
  const view = (from: number, to: number) => new Uint8Array(packed.buffer, packed.byteOffset + from, to - from);
  const end = start + 3 * columns * rows;
  const bytes = asItIs ? file : view(end, packed.length);
  return { bytes, format, pixels, samples: { columns, rows, lightest: view(start, end) } };
}
