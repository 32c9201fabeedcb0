import { groupBy, groupOf, lookUp } from '../core/collections.ts';
import { formatPath, foundIn, type Path, parsePath } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import { guess, hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { placeName, sortName, valueAt } from '../yaml/plain-words.ts';
import { locateIn, type YamlFile } from '../yaml/yaml-file.ts';
import type { TextKey } from './outline.ts';
import { comparable } from './stale-translation.ts';

/** An entry of a translation file, and where in the outline its text is. */
export interface Entry {
  /** Its section in the file, and its key there. */
  readonly at: readonly [string, string];
  readonly value: unknown;
  /** The slide or the part of the deck that the text belongs to. */
  readonly root: Path;
  readonly path: Path;
}

/** An entry of which the outline has the text under another name than the file gives it. */
export interface MovedEntry extends Entry {
  readonly to: TextKey;
}

/** An entry at the place that its name gives; without one where its slide is not there. */
type NamedEntry = Pick<Entry, 'at' | 'value'> & Partial<Entry>;

/** The entries of a translation file by whether they found a place. */
export interface PlacedEntries {
  /** Those with a place in the outline, or with a name that it does not know. */
  readonly entries: readonly (Entry | MovedEntry)[];
  /** Those whose text is not in the outline now; without a place where their whole slide is not. */
  readonly unused: readonly NamedEntry[];
  /** Sections of slides that go by another id now. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Parts of the deck that are named as such. */
const PARTS: readonly string[] = ['deck', 'facts', 'sources'];

type Section = readonly [name: string, entries: readonly (readonly [string, unknown])[]];

/**
 * The entries of a translation file in their places. An entry whose name fits stays there. Ids that are filled from the
 * kind change when slides are added, moved or named, so sections under such ids go to the slide that has most of the texts
 * that they translate (`of`); then each entry whose text has changed goes to the only free place with the text of its
 * `of`. What still has no text stays at its name, if that is free, and is unused else.
 */
export function placeTranslations(data: unknown, reference: string, language: string, file: unknown): PlacedEntries {
  const sections = Object.entries(groupOf(file)).map(
    ([name, texts]): Section => [name, Object.entries(groupOf(texts))],
  );
  const texts = referenceTexts(data, reference, language);
  const slides = slidesOf(data).map((slide) => String(valueAt(slide, ['id'])));
  const owners = slidesFor(data, slides, sections, texts);
  const named = sections.flatMap(([name, entries]) => {
    const roots = rootsOf(name, owners.get(name));
    return entries.map(([key, value]): NamedEntry => ({ at: [name, key], value, ...placeOf(data, roots, key) }));
  });
  const claimed = new Set<string>();
  const placed = new Map<NamedEntry, Entry>();
  const place = (entry: NamedEntry, at: Entry) => {
    claimed.add(formatPath(at.path));
    placed.set(entry, at);
  };
  const rest = () => named.filter((entry) => !placed.has(entry));
  for (const entry of named) if (fits(entry, texts)) place(entry, entry);
  for (const entry of rest()) {
    const path = placeByText(entry, texts, claimed);
    if (path) place(entry, { ...entry, root: path.slice(0, path[0] === 'slides' ? 2 : 1), path });
  }
  for (const entry of rest()) {
    // A name that the outline does not know is reported where the entry is read.
    const isRead = hasPlace(entry, data) && (hasText(entry, texts) || ofEntry(entry.value) === undefined);
    if (isRead && !claimed.has(formatPath(entry.path))) place(entry, entry);
  }
  const renamed = [...owners].filter(([name, index]) => slides[index] !== name);
  return {
    entries: named.flatMap((entry) => placed.get(entry) ?? []).map((entry) => withName(entry, slides)),
    unused: rest(),
    sections: new Map(renamed.map(([name, index]) => [name, slides[index] ?? ''])),
  };
}

/** A text of the outline in the reference language. */
interface ReferenceText {
  readonly path: Path;
  readonly plain: string;
  /** Whether the outline itself has it in the language. */
  readonly done: boolean;
}

export function slidesOf(data: unknown): readonly unknown[] {
  const slides = valueAt(data, ['slides']);
  return Array.isArray(slides) ? slides : [];
}

/** Everything in the outline that is a text, or a string at least, by its path. */
function referenceTexts(data: unknown, reference: string, language: string): ReadonlyMap<string, ReferenceText> {
  const paths = [...PARTS, 'slides'].flatMap((part) => textPaths(valueAt(data, [part]), [part]));
  return new Map(
    paths.map((path) => {
      const value = valueAt(data, path);
      const text = typeof value === 'string' ? value : isTexts(value) ? (lookUp(value, reference) ?? '') : '';
      const done = isTexts(value) && Object.hasOwn(value, language);
      return [formatPath(path), { path, plain: comparable(text), done }];
    }),
  );
}

/** The slide of each section that has one: by its id, or, where that is filled from the kind, by the texts in it. */
function slidesFor(
  data: unknown,
  ids: readonly string[],
  sections: readonly Section[],
  texts: ReadonlyMap<string, ReferenceText>,
): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  const free = sections.filter(([name]) => {
    const index = ids.indexOf(name);
    const stated = index !== -1 && !isFilled(slidesOf(data)[index], name);
    if (stated) owners.set(name, index);
    return !stated && (index !== -1 || !PARTS.includes(name));
  });
  const taken = new Set(owners.values());
  const give = (name: string, index: number) => {
    if (owners.has(name) || taken.has(index)) return;
    owners.set(name, index);
    taken.add(index);
  };
  const byText = groupBy(
    [...texts.values()].filter(({ path }) => path[0] === 'slides'),
    ({ path, plain }) => textName(path.slice(2), plain),
  );
  const votes = free.flatMap(([name, entries]) => votesOf(name, entries, ids, byText));
  for (const { name, index } of votes.toSorted((a, b) => b.votes - a.votes || Number(b.own) - Number(a.own))) {
    give(name, index);
  }
  for (const [name] of free) if (ids.includes(name)) give(name, ids.indexOf(name));
  return owners;
}

const textName = (path: Path, plain: string) => `${formatPath(path)}\n${plain}`;

interface Vote {
  readonly name: string;
  readonly index: number;
  readonly votes: number;
  /** Whether the section goes by the slide's id already. */
  readonly own: boolean;
}

function votesOf(
  name: string,
  entries: Section[1],
  ids: readonly string[],
  byText: ReadonlyMap<string, readonly ReferenceText[]>,
): Vote[] {
  const votes = new Map<number, number>();
  for (const [key, value] of entries) {
    const of = ofEntry(value);
    const same = of === undefined ? [] : (byText.get(textName(parsePath(key), comparable(of))) ?? []);
    for (const { path } of same) votes.set(Number(path[1]), (votes.get(Number(path[1])) ?? 0) + 1);
  }
  return [...votes].map(([index, count]) => ({ name, index, votes: count, own: ids[index] === name }));
}

/** Where a section's texts may stand; an id may be `sources` too, which is that of a slide of this kind. */
function rootsOf(section: string, slide: number | undefined): Path[] {
  const parts = PARTS.includes(section) ? [[section]] : [];
  return slide === undefined ? parts : [['slides', slide], ...parts];
}

function placeOf(data: unknown, roots: readonly Path[], key: string): Partial<Pick<Entry, 'root' | 'path'>> {
  const own = parsePath(key);
  const root = roots.find((each) => valueAt(data, [...each, ...own]) !== undefined) ?? roots[0];
  return root ? { root, path: [...root, ...own] } : {};
}

function fits(entry: NamedEntry, texts: ReadonlyMap<string, ReferenceText>): entry is Entry {
  const { path, value } = entry;
  const there = path && texts.get(formatPath(path));
  const of = ofEntry(value);
  return there !== undefined && (of === undefined || comparable(of) === there.plain);
}

const hasText = ({ path }: Entry, texts: ReadonlyMap<string, ReferenceText>) => texts.has(formatPath(path));

function hasPlace(entry: NamedEntry, data: unknown): entry is Entry {
  const { root, path } = entry;
  if (!root || !path) return false;
  return root[0] === 'slides' || root[0] === 'deck' || valueAt(data, path.slice(0, 2)) !== undefined;
}

/** The only place that has the text which an entry translates, and no translation yet; in its own slide rather than elsewhere. */
function placeByText(
  { at, value, root }: NamedEntry,
  texts: ReadonlyMap<string, ReferenceText>,
  claimed: ReadonlySet<string>,
): Path | undefined {
  const of = ofEntry(value);
  if (of === undefined) return undefined;
  const plain = comparable(of);
  const free = [...texts].flatMap(([name, text]) =>
    text.plain === plain && !text.done && !claimed.has(name) ? [text.path] : [],
  );
  const field = fieldOf(parsePath(at[1]));
  const alike = free.filter((path) => fieldOf(path) === field);
  // One word may be a name of something; words are a text.
  const likely = alike.length > 0 ? alike : plain.includes(' ') ? free : [];
  const near = likely.filter((path) => root?.every((part, index) => part === path[index]));
  const [place, ...others] = near.length > 0 ? near : likely;
  return others.length === 0 ? place : undefined;
}

const fieldOf = (path: Path) => path.findLast((part) => typeof part === 'string');

/** The entry with the name of its place, if it goes by another one. */
function withName(entry: Entry, slides: readonly string[]): Entry | MovedEntry {
  const { root, path, at } = entry;
  const [part, index] = root;
  const section = part === 'slides' && typeof index === 'number' ? (slides[index] ?? '') : String(part);
  const own = path.slice(root.length);
  const same = section === at[0] && formatPath(own) === formatPath(parsePath(at[1]));
  return same ? entry : { ...entry, to: { section, path: formatPath(own) } };
}

/** Whether an id is such as is filled from the slide's kind. */
export function isFilled(slide: unknown, id: string): boolean {
  return id.replace(/-\d+$/, '') === String(valueAt(slide, ['kind']));
}

export function isTexts(value: unknown): value is Record<string, string> {
  const texts = Object.entries(groupOf(value));
  return texts.length > 0 && texts.every(([key, text]) => /^[a-z]{2,3}(-\w+)*$/.test(key) && typeof text === 'string');
}

export function textPaths(content: unknown, from: Path = []): Path[] {
  return foundIn(content, from, (value, path) => (typeof value === 'string' || isTexts(value) ? [path] : undefined));
}

/** What an entry of a translation file says. */
interface Said {
  readonly text?: string;
  /** The text that it translates. */
  readonly of?: string;
  /** Where the text is in the file. */
  readonly textAt: Path;
  readonly wrong: readonly Finding[];
}

/**
 * What the entry at a path of a translation file says: a string, or `text` and `of`. Gives `wrong-type`, `unknown-key`
 * and `missing-key`; `path` is where its text is in the outline.
 */
export function readEntry(yaml: YamlFile, at: Path, path: Path, value: unknown): Said {
  if (typeof value === 'string') return { text: value, textAt: at, wrong: [] };
  const group = groupOf(value);
  const keys = Object.keys(group);
  if (keys.length === 0) return { textAt: at, wrong: [wrongEntry(yaml, at, path, value)] };
  const unknown = keys.filter((key) => key !== 'text' && key !== 'of');
  const wrong = unknown.map((key) => unknownEntryKey(yaml, [...at, key], path));
  for (const key of ['text', 'of']) {
    if (key in group && typeof group[key] !== 'string') wrong.push(wrongEntry(yaml, [...at, key], path, group[key]));
  }
  const { text, of } = group;
  if (text === undefined && unknown.length === 0)
    wrong.push(atEntry(yaml, at, 'key', { code: 'missing-key', ...say.outline.entryWithoutText, path }));
  return {
    textAt: [...at, 'text'],
    wrong,
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof of === 'string' ? { of } : {}),
  };
}

