import { isPair, isScalar } from 'yaml';
import { defined, groupBy } from '../../core/collections.ts';
import type { Path } from '../../core/path.ts';
import { extentOf, findNode } from '../../outline/edit/yaml-source.ts';
import { nodesIn } from '../../yaml/nodes.ts';
import { lineAt } from '../../yaml/source-line.ts';
import { rangeOf, type YamlFile } from '../../yaml/yaml-file.ts';
import type { NameHere, NamePlace } from '../protocol/editor.ts';
import { keysOf } from './name-edits.ts';
import {
  linksInData,
  type NamedSort,
  type NameUse,
  placesOfUse,
  usesInOutline,
  usesInTranslation,
} from './name-uses.ts';
import {
  isRefusal,
  type OpenProject,
  openProject,
  type Project,
  placeAt,
  type ReadFile,
  type Refusal,
} from './project.ts';
import { PARTS } from './slide-uses.ts';
import { usesAsWritten } from './uses-as-written.ts';

const WORD = /[A-Za-z0-9_-]/;
/** Characters of a line that are shown, at most. */
const SHOWN = 80;

/**
 * The name of a fact, source or slide at a place of the outline or of a file of translations, and where else it stands; none
 * where there is none. Told from what is written where the outline has errors; refused where a file cannot be read at all.
 */
export function nameAt(project: Project, file: string, offset: number): NameHere | Refusal | undefined {
  const open = openProject(project);
  if (isRefusal(open)) return open;
  const source = [open.main, ...open.translations].find(({ yaml }) => yaml.file === file);
  const name = source && wordAt(source.yaml.text, offset);
  if (!name) return undefined;
  const isHere = (place: NamePlace) => place.file === file && place.from <= offset && offset <= place.to;
  for (const of of ['facts', 'sources', 'slides'] as const) {
    const found = placesIn(open, of, name);
    if (found?.uses.some(isHere)) return found;
  }
  return undefined;
}

/** A name of which it is known what it is of, as `nameAt` tells it. */
export function namePlaces(project: Project, of: NameHere['of'], name: string): NameHere | Refusal | undefined {
  const open = openProject(project);
  return isRefusal(open) ? open : placesIn(open, of, name);
}

const placesIn = (project: OpenProject, of: NameHere['of'], name: string): NameHere | undefined =>
  of === 'slides' ? slidePlaces(project, name) : entryPlaces(project, of, name);

function wordAt(text: string, offset: number): string {
  let [from, to] = [offset, offset];
  while (WORD.test(text[from - 1] ?? '')) from -= 1;
  while (WORD.test(text[to] ?? '')) to += 1;
  return text.slice(from, to);
}

function entryPlaces(project: OpenProject, of: NamedSort, name: string): NameHere | undefined {
  const { main, translations } = project;
  const definition = keyPlace(project, main.yaml, [of, name]);
  if (!definition) return undefined;
  const sound = usesInOutline(project, of, name);
  const uses = isRefusal(sound) ? usesAsWritten(main.data, of, name) : sound;
  const others = translations.flatMap((file) => [
    ...keysOf(file, of, name).flatMap((key) => keyPlace(project, file.yaml, [of, key], name) ?? []),
    ...usePlaces(project, file, usesInTranslation(file.data, of, name), name),
  ]);
  return { of, name, definition, uses: inOrder(definition, [...usePlaces(project, main, uses, name), ...others]) };
}

function slidePlaces(project: OpenProject, name: string): NameHere | undefined {
  const { main, translations, ids } = project;
  const path: Path = ['slides', ids.indexOf(name)];
  const slide = findNode(main.yaml, path)?.node;
  if (!slide) return undefined;
  const { start } = rangeOf(slide);
  const [stated] = usePlaces(project, main, [{ path: [...path, 'id'], sort: 'name' }], name);
  const definition = stated ?? shown(project, main.yaml, path, { from: start, to: start });
  const others = translations.flatMap((file) => [
    ...(PARTS.includes(name) ? [] : [keyPlace(project, file.yaml, [name]) ?? []].flat()),
    ...usePlaces(project, file, linksInData(file.data, name), name),
  ]);
  const links = usePlaces(project, main, linksInData(main.data, name), name);
  return { of: 'slides', name, definition, uses: inOrder(definition, [...links, ...others]) };
}

const usePlaces = (project: OpenProject, { yaml }: ReadFile, uses: readonly NameUse[], name: string): NamePlace[] =>
  uses.flatMap((use) => placesOfUse(yaml, use, name).map((place) => shown(project, yaml, use.path, place)));

/** Where a key is, or the name that it begins with. */
function keyPlace(project: OpenProject, yaml: YamlFile, path: Path, name?: string): NamePlace | undefined {
  const key = findNode(yaml, path)?.pair?.key;
  if (!key) return undefined;
  const { start, end } = extentOf(yaml, key);
  const from = name === undefined ? start : yaml.text.indexOf(name, start);
  return shown(project, yaml, path, { from, to: name === undefined ? end : from + name.length });
}

function shown(
  { main, ids }: OpenProject,
  yaml: YamlFile,
  [part, index]: Path,
  { from, to }: { readonly from: number; readonly to: number },
): NamePlace {
  const at =
    yaml === main.yaml
      ? part === 'slides'
        ? Number(index)
        : -1
      : PARTS.includes(String(part))
        ? -1
        : ids.indexOf(String(part));
  const words = lineAt(yaml, from).text.trim();
  return {
    ...placeAt(yaml, from, to),
    words: words.length > SHOWN ? `${words.slice(0, SHOWN)} …` : words,
    ...defined({ slide: at < 0 ? undefined : `slides[${at}]` }),
  };
}

/** Each place once: where the name is stated, and then the others of each file as they stand there. */
function inOrder(definition: NamePlace, places: readonly NamePlace[]): NamePlace[] {
  const all = new Map([definition, ...places].map((place) => [`${place.file} ${place.from}`, place]));
  const [first = definition, ...others] = all.values();
  const files = [...groupBy(others, ({ file }) => file).values()];
  return [first, ...files.flatMap((each) => each.toSorted((a, b) => a.from - b.from))];
}

/** What a value at a place of a text says, where a file may be named. */
export function textValueAt({ files, outline }: Project, file: string, offset: number): string | undefined {
  const open = openProject({ files, outline });
  if (isRefusal(open)) return undefined;
  const yaml = [open.main, ...open.translations].find((each) => each.yaml.file === file)?.yaml;
  const found =
    yaml &&
    nodesIn(yaml.tree).find(({ node, isKey }) => {
      if (isKey || isPair(node) || !isScalar(node)) return false;
      const { start, end } = rangeOf(node);
      return start <= offset && offset <= end;
    });
  return found && isScalar(found.node) ? String(found.node.value) : undefined;
}
