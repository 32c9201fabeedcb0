import { createHash } from 'node:crypto';
import type { Files } from '../files/files.ts';
import type { Build, BuildDecks, Output } from './build-decks.ts';
import type { BuildReport } from './build-report.ts';

/** The pipeline itself, loaded only when it is asked to run. */
export const loadedBuild: BuildDecks = async (options) => (await import('./build-decks.ts')).buildDecks(options);

/** What a build read, and what it found there. */
type Read = readonly [sort: keyof Files, path: string, found: string];

/** How a build ended, and all that this hung on. */
interface KeptBuild {
  readonly reads: readonly Read[];
  readonly report: BuildReport;
  /** The files that came of it; their bytes follow one another behind this record. */
  readonly outputs: readonly (Omit<Output, 'bytes'> & { readonly length: number })[];
}

/**
 * The pipeline with its outcome kept in the cache, under a hash of the options and of what the outline's folder is called:
 * where every file and folder that the last build looked at is as it was, report and files are those of that build. The
 * same input gives the same bytes.
 */
export function keptBuild(build: BuildDecks, folder: string): BuildDecks {
  return async (options) => {
    const { cache, files, onProgress: _, ...rest } = options;
    if (!cache) return build(options);
    const key = hashOf(JSON.stringify([folder, rest]));
    const kept = unpacked(cache.get(key));
    if (kept?.reads.every(([sort, path, found]) => look(files, sort, path) === found)) return kept.build;
    const reads = new Map<string, Read>();
    const built = await build({ ...options, files: recording(files, reads) });
    cache.set(key, packed([...reads.values()], built));
    return built;
  };
}

/** What there is to see of a path, as a short text. */
function look(files: Files, sort: keyof Files, path: string): string {
  if (sort === 'read') return printOf(files.read(path));
  return sort === 'list' ? files.list(path).join('\n') : JSON.stringify(files.refusal(path));
}

const printOf = (bytes: Uint8Array | undefined) => (bytes ? hashOf(bytes) : 'absent');

/** The files, with a note of everything that is looked at. */
function recording(files: Files, reads: Map<string, Read>): Files {
  const note = (sort: keyof Files, path: string, found: string) => reads.set(`${sort} ${path}`, [sort, path, found]);
  return {
    read(path) {
      const bytes = files.read(path);
      note('read', path, printOf(bytes));
      return bytes;
    },
    list(path) {
      const names = files.list(path);
      note('list', path, names.join('\n'));
      return names;
    },
    refusal(path) {
      const refusal = files.refusal(path);
      note('refusal', path, JSON.stringify(refusal));
      return refusal;
    },
  };
}

const LENGTH_BYTES = 4;

function packed(reads: readonly Read[], { report, outputs }: Build): Uint8Array {
  const named = outputs.map(({ bytes, ...output }) => ({ ...output, length: bytes.length }));
  const kept: KeptBuild = { reads, report, outputs: named };
  const words = Buffer.from(JSON.stringify(kept));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(words.length);
  return Buffer.concat([length, words, ...outputs.map(({ bytes }) => bytes)]);
}

function unpacked(
  bytes: Uint8Array | undefined,
): { readonly reads: readonly Read[]; readonly build: Build } | undefined {
  if (!bytes) return undefined;
  const start = LENGTH_BYTES + Buffer.from(bytes.buffer, bytes.byteOffset, LENGTH_BYTES).readUInt32LE();
  const kept = JSON.parse(new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, start))) as KeptBuild;
  let at = start;
  const outputs = kept.outputs.map(({ length, ...output }): Output => {
    at += length;
    return { ...output, bytes: bytes.subarray(at - length, at) };
  });
  return { reads: kept.reads, build: { report: kept.report, outputs } };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
