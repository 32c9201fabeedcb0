import { describe, expect, test } from 'vitest';
import { formatFindings, inOrder } from '../../../src/cli/report/format-findings.ts';
import { type CommandReport, formatBytes, formatReport, reportJson } from '../../../src/cli/report/format-report.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { outlineText, parse } from '../../outline/report.ts';

const TEXT = ['deck: x', '  title: 增长 30% 快', `  long: ${'a '.repeat(100)}here${' b'.repeat(100)}`, '\ttab: c'].join(
  '\n',
);
const WHAT = { en: 'What.', zh: '什么。' };
const DO = { en: 'Do.', zh: '做。' };
const source = (file: string) => (file === 'slides.yaml' ? TEXT : undefined);

/** A finding about the first occurrence of a stretch of the text. */
function about(stretch: string, more: Partial<Finding> = {}): Finding {
  const start = TEXT.indexOf(stretch);
  const before = TEXT.slice(0, start);
  const line = before.split('\n').length;
  const span = {
    file: 'slides.yaml',
    start,
    end: start + stretch.length,
    line,
    column: start - before.lastIndexOf('\n'),
  };
  return { code: 'unsourced-figure', message: WHAT, hint: DO, path: ['slides', 0], span, ...more };
}

describe('a finding in print', () => {
  test('shows code, place, line, caret, message and hint', () => {
    expect(formatFindings([about('deck', { code: 'unknown-key' })], source)).toBe(
      ['error unknown-key  slides.yaml:1:1', '    │', '  1 │ deck: x', '    │ ^^^^', '  What.', '  Do.'].join('\n'),
    );
  });

  test('shows controls of a file and of its name as pictures', () => {
    const span = { file: 'a\u001b]0;x\u0007.yaml', start: 0, end: 4, line: 1, column: 1 };
    const words = { en: 'A \u001b[2J b.', zh: '' };
    const shown = formatFindings([{ code: 'syntax', message: words, path: [], span }], () => 'd\u009beck: \u202e');
    expect(shown).toContain('a␛]0;x␇.yaml:1:1');
    expect(shown).toContain('d\ufffdeck: \ufffd');
    expect(shown).toContain('A ␛[2J b.');
  });

  test('puts the caret below Chinese text, which is twice as wide', () => {
    const lines = formatFindings([about('30%')], source).split('\n');
    expect(lines.slice(2, 4)).toEqual(['  2 │   title: 增长 30% 快', `    │ ${' '.repeat(14)}^^^`]);
  });

  test('cuts a long line around the place', () => {
    const [, , line = '', caret = ''] = formatFindings([about('here')], source).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('here');
  });

  test('of several lines marks only the first', () => {
    const finding = about('deck: x\n  title');
    expect(formatFindings([finding], source).split('\n')[3]).toBe('    │ ^^^^^^^');
  });

  test('stands without its line where the file is not at hand', () => {
    const finding = about('deck', { language: 'zh' });
    expect(formatFindings([finding], () => undefined)).toBe(
      'warning unsourced-figure  slides.yaml:1:1  (zh)\n  What.\n  Do.',
    );
    const { span: _, hint: __, ...bare } = finding;
    expect(formatFindings([bare], source)).toBe('warning unsourced-figure  slides[0]  (zh)\n  What.');
  });

  test('those of translations come behind those of the outline', () => {
    const inFile = (file: string) => about('deck', { span: { file, start: 0, end: 1, line: 1, column: 1 } });
    const findings = ['slides.zh.yaml', 'slides.en.yaml', 'slides.yaml'].map(inFile);
    expect(inOrder(findings).map(({ span }) => span?.file)).toEqual([
      'slides.yaml',
      'slides.en.yaml',
      'slides.zh.yaml',
    ]);
  });

  test('errors come first, each sort in the order of the file', () => {
    const findings = [
      about('30%'),
      about('deck'),
      about('title', { code: 'overflow' }),
      about('long', { code: 'syntax' }),
    ];
    const heads = formatFindings(findings, () => undefined)
      .split('\n')
      .filter((line) => line.includes('slides.yaml'));
    expect(heads.map((line) => line.split('  ').at(0))).toEqual([
      'error overflow',
      'error syntax',
      'warning unsourced-figure',
      'warning unsourced-figure',
    ]);
    expect(heads.at(-1)).toContain(':2:');
  });
});

const REPORT: CommandReport = {
  decks: [{ language: 'en', format: 'pptx', file: 'out/d.en.pptx', slides: 28, bytes: 566_944, milliseconds: 1912 }],
  findings: [about('30%', { language: 'en' }), about('deck', { language: 'zh' })],
  accepted: [{ finding: about('title'), reason: 'as printed' }],
  ok: true,
  stage: 'done',
};
const build = { strict: false, check: false, ui: 'en' } as const;

describe('findings of one cause in print', () => {
  const three = ['deck', '30%', 'tab'].map((stretch) => about(stretch, { cause: 'x' }));

  test('are one, with their number and the other places', () => {
    expect(formatFindings(three, source).split('\n').slice(-1)).toEqual([
      '  The same is found 2 more times, at slides.yaml:2:13, slides.yaml:4:2; they have one cause. --all shows each.',
    ]);
    expect(formatFindings(three, source, undefined, 'zh').split('\n').at(-1)).toContain('同样的问题还有 2 个');
  });

  test('are shown each by itself where that is asked for', () => {
    expect(formatFindings(three, source, undefined, 'en', true).match(/unsourced-figure/g)).toHaveLength(3);
  });

  test('are counted as one, and handed to tools one by one', () => {
    const report = { ...REPORT, decks: [], findings: three, accepted: [] };
    expect(formatReport(report, source, build)).toContain('no errors, 1 warning.');
    expect(formatReport(report, source, { ...build, all: true })).toContain('no errors, 3 warnings.');
    expect(reportJson(report, 'en')).toMatchObject({ findings: [{ cause: 'x' }, { cause: 'x' }, { cause: 'x' }] });
  });
});

