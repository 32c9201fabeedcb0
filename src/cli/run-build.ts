import { basename, dirname, join, relative, resolve } from 'node:path';
import envPaths from 'env-paths';
import type { BuildOptions, BuildReport } from '../core/build-report.ts';
import type { Cache } from '../core/cache.ts';
import { readText } from '../core/files.ts';
import { LANGUAGES } from '../core/outline.ts';
import type { Words } from '../core/words.ts';
import { diskCache } from '../io/disk-cache.ts';
import { toolPrint } from '../io/tool-print.ts';
import type { Tool } from './command.ts';
import { EXIT } from './exit-codes.ts';
import type { SourceText } from './format-findings.ts';
import { formatReport, type ReportModes, reportJson } from './format-report.ts';
import { type BuildDecks, keptBuild } from './kept-build.ts';
import { colorPaint, type Paint, plainPaint } from './paint.ts';
import { withProgress } from './progress.ts';
import { projectFiles } from './project-files.ts';
import { refusedOutline } from './refused-file.ts';

/** What the command line says about a build or a check. */
export interface BuildFlags {
  readonly lang?: readonly string[];
  readonly brand?: string;
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
  | { readonly folder: string; readonly options: BuildOptions; readonly modes: ReportModes };

/** What the command line asks for. */
export function askedFor(outline: string, flags: BuildFlags, check: boolean, { home, ui }: Tool): Asked {
  const path = resolve(outline);
  const refused = whyNot(outline, flags);
  if (refused) return { refused };
  const folder = dirname(path);
  const strict = flags.strict ?? false;
  const options = {
    files: projectFiles(folder, home),
    outline: basename(path),
    out: flags.out === undefined ? join(folder, 'out') : resolve(flags.out),
    ...(flags.lang ? { languages: flags.lang } : {}),
    ...(flags.brand ? { brand: flags.brand } : {}),
    strict,
    check,
    today: dayOf(new Date()),
    ...(flags.cache === false ? {} : { cache: toolCache(home) }),
  };
  return { folder, options, modes: { strict, check, ui } };
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
  const { options, modes } = asked;
  const silent = Boolean(flags.quiet || flags.json);
  const report = await withProgress(silent, tool.ui, (onProgress) => keptBuild(buildDecks)({ ...options, onProgress }));
  printReport(report, flags, (file) => readText(options.files, file), modes);
  return report.ok ? EXIT.ok : EXIT.findings;
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

function whyNot(outline: string, { lang = [] }: BuildFlags): Words | undefined {
  const unread = refusedOutline(outline, noOutline(outline));
  if (unread) return unread;
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

/** The report with its files as seen from where the command runs. */
function withShortNames(report: BuildReport): BuildReport {
  return { ...report, decks: report.decks.map((deck) => ({ ...deck, file: relative(process.cwd(), deck.file) })) };
}

/** Prints a report as the flags want it. */
export function printReport(
  report: BuildReport,
  { json, quiet }: BuildFlags,
  source: SourceText,
  modes: ReportModes,
): void {
  const named = withShortNames(report);
  if (json) process.stdout.write(`${reportJson(named, modes.ui)}\n`);
  if (json || (quiet && report.ok && report.findings.length === 0)) return;
  process.stdout.write(`${formatReport(named, source, modes, terminalPaint())}\n`);
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
