import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import { editOutline, isEditable } from '../outline/edit/edit-outline.ts';
import { editTranslations } from '../outline/edit/edit-translations.ts';
import { formatKey } from '../outline/outline.ts';
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts';
import { type DeckText, type SoundOutline, translationsHome } from './deck-texts.ts';
import type { TakenRow } from './review-rows.ts';

interface Target {
  readonly parsed: SoundOutline;
  readonly texts: readonly DeckText[];
  readonly language: string;
  /** The language's file, whether it is there or not. */
  readonly file: string;
}

/**
 * The outline's files with the rows taken over: a text that has its translations beside it gets them there, all others
 * are written to the language's file with the text that they translate. Files that do not change are left out.
 */
export function takeOver(rows: readonly TakenRow[], target: Target) {
  const { parsed, texts, language, file } = target;
  const [main, ...others] = parsed.document.files;
  if (!main) throw new Error('An outline has a file.');
  const outline = readYaml(main.file, main.text);
  const beside = rows.filter(({ text }) => standsBeside(text, target));
  const inPlace = beside.filter(({ text }) => isEditable(outline, text.path));
  const findings = beside.filter((row) => !inPlace.includes(row)).map(elsewhere);
  const apart = rows.filter((row) => !beside.includes(row));
  const files = new Map<string, string>();
  if (inPlace.length > 0) {
    const [reference = ''] = parsed.outline.deck.languages;
    const changes = inPlace.map(({ text, translation }) => ({
      path: text.path,
      language,
      reference,
      text: translation,
    }));
    files.set(outline.file, editOutline(outline, changes));
  }
  if (apart.length > 0) {
    const own = others.find((each) => each.file === file);
    const yaml: YamlFile = readYaml(file, own?.text ?? '');
    const changes = apart.map(({ text, translation, of }) => ({ key: text.key, text: translation, of }));
    const order = texts.map(({ key }) => key);
    files.set(file, editTranslations(yaml, changes, order));
  }
  return { files, written: [...inPlace, ...apart], findings };
}

function standsBeside({ path, translation, shared }: DeckText, { parsed, language }: Target): boolean {
  const home = translationsHome(parsed.outline, language);
  if (translation === undefined || shared) return home === 'inline';
  return parsed.document.locate([...path, language]).file === parsed.document.files[0]?.file;
}

function elsewhere({ row, text }: TakenRow): Finding {
  return {
    code: 'wrong-type',
    ...say.translate.elsewhere({ key: formatKey(text.key) }),
    path: text.path,
    span: row.place('key'),
  };
}
