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

/** Pastes a text where the focus is, as Ctrl+V does. */
const paste = (page: Page, text: string) =>
  page.evaluate(
    `{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(text)});
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
    }`,
  );

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

  it('are removed by Del on an id, which no key leaves empty', async () => {
    const studio = await open();
    const { page } = studio;
    const id = (name: string) => page.locator('.grid tbody').getByRole('rowheader', { name, exact: true });
    await page.getByRole('tab', { name: 'Facts' }).click();
    await cell(page, 'now', 'Bound').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    const alert = id('now').getByRole('alert');
    await alert
      .getByRole('button', { name: /^Slide 3: Output reached .*, slides\.yaml, line \d+/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await id('now').getByRole('alert').getByText('An id has a letter at least').waitFor();
    await page.locator('th:focus', { hasText: 'firms' }).waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(() => studio.read('slides.yaml')).not.toContain('firms:');
    await id('firms').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await id('firms').waitFor();
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

describe('the id of a fact in the studio', () => {
  it('is changed with all that names it', async () => {
    const studio = await open();
    const { page } = studio;
    await page.getByRole('tab', { name: 'Facts' }).click();
    await page.locator('.grid tbody').getByRole('rowheader', { name: 'now', exact: true }).click();
    await page.keyboard.type('latest');
    await page.keyboard.press('Enter');
    await expect.poll(() => studio.read('slides.yaml')).toContain('data: [start, latest]');
    expect(studio.read('slides.yaml')).toContain('  latest: { name');
    expect(studio.read('slides.yaml')).not.toContain('{now}');
  });
});

describe('the id of a source in the studio', () => {
  it('is changed with all that names it, data files of charts too', async () => {
    const studio = await open({ files: { 'trade.csv': 'Year,Trade\n2019,3\n2020,4\n' } });
    const { page } = studio;
    const chart = 'from: { file: trade.csv, source: report }';
    studio.write('slides.yaml', studio.read('slides.yaml').replace('data: [start, now]', chart));
    await studio.thumbs.nth(3).click();
    await shows(studio, '2019');
    await page.getByRole('tab', { name: 'Facts' }).click();
    await page.getByRole('button', { name: /^Sources/ }).click();
    await page.locator('.grid tbody').getByRole('rowheader', { name: 'report', exact: true }).click();
    await page.keyboard.type('yearbook');
    await page.keyboard.press('Enter');
    await expect.poll(() => studio.read('slides.yaml')).toContain('from: { file: trade.csv, source: yearbook }');
    expect(studio.read('slides.yaml')).not.toContain('report');
    await shows(studio, 'Rivermouth Yearbook');
    await page.locator('.stale').waitFor({ state: 'detached' });
  });
});

describe('the data of a slide in the studio', () => {
  it('takes cells of a spreadsheet, rows beyond the last too, and gives them back in one step', async () => {
    const studio = await open();
    const { page } = studio;
    await studio.thumbs.nth(4).click();
    await page.getByRole('tab', { name: 'Data' }).click();
    const before = studio.read('slides.yaml');
    await page.locator('.grid tbody tr').nth(1).locator('[data-column="Berths"]').click();
    await paste(page, '31\r\n');
    await shows(studio, '31');
    await page.locator('.grid tbody tr').nth(1).locator('[data-column="Quay"]').click();
    await page.keyboard.press('Control+ArrowDown');
    await page.getByRole('button', { name: 'Row', exact: true }).click();
    await page.locator('.grid tbody tr').nth(2).locator('[data-column="Quay"]').click();
    await paste(page, '"West\nend"\t5\r\nEast\t77\r\n');
    await shows(studio, '77');
    await expect.poll(() => studio.read('slides.yaml')).toContain('[East, 77]');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => studio.read('slides.yaml')).not.toContain('East');
    expect(studio.read('slides.yaml')).toContain(', 31]');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => studio.read('slides.yaml')).toBe(before);
    expect(await axeFindings(page, WCAG)).toEqual([]);
  });

  it('says at the cell why it keeps what it had', async () => {
    const studio = await open();
    const { page } = studio;
    await studio.thumbs.nth(4).click();
    await page.getByRole('tab', { name: 'Data' }).click();
    await page.locator('.grid tbody tr').first().locator('[data-column="Berths"]').click();
    await paste(page, '1\t2\t3');
    await page.getByRole('alert').getByText('wider than the table').waitFor();
  });
});

describe('the data of a chart in the studio', () => {
  const withChart = async (data: string, files: Readonly<Record<string, string>> = {}) => {
    const studio = await open({ files });
    const before = studio.read('slides.yaml').replace('data: [start, now]', data);
    studio.write('slides.yaml', before);
    await studio.thumbs.nth(3).click();
    await studio.page.getByRole('tab', { name: 'Data' }).click();
    return { ...studio, before };
  };
  const at = (page: Page, row: number, column: string) =>
    page.locator('.grid tbody tr').nth(row).locator(`[data-column="${column}"]`);

  it('takes a block of a spreadsheet as new rows and series, in one step; facts lead to where they are stated', async () => {
    const studio = await withChart('labels: [2019, 2020], series: [{ name: Sea, values: [3.10, now] }]');
    const { page, before } = studio;
    await at(page, 0, 'A').click();
    await paste(page, 'Year\tSea\tRail\r\n2019\t3.10\t1 240\r\n2020\tnow\t12,5%\r\n2021\t7\t8\r\n');
    await expect
      .poll(() => studio.read('slides.yaml'))
      .toContain('labels: [2019, 2020, 2021], series: [{ name: Sea, values: [3.10, now, 7] }, ');
    expect(studio.read('slides.yaml')).toContain('values: [1240, 12.5, 8] }]');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => studio.read('slides.yaml')).toBe(before);
    await expect.poll(() => page.locator('.grid tbody tr').count()).toBe(3);
    await at(page, 2, 'B').click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Change it where it is stated').waitFor();
    expect(await axeFindings(page, WCAG)).toEqual([]);
    await at(page, 2, 'B').click();
    await page.getByRole('button', { name: 'Show the fact now' }).click();
    await cell(page, 'now', 'Value').waitFor();
  });

  it('says at the cell which figure may be read in two ways', async () => {
    const { page } = await withChart('labels: [2019, 2020], series: [{ name: Sea, values: [3, 4] }]');
    await at(page, 1, 'B').click();
    await paste(page, '5\r\n1,240\r\n');
    await at(page, 2, 'B').getByRole('alert').getByText('may be 1240 or 1.24').waitFor();
  });

  it('is written in its CSV file in the manner of that', async () => {
    const studio = await withChart('from: trade.csv', { 'trade.csv': 'Year;Trade\n2019;3\n2020;"4"\n' });
    const { page } = studio;
    await at(page, 2, 'B').click();
    await paste(page, '5\r\n');
    await expect.poll(() => studio.read('trade.csv')).toBe('Year;Trade\n2019;3\n2020;"5"\n');
    await page.getByRole('button', { name: 'Remove row' }).click();
    await expect.poll(() => studio.read('trade.csv')).toBe('Year;Trade\n2019;3\n');
  });
});

describe('drafts in the studio', () => {
  it('stand beside their sentences, and are accepted one by one or all', async () => {
    const draft = (id: string, value: number) =>
      `  ${id}: { name: { en: ${id}, zh: ${id} }, value: ${value}, source: report, draft: true, quote: "It was ${value} then." }\n`;
    const facts = draft('one', 310) + draft('two', 42) + draft('three', 8);
    const studio = await open();
    const { page } = studio;
    const text = studio.read('slides.yaml').replace(/(?<=^facts:\n)/m, facts);
    studio.write('slides.yaml', text);
    await page.getByRole('tab', { name: 'Drafts' }).click();
    await page.locator('[data-fact="one"] blockquote mark').getByText('310').waitFor();
    expect(await axeFindings(page, WCAG)).toEqual([]);
    await page.getByRole('button', { name: 'Accept: one' }).click();
    await expect.poll(() => studio.read('slides.yaml').match(/draft: true/g)).toHaveLength(2);
    await page.getByRole('button', { name: 'Accept all (2)' }).click();
    await page.getByText('All facts are checked').waitFor();
    await expect.poll(() => studio.read('slides.yaml')).not.toContain('draft');
  });
});
