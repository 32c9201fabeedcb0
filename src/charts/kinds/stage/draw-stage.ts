import type { KitView } from '../../../core/kit.ts';
import type { Language } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartData } from '../../base/common-fields.ts';
import type { ChartWord, DrawnPage } from '../../base/define-chart.ts';
import { block, type PageMark } from '../../base/page-marks.ts';
import { type ChartTable, dataOf, normalise, periodNames } from '../../base/table.ts';
import { comparedFigure, type FactFigure, valueFigure } from '../../parts/figure.ts';
import { OVERSHOOT, type PageSheet } from '../../parts/page-sheet.ts';
import { figureWords } from '../../parts/picture-words.ts';
import { figureHeight } from '../../parts/sheet.ts';
import { blockParts, pileMarks } from './blocks.ts';
import { SCALE, scaleMarks } from './scale.ts';

export type Stage = ChartData & { readonly kit: KitView; readonly text?: RichText | undefined };

/** The part of the slide’s width that the headline has, over the smaller block or beside it. */
const HEADLINE = { over: 0.6, beside: 0.5 };
/** A smaller block that the larger is so many times of stands below the headline. */
const LOW = 2.2;
/** The part of the width that a block has, on the slide and in a box, and in a tall one. */
const BLOCK = { page: 0.16, box: 0.2, tall: 0.3 };
/** Above the blocks; beside the words and below them. */
const TOP: Inch = 0.5;
const CLEAR = { beside: 0.35, below: 0.28 } as const;
/** The part of a tall box that the multiple has, above the blocks. */
const UPPER = 0.4;
/** From the ground to the values below it, and from those to their names. */
const BELOW = { value: 0.3, name: 0.16 } as const;
const VALUES: readonly Pt[] = [40, 36, 32, 28, 24, 20];
const NAMES: readonly Pt[] = [28, 26, 24, 22, 20, 18];
/** The multiple, and what is compared below the ground. */
const FIGURES: readonly Pt[] = Array.from({ length: 73 }, (_, i) => 320 - 4 * i);
const TEXTS: readonly Pt[] = [28, 26, 24, 22, 20];
/** In a box of its own. */
const SMALL: readonly Pt[] = [18, 16];
/** Lines of that, the fewer the better. */
const LINES = [2, 3, 4] as const;

/** How many times the first of a chart’s values its second is. */
export function timesOf(chart: Stage): number {
  const [small, large] = dataOf(normalise(chart));
  return small && large ? large.value / small.value : 1;
}

export const headlineOf = (chart: Stage): number => (timesOf(chart) < LOW ? HEADLINE.beside : HEADLINE.over);

/** The smaller value as a block, the larger one as so many of them on one another, and their multiple as the slide’s figure. */
export function drawStage(chart: Stage, language: Language, sheet: PageSheet): DrawnPage | undefined {
  const table = periodNames(normalise(chart, language), chart, language);
  const [small, large] = dataOf(table);
  const parts = blockParts(chart.kit);
  if (!small || !large || parts.floors.length === 0) return undefined;
  const places = placesIn(sheet);
  const { xs, w } = places;
  const below = valuesBelow(table, places, sheet);
  if (!below) return undefined;
  const text = comparedWords(chart) ?? large.name;
  const said = saidBelow(text, places, sheet);
  const foot = places.isTall ? below.foot : Math.min(below.foot, sheet.frame.bottom - said.h - BELOW.value);
  const figure = comparedFigure(small, large, table, 'ratio', language);
  const upper = UPPER * foot;
  const words = places.isTall
    ? figureWords(
        sheet,
        { datum: large, figure, text: comparedWords(chart) },
        { x: 0, y: 0, w: sheet.frame.w, h: upper },
      )
    : standing(figure, { ...said, text }, { ...places, foot, on: below.on }, sheet);
  if (!words) return undefined;
  const top = places.isTall ? upper + CLEAR.below : places.top;
  const times = large.value / small.value;
  const h = (foot - top) / times;
  const pile = { foot, w, h };
  const isBand = places.isPage && !sheet.dark;
  const marks: PageMark[] = [
    ...(isBand ? [floorMark(foot, below.on, sheet)] : []),
    ...pileMarks(parts, {
      ...pile,
      name: 'Small',
      x: xs.small,
      times: 1,
      role: sheet.dark ? 'subject-deep' : 'context',
    }),
    ...pileMarks(parts, { ...pile, name: 'Large', x: xs.large, times, role: sheet.dark ? 'step-3' : 'subject' }),
    ...scaleMarks(xs.scale, { foot, h, times }, xs.small + w),
    ...(isBand ? [] : [groundMark(foot, sheet)]),
  ];
  return {
    marks,
    words: [...words, ...below.words],
    computed: figure.number + figure.unit,
    ...(isBand ? { foot: below.on } : {}),
  };
}

