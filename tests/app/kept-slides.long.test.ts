import { expect, it } from 'vitest';
import { keepsDecksSame } from './edited-drafts.ts';

it('kept slides make the deck that a build without them makes, over many edits', async () => {
  expect(await keepsDecksSame(25)).toBeGreaterThan(50);
});
