import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { InspectedTemplate } from '../../app/inspect-template.ts';
import { inWords, type UiLanguage, type Words } from '../../core/language.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { say } from '../../messages/say.ts';
import type { Tool } from '../command.ts';
import { EXIT, refuse } from '../exit-codes.ts';
import { projectFiles, shownName } from '../project-files.ts';
import { formatFindings } from '../report/format-findings.ts';
import { terminalPaint } from '../report/paint.ts';
import { print } from '../terminal.ts';
import { unusableName } from './new-words.ts';
import { refusedFile } from './refused-file.ts';
import { type Inspecting, templateAt } from './run-brand-inspect.ts';

export interface BrandInitFlags {
  readonly name?: string;
  readonly for?: string;
}

/** What makes such a brand: of src/templates.ts. */
interface Starting extends Pick<Inspecting, 'inspectFile'> {
  readonly startBrandFile: (
    read: NonNullable<InspectedTemplate['read']>,
    place: { readonly base: string; readonly schema: string },
    ui: UiLanguage,
  ) => string;
}

/**
 * Makes a brand of a template: `templates/<name>/` beside the outline, or in the folder where the command runs, with a copy
 * of the file and a brand.yaml to begin with; the exit code. A folder that is there is refused: nothing is ever overwritten.
 */
export async function runBrandInit(
  file: string,
  flags: BrandInitFlags,
  { inspectFile, startBrandFile }: Starting,
  tool: Tool,
): Promise<number> {
  const { ui, home } = tool;
  const name = flags.name ?? brandNameOf(file);
  const root = flags.for === undefined ? process.cwd() : dirname(resolve(flags.for));
  const folder = join(root, 'templates', name);
  const refused = whyNot(file, name, folder, flags);
  if (refused) return refuse(refused, tool);
  const template = templateAt(file);
  const { read, findings } = await inspectFile(projectFiles(root, home), template);
  const report = findings.length > 0 ? `${formatFindings(findings, () => undefined, terminalPaint(), ui)}\n\n` : '';
  if (!read) {
    print(`${report}${inWords(say.cli.nothingWritten, ui)}\n`);
    return EXIT.findings;
  }
  const base = basename(file);
  const schema = relative(folder, join(home, 'brand.schema.json')).replaceAll('\\', '/');
  const text = startBrandFile(read, { base, schema }, ui);
  writeWhole([
    { path: join(folder, base), bytes: template.bytes },
    { path: join(folder, 'brand.yaml'), bytes: new TextEncoder().encode(text) },
  ]);
  print(`${report}${inWords(say.cli.brandOfTemplate({ folder: shownName(folder), name }), ui)}\n`);
  return EXIT.ok;
}

function brandNameOf(file: string): string {
  const name = basename(file, extname(file)).toLowerCase();
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'brand';
}

function whyNot(file: string, name: string, folder: string, flags: BrandInitFlags): Words | undefined {
  const unread = refusedFile(file, say.cli.noFile({ file }));
  if (unread) return unread;
  if (flags.for !== undefined && !existsSync(flags.for)) return say.cli.noOutline({ outline: flags.for });
  const unusable = unusableName(name);
  if (unusable) return unusable;
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name)) return say.cli.wrongBrandName({ name });
  if (!existsSync(folder)) return undefined;
  return say.cli.brandFolderThere({ folder: shownName(folder) });
}
