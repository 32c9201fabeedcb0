import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { recentCache } from '../../../src/core/cache.ts';
import { diskFiles } from '../../../src/io/disk-files.ts';
import { type Frame, liveDeck } from '../../../src/studio/deck/live-deck.ts';

it('shows the first slide of the project’s own deck before the others as it is among them', async () => {
  const files = diskFiles(fileURLToPath(new URL('../../..', import.meta.url)));
  const live = liveDeck({ outline: 'slides.yaml', cache: recentCache() });
  const early: Frame[] = [];
  const { frame } = await live.show(files, { language: 'en' }, async (shown) => {
    early.push(shown);
  });
  expect(early.map(({ pages }) => pages)).toEqual([frame?.pages.slice(0, 1)]);
  expect(frame?.pages.length).toBeGreaterThan(20);
});
