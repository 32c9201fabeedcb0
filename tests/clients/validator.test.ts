import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { validatorProgram } from './support/client-packages.ts';
import { openDeck } from './support/deck-xml.ts';
import { LANGUAGES, useDecks } from './support/decks.ts';

/** The versions of Office whose rules a deck has to keep: the oldest that is still in use, and the newest. */
const OFFICES = ['Office2016', 'Office2019', 'Microsoft365'] as const;

/** What the validator of Microsoft's Open XML SDK says against a deck, one line each. */
async function validationErrors(deck: string, office: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(validatorProgram(), [deck, office], { maxBuffer: 1 << 26 });
  const report = JSON.parse(stdout) as { errors: { path: string; xPath?: string; description: string }[] };
  return report.errors.map(({ path, xPath, description }) => `${path} ${xPath ?? ''}: ${description}`);
}

describe('the Open XML SDK', () => {
  const decks = useDecks();

  describe.each(OFFICES)('by the rules of %s', (office) => {
    it.each(LANGUAGES)('has nothing against the deck in %s', async (language) => {
      expect(await validationErrors(decks.deck(language).file, office)).toEqual([]);
    });
  });

  it('does object to a deck with an element that has no business there', async () => {
    const parts = { ...openDeck(decks.deck('en').bytes) };
    const name = 'ppt/slides/slide1.xml';
    const slide = strFromU8(parts[name] ?? new Uint8Array());
    const broken = join(decks.folder, 'broken.pptx');
    writeFileSync(broken, zipSync({ ...parts, [name]: strToU8(slide.replace('</p:cSld>', '<p:cSld/></p:cSld>')) }));
    expect((await validationErrors(broken, 'Microsoft365')).join('\n')).toContain('slide1.xml');
  });
});
