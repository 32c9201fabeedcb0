import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BuildOptions, BuildReport } from '../core/build-report.ts';
import type { Files } from '../core/files.ts';
import { writeWhole } from '../io/write-whole.ts';

/** The pipeline, loaded only when it is asked to run. */
export type BuildDecks = (options: BuildOptions) => Promise<BuildReport>;

/** The pipeline itself. */
export const loadedBuild: BuildDecks = async (options) => (await import('../build.ts')).buildDecks(options);

/** What a build read, and what it found there. */
type Read = readonly [sort: keyof Files, path: string, found: string];

/** How a build ended, and all that this hung on. */
interface KeptBuild {
  readonly reads: readonly Read[];
  readonly report: BuildReport;
  /** The sizes of the decks, which follow one another behind this record. */
  readonly sizes: readonly number[];
}

/**
 * The pipeline with its outcome kept in the cache: where every file and folder that the last build of the same options
 * looked at is as it was, report and decks are those of that build. The same input gives the same bytes.
 */
export function keptBuild(build: BuildDecks): BuildDecks {
  return async (options) => {
    const { cache, files, onProgress: _, ...rest } = options;
    if (!cache) return build(options);
    const key = hashOf(JSON.stringify(rest));
    const started = performance.now();
    const kept = unpacked(cache.get(key));
    if (kept?.reads.every(([sort, path, found]) => look(files, sort, path) === found)) return restored(kept, started);
    const reads = new Map<string, Read>();
    const report = await build({ ...options, files: recording(files, reads) });
    const decks = report.decks.map(({ file }) => readFileSync(file));
    cache.set(key, packed({ reads: [...reads.values()], report, sizes: decks.map((deck) => deck.length) }, decks));
    return report;
  };
}

/** What there is to see of a path, as a short text. */
function look(files: Files, sort: keyof Files, path: string): string {
  if (sort === 'read') return printOf(files.read(path));
  return sort === 'list' ? files.list(path).join('\n') : String(files.refusal(path));
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
      note('refusal', path, String(refusal));
      return refusal;
    },
  };
}

const LENGTH_BYTES = 4;

function packed(kept: KeptBuild, decks: readonly Uint8Array[]): Uint8Array {
  const words = Buffer.from(JSON.stringify(kept));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(words.length);
  return Buffer.concat([length, words, ...decks]);
}

function unpacked(bytes: Uint8Array | undefined): (KeptBuild & { readonly decks: Uint8Array }) | undefined {
  if (!bytes) return undefined;
  const start = LENGTH_BYTES + Buffer.from(bytes.buffer, bytes.byteOffset, LENGTH_BYTES).readUInt32LE();
  const kept = JSON.parse(new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, start))) as KeptBuild;
  return { ...kept, decks: bytes.subarray(start) };
}

/** Writes the kept decks, and says how long that took. */
function restored({ report, sizes, decks }: KeptBuild & { readonly decks: Uint8Array }, started: number): BuildReport {
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
  const contents = sizes.map((size, i) => decks.subarray(starts[i], (starts[i] ?? 0) + size));
  writeWhole(report.decks.map(({ file }, i) => ({ path: file, bytes: contents[i] ?? new Uint8Array() })));
  const milliseconds = (performance.now() - started) / Math.max(1, report.decks.length);
  return { ...report, decks: report.decks.map((deck) => ({ ...deck, milliseconds })) };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
