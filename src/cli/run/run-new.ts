import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { readColor } from '../../color/color-transforms.ts';
import { defined } from '../../core/collections.ts';
import type { Words } from '../../core/language.ts';
import { memoryFiles } from '../../files/files.ts';
import { type Finding, stopsDeck } from '../../findings/finding.ts';
import { diskFiles, layeredFiles } from '../../io/disk-files.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { say } from '../../messages/say.ts';
import { deckName, newDeck, type ToolPlace } from '../../start/new-deck.ts';
import { paletteOf, secondFor } from '../../start/palette.ts';
import { TOOL } from '../../start/portable.ts';
import { type Answers, type NewFiles, type Usual, usualIn } from '../../start/starter-deck.ts';
import type { Tool } from '../command.ts';
import { EXIT, refuse } from '../exit-codes.ts';
import { projectFiles } from '../project-files.ts';
import { print } from '../terminal.ts';
import { fromNotes, type NotesFile, readNotesFile } from './deck-from-notes.ts';
import { holdsDeck, lockFile, makePortable, packTool, toolPackage } from './make-portable.ts';
import { type Ask, askWishes, refusedWishes, type Wishes } from './new-questions.ts';
import { madeWords, notesWords } from './new-words.ts';
import { refusedFile } from './refused-file.ts';
import { foundFirst, type LogoFlags, logoFiles, refusedLogos, type UseBrand, withFindings } from './run-brand-new.ts';
import { SCHEMA_FILE, schemaFor } from './run-schema.ts';

export interface NewFlags extends LogoFlags {
  readonly title?: string;
  readonly organisation?: string;
  readonly lang?: readonly string[];
  readonly color?: readonly string[];
  readonly minutes?: number;
  readonly scene?: string;
  readonly from?: string;
  /** Whether the folder takes the tool along. */
  readonly portable?: boolean;
  readonly yes?: boolean;
}

/** What systems and editors leave in a folder by themselves. */
const LEFT_BEHIND = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '.git'];

/**
 * Makes a folder with a small deck to begin with; the exit code. `ask` asks what the flags leave open; without it, the
 * starter's own is in. With `from`, the slides are made from notes. What is found on a `logo` is printed first, and where
 * the logo cannot be used, the code is 1. A folder that holds something is refused, for nothing is ever overwritten; one
 * that holds a deck gets the tool with `portable`.
 */
export async function runNew(folder: string, flags: NewFlags, use: UseBrand, tool: Tool, ask?: Ask): Promise<number> {
  const target = resolve(folder);
  if (addsTool(target, flags)) return addTool(folder, tool);
  const read = flags.from === undefined ? undefined : await readNotesFile(flags.from);
  const refused = refusedNew(folder, flags, read, tool.home);
  if (refused) return refuse(refused, tool);
  return makeDeck(folder, flags, read && 'notes' in read ? read : undefined, { use, tool, ask });
}

interface Making {
  readonly use: UseBrand;
  readonly tool: Tool;
  readonly ask: Ask | undefined;
}

async function makeDeck(
  folder: string,
  flags: NewFlags,
  notes: NotesFile | undefined,
  { use, tool, ask }: Making,
): Promise<number> {
  const target = resolve(folder);
  const starter = diskFiles(join(tool.home, 'starter'));
  const title = notes ? { title: { [notes.language]: notes.title } } : {};
  const usual = { ...usualIn(starter), ...title };
  const given = wishesOf(notes ? { lang: [notes.language], ...flags } : flags);
  const wishes = ask && !flags.yes ? await askWishes(given, usual, ask, tool.ui) : given;
  const palette = chosenPalette(wishes, usual);
  if (palette && 'refused' in palette) return refuse(palette.refused, tool);
  const { colors: _, ...said } = wishes;
  const answers: Answers = {
    languages: usual.languages,
    ...title,
    ...said,
    name: deckName(basename(target), diskFiles(tool.home).list('templates')),
    ...(palette ? { palette } : {}),
    ...logoOf(flags),
  };
  const files = newDeck(starter, answers, toolPlace(target, tool.home, flags.portable), tool.ui, notes !== undefined);
  const onLogo = answers.logo ? await foundOn(files, target, answers.name, use, tool) : [];
  if (stopsDeck(onLogo)) return withFindings(onLogo, tool);
  const made = notes && (await fromNotes(notes, answers, files, projectFiles(target, tool.home), tool.ui));
  const taken = flags.portable ? takenTool(target, answers.name, tool.home) : [];
  writeDeck(target, new Map([...(made?.files ?? files), ...taken]), tool.home);
  const onNotes = made ? notesWords(made, notes) : [];
  const remarks = [...(palette?.notes ?? []), ...onNotes];
  print(`${foundFirst(onLogo, tool)}${madeWords(folder, answers, remarks, { ui: tool.ui, ...flags })}\n`);
  return EXIT.ok;
}

