import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import * as templates from '../../../src/app/inspect-template.ts';
import { useBrand } from '../../../src/app/use-brand.ts';
import { memoryFiles } from '../../../src/files/files.ts';
import { diskFiles, layeredFiles } from '../../../src/io/disk-files.ts';
import { ROOT } from '../../support/brand.ts';
import { FAULTY } from '../../template/faulty-templates.ts';
import { inEveryRun, soundTemplates } from '../../template/sound-templates.ts';
import { brandCommands, testMadeBrands } from '../brand-commands.ts';

const sound = soundTemplates();
const commands = brandCommands(sound);
const { folder, at, inspect, init } = commands;

describe('a look at a template', () => {
  it('tells size, colours with their roles, fonts, what is on each layout, and what lacks', async () => {
    const { code, out } = await inspect(at('without-footers.potx'));
    expect(code).toBe(0);
    for (const part of [
      /without-footers\.potx {2}16:10, 10 × 6\.25 in$/m,
      /accent1 +5B2EE5 +7\.0 +subject/,
      /Aptos Display +titles +comes with Microsoft 365 and Office 2024 +measured with Arimo, which is only like it/,
      /等线 +Chinese text +comes with Microsoft Office/,
      / 1 {2}ACME_Cover_01 +cover$/m,
      /no footer until their layout has a place for one/,
      /no layout for sections/,
      /No layout has a place for pictures/,
    ])
      expect(out).toMatch(part);
  });

  it('is one page, with what came of a sample deck by its causes', async () => {
    const out = at('tried');
    const { code, out: said } = await inspect(at('without-footers.potx'), { out });
    expect(code).toBe(0);
    expect(said.split('\n').length).toBeLessThan(60);
    expect(said).toMatch(/A sample deck on it builds: \d+ slides in each language\./);
    const written = readdirSync(out).sort();
    expect(written.filter((name) => name.startsWith('sample'))).toEqual([
      'sample.en.pptx',
      'sample.en.sheet.png',
      'sample.zh.pptx',
      'sample.zh.sheet.png',
    ]);
    expect(said).toContain(`In ${out}: layouts.png, sample.en.pptx`);
  });

  it('speaks Chinese, in centimetres, and says of vertical text why nothing is on it', async () => {
    const { out } = await inspect(at('dark-four-by-three.pptx'), {}, 'zh');
    expect(out).toMatch(/4:3，25\.4 × 19\.1 厘米$/m);
    expect(out).toMatch(/不用：文字竖排/);
    expect(out).toMatch(/Section Header +section/);
    expect(out).not.toContain('没有章节版式');
  });

  it('draws every layout on one sheet', async () => {
    const out = at('drawn');
    await inspect(at('dark-four-by-three.pptx'), { out });
    const { width, height } = PNG.sync.read(readFileSync(join(out, 'layouts.png')));
    // Eleven in three rows of four, each four by three over its captions.
    expect(width).toBe(2400);
    expect(height).toBeGreaterThan(3 * 0.75 * 560);
    expect(height).toBeLessThan(3 * 0.75 * 760);
  });

  it('is JSON with --json', async () => {
    const { out } = await inspect(at('without-footers.potx'), { json: true });
    const report = JSON.parse(out);
    expect(report).toMatchObject({ ok: true, size: { w: 10, h: 6.25 }, format: { name: '16:10', portrait: false } });
    expect(report.frames[0]).toMatchObject({ frame: 'cover', layout: 'ACME_Cover_01', why: 'name' });
    expect(report.gaps.map(({ gap }: { gap: string }) => gap)).toEqual([
      'footer',
      'slide-number',
      'section',
      'picture',
      'words',
    ]);
    expect(report.masters[0].layouts[0]).toMatchObject({ number: 1, frames: ['cover'] });
    expect(report.uses[0].slides[0]).toEqual({ number: 1, kind: 'cover' });
    expect(report.pictures).toHaveLength(3);
    expect(report.sample).toMatchObject({ ok: true, decks: [expect.any(String), expect.any(String)] });
    expect(report.findings.map(({ code }: { code: string }) => code)).toContain('missing-font');
  });

  it.each(Object.keys(FAULTY).filter((key) => key !== 'macros'))('ends with 1 and a finding: %s', async (key) => {
    const { name, bytes } = (FAULTY[key] as () => { name: string; bytes: Uint8Array })();
    mkdirSync(at(key));
    writeFileSync(at(key, name), bytes);
    const { code, out } = await inspect(at(key, name), { out: at(key, 'pictures') });
    expect(code).toBe(1);
    expect(out).toMatch(/^error bad-brand/);
    expect(out).toContain(`The template ${at(key, name)} cannot be used: `);
    expect(existsSync(at(key, 'pictures'))).toBe(false);
    expect((await init(at(key, name), { name: `of-${key.toLowerCase()}` })).code).toBe(1);
    expect(existsSync(at('templates', `of-${key.toLowerCase()}`))).toBe(false);
  });

  it('tells of macros and goes on', async () => {
    writeFileSync(at('macros.potm'), (FAULTY.macros as () => { bytes: Uint8Array })().bytes);
    const { code, out } = await inspect(at('macros.potm'));
    expect(code).toBe(0);
    expect(out).toContain('warning template-macros');
  });

  it('ends with 2 where there is neither file nor brand', async () => {
    expect(await inspect('nothing')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('nothing') });
  });

  it('tells the manner of a brand that is made of no template', async () => {
    const { code, out } = await inspect('liangjiang');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^The manner of the brand liangjiang:\n.*\n *axis: left\n/s),
    ]);
    const { code: same, out: json } = await inspect('liangjiang', { json: true });
    expect([same, JSON.parse(json)]).toMatchObject([0, { brand: 'liangjiang', ok: true, manner: { edge: 'seam' } }]);
  });
});

