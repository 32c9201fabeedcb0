// Takes the picture of the studio for README.md and docs/studio.md, in Chromium: npm ci --prefix tests/clients first.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { chromium } = createRequire(new URL('../tests/clients/package.json', import.meta.url))('playwright-core');
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** The slide that is shown, by its place. */
const SHOWN = 3;

const studio = spawn(
  process.execPath,
  [at('dist/cli.js'), 'studio', at('slides.yaml'), '--no-open', '--port', '4697'],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
process.once('exit', () => studio.kill());
const address = await new Promise((settle, fail) => {
  studio.stdout.on('data', (bytes) => settle(/http:\S+/.exec(String(bytes))[0]));
  studio.once('close', () => fail(new Error('The studio did not start.')));
});
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'en' });
await page.goto(address);
await page.locator('.strip .thumb').nth(SHOWN).click();
await page.locator('.sheet [data-path]').first().click();
await page.waitForTimeout(3000);
await page.screenshot({ path: at('docs/images/studio.png') });
await browser.close();
studio.removeAllListeners('close');
studio.kill('SIGINT');
