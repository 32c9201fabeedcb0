import type { Box } from '../../../core/box.ts';
import type { KitPart, KitView } from '../../../core/kit.ts';
import type { Language } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartData } from '../../base/common-fields.ts';
import type { ChartWord, DrawnPage } from '../../base/define-chart.ts';
import { block, type PageMark } from '../../base/page-marks.ts';
import { type ChartTable, dataOf, normalise, periodNames } from '../../base/table.ts';
import { comparedFigure, valueFigure } from '../../parts/figure.ts';
import { OVERSHOOT, type PageSheet } from '../../parts/page-sheet.ts';
import { figureWords } from '../../parts/picture-words.ts';
import { figureHeight } from '../../parts/sheet.ts';
import { blockParts, heightOf, pileMarks } from './blocks.ts';
import { leaderMarks, SCALE, scaleMarks } from './scale.ts';

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
const NAMES: readonly Pt[] = [24, 22, 20, 18];
/** The width of a block in the units of its kit. */
const BLOCK_UNITS = 250;

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
  const { foot } = below;
  const figure = comparedFigure(small, large, table, 'ratio', language);
  const beside = places.isTall ? [] : besideMarks(chart.kit.parts.beside, { ...places, foot });
  const column = columnOf(places, foot, beside, sheet);
  const words = figureWords(sheet, { datum: large, figure, text: comparedWords(chart) }, column);
  if (!words) return undefined;
  const top = places.isTall ? column.h + CLEAR.below : places.top;
  const times = large.value / small.value;
  const h = (foot - top) / times;
  const pile = { foot, w, h };
  const isBand = places.isPage && !sheet.dark;
  const marks: PageMark[] = [
    ...beside,
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
    ...(places.isTall ? [] : leaderMarks(words[0], figure, { scale: xs.scale, block: { ...xs, y: foot - h } }, sheet)),
  ];
  return {
    marks,
    words: [...words, ...below.words],
    computed: figure.number + figure.unit,
    ...(isBand ? { band: foot } : {}),
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

/** Where the multiple stands: left of the blocks, or above them. */
function columnOf({ isPage, isTall, xs, left }: Places, foot: Inch, beside: readonly PageMark[], { frame }: PageSheet) {
  if (isTall) return { x: 0, y: 0, w: frame.w, h: UPPER * foot };
  const y = isPage ? (frame.head ?? 0) : 0;
  const end = beside.reduce((end, mark) => (mark.kind === 'art' ? Math.min(end, mark.boxes[0]?.y ?? end) : end), foot);
  return { x: left, y, w: xs.small - CLEAR.beside - left, h: end - CLEAR.below - y };
}

/** What stands on the ground left of the blocks, in their scale; nothing where it has no room. */
function besideMarks(part: KitPart | undefined, { w, xs, left, foot }: Places & { readonly foot: Inch }): PageMark[] {
  if (!part) return [];
  const own = (w * part.viewBox.w) / BLOCK_UNITS;
  const h = heightOf(part, own);
  const box: Box = { x: xs.small - CLEAR.beside - own, y: foot - h, w: own, h };
  return box.x < left ? [] : [{ kind: 'art', name: 'Beside', part, boxes: [box], role: 'second' }];
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
  return { words, foot: base - figureHeight(size) - BELOW.value };
}

const groundMark = (y: Inch, { frame, dark }: PageSheet): PageMark => ({
  ...block({ x: -OVERSHOOT, y, w: frame.w + 2 * OVERSHOOT, h: 0.04 }, dark ? 'step-3' : 'text'),
  name: 'Ground',
});
