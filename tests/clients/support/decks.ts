import { readFileSync } from 'node:fs';
import { beforeAll } from 'vitest';
import { buildDecks } from '../../../src/build.ts';
import { readText } from '../../../src/core/files.ts';
import { diskFiles } from '../../../src/io/disk-files.ts';
import { parseOutline } from '../../../src/outline/parse-outline.ts';
import { resolveDeck } from '../../../src/resolve/resolve-deck.ts';
import type { Scene } from '../../../src/scene/items.ts';
import type { LaidOutItem } from '../../../src/slides/define-slide.ts';
import { layoutDeck } from '../../../src/slides/layout-deck.ts';
import { brand, measurer, ROOT } from '../../support/brand.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const OUTLINE = 'slides.yaml';

/** A deck of the project's outline as it was written, and the scene that it was written from. */
export interface FinishedDeck {
  readonly language: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly scene: Scene<LaidOutItem>;
}

/** The languages of the project's outline. */
export const LANGUAGES = ['en', 'zh'] as const;

/**
 * Builds the project's outline before the tests of a file and removes the decks after them. `folder` is theirs for
 * whatever else they write.
 */
export function useDecks(): { readonly folder: string; readonly deck: (language: string) => FinishedDeck } {
  const folder = temporaryFolder();
  let decks: readonly FinishedDeck[] = [];
  beforeAll(async () => {
    decks = await finishedDecks(folder);
  });
  return {
    folder,
    deck(language) {
      const deck = decks.find((entry) => entry.language === language);
      if (!deck) throw new Error(`There is no deck in ${language}.`);
      return deck;
    },
  };
}

async function finishedDecks(out: string): Promise<FinishedDeck[]> {
  const files = diskFiles(ROOT);
  const report = await buildDecks({ files, outline: OUTLINE, out });
  if (!report.ok) throw new Error(report.findings.map((finding) => finding.message).join('\n'));
  const { outline } = parseOutline({ file: OUTLINE, text: readText(files, OUTLINE) ?? '' }, []);
  if (!outline) throw new Error('The outline was built, and does not parse.');
  return report.decks.map(({ language, file }) => ({
    language,
    file,
    bytes: new Uint8Array(readFileSync(file)),
    scene: layoutDeck(resolveDeck(outline, language).deck, brand, measurer),
  }));
}
