import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import * as types from '../../src/charts/kinds/kinds.ts';
import { memoryFiles } from '../../src/files/files.ts';
import { outlineNames } from '../../src/outline/editor/outline-names.ts';
import { slidesJsonSchema } from '../../src/outline/editor/slides-json-schema.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import { ROOT } from '../support/brand.ts';
import { HEAD } from '../support/scene.ts';
import { clientPackage } from './support/client-packages.ts';
import { type Editor, openEditor, taken } from './support/editor.ts';

const DECK = 'deck:\n  id: d\n  title: D\n  brand: liangjiang\n  languages: [en]\n';
const SLIDES = `${DECK}slides:\n  - kind: cover\n`;
const KINDS = Object.values(kinds);
const TYPES = Object.values(types);
/** The keys of every slide with a body, which the kind's own come after. */
const COMMON = ['id', 'title', 'notes', 'ok', 'kicker', 'takeaway', 'footnote'];

const inChart = (lines: string) => `${SLIDES}  - kind: chart\n    title: A\n    chart:\n${lines}`;
const inFact = (lines: string) => `${DECK}facts:\n  f:\n${lines}`;

let editor: Editor;
beforeAll(() => {
  editor = openEditor(JSON.parse(readFileSync(join(ROOT, 'slides.schema.json'), 'utf8')));
});

/** The labels of what is offered at the mark, without offers to insert all keys of "items of kpis slide". */
async function offered(marked: string): Promise<string[]> {
  const labels = (await editor.complete(marked)).map(({ label }) => label);
  return labels.filter((label) => !/ of | slide$/.test(label));
}

describe('the editor completes', () => {
  it('the parts of an outline, and a whole deck in an empty file', async () => {
    expect(await offered(`${DECK}▸`)).toEqual(expect.arrayContaining(['facts', 'names', 'slides', 'sources']));
    const whole = (await editor.complete('▸')).find(({ label }) => label === 'new deck');
    const text = taken('▸', whole ?? { label: '', insert: '', words: '' });
    expect(parseOutline({ file: 'slides.yaml', text }).findings).toEqual([]);
  });

  it('the keys of a deck, and its languages', async () => {
    expect(await offered('deck:\n  ▸')).toEqual(expect.arrayContaining(['id', 'title', 'brand', 'languages', 'talk']));
    expect(await offered('deck:\n  languages: [▸]')).toEqual(['en', 'zh']);
  });

  it('nothing but `kind` in a new slide, beside whole slides', async () => {
    const labels = (await editor.complete(`${SLIDES}  - ▸`)).map(({ label }) => label);
    expect(labels.sort()).toEqual(['kind', 'slide', ...KINDS.map(({ kind }) => kind)].sort());
  });

  it('the kinds of slide, each with when to choose it', async () => {
    const offers = await editor.complete(`${SLIDES}  - kind: ▸`);
    expect(offers.map(({ label, words }) => [label, words])).toEqual(KINDS.map(({ kind, summary }) => [kind, summary]));
  });

  it.each([
    ['bullets', ['items', 'points'], ['chart', 'columns', 'left']],
    ['kpis', ['items'], ['points', 'chart', 'columns']],
    ['chart', ['chart', 'second', 'points'], ['items', 'rows']],
    ['table', ['columns', 'rows'], ['items', 'chart']],
  ])('only what a slide of kind %s takes, once that is said', async (kind, own, foreign) => {
    const labels = await offered(`${SLIDES}  - kind: ${kind}\n    ▸\n  - kind: cover\n`);
    expect(labels).toEqual(expect.arrayContaining([...COMMON, ...own]));
    expect(labels.filter((label) => foreign.includes(label) || label === 'kind' || label in kinds)).toEqual(
      own.filter((key) => key in kinds),
    );
  });

  it('the keys of an entry, and of a group', async () => {
    const entry = `${SLIDES}  - kind: kpis\n    title: A\n    items:\n      - ▸`;
    expect(await offered(entry)).toEqual(expect.arrayContaining(['fact', 'text', 'highlight']));
    expect(await offered(entry)).not.toContain('kind');
    expect(await offered(`${SLIDES}  - kind: comparison\n    left:\n      ▸`)).toEqual(
      expect.arrayContaining(['title', 'items']),
    );
    expect(await offered(inFact('    name: F\n    ▸'))).toEqual(expect.arrayContaining(['value', 'unit', 'source']));
  });

  it('the types of chart, and then what that type takes', async () => {
    const offers = await editor.complete(inChart('      type: ▸'));
    expect(offers.map(({ label, words }) => [label, words])).toEqual(TYPES.map(({ type, summary }) => [type, summary]));
    const [ring, bars] = [
      await offered(inChart('      type: doughnut\n      ▸')),
      await offered(inChart('      type: bar\n      ▸')),
    ];
    expect(ring).toContain('center');
    expect(bars).not.toContain('center');
    expect(bars).toEqual(expect.arrayContaining(['data', 'labels', 'series', 'highlight']));
  });

  it('units, bounds, icons, languages of a text, switches and codes of warnings', async () => {
    expect(await offered(inFact('    unit: ▸'))).toEqual(expect.arrayContaining(['CNY bn', '"%"', 'times']));
    expect(await offered(inFact('    bound: ▸'))).toEqual(['below', 'above', 'about']);
    const icons = await offered(`${SLIDES}  - kind: cards\n    items:\n      - title: A\n        icon: sh▸`);
    expect(icons).toEqual(expect.arrayContaining(['ship', 'ship-wheel', 'shield']));
    expect(await offered(`${SLIDES}  - kind: statement\n    title:\n      en: A\n      ▸`)).toEqual(['zh']);
    expect(await offered(`${SLIDES}  - kind: comparison\n    arrow: ▸`)).toEqual(['true', 'false']);
    expect(await offered(`${SLIDES}  - kind: statement\n    ok:\n      ▸`)).toContain('unsourced-figure');
  });
});

