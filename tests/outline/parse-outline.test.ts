import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/core/language.ts';
import { LONGEST_NAME } from '../../src/core/limits.ts';
import { LocalizedText } from '../../src/fields/fields.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { mended, outlineText, parse, report } from './report.ts';

const slide = (lines: string) => outlineText({ slides: `  - kind: note\n${lines}` });
const LONG = 'a'.repeat(LONGEST_NAME + 1);
const facts = (lines: string) => outlineText({ facts: lines });

describe('a mistake in the outline is found at its line and column', () => {
  const table: [string, string, string[]][] = [
    ['a misspelt key', slide('    titel: A'), ['unknown-key 5:5 titel']],
    ['a misspelt section', outlineText({ more: 'factz: {}' }), ['unknown-key 3:1 factz']],
    [
      'each of several keys',
      slide('    title: A\n    foo: 1\n    bar: 2'),
      ['unknown-key 6:5 foo', 'unknown-key 7:5 bar'],
    ],
    ['a key of another kind', slide('    title: A\n    items: []'), ['unknown-key 6:5 items']],
    ['a missing key of a slide', slide('    kicker: A'), ['missing-key 4:5 kind: note']],
    ['a missing key of a fact', facts('  f:\n    value: 1\n    source: s'), ['missing-key 4:3 f']],
    [
      'a missing section',
      'deck: { id: d, title: D, brand: b, languages: [en] }',
      ['missing-key 1:1 deck: { id: d, title: D, brand: b, languages: [en] }'],
    ],
    ['a key without a value', slide('    title:\n    kicker: A'), ['missing-key 5:5 title']],
    ['a slide without a kind', outlineText({ slides: '  - title: A' }), ['missing-key 4:5 title: A']],
    ['a number for a text', slide('    title: 2019'), ['wrong-type 5:12 2019']],
    ['yes or no for a text', slide('    title: true'), ['wrong-type 5:12 true']],
    ['a list for a text', slide('    title: [A, B]'), ['wrong-type 5:12 [A, B]']],
    ['a number for one language', slide('    title:\n      en: 2019\n      zh: A'), ['wrong-type 6:11 2019']],
    ['a text for a number', facts('  f: { name: F, value: "1,5", source: s }'), ['wrong-type 4:24 "1,5"']],
    ['a text for a list', slide('    title: A\n    points: B'), ['wrong-type 6:13 B']],
    ['too long a list', slide('    title: A\n    points: [a, b, c, d]'), ['wrong-type 6:5 points']],
    ['too short a list', slide('    title: A\n    points: []'), ['wrong-type 6:5 points']],
    [
      'a number too small to be written out',
      facts('  f: { name: F, value: 1e-101, source: s }'),
      ['wrong-type 4:24 1e-101'],
    ],
    [
      'a number too large to be written out',
      facts('  f: { name: F, value: 1.7e308, source: s }'),
      ['wrong-type 4:24 1.7e308'],
    ],
    ['too small a number', slide('    title: A\n    size: 0'), ['wrong-type 6:11 0']],
    [
      'a name with a space',
      outlineText({ facts: '  my fact: { name: F, value: 1, source: s }' }),
      ['wrong-type 4:3 my fact'],
    ],
    ...['CON', 'nul', 'Lpt1'].map((name): [string, string, string[]] => [
      `the name of a device on Windows for a deck, ${name}`,
      outlineText({ slides: '  - kind: note\n    title: A' }).replace('id: d', `id: ${name}`),
      [`wrong-type 1:13 ${name}`],
    ]),
    [
      'too long a name for a deck',
      outlineText({ slides: '  - kind: note\n    title: A' }).replace('id: d', `id: ${LONG}`),
      [`wrong-type 1:13 ${LONG}`],
    ],
    ['too long a name for a slide', slide(`    title: A\n    id: ${LONG}`), [`wrong-type 6:9 ${LONG}`]],
    [
      'no web address',
      outlineText({ slides: '  - kind: note\n    title: A' }).replace('title: S', 'title: S, url: here'),
      ['wrong-type 2:32 here'],
    ],
    ['a misspelt kind', outlineText({ slides: '  - kind: notes\n    title: A' }), ['unknown-kind 4:11 notes']],
    [
      'a misspelt chart type',
      outlineText({ slides: '  - kind: chart\n    title: A\n    chart: { type: columm, data: [] }' }),
      ['unknown-kind 6:20 columm'],
    ],
    ['a misspelt choice', slide('    title: A\n    look: plian'), ['unknown-kind 6:11 plian']],
    ['a misspelt unit', facts('  f: { name: F, value: 1, unit: CNY bln, source: s }'), ['unknown-kind 4:33 CNY bln']],
    [
      'another word for a bound',
      facts('  f: { name: F, value: 1, bound: around, source: s }'),
      ['unknown-kind 4:34 around'],
    ],
    ['a misspelt bound', facts('  f: { name: F, value: 1, bound: belov, source: s }'), ['unknown-kind 4:34 belov']],
    ['a language that is none', slide('    title: { english: A }'), ['unknown-key 5:14 english']],
    [
      'a key of a chart of another type',
      outlineText({ slides: '  - kind: chart\n    title: A\n    chart: { type: column, data: [], hole: true }' }),
      ['unknown-key 6:38 hole'],
    ],
    ['an empty file', '', ['missing-key 1:1 ']],
    ['a file that is a text', 'hello', ['wrong-type 1:1 hello']],
  ];
  test.each(table)('%s', (_, text, expected) => {
    expect(report(text)).toEqual(expected);
  });

  test('all findings of a stage come at once', () => {
    const text = outlineText({
      facts: '  f: { name: F, valeu: 1, source: s }',
      slides: '  - kind: note\n    title: 1\n  - kind: nope',
    });
    expect(report(text).sort()).toEqual(['unknown-key 4:17 valeu', 'unknown-kind 8:11 nope', 'wrong-type 7:12 1']);
  });

  test('findings about what does not hold together', () => {
    const bad: [string, string[]][] = [
      [
        outlineText({ slides: '  - kind: note\n    id: a\n    title: A\n  - kind: note\n    id: a\n    title: B' }),
        ['duplicate-id 8:9 a'],
      ],
      [outlineText().replace('[en, zh]', '[en, en]'), ['duplicate-id 1:52 en']],
      [outlineText().replace('[en, zh]', '[en, zh], formats: [pdf, png, pdf]'), ['duplicate-id 1:77 pdf']],
      [facts('  f: { name: F, value: 1, source: t }'), ['unknown-source 4:35 t']],
      [facts('  f: { name: F, value: 1 }'), ['missing-key 4:3 f']],
      [facts('  f: { name: F, source: s }'), ['missing-key 4:3 f']],
      [
        facts('  f: { name: F, value: 1, calc: g, source: s }\n  g: { name: G, value: 1, source: s }'),
        ['bad-calc 4:27 calc'],
      ],
      [slide('    title: A\n    ok: { unsourced-figures: why }'), ['unknown-kind 6:11 unsourced-figures']],
      [slide('    title: A\n    ok: { syntax: why }'), ['unknown-kind 6:11 syntax']],
      [slide('    title: { en: A, zn: B }'), ['unknown-key 5:21 zn']],
    ];
    for (const [text, expected] of bad) expect(report(text)).toEqual(expected);
  });

  test('near misses are no mistakes', () => {
    const good = [
      outlineText(),
      facts('  f: { name: F, say: a third, source: s }'),
      facts('  f: { name: F, calc: g * 2 }\n  g: { name: G, value: 1, source: s }'),
      facts('  f: { name: F, value: 1, unit: { en: projects, zh: 个项目 }, source: s }'),
      facts('  f: { name: F, value: 1, unit: "%", bound: about, period: 2019, source: s }'),
      slide('    title: A\n    ok: { unsourced-figure: why }'),
      slide('    title: "2019"\n    points: [A, { en: B, zh: C }]'),
      slide('    title: { en: A, zh: B, de: C }'),
      outlineText({ slides: '  - kind: note\n    id: a\n    title: A\n  - kind: note\n    id: b\n    title: A' }),
    ];
    for (const text of good) expect(report(text)).toEqual([]);
  });
});

