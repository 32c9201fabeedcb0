import { describe, expect, test } from 'vitest';
import { notesSlides, withOwnTitles } from '../../../src/start/drafts/notes-slides.ts';
import { figuresIn } from '../../../src/start/figures/figures.ts';
import { headingOf, readNotes } from '../../../src/start/notes/read-notes.ts';

const slides = (markdown: string) =>
  withOwnTitles(
    notesSlides(readNotes(markdown), {
      title: 'The deck',
      language: 'en',
      form: 'en',
      figures: (text) => figuresIn(text, 'en', []),
    }),
    'en',
  );
const outline = (markdown: string) =>
  slides(markdown).map(({ kind, title }) => [kind, title].filter(Boolean).join(': '));
const list = (count: number, words = 'word') => Array.from({ length: count }, (_, i) => `- ${words} ${i}`).join('\n');
/** Prose of that many words, the first sentence of which may be a title. */
const prose = (first: string, words: number) =>
  `${first}. ${Array.from({ length: Math.ceil(words / 10) }, (_, i) => `Then came number ${'x'.repeat(i + 1)} of many that nobody counted before it`).join('. ')}.`;

describe('slides from notes', () => {
  test('come from headings: the title, sections where most headings have others below, slides', () => {
    const notes = '# Deck\n\nIn short.\n\n## Part\n\n### Slide\n\n- a\n- b\n\n## Other\n\nA sentence.';
    expect(outline(notes)).toEqual(['cover', 'bullets: Slide', 'statement: Other']);
    expect(slides(notes)[0]).toMatchObject({ subtitle: 'In short.' });
    expect(slides(notes)[1]).toMatchObject({ kicker: 'Part' });
    expect(slides(notes)[2]).toMatchObject({ text: 'A sentence.' });
    expect(outline(notes.replace('A sentence.', '### Next\n\n- c\n- d'))).toEqual([
      ...['cover', 'section: Part', 'bullets: Slide', 'section: Other', 'bullets: Next'],
    ]);
  });

  test.each<[string, ...string[]]>([
    ['Just a line.', 'cover'],
    ['', 'cover'],
    ['- a\n- b', 'cover', 'bullets: The deck'],
    ['# D\n\n## T\n\n- 2010: A quay\n- then a railway', 'cover', 'bullets: T'],
    ['# D\n\n## T\n\n- 2010: 40%\n- 2011: 45 million', 'cover', 'bullets: T'],
    ['# D\n\n## Part\n\n### Part\n\n- a\n- b', 'cover', 'bullets: Part'],
    ['# D\n\n## Part\n\n- a\n- b\n\n### Other\n\n- c', 'cover', 'bullets: Part', 'bullets: Other'],
    [
      '# D\n\n## T\n\n| A | B |\n|--|--|\n| c | d |\n\n> Yes.\n> — Eve\n\n![q](q.png)',
      'cover',
      'table: T',
      'quote: Eve',
      'picture: T (2)',
    ],
    ['# D\n\n## Money\n\nThe largest items of this are:\n\n- a\n- b', 'cover', 'bullets: The largest items of this'],
    ['# D\n\n## Goals\n\n1. Exports of 40 m\n2. 900 firms\n3. Rent under 5', 'cover', 'bullets: Goals'],
    ['# D\n\n## T\n\n- **A:** one\n- **B:** two\n- C: three', 'cover', 'cards: T'],
    ['# D\n\n## T\n\n1. **A:** one\n2. **B:** two\n3. **C:** three', 'cover', 'process: T'],
    ['# D\n\n## T\n\n1. one\n2. two\n3. three', 'cover', 'process: T'],
    ['---\ntitle: A\n---\n# B\n\n## C', 'cover', 'statement: C'],
  ])('%j come to these', (notes, ...kinds) => {
    expect(outline(notes)).toEqual(kinds);
  });

  test('have a list of contents from three sections on', () => {
    const section = (name: string) => `## ${name}\n\n### In ${name}\n\nText.\n`;
    expect(outline(`# D\n\n${section('A')}${section('B')}`)).not.toContain('agenda: Contents');
    expect(outline(`# D\n\n${section('A')}${section('B')}${section('C')}`)[1]).toBe('agenda: Contents');
  });

  test('share out a long list, evenly, and number what has one title', () => {
    const found = slides(`# D\n\n## T\n\n${list(8)}`).slice(1);
    expect(found.map(({ title, items }) => [title, (items as unknown[]).length])).toEqual([
      ['T', 4],
      ['T (2)', 4],
    ]);
  });

  test('keep two levels of a list, and the third beside its parent', () => {
    expect(slides('# D\n\n## T\n\n- a\n  - b\n- c')[1]).toMatchObject({ items: [{ text: 'A', items: ['B'] }, 'C'] });
    expect(slides('# D\n\n## T\n\n- a\n  - b\n    - c\n    - d\n  - e')[1]).toMatchObject({
      items: [{ text: 'A', items: ['B: c; d', 'E'] }],
    });
  });

  test('are of an entry by itself where much stands below it', () => {
    const deep = `- Pipes\n${['steel', 'copper', 'clay', 'lead', 'glass'].map((each) => `  - ${each}`).join('\n')}\n- Pumps`;
    expect(slides(`# D\n\n## T\n\n${deep}`).slice(1)).toMatchObject([
      { title: 'Pipes', kicker: 'T', items: ['Steel', 'Copper', 'Clay', 'Lead', 'Glass'] },
      { title: 'T', items: ['Pumps'] },
    ]);
    expect(slides(`# D\n\n## T\n\n${deep}\n  - wind\n  - steam`).slice(1)).toMatchObject([
      { title: 'Pipes' },
      { title: 'Pumps', kicker: 'T', items: ['Wind', 'Steam'] },
    ]);
  });

  test('are points that begin with their headings where three or more say a text each', () => {
    const heading = (name: string) => `### ${name}\n\nThe air is cleaner for ${name.toLowerCase()}.\n`;
    expect(slides(`# D\n\n## Power\n\n${['Why', 'Cost', 'When'].map(heading).join('\n')}`).slice(1)).toEqual([
      {
        kind: 'bullets',
        title: 'Power',
        items: [
          '**Why:** The air is cleaner for why',
          '**Cost:** The air is cleaner for cost',
          '**When:** The air is cleaner for when',
        ],
      },
    ]);
  });

  test('are points of paragraphs that begin with words in bold, whole in the notes where they are cut', () => {
    const long = `Nobody knows that. ${'It goes on and on for a while. '.repeat(8)}`.trim();
    const [, slide] = slides(
      `# D\n\n## Risks\n\n**Dredging.** A court decides.\n\n**Energy.** ${long}\n\n**People:** Many retire.`,
    );
    expect(slide).toMatchObject({ kind: 'bullets', title: 'Risks', notes: `Energy: ${long}` });
    expect(slide?.items).toEqual([
      '**Dredging:** A court decides',
      '**Energy:** Nobody knows that',
      '**People:** Many retire',
    ]);
  });

  test('are points of what a paragraph counts, which stands in the notes as it was written', () => {
    const text = '园区很大。企业反映的问题有三个：一是用工贵、招工难；二是利率偏高；三是到机场不便。我们会改。';
    expect(slides(`# D\n\n## 环境\n\n${text}`).slice(1)).toEqual([
      {
        kind: 'bullets',
        title: '企业反映的问题有三个',
        kicker: '环境',
        items: ['用工贵、招工难', '利率偏高', '到机场不便'],
        notes: text,
      },
    ]);
    const counted = 'First, the pipes are old. Second, the price rose. Third, nobody came.';
    expect(slides(`# D\n\n## Why it failed\n\n${counted}`)[1]).toMatchObject({
      title: 'Why it failed',
      items: ['The pipes are old', 'The price rose', 'Nobody came'],
      notes: counted,
    });
    expect(outline('# D\n\n## T\n\nFirst, we came. Then, we saw.')[1]).toBe('statement: T');
  });

  test('keep sentences, addresses, decimals and bold of a long entry whole', () => {
    const entry = `It costs 2.5 million at www.rift.go.ke, **as agreed in May**. ${'It is long and goes on and on. '.repeat(8)}`;
    const [, slide] = slides(`# D\n\n## T\n\n- ${entry}\n- b`);
    const [first] = (slide?.items ?? []) as string[];
    expect(first).toMatch(
      /^It costs 2\.5 million at \[www\.rift\.go\.ke\]\(http:\/\/www\.rift\.go\.ke\), \*\*as agreed in May\*\*$/,
    );
    expect(slide?.notes).toContain('It is long');
  });

  test('are people where the heading says so', () => {
    const people = '- Ada Lovelace, mathematician\n- Dr. Edsger W. Dijkstra, computer scientist';
    expect(slides(`# D\n\n## Our team\n\n${people}`)[1]).toMatchObject({
      kind: 'team',
      items: [{ name: 'Ada Lovelace', role: 'mathematician' }, { name: 'Dr. Edsger W. Dijkstra' }],
    });
    expect(outline(`# D\n\n## T\n\n${people}`)[1]).toBe('bullets: T');
  });

  test('are columns where a few headings below one say little each', () => {
    const notes = '# D\n\n## Options\n\n### Paint\n\nCheap and fast.\n\n### Kerbs\n\n- Safe\n- Slow';
    expect(slides(notes)[1]).toMatchObject({
      kind: 'columns',
      title: 'Options',
      items: [
        { title: 'Paint', text: 'Cheap and fast.' },
        { title: 'Kerbs', items: ['Safe', 'Slow'] },
      ],
    });
  });

  test('are a timeline where entries begin with years', () => {
    const notes =
      '# D\n\n## T\n\n- 2010: A quay\n- 2018 – A railway to the coast, after years of talk, with one line\n- **May 2020** A park';
    expect(slides(notes)[1]).toMatchObject({
      kind: 'timeline',
      items: [
        { when: '2010', title: 'A quay' },
        { when: '2018', title: 'A railway to the coast', text: 'after years of talk, with one line' },
        { when: 'May 2020', title: 'A park' },
      ],
    });
    const many = Array.from({ length: 8 }, (_, i) => `- ${2001 + i}: Quay opens`).join('\n');
    expect(outline(`# D\n\n## T\n\n${many}`).slice(1)).toEqual(['timeline: T', 'timeline: T (2)']);
  });

  test('call a picture or a table what its caption calls it, and a list what leads to it', () => {
    const notes =
      '# D\n\n## T\n\nTable 1: Output by year\n\n| A | B |\n|--|--|\n| c | d |\n\nFour things could stop it:\n\n- a\n- b';
    expect(slides(notes).slice(1)).toMatchObject([
      { kind: 'table', title: 'Output by year', kicker: 'T' },
      { kind: 'bullets', title: 'Four things could stop it', kicker: 'T' },
    ]);
    expect(outline('# D\n\n## T\n\n![The quay from the air](q.png)')[1]).toBe('picture: The quay from the air');
  });

  test('have an address line by line', () => {
    const address = 'Trade office, Port of Ostermark\nAm Hafen 4\n26700 Emsport\nPhone 04921 555 0173';
    expect(slides(`# D\n\n## Contact\n\n${address}`)[1]).toMatchObject({
      kind: 'contact',
      lines: ['Trade office, Port of Ostermark', 'Am Hafen 4', '26700 Emsport', 'Phone 04921 555 0173'],
    });
    expect(slides('# D\n\n## Where\n\nCall us\non any day.\nWe have 3 offices.')[1]).toMatchObject({
      text: 'Call us on any day. We have 3 offices.',
    });
  });

  test('set money behind its code as numbers', () => {
    const [, table] = slides('# D\n\n## T\n\n| A | Plan |\n|--|--|\n| c | EUR 398 m |\n| d | EUR 121 m |');
    expect(table?.columns).toEqual([{ title: 'A' }, { title: 'Plan', type: 'number' }]);
  });

  test('set no year of a table as a number', () => {
    const [, table] = slides('# D\n\n## T\n\n| A | Year | Cost |\n|--|--|--|\n| c | 2014 | 14 |\n| d | 2015 | 15 |');
    expect(table?.columns).toEqual([{ title: 'A' }, { title: 'Year' }, { title: 'Cost', type: 'number' }]);
    const [, mixed] = slides(
      '# D\n\n## T\n\n| A | Quay | Grain, kt |\n|--|--|--|\n| c | 1873 | 1873 |\n| d | 15 | 15 |\n| e | 16 | 16 |',
    );
    expect(mixed?.columns).toEqual([{ title: 'A' }, { title: 'Quay' }, { title: 'Grain, kt', type: 'number' }]);
  });

  test('say a table of one column as points', () => {
    const rows = Array.from({ length: 7 }, (_, i) => `| c${i} |`).join('\n');
    expect(slides(`# D\n\n## T\n\n| Head |\n|--|\n${rows}`)[1]).toMatchObject({
      items: ['c0', 'c1', 'c2', 'c3'],
      notes: 'Head',
    });
  });

  test('repeat the first column where a table is too wide for one slide', () => {
    const row = (cell: (i: number) => string) => `| ${Array.from({ length: 8 }, (_, i) => cell(i)).join(' | ')} |`;
    const wide = slides(`# D\n\n## T\n\n${row((i) => `H${i}`)}\n${row(() => '--')}\n${row((i) => `c${i}`)}`).slice(1);
    expect(wide.map(({ rows }) => rows)).toEqual([[['c0', 'c1', 'c2', 'c3', 'c4']], [['c0', 'c5', 'c6', 'c7']]]);
  });

  test('say what else was written in the notes of the speaker', () => {
    const [, slide] = slides('# D\n\n## T\n\nIt grew. Nobody knows why.\n\n- a\n- b');
    expect(slide).toMatchObject({ title: 'T', notes: 'It grew. Nobody knows why.' });
    expect(slide).not.toHaveProperty('takeaway');
  });
});

