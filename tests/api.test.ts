import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DeckOptions, escape as escapeText, Keep, openDeck } from '../src/api.ts';
import { ROOT } from './support/brand.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

const OUTLINE = `deck: { id: small, title: A small deck, brand: liangjiang, languages: [en] }
slides:
  - { kind: cover }
  - { kind: statement, title: One thing to say }
`;
const temporaryFolder = temporaryFolders();
const inMemory = (text = OUTLINE, options: DeckOptions = {}) =>
  openDeck('slides.yaml', { files: { 'slides.yaml': text }, ...options });

describe('a deck for other programs', () => {
  it('is built to bytes, and put into a folder that is made for it', async () => {
    const { ok, findings, files, write } = await inMemory().build();
    expect([ok, findings]).toEqual([true, []]);
    expect(files).toMatchObject([{ name: 'small.en.pptx', language: 'en', slides: 2 }]);
    const folder = join(temporaryFolder(), 'made');
    expect(write(folder)).toEqual([join(folder, 'small.en.pptx')]);
    expect(readdirSync(folder)).toEqual(['small.en.pptx']);
  });

  it('is written in the formats that are asked for', async () => {
    const { files } = await inMemory().build({ formats: ['pdf', 'svg'] });
    expect(files.map(({ name, format }) => `${format} ${name}`)).toEqual([
      'pdf small.en.pdf',
      'svg small.en.01.svg',
      'svg small.en.02.svg',
    ]);
  });

  it('has the same bytes whatever was kept before', async () => {
    const keep = new Keep();
    const [first, second] = [await inMemory(OUTLINE, { keep }).build(), await inMemory(OUTLINE, { keep }).build()];
    expect(second.files).toEqual(first.files);
    expect((await inMemory().build()).files).toEqual(first.files);
  });

  it('says what is wrong, where, and in the language that is asked for', async () => {
    const wrong = OUTLINE.replace('kind: statement', 'kind: statemint');
    const { ok, findings } = await inMemory(wrong).check();
    expect(ok).toBe(false);
    expect(findings).toMatchObject([
      { code: 'unknown-kind', severity: 'error', file: 'slides.yaml', line: 4, column: 13 },
    ]);
    const chinese = await inMemory(wrong, { ui: 'zh' }).check();
    expect(chinese.findings[0]?.message).toMatch(/\p{sc=Han}/u);
    const { files, write } = await inMemory(wrong).build();
    const folder = join(temporaryFolder(), 'none');
    expect([files, write(folder), existsSync(folder)]).toEqual([[], [], false]);
  });

  it('ends at a signal between two steps, with its reason', async () => {
    const ending = new AbortController();
    const steps: string[] = [];
    const onProgress = (step: string) => {
      steps.push(step);
      if (step.startsWith('Drawing')) ending.abort(new Error('enough'));
    };
    await expect(inMemory().build({ signal: ending.signal, onProgress })).rejects.toThrow('enough');
    expect(steps).toEqual(['Laying out the slides, en', 'Drawing the charts, en']);
    await expect(inMemory().check({ signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });

  it('is refused where there is no outline, or it lacks a language', async () => {
    await expect(openDeck(join(temporaryFolder(), 'none.yaml')).check()).rejects.toThrow('There is no outline');
    await expect(openDeck('none.yaml', { files: {} }).build()).rejects.toThrow('There is no outline none.yaml.');
    await expect(inMemory(OUTLINE, { languages: ['zh'] }).check()).rejects.toThrow('is in en, and not in zh');
  });
});

/** What no option takes, whatever sort of value it takes. */
const NEVER: readonly unknown[] = [null, 5, Number.NaN, [], [null], new Map(), Symbol('x'), 10n, ''];

describe('an option with a value that it does not take is a RangeError that names it', () => {
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  const WRONG: Readonly<Record<keyof DeckOptions, readonly unknown[]>> = {
    files: [...NEVER, { a: 1 }, { a: null }, { a: [1, 2] }, new Uint8Array(1)],
    folder: [...NEVER, {}, true],
    languages: [...NEVER, ['fr'], ['en', 'en'], 'en', { 0: 'en' }, true],
    brand: [...NEVER, {}, true],
    reading: [...NEVER, 'bed', {}, true],
    today: [...NEVER, 'tomorrow', '2026-13-01', new Date(0), true],
    strict: [...NEVER, 'yes', {}],
    ui: [...NEVER, 'fr', {}, true],
    keep: [...NEVER, {}, Keep, true],
  };

  it.each(Object.entries(WRONG))('%s', (name, values) => {
    for (const value of values)
      expect(() => openDeck('slides.yaml', { [name]: value }), String(name)).toThrow(
        expect.objectContaining({ name: 'RangeError', message: expect.stringMatching(`^\`${name}\` takes `) }),
      );
  });

  it('the outline, and the options themselves', () => {
    for (const value of [undefined, ...NEVER, true, () => 1, new Uint8Array(1)])
      expect(() => openDeck(value as string), String(value?.toString())).toThrow(/^`outline` takes /);
    for (const value of [null, 5, 'x', [], new Map()])
      expect(() => openDeck('slides.yaml', value as DeckOptions)).toThrow(/^`options` takes /);
  });

  it.each([
    ['signal', [...NEVER, {}, true, new AbortController()]],
    ['onProgress', [...NEVER, {}, true]],
    ['formats', [...NEVER, ['gif'], ['png', 'png'], 'png', {}, true]],
  ])('%s', async (name, values) => {
    const deck = inMemory();
    for (const value of values) {
      const refused = { name: 'RangeError', message: expect.stringMatching(`^\`${name}\` takes `) };
      await expect(deck.build({ [name]: value } as object)).rejects.toMatchObject(refused);
      if (name !== 'formats') await expect(deck.check({ [name]: value } as object)).rejects.toMatchObject(refused);
    }
    for (const run of [null, 5, []]) await expect(deck.build(run as object)).rejects.toThrow(/^`run` takes an object/);
  });

  it('the folder that a deck is put into, and a text to be escaped', async () => {
    const { write } = await inMemory('deck: [').build();
    for (const value of [undefined, ...NEVER, {}])
      expect(() => write(value as string)).toThrow(/^`folder` takes the path of a folder/);
    for (const value of [undefined, null, 5, {}, ['x']])
      expect(() => escapeText(value as string)).toThrow(/^`text` takes a text/);
  });

  it('an outline that JSON cannot hold', async () => {
    await expect(openDeck(circular, { files: {} }).check()).rejects.toThrow(/^`outline` takes what JSON can hold/);
  });

  it('is none where it is undefined', async () => {
    const options = { brand: undefined, strict: undefined, languages: undefined } as unknown as DeckOptions;
    expect((await inMemory(OUTLINE, options).check({ signal: undefined } as object)).ok).toBe(true);
  });
});

describe('an option that there is not', () => {
  it('is refused, with the one that was probably meant', async () => {
    expect(() => openDeck('slides.yaml', { brnad: 'x' } as DeckOptions)).toThrow('Did you mean `brand`?');
    expect(() => openDeck('slides.yaml', { zzz: 1 } as DeckOptions)).toThrow('`today`');
    await expect(inMemory().build({ format: ['pdf'] } as object)).rejects.toThrow('Did you mean `formats`?');
    await expect(inMemory().check({ formats: ['pdf'] } as object)).rejects.toThrow('`formats` is no option.');
  });
});

describe('files in memory', () => {
  it('are read anew in each run', async () => {
    const files: Record<string, string> = { 'slides.yaml': OUTLINE };
    const deck = openDeck('slides.yaml', { files });
    expect((await deck.check()).ok).toBe(true);
    files['slides.yaml'] = OUTLINE.replace('kind: statement', 'kind: statemint');
    expect((await deck.check()).findings).toMatchObject([{ code: 'unknown-kind' }]);
  });

  it('may change afterwards, whatever is kept of them', async () => {
    const sound = new Uint8Array(readFileSync(join(ROOT, 'tests/fixtures/pictures/valley.jpg')));
    const outline = `${OUTLINE}  - { kind: picture, title: A valley, picture: p.jpg, alt: A valley }\n`;
    const keep = new Keep();
    const build = (picture: Uint8Array) =>
      openDeck('slides.yaml', { keep, files: { 'slides.yaml': outline, 'p.jpg': picture } }).build();
    const buffer = sound.slice();
    const first = await build(buffer);
    expect(first.ok).toBe(true);
    buffer.fill(0, 100);
    expect((await build(buffer)).findings).toMatchObject([{ code: 'bad-picture' }]);
    expect((await build(sound)).files).toEqual(first.files);
    // Nor does what the caller does to a file that came of them.
    (await build(sound)).files[0]?.bytes.fill(0);
    expect((await build(sound)).files).toEqual(first.files);
  });

  it('stand over those of a folder that is named', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'slides.yaml'), OUTLINE);
    writeFileSync(join(folder, 'data/d.csv'), 'Year,Guests\n2019,120\n2020,340\n');
    const chart = `  - kind: chart
    title: Guests
    chart: { type: column, from: { file: data/d.csv, source: s } }
sources: { s: { title: Counts } }
`;
    const errors = async (options: DeckOptions) =>
      (await openDeck('slides.yaml', options).check()).findings
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
    expect(await errors({ folder })).toEqual([]);
    const files = { 'slides.yaml': OUTLINE + chart };
    expect(await errors({ folder, files })).toEqual([]);
    expect(await errors({ folder, files: { ...files, 'data/d.csv': 'Year\n' } })).toEqual(['bad-data']);
    expect(await errors({ files })).toEqual(['unknown-file']);
  });
});

