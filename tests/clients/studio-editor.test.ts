import { describe, expect, it } from 'vitest';
import { type OpenStudio, useStudio } from './support/studio.ts';

const open = useStudio();
/** Long enough for what is typed to be written, on a busy machine. */
const LONG = { timeout: 10_000 };

/** Types where the disk changes meanwhile, until the page shows both. */
async function conflictIn(studio: OpenStudio): Promise<void> {
  await studio.typeBehind('two weeks', ' at most');
  studio.write('slides.yaml', studio.read('slides.yaml').replace('From start', 'Far from start'));
  const mine = studio.page.getByRole('textbox', { name: /^Yours/ });
  await mine.getByText('at most').waitFor();
}

describe('the text of the studio', () => {
  it('shows what another program changed beside what was typed, and keeps mine', async () => {
    const studio = await open();
    await conflictIn(studio);
    expect(studio.read('slides.yaml')).not.toContain('at most');
    await studio.page.getByRole('button', { name: 'Keep mine' }).click();
    await expect.poll(() => studio.read('slides.yaml'), LONG).toContain('in two weeks at most');
    expect(studio.read('slides.yaml')).toContain('en: From start');
    expect(studio.complaints).toEqual([]);
  });

  it('takes what the disk has, and brings back what was typed by undo', async () => {
    const studio = await open();
    await conflictIn(studio);
    await studio.page.getByRole('button', { name: 'Take the disk’s' }).click();
    await studio.page.locator('.conflict').waitFor({ state: 'detached' });
    await studio.text.getByText('Far from start').waitFor();
    expect(await studio.text.textContent()).not.toContain('at most');
    await studio.text.focus();
    await studio.page.keyboard.press('Control+z');
    await expect.poll(() => studio.read('slides.yaml'), LONG).toContain('in two weeks at most');
  });

  it('writes what was merged by hand', async () => {
    const studio = await open();
    await conflictIn(studio);
    await studio.page.locator('.cm-merge-revert button').last().click();
    await studio.page.getByRole('button', { name: 'Use the text as merged here' }).click();
    await expect.poll(() => studio.read('slides.yaml'), LONG).toContain('in two weeks at most');
    expect(studio.read('slides.yaml')).toContain('Far from start');
  });

  it('goes back in the history, and on again, after the studio was started anew', async () => {
    const studio = await open();
    await studio.typeBehind('two weeks', ' at most');
    await studio.typeBehind('Technology firms', ' of note');
    await expect.poll(() => studio.read('slides.yaml'), LONG).toContain('firms of note');
    await studio.end();
    await studio.start();
    await studio.page.goto(studio.address);
    await studio.page.getByRole('tab', { name: 'History' }).click();
    await studio.page.getByRole('button', { name: 'Go back to this' }).last().click();
    await expect.poll(() => studio.read('slides.yaml'), LONG).not.toContain('at most');
    expect(studio.read('slides.yaml')).not.toContain('of note');
    await studio.page.getByRole('button', { name: 'Do again up to this' }).first().click();
    await expect.poll(() => studio.read('slides.yaml'), LONG).toContain('firms of note');
    expect(studio.read('slides.yaml')).toContain('two weeks at most');
  });

  it('offers keys and facts, puts in what is picked, and says what a word means', async () => {
    const studio = await open();
    const { page } = studio;
    const offer = page.locator('.cm-tooltip-autocomplete [role=option]');
    await studio.typeBehind('id: output', '\nnot');
    await offer.filter({ hasText: /^notes$/ }).click();
    await page.keyboard.type('About {sta');
    await offer.filter({ hasText: 'start' }).click();
    await expect.poll(() => studio.read('slides.yaml'), LONG).toContain('\n    notes: About {start}\n');
    await studio.text.getByText('notes').hover();
    await page.locator('.cm-hint').getByText('What the speaker says').waitFor();
    expect(studio.complaints).toEqual([]);
  });

  it('puts in a whole fact with its keys below its name', async () => {
    const studio = await open();
    const { page } = studio;
    await studio.typeBehind('paragraph: 1 }', '\nnew');
    await page.locator('.cm-tooltip-autocomplete [role=option]').filter({ hasText: 'new fact' }).click();
    await page.keyboard.type('area');
    await expect
      .poll(() => studio.read('slides.yaml'), LONG)
      .toMatch(/ \}\n {2}area:\n {4}name:\n {6}en: \w.*\n {6}zh: \w.*\n {4}value: /);
    expect(studio.complaints).toEqual([]);
  });

  it('renames a fact everywhere at once, and takes that back as one step', async () => {
    const studio = await open({ files: { 'slides.zh.yaml': "output: { notes: '{now}' }\n" } });
    const { page } = studio;
    await studio.typeBehind('reached {no', '');
    await page.keyboard.press('F2');
    const field = page.getByRole('textbox', { name: 'New name' });
    await field.fill('start');
    await page.keyboard.press('Enter');
    await page.getByText('is there already').waitFor();
    await field.fill('latest');
    await page.getByRole('button', { name: 'Rename in 5 places' }).click();
    await expect.poll(() => studio.read('slides.zh.yaml'), LONG).toContain('{latest}');
    const renamed = studio.read('slides.yaml');
    expect(renamed).toContain('  latest: { name:');
    expect(renamed).toContain('data: [start, latest]');
    expect(renamed).toContain('产值达{latest}');
    expect(renamed).toContain('From start to now');
    await page.keyboard.press('Control+z');
    await expect.poll(() => studio.read('slides.zh.yaml'), LONG).toContain('{now}');
    expect(studio.read('slides.yaml')).toContain('data: [start, now]');
    expect(studio.complaints).toEqual([]);
  });

  it('leads from a name to where it is stated, and to its uses', async () => {
    const studio = await open();
    const { page } = studio;
    const line = page.locator('.cm-activeLine');
    await studio.typeBehind('reached {no', '');
    await page.keyboard.press('F12');
    await line.filter({ hasText: 'Output in 2020' }).waitFor();
    await page.keyboard.press('Shift+F12');
    const places = page.getByRole('list', { name: 'Where it is written' });
    await places.getByRole('button', { name: 'stated here' }).waitFor();
    expect(await places.getByRole('button').allTextContents()).toEqual([
      expect.stringContaining('stated here'),
      expect.stringContaining('Slide 3'),
      expect.stringContaining('Slide 3'),
      expect.stringContaining('Slide 4'),
    ]);
    await places.getByRole('button', { name: 'Slide 4' }).click();
    await line.filter({ hasText: 'data: [start, now]' }).waitFor();
    expect(studio.complaints).toEqual([]);
  });

  it('mends what is wrong at the cursor by keys', async () => {
    const studio = await open();
    await studio.typeBehind('kind: statement', 's');
    await studio.text.locator('.cm-lintRange-error').first().waitFor();
    await studio.text.focus();
    await studio.page.keyboard.press('Control+.');
    await expect.poll(() => studio.read('slides.yaml'), LONG).toContain('kind: statement\n');
    expect(studio.complaints).toEqual([]);
  });

  it('lists its keys by F1', async () => {
    const { page, text, complaints } = await open();
    await text.getByText('deck:').waitFor();
    await text.focus();
    await page.keyboard.press('F1');
    const list = page.getByRole('dialog', { name: 'Keys' });
    await list
      .getByRole('row', { name: /Rename/ })
      .getByText('F2')
      .waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('speaks the language that the page is switched to', async () => {
    const studio = await open();
    const { page } = studio;
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('中文', { exact: true }).click();
    await studio.text.focus();
    await page.keyboard.press('Control+f');
    await page.locator('.cm-search').getByRole('button', { name: '全部替换' }).waitFor();
    expect(studio.complaints).toEqual([]);
  });
});
