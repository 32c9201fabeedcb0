import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { unzip, zip } from '../../src/io/zip.ts';
import { openForChecking } from '../../src/lint/base/opened-package.ts';
import { ruleWords } from '../../src/lint/base/rule.ts';
import { checkFile } from '../../src/lint/check-file.ts';
import { RULES } from '../../src/lint/rules/rules.ts';
import { inline } from '../charts/draw.ts';
import { MODELS, modelScene, nativeScene } from '../outputs/pptx/chart/native-charts.ts';
import { fullScene } from '../outputs/pptx/scenes.ts';
import { builtChartScene, kioskScene } from '../outputs/pptx/shows.ts';
import { deepXml, withDamaged, zipBomb } from '../support/bombs.ts';
import { extendedBrand, SERIF_HEADINGS } from '../support/extended-brand.ts';
import { once } from '../support/once.ts';
import { checkPackage, PACKAGE_RULES } from '../support/package-check.ts';
import { writeChecked } from '../support/written-deck.ts';
import { broken, type Change, edit, type Parts, stepOf } from './broken.ts';

const SLIDE = 'ppt/slides/slide4.xml';
const CHART = 'ppt/charts/chart1.xml';
const FONT = 'ppt/fonts/font1.fntdata';

const good = (await writeChecked({ ...fullScene('en'), date: '2000-01-01' })).bytes;
const codesOf = (bytes: Uint8Array) => checkFile(bytes).findings.map(({ severity, code }) => `${severity} ${code}`);

/** An OLE compound file with a stream of that name, as far as its beginning and its directory tell. */
const compound = (stream: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);

describe('the check of anybody’s file', () => {
  it('finds nothing wrong with a sound one, and counts its slides', () => {
    expect(checkFile(good)).toEqual({ slides: 8, findings: [] });
  });

  it('puts errors first, and names slide, title and object', () => {
    const bytes = broken(
      good,
      edit(SLIDE, ' descr="Alt of Chart"', ''),
      edit('ppt/slides/slide5.xml', ' firstRow="1"', ''),
      edit(SLIDE, 'prst="ellipse"', 'prst="oval"'),
    );
    expect(codesOf(bytes)).toEqual(['error preset-shape', 'warning alt-text', 'warning table-header']);
    const [first] = checkFile(bytes).findings;
    expect(first?.places).toMatchObject([
      { part: SLIDE, slide: { number: 4, title: 'Every shape stands on the grid' }, object: 'Badge' },
    ]);
  });

  it('keeps promises of our own decks to ourselves', () => {
    expect(codesOf(broken(good, edit(SLIDE, / (?:altL|l)ang="[\w-]+"/g, '')))).toEqual([]);
  });

  it.each([
    ['encrypted', compound('EncryptedPackage')],
    ['old-format', compound('PowerPoint Document')],
    ['no-archive', strToU8('<!doctype html><p>Not found</p>')],
    ['no-archive', good.subarray(0, 4000)],
    ['no-archive', new Uint8Array()],
    ['damaged-part', withDamaged(good, 'ppt/presentation.xml')],
    ['too-large', zipBomb(20, 20, unzip(good))],
    ['too-large', zip(new Map<string, Uint8Array | string>([...unzip(good), ['ppt/deep.xml', deepXml(10_000)]]))],
    ['no-presentation', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.presentation') })],
  ])('says of what it cannot read why: %s', (code, bytes) => {
    expect(codesOf(bytes)).toEqual([`error ${code}`]);
  });

  it('tells a presentation whose main part is broken from a file of another program', () => {
    expect(codesOf(broken(good, edit('ppt/presentation.xml', '</p:presentation>', '')))).toContain('error unreadable');
  });
});

/** The rules that find something in a file, each once. */
const rulesOf = (bytes: Uint8Array, foreign = false) => [
  ...new Set(checkPackage(bytes, { foreign }).map((finding) => finding.rule)),
];

const columns = { type: 'column', ...inline(['A', 'B', 'C'], { Days: [16, 35, 21] }) };
const embedding = extendedBrand(`${SERIF_HEADINGS}  embed: true\n`).brand;
const bytesOf = (...deck: Parameters<typeof writeChecked>) => once(async () => (await writeChecked(...deck)).bytes);

/** The decks that faults.yaml and the faults below break, all sound. */
const DECKS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'every kind of item': async () => good,
  columns: bytesOf(nativeScene(columns)),
  ...Object.fromEntries(Object.entries(MODELS).map(([name, model]) => [name, bytesOf(modelScene(model))])),
  'a show that runs by itself': bytesOf(kioskScene()),
  'a chart that is built': bytesOf(builtChartScene()),
  'embedded fonts': bytesOf(fullScene('en'), { brand: embedding }),
};
const deckOf = (name: string) => DECKS[name]?.() ?? Promise.reject(new Error(`There is no deck “${name}”`));