describe('prose', () => {
  test('is one slide: its first sentence the title if it stands by itself, others the points, all in the notes', () => {
    const text =
      'Steam is cheap to go on with. It cost **a lot** to begin. The plants cost $2.3 billion together. Nobody knew that before, and few believed it.';
    const [, slide] = slides(`# D\n\n## Cost\n\n${text}`);
    expect(slide).toMatchObject({
      kind: 'bullets',
      title: 'Steam is cheap to go on with',
      kicker: 'Cost',
      notes: text,
    });
    expect(slide?.items).toContain('The plants cost **$2.3 billion** together');
  });

  test.each([
    'It came to an end in that year',
    'But the price rose all the same',
    'This article looks at the price',
    'Who would have thought of it?',
    'Since 2014, when the plant came on line, prices have fallen by three quarters for all who live there',
  ])('has its heading for a title where it begins: %s', (first) => {
    expect(outline(`# D\n\n## Cost\n\n${prose(first, 60)}`)[1]).toBe('bullets: Cost');
  });

  test('has a slide beside what is shown where it is more than a few words', () => {
    const notes = `# D\n\n## T\n\n${prose('Steam is cheap to go on with', 80)}\n\n- a\n- b\n\nA word.`;
    expect(outline(notes)).toEqual(['cover', 'bullets: Steam is cheap to go on with', 'bullets: T']);
    expect(slides(notes)[2]).toMatchObject({ notes: 'A word.' });
  });

  test('stands in the notes of what is beside it where the slides would be more than twenty', () => {
    const said = (i: number) => `Steam came in place ${'v'.repeat(i + 1)}`;
    const parts = Array.from({ length: 15 }, (_, i) => `## H${'i'.repeat(i + 1)}\n\n${prose(said(i), 60)}\n\n- a\n- b`);
    const made = slides(`# D\n\n${parts.join('\n\n')}`);
    expect(made).toHaveLength(20);
    expect(parts.every((_, i) => JSON.stringify(made).includes(`${said(i)}.`))).toBe(true);
  });

  test('says nothing that was not written', () => {
    const notes = `# D\n\n## Costs\n\n${prose('Steam is cheap to go on with', 500)}`;
    const titles = slides(notes).flatMap(({ title, kicker }) => [title, kicker]);
    expect(titles.every((title) => title === undefined || notes.includes(String(title).replace(/ \(\d\)$/, '')))).toBe(
      true,
    );
  });
});

