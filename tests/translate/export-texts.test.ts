import { describe, expect, test } from 'vitest';
import { exportTexts } from '../../src/app/translate-texts.ts';
import { projectFiles } from '../support/build.ts';
import { APART, BESIDE, exported } from './decks.ts';

describe('the table of a deck', () => {
  test('has all its texts, slide by slide in the order of the file, then facts and sources', async () => {
    const { rows } = await exported(APART);
    expect(rows.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'deck.title translated',
      'reasons.kicker missing',
      'reasons.title translated',
      'reasons.items[0] stale',
      'reasons.items[1] missing',
      'reasons.items[2] missing',
      'reasons.notes missing',
      'facts.now.name translated',
      'facts.labs.name translated',
      'facts.labs.unit translated',
      'sources.report.title missing',
    ]);
  });

  test('tells of each what a translator needs', async () => {
    const { rows } = await exported(APART);
    const byKey = (key: string) => rows.find((row) => row.key === key);
    expect(byKey('reasons.title')).toMatchObject({
      slides: [2],
      kind: 'bullets',
      what: 'title: What the slide says, as a sentence: one or two lines.',
      reference: 'By {now.period} output came to {now}',
      translation: '到{now.period}年，产值达到{now}',
      limit: { lines: 2 },
      note: 'Keep {now.period}: it prints 2020. Keep {now}: it prints 1215亿元.',
    });
    expect(byKey('reasons.items[0]')).toMatchObject({
      what: 'items 1: One point, in one or two lines. What is bold at its beginning is its lead.',
      note: 'Words between ** and ** are bold.',
    });
    expect(byKey('reasons.items[1]')?.note).toBe('Keep {labs}: it prints 7个实验室.');
    expect(byKey('reasons.items[2]')?.note).toBe('In [words](https://example.org) only the words are translated.');
    expect(byKey('facts.now.name')).toMatchObject({ kind: 'fact', slides: [2], reference: 'Output now' });
    expect(byKey('facts.labs.unit')?.what).toBe('labs, unit: Words for a unit of your own, by language.');
    expect(byKey('sources.report.title')).toMatchObject({ kind: 'source', slides: [] });
    expect(rows.filter(({ limit }) => limit === undefined).map(({ key }) => key)).toEqual([
      'reasons.notes',
      'facts.now.name',
      'facts.labs.name',
      'facts.labs.unit',
      'sources.report.title',
    ]);
  });

  test('has a string as translated where it stands for both languages', async () => {
    const { rows } = await exported(BESIDE);
    expect(rows.map(({ key, translation, state }) => [key, translation, state])).toContainEqual([
      'what.kicker',
      'Summary',
      'translated',
    ]);
    const none = await exported({ 'slides.yaml': APART['slides.yaml'] ?? '' });
    expect(none.rows.find(({ key }) => key === 'reasons.kicker')).toMatchObject({ translation: '', state: 'missing' });
  });

  test.each<[string, string | undefined, string, RegExp]>([
    ['is not drawn', 'fr', '[en, zh]', /`en` and `zh`.*`fr`/],
    ['the deck does not have', 'zh', '[en]', /`deck\.languages`/],
    ['the others are translated from', 'en', '[en, zh]', /`en` .*--lang with `zh`/],
    ['is missing', undefined, '[en]', /one language/],
  ])('is refused for a language that %s', async (_, language, languages, words) => {
    const text = (BESIDE['slides.yaml'] ?? '').replace('[en, zh]', languages);
    const files = projectFiles({ 'slides.yaml': text });
    const options = {
      files,
      outline: 'slides.yaml',
      ui: 'en',
      format: 'csv',
      ...(language ? { language } : {}),
    } as const;
    const result = await exportTexts(options);
    expect('refused' in result && result.refused?.en).toMatch(words);
    expect('refused' in result && result.refused?.zh).toMatch(/。$/);
  });

  test('is not made of an outline with errors, which are told', async () => {
    const text = (BESIDE['slides.yaml'] ?? '').replace('"产值达到{now}"', '"产值达到{nwo}"');
    const result = await exportTexts({
      files: projectFiles({ 'slides.yaml': text }),
      outline: 'slides.yaml',
      ui: 'en',
      format: 'csv',
    });
    expect(result).toMatchObject({ findings: [{ code: 'unknown-fact' }] });
  });
});
