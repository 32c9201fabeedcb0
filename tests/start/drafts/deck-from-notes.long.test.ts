import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDecks } from '../../../src/app/build-decks.ts';
import { memoryFiles } from '../../../src/files/files.ts';
import { layeredFiles } from '../../../src/io/disk-files.ts';
import type { DraftSlide } from '../../../src/start/drafts/draft.ts';
import { factsFromFigures } from '../../../src/start/drafts/draft-facts.ts';
import { titleOf, withIds } from '../../../src/start/drafts/notes-deck.ts';
import type { NumberForm } from '../../../src/start/figures/figures.ts';
import { readNotes } from '../../../src/start/notes/read-notes.ts';
import { FOLDER, made, shipped, testDecksFrom } from './deck-from-file.ts';

/** Notes of each manner: an article, slips, tables, and Chinese. Of the others: notes-deck.long.test.ts. */
testDecksFrom(['article.md', 'messy.md', 'tables.md', 'xiaocheng.md']);

describe('a list of figures', () => {
  const made = (list: string, form: NumberForm = 'en') => {
    const slides = [{ kind: 'bullets', title: 'The town', items: list.split('\n') }];
    return factsFromFigures(slides, form, []).slides[0];
  };

  test('becomes large figures where each entry begins or ends with one, the first in the lead', () => {
    expect(made('310,000 people live here\nAirport: 90 km\n62% clean power')).toMatchObject({
      kind: 'kpis',
      lead: expect.any(String),
      items: [{ text: 'live here' }, { text: 'Airport' }, { text: 'clean power' }],
    });
    expect(made('常住人口31万人\n清洁电力占62%', 'zh')).toMatchObject({
      kind: 'kpis',
      items: [{ text: '常住人口' }, { text: '清洁电力' }],
    });
  });

  test('keeps the few words behind a figure with what it measures', () => {
    expect(made('Market size: $1.24 billion (2024)\nGrowth: 11.8% a year\nPrice: $18–24')).toMatchObject({
      kind: 'kpis',
      items: [
        { fact: 'market-size-2024', text: 'Market size (2024)' },
        { fact: 'growth', text: 'Growth, a year' },
        { fact: 'price', text: 'Price' },
      ],
    });
  });

  test('stays a list where one says more, or none', () => {
    expect(made('310,000 people live here\nNearly all of them say that 62% is enough')).toMatchObject({
      kind: 'bullets',
    });
    expect(made('310,000 people live here\nA harbour')).toMatchObject({ kind: 'bullets' });
  });
});

