import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildDecks } from '../src/app/build-decks.ts';
import { findBrand } from '../src/brand/load-brand.ts';
import * as types from '../src/charts/kinds/kinds.ts';
import { projectFiles } from '../src/cli/project-files.ts';
import type { Brand } from '../src/scene/brand.ts';
import type { Art } from '../src/scene/frame.ts';
import * as kinds from '../src/slides/kinds/kinds.ts';
import { ROOT, brand as shipped } from './support/brand.ts';
import { kept } from './support/kept.ts';

/** The folders of whole example decks. */
const EXAMPLES = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, 'examples', entry.name, 'slides.yaml')))
  .map((entry) => entry.name);

const source = (name: string) => readFileSync(join(ROOT, 'examples', name, 'slides.yaml'), 'utf8');

const pathsOf = (art: Art) => art.shapes.map(({ d }) => d).join();

interface Written {
  readonly deck: { readonly brand: string };
  readonly slides: readonly { readonly kind: string; readonly notes?: unknown; readonly [key: string]: unknown }[];
}

describe.each(EXAMPLES)('the example %s', (name) => {
  it('builds with no finding, in each of its languages', async () => {
    const { report } = await buildDecks({
      files: projectFiles(join(ROOT, 'examples', name), ROOT),
      outline: 'slides.yaml',
      formats: [],
      cache: kept.cache,
    });
    expect(report.findings.map(({ code, message, span }) => [code, span?.line, message])).toEqual([]);
    expect(report.ok).toBe(true);
  });

  it('has a brand of its own, and shows no drawing of the shipped one', () => {
    const { deck } = parse(source(name)) as Written;
    const { brand } = findBrand(projectFiles(join(ROOT, 'examples', name), ROOT), deck.brand);
    const drawings = (look: Brand) => [
      look.mark,
      ...Object.values(look.frames).flatMap(({ art }) => art.map((each) => each.art)),
    ];
    const shown = (brand ? drawings(brand) : []).map(pathsOf);
    expect(shown).not.toEqual([]);
    expect(shown.filter((paths) => drawings(shipped).map(pathsOf).includes(paths))).toEqual([]);
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

describe('the examples', () => {
  const brands = readFileSync(join(ROOT, 'examples/brands.yaml'), 'utf8');
  const outlines = [...EXAMPLES.map(source), brands].map((text) => (parse(text) as Written).slides);

  it('show every kind of slide between them', () => {
    const shown = outlines.flatMap((slides) => slides.map(({ kind }) => kind));
    const names = Object.values(kinds).map(({ kind }) => kind);
    expect(names.filter((kind) => !shown.includes(kind))).toEqual([]);
  });
});

describe('the gallery of charts', () => {
  interface Drawn {
    readonly type: string;
    readonly title?: unknown;
    readonly native?: boolean;
  }
  const { slides } = parse(readFileSync(join(ROOT, 'examples/gallery.yaml'), 'utf8')) as Written;
  const shown = slides.filter(({ kind }) => kind === 'chart') as unknown as {
    id: string;
    chart: Drawn;
    second?: Drawn;
  }[];
  const known = Object.values(types).map((definition) => ({
    type: definition.type as string,
    editable: 'native' in definition && definition.native !== undefined,
    // Those whose words are texts of the slide may stand there alone.
    alone: 'compose' in definition,
  }));
  const plain = ({ title: _, native: __, ...rest }: Drawn) => rest;

  it('shows every type once, on a slide that is named after it', () => {
    expect(shown.map(({ chart }) => chart.type).toSorted()).toEqual(known.map(({ type }) => type).toSorted());
    expect(shown.filter(({ id, chart }) => id !== chart.type)).toEqual([]);
  });

  it.each(known)(
    'shows $type as a picture, and beside it the same to edit where that can be',
    ({ type, editable, alone }) => {
      const { chart, second } = shown.find(({ id }) => id === type) ?? {};
      expect(chart?.native ?? false).toBe(false);
      if (second || !alone) expect(second?.native).toBe(editable ? true : undefined);
      if (second && chart) expect(plain(second)).toEqual(plain(chart));
    },
  );
});
