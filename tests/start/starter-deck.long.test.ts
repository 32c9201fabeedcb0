import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildDecks } from '../../src/app/build-decks.ts';
import { projectFiles } from '../../src/cli/project-files.ts';
import { formatFindings } from '../../src/cli/report/format-findings.ts';
import { plainPaint } from '../../src/cli/report/paint.ts';
import { memoryFiles } from '../../src/files/files.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { diskFiles, layeredFiles } from '../../src/io/disk-files.ts';
import { type Palette, paletteOf } from '../../src/start/palette.ts';
import { type Answers, spokenIn, starterDeck } from '../../src/start/starter-deck.ts';
import { ROOT } from '../support/brand.ts';
import { kept } from '../support/kept.ts';
import { readOnce } from '../support/read-once.ts';

const STARTER = join(ROOT, 'starter');
const starter = diskFiles(STARTER);
const shipped = readOnce(projectFiles(join(tmpdir(), 'none'), ROOT));
const PLAIN: Answers = { name: 'river', languages: ['en', 'zh'] };

function deck(answers: Partial<Answers> = {}, ui: 'en' | 'zh' = 'en') {
  const files = starterDeck(starter, { ...PLAIN, ...answers }, ui);
  const text = (path: string) => String(files.get(path));
  return { files, outline: text('slides.yaml'), brand: text('templates/river/brand.yaml') };
}

/** The findings of a whole check, as codes. */
async function findingsOf(files: ReadonlyMap<string, string | Uint8Array>): Promise<string[]> {
  const layers = layeredFiles([memoryFiles(Object.fromEntries(files)), shipped]);
  const { report } = await buildDecks({ files: layers, outline: 'slides.yaml', formats: [], cache: kept.cache });
  return report.findings.map(({ code, span }) => `${code} ${span?.file}:${span?.line}`);
}

