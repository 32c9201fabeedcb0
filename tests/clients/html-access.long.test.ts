import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '../../src/cli/project-files.ts';
import { writeHtml } from '../../src/outputs/html/write-html.ts';
import { ROOT } from '../support/brand.ts';
import { paintedDeck } from '../support/painted-deck.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { axeFindings, openSpeaker, useBrowser } from './support/browser.ts';
import { LANGUAGES } from './support/decks.ts';

const folder = temporaryFolder();
const browser = useBrowser();

describe.each(LANGUAGES)('a browser that opens the deck in %s', (language) => {
  it('hears nothing from axe-core: slides, overview, dialogs, speaker window', async () => {
    const { scene, brand } = await paintedDeck({ files: projectFiles(ROOT, ROOT), outline: 'slides.yaml', language });
    const file = join(folder, `${language}.html`);
    writeFileSync(file, await writeHtml(scene, brand));
    const { page } = await browser.open(file);
    for (const { number, id } of scene.slides) {
      for (const digit of String(number)) await page.keyboard.press(digit);
      await page.keyboard.press('Enter');
      expect(await page.locator('.slide.current').getAttribute('id')).toBe(id);
      expect(await axeFindings(page), id).toEqual([]);
    }
    for (const key of ['o', '/', '?']) {
      await page.keyboard.press(key);
      expect(await axeFindings(page), key).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expect(await axeFindings(await openSpeaker(page))).toEqual([]);
  });
});
