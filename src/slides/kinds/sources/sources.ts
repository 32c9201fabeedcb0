import { z } from 'zod';
import type { Box } from '../../../core/box.ts';
import type { FactUse, SourceView } from '../../../core/fact.ts';
import { capital, type Language } from '../../../core/language.ts';
import { type Inch, inchToPt, type Pt } from '../../../core/lengths.ts';
import { type RichText, type Run, richText } from '../../../core/rich-text.ts';
import { twelveColumns } from '../../../layout/grid.ts';
import type { Steps } from '../../../layout/scale.ts';
import type { TableItem, TextItem } from '../../../scene/items.ts';
import { lineBoxes } from '../../../scene/page/place-text.ts';
import type { TextStyle } from '../../../scene/tokens.ts';
import { HELD_SPACE, JOINER } from '../../../text/line-break.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type LayoutContext } from '../../parts/define-slide.ts';
import { placedSource } from '../../parts/source-line.ts';
import { dateInText, word } from '../../parts/words.ts';
import { settingOnPanels } from '../../stage/on-panels.ts';
import { filledTable } from '../../table/filled-table.ts';
import type { TableContent, TableLine } from '../../table/table-layout.ts';
import { type ListedFigure, largeFigures } from './large-figures.ts';
import { layoutPairs } from './pairs.ts';
import { sourcesRegister } from './sources-register.ts';

const ROW_PADDING = 0.06;
/** On more pages than this, figures are listed in two columns. */
const MOST_PAGES = 2;
/** The room in the rows of tables that take half of the body. */
const HALF_PADDING: Inch = 0.03;

export const sources = defineSlide({
  kind: 'sources',
  summary: 'The appendix: every figure with its source and the slides that use it, filled in by the tool.',
  frame: 'title-only',
  fills: true,
  schema: z.object({ kicker: contentFields.kicker, background: commonFields.background }),
  compositions: [
    {
      name: 'figures',
      family: 'index',
      headline: 'side',
      heavy: 'right',
      grounds: ['white', 'pale'],
      compose: (_, context) => largeFigures(listedFigures(context), citationsOf(context), context),
    },
    {
      name: 'register',
      cost: 9,
      family: 'index',
      headline: 'side',
      heavy: 'right',
      grounds: ['white'],
      compose: (_, context) => {
        const content = { ...contentOf(context), rows: shortRowsOf(context) };
        return sourcesRegister(content, citationsOf(context), context);
      },
    },
  ],
  layout: (slide, whole) => {
    const { language, deck, path } = whole;
    const uses = deck.uses();
    const cell = (text: string) => richText(text, path);
    const content = contentOf(whole);
    const citations = placedSource(
      whole,
      richText(deck.sources.map((source) => citationOf(source, language)).join('; '), path),
    );
    const context = { ...whole, body: above(whole.body, citations) };
    const stage = settingOnPanels(context, slide);
    const filled = (table: TableContent, cells: Steps) =>
      filledTable({ ...table, cells }, { dark: false, open: stage.open }, stage.context).map((page) => ({
        tables: [page.table],
        behind: [...page.behind, ...page.bands.flat()],
      }));
    const short = shortRowsOf(context);
    const pages = held(content, (table, { cells, spans }) => {
      const whole = filled(table, cells);
      if (whole.length <= MOST_PAGES) return whole;
      const least = { ...table.style, size: cells.sizes[0] ?? table.style.floor };
      const halves = { ...table, style: least, rows: spans ? short : short.map(wrapping), rowPadding: HALF_PADDING };
      const pairs = layoutPairs(halves, spans, context).map((tables) => ({ tables, behind: [] }));
      return pairs.length < whole.length ? pairs : whole;
    });
    const listed = listedOn(
      pages.map(({ tables }) => tables),
      uses,
    );
    if (!citations.excess) {
      return pages.map(({ tables, behind }, i) => ({
        behind,
        items: [...tables, citations],
        lists: { facts: listed[i] ?? [], sources: true },
      }));
    }
    // Sources that one line does not hold have a table of their own, after the figures.
    const addressed = deck.sources.some(({ url }) => url !== undefined);
    const list = {
      ...content,
      name: 'List of sources',
      columns: columnsOf(context, ['publisher', 'sourceTitle', ...(addressed ? (['address'] as const) : [])]),
      rows: deck.sources.map(({ publisher = '', title, date, url = '' }) => ({
        cells: [publisher, titled(title, date, language), ...(addressed ? [url] : [])].map(cell),
      })),
    };
    return [
      ...pages.map(({ tables, behind }, i) => ({
        ...{ behind, items: tables },
        lists: { facts: listed[i] ?? [], sources: false },
      })),
      ...held(list, (table, { cells }) => filled(table, cells), underEachOther(list, context)).map(
        ({ tables, behind }) => ({
          behind,
          items: tables,
          lists: { facts: [], sources: true },
        }),
      ),
    ];
  },
});

