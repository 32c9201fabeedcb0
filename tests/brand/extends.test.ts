import { describe, expect, it } from 'vitest';
import { findBrand } from '../../src/brand/load-brand.ts';
import { contrastRatio } from '../../src/color/contrast.ts';
import { shipped } from '../support/brand.ts';
import { MARK, projectFiles } from '../support/build.ts';
import { testCalls } from '../support/calls.ts';

/** What loading the brand `river` gives, whose brand.yaml and other files are these; the mark is taken out first. */
function load(source: string, more: Readonly<Record<string, string>> = {}) {
  const files = projectFiles({ 'templates/river/brand.yaml': source.replace(MARK, ''), ...more });
  return findBrand(files, 'river');
}

/** Code and place of what is found. */
const found = (source: string, more: Readonly<Record<string, string>> = {}) =>
  load(source, more).findings.map(({ code, span }) => `${code} ${span?.line}:${span?.column}`);

/** What is expected at the mark. */
function at(code: string, source: string): string[] {
  const before = source.slice(0, source.indexOf(MARK)).split('\n');
  return [`${code} ${before.length}:${(before.at(-1)?.length ?? 0) + 1}`];
}

const HEAD = 'extends: liangjiang\nname: River\n';

describe('a brand that extends another', () => {
  it('takes all that it does not state itself from that one', () => {
    const { brand, findings } = load(`${HEAD}words:\n  en: River Office\ntype:\n  title: { size: 30 }\n`);
    expect(findings).toEqual([]);
    expect(brand?.name).toBe('River');
    expect(brand?.words).toEqual({ ...shipped.words, en: 'River Office' });
    expect(brand?.type.title).toEqual({ ...shipped.type.title, size: 30, floor: 30 });
    expect(brand?.frames).toMatchObject({ cover: { art: shipped.frames.cover.art } });
    expect(brand?.theme).toEqual(shipped.theme);
  });

  it('changes every role that a theme colour serves', () => {
    const { brand } = load(`${HEAD}theme:\n  accent1: "7A1F3D"\n`);
    expect(brand?.colors.subject.hex).toBe('7A1F3D');
    expect(brand?.colors['step-4'].hex).toBe('7A1F3D');
    expect(brand?.colors.second).toEqual(shipped.colors.second);
  });

  it('states a shade as a whole, not mixed with the inherited one', () => {
    const { brand } = load(`${HEAD}colors:\n  hairline: { of: dk2, lumOff: 0.4 }\n`);
    expect(brand?.colors.hairline).toMatchObject({ slot: 'dk2', lumOff: 0.4 });
    expect(brand?.colors.hairline.lumMod).toBeUndefined();
  });

  it('finds drawings in its own folder first, also those that inherited frames name', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect class="third" width="1" height="1"/></svg>';
    const { brand } = load(HEAD, { 'templates/river/mark.svg': svg });
    expect(brand?.mark.shapes.map(({ fill }) => fill)).toEqual(['third']);
    expect(brand?.frames.cover.art.find(({ name }) => name === 'Mark')?.art).toEqual(brand?.mark);
  });

  it('shows its own sign wherever the other’s stood, and no drawing that is made of that', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 15 8"><rect class="third" width="15" height="8"/></svg>';
    const { brand } = load(HEAD, { 'templates/river/mark.svg': svg });
    const art = Object.values(brand?.frames ?? {}).flatMap((frame) => [...frame.art, ...(frame.visual?.over ?? [])]);
    const theirs = Object.values(shipped.frames).flatMap((frame) => [...frame.art, ...(frame.visual?.over ?? [])]);
    const forms = (pieces: typeof art) => new Set(pieces.flatMap((piece) => piece.art.shapes.map(({ d }) => d)));
    const marks = art.filter(({ name }) => name === 'Mark');
    // The other shows none on its slides of contents, where one that extends it does.
    expect(theirs.filter(({ name }) => name === 'Mark')).toHaveLength(2);
    expect(marks).toHaveLength(12);
    expect(new Set(marks.flatMap((piece) => piece.art.shapes.map(({ fill }) => fill)))).toEqual(new Set(['third']));
    // What both have is the ground of the panel, which is no sign.
    expect([...forms(art)].filter((d) => forms(theirs).has(d))).toEqual(['M0 0 L540 0 L540 750 L0 750 Z']);
  });

  it('may extend one that extends another', () => {
    const more = { 'templates/delta/brand.yaml': 'extends: liangjiang\nname: Delta\ntheme:\n  accent1: "7A1F3D"\n' };
    const { brand } = load('extends: delta\nname: River\n', more);
    expect([brand?.name, brand?.theme.accent1]).toEqual(['River', '7A1F3D']);
  });
});

