import { isMap, isScalar } from 'yaml';
import { defined, groupOf, isGroup } from '../../core/collections.ts';
import { type Path, parsePath } from '../../core/path.ts';
import { applyEdits, type Edit as TextEdit } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { withoutDraftMarks } from '../../outline/edit/edit-outline.ts';
import { addedEntry, removedEntry } from '../../outline/edit/entries.ts';
import { extentOf, findNode, indexOfKey, keySource, plainSource } from '../../outline/edit/yaml-source.ts';
import { parseUnit } from '../../units/unit.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { readYaml, type YamlFile } from '../../yaml/yaml-file.ts';
import type { Edit, EditResult, NewEntry } from '../protocol/edits.ts';
import {
  linksInData,
  type NamedSort,
  type NameUse,
  placesOfUse,
  renamedIn,
  usesInOutline,
  usesInTranslation,
} from './name-uses.ts';
import {
  type FileEdit,
  isRefusal,
  madeOf,
  type OpenProject,
  type ReadFile,
  type Refusal,
  refuse,
  slideIds,
  slidesIn,
} from './project.ts';
import { languagesOf, placesNear, scalarEdit } from './set-value.ts';
import { flowSource, idEdit } from './slide-source.ts';
import { isIdTaken, PARTS } from './slide-uses.ts';
import { changedAt, withoutAt } from './values-at.ts';

type Of<Do extends Edit['do']> = Extract<Edit, { readonly do: Do }>;

const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** Gives a fact or source another name, there and in all that names it, files of translations included. */
export function renameEntry(project: OpenProject, { of, name, to }: Of<'rename'>): EditResult {
  if (of === 'slides') return renameSlide(project, name, to);
  const { main, translations } = project;
  const wrong = nameRefusal(project, of, to) ?? entryRefusal(project, of, name);
  if (wrong) return wrong;
  const uses = usesInOutline(project, of, name);
  if (isRefusal(uses)) return uses;
  const renamed = renamedFile(main, uses, name, to);
  const key = keyEdit(main.yaml, [of, name], to);
  const entries = groupOf(groupOf(renamed.data)[of]);
  const data = { ...groupOf(renamed.data), [of]: { ...withoutKey(entries, name), [to]: entries[name] } };
  const own: FileEdit = { yaml: main.yaml, edits: [...renamed.edits, ...key], data };
  const others = translations.map((file): FileEdit => {
    const texts = renamedFile(file, usesInTranslation(file.data, of, name), name, to);
    const keys = keysOf(file, of, name);
    const sections = groupOf(texts.data);
    const section = Object.fromEntries(
      Object.entries(groupOf(sections[of])).map(([each, text]) => [
        keys.includes(each) ? to + each.slice(name.length) : each,
        text,
      ]),
    );
    const edits = keys.flatMap((each) => keyEdit(file.yaml, [of, each], to + each.slice(name.length)));
    return {
      yaml: file.yaml,
      edits: [...texts.edits, ...edits],
      data: keys.length > 0 ? { ...sections, [of]: section } : texts.data,
    };
  });
  return madeOf([own, ...others.filter(({ edits }) => edits.length > 0)]);
}

/** Gives a slide another id, there, in all links to it and in files of translations. */
function renameSlide(project: OpenProject, name: string, to: string): EditResult {
  const { main, translations, ids } = project;
  const index = ids.indexOf(name);
  if (!NAME.test(to)) return refuse(say.studio.badName({ name: to }));
  const slide = findNode(main.yaml, ['slides', index])?.node;
  if (index < 0 || !slide || !isMap(slide)) return refuse(say.studio.noSlide({ id: name }));
  if (isIdTaken(project, to))
    return refuse(say.studio.idTaken({ id: to }), placesNear(main.yaml, ['slides', ids.indexOf(to)]));
  const linked = renamedFile(main, linksInData(main.data, name), name, to);
  const stated = idEdit(main.yaml, slide, to);
  const slides = slidesIn(linked.data).map((each, i) => (i === index ? { ...each, id: to } : each));
  const data = { ...groupOf(linked.data), slides };
  const others = slideIds(data).filter((id, i) => id !== ids[i]);
  if (!stated || others.length !== 1) return refuse(say.studio.notByItself, placesNear(main.yaml, ['slides', index]));
  const own: FileEdit = { yaml: main.yaml, edits: [...linked.edits, stated], data };
  const inOthers = translations.map((file): FileEdit => {
    const texts = renamedFile(file, linksInData(file.data, name), name, to);
    const key = PARTS.includes(name) ? [] : keyEdit(file.yaml, [name], to);
    const now = Object.entries(groupOf(texts.data)).map(([each, text]) => [each === name ? to : each, text]);
    return {
      yaml: file.yaml,
      edits: [...texts.edits, ...key],
      data: key.length > 0 ? Object.fromEntries(now) : texts.data,
    };
  });
  return madeOf([own, ...inOthers.filter(({ edits }) => edits.length > 0)]);
}

