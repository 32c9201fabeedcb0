import { basename, dirname, resolve } from 'node:path';
import type { UiLanguage } from '../../core/words.ts';
import { roughText } from '../../files/decode-text.ts';
import { type Files, memoryFiles } from '../../files/files.ts';
import { PICTURE_FILES, readNamedFile } from '../../files/named-file.ts';
import { diskFiles, layeredFiles } from '../../io/disk-files.ts';
import { readRegular } from '../../io/regular-file.ts';
import { languageOf, notesDeck, titleOf } from '../../start/notes/notes-deck.ts';
import type { Answers, NewFiles } from '../../start/starter-deck.ts';

/** Notes in a file, as read. */
export interface NotesFile {
  readonly path: string;
  readonly markdown: string;
  readonly language: 'en' | 'zh';
  /** What they call themselves, or the name of the file. */
  readonly title: string;
}

/** What a deck made from notes came to. */
export interface FromNotes {
  readonly files: NewFiles;
  readonly slides: number;
  readonly facts: number;
  /** Pictures that the notes show and that are not at hand. */
  readonly leftOut: readonly string[];
}

/** The notes in a file; undefined where there is none that can be read. */
export function readNotesFile(name: string): NotesFile | undefined {
  const path = resolve(name);
  const bytes = readRegular(path);
  if (typeof bytes === 'string') return undefined;
  const markdown = roughText(bytes);
  const title = titleOf(markdown) ?? basename(path).replace(/\.\w+$/, '');
  return { path, markdown, language: languageOf(markdown), title };
}

/**
 * The files of a new deck with the slides that notes come to in place of the starter's, and with the pictures that they
 * show. `shipped` holds the brands and fonts that the deck rests on.
 */
export async function fromNotes(
  notes: NotesFile,
  answers: Answers,
  starter: NewFiles,
  shipped: Files,
  ui: UiLanguage,
): Promise<FromNotes> {
  const { buildDecks } = await import('../../app/build-decks.ts');
  const beside = diskFiles(dirname(notes.path));
  const pictures = new Map<string, Uint8Array>();
  const leftOut = new Set<string>();
  const picture = (href: string) => {
    const named = PICTURE_FILES.ending.test(href) && readNamedFile(beside, '', decoded(href), PICTURE_FILES);
    if (!named || 'problem' in named) {
      leftOut.add(href);
      return undefined;
    }
    const path = `pictures/${basename(decoded(href))}`;
    pictures.set(path, named.bytes);
    return path;
  };
  const check = async (outline: string) => {
    const own = memoryFiles(Object.fromEntries([...starter, ...pictures, ['slides.yaml', outline]]));
    const files = layeredFiles([own, shipped]);
    return (await buildDecks({ files, outline: 'slides.yaml', formats: [] })).report.findings;
  };
  const { name, languages, title = {}, minutes, scene } = answers;
  const [language = notes.language] = languages;
  const source = {
    ...{ file: basename(notes.path), markdown: notes.markdown, name, picture, title: title[language] ?? notes.title },
    language: language === 'zh' ? ('zh' as const) : ('en' as const),
    ...(minutes === undefined ? {} : { minutes }),
    ...(scene === undefined ? {} : { scene }),
  };
  const { outline, slides, facts } = await notesDeck(source, check, ui);
  // The starter's data are for its own slides.
  const kept = [...starter].filter(([path]) => !path.startsWith('data/'));
  const files = new Map([...kept, ...pictures, ['slides.yaml', outline] as const]);
  return { files, slides, facts, leftOut: [...leftOut] };
}

/** A path as the disk has it: Markdown writes a space as %20. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
