import { basename, dirname, resolve } from 'node:path';
import { recentCache } from '../../core/cache.ts';
import { defined } from '../../core/collections.ts';
import type { UiLanguage, Words } from '../../core/language.ts';
import { RefusedContent } from '../../core/refused-content.ts';
import { uriDecoded } from '../../core/uri.ts';
import { csvText } from '../../data/write-csv.ts';
import { decodeText } from '../../files/decode-text.ts';
import { type Files, memoryFiles } from '../../files/files.ts';
import { PICTURE_FILES, readNamedFile } from '../../files/named-file.ts';
import { diskFiles, layeredFiles } from '../../io/disk-files.ts';
import { readRegular } from '../../io/regular-file.ts';
import { DamagedPart } from '../../io/zip.ts';
import { say } from '../../messages/say.ts';
import { readDocument, type UnshownKind } from '../../start/document/read-document.ts';
import { notesDeck, titleOf } from '../../start/drafts/notes-deck.ts';
import { type NumberForm, numberFormOf } from '../../start/figures/numbered-names.ts';
import { type Notes, notesText, readNotes } from '../../start/notes/read-notes.ts';
import type { Answers, NewFiles } from '../../start/starter-deck.ts';

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
  const { keptBrands } = await import('../../app/use-brand.ts');
  // From check to check, most slides stay as they are.
  const keep = { cache: recentCache(), useBrand: keptBrands() };
  const added = new Map<string, Uint8Array>();
  const leftOut = new Set<string>();
  const picture = (href: string) => {
    const bytes = pictureAt(notes, href);
    if (!bytes) {
      leftOut.add(href);
      return undefined;
    }
    const path = freePath(added, `pictures/${basename(uriDecoded(href))}`, bytes);
    added.set(path, bytes);
    return path;
  };
  const data = (name: string, rows: readonly (readonly string[])[]) => {
    const bytes = new TextEncoder().encode(csvText(rows));
    const path = freePath(added, `data/${name}.csv`, bytes);
    added.set(path, bytes);
    return path;
  };
  const check = async (outline: string) => {
    const own = memoryFiles(Object.fromEntries([...starter, ...added, ['slides.yaml', outline]]));
    const files = layeredFiles([own, shipped]);
    return (await buildDecks({ files, outline: 'slides.yaml', formats: [], ...keep })).report.findings;
  };
  const { name, languages, title = {}, minutes, scene } = answers;
  const [language = notes.language] = languages;
  const source = {
    ...{ file: basename(notes.path), notes: notes.notes, name, picture, data, title: title[language] ?? notes.title },
    language: language === 'zh' ? ('zh' as const) : ('en' as const),
    ...defined({ minutes, scene }),
  };
  const { outline, slides, facts } = await notesDeck(source, check, ui);
  // The starter's data are for its own slides.
  const kept = [...starter].filter(([path]) => !path.startsWith('data/'));
  const files = new Map([...kept, ...added, ['slides.yaml', outline] as const]);
  return { files, slides, facts, leftOut: [...leftOut].filter((href) => href !== ''), code: codeIn(notes) };
}

function pictureAt({ path, pictures }: NotesFile, href: string): Uint8Array | undefined {
  if (pictures) return pictures.get(href);
  const named =
    PICTURE_FILES.ending.test(href) && readNamedFile(diskFiles(dirname(path)), '', uriDecoded(href), PICTURE_FILES);
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

function codeIn({ notes: { lead, parts } }: NotesFile): string[] {
  return [...lead, ...parts.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.type === 'code' ? [block.text.trim().split('\n')[0] ?? ''] : [],
  );
}

export interface NotesFile {
  readonly path: string;
  readonly notes: Notes;
  /** The language of the deck that they become: Chinese where they are in Chinese, else English. */
  readonly language: 'en' | 'zh';
  /** How they write numbers. */
  readonly form: NumberForm;
  /** What they call themselves, or the name of the file. */
  readonly title: string;
  /** The pictures that the file itself holds, by the names that the notes have for them; undefined where it holds none. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** How much of each sort no slide can show. */
  readonly unshown: ReadonlyMap<UnshownKind, number>;
}

export async function readNotesFile(name: string): Promise<NotesFile | { readonly refused: Words } | undefined> {
  const path = resolve(name);
  const bytes = readRegular(path);
  if (!(bytes instanceof Uint8Array)) return undefined;
  const decoded = decodeText(bytes);
  if (bytes.length === 0) return { refused: say.cli.emptyNotes({ name }) };
  if ('binary' in decoded && decoded.binary !== 'word')
    return { refused: say.cli.notNotes({ name, is: say.cli.otherDocuments[decoded.binary] }) };
  const read = await readContents(bytes, decoded).catch(whyNot);
  if (!read) return { refused: say.cli.damagedNotes({ name, is: say.cli.damagedWord }) };
  if (read instanceof DamagedPart) return { refused: say.cli.damagedNotes({ name, is: read.words }) };
  if (read instanceof RefusedContent) return { refused: say.cli.largeNotes({ name, is: read.words }) };
  if (saysNothing(read.notes)) return { refused: say.cli.emptyNotes({ name }) };
  const form = numberFormOf(notesText(read.notes));
  const title = titleOf(read.notes) ?? basename(path).replace(/\.\w+$/, '');
  return { ...read, path, form, language: form === 'zh' ? 'zh' : 'en', title };
}

/** Whether there is nothing that a slide could show: no text, no picture. */
function saysNothing({ title, lead, parts }: Notes): boolean {
  const shown = [...lead, ...parts.flatMap(({ blocks }) => blocks)].filter(({ type }) => type !== 'code');
  return title === undefined && shown.length === 0 && parts.every((part) => part.title === '');
}

async function readContents(bytes: Uint8Array, decoded: ReturnType<typeof decodeText>) {
  if ('binary' in decoded) return readDocument(bytes);
  const notes = readNotes('text' in decoded ? decoded.text : decoded.roughly);
  return { notes, unshown: new Map<UnshownKind, number>() };
}

/** The error of notes that hold too much, or are damaged, as a value. */
function whyNot(error: unknown): RefusedContent {
  if (error instanceof RefusedContent) return error;
  throw error;
}
