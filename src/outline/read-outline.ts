import type { Files } from '../files/files.ts';
import { DECK_LANGUAGES } from './outline.ts';
import { type ParsedOutline, type ParseOptions, parseOutline, type TranslationSource } from './parse-outline.ts';
import { readSource } from './read-source.ts';

export function readOutline(files: Files, outline: string, options?: ParseOptions): ParsedOutline {
  return parseOutline(readSource(files, outline), findTranslations(files, outline), options);
}

/** The translations beside an outline: for `slides.yaml`, `slides.zh.yaml` and the like in its folder. */
export function findTranslations(files: Files, outline: string): TranslationSource[] {
  return filesBeside(files, outline).flatMap(({ infix, file }) => {
    const language = DECK_LANGUAGES.find((each) => each === infix);
    return language ? [{ language, ...readSource(files, file) }] : [];
  });
}

/** Where the translations of an outline into a language stand, or would stand if there were any. */
export function translationFile(files: Files, outline: string, language: string): string {
  const there = filesBeside(files, outline).find(({ infix }) => infix === language);
  return there?.file ?? outline.replace(/(\.ya?ml)?$/, `.${language}$1`);
}

function filesBeside(files: Files, outline: string): { infix: string; file: string }[] {
  const slash = outline.lastIndexOf('/');
  const folder = outline.slice(0, Math.max(0, slash));
  const stem = outline.slice(slash + 1).replace(/\.ya?ml$/, '');
  return files.list(folder).flatMap((name) => {
    const infix = name.startsWith(`${stem}.`) ? /^([\w-]+)\.ya?ml$/.exec(name.slice(stem.length + 1))?.[1] : undefined;
    return infix ? [{ infix, file: folder ? `${folder}/${name}` : name }] : [];
  });
}
