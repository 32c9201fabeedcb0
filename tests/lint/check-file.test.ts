import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip, zip } from '../../src/io/zip.ts';
import { openForChecking } from '../../src/lint/base/opened-package.ts';
import { ruleWords } from '../../src/lint/base/rule.ts';
import { checkFile } from '../../src/lint/check-file.ts';
import { RULES } from '../../src/lint/rules/rules.ts';
import { inline } from '../charts/draw.ts';
import { modelScene, nativeScene } from '../outputs/pptx/chart/native-charts.ts';
import { MODELS } from '../outputs/pptx/chart/native-models.ts';
import { fullScene } from '../outputs/pptx/scenes.ts';
import { builtChartScene, kioskScene } from '../outputs/pptx/shows.ts';
import { deepXml, withDamaged, zipBomb } from '../support/bombs.ts';
import { extendedBrand, SERIF_HEADINGS } from '../support/extended-brand.ts';
import { once } from '../support/once.ts';
import { checkPackage, PACKAGE_RULES } from '../support/package-check.ts';
import { writeChecked } from '../support/written-deck.ts';
import { ACCESS_FAULTS } from './access-faults.ts';
import { all, broken, edit } from './broken.ts';
import { CHART, CHART_FAULTS, MARK_FAULTS } from './chart-faults.ts';
import { FAULTS, SLIDE } from './faults.ts';
import { FONT_AS_PICTURE, FONT_FAULTS } from './font-faults.ts';
import { BUILD_FAULTS, HIDDEN_STAYS, SHOW_FAULTS } from './show-faults.ts';

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
      all(
        edit(SLIDE, ' descr="Alt of Chart"', ''),
        edit('ppt/slides/slide5.xml', ' firstRow="1"', ''),
        edit(SLIDE, 'prst="ellipse"', 'prst="oval"'),
      ),
      good,
    );
    expect(codesOf(bytes)).toEqual(['error preset-shape', 'warning alt-text', 'warning table-header']);
    const [first] = checkFile(bytes).findings;
    expect(first?.places).toMatchObject([
      { part: SLIDE, slide: { number: 4, title: 'Every shape stands on the grid' }, object: 'Badge' },
    ]);
  });

  it('keeps promises of our own decks to ourselves', () => {
    const files = broken(
      (parts) =>
        parts.set('ppt/slides/slide4.xml', String(parts.get(SLIDE)).replaceAll(/ (?:altL|l)ang="[\w-]+"/g, '')),
      good,
    );
    expect(codesOf(files)).toEqual([]);
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
    expect(codesOf(broken(edit('ppt/presentation.xml', '</p:presentation>', ''), good))).toContain('error unreadable');
  });
});

/** The rules that find something in a file, each once. */
const rulesOf = (bytes: Uint8Array, foreign = false) => [
  ...new Set(checkPackage(bytes, { foreign }).map((finding) => finding.rule)),
];

describe('the package check of charts', async () => {
  const chart = { type: 'column', ...inline(['A', 'B', 'C'], { Days: [16, 35, 21] }) };
  const deck = (await writeChecked(nativeScene(chart))).bytes;

  it.each(CHART_FAULTS)('finds by %s: %s', (rule, _, change) => {
    expect(rulesOf(broken(change, deck))).toEqual([rule]);
  });

  const marks = new Map(
    Object.entries(MODELS).map(([name, model]) => [name, once(() => writeChecked(modelScene(model)))]),
  );
  it.each(MARK_FAULTS)('finds by %s in %s: %s', async (rule, name, _, change) => {
    const sound = await marks.get(name)?.();
    expect(rulesOf(broken(change, sound?.bytes ?? new Uint8Array()))).toEqual([rule]);
  });

  it('finds an empty value, which the workbook has as an empty cell', () => {
    const found = rulesOf(broken(edit(CHART, '<c:v>35</c:v>', '<c:v></c:v>'), deck));
    expect(found).toEqual(['chart-empty-value', 'chart-data']);
  });

  it('takes a chart with depth, as others make it, for a sound one', () => {
    const deep = broken(edit(CHART, '<c:plotArea>', '<c:view3D/><c:plotArea>'), deck);
    expect(rulesOf(deep, true)).toEqual([]);
  });
});