describe('an outline as an object', () => {
  const outline = {
    deck: { id: 'small', title: 'A small deck', brand: 'liangjiang', languages: ['en'] },
    slides: [{ kind: 'cover' }, { kind: 'statement', title: 'One thing: to say # 1\u2028' }],
  };

  it('is the same as one in a file', async () => {
    const written = await inMemory(OUTLINE.replace('One thing to say', '"One thing: to say # 1\\u2028"')).build();
    const { ok, findings, files } = await openDeck(outline, { files: {} }).build();
    expect([ok, findings]).toEqual([true, []]);
    expect(files).toEqual(written.files);
  });

  it('has findings with their paths, and without places in a file that nobody has', async () => {
    const wrong = { ...outline, slides: [{ kind: 'cover' }, { kind: 'statemint', title: 'x' }] };
    const { findings } = await openDeck(wrong, { files: {} }).check();
    expect(findings).toMatchObject([{ code: 'unknown-kind', path: 'slides[1].kind', suggestion: 'statement' }]);
    for (const key of ['file', 'line', 'column', 'start', 'end', 'edit']) expect(findings[0]).not.toHaveProperty(key);
  });
});

describe('a text that is escaped', () => {
  const text = 'O’Brien {Offshore} **a** ***b [x](https://a.b) ^[n] {{c}} ｛d｝ [2020]';

  it('is shown to the letter', async () => {
    const outline = {
      deck: { id: 'd', title: 'D', brand: 'liangjiang', languages: ['en'] },
      slides: [{ kind: 'statement', title: 'A', text: escapeText(text), ok: { 'unsourced-figure': 'a name' } }],
    };
    const { findings, files } = await openDeck(outline, { files: {} }).build({ formats: ['html'] });
    expect(findings).toEqual([]);
    const page = new TextDecoder().decode(files[0]?.bytes).replace(/<[^>]*>/g, '');
    // A line of the slide ends in a line of the page.
    expect(page.replace(/\s+/g, ' ')).toContain(text);
  });
});

