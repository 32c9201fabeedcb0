import { expect, it } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { makeEdit } from '../../../src/studio/edits/make-edit.ts';
import type { Edit } from '../../../src/studio/protocol/edits.ts';
import { textStore } from '../../../src/studio/texts/text-store.ts';
import { BEGINNING, edited, FILES, type Model, written } from './edit-model.ts';

const SORTS = [
  ...(['move', 'duplicate', 'hide', 'delete', 'insert', 'replace'] as const),
  ...(['set', 'rename', 'add', 'remove', 'table', 'accept'] as const),
];
const EDITS = 516;

/** Numbers from 0 up to 1 by a seed (mulberry32). */
function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS = ['trade', 'river', 'bridge', 'north of it', "the port's", 'in 40 years', '港口'];

/** An edit of a sort that means something to the project, save now and then one that is out of date. */
function randomEdit(model: Model, sort: Edit['do'], random: () => number): Edit {
  const { slides, facts } = model;
  const below = (count: number) => Math.floor(random() * count);
  const one = <T>(values: readonly T[]) => values[below(values.length)] as T;
  const ref = (index: number) => ({ path: `slides[${index}]`, id: slides[index]?.id ?? '' });
  const anyRef = () => ref(below(slides.length));
  const stale = random() < 0.08;
  const slide = { ...anyRef(), ...(stale ? { id: 'gone' } : {}) };
  const plain = { ...ref(one(slides.flatMap(({ rows }, i) => (rows ? [] : [i])))), ...(stale ? { id: 'gone' } : {}) };
  const fact = stale ? 'gone' : one(facts).name;
  const title = () => `So is ${one(WORDS)}${random() < 0.4 ? ` with {${one(facts).name}}` : ''}`;
  const makers: { readonly [Do in Edit['do']]: () => Extract<Edit, { readonly do: Do }> } = {
    move: () => ({ do: 'move', slide, before: random() < 0.3 ? null : anyRef() }),
    duplicate: () => ({ do: 'duplicate', slide }),
    hide: () => ({ do: 'hide', slide, hidden: random() < 0.4 }),
    delete: () => ({ do: 'delete', slide: plain }),
    insert: () => {
      const id = random() < 0.5 ? one(slides).id : `new${below(1000)}`;
      const after = random() < 0.2 ? null : anyRef();
      return { do: 'insert', after, yaml: `kind: section\nid: ${id}\ntitle: ${title()}\n` };
    },
    replace: () => ({ do: 'replace', slide: plain, yaml: `- kind: section\n  title: ${title()}\n` }),
    set: () => ({ do: 'set', ...randomValue(model, { random, title }), ...(stale ? { expects: 'gone' } : {}) }),
    rename: () => ({
      ...{ do: 'rename', of: 'facts', name: fact },
      to: random() < 0.1 ? one(facts).name : `fact${below(10_000)}`,
    }),
    add: () => {
      const keys = { name: 'A figure', value: below(100), source: 'book' };
      return { do: 'add', to: 'facts', name: stale ? one(facts).name : `more${below(10_000)}`, keys };
    },
    remove: () => ({ do: 'remove', from: 'facts', name: facts.length > 4 ? fact : 'gone' }),
    table: () => ({ do: 'table', ...randomRows(model, random), ...(stale ? { expects: [['x']] } : {}) }),
    accept: () => ({
      do: 'accept',
      drafts: stale ? ['gone'] : facts.filter(() => random() < 0.3).map(({ name }) => name),
    }),
  };
  return makers[sort]();
}

interface Chance {
  readonly random: () => number;
  readonly title: () => string;
}

/** A place of the project, what stands there and what is to. */
function randomValue({ facts, slides, zh }: Model, { random, title }: Chance) {
  const number = () => Math.floor(random() * 1000) / 4;
  const stated = facts.filter(({ value }) => value !== undefined);
  const fact = stated[Math.floor(random() * stated.length)];
  if (fact && random() < 0.3) return { path: `facts.${fact.name}.value`, expects: fact.value ?? null, value: number() };
  const index = Math.floor(random() * slides.length);
  const translated = zh.find(([id]) => id === slides[index]?.id);
  if (translated && random() < 0.5) {
    return { path: `slides[${index}].title`, language: 'zh', expects: translated[1], value: `题${number()}` };
  }
  const key = slides[index]?.text && random() < 0.5 ? 'text' : 'title';
  return { path: `slides[${index}].${key}`, expects: slides[index]?.[key] ?? '', value: title() };
}

