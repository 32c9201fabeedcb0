import type { Edit } from '../../../src/studio/protocol/edits.ts';
import type { Model, Rows } from './edit-model.ts';

/** The sorts of edits: those that are about several things count for each. */
export const SORTS = [
  ...(['move', 'duplicate', 'hide', 'delete', 'insert', 'replace', 'set', 'accept'] as const),
  ...(['rename facts', 'rename sources', 'rename slides', 'add', 'remove'] as const),
  ...(['table rows', 'table csv', 'table series'] as const),
];
export type Sort = (typeof SORTS)[number];

/** Numbers from 0 up to 1 by a seed (mulberry32). */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const oneOf = <T>(values: readonly T[], random: () => number) =>
  values[Math.floor(random() * values.length)] as T;

export const shuffled = <T>(values: readonly T[], random: () => number): readonly T[] =>
  values
    .map((value) => [random(), value] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, value]) => value);

const WORDS = ['trade', 'river', 'bridge', 'north of it', "the port's", 'in 40 years', '港口'];

/** An edit of a sort that means something to the project, save now and then one that is out of date. */
export function randomEdit(model: Model, sort: Sort, random: () => number): Edit {
  const { slides, facts, sources } = model;
  const below = (count: number) => Math.floor(random() * count);
  const one = <T>(values: readonly T[]) => oneOf(values, random);
  const ref = (index: number) => ({ path: `slides[${index}]`, id: slides[index]?.id ?? '' });
  const anyRef = () => ref(below(slides.length));
  const stale = random() < 0.08;
  const slide = { ...anyRef(), ...(stale ? { id: 'gone' } : {}) };
  const plain = () => ({ ...ref(one(plainSlides(model))), ...(stale ? { id: 'gone' } : {}) });
  const fact = stale ? 'gone' : one(facts).name;
  const source = stale ? 'gone' : one(sources).name;
  const title = () => `So is ${one(WORDS)}${random() < 0.4 ? ` with {${one(facts).name}}` : ''}`;
  const table = (made: ReturnType<typeof randomRows>) =>
    ({ do: 'table', ...made, ...(stale ? { expects: [['x']] } : {}) }) as const;
  const rename = (of: 'facts' | 'sources' | 'slides', name: string, taken: string) =>
    ({ do: 'rename', of, name, to: random() < 0.1 ? taken : `new${below(10_000)}` }) as const;
  const makers: { readonly [Of in Sort]: () => Edit } = {
    move: () => ({ do: 'move', slide, before: random() < 0.3 ? null : anyRef() }),
    duplicate: () => ({ do: 'duplicate', slide: random() < 0.8 ? plain() : slide }),
    // A deck with every slide hidden has an error.
    hide: () => ({ do: 'hide', slide, hidden: random() < 0.4 && slides.filter(({ hidden }) => !hidden).length > 2 }),
    delete: () => ({ do: 'delete', slide: plain() }),
    insert: () => {
      const id = random() < 0.5 ? one(slides).id : `new${below(1000)}`;
      const after = random() < 0.2 ? null : anyRef();
      return { do: 'insert', after, yaml: `kind: section\nid: ${id}\ntitle: ${title()}\n` };
    },
    replace: () => ({ do: 'replace', slide: plain(), yaml: `- kind: section\n  title: ${title()}\n` }),
    set: () => ({ do: 'set', ...randomValue(model, { random, title }), ...(stale ? { expects: 'gone' } : {}) }),
    accept: () => ({
      do: 'accept',
      drafts: stale ? ['gone'] : facts.filter(() => random() < 0.3).map(({ name }) => name),
    }),
    'rename facts': () => rename('facts', fact, one(facts).name),
    'rename sources': () => rename('sources', source, one(sources).name),
    'rename slides': () => rename('slides', slide.id, one(slides).id),
    add: () => {
      if (random() < 0.3) return { do: 'add', to: 'sources', name: `more${below(10_000)}`, keys: { title: 'A book' } };
      const keys = { name: 'A figure', value: below(100), source: one(sources).name };
      return { do: 'add', to: 'facts', name: stale ? one(facts).name : `more${below(10_000)}`, keys };
    },
    remove: () => {
      if (random() < 0.3) return { do: 'remove', from: 'sources', name: sources.length > 3 ? source : 'gone' };
      // The last one is new, and likely used nowhere.
      const name = random() < 0.5 ? fact : (facts.at(-1)?.name ?? '');
      return { do: 'remove', from: 'facts', name: facts.length > 4 ? name : 'gone' };
    },
    'table rows': () => table(randomRows(model, 'rows', random)),
    'table csv': () => table({ path: 'trade.csv', ...randomCells(model.csv, random) }),
    'table series': () => table(randomRows(model, 'chart', random)),
  };
  return makers[sort]();
}

/** The places of slides of which there may be none: not the last one with rows, a chart, a picture. */
function plainSlides({ slides }: Model): readonly number[] {
  const sortOf = ({ kind, chart }: Model['slides'][number]) => `${kind} ${chart !== undefined}`;
  return slides.flatMap((slide, i) => {
    const isPlain = slide.kind === 'section' || slide.kind === 'statement';
    return isPlain || slides.filter((each) => sortOf(each) === sortOf(slide)).length > 1 ? [i] : [];
  });
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

/** The rows or the chart of a slide as they are and are to be. */
function randomRows({ slides }: Model, of: 'rows' | 'chart', random: () => number) {
  const index = oneOf(
    slides.flatMap((slide, i) => (slide[of] ? [i] : [])),
    random,
  );
  return { path: `slides[${index}].${of}`, ...randomCells(slides[index]?.[of] ?? [], random, of === 'chart') };
}

/** The most rows that a table grows to, and the most series of a chart. */
const MAX_ROWS = 7;
const MAX_SERIES = 3;

/** Cells, and how they are to be: changed, with a row more or fewer; of a chart, with a series more or fewer, too. */
function randomCells(before: Rows, random: () => number, isChart = false) {
  const number = () => String(Math.floor(random() * 90));
  const row = (length: number) => [`Port ${number()}`, ...Array.from({ length: length - 1 }, number)];
  if (isChart && random() < 0.3) {
    const names = before[0] ?? [];
    const isFull = names.length > MAX_SERIES;
    const added = (r: number) => (r === 0 ? `Way ${number()}` : number());
    return { expects: before, rows: before.map((each, r) => (isFull ? each.slice(0, -1) : [...each, added(r)])) };
  }
  // The first row may name the columns, and a table of one row is none.
  const kept = before
    .filter((_, i) => i < 3 || random() < 0.8)
    .map((each, i) => (i > 0 && random() < 0.3 ? [...each.slice(0, -1), number()] : each));
  const at = 1 + Math.floor(random() * kept.length);
  const isGrowing = kept.length < MAX_ROWS && random() < 0.6;
  return { expects: before, rows: isGrowing ? kept.toSpliced(at, 0, row(kept[0]?.length ?? 0)) : kept };
}
