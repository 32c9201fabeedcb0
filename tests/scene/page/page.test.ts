import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/core/box.ts';
import { mapValues } from '../../../src/core/collections.ts';
import { joinParagraphs, richText } from '../../../src/core/rich-text.ts';
import { THEME_TYPEFACES } from '../../../src/scene/brand.ts';
import type { FrameName, Placeholder } from '../../../src/scene/frame.ts';
import type { PaintedItem, SceneSlide } from '../../../src/scene/items.ts';
import { type Page, type PlacedText, pageOf, type ShownLayout } from '../../../src/scene/page/page.ts';
import type { ColorRole } from '../../../src/scene/tokens.ts';
import { textItem } from '../../../src/text/typeset.ts';
import { placed } from '../../outputs/pptx/scenes.ts';
import { brand, measurer } from '../../support/brand.ts';
import { shippedBrand } from '../../support/brands.ts';
import { projectFiles } from '../../support/build.ts';
import { testCalls } from '../../support/calls.ts';
import { HEAD } from '../../support/head.ts';
import { paintedDeck } from '../../support/painted-deck.ts';
import { madeHouses } from '../../template/made-houses.ts';
import { foreignTemplate } from '../../template/sound-templates.ts';

/** The pages of an outline's slides, in the shipped brand or on a template of somebody else's. */
async function pagesOf(slides: string, more: Readonly<Record<string, string | Uint8Array>> = {}, named?: string) {
  const files = projectFiles({ 'slides.yaml': `${HEAD}slides:\n${slides}`, ...more });
  const own = 'templates/theirs/brand.yaml' in more ? { brand: 'theirs' } : named ? { brand: named } : {};
  const { pages } = await paintedDeck({ files, outline: 'slides.yaml', language: 'en', ...own });
  return pages;
}

/** The page of a slide in a frame of the shipped brand. */
function pageIn(
  frame: FrameName,
  more: Partial<SceneSlide<PaintedItem>> = {},
  layouts: ReadonlyMap<FrameName, ShownLayout> = new Map(),
): Page {
  const slide = { id: 'one', path: [], kind: frame, frame, title: '', items: [], number: 12 };
  return pageOf({ ...slide, section: 0, facts: [], appendix: false, ...more }, { brand, measurer, layouts });
}

const textNamed = ({ items }: Page, name: string) =>
  items.find((item): item is PlacedText => item.kind === 'text' && item.name === name);
