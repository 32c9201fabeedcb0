import { describe, expect, test } from 'vitest';
import type { RichText, Run } from '../../src/core/rich-text.ts';
import { resolveDeck } from '../../src/resolve/resolve-deck.ts';
import { testCalls } from '../support/calls.ts';
import { found, outlineOf } from './outline.ts';

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

describe('a note', () => {
  test('counts the facts in it as facts of the slide', () => {
    const slides = '  - kind: note\n    title: "A^[Of {gdp}.]"';
    expect(resolveDeck(outlineOf({ facts: FACTS, slides }), 'en').deck.slides[0]?.faceFacts).toEqual(['gdp']);
  });
});

describe('what is wrong in a text is found at its stretch', () => {
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

  test('a text that lacks a language stands in the reference language', () => {
    const slides = '  - kind: note\n    title: { en: A, zh: B }\n    kicker: { en: C }\n    points: [D]';
    expect(found({ slides }, 'zh')).toEqual(['missing-translation 6:5 kicker']);
    expect(found({ slides }, 'en')).toEqual([]);
    const { content } = resolveDeck(outlineOf({ slides }), 'zh').deck.slides[0] ?? {};
    expect(content).toMatchObject({ kicker: { paragraphs: [[{ text: 'C' }]], path: ['slides', 0, 'kicker', 'en'] } });
  });
});

testCalls(import.meta.url, 'resolve-text-calls.yaml', { found, runs, written });
