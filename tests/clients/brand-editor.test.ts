import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { openEditor } from './support/editor.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const editor = openEditor(JSON.parse(read('brand.schema.json')));
const SMALL = 'extends: liangjiang\nname: River\n';

describe('the editor of a brand.yaml', () => {
  it.each([
    'templates/liangjiang/brand.yaml',
    'examples/windhafen/templates/windhafen/brand.yaml',
    'examples/serravel/templates/serravel/brand.yaml',
  ])('underlines nothing in %s', async (path) => {
    expect(await editor.underline(read(path).replace(/^# yaml-language-server:.*\n/, ''))).toEqual([]);
  });

  it('completes keys, roles and theme colours', async () => {
    const labels = async (marked: string) => (await editor.complete(marked)).map(({ label }) => label);
    expect(await labels(`${SMALL}▸`)).toEqual(expect.arrayContaining(['theme', 'colors', 'fonts', 'frames', 'mark']));
    expect(await labels(`${SMALL}colors:\n  ▸`)).toEqual(expect.arrayContaining(['subject', 'highlight', 'on-dark']));
    expect(await labels(`${SMALL}colors:\n  subject: ▸`)).toEqual(expect.arrayContaining(['accent1', 'dk1']));
  });

  it('underlines a misspelt role', async () => {
    expect(await editor.underline(`${SMALL}colors:\n  subtel: dk2\n`)).toHaveLength(1);
  });
});
