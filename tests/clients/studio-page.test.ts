import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './support/browser.ts';
import { type OpenStudio, useStudio } from './support/studio.ts';

const open = useStudio();

/** A section of two slides, one of which leads to the other. */
const LINKED = `deck: { id: links, title: Links, brand: liangjiang, languages: [en] }
slides:
  - { kind: section, id: river, title: The river }
  - kind: bullets
    id: reasons
    title: Three reasons to come
    items: [The river carries goods, The rail reaches the west, The port has room]
  - kind: statement
    id: again
    title: 'As said [there](#reasons)'
`;
const WAIT = { timeout: 10_000 };
/** What WCAG 2.2 asks at its levels A and AA, by the tags of axe-core. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const titles = ({ thumbs }: OpenStudio) => thumbs.locator('.title').allTextContents();
const shownTitle = ({ page }: OpenStudio) => page.locator('.thumb[aria-current] .title').textContent();
const slide = ({ thumbs }: OpenStudio, title: string) => thumbs.filter({ hasText: title });
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });

async function opened(given?: Parameters<typeof open>[0]): Promise<OpenStudio> {
  const studio = await open(given);
  await slide(studio, 'Three reasons').locator('svg').waitFor();
  return studio;
}

describe('the strip of slides', () => {
  it('moves a slide by keys and by dragging, and the slide that is shown stays', async () => {
    const studio = await opened();
    const { page } = studio;
    const before = await titles(studio);
    await slide(studio, 'Three reasons').click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => titles(studio), WAIT).toEqual([before[0], before[2], before[1], ...before.slice(3)]);
    expect(await shownTitle(studio)).toBe(before[1]);
    expect(studio.read('slides.yaml').indexOf('id: output')).toBeLessThan(
      studio.read('slides.yaml').indexOf('id: reasons'),
    );
    await slide(studio, 'Three reasons').dragTo(slide(studio, 'Output reached'), { targetPosition: { x: 60, y: 4 } });
    await expect.poll(() => titles(studio), WAIT).toEqual(before);
    expect(await shownTitle(studio)).toBe(before[1]);
  });

  it('is walked, and its slides copied, hidden and deleted, by keys alone', async () => {
    const studio = await opened();
    const { page } = studio;
    const before = await titles(studio);
    await studio.thumbs.first().click();
    for (const key of ['End', 'Home', 'ArrowDown', 'Control+d']) await page.keyboard.press(key);
    await expect.poll(() => titles(studio), WAIT).toEqual([...before.slice(0, 2), before[1], ...before.slice(2)]);
    await page.keyboard.press('Delete');
    await expect.poll(() => titles(studio), WAIT).toEqual(before);
    for (const key of ['Control+z', 'Control+z']) await page.keyboard.press(key);
    await expect.poll(() => button(page, 'Undo').isDisabled(), WAIT).toBe(true);
    await expect.poll(() => titles(studio), WAIT).toEqual(before);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Hide' }).press('Enter');
    await expect.poll(() => page.locator('.hidden-slide').count(), WAIT).toBe(1);
    await button(page, /^Undo: hide/).click();
    await expect.poll(() => page.locator('.hidden-slide').count(), WAIT).toBe(0);
  });

  it('says why an edit is refused, and leads to the place', async () => {
    const files = { 'slides.yaml': LINKED };
    const studio = await opened({ files });
    await slide(studio, 'Three reasons').click();
    await studio.page.keyboard.press('Delete');
    await studio.page.locator('.notice .link').first().click();
    await expect.poll(() => studio.page.locator('.cm-activeLine').textContent(), WAIT).toContain('(#reasons)');
  });

  it('folds a section, and opens it again', async () => {
    const studio = await opened({ files: { 'slides.yaml': LINKED } });
    const fold = button(studio.page, 'Section The river');
    const before = await titles(studio);
    await fold.click();
    expect(await titles(studio)).toEqual(before.slice(0, 1));
    await studio.page.reload();
    await expect.poll(() => titles(studio), WAIT).toEqual(before.slice(0, 1));
    await fold.click();
    expect(await titles(studio)).toEqual(before);
  });
});

describe('the slide', () => {
  it('is edited where a text stands: it follows each key, and Esc takes all back', async () => {
    const studio = await opened();
    const { page, sheet } = studio;
    await slide(studio, 'Three reasons').click();
    const title = sheet.locator('[data-path="slides[1].title.en"]');
    const field = page.getByRole('textbox', { name: 'Edit this text' });
    await title.dblclick();
    await field.press('End');
    await page.keyboard.type(' soon');
    await expect.poll(() => title.textContent(), WAIT).toContain('Three reasons to come soon');
    await page.keyboard.press('Escape');
    await expect.poll(() => title.textContent(), WAIT).toMatch(/Three reasons to come\s*$/);
    await title.dblclick();
    await field.fill('Four reasons');
    await field.press('Enter');
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toContain('en: Four reasons');
    expect(await page.locator('.text-edit').count()).toBe(0);
  });

  it('does not write over a fact, and leads to it', async () => {
    const studio = await opened();
    const { page, sheet } = studio;
    await slide(studio, 'Output reached').click();
    await sheet.locator('[data-path="slides[2].title.en"]').dblclick();
    await page.getByRole('textbox', { name: 'Edit this text' }).fill('Output reached 99 in 2020');
    await page.locator('.text-edit-refused').waitFor();
    await page.locator('.text-edit .link').first().click();
    await expect.poll(() => page.locator('.cm-activeLine').textContent(), WAIT).toContain('value: 121.5');
    expect(studio.read('slides.yaml')).toContain('Output reached {now} in 2020');
  });
});

describe('findings', () => {
  it('stand on their slide and in the list, and lead to the line', async () => {
    const title = `Three reasons to come ${'and many more words '.repeat(6)}`;
    const studio = await opened({ files: { 'slides.yaml': LINKED.replace('Three reasons to come', title) } });
    const { page } = studio;
    await slide(studio, 'Three reasons').click();
    await page.getByRole('tab', { name: 'Checks' }).click();
    await page.locator('.finding-words').first().waitFor();
    await page.locator('.mark .badge').first().click();
    await expect.poll(() => page.locator('.cm-activeLine').textContent(), WAIT).toContain('Three reasons');
    expect(await page.locator('.thumb .badge').count()).toBe(1);
  });

  it('of a deck that cannot be laid out are what its page begins with', async () => {
    const studio = await open({ files: { 'slides.yaml': LINKED.replace('kind: bullets', 'kind: bullet') } });
    const { page } = studio;
    await page.getByText('There are no slides yet').waitFor();
    await button(page, 'Show what is wrong').click();
    await button(page, 'Change to ‘bullets’').click();
    await slide(studio, 'Three reasons').locator('svg').waitFor();
    await page.getByText('No problems found').waitFor();
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toContain('kind: bullets');
  });
});

describe('the page', () => {
  it.each([
    ['en', 'light'],
    ['zh', 'dark'],
    ['en', 'dark'],
    ['zh', 'light'],
  ])('has nothing that axe finds, in %s and %s', async (language, theme) => {
    const studio = await opened();
    const { page } = studio;
    await page.evaluate(`
      localStorage.setItem('studio language', '"${language}"');
      localStorage.setItem('studio theme', '"${theme}"')`);
    await page.reload();
    await slide(studio, 'Three reasons').locator('svg').waitFor();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      expect([await tab.textContent(), await axeFindings(page, WCAG)]).toEqual([await tab.textContent(), []]);
    }
    await page.locator('.bar [aria-haspopup=menu]').click();
    expect(await axeFindings(page, WCAG)).toEqual([]);
    await page.keyboard.press('Escape');
    await slide(studio, 'Three reasons').click();
    for (const _ of [1, 2, 3]) await page.locator('.stage-bar .icon-button').last().click();
    expect(await axeFindings(page, WCAG)).toEqual([]);
    await page.locator('.stage-bar .zoom').click();
    await studio.sheet.locator('[data-path^="slides[1].title"]').dblclick();
    await page.locator('.text-edit').waitFor();
    expect(await axeFindings(page, WCAG)).toEqual([]);
  });

  it('gives a narrow window to the slide: the text lies over it while it is looked at', async () => {
    const studio = await opened({ browser: { viewport: { width: 1024, height: 768 }, hasTouch: true } });
    const { page, sheet } = studio;
    const side = page.locator('.side');
    expect(await side.isVisible()).toBe(false);
    expect((await sheet.boundingBox())?.width).toBeGreaterThanOrEqual(780);
    await button(page, 'Text and lists').click();
    await side.waitFor();
    expect((await sheet.boundingBox())?.width).toBeGreaterThanOrEqual(780);
    expect(await axeFindings(page, WCAG)).toEqual([]);
    await side.getByRole('button', { name: 'Close' }).click();
    await side.waitFor({ state: 'hidden' });
    const view = button(page, /^View/);
    await expect
      .poll(() => view.textContent(), WAIT)
      .toContain('Liangjiang (from the text) · In a hall (from the text)');
    await view.click();
    await page.getByRole('menuitemradio', { name: 'At a desk' }).click();
    await expect.poll(() => view.textContent(), WAIT).toContain('· At a desk');
  });

  it('has areas whose widths are set by keys and kept', async () => {
    const studio = await opened();
    const { page } = studio;
    const edge = page.getByRole('separator', { name: 'Width of the list of slides' });
    const before = Number(await edge.getAttribute('aria-valuenow'));
    await edge.press('ArrowRight');
    await page.reload();
    await expect.poll(() => edge.getAttribute('aria-valuenow'), WAIT).toBe(String(before + 16));
    const { width } = (await page.locator('.strip').boundingBox()) ?? { width: 0 };
    expect(Math.round(width)).toBe(before + 16);
  });

  it('has tabs that arrow keys go through', async () => {
    const { page } = await opened();
    await page.getByRole('tab', { name: 'Text' }).focus();
    await page.keyboard.press('ArrowRight');
    const tab = page.getByRole('tab').nth(1);
    expect(await tab.getAttribute('aria-selected')).toBe('true');
    expect(await page.evaluate('document.activeElement.id')).toBe(await tab.getAttribute('id'));
    await page.getByRole('tabpanel', { name: (await tab.textContent()) ?? '' }).waitFor();
  });
});
