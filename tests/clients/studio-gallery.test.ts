import { describe, expect, it } from 'vitest';
import { axeFindings } from './support/browser.ts';
import { useStudio } from './support/studio.ts';

const open = useStudio();
const WAIT = { timeout: 10_000 };
/** The slides of the deck. */
const COUNT = 6;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

describe('the gallery', () => {
  it('inserts a sample behind the slide that is shown, by the keyboard, and shows it; one undo takes it back', async () => {
    const studio = await open();
    const { page, thumbs } = studio;
    await expect.poll(() => thumbs.count(), WAIT).toBe(COUNT);
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
    await expect.poll(() => thumbs.count(), WAIT).toBe(COUNT + 1);
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
    expect(studio.read('slides.yaml')).toContain('- { title: { en: "The river carries goods to the sea all year"');
    await expect.poll(() => dialog.count(), WAIT).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toBe(before);
    expect(studio.complaints).toEqual([]);
  });

  it('shows a chart as bars, with its data as they were', async () => {
    const studio = await open();
    const { page, thumbs } = studio;
    await thumbs.nth(3).click();
    await page.getByRole('button', { name: 'Show as …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Show this slide as …' });
    await dialog.getByRole('option', { name: 'Bars' }).click();
    await dialog.getByRole('button', { name: 'Show it like this' }).click();
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toContain('chart: { type: bar, data: [start, now] }');
    await expect.poll(() => thumbs.nth(3).getAttribute('aria-current'), WAIT).toBe('true');
    expect(studio.complaints).toEqual([]);
  });

  it('inserts a sample by the mouse, in Chinese, after a search that found none', async () => {
    const studio = await open({ browser: { locale: 'zh-CN', colorScheme: 'dark' } });
    const { page, thumbs } = studio;
    await expect.poll(() => thumbs.count(), WAIT).toBe(COUNT);
    await page.getByRole('button', { name: '新建幻灯片' }).first().click();
    const dialog = page.getByRole('dialog', { name: '插入幻灯片' });
    await dialog.getByRole('searchbox').fill('zzz');
    await dialog.getByRole('button', { name: '显示全部' }).click();
    const cards = dialog.getByRole('option', { name: '卡片', exact: true });
    await cards.locator('svg').waitFor();
    await cards.click();
    expect(await axeFindings(page, WCAG)).toEqual([]);
    await dialog.getByRole('button', { name: '插入到当前幻灯片之后' }).click();
    await expect.poll(() => thumbs.count(), WAIT).toBe(COUNT + 1);
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toContain('- kind: cards');
    expect(studio.complaints).toEqual([]);
  });

  it('shows a kind of slide where it is written: as a picture in this deck, offered and pointed at', async () => {
    const studio = await open();
    const { page, text } = studio;
    const line = text.locator('.cm-line', { hasText: 'kind: statement' });
    await line.waitFor();
    const key = await line.getByText('kind', { exact: true }).boundingBox();
    if (!key) throw new Error('The line is shown.');
    const { x, y, width, height } = key;
    await page.mouse.move(x + 2.5 * width, y + height / 2);
    await page.locator('.cm-hint .cm-picture svg').waitFor();
    await studio.typeBehind('- kind: bullets', '');
    for (const _ of 'bullets') await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete [role=option]').getByText('agenda', { exact: true }).waitFor();
    await page.locator('.cm-completionInfo .cm-picture svg').waitFor();
    expect(studio.complaints).toEqual([]);
  });
});