const withoutKey = (group: Readonly<Record<string, unknown>>, name: string) => {
  const { [name]: _, ...rest } = group;
  return rest;
};

function renamedFile({ yaml, data }: ReadFile, uses: readonly NameUse[], name: string, to: string) {
  const edits = uses.flatMap(({ path, sort }): TextEdit[] => {
    const found = findNode(yaml, path);
    if (!found || !isScalar(found.node)) return [];
    if (sort === 'name') return [scalarEdit(yaml, found, to)];
    const { start, end } = extentOf(yaml, found.node);
    return [{ start, end, text: renamedIn(yaml.text.slice(start, end), sort, name, to) }];
  });
  const now = uses.reduce<unknown>(
    (all, { path, sort }) => changedAt(all, path, renamedIn(String(valueAt(data, path)), sort, name, to)),
    data,
  );
  return { edits, data: now };
}

function keyEdit(yaml: YamlFile, path: Path, to: string): TextEdit[] {
  const key = findNode(yaml, path)?.pair?.key;
  if (!key) return [];
  return [{ ...extentOf(yaml, key), text: keySource(to, true).trimEnd().slice(0, -1) }];
}

/** The keys of a file of translations under which a fact's or source's texts are. */
export const keysOf = ({ data }: ReadFile, of: NamedSort, name: string): string[] =>
  Object.keys(groupOf(groupOf(data)[of])).filter((key) => parsePath(key)[0] === name);

function nameRefusal({ main }: OpenProject, of: NamedSort, name: string): Refusal | undefined {
  if (!NAME.test(name)) return refuse(say.studio.badName({ name }));
  if (valueAt(main.data, [of, name]) === undefined) return undefined;
  return refuse(say.studio.nameTaken({ name }), placesNear(main.yaml, [of, name]));
}

function entryRefusal({ main }: OpenProject, of: NamedSort, name: string): Refusal | undefined {
  return findNode(main.yaml, [of, name])?.pair
    ? undefined
    : refuse(say.studio.noName({ name }), placesNear(main.yaml, [of]));
}

/** Adds a fact or source behind the last one. */
export function addEntry(project: OpenProject, { to, name, keys }: Of<'add'>): EditResult {
  const { yaml, data } = project.main;
  const wrong = nameRefusal(project, to, name);
  if (wrong) return wrong;
  const languages = languagesOf(project);
  const given = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== null));
  const own = to === 'facts' ? ownUnit(given.unit, languages) : {};
  if (own === undefined) return refuse(say.studio.unitWords({ languages: languages.join(', ') }));
  const entry = { ...given, ...own };
  const now = { ...groupOf(data), [to]: { ...groupOf(groupOf(data)[to]), [name]: entry } };
  const edit = additionOf(yaml, to, { [name]: entry });
  return edit ? madeOf([{ yaml, edits: [edit], data: now }]) : refuse(say.studio.notByItself, placesNear(yaml, [to]));
}

/** A unit of the outline's own words, by language; nothing where the tool knows it; undefined where a language has no word. */
function ownUnit(unit: NewEntry[string] | undefined, languages: readonly string[]): NewEntry | undefined {
  const isKnown = typeof unit !== 'string' || parseUnit(unit) !== undefined;
  const words = isKnown || languages.length > 1 ? unit : { [languages[0] ?? 'en']: unit };
  if (!isGroup(words)) return isKnown ? {} : undefined;
  return languages.every((language) => words[language]) ? { unit: words } : undefined;
}

/** The edit that puts entries behind the last one of a section, or such a section before the slides. */
export function additionOf(yaml: YamlFile, to: NamedSort, entries: Readonly<Record<string, NewEntry>>) {
  const section = findNode(yaml, [to]);
  const root = yaml.tree.contents;
  const flow = () => flowSource(entries).slice(1, -1).trim();
  const inLines = (column: number) =>
    Object.entries(entries)
      .map(([name, entry]) => entrySource(name, entry, column))
      .join('');
  if (section?.node && isMap(section.node) && (section.node.items.length > 0 || section.node.flow)) {
    return addedEntry(yaml, section.node, section.node.items.length, { block: inLines, flow });
  }
  if (section || !isMap(root)) return undefined;
  const slides = indexOfKey(root, 'slides');
  const block = () => `${to}:\n${inLines(2)}`;
  return addedEntry(yaml, root, slides < 0 ? root.items.length : slides, { block, flow: () => `${to}: { ${flow()} }` });
}

