import { posix } from 'node:path';
import type { Words } from '../../core/language.ts';
import { brandFiles, isPackaged } from '../../files/brand-files.ts';
import type { Files } from '../../files/files.ts';
import type { MissingFile } from '../../files/named-file.ts';
import type { Advice, Finding } from '../../findings/finding.ts';
import { didYouMean, nearest } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import { type PackageFault, UnreadablePackage } from '../../office/open-package.ts';
import { BRAND_FRAMES } from '../../scene/frame.ts';
import type { Surfaces } from '../../scene/surface.ts';
import { type ChosenLayouts, matchLayouts, usableLayouts } from '../../template/match-layouts.ts';
import { readTemplate, type Template } from '../../template/read-template.ts';
import { scaledTemplate, templateScale } from '../../template/scaled-template.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { type TemplateLayer, templateLayer } from './template-layer.ts';

/** What one file of a brand states, and the folder that it stands in. */
export interface BrandStatement {
  readonly folder: string;
  readonly data: unknown;
}

export interface TemplateFile {
  /** Its path in the outline's files. */
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

/** The template that a file of the brand names, or why it is not read; undefined if none names one. */
function findBase(
  files: Files,
  layers: readonly BrandStatement[],
): TemplateFile | { readonly missing: Finding } | undefined {
  for (const { folder, data } of layers) {
    const base = valueAt(data, ['base']);
    if (typeof base !== 'string') continue;
    const file = posix.join(folder, base);
    // It stands beside the brand.yaml that names it, and in no package.
    if (isPackaged(base)) return { missing: notRead(say.files.notInBrandFolder({ file: base })) };
    const own = brandFiles(files, [folder]);
    const bytes = own.read(base);
    if (bytes) return { file, bytes };
    return { missing: notRead(own.missing(base, TEMPLATE_FILES, absent(file))) };
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
    return { findings: [refused(file, wordsOf(error))] };
  }
  const chosen = chosenLayouts(layers);
  const strange = Object.entries(chosen).flatMap(([frame, name]) => refuseLayout(frame, name, template));
  const scaled = scaledTemplate(template, surfaces);
  const matched = matchLayouts(scaled.template, chosen, scaled.surfaces);
  if (strange.length > 0) return { findings: strange };
  if (!matched) return { findings: [refused(file, NO_LAYOUT)] };
  const scale = templateScale(template.size);
  return {
    layer: {
      ...templateLayer(scaled.template, matched, scaled.surfaces),
      scale,
      file,
      bytes,
      carried: template.carried,
    },
    findings: [...macros(file, template), ...links(file, template)],
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
  const message: Words = there
    ? {
        en: `The layout “${name}” cannot be used: it has no title, or its text is vertical.`,
        zh: `版式“${name}”没有标题，或者文字是竖排的，不能用于这些幻灯片。`,
      }
    : { en: `The template has no layout “${name}”.`, zh: `模板里没有名为“${name}”的版式。` };
  return [
    {
      code: 'bad-brand',
      message,
      hint: suggestion
        ? didYouMean(suggestion)
        : { en: `Choose one of ${list.join(', ')}.`, zh: `请从这些版式中选用：${list.join('、')}。` },
      path: ['layouts', frame],
      ...(suggestion ? { suggestion } : {}),
    },
  ];
}

const TEMPLATE_FILES = /\.(potx|pptx)$/i;

const notRead = (words: MissingFile): Finding => ({ code: 'bad-brand', ...words, path: ['base'] });

const absent = (file: string): Advice => ({
  message: { en: `There is no template ${file}.`, zh: `找不到模板文件 ${file}。` },
  hint: {
    en: 'Put the .potx or .pptx into the brand’s folder, or correct its name here.',
    zh: '请把 .potx 或 .pptx 文件放进品牌文件夹，或在这里改正文件名。',
  },
});

const SAVE_AGAIN: Words = {
  en: 'Open it in PowerPoint and save it as an ordinary .potx or .pptx.',
  zh: '请用 PowerPoint 打开，另存为普通的 .potx 或 .pptx 文件。',
};

const DAMAGED: Advice = {
  message: { en: 'a part of it is damaged', zh: '其中有部分内容已损坏' },
  hint: {
    en: 'Copy or download it again; or let PowerPoint open and repair it, and save it as .potx or .pptx.',
    zh: '请从原处重新获取；或者用 PowerPoint 打开并修复，另存为 .potx 或 .pptx。',
  },
};

const FAULTS: Readonly<Record<PackageFault, Advice>> = {
  'no-archive': {
    message: { en: 'it is not a PowerPoint file, or it is damaged', zh: '它不是 PowerPoint 文件，或者已损坏' },
    hint: SAVE_AGAIN,
  },
  encrypted: {
    message: {
      en: 'it is protected by a password, or in the format used before 2007',
      zh: '它设有密码，或者是 2007 年以前的旧格式',
    },
    hint: {
      en: 'Open it in PowerPoint, remove the password, and save it as .potx or .pptx.',
      zh: '请用 PowerPoint 打开，取消密码，另存为 .potx 或 .pptx。',
    },
  },
  'no-content-types': {
    message: { en: 'it is not a PowerPoint file', zh: '它不是 PowerPoint 文件' },
    hint: SAVE_AGAIN,
  },
  'no-document': {
    message: {
      en: 'it is not a PowerPoint file of the usual (transitional) form',
      zh: '它不是通常格式的 PowerPoint 文件（可能是“严格”格式）',
    },
    hint: SAVE_AGAIN,
  },
  'too-much': {
    message: { en: 'it has too many layouts, or too much on them', zh: '它的版式太多，或版式上的内容太多' },
    hint: {
      en: 'In PowerPoint, delete the layouts that no deck needs (View, Slide Master), and save it again.',
      zh: '请在 PowerPoint 的“视图 > 幻灯片母版”中删去用不到的版式，再保存。',
    },
  },
  'damaged-part': DAMAGED,
  'broken-xml': DAMAGED,
};

const NO_LAYOUT: Advice = {
  message: { en: 'it has no layout with a title and horizontal text', zh: '它没有带标题且文字横排的版式' },
  hint: { en: 'Add one in PowerPoint: View, Slide Master.', zh: '请在 PowerPoint 的“视图 > 幻灯片母版”中添加一个。' },
};

function refused(file: string, { message, hint }: Advice): Finding {
  const words = {
    en: `The template ${file} cannot be used: ${message.en}.`,
    zh: `模板 ${file} 无法使用：${message.zh}。`,
  };
  return notRead({ message: words, hint });
}

/** Why a template is not read: it is too large, a part of it is damaged, or it is not a template. */
function wordsOf({ fault, words }: UnreadablePackage): Advice {
  const { message, hint } = FAULTS[fault];
  return { message: words ? { en: `it ${words.en}`, zh: `它${words.zh}` } : message, hint };
}

function macros(file: string, { macros: found }: Template): Finding[] {
  if (!found) return [];
  return [
    {
      code: 'template-macros',
      message: {
        en: `The template ${file} holds macros. Decks are built without them.`,
        zh: `模板 ${file} 含有宏，生成的演示文稿不会带有这些宏。`,
      },
      hint: {
        en: 'If nothing on the slides needs them, save the template as .potx.',
        zh: '如果幻灯片用不到这些宏，请把模板另存为 .potx。',
      },
      path: ['base'],
    },
  ];
}

function links(file: string, { links: found }: Template): Finding[] {
  const [first = '', ...others] = found;
  if (found.length === 0) return [];
  const shown = first.length > 60 ? `${first.slice(0, 60)}…` : first;
  const more = others.length > 0;
  return [
    {
      code: 'template-links',
      message: {
        en: `The template ${file} has links that run something, or lead to files: ${shown}${more ? ` and ${others.length} more` : ''}. Decks are built without them.`,
        zh: `模板 ${file} 含有运行程序或指向文件的链接：${shown}${more ? `，另有 ${others.length} 个` : ''}。生成的演示文稿不会带有这些链接。`,
      },
      hint: {
        en: 'Take them out of the template’s master and layouts; links to the web (http, https) and mailboxes (mailto) stay.',
        zh: '请在模板的母版和版式里删去它们；指向网页（http、https）和邮箱（mailto）的链接会保留。',
      },
      path: ['base'],
    },
  ];
}
