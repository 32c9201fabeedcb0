import { posix } from 'node:path';
import type { TemplateFile } from '../brand/template/template-brand.ts';
import type { Words } from '../core/language.ts';
import { type Files, memoryFiles, readText } from '../files/files.ts';
import { type Code, type Finding, type Severity, severityOf } from '../findings/finding.ts';
import { layeredFiles } from '../io/disk-files.ts';
import { buildDecks, type Output } from './build-decks.ts';

/** The outline that templates are tried with, in the tool's own folder. */
const SAMPLE = 'starter/sample/slides.yaml';
const BRAND = 'sample';

export interface SampleCause {
  readonly code: Code;
  readonly severity: Severity;
  readonly count: number;
  /** The kinds of slide that it happens on; empty where it is about none. */
  readonly kinds: readonly string[];
  /** What the first of them says. */
  readonly example: Words;
}

export interface SampleReport {
  /** Whether nothing stops decks on it. */
  readonly ok: boolean;
  readonly slides: number;
  /** Errors first, then by how often. */
  readonly causes: readonly SampleCause[];
}

export interface TriedTemplate {
  readonly sample: SampleReport;
  readonly outputs: readonly Output[];
}

/**
 * Builds the tool's sample deck, a slide of every manner of standing on a layout, on a template by itself or on a brand
 * of that name. `tool` are the tool's own files, the sample among them. What is wrong with the brand's file is left out:
 * loading it says that.
 */
export async function tryTemplate(
  files: Files,
  tool: Files,
  tried: TemplateFile | { readonly brand: string },
): Promise<TriedTemplate> {
  const outline = readText(tool, SAMPLE);
  if (outline === undefined) throw new Error(`The tool lacks ${SAMPLE}.`);
  const own = 'brand' in tried ? {} : brandFiles(tried);
  const { report, outputs } = await buildDecks({
    files: layeredFiles([memoryFiles({ [SAMPLE_NAME]: outline, ...own }), files, tool]),
    outline: SAMPLE_NAME,
    brand: 'brand' in tried ? tried.brand : BRAND,
    formats: ['pptx'],
  });
  const onSlides = report.findings.filter(({ span }) => span === undefined || span.file === SAMPLE_NAME);
  const kinds = [...outline.matchAll(/^ {2}- kind: (\S+)$/gm)].map(([, kind = '']) => kind);
  return { sample: { ok: report.ok, slides: outputs[0]?.slides ?? 0, causes: causesOf(onSlides, kinds) }, outputs };
}

/** Where the outline is while it is built: no folder of anybody's has a file of that name. */
const SAMPLE_NAME = '.sample.yaml';

function brandFiles({ file, bytes }: TemplateFile): Readonly<Record<string, string | Uint8Array>> {
  const base = `base${posix.extname(file).toLowerCase()}`;
  return { [`templates/${BRAND}/brand.yaml`]: `base: ${base}\n`, [`templates/${BRAND}/${base}`]: bytes };
}

function causesOf(findings: readonly Finding[], kinds: readonly string[]): SampleCause[] {
  const kindOf = ({ path: [list, index] }: Finding) => (list === 'slides' ? (kinds[Number(index)] ?? []) : []);
  const codes = [...new Set(findings.map(({ code }) => code))];
  const causes = codes.flatMap((code): SampleCause[] => {
    const all = findings.filter((each) => each.code === code);
    const [first] = all;
    if (!first) return [];
    const on = [...new Set(all.flatMap(kindOf))];
    return [{ code, severity: severityOf(code), count: all.length, kinds: on, example: first.message }];
  });
  const rank = ({ severity, count }: SampleCause) => (severity === 'error' ? 1e6 : 0) + count;
  return causes.toSorted((a, b) => rank(b) - rank(a));
}
