import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../scripts/render-deck.mjs';
import { buildDecks } from '../../src/app/build-decks.ts';
import { projectFiles } from '../../src/cli/project-files.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { ROOT } from '../support/brand.ts';
import { SHIPPED_BRANDS } from '../support/brands.ts';
import { checkPackage } from '../support/package-check.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openDeck, readDeck, type WrittenSlide } from './support/deck-xml.ts';
import { putInto } from './support/decks.ts';
import { misplacedWords } from './support/fit.ts';
import { type Page, readPages } from './support/rendering.ts';
import { shownSlides } from './support/shown-slides.ts';
import { validationErrors } from './support/validation.ts';

interface Example {
  readonly name: string;
  readonly folder: string;
  readonly outline: string;
  readonly language: string;
  readonly brand?: string;
}

/**
 * One language of each example: what the two hold in common is seen in either. The gallery's charts, and every kind of
 * slide in each shipped brand, are seen in both.
 */
const EXAMPLES: readonly Example[] = [
  { name: 'windhafen', folder: 'windhafen', outline: 'slides.yaml', language: 'en' },
  { name: 'serravel', folder: 'serravel', outline: 'slides.yaml', language: 'zh' },
  { name: 'gallery', folder: '.', outline: 'gallery.yaml', language: 'en' },
  { name: 'gallery', folder: '.', outline: 'gallery.yaml', language: 'zh' },
  ...SHIPPED_BRANDS.flatMap((brand) =>
    ['en', 'zh'].map((language) => ({ name: brand, folder: '.', outline: 'brands.yaml', language, brand })),
  ),
];

/** Brands whose fonts LibreOffice sets lower in their lines than others, in points. */
const LOWER: Readonly<Record<string, number>> = { 'neon-quay': 4, ledger: 4 };

const folder = temporaryFolder();

describe.each(EXAMPLES)(
  'LibreOffice, with the example $name in $language',
  ({ name, folder: of, outline, language, brand }) => {
    let file = '';
    let findings: readonly Finding[] = [];
    let slides: readonly WrittenSlide[] = [];
    let pages: readonly Page[] = [];

    beforeAll(async () => {
      const files = projectFiles(join(ROOT, 'examples', of), ROOT);
      const { outputs, report } = await buildDecks({
        files,
        outline,
        formats: ['pptx'],
        languages: [language],
        ...(brand ? { brand } : {}),
      });
      findings = report.findings;
      [file = ''] = putInto(folder, outputs);
      const parts = openDeck(new Uint8Array(readFileSync(file)));
      const hidden = shownSlides(parts).map((slide) => slide.hidden);
      // Slides that the show leaves out are not drawn.
      slides = readDeck(parts).slides.filter((_, i) => !hidden[i]);
      pages = await readPages(await renderPdf(file, folder));
    });

    it('is built without a finding', () => {
      expect(findings).toEqual([]);
    });

    it('has nothing that the Open XML SDK objects to', async () => {
      expect(await validationErrors(file, 'Microsoft365')).toEqual([]);
    });

    it('has nothing that the package check objects to, its rules of accessibility among them', () => {
      expect(checkPackage(new Uint8Array(readFileSync(file)))).toEqual([]);
    });

    it('draws a page for each slide of the show', () => {
      expect(pages.length).toBeGreaterThan(13);
      expect(pages).toHaveLength(slides.length);
    });

    it('puts every word inside the box of the shape that says it, and none off the slide', () => {
      const wrong = slides.flatMap((slide, i) => {
        const page = pages[i];
        return page ? misplacedWords(slide, page, LOWER[name] ?? 0).map((finding) => `Slide ${i + 1}: ${finding}`) : [];
      });
      expect(wrong).toEqual([]);
    });
  },
);
