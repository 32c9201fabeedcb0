import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrand, type LoadedBrand, loadBrand } from '../../src/brand/load-brand.ts';
import { contrastRatio } from '../../src/color/contrast.ts';
import { type Files, memoryFiles } from '../../src/files/files.ts';
import { layeredFiles } from '../../src/io/disk-files.ts';
import { brand, ROOT, shippedFiles } from '../support/brand.ts';
import { loadExtended } from '../support/extended-brand.ts';

const disk = shippedFiles;
const source = readFileSync(join(ROOT, 'templates/liangjiang/brand.yaml'), 'utf8');

/** The shipped brand with one of its files changed. */
function changed(file: string, text: string): Files {
  return layeredFiles([memoryFiles({ [`templates/liangjiang/${file}`]: text }), disk]);
}

const load = (file: string, text: string) => loadBrand(changed(file, text), 'templates/liangjiang').findings;

describe('loadBrand', () => {
  it('gives shades of theme colours the colour that they come to', () => {
    expect(brand.colors.subject).toEqual({ slot: 'accent1', hex: brand.theme.accent1 });
    expect(brand.colors.hairline.slot).toBe('lt2');
    expect(contrastRatio(brand.colors.hairline.hex, brand.theme.lt2)).toBeGreaterThan(1.1);
  });

  it('keeps every text colour readable on the grounds that frames use', () => {
    expect(contrastRatio(brand.colors.subtle.hex, brand.colors.ground.hex)).toBeGreaterThan(4.5);
    expect(contrastRatio(brand.colors['on-dark-subtle'].hex, brand.colors.dark.hex)).toBeGreaterThan(4.5);
  });

  it('reads the colours of the art as roles of the brand', () => {
    const fills = brand.frames.cover.art.flatMap((entry) =>
      entry.art.shapes.map((shape) => shape.fill ?? shape.stroke?.color),
    );
    expect(new Set(fills)).toEqual(new Set(['second', 'subject', 'on-dark', 'highlight']));
  });

  it('takes the colours of the theme as people write them', () => {
    const { brand: read } = loadExtended('theme: { accent1: teal, accent2: "#0a8", accent3: "rgb(227, 169, 60)" }\n');
    expect(read?.theme).toMatchObject({ accent1: '008080', accent2: '00AA88', accent3: 'E3A93C' });
    expect(read?.colors.subject.hex).toBe('008080');
    expect(loadExtended('theme: { accent1: tael }\n').findings).toMatchObject([
      { code: 'bad-brand', span: { file: 'templates/river/brand.yaml', line: 3, column: 19 } },
    ]);
  });

  it('finds a misspelt key and a wrong value at their line', () => {
    const broken = source.replace('unitScale: 0.42', 'unitScale: big');
    const [finding] = load('brand.yaml', broken);
    const line = broken.split('\n').findIndex((text) => text.startsWith('unitScale')) + 1;
    expect(finding).toMatchObject({
      code: 'bad-brand',
      span: { file: 'templates/liangjiang/brand.yaml', line, column: 12 },
    });
  });

  it('finds a missing drawing, and a colour in one that is not the brand’s', () => {
    const missing = load('brand.yaml', source.replace('mark: mark.svg', 'mark: nowhere.svg'));
    expect(missing).toMatchObject([{ code: 'bad-brand', span: { column: 7 } }]);
    const capitals = load('brand.yaml', source.replace('mark: mark.svg', 'mark: Mark.png'));
    expect(capitals).toMatchObject([{ code: 'bad-brand', span: { column: 7 }, suggestion: 'mark.svg' }]);
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="#123456"/></svg>';
    expect(load('mark-on-dark.svg', svg).map((finding) => finding.code)).toContain('bad-brand');
  });

  it('gives art the role that its class names, whatever its hex colour', () => {
    const svg = (name: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g class="${name}"><rect width="1" height="1" fill="#123456"/></g></svg>`;
    const read = loadBrand(changed('mark-on-dark.svg', svg('third')), 'templates/liangjiang');
    const marks = read.brand?.frames.cover.art.filter(({ name }) => name === 'Mark') ?? [];
    expect(marks.flatMap(({ art }) => art.shapes.map((shape) => shape.fill))).toEqual(['third']);
    expect(load('mark-on-dark.svg', svg('thrid')).map((finding) => finding.code)).toContain('bad-brand');
  });

  it('measures the contrast of a text with the panel that its placeholder names, else with the frame’s ground', () => {
    const { aside, body } = brand.frames.quote.placeholders;
    expect([aside?.ground, body?.ground]).toEqual(['dark', 'subject']);
    const unsaid = source.replaceAll(', ground: dark }', ' }');
    expect(load('brand.yaml', unsaid)).toMatchObject([{ code: 'low-contrast' }]);
  });

  it('finds a missing font file', () => {
    const findings = load('brand.yaml', source.replace('Carlito_400Regular.ttf', 'Nothing.ttf'));
    expect(findings.map((finding) => finding.code)).toEqual(['bad-brand']);
  });
});

describe('the note on a highlight that is too pale for text', () => {
  const own = 'templates/river/brand.yaml';
  const placesIn = ({ notes }: LoadedBrand) => notes?.map(({ span }) => [span?.file, span?.line, span?.column]);
  const places = (yaml: string) => placesIn(loadExtended(yaml));

  it('stands at its colour', () => {
    expect(places('theme:\n  accent6: "FFA500"\n')).toEqual([[own, 4, 12]]);
    expect(places('theme:\n  accent4: "FFA500"\ncolors:\n  highlight: accent4\n')).toEqual([[own, 4, 12]]);
    expect(places('theme:\n  accent6: "8A5A00"\n')).toEqual([]);
  });

  it('is not given where the second colour is the highlight, which has a shade for text', () => {
    const same = 'theme:\n  accent2: "FFA500"\n  accent6: "FFA500"\n';
    const withText = (lumMod: number) => `${same}colors:\n  second-text: { of: accent2, lumMod: ${lumMod} }\n`;
    expect(places(withText(1))).toHaveLength(1);
    expect(places(withText(0.56))).toEqual([]);
  });

  it('stands where the brand that has the colour is extended', () => {
    const [pale, creek] = ['templates/pale/brand.yaml', 'name: Creek\nextends: pale\n'];
    const base = 'name: Pale\nextends: liangjiang\ntheme:\n  accent6: "FFA500"\n';
    const files = layeredFiles([memoryFiles({ [pale]: base, [own]: creek }), disk]);
    expect(placesIn(findBrand(files, 'river'))).toEqual([[own, 2, 10]]);
  });
});

describe('findBrand', () => {
  it('suggests the brand that was probably meant', () => {
    expect(findBrand(disk, 'liangjang').findings).toMatchObject([
      { code: 'unknown-brand', path: ['deck', 'brand'], suggestion: 'liangjiang' },
    ]);
  });

  it('finds the one that is there', () => {
    expect(findBrand(disk, 'liangjiang').brand?.name).toBe('Liangjiang');
  });
});
