import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFiles as ownFiles } from '../../src/cli/project-files.ts';
import { PLAYER_WORDS } from '../../src/outputs/html/player/words.ts';
import { writeHtml } from '../../src/outputs/html/write-html.ts';
import { pageCanvas } from '../../src/outputs/png/write-png.ts';
import { ROOT } from '../support/brand.ts';
import { projectFiles } from '../support/build.ts';
import { type PaintedDeck, paintedDeck } from '../support/painted-deck.ts';
import { squeezed } from '../support/reading-pen.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { axeFindings, openSpeaker, useBrowser } from './support/browser.ts';
import { LANGUAGES } from './support/decks.ts';
import { readPages } from './support/rendering.ts';
import { SHOW_OUTLINES } from './support/show-outlines.ts';

const folder = temporaryFolder();
const browser = useBrowser();
const decks = new Map<string, PaintedDeck>();
const fileOf = (name: string) => join(folder, `${name}.html`);

function deckOf(name: string): PaintedDeck {
  const deck = decks.get(name);
  if (!deck) throw new Error(`There is no deck ${name}.`);
  return deck;
}

beforeAll(async () => {
  const put = async (name: string, options: Parameters<typeof paintedDeck>[0]) => {
    const deck = await paintedDeck(options);
    decks.set(name, deck);
    writeFileSync(fileOf(name), await writeHtml(deck.scene, deck.brand));
  };
  for (const language of LANGUAGES)
    await put(language, { files: ownFiles(ROOT, ROOT), outline: 'slides.yaml', language });
  for (const name of ['kiosk', 'speaker'] as const) {
    await put(name, {
      files: projectFiles({ 'slides.yaml': SHOW_OUTLINES[name] }),
      outline: 'slides.yaml',
      language: 'en',
    });
  }
});

/** What is seen of the show. */
interface Seen {
  readonly id: string;
  /** How many of the slide's clicks are still to come. */
  readonly waiting: number;
  readonly overview: boolean;
  /** The heading of the dialog that is open; nothing where none is. */
  readonly dialog: string;
  /** The colour of what covers the screen. */
  readonly curtain: string;
  /** What screen readers were told last. */
  readonly said: string;
}

const SEEN = `(() => {
  const slide = document.querySelector('.slide.current');
  const clicks = [...slide.querySelectorAll('.waiting')].map((each) => each.dataset.build);
  const curtain = document.querySelector('.curtain');
  return {
    id: slide.id,
    waiting: new Set(clicks).size,
    overview: document.documentElement.classList.contains('overview'),
    dialog: document.querySelector('dialog[open] h2')?.textContent ?? '',
    curtain: curtain.hidden ? '' : curtain.dataset.color,
    said: document.querySelector('.unseen[role=status]').textContent,
  };
})()`;
const seen = async (page: Page) => (await page.evaluate(SEEN)) as Seen;
const idOf = async (page: Page) => (await seen(page)).id;

async function press(page: Page, ...keys: readonly string[]): Promise<Seen> {
  for (const key of keys) await page.keyboard.press(key);
  return seen(page);
}

