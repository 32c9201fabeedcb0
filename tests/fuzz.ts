import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { buildDecks } from '../src/app/build-decks.ts';
import { unzip } from '../src/io/zip.ts';
import { ROOT } from './support/brand.ts';
import { projectFiles } from './support/build.ts';
import { fixtureNames, fixtureOutline } from './support/fixtures.ts';
import { checkPackage } from './support/package-check.ts';

/** The outlines that are changed: each kind of slide and each type of chart, at its usual content. */
const OUTLINES: readonly string[] = (['kinds', 'charts'] as const).flatMap((group) =>
  fixtureNames(ROOT, group).map((name) => fixtureOutline(ROOT, group, name)),
);

/** Texts that programs stumble over: empty, unseen, breaking, turning, of many bytes, and like markup. */
const TEXTS = [
  ...['', ' ', '\n', '\u0000\u0007\u001b[31m', '\u00a0', '\u200b', 'a\u2028b\u2029c', '\u202eabc', '\ufeff', '\u00ad'],
  ...['_x000D_', '</a:t>&amp;', '{', '}}', '{now', '**', '^[', '[a](b)', '[a](https://a.b)', '^[note]', '{now.label}'],
  ...[
    '👩‍👩‍👧‍👦',
    '𠮷野家',
    'ก็',
    'é',
    'ﷺ',
    '\ud800',
    '港'.repeat(300),
    'w'.repeat(300),
    'a '.repeat(200),
    '2026-02-30',
    '=1+1',
  ],
];
const NUMBERS = [0, -0, -1, 1e-7, 1e-61, 1e21, 1e60, 1.7e308, Number.MAX_SAFE_INTEGER, 0.1 + 0.2, -12.5, 100, 1e3];

/** A value in place of another, mostly of its own sort, or a change of a list. */
type Change =
  | { readonly sort: 'alike'; readonly text: string; readonly number: number }
  | { readonly sort: 'value'; readonly value: unknown }
  | { readonly sort: 'drop' }
  | { readonly sort: 'repeat'; readonly times: number };

const anyText = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 40 }));
const anyNumber = fc.oneof(fc.constantFrom(...NUMBERS), fc.double({ noNaN: true }), fc.integer());
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ sort: fc.constant('alike' as const), text: anyText, number: anyNumber }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, true, [], {}, 7, 'x').map((value): Change => ({ sort: 'value', value })),
  },
  { weight: 2, arbitrary: fc.constant<Change>({ sort: 'drop' }) },
  { weight: 3, arbitrary: fc.integer({ min: 2, max: 40 }).map((times): Change => ({ sort: 'repeat', times })) },
);

/** A table of a file, as CSV: sound and less so. */
const table = fc
  .array(
    fc.array(fc.oneof(anyText, anyNumber.map(String), fc.constantFrom('2019', '3.5', '1,240')), { maxLength: 5 }),
    {
      maxLength: 12,
    },
  )
  .map((rows) => rows.map((row) => row.join(',')).join('\n'));

/** What a brand says that extends the shipped one. */
const brand = fc.record({
  name: anyText,
  theme: fc.record({ accent1: fc.oneof(anyText, fc.constantFrom('7A1F3D', 'FFFFFF', '000000')) }, { requiredKeys: [] }),
});

/** An outline’s text and the files beside it. */
export interface FuzzedDeck {
  readonly outline: string;
  readonly csv: string;
  readonly brand?: string;
}

/** Outlines of every kind and type with values changed at random, a table beside them, and at times a brand. */
export const fuzzedDeck: fc.Arbitrary<FuzzedDeck> = fc
  .record({
    base: fc.nat(OUTLINES.length - 1),
    changes: fc.array(fc.record({ at: fc.nat(1_000_000), change }), { minLength: 1, maxLength: 4 }),
    csv: table,
    chart: fc.option(fc.constantFrom('bar', 'column', 'line', 'pie', 'scatter', 'waterfall', 'treemap', 'heatmap')),
    native: fc.boolean(),
    own: fc.option(brand, { freq: 4 }),
  })
  .map(({ base, changes, csv, chart, native, own }) => {
    const data = parse(OUTLINES[base] ?? '') as { deck: unknown; slides: unknown };
    for (const { at, change: each } of changes) apply(data, at, each);
    if (chart !== null && Array.isArray(data.slides)) {
      const from = { file: 'd.csv', source: 'report' };
      data.slides.push({ kind: 'chart', title: 'Data', chart: { type: chart, ...(native ? { native } : {}), from } });
    }
    if (own && data.deck !== null && typeof data.deck === 'object') Object.assign(data.deck, { brand: 'own' });
    return { outline: stringify(data), csv, ...(own ? { brand: stringify({ extends: 'liangjiang', ...own }) } : {}) };
  });

/** Changes a value of the outline, the `at`th of them all in turn. */
function apply(data: unknown, at: number, change: Change): void {
  const places = placesIn(data);
  const [owner, key] = places[at % places.length] ?? [];
  if (!owner || key === undefined) return;
  const holder = owner as Record<string, unknown>;
  if (change.sort === 'drop') {
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete holder[key];
  } else if (change.sort === 'value') holder[key] = change.value;
  else if (change.sort === 'alike') {
    if (typeof holder[key] === 'string') holder[key] = change.text;
    else if (typeof holder[key] === 'number') holder[key] = change.number;
  } else if (Array.isArray(owner)) {
    owner.push(...Array.from({ length: change.times }, () => structuredClone(owner[Number(key)])));
  }
}

function placesIn(value: unknown): (readonly [owner: object, key: string])[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => [[value, key] as const, ...placesIn(each)]);
}

/**
 * What a deck comes to, through the whole pipeline: nothing is thrown, and what is written is sound and has no break
 * within a run. Returns how many files were written.
 */
export async function buildFuzzed({ outline, csv, brand: own }: FuzzedDeck): Promise<number> {
  const files = projectFiles({
    'slides.yaml': outline,
    'd.csv': csv,
    ...(own ? { 'templates/own/brand.yaml': own } : {}),
  });
  const { outputs } = await buildDecks({ files, outline: 'slides.yaml', formats: ['pptx'], today: '2026-06-30' });
  for (const { bytes } of outputs) {
    const faults = checkPackage(bytes);
    if (faults.length > 0) throw new Error(`The deck is not sound: ${JSON.stringify(faults[0])}`);
    for (const [name, content] of unzip(bytes)) {
      if (!/^ppt\/.*\.xml$/.test(name)) continue;
      const broken = /<a:t>[^<]*[\n\r\u2028\u2029][^<]*<\/a:t>/.exec(new TextDecoder().decode(content));
      if (broken) throw new Error(`${name} has a break within a run: ${JSON.stringify(broken[0])}`);
    }
  }
  return outputs.length;
}