describe('the facts of a deck', () => {
  const FACTS = OUTLINE.replace(
    'slides:',
    'sources: { s: { title: S } }\nfacts: { firms: { name: Firms, value: 43, source: s, quote: 43 came., draft: true } }\nslides:',
  ).replace('One thing to say', "'{firms} came'");

  it('are listed, and accepted in a text that the caller writes', async () => {
    const deck = inMemory(FACTS);
    const { ok, facts } = await deck.facts();
    expect([ok, facts]).toMatchObject([
      true,
      [{ id: 'firms', shown: '43', status: 'draft', slides: ['statement'], quote: '43 came.' }],
    ]);
    expect(await deck.acceptFacts(['firms'])).toEqual({
      ...{ ok: true, findings: [], accepted: ['firms'], already: [], left: 0 },
      text: FACTS.replace(', draft: true', ''),
    });
    expect((await deck.facts()).facts[0]?.status).toBe('draft');
    const object = openDeck({
      deck: { id: 'o', title: 'O', brand: 'liangjiang', languages: ['en'] },
      slides: [{ kind: 'cover' }],
    });
    expect((await object.facts()).facts).toEqual([]);
    expect(await object.acceptFacts('all')).toMatchObject({ ok: true, accepted: [] });
  });

  it('are none where the outline has errors, and refused under a wrong name', async () => {
    expect(await inMemory(`${FACTS}more: 1\n`).facts()).toMatchObject({
      ok: false,
      facts: [],
      findings: [{ code: 'unknown-key' }],
    });
    const deck = inMemory(FACTS);
    await expect(deck.acceptFacts(['firm'])).rejects.toThrow(/`firm`.*`firms`/);
    await expect(deck.acceptFacts('some' as 'all')).rejects.toThrow(RangeError);
    await expect(deck.facts({ language: 'zh' })).rejects.toThrow(RangeError);
    await expect(deck.facts({ lang: 'en' } as object)).rejects.toThrow(/`language`/);
  });
});
