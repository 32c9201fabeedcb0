import { posix } from 'node:path';
import { findTemplate, type LoadedBrand, loadLayers } from '../brand/load-brand.ts';
import { brandLayouts, mergeBrands, readLayers } from '../brand/read-brand.ts';
import { type LayoutUse, layoutUses } from '../brand/template/layout-uses.ts';
import { starterBrandFile } from '../brand/template/starter-brand-file.ts';
import type { TemplateFile } from '../brand/template/template-brand.ts';
import {
  placeNames,
  type TemplateReport,
  templateReport,
  unfilledOf,
  usersOf,
} from '../brand/template/template-report.ts';
import { inWords, type UiLanguage } from '../core/language.ts';
import { type Files, memoryFiles } from '../files/files.ts';
import type { Finding } from '../findings/finding.ts';
import { layeredFiles } from '../io/disk-files.ts';
import { say } from '../messages/say.ts';
import { type LayoutMark, layoutPictures, type MarkKind } from '../render/layouts/layout-picture.ts';
import { layoutSurfaces } from '../render/layouts/layout-surfaces.ts';
import type { Brand } from '../scene/brand.ts';
import { layoutDrawing } from '../template/drawing/layout-drawing.ts';
import { type FoundPlaceholder, isFooter, isTitle } from '../template/placeholders.ts';
import { readTemplate, type Template } from '../template/read-template.ts';
import type { TriedTemplate } from './try-template.ts';
import { decodedLogos } from './use-brand.ts';

export interface InspectedTemplate {
  /** Undefined where a finding is an error. */
  readonly read?: Read;
  readonly findings: readonly Finding[];
}

export interface Read {
  readonly template: Template;
  readonly brand: Brand;
  readonly report: TemplateReport;
  /** The brand as it would be if its file said this as well. */
  readonly restated: (more: Readonly<Record<string, unknown>>) => LoadedBrand;
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
  const layers = readLayers(files, folder);
  const [surfaces, logos] = [await layoutSurfaces(bytes), await decodedLogos(files, layers)];
  const { brand, findings } = loadLayers(files, layers, { surfaces, logos });
  const restated = (more: Readonly<Record<string, unknown>>) => {
    const [own, ...others] = layers.layers;
    const restatedLayers = own ? [{ ...own, data: mergeBrands([more, own.data]) }, ...others] : [];
    return loadLayers(files, { ...layers, layers: restatedLayers }, { surfaces, logos });
  };
  if (!brand) return { findings };
  const template = readTemplate(bytes);
  const report = templateReport(template, brand, brandLayouts(files, folder), surfaces);
  return { read: { template, brand, report, restated }, findings };
}

/** What slides of a deck make of each layout of the template that it stands on. */
export const usesOf = ({ template, brand }: Read, slides: TriedTemplate['slides']): readonly LayoutUse[] =>
  layoutUses(template, brand, slides);

/**
 * A PNG with all layouts of a template, their places marked: under each its number and name, what is on it or why nothing
 * is, and which of its places nothing fills.
 */
export async function layoutSheet(
  { template, brand, report }: Read,
  uses: readonly LayoutUse[],
  ui: UiLanguage,
): Promise<Uint8Array> {
  const layouts = report.masters.flatMap((master) => master.layouts);
  const shown = layouts.flatMap((layout) => {
    const read = template.layouts[layout.number - 1];
    const use = uses[layout.number - 1];
    if (!read) return [];
    const captions = [usersOf(layout, use), unfilledOf(layout, use)].map((words) => inWords(words, ui));
    return {
      drawing: () => layoutDrawing(template.package, read.part),
      marks: marksOf(read.placeholders, use, ui),
      captions: [`${layout.number}  ${layout.name}`, ...captions],
    };
  });
  return layoutPictures(shown, template.size, brand);
}

function marksOf(places: readonly FoundPlaceholder[], use: LayoutUse | undefined, ui: UiLanguage): LayoutMark[] {
  const isUsed = use !== undefined && use.slides.length > 0;
  const names = placeNames(places);
  return places.flatMap((place, i): LayoutMark[] => {
    const kind = kindOf(place);
    if (!place.box) return [];
    const name = names[i] ? inWords(names[i], ui) : '';
    const size = TEXTS.includes(kind) ? say.app.points({ size: place.style.size })[ui] : '';
    const filled = isUsed && !use.unfilled.includes(i);
    return [{ box: place.box, kind, name, note: size, filled }];
  });
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
  { brand, report }: Read,
  place: { readonly base: string; readonly schema: string },
  ui: UiLanguage,
): string {
  return starterBrandFile({ ...place, brand, report }, ui);
}