interface StatedFault {
  readonly rule: string;
  readonly is: string;
  readonly changes: readonly Change[];
}

const stated: Readonly<Record<string, readonly StatedFault[]>> = parse(
  readFileSync(new URL('faults.yaml', import.meta.url), 'utf8'),
);
const STATED = Object.entries(stated).flatMap(([deck, faults]) =>
  faults.map(({ rule, is, changes }) => [rule, deck, is, changes.map(stepOf)] as const),
);

const firstPicture = (parts: Parts) => [...parts.keys()].find((name) => name.endsWith('.png')) ?? '';
const png = (size: number) => new Uint8Array(size).fill(7).map((byte, i) => [0x89, 0x50, 0x4e, 0x47][i] ?? byte);
const showing = (id: string, target: string) =>
  stepOf({ relate: 'ppt/slides/_rels/slide4.xml.rels', id, type: 'image', target });
const font = (change: (bytes: Uint8Array) => Uint8Array) => (parts: Parts) =>
  parts.set(FONT, change(Uint8Array.from(parts.get(FONT) as Uint8Array)));
const fontWith = (value: number, at: (bytes: Uint8Array) => number) => font((bytes) => bytes.with(at(bytes), value));
const long = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer).getUint32(at, true);

/** Faults of bytes. */
const BINARY: readonly (readonly [rule: string, deck: string, is: string, steps: ((parts: Parts) => void)[]])[] = [
  [
    'duplicate-media',
    'every kind of item',
    'the same picture twice',
    [
      (parts) => ['one', 'again'].map((name) => parts.set(`ppt/media/${name}.png`, png(2000))),
      showing('rId79', '../media/one.png'),
      showing('rId78', '../media/again.png'),
    ],
  ],
  [
    'broken-picture',
    'every kind of item',
    'a web page in place of a picture',
    [(parts) => parts.set(firstPicture(parts), strToU8('Not found'))],
  ],
  [
    'large-picture',
    'every kind of item',
    'a picture of eleven megabytes',
    [(parts) => parts.set(firstPicture(parts), png(11 * 1024 * 1024))],
  ],
  ['embedded-font', 'embedded fonts', 'a font without the mark of its format', [fontWith(0, () => 34)]],
  ['embedded-font', 'embedded fonts', 'a font that is cut off', [font((bytes) => bytes.slice(0, -4))]],
  ['embedded-font', 'embedded fonts', 'a font of another name inside', [fontWith('T'.charCodeAt(0), () => 84)]],
  [
    'embedded-font',
    'embedded fonts',
    'a font in which no font is',
    [fontWith(0x4f, (bytes) => long(bytes, 0) - long(bytes, 4))],
  ],
];

