import { expect, test } from 'vitest';
import { deckName } from '../../src/start/new-deck.ts';

test.each([
  ['river', 'river'],
  ['My Deck 2020', 'My-Deck-2020'],
  ['Café', 'Cafe'],
  ['2020 talk', 'talk'],
  ['我的演示', 'deck'],
  ['liangjiang', 'liangjiang-deck'],
  ['con', 'con-deck'],
  ['a'.repeat(250), 'a'.repeat(95)],
])('the deck in the folder “%s” is named %s', (folder, name) => {
  expect(deckName(folder, ['liangjiang'])).toBe(name);
});
