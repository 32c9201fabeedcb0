import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildDecks } from '../src/build.ts';
import { projectFiles } from '../src/cli/project-files.ts';
import { ROOT } from './support/brand.ts';

/** The folders of whole example decks. */
const EXAMPLES = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const source = (name: string) => readFileSync(join(ROOT, 'examples', name, 'slides.yaml'), 'utf8');

interface Written {
  readonly deck: { readonly brand: string };
  readonly slides: readonly { readonly kind: string; readonly notes?: unknown; readonly [key: string]: unknown }[];
}

describe.each(EXAMPLES)('the example %s', (name) => {
  it('builds with no finding, in each of its languages', async () => {
    const report = await buildDecks({
      files: projectFiles(join(ROOT, 'examples', name), ROOT),
      outline: 'slides.yaml',
      out: mkdtempSync(join(tmpdir(), 'example-')),
      check: true,
    });
    expect(report.findings.map(({ code, message, span }) => [code, span?.line, message])).toEqual([]);
    expect(report.ok).toBe(true);
  });

  it('has a brand of its own, and shows no drawing of the shipped one', () => {
    const shipped = readdirSync(join(ROOT, 'templates/liangjiang')).filter((file) => file.endsWith('.svg'));
    const { brand } = parse(source(name)).deck as Written['deck'];
    const own = readdirSync(join(ROOT, 'examples', name, 'templates', brand));
    expect(shipped.filter((file) => !own.includes(file))).toEqual([]);
  });

  it('says on its cover and over its sources that it is made up', () => {
    const [cover, ...rest] = (parse(source(name)) as Written).slides;
    expect(JSON.stringify(cover?.note)).toMatch(/made-up/);
    expect(JSON.stringify(rest.at(-1)?.title)).toMatch(/made up/);
  });

  it('gives the speaker something to say on every slide but the appendix', () => {
    const { slides } = parse(source(name)) as Written;
    expect(slides.filter(({ kind, notes }) => kind !== 'sources' && !notes).map(({ id }) => id)).toEqual([]);
  });
});
