import type { KitPart, KitView } from '../core/kit.ts';
import { KitRef } from '../fields/fields.ts';
import { type Files, readText } from '../files/files.ts';
import type { Finding } from '../findings/finding.ts';
import { type Guess, guess, hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import type { Outline } from '../outline/outline.ts';
import { parsePart } from '../scenery/kit-part.ts';
import { KIT_NAMES, kitCalled } from '../scenery/kits.ts';
import { namedOnce } from './read-pictures.ts';
import { isDrawingName } from './read-scenes.ts';

/** The folder of kits, each a folder of drawings: in a brand's own folder, and beside the outline or with the tool. */
const FOLDER = 'scenes/kits';
const ENDING = '.svg';

type Problem = Omit<Finding, 'path'>;

/**
 * Reads every kit that the outline's slides name, and of a kit of which they name parts those parts, from `scenes/kits/` in
 * the folders of the brand, its own first, then beside the outline, then the tool's. Gives `unknown-kind` and `bad-picture`
 * at each place that names one that is unknown or cannot be drawn.
 */
export function readKits(outline: Pick<Outline, 'slides'>, files: Files, brandFolders: readonly string[] = []) {
  const folders = [...brandFolders.map((folder) => `${folder}/${FOLDER}`), FOLDER];
  const named = namedOnce(KitRef, outline, keyOf);
  const kits = new Map<string, KitView>();
  const problems = new Map<string, Problem>();
  for (const key of named.names) {
    const [kit = '', part] = key.split('/');
    const read = readKit(kit, part, files, folders);
    if ('kit' in read) kits.set(key, read.kit);
    else problems.set(key, read.problem);
  }
  return { kits, findings: named.findings(problems) };
}

/** What a kit, or a part of one, is kept by. */
const keyOf = ({ kit, part }: KitRef): string => (part === undefined ? kit : `${kit}/${part}`);

function readKit(
  kit: string,
  part: string | undefined,
  files: Files,
  folders: readonly string[],
): { readonly kit: KitView } | { readonly problem: Problem } {
  if (!isDrawingName(kit)) return { problem: unknownKit(kit, files, folders) };
  const held = folders.map((folder) => `${folder}/${kit}`).map((folder) => ({ folder, names: partsIn(files, folder) }));
  const names = [...new Set(held.flatMap((each) => each.names))];
  if (names.length === 0) return { problem: unknownKit(kit, files, folders) };
  if (part !== undefined && !names.includes(part)) return { problem: unknownPart(kit, part, names) };
  const parts: Record<string, KitPart> = {};
  for (const name of part === undefined ? names : [part]) {
    const file = `${held.find((each) => each.names.includes(name))?.folder}/${name}${ENDING}`;
    try {
      parts[name] = partIn(file, readText(files, file) ?? '');
    } catch (error) {
      return {
        problem: { code: 'bad-picture', ...say.pictures.unsoundPart({ file, reason: (error as Error).message }) },
      };
    }
  }
  return { kit: { name: kit, parts } };
}

function partsIn(files: Files, folder: string): string[] {
  const drawn = files.list(folder).filter((file) => file.endsWith(ENDING));
  return drawn.map((file) => file.slice(0, -ENDING.length)).filter(isDrawingName);
}

/** Parts as they were read last, by their files: a deck is built again and again while somebody writes it. */
const kept = new Map<string, { readonly source: string; readonly part: KitPart }>();

function partIn(file: string, source: string): KitPart {
  const known = kept.get(file);
  if (known?.source === source) return known.part;
  const part = parsePart(source);
  kept.set(file, { source, part });
  return part;
}

function unknownKit(kit: string, files: Files, folders: readonly string[]): Problem {
  const names = [...new Set([...folders.flatMap((folder) => files.list(folder)), ...KIT_NAMES])].sort();
  const called = kitCalled(kit);
  const found: Guess = called === undefined ? guess(kit, names) : { suggestion: called };
  const [folder = FOLDER] = folders;
  return {
    code: 'unknown-kind',
    message: say.pictures.noKit({ name: kit }),
    hint: hintOf(found.suggestion, say.pictures.kits({ names, folder })),
    ...found,
  };
}

function unknownPart(kit: string, part: string, names: readonly string[]): Problem {
  const found = guess(part, names);
  return {
    code: 'unknown-kind',
    message: say.pictures.noPart({ kit, name: part }),
    hint: hintOf(found.suggestion, say.pictures.parts({ names: [...names].sort() })),
    ...found,
  };
}