type Places = ReturnType<typeof placesIn>;

/** Where the blocks and their scale stand across a frame. */
function placesIn({ frame }: PageSheet) {
  const isPage = frame.margin > 0;
  const isTall = !isPage && frame.w < 1.2 * frame.h;
  const w = (isPage ? BLOCK.page : isTall ? BLOCK.tall : BLOCK.box) * frame.w;
  const large = frame.w - frame.margin - w;
  const scale = large - SCALE.right;
  const xs = { large, scale, small: scale - SCALE.left - w };
  return { isPage, isTall, w, xs, left: frame.margin, top: isPage ? Math.max(TOP, frame.sky ?? 0) : SCALE.line / 2 };
}

/** What the multiple and its text have, left of the blocks. */
const columnOf = ({ left, xs }: Places) => ({ x: left, w: xs.small - CLEAR.beside - left });

/** The size of what is compared, and how high it is. */
function saidBelow(text: RichText | string, places: Places, sheet: PageSheet): { readonly size: Pt; readonly h: Inch } {
  const { w } = columnOf(places);
  const sizes = sheet.steps(places.isPage ? TEXTS : [...TEXTS, ...SMALL]);
  const fit = LINES.flatMap((lines) => sizes.filter((each) => sheet.lineCount(text, each, w, true) <= lines));
  const size = fit[0] ?? Math.min(...sizes);
  return { size, h: sheet.labelHeight(text, size, w, true) };
}

/** The multiple on the ground and below that what is compared; undefined where it has no room. */
function standing(
  figure: FactFigure,
  { text, size: small }: { readonly text: RichText | string; readonly size: Pt },
  places: Places & { readonly foot: Inch; readonly on: ColorRole },
  sheet: PageSheet,
): ChartWord[] | undefined {
  const { foot, on, isPage } = places;
  const room = columnOf(places);
  const high = foot - (isPage ? (sheet.frame.head ?? 0) : 0);
  const size = sheet
    .steps(FIGURES)
    .find(
      (each) =>
        figureHeight(each) <= high &&
        1.06 * sheet.figureWidth(figure, each, sheet.standOf(figure, each).unit) <= room.w,
    );
  if (!size) return undefined;
  const { above, ...unit } = sheet.standOf(figure, size);
  const under = { ...room, y: foot + BELOW.value };
  return [
    sheet.figure('figure', figure, { ...room, base: foot - above }, { size, ink: 'highlight', ...unit }),
    sheet.label('text', text, under, { size: small, bold: true, ground: on }),
  ];
}

/** What is compared: the chart’s title before its text. */
function comparedWords({ title, text }: Stage): RichText | undefined {
  if (!title || !text) return text ?? title;
  return { ...text, paragraphs: [...title.paragraphs, ...text.paragraphs] };
}

/** The values and their names below the ground, each below its blocks, and where that is; undefined where they have no room. */
function valuesBelow(table: ChartTable, { isPage, xs, w }: Places, sheet: PageSheet) {
  const { frame, dark, ground } = sheet;
  const room = w + SCALE.right;
  const data = dataOf(table).map((datum) => ({ ...datum, figure: valueFigure(datum, table.unit) }));
  const names = sheet.namesFor(
    data.map(({ name }) => name),
    room,
    NAMES,
  );
  const size = sheet.steps(VALUES).find((each) => data.every(({ figure }) => sheet.figureWidth(figure, each) <= w));
  if (!names || !size) return undefined;
  const on: ColorRole = isPage && !dark ? 'field-dark' : ground;
  const y = frame.bottom - names.h;
  const base = y - BELOW.name;
  const words = data.flatMap(({ figure, name }, i): ChartWord[] => {
    const x = i === 0 ? xs.small : xs.large;
    return [
      sheet.figure(`value ${i + 1}`, figure, { x, w: room, base }, { size, on }),
      sheet.block(`name ${i + 1}`, name, { x, y, w: room }, { size: names.size, on }),
    ];
  });
  return { words, on, foot: base - figureHeight(size) - BELOW.value };
}

const groundMark = (y: Inch, { frame, dark }: PageSheet): PageMark => ({
  ...block({ x: -OVERSHOOT, y, w: frame.w + 2 * OVERSHOOT, h: 0.04 }, dark ? 'step-3' : 'text'),
  name: 'Ground',
});

const floorMark = (y: Inch, role: ColorRole, { frame }: PageSheet): PageMark => ({
  ...block({ x: -OVERSHOOT, y, w: frame.w + 2 * OVERSHOOT, h: frame.h + OVERSHOOT - y }, role),
  name: 'Floor',
});
