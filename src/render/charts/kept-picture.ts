import type { Finding } from '../../findings/finding.ts';

/** A drawn chart's PNG, and what is wrong with its labels; the findings' places are the caller's. */
export interface LabelledPicture {
  readonly png: Uint8Array;
  readonly findings: readonly Omit<Finding, 'path'>[];
}

const LENGTH_BYTES = 4;

/** The picture and its findings as one run of bytes, for a cache. */
export function packedPicture({ png, findings }: LabelledPicture): Uint8Array {
  const words = Buffer.from(JSON.stringify(findings));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(words.length);
  return Buffer.concat([length, words, png]);
}

/** What `packedPicture` packed; undefined where the cache had nothing. */
export function keptPicture(bytes: Uint8Array | undefined): LabelledPicture | undefined {
  if (!bytes) return undefined;
  const start = LENGTH_BYTES + Buffer.from(bytes.buffer, bytes.byteOffset, LENGTH_BYTES).readUInt32LE();
  const words = new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, start));
  return { png: bytes.subarray(start), findings: JSON.parse(words) as LabelledPicture['findings'] };
}
