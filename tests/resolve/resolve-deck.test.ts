import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/core/rich-text.ts';
import { mergeFindings } from '../../src/findings/group-findings.ts';
import { applyOk } from '../../src/outline/outline.ts';
import { resolveDeck } from '../../src/resolve/resolve-deck.ts';
import { reviewDeck, speakingMinutes } from '../../src/resolve/review-deck.ts';
import { outlineText, parse } from '../outline/report.ts';
import { testCalls } from '../support/calls.ts';
import { found, outlineOf } from './outline.ts';

const FACTS = `  a: { name: A, value: 1, source: s }
  b: { name: B, value: 2, source: s }
  c: { name: C, value: 3, source: s }`;
const note = (lines: string) => ({ facts: FACTS, slides: `  - kind: note\n${lines}` });

describe('a resolved deck', () => {
  const outline = outlineOf({
    facts: FACTS,
    slides: `  - kind: figures
    title: "{b} and {a}"
    notes: "{c}"
    ok: { monotonous: why }
    items: [{ fact: b, text: B }]
  - kind: chart
    title: A
    chart: { type: column, data: [c, a] }`,
  });
  const { deck } = resolveDeck(outline, 'en');

  test('says what it is', () => {
    expect([deck.id, deck.language, deck.brand, plainText(deck.title)]).toEqual(['d', 'en', 'b', 'D']);
    expect(deck.sources).toEqual([{ id: 's', title: 'S' }]);
  });

  test('has on each slide the facts of its face, in order, each once; those of the notes are not', () => {
    expect(deck.slides.map((slide) => slide.faceFacts)).toEqual([
      ['b', 'a'],
      ['c', 'a'],
    ]);
  });

  test('hands a layout only what its kind takes', () => {
    expect(deck.slides.map((slide) => Object.keys(slide.content))).toEqual([
      ['title', 'items'],
      ['title', 'chart'],
    ]);
    expect(deck.slides[0]).toMatchObject({
      id: 'figures',
      kind: 'figures',
      ok: { monotonous: 'why' },
      path: ['slides', 0],
    });
    expect(deck.slides[1]?.content.chart).toMatchObject({ type: 'column', data: [{ id: 'c', value: 3 }, { id: 'a' }] });
  });

  test('comes out alike from the same outline', () => {
    expect(resolveDeck(outline, 'zh')).toEqual(resolveDeck(outline, 'zh'));
  });
});

describe('figures typed by hand', () => {
  test('are what a fact prints: its name is what to write in their place, where one alone prints them', () => {
    const facts = (id: string) => `  ${id}: { name: { en: F, zh: F }, value: 30, unit: '%', source: s }`;
    const suggested = (facts: string) => {
      const outline = outlineOf({ facts, slides: '  - kind: note\n    title: A 30% rise' });
      return resolveDeck(outline, 'en').findings.filter(({ code }) => code === 'unsourced-figure');
    };
    expect(suggested(facts('f'))).toMatchObject([{ suggestion: '{f}' }]);
    expect(suggested(facts('f'))[0]?.sure).toBeUndefined();
    const [finding] = suggested(`${facts('f')}\n${facts('g')}`);
    expect(finding?.suggestion).toBeUndefined();
    expect(finding?.hint).toHaveProperty('en', expect.stringMatching(/`\{f\}` or `\{g\}`/));
  });
});

describe('the deck as a talk', () => {
  const review = (parts: Parameters<typeof outlineText>[0], language = 'en') =>
    found(parts, language, (outline) => reviewDeck(resolveDeck(outline, language).deck));
  const talk = (words: string) => {
    const text = outlineText(note(`    title: A\n    notes: ${words}`)).replace(
      '[en, zh] }',
      '[en, zh], talk: { minutes: 1 } }',
    );
    const { outline, document } = parse(text);
    if (!outline) throw new Error('not valid');
    return (language: string) => {
      const { deck } = resolveDeck(outline, language);
      return document.place(reviewDeck(deck)).map(({ code, span }) => `${code} ${span?.line}:${span?.column}`);
    };
  };

  test('may take as long as its slot, and no longer', () => {
    expect(talk('word '.repeat(130))('en')).toEqual([]);
    expect(talk('word '.repeat(131))('en')).toEqual(['talk-too-long 1:74']);
    expect(talk('说'.repeat(230))('zh')).toEqual([]);
    expect(talk('说'.repeat(231))('zh')).toEqual(['talk-too-long 1:74']);
  });

  test('counts words within Chinese as well', () => {
    const { deck } = resolveDeck(outlineOf(note(`    title: A\n    notes: ${'说'.repeat(230)} one two`)), 'zh');
    expect(speakingMinutes(deck)).toBeCloseTo(1 + 2 / 130);
  });

  const slides = (...entries: string[]) => ({ slides: entries.map((entry) => `  - ${entry}`).join('\n') });
  test('has a title of its own for each slide', () => {
    const two = slides('{ kind: note, title: A b }', '{ kind: note, title: a B }');
    expect(review(two)).toEqual(['duplicate-title 5:26 a B']);
    expect(review(slides('{ kind: note, title: A }', '{ kind: note, title: B }'))).toEqual([]);
  });

  test('shows something in each title', () => {
    for (const blank of ['\\u00a0', '\\u200b', '\\u2800', '\\u3164 '])
      expect(review(slides(`{ kind: note, title: "${blank}" }`))[0]).toMatch(/^nothing-shown 4:26/);
    expect(review(slides('{ kind: note, title: "." }'))).toEqual([]);
  });
});

describe('accepted warnings', () => {
  const outline = outlineOf({
    facts: '  f: { name: { en: F }, value: 1, source: s, ok: { missing-translation: later } }',
    slides: `  - kind: note
    title: 30 parks and {nothing}
    ok: { unsourced-figure: a name, unknown-fact: no }`.replace(', unknown-fact: no', ''),
  });
  const { findings } = resolveDeck(outline, 'zh');

  test('leave the list with their reason; others stay', () => {
    const judged = applyOk(findings, outline);
    expect(judged.findings.map((each) => each.code)).toEqual(['unknown-fact']);
    expect(judged.accepted.map(({ finding, reason }) => [finding.code, reason])).toEqual([
      ['missing-translation', 'later'],
      ['unsourced-figure', 'a name'],
    ]);
  });
});

test('what holds in every language is found once, and without a language', () => {
  const outline = outlineOf(note('    title: { en: 30 parks, zh: 40个园区 }\n    points: [50 parks, "{x}"]'));
  const merged = mergeFindings(['en', 'zh'].map((language) => resolveDeck(outline, language).findings));
  expect(merged.map((each) => [each.code, each.at, each.language])).toEqual([
    ['unsourced-figure', { text: '30' }, 'en'],
    ['unsourced-figure', { text: '50' }, undefined],
    ['unknown-fact', { text: 'x' }, undefined],
    ['unsourced-figure', { text: '40' }, 'zh'],
  ]);
});

testCalls(import.meta.url, 'resolve-deck.yaml', { found });
