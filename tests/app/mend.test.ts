import { expect, test } from 'vitest';
import type { BuildReport } from '../../src/app/build-report.ts';
import { mend } from '../../src/app/mend.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { kinds } from '../outline/kinds.ts';
import { casesIn } from '../support/cases.ts';

/** A check of an outline of the small kinds, and of its Chinese translation where there is one. */
async function check(texts: ReadonlyMap<string, string>): Promise<BuildReport> {
  const zh = texts.get('slides.zh.yaml');
  const others = zh === undefined ? [] : [{ language: 'zh', file: 'slides.zh.yaml', text: zh }];
  const { findings, stage, outline } = parseOutline(
    { file: 'slides.yaml', text: texts.get('slides.yaml') ?? '' },
    others,
    { kinds },
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

type Case = { text: string; zh?: string; mended: object };

test.each(casesIn<Case>(import.meta.url, 'mend.yaml'))('%s', async (_, cases) => {
  for (const { text, zh, mended: expected } of cases) expect(await mended(text, zh)).toEqual(expected);
});

test('lines end as they ended', async () => {
  const text =
    'deck: { id: d, title: D, brand: b, languages: [en] }\r\nslides:\r\n  # mine\r\n  - kind: note\r\n    titel: A   # as it is\r\n';
  expect((await mended(text)).text).toBe(text.replace('titel', 'title'));
});

test('mending leaves out an edit after which there are more errors', async () => {
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
