import { describe, expect, it } from 'vitest';
import { findBrand } from '../../../src/brand/load-brand.ts';
import { withDamaged } from '../../support/bombs.ts';
import { projectFiles } from '../../support/build.ts';
import { FAULTY } from '../../template/faulty-templates.ts';
import { foreignTemplate, inEveryRun, soundTemplates, type TemplateFile } from '../../template/sound-templates.ts';
import { load, testBrandsOf } from '../brand-of-template.ts';

describe('a brand made of a template', () => {
  testBrandsOf(soundTemplates().filter(inEveryRun));

  it('says otherwise what its own brand.yaml states', async () => {
    const own = 'name: Acme\ntheme:\n  accent1: "7A1F3D"\n';
    const { brand } = await load({ name: 'theirs.potx', bytes: foreignTemplate() }, own);
    expect(brand?.name).toBe('Acme');
    expect(brand?.theme.accent1).toBe('7A1F3D');
  });

  it('has numbers where its layouts show them, and nowhere else', async () => {
    const place = '{ box: [1, 7, 1, 0.2], type: source }';
    const own = `frames:\n  content: { slideNumber: ${place} }\n  cover: { slideNumber: ${place} }\n`;
    const { brand } = await load({ name: 'theirs.potx', bytes: foreignTemplate() }, own);
    expect(brand?.frames.content.slideNumber?.box).toEqual({ x: 1, y: 7, w: 1, h: 0.2 });
    expect(brand?.frames.cover.slideNumber).toBeUndefined();
  });
});

describe('a template that cannot be used', () => {
  it.each(Object.entries(FAULTY))('is told at `base`: %s', async (_, make) => {
    const { findings } = await load(make());
    const [first] = findings.filter(({ code }) => code !== 'missing-font');
    expect(first?.code).toMatch(/^(bad-brand|template-macros)$/);
    expect(first?.span).toMatchObject({ file: 'templates/theirs/brand.yaml', line: 1 });
  });

  it.each([
    ['cannot be unpacked', withDamaged(foreignTemplate(), 'ppt/theme/theme1.xml'), 'ppt/theme/theme1.xml'],
    ['is no XML', FAULTY.brokenXml?.().bytes ?? new Uint8Array(), 'ppt/slideLayouts/slideLayout2.xml'],
  ])('is told with the name of a part that %s', async (_, bytes, part) => {
    const { findings } = await load({ name: 'theirs.potx', bytes });
    expect(findings.find(({ code }) => code === 'bad-brand')?.message.en).toContain(`damaged: its part ${part} `);
  });

  it('is used without its macros, and says so at its name', async () => {
    const make = FAULTY.macros as () => TemplateFile;
    const { brand, findings } = await load(make());
    expect(brand).toBeDefined();
    const told = findings.filter(({ code }) => code === 'template-macros');
    expect(told).toMatchObject([{ span: { file: 'templates/theirs/brand.yaml', line: 1, column: 7 } }]);
    const accepted = await load(make(), 'ok:\n  template-macros: They only print.\n');
    expect(accepted.findings.map(({ code }) => code)).not.toContain('template-macros');
  });

  it('is told where there is no such file', async () => {
    const files = projectFiles({ 'templates/theirs/brand.yaml': 'base: theirs.potx\n' });
    expect(findBrand(files, 'theirs').findings).toMatchObject([{ code: 'bad-brand', span: { line: 1, column: 7 } }]);
  });
});
