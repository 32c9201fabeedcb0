import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type RichText, richText } from '../../../src/core/rich-text.ts';
import type { Scene, SceneItem, TableItem, TextItem } from '../../../src/scene/items.ts';
import { golden } from '../../support/golden.ts';
import { HEAD } from '../../support/head.ts';
import { deckOnTemplate } from '../../support/template-deck.ts';
import { type WrittenDeck, writeChecked } from '../../support/written-deck.ts';
import { foreignTemplate } from '../../template/sound-templates.ts';
import { free, fullScene, picture, placed, scene, slide, table } from './scenes.ts';
import { kioskScene } from './shows.ts';
import { BOX } from './slide-objects.ts';

const label = (text: string | RichText, more: Parameters<typeof free>[4] = {}) =>
  free('Text', text, BOX, 'label', more);
const runs = (...of: RichText['paragraphs'][number]): RichText => ({ paragraphs: [of], path: [] });
const title = (text: string | RichText, more: object = {}) =>
  placed('content', 'title', text, { name: 'Title', ...more });
const styled = (item: TextItem, style: Partial<TextItem['style']>): TextItem => ({
  ...item,
  style: { ...item.style, ...style },
});

const ADDRESS = 'https://example.org/a%20b/?q=两 江&b="2"';
const LONG = 'Output came to three times what it was in the first year, on hardly any land';
const NOTE = { runs: [], path: [], at: 'value' } as const;
const form = (name: string, alt?: string): SceneItem => ({
  ...{ kind: 'path', name, group: 'Scene', box: BOX, path: [], viewBox: { x: 0, y: 0, w: 4, h: 1 } },
  ...{ d: 'M0 0L4 0L4 1Z', fill: 'dark', ...(alt ? { alt } : {}) },
});

/** A table with units below its heads, a row of totals, and an own rule. */
function totals(): TableItem {
  const rows = [
    ['Services', '68'],
    ['All', '100'],
  ];
  const sectors = table(['Sector', 'Share'], rows, BOX);
  const [head, ...rest] = sectors.rows;
  const unit = { paragraphs: [[{ text: 'Share', bold: true }], [{ text: '%', bold: false }]], path: [] };
  const cells = (head?.cells ?? []).map((cell, i) => (i === 1 ? { ...cell, text: unit } : cell));
  const headed = [{ ...head, cells, height: 0.6 }, ...rest] as TableItem['rows'];
  return { ...sectors, rows: headed, columnWidths: [3, 1.5], totalRow: true };
}

/** What is written of single items, each on a slide that is called by what it shows. */
const SHOWN: Readonly<Record<string, readonly SceneItem[]>> = {
  'a placeholder states only what differs from it': [
    styled({ ...title(richText('Big', [], { bold: false }), { size: 30 }), align: 'center' }, { color: 'highlight' }),
  ],
  'free text carries its size, spacing and marks, and no font': [
    styled(label('one\ntwo', { marker: 'number', paragraphSpacing: 6, anchor: 'middle' }), { spacing: 0.9 }),
  ],
  'capitals and tracking are styles of the text as typed': [free('Kicker', 'Growth', BOX, 'kicker')],
  'a unit has a size of its own': [label(runs({ text: '70' }, { text: '%', scale: 0.5 }))],
  'characters that break the file are gone, and those that only look so are kept': [
    { ...label('a\u0000\u000bb \ufffe\ud800<&>" ]]> 𠮷'), name: 'Od\u0001d <&>"' },
  ],
  'a run of nothing is left out, and lines within one are joined': [
    label(runs({ text: 'a' }, { text: '\u0007' }, { text: 'b\nc', bold: true })),
  ],
  'breaks that few programs know are spaces, and codes of characters are escaped': [
    label('a\u2028b\u2029c _x000D_ _x00_'),
  ],
  'empty paragraphs are kept': [label('a\n\nb')],
  'links lead where they say, in the colour of the text': [
    label(runs({ text: 'site', link: ADDRESS })),
    picture('QR code', BOX, { link: ADDRESS }),
  ],
  'a link to another slide jumps to its first page, bold or not': [
    label(runs({ text: 'see ' }, { text: 'there', link: '#last' }, { text: ' now', link: '#last', bold: true })),
  ],
  'the mark of a note is a raised run of the size of its text': [
    label(runs({ text: 'tripled' }, { text: '12', note: NOTE })),
  ],
  'a title of two lines at the left is balanced by a break': [title(LONG)],
  'and in the middle': [title(LONG, { align: 'center' })],
  'and at the right': [title(LONG, { align: 'right' })],
  'more lines in the middle have inner margins': [{ ...title(`${LONG} `.repeat(3)), align: 'center', inset: 1 }],
  'and so they have at the right': [{ ...title(`${LONG} `.repeat(3)), align: 'right', inset: 1 }],
  'things of a group that says what it shows say nothing': [form('Hill', 'A hill'), form('Moon')],
  'a picture shows what is not cropped, unstretched': [
    picture('A', BOX, { crop: { left: 0.25, top: 0, right: 1, bottom: 0.9 } }),
  ],
  'a table has columns, rows, margins and rules of the scene': [
    table(
      ['A', 'B', 'C'],
      [
        ['x', '1', '2'],
        ['y', '3', '4'],
      ],
      BOX,
    ),
  ],
  'a table says which rows and columns are special': [totals()],
};

