import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Build, buildDecks, type PipelineOptions } from '../../src/app/build-decks.ts';
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
const ENGLISH = { languages: ['en'] };
const cover = OUTLINE.replace('kind: statement', 'kind: cover');
let kept = new Map<string, unknown>();
let builds = 0;
/** The decks as they stand on the disk, by folder and name. */
let decks = new Map<string, Uint8Array>();
beforeEach(() => {
  kept = new Map();
  decks = new Map();
  builds = 0;
});

/** Builds with a cache; counts how often the pipeline really ran. */
async function build(entries: Readonly<Record<string, string>>, more: Partial<PipelineOptions> = {}, folder = 'here') {
  const cache: Cache = { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) };
  const counted = keptBuild(
    (options) => {
      builds += 1;
      return buildDecks(options);
    },
    folder,
    (name) => decks.get(`${folder}/${name}`),
  );
  const files = projectFiles(entries);
  const built = await counted({ files, outline: 'slides.yaml', formats: ['pptx'], cache, ...more });
  for (const { name, bytes } of built.outputs) decks.set(`${folder}/${name}`, bytes);
  return built;
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

  it.each([
    ['is gone', undefined],
    ['was changed', new Uint8Array(9)],
  ])('makes a deck anew that %s', async (_, now) => {
    const { outputs } = await build({ 'slides.yaml': OUTLINE });
    const [{ name, bytes }] = outputs as [Build['outputs'][number]];
    if (now) decks.set(`here/${name}`, now);
    else decks.delete(`here/${name}`);
    const again = await build({ 'slides.yaml': OUTLINE });
    expect(builds).toBe(2);
    expect(Buffer.from(again.outputs[0]?.bytes ?? [])).toEqual(Buffer.from(bytes));
  });

  it('keeps no deck itself', async () => {
    const { outputs } = await build({ 'slides.yaml': OUTLINE });
    const sizes = [...kept.values()].map((value) => serialize(value).length);
    expect(Math.max(...sizes)).toBeLessThan((outputs[0]?.bytes.length ?? 0) / 2);
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
      await build({ 'slides.yaml': own }, ENGLISH, folder);
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
    ['the languages that are asked for', { 'slides.yaml': OUTLINE }, { languages: ['zh'] }],
    ['a check in place of a build', { 'slides.yaml': OUTLINE }, { formats: [] as const }],
  ])('runs again for %s', async (_, entries, more) => {
    await build({ 'slides.yaml': OUTLINE }, ENGLISH);
    await build(entries, { ...ENGLISH, ...more });
    expect(builds).toBe(2);
  });
});
