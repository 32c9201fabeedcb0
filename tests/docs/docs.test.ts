import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examplesIn, wholeOutline } from '../../scripts/make-docs.mjs';
import * as types from '../../src/charts/kinds.ts';
import { ERROR_CODES, WARNING_CODES } from '../../src/core/diagnostic.ts';
import { inWords } from '../../src/core/words.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { FRAME_NAMES, PLACEHOLDER_NAMES } from '../../src/scene/frame.ts';
import { TYPE_ROLES } from '../../src/scene/tokens.ts';
import * as kinds from '../../src/slides/kinds.ts';
import { ROOT } from '../support/brand.ts';

const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const page = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const headings = (name: string) => [...page(name).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
const missing = (wanted: readonly string[], given: readonly unknown[]) => wanted.filter((one) => !given.includes(one));

const SHIPPED = page('slides.yaml');
const isShipped = (example: string) => SHIPPED.includes(example.replace(/^\w+:\n/, ''));

/** Outlines that are meant to parse: not those of findings, of files beside an outline, and of the shipped outline. */
const EXAMPLES = PAGES.filter((name) => name !== 'docs/findings.md').flatMap((name) =>
  examplesIn(page(name))
    .filter(({ file, text }) => file === undefined && !text.startsWith('#') && !isShipped(text))
    .map(({ text }, index) => ({ place: `${name}, ${index + 1}`, text })),
);

describe('the documentation', () => {
  it('has a section for each kind of slide, type of chart and finding', () => {
    const kindNames = Object.values(kinds).map(({ kind }) => kind);
    const typeNames = Object.values(types).map(({ type }) => type);
    expect(missing(kindNames, headings('docs/slides.md'))).toEqual([]);
    expect(missing(typeNames, headings('docs/charts.md'))).toEqual([]);
    expect(missing([...ERROR_CODES, ...WARNING_CODES], headings('docs/findings.md'))).toEqual([]);
  });

  it('has no section for a kind, type or finding that is gone', () => {
    const made = [
      ...PAGES.map(page)
        .join('\n')
        .matchAll(/^<!-- made: (slide|chart|finding) ([\w-]+) -->$/gm),
    ];
    const known: Readonly<Record<string, readonly string[]>> = {
      slide: Object.values(kinds).map(({ kind }) => kind),
      chart: Object.values(types).map(({ type }) => type),
      finding: [...ERROR_CODES, ...WARNING_CODES],
    };
    expect(made.filter(([, what = '', name = '']) => !known[what]?.includes(name))).toEqual([]);
  });

  it('tells designers every frame, placeholder and style of type', () => {
    const words = [...page('docs/brands.md').matchAll(/`([\w-]+)`/g)].map((match) => match[1]);
    expect(missing([...FRAME_NAMES, ...PLACEHOLDER_NAMES, ...TYPE_ROLES], words)).toEqual([]);
  });

  it.each(PAGES)('names only pictures and pages that exist: %s', (name) => {
    const targets = [...page(name).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(name), target)))).toEqual([]);
  });

  it.each(EXAMPLES)('gives examples that parse: $place', ({ text }) => {
    const { findings } = parseOutline({ file: 'slides.yaml', text: wholeOutline(text) });
    expect(findings.map(({ code, message }) => `${code}: ${inWords(message, 'en')}`)).toEqual([]);
  });
});