/** A body as far as it is above a source line, which may take several lines. */
function above(body: Box, citations: TextItem): Box {
  const top = Math.min(...lineBoxes(citations).map(({ y }) => y));
  return { ...body, h: Math.min(body.h, top - OVER_SOURCE - body.y) };
}

const OVER_SOURCE: Inch = 0.12;

/** The table of all figures with their sources. */
function contentOf(context: LayoutContext): TableContent {
  const { brand, language, path } = context;
  const columns = columnsOf(context, ['figure', 'value', 'origin', 'onSlides']);
  return {
    name: 'Sources',
    path,
    alt: `${word('tableAlt', language)}${columns.map((column) => column.title.paragraphs[0]?.[0]?.text).join(', ')}`,
    columns,
    rows: rowsOf(context, (use) => originOf(use, context)),
    style: brand.type.fine,
    ground: context.frame.ground,
    rowPadding: ROW_PADDING,
    grid: twelveColumns(context.grid),
  };
}

/** The sources as they are named on books: who published each, and below that what it is called. */
const citationsOf = ({ deck, language, path }: LayoutContext): RichText[] =>
  deck.sources.map((source) => {
    const { publisher, ...rest } = source;
    const title = { text: citationOf(rest, language) };
    return { paragraphs: publisher ? [[{ text: publisher, bold: true }], [title]] : [[title]], path };
  });

/** The figures of the deck, each with where it comes from and, as links, the slides that show it. */
function listedFigures(context: LayoutContext): ListedFigure[] {
  const { language, path, deck } = context;
  return deck.uses().map((use) => {
    const all = slideNumbers(use, context).paragraphs.flat();
    const numbers = use.slides.length > FEW_SLIDES ? all : all.map(heldRun);
    const start = word(numbers.length > 1 ? 'slidesStart' : 'slideStart', language);
    const from = deck.sources.length === 1 && !use.fact.computed ? placeOf(use, language) : originOf(use, context);
    const before = from === '' ? capital(start) : `${from}${word('partSeparator', language)}${start}`;
    const runs: Run[] = [{ text: before }, ...numbers, { text: word('slideEnd', language) }];
    return { fact: use.fact, origin: { paragraphs: [runs.filter(({ text }) => text !== '')], path } };
  });
}

/** So many numbers of slides stay on one line. */
const FEW_SLIDES = 4;
const heldRun = (run: Run): Run =>
  run.link ? run : { ...run, text: `${run.text.trimEnd()}${run.text.endsWith(' ') ? HELD_SPACE : JOINER}` };

/** The paragraph of the deck’s only source that states a figure; empty where none is said. */
const placeOf = ({ fact }: FactUse, language: Language): string =>
  fact.paragraph === undefined
    ? ''
    : capital(`${word('paragraph', language)}${fact.paragraph}${word('paragraphEnd', language)}`);

const columnsOf = (
  { language, path }: Pick<LayoutContext, 'language' | 'path'>,
  keys: readonly Parameters<typeof word>[0][],
) => keys.map((key) => ({ title: richText(word(key, language), path), align: 'left' as const, wraps: true }));

function rowsOf(context: LayoutContext, origin: (use: FactUse) => string): TableLine[] {
  const cell = (text: string) => richText(text, context.path);
  return context.deck.uses().map((use) => ({
    cells: [cell(use.fact.name), cell(use.fact.listed), cell(origin(use)), slideNumbers(use, context)],
  }));
}

/** The rows beside a line or a book that names the only source: of that its paragraph is enough. */
const shortRowsOf = (context: LayoutContext): TableLine[] =>
  rowsOf(context, (use) =>
    context.deck.sources.length === 1 ? shortOriginOf(use, context.language) : originOf(use, context),
  );

/** The sizes of cells: what is there to be looked up is no larger than where a table has few rows. */
function cellsOf({ size, floor }: TextStyle): Steps {
  const sizes = [...new Set([floor, size, ...LARGER.filter((each) => each > size)])];
  return { sizes, start: sizes.indexOf(size) };
}

const LARGER: readonly Pt[] = [16, 18, 20, 22, 24];

interface Manner {
  readonly cells: Steps;
  readonly spans: boolean;
}

/** A list of sources in one column: what is said of each below one another, addresses that no line holds in parts. */
function underEachOther(list: TableContent, { body, language, path }: LayoutContext): TableContent {
  const longest = Math.floor(inchToPt(body.w) / (LEAST * WIDE_LETTER));
  const paragraphsOf = ({ cells }: TableLine) =>
    cells.flatMap(({ paragraphs }, i) =>
      i === ADDRESS ? paragraphs.flatMap((runs) => inParts(runs, longest)) : paragraphs,
    );
  const rows = list.rows.map((row) => ({ ...row, cells: [{ paragraphs: paragraphsOf(row).filter(isSaid), path }] }));
  return { ...list, columns: columnsOf({ language, path }, ['sourceTitle']), rows };
}

/** The column of addresses in a list of sources. */
const ADDRESS = 2;
/** The width of a wide letter, in em. */
const WIDE_LETTER = 0.6;

const isSaid = (runs: readonly Run[]) => runs.some(({ text }) => text !== '');

