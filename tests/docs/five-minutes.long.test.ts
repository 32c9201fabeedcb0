import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDecks } from '../../src/app/build-decks.ts';
import { findBrand } from '../../src/brand/load-brand.ts';
import { projectFiles } from '../../src/cli/project-files.ts';
import { type Files, memoryFiles } from '../../src/files/files.ts';
import { layeredFiles } from '../../src/io/disk-files.ts';
import { ROOT } from '../support/brand.ts';
import { shippedBrand } from '../support/brands.ts';

const [, task = ''] = readFileSync(join(ROOT, 'docs/brands.md'), 'utf8').split('## Your brand in five minutes');
const [own = ''] = task.split(/^## /m);
/** The files of the task, each as it stands below its name. */
const written = Object.fromEntries(
  [...own.matchAll(/^```(?:yaml|svg)\n(?:# |<!-- )(\S+)(?: -->)?\n([\s\S]*?)^```$/gm)].map(
    ([, name = '', text = '']) => [name, text],
  ),
);
const files: Files = layeredFiles([memoryFiles(written), projectFiles(join(ROOT, 'examples'), ROOT)]);
const lines = (written['templates/acme/brand.yaml'] ?? '').trimEnd().split('\n');

describe('your brand in five minutes, done as the documentation says', () => {
  it('is ten lines and two drawings', () => {
    expect(lines).toHaveLength(10);
    expect(Object.keys(written)).toEqual([
      'templates/acme/brand.yaml',
      'templates/acme/mark.svg',
      'templates/acme/mark-on-dark.svg',
    ]);
  });

  it('takes its form from the brand that it extends, and its colours, words and sign from the ten lines', () => {
    const { brand, findings } = findBrand(files, 'acme');
    const base = shippedBrand('ledger');
    expect(findings).toEqual([]);
    expect(brand?.grid).toEqual(base.grid);
    expect(brand?.panels).toEqual(base.panels);
    expect(brand?.words.zh).not.toBe(base.words.zh);
    expect(brand?.colors.subject.hex).toBe('23407A');
    // The cloth of the cover is a shade of the main colour, and so it follows.
    expect(brand?.colors.dark.slot).toBe('accent1');
    expect(brand?.colors.dark.hex).not.toBe(base.colors.dark.hex);
    const signs = (['cover', 'content'] as const).map((name) =>
      brand?.frames[name].art.find((each) => each.name === 'Mark')?.art.shapes.map(({ fill }) => fill),
    );
    expect(signs).toEqual([['subject'], ['subject']]);
  });

  it('builds every kind of slide without a finding, in both languages', async () => {
    const { report } = await buildDecks({
      files,
      outline: 'brands.yaml',
      brand: 'acme',
      formats: [],
      today: '2026-06-30',
    });
    expect(report.findings).toEqual([]);
  }, 60_000);
});
