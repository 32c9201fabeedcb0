import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, WCAG } from './support/browser.ts';
import { type OpenStudio, useStudio } from './support/studio.ts';

const open = useStudio();

/** Settled once the large slide has a text. */
const shows = ({ sheet }: OpenStudio, text: string) =>
  expect
    .poll(async () => (await sheet.textContent())?.replace(/\s/g, ''), { timeout: 10_000 })
    .toContain(text.replace(/\s/g, ''));

const cell = (page: Page, row: string, column: string) =>
  page
    .locator('.grid tbody tr')
    .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
    .locator(`[data-column="${column}"]`);

describe('facts and sources in the studio', () => {
  it('are edited in their cells, which shows on the slide and in the text', async () => {
    const studio = await open();
    const { page } = studio;
    await studio.thumbs.nth(2).click();
    await shows(studio, '121.5');
    await page.getByRole('tab', { name: 'Facts' }).click();
    await cell(page, 'now', 'Value').click();
    await page.keyboard.type('1,300.25');
    await page.keyboard.press('Enter');
    await shows(studio, '1,300.25');
    await expect.poll(() => studio.read('slides.yaml')).toContain('value: 1300.25, unit: CNY bn');
    expect(studio.read('slides.yaml')).toContain('# as printed');
    await page.keyboard.type('many');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('This is no number').waitFor();
    expect(await axeFindings(page, WCAG)).toEqual([]);
    expect(studio.complaints).toEqual([]);
  });

  it('are removed where nothing uses them; where slides do, the places are shown', async () => {
    const studio = await open();
    const { page } = studio;
    await page.getByRole('tab', { name: 'Facts' }).click();
    await page.getByRole('button', { name: 'Remove: firms' }).click();
    await expect.poll(() => studio.read('slides.yaml')).not.toContain('firms:');
    await page.getByRole('button', { name: 'Remove: now' }).click();
    const notice = page.locator('.notice');
    await notice.getByText('is used').waitFor();
    await notice
      .getByRole('button', { name: /slides\.yaml, line \d+/ })
      .first()
      .click();
    await expect.poll(() => page.locator('.cm-activeLine').textContent()).toContain('now');
    expect(studio.read('slides.yaml')).toContain('now: { name');
  });

  it('are added from a form, and lead to the slides that print them', async () => {
    const studio = await open();
    const { page } = studio;
    await page.getByRole('tab', { name: 'Facts' }).click();
    await page.getByRole('button', { name: 'Add fact' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Id').fill('now');
    await form.getByLabel('What it measures').fill('Ships');
    await form.getByLabel('Value').fill('310');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await form.getByRole('alert').getByText('is there already').waitFor();
    await form.getByLabel('Id').fill('ships');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await cell(page, 'ships', 'Used on').getByText('Unused').waitFor();
    await expect.poll(() => studio.read('slides.yaml')).toMatch(/ships:\s+\{?\s*name: Ships/);
    await cell(page, 'now', 'Used on').getByRole('button', { name: 'Slide 3' }).click();
    await shows(studio, 'Output reached');
  });
});
