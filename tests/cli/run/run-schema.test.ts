import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { followOutline, runSchema, type SchemaFlags } from '../../../src/cli/run/run-schema.ts';
import type { UiLanguage } from '../../../src/core/language.ts';
import { slidesJsonSchema } from '../../../src/outline/editor/slides-json-schema.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { printed } from '../printed.ts';

const folder = temporaryFolder();
const home = join(folder, 'home');
mkdirSync(join(home, 'templates/shared'), { recursive: true });
writeFileSync(join(home, 'templates/shared/brand.yaml'), 'name: Shared');
const outline = join(folder, 'talk.yaml');
writeFileSync(outline, 'deck: { languages: [zh] }\nfacts:\n  visits: { name: Visits, value: 3 }\n');

/** The exit code and what was printed. */
const run = (flags: SchemaFlags, ui: UiLanguage = 'en') =>
  printed(async (tool) => runSchema(flags, tool), { home, ui });

describe('the schema command', () => {
  test('prints the schema of all outlines', async () => {
    const { code, out } = await run({});
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(slidesJsonSchema())));
  });

  test('writes it to a file, and nothing to the terminal', async () => {
    const file = join(folder, 'plain.json');
    expect(await run({ out: file })).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(slidesJsonSchema())));
  });

  test('writes the schema of one outline beside it, and says in a line what that completes', async () => {
    const { code, out } = await run({ for: outline });
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 1]);
    expect(out).toContain('1 fact, 0 sources, 1 brand and 0 pictures');
    const text = readFileSync(join(folder, 'slides.schema.json'), 'utf8');
    expect(text).toContain('"const":"visits"');
    expect(text).toContain('"const":"shared"');
    const first = text;
    expect((await run({ for: outline }, 'zh')).out).toMatch(/[一-龥]/);
    expect(readFileSync(join(folder, 'slides.schema.json'), 'utf8')).toBe(first);
  });

  test('writes it where it is told', async () => {
    const file = join(folder, 'there.json');
    await run({ for: outline, out: file });
    expect(readFileSync(file, 'utf8')).toContain('"const":"visits"');
  });

  test('follows the outline that is built, whatever its name, and says nothing', async () => {
    const file = join(folder, 'slides.schema.json');
    writeFileSync(file, '');
    followOutline(outline, { home, version: '', ui: 'en' });
    expect(readFileSync(file, 'utf8')).toContain('"const":"visits"');
    expect(() => followOutline(join(folder, 'nowhere.yaml'), { home, version: '', ui: 'en' })).not.toThrow();
  });

  test('ends with 2 where there is no such outline', async () => {
    const { code, out, err } = await run({ for: join(folder, 'nowhere.yaml') });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('nowhere.yaml');
  });
});
