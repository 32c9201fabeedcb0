import { beforeAll, describe, expect, it } from 'vitest';
import { plainText, richText } from '../../../src/core/rich-text.ts';
import { drawOnPaper, setOnPaper, sourceOf } from '../../../src/outputs/handout/paper.ts';
import { writeHandout } from '../../../src/outputs/handout/write-handout.ts';
import { writeNotes } from '../../../src/outputs/handout/write-notes.ts';
import { pagesOf } from '../../../src/outputs/paint/pages.ts';
import { paintContext, paintPage } from '../../../src/outputs/paint/paint-page.ts';
import { writePdf } from '../../../src/outputs/pdf/pdf-deck.ts';
import { brand } from '../../support/brand.ts';
import { projectFiles } from '../../support/build.ts';
import { HEAD } from '../../support/head.ts';
import { type PaintedDeck, paintedDeck } from '../../support/painted-deck.ts';
import { ReadingPen } from '../../support/reading-pen.ts';
import { sceneOf } from '../../support/scene.ts';

const SLIDES = `slides:
  - kind: statement
    title: { en: 'Prices are on [another slide](#prices)', zh: '价格在[另一页](#prices)' }
    notes: { en: 'As [they say](https://example.org/müller?q=价格) themselves.', zh: 略 }
  - kind: table
    composition: plain
    title: { en: Output by year, zh: 各年产值 }
    columns: [{ title: { en: When, zh: 时间 } }, { title: { en: Output, zh: 产值 }, type: number }]
    rows: [[{ en: Now, zh: 现在 }, now], [{ en: Then, zh: 当年 }, start]]
  - kind: statement
    id: prices
    hidden: true
    title: { en: Prices on request, zh: 价格面议 }
`;

let deck: PaintedDeck;
beforeAll(async () => {
  const files = projectFiles({ 'slides.yaml': HEAD + SLIDES });
  deck = await paintedDeck({ files, outline: 'slides.yaml', language: 'en' });
});

const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const pagesIn = (bytes: Uint8Array) => text(bytes).match(/\/Type \/Page\b/g)?.length ?? 0;

describe('links of a PDF', () => {
  it('lead to slides that are in it, under their titles, and nowhere else', async () => {
    const whole = text(await writePdf(deck.scene, deck.brand));
    expect(whole).toContain('/D (prices)');
    expect(whole).toContain('/Contents (Prices on request)');
    expect(text(await writeHandout(deck.scene, deck.brand))).not.toContain('(prices)');
  });

  it('are addresses of ASCII, whatever the outline writes', async () => {
    const notes = text(await writeNotes(deck.scene, deck.brand));
    expect(notes).toContain('/URI (https://example.org/m%C3%BCller?q=%E4%BB%B7%E6%A0%BC)');
  });
});

describe('below a slide on paper', () => {
  const HELD = `${HEAD.replace('deck:', 'deck:\n  event: { en: Harbour days, zh: 港口日 }')}slides:\n`;
  const below = (slide: string) => {
    const { scene } = sceneOf(`${HELD}  - ${slide}\n`);
    const [text] = scene.slides.flatMap((each) => sourceOf(each) ?? []);
    return text && plainText(text);
  };

  it('stands what its author says at its foot, and not the occasion that a cover takes from the deck', () => {
    expect(below('{ kind: statement, title: "It grew to {now}" }')).toMatch(/^Source/);
    expect(below('{ kind: cover, note: Ana Ruiz }')).toBe('Ana Ruiz');
    expect(below('{ kind: cover }')).toBeUndefined();
  });
});

describe('slides in portrait on paper', () => {
  it('leave room for what stands below them', async () => {
    const tall = { ...deck.brand, size: { w: 7.5, h: 13.333 } };
    const scene = { ...deck.scene };
    // Where a slide took more than its share, notes would go on on a second sheet.
    expect(pagesIn(await writeNotes(scene, tall))).toBe(deck.scene.slides.length);
  });
});

describe('a text on paper', () => {
  it('loses nothing where one of its paragraphs is empty', () => {
    const context = paintContext(brand);
    const [first = [], last = []] = setOnPaper(richText('First\nLast'), 300, { size: 10 }, context);
    const pen = new ReadingPen();
    expect(drawOnPaper(pen, [first, [], last], { x: 0, y: 0 }, 800)).toEqual([]);
    expect(pen.lines.map((line) => line.text)).toEqual(['First', 'Last']);
  });
});

describe('a cell of several paragraphs', () => {
  it('has each by itself, so that its words do not run together', async () => {
    const { pages, context } = await pagesOf(deck.scene, deck.brand);
    const pen = new ReadingPen();
    const page = pages[1]?.page;
    if (page) paintPage(pen, page, context);
    const tagsOf = (words: string) => pen.lines.find((line) => line.text === words)?.tags;
    expect(tagsOf('Output')).toEqual(['table', 'row', 'header-cell', 'paragraph']);
    expect(tagsOf('When')).toEqual(['table', 'row', 'header-cell']);
  });
});
