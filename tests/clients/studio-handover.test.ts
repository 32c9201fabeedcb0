import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { temporaryFolder, temporaryFolders } from '../support/temporary-folder.ts';
import { axeFindings, openSpeaker, useBrowser, WCAG } from './support/browser.ts';
import { type OpenStudio, useStudio } from './support/studio.ts';
import { validationErrors } from './support/validation.ts';

const open = useStudio();
const folder = temporaryFolder();
const newFolder = temporaryFolders();
const browser = useBrowser();

/** The panel of builds, with the formats chosen. */
async function panelOf({ page }: OpenStudio, formats: readonly RegExp[]) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const panel = page.getByRole('dialog');
  for (const box of await panel.getByRole('group', { name: 'Formats' }).getByRole('checkbox').all())
    await box.uncheck();
  for (const name of formats) await panel.getByRole('checkbox', { name }).check();
  return { panel, build: panel.getByRole('button', { name: 'Export', exact: true }) };
}

describe('handing a deck over from the studio', () => {
  it('builds what was just typed as the command does, byte for byte, and downloads it', async () => {
    const studio = await open();
    await studio.typeBehind('Three reasons', ' and a half');
    const { panel, build } = await panelOf(studio, [/PowerPoint/, /^PDF/]);
    await build.click();
    const link = panel.getByRole('link', { name: 'harbour.en.pptx' });
    await link.waitFor();
    await panel.getByRole('link', { name: 'harbour.en.pdf' }).waitFor();
    const [download] = await Promise.all([studio.page.waitForEvent('download'), link.click()]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    const bytes = readFileSync(file);
    expect(Object.keys(unzipSync(bytes))).toContain('[Content_Types].xml');
    expect(await validationErrors(file, 'Microsoft365')).toEqual([]);

    const beside = join(studio.folder, 'beside');
    mkdirSync(beside);
    writeFileSync(join(beside, 'slides.yaml'), studio.read('slides.yaml'));
    expect(studio.read('slides.yaml')).toContain('Three reasons and a half');
    const args = ['build', 'slides.yaml', '--format', 'pptx', '--lang', 'en', '--no-cache'];
    execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { cwd: beside });
    expect(readFileSync(join(beside, 'out/harbour.en.pptx')).equals(bytes)).toBe(true);
    expect(studio.complaints).toEqual([]);
  });

  it('says at its place what stops a deck, and leaves the earlier one', async () => {
    const studio = await open({ files: { 'out/harbour.en.pptx': 'earlier' } });
    studio.write('slides.yaml', studio.read('slides.yaml').replace('kind: bullets', 'kind: bullet'));
    const { panel, build } = await panelOf(studio, [/PowerPoint/]);
    await build.click();
    await panel.getByText('Errors stop the deck').waitFor();
    expect(studio.read('out/harbour.en.pptx')).toBe('earlier');
    await panel.getByRole('button', { name: 'slides.yaml, line' }).first().click();
    await expect.poll(() => studio.page.locator('.cm-activeLine').textContent()).toContain('kind: bullet');
  });

  it('cancels a build, and builds again', async () => {
    const studio = await open();
    const { panel, build } = await panelOf(studio, [/PowerPoint/, /^PDF/, /^Pictures/]);
    await build.click();
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await panel.getByText('Cancelled.').waitFor();
    expect(readdirSync(studio.folder)).not.toContain('out');
    await build.click();
    await panel.getByRole('link', { name: 'harbour.en.pptx' }).waitFor();
  });

  it.each([
    ['en-GB', 'light'],
    ['zh-CN', 'dark'],
  ] as const)('has a panel against which axe has nothing, %s, %s', async (locale, colorScheme) => {
    const { page } = await open({ browser: { locale, colorScheme } });
    await page.getByRole('button', { name: /^(Export|导出)$/ }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: /^(Export|导出)$/ }).click();
    await panel.getByRole('link', { name: 'harbour.en.pptx' }).waitFor();
    expect(await axeFindings(page, WCAG)).toEqual([]);
  });

  it('presents what was just typed at the slide that is looked at, in step with the speaker’s window', async () => {
    const studio = await open();
    await studio.typeBehind('Three reasons', ' and a half');
    const thumb = studio.thumbs.nth(1);
    await thumb.getByText('Three reasons and a half').first().waitFor();
    await thumb.click();
    const present = studio.page.getByRole('link', { name: 'Present' });
    await expect.poll(() => present.getAttribute('href')).toContain('language=en#reasons');
    const [show] = await Promise.all([studio.page.context().waitForEvent('page'), present.click()]);
    const shown = show.locator('section.slide.current');
    await expect.poll(() => shown.getAttribute('id')).toBe('reasons');
    const speaker = await openSpeaker(show);
    const count = speaker.locator('.count');
    await expect.poll(() => count.textContent()).toBe('2 / 6');
    expect(await speaker.locator('.now').textContent()).toContain('and a half');
    await speaker.getByRole('button', { name: /→/ }).click();
    await expect.poll(() => shown.getAttribute('id')).toBe('output');
    await show.keyboard.press('ArrowRight');
    await expect.poll(() => count.textContent()).toBe('4 / 6');
    expect(studio.complaints).toEqual([]);
  });
});

