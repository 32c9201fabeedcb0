import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const FOLDER = join(ROOT, 'tests/fixtures/kinds');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

describe('the reading order', () => {
  it.each(names)('of %s begins with the title of each slide, and ends with what is there to be looked up', (name) => {
    const { scene } = sceneOf(HEAD + readFileSync(join(FOLDER, name), 'utf8'));
    const texts = scene.slides.map(({ items }) => items.filter((item) => item.kind === 'text'));
    const first = texts.map(([item]) => item?.placeholder);
    expect(first).toEqual(scene.slides.map(() => 'title'));
    const late = texts.flatMap((own) => {
      const at = own.findIndex((item) => item.placeholder === 'source');
      return at < 0 ? [] : own.slice(at + 1).flatMap(({ name: each }) => (each === 'Picture credit' ? [] : each));
    });
    expect(late).toEqual([]);
  });
});
