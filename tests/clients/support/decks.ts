import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import type { Output } from '../../../src/app/build-decks.ts';
import { drawScene } from '../../../src/app/build-decks.ts';
import { makeScene } from '../../../src/app/make-scene.ts';
import { openDeck } from '../../../src/app/open-deck.ts';
import { diskFiles } from '../../../src/io/disk-files.ts';
import { writePptx } from '../../../src/outputs/pptx/write-pptx.ts';
import type { Scene } from '../../../src/scene/items.ts';
import type { LaidOutItem } from '../../../src/slides/parts/define-slide.ts';
import { ROOT } from '../../support/brand.ts';
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

/** Writes files of a build into a folder; their paths. */
export function putInto(folder: string, outputs: readonly Output[]): string[] {
  return outputs.map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
}

async function finishedDecks(folder: string): Promise<FinishedDeck[]> {
  const opened = await openDeck({ files: diskFiles(ROOT), outline: OUTLINE });
  if (!('open' in opened)) throw new Error(JSON.stringify(opened.findings));
  const { open } = opened;
  return Promise.all(
    open.decks.map(async (each) => {
      const laidOut = makeScene(open, each);
      const { language } = laidOut.scene;
      const { scene } = await drawScene(open, laidOut);
      const bytes = await writePptx(scene, open.brand);
      const [file = ''] = putInto(folder, [
        { name: `${language}.pptx`, language, format: 'pptx', slides: scene.slides.length, bytes },
      ]);
      return { language, file, bytes, scene: laidOut.scene };
    }),
  );
}
