import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../scripts/render-deck.mjs';
import { buildDecks } from '../../src/build.ts';
import { projectFiles } from '../../src/cli/project-files.ts';
import { ROOT } from '../support/brand.ts';
import { openDeck, readDeck, type WrittenSlide } from './support/deck-xml.ts';
import { temporaryFolder } from './support/decks.ts';
import { misplacedWords } from './support/fit.ts';
import { type Page, readPages } from './support/rendering.ts';

/** One language of each example: what the two hold in common is seen in either. */
const EXAMPLES = [
  { name: 'windhafen', language: 'en' },
  { name: 'serravel', language: 'zh' },
];

const folder = temporaryFolder();

describe.each(EXAMPLES)('LibreOffice, with the example $name in $language', ({ name, language }) => {
  let slides: readonly WrittenSlide[] = [];
  let pages: readonly Page[] = [];

  beforeAll(async () => {
    const files = projectFiles(join(ROOT, 'examples', name), ROOT);
    const report = await buildDecks({ files, outline: 'slides.yaml', out: folder, languages: [language] });
    const file = report.decks[0]?.file ?? '';
    slides = readDeck(openDeck(new Uint8Array(readFileSync(file)))).slides;
    pages = await readPages(await renderPdf(file, folder));
  });

  it('draws a page for each slide', () => {
    expect(pages.length).toBeGreaterThan(13);
    expect(pages).toHaveLength(slides.length);
  });

  it('puts every word inside the box of the shape that says it, and none off the slide', () => {
    const wrong = slides.flatMap((slide, i) => {
      const page = pages[i];
      return page ? misplacedWords(slide, page).map((finding) => `Slide ${i + 1}: ${finding}`) : [];
    });
    expect(wrong).toEqual([]);
  });
});