describe('the starter', () => {
  test('builds as it stands, without a finding', async () => {
    const files = projectFiles(STARTER, ROOT);
    const { report } = await buildDecks({ files, outline: 'slides.yaml', formats: [], cache: kept.cache });
    expect([report.findings, report.ok]).toEqual([[], true]);
  });

  test('shows eight to ten slides, no kind twice', () => {
    const kinds = parse(deck().outline).slides.map(({ kind }: { kind: string }) => kind);
    expect(kinds.length).toBeGreaterThanOrEqual(8);
    expect(kinds.length).toBeLessThanOrEqual(10);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  test.each(['en', 'zh'] as const)('draws a chart from a data file beside its outline: %s', async (language) => {
    const { files } = deck({ languages: [language] }, language);
    const { chart } = parse(String(files.get('slides.yaml'))).slides.find((each: { chart?: unknown }) => each.chart);
    const { file, names } = chart.from;
    const [header, ...rows] = String(new TextDecoder().decode(files.get(file) as Uint8Array))
      .trim()
      .split('\n');
    expect([header, rows.length]).toEqual(['Year,Products,Services,Training', 5]);
    expect(names.Services).toBe(language === 'zh' ? '服务' : 'Services');
  });

  test('says on its slides that its figures are made up', () => {
    const { sources } = parse(deck({ languages: ['en'] }).outline);
    const publishers = Object.values<{ publisher: string }>(sources).map(({ publisher }) => publisher);
    expect(publishers.filter((publisher) => !publisher.includes('made up'))).toEqual([]);
  });
});

describe('the task that builds in VS Code', () => {
  const { tasks } = JSON.parse(readFileSync(join(STARTER, '.vscode/tasks.json'), 'utf8'));
  const { pattern } = tasks[0].problemMatcher as { pattern: readonly Record<string, string | number>[] };
  const text = 'deck:\n  titel: A\n';
  const span = { file: 'slides.yaml', start: 8, end: 13, line: 2, column: 3 };
  const finding: Finding = {
    ...{ code: 'unknown-key', message: { en: 'No such key.', zh: '没有这个键。' }, path: ['deck', 'titel'] },
    ...{ span, language: 'zh' },
  };

  test.each(['en', 'zh'] as const)('finds place, code and message in a report in %s', (ui) => {
    const lines = formatFindings([finding], () => text, plainPaint, ui).split('\n');
    const matches = pattern.map(({ regexp }, i) => new RegExp(String(regexp)).exec(lines[i] ?? ''));
    const said = (key: string) =>
      matches.flatMap((match, i) => (pattern[i]?.[key] ? [match?.[Number(pattern[i][key])]] : []));
    expect(matches.every((match) => match !== null)).toBe(true);
    expect(['file', 'line', 'column', 'code', 'message'].flatMap(said)).toEqual([
      ...['slides.yaml', '2', '3', 'unknown-key'],
      ui === 'en' ? 'No such key.' : '没有这个键。',
    ]);
  });
});

describe('a new deck', () => {
  test.each([[['en', 'zh']], [['zh', 'en']], [['en']], [['zh']]])(
    'builds without a finding in %j',
    async (languages) => {
      expect(await findingsOf(deck({ languages }, languages[0] as 'en' | 'zh').files)).toEqual([]);
    },
  );

  test.each([
    ['7A1F3D', 'E0A030'],
    ['FFD700', '003399'],
    ['0B2233', 'FF8200'],
    ['000000', 'FFFFFF'],
    ['009A44', 'C8102E'],
    ['F4A7B9', '808080'],
  ])('builds without a finding in the colours %s and %s', async (main, second) => {
    const palette = paletteOf(main, second) as Palette;
    expect(await findingsOf(deck({ languages: ['en'], palette }).files)).toEqual([]);
  });

  test('says what the person said', () => {
    const { outline, brand } = deck({
      title: { en: 'Land: ours', zh: '用地' },
      organisation: { en: 'River Office', zh: '清河办' },
      minutes: 25,
      palette: paletteOf('7A1F3D', 'E0A030') as Palette,
    });
    expect(parse(outline)).toMatchObject({
      deck: { id: 'river', brand: 'river', title: { en: 'Land: ours', zh: '用地' }, talk: { minutes: 25 } },
    });
    expect(outline).toContain('- en: River Office');
    expect(parse(brand)).toMatchObject({
      extends: 'liangjiang',
      name: 'River Office',
      words: { en: 'River Office', zh: '清河办' },
      theme: { accent1: '7A1F3D', accent2: 'E0A030' },
    });
  });

  test('shows the scene that was named on its cover, behind its last sentence and on its last slide, and none where none was', async () => {
    const { files, outline } = deck({ scene: 'port' });
    const shown = parse(outline).slides.filter(({ scene }: { scene?: string }) => scene);
    expect(shown).toMatchObject([
      { kind: 'cover', scene: 'port' },
      { kind: 'statement', scene: 'port', dusk: true },
      { kind: 'contact', scene: 'port' },
    ]);
    expect(await findingsOf(files)).toEqual([]);
    expect(deck().outline).not.toContain('scene:');
  });

  test('states a text once where all languages share it', () => {
    expect(parse(deck({ title: { en: 'River' } }).outline).deck.title).toBe('River');
  });

  test('keeps one language alone, in texts and in remarks', () => {
    const { outline } = deck({ languages: ['zh'] }, 'zh');
    expect(outline).not.toMatch(/^ *(en|zh):/m);
    expect(outline).not.toContain('remark');
    expect(outline).toContain('# 封面');
    const english = deck({ languages: ['en'] }).outline;
    expect(english.replaceAll(/\p{Script=Han}/gu, '')).toBe(english);
  });

  test('has no word of the starter left', () => {
    const { files } = deck({ languages: ['en'] });
    expect([...files.keys()].filter((path) => path.includes('starter'))).toEqual([]);
    expect([...files.values()].filter((content) => /\bstarter\b/i.test(String(content)))).toEqual([]);
  });
});

const TEXT = `# $schema
# en: One
# en:
# zh: 一
deck:
  # en: Inner
  # zh: 内
  id: d # en: not a remark of its own
`;

test('remarks are kept in one language, where they stand', () => {
  expect(spokenIn(TEXT, 'en')).toBe('# $schema\n# One\n#\ndeck:\n  # Inner\n  id: d # en: not a remark of its own\n');
  expect(spokenIn(TEXT, 'zh')).toBe('# $schema\n# 一\ndeck:\n  # 内\n  id: d # en: not a remark of its own\n');
});
