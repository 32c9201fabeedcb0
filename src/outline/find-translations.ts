import { type Files, readText } from '../core/files.ts';
import type { TranslationSource } from './parse-outline.ts';

/** The translations beside an outline: for `slides.yaml`, every `slides.<language>.yaml` in its folder. */
export function findTranslations(files: Files, outline: string): TranslationSource[] {
  const slash = outline.lastIndexOf('/');
  const folder = outline.slice(0, Math.max(0, slash));
  const stem = outline.slice(slash + 1).replace(/\.ya?ml$/, '');
  return files.list(folder).flatMap((name) => {
    const language = name.startsWith(`${stem}.`)
      ? /^([a-z]{2,3})\.ya?ml$/.exec(name.slice(stem.length + 1))?.[1]
      : undefined;
    const file = folder ? `${folder}/${name}` : name;
    return language ? [{ language, file, text: readText(files, file) ?? '' }] : [];
  });
}
