import { isDeepStrictEqual } from 'node:util';
import { type Group, groupOf, lookUp } from '../../core/collections.ts';
import type { Contents, Entry, Form } from './contents.ts';
import { dated } from './dated.ts';
import { chart, table } from './figures.ts';
import { page, quote, share } from './pages.ts';
import { readPoint, writePoint } from './points.ts';

/** How a kind writes an entry, at a key with the list of them, or at a key for each. */
interface ListForm {
  readonly keys: readonly string[];
  readonly read: (written: unknown) => Entry;
  readonly write: (entry: Entry) => unknown;
}

const named = (names: Readonly<Record<string, string>>): Omit<ListForm, 'keys'> => ({
  read: (written) => whole(renamed(groupOf(written), inverse(names))),
  write: (entry) => renamed(entry, names),
});

function listed({ keys, read, write }: ListForm): Form {
  const [list = ''] = keys;
  return {
    read: (slide) => {
      const written = keys.length > 1 ? keys.map((key) => slide[key]) : slide[list];
      if (!Array.isArray(written) || written.includes(undefined)) return undefined;
      return { entries: written.map(read), around: without(slide, keys) };
    },
    write: ({ entries, around }) => {
      const written = entries.map(write);
      if (written.includes(undefined)) return undefined;
      if (keys.length === 1) return { ...around, [list]: written };
      if (keys.length !== written.length) return undefined;
      return { ...around, ...Object.fromEntries(keys.map((key, i) => [key, written[i]])) };
    },
  };
}

const inList = (key: string, names: Readonly<Record<string, string>> = {}): Form =>
  listed({ keys: [key], ...named(names) });

/** Of a kind in which the entry that is claimed says so itself. */
function highlighting({ read, write }: Form, key: string): Form {
  return {
    read: (slide) => {
      const found = read(slide);
      const marked = found?.entries.flatMap(({ highlight }, i) => (highlight === true ? [i + 1] : [])) ?? [];
      if (!found || marked.length > 1 || (marked.length > 0 && 'claim' in slide)) return undefined;
      const [claim] = marked;
      const entries = found.entries.map((entry) => (entry.highlight === true ? without(entry, ['highlight']) : entry));
      return { entries, around: claim === undefined ? found.around : { ...found.around, claim } };
    },
    write: (contents) => {
      const { claim, ...around } = contents.around;
      if (claim === undefined) return write(contents);
      const slide = write({ ...contents, around });
      const items = slide?.[key];
      if (!slide || !Array.isArray(items) || typeof claim !== 'number') return undefined;
      return { ...slide, [key]: items.map((item, i) => (i === claim - 1 ? { ...item, highlight: true } : item)) };
    },
  };
}

/** A plan says what stands in a space as a list, a street a house for each place. */
const space: Omit<ListForm, 'keys'> = {
  read: (written) => {
    const { word: title, houses, ...others } = groupOf(written);
    const own =
      houses === undefined ? {} : Array.isArray(houses) && houses.length === 1 ? { house: houses[0] } : { houses };
    return { title, ...own, ...others };
  },
  write: ({ title: word, house, ...others }) =>
    house === undefined ? undefined : { word, houses: [house], ...others },
};

const FORMS: Readonly<Record<string, Form>> = {
  bullets: listed({ keys: ['items'], read: readPoint, write: writePoint }),
  cards: inList('items'),
  columns: listed({
    ...{ keys: ['items'], ...named({}) },
    write: (entry) => ('text' in entry || 'items' in entry ? entry : renamed(entry, { title: 'text' })),
  }),
  process: inList('items'),
  path: inList('steps'),
  locks: inList('items'),
  timeline: highlighting(dated(inList('items')), 'items'),
  ladder: inList('items', { title: 'text' }),
  kpis: highlighting(inList('items', { title: 'text' }), 'items'),
  lists: inList('lists'),
  comparison: listed({ keys: ['left', 'right'], ...named({}) }),
  contrast: inList('sides', { title: 'whole' }),
  pictures: inList('items', { title: 'caption' }),
  'place-street': inList('places', { title: 'name' }),
  plan: listed({ keys: ['items'], ...space }),
  parts: inList('items', { title: 'name', text: 'note' }),
  table,
  statement: page,
  picture: page,
  quote,
  share,
};

/** What a slide says; undefined for kinds that say it in ways of their own. */
export function contentsOf({ kind, ...slide }: Group): Contents | undefined {
  return kind === 'chart' ? chart('column').read(slide) : formOf(kind)?.read(slide);
}

const CHART = 'chart-';

/** A slide of another kind, or a chart of a type, that says the same, no more and no less; undefined where that cannot be. */
export function withContents(name: string, contents: Contents): Group | undefined {
  const type = name.startsWith(CHART) ? name.slice(CHART.length) : undefined;
  const form = type === undefined ? formOf(name) : chart(type);
  const written = form?.write(contents);
  if (!written) return undefined;
  const slide = { kind: type === undefined ? name : 'chart', ...written };
  return isDeepStrictEqual(contentsOf(slide), contents) ? slide : undefined;
}

const formOf = (kind: unknown): Form | undefined => (typeof kind === 'string' ? lookUp(FORMS, kind) : undefined);

const inverse = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([one, other]) => [other, one]));

const renamed = (entry: Entry, names: Readonly<Record<string, string>>): Entry =>
  Object.fromEntries(Object.entries(entry).map(([key, value]) => [lookUp(names, key) ?? key, value]));

const without = (group: Group, keys: readonly string[]): Group =>
  Object.fromEntries(Object.entries(group).filter(([key]) => !keys.includes(key)));

/** An entry whose only words are its title. */
const whole = (entry: Entry): Entry =>
  'text' in entry && !('title' in entry) ? renamed(entry, { text: 'title' }) : entry;
