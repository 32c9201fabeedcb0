import { expect, test } from 'vitest';
import { surveyOutline, wordFor } from '../../bench/survey-outline.mjs';
import { buildDecks } from '../../src/app/build-decks.ts';
import { memoryFiles } from '../../src/files/files.ts';
import { layeredFiles } from '../../src/io/disk-files.ts';
import { shippedFiles } from '../support/brand.ts';

test.each(['images', 'native'] as const)(
  'the outline that builds are measured by has no errors: %s',
  async (charts) => {
    const files = layeredFiles([
      memoryFiles({ 'survey.yaml': surveyOutline(20, charts, { name: wordFor(30), figure: 70 }) }),
      shippedFiles,
    ]);
    const { report } = await buildDecks({ files, outline: 'survey.yaml', formats: [] });
    expect([...new Set(report.findings.map(({ code }) => code))].sort()).toEqual(['hall', 'unsourced-figure']);
    expect(report).toMatchObject({ ok: true, stage: 'done' });
  },
);