/** A table of the project with rows that were changed, added and taken out. */
function randomRows({ slides, csv }: Model, random: () => number) {
  const number = () => Math.floor(random() * 90);
  const index = slides.findIndex(({ rows }) => rows);
  const isFile = random() < 0.4;
  const before = isFile ? csv : (slides[index]?.rows ?? []);
  const kept = before
    .filter((_, i) => i === 0 || random() < 0.8)
    .map((row) => (random() < 0.3 ? [row[0] ?? '', String(number())] : row));
  const at = 1 + Math.floor(random() * kept.length);
  const rows = random() < 0.6 ? kept.toSpliced(at, 0, [`Port ${number()}`, String(number())]) : kept;
  return { path: isFile ? 'trade.csv' : `slides[${index}].rows`, expects: before, rows };
}

/** A project that is edited, beside the model of it. */
function twoOf(random: () => number) {
  const disk = new Map<string, Uint8Array>(
    Object.entries(written(BEGINNING)).map(([file, text]) => [file, new TextEncoder().encode(text)]),
  );
  const write = (files: readonly { readonly file: string; readonly bytes: Uint8Array }[]) => {
    for (const { file, bytes } of files) disk.set(file, bytes);
  };
  const store = textStore({ disk: { read: (file) => disk.get(file), write } });
  const texts = () => Object.fromEntries(FILES.map((file) => [file, store.get(file).text]));
  const ask = (edit: Edit) => makeEdit({ files: memoryFiles(texts()), outline: 'slides.yaml' }, edit);
  const past: Model[] = [];
  let model = BEGINNING;
  return {
    model: () => model,
    isAsModel: (about: string) => expect(texts(), about).toEqual(written(model)),
    /** Asks for the edit while a quote is open in a title. */
    broken: (edit: Edit, about: string) => {
      const { text, version } = store.get('slides.yaml');
      const titles = [...text.matchAll(/title: (?=\S+ .*\n)/g)].map(({ index, 0: key }) => index + key.length);
      const at = titles[Math.floor(random() * titles.length)] ?? 0;
      const changes = [{ from: at, to: at, insert: '"' }];
      store.edit([{ file: 'slides.yaml', version, changes }], { label: 'typing', origin: 'typing' });
      expect(ask(edit), about).toMatchObject({ refused: {}, places: [{ file: 'slides.yaml' }] });
      store.undo();
    },
    /** Makes the edit; whether it was made, and not refused. */
    make: (edit: Edit, about: string): boolean => {
      const next = edited(model, edit);
      const made = ask(edit);
      expect('refused' in made, `${about} ${JSON.stringify(made)}`).toBe(next === undefined);
      if ('refused' in made || !next) return false;
      const changed = made.changes.map((each) => ({ ...each, version: store.get(each.file).version }));
      expect(store.edit(changed, { label: edit.do, origin: 'edit' }), about).toBeUndefined();
      if (changed.length > 0) past.push(model);
      model = next;
      return true;
    },
    undo: () => {
      store.undo();
      model = past.pop() ?? BEGINNING;
    },
    redo: (undone: Model) => {
      store.redo();
      past.push(model);
      model = undone;
    },
    canUndo: () => past.length > 0,
  };
}

it.each([1, 2, 3])(
  'makes 516 random edits as a model in memory says, a third in broken YAML, with undo: seed %i',
  (seed) => {
    const random = randomBy(seed);
    const two = twoOf(random);
    const asked: Record<string, number> = {};
    const made: Record<string, number> = {};
    let [broken, undone] = [0, 0];
    for (let i = 0; i < EDITS; i += 1) {
      const sort = SORTS[i % SORTS.length] ?? 'move';
      const edit = randomEdit(two.model(), sort, random);
      const about = `${seed}.${i} ${JSON.stringify(edit)}`;
      if (random() < 1 / 3) {
        two.broken(edit, about);
        broken += 1;
      } else {
        asked[sort] = (asked[sort] ?? 0) + 1;
        made[sort] = (made[sort] ?? 0) + Number(two.make(edit, about));
      }
      two.isAsModel(about);
      if (!two.canUndo() || random() > 0.15) continue;
      const before = two.model();
      two.undo();
      undone += 1;
      two.isAsModel(`undone ${about}`);
      if (random() < 0.5) two.redo(before);
      two.isAsModel(`redone ${about}`);
    }
    expect(Math.min(...SORTS.map((sort) => asked[sort] ?? 0))).toBeGreaterThanOrEqual(20);
    expect(Math.min(...SORTS.map((sort) => made[sort] ?? 0))).toBeGreaterThan(4);
    expect(broken).toBeGreaterThan(EDITS / 4);
    expect(undone).toBeGreaterThan(20);
  },
);
