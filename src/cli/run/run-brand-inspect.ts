import { basename, extname, join, resolve } from 'node:path';
import { alikeInFolder } from '../../app/alike-in-folder.ts';
import type { InspectedTemplate } from '../../app/inspect-template.ts';
import type { SampleReport, TriedTemplate } from '../../app/try-template.ts';
import { mannerTokens } from '../../brand/alike-brands.ts';
import { inWords, type UiLanguage } from '../../core/language.ts';
import { type Files, readText } from '../../files/files.ts';
import { type Finding, severityOf } from '../../findings/finding.ts';
import { diskFiles } from '../../io/disk-files.ts';
import { lookAt, readNamed } from '../../io/regular-file.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { say } from '../../messages/say.ts';
import type { Tool } from '../command.ts';
import { EXIT, refuse } from '../exit-codes.ts';
import { projectFiles, shownName } from '../project-files.ts';
import { formatFindings } from '../report/format-findings.ts';
import { formatAlike, formatManner } from '../report/format-manner.ts';
import { formatSample, formatTemplate } from '../report/format-template.ts';
import { terminalPaint } from '../report/paint.ts';
import { print, sayForTools } from '../terminal.ts';
import { refusedFile } from './refused-file.ts';
import { foundFirst, type UseBrand, withFindings } from './run-brand-new.ts';

export interface BrandInspectFlags {
  readonly out?: string;
  readonly json?: boolean;
  readonly layouts?: boolean;
}

export interface Inspecting {
  readonly useBrand: UseBrand;
  readonly inspectBrand: (files: Files, name: string) => Promise<InspectedTemplate | undefined>;
  readonly inspectFile: (
    files: Files,
    template: { readonly file: string; readonly bytes: Uint8Array },
  ) => Promise<InspectedTemplate>;
  readonly layoutPictures: (
    read: NonNullable<InspectedTemplate['read']>,
    ui: UiLanguage,
  ) => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly tryTemplate: (
    files: Files,
    tool: Files,
    tried: { readonly file: string; readonly bytes: Uint8Array } | { readonly brand: string },
  ) => Promise<TriedTemplate>;
}

/**
 * Prints what was read from a template, a file or that of a brand, and what came of a sample deck on it; writes that deck,
 * and pictures of the layouts with their places marked. The exit code: 1 where decks are stopped.
 */
export async function runBrandInspect(
  name: string,
  { out, json = false, layouts = false }: BrandInspectFlags,
  { inspectBrand, inspectFile, layoutPictures, tryTemplate, useBrand }: Inspecting,
  tool: Tool,
): Promise<number> {
  const { ui } = tool;
  const files = projectFiles(process.cwd(), tool.home);
  const isFile = lookAt(resolve(name)) === 'file';
  const inspected = isFile ? await inspectFile(files, templateAt(name)) : await inspectBrand(files, name);
  if (!inspected && files.list('templates').includes(name)) return inspectManner(name, json, files, useBrand, tool);
  if (!inspected) return refuse(refusedFile(name, say.cli.noTemplate({ name })) ?? say.cli.noTemplate({ name }), tool);
  const { read, findings } = inspected;
  const pictures = read ? [...(await layoutPictures(read, ui))] : [];
  const tried = read && (await tryTemplate(files, diskFiles(tool.home), isFile ? templateAt(name) : { brand: name }));
  const decks = (tried?.outputs ?? []).map((each) => [each.name, each.bytes] as const);
  const folder = resolve(out ?? join('out', `${basename(name, extname(name))}-layouts`));
  writeWhole([...pictures, ...decks].map(([file, bytes]) => ({ path: join(folder, file), bytes })));
  const inFolder = ([file]: readonly [string, Uint8Array]) => shownName(join(folder, file));
  const made = { pictures: pictures.map(inFolder), decks: decks.map(inFolder), sample: tried?.sample };
  if (json) sayForTools(`${inspectionJson(name, inspected, made, ui)}\n`);
  else {
    const paint = terminalPaint();
    const parts = [
      read && formatTemplate(name, read.report, { ui, paint, layouts }),
      made.sample && formatSample(made.sample, made.decks, ui, paint),
      findings.length > 0 && formatFindings(findings, (file) => readText(files, file), paint, ui),
      pictures.length > 0 && inWords(say.cli.layoutPictures({ count: pictures.length, folder: shownName(folder) }), ui),
    ];
    print(`${parts.filter((part) => typeof part === 'string').join('\n\n')}\n`);
  }
  return made.sample?.ok ? EXIT.ok : EXIT.findings;
}

/** Prints what the manner of a brand is that is made of no template, and which other brands look like it. */
async function inspectManner(name: string, json: boolean, files: Files, use: UseBrand, tool: Tool): Promise<number> {
  const { ui } = tool;
  const { brand, findings } = await use(files, name);
  if (!brand) return withFindings(findings, tool);
  const alike = await alikeInFolder(name, brand, files, use);
  const { motif: _, ...manner } = mannerTokens(brand);
  if (json) sayForTools(`${JSON.stringify({ brand: name, ok: true, manner, alike }, null, 2)}\n`);
  else {
    const said = formatAlike(alike, ui) || say.cli.noAlikeBrand[ui];
    print(
      `${foundFirst(findings, tool)}${inWords(say.cli.mannerOf({ name }), ui)}\n${formatManner(mannerTokens(brand), ui)}\n\n${said}\n`,
    );
  }
  return EXIT.ok;
}

/** The template of that name, its path with forward slashes. */
export function templateAt(name: string): { readonly file: string; readonly bytes: Uint8Array } {
  return { file: name.replaceAll('\\', '/'), bytes: readNamed(name) };
}

interface InspectionFiles {
  readonly pictures: readonly string[];
  readonly decks: readonly string[];
  readonly sample: SampleReport | undefined;
}

function inspectionJson(
  file: string,
  { read, findings }: InspectedTemplate,
  { pictures, decks, sample }: InspectionFiles,
  ui: UiLanguage,
): string {
  const reported = findings.map(({ code, message, hint, span }: Finding) => ({
    severity: severityOf(code),
    code,
    message: inWords(message, ui),
    ...(hint ? { hint: inWords(hint, ui) } : {}),
    ...(span ? { file: span.file, line: span.line, column: span.column } : {}),
  }));
  const causes = sample?.causes.map(({ example, ...cause }) => ({ ...cause, example: inWords(example, ui) }));
  const tried = sample && { ...sample, causes, decks };
  return JSON.stringify(
    { file, ok: sample?.ok === true, ...read?.report, pictures, sample: tried, findings: reported },
    null,
    2,
  );
}
