import { describe, expect, test } from 'vitest';
import type { RichText, Run } from '../../src/core/rich-text.ts';
import { resolveDeck } from '../../src/resolve/resolve-deck.ts';
import { rowsIn } from '../support/cases.ts';
import { found, outlineOf } from './outline.ts';

const rows = rowsIn(import.meta.url, 'resolve-text.yaml');

const FACTS = `  gdp: { name: { en: GDP, zh: 生产总值 }, value: 339.1, unit: CNY bn, period: 2019, source: s }
  land: { name: { en: Land, zh: 土地 }, value: 1.5, unit: "%", bound: below, source: s }
  third: { name: { en: Third, zh: 三分 }, value: 0.3333, say: { en: about one third, zh: 约三分之一 }, source: s }
  gdp_times: { name: { en: Times, zh: 倍数 }, value: 3.4, unit: times, source: s }`;

/** The runs of a title, which is written as a JSON string to be any text. */
function runs(title: string, language = 'en', key = 'title'): readonly (readonly Run[])[] {
  const text = JSON.stringify(title);
  const slides = `  - kind: note\n    title: ${key === 'title' ? text : 'A'}\n    notes: ${text}`;
  const [slide] = resolveDeck(outlineOf({ facts: FACTS, slides }), language).deck.slides;
  const rich = (key === 'title' ? slide?.content.title : slide?.notes) as RichText;
  return rich.paragraphs;
}

const written = (...args: Parameters<typeof runs>) =>
  runs(...args)
    .map((line) => line.map((run) => run.text).join(''))
    .join('\n')
    .replaceAll('\u00a0', '~');

describe('a fact in a text', () => {
  test.each(rows<[title: string, expected: string]>('a fact in a text'))('%s', (title, expected) => {
    expect(written(title)).toBe(expected);
  });

  test('is written as the language and the place write it', () => {
    expect(written('达到{gdp}，占{land}', 'zh')).toBe('达到3391亿元，占不足1.5%');
    expect(written('It made {gdp}.', 'en', 'notes')).toBe('It made RMB 339.1 billion.');
    expect(written('It made {gdp.prose}.', 'en', 'notes')).toBe('It made RMB~339.1~bn.');
  });

  test('is known to its run where its value is written', () => {
    expect(runs('{gdp} in {gdp.period}')).toEqual([
      [{ text: 'RMB\u00a0339.1\u00a0bn', fact: 'gdp' }, { text: ' in 2019' }],
    ]);
  });
});

describe('markup', () => {
  test.each(rows<[string, Run[]]>('markup'))('%s', (title, expected) => {
    expect(runs(title)).toEqual([expected]);
  });
});

describe('typography', () => {
  test.each(rows<[title: string, expected: string]>('typography'))('%s', (title, expected) => {
    expect(written(title)).toBe(expected);
  });
});

describe('a note', () => {
  const noteIn = (title: string) =>
    runs(title)
      .flat()
      .find((run) => run.note)?.note;

  test('is a run without text behind its word, with facts and markup of its own', () => {
    expect(runs('Output tripled^[At **constant** prices: {land}.] since')).toEqual([
      [
        { text: 'Output tripled' },
        {
          text: '',
          note: {
            runs: [
              { text: 'At ' },
              { text: 'constant', bold: true },
              { text: ' prices: ' },
              { text: 'less than 1.5%', fact: 'land' },
              { text: '.' },
            ],
            path: ['slides', 0, 'title'],
            at: { text: '^[At **constant** prices: {land}.]' },
          },
        },
        { text: ' since' },
      ],
    ]);
  });

  test('sticks to its word, whatever space is typed before it', () => {
    expect(runs('tripled ^[So.]')[0]?.[0]).toEqual({ text: 'tripled' });
  });

  test('may hold brackets and links', () => {
    expect(noteIn('A^[See [here](https://a.b) [sic].]')?.runs).toEqual([
      { text: 'See ' },
      { text: 'here', link: 'https://a.b' },
      { text: ' [sic].' },
    ]);
  });

  test('counts the facts in it as facts of the slide', () => {
    const slides = '  - kind: note\n    title: "A^[Of {gdp}.]"';
    expect(resolveDeck(outlineOf({ facts: FACTS, slides }), 'en').deck.slides[0]?.faceFacts).toEqual(['gdp']);
  });
});

describe('what is wrong in a text is found at its stretch', () => {
  const title = (text: string) => found({ facts: FACTS, slides: `  - kind: note\n    title: "${text}"` });
  test.each(rows<[string, text: string, expected: string[]]>('what is wrong in a text is found at its stretch'))(
    '%s',
    (_, text, expected) => {
      expect(title(text)).toEqual(expected);
    },
  );

  test('an unknown fact is told with the facts that there are', () => {
    const { findings } = resolveDeck(
      outlineOf({ facts: FACTS, slides: '  - kind: note\n    title: "A {fjords}"' }),
      'en',
    );
    expect(findings[0]?.hint?.en).toMatch(/: `third`, `gdp`, `land`, `gdp_times`\.$/);
  });

  test('a misspelt slide is suggested', () => {
    const slides = '  - kind: note\n    id: growth\n    title: "A [b](#grwth)"';
    const { findings } = resolveDeck(outlineOf({ slides }), 'en');
    expect(findings).toMatchObject([{ code: 'unknown-slide', suggestion: 'growth', at: { text: 'grwth' } }]);
  });

  test('a note in what is said', () => {
    const slides = '  - kind: note\n    title: A\n    notes: "Said^[aside]"';
    expect(found({ slides })).toEqual(['syntax 6:17 ^[aside]']);
    expect(resolveDeck(outlineOf({ slides }), 'en').deck.slides[0]?.notes?.paragraphs).toEqual([[{ text: 'Said' }]]);
  });

  test('a misspelt fact where a fact is named', () => {
    expect(found({ facts: FACTS, slides: '  - kind: figures\n    title: A\n    items: [{ fact: gpd }]' })).toEqual([
      'unknown-fact 11:21 gpd',
    ]);
  });

  test('near misses are no mistakes', () => {
    for (const text of ['A {gdp.name}', 'A {gdp.period}', 'A }} and {{', '[b](http://c.d)', 'A [b] c']) {
      expect(title(text)).toEqual([]);
    }
  });

  test('a text that lacks a language stands in the reference language', () => {
    const slides = '  - kind: note\n    title: { en: A, zh: B }\n    kicker: { en: C }\n    points: [D]';
    expect(found({ slides }, 'zh')).toEqual(['missing-translation 6:5 kicker']);
    expect(found({ slides }, 'en')).toEqual([]);
    const { content } = resolveDeck(outlineOf({ slides }), 'zh').deck.slides[0] ?? {};
    expect(content).toMatchObject({ kicker: { paragraphs: [[{ text: 'C' }]], path: ['slides', 0, 'kicker', 'en'] } });
  });
});