describe('what a reader would look for', () => {
  const LONG =
    'There are too few ships for it: eleven are at work on this coast today, and seventeen will be needed for the work by then';

  test('is said in whole sentences, or not on the slide at all', () => {
    const [, led] = slides(
      `# D\n\n## T\n\n- Land: Of 62 ha behind the quays, 41 ha are free. ${LONG}. ${LONG}. ${LONG}.\n- Sea: It is deep.`,
    );
    expect(led?.items).toEqual(['**Land:** Of 62 ha behind the quays, 41 ha are free', '**Sea:** It is deep']);
    expect(led?.notes).toContain(LONG);
    const [, points] = slides(`# D\n\n## T\n\n- ${LONG}, ${LONG.toLowerCase()}.\n- b`);
    expect(points?.items).toEqual([`${LONG}, ${LONG.toLowerCase()}`, 'B']);
    const [, prose] = slides(
      `# D\n\n## T\n\nIt rained. ${LONG}, and ${LONG.toLowerCase()}. ${LONG}. The port is open all year.`,
    );
    expect(JSON.stringify(prose)).not.toContain('…');
    expect(prose?.items).not.toContain(expect.stringMatching(/^There are too few ships for it: .*, and there/));
  });

  test('is a history on a line of years, each sentence whole, and the paragraph in the notes', () => {
    const text =
      'The port was founded in 1887 as a harbour for fish. In 2014 the last yard closed, and many people lost their work. In 2015, the town bought it. It was empty. The rail came back in 2022.';
    const history = text.replace(' It was empty.', '');
    expect(slides(`# D\n\n## How we got here\n\n${history} Nobody had thought that it would.`)[1]).toMatchObject({
      kind: 'timeline',
      title: 'How we got here',
      items: [
        { when: '1887', title: 'The port was founded in 1887 as a harbour for fish' },
        { when: '2014', title: 'The last yard closed', text: 'and many people lost their work' },
        { when: '2015', title: 'The town bought it' },
        { when: '2022', title: 'The rail came back in 2022' },
      ],
      notes: `${history} Nobody had thought that it would.`,
    });
    const backward = history.replace('2014', '1814');
    expect(outline(`# D\n\n## T\n\n${backward}`)).not.toContain('timeline: T');
    const zh = '港口建于1887年。2014年，船厂关闭，1900人失业。2015年，市政府收回土地。2022年，铁路恢复通车。';
    expect(slides(`# D\n\n## 历程\n\n${zh}`)[1]).toMatchObject({
      kind: 'timeline',
      items: [
        { when: '1887年' },
        { when: '2014年', title: '船厂关闭，1900人失业' },
        { when: '2015年' },
        { when: '2022年' },
      ],
    });
  });

  test('is a chart of a table of years, called by what is said of it, its caption kept', () => {
    const table = '| Year | Built (GW) |\n|--|--|\n| 2023 | 2.1 |\n| 2024 | 2.9 |\n| 2025 | 3.6 |';
    const text = 'At the end of 2025, 3.6 GW were at work near us. Another 4 GW have been promised by the state.';
    expect(slides(`# D\n\n## Power\n\n${text}\n\nTable 1: Capacity\n\n${table}`)[1]).toMatchObject({
      kind: 'chart',
      title: 'At the end of 2025, 3.6 GW were at work near us',
      kicker: 'Power',
      chart: { first: { title: 'Capacity', type: 'column', unit: 'GW' } },
      points: [{ text: expect.stringContaining('Another') }],
      notes: `${text}\nTable 1: Capacity`,
    });
  });

  test('is a short sentence of its own for a title, the first or one with a figure', () => {
    const said = (text: string) => slides(`# D\n\n## Training\n\n${text}`)[1];
    expect(
      said('The college trains 310 people a year. Two thirds of them stay. It is open to all, and it costs nothing.'),
    ).toMatchObject({
      title: 'The college trains 310 people a year',
      kicker: 'Training',
    });
    expect(
      said(`It is long ago. ${LONG}. The college trains 310 people a year. Others ask for more of them, and get none.`)
        ?.title,
    ).toBe('The college trains 310 people a year');
    expect(
      slides('# D\n\n## Rivals\n\nFour ports want the same tenants.\n\n| A | B |\n|--|--|\n| c | d |')[1],
    ).toMatchObject({
      kind: 'table',
      title: 'Four ports want the same tenants',
      kicker: 'Rivals',
    });
  });

  test('is the figures of a summary, large and in their sentences', () => {
    const text =
      'The seas will hold 18.4 GW by 2032, three times what turns there now. We propose to invest EUR 240 million in two berths. Demand is set to rise.';
    expect(slides(`# D\n\n## Executive summary\n\n${text}\n\n## T\n\nA word.`)[1]).toMatchObject({
      title: 'Executive summary',
      items: [expect.stringContaining('18.4 GW'), expect.stringContaining('EUR 240 million')],
      notes: text,
    });
  });

  test('is not lost behind a quote under the same heading, which is called by who said it', () => {
    const wages =
      'A welder earns EUR 44,600 a year, 9% less than there. A flat costs EUR 760 a month, which is 31% less.';
    const notes = `# D\n\n## Wages\n\n${wages}\n\n> It took eleven weeks.\n>\n> — Ingrid Solheim, director`;
    expect(outline(notes)).toEqual([
      'cover',
      'bullets: A welder earns EUR 44,600 a year, 9% less than there',
      'quote: Ingrid Solheim',
    ]);
  });

  test('is a list of contents where headings are no sections, neighbours with nothing below them as one', () => {
    const plain = (name: string) => `## ${name}\n\nA sentence of it.\n`;
    const deep = (name: string) => `## ${name}\n\n### In ${name}\n\nText of it.\n`;
    const notes = `# D\n\n${plain('Summary')}${deep('A')}${['B', 'C', 'E', 'F', 'G'].map(plain).join('')}${deep('H')}`;
    expect(slides(notes)[1]).toMatchObject({ title: 'Contents', items: ['A · B', 'C · E', 'F · G', 'H'] });
  });

  test('is points that begin with a large letter, and end without a stop', () => {
    const list = '- one contact answers.\n- iPads for all\n- e.g. more. And more.\n- 3 days\n- www.x.example is open.';
    expect(slides(`# D\n\n## T\n\n${list}`)[1]?.items).toMatchObject([
      'One contact answers',
      'iPads for all',
      expect.stringMatching(/And more\.$/),
      '3 days',
      expect.stringContaining('www.x.example'),
    ]);
  });

  test('is one title where a document has it twice', () => {
    expect(outline('---\ntitle: The port\n---\n\n# The port\n\nMarch 2026\n\n## A\n\n- b\n- c')).toEqual([
      'cover',
      'bullets: A',
    ]);
    const twice = readNotes('# The port\n\n## The port\n\nMarch 2026\n\n### A\n\n- b\n- c\n\n### E\n\n- f\n- g');
    expect(headingOf(twice).parts.map(({ title }) => title)).toEqual(['A', 'E']);
  });
});