describe('a suggestion comes with the edit that makes it', () => {
  test.each([
    slide('    titel: A'),
    outlineText({ slides: '  - kind: notes\n    title: A' }),
    facts('  f: { name: F, value: 1, unit: CNY bln, source: s }'),
    facts('  f: { name: F, value: 1, source: a }').replace('{ s:', '{ ab:'),
    slide('    title: 2019'),
    slide('    title: { en: A, zn: B }'),
  ])('%s', (text) => {
    const { findings } = parse(text);
    expect(findings.map((finding) => finding.suggestion !== undefined)).toEqual([true]);
    expect(report(mended(text))).toEqual([]);
  });

  test('a name that resembles none gets no suggestion', () => {
    const [finding] = parse(slide('    title: A\n    xyz: B')).findings;
    expect([finding?.suggestion, finding?.edit]).toEqual([undefined, undefined]);
  });
});

describe('no message speaks as the parser does', () => {
  const bad = [
    slide('    title: 5'),
    slide('    title: { en: 5 }'),
    slide('    title: A\n    points: 5'),
    slide('    title: A\n    points: [{ x: 1 }]'),
    facts('  f: { name: F, value: x, unit: 5, period: [1], source: s }'),
    outlineText({ slides: '  - 5\n  - kind: 5' }),
  ];
  test.each(bad)('%s', (text) => {
    for (const { message } of parse(text).findings) {
      expect(inWords(message, 'en')).not.toMatch(
        /Invalid|expected|received|undefined|object|record|union|discriminator/,
      );
      expect(inWords(message, 'en')).toMatch(/\.$/);
      expect(inWords(message, 'zh')).toMatch(/[\u4e00-\u9fff].*。$/);
    }
  });
});

