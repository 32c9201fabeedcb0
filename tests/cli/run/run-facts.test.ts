import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeEach, describe, expect, test } from 'vitest';
import { acceptFacts, readLedger } from '../../../src/app/fact-ledger.ts';
import type { Tool } from '../../../src/cli/command.ts';
import { type AcceptFlags, type FactsFlags, runAccept, runFacts } from '../../../src/cli/run/run-facts.ts';
import { shellQuoted } from '../../../src/core/quoted.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { printed } from '../printed.ts';

const OUTLINE = `# Ours
deck: { id: d, title: D, brand: liangjiang, languages: [en, zh] }
sources:
  s: { title: S }
facts:
  firms: # those that came
    name: Firms
    value: 43
    source: s
    quote: '=Of all firms, 43 came.'
    draft: true
  rooms: { name: Rooms, value: 12, source: s, draft: true }
  area: { name: Area, value: 1200, unit: km2, source: s }
slides:
  - { kind: cover, id: first, subtitle: '{firms} firms' }
  - { kind: statement, title: 'Area: {area}' }
`;
const folder = temporaryFolder();
const path = join(folder, 'slides.yaml');
const now = () => readFileSync(path, 'utf8');
beforeEach(() => writeFileSync(path, OUTLINE));

type Said = Partial<Pick<Tool, 'ui' | 'report'>>;
const listing = (flags: FactsFlags = {}, said: Said = {}) =>
  printed((tool) => runFacts(path, flags, readLedger, tool), said);
const accepting = (names: readonly string[], flags: AcceptFlags = {}, said: Said = {}) =>
  printed((tool) => runAccept([...names, path], flags, acceptFacts, tool), said);

describe('a list of facts', () => {
  test('has a line for each, and the sentence of a draft below it', async () => {
    for (const ui of ['en', 'zh'] as const) {
      const { code, out } = await listing({}, { ui });
      expect(code).toBe(0);
      const lines = out.split('\n');
      expect(lines.slice(1, 5).map((line) => line.trim().split(/\s+/)[0])).toEqual(['firms', '“=Of', 'rooms', 'area']);
      expect(lines[1]).toMatch(/Firms .*43 .*s .*first$/);
      expect(lines[4]).toMatch(ui === 'en' ? /1,200 km² .*fact/ : /1,200 km² .*正式/);
      expect(out).toContain(ui === 'en' ? '3 facts, 2 of them drafts' : '共 3 个数据，其中 2 个是草稿');
      expect(out).toContain(`npm run facts -- accept ${shellQuoted(path)}\``);
    }
  });

  test('is of drafts alone where these are asked for', async () => {
    const { out } = await listing({ drafts: true }, { report: 'json' });
    expect(JSON.parse(out)).toMatchObject({ ok: true, language: 'en', facts: [{ id: 'firms' }, { id: 'rooms' }] });
  });

  test('is a table for spreadsheets, which compute nothing in it', async () => {
    writeFileSync(path, OUTLINE.replace('slides:', '  more: { name: More, calc: rooms - firms }\nslides:'));
    const { out } = await listing({ csv: true, lang: 'zh' });
    const { data } = Papa.parse<Record<string, string>>(out.trim().replace('\ufeff', ''), { header: true });
    expect(data).toHaveLength(4);
    expect(data[0]).toMatchObject({ id: 'firms', status: 'draft', slides: 'first', quote: "'=Of all firms, 43 came." });
    expect(data[2]).toMatchObject({ shown: '1200平方公里', value: '1200', inputs: '', status: 'fact' });
    expect(data[3]).toMatchObject({ id: 'more', value: '-31', inputs: 'rooms firms' });
  });

  test('is refused in a language that the deck does not have, and for an outline with errors', async () => {
    expect(await listing({ lang: 'fr' })).toMatchObject({ code: 2, out: '' });
    writeFileSync(path, OUTLINE.replace('value: 12', 'valu: 12'));
    expect(await listing()).toMatchObject({ code: 1, out: expect.stringContaining('unknown-key') });
    const { code, out } = await listing({}, { report: 'json' });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, findings: [{ code: 'unknown-key', line: 12 }] });
    writeFileSync(path, OUTLINE.replace('value: 1200, unit: km2', 'calc: firms + nothing'));
    expect(await listing()).toMatchObject({ code: 1, out: expect.stringContaining('unknown-fact') });
  });
});

describe('accepting drafts', () => {
  const ROOMS = OUTLINE.replace('source: s, draft: true }', 'source: s }');

  test('takes their marks out of the outline, and says so', async () => {
    expect(await accepting(['rooms', 'area'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/1 draft is now a fact: `rooms`\. `area` was a fact already\. 1 draft is left\./),
    });
    expect(now()).toBe(ROOMS);
    expect(await accepting([], { all: true }, { ui: 'zh' })).toMatchObject({
      out: expect.stringMatching(/已接受 1 个草稿：`firms`。没有剩下的草稿。/),
    });
    expect(now()).toBe(ROOMS.replace('    draft: true\n', ''));
    const { code, out } = await accepting([], { all: true }, { report: 'json' });
    expect([code, JSON.parse(out)]).toEqual([0, { ok: true, accepted: [], already: [], left: 0 }]);
  });

  test.each<[string, readonly string[], AcceptFlags, RegExp]>([
    ['a name that is none, beside one that is', ['rooms', 'frims'], {}, /`frims`.*`firms`/],
    ['a name that is near to none', ['xyz'], {}, /`xyz`.*facts -- [^`]+slides\.yaml`/],
    ['names beside --all', ['rooms'], { all: true }, /--all/],
    ['no names', [], {}, /--all.*facts -- [^`]+slides\.yaml --drafts`/],
    ['two outlines', ['rooms', 'other.yaml'], {}, /outline|大纲/],
  ])('is refused for %s, and nothing is changed', async (_, names, flags, words) => {
    for (const ui of ['en', 'zh'] as const)
      expect(await accepting(names, flags, { ui })).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(words),
      });
    expect(now()).toBe(OUTLINE);
  });

  test('is of all facts that share a mark, or of none', async () => {
    const shared = OUTLINE.replace('firms: #', 'firms: &f #').replace(
      '{ name: Rooms, value: 12, source: s, draft: true }',
      '{ <<: *f, name: Rooms }',
    );
    writeFileSync(path, shared);
    expect(await accepting(['firms'])).toMatchObject({ code: 2, err: expect.stringContaining('<<') });
    expect(await accepting(['rooms'])).toMatchObject({ code: 2 });
    expect(now()).toBe(shared);
    expect(await accepting(['rooms', 'firms'])).toMatchObject({ code: 0 });
    expect(now()).toBe(shared.replace('    draft: true\n', ''));
  });

  test('keeps the encoding of the file', async () => {
    writeFileSync(path, Buffer.from(`\ufeff${OUTLINE}`, 'utf16le'));
    await accepting(['rooms']);
    expect(readFileSync(path)).toEqual(Buffer.from(`\ufeff${ROOMS}`, 'utf16le'));
  });
});
