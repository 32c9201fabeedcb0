import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';

const require = createRequire(import.meta.url);

/** Debian's Chromium. */
const PROGRAM = '/usr/bin/chromium';
/** Nothing is asked of the network; there is no screen, and no sandbox within a container. */
const OPTIONS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A page of a browser, with what it asked for and what it complained about. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses, those within the page's own text left out. */
  readonly requests: readonly string[];
  /** Errors of its script, and what its policy did not let through. */
  readonly complaints: readonly string[];
}

/** A page in a context of its own, whose requests and complaints are noted. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  return { page: await context.newPage(), requests, complaints };
}

export const launched = (): Promise<Browser> => chromium.launch({ executablePath: PROGRAM, args: OPTIONS });

/** Starts the browser for the tests of a file. Pages are closed after each test. */
export function useBrowser(): {
  readonly open: (
    file: string,
    options?: BrowserContextOptions & { clock?: boolean; hash?: string },
  ) => Promise<OpenPage>;
} {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launched();
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    async open(file, { clock = false, hash = '', ...options } = {}) {
      if (!browser) throw new Error('The browser starts before the tests.');
      const { page, requests, complaints } = await newPage(browser, options);
      if (clock) await page.clock.install({ time: new Date('2026-06-30T09:00:00') });
      await page.goto(`${pathToFileURL(file)}${hash}`);
      return { page, requests, complaints };
    },
  };
}

/** The rules of WCAG 2.2, levels A and AA. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe-core finds on a page, by all its rules or those with some tags, each with the first element that it is about. */
export async function axeFindings(page: Page, tags?: readonly string[]): Promise<string[]> {
  const known = await page.evaluate('typeof axe');
  if (known === 'undefined') await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const only = tags ? { runOnly: tags } : {};
  const found = `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...only })})`;
  const listed = '({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 200)].join(": "))';
  return (await page.evaluate(`${found}.then(${listed})`)) as string[];
}

/** The window of the speaker, opened from the page of a deck. */
export async function openSpeaker(page: Page): Promise<Page> {
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')]);
  return opened;
}