describe('the report', () => {
  test('has the pictures of a deck’s slides in one row', () => {
    const slide = (number: number) => ({
      ...{ language: 'en', format: 'png' as const, slides: 2, bytes: 1024, milliseconds: 500 },
      file: `out/d.en.0${number}.png`,
    });
    const report = formatReport({ ...REPORT, decks: [slide(1), slide(2)] }, () => undefined, build);
    expect(report).toMatch(/out\/d\.en\.01\.png … +2 +2 KB +1\.0 s/);
  });

  test('has the time of all files once, since they are made together', () => {
    const [deck] = REPORT.decks ?? [];
    if (!deck) throw new Error('There is no deck.');
    const decks = [deck, { ...deck, format: 'pdf' as const, file: 'out/d.en.pdf' }];
    const report = formatReport({ ...REPORT, decks }, () => undefined, build);
    expect(report.match(/\d\.\d s\b/g)).toEqual(['3.8 s']);
  });

  test('closes with a table of the decks and the counts', () => {
    const lines = formatReport(REPORT, () => undefined, build).split('\n');
    expect(lines.slice(-5)).toEqual([
      '',
      'file           slides    size   time  findings',
      'out/d.en.pptx      28  554 KB  1.9 s         1',
      '',
      'Done: no errors, 2 warnings, 1 accepted.',
    ]);
    expect(lines).toContain('accepted unsourced-figure  slides.yaml:2  as printed');
  });

  test('tells notes in the language of its reader, and hands them to tools', () => {
    const report = { ...REPORT, notes: [{ en: 'Mind this.', zh: '请留意。' }] };
    expect(formatReport(report, () => undefined, build).split('\n')).toContain('Mind this.');
    expect(reportJson(report, 'zh')).toMatchObject({ notes: [{ message: '请留意。' }] });
    expect(reportJson(REPORT, 'zh')).toMatchObject({ notes: [] });
    const span = { file: 'slides.yaml', start: 40, end: 45, line: 5, column: 3 };
    const placed = { ...REPORT, notes: [{ en: 'Mind this.', zh: '请留意。', path: ['slides', 0], span }] };
    expect(formatReport(placed, () => undefined, build).split('\n')).toContain('slides.yaml:5:3  Mind this.');
    expect(reportJson(placed, 'en').notes).toEqual([{ message: 'Mind this.', path: 'slides[0]', ...span }]);
  });

  test('says that nothing was written, and why', () => {
    const ending = (report: CommandReport, strict: boolean) =>
      formatReport(report, () => undefined, { ...build, strict })
        .split('\n')
        .at(-1);
    const stopped = { ...REPORT, decks: [], accepted: [], ok: false };
    expect(ending(stopped, true)).toBe(
      'Nothing was written: no errors, 2 warnings. Warnings stop the deck under --strict.',
    );
    expect(ending({ ...stopped, findings: [about('deck', { code: 'syntax' })] }, true)).toBe(
      'Nothing was written: 1 error, no warnings.',
    );
  });

  test('says that more may be found after errors that stopped an early stage', () => {
    const stopped = { ...REPORT, decks: [], accepted: [], ok: false, findings: [about('deck', { code: 'syntax' })] };
    const ending = (stage: CommandReport['stage'], ui: 'en' | 'zh') =>
      formatReport({ ...stopped, stage }, () => undefined, { ...build, ui })
        .split('\n')
        .at(-1);
    expect(ending('texts', 'en')).toBe(
      'Nothing was written: 1 error, no warnings. More may be found once these are mended.',
    );
    expect(ending('syntax', 'zh')).toMatch(/。改正后可能还会发现其他问题。$/);
    expect(ending('layout', 'en')).toBe('Nothing was written: 1 error, no warnings.');
  });

  test('of a check names no files', () => {
    const lines = formatReport({ ...REPORT, findings: [], accepted: [] }, () => undefined, { ...build, check: true });
    expect(lines).toBe('The outline is sound: no errors, no warnings.');
  });

  test('is in Chinese where that is asked for, and so are its findings', () => {
    const both = about('deck');
    const text = formatReport({ ...REPORT, findings: [both] }, () => undefined, { ...build, ui: 'zh' });
    expect(text.replaceAll(/[^\p{sc=Han}]/gu, '')).toMatch(/什么做.*已接受.*文件页数/);
    expect(text).not.toMatch(/What|Done|warning|accepted /);
    expect(reportJson({ ...REPORT, findings: [both] }, 'zh')).toMatchObject({
      findings: [{ message: '什么。', hint: '做。' }],
    });
  });

  test.each([
    [1, '1 KB'],
    [566_944, '554 KB'],
    [2_500_000, '2.4 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });

  test('as JSON has severity, place and edit of each finding', () => {
    const { findings } = parse(outlineText({ slides: '  - kind: note\n    titel: A' }));
    const json = reportJson({ decks: [], findings, accepted: [], ok: false, stage: 'schema' }, 'en');
    expect(json).toMatchObject({
      ok: false,
      findings: [
        {
          ...{ severity: 'error', code: 'unknown-key', path: 'slides[0].titel', suggestion: 'title' },
          ...{ file: 'slides.yaml', line: 5, column: 5 },
          edit: { file: 'slides.yaml', text: 'title' },
        },
      ],
    });
  });
});
