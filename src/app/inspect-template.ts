import { posix } from 'node:path';
import { findTemplate, type LoadedBrand, loadBrand } from '../brand/load-brand.ts';
import { brandLayouts } from '../brand/read-brand.ts';
import { starterBrandFile } from '../brand/template/starter-brand-file.ts';
import type { TemplateFile } from '../brand/template/template-brand.ts';
import { placeholderWords, type TemplateReport, templateReport } from '../brand/template/template-report.ts';
import { inWords, type UiLanguage } from '../core/language.ts';
import { type Files, memoryFiles } from '../files/files.ts';
import type { Finding } from '../findings/finding.ts';
import { layeredFiles } from '../io/disk-files.ts';
import { say } from '../messages/say.ts';
import { type LayoutMark, layoutPicture, type MarkKind } from '../render/layouts/layout-picture.ts';
import { layoutSurfaces } from '../render/layouts/layout-surfaces.ts';
import type { Brand } from '../scene/brand.ts';
import { layoutDrawing } from '../template/drawing/layout-drawing.ts';
import { type FoundPlaceholder, isFooter, isTitle } from '../template/placeholders.ts';
import { readTemplate, type Template } from '../template/read-template.ts';

export interface InspectedTemplate {
  /** Undefined where a finding is an error. */
  readonly read?: { readonly template: Template; readonly brand: Brand; readonly report: TemplateReport };
  readonly findings: readonly Finding[];
}

/** What the brand of that name makes of its template; undefined where it is made of none, or there is no such brand. */
export async function inspectBrand(files: Files, name: string): Promise<InspectedTemplate | undefined> {
  const template = findTemplate(files, name);
  return template && inspected(files, `templates/${name}`, template);
}

/**
 * What a brand would make of a template that is in no brand's folder yet. `files` are the tool's own: its fonts are
 * measured with. Findings have no place, for there is no brand.yaml.
 */
export async function inspectFile(files: Files, { file, bytes }: TemplateFile): Promise<InspectedTemplate> {
  const [folder, name] = [posix.dirname(file), posix.basename(file)];
  const base = `base: ${JSON.stringify(name)}\n`;
  const own = memoryFiles({ [`${folder}/brand.yaml`]: base, [posix.join(folder, name)]: bytes });
  const { findings, ...rest } = await inspected(layeredFiles([own, files]), folder, { file, bytes });
  return { ...rest, findings: findings.map(({ span: _, edit: __, ...finding }) => finding) };
}

async function inspected(files: Files, folder: string, { bytes }: TemplateFile): Promise<InspectedTemplate> {
  const surfaces = await layoutSurfaces(bytes);
  const { brand, findings }: LoadedBrand = loadBrand(files, folder, surfaces);
  if (!brand) return { findings };
  const template = readTemplate(bytes);
  const report = templateReport(template, brand, brandLayouts(files, folder), surfaces);
  return { read: { template, brand, report }, findings };
}

/**
 * Pictures of a template's layouts with their places marked, by the names of their files: a number and the layout's name.
 */
export async function layoutPictures(
  { template, brand }: NonNullable<InspectedTemplate['read']>,
  ui: UiLanguage,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  const digits = Math.max(2, String(template.layouts.length).length);
  for (const [i, { part, name, placeholders }] of template.layouts.entries()) {
    const marks = placeholders.flatMap((placeholder) => markOf(placeholder, ui));
    const file = [String(i + 1).padStart(digits, '0'), fileName(name)].filter(Boolean).join('-');
    pictures.set(`${file}.png`, await layoutPicture(layoutDrawing(template.package, part), marks, brand));
  }
  return pictures;
}

const fileName = (name: string) =>
  name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

function markOf(placeholder: FoundPlaceholder, ui: UiLanguage): LayoutMark[] {
  const { box, name, type, style } = placeholder;
  if (!box) return [];
  const size =
    isFooter(placeholder) || TEXTS.includes(kindOf(placeholder)) ? ` ${say.app.points({ size: style.size })[ui]}` : '';
  return [{ box, kind: kindOf(placeholder), name, note: `${inWords(placeholderWords(type), ui)}${size}` }];
}

const TEXTS: readonly MarkKind[] = ['title', 'text'];

function kindOf(placeholder: FoundPlaceholder): MarkKind {
  if (isTitle(placeholder)) return 'title';
  if (isFooter(placeholder)) return 'footer';
  if (['obj', 'body', 'subTitle'].includes(placeholder.type)) return 'text';
  return placeholder.type === 'pic' ? 'picture' : 'object';
}

/** The brand.yaml to begin with for a template that was read, whose file is beside it under the name of `base`. */
export function startBrandFile(
  { brand, report }: NonNullable<InspectedTemplate['read']>,
  place: { readonly base: string; readonly schema: string },
  ui: UiLanguage,
): string {
  return starterBrandFile({ ...place, brand, report }, ui);
}
