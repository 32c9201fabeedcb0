import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { layeredFiles } from '../../../src/io/disk-files.ts';
import { openGallery } from '../../../src/studio/gallery/gallery.ts';
import { shippedFiles } from '../../support/brand.ts';
import { SHIPPED_BRANDS } from '../../support/brands.ts';
import { errorsOfSamples } from '../../support/gallery.ts';

describe('the samples of the gallery', () => {
  it.each(SHIPPED_BRANDS)('pass all checks in %s in each language', async (brand) => {
    expect(await errorsOfSamples(brand)).toEqual([]);
  });
});

describe('openGallery', () => {
  it.each(['en', 'zh', 'en, zh'])('draws each sample for a deck in %s', async (languages) => {
    const gallery = openGallery({ outline: 'slides.yaml' }, async () => {});
    const head = `deck: { id: talk, title: Trade, brand: liangjiang, languages: [${languages}] }\n`;
    const text = `${head}slides:\n  - { kind: section, title: Trade }\n`;
    const project = {
      files: layeredFiles([memoryFiles({ 'slides.yaml': text }), shippedFiles]),
      outline: 'slides.yaml',
    };
    for (const { name } of gallery.list(project)) {
      const drawn = await gallery.sample(project, {}, name);
      expect(drawn, name).toMatchObject({ yaml: expect.stringMatching(/^- kind: /) });
      if (drawn && 'print' in drawn) expect(gallery.svg(drawn.print)).toMatch(/^<svg /);
    }
  });
});
