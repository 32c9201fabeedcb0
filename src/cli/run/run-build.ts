import { basename, dirname, join, relative, resolve } from 'node:path';
import envPaths from 'env-paths';
import type { Build, BuildDecks, BuildOptions } from '../../app/build-decks.ts';
import { keptBuild } from '../../app/kept-build.ts';
import type { Cache } from '../../core/cache.ts';
import { READINGS, type Reading } from '../../core/reading.ts';
import type { Words } from '../../core/words.ts';
import { readText } from '../../files/files.ts';
import { diskCache } from '../../io/disk-cache.ts';
import { toolPrint } from '../../io/tool-print.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { LANGUAGES } from '../../outline/outline.ts';
import type { Tool } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withProgress } from '../progress.ts';
import { projectFiles } from '../project-files.ts';
import type { SourceText } from '../report/format-findings.ts';
import { formatReport, type ReportModes, reportJson, type WrittenDeck } from '../report/format-report.ts';
import { colorPaint, type Paint, plainPaint } from '../report/paint.ts';
import { refusedOutline } from './refused-file.ts';

/** What the command line says about a build or a check. */
export interface BuildFlags {
  readonly lang?: readonly string[];
  readonly brand?: string;
  readonly reading?: Reading;
  readonly out?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** False under `--no-cache`. */
  readonly cache?: boolean;
}

/** A build as it was asked for, or why it cannot run. */
export type Asked =
  | { readonly refused: Words }
  | {
      readonly folder: string;
      /** The folder of the disk that the decks go to. */
      readonly out: string;
      readonly options: BuildOptions;
      readonly modes: ReportModes;
    };

/** What the command line asks for. */
export function askedFor(outline: string, flags: BuildFlags, check: boolean, { home, ui }: Tool): Asked {
  const path = resolve(outline);
  const refused = whyNot(outline, flags);
  if (refused) return { refused };
  const folder = dirname(path);
  const strict = flags.strict ?? false;
  const formats: BuildOptions['formats'] = check ? [] : ['pptx'];
  const options = {
    files: projectFiles(folder, home),
    outline: basename(path),
    ...(flags.lang ? { languages: flags.lang } : {}),
    ...(flags.brand ? { brand: flags.brand } : {}),
    ...(flags.reading ? { reading: flags.reading } : {}),
    strict,
    formats,
    today: dayOf(new Date()),
    ...(flags.cache === false ? {} : { cache: toolCache(home) }),
  };
  const out = flags.out === undefined ? join(folder, 'out') : resolve(flags.out);
  return { folder, out, options, modes: { strict, check, ui } };
}

/**
 * Builds the decks of an outline, or only checks it, and prints the report; the exit code. The report goes to the
 * standard output, for it is the result; why the command could not run goes to the standard error.
 */
export async function runBuild(
  outline: string,
  flags: BuildFlags,
  check: boolean,
  buildDecks: BuildDecks,
  tool: Tool,
): Promise<number> {
  const asked = askedFor(outline, flags, check, tool);
  if ('refused' in asked) return refuse(asked.refused, tool);
  const { folder, options, out, modes } = asked;
  const silent = Boolean(flags.quiet || flags.json);
  const started = performance.now();
  const build = await withProgress(silent, tool.ui, (onProgress) =>
    keptBuild(buildDecks, folder)({ ...options, onProgress }),
  );
  const decks = writeDecks(build, out, started);
  printReport(build, decks, flags, (file) => readText(options.files, file), modes);
  return build.report.ok ? EXIT.ok : EXIT.findings;
}

/** Puts the files of a build into a folder, all or none; the time since it `started` is shared among them. */
function writeDecks({ outputs }: Build, folder: string, started: number): WrittenDeck[] {
  writeWhole(outputs.map(({ name, bytes }) => ({ path: join(folder, name), bytes })));
  const milliseconds = (performance.now() - started) / Math.max(1, outputs.length);
  return outputs.map(({ name, language, slides, bytes }) => {
    const file = relative(process.cwd(), join(folder, name));
    return { language, file, slides, bytes: bytes.length, milliseconds };
  });
}

/** Says why a command cannot run; the exit code. */
export function refuse(words: Words, { ui }: Tool): number {
  process.stderr.write(`${words[ui]}\n`);
  return EXIT.usage;
}

/** What earlier builds by this very tool left, where the system keeps caches. */
function toolCache(home: string): Cache {
  const cache = diskCache(join(envPaths('liangjiang-deck', { suffix: '' }).cache, 'builds'));
  const print = toolPrint(home);
  const own = (key: string) => `${print}-${key}`;
  return { get: (key) => cache.get(own(key)), set: (key, bytes) => cache.set(own(key), bytes) };
}

function whyNot(outline: string, { lang = [], reading }: BuildFlags): Words | undefined {
  const unread = refusedOutline(outline, noOutline(outline));
  if (unread) return unread;
  if (reading !== undefined && !READINGS.includes(reading)) {
    return {
      en: `--reading knows ${READINGS.join(' and ')}, and not "${reading}".`,
      zh: `--reading 只能是 ${READINGS.join(' 或 ')}，不能是“${reading}”。`,
    };
  }
  const unknown = lang.find((language) => !(LANGUAGES as readonly string[]).includes(language));
  if (unknown === undefined) return undefined;
  return {
    en: `--lang knows ${LANGUAGES.join(' and ')}, and not "${unknown}".`,
    zh: `--lang 只能是 ${LANGUAGES.join(' 或 ')}，不能是“${unknown}”。`,
  };
}

/** That there is no outline of that name, in words. */
export function noOutline(outline: string): Words {
  return {
    en: `There is no file ${outline}. Name the outline, or go to the folder of slides.yaml.`,
    zh: `找不到文件 ${outline}。请写明大纲文件，或先进入 slides.yaml 所在的文件夹。`,
  };
}

/** Prints a report as the flags want it. */
function printReport(
  { report }: Build,
  decks: readonly WrittenDeck[],
  { json, quiet }: BuildFlags,
  source: SourceText,
  modes: ReportModes,
): void {
  if (json) process.stdout.write(`${reportJson({ ...report, decks }, modes.ui)}\n`);
  if (json || (quiet && report.ok && report.findings.length === 0)) return;
  process.stdout.write(`${formatReport({ ...report, decks }, source, modes, terminalPaint())}\n`);
}

/** The colours of the terminal, if the report goes to one that wants any. */
export function terminalPaint(): Paint {
  return process.stdout.isTTY && !process.env.NO_COLOR ? colorPaint : plainPaint;
}

/** A day as outlines write it, where the command runs. */
function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
