import { basename, extname, join, resolve } from 'node:path';
import { alikeInFolder } from '../../app/alike-in-folder.ts';
import type { InspectedTemplate } from '../../app/inspect-template.ts';
import type { SampleCause, TriedTemplate } from '../../app/try-template.ts';
import { mannerTokens } from '../../brand/alike-brands.ts';
import type { BrandAdvice } from '../../brand/template/brand-advice.ts';
import type { LayoutUse } from '../../brand/template/layout-uses.ts';
import { defined } from '../../core/collections.ts';
import type { FormatName } from '../../core/formats.ts';
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
import { formatTemplate } from '../report/format-template.ts';
import { terminalPaint } from '../report/paint.ts';
import { print, sayForTools } from '../terminal.ts';
import { refusedFile } from './refused-file.ts';
import { foundFirst, type UseBrand, withFindings } from './run-brand-new.ts';

export interface BrandInspectFlags {
  readonly out?: string;
  readonly json?: boolean;
}

type Read = NonNullable<InspectedTemplate['read']>;

export interface Inspecting {
  readonly useBrand: UseBrand;
  readonly inspectBrand: (files: Files, name: string) => Promise<InspectedTemplate | undefined>;
  readonly inspectFile: (
    files: Files,
    template: { readonly file: string; readonly bytes: Uint8Array },
  ) => Promise<InspectedTemplate>;
  readonly tryTemplate: (tool: Files, brand: Read['brand'], formats: readonly FormatName[]) => Promise<TriedTemplate>;
  readonly causesOf: (findings: readonly Finding[]) => SampleCause[];
  readonly usesOf: (read: Read, slides: TriedTemplate['slides']) => readonly LayoutUse[];
  readonly adviseBrand: (tool: Files, read: Read, tried: TriedTemplate) => Promise<readonly BrandAdvice[]>;
  readonly layoutSheet: (read: Read, uses: readonly LayoutUse[], ui: UiLanguage) => Promise<Uint8Array>;
}

/**
 * Prints what was read from a template, a file or that of a brand, and what came of a sample deck on it; writes that deck,
 * a sheet of its slides, and one of the layouts with their places marked. The exit code: 1 where decks are stopped.
 */
export async function runBrandInspect(
  name: string,
  { out, json = false }: BrandInspectFlags,
  inspecting: Inspecting,
  tool: Tool,
): Promise<number> {
  const { ui } = tool;
  const files = projectFiles(process.cwd(), tool.home);
  const isFile = lookAt(resolve(name)) === 'file';
  const inspected = isFile
    ? await inspecting.inspectFile(files, templateAt(name))
    : await inspecting.inspectBrand(files, name);
  if (!inspected && files.list('templates').includes(name))
    return inspectManner(name, json, files, inspecting.useBrand, tool);
  if (!inspected) return refuse(refusedFile(name, say.cli.noTemplate({ name })) ?? say.cli.noTemplate({ name }), tool);
  const { read, findings } = inspected;
  if (!read) {
    if (json) sayForTools(`${JSON.stringify({ file: name, ok: false, findings: reported(findings, ui) }, null, 2)}\n`);
    else print(`${formatFindings(findings, (file) => readText(files, file), terminalPaint(), ui)}\n`);
    return EXIT.findings;
  }
  const home = diskFiles(tool.home);
  const tried = await inspecting.tryTemplate(home, read.brand, ['pptx', 'sheet']);
  const advice = await inspecting.adviseBrand(home, read, tried);
  const uses = inspecting.usesOf(read, tried.slides);
  const sheet = { name: 'layouts.png', bytes: await inspecting.layoutSheet(read, uses, ui) };
  const folder = resolve(out ?? join('out', `${basename(name, extname(name))}-layouts`));
  const made = [sheet, ...tried.outputs].map((file) => ({ ...file, path: join(folder, file.name) }));
  writeWhole(made);
  const { sample } = tried;
  if (json) {
    const pathsOf = (ending: string) => made.flatMap(({ path }) => (path.endsWith(ending) ? [shownName(path)] : []));
    const causes = sample.causes.map(({ example, ...cause }) => {
      const { message, hint } = spoken({ ...cause, message: example }, ui);
      return { ...cause, example: message, ...defined({ hint }) };
    });
    const whole = { ...sample, causes, decks: pathsOf('.pptx') };
    const report = { file: name, ok: sample.ok, ...read.report, uses, pictures: pathsOf('.png'), sample: whole };
    const told = advice.map(({ why, ...each }) => ({ ...each, why: inWords(why, ui) }));
    sayForTools(`${JSON.stringify({ ...report, advice: told, findings: reported(findings, ui) }, null, 2)}\n`);
  } else {
    const causes = [...inspecting.causesOf(findings), ...sample.causes];
    const text = formatTemplate(name, { report: read.report, uses, sample, causes, advice }, ui, terminalPaint());
    const written = say.cli.inspectionFiles({ folder: shownName(folder), files: made.map((file) => file.name) });
    print(`${text}\n\n${inWords(written, ui)}\n`);
  }
  return sample.ok ? EXIT.ok : EXIT.findings;
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

/** The words of a finding in one language. */
const spoken = ({ message, hint }: Pick<Finding, 'message' | 'hint'>, ui: UiLanguage) => ({
  message: inWords(message, ui),
  ...(hint ? { hint: inWords(hint, ui) } : {}),
});

const reported = (findings: readonly Finding[], ui: UiLanguage) =>
  findings.map(({ span, ...finding }) => ({
    severity: severityOf(finding.code),
    code: finding.code,
    ...spoken(finding, ui),
    ...(span ? { file: span.file, line: span.line, column: span.column } : {}),
  }));