describe('an article of two thousand words', () => {
  let deck: Awaited<ReturnType<typeof made>>;
  beforeAll(async () => {
    deck = await made('steam.md');
  });

  test('comes to twenty slides, and to six more at the most for prose with figures', async () => {
    const files = layeredFiles([memoryFiles(Object.fromEntries(deck.from.files)), shipped]);
    const { outputs } = await buildDecks({ files, outline: 'slides.yaml', formats: ['pptx'] });
    expect(readFileSync(join(FOLDER, 'steam.md'), 'utf8').split(/\s+/).length).toBeGreaterThanOrEqual(1950);
    expect(outputs[0]?.slides).toBeLessThanOrEqual(26);
    expect(deck.outline.slides.length).toBeGreaterThanOrEqual(14);
  });

  test('says its figures as drafts, each once, and those of its lists large', () => {
    expect(deck.from.facts).toBeGreaterThan(60);
    const drafts = Object.entries(deck.outline.facts ?? {}).map(
      ([, { name, value, unit }]) => `${name} ${value} ${unit}`,
    );
    expect(drafts.length - new Set(drafts).size).toBeLessThanOrEqual(3);
    expect(deck.outline.slides.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['kpis', 'table', 'timeline', 'quote', 'picture']),
    );
  });

  test('has titles that are words of its own, and no two alike', () => {
    const text = readFileSync(join(FOLDER, 'steam.md'), 'utf8').replaceAll(/\s+/g, ' ');
    const titles = deck.outline.slides.flatMap(({ kind, title }) =>
      kind === 'sources' || !title ? [] : [String(title)],
    );
    const parts = titles.map((title) => title.replace(/ \(\d\)$/, '').split(/\{[\w-]+\}/));
    expect(parts.flat().filter((part) => !text.includes(part.trim()))).toEqual(['Contents']);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('has its footnotes in the notes, and no mark of them on a slide', () => {
    const notes = deck.outline.slides.map((slide) => String(slide.notes ?? '')).join('\n');
    expect(notes).toMatch(/hot rock\.¹ [\s\S]*\n¹ Energy office, Statistics Report, December 2023\./);
    const shown = deck.outline.slides.map(({ notes: _, ...slide }) => JSON.stringify(slide)).join();
    expect(shown).not.toMatch(/[¹²³⁴]|\[\^/);
  });
});

describe.each(['offshore.md', 'gangqu.md'])('a report of two levels, %s', (name) => {
  let deck: Awaited<ReturnType<typeof made>>;
  beforeAll(async () => {
    deck = await made(name);
  });
  const faces = () => deck.outline.slides.map(({ notes: _, ...slide }) => JSON.stringify(slide)).join('\n');

  test('is in whole sentences, with a chart, a timeline and contents, and its wages in sight', () => {
    expect(faces()).not.toContain('…');
    const kinds = deck.outline.slides.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['chart', 'timeline', 'process', 'quote', 'contact']));
    expect(deck.outline.slides[1]).toMatchObject({
      kind: 'bullets',
      title: name === 'offshore.md' ? 'Contents' : '目录',
    });
    expect(faces()).toMatch(/welder in Kelmouth earns|临江的焊工年薪/);
    expect(faces()).toMatch(/Executive summary|概要/);
    const [path = ''] = [...deck.from.files.keys()].filter((each) => each.startsWith('data/'));
    expect(faces()).toContain(path);
  });

  test('has facts that a person would name, in the units of the text, each once', () => {
    const facts = Object.values(deck.outline.facts ?? {});
    expect(facts.filter((fact) => fact.name.includes('…'))).toEqual([]);
    const values = facts.map(({ value, unit }) => `${value} ${unit}`);
    const english = ['18.4 GW', '1540 m', '160 dB', '62 ha', '7 ha', '240 EUR m', '110 kV'];
    const wanted = name === 'offshore.md' ? english : ['18400 thousand kW', '1540 m', '160 dB', '62 ha', '2.4 CNY bn'];
    for (const each of wanted) expect(values.filter((value) => value === each)).toEqual([each]);
  });
});

describe('what is not English or Chinese', () => {
  test('stands as it was written, with its numbers in its own form', async () => {
    const { outline, report } = await made('stadtwerke.md');
    expect(report.ok).toBe(true);
    expect(outline.facts?.marktanteil).toMatchObject({ say: '38,5 %' });
    expect(outline.names).toEqual(['DIN EN 10025']);
  });
});

