import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BuildDecks } from '../../../src/app/build-decks.ts';
import type { ReportForm } from '../../../src/cli/command.ts';
import { runFix } from '../../../src/cli/run/run-fix.ts';
import { parseOutline } from '../../../src/outline/parse-outline.ts';
import { findTranslations } from '../../../src/outline/read-outline.ts';
import { readSource } from '../../../src/outline/read-source.ts';
import { kinds } from '../../outline/kinds.ts';
import { outlineText } from '../../outline/report.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { printed } from '../printed.ts';

const folder = temporaryFolder();
const file = join(folder, 'slides.yaml');

/** A build that ends after reading, with what it is to do in between. */
const build =
  (meanwhile: () => void): BuildDecks =>
  async ({ files, outline: name }) => {
    const { findings, stage, outline } = parseOutline(readSource(files, name), findTranslations(files, name), {
      kinds,
    });
    meanwhile();
    const report = { accepted: [], findings, ok: outline !== undefined, stage: outline ? ('done' as const) : stage };
    return { report, outputs: [] };
  };

const fixAgain = (meanwhile = () => {}, report: ReportForm = 'text') =>
  printed((tool) => runFix([file], { cache: false }, build(meanwhile), tool), { home: folder, report });
async function fix(bytes: string | Uint8Array, meanwhile = () => {}, report: ReportForm = 'text') {
  writeFileSync(file, bytes);
  return fixAgain(meanwhile, report);
}
const slide = (lines: string) => `${outlineText({ slides: `  - kind: note\n${lines}` })}\n`;

describe('check --fix', () => {
  test('writes what is mended, and prints each place with the line before and after', async () => {
    const { code, out } = await fix(slide('    titel: A'));
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(slide('    title: A'));
    expect(out).toMatch(/unknown-key {2}slides\.yaml:5 {2}titel: A → title: A/);
  });

  test('says that nothing was to be mended in a sound outline', async () => {
    expect((await fix(slide('    title: A'))).out).toMatch(/^There was nothing to mend\.\n/);
    expect((await fix(slide('    title: A\n    xyz: B'))).out).toMatch(/^Nothing could be mended without asking\.\n/);
  });

  test('prints what remains, and ends with 1', async () => {
    const { code, out } = await fix(slide('    titel: A\n    xyz: B'));
    expect(code).toBe(1);
    expect(out).toContain('slides.yaml:6:5');
    expect(out).toContain('6 │     xyz: B');
  });

  test('lists the edits with --json', async () => {
    const { out } = await fix(slide('    titel: A'), undefined, 'json');
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      mended: [{ code: 'unknown-key', file: 'slides.yaml', line: 5, before: '    titel: A', after: '    title: A' }],
      findings: [],
    });
  });

  test('keeps a byte order mark and the permissions of the file', async () => {
    writeFileSync(file, '');
    chmodSync(file, 0o640);
    await fix(`\ufeff${slide('    titel: A')}`);
    expect(readFileSync(file, 'utf8')).toBe(`\ufeff${slide('    title: A')}`);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test('saves an outline of GB18030 as UTF-8 once it mends it', async () => {
    const gb = [0xd4, 0xf6, 0xb3, 0xa4];
    const [head = '', tail = ''] = slide('    titel: @').split('@');
    await fix(Buffer.concat([Buffer.from(head), Buffer.from(gb), Buffer.from(tail)]));
    expect(readFileSync(file, 'utf8')).toBe(slide('    title: 增长'));
  });

  test('does not touch a file that it cannot mend', async () => {
    const { out } = await fix(slide('    title: A'));
    const before = statSync(file).mtimeMs;
    expect(out).not.toMatch(/slides\.yaml:/);
    await new Promise((done) => setTimeout(done, 20));
    await fixAgain();
    expect(statSync(file).mtimeMs).toBe(before);
  });

  test('writes nothing where the file has changed meanwhile', async () => {
    let count = 0;
    const save = () => {
      count += 1;
      if (count === 1) writeFileSync(file, 'mine');
    };
    const { code, err } = await fix(slide('    titel: A'), save);
    expect([code, readFileSync(file, 'utf8')]).toEqual([2, 'mine']);
    expect(err).not.toBe('');
  });
});
