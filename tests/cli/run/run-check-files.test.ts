import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Tool } from '../../../src/cli/command.ts';
import * as commands from '../../../src/cli/commands/commands.ts';
import { runProgram } from '../../../src/cli/program.ts';
import { isPresentation, runCheckFiles } from '../../../src/cli/run/run-check-files.ts';
import type { FileFinding, FileReport } from '../../../src/lint/check-file.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';
import { printed } from '../printed.ts';

const words = (text: string) => ({ en: `${text}.`, zh: `${text}。` });

const finding = (severity: FileFinding['severity'], code: string, places = 1): FileFinding => ({
  severity,
  code,
  class: severity === 'error' ? 'repair' : 'accessibility',
  why: words('why'),
  remedy: words('remedy'),
  upstream: 'https://example.org/thread',
  places: Array.from({ length: places }, (_, i) => ({
    part: `ppt/slides/slide${i + 1}.xml`,
    slide: { number: i + 1, title: 'Growth' },
    object: 'Badge',
    message: words(`fault ${i + 1}`),
  })),
});

const WARNED: FileReport = { slides: 3, findings: [finding('warning', 'alt-text', 10)] };
const FAILED: FileReport = { slides: 3, findings: [finding('error', 'preset-shape')] };
const fresh = temporaryFolders();

/** A file on the disk, and what a check of it that ends so writes. */
async function run(found: FileReport, flags: object, more: Partial<Tool> = {}) {
  const file = join(fresh(), 'deck.pptx');
  writeFileSync(file, 'x');
  const { code, out } = await printed((tool) => runCheckFiles([file], flags, () => found, tool), more);
  return { code, file, written: out };
}

describe('checking finished files', () => {
  it('ends with 1 on errors, and on warnings under --strict only', async () => {
    expect((await run(FAILED, {})).code).toBe(1);
    expect((await run(WARNED, {})).code).toBe(0);
    expect((await run(WARNED, { strict: true })).code).toBe(1);
  });

  it('tells place, fault, reason, remedy and reference, and counts places beyond eight', async () => {
    const { written } = await run(WARNED, {});
    for (const part of [
      'warning alt-text',
      'slide 1 “Growth”  Badge  fault 1.',
      'and 2 more',
      'why.',
      'remedy.',
      'https://example.org/thread',
    ])
      expect(written).toContain(part);
    expect(written).not.toContain('fault 9');
  });

  it('speaks Chinese', async () => {
    const { written } = await run(FAILED, {}, { ui: 'zh' });
    expect(written).toContain('错误 preset-shape');
    expect(written).toContain('第 1 张“Growth”');
  });

  it('prints every place as JSON', async () => {
    const { written, file } = await run(WARNED, {}, { report: 'json' });
    const { ok, files } = JSON.parse(written);
    expect(ok).toBe(true);
    expect(files[0]).toMatchObject({ file, slides: 3 });
    expect(files[0].findings).toHaveLength(10);
    expect(files[0].findings[9]).toMatchObject({
      code: 'alt-text',
      slide: { number: 10 },
      message: 'fault 10.',
      hint: 'remedy.',
    });
  });

  it('prints every place for other tools, in the file and by the part', async () => {
    const { written } = await run(WARNED, {}, { report: 'sarif' });
    const [{ results }] = JSON.parse(written).runs;
    expect(results).toHaveLength(10);
    expect(results[0]).toMatchObject({
      ruleId: 'alt-text',
      level: 'warning',
      message: { text: 'fault 1. remedy.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: expect.stringMatching(/deck\.pptx$/) },
            region: { startLine: 1 },
          },
          logicalLocations: [{ fullyQualifiedName: 'ppt/slides/slide1.xml' }],
        },
      ],
    });
    const lines = (await run(FAILED, {}, { report: 'github' })).written.split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^::error file=.*deck\.pptx,title=preset-shape::fault 1\. remedy\.$/),
      '',
    ]);
  });

  it('says nothing of sound files under --quiet', async () => {
    expect((await run({ slides: 1, findings: [] }, { quiet: true })).written).toBe('');
  });

  it('ends with 2 where there is no such file', async () => {
    const { code, err } = await printed((tool) => runCheckFiles(['nowhere.pptx'], {}, () => WARNED, tool));
    expect([code, err]).toEqual([2, expect.stringContaining('nowhere.pptx')]);
  });

  it.each([
    ['a.pptx', 'b.yaml'],
    ['a.yaml', 'b.yaml'],
    ['a.pptx', '--fix'],
    ['a.pptx', '--lang', 'en'],
  ])('refuses what does not go together: %s %s', async (...args) => {
    const run = (tool: Tool) => runProgram(['check', ...args], Object.values(commands), tool);
    expect((await printed(run)).code).toBe(2);
  });

  it('knows presentations by their names', () => {
    expect(['a.PPTX', 'b.potx', 'c.ppsx', 'd.ppt', 'e.pptm'].every(isPresentation)).toBe(true);
    expect(['slides.yaml', 'pptx', 'a.pptx.yaml'].some(isPresentation)).toBe(false);
  });
});
