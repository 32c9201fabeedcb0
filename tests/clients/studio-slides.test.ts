import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { axeFindings } from './support/browser.ts';
import { type OpenStudio, useStudio } from './support/studio.ts';

const open = useStudio();

const WAIT = { timeout: 10_000 };
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const DECK = `deck: { id: harbour, title: Harbour, brand: starter, languages: [en] }
slides:
  - kind: bullets
    id: reasons
    title: Reasons to come
    items:
      - The river carries goods
      - text: The rail reaches the west
        items: [Trains run each day]
      - The port has room
  - kind: table
    id: berths
    title: Berths
    columns: [{ title: Quay }, { title: Goods }, { title: Depth }, { title: Open }]
    rows:
      - [North, Grain and ore, Deep, All year]
      - [South, Cars and their parts, Deep, All year]
      - [West, Passengers, Shallow, Summer]
      - [East, Timber, Shallow, Summer]
      - [Old, None so far, Shallow, No]
  - kind: contact
    id: contact
    title: Come and see
    lines: [Harbour Office, 1 Quay Road, harbour@example.com]
    qr: https://harbour.example.com
    scene: port
`;

const slide = ({ thumbs }: OpenStudio, title: string) => thumbs.filter({ hasText: title });
const field = ({ page }: OpenStudio) => page.getByRole('textbox', { name: 'Edit this text' });

/** The brand that new decks begin with. */
const BRAND = Object.fromEntries(
  readdirSync(join(ROOT, 'starter/templates/starter')).map((file) => [
    `templates/starter/${file}`,
    readFileSync(join(ROOT, 'starter/templates/starter', file)),
  ]),
);

async function opened(text = DECK): Promise<OpenStudio> {
  const studio = await open({ files: { ...BRAND, 'slides.yaml': text } });
  await (text === DECK ? slide(studio, 'Come and see').locator('svg') : studio.page.locator('.bar')).waitFor();
  return studio;
}

describe('a text on the slide', () => {
  it.each([
    ['a line of a contact', 'Come and see', '1 Quay Road', '2 Quay Road'],
    ['a point of a list', 'Reasons to come', 'The port has room', 'The port has more room'],
    ['a point below one', 'Reasons to come', 'Trains run each day', 'Trains run each hour'],
    ['a cell of a table', 'Berths', 'Passengers', 'Guests'],
  ])('is edited by itself where it is %s', async (_, title, before, after) => {
    const studio = await opened();
    await slide(studio, title).click();
    await studio.sheet.getByText(before, { exact: true }).dblclick();
    expect(await field(studio).inputValue()).toBe(before);
    await field(studio).fill(after);
    await field(studio).press('Enter');
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toBe(DECK.replace(before, after));
    await studio.sheet.getByText(after, { exact: true }).waitFor();
  });
});

const titles = ({ thumbs }: OpenStudio) => thumbs.locator('.title').allTextContents();

describe('what is typed on a slide', () => {
  it('goes into the slide that was dragged just before, and the text goes there', async () => {
    const studio = await opened();
    const { page, sheet } = studio;
    await slide(studio, 'Reasons to come').click();
    await slide(studio, 'Come and see').dragTo(slide(studio, 'Reasons to come'), { targetPosition: { x: 60, y: 4 } });
    await sheet.getByText('Come and see', { exact: true }).dblclick();
    for (const key of 'Come soon') await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(studio), WAIT).toEqual(['Come soon', 'Reasons to come', 'Berths']);
    expect(studio.read('slides.yaml')).toContain('title: Come soon');
    await expect.poll(() => page.locator('.cm-activeLine').textContent(), WAIT).toContain('Come soon');
  });

  it('is kept where its slide moves meanwhile', async () => {
    const studio = await opened();
    await slide(studio, 'Berths').click();
    await studio.sheet.getByText('Passengers', { exact: true }).dblclick();
    await field(studio).fill('Guests');
    const [head = '', first = '', ...others] = DECK.split(/(?=^ {2}- kind)/m);
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toContain('Guests');
    const now = studio.read('slides.yaml');
    studio.write('slides.yaml', [head, ...others, first].join('').replace('Passengers', 'Guests'));
    await expect.poll(() => titles(studio), WAIT).toEqual(['Berths', 'Come and see', 'Reasons to come']);
    expect(now).toBe(DECK.replace('Passengers', 'Guests'));
    await field(studio).fill('Visitors');
    await field(studio).press('Enter');
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toContain('Visitors');
    expect(await titles(studio)).toEqual(['Berths', 'Come and see', 'Reasons to come']);
  });

  it('stays in its field, with the reason, where it is refused', async () => {
    const studio = await opened();
    const { page, sheet } = studio;
    await slide(studio, 'Come and see').click();
    await sheet.getByText('1 Quay Road', { exact: true }).dblclick();
    await field(studio).waitFor();
    studio.write('slides.yaml', DECK.replace('1 Quay Road', '9 Quay Road'));
    await sheet.getByText('9 Quay Road', { exact: true }).waitFor();
    await field(studio).fill('7 Quay Road');
    await field(studio).press('Enter');
    await page.locator('.text-edit-refused').waitFor();
    expect(await field(studio).inputValue()).toBe('7 Quay Road');
    await page.getByRole('tab', { name: 'Text' }).click();
    await page.locator('.notice pre').getByText('7 Quay Road').waitFor();
    expect(studio.read('slides.yaml')).toContain('9 Quay Road');
  });
});

