import { describe, expect, it } from 'vitest';
import { type Box, contains } from '../../../src/core/box.ts';
import { ptToInch } from '../../../src/core/lengths.ts';
import type { Raster } from '../../../src/core/picture.ts';
import type { Run } from '../../../src/core/rich-text.ts';
import { childrenOf, findAll, parseXml, textOf, type XmlElement } from '../../../src/office/xml.ts';
import { svgOf } from '../../../src/outputs/svg/svg-pen.ts';
import type { PaintedItem, SceneSlide, TableCell, TextItem } from '../../../src/scene/items.ts';
import type { Page, PageItem } from '../../../src/scene/page/page.ts';
import { bare } from '../../../src/text/line-break.ts';
import { ROOT } from '../../support/brand.ts';
import { goldenDecks } from '../../support/golden-decks.ts';
import { keepBrands, kept } from '../../support/kept.ts';
import { paintedDeck, UNDRAWN } from '../../support/painted-deck.ts';

// Painters name pictures and do not look into them.
const ours = { cache: kept.cache, charts: UNDRAWN, useBrand: keepBrands() };
const seen = new Set<PageItem['kind']>();
/**
 * Of three decks one in English and another in Chinese: every kind is painted in both scripts, at two of its sizes. Of the
 * templates of others one is enough.
 */
const decks = goldenDecks(ROOT).filter(({ name }, i) => (i % 6 === 0 || i % 6 === 5) && !/four-by-three/.test(name));

/** What an item of a page has become. */
interface Painted {
  readonly name: string;
  readonly words: string;
  readonly marks: readonly string[];
  /** Where each stretch of its words begins, in inches. */
  readonly starts: readonly { readonly x: number; readonly y: number }[];
  /** The names of what it is drawn with. */
  readonly shapes: readonly string[];
}

/** The names of all elements below one. */
const namesIn = (parent: XmlElement): string[] =>
  childrenOf(parent).flatMap((child) => [child.name.replace('svg:', ''), ...namesIn(child)]);

function itemsOf(svg: string): Painted[] {
  return findAll(parseXml(svg), 'svg:g')
    .filter(({ attributes }) => attributes.class === 'item')
    .map((group) => {
      const marks = findAll(group, 'svg:g').filter(({ attributes }) => attributes.class === 'mark');
      const signs = new Set(marks.flatMap((mark) => findAll(mark, 'svg:tspan')));
      const runs = findAll(group, 'svg:tspan');
      return {
        name: group.attributes['data-name'] ?? '',
        words: squeezed(
          runs
            .filter((run) => !signs.has(run))
            .map(textOf)
            .join(''),
        ),
        marks: marks.map(textOf).map(squeezed),
        starts: runs.map(({ attributes: { x, y } }) => ({ x: ptToInch(Number(x)), y: ptToInch(Number(y)) })),
        shapes: namesIn(group),
      };
    });
}

/** Where lines break, and spaces with them, words are the same. */
const squeezed = (words: string) => words.replace(/\s+/gu, '');

/** The words of an item as the scene says them. */
function wordsOf(item: PaintedItem): string {
  const shown = ({ text, style }: Pick<TextItem | TableCell, 'text' | 'style'>) => {
    const words = bare(
      text.paragraphs
        .flat()
        .map((run: Run) => run.text)
        .join(''),
    );
    return style.capitals ? words.toUpperCase() : words;
  };
  if (item.kind === 'text') return squeezed(shown(item));
  return item.kind === 'table' ? squeezed(item.rows.flatMap(({ cells }) => cells.map(shown)).join('')) : '';
}

/** What each kind of item is drawn with; nothing for text and tables without a word or a rule. */
const SHAPES = {
  shape: ['path'],
  'drawn-chart': ['g'],
  path: ['path'],
  picture: ['image'],
  text: ['text'],
  table: ['text'],
};

function expectPainted(svg: string, page: Page, { items }: SceneSlide<PaintedItem>): void {
  const painted = itemsOf(svg);
  expect(painted.map(({ name }) => name)).toEqual(page.items.map(({ name }) => name));
  const sources = new Map(items.map((item) => [item.name, item]));
  const whole = { x: 0, y: 0, ...page.size };
  const wrong = page.items.flatMap((item, i) => {
    const { words, marks, starts, shapes } = painted[i] ?? { words: '', marks: [], starts: [], shapes: [] };
    const source = sources.get(item.name);
    const said = source && wordsOf(source);
    const isEmpty = said === '' && (item.kind === 'text' || item.kind === 'table');
    return [
      ...(said !== undefined && words !== said ? [`${item.name} says ${words} for ${said}`] : []),
      ...(isEmpty || shapes.some((shape) => SHAPES[item.kind].includes(shape)) ? [] : [`${item.name} is not drawn`]),
      ...(marks.join() === marksOf(item).join() ? [] : [`${item.name} has the marks ${marks.join()}`]),
      ...strayStarts(item, starts, whole),
    ];
  });
  expect(wrong).toEqual([]);
}

const marksOf = (item: PageItem) =>
  item.kind === 'text' ? item.lines.flatMap((lines) => lines.flatMap(({ mark }) => mark?.text ?? [])) : [];

/** Where texts begin outside of their item or of the page. */
function strayStarts(item: PageItem, starts: readonly { x: number; y: number }[], whole: Box): string[] {
  // What does not fit is an error of the deck, and no painter's.
  if (item.kind === 'text' && item.excess) return [];
  return starts
    .map(({ x, y }): Box => ({ x, y, w: 0, h: 0 }))
    .filter((place) => !contains(item.box, place, 0.01) || !contains(whole, place))
    .map(({ x, y }) => `${item.name} at ${x}, ${y}`);
}

describe('the SVG of a slide', () => {
  it.each(decks)('paints $name in $language whole', async ({ files, outline, language, brand }) => {
    const own = brand === undefined ? {} : { brand };
    const deck = await paintedDeck({ files, outline, language, ...ours, ...own });
    for (const { page, slide } of deck.whole.pages) {
      const manner = {
        fontRules: '',
        title: slide.title,
        language,
        hrefOf: ({ format }: Raster) => `picture.${format}`,
      };
      expectPainted(svgOf(page, deck.whole.context, manner), page, slide);
      for (const { kind } of page.items) seen.add(kind);
    }
  });

  it('was given every kind of item to paint', () => {
    expect([...seen].toSorted()).toEqual(['drawn-chart', 'path', 'picture', 'shape', 'table', 'text']);
  });
});
