import { describe, expect, test } from 'vitest';
import { testCalls } from '../support/calls.ts';
import { outlineText, parse, report } from './report.ts';

const zh = (text: string) => [{ language: 'zh', file: 'slides.zh.yaml', text }];

const SLIDES = `  - kind: note
    id: growth
    title: Growth of {f}
    points: [First, Second]
  - kind: figures
    id: numbers
    title: { en: Numbers }
    items:
      - fact: f
        text: A figure`;
const FACTS = '  f: { name: F, value: 1, source: s }';
const OUTLINE = outlineText({ facts: FACTS, slides: SLIDES });

describe('texts of a translation file', () => {
  test('make the same outline as texts written beside the others', () => {
    const inline = outlineText({
      facts: FACTS.replace('name: F', 'name: { en: F, zh: 甲 }'),
      slides: SLIDES.replace('Growth of {f}', '{ en: "Growth of {f}", zh: 增长 }')
        .replace('[First, Second]', '[First, { en: Second, zh: 二 }]')
        .replace('en: Numbers', 'en: Numbers, zh: 数字')
        .replace('text: A figure', 'text: { en: A figure, zh: 一个数 }'),
    });
    const translation = `growth:
  title: 增长
  points[1]: 二
numbers:
  title: 数字
  items[0].text: 一个数
facts:
  f.name: 甲`;
    const merged = parse(OUTLINE, zh(translation));
    expect(merged.findings).toEqual([]);
    expect(merged.outline).toEqual({ ...parse(inline).outline, translations: { zh: 'slides.zh.yaml' } });
  });

  test('may name the text that they translate', () => {
    const translation =
      'growth:\n  title: { text: 增长, of: "Growth of {f}" }\n  points[0]:\n    text: 一\n    of: Fir';
    const { outline, findings, document } = parse(OUTLINE, zh(translation));
    expect(findings).toMatchObject([{ code: 'stale-translation', path: ['slides', 0, 'points', 0], language: 'zh' }]);
    expect(outline?.slides[0]).toMatchObject({ title: { value: { en: 'Growth of {f}', zh: '增长' } } });
    expect(document.locate(['slides', 0, 'title', 'zh'])).toMatchObject({
      file: 'slides.zh.yaml',
      line: 2,
      column: 18,
    });
  });

  test('are of a source, also where a slide has the id `sources`', () => {
    const text = outlineText({ slides: '  - kind: note\n    id: sources\n    title: Where from' });
    const { outline } = parse(text, zh('sources:\n  title: 出处\n  s.title: 来源'));
    expect(outline?.slides[0]).toMatchObject({ title: { value: { zh: '出处' } } });
    expect(outline?.sources).toMatchObject({ s: { title: { value: { zh: '来源' } } } });
  });

  test('a misspelt name has its edit in the translation file', () => {
    const [finding] = parse(OUTLINE, zh('growth:\n  titel: 增长')).findings;
    expect(finding?.edit).toEqual({ file: 'slides.zh.yaml', start: 10, end: 15, text: 'title', safe: true });
  });
});

describe('where a path stands', () => {
  const { document } = parse(OUTLINE, zh('growth:\n  title: 增长 {f}'));
  const at = (...args: Parameters<typeof document.locate>) => {
    const { file, line, column, start, end } = document.locate(...args);
    return [file, line, column, end - start];
  };
  test.each([
    ['a value', ['slides', 0, 'id'], undefined, ['slides.yaml', 7, 9, 6]],
    ['a key', ['slides', 0, 'id'], 'key', ['slides.yaml', 7, 5, 2]],
    ['an item of a list', ['slides', 0, 'points', 1], undefined, ['slides.yaml', 9, 21, 6]],
    ['the first line of an item', ['slides', 0], 'key', ['slides.yaml', 6, 5, 10]],
    ['a stretch of a text', ['slides', 0, 'title'], { text: 'f' }, ['slides.yaml', 8, 20, 1]],
    ['another occurrence of it', ['slides', 0, 'title'], { text: 'f', nth: 1 }, ['slides.yaml', 8, 23, 1]],
    [
      'a stretch of a text that stands for the reference language',
      ['slides', 0, 'title', 'en'],
      { text: '{f}' },
      ['slides.yaml', 8, 22, 3],
    ],
    ['a text from a translation', ['slides', 0, 'title', 'zh'], undefined, ['slides.zh.yaml', 2, 10, 6]],
    ['a stretch of it', ['slides', 0, 'title', 'zh'], { text: '{f}' }, ['slides.zh.yaml', 2, 13, 3]],
    ['a stretch that is not there', ['slides', 0, 'title'], { text: 'none' }, ['slides.yaml', 8, 12, 13]],
    ['what does not exist, at its parent', ['slides', 0, 'kicker', 'en'], undefined, ['slides.yaml', 6, 5, 10]],
    ['the whole file', [], 'key', ['slides.yaml', 1, 1, 56]],
  ] as const)('%s', (_, path, place, expected) => {
    expect(at(path, place)).toEqual(expected);
  });

  test('a stretch of a folded text may go over the line', () => {
    const text = outlineText({ slides: '  - kind: note\n    title: >\n      One two\n      three four' });
    const span = parse(text).document.locate(['slides', 0, 'title'], { text: 'two three' });
    expect([span.line, span.column, text.slice(span.start, span.end)]).toEqual([6, 11, 'two\n      three']);
  });
});

describe('what is wrong in a translation hides nothing in the outline', () => {
  test.each([
    ['cannot be read', 'growth: ['],
    ['names what is not there', 'growth:\n  titel: 增'],
    ['translates what is no text', 'growth:\n  kind: 增'],
  ])('an outline is sound although its translation %s', (_, translation) => {
    const { outline, findings } = parse(OUTLINE, zh(translation));
    expect(outline?.slides).toHaveLength(2);
    expect(findings.map(({ language, span }) => [language, span?.file])).toEqual([['zh', 'slides.zh.yaml']]);
  });
});

testCalls(import.meta.url, 'translations-calls.yaml', { report });
