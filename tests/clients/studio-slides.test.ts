import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { type OpenStudio, useStudio } from './support/studio.ts';

const open = useStudio();

const WAIT = { timeout: 10_000 };
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
  await slide(studio, 'Come and see').locator('svg').waitFor();
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
