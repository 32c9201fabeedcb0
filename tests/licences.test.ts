import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { licences } from '../scripts/licences.mjs';
import { ROOT } from './support/brand.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

describe('the licences of what is bundled', () => {
  beforeAll(() => {
    const compiled = spawnSync(process.execPath, [join(ROOT, 'scripts/compile.mjs')], { encoding: 'utf8' });
    expect(compiled.status, compiled.stdout).toBe(0);
  }, 120_000);

  it('have a name, a version, a licence and its text', () => {
    const entries = readFileSync(join(ROOT, 'dist/licences.txt'), 'utf8').split(`\n${'-'.repeat(80)}\n\n`);
    expect(entries.length).toBeGreaterThan(50);
    for (const entry of entries) {
      const [head = '', ...text] = entry.split('\n\n');
      expect(head).toMatch(/^[@\w./-]+ \d+\.\d+\.\d+\S*, \(?(MIT|ISC|BSD|Apache|BlueOak|0BSD)[\w.() -]*$/);
      expect(text.join('\n\n'), head).toMatch(/copyright|licen[cs]e[\s\S]{300}/i);
      expect(text.join('').length, head).toBeGreaterThan(300);
    }
  });
});

describe('a package', () => {
  const folder = join(temporaryFolder(), 'node_modules');
  /** The licences of a package that says so much of itself. */
  const of = (name: string, said: object, files: Readonly<Record<string, string>> = {}) => {
    mkdirSync(join(folder, name), { recursive: true });
    const texts = { 'package.json': JSON.stringify({ name, version: '1.0.0', ...said }), ...files };
    for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, name, file), text);
    return licences([join(folder, name, 'index.js'), join(folder, name, 'lib/other.js')]);
  };

  it('is named once, with its texts', () => {
    const texts = { LICENCE: 'Text\n', 'NOTICE.md': 'Notice\n', THIRD_PARTY_NOTICES: 'Others\n' };
    expect(of('whole', { license: 'MIT' }, texts)).toBe('whole 1.0.0, MIT\n\nText\n\nNotice\n\nOthers\n');
  });

  it('may not be without a licence or its text', () => {
    expect(() => of('nameless', {}, { LICENSE: 'Text' })).toThrow(/nameless is not whole/);
    expect(() => of('textless', { license: 'MIT' })).toThrow(/textless is not whole/);
  });
});
