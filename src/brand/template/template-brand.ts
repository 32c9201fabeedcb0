import { posix } from 'node:path';
import type { Words } from '../../core/language.ts';
import { brandFiles, isPackaged } from '../../files/brand-files.ts';
import type { Files } from '../../files/files.ts';
import type { MissingFile } from '../../files/named-file.ts';
import type { Advice, Finding } from '../../findings/finding.ts';
import { hintOf, nearest } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import { type PackageFault, UnreadablePackage } from '../../office/open-package.ts';
import { BRAND_FRAMES } from '../../scene/frame.ts';
import type { Surfaces } from '../../scene/surface.ts';
import { type ChosenLayouts, matchLayouts, usableLayouts } from '../../template/match-layouts.ts';
import { readTemplate, type Template } from '../../template/read-template.ts';
import { scaledTemplate, templateScale } from '../../template/scaled-template.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { type TemplateLayer, templateLayer } from './template-layer.ts';

/** What one file of a brand states, and the folder that it is in. */
export interface BrandStatement {
  readonly folder: string;
  readonly data: unknown;
}

export interface TemplateFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ReadTemplate {
  readonly layer?: TemplateLayer & TemplateFile;
  readonly findings: readonly Finding[];
}

/** The template that one of a brand's files names under `base`; undefined where none does, or it is not there. */
export function templateFile(files: Files, layers: readonly BrandStatement[]): TemplateFile | undefined {
  const found = findBase(files, layers);
  return found && 'bytes' in found ? found : undefined;
}

function findBase(
  files: Files,
  layers: readonly BrandStatement[],
): TemplateFile | { readonly missing: Finding } | undefined {
  for (const { folder, data } of layers) {
    const base = valueAt(data, ['base']);
    if (typeof base !== 'string') continue;
    const file = posix.join(folder, base);
    // It is beside the brand.yaml that names it, and in no package.
    if (isPackaged(base)) return { missing: notRead(say.files.notInBrandFolder({ file: base })) };
    const own = brandFiles(files, [folder]);
    const bytes = own.read(base);
    if (bytes) return { file, bytes };
    return { missing: notRead(own.missing(base, TEMPLATE_FILES, say.brand.noTemplate({ file }))) };
  }
  return undefined;
}

/**
 * What the template of a brand says, with its layouts matched to our frames. `bad-brand` where it cannot be read, or has
 * no layout to stand on or none of a name that `layouts` states; `template-macros` where it has macros, and `template-links`
 * where its links run something or lead to files, none of which a deck has.
 */
export function readBrandTemplate(files: Files, layers: readonly BrandStatement[], surfaces: Surfaces): ReadTemplate {
  const found = findBase(files, layers);
  if (!found) return { findings: [] };
  if ('missing' in found) return { findings: [found.missing] };
  const { file, bytes } = found;
  let template: Template;
  try {
    template = readTemplate(bytes);
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    // Why it is not read: it is too large, a part of it is damaged, or it is not a template.
    const { message, hint } = FAULTS[error.fault];
    const reason = error.words ? say.brand.templateIs({ reason: error.words }) : message;
    return { findings: [refused(file, { message: reason, hint })] };
  }
  const chosen = chosenLayouts(layers);
  const strange = Object.entries(chosen).flatMap(([frame, name]) => refuseLayout(frame, name, template));
  const scaled = scaledTemplate(template, surfaces);
  const matched = matchLayouts(scaled.template, chosen, scaled.surfaces);
  if (strange.length > 0) return { findings: strange };
  if (!matched) return { findings: [refused(file, say.brand.noUsableLayout)] };
  const scale = templateScale(template.size);
  return {
    layer: {
      ...templateLayer(scaled.template, matched, scaled.surfaces),
      scale,
      file,
      bytes,
      carried: template.carried,
    },
    findings: dropped(file, template),
  };
}

/** What the files of the brand say under `layouts`; the first that names a frame counts. The schema refuses what is not a string. */
export function chosenLayouts(layers: readonly BrandStatement[]): ChosenLayouts {
  const chosen = BRAND_FRAMES.flatMap((frame) => {
    const name = layers.map(({ data }) => valueAt(data, ['layouts', frame])).find((value) => value !== undefined);
    return typeof name === 'string' ? [[frame, name]] : [];
  });
  return Object.fromEntries(chosen);
}

/** The finding for a layout under `layouts` that cannot be used: there is none of that name, or it has no place for our texts. */
function refuseLayout(frame: string, name: string, template: Template): Finding[] {
  const usable = usableLayouts(template).map((layout) => layout.name);
  if (usable.includes(name)) return [];
  const there = template.layouts.some((layout) => layout.name === name);
  const suggestion = there ? undefined : nearest(name, usable);
  const list = usable.map((each) => `“${each}”`);
  const message: Words = there ? say.brand.unusableLayout({ name }) : say.brand.noLayout({ name });
  return [
    {
      code: 'bad-brand',
      message,
      hint: hintOf(suggestion, say.brand.chooseLayout({ names: list })),
      path: ['layouts', frame],
      ...(suggestion ? { suggestion } : {}),
    },
  ];
}

const TEMPLATE_FILES = /\.(potx|pptx)$/i;

const notRead = (words: MissingFile): Finding => ({ code: 'bad-brand', ...words, path: ['base'] });

const FAULTS: Readonly<Record<PackageFault, Advice>> = {
  'no-archive': { message: say.brand.noPowerPointOrDamaged, hint: say.brand.saveTemplateAgain },
  encrypted: say.brand.encryptedTemplate,
  'no-content-types': { message: say.brand.noPowerPoint, hint: say.brand.saveTemplateAgain },
  'no-document': { message: say.brand.strictPowerPoint, hint: say.brand.saveTemplateAgain },
  'too-much': say.brand.tooManyLayouts,
  'damaged-part': say.brand.damagedTemplate,
  'broken-xml': say.brand.damagedTemplate,
};

function refused(file: string, { message, hint }: Advice): Finding {
  return notRead({ message: say.brand.unusableTemplate({ file, reason: message }), hint });
}

/** What a deck of a template does not have: its macros, and links that run something or lead to files. */
function dropped(file: string, { macros, links }: Template): Finding[] {
  const [first, ...others] = links;
  const path = ['base'];
  const found: Finding[] = macros ? [{ code: 'template-macros', ...say.brand.templateMacros({ file }), path }] : [];
  if (first === undefined) return found;
  const shown = first.length > 60 ? `${first.slice(0, 60)}…` : first;
  const count = others.length;
  const words = say.brand.templateLinks({ file, shown, andMore: count > 0, count });
  return [...found, { code: 'template-links', ...words, path }];
}
