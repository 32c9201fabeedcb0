import { expect, it } from 'vitest';
import { findBrand, findTemplate } from '../../src/brand/load-brand.ts';
import { contrastRatio } from '../../src/color/contrast.ts';
import { layoutSurfaces } from '../../src/render/layouts/layout-surfaces.ts';
import { projectFiles } from '../support/build.ts';
import type { TemplateFile } from '../template/sound-templates.ts';

/** The files of a brand `theirs` that is made of a template; `more` stands in its brand.yaml below `base`. */
const filesOf = ({ name, bytes }: TemplateFile, more = '') =>
  projectFiles({ [`templates/theirs/${name}`]: bytes, 'templates/theirs/brand.yaml': `base: ${name}\n${more}` });

/** What loading that brand gives. */
export async function load(template: TemplateFile, more = '') {
  const files = filesOf(template, more);
  const found = findTemplate(files, 'theirs');
  return findBrand(files, 'theirs', found && (await layoutSurfaces(found.bytes)));
}

/** Tests that brands can be made of these templates, and be read. */
export function testBrandsOf(templates: readonly TemplateFile[]): void {
  it.each(templates)('of $name needs no other key than `base`', async (template) => {
    const { brand, findings } = await load(template);
    expect(findings.filter(({ code }) => !['missing-font', 'low-contrast'].includes(code))).toEqual([]);
    expect(brand?.name).toBe(template.name.replace(/\.\w+$/, ''));
    expect(brand?.size.h).toBe(7.5);
  });

  it.each(templates)('of $name has text that can be read on its content slides', async (template) => {
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
}
