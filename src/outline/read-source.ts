import { isCollection } from 'yaml';
import { decodeText } from '../files/decode-text.ts';
import { type Files, refusalWords } from '../files/files.ts';
import { say } from '../messages/say.ts';
import { readYaml } from '../yaml/yaml-file.ts';
import type { SourceFile } from './parse-outline.ts';

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
