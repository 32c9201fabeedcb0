import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/core/language.ts';
import { LocalizedText } from '../../src/fields/fields.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { testCalls } from '../support/calls.ts';
import { mended, outlineText, parse, report } from './report.ts';

const slide = (lines: string) => outlineText({ slides: `  - kind: note\n${lines}` });
const facts = (lines: string) => outlineText({ facts: lines });

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

testCalls(import.meta.url, 'parse-outline.yaml', { facts, outlineText, report, slide });