describe('a draft of a fact', () => {
  const drafted = (slide: DraftSlide) => factsFromFigures([slide], 'en', []);

  test('is one for a point and the notes that it was taken from', () => {
    const { facts } = drafted({
      ...{ kind: 'bullets', title: 'T', items: ['It came to **4%** then', 'More'] },
      notes: 'Nobody knew. It came to 4% then.',
    });
    expect(facts).toHaveLength(1);
  });

  test('holds for the year that its clause says, not for one since or until when', () => {
    const periods = [
      'In 2019 it sold 300 cars',
      'Since 2019 it sold 300 cars',
      'It opened in 2013 and draws 300 people',
      'The branch founded in 2006 has drawn 300 firms',
      'The audit of 2023 found that 300 of the jobs promised in 2018 exist',
      'They had 300 cars in 2024, compared with 200 in 2019',
      'It hit them: in 2023, 300 firms closed and 640 jobs were lost',
    ].map((text) => drafted({ kind: 'statement', text }).facts.map(({ period }) => period));
    expect(periods).toEqual([
      ...[[2019], [undefined], [undefined], [undefined], [undefined]],
      ...[
        [2024, 2019],
        [2023, 2023],
      ],
    ]);
  });

  test('quotes the sentence that it stands in, also where others have the same digits', () => {
    const notes = 'They employed 3,900 people.¹ Orders rose by 14% to 64.\n¹ A pile is up to 9 metres long, 4% more.';
    const { facts } = drafted({ kind: 'bullets', title: 'T', items: [], notes });
    expect(facts.map(({ name, found }) => [name, found])).toEqual([
      ['Employed', 'They employed 3,900 people.'],
      ['Orders rose', 'Orders rose by 14% to 64.'],
      ['Orders', 'Orders rose by 14% to 64.'],
      ['Pile', 'A pile is up to 9 metres long, 4% more.'],
      ['Pile: more', 'A pile is up to 9 metres long, 4% more.'],
    ]);
  });

  test('takes a short count at the end of an entry for a figure beside others', () => {
    const { slides, facts } = drafted({ kind: 'bullets', title: 'T', items: ['Wells: 320', 'Rigs: 9'] });
    expect(slides[0]).toMatchObject({ kind: 'kpis', items: [{ text: 'Wells' }, { text: 'Rigs' }] });
    expect(facts.map(({ name, value }) => [name, value])).toEqual([
      ['Wells', 320],
      ['Rigs', 9],
    ]);
  });

  test('is told from others by the card that it stands on', () => {
    const items = ['Urban', 'Rural'].map((title, i) => ({ title, text: `${i + 80}% of all homes covered` }));
    const { facts } = drafted({ kind: 'cards', title: 'T', items });
    expect(facts.map(({ name, found }) => [name, found])).toEqual([
      ['Urban: all homes covered', 'Urban: 80% of all homes covered'],
      ['Rural: all homes covered', 'Rural: 81% of all homes covered'],
    ]);
  });

  test('has a short name of the words beside it, and an id of these with the year', () => {
    const texts = [
      [
        'In 2024, exports came to €412.6 million and the operating margin rose to 18.4%.',
        'exports-2024 operating-margin-2024',
      ],
      ['Grid tariffs rose by 22% in 2024; solar covers 38% of the need.', 'grid-tariffs-rose-2024 solar-need'],
      ['Banks lend at 13.5% in shillings and at 9% in dollars.', 'banks-lend banks-lend-dollars'],
      ['Throughput rose by 12% to 4.35 million TEU in 2023.', 'throughput-rose-2023 throughput-2023'],
      ['14% of our crane drivers retire soon.', 'crane-drivers-retire'],
      ['The port handled 4.35 million TEU, 6.2% more than a year before.', 'port-handled port-handled-year'],
    ] as const;
    const ids = texts.map(([text]) => drafted({ kind: 'statement', title: 'T', text }).facts.map(({ id }) => id));
    expect(ids).toEqual(texts.map(([, each]) => each.split(' ')));
    const [text] = texts[0];
    expect(drafted({ kind: 'statement', title: 'T', text }).facts.map(({ name, period }) => [name, period])).toEqual([
      ['Exports', 2024],
      ['Operating margin', 2024],
    ]);
  });

  test('has an id in English where its name is Chinese', () => {
    const text = '2024年，新区实现地区生产总值1286.4亿元，比上年增长7.8%。年末常住人口86.5万人。';
    const { facts } = factsFromFigures([{ kind: 'statement', title: '概况', text }], 'zh', []);
    expect(facts.map(({ id, name, period }) => [id, name, period])).toEqual([
      ['gdp-2024', '新区实现地区生产总值', 2024],
      ['gdp-change-2024', '新区实现地区生产总值，比上年增长', 2024],
      ['population', '年末常住人口', undefined],
    ]);
  });

  test('has an id without umlauts and accents', () => {
    const { facts } = drafted({ kind: 'bullets', title: 'T', items: ['Anschlüsse: 12,840', 'Énergie: 45 MW'] });
    expect(facts.map(({ id }) => id)).toEqual(['anschluesse', 'energie']);
  });

  test.each([
    ['At the end of 2025, 6.2 GW were in operation near us.', ['Operation near us']],
    ['Permits take 64 months on average.', ['Permits']],
    ['There are too few ships: 11 are here, and 17 will be needed.', ['Too few ships: needed']],
    ['Kelmouth is a municipal port with 148 employees.', ['Kelmouth: employees']],
  ])('is called as a person would: %s', (text, names) => {
    expect(drafted({ kind: 'statement', title: 'T', text }).facts.map(({ name }) => name)).toEqual(names);
  });

  test('is named by the entry that it stands below', () => {
    const items = [{ text: 'Grain', items: ['2.1 million t shipped', 'Rail share: 31%'] }];
    expect(drafted({ kind: 'bullets', title: 'Cargo', items }).facts.map(({ name }) => name)).toEqual([
      'Grain: shipped',
      'Grain: Rail share',
    ]);
  });

  test('is one where the same figure stands under a like name', () => {
    const { slides, facts } = factsFromFigures(
      [
        { kind: 'statement', title: 'T', text: 'Revenue came to €412.6 million, and expenses to €412.6 million.' },
        { kind: 'statement', title: 'U', text: 'Our revenue of €412.6 million is a record.' },
        { kind: 'statement', title: 'V', text: 'Revenue per head is 12%, and the share of rent 12%' },
      ],
      'en',
      [],
    );
    expect(facts.map(({ id }) => id)).toEqual(['revenue', 'expenses', 'revenue-head', 'share-rent']);
    const text = (words: string) => ({ kind: 'statement', title: 'T', text: words });
    const table = {
      kind: 'table',
      title: 'T',
      columns: [{ title: 'Port' }, { title: 'Depth' }],
      rows: [
        ['A', '14.5 m'],
        ['B', '14.5 m'],
      ],
    };
    const said = [
      'The seas will hold 18.4 GW.',
      'That brings the total to 18.4 gigawatts.',
      '41 ha of land are free.',
      'We pave 41 ha of it.',
    ];
    const found = factsFromFigures([...said.map(text), table], 'en', []).facts;
    expect(found.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '18.4 GW',
      '41 ha',
      '41 ha',
      '14.5 m',
      '14.5 m',
    ]);
    expect(slides[1]?.text).toContain('{revenue}');
  });

  test('is named by the words of a cell that says more than it', () => {
    const { slides, facts } = drafted({
      kind: 'table',
      title: 'T',
      columns: [{ title: 'A' }, { title: 'B' }],
      rows: [
        ['1', 'from KES 120 million'],
        ['Rail', '38 posts vacant'],
      ],
    });
    expect(slides[0]?.rows).toEqual([
      ['1', 'from {figure-1}'],
      ['Rail', '{rail-posts-vacant} posts vacant'],
    ]);
    expect(facts.map(({ name }) => name)).toEqual(['A 1, B', 'Rail: posts vacant']);
  });
});

