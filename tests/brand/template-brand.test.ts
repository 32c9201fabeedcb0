import { describe, expect, it } from 'vitest';
import { findBrand, findTemplate } from '../../src/brand/find-brand.ts';
import { layoutSurfaces } from '../../src/render/layout-surfaces.ts';
import { contrastRatio } from '../../src/scene/contrast.ts';
import { foreignTemplate } from '../pptx/foreign-template.ts';
import { projectFiles } from '../support/build.ts';
import { FAULTY } from '../template/faulty-templates.ts';
import { soundTemplates, type TemplateFile } from '../template/sound-templates.ts';

const filesOf = ({ name, bytes }: TemplateFile, more = '') =>
  projectFiles({ [`templates/theirs/${name}`]: bytes, 'templates/theirs/brand.yaml': `base: ${name}\n${more}` });

async function load(template: TemplateFile, more = '') {
  const files = filesOf(template, more);
  const found = findTemplate(files, 'theirs');
  return findBrand(files, 'theirs', found && (await layoutSurfaces(found.bytes)));
}

const sound = soundTemplates();

describe('a brand made of a template', () => {
  it.each(sound)('of $name needs no other key than `base`', async (template) => {
    const { brand, findings } = await load(template);
    expect(findings.filter(({ code }) => !['missing-font', 'low-contrast'].includes(code))).toEqual([]);
    expect(brand?.name).toBe(template.name.replace(/\.\w+$/, ''));
    expect(brand?.size.h).toBe(7.5);
  });

  it.each(sound)('of $name has text that can be read on its content slides', async (template) => {
    const { brand } = await load(template);
    if (!brand) throw new Error('no brand');
    for (const role of ['text', 'subtle', 'subject', 'second-text'] as const) {
      expect(contrastRatio(brand.colors[role].hex, brand.colors.ground.hex), role).toBeGreaterThanOrEqual(4.5);
    }
    for (const frame of Object.values(brand.frames)) {
      expect(frame.body.x, frame.name).toBeGreaterThanOrEqual(0);
      expect(frame.body.x + frame.body.w, frame.name).toBeLessThanOrEqual(brand.size.w + 0.001);
    }
  });

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
