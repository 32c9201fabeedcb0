import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/check/package/check-package.ts';
import { PACKAGE_RULES, type PackageRule } from '../../src/check/package/finding.ts';
import { unzip, zip } from '../../src/io/zip.ts';
import type { NativeChart } from '../../src/scene/native-chart.ts';
import { inline } from '../charts/draw.ts';
import { modelScene, nativeScene } from '../pptx/native-charts.ts';
import { MODELS } from '../pptx/native-models.ts';
import { fullScene } from '../pptx/scenes.ts';
import { builtChartScene, kioskScene } from '../pptx/shows.ts';
import { extendedBrand, SERIF_HEADINGS } from '../support/extended-brand.ts';
import { writeChecked } from '../support/written-deck.ts';

const good = (await writeChecked(fullScene('en'))).bytes;

type Files = Map<string, Uint8Array | string>;

/** The good deck, or another, with its parts as text, changed, and zipped again. */
function broken(change: (files: Files) => void, deck = good): Uint8Array {
  const files: Files = new Map();
  for (const [name, bytes] of unzip(deck))
    files.set(name, /\.(xml|rels)$/.test(name) ? new TextDecoder().decode(bytes) : bytes);
  change(files);
  return zip(files);
}

/** A change of one part's text; it must change something. */
const edit = (part: string, from: string | RegExp, to: string) => (files: Files) => {
  const before = String(files.get(part));
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${part} does not hold ${from}`);
  files.set(part, after);
};

const SLIDE = 'ppt/slides/slide4.xml';
const PRESENTATION = 'ppt/presentation.xml';
const NOTES_RELATIONSHIPS = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';

/** What breaks each rule and no other. */
const FAULTS: readonly [PackageRule, string, (files: Files) => void][] = [
  ['timing-target', 'an object that is not there', edit(SLIDE, /<p:spTgt spid="\d+"/, '<p:spTgt spid="99"')],
  ['timing-target', 'a paragraph that is not there', edit(SLIDE, '<p:pRg st="2" end="2"', '<p:pRg st="3" end="3"')],
  ['unreadable', 'markup that does not close', edit('docProps/core.xml', '</cp:coreProperties>', '')],
  ['content-type', 'a part without a type', edit('[Content_Types].xml', /<Default Extension="png"[^>]*>/, '')],
  [
    'content-type',
    'a layout declared a slide',
    edit('[Content_Types].xml', /(slideLayout3\.xml" ContentType="[^"]*)slideLayout\+xml/, '$1slide+xml'),
  ],
  [
    'phantom-override',
    'a type for a master that is not there',
    edit(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="application/xml"/></Types>',
    ),
  ],
  [
    'broken-relationship',
    'a target that is not there',
    edit(
      'ppt/slides/_rels/slide2.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/tags" Target="../tags/tag1.xml"/></Relationships>',
    ),
  ],
  [
    'duplicate-relationship',
    'an id given twice',
    edit(
      'ppt/slides/_rels/slide2.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>',
    ),
  ],
  ['unknown-relationship', 'a link to no relationship', edit(SLIDE, /r:id="rId\d+"/, 'r:id="rId99"')],
  ['orphan-part', 'a part that nothing leads to', (files) => files.set('ppt/slides/leftover.xml', '<a/>')],
  ['duplicate-slide-id', 'two slides of one number', edit(PRESENTATION, /<p:sldId id="257"/, '<p:sldId id="256"')],
  [
    'duplicate-slide-id',
    'a slide in two sections',
    edit(PRESENTATION, '<p14:sldId id="256"/>', '<p14:sldId id="256"/><p14:sldId id="257"/>'),
  ],
  ['duplicate-shape-id', 'two objects of one number', edit(SLIDE, '<p:cNvPr id="9"', '<p:cNvPr id="2"')],
  [
    'duplicate-layout-id',
    'a layout with its master’s number',
    edit('ppt/slideMasters/slideMaster1.xml', 'sldLayoutId id="2147483649"', 'sldLayoutId id="2147483648"'),
  ],
  [
    'presentation-order',
    'the notes master after the slides',
    edit(PRESENTATION, /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/, '$2$1'),
  ],
  [
    'shared-theme',
    'one theme for slides and notes',
    (files) => {
      edit(NOTES_RELATIONSHIPS, 'theme2.xml', 'theme1.xml')(files);
      files.delete('ppt/theme/theme2.xml');
      edit('[Content_Types].xml', /<Override PartName="\/ppt\/theme\/theme2.xml"[^>]*>/, '')(files);
    },
  ],
  [
    'notes-master',
    'a notes master that is not listed',
    edit(PRESENTATION, /<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>/, ''),
  ],
  [
    'notes-master',
    'notes that lead to another slide',
    edit('ppt/notesSlides/_rels/notesSlide1.xml.rels', 'slide1.xml', 'slide2.xml'),
  ],
  ['paragraph-properties', 'properties after a run', edit(SLIDE, '</a:r></a:p>', '</a:r><a:pPr/></a:p>')],
  ['language', 'a run without a language', edit(SLIDE, '<a:rPr lang="en-GB"', '<a:rPr')],
  ['control-character', 'a character that PowerPoint refuses', edit(SLIDE, '</a:t>', '\uffff</a:t>')],
  [
    'color-value',
    'a theme colour as a value',
    edit(SLIDE, /<a:schemeClr val="lt2"\/>|<a:schemeClr val="bg2"\/>/, '<a:srgbClr val="accent1"/>'),
  ],
  [
    'leaked-path',
    'a file’s place on a disk as alt text',
    edit(SLIDE, 'descr="Alt of Chart"', 'descr="/home/someone/chart.png"'),
  ],
  ['leaked-path', 'PptxGenJS’s own name for a picture', edit(SLIDE, 'descr="Alt of Chart"', 'descr="preencoded.png"')],
  ['alt-text', 'a picture that says nothing', edit(SLIDE, ' descr="Alt of Chart"', '')],
  ['alt-text', 'a table that says nothing', edit('ppt/slides/slide5.xml', ' descr="Shares of sectors"', '')],
  [
    'duplicate-media',
    'the same picture twice',
    (files) => {
      const [name, bytes] = [...files].find(([entry]) => entry.endsWith('.png')) ?? ['', ''];
      files.set('ppt/media/again.png', bytes);
      edit(
        'ppt/slides/_rels/slide4.xml.rels',
        '</Relationships>',
        '<Relationship Id="rId78" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/again.png"/></Relationships>',
      )(files);
      expect(name).not.toBe('');
    },
  ],
  ['missing-title', 'an empty title', edit(SLIDE, 'Every shape stands on the grid', ' ')],
  [
    'empty-placeholder',
    'a placeholder without text',
    edit(SLIDE, 'Source: iChongqing, GDP from establishment to 2019.', ''),
  ],
  [
    'unknown-placeholder',
    'a number that the layout does not have',
    edit(SLIDE, 'type="body" sz="quarter" idx="14"', 'type="body" sz="quarter" idx="44"'),
  ],
  [
    'custom-prompt',
    'a layout’s prompt on a slide',
    edit(SLIDE, '<p:ph type="title"', '<p:ph hasCustomPrompt="1" type="title"'),
  ],
];

const CHART = 'ppt/charts/chart1.xml';

/** What breaks each rule of charts, and no other. */
const CHART_FAULTS: readonly [PackageRule, string, (files: Files) => void][] = [
  ['chart-order', 'a series whose number comes late', edit(CHART, /(<c:idx val="0"\/>)(<c:order val="0"\/>)/, '$2$1')],
  ['chart-order', 'a smooth column', edit(CHART, '</c:ser>', '<c:smooth val="0"/></c:ser>')],
  ['chart-order', 'depth', edit(CHART, '<c:plotArea>', '<c:view3D/><c:plotArea>')],
  [
    'chart-order',
    'categories of several levels',
    edit(CHART, /<c:cat><c:strRef>(.*?)<\/c:strRef><\/c:cat>/, '<c:cat><c:multiLvlStrRef/></c:cat>'),
  ],
  ['chart-order', 'a title that is not ruled out', edit(CHART, '<c:autoTitleDeleted val="1"/>', '')],
  ['chart-axes', 'three axes', edit(CHART, '<c:axId val="1001"/>', '<c:axId val="1001"/><c:axId val="1002"/>')],
  ['chart-axes', 'an axis that is not there', edit(CHART, '<c:crossAx val="1002"/>', '<c:crossAx val="7"/>')],
  ['chart-axes', 'an axis that crosses itself', edit(CHART, '<c:crossAx val="1001"/>', '<c:crossAx val="1002"/>')],
  ['chart-axes', 'axes that serve no plot', edit(CHART, /<c:axId val="100[12]"\/>(?=<c:axId|<\/c:barChart)/g, '')],
  [
    'chart-label-position',
    'labels above columns that have no above',
    edit(CHART, 'dLblPos val="outEnd"', 'dLblPos val="t"'),
  ],
  ['chart-font', 'text without an East Asian font', edit(CHART, '<a:ea typeface="+mn-ea"/>', '')],
  ['chart-data', 'a value that the workbook does not have', edit(CHART, '<c:v>35</c:v>', '<c:v>36</c:v>')],
  ['chart-data', 'a formula of fewer cells', edit(CHART, '$B$2:$B$4', '$B$2:$B$3')],
  ['chart-series', 'two series of one number', edit(CHART, /<c:ser>.*<\/c:ser>/s, '$&$&')],
  ['chart-data', 'a formula of another column', edit(CHART, '$B$2:$B$4', '$C$2:$C$4')],
  [
    'content-type',
    'a chart declared a slide',
    edit('[Content_Types].xml', 'drawingml.chart+xml', 'presentationml.slide+xml'),
  ],
];

/** What breaks rules in charts of other marks. */
const MARK_FAULTS: readonly [PackageRule, string, string, (files: Files) => void][] = [
  ['chart-order', 'a radar', 'a smooth line', edit(CHART, '</c:ser>', '<c:smooth val="0"/></c:ser>')],
  ['chart-order', 'a radar', 'no manner', edit(CHART, '<c:radarStyle val="marker"/>', '')],
  [
    'chart-order',
    'areas on each other',
    'marks that turn at zero',
    edit(CHART, '<c:dLbls>', '<c:invertIfNegative val="0"/><c:dLbls>'),
  ],
  [
    'chart-order',
    'bubbles',
    'sizes before places',
    edit(CHART, /(<c:yVal>.*?<\/c:yVal>)(<c:bubbleSize>.*?<\/c:bubbleSize>)/s, '$2$1'),
  ],
  [
    'chart-label-position',
    'a radar',
    'a label in the middle',
    edit(CHART, 'dLblPos val="outEnd"', 'dLblPos val="ctr"'),
  ],
  ['chart-label-position', 'bubbles', 'a label at an end', edit(CHART, 'dLblPos val="r"', 'dLblPos val="outEnd"')],
  ['chart-label-position', 'a pie', 'a label above', edit(CHART, 'dLblPos val="outEnd"', 'dLblPos val="t"')],
  [
    'chart-label-position',
    'areas on each other',
    'a label with a place',
    edit(CHART, '<c:showLegendKey', '<c:dLblPos val="ctr"/><c:showLegendKey'),
  ],
  [
    'chart-axes',
    'bars and lines on two axes',
    'axes that do not cross each other',
    edit(CHART, '<c:crossAx val="1003"/>', '<c:crossAx val="1001"/>'),
  ],
  [
    'chart-axes',
    'bars and lines on two axes',
    'a plot on two axes of numbers',
    edit(CHART, '<c:axId val="1001"/><c:axId val="1002"/>', '<c:axId val="1002"/><c:axId val="1002"/>'),
  ],
];

describe('the package check of charts', async () => {
  const chart = { type: 'column', ...inline(['A', 'B', 'C'], { Days: [16, 35, 21] }) };
  const deck = (await writeChecked(nativeScene(chart))).bytes;

  it.each(CHART_FAULTS)('finds by %s: %s', (rule, _, change) => {
    const found = checkPackage(broken(change, deck));
    expect([...new Set(found.map((finding) => finding.rule))]).toEqual([rule]);
  });

  it.each(MARK_FAULTS)('finds by %s in %s: %s', async (rule, name, _, change) => {
    const sound = await writeChecked(modelScene(MODELS[name] as NativeChart));
    const found = checkPackage(broken(change, sound.bytes));
    expect([...new Set(found.map((finding) => finding.rule))]).toEqual([rule]);
  });

  it('finds an empty value, which the workbook has as an empty cell', () => {
    const found = checkPackage(broken(edit(CHART, '<c:v>35</c:v>', '<c:v></c:v>'), deck));
    expect(found.map((finding) => finding.rule)).toEqual(['chart-empty-value', 'chart-data']);
  });

  it('finds a chart without its workbook', () => {
    const found = checkPackage(broken((files) => files.delete('ppt/charts/_rels/chart1.xml.rels'), deck));
    expect(found.map((finding) => finding.rule)).toContain('chart-data');
  });
});

const FIRST = 'ppt/slides/slide1.xml';

/** What breaks the rules of a show in a deck that runs by itself. */
const SHOW_FAULTS: readonly [PackageRule, string, (files: Files) => void][] = [
  [
    'slide-order',
    'a timing before its transition',
    edit('ppt/slides/slide3.xml', /(<p:transition.*?<\/p:transition>)(<p:timing>.*<\/p:timing>)/, '$2$1'),
  ],
  [
    'slide-order',
    'two transitions',
    edit(FIRST, '<p:transition', '<p:transition><p:cut/></p:transition><p:transition'),
  ],
  ['kiosk-time', 'a slide that stays', edit(FIRST, ' advTm="8000"', '')],
  ['kiosk-time', 'a slide without a transition', edit(FIRST, /<p:transition.*<\/p:transition>/, '')],
  [
    'link-target',
    'a jump to a layout',
    edit(FIRST, / r:id="rId\d+"( action="ppaction:\/\/hlinksldjump")/, ' r:id="rId1"$1'),
  ],
  ['link-target', 'a link to nowhere', edit('ppt/slides/slide6.xml', / action="[^"]*lastslideviewed"/, '')],
];

describe('the package check of a show', async () => {
  const deck = (await writeChecked(kioskScene())).bytes;
  const built = (await writeChecked(builtChartScene())).bytes;

  it.each(SHOW_FAULTS)('finds by %s: %s', (rule, _, change) => {
    const found = checkPackage(broken(change, deck));
    expect([...new Set(found.map((finding) => finding.rule))]).toEqual([rule]);
  });

  it.each([
    ['a series that the chart does not have', edit(FIRST, 'seriesIdx="1"', 'seriesIdx="2"')],
    ['a part of what is no chart', edit(FIRST, /(<p:spTgt spid=")\d+("><p:graphicEl>)/, '$12$2')],
    ['a build of what is not there', edit(FIRST, /<p:bldGraphic spid="\d+"/, '<p:bldGraphic spid="99"')],
  ])('finds by timing-target: %s', (_, change) => {
    const found = checkPackage(broken(change, built));
    expect([...new Set(found.map((finding) => finding.rule))]).toEqual(['timing-target']);
  });

  it('takes a hidden slide for no part of the show', () => {
    const change = edit('ppt/slides/slide5.xml', / advTm="\d+"/, '');
    expect(checkPackage(broken(change, deck))).toEqual([]);
  });
});

const FONT = 'ppt/fonts/font1.fntdata';
/** A change of one of a font's bytes. */
const patch = (at: number, value: number) => (files: Files) => {
  const bytes = Uint8Array.from(files.get(FONT) as Uint8Array);
  bytes[at] = value;
  files.set(FONT, bytes);
};
const FONT_FAULTS: readonly [string, (files: Files) => void][] = [
  ['a font without the mark of its format', patch(34, 0)],
  ['a font that is cut off', (files) => files.set(FONT, (files.get(FONT) as Uint8Array).slice(0, -4))],
  ['a font of another name', edit(PRESENTATION, 'p:font typeface="Source Serif 4"', 'p:font typeface="Georgia"')],
  ['a font of another name inside', patch(84, 'T'.charCodeAt(0))],
  [
    'a relationship of another type',
    edit('ppt/_rels/presentation.xml.rels', /relationships\/font"(?= Target="fonts\/font1)/, 'relationships/tags"'),
  ],
  ['a presentation that does not say so', edit(PRESENTATION, ' embedTrueTypeFonts="1"', '')],
];

describe('the package check of fonts', async () => {
  const embedding = extendedBrand(`${SERIF_HEADINGS}  embed: true\n`).brand;
  const deck = (await writeChecked(fullScene('en'), { brand: embedding })).bytes;

  it.each(FONT_FAULTS)('finds %s', (_, change) => {
    const found = checkPackage(broken(change, deck));
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['embedded-font']));
  });

  it('finds a font in which no font is', () => {
    const last = (files: Files) => {
      const bytes = files.get(FONT) as Uint8Array;
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      patch(view.getUint32(0, true) - view.getUint32(4, true), 0x4f)(files);
    };
    expect(checkPackage(broken(last, deck)).map(({ rule }) => rule)).toEqual(['embedded-font']);
  });

  it('finds a font of another content type', () => {
    const found = checkPackage(broken(edit('[Content_Types].xml', 'application/x-fontdata', 'image/png'), deck));
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['content-type']));
  });
});

describe('the package check', () => {
  it('finds nothing wrong with a sound deck', () => {
    expect(checkPackage(good)).toEqual([]);
  });

  it.each(FAULTS)('finds by %s: %s', (rule, _, change) => {
    const found = checkPackage(broken(change));
    expect([...new Set(found.map((finding) => finding.rule))]).toEqual([rule]);
  });

  it('finds entries out of order, and entries with a time of day', () => {
    const entries = Object.fromEntries([...unzip(good)].reverse());
    const rules = (bytes: Uint8Array) => [...new Set(checkPackage(bytes).map((finding) => finding.rule))];
    expect(rules(zipSync(entries, { mtime: new Date(1980, 0, 1) }))).toEqual(['entry-order']);
    expect(rules(zipSync(Object.fromEntries(unzip(good)), { mtime: new Date(2024, 4, 5, 6, 7) }))).toEqual([
      'entry-time',
    ]);
  });

  it('finds bytes that are no package', () => {
    expect(checkPackage(new Uint8Array([80, 75])).map((finding) => finding.rule)).toEqual(['unreadable']);
  });

  it('has a fault here for every rule', () => {
    const tried = new Set<string>(['entry-order', 'entry-time', ...FAULTS.map(([rule]) => rule)]);
    tried.add('chart-empty-value').add('embedded-font');
    for (const [rule] of [...CHART_FAULTS, ...SHOW_FAULTS]) tried.add(rule);
    expect(PACKAGE_RULES.filter((rule) => !tried.has(rule))).toEqual([]);
  });

  it('names the part, and the library’s own thread where there is one', () => {
    const [finding] = checkPackage(broken(edit(SLIDE, '<p:cNvPr id="9"', '<p:cNvPr id="2"')));
    expect(finding).toMatchObject({ part: SLIDE, upstream: 'https://github.com/gitbrent/PptxGenJS/issues/1532' });
  });

  it('does not take an address or a figure in alt text for a path', () => {
    const alt = 'descr="Code: https://example.org/a/b.png and 1/2.5"';
    expect(checkPackage(broken(edit(SLIDE, 'descr="Alt of Chart"', alt)))).toEqual([]);
  });
});
