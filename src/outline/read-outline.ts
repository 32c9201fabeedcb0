import { isCollection } from 'yaml';
import { decodeText } from '../files/decode-text.ts';
import { type Files, refusalWords } from '../files/files.ts';
import { say } from '../messages/say.ts';
import { readYaml } from '../yaml/yaml-file.ts';
import { DECK_LANGUAGES } from './outline.ts';
import { type ParsedOutline, parseOutline, type SourceFile, type TranslationSource } from './parse-outline.ts';

export function readOutline(files: Files, outline: string): ParsedOutline {
  return parseOutline(readSource(files, outline), findTranslations(files, outline));
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

/** The text of a file of the outline; callers have seen that there is one. */
export function readSource(files: Files, file: string): SourceFile {
  const bytes = files.read(file);
  if (!bytes) {
    const refusal = files.refusal(file);
    return {
      file,
      text: '',
      refused: { start: 0, end: 0, ...(refusal ? refusalWords(file, refusal) : say.outline.fileTakenAway) },
    };
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded) return { file, text: decoded.text };
  if ('binary' in decoded) {
    const sort = say.files.sorts[decoded.binary];
    return { file, text: '', refused: { start: 0, end: 0, ...say.outline.noTextFile({ sort }) } };
  }
  const start = decoded.roughly.indexOf('\ufffd');
  return { file, text: decoded.roughly, refused: { start, end: start + 1, ...say.outline.noUnicode } };
}

/** The languages that an outline lists, as far as it can be read; undefined where it lists none. */
export function listedLanguages({ file, text }: SourceFile): readonly unknown[] | undefined {
  const listed = readYaml(file, text).tree.getIn(['deck', 'languages']);
  const languages: unknown = isCollection(listed) ? listed.toJSON() : undefined;
  return Array.isArray(languages) && languages.length > 0 ? languages : undefined;
}
