import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildDecks } from '../../app/build-decks.ts';
import { keptBuild } from '../../app/kept-build.ts';
import { type FileTexts, type Mended, mend } from '../../app/mend.ts';
import { decodeText } from '../../files/decode-text.ts';
import { type Files, readText } from '../../files/files.ts';
import { readNamed } from '../../io/regular-file.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { say } from '../../messages/say.ts';
import { plannedText } from '../../outline/edit/planned-text.ts';
import type { Tool } from '../command.ts';
import type { SourceText } from '../report/format-findings.ts';
import { formatMended, formatReport, type ReportModes, reportJson } from '../report/format-report.ts';
import { terminalPaint } from '../report/paint.ts';
import { withProgress } from '../terminal.ts';
import { type Outcome, withOutlines } from './outcomes.ts';
import { askedFor, type BuildFlags, isSilent, keepsOnDisk } from './run-build.ts';

/**
 * Makes the safe edits to outlines and their translations, and prints them with what remains; the exit code. A file is
 * written whole, keeps what was not mended byte for byte, and only where it has not changed meanwhile.
 */
export async function runFix(
  outlines: readonly string[],
  flags: BuildFlags,
  buildDecks: BuildDecks,
  tool: Tool,
): Promise<number> {
  return withOutlines(outlines, tool, (outline) => fixOne(outline, flags, buildDecks, tool));
}

async function fixOne(outline: string, flags: BuildFlags, buildDecks: BuildDecks, tool: Tool): Promise<Outcome> {
  if (outline === '-') return { refused: say.cli.fixNeedsFile };
  const asked = askedFor(outline, flags, true, tool, keepsOnDisk(flags, tool.home));
  if ('refused' in asked) return asked;
  const { folder, options, modes } = asked;
  const sources = await sourcesOf(options.files, options.outline);
  const texts = new Map([...sources].map(([file, { text }]) => [file, text]));
  const found = await withProgress(isSilent(flags, tool), tool.ui, (onProgress) =>
    mend(texts, async (now) => {
      const files = overlaid(options.files, texts, now);
      return (await keptBuild(buildDecks, folder)({ ...options, files, onProgress })).report;
    }),
  );
  const mended = { ...found, texts: withPlan(found, options.outline, sources) };
  if (!write(folder, sources, mended)) return { refused: say.cli.outlineChanged };
  const { report, edits } = mended;
  const source = (file: string) => mended.texts.get(file) ?? readText(options.files, file);
  return {
    ok: report.ok,
    text: printed(mended, flags, source, modes),
    json: reportJson(report, tool.ui, edits),
    folder,
  };
}

/** The texts, with the plan of the decks in the outline where the report has it. */
function withPlan({ texts, report }: Mended, outline: string, sources: ReadonlyMap<string, Source>): FileTexts {
  const text = texts.get(outline);
  if (!report.plan || text === undefined || !sources.has(outline)) return texts;
  const chosen = report.plan.filter(({ composition }) => composition !== 'plain');
  return new Map([...texts, [outline, plannedText(outline, text, chosen)]]);
}

interface Source {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** What is before the text. */
  readonly mark: string;
}

async function sourcesOf(files: Files, outline: string): Promise<ReadonlyMap<string, Source>> {
  const { findTranslations } = await import('../../outline/read-outline.ts');
  const names = [outline, ...findTranslations(files, outline).map(({ file }) => file)];
  const sources = new Map<string, Source>();
  for (const name of names) {
    const bytes = files.read(name);
    const decoded = bytes && decodeText(bytes);
    if (!bytes || !decoded || !('text' in decoded)) continue;
    const mark = decoded.encoding === 'utf-8' && decoded.mark ? '\ufeff' : '';
    sources.set(name, { bytes, text: decoded.text, mark });
  }
  return sources;
}

function overlaid(files: Files, before: FileTexts, now: FileTexts): Files {
  return {
    ...files,
    read(path) {
      const text = now.get(path);
      return text === undefined || text === before.get(path) ? files.read(path) : new TextEncoder().encode(text);
    },
  };
}

/** Writes the texts that have changed; false where one has changed on the disk too. */
function write(folder: string, sources: ReadonlyMap<string, Source>, { texts }: Mended): boolean {
  const changed = [...sources].filter(([file, { text }]) => texts.get(file) !== text);
  const paths = changed.map(([file]) => realpathSync(join(folder, file)));
  const asRead = changed.every(([, { bytes }], index) => Buffer.compare(readNamed(paths[index] ?? ''), bytes) === 0);
  if (!asRead) return false;
  writeWhole(
    changed.map(([file, { mark }], index) => ({
      path: paths[index] ?? '',
      bytes: new TextEncoder().encode(mark + (texts.get(file) ?? '')),
    })),
  );
  return true;
}

function printed({ edits, report }: Mended, { quiet }: BuildFlags, source: SourceText, modes: ReportModes): string {
  const paint = terminalPaint();
  const mended = quiet && edits.length === 0 ? [] : [formatMended(edits, report.findings.length, modes.ui, paint)];
  const rest = quiet && report.ok && report.findings.length === 0 ? [] : [formatReport(report, source, modes, paint)];
  return [...mended, ...rest].join('\n\n');
}