describe('what notes of a town come to', () => {
  test('in English', async () => {
    const { outline } = await made('town.md');
    const facts = Object.values(outline.facts ?? {}).map(({ value, unit, bound }) => [value, unit, bound]);
    expect(facts).toEqual(
      expect.arrayContaining([
        [62, '%', 'about'],
        [310_000, 'people', undefined],
        [18_500, undefined, undefined],
        [22, '%', undefined],
        [1200, undefined, 'above'],
        [40, undefined, undefined],
        [40, 'minutes', undefined],
        [90, 'km', undefined],
        [1250, undefined, 'about'],
        [25, 'ha', undefined],
        [290, 'EUR m', undefined],
        [30, 'EUR m', undefined],
      ]),
    );
    expect(outline.names).toEqual(['under 25']);
    const titles = outline.slides.map(({ kind, title }) => `${kind}: ${title}`);
    expect(titles).toEqual(expect.arrayContaining(['table: Firms', 'timeline: History']));
    const table = outline.slides.find(({ kind }) => kind === 'table');
    expect(table?.columns).toMatchObject([{ title: 'Industry' }, { title: 'Output' }, { title: 'Share' }]);
  });

  test('in Chinese', async () => {
    const { outline } = await made('xiaocheng.md');
    const facts = Object.values(outline.facts ?? {}).map(({ value, unit, bound }) => [value, unit, bound]);
    expect(facts).toEqual([
      [310, 'thousand', 'about'],
      [40, '%', undefined],
      [1200, undefined, 'above'],
      [300, undefined, 'about'],
      [5, '%', 'below'],
      [40, 'minutes', undefined],
      [2.9, 'CNY bn', undefined],
      [2.4, 'CNY bn', undefined],
    ]);
    expect(outline.slides.find(({ kind }) => kind === 'table')?.columns).toMatchObject([
      { title: '产业' },
      { title: '产值' },
    ]);
    expect(outline.slides.find(({ kind }) => kind === 'timeline')?.items).toMatchObject([
      { when: '1998年', title: '港口启用' },
      { when: '2010年', title: '铁路通车' },
      { when: '2018年', title: '大学新校区落成' },
    ]);
  });
});