const QUAY = readFileSync(join(ROOT, 'examples/windhafen/pictures/quay.jpg'));
const PICTURE_DECK = `deck: { id: quays, title: Quays, brand: liangjiang, languages: [en] }
slides:
  - kind: picture
    title: The quay carries the heaviest parts
    picture: photos/quay.jpg # as it was in spring
  - { kind: statement, title: Ships come all year }
`;

/** Drops a file on the middle of what a locator finds. */
async function drop(page: Page, on: Locator, file: { readonly name: string; readonly bytes: Uint8Array }) {
  const bytes = JSON.stringify(Buffer.from(file.bytes).toString('base64'));
  const dataTransfer = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob(${bytes}), (each) => each.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], ${JSON.stringify(file.name)}));
    return transfer;
  })()`);
  const box = await on.boundingBox();
  if (!box) throw new Error('It is not shown.');
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  for (const type of ['dragover', 'drop']) await on.dispatchEvent(type, { dataTransfer, ...at });
}

describe('a picture dropped onto the studio', () => {
  it('is copied beside the others under a free name, and shown where it was dropped', async () => {
    const studio = await open({ files: { 'slides.yaml': PICTURE_DECK, 'photos/quay.jpg': QUAY } });
    const place = studio.sheet.locator('[data-path="slides[0].picture"]').first();
    await place.waitFor();
    const other = readFileSync(join(ROOT, 'examples/serravel/pictures/road.jpg'));
    await drop(studio.page, place, { name: 'quay.jpg', bytes: other });
    await studio.page.getByText('The slide shows photos/quay-2.jpg now.').waitFor();
    await expect.poll(() => studio.read('slides.yaml')).toContain('picture: photos/quay-2.jpg # as it was in spring');
    expect(readFileSync(join(studio.folder, 'photos/quay-2.jpg')).equals(other)).toBe(true);
    expect(readFileSync(join(studio.folder, 'photos/quay.jpg')).equals(QUAY)).toBe(true);
    expect(studio.complaints).toEqual([]);
  });

  it('elsewhere is offered by its name for the cursor; what is no picture is refused', async () => {
    const studio = await open();
    await studio.typeBehind('all year', ' ');
    await drop(studio.page, studio.text, { name: 'my notes.png', bytes: Buffer.from('<script>1</script>') });
    await studio.page.getByText('does not hold a picture').waitFor();
    await drop(studio.page, studio.text, { name: 'The quay.png', bytes: QUAY });
    await studio.page.getByText('pictures/The-quay.jpg is beside the text now.').waitFor();
    await studio.page.getByRole('button', { name: 'Insert its name at the cursor' }).click();
    await expect.poll(() => studio.read('slides.yaml')).toContain('all year pictures/The-quay.jpg');
    expect(readdirSync(join(studio.folder, 'pictures'))).toEqual(['The-quay.jpg']);
    const [chooser] = await Promise.all([
      studio.page.waitForEvent('filechooser'),
      studio.page.getByRole('button', { name: 'Add a picture' }).press('Enter'),
    ]);
    await chooser.setFiles({ name: 'The road.jpg', mimeType: 'image/jpeg', buffer: QUAY });
    await studio.page.getByText('pictures/The-road.jpg is beside the text now.').waitFor();
    expect(studio.complaints).toEqual([]);
  });
});

describe('build --watch --format html', () => {
  it('has an open page of the disk follow each build at the slide where it stands, and leaves it clean', async () => {
    const deck = newFolder();
    const outline = join(deck, 'slides.yaml');
    const page = join(deck, 'out/harbour.en.html');
    const args = ['build', outline, '--format', 'html', '--lang', 'en', '--out', join(deck, 'out')];
    const text = readFileSync(new URL('support/studio-deck.yaml', import.meta.url), 'utf8');
    writeFileSync(outline, text);
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args, '--watch'], { stdio: 'ignore' });
    try {
      await expect.poll(() => existsSync(page), { timeout: 10_000 }).toBe(true);
      const { page: shown, complaints } = await browser.open(page, { hash: '#opening' });
      await shown.keyboard.press('ArrowRight');
      const current = shown.locator('section.slide.current');
      await expect.poll(() => current.getAttribute('id')).toBe('reasons');
      writeFileSync(outline, text.replace('Three reasons', 'Four reasons'));
      await expect.poll(() => current.textContent(), { timeout: 10_000 }).toContain('Four reasons');
      expect(await current.getAttribute('id')).toBe('reasons');
      expect(complaints).toEqual([]);
    } finally {
      const ended = new Promise((settle) => child.once('close', settle));
      child.kill('SIGINT');
      await ended;
    }
    expect(readdirSync(join(deck, 'out'))).toEqual(['harbour.en.html']);
    const watched = readFileSync(page);
    execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args, '--no-cache']);
    expect(readFileSync(page).equals(watched)).toBe(true);
  });
});
