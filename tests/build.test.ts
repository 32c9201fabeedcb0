import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDecks } from '../src/build.ts';
import { checkPackage } from '../src/check/package/check-package.ts';
import { checkOutline, projectFiles } from './support/build.ts';
import { HEAD } from './support/head.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

const kpis = (fact: string) => `slides:
  - kind: kpis
    title: { en: Two figures, zh: 两个数字 }
    items:
      - { fact: ${fact}, text: { en: output now, zh: 当前产值 } }
      - { fact: start, text: { en: output at the start, zh: 起始产值 } }
`;

const temporary = temporaryFolders();

describe('buildDecks', () => {
  it('writes a deck for each language, with nothing against it', async () => {
    const out = temporary();
    const files = projectFiles({ 'slides.yaml': HEAD + kpis('now') });
    const report = await buildDecks({ files, outline: 'slides.yaml', out });
    expect(report).toMatchObject({ ok: true, findings: [] });
    expect(readdirSync(out)).toEqual(['fixture.en.pptx', 'fixture.zh.pptx']);
    for (const deck of report.decks) expect(checkPackage(readFileSync(deck.file))).toEqual([]);
  });

  it('leaves the earlier deck as it was where the outline has an error', async () => {
    const out = temporary();
    writeFileSync(join(out, 'fixture.en.pptx'), 'earlier');
    const files = projectFiles({ 'slides.yaml': HEAD + kpis('nothing') });
    const report = await buildDecks({ files, outline: 'slides.yaml', out });
    expect(report.ok).toBe(false);
    expect(report.findings.map((finding) => finding.code)).toContain('unknown-fact');
    expect(readFileSync(join(out, 'fixture.en.pptx'), 'utf8')).toBe('earlier');
    expect(existsSync(join(out, 'fixture.zh.pptx'))).toBe(false);
  });

  it('writes nothing under `strict` where there is a warning, and writes with one otherwise', async () => {
    const out = temporary();
    const twice = HEAD + kpis('now') + kpis('now').replace('slides:\n', '');
    const options = { files: projectFiles({ 'slides.yaml': twice }), outline: 'slides.yaml', out };
    expect((await buildDecks({ ...options, strict: true })).ok).toBe(false);
    expect(readdirSync(out)).toEqual([]);
    const report = await buildDecks(options);
    expect(report.findings.map((finding) => finding.code)).toContain('duplicate-title');
    expect(readdirSync(out)).toHaveLength(2);
  });

  it('builds only the languages that are asked for', async () => {
    const out = temporary();
    const files = projectFiles({ 'slides.yaml': HEAD + kpis('now') });
    await buildDecks({ files, outline: 'slides.yaml', out, languages: ['zh'] });
    expect(readdirSync(out)).toEqual(['fixture.zh.pptx']);
  });

  it('tells of a stale translation, and only those who ask for its language', async () => {
    const slide = 'slides:\n  - kind: statement\n    id: what\n    title: What we do\n';
    const files = { 'slides.zh.yaml': 'what:\n  title: { text: 我们做什么, of: What we did }\n' };
    const codes = async (languages: string[]) =>
      (await checkOutline(HEAD + slide, files, { languages })).findings.map(({ code, language }) => [code, language]);
    expect(await codes(['en', 'zh'])).toEqual([['stale-translation', 'zh']]);
    expect(await codes(['en'])).toEqual([]);
  });

  it('accepts a warning that the slide’s `ok` names, with its reason', async () => {
    const title = 'The same title';
    const slide = (ok: string) => `\n  - { kind: statement, title: { en: ${title}, zh: 同样的标题 }${ok} }`;
    const { findings, accepted } = await checkOutline(
      `${HEAD}slides:${slide('')}${slide(', ok: { duplicate-title: it is meant }')}`,
    );
    expect(findings).toEqual([]);
    expect(accepted.map((entry) => entry.reason)).toEqual(['it is meant']);
  });
});