function wrongEntry(yaml: YamlFile, at: Path, path: Path, value: unknown): Finding {
  const message = say.outline.translationIsNoText({ place: placeName(path), sort: sortName(value) });
  return atEntry(yaml, at, 'value', { code: 'wrong-type', message, path });
}

function unknownEntryKey(yaml: YamlFile, at: Path, path: Path): Finding {
  const key = String(at.at(-1));
  const found = guess(key, ['text', 'of']);
  return atEntry(yaml, at, 'key', {
    code: 'unknown-key',
    message: say.outline.unknownTranslationKey({ key }),
    hint: hintOf(found.suggestion, say.outline.translationKeys),
    path,
    ...found,
  });
}

export function ofEntry(value: unknown): string | undefined {
  const { of } = groupOf(value);
  return typeof of === 'string' ? of : undefined;
}

/** A finding about an entry of a translation file, with its place and the edit that mends it. */
export function atEntry(yaml: YamlFile, at: Path, place: 'key' | 'value', finding: Finding): Finding {
  const { span } = locateIn(yaml, at, place);
  if (finding.suggestion === undefined) return { ...finding, span };
  const text = /^[\w-]+$/.test(finding.suggestion) ? finding.suggestion : `"${finding.suggestion}"`;
  const safe = finding.sure ? { safe: true } : {};
  return { ...finding, span, edit: { file: yaml.file, start: span.start, end: span.end, text, ...safe } };
}