describe.each(LANGUAGES)('a browser that opens the deck in %s', (language) => {
  it('asks for nothing but the file, whatever is done, and complains of nothing', async () => {
    const { page, requests, complaints } = await browser.open(fileOf(language));
    const { slides } = deckOf(language).scene;
    const shown = slides.filter(({ hidden }) => !hidden);
    for (const { id } of shown) {
      expect(await idOf(page)).toBe(id);
      await page.keyboard.press('ArrowRight');
    }
    await press(page, 'o', 'Escape', '/', 'Escape', '?', 'Escape');
    await openSpeaker(page);
    await page.pdf();
    expect(requests.filter((address) => address !== 'about:blank')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('shows all slides one below the other without script, and axe-core finds nothing', async () => {
    const { page } = await browser.open(fileOf(language), { javaScriptEnabled: false });
    const tops = (await page.evaluate(
      "[...document.querySelectorAll('.face')].map((face) => face.getBoundingClientRect().top)",
    )) as number[];
    expect(tops).toHaveLength(deckOf(language).scene.slides.length);
    expect(tops.toSorted((a, b) => a - b)).toEqual(tops);
    expect(new Set(tops).size).toBe(tops.length);
    // Where script is off, that of axe-core waits forever.
    const plain = join(folder, `plain.${language}.html`);
    writeFileSync(plain, readFileSync(fileOf(language), 'utf8').replace(/<script.*?<\/script>/gs, ''));
    expect(await axeFindings((await browser.open(plain)).page)).toEqual([]);
  });

  it('prints each slide on a page of its size, with nothing else', async () => {
    const { page } = await browser.open(fileOf(language));
    const pdf = join(folder, `${language}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    const pages = await readPages(pdf);
    const { slides } = deckOf(language).scene;
    expect(pages).toHaveLength(slides.length);
    for (const { w, h } of pages) expect([Math.round(w), Math.round(h)]).toEqual([960, 540]);
    const words = pages.flatMap((each) => each.words.map(({ text }) => text)).join('');
    expect(squeezed(words)).not.toContain(squeezed(PLAYER_WORDS[language].speaker));
  });

  it('draws slides as the pictures of them are', async () => {
    const { whole } = deckOf(language);
    const draw = await pageCanvas(whole);
    const { page } = await browser.open(fileOf(language), { viewport: { width: 960, height: 540 + 48 } });
    for (const at of [0, 3, 5, 8, 13, 15]) {
      const shown = whole.pages[at];
      if (!shown) throw new Error(`The deck has a slide ${at}.`);
      await page.evaluate(`location.hash = '#${shown.slide.id}'`);
      await expect.poll(() => idOf(page)).toBe(shown.slide.id);
      await page.evaluate('document.fonts.ready');
      const taken = PNG.sync.read(await page.screenshot({ clip: { x: 0, y: 0, width: 960, height: 540 } }));
      const drawn = PNG.sync.read(draw(shown.page, 960).toBuffer('image/png'));
      expect(difference(taken, drawn), shown.slide.id).toBeLessThan(ALIKE);
    }
  });
});

/** The mean difference of channels, 0 to 255, that edges of letters make which two programs smooth differently. */
const ALIKE = 2;

function difference(a: PNG, b: PNG): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  let sum = 0;
  for (let at = 0; at < a.data.length; at++) sum += Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
  return sum / ((a.data.length / 4) * 3);
}

const openShow = (more: Parameters<typeof browser.open>[1] = {}) => browser.open(fileOf('speaker'), more);
const idsOf = (name: string) => deckOf(name).scene.slides.map(({ id }) => id);

it.each([
  [800, 600],
  [390, 844],
  [844, 390],
  [320, 256],
])(
  'a screen of %i by %i shows a slide whole, with all that there is to press, and does not scroll',
  async (width, height) => {
    const { page } = await browser.open(fileOf('en'), { viewport: { width, height } });
    const outside = (await page.evaluate(`(() => {
    const { scrollWidth, scrollHeight } = document.scrollingElement;
    const shown = [...document.querySelectorAll('.slide.current .face, .bar button')].map((each) => each.getBoundingClientRect());
    const beyond = ({ left, top, right, bottom }) => left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
    return { shown: shown.length, beyond: shown.filter(beyond).length, scrolls: scrollWidth > innerWidth || scrollHeight > innerHeight };
  })()`)) as { readonly shown: number };
    expect(outside.shown).toBeGreaterThan(5);
    expect(outside).toMatchObject({ beyond: 0, scrolls: false });
  },
);

describe('the keys of a show', () => {
  it.each(['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter'])('%s goes on', async (key) => {
    const { page } = await openShow();
    expect((await press(page, key)).id).toBe(idsOf('speaker')[1]);
  });

  it.each(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'Shift+Space'])('%s goes back', async (key) => {
    const { page } = await openShow();
    expect((await press(page, 'ArrowRight', 'ArrowRight', key)).id).toBe(idsOf('speaker')[1]);
  });

  it('Home and End go to the first and the last slide that is shown', async () => {
    const { page } = await openShow();
    expect((await press(page, 'End')).id).toBe('sources');
    expect((await press(page, 'Home')).id).toBe('cover');
  });

  it('digits and Enter go to the slide of that number, also to one that the show leaves out', async () => {
    const { page } = await openShow();
    const at = idsOf('speaker').indexOf('backup');
    expect((await press(page, ...String(at + 1), 'Enter')).id).toBe('backup');
    expect((await press(page, '9', '9', 'Enter')).id).toBe('backup');
    expect((await press(page, '4', 'Escape', '2', 'Enter')).id).toBe(idsOf('speaker')[1]);
  });

  it('b and . make the screen black, w and , white; whatever comes next takes it away', async () => {
    const { page } = await openShow();
    for (const [key, color] of [
      ['b', 'black'],
      ['.', 'black'],
      ['w', 'white'],
      [',', 'white'],
    ] as const) {
      expect((await press(page, key)).curtain).toBe(color);
      expect((await press(page, key)).curtain).toBe('');
    }
    expect(await press(page, 'b', 'Escape')).toMatchObject({ curtain: '', id: 'cover' });
    expect((await press(page, 'b', 'w')).curtain).toBe('white');
    expect((await press(page, 'ArrowRight')).curtain).toBe('');
  });

  it('f fills the screen, and leaves it', async () => {
    const { page } = await openShow();
    const isFull = () => page.evaluate('document.fullscreenElement !== null');
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(false);
  });

  it('? lists the keys, and Esc closes the list', async () => {
    const { page } = await openShow();
    expect((await press(page, '?')).dialog).toBe(PLAYER_WORDS.en.help);
    expect((await press(page, 'ArrowRight')).id).toBe('cover');
    expect((await press(page, 'Escape')).dialog).toBe('');
  });

  it('mean the same where an input method for Chinese keeps letters to itself', async () => {
    const { page } = await openShow();
    const typed = "new KeyboardEvent('keydown', { key: 'Process', code: 'KeyO', bubbles: true, cancelable: true })";
    await page.evaluate(`document.body.dispatchEvent(${typed})`);
    expect((await seen(page)).overview).toBe(true);
  });
});

describe('a show', () => {
  it('leaves out hidden slides, ends at the last one, and says which slide is shown', async () => {
    const { page } = await openShow();
    const passed = new Set<string>();
    for (let i = 0; i < 40; i++) passed.add((await press(page, 'ArrowRight')).id);
    const shown = deckOf('speaker').scene.slides.filter(({ hidden }) => !hidden);
    expect(['cover', ...passed]).toEqual(shown.map(({ id }) => id));
    expect((await seen(page)).said).toBe(PLAYER_WORDS.en.atEnd);
    const before = shown.at(-2);
    expect((await press(page, 'ArrowLeft')).said).toContain(before?.title);
  });

  it('builds slides click by click, and shows them whole on the way back', async () => {
    const { page } = await openShow({ hash: '#growth' });
    const steps: number[] = [];
    for (let i = 0; i < 3; i++) steps.push((await (i === 0 ? seen(page) : press(page, 'ArrowRight'))).waiting);
    expect(steps).toEqual([2, 1, 0]);
    const bullets = await press(page, 'ArrowRight');
    expect(bullets.waiting).toBe(3);
    expect((await press(page, 'ArrowRight')).said).toBe('The river');
    expect(await press(page, 'ArrowLeft', 'ArrowLeft')).toMatchObject({ id: 'growth', waiting: 0 });
    expect(await press(page, 'ArrowLeft')).toMatchObject({ id: 'growth', waiting: 1 });
  });

  it('begins at the slide that the address names, and names the one that is shown', async () => {
    const { page } = await openShow({ hash: '#growth' });
    expect(await idOf(page)).toBe('growth');
    await press(page, 'Home', 'ArrowRight');
    expect(new URL(page.url()).hash).toBe(`#${idsOf('speaker')[1]}`);
    await page.evaluate("location.hash = '#3'");
    await expect.poll(() => idOf(page)).toBe(idsOf('speaker')[2]);
  });

  it('follows links between slides, and back', async () => {
    const { page } = await openShow({ hash: '#growth' });
    await page.click('.current a[href="#backup"]');
    expect(await idOf(page)).toBe('backup');
    await page.click('.current a[href="#growth"]');
    expect(await idOf(page)).toBe('growth');
    await page.goBack();
    expect(await idOf(page)).toBe('backup');
  });

  it('leads from the number of a hidden slide back to the slide that was seen last', async () => {
    const { page } = await browser.open(fileOf('en'), { hash: '#structure' });
    const from = await idOf(page);
    await page.evaluate(
      "document.querySelector('.current a[href^=\"#sources\"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))",
    );
    expect(await idOf(page)).toMatch(/^sources/);
    await page.click('.current a[href="#:last-seen"]');
    expect(await idOf(page)).toBe(from);
  });

  it('goes on at a click, and not where words are selected', async () => {
    const { page } = await openShow();
    await page.mouse.click(400, 300);
    expect(await idOf(page)).toBe(idsOf('speaker')[1]);
    await page.evaluate("location.hash = '#growth'");
    await expect.poll(() => idOf(page)).toBe('growth');
    const box = await page.locator('.current [role=heading] text').first().boundingBox();
    if (!box) throw new Error('A slide has words.');
    await page.mouse.move(box.x + 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    expect(await page.evaluate('getSelection().toString()')).not.toBe('');
    expect(await seen(page)).toMatchObject({ id: 'growth', waiting: 2 });
  });

  it('goes where fingers swipe, and to the side that they tap', async () => {
    const { page } = await openShow({ hasTouch: true, viewport: { width: 800, height: 600 } });
    const [, second] = idsOf('speaker');
    const touch = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number) => {
      const at = (x: number) => [{ x, y: 300 }];
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
      for (const part of [0.3, 0.6, 1]) {
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(from + part * (to - from)) });
      }
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      return idOf(page);
    };
    expect(await swipe(600, 300)).toBe(second);
    expect(await swipe(300, 600)).toBe('cover');
    await page.touchscreen.tap(600, 60);
    await expect.poll(() => idOf(page)).toBe(second);
    await page.touchscreen.tap(60, 60);
    await expect.poll(() => idOf(page)).toBe('cover');
  });

  it('fades and pushes, and does neither where motion is not wanted', async () => {
    const moving = 'document.getAnimations().filter((each) => each.playState === "running").length';
    const calm = await openShow();
    await calm.page.keyboard.press('ArrowRight');
    expect(await calm.page.evaluate(moving)).toBe(0);
    const { page } = await openShow({ reducedMotion: 'no-preference' });
    await page.keyboard.press('ArrowRight');
    const keyframes =
      'document.getAnimations().map((each) => Object.keys(each.effect.getKeyframes()[0]).filter((key) => /opacity|transform/.test(key))).flat()';
    expect(await page.evaluate(keyframes)).toContain('opacity');
    await expect.poll(() => page.locator('.leaving').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(keyframes)).toContain('transform');
  });

  it('takes a slide on by itself where it says so, and stops for whoever asks', async () => {
    const { page } = await openShow({ clock: true, hash: '#growth' });
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.clock.runFor(3100);
    expect((await seen(page)).waiting).toBe(2);
    await page.keyboard.press('p');
    await page.clock.runFor(20_000);
    expect((await seen(page)).waiting).toBe(2);
    await page.keyboard.press('p');
    const bullets = await idOf(page);
    await page.clock.runFor(9_100);
    expect(await idOf(page)).not.toBe(bullets);
  });

  it('leads the focus through what a slide has to press, and then to the controls', async () => {
    const { page } = await openShow({ hash: '#growth' });
    const focused = () => page.evaluate('document.activeElement.getAttribute("href") ?? document.activeElement.title');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('#backup');
    expect((await press(page, 'Enter')).id).toBe('backup');
    const stops: unknown[] = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops).toContain(PLAYER_WORDS.en.back);
  });

  it('hides its controls while nothing moves', async () => {
    const { page } = await openShow({ clock: true });
    const idle = 'document.documentElement.classList.contains("idle")';
    await page.clock.runFor(3000);
    expect(await page.evaluate(idle)).toBe(true);
    await page.mouse.move(200, 200);
    expect(await page.evaluate(idle)).toBe(false);
  });
});

describe('the overview', () => {
  it('shows all slides, and leads to the one that is chosen with keys or a click', async () => {
    const { page } = await openShow();
    const picks = page.locator('.pick');
    expect((await press(page, 'o')).overview).toBe(true);
    expect(await picks.count()).toBe(idsOf('speaker').length);
    const focused = () => page.evaluate('document.activeElement.closest("section").id');
    await press(page, 'ArrowRight', 'ArrowRight');
    expect(await focused()).toBe(idsOf('speaker')[2]);
    await press(page, 'End', 'ArrowLeft', 'Home');
    expect(await focused()).toBe('cover');
    await press(page, 'ArrowDown');
    expect(await focused()).not.toBe(idsOf('speaker')[1]);
    expect(await press(page, 'Home', 'ArrowRight', 'Enter')).toMatchObject({
      overview: false,
      id: idsOf('speaker')[1],
    });
    await press(page, 'o');
    await page.locator('#backup').click();
    expect(await seen(page)).toMatchObject({ overview: false, id: 'backup' });
    expect(await press(page, 'o', 'Escape')).toMatchObject({ overview: false, id: 'backup' });
  });
});

describe('the search', () => {
  it('lists slides that say what is looked for, and leads to one', async () => {
    const { page } = await openShow();
    expect((await press(page, '/')).dialog).toBe(PLAYER_WORDS.en.searchFor);
    await page.keyboard.type('RIVER');
    expect(await page.locator('.hits b').allTextContents()).toEqual(['Three things to know']);
    expect(await page.locator('.hits mark').allTextContents()).toEqual(['river']);
    expect(await press(page, 'Enter')).toMatchObject({ dialog: '', id: idsOf('speaker')[4] });
    await page.keyboard.press('Control+f');
    await page.keyboard.type('output');
    const hits = await page.locator('.hits li').count();
    expect(hits).toBeGreaterThan(1);
    expect(await page.locator('.search .count').textContent()).toBe(`${hits} slides`);
    expect((await press(page, 'ArrowDown', 'Enter')).id).toBe('growth');
    await press(page, '/');
    await page.keyboard.type('nobody says this');
    expect(await page.locator('.search .count').textContent()).toBe(PLAYER_WORDS.en.noHits);
    expect((await press(page, 'Escape')).dialog).toBe('');
  });

  it('finds Chinese words across the ends of lines', async () => {
    const { page } = await browser.open(fileOf('zh'));
    await page.keyboard.press('/');
    await page.keyboard.insertText('投资两江联通世界');
    expect(await page.locator('.hits .number').first().textContent()).toBe('1');
  });
});

describe('the window of the speaker', () => {
  it('shows this slide, what comes next, notes, and the time against the slot', async () => {
    const { page } = await browser.open(fileOf('en'), { clock: true });
    const { slides } = deckOf('en').scene;
    const speaker = await openSpeaker(page);
    const spaced = (words: string | null | undefined) => words?.replace(/\s+/g, ' ').trim();
    const label = async (part: string) => spaced(await speaker.locator(`${part} [role=heading]`).first().textContent());
    expect(await label('.now')).toBe(spaced(slides[0]?.title));
    expect(await label('.next')).toBe(spaced(slides[1]?.title));
    await speaker.keyboard.press('ArrowRight');
    expect(await idOf(page)).toBe(slides[1]?.id);
    expect(await label('.now')).toBe(spaced(slides[1]?.title));
    await speaker.getByRole('button', { name: PLAYER_WORDS.en.back }).click();
    expect(await idOf(page)).toBe(slides[0]?.id);
    const [paragraph] = slides[0]?.notes?.paragraphs ?? [];
    expect(await speaker.locator('.said .words p').first().textContent()).toBe(
      paragraph?.map(({ text }) => text).join(''),
    );
    expect(await speaker.locator('.clock').last().textContent()).toMatch(/^Elapsed00:0\d of 11 min$/);
    const size = 'getComputedStyle(document.querySelector(".words")).fontSize';
    const before = Number.parseFloat((await speaker.evaluate(size)) as string);
    await speaker.getByRole('button', { name: PLAYER_WORDS.en.larger }).click();
    expect(Number.parseFloat((await speaker.evaluate(size)) as string)).toBeGreaterThan(before);
  });

  it('shows what the next click builds, and says where the show ends', async () => {
    const { page } = await openShow({ hash: '#growth' });
    const speaker = await openSpeaker(page);
    const waiting = (part: string) =>
      speaker.evaluate(
        `new Set([...document.querySelectorAll('${part} .waiting')].map((each) => each.dataset.build)).size`,
      );
    expect([await waiting('.now'), await waiting('.next')]).toEqual([2, 1]);
    await page.keyboard.press('End');
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    expect(await speaker.locator('.next').textContent()).toContain(PLAYER_WORDS.en.atEnd);
  });

  it('shows pictures that the next click builds', async () => {
    const { page } = await openShow({ hash: '#people' });
    const speaker = await openSpeaker(page);
    const clips = (await speaker.evaluate(
      "[...document.querySelectorAll('.now .waiting clipPath path')].map((path) => getComputedStyle(path).visibility)",
    )) as string[];
    expect(clips.length).toBeGreaterThan(0);
    // The next slide's copy is clipped by the first element of its id, which may stand in what waits on this one.
    expect(new Set(clips)).toEqual(new Set(['visible']));
  });

  it('goes with the show', async () => {
    const { page } = await openShow();
    const speaker = await openSpeaker(page);
    await Promise.all([speaker.waitForEvent('close'), page.goto('about:blank')]);
  });
});

describe('a show at a stand', () => {
  const secondsOf = async (page: Page) =>
    (await page.evaluate("Number(document.querySelector('.slide.current').dataset.advance)")) as number;

  it('runs by itself, builds what is to be built, and begins anew', async () => {
    const { page } = await browser.open(fileOf('kiosk'), { clock: true });
    const shown = deckOf('kiosk').scene.slides.filter(({ hidden }) => !hidden);
    for (const { id } of [...shown, ...shown.slice(0, 2)]) {
      expect(await idOf(page)).toBe(id);
      await page.clock.runFor(1000 * (await secondsOf(page)) + 50);
    }
  });

  it('is led on by nobody, but follows links', async () => {
    const { page } = await browser.open(fileOf('kiosk'), { clock: true, hash: '#growth' });
    await page.mouse.click(300, 30);
    expect((await press(page, 'ArrowRight', 'Space', 'End')).id).toBe('growth');
    expect(await page.locator('.bar').isVisible()).toBe(false);
    await page.click('.current a[href="#backup"]');
    expect(await idOf(page)).toBe('backup');
    await page.clock.runFor(1000 * (await secondsOf(page)) + 50);
    expect(await idOf(page)).toBe('sources');
  });

  it('stops at Esc, and is then a show like others', async () => {
    const { page } = await browser.open(fileOf('kiosk'), { clock: true });
    expect((await press(page, 'Escape')).said).toBe(PLAYER_WORDS.en.kioskStopped);
    await page.clock.runFor(60_000);
    expect(await idOf(page)).toBe('cover');
    expect((await press(page, 'ArrowRight')).id).toBe(idsOf('kiosk')[1]);
    expect(await page.locator('.bar').isVisible()).toBe(true);
  });
});