const isPackable = (home: string) => existsSync(join(home, 'package-lock.json'));

function takenTool(target: string, name: string, home: string) {
  packTool(home, target);
  return [['package-lock.json', lockFile(home, name)] as const];
}

function addTool(folder: string, tool: Tool): number | Promise<number> {
  return isPackable(tool.home) ? makePortable(folder, tool) : refuse(say.cli.notPortable({ folder: tool.home }), tool);
}

/** Whether an existing deck is to take the tool along, and no flag is about a new deck. */
function addsTool(target: string, { portable, yes: _, ...others }: NewFlags): boolean {
  return portable === true && holdsDeck(target) && Object.values(others).every((value) => value === undefined);
}

function refusedNew(
  folder: string,
  flags: NewFlags,
  notes: Awaited<ReturnType<typeof readNotesFile>>,
  home: string,
): Words | undefined {
  if (isOccupied(resolve(folder))) return say.cli.occupiedFolder({ folder });
  if (flags.from !== undefined && !notes) {
    const absent = say.cli.noNotesFile({ file: flags.from });
    return refusedFile(flags.from, absent) ?? absent;
  }
  if (notes && 'refused' in notes) return notes.refused;
  if (flags.portable && !isPackable(home)) return say.cli.notPortable({ folder: home });
  if (notes && (flags.lang?.length ?? 0) > 1) return say.cli.oneLanguageOfNotes;
  return refusedLogos(flags) ?? refusedWishes(wishesOf(flags));
}

function logoOf(flags: LogoFlags): Pick<Answers, 'logo'> {
  const { logo, logoOnDark } = flags;
  if (!logo) return {};
  const onDark = logoOnDark === undefined ? {} : { onDark: basename(logoOnDark) };
  return { logo: { mark: basename(logo), ...onDark, files: logoFiles(flags) } };
}

async function foundOn(
  files: NewFiles,
  target: string,
  name: string,
  use: UseBrand,
  tool: Tool,
): Promise<readonly Finding[]> {
  const made = layeredFiles([memoryFiles(Object.fromEntries(files)), projectFiles(target, tool.home)]);
  return (await use(made, name)).findings;
}

function wishesOf({ title, organisation, lang, color, minutes, scene }: NewFlags): Wishes {
  const shared = (text: string) => ({ [lang?.[0] ?? 'en']: text });
  return {
    ...(title === undefined ? {} : { title: shared(title) }),
    ...(organisation === undefined ? {} : { organisation: shared(organisation) }),
    ...(lang ? { languages: lang } : {}),
    ...(color ? { colors: color } : {}),
    ...defined({ minutes, scene }),
  };
}

function isOccupied(target: string): boolean {
  return existsSync(target) && readdirSync(target).some((name) => !LEFT_BEHIND.includes(name));
}

/** The palette of the colours that were typed; undefined where they are the starter's own. */
function chosenPalette({ colors = [] }: Wishes, usual: Usual) {
  const [main = usual.colors[0], chosen] = colors.map((color) => readColor(color) ?? color);
  const second = chosen ?? secondFor(main, [usual.colors[1], usual.colors[0]]);
  return main === usual.colors[0] && second === usual.colors[1] ? undefined : paletteOf(main, second);
}

/**
 * Where the new folder finds the tool: in itself, where it takes it along; else by the path from there, which holds as long
 * as both move together, and by that from the root of the disk, which holds as long as the tool stays.
 */
function toolPlace(target: string, home: string, portable = false): ToolPlace {
  if (portable) return { places: [TOOL], packed: toolPackage(home) };
  const paths = [relative(target, home), resolve(home)].map((path) => path.replaceAll('\\', '/'));
  return { places: [...new Set(paths)] };
}

/** Writes all files or none, among them the schema by which the editor completes the new outline. */
function writeDeck(target: string, files: NewFiles, home: string): void {
  const known = layeredFiles([memoryFiles(Object.fromEntries(files)), projectFiles(target, home)]);
  const all = [...files, [SCHEMA_FILE, schemaFor(known, 'slides.yaml').text] as const];
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  writeWhole(all.map(([path, content]) => ({ path: join(target, path), bytes: bytes(content) })));
}