describe('what notes of a college come to', () => {
  test('leaves years, addresses, accounts and laws as they are written', async () => {
    const { outline } = await made('college.md');
    expect(Object.values(outline.facts ?? {}).map(({ value }) => value)).toEqual([1240, 71, 5.3, 14, 3, 9]);
    expect(outline.names).toEqual([
      ...['DE89 3704 0044 0532 0130 00', '0800 123 4567', '04921 5550173', '26700 Emsport'],
      ...['Regulation (EU) 2019/881', 'Journal L 77', 'twice the number', '1873', '2023'],
    ]);
  });
});

describe('a list of counts and a heading of contacts', () => {
  test('are figures, and the slide of how to get in touch', async () => {
    const { outline, report } = await made('college.md');
    expect(outline.slides.find(({ kind }) => kind === 'kpis')).toMatchObject({
      title: 'In figures',
      items: [{ text: 'Contracts signed' }, { text: 'Ships' }, { text: 'Berths' }],
    });
    expect(outline.slides.find(({ kind }) => kind === 'contact')).toMatchObject({
      title: 'Contact',
      lines: [
        ...['Department for Trade, Ostermark Region', 'Am Hafen 4, 26700 Emsport'],
        'Hotline 0800 123 4567, office 04921 5550173',
        '[info@college.example](mailto:info@college.example)',
      ],
    });
    expect(report.ok).toBe(true);
  });
});

describe('notes as a deck', () => {
  test('name as source what they call themselves, and beside it their file', async () => {
    const { text } = await made('college.md');
    const title = titleOf(readNotes(readFileSync(join(FOLDER, 'college.md'), 'utf8')));
    expect(text).toContain(`sources:\n  # college.md\n  notes:\n    title: ${title}\n`);
  });

  test('take their title from the first heading, or from front matter', () => {
    expect(titleOf(readNotes('# The **port** in {2023}\n\n## More'))).toBe('The port in {2023}');
    expect(titleOf(readNotes('---\ntitle: Port\n---\n# Other'))).toBe('Port');
    expect(titleOf(readNotes('A first line\n\n# A\n\n# B'))).toBe('A first line');
    expect(titleOf(readNotes('A sentence.\n\n# A\n\n# B'))).toBeUndefined();
  });

  test('bring local pictures along, and name those that are not at hand', async () => {
    const { from } = await made('report.md');
    expect([...from.files.keys()]).toContain('pictures/quay.jpg');
    expect((await made('messy.md')).from.leftOut).toEqual(['https://example.org/cat.png', 'no/such/file.png']);
  });

  test('share out slides until nothing is too full, and say the same each time', async () => {
    const first = await made('messy.md');
    expect((await made('messy.md')).text).toBe(first.text);
    expect(first.report.findings.map(({ code }) => code)).not.toContain('overflow');
  });
});

test.each<[string | undefined, unknown]>([
  ['The harbour reaches further in {year}', 'harbour-reaches-further'],
  ['Why us?', 'why-us'],
  ['为何落户两江新区', expect.stringMatching(/^[a-z][a-z0-9-]*$/)],
  ['Facts', 'facts-2'],
  ['Bullets', undefined],
  [undefined, undefined],
])('a slide called %s has the id %s, behind its kind', (title, id) => {
  const slide = { kind: 'bullets', ...(title === undefined ? {} : { title }) };
  const [named] = withIds([slide]);
  expect(named?.id).toEqual(id);
  if (id !== undefined) expect(Object.keys(named ?? {})).toEqual(['kind', 'id', 'title']);
});

test('no two slides have one id', () => {
  const slides = ['Growth', 'Growth'].map((title) => ({ kind: 'bullets', title }));
  expect(withIds(slides).map(({ id }) => id)).toEqual(['growth', 'growth-2']);
});
