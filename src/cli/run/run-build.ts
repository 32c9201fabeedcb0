import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Build, BuildDecks, PipelineOptions } from '../../app/build-decks.ts';
import { keptBuild } from '../../app/kept-build.ts';
import { type RecentCache, recentCache } from '../../core/cache.ts';
import { defined } from '../../core/collections.ts';
import { FORMAT_NAMES, type FormatName } from '../../core/formats.ts';
import type { Words } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import { fileLimit } from '../../core/limits.ts';
import { READINGS, type Reading } from '../../core/reading.ts';
import { decodeText } from '../../files/decode-text.ts';
import { memoryFiles, readText } from '../../files/files.ts';
import { exportCommand } from '../../findings/commands.ts';
import { diskCache, toolPrint } from '../../io/disk-cache.ts';
import { layeredFiles } from '../../io/disk-files.ts';
import { tryFolder } from '../../io/make-folder.ts';
import { lookAt, readNamed, readRegular, UnreadFile } from '../../io/regular-file.ts';
import { removeLeftPages } from '../../io/remove-left-pages.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { say } from '../../messages/say.ts';
import { DECK_LANGUAGES } from '../../outline/outline.ts';
import { listedLanguages } from '../../outline/read-source.ts';
import { tellNews } from '../build-news.ts';
import { cacheFolder } from '../cache-folder.ts';
import { refusedChoice } from '../choices.ts';
import type { Tool } from '../command.ts';
import { refusalOf } from '../exit-codes.ts';
import { projectFiles, shownName } from '../project-files.ts';
import { formatReport, type ReportModes, reportJson, type WrittenDeck } from '../report/format-report.ts';
import { terminalPaint } from '../report/paint.ts';
import { withProgress } from '../terminal.ts';
import { type Outcome, withOutlines } from './outcomes.ts';
import { refusedOutline } from './refused-file.ts';
import type { WatchedPages } from './watched-pages.ts';

export interface BuildFlags {
  readonly lang?: readonly string[];
  readonly brand?: string;
  readonly reading?: Reading;
  readonly out?: string;
  readonly format?: readonly FormatName[];
  /** How wide pictures of slides are, in pixels. */
  readonly width?: Px;
  readonly embedFonts?: boolean;
  readonly strict?: boolean;
  readonly plan?: boolean;
  readonly all?: boolean;
  readonly quiet?: boolean;
  /** False under `--no-cache`. */
  readonly cache?: boolean;
}

type Asked =
  | { readonly refused: Words }
  | {
      readonly folder: string;
      /** The folder of the disk that the decks go to. */
      readonly out: string;
      readonly options: PipelineOptions;
      readonly modes: ReportModes;
    };

export function askedFor(
  outline: string,
  flags: BuildFlags,
  check: boolean,
  { home, ui }: Tool,
  keeps: Keeps,
  typed?: Uint8Array,
): Asked {
  const path = resolve(typed ? STANDARD_INPUT : outline);
  const folder = dirname(path);
  const out = flags.out === undefined ? join(folder, 'out') : resolve(flags.out);
  const refused =
    (typed ? undefined : unreadOutline(outline)) ??
    whyNot(flags) ??
    notIn(outline, flags, () => typed ?? readNamed(path)) ??
    (check ? undefined : noFolder(out, flags));
  if (refused) return { refused };
  const strict = flags.strict ?? false;
  const files = projectFiles(folder, home);
  const options = {
    files: typed ? layeredFiles([memoryFiles({ [STANDARD_INPUT]: typed }), files]) : files,
    outline: basename(path),
    ...(typed ? {} : { called: outline }),
    ...wanted(flags, check),
    strict,
    today: dayOf(new Date()),
    ...keeps,
  };
  return { folder, out, options, modes: { strict, check, all: flags.all ?? false, ui } };
}

/** What the flags ask for in place of what the outline says. */
function wanted({ lang: languages, brand, reading, plan, format, width, embedFonts }: BuildFlags, check: boolean) {
  return defined({ languages, brand, reading, plan, width, embedFonts, formats: check ? [] : format });
}

/** What findings call an outline from the standard input; the files that it names are those of the working folder. */
const STANDARD_INPUT = 'stdin.yaml';

