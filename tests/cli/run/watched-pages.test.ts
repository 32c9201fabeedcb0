import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchedPages } from '../../../src/cli/run/watched-pages.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const fresh = temporaryFolders();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const PAGE = bytesOf('<head><meta content="script-src \'sha256-A\'"></head><body></body>');

/** A folder with a page that was written to be followed, and its path. */
function written() {
  const path = join(fresh(), 'deck.en.html');
  const pages = watchedPages();
  for (const file of pages.filesFor(path, PAGE)) writeFileSync(file.path, file.bytes);
  return { path, pages };
}

describe('pages of a deck that is watched', () => {
  it('allow their own policy’s scripts, one more by its hash, and the mark beside them', () => {
    const { path } = written();
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=' 'sha256-A'/);
    expect(text).toContain('deck.en.html.js');
    expect(readFileSync(`${path}.js`, 'utf8')).toMatch(/^rebuilt\("\w+"\)\n$/);
  });

  it('are known as they were built, unless somebody else wrote them', () => {
    const { path, pages } = written();
    expect(pages.clean(path)).toBe(PAGE);
    writeFileSync(path, 'other');
    expect(pages.clean(path)).toBeUndefined();
    pages.finish();
    expect(readFileSync(path, 'utf8')).toBe('other');
  });

  it('are at the end what a build alone writes, without a mark', () => {
    const { path, pages } = written();
    pages.finish();
    expect(new Uint8Array(readFileSync(path))).toEqual(PAGE);
    expect(existsSync(`${path}.js`)).toBe(false);
  });

  it('leave files of other formats as they are', () => {
    const file = { path: 'out/deck.en.pdf', bytes: bytesOf('%PDF') };
    expect(watchedPages().filesFor(file.path, file.bytes)).toEqual([file]);
  });
});
