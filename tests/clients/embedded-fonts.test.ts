import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../scripts/render-deck.mjs';
import { fullScene } from '../outputs/pptx/scenes.ts';
import { extendedBrand, SERIF_HEADINGS } from '../support/extended-brand.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { writeChecked } from '../support/written-deck.ts';
import { readPages } from './support/rendering.ts';
import { validationErrors } from './support/validation.ts';

describe.each(['subset', 'whole'])('a deck that carries fonts (%s)', async (mode) => {
  const folder = temporaryFolder();
  const { brand } = extendedBrand(`${SERIF_HEADINGS}  embed: ${mode}\n`);
  const scene = fullScene('zh');
  const file = join(folder, 'deck.pptx');
  writeFileSync(file, (await writeChecked(scene, { brand })).bytes);

  it.each(['Office2016', 'Microsoft365'])('is sound to the Open XML SDK by the rules of %s', async (office) => {
    expect(await validationErrors(file, office)).toEqual([]);
  });

  it('opens in LibreOffice, slide by slide', async () => {
    expect(await readPages(await renderPdf(file, folder))).toHaveLength(scene.slides.length);
  });
});