/**
 * Builds the decks of outlines, or only checks them, and prints the reports; the exit code. A report goes to the
 * standard output, for it is the result; why the command could not run goes to the standard error. `keeps` is what
 * earlier builds left, on the disk where omitted; `pages` makes pages follow what is built after them.
 */
export async function runBuild(
  outlines: readonly string[],
  flags: BuildFlags,
  check: boolean,
  buildDecks: BuildDecks,
  tool: Tool,
  keeps: Keeps = keepsOnDisk(flags, tool.home),
  pages?: WatchedPages,
): Promise<number> {
  const written = new Map<string, string>();
  const ways = { buildDecks, keeps, pages };
  return withOutlines(outlines, tool, (outline) => buildOne(outline, flags, check, tool, ways, written));
}

interface Ways {
  readonly buildDecks: BuildDecks;
  readonly keeps: Keeps;
  readonly pages: WatchedPages | undefined;
}

/** Builds one outline, unless its decks would take the place of those that another one has `written`. */
async function buildOne(
  outline: string,
  flags: BuildFlags,
  check: boolean,
  tool: Tool,
  { buildDecks, keeps, pages }: Ways,
  written: Map<string, string>,
): Promise<Outcome> {
  const asked = askedFor(outline, flags, check, tool, keeps, outline === '-' ? await standardInput() : undefined);
  if ('refused' in asked) return asked;
  const { folder, options, out, modes } = asked;
  const started = performance.now();
  const standing = new Map<string, Uint8Array>();
  const made = (name: string) => {
    const bytes = pages?.clean(join(out, name)) ?? readRegular(join(out, name));
    if (!(bytes instanceof Uint8Array)) return undefined;
    standing.set(name, bytes);
    return bytes;
  };
  const build = await withProgress(isSilent(flags, tool), tool.ui, (onProgress) =>
    keptBuild(
      buildDecks,
      folder,
      made,
    )({
      ...options,
      onProgress: (step, share) => {
        onProgress(step);
        tellNews({ step, share });
      },
    }),
  );
  const paths = build.outputs.map(({ name }) => join(out, name));
  const taken = paths.find((path) => written.has(path));
  if (taken !== undefined)
    return { refused: say.cli.sameDeck({ first: written.get(taken) ?? '', second: outline, deck: shownName(taken) }) };
  for (const path of paths) written.set(path, outline);
  const report = { ...build.report, decks: writeDecks(build, out, started, standing, pages) };
  tellNews({ report: { ok: report.ok, findings: report.findings, decks: report.decks } });
  const quiet = flags.quiet && report.ok && report.findings.length === 0;
  const source = (file: string) => readText(options.files, file);
  return {
    ok: report.ok,
    text: quiet ? '' : formatReport(report, source, modes, terminalPaint()),
    json: reportJson(report, tool.ui),
    folder,
  };
}

export function isSilent({ quiet = false }: BuildFlags, { report = 'text' }: Tool): boolean {
  return quiet || report !== 'text';
}

/** All that comes from the standard input. Throws an UnreadFile where that does not end. */
async function standardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  const limit = fileLimit(STANDARD_INPUT);
  let length = 0;
  for await (const part of process.stdin) {
    parts.push(Buffer.from(part));
    length += part.length;
    if (length > limit) throw new UnreadFile(STANDARD_INPUT, { bytes: limit, limit });
  }
  return Buffer.concat(parts);
}

/**
 * Puts the files of a build into a folder, except those that are `standing` there already; the time since it `started` is
 * shared among them.
 */
function writeDecks(
  { outputs }: Build,
  folder: string,
  started: number,
  standing: ReadonlyMap<string, Uint8Array>,
  pages: WatchedPages | undefined,
): WrittenDeck[] {
  const others = outputs.filter(({ name, bytes }) => standing.get(name) !== bytes);
  const asTheyAre = (path: string, bytes: Uint8Array) => [{ path, bytes }];
  const filesFor = pages?.filesFor ?? asTheyAre;
  writeWhole(others.flatMap(({ name, bytes }) => filesFor(join(folder, name), bytes)));
  removeLeftPages(
    folder,
    outputs.map(({ name }) => name),
  );
  const milliseconds = (performance.now() - started) / Math.max(1, outputs.length);
  return outputs.map(({ name, language, format, slides, bytes }) => {
    const file = relative(process.cwd(), join(folder, name));
    return { language, format, file, slides, bytes: bytes.length, milliseconds };
  });
}

