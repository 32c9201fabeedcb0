import { describe, expect, it } from 'vitest';
import { type OpenStudio, useStudio } from './support/studio.ts';

const open = useStudio();

/** Settled once the large slide has a text. */
const shows = ({ sheet }: Pick<OpenStudio, 'sheet'>, text: string) =>
  expect
    .poll(async () => (await sheet.textContent())?.replace(/\s/g, ''), { timeout: 10_000 })
    .toContain(text.replace(/\s/g, ''));

describe('the studio in a browser', () => {
  it('shows what is typed, and writes it to the disk after a moment', async () => {
    const studio = await open();
    await studio.typeBehind('Output reached', ' a full');
    await shows(studio, 'reached a full');
    await expect.poll(() => studio.read('slides.yaml')).toContain('en: "Output reached a full {now} in 2020"');
    expect(studio.complaints).toEqual([]);
  });

  it('keeps the last good slides while there is an error, and goes on once it is mended', async () => {
    const studio = await open();
    await studio.thumbs.nth(1).click();
    await shows(studio, 'Three reasons');
    const good = studio.read('slides.yaml');
    studio.write('slides.yaml', good.replace('kind: bullets', 'kind: bullet'));
    await studio.page.locator('.sheet.old').waitFor();
    await shows(studio, 'Three reasons');
    studio.write('slides.yaml', good.replace('Three reasons', 'Four reasons'));
    await shows(studio, 'Four reasons');
    expect(await studio.page.locator('.sheet.old').count()).toBe(0);
  });

  it('leads from the slide to its line, and lights the part of the slide that the cursor is in', async () => {
    const studio = await open();
    await studio.thumbs.nth(1).click();
    await studio.sheet.locator('[data-path="slides[1].items[2].en"]').first().click();
    await expect.poll(() => studio.page.locator('.cm-activeLine').textContent()).toContain('The port has room');
    await studio.typeBehind('two weeks', '');
    const lit = studio.sheet.locator('.pointed').first();
    await expect.poll(() => lit.getAttribute('data-path')).toMatch(/^slides\[1\]\.items\[1\]/);
  });

  it('shows another language without a reload, and another window shows it too', async () => {
    const studio = await open();
    await studio.thumbs.nth(1).click();
    await shows(studio, 'Three reasons');
    const other = await studio.page.context().newPage();
    await other.goto(new URL('/', studio.address).href);
    await other.locator('.strip .thumb').nth(1).click();
    const loads = studio.requests.filter((url) => new URL(url).pathname === '/').length;
    await studio.page.getByLabel(/^Language/).selectOption('zh');
    await shows(studio, '三个理由');
    await shows({ sheet: other.locator('.sheet') }, '三个理由');
    expect(studio.requests.filter((url) => new URL(url).pathname === '/')).toHaveLength(loads);
  });

  it('shows what is typed in one window in another, and takes it back', async () => {
    const studio = await open();
    const page = await studio.page.context().newPage();
    await page.goto(new URL('/', studio.address).href);
    await page.locator('.strip .thumb').nth(1).click();
    const other = { sheet: page.locator('.sheet') };
    await shows(other, 'Three reasons');
    await studio.typeBehind('two weeks', ' at most');
    await shows(other, 'in two weeks at most');
    await studio.page.keyboard.press('Control+z');
    await expect.poll(() => other.sheet.textContent()).not.toContain('at most');
  });

  it('loses nothing that was typed when it is killed', async () => {
    const studio = await open();
    await studio.typeBehind('more trade', ' by sea');
    await expect.poll(() => studio.kept()).toContain('more trade by sea');
    await studio.end('SIGKILL');
    await studio.start();
    await expect.poll(() => studio.read('slides.yaml'), { timeout: 10_000 }).toContain('more trade by sea');
  });
});
