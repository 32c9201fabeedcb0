import { describe, expect, test } from 'vitest';
import type { BuildReport } from '../../src/app/build-report.ts';
import { mend } from '../../src/app/mend.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { kinds } from '../outline/kinds.ts';
import { outlineText } from '../outline/report.ts';

/** A check of an outline of the small kinds, and of its Chinese translation where there is one. */
async function check(texts: ReadonlyMap<string, string>): Promise<BuildReport> {
  const zh = texts.get('slides.zh.yaml');
  const others = zh === undefined ? [] : [{ language: 'zh', file: 'slides.zh.yaml', text: zh }];
  const { findings, stage, outline } = parseOutline(
    { file: 'slides.yaml', text: texts.get('slides.yaml') ?? '' },
    others,
    kinds,
  );
  return { accepted: [], findings, ok: outline !== undefined, stage: outline ? 'done' : stage };
}

async function mended(text: string, zh?: string) {
  const texts = new Map([['slides.yaml', text], ...(zh === undefined ? [] : [['slides.zh.yaml', zh] as const])]);
  const { texts: now, edits, report } = await mend(texts, check);
  return {
    text: now.get('slides.yaml'),
    zh: now.get('slides.zh.yaml'),
    made: edits.map(({ code, file, line }) => `${code} ${file}:${line}`),
    left: report.findings.map(({ code, span }) => `${code} ${span?.line}`).sort(),
  };
}
const slide = (lines: string) => outlineText({ slides: `  - kind: note\n${lines}` });

describe('mending', () => {
  test('goes on from stage to stage until nothing is left', async () => {
    const { text, made, left } = await mended(slide('    titel: {f} rises\n     points: 增长'));
    expect(text).toBe(slide('    title: "{f} rises"\n    points: 增长'));
    expect(made).toEqual(['syntax slides.yaml:5', 'syntax slides.yaml:6', 'unknown-key slides.yaml:5']);
    expect(left).toEqual(['wrong-type 6']);
  });

  test('keeps remarks, order, empty lines and the ends of lines', async () => {
    const text = slide('    # mine\n    titel: A   # as it is\n\n    kicker: 2019').replaceAll('\n', '\r\n');
    const better = text.replace('titel', 'title').replace('2019', '"2019"');
    expect((await mended(text)).text).toBe(better);
  });

  test('reaches the translations', async () => {
    const text = outlineText({ slides: '  - kind: note\n    id: growth\n    title: Growth' });
    const { zh, made } = await mended(text, 'grwoth:\n  titel：增长\n');
    expect(zh).toBe('growth:\n  title: 增长\n');
    expect(made).toHaveLength(3);
  });

  test('leaves what is only a guess', async () => {
    const text = slide('    title: A\n    xyz: B\n    size: 1,240');
    expect(await mended(text)).toMatchObject({ text, made: [], left: ['unknown-key 6', 'wrong-type 7'] });
  });

  test('leaves out an edit that would bring another error, and makes the others', async () => {
    // `points` is wanted, but as a list.
    const { text, left } = await mended(slide('    titel: A\n    point: { a: 1 }'));
    expect(text).toBe(slide('    title: A\n    point: { a: 1 }'));
    expect(left).toEqual(['unknown-key 6']);
  });

  test('makes an edit whose new error it can mend as well', async () => {
    const block = `deck:\n  id: d\n  title: D\n  brand: b\n  langauges: en, zh\nslides:\n  - kind: note\n    title: A\n`;
    expect((await mended(block)).text).toBe(block.replace('langauges: en, zh', 'languages: [en, zh]'));
  });

  test('shows errors within a slide whose kind it has mended', async () => {
    const { text, left } = await mended(outlineText({ slides: '  - kind: noet\n    title: A\n    xyz: B' }));
    expect(text).toContain('kind: note');
    expect(left).toEqual(['unknown-key 6']);
  });

  test.each(['- kind: note\n    title: B', ' - kind: note\n    title: B', '- kind: note\n  title: B'])(
    'puts a dash below the dashes above, and quotes nothing: %j',
    async (stray) => {
      const around = (entry: string) =>
        outlineText({ slides: `  - kind: note\n    title: A\n${entry}\n  - kind: note\n    title: C` });
      const { text, left } = await mended(around(stray));
      expect(text).toBe(around('  - kind: note\n    title: B'));
      expect(left).toEqual([]);
    },
  );

  test('puts an entry of an inner list back, and leaves what follows where it is', async () => {
    const around = (entry: string) => slide(`    title: A\n    points:\n      - B\n${entry}\n      - C\n    kicker: D`);
    const { text, left } = await mended(around('  - "{f}"'));
    expect(text).toBe(around('      - "{f}"'));
    expect(left).toEqual([]);
  });

  test('puts back several dashes, one after the other', async () => {
    const around = (entry: string, slide: string) =>
      outlineText({
        slides: `  - kind: note\n    title: A\n    points:\n      - B\n${entry}\n      - C\n${slide}\n    title: D\n  - kind: note\n    title: E`,
      });
    const { text, left } = await mended(around('  - "{f}"', '- kind: note'));
    expect(text).toBe(around('      - "{f}"', '  - kind: note'));
    expect(left).toEqual([]);
  });

  test('closes the quote that is open, and leaves quotes in remarks', async () => {
    const around = (title: string) => `# Say: "as it is\n${slide(`    title: ${title}\n    kicker: B # "so`)}`;
    expect((await mended(around('"A'))).text).toBe(around('"A"'));
  });

  test('leaves out an edit after which there are more errors', async () => {
    const texts = new Map([['slides.yaml', 'a']]);
    const error = (text: string, count: number) =>
      Array.from({ length: count }, (_, start) => ({
        ...{ code: 'syntax' as const, message: { en: '', zh: '' }, path: [] },
        span: { file: 'slides.yaml', start, end: start, line: start + 1, column: 1 },
        ...(start === 0 ? { edit: { file: 'slides.yaml', start: 0, end: 0, text, safe: true } } : {}),
      }));
    const worse = async (now: ReadonlyMap<string, string>): Promise<BuildReport> => {
      const findings = error('\n\n', now.get('slides.yaml') === 'a' ? 1 : 4);
      return { accepted: [], findings, ok: false, stage: 'syntax' };
    };
    expect(await mend(texts, worse)).toMatchObject({ texts, edits: [] });
  });

  test('has nothing to do where nothing is wrong', async () => {
    expect(await mended(outlineText())).toMatchObject({ text: outlineText(), made: [], left: [] });
  });
});
