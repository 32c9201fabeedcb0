import { describe, expect, test } from 'vitest';
import { LocalizedText } from '../../src/fields/fields.ts';
import { applyEdits } from '../../src/findings/finding.ts';
import { testCalls } from '../support/calls.ts';
import { outlineText, parse, report } from './report.ts';

const zh = (text: string) => [{ language: 'zh', file: 'slides.zh.yaml', text }];

const ONE = '  - kind: note\n    title: One\n    points: [First, Same]';
const TWO = '  - kind: note\n    title: Two\n    points: [Second, Same]';
const THREE = '  - kind: note\n    title: Three\n    points: [Third, Same]';
const NEW = '  - kind: note\n    title: New';
const outline = (...slides: string[]) => outlineText({ slides: slides.join('\n') });

const entry = (key: string, text: string, of: string) => `  ${key}:\n    text: ${text}\n    of: ${of}\n`;
const FILE = `note:
${entry('title', '一', 'One')}${entry('points[1]', '同1', 'Same')}note-2:
${entry('title', '二', 'Two')}${entry('points[0]', '第二', 'Second')}${entry('points[1]', '同2', 'Same')}note-3:
${entry('title', '三', 'Three')}${entry('points[1]', '同3', 'Same')}`;

/** The Chinese of every text of the slides, a slide each; a dot where there is none. */
function shown(text: string, file: string): string[] {
  const { outline: parsed } = parse(text, zh(file));
  const words = (value: unknown): string[] => {
    if (value instanceof LocalizedText) return [typeof value.value === 'string' ? '.' : (value.value.zh ?? '.')];
    return Array.isArray(value) ? value.flatMap(words) : [];
  };
  return (parsed?.slides ?? []).map((slide) => Object.values(slide).flatMap(words).join(' '));
}

/** The file of translations with the edits of what is found in it. */
function mended(text: string, file: string): string {
  const edits = parse(text, zh(file)).findings.flatMap(({ edit }) => edit ?? []);
  return applyEdits(file, edits).text;
}

const ALL = ['一 . 同1', '二 第二 同2', '三 . 同3'];
const [FIRST = '', SECOND = '', THIRD = ''] = ALL;

describe('translations that name their texts stand by them', () => {
  test.each([
    ['as they were', [ONE, TWO, THREE], ALL],
    ['when a slide is put before', [ONE, NEW, TWO, THREE], [FIRST, '.', SECOND, THIRD]],
    ['when slides are moved', [THREE, ONE, TWO], [THIRD, FIRST, SECOND]],
    ['when a slide is named', [ONE, TWO.replace('note\n', 'note\n    id: second\n'), THREE], ALL],
    ['when slides are left out', [THREE], [THIRD]],
    ['when a slide changes too', [NEW, ONE, TWO.replace('Two', 'Both'), THREE], ['.', FIRST, SECOND, THIRD]],
    ['when a point is moved', [ONE, TWO.replace('Second, Same', 'Same, Second'), THREE], [FIRST, '二 同2 第二', THIRD]],
    [
      'when a point goes to another slide',
      [ONE.replace('Same', 'Same, Second'), TWO.replace('Second, ', ''), THREE],
      ['一 . 同1 第二', '二 同2', THIRD],
    ],
  ])('%s', (_, slides, expected) => {
    const text = outline(...slides);
    expect(shown(text, FILE)).toEqual(expected);
    const after = mended(text, FILE);
    expect(shown(text, after)).toEqual(expected);
    expect(parse(text, zh(after)).findings.filter(({ edit }) => edit)).toEqual([]);
  });

  test('one finding says so for the whole file, at the first', () => {
    const text = outline(ONE, NEW, TWO, THREE);
    expect(report(text, zh(FILE))).toEqual(['stale-translation slides.zh.yaml:8:1 note-2']);
    const [finding] = parse(text, zh(FILE)).findings;
    expect(finding).toMatchObject({ language: 'zh', edit: { safe: true } });
    expect(finding?.message.en).toContain('5 translations');
  });

  test.each([
    [
      'an entry would go to another slide',
      outline('  - kind: note\n    id: own\n    title: Own\n    points: [Second]', ONE, TWO.replace('Second, ', '')),
      '`points[0]` under `own`',
    ],
    ['another entry has its name', outline(TWO, THREE), '`title` under `note`'],
  ])('no edit is made, and the names are told, where %s', (_, text, names) => {
    expect(mended(text, FILE)).toBe(FILE);
    expect(
      parse(text, zh(FILE))
        .findings.map(({ hint }) => hint?.en)
        .join(),
    ).toContain(names);
  });

  test('entries in braces are used where they belong, and stay where they are', () => {
    const file = 'growth: { title: { text: 增, of: Growth }, "points[0]": { text: 甲, of: First point } }';
    const text = outline(
      '  - kind: note\n    id: growth\n    title: Growth',
      '  - kind: note\n    title: X\n    points: [First point]',
    );
    expect(shown(text, file)).toEqual(['增', '. 甲']);
    expect(mended(text, file)).toBe(file);
    expect(parse(text, zh(file)).findings[0]?.hint?.en).toContain('`points[0]` under `note`');
  });

  test('a name of something else with the same letters is no place for a text', () => {
    const text = outlineText({
      facts: '  firms: { name: F, value: 1, source: s }',
      slides: '  - kind: figures\n    title: T\n    items: [{ fact: firms, text: firms }]',
    });
    expect(report(text, zh(`figures:\n${entry('items[1].text', '企业', 'firms')}`))).toEqual([
      'stale-translation slides.zh.yaml:2:3 items[1].text',
    ]);
    expect(parse(text, zh(`figures:\n${entry('items[1].text', '企业', 'firms')}`)).outline).toBeDefined();
  });
});

testCalls(import.meta.url, 'moved-translations.yaml', { mended, outline, outlineText, report, shown });

testCalls(import.meta.url, 'moved-translations-calls.yaml', { outline, parse, report });
