import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderPdf, renderPictures } from '../../scripts/render-deck.mjs';
import { buildDecks } from '../../src/app/build-decks.ts';
import { writePdf } from '../../src/outputs/pdf/write-pdf.ts';
import { ROOT } from '../support/brand.ts';
import { goldenDecks } from '../support/golden-decks.ts';
import { keepBrands, kept } from '../support/kept.ts';
import { paintedDeck } from '../support/painted-deck.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { difference, misplacedLines } from './support/painted-pages.ts';
import { type Page, readPages } from './support/rendering.ts';

/** Whole decks, and every kind of slide in each brand and on templates of others. */
const decks = goldenDecks(ROOT).filter(({ name }) => !/^(kinds|charts)\./.test(name));
const shared = { cache: kept.cache, useBrand: keepBrands() };
const folder = temporaryFolder();

describe.each(decks)('$name in $language', ({ name, files, outline, language, brand }) => {
  it('is painted as LibreOffice shows it', async () => {
    const own = join(folder, `${name}.${language}`);
    mkdirSync(own);
    const options = { files, outline, ...shared, ...(brand === undefined ? {} : { brand }) };
    const [pptx, pdf] = [join(own, 'theirs.pptx'), join(own, 'ours.pdf')];
    const { outputs } = await buildDecks({ ...options, languages: [language], formats: ['pptx'] });
    writeFileSync(pptx, outputs[0]?.bytes ?? '');
    const deck = await paintedDeck({ ...options, language });
    writeFileSync(pdf, await writePdf(deck.scene, deck.brand));
    const isShown = (_: unknown, i: number) => !deck.scene.slides[i]?.hidden;
    const theirs = await renderPdf(pptx, own);
    const [pages, ours, others] = [
      deck.pages.filter(isShown),
      (await readPages(pdf)).filter(isShown),
      await readPages(theirs),
    ];
    expect(others).toHaveLength(pages.length);
    const lines = pages.flatMap((page, i) =>
      misplacedLines(page, ours[i] as Page, others[i] as Page).map((line) => `${i + 1} ${line}`),
    );
    const pictures = await renderPictures(theirs, join(own, 'theirs'), 48);
    const drawn = (await renderPictures(pdf, join(own, 'ours'), 48)).filter(isShown);
    const measured = drawn.map((picture, i) => difference(picture, pictures[i] ?? ''));
    console.log(
      JSON.stringify({
        name,
        language,
        pages: pages.length,
        lines: lines.length,
        mean: measured.reduce((a, b) => a + b, 0) / measured.length,
        worst: measured
          .map((m, i) => [Math.round(m * 1000) / 10, i + 1])
          .toSorted((a, b) => (b[0] as number) - (a[0] as number))
          .slice(0, 3),
        some: lines.slice(0, 3),
      }),
    );
  });
});
