import { isDeepStrictEqual } from 'node:util';
import { type Group, groupOf, isGroup, mapValues } from '../../core/collections.ts';

/** One of the things that a slide lists, by the names that all kinds share: `title`, `text`, `items`, `fact`, `icon` and so on. */
export type Entry = Group;

/** What a slide says apart from its kind: its entries, and the keys around them. */
export interface Contents {
  readonly entries: readonly Entry[];
  readonly around: Group;
}

/** How a kind writes its entries. */
interface Form {
  /** Its key with the list of them, or a key for each. */
  readonly keys: readonly string[];
  readonly read: (written: unknown) => Entry;
  /** Undefined where the kind has no way to say it. */
  readonly write: (entry: Entry) => unknown;
}

const inList = (key: string, names: Readonly<Record<string, string>> = {}): Form => ({
  keys: [key],
  read: (written) => whole(renamed(groupOf(written), inverse(names))),
  write: (entry) => renamed(entry, names),
});

const FORMS: Readonly<Record<string, Form>> = {
  bullets: { keys: ['items'], read: readPoint, write: writePoint },
  cards: inList('items'),
  columns: {
    ...inList('items'),
    write: (entry) => ('text' in entry || 'items' in entry ? entry : renamed(entry, { title: 'text' })),
  },
  process: inList('items'),
  path: inList('steps'),
  ladder: inList('items', { title: 'text' }),
  kpis: inList('items', { title: 'text' }),
  lists: inList('lists'),
  comparison: { ...inList('left'), keys: ['left', 'right'] },
  contrast: inList('sides', { title: 'whole' }),
};

/** What a slide of such a kind says; undefined for others. */
export function contentsOf(slide: Group): Contents | undefined {
  const form = formOf(slide.kind);
  if (!form) return undefined;
  const values = form.keys.map((key) => slide[key]);
  const written = form.keys.length > 1 ? values : values[0];
  if (!Array.isArray(written) || written.includes(undefined)) return undefined;
  const { kind: _, ...others } = slide;
  return {
    entries: written.map(form.read),
    around: Object.fromEntries(Object.entries(others).filter(([key]) => !form.keys.includes(key))),
  };
}

/** A slide of another kind that says the same, no more and no less; undefined where that kind cannot. */
export function withContents(kind: string, contents: Contents): Group | undefined {
  const form = formOf(kind);
  const written = form && contents.entries.map(form.write);
  if (!form || !written || written.includes(undefined)) return undefined;
  const [key = ''] = form.keys;
  if (form.keys.length > 1 && form.keys.length !== written.length) return undefined;
  const own =
    form.keys.length > 1 ? Object.fromEntries(form.keys.map((each, i) => [each, written[i]])) : { [key]: written };
  const slide = { kind, ...contents.around, ...own };
  return isDeepStrictEqual(contentsOf(slide), contents) ? slide : undefined;
}

/** The keys that a kind's entries stand at. */
export const keysOf = (kind: unknown): readonly string[] => formOf(kind)?.keys ?? [];

const formOf = (kind: unknown): Form | undefined =>
  typeof kind === 'string' && Object.hasOwn(FORMS, kind) ? FORMS[kind] : undefined;

const inverse = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([one, other]) => [other, one]));

const renamed = (entry: Entry, names: Readonly<Record<string, string>>): Entry =>
  Object.fromEntries(Object.entries(entry).map(([key, value]) => [names[key] ?? key, value]));

/** An entry whose only words are its title. */
const whole = (entry: Entry): Entry =>
  'text' in entry && !('title' in entry) ? renamed(entry, { text: 'title' }) : entry;

/** A text, or the same in several languages. */
const isWords = (value: unknown): value is string | Readonly<Record<string, string>> =>
  typeof value === 'string' ||
  (isGroup(value) && !('text' in value) && Object.values(value).every((each) => typeof each === 'string'));

/** What is bold at the beginning of a point, up to its colon, and the rest. */
const LED = /^\*\*([^*]+?)(?:[:：]\*\*|\*\*[:：])\s*(\S[\s\S]*)$/;
const CHINESE = /\p{Script=Han}/u;

function readPoint(written: unknown): Entry {
  const { text, ...others } = isWords(written) ? { text: written } : groupOf(written);
  const led = typeof text === 'string' ? LED.exec(text)?.slice(1) : ledInAll(text);
  return led ? { title: led[0], text: led[1], ...others } : { title: text, ...others };
}

function ledInAll(text: unknown): readonly unknown[] | undefined {
  if (!isGroup(text)) return undefined;
  const found = mapValues(text, (each) => LED.exec(String(each)));
  if (Object.values(found).includes(null)) return undefined;
  return [1, 2].map((part) => mapValues(found, (each) => each?.[part]));
}

function writePoint({ title, text, ...others }: Entry): unknown {
  const said = text === undefined ? title : joined(title, text);
  if (said === undefined) return undefined;
  return Object.keys(others).length === 0 ? said : { text: said, ...others };
}

function joined(title: unknown, text: unknown): unknown {
  if (typeof title === 'string' && typeof text === 'string')
    return CHINESE.test(title) ? `**${title}**：${text}` : `**${title}:** ${text}`;
  if (!isGroup(title) || !isGroup(text) || !isDeepStrictEqual(Object.keys(title), Object.keys(text))) return undefined;
  return mapValues(title, (each, language) => joined(each, text[language]));
}