/** An address as it is, or in parts of so many characters where none of its own is shorter. */
function inParts(runs: readonly Run[], longest: number): Run[][] {
  const address = runs.map(({ text }) => text).join('');
  const isShort = address.split('-').every((part) => part.length <= longest);
  const parts = isShort ? [address] : (address.match(new RegExp(`.{1,${longest}}`, 'gu')) ?? []);
  return parts.map((text) => [{ text }]);
}

/**
 * The pages of the first manner in which every text fits: usual, by need, as `narrow` has it where that is given, then
 * smaller (`small-text`).
 */
function held<Page extends { readonly tables: readonly TableItem[] }>(
  content: TableContent,
  pagesIn: (content: TableContent, manner: Manner) => Page[],
  narrow?: TableContent,
): Page[] {
  const inAll = [content, ...(narrow ? [narrow] : [])].map((each) => ({ ...each, rows: each.rows.map(wrapping) }));
  const last = inAll.at(-1) ?? content;
  const smaller = Array.from({ length: content.style.floor - LEAST }, (_, i) => content.style.floor - 1 - i);
  const tries: (() => Page[])[] = [
    () => pagesIn(content, { cells: cellsOf(content.style), spans: true }),
    ...inAll.map((each) => () => pagesIn(each, { cells: cellsOf(content.style), spans: false })),
    ...smaller.map((size) => () => {
      const style = { ...content.style, size, floor: size };
      return pagesIn({ ...last, style }, { cells: { sizes: [size], start: 0 }, spans: false });
    }),
  ];
  let pages: Page[] = [];
  for (const next of tries) {
    pages = next();
    if (pages.every(isHeld)) break;
  }
  return pages;
}

const LEAST: Pt = 5;

const isHeld = ({ tables }: { readonly tables: readonly TableItem[] }) =>
  tables.every(({ rows }) => rows.every(({ cells }) => cells.every(({ excess }) => !excess)));

/** A row whose texts may break between a number and what it counts. */
function wrapping(row: TableLine): TableLine {
  const loose = ({ paragraphs, path }: RichText): RichText => ({
    paragraphs: paragraphs.map((runs) => runs.map((run) => ({ ...run, text: run.text.replace(HELD_SPACES, ' ') }))),
    path,
  });
  return { ...row, cells: row.cells.map(loose) };
}

const HELD_SPACES = /[\u00a0\u202f]/gu;

function listedOn(pages: readonly (readonly TableItem[])[], uses: readonly FactUse[]): string[][] {
  let next = 0;
  return pages.map((tables) => {
    const begun = next;
    next += tables.reduce((sum, { rows }) => sum + rows.length - 1, 0);
    return uses.slice(begun, next).map(({ fact }) => fact.id);
  });
}

/** The numbers of the slides that show a figure, or in whose notes it is said, each a link to its slide. */
function slideNumbers({ slides }: FactUse, { language, path }: LayoutContext): RichText {
  const separator = { text: word('listSeparator', language) };
  const runs = slides.flatMap(({ number, id, spoken }, i): Run[] => [
    ...(i === 0 ? [] : [separator]),
    { text: String(number), link: `#${id}` },
    ...(spoken ? [{ text: word('inNotes', language) }] : []),
  ]);
  return { paragraphs: [runs], path };
}

function citationOf({ publisher, title, date, url }: SourceView, language: Language): string {
  // Chinese title marks belong to Chinese titles.
  const marks = /\p{Script=Han}/u.test(title) ? language : 'en';
  const named = `${word('titleStart', marks)}${title}${word('titleEnd', marks)}`;
  return [publisher, named, date && dateInText(date, language), url]
    .filter((part) => part !== undefined)
    .join(word('partSeparator', language));
}

function titled(title: string, date: string | undefined, language: Language): string {
  return date === undefined ? title : `${title}${word('partSeparator', language)}${dateInText(date, language)}`;
}

/** The source and its paragraph, or how the tool computed the figure. */
function originOf({ fact }: FactUse, { deck, language }: LayoutContext): string {
  if (fact.computed) return `${word('computed', language)}${fact.computed}`;
  const source = deck.sources.find((entry) => entry.id === fact.source);
  // A publisher of several of the deck's sources does not say which of them is meant.
  const several = deck.sources.filter(({ publisher }) => publisher === source?.publisher).length > 1;
  const name = (several ? undefined : source?.publisher) ?? source?.title ?? fact.source;
  return fact.paragraph === undefined ? name : `${name}${paragraphOf(fact.paragraph, language)}`;
}

/** The paragraph of the deck's only source, or that the tool computed the figure. */
function shortOriginOf({ fact }: FactUse, language: Language): string {
  if (fact.computed) return word('computedByTool', language);
  return fact.paragraph === undefined
    ? ''
    : `${word('paragraphSign', language)}${fact.paragraph}${word('paragraphEnd', language)}`;
}

function paragraphOf(paragraph: number, language: Language): string {
  return `${word('partSeparator', language)}${word('paragraph', language)}${paragraph}${word('paragraphEnd', language)}`;
}
