import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../src/color/contrast.ts';
import type { Box } from '../../src/core/box.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { FRAME_NAMES } from '../../src/scene/frame.ts';
import type { TextItem } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { ROOT } from '../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';
import { fixtureOutline } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';

const LOOKS = SHIPPED_BRANDS.map((name) => {
  const brand = shippedBrand(name);
  return {
    name,
    brand,
    items: sceneOf(fixtureOutline(ROOT, 'kinds', 'kpis'), 'en', brand).scene.slides[0]?.items ?? [],
  };
});
type Look = (typeof LOOKS)[number];

const isText = (item: LaidOutItem): item is TextItem => item.kind === 'text';

/** A box as parts of the slide, in twentieths: what the eye tells apart. */
function placeOf({ x, y, w, h }: Box, { size }: Brand) {
  const part = (length: number, whole: number) => Math.round((20 * length) / whole);
  return [part(x, size.w), part(y, size.h), part(w, size.w), part(h, size.h)];
}

/** Brands of which two have the same of something. */
function alike(see: (look: Look) => unknown): string[] {
  const seen = LOOKS.map((look) => ({ name: look.name, value: JSON.stringify(see(look)) }));
  return seen.flatMap(({ name, value }, i) =>
    seen
      .slice(i + 1)
      .filter((other) => other.value === value)
      .map((other) => `${name} and ${other.name}`),
  );
}

describe('the shipped brands, on one deck', () => {
  it('put titles in different places, or on grounds of other colours', () => {
    const title = (look: Look) => {
      const item = look.items.find((each) => isText(each) && each.placeholder === 'title');
      const { ground } = look.brand.colors;
      return item && isText(item) ? [...placeOf(item.box, look.brand), item.align, ground.hex] : undefined;
    };
    expect(alike(title)).toEqual([]);
  });

  it('have different grids, and put things on other columns of the slide', () => {
    expect(alike(({ brand }) => brand.grid.columns)).toEqual([]);
    const figures = (look: Look) =>
      look.items.flatMap((item) => (/^Figure \d/.test(item.name) ? [placeOf(item.box, look.brand)] : []));
    expect(alike(figures)).toEqual([]);
  });

  it('have different scales of type', () => {
    expect(alike(({ brand }) => Object.values(brand.type).map(({ size }) => size))).toEqual([]);
    for (const role of ['display', 'title', 'number'] as const) {
      expect(
        alike(({ brand }) => brand.type[role].size),
        role,
      ).toEqual([]);
    }
  });

  it('compose their covers differently: other drawings, and titles elsewhere', () => {
    const cover = ({ brand }: Look) => brand.frames.cover;
    expect(
      alike((look) => placeOf(cover(look).placeholders.title?.box ?? look.brand.frames.cover.body, look.brand)),
    ).toEqual([]);
    expect(alike((look) => cover(look).art.flatMap(({ art }) => art.shapes.map(({ d }) => d)))).toEqual([]);
  });

  it('hold one that is dark, one with serif titles, and one of another size on white', () => {
    const [, night, ledger, paper] = LOOKS.map(({ brand }) => brand);
    expect(contrastRatio(night?.colors.ground.hex ?? '', 'FFFFFF')).toBeGreaterThan(15);
    expect(ledger?.fonts.headings.latin.declared).toMatch(/Serif/);
    expect(ledger?.fonts.headings.eastAsian.declared).toMatch(/Serif/);
    expect(paper?.size).toEqual({ w: 10.833, h: 7.5 });
    expect(Object.values(paper?.frames ?? {}).map(({ ground }) => paper?.colors[ground].hex)).toEqual(
      Array(FRAME_NAMES.length).fill('FFFFFF'),
    );
  });
});

it.each(LOOKS)('the brand $name stands on its own', ({ name, brand }) => {
  expect(readFileSync(join(ROOT, `templates/${name}/brand.yaml`), 'utf8')).not.toMatch(/^extends:/m);
  expect(Object.keys(brand.words)).toEqual(['en', 'zh']);
});

/** A source without its comments, which may say what a reason is. */
const codeOf = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('the kinds of slide', () => {
  const folder = join(ROOT, 'src/slides');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const sources = files.map((file) => [file, codeOf(join(folder, file))] as const);

  it.each([
    ['a colour', /#[0-9a-f]{6}\b|'[0-9A-F]{6}'/i],
    ['a font', /Calibri|Carlito|YaHei|Noto Sans/],
    ['a size of type', /\b(size|floor): \d{2}|_(SIZE|FLOOR)(: Pt)? = \d{2}/],
    ['the width of a line', /\bwidth: (?!0[,\s])[\d.]+/],
    ['the size of a slide', /13\.333|12\.733|12\.133/],
  ])('do not name %s of their own', (_, literal) => {
    expect(sources.filter(([, text]) => literal.test(text)).map(([file]) => file)).toEqual([]);
  });
});
