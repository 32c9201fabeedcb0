import { symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useStudio } from './support/studio.ts';

const open = useStudio();

/** What runs script wherever markup is taken as it is. */
const MARKUP = [
  `<img src=x onerror=hit()>`,
  `</title></svg><script>hit()</script>`,
  `<svg onload=hit()>`,
  `"onmouseover="hit()`,
] as const;
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 40" onload="hit()">
<script>hit()</script>
<foreignObject width="100" height="40"><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="hit()"/></body></foreignObject>
<a xlink:href="javascript:hit()"><rect width="100" height="40" fill="#036" onclick="hit()"/></a>
<animate attributeName="href" values="javascript:hit()"/>
</svg>`;
const text = (each: string) => JSON.stringify(each);
const OUTLINE = `deck: { id: x, title: ${text(MARKUP[0])}, brand: liangjiang, languages: [en] }
names: [${MARKUP.map(text).join()}]
slides:
  - { kind: cover, id: ${text('a')}, title: ${text(MARKUP[1])} }
  - kind: bullets
    title: ${text(MARKUP[2])}
    notes: ${text(MARKUP[0])}
    items: [${MARKUP.map((each) => text(`Look ${each}`)).join()}]
  - kind: ${text(`bullets${MARKUP[0]}`)}
`;

/** Notes in the page whatever of the project runs. */
const watchFor = (page: Page) => page.addInitScript('window.hits = 0; window.hit = () => { window.hits += 1; };');
const hits = (page: Page) => page.evaluate('window.hits');

describe('a project that means ill', () => {
  it('runs nothing in the page: its texts, findings, notes and drawings', async () => {
    const studio = await open({
      files: { 'slides.yaml': OUTLINE.replace(/ {2}- kind: "bullets<.*\n/, ''), 'logo.svg': LOGO },
    });
    const { page, sheet } = studio;
    await watchFor(page);
    await page.reload();
    await sheet.locator('svg').first().waitFor();
    for (const [index, words] of ['</title>', 'onload=hit()'].entries()) {
      await studio.thumbs.nth(index).click();
      await expect.poll(() => sheet.textContent()).toContain(words);
    }
    studio.write('slides.yaml', OUTLINE);
    await page.locator('.sheet.old').waitFor();
    expect(await page.locator('img[src=x], svg[onload], script:not([src]), foreignObject').count()).toBe(0);
    expect(await hits(page)).toBe(0);
    const own = new URL(studio.address).origin;
    expect(studio.requests.filter((url) => new URL(url).origin !== own && !url.startsWith('blob:'))).toEqual([]);
  });

  it('shows of a drawing no more than its shapes', async () => {
    const partners = '  - { kind: partner-logos, title: Partners, items: [one.svg, two.svg] }\n';
    const studio = await open({
      files: {
        'slides.yaml': OUTLINE.replace(/ {2}- kind: "bullets<.*\n/, partners),
        'one.svg': LOGO,
        'two.svg': LOGO.replace('#036', '#063'),
      },
    });
    const { page, sheet } = studio;
    await watchFor(page);
    await page.reload();
    await studio.thumbs.nth(2).click();
    await expect.poll(() => sheet.textContent()).toContain('Partners');
    expect(await sheet.locator('path, rect, image').count()).toBeGreaterThan(1);
    for (const part of await sheet.locator('path, rect, image').all()) await part.dispatchEvent('click');
    expect(await sheet.locator('a, script, foreignObject, animate, [onclick], [onload]').count()).toBe(0);
    expect(await hits(page)).toBe(0);
  });
});

describe('the studio, asked by others on this machine', () => {
  it('answers only its own page', async () => {
    const { address } = await open();
    const { port, searchParams } = new URL(address);
    const asked = (path: string, headers: Readonly<Record<string, string>>) =>
      new Promise<number | undefined>((settle, fail) => {
        request({ host: '127.0.0.1', port, path, headers }, (response) => {
          response.resume();
          settle(response.statusCode);
        })
          .once('error', fail)
          .end();
      });
    const token = searchParams.get('token') ?? '';
    const host = `127.0.0.1:${port}`;
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await asked('/', { host })).toBe(401);
    expect(await asked(`/?token=${token}`, { host: 'evil.example' })).toBe(403);
    expect(await asked(`/?token=${token}`, { host, origin: 'http://evil.example' })).toBe(403);
    expect(await asked(`/?token=${'A'.repeat(43)}`, { host })).toBe(401);
    expect(await asked(`/?token=${token}`, { host })).toBe(303);
  });

  it('opens nothing that is not of the project, and its page does not show the token', async () => {
    const studio = await open({ files: { 'notes.md': '# Notes' } });
    const { page, folder } = studio;
    symlinkSync('/etc/hostname', join(folder, 'link.txt'));
    writeFileSync(join(folder, '.hidden.yaml'), 'a: 1');
    expect(page.url()).not.toContain('token');
    expect(await page.evaluate('document.cookie')).toBe('');
    const opened = (file: string) =>
      page.evaluate(async (name) => {
        const response = await fetch('/do/open', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ file: name }),
        });
        return Object.keys((await response.json()) as object);
      }, file);
    expect(await opened('notes.md')).toContain('text');
    for (const file of ['../x.yaml', '/etc/passwd', 'link.txt', '.hidden.yaml', 'templates/../../etc/passwd']) {
      expect(await opened(file), file).toEqual(['refused']);
    }
  });
});