describe('what is wrong in a brand.yaml', () => {
  it('is said in the tool’s own words, in both of its languages', () => {
    const { findings } = load(`${HEAD}colors:\n  subtel: dk9\ntheme:\n  accent1: rde\nbox: 3\n`);
    expect(findings.length).toBeGreaterThan(2);
    for (const { message, hint } of findings) {
      expect(JSON.stringify([message, hint])).not.toMatch(/Invalid|expected|Unrecognized|received/);
    }
  });

  it('is one finding, with what to do, for a colour where one of the theme is to be named', () => {
    const { findings } = load(`${HEAD}colors:\n  subject: "#123456"\n`);
    expect(findings).toMatchObject([{ code: 'bad-brand', hint: { en: expect.stringContaining('`theme`') } }]);
    expect(findings).toHaveLength(1);
  });

  it('is a folder without a brand.yaml', () => {
    const files = projectFiles({ 'templates/bare/mark.svg': '<svg/>' });
    expect(findBrand(files, 'bare').findings).toMatchObject([{ code: 'bad-brand', path: ['deck', 'brand'] }]);
  });
});

describe('low-contrast', () => {
  it('is found at the colour that makes the brand’s own text hard to read, with one that would do', () => {
    const source = `${HEAD}theme:\n  dk2: ${MARK}"9AA5AD"\n`;
    const { brand, findings } = load(source);
    expect(brand).toBeDefined();
    expect(found(source)).toEqual(at('low-contrast', source));
    const shade = /#([0-9A-F]{6})/.exec(JSON.stringify(findings[0]?.hint))?.[1] ?? '';
    expect(contrastRatio(shade, 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
    expect(found(source.replace('9AA5AD', shade))).toEqual([]);
  });

  it('is found once at a main colour that is too pale, with one that nothing is said against', () => {
    const source = `${HEAD}theme:\n  accent1: ${MARK}"FFE680"\n`;
    const { findings } = load(source);
    expect(found(source)).toEqual(at('low-contrast', source));
    const shade = /#([0-9A-F]{6})/.exec(JSON.stringify(findings[0]?.hint))?.[1] ?? '';
    expect(found(source.replace('FFE680', shade)).filter((each) => each.startsWith('low-contrast'))).toEqual([]);
  });
});

describe('missing-font', () => {
  const fonts = (declared: string) => `${HEAD}fonts:
  latin:
    declared: ${declared}
    family: Carlito
    regular: npm:@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf
    bold: npm:@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf
`;

  it('is found at a font that does not come with Office, Windows or WPS', () => {
    const source = fonts(`${MARK}Inter`);
    expect(load(source).brand).toBeDefined();
    expect(found(source)).toEqual(at('missing-font', source));
  });

  it('suggests the font that was probably meant', () => {
    expect(load(fonts('Calibry')).findings).toMatchObject([{ suggestion: 'Calibri', edit: { text: 'Calibri' } }]);
  });

  it('is accepted with a reason under `ok`', () => {
    const { findings, accepted } = load(`${fonts('Inter')}ok:\n  missing-font: All of our computers have it.\n`);
    expect(findings).toEqual([]);
    expect(accepted).toMatchObject([{ finding: { code: 'missing-font' }, reason: 'All of our computers have it.' }]);
  });
});

testCalls(import.meta.url, 'extends.yaml', { at, found, load });
