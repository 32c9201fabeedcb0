import { describe, expect, it } from 'vitest';
import { buildDecks, type Output, type PipelineOptions } from '../../src/app/build-decks.ts';
import { checkOutline, projectFiles } from '../support/build.ts';
import { testCalls } from '../support/calls.ts';
import { HEAD } from '../support/head.ts';
import { checkPackage } from '../support/package-check.ts';

const kpis = (fact: string) => `slides:
  - kind: kpis
    title: { en: Two figures, zh: 两个数字 }
    items:
      - { fact: ${fact}, text: { en: output now, zh: 当前产值 } }
      - { fact: start, text: { en: output at the start, zh: 起始产值 } }
`;

/** What becomes of slides behind the head of the fixtures, in files that are held in memory. */
const build = (slides: string, more: Partial<PipelineOptions> = {}) =>
  buildDecks({
    files: projectFiles({ 'slides.yaml': HEAD + slides }),
    outline: 'slides.yaml',
    formats: ['pptx'],
    ...more,
  });

const namesOf = (outputs: readonly Output[]) => outputs.map(({ name }) => name);

describe('buildDecks', () => {
  it('gives a deck for each language, with nothing against it', async () => {
    const { report, outputs } = await build(kpis('now'));
    expect(report).toMatchObject({ ok: true, findings: [] });
    expect(namesOf(outputs)).toEqual(['fixture.en.pptx', 'fixture.zh.pptx']);
    for (const { bytes } of outputs) expect(checkPackage(bytes)).toEqual([]);
  });

  it('tells what is wrong with facts beside what is wrong in a translation, and without what that then lacks', async () => {
    const slides = kpis('nothing').replace('{ en: Two figures, zh: 两个数字 }', 'Two figures');
    const files = projectFiles({ 'slides.yaml': HEAD + slides, 'slides.zh.yaml': 'kpis: [' });
    const { report } = await build(slides, { files });
    expect(report).toMatchObject({ ok: false, stage: 'syntax' });
    expect(report.findings.map(({ code }) => code).toSorted()).toEqual(['syntax', 'unknown-fact']);
  });

  it('gives the deck of one language although the translation into the other one has errors', async () => {
    const files = projectFiles({ 'slides.yaml': HEAD + kpis('now'), 'slides.zh.yaml': 'kpis: [' });
    const { report, outputs } = await build('', { files, languages: ['en'] });
    expect(report).toMatchObject({ ok: true, findings: [] });
    expect(namesOf(outputs)).toEqual(['fixture.en.pptx']);
  });

  it('gives none under `strict` where there is a warning, and all with one otherwise', async () => {
    const twice = kpis('now') + kpis('now').replace('slides:\n', '');
    const strict = await build(twice, { strict: true });
    expect([strict.report.ok, strict.outputs]).toEqual([false, []]);
    const { report, outputs } = await build(twice);
    expect(report.findings.map((finding) => finding.code)).toContain('duplicate-title');
    expect(outputs).toHaveLength(2);
  });

  it('names the outline in the commands that it advises, as it was typed', async () => {
    const source = (HEAD + kpis('now')).replace('value: 40.5,', 'value: 40.5, draft: true,');
    const files = projectFiles({ 'talk.yaml': source });
    const hints = async (more: Partial<PipelineOptions>) =>
      (await build('', { files, outline: 'talk.yaml', formats: [], ...more })).report.findings.map(({ hint }) => hint);
    expect(await hints({})).toMatchObject([{ en: expect.stringContaining(' accept talk.yaml`') }]);
    expect(await hints({ called: 'x/talk.yaml' })).toMatchObject([
      { en: expect.stringContaining('accept x/talk.yaml`') },
    ]);
  });

  it('builds only the languages that are asked for', async () => {
    const { outputs } = await build(kpis('now'), { languages: ['zh'] });
    expect(namesOf(outputs)).toEqual(['fixture.zh.pptx']);
  });
});

testCalls(import.meta.url, 'build.yaml', { build, checkOutline });