function shownScene(): Scene {
  const slides = Object.entries(SHOWN).map(([what, items], i) => {
    const titled = items.some(({ name }) => name === 'Title');
    const own = slide(i + 1, titled ? 'content' : 'title-only', what, items);
    return titled ? { ...own, items } : own;
  });
  const dark = slide(slides.length + 1, 'closing', 'On dark', [styled(label('a'), { color: 'on-dark' })], {
    id: 'last',
  });
  return scene([...slides, dark, slide(slides.length + 2, 'closing', 'The last again', [], { id: 'last-2' })]);
}

const written = (of: Scene) => () => writeChecked(of);
const theirs = async () => {
  const outline = HEAD + readFileSync(new URL('base/template-base.yaml', import.meta.url), 'utf8');
  return (await deckOnTemplate(foreignTemplate(), outline)).decks[0] as WrittenDeck;
};

/** Decks, and the parts of them that golden files hold: what is written for every frame and every kind of item. */
const DECKS: readonly (readonly [name: string, deck: () => Promise<WrittenDeck>, parts: RegExp])[] = [
  ['full.en', written({ ...fullScene('en'), date: '2000-01-01' }), /^ppt\/(?!charts).*\.xml(\.rels)?$|docProps\/c/],
  ['full.zh', written(fullScene('zh')), /^ppt\/(slides\/slide|slideLayouts\/slideLayout4|presentation)|docProps\/c/],
  ['kiosk', written(kioskScene()), /^ppt\/(slides\/|presProps)|docProps\/app/],
  ['shown', written(shownScene()), /^ppt\/slides\//],
  ['on-template', theirs, /^ppt\/slides\//],
];

/** Where lines break: in front of an element that does not fit the line of its parent. */
const WIDTH = 140;

/** Markup with an element a line, as far as it is longer than a line. */
function indented(markup: string, depth = 0): string {
  const indent = '  '.repeat(depth);
  const [open = '', inside, close = ''] = /^(<[^>]*>)(.*)(<\/[^<]*>)$/s.exec(markup)?.slice(1) ?? [];
  if (markup.length + indent.length <= WIDTH || !inside?.startsWith('<')) return indent + markup;
  return [indent + open, ...elementsIn(inside).map((each) => indented(each, depth + 1)), indent + close].join('\n');
}

/** The elements that stand one after the other. */
function elementsIn(markup: string): string[] {
  const elements: string[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: tag, index } of markup.matchAll(/<[^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > 0) continue;
    elements.push(markup.slice(start, index + tag.length));
    start = index + tag.length;
  }
  return elements;
}

/** Markup with the forms of each free form as a hash: nobody reads their points. */
const withoutPoints = (markup: string) =>
  markup.replace(/(?<=<a:path [^>]*>).*?(?=<\/a:path>)/gs, (points) => {
    const hash = createHash('sha256').update(points).digest('hex');
    return `${points.split('<a:pt ').length - 1} points, ${hash.slice(0, 12)}`;
  });

it.each(DECKS)('the deck “%s” is written as its golden file has it', async (name, make, wanted) => {
  const deck = await make();
  const parts = [...deck.parts.keys()].filter((part) => wanted.test(part));
  const markupOf = (part: string) =>
    indented(withoutPoints(deck.xml(part)).replace(/^<\?xml.*?\?>\s*/, '')).replace(/(?<=<AppVersion>)[^<]*/, '');
  const text = parts.map((part) => `<!-- ${part} -->\n${markupOf(part)}\n`).join('\n');
  const path = fileURLToPath(new URL(`golden/${name}.xml`, import.meta.url));
  expect(text).toBe(golden(path, `pptx.${name}`, () => text).toString());
});