function entrySource(name: string, entry: NewEntry, column: number): string {
  const [outer, indent] = [' '.repeat(column), ' '.repeat(column + 2)];
  const lines = Object.entries(entry).map(([key, value]) => {
    const source =
      typeof value === 'object' && value !== null ? flowSource(value) : plainSource(value, { indent, inFlow: false });
    return `${indent}${keySource(key, false)} ${source}\n`;
  });
  return lines.length > 0 ? `${outer}${name}:\n${lines.join('')}` : `${outer}${name}: {}\n`;
}

/** Takes a fact or source out, with its translations; refused with the places where it is used. */
export function removeEntry(project: OpenProject, { from, name }: Of<'remove'>): EditResult {
  const { main, translations } = project;
  const wrong = entryRefusal(project, from, name);
  if (wrong) return wrong;
  const uses = usesInOutline(project, from, name);
  if (isRefusal(uses)) return uses;
  const isOther = ({ path }: NameUse) => !(path[0] === from && path[1] === name);
  const on = (index: number) => defined({ slide: index < 0 ? undefined : `slides[${index}]` });
  const places = uses.filter(isOther).flatMap((use) => {
    const slide = on(use.path[0] === 'slides' ? Number(use.path[1]) : -1);
    return placesOfUse(main.yaml, use, name).map((place) => ({ ...place, ...slide }));
  });
  const others = translations.flatMap(({ yaml, data }) =>
    usesInTranslation(data, from, name)
      .filter(({ path }) => path[0] !== from || parsePath(String(path[1]))[0] !== name)
      .flatMap((use) => {
        const slide = on(project.ids.indexOf(String(use.path[0])));
        return placesOfUse(yaml, use, name).map((place) => ({ ...place, ...slide }));
      }),
  );
  if (places.length + others.length > 0) return refuse(say.studio.inUse({ name }), [...places, ...others]);
  const edits = [
    withoutKeys(main, from, [name]),
    ...translations.map((file) => withoutKeys(file, from, keysOf(file, from, name))),
  ];
  return madeOf(edits.filter((edit) => edit !== undefined));
}

/** The edit that takes keys out of a section, and that with its last one. */
function withoutKeys({ yaml, data }: ReadFile, section: string, keys: readonly string[]): FileEdit | undefined {
  if (keys.length === 0) return undefined;
  const isLast = Object.keys(groupOf(groupOf(data)[section])).length === keys.length;
  const paths = isLast ? [[section]] : keys.map((key) => [section, key]);
  let now: YamlFile = yaml;
  for (const path of paths) {
    const parent = path.length === 1 ? now.tree.contents : findNode(now, path.slice(0, -1))?.node;
    const edit = isMap(parent) ? removedEntry(now, parent, indexOfKey(parent, path.at(-1) ?? '')) : undefined;
    if (edit) now = readYaml(yaml.file, applyEdits(now.text, [edit]).text);
  }
  const left = paths.reduce<unknown>(withoutAt, data);
  const edits = [{ start: 0, end: yaml.text.length, text: now.text }];
  return { yaml, edits, data: isGroup(left) && Object.keys(left).length === 0 ? null : left };
}

/** Makes drafts facts: takes their marks out. */
export function acceptDrafts({ main: { yaml, data } }: OpenProject, { drafts }: Of<'accept'>): EditResult {
  const facts = groupOf(groupOf(data).facts);
  const unknown = drafts.find((id) => !Object.hasOwn(facts, id));
  if (unknown !== undefined) return refuse(say.studio.noName({ name: unknown }), placesNear(yaml, ['facts']));
  const now = drafts.reduce<unknown>((all, id) => withoutAt(all, ['facts', id, 'draft']), data);
  const text = withoutDraftMarks(yaml, drafts);
  const shared = drafts.filter(
    (id) => groupOf(facts[id]).draft !== undefined && !findNode(yaml, ['facts', id, 'draft']),
  );
  const places = shared.flatMap((id) => placesNear(yaml, ['facts', id]));
  return madeOf([{ yaml, edits: [{ start: 0, end: yaml.text.length, text }], data: now }], places);
}
