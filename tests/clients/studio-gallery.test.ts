import { describe, expect, it } from 'vitest';
import { axeFindings } from './support/browser.ts';
import { useStudio } from './support/studio.ts';

const open = useStudio();
const WAIT = { timeout: 10_000 };
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

describe('the gallery', () => {
  it('inserts a sample behind the slide that is shown, by the keyboard, and shows it; one undo takes it back', async () => {
    const studio = await open();
    const { page, thumbs } = studio;
    await thumbs.first().locator('svg').waitFor();
    const count = await thumbs.count();
    const before = studio.read('slides.yaml');
    await page.getByRole('button', { name: 'New slide' }).click();
    const dialog = page.getByRole('dialog', { name: 'Insert a slide' });
    await dialog.getByRole('option', { name: 'Cover' }).locator('svg').waitFor();
    expect(await axeFindings(page, WCAG)).toEqual([]);
    await page.keyboard.type('share to scale');
    await expect.poll(() => dialog.getByRole('option').allTextContents(), WAIT).not.toContain('Cover');
    const share = dialog.getByRole('option', { name: 'One share' });
    await share.locator('svg').waitFor();
    await share.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => thumbs.count(), WAIT).toBe(count + 1);
    await expect.poll(() => thumbs.nth(1).getAttribute('aria-current'), WAIT).toBe('true');
    expect(await dialog.count()).toBe(0);
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toContain('sample_export_share:');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toBe(before);
    expect(studio.complaints).toEqual([]);
  });

  it('shows a slide of points as cards, with its words as they were; one undo takes it back', async () => {
    const studio = await open();
    const { page, thumbs } = studio;
    await thumbs.nth(1).click();
    const before = studio.read('slides.yaml');
    await page.getByRole('button', { name: 'Show as …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Show this slide as …' });
    await dialog.getByText('Each way says all').waitFor();
    const cards = dialog.getByRole('option', { name: 'Cards' });
    await cards.locator('svg').waitFor();
    expect(await axeFindings(page, WCAG)).toEqual([]);
    await cards.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toContain('kind: cards\n    id: reasons');
    expect(studio.read('slides.yaml')).toContain('- { title: { en: The river carries goods to the sea all year');
    await expect.poll(() => dialog.count(), WAIT).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toBe(before);
    expect(studio.complaints).toEqual([]);
  });
});
