import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Build, type BuildOptions, buildDecks } from '../../src/app/build-decks.ts';
import { keptBuild } from '../../src/app/kept-build.ts';
import type { Cache } from '../../src/core/cache.ts';
import { ROOT } from '../support/brand.ts';
import { projectFiles } from '../support/build.ts';
import { HEAD } from '../support/head.ts';

const OUTLINE = `${HEAD}slides:\n  - { kind: statement, title: { en: A statement, zh: 一句话 } }\n`;
const OTHER = readFileSync(join(ROOT, 'templates/liangjiang/brand.yaml'), 'utf8').replace(
  'name: Liangjiang',
  'name: Other',
);
const cover = OUTLINE.replace('kind: statement', 'kind: cover');
let kept = new Map<string, Uint8Array>();
let builds = 0;
beforeEach(() => {
  kept = new Map();
  builds = 0;
});

/** Builds with a cache; counts how often the pipeline really ran. */
function build(entries: Readonly<Record<string, string>>, more: Partial<BuildOptions> = {}, folder = 'here') {
  const cache: Cache = { get: (key) => kept.get(key), set: (key, bytes) => void kept.set(key, bytes) };
  const counted = keptBuild((options) => {
    builds += 1;
    return buildDecks(options);
  }, folder);
  return counted({ files: projectFiles(entries), outline: 'slides.yaml', formats: ['pptx'], cache, ...more });
}

describe('a build whose outcome is kept', () => {
  it('gives the same decks and the same report without running again', async () => {
    const first = await build({ 'slides.yaml': OUTLINE });
    const second = await build({ 'slides.yaml': OUTLINE });
    expect(builds).toBe(1);
    expect(second.report).toEqual(first.report);
    const plain = ({ outputs }: Build) => outputs.map(({ bytes, ...rest }) => ({ ...rest, bytes: Buffer.from(bytes) }));
    expect(plain(first)).toHaveLength(2);
    expect(plain(second)).toEqual(plain(first));
  });

  it('keeps findings, too, and no deck where they stop it', async () => {
    const wrong = OUTLINE.replace('kind: statement', 'kind: statment');
    const first = await build({ 'slides.yaml': wrong });
    expect(await build({ 'slides.yaml': wrong })).toEqual(first);
    expect([builds, first.report.ok, first.outputs]).toEqual([1, false, []]);
  });

  it('is kept for each folder: outlines of one name do not take turns', async () => {
    for (const folder of ['here', 'there', 'here', 'there']) {
      const own = folder === 'here' ? OUTLINE : cover;
      await build({ 'slides.yaml': own }, {}, folder);
    }
    expect(builds).toBe(2);
  });

  it.each([
    ['the outline', { 'slides.yaml': cover }, {}],
    ['a translation that was added', { 'slides.yaml': OUTLINE, 'slides.zh.yaml': '{}\n' }, {}],
    [
      'a brand of the same name beside the outline',
      { 'slides.yaml': OUTLINE, 'templates/liangjiang/brand.yaml': OTHER },
      {},
    ],
    ['the languages that are asked for', { 'slides.yaml': OUTLINE }, { languages: ['en'] }],
    ['a check in place of a build', { 'slides.yaml': OUTLINE }, { formats: [] as const }],
  ])('runs again for %s', async (_, entries, more) => {
    await build({ 'slides.yaml': OUTLINE });
    await build(entries, more);
    expect(builds).toBe(2);
  });
});
