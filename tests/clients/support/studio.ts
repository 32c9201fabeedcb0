import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { ROOT } from '../../support/brand.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';
import { launched, newPage } from './browser.ts';

const DECK = readFileSync(new URL('studio-deck.yaml', import.meta.url), 'utf8');

/** A project that is open in the studio, its page in Chromium, and its folder on the disk. */
export interface OpenStudio {
  readonly page: Page;
  /** Errors of its script, and what its policy did not let through. */
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
  /** The address that the command printed last, with its token. */
  readonly address: string;
  readonly folder: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** What the studio keeps outside the project, of what is not written yet. */
  readonly kept: () => string;
  /** The large slide. */
  readonly sheet: Locator;
  /** The slides of the strip. */
  readonly thumbs: Locator;
  /** The lines of the text that is open. */
  readonly text: Locator;
  /** Types in the text that is open, behind the first words that are so. */
  readonly typeBehind: (words: string, typed: string) => Promise<void>;
  /** Ends the studio as Ctrl+C does, or as a crash does; and starts it anew at the same port. */
  readonly end: (signal?: 'SIGINT' | 'SIGKILL') => Promise<void>;
  readonly start: () => Promise<void>;
}

interface Given {
  /** Files of the project beside or instead of `slides.yaml`, by their names. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly browser?: BrowserContextOptions;
  readonly flags?: readonly string[];
}

/** Starts the studio as its command does, on a new folder with a short deck, and its page; all ends after each test. */
export function useStudio(): (given?: Given) => Promise<OpenStudio> {
  const newFolder = temporaryFolders();
  const running = new Set<() => Promise<void>>();
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launched();
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    for (const end of running) await end();
    running.clear();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async ({ files = {}, browser: options, flags = [] } = {}) => {
    if (!browser) throw new Error('The browser starts before the tests.');
    const folder = newFolder();
    const state = newFolder();
    for (const [name, content] of Object.entries({ 'slides.yaml': DECK, ...files })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const port = await freePort();
    let child: ChildProcess | undefined;
    let address = '';
    const start = async () => {
      const args = ['studio', join(folder, 'slides.yaml'), '--no-open', '--port', String(port), ...flags];
      child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
        env: { ...process.env, XDG_DATA_HOME: state, LC_ALL: 'C.UTF-8' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      address = await printedAddress(child);
    };
    const end = async (signal: 'SIGINT' | 'SIGKILL' = 'SIGINT') => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((settle) => child?.once('close', settle));
      child.kill(signal);
      await ended;
    };
    running.add(end);
    await start();
    const { page, requests, complaints } = await newPage(browser, {
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    await page.goto(address);
    const text = page.locator('.cm-content');
    const typeBehind = async (words: string, typed: string) => {
      await text.getByText('deck:').waitFor();
      await text.focus();
      await page.keyboard.press('Control+f');
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type(typed);
    };
    return {
      ...{ page, requests, complaints, folder, start, end },
      get address() {
        return address;
      },
      read: (file) => readFileSync(join(folder, file), 'utf8'),
      write: (file, text) => writeFileSync(join(folder, file), text),
      kept: () =>
        filesIn(state)
          .map((file) => readFileSync(file, 'utf8'))
          .join(),
      sheet: page.locator('.sheet'),
      thumbs: page.locator('.strip .thumb'),
      ...{ text, typeBehind },
    };
  };
}

/** Copies a folder of the repository into a project. */
export function copyInto(folder: string, name: string): void {
  cpSync(join(ROOT, name), join(folder, name), { recursive: true });
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    child.stdout?.on('data', (bytes) => {
      const [found] = /http:\S+/.exec(String(bytes)) ?? [];
      if (found) settle(found);
    });
    child.once('close', (code) => fail(new Error(`The studio ended with ${code} before it printed its address.`)));
  });
}

/** A port of this machine that nothing listens to now. */
function freePort(): Promise<number> {
  return new Promise((settle) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
