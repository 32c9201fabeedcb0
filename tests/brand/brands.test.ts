import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../src/color/contrast.ts';
import type { Box } from '../../src/core/box.ts';
import { ptToInch } from '../../src/core/lengths.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { ShapeItem, TextItem } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { ROOT } from '../support/brand.ts';
import { everyKindIn, SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';

const LOOKS = SHIPPED_BRANDS.map((name) => {
  const brand = shippedBrand(name);
  return { name, brand, slides: everyKindIn(brand, 'en').slides };
});
type Look = (typeof LOOKS)[number];

/** Kinds whose texts stand on a whole slide, as large as their words let them. */
const GROWING = ['custom', 'contact', 'cover', 'quote', 'section', 'statement'];

const itemsOf = ({ slides }: Look, kind: string) => slides.find((slide) => slide.kind === kind)?.items ?? [];
const isText = (item: LaidOutItem): item is TextItem => item.kind === 'text';
const isShape = (item: LaidOutItem): item is ShapeItem => item.kind === 'shape';

/** What may reach to the slide's edges: fields, areas that are values, scenes. */
const REACHING = ['bleed', 'data', 'scene'];
/** The boxes of large digits, and of discs, hang out of the body by so much, so that their ink meets its edge. */
const HANG = 0.2;
/** Those of digits by a part of their size, in em. */
const BEARING = 0.08;
/** The line of a large figure begins this much above its digits, and may end as far below the body, in em. */
const LEADING = 0.14;

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
  it('put titles in different places', () => {
    const title = (look: Look) => {
      const item = itemsOf(look, 'kpis').find((each) => isText(each) && each.placeholder === 'title');
      return item && isText(item) ? [...placeOf(item.box, look.brand), item.align] : undefined;
    };
    expect(alike(title)).toEqual([]);
  });

  it('have different grids, and put things on other columns of the slide', () => {
    expect(alike(({ brand }) => brand.grid.columns)).toEqual([]);
    const figures = (look: Look) =>
      itemsOf(look, 'kpis').flatMap((item) => (/^Figure \d/.test(item.name) ? [placeOf(item.box, look.brand)] : []));
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
      Array(9).fill('FFFFFF'),
    );
  });
});

describe.each(LOOKS)('the brand $name', ({ name, brand, slides: english }) => {
  const slides = [...english, ...everyKindIn(brand, 'zh').slides];

  it('stands on its own', () => {
    expect(readFileSync(join(ROOT, `templates/${name}/brand.yaml`), 'utf8')).not.toMatch(/^extends:/m);
    expect(Object.keys(brand.words)).toEqual(['en', 'zh']);
  });

  it('is all that text is set by: every size is one of its scale, save where texts grow to fill', () => {
    const scale = Object.values(brand.type).map(({ size }) => size);
    const odd = slides.flatMap(({ kind, fills, items }) =>
      items
        .filter(isText)
        .filter(({ style }) => !fills && !GROWING.includes(kind) && !scale.includes(style.size))
        .map(({ name: item }) => `${kind}: ${item}`),
    );
    expect(odd).toEqual([]);
  });

  it('says how small texts are that grow to fill: none is below what it sets for the smallest', () => {
    const scales = [brand.type, ...Object.values(brand.reading ?? {})];
    const least = Math.min(...scales.flatMap((type) => Object.values(type).map(({ floor }) => floor)));
    const small = slides.flatMap(({ kind, items }) =>
      items.filter((item) => isText(item) && item.size < least).map(({ name: item }) => `${kind}: ${item}`),
    );
    expect(small).toEqual([]);
  });

  it('is all that lines are drawn by: every width is one of its strokes', () => {
    const { bar, line, rule, hairline } = brand.strokes;
    // A leader is half as wide as the line that it leads to.
    const widths = [bar, line, line / 2, rule, hairline];
    const odd = slides.flatMap(({ kind, items }) =>
      items
        .filter((item) => isShape(item) && item.stroke && !widths.includes(item.stroke.width))
        .map((item) => `${kind}: ${item.name}`),
    );
    expect(odd).toEqual([]);
  });

  it('is all that says where things stand: only fields and scenes leave the body of its frame', () => {
    const odd = slides.flatMap(({ kind, frame, fills, items }) => {
      const { body, placeholders } = brand.frames[frame];
      // Names on a map stand wherever their places are.
      if ((frame !== 'content' && frame !== 'title-only') || kind === 'map') return [];
      const hang = (item: LaidOutItem, em: number) => Math.max(HANG, isText(item) ? em * ptToInch(item.size) : 0);
      const out = ({ x, y, w, h }: Box, aside: number, above = aside) =>
        x < body.x - aside || y < body.y - above || x + w > body.x + body.w + 0.01 || y + h > body.y + body.h + above;
      const free = items.filter((item) => !isText(item) || !item.placeholder || !placeholders[item.placeholder]);
      const own = free.filter(({ part }) => !REACHING.includes(part?.kind ?? ''));
      const leaves = (item: LaidOutItem) =>
        fills ? out(item.box, hang(item, BEARING), hang(item, LEADING)) : out(item.box, 0.01);
      return own.filter(leaves).map((item) => `${kind}: ${item.name}`);
    });
    expect(odd).toEqual([]);
  });
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