describe('a brand made of a template by a command', () => {
  testMadeBrands(sound.filter(inEveryRun), commands);

  it.each(['en', 'zh'] as const)('loads with the commented keys, too (%s)', async (ui) => {
    const brand = `keys-${ui}`;
    await init(at('several-masters.potx'), { name: brand }, ui);
    const text = readFileSync(at('templates', brand, 'brand.yaml'), 'utf8');
    const whole = text.replace(/^#(?=[a-z]|( {2}| {4})[a-z])/gm, '');
    expect(whole).toMatch(/^colors:\n {2}subject: /m);
    const files = layeredFiles([
      memoryFiles({ [`templates/${brand}/brand.yaml`]: whole }),
      diskFiles(folder),
      diskFiles(ROOT),
    ]);
    const { brand: loaded, findings } = await useBrand(files, brand);
    expect(findings.filter(({ code }) => code === 'bad-brand')).toEqual([]);
    expect(loaded?.name).toBe('several-masters');
  });

  it('names the schema, all frames and what else they could stand on', async () => {
    await init(at('dark-four-by-three.pptx'), { name: 'night' });
    const text = readFileSync(at('templates', 'night', 'brand.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=.*brand\.schema\.json\n/);
    expect(text).toMatch(/^layouts:\n {2}cover: "Title Slide" {2}# or: "/m);
    expect(text).toMatch(/^ {2}closing: "Title Only" {2}# or: /m);
  });

  it('says how to see it and to build with it; the brand can be looked at by its name', async () => {
    const { out } = await init(at('without-footers.potx'), { name: 'acme' });
    expect(out).toContain('npm run build-deck -- --brand acme');
    const files = layeredFiles([diskFiles(folder), diskFiles(ROOT)]);
    const looked = await templates.inspectBrand(files, 'acme');
    expect(looked?.read?.report.frames.map(({ why }) => why)).toEqual(Array(7).fill('chosen'));
  });

  it('never overwrites a folder, and takes only names of folders', async () => {
    await init(at('odd-one.pptx'), { name: 'mine' });
    writeFileSync(at('templates', 'mine', 'brand.yaml'), 'work');
    expect(await init(at('odd-one.pptx'), { name: 'mine' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--name'),
    });
    expect(readFileSync(at('templates', 'mine', 'brand.yaml'), 'utf8')).toBe('work');
    expect((await init(at('odd-one.pptx'), { name: '../up' })).code).toBe(2);
    expect((await init(at('nothing.potx'))).code).toBe(2);
    expect((await init(at('odd-one.pptx'), { name: 'lost', for: at('no.yaml') })).code).toBe(2);
  });
});