function whyNot({ reading, format = [], width, lang = [] }: BuildFlags): Words | undefined {
  return (
    refusedChoice('--reading', reading === undefined ? [] : [reading], READINGS) ??
    refusedChoice('--format', format, FORMAT_NAMES) ??
    refusedWidth(width) ??
    refusedChoice('--lang', lang, DECK_LANGUAGES)
  );
}

const WIDTHS = { least: 64, most: 8192 };

function refusedWidth(width: number | undefined): Words | undefined {
  if (width === undefined || (Number.isInteger(width) && width >= WIDTHS.least && width <= WIDTHS.most))
    return undefined;
  return say.cli.wrongWidth({ least: WIDTHS.least, most: WIDTHS.most });
}

function notIn(outline: string, { lang = [] }: BuildFlags, read: () => Uint8Array): Words | undefined {
  if (lang.length === 0) return undefined;
  const decoded = decodeText(read());
  const languages = 'text' in decoded ? listedLanguages({ file: outline, text: decoded.text }) : undefined;
  const absent = languages && lang.find((language) => !languages.includes(language));
  if (!languages || absent === undefined) return undefined;
  const name = outline === '-' ? STANDARD_INPUT : outline;
  const command = exportCommand(name, absent);
  return say.cli.notInLanguage({ name, languages, language: absent, list: [...languages, absent].join(', '), command });
}

/** Why an outline cannot be read; of a folder, which outline is in it. */
function unreadOutline(outline: string): Words | undefined {
  const refused = refusedOutline(outline, say.cli.noOutline({ outline }));
  const inside = join(outline, 'slides.yaml');
  if (!refused || lookAt(resolve(outline)) !== 'folder' || lookAt(resolve(inside)) !== 'file') return refused;
  return say.cli.outlineIsFolder({ outline, outlines: inside });
}

const FILE_NAME = /\.(pptx?|potx?|ppsx?|pptm|potm|ppsm|pdf|odp|key|zip)$/i;

/** Why decks cannot go to a path: a file is there, or its name says that one was meant, or the system takes none there. */
function noFolder(out: string, { out: named }: BuildFlags): Words | undefined {
  const [seen, shown] = [lookAt(out), shownName(out)];
  if (seen !== 'absent' && seen !== 'folder') return say.cli.outIsFile({ name: shown });
  if (seen === 'folder' || named === undefined || !FILE_NAME.test(named)) return unwritable(out, shown);
  return say.cli.outNamesFile({ name: named, folder: dirname(named) });
}

/** Why the system takes no decks at a path, which is tried: what it would say when they are done, it says at once. */
function unwritable(out: string, shown: string): Words | undefined {
  try {
    tryFolder(out);
    return undefined;
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return say.cli.outUnwritable({ name: shown, reason: refusal });
  }
}

function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

type Keeps = Pick<PipelineOptions, 'cache' | 'useBrand'>;

interface CacheFlag {
  readonly cache?: boolean;
}

/** What builds by this very tool keep where the system has its caches; nothing under `--no-cache`. */
export function keepsOnDisk({ cache }: CacheFlag, home: string): Keeps {
  if (cache === false) return {};
  const disk = diskCache(cacheFolder('builds'));
  const print = toolPrint(home);
  const own = (key: string) => `${print}-${key}`;
  return { cache: { get: (key) => disk.get(own(key)), set: (key, value) => disk.set(own(key), value) } };
}

/** The same for a process that builds again and again, which has in memory what its last builds used. */
export async function keepsInMemory(flags: CacheFlag, home: string): Promise<Keeps & { readonly cache: RecentCache }> {
  const { keptBrands } = await import('../../app/use-brand.ts');
  return { cache: recentCache(keepsOnDisk(flags, home).cache), useBrand: keptBrands() };
}
