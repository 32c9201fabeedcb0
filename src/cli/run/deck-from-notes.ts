import { basename, dirname } from 'node:path';
import type { UiLanguage } from '../../core/language.ts';
import { type Files, memoryFiles } from '../../files/files.ts';
import { PICTURE_FILES, readNamedFile } from '../../files/named-file.ts';
import { diskFiles, layeredFiles } from '../../io/disk-files.ts';
import { notesDeck } from '../../start/drafts/notes-deck.ts';
import type { Answers, NewFiles } from '../../start/starter-deck.ts';
import type { NotesFile } from './notes-file.ts';

/** What a deck made from notes came to. */
export interface FromNotes {
  readonly files: NewFiles;
  readonly slides: number;
  readonly facts: number;
  /** Pictures that the notes show and that are not at hand. */
  readonly leftOut: readonly string[];
  /** The first lines of blocks of code, which are left out. */
  readonly code: readonly string[];
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
  const pictures = new Map<string, Uint8Array>();
  const leftOut = new Set<string>();
  const picture = (href: string) => {
    const bytes = pictureAt(notes, href);
    if (!bytes) {
      leftOut.add(href);
      return undefined;
    }
    const path = freePath(pictures, `pictures/${basename(decoded(href))}`, bytes);
    pictures.set(path, bytes);
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
    ...{ file: basename(notes.path), notes: notes.notes, name, picture, title: title[language] ?? notes.title },
    language: language === 'zh' ? ('zh' as const) : ('en' as const),
    ...(minutes === undefined ? {} : { minutes }),
    ...(scene === undefined ? {} : { scene }),
  };
  const { outline, slides, facts } = await notesDeck(source, check, ui);
  // The starter's data are for its own slides.
  const kept = [...starter].filter(([path]) => !path.startsWith('data/'));
  const files = new Map([...kept, ...pictures, ['slides.yaml', outline] as const]);
  return { files, slides, facts, leftOut: [...leftOut].filter((href) => href !== ''), code: codeIn(notes) };
}

/** The bytes of a picture that notes show: one that their file holds, or one that lies beside it. */
function pictureAt({ path, pictures }: NotesFile, href: string): Uint8Array | undefined {
  if (pictures) return pictures.get(href);
  const named =
    PICTURE_FILES.ending.test(href) && readNamedFile(diskFiles(dirname(path)), '', decoded(href), PICTURE_FILES);
  return named && 'bytes' in named ? named.bytes : undefined;
}

/** A path for a picture that no other picture has. */
function freePath(taken: ReadonlyMap<string, Uint8Array>, path: string, bytes: Uint8Array): string {
  const isFree = (each: string) => !taken.has(each) || Buffer.compare(taken.get(each) ?? bytes, bytes) === 0;
  for (let count = 2, free = path; ; count++) {
    if (isFree(free)) return free;
    free = path.replace(/(\.\w+)$/, `-${count}$1`);
  }
}

/** The first line of each block of code, which no slide shows. */
function codeIn({ notes: { lead, parts } }: NotesFile): string[] {
  return [...lead, ...parts.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.type === 'code' ? [block.text.trim().split('\n')[0] ?? ''] : [],
  );
}

/** A path as the disk has it: Markdown writes a space as %20. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