describe('the package check of a show', async () => {
  const deck = (await writeChecked(kioskScene())).bytes;
  const built = (await writeChecked(builtChartScene())).bytes;

  it.each(SHOW_FAULTS)('finds by %s: %s', (rule, _, change) => {
    expect(rulesOf(broken(change, deck))).toEqual([rule]);
  });

  it.each(BUILD_FAULTS)('finds by timing-target: %s', (_, change) => {
    expect(rulesOf(broken(change, built))).toEqual(['timing-target']);
  });

  it('takes a hidden slide for no part of the show', () => {
    expect(checkPackage(broken(HIDDEN_STAYS, deck))).toEqual([]);
  });
});

describe('the package check of fonts', async () => {
  const embedding = extendedBrand(`${SERIF_HEADINGS}  embed: true\n`).brand;
  const deck = (await writeChecked(fullScene('en'), { brand: embedding })).bytes;

  it.each(FONT_FAULTS)('finds %s', (_, change) => {
    expect(rulesOf(broken(change, deck))).toEqual(['embedded-font']);
  });

  it('finds a font of another content type', () => {
    expect(rulesOf(broken(FONT_AS_PICTURE, deck))).toEqual(['content-type']);
  });
});

describe('the package check', () => {
  it('finds nothing wrong with a sound deck', () => {
    expect(checkPackage(good)).toEqual([]);
  });

  it.each([...FAULTS, ...ACCESS_FAULTS])('finds by %s: %s', (rule, _, change) => {
    expect(rulesOf(broken(change, good))).toEqual([rule]);
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
    const mute = (part: string) => edit(part, / (?:alt)?[lL]ang="[\w-]+"/g, '');
    const parts = [...unzip(good).keys()].filter((name) => /slides\/slide\d+\.xml$|slideMaster1\.xml$/.test(name));
    const changes = parts.filter((name) => / lang="/.test(new TextDecoder().decode(unzip(good).get(name)))).map(mute);
    const layouts = [...unzip(good).keys()]
      .filter(
        (name) => /slideLayout\d+\.xml$/.test(name) && / lang="/.test(new TextDecoder().decode(unzip(good).get(name))),
      )
      .map(mute);
    expect(rulesOf(broken(all(...changes, ...layouts), good), true)).toEqual(['document-language']);
  });

  it('reads files whose prefixes are others', () => {
    const renamed = broken((files) => {
      const text = String(files.get(SLIDE));
      files.set(
        SLIDE,
        text
          .replace(/(<\/?)p:/g, '$1pres:')
          .replaceAll('xmlns:p=', 'xmlns:pres=')
          .replace(/(<\/?)a:/g, '$1d:')
          .replaceAll('xmlns:a=', 'xmlns:d='),
      );
    }, good);
    expect(rulesOf(renamed)).toEqual([]);
    const faulty = broken(edit(SLIDE, 'prst="ellipse"', 'prst="oval"'), renamed);
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
      'embedded-font',
    ];
    const tried = new Set<string>([...FAULTS, ...ACCESS_FAULTS, ...CHART_FAULTS, ...SHOW_FAULTS].map(([rule]) => rule));
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
    const [finding] = checkPackage(broken(edit(SLIDE, 'prst="ellipse"', 'prst="oval"'), good));
    expect(finding).toMatchObject({ part: SLIDE, object: 'Badge' });
  });

  it('does not take an address or a figure in alt text for a path', () => {
    const alt = 'descr="Code: https://example.org/a/b.png and 1/2.5"';
    expect(checkPackage(broken(edit(SLIDE, 'descr="Alt of Chart"', alt), good))).toEqual([]);
  });
});
