import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examplesIn, wholeOutline, wordsOn } from '../../scripts/docs/examples.mjs';
import { makePages, markdownIn } from '../../scripts/docs/pages.mjs';
import { stopsDeck } from '../../src/findings/finding.ts';
import { FRAME_NAMES, PLACEHOLDER_NAMES } from '../../src/scene/frame.ts';
import { TYPE_ROLES } from '../../src/scene/tokens.ts';
import { ROOT } from '../support/brand.ts';
import { product } from './product.ts';

const PAGES = ['README.md', 'examples/README.md', ...markdownIn(join(ROOT, 'docs')).map((name) => `docs/${name}`)];
const page = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const missing = (wanted: readonly string[], given: readonly unknown[]) => wanted.filter((one) => !given.includes(one));
const codes = product.codes.map(({ code }) => code);

/** A page that is made as a whole, by its fixture; what stands there is tried where the fixture is. */
const isMade = (name: string) => /^docs\/(kinds|charts)\//.test(name) && !name.endsWith('README.md');

/** The names of headings in links, as GitHub makes them. */
function anchors(name: string): string[] {
  const plain = page(name).replace(/^```[\s\S]*?^```$/gm, '');
  const titles = [...plain.matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? '');
  return titles.map((title) =>
    title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Links to files and headings that are not there. */
function broken(name: string): string[] {
  const text = page(name).replace(/^```[\s\S]*?^```$|`[^`\n]+`/gm, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:href|src)="([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return targets.filter((target) => {
    if (/^(https?|mailto):/.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const path = file === '' ? name : join(dirname(name), file).replaceAll('\\', '/');
    if (!existsSync(join(ROOT, path))) return true;
    return anchor !== undefined && !anchors(path).includes(anchor);
  });
}

const SHIPPED = page('slides.yaml');
const isShipped = (example: string) => SHIPPED.includes(example.replace(/^\w+:\n/, ''));

/** An example as a whole outline; README.md speaks of the shipped deck, and the others follow the fixtures' head. */
function outlineOf(name: string, example: string): string {
  return name === 'README.md' ? SHIPPED.replace(/^slides:[\s\S]*/m, '') + example : wholeOutline(example);
}

/** The files that a page shows, which stand beside each of its outlines: brands by their first line, tables by their name. */
function filesOf(name: string): Record<string, string> {
  const brands = examplesIn(page(name)).flatMap(({ file, text }) =>
    file?.startsWith('templates/') ? [[file, text]] : [],
  );
  const tables = [...page(name).matchAll(/`([\w/.-]+\.csv)`:\n\n```csv\n([\s\S]*?)^```$/gm)].map((match) =>
    match.slice(1, 3),
  );
  return Object.fromEntries([...brands, ...tables]);
}

/** Outlines that are meant to build: not those of made pages, of files beside an outline, and of the shipped outline. */
const EXAMPLES = PAGES.filter((name) => !isMade(name)).flatMap((name) =>
  examplesIn(page(name))
    .filter(({ file, text }) => file === undefined && !text.startsWith('#') && !isShipped(text))
    .map(({ text }, index) => ({ place: `${name}, ${index + 1}`, name, text: outlineOf(name, text) })),
);

describe('README.md', () => {
  it('takes its examples from the outline of the deck', () => {
    const examples = examplesIn(page('README.md')).filter(({ file }) => file === undefined);
    expect(examples.length).toBeGreaterThan(2);
    expect(examples.filter(({ text }) => !isShipped(text))).toEqual([]);
  });

  it('quotes a mistake where it is found', () => {
    const [, place, row, quoted = '', caret = ''] =
      /^error unknown-fact {2}slides\.yaml:(\S+) .*\n.*\n +(\d+) │ (.*)\n +│ (.*)$/m.exec(page('README.md')) ?? [];
    const right = SHIPPED.split('\n')[Number(row) - 1] ?? '';
    expect(quoted).toBe(right.replace('new_areas', 'new_aeras'));
    const column = quoted.indexOf('new_aeras') + 1;
    expect(place).toBe(`${row}:${column}`);
    expect(caret.indexOf('^') + 1).toBe(column);
  });
});

describe('the documentation', () => {
  it('is what `npm run docs` makes of the fixtures and the schemas as they are', () => {
    const made = [...makePages(product)].map(([name, text]) => ({ name: `docs/${name}`, text }));
    const stale = made.filter(({ name, text }) => !existsSync(join(ROOT, name)) || page(name) !== text);
    expect(stale.map(({ name }) => name)).toEqual([]);
  });

  it('has an entry for each finding, by its code', () => {
    const headings = anchors('docs/findings.md');
    expect(codes.filter((code) => !headings.includes(code))).toEqual([]);
  });

  it('has words of somebody who knows them for all kinds, types and findings that were added', () => {
    const folders = ['kinds', 'charts', 'findings'].map((name) => join(ROOT, 'tests/fixtures', name));
    const pages = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    expect(pages.filter((name) => name.endsWith('.md') && readFileSync(name, 'utf8').includes('To write:'))).toEqual(
      [],
    );
  });

  it('has no page about a kind or a type that is gone', () => {
    const known = { kinds: product.kinds, charts: product.types };
    const gone = PAGES.filter(isMade).filter((name) => {
      const [, group = '', file = ''] = name.split('/');
      return !known[group as keyof typeof known].includes(file.replace('.md', ''));
    });
    expect(gone).toEqual([]);
  });

  it('says of each kind, type and finding, in words beside its fixture, when to choose it or what to do', () => {
    expect(product.kinds.filter((kind) => wordsOn('kinds', kind) === '')).toEqual([]);
    expect(product.types.filter((type) => wordsOn('charts', type) === '')).toEqual([]);
    expect(codes.filter((code) => !wordsOn('findings', code).includes('To do: '))).toEqual([]);
  });

  it('shows each kind and type on its index', () => {
    const named = (name: string, what: string) =>
      [...page(name).matchAll(new RegExp(`^<!-- made: ${what} ([\\w -]+) -->$`, 'gm'))].flatMap((match) =>
        match[1]?.split(' '),
      );
    expect(named('docs/kinds/README.md', 'kinds').toSorted()).toEqual(product.kinds.toSorted());
    expect(named('docs/charts/README.md', 'charts').toSorted()).toEqual(product.types.toSorted());
  });

  it('tells designers every frame, placeholder and style of type', () => {
    const words = [...page('docs/brands.md').matchAll(/`([\w-]+)`/g)].map((match) => match[1]);
    expect(missing([...FRAME_NAMES, ...PLACEHOLDER_NAMES, ...TYPE_ROLES], words)).toEqual([]);
  });

  it.each(PAGES)('links only to pages, headings and pictures that exist: %s', (name) => {
    expect(broken(name)).toEqual([]);
  });

  it.each(EXAMPLES)('gives examples that build: $place', async ({ name, text }) => {
    const findings = await product.findingsOf({ 'slides.yaml': text, ...filesOf(name) });
    expect(findings.filter((finding) => stopsDeck([finding])).map(({ code, message }) => [code, message])).toEqual([]);
  });

  const tasks = page('docs/cookbook.md').split(/^## /m).slice(1);
  it.each(
    tasks.map((task) => ({ task: task.split('\n')[0], text: examplesIn(task).findLast(({ file }) => !file)?.text })),
  )('ends each task of the cookbook without a finding: $task', async ({ text }) => {
    if (text === undefined) return;
    const files = { 'slides.yaml': wholeOutline(text), ...filesOf('docs/cookbook.md') };
    // The head has two languages, and the examples one.
    const findings = (await product.findingsOf(files)).filter(({ language }) => language !== 'zh');
    expect(findings).toEqual([]);
  });
});
