import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import envPaths from 'env-paths';
import type { BuildReport } from '../core/build-report.ts';
import type { Cache } from '../core/cache.ts';
import { readText } from '../core/files.ts';
import { LANGUAGES } from '../core/outline.ts';
import type { Words } from '../core/words.ts';
import { diskCache } from '../io/disk-cache.ts';
import { toolPrint } from '../io/tool-print.ts';
import type { Tool } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { formatReport, type ReportModes, reportJson } from './format-report.ts';
import { type BuildDecks, keptBuild } from './kept-build.ts';
import { colorPaint, plainPaint } from './paint.ts';
import { withProgress } from './progress.ts';
import { projectFiles } from './project-files.ts';

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
  const path = resolve(outline);
  const { ui } = tool;
  const refused = whyNot(outline, path, flags);
  if (refused !== undefined) {
    process.stderr.write(`${refused[ui]}\n`);
    return EXIT.usage;
  }
  const folder = dirname(path);
  const files = projectFiles(folder, tool.home);
  const strict = flags.strict ?? false;
  const options = {
    files,
    outline: basename(path),
    out: flags.out === undefined ? join(folder, 'out') : resolve(flags.out),
    ...(flags.lang ? { languages: flags.lang } : {}),
    ...(flags.brand ? { brand: flags.brand } : {}),
    strict,
    check,
    ...(flags.cache === false ? {} : { cache: toolCache(tool.home) }),
  };
  const silent = Boolean(flags.quiet || flags.json);
  const report = await withProgress(silent, ui, (onProgress) => keptBuild(buildDecks)({ ...options, onProgress }));
  print(withShortNames(report), flags, (file) => readText(files, file), { strict, check, ui });
  return report.ok ? EXIT.ok : EXIT.findings;
}

/** What earlier builds by this very tool left, where the system keeps caches. */
function toolCache(home: string): Cache {
  const cache = diskCache(join(envPaths('liangjiang-deck', { suffix: '' }).cache, 'builds'));
  const print = toolPrint(home);
  const own = (key: string) => `${print}-${key}`;
  return { get: (key) => cache.get(own(key)), set: (key, bytes) => cache.set(own(key), bytes) };
}

function whyNot(outline: string, path: string, { lang = [] }: BuildFlags): Words | undefined {
  if (!existsSync(path)) {
    return {
      en: `There is no file ${outline}. Name the outline, or go to the folder of slides.yaml.`,
      zh: `找不到文件 ${outline}。请写明大纲文件，或先进入 slides.yaml 所在的文件夹。`,
    };
  }
  const unknown = lang.find((language) => !(LANGUAGES as readonly string[]).includes(language));
  if (unknown === undefined) return undefined;
  return {
    en: `--lang knows ${LANGUAGES.join(' and ')}, and not "${unknown}".`,
    zh: `--lang 只能是 ${LANGUAGES.join(' 或 ')}，不能是“${unknown}”。`,
  };
}

/** The report with its files as seen from where the command runs. */
function withShortNames(report: BuildReport): BuildReport {
  return { ...report, decks: report.decks.map((deck) => ({ ...deck, file: relative(process.cwd(), deck.file) })) };
}

function print(
  report: BuildReport,
  { json, quiet }: BuildFlags,
  source: (file: string) => string | undefined,
  modes: ReportModes,
): void {
  if (json) process.stdout.write(`${reportJson(report, modes.ui)}\n`);
  if (json || (quiet && report.ok && report.findings.length === 0)) return;
  const paint = process.stdout.isTTY && !process.env.NO_COLOR ? colorPaint : plainPaint;
  process.stdout.write(`${formatReport(report, source, modes, paint)}\n`);
}