describe('the editor inserts', () => {
  it.each(KINDS.map(({ kind }) => kind))('a whole slide of kind %s, after a dash and without one', async (kind) => {
    for (const marked of [`${SLIDES}  - ▸`, `${SLIDES}  ▸`, `${SLIDES}  - ▸\n  - kind: cover\n`]) {
      const offer = (await editor.complete(marked)).find(({ label }) => label === kind);
      const text = taken(marked, offer ?? { label: '', insert: '', words: '' });
      const { slides } = parseYaml(text) as { slides: { kind: string }[] };
      expect(slides[1]?.kind).toBe(kind);
      expect(await editor.underline(text)).toEqual([]);
    }
  });

  it.each(TYPES.map(({ type }) => type))('a whole chart of type %s', async (type) => {
    const marked = inChart('      ▸');
    const offer = (await editor.complete(marked)).find(({ label }) => label === type);
    const text = taken(marked, offer ?? { label: '', insert: '', words: '' });
    expect(parseYaml(text).slides[1].chart.type).toBe(type);
    expect(await editor.underline(text)).toEqual([]);
  });

  it('a fact and a source with the keys that they want', async () => {
    for (const part of ['facts', 'sources']) {
      const marked = `${DECK}${part}:\n  ▸`;
      const [offer] = await editor.complete(marked);
      const text = taken(marked, offer ?? { label: '', insert: '', words: '' });
      expect(await editor.underline(`${text}\nslides:\n  - kind: cover\n`)).toEqual([]);
    }
  });
});

describe('the editor explains', () => {
  it.each([
    ['What holds for the whole deck.', 'de▸ck:\n  id: d'],
    ['The name of the files', 'deck:\n  i▸d: d'],
    ['The slot in minutes.', 'deck:\n  talk:\n    min▸utes: 5'],
    ['Every figure, once', `${DECK}fac▸ts:\n  f:\n    name: F`],
    ['A multiple: 3.4 times', inFact('    un▸it: times')],
    ['About: ~15%', inFact('    name: F\n    bou▸nd: about')],
    ['In English.', inFact('    name:\n      e▸n: F')],
    ['Two to six figures, large', `${SLIDES}  - ki▸nd: kpis`],
    ['Two to six figures, large', `${SLIDES}  - kind: kp▸is`],
    ['What the slide says', `${SLIDES}  - kind: kpis\n    ti▸tle: A`],
    ['The one figure to be seen first.', `${SLIDES}  - kind: kpis\n    items:\n      - hig▸hlight: true`],
    ['Their role or position.', `${SLIDES}  - kind: quote\n    speaker:\n      ro▸le: A`],
    ['lucide.dev/icons', `${SLIDES}  - kind: cards\n    items:\n      - icon: sh▸ip\n        title: A`],
    ['Horizontal bars', inChart('      ty▸pe: bar')],
    ['The change in percent', inChart('      type: column\n      compa▸re_as: change')],
    ['What the series is', inChart('      type: line\n      series:\n        - na▸me: A')],
  ])('%s', async (words, marked) => {
    expect((await editor.hover(marked)).replaceAll('\\', '')).toContain(words);
  });

  it('an icon without the names of all others', async () => {
    const shown = await editor.hover(`${SLIDES}  - kind: cards\n    items:\n      - ic▸on: ship\n        title: A`);
    expect(shown.length).toBeLessThan(300);
  });
});

describe('the editor underlines', () => {
  it('nothing in the deck that the project ships', async () => {
    expect(await editor.underline(readFileSync(join(ROOT, 'slides.yaml'), 'utf8'))).toEqual([]);
  });

  it.each([
    ['  - kind: kpi\n    title: A', ['8:11 Value is not accepted. Valid values: "agenda"']],
    ['  - title: A', ['8:5 Missing property "kind".']],
    ['  - kind: section', ['8:5 Missing property "title".']],
    ['  - kind: section\n    title: A\n    items: [B, C]', ['10:5 Property items is not allowed.']],
    ['  - kind: section\n    title: 5', ['9:12 Incorrect type.']],
    ['  - kind: section\n    title:\n      English: A', ['10:7 A language is written as en or zh.']],
    [
      '  - kind: bullets\n    title: A\n    items:\n      - text: B\n        item: C',
      ['12:9 Property item is not allowed.'],
    ],
    [
      '  - kind: cards\n    title: A\n    items:\n      - { title: A, icon: shipp }\n      - title: B',
      ['11:27 There is no such name. All names stand on lucide.dev/icons.'],
    ],
    [
      '  - kind: chart\n    title: A\n    chart:\n      type: bar\n      center: f',
      ['12:7 Property center is not allowed.'],
    ],
  ])('the one place that is wrong: %s', async (slide, expected) => {
    const found = await editor.underline(`${SLIDES}${slide}\n`);
    expect(found.map((line, i) => line.slice(0, expected[i]?.length))).toEqual(expected);
  });
});