const wordsOf = (text: Pick<PlacedText, 'lines'> | undefined) =>
  text?.lines.map((lines) => lines.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ')).join('\n');

/** How a text on a template is asked for: its colour, and its frame. */
interface Asked {
  readonly color: ColorRole;
  readonly frame: FrameName;
}
const TEMPLATE = { file: 'theirs.pptx', bytes: new Uint8Array(), scale: 1, typefaces: THEME_TYPEFACES };

const PICTURE = (name: string) => `background: pictures/${name}`;

describe('the page of a slide', () => {
  it('has a text that a template colours in the colour of its placeholder, level by level', () => {
    const { content } = brand.frames;
    const { title, body } = content.placeholders;
    if (!title || !body) throw new Error('The frame has places for its texts.');
    const own = (place: Placeholder, turns: boolean): Placeholder => ({
      ...place,
      own: {
        ...{ key: {}, box: place.box, size: place.style.size, align: place.align, anchor: place.anchor },
        ...{ bulleted: false, indented: false },
        ...{ insets: { left: 0, top: 0, right: 0, bottom: 0 }, turns, inks: ['0393E4', '7722AA'] },
      },
    });
    const inksIn = (turns: boolean, { color = body.style.color, frame = 'content' }: Partial<Asked> = {}) => {
      const frames = mapValues({ ...brand.frames }, (each, name) =>
        name.startsWith('content') ? { ...each, placeholders: { ...each.placeholders, body: own(body, turns) } } : each,
      );
      const theirs = { ...brand, frames, template: TEMPLATE };
      const style = { ...body.style, color };
      const text = joinParagraphs([richText('One'), richText('Two')]);
      const look = { placeholder: 'body', style, ground: body.ground, marker: 'bullet', levels: [0, 1] } as const;
      const item = textItem({ name: 'Body', text, box: body.box, ...look }, measurer);
      const slide = {
        id: 'one',
        path: [],
        kind: 'bullets',
        frame,
        title: '',
        items: [item],
        number: 1,
      };
      const page = pageOf({ ...slide, section: 0, facts: [], appendix: false }, { brand: theirs, measurer });
      return textNamed(page, 'Body')?.lines.flatMap((lines) =>
        lines.flatMap(({ runs, mark }) => [mark, ...runs].map((run) => run?.hex)),
      );
    };
    expect(inksIn(false)).toEqual(['0393E4', '0393E4', '7722AA', '7722AA']);
    expect(inksIn(true)).toEqual(['0393E4', '0393E4', '7722AA', '7722AA']);
    // What has a colour of its own, or turns over with a dark slide, has that of its role.
    expect(inksIn(false, { color: 'highlight' })).toEqual(Array(4).fill(undefined));
    expect(inksIn(true, { frame: 'content-dark' })).toEqual(Array(4).fill(undefined));
  });

  it('leads back where the show leaves it out, by its number or else by its title', () => {
    const back = pageIn('content', { back: '#plan' });
    expect(textNamed(back, 'Slide number')).toMatchObject({ link: '#plan' });
    expect(wordsOf(textNamed(back, 'Slide number'))).toBe('← 12');
    const cover = pageIn('cover', { items: [placed('cover', 'title', 'A', { name: 'Title' })], back: 'last-seen' });
    expect(textNamed(cover, 'Title')?.link).toBe('last-seen');
  });

  it('has its charts as marks, and its tables and texts at their places', async () => {
    const [page, next] = await pagesOf(`  - kind: chart
    title: Output
    chart: { type: column, data: [start, now] }
  - kind: table
    composition: plain
    title: Trade
    columns: [{ title: Name }, { title: Share, type: percent }]
    rows: [[Goods, share]]
`);
    expect(page?.items.find(({ name }) => name === 'Chart')?.kind).toBe('drawn-chart');
    expect(wordsOf(page && textNamed(page, 'Title'))).toBe('Output');
    const table = next?.items.find((item) => item.kind === 'table');
    expect(table?.rows.map(({ cells }) => cells.map(wordsOf))).toEqual([
      ['Name', 'Share'],
      ['Goods', '<1.5%'],
    ]);
  });
});

describe('a page on a picture', () => {
  it('has the picture, cropped, and over it the veil', async () => {
    const [page] = await pagesOf(`  - kind: statement\n    title: Come\n    ${PICTURE('tower.png')}\n`);
    expect(page?.ground.map(({ kind }) => kind)).toEqual(['picture', 'veil']);
    const [picture, veil] = page?.ground ?? [];
    // 900 × 1200 pixels on 13.333 × 7.5 inches: 506 of 1,200 rows.
    const crop = picture?.kind === 'picture' ? picture.crop : undefined;
    expect((crop?.bottom ?? 0) - (crop?.top ?? 0)).toBeCloseTo(506.25 / 1200, 3);
    expect(veil?.kind === 'veil' && veil.veil.stops.length).toBeGreaterThan(1);
  });

  it('has the mark in its colours for dark grounds, and light footers', async () => {
    const [page] = await pagesOf(
      `  - kind: bullets\n    title: A\n    items: [b, c]\n    ${PICTURE('valley.jpg')}\n`,
      {},
      'ledger',
    );
    const dark = shippedBrand('ledger').frames['content-dark'].art.flatMap(({ art }) =>
      art.shapes.map(({ fill, stroke }) => [fill, stroke?.color]),
    );
    const art = page?.items
      .slice(0, dark.length)
      .map((item) => item.kind === 'path' && [item.fill, item.stroke?.color]);
    expect(art).toEqual(dark);
    expect(page && textNamed(page, 'Slide number')?.style.color).toBe('on-dark');
  });
});

describe('a page on a template', () => {
  const theirs = {
    'templates/theirs/theirs.potx': foreignTemplate(),
    'templates/theirs/brand.yaml': 'base: theirs.potx\n',
  };

  it('shows what the layout does, and none of our own art', async () => {
    const [page] = await pagesOf('  - kind: bullets\n    title: A\n    items: [b, c]\n', theirs);
    const [ground, ...more] = page?.ground ?? [];
    expect(more).toEqual([]);
    expect(ground?.kind === 'drawing' && ground.drawing.size).toEqual({ w: 10, h: 7.5 });
    expect(ground?.kind === 'drawing' && ground.drawing.shapes.length).toBeGreaterThan(0);
    expect(page?.items.filter(({ kind }) => kind === 'path')).toEqual([]);
  });

  it('has its footers and its number, and no date that runs with the clock', async () => {
    const [page] = await pagesOf('  - kind: bullets\n    title: A\n    items: [b, c]\n', theirs);
    expect(page?.items.slice(-2).map((item) => wordsOf(item as PlacedText))).toEqual(['Confidential', '1']);
    expect(page && textNamed(page, 'Footer 1')?.box.y).toBeCloseTo(7.05, 2);
  });

  it('has the words of its layout behind its items, in their own size and colour', async () => {
    const house = {
      'templates/theirs/theirs.pptx': madeHouses().find(({ name }) => name.startsWith('emf-logo'))?.bytes ?? '',
      'templates/theirs/brand.yaml': 'base: theirs.pptx\n',
    };
    const [page] = await pagesOf('  - kind: bullets\n    title: A\n    items: [b, c]\n', house);
    expect(page?.ground.map(({ kind }) => kind)).toEqual(['drawing', 'words']);
    const words = page?.ground.find((layer) => layer.kind === 'words');
    expect(wordsOf(words)).toBe('© House, all rights reserved');
    expect(words?.lines[0]?.[0]?.runs[0]).toMatchObject({ size: 9, hex: '000000' });
  });

  it('shows a ground of its own in place of the layout’s', () => {
    const drawing = {
      size: { w: 13.333, h: 7.5 },
      shapes: [{ path: 'M0 0L1 0L1 1Z', background: true as const }, { path: 'M0 0L2 0L2 2Z' }],
      unknown: [],
    };
    const layouts = new Map([['content' as const, { drawing, footers: [] }]]);
    expect(pageIn('content', {}, layouts).ground).toEqual([{ kind: 'drawing', drawing }]);
    expect(pageIn('content', { ground: 'panel' }, layouts).ground).toEqual([
      { kind: 'color', color: 'panel' },
      { kind: 'drawing', drawing: { ...drawing, shapes: [{ path: 'M0 0L2 0L2 2Z' }] } },
    ]);
  });

  it('shows the look of a placeholder in the box that the slide gives it', () => {
    const { content } = brand.frames;
    const { title } = content.placeholders;
    if (!title) throw new Error('The frame has a place for its title.');
    const box = { x: 1, y: 1, w: 8, h: 2 };
    const insets = { left: 0, top: 0, right: 0, bottom: 0 };
    const own = {
      ...{ key: { type: 'title' }, box, size: 30, align: 'left' as const, anchor: title.anchor },
      ...{ bulleted: false, indented: false },
      ...{ insets, turns: false, inks: [] },
    };
    const theirs = {
      ...brand,
      frames: {
        ...brand.frames,
        content: { ...content, placeholders: { title: { ...title, box, anchor: 'bottom' as const, own } } },
      },
    };
    const placeholder = { type: 'title' };
    const drawing = { size: brand.size, shapes: [{ path: 'M1 1L9 1L9 3L1 3Z', placeholder }], unknown: [] };
    const pathOn = (own: Box) => {
      const given = { ...placed('content', 'title', 'A', { name: 'Title' }), box: own, anchor: 'bottom' as const };
      const slide = { id: 'one', path: [], kind: 'bullets', frame: 'content' as const, title: '', number: 1 };
      const page = pageOf(
        { ...slide, items: [given], section: 0, facts: [], appendix: false },
        { brand: theirs, measurer, layouts: new Map([['content', { drawing, footers: [] }]]) },
      );
      const [ground] = page.ground;
      return ground?.kind === 'drawing' && ground.drawing.shapes.map(({ path }) => path);
    };
    expect(pathOn(box)).toEqual(['M1 1L9 1L9 3L1 3Z']);
    expect(pathOn({ ...box, y: 2, w: 4 })).toEqual(['M1 2L5 2 5 4 1 4Z']);
  });

  it('has a picture in place of the layout’s background, its art over it, and an even veil over both', async () => {
    const [page] = await pagesOf(
      `  - kind: bullets\n    title: A\n    items: [b, c]\n    ${PICTURE('valley.jpg')}\n`,
      theirs,
    );
    expect(page?.ground.map(({ kind }) => kind)).toEqual(['picture', 'drawing', 'veil']);
    const [, drawing, veil] = page?.ground ?? [];
    expect(drawing?.kind === 'drawing' && drawing.drawing.shapes.filter(({ background }) => background)).toEqual([]);
    expect(veil?.kind === 'veil' && veil.veil.stops.length).toBe(1);
  });
});

testCalls(import.meta.url, 'page.yaml', { pageIn, textNamed, wordsOf });