describe('the strip', () => {
  it('moves a slide as often as it is asked, before it is drawn anew', async () => {
    const studio = await opened();
    await slide(studio, 'Reasons to come').click();
    for (const _ of [1, 2]) await studio.page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => titles(studio), WAIT).toEqual(['Berths', 'Come and see', 'Reasons to come']);
    expect(await studio.page.locator('.notice').count()).toBe(0);
  });

  it('follows the text while errors keep the slides from being drawn', async () => {
    const studio = await opened();
    const { page, thumbs, sheet } = studio;
    const broken = DECK.replace('    id: berths\n', '    id: berths\n    colour: red\n');
    studio.write('slides.yaml', broken);
    await page.locator('.stale').waitFor();
    await slide(studio, 'Reasons to come').click();
    for (const _ of [1, 2]) await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => titles(studio), WAIT).toEqual(['Berths', 'Come and see', 'Reasons to come']);
    expect(await thumbs.locator('.state').allTextContents()).toEqual(['Older version']);
    await sheet.getByText('The port has room', { exact: true }).dblclick();
    await field(studio).fill('The port has more room');
    await field(studio).press('Enter');
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toContain('- The port has more room');
    studio.write('slides.yaml', `${studio.read('slides.yaml')}  - { kind: statement, title: We begin today }\n`);
    await slide(studio, 'We begin today').click();
    await sheet.getByText('This new slide is drawn once the errors are mended.').waitFor();
    expect(await axeFindings(page, WCAG)).toEqual([]);
    studio.write('slides.yaml', studio.read('slides.yaml').replace('    colour: red\n', ''));
    await sheet.locator('[data-path="slides[3].title"]').waitFor();
    expect(await thumbs.locator('.state').count()).toBe(0);
  });

  it('says that a slide stands elsewhere by now until it is seen there', async () => {
    const studio = await opened();
    const { page } = studio;
    await slide(studio, 'Reasons to come').click();
    const refused = { en: 'The slide is no longer where it was.', zh: '' };
    await page.route('**/do/edit', (route) => route.fulfill({ json: { refused, places: [] } }), { times: 1 });
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('.notice').getByText('no longer where it was').waitFor();
    const [head = '', first = '', ...others] = DECK.split(/(?=^ {2}- kind)/m);
    studio.write('slides.yaml', [head, ...others, first].join(''));
    await expect.poll(() => page.locator('.notice').count(), WAIT).toBe(0);
  });
});

describe('the notes', () => {
  const notes = ({ page }: OpenStudio) => page.getByRole('region', { name: 'Notes' });
  const notesField = ({ page }: OpenStudio) => page.getByRole('textbox', { name: 'Edit the notes' });

  it('are written where they stand, in several lines, and taken out', async () => {
    const studio = await opened();
    const { page } = studio;
    await slide(studio, 'Reasons to come').click();
    await notes(studio).getByText('This slide has no notes.').dblclick();
    await notesField(studio).pressSequentially('Good morning.\nLook at the river.');
    expect(await axeFindings(page, WCAG)).toEqual([]);
    await notesField(studio).press('Control+Enter');
    await notes(studio).getByText('Good morning. Look at the river.').waitFor();
    expect(studio.read('slides.yaml')).toContain('    notes: |-\n      Good morning.\n      Look at the river.\n');
    await notes(studio).press('Control+a');
    expect(await page.evaluate('String(getSelection()).trim()')).toBe('Good morning.\nLook at the river.');
    await notes(studio).press('Enter');
    await notesField(studio).press('Control+a');
    await notesField(studio).press('Delete');
    await page.getByRole('tab', { name: 'Text' }).click();
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toBe(DECK);
  });

  it('are written in the language that is shown, also what is typed before the page knows what is written there', async () => {
    const studio = await open();
    const { page } = studio;
    const asked: (() => Promise<void>)[] = [];
    await page.route('**/do/value', (route) => {
      asked.push(() => route.continue());
    });
    await slide(studio, 'Berths').locator('svg').waitFor();
    await slide(studio, 'Berths').click();
    for (const [language, said] of [
      ['en', 'Two quays.'],
      ['zh', '两座码头。'],
    ] as const) {
      await page.getByRole('combobox', { name: 'Language' }).selectOption(language);
      await slide(studio, language === 'en' ? 'Berths by quay' : '各码头泊位').waitFor();
      await page.getByRole('button', { name: 'Edit the notes' }).click();
      await notesField(studio).pressSequentially(said);
      await expect.poll(() => asked.length).toBe(1);
      await asked.pop()?.();
      await notesField(studio).press('Control+Enter');
      await notes(studio).getByText(said).waitFor();
    }
    await expect
      .poll(() => studio.read('slides.yaml'), WAIT)
      .toContain('    notes:\n      en: Two quays.\n      zh: 两座码头。\n');
  });
});

describe('a problem', () => {
  it('shows lines to write as lines, and puts them in', async () => {
    const studio = await opened(`${DECK}  - kind: comparison\n    title: Two quays\n`);
    const { page } = studio;
    await page.getByRole('tab', { name: 'Checks' }).click();
    expect((await page.locator('.hint-lines').textContent())?.split('\n').slice(0, 2)).toEqual([
      'left:',
      expect.stringMatching(/^ {2}title: \w+/),
    ]);
    await page.getByRole('button', { name: 'Insert these lines' }).click();
    await slide(studio, 'Two quays').locator('svg').waitFor();
    await expect.poll(() => studio.read('slides.yaml'), WAIT).toMatch(/Two quays\n {4}left:\n {6}title: /);
  });
});