describe('the outline that comes out', () => {
  test('slides without an id have one from their kind', () => {
    const slides =
      '  - kind: note\n    title: A\n  - { kind: note, id: note-2, title: B }\n  - { kind: note, title: C }';
    expect(parse(outlineText({ slides })).outline?.slides.map((each) => each.id)).toEqual(['note', 'note-2', 'note-3']);
  });

  test('sections that may be left out are empty', () => {
    const { outline } = parse(
      'deck: { id: d, title: D, brand: b, languages: [en] }\nslides: [{ kind: note, title: A }]',
    );
    expect(outline).toMatchObject({ facts: {}, sources: {}, names: [] });
    expect(outline?.slides[0]?.title).toBeInstanceOf(LocalizedText);
  });

  test('a value keeps the zeros that it is written with', () => {
    const { outline } = parse(
      facts('  f: { name: F, value: 100.0, source: s }\n  g: { name: G, value: 100, source: s }'),
    );
    expect([outline?.facts.f?.decimals, outline?.facts.g?.decimals]).toEqual([1, undefined]);
  });

  test('series and cells of tables keep the zeros that they are written with', () => {
    const { outline } = parseOutline({
      file: 'slides.yaml',
      text: outlineText({
        slides: `  - kind: chart
    title: A
    chart: { type: column, labels: [a, b], series: [{ name: s, values: [4.0, 5.25] }, { name: t, values: [4, 5.25] }] }
  - kind: table
    title: B
    columns: [{ title: A }, { title: C, type: number }]
    rows: [[a, 4.50], [b, 5]]`,
      }),
    });
    const [chart, table] = outline?.slides ?? [];
    expect(chart?.chart).toMatchObject({ series: [{ decimals: 2 }, { values: [4, 5.25] }] });
    expect(chart?.chart).not.toMatchObject({ series: [{}, { decimals: 2 }] });
    expect(table?.rows).toMatchObject([
      [{}, { value: '4.50' }],
      [{}, { value: '5' }],
    ]);
  });
});

test('another word for a choice is told as the choice', () => {
  const found = parse(outlineText({ facts: '  f: { name: F, value: 1, bound: around, source: s }' })).findings;
  expect(found.map(({ suggestion }) => suggestion)).toEqual(['about']);
});