it('the editor says of a unit that it does not know where to find one, and does not list them all', async () => {
  const found = await editor.underline(`${inFact('    name: F\n    unit: CNY billon\n')}slides:\n  - kind: cover\n`);
  expect(found).toHaveLength(1);
  expect(found[0]?.length).toBeLessThan(120);
});

describe('the editor of one outline', () => {
  const text = `deck:
  id: d
  title: D
  brand: river
  languages: [en, zh]
sources:
  press:
    title: A report
facts:
  visits:
    name: { en: Visits, zh: 访客 }
    value: 2.7
    unit: million people
    source: press
  trips:
    name: Trips
    value: 5
    source: press
slides:
  - kind: cover
`;
  const files = memoryFiles({
    'slides.yaml': text,
    'templates/river/brand.yaml': 'name: River Office',
    'pictures/harbour.png': '',
  });
  let own: Editor;
  beforeAll(() => {
    own = openEditor(slidesJsonSchema(undefined, outlineNames(files, 'slides.yaml')));
  });
  const labels = async (marked: string) => (await own.complete(marked)).map(({ label }) => label);

  it.each([
    ['a figure', '  - kind: kpis\n    items:\n      - fact: ▸'],
    ['the data of a chart', '  - kind: chart\n    chart:\n      type: bar\n      data: [▸]'],
    ['the first of its data', '  - kind: chart\n    chart:\n      type: bar\n      data:\n        - ▸'],
    ['what is compared', '  - kind: chart\n    chart:\n      type: column\n      compare: [visits, ▸]'],
    ['what is lifted out', '  - kind: chart\n    chart:\n      type: column\n      highlight: ▸'],
    ['values of a series', '  - kind: chart\n    chart:\n      type: line\n      series:\n        - values: [▸]'],
  ])('completes facts as %s', async (_, slide) => {
    const offers = await own.complete(text + slide);
    expect(offers.map(({ label }) => label)).toEqual(expect.arrayContaining(['visits', 'trips']));
    expect(offers.find(({ label }) => label === 'visits')?.words).toBe('Visits · 访客: 2.7 million people; A report');
  });

  it('completes sources, brands and the languages of the deck', async () => {
    expect(await labels(`${text}  - kind: bullets\n    source: ▸`)).toContain('press');
    expect(await labels(text.replace('source: press', 'source: ▸'))).toContain('press');
    expect(await labels(text.replace('brand: river', 'brand: ▸'))).toContain('river');
  });

  it('begins a text in every language of the deck', async () => {
    const offers = await own.complete(`${text}  - kind: section\n    ▸`);
    expect(offers.find(({ label }) => label === 'title')?.insert).toBe('title:\n  en: $1\n  zh: $2');
  });

  it('says of a fact what it is, and of no other', async () => {
    const shown = await own.hover(`${text}  - kind: kpis\n    items:\n      - fact: vis▸its`);
    expect(shown).toContain('Visits · 访客: 2.7 million people; A report');
    expect(shown).not.toContain('Trips');
  });

  it('takes a fact that was written after it was made', async () => {
    const slide =
      '  - kind: kpis\n    title: A\n    items:\n      - { fact: visits, text: B }\n      - { fact: newer, text: C }\n';
    expect(await own.underline(text + slide)).toEqual([]);
  });

  it('inserts whole slides whose facts are chosen from the outline’s', async () => {
    const offer = (await own.complete(`${text}  - ▸`)).find(({ label }) => label === 'kpis');
    expect(offer?.insert).toMatch(/fact: \$\{3\|visits,trips\|\}/);
  });
});

describe('Ajv', () => {
  const { default: Ajv } = clientPackage<{
    default: new (options: object) => { compile(schema: object): (value: unknown) => boolean };
  }>('ajv');
  const folder = (name: string) => join(ROOT, 'tests/fixtures', name);
  const texts = ['kinds', 'charts'].flatMap((group) =>
    readdirSync(folder(group))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`${group}/${name}`, HEAD + readFileSync(join(folder(group), name), 'utf8')]),
  );

  const validate = new Ajv({ strict: false, validateFormats: false }).compile(slidesJsonSchema());

  it.each(texts)('takes what the tool takes: %s', (_, text = '') => {
    expect(parseOutline({ file: 'slides.yaml', text }).outline).toBeDefined();
    expect(validate(parseYaml(text))).toBe(true);
  });
});
