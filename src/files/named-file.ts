import { fileLimit } from '../core/limits.ts';
import type { Advice, Finding } from '../findings/finding.ts';
import { didYouMean, type Guess, nearest } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { type Files, refusalWords } from './files.ts';

/** What a file that the outline names came to: its bytes, or a finding without its place. */
export type NamedFile =
  | { readonly bytes: Uint8Array }
  | { readonly problem: Pick<Finding, 'code' | 'message' | 'hint' | 'suggestion' | 'sure'> };

/** Why a file is not there, and which was probably meant. */
export type MissingFile = Advice & Guess;

export interface FileSort {
  readonly ending: RegExp;
  /** A path to show. */
  readonly example: string;
}

export const PICTURE_FILES: FileSort = {
  ending: /\.(jpe?g|png|webp|avif|gif|bmp)$/i,
  example: 'pictures/valley.jpg',
};

export const LOGO_FILES: FileSort = { ending: /\.(svg|png|jpe?g|webp|avif|gif|bmp)$/i, example: 'logos/ferry.svg' };

export const MAP_FILES: FileSort = { ending: /\.(geojson|json|svg)$/i, example: 'maps/province.geojson' };

/** Files that data may be in; an editor's schema beside the outline is none. */
export const DATA_FILES: FileSort = { ending: /(?<!\.schema)\.(csv|tsv|txt|json|xlsx)$/i, example: 'data/trade.csv' };

/** What is not the author's own: what is built or installed, brands, drawings of scenes, which are the tool's too. */
const SKIPPED = /^\.|^(node_modules|out|dist|templates|scenes|package(-lock)?\.json)$/;
/** The tool in a folder that takes it along. */
const isTool = (files: Files, path: string) =>
  /(^|\/)tool$/.test(path) && files.list(path).includes('brand.schema.json');
/** A folder tree is searched for near names only this far. */
const DEEPEST = 4;
const MAX_FILES = 500;
/** Files that a hint lists by name. */
const LISTED = 6;

/**
 * A file that the outline names by its path from the outline's folder (`folder` in `files`, '' for its root). Gives
 * `outside-folder` for addresses, absolute paths and ways out of the folder, and `unknown-file`: with what it is where it
 * is no file that can be read, else with the nearest name there is, also where letters differ in case only, which some
 * disks forgive and others do not.
 */
export function readNamedFile(files: Files, folder: string, name: string, sort: FileSort): NamedFile {
  const parts = plainParts(name);
  if (!parts) return { problem: outside(name) };
  const at = folder === '' ? [] : folder.split('/');
  for (const part of parts) {
    const listed = files.list(at.join('/')).find((entry) => entry.normalize() === part.normalize());
    if (listed === undefined) return { problem: unknown(files, folder, name, sort) };
    at.push(listed);
    if (files.refusal(at.join('/')) === 'outside') return { problem: outside(name) };
  }
  const path = at.join('/');
  const bytes = parts.length > 0 ? files.read(path) : undefined;
  const limit = fileLimit(path);
  if (bytes && bytes.length <= limit) return { bytes };
  const refusal = bytes ? { bytes: bytes.length, limit } : files.refusal(path);
  if (refusal === undefined || refusal === 'outside') return { problem: unknown(files, folder, name, sort) };
  return { problem: { code: 'unknown-file', ...refusalWords(`\`${name}\``, refusal) } };
}

export function plainParts(name: string): string[] | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\~]/i.test(name)) return undefined;
  const parts: string[] = [];
  for (const part of name.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts;
}

const outside = (name: string) => ({ code: 'outside-folder' as const, ...say.files.notInOutlineFolder({ name }) });

function unknown(files: Files, folder: string, name: string, sort: FileSort) {
  const there = filesBelow(files, folder).filter((file) => sort.ending.test(file));
  const names = there.slice(0, LISTED).map((file) => `\`${file}\``);
  const place =
    names.length === 0 ? say.files.putFile(sort) : say.files.filesThere({ names, andOthers: there.length > LISTED });
  const hint = name.includes('\\') ? say.files.writeStrokes({ path: forwards(name), hint: place }) : place;
  return { code: 'unknown-file' as const, ...missingFile(name, there, say.files.noFile({ name, hint })) };
}

/**
 * What is said of a file that is not there: the nearest of those that are, also where letters differ in case only; else
 * the `words`, whose message is where the names differ in more.
 */
export function missingFile(name: string, there: readonly string[], words: Advice): MissingFile {
  const suggestion = nearestFile(name, there);
  if (suggestion === undefined) return words;
  const isSame = (other: string) => suggestion.toLowerCase() === other.toLowerCase();
  const message = isSame(name) ? say.files.otherCapitals({ file: suggestion, name }) : words.message;
  return { message, hint: didYouMean(suggestion), suggestion, sure: isSame(forwards(name)) };
}

function forwards(name: string): string {
  return name
    .trim()
    .replace(/^[“”‘’"']+|[“”‘’"']+$/g, '')
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '');
}

/** The nearest path: the same name in another folder, or a near name, first in the same folder. */
function nearestFile(name: string, there: readonly string[]): string | undefined {
  const forward = forwards(name);
  const base = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const place = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  const same = (part: (path: string) => string) => (file: string) =>
    part(file).toLowerCase() === part(forward).toLowerCase();
  const found = there.find(same((path) => path)) ?? there.find(same(base));
  if (found) return found;
  const stem = (path: string) => base(path).replace(/\.\w+$/, '');
  const near = (files: readonly string[]) => {
    const name = nearest(stem(forward), files.map(stem));
    return files.find((file) => stem(file) === name);
  };
  return near(there.filter(same(place))) ?? near(there);
}

export function filesBelow(files: Files, folder: string): string[] {
  const found: string[] = [];
  for (const path of pathsBelow(files, folder, [])) {
    if (found.push(path) >= MAX_FILES) break;
  }
  return found;
}

function* pathsBelow(files: Files, folder: string, way: readonly string[]): Generator<string> {
  for (const name of files.list(pathOf(folder, ...way))) {
    if (SKIPPED.test(name)) continue;
    const below = pathOf(folder, ...way, name);
    if (/\.\w{1,5}$/.test(name) && files.refusal(below) !== 'folder') yield pathOf(...way, name);
    else if (way.length < DEEPEST && !isTool(files, below)) yield* pathsBelow(files, folder, [...way, name]);
  }
}

const pathOf = (...parts: string[]) => parts.filter((part) => part !== '').join('/');