describe('the package check', () => {
  it('finds nothing wrong with a sound deck', () => {
    expect(checkPackage(good)).toEqual([]);
  });

  it.each([...STATED, ...BINARY])('finds by %s in %s: %s', async (rule, deck, _, steps) => {
    expect(rulesOf(broken(await deckOf(deck), ...steps))).toEqual([rule]);
  });

  it('finds an empty value, which the workbook has as an empty cell', async () => {
    const found = rulesOf(broken(await deckOf('columns'), edit(CHART, '<c:v>35</c:v>', '<c:v></c:v>')));
    expect(found).toEqual(['chart-empty-value', 'chart-data']);
  });

  it('takes a chart with depth, as others make it, for a sound one', async () => {
    const deep = broken(await deckOf('columns'), edit(CHART, '<c:plotArea>', '<c:view3D/><c:plotArea>'));
    expect(rulesOf(deep, true)).toEqual([]);
  });

  it('takes a hidden slide for no part of the show', async () => {
    const stays = edit('ppt/slides/slide5.xml', / advTm="\d+"/, '');
    expect(checkPackage(broken(await deckOf('a show that runs by itself'), stays))).toEqual([]);
  });

  it('finds entries out of order, and entries with a time of day', () => {
    const entries = Object.fromEntries([...unzip(good)].reverse());
    expect(rulesOf(zipSync(entries, { mtime: new Date(1980, 0, 1) }))).toEqual(['entry-order']);
    const now = zipSync(Object.fromEntries(unzip(good)), { mtime: new Date(2024, 4, 5, 6, 7) });
    expect(rulesOf(now)).toEqual(['entry-time']);
    expect(rulesOf(now, true)).toEqual([]);
  });

  it('finds an entry that is there twice, one with a backslash, and one packed by another method', () => {
    const twice = zipSync({ ...Object.fromEntries(unzip(good)), 'ppt/Presentation.xml': strToU8('<a/>') });
    expect(rulesOf(twice, true)).toContain('duplicate-entry');
    const named = zipSync({ ...Object.fromEntries(unzip(good)), 'ppt\\tags.txt': strToU8('x') });
    expect(rulesOf(named, true)).toContain('entry-name');
    const rule = RULES.find(({ code }) => code === 'compression');
    const entries = [{ name: 'ppt/presentation.xml', modified: 0, method: 9, crc: 0, packed: 0, size: 0, offset: 0 }];
    expect(rule?.check({ ...openForChecking(good), entries })).toMatchObject([{ part: 'ppt/presentation.xml' }]);
  });

  it('finds what was damaged within a part that is stored as it is', () => {
    const damaged = good.slice();
    const at = Buffer.from(damaged.buffer).indexOf(Buffer.from('IDAT'));
    damaged[at + 10] = (damaged[at + 10] ?? 0) ^ 0xff;
    const found = checkPackage(damaged, { foreign: true });
    expect(found.map(({ rule, part }) => [rule, part.split('/')[1]])).toEqual([['checksum', 'media']]);
  });

  it('finds words in no language at all', () => {
    const mute = broken(good, (parts) => {
      for (const [name, text] of parts)
        if (/(slides\/slide|slideMaster|slideLayout)\d+\.xml$/.test(name))
          parts.set(name, String(text).replace(/ (?:alt)?[lL]ang="[\w-]+"/g, ''));
    });
    expect(rulesOf(mute, true)).toEqual(['document-language']);
  });

  it('reads files whose prefixes are others', () => {
    const rename = (from: string, to: string) => edit(SLIDE, new RegExp(`(</?|xmlns:)${from}(?=[:=])`, 'g'), `$1${to}`);
    const renamed = broken(good, rename('p', 'pres'), rename('a', 'd'));
    expect(rulesOf(renamed)).toEqual([]);
    const faulty = broken(renamed, edit(SLIDE, 'prst="ellipse"', 'prst="oval"'));
    expect(rulesOf(faulty)).toEqual(['preset-shape']);
  });

  it('has a fault here for every rule', () => {
    const apart = [
      'entry-order',
      'entry-time',
      'duplicate-entry',
      'entry-name',
      'checksum',
      'compression',
      'document-language',
      'chart-empty-value',
    ];
    const tried = new Set([...STATED, ...BINARY].map(([rule]) => rule));
    expect(PACKAGE_RULES.filter((rule) => !tried.has(rule) && !apart.includes(rule))).toEqual([]);
  });

  it('has words in both languages and a reference for every rule', () => {
    const silent = RULES.filter((rule) => {
      const words = Object.values(ruleWords(rule));
      return words.some(({ en, zh }) => !/[.!]$/.test(en) || !/[。]$/.test(zh)) || !/^https:\/\//.test(rule.upstream);
    });
    expect(silent.map(({ code }) => code)).toEqual([]);
    expect(new Set(PACKAGE_RULES).size).toBe(PACKAGE_RULES.length);
  });

  it('names the part and the object', () => {
    const [finding] = checkPackage(broken(good, edit(SLIDE, 'prst="ellipse"', 'prst="oval"')));
    expect(finding).toMatchObject({ part: SLIDE, object: 'Badge' });
  });

  it('does not take an address or a figure in alt text for a path', () => {
    const alt = 'descr="Code: https://example.org/a/b.png and 1/2.5"';
    expect(checkPackage(broken(good, edit(SLIDE, 'descr="Alt of Chart"', alt)))).toEqual([]);
  });
});
