import type { Box } from '../../core/box.ts';
import type { FactView } from '../../core/fact.ts';
import { type Inch, PIXELS_PER_INCH, type Pt, ptToInch } from '../../core/lengths.ts';
import type { ChartWord, Composition, CompositionContext } from '../base/composition.ts';
import { inchesOf, pictureSize } from '../base/inches.ts';
import {
  digitHeight,
  figureInches,
  figureSize,
  figureWord,
  headingAbove,
  labelHeight,
  labelWord,
  legible,
  scaled,
} from '../parts/native-words.ts';
import { type MultipleChart, type MultiplePlan, planMultiple } from './multiple-plan.ts';

/** In a hall: names below the columns, values in them, the multiple. */
const SIZES = { name: 20, value: { most: 60, least: 36 }, quiet: 44, multiple: { most: 176, least: 36 } } as const;
/** Between the base line and the names, a value and the edges of its column, around the multiple, from that to the bracket. */
const SPACE = { name: 0.1, value: 0.2, multiple: 0.15, bracket: 0.26 };
/** Part of a band's height that the digits in it take at most. */
const BAND = 0.7;

/** The columns over the whole box, with values in them, names below, and the multiple above the first. */
export function composeMultiple(chart: MultipleChart, context: CompositionContext): Composition {
  const { brand, w, h, language } = context;
  const size = scaled(brand, SIZES.name);
  const plan = (height: Inch) => planMultiple(chart, { brand, language, ...pictureSize({ w, h: height }) });
  const trial = plan(h);
  const columns = trial.columns.map(inchesOf);
  const nameHeights = trial.table.categories.map((name, i) =>
    labelHeight(context, name, size, columns[i]?.w ?? w, i === trial.focus),
  );
  const marks = { x: 0, y: 0, w, h: h - SPACE.name - Math.max(0, ...nameHeights) };
  const placed = plan(marks.h);
  const boxes = placed.columns.map(inchesOf);
  const names = placed.table.categories.map((name, i) => {
    const { x = 0, w: width = w } = boxes[i] ?? {};
    const manner = { size, bold: i === placed.focus, color: 'text', ground: context.ground, align: 'center' } as const;
    return labelWord(context, `name ${i + 1}`, name, { x, y: marks.h + SPACE.name, w: width }, manner);
  });
  const values = valueWords(context, placed, boxes);
  const { bracket } = placed;
  const end = bracket && bracket.x / PIXELS_PER_INCH - SPACE.bracket;
  const right = end ?? boxes[1]?.x ?? w;
  const heading = headingAbove(context, context.heading, right - SPACE.multiple);
  const multiple = multipleWord(chart, context, { boxes, top: heading.h, first: values[0], end });
  return { marks, words: [...heading.words, ...multiple, ...values, ...names] };
}

function valueWords(context: CompositionContext, plan: MultiplePlan, boxes: readonly Box[]): ChartWord[] {
  const series = plan.table.series[0];
  return boxes.map((column, i) => {
    const label = series?.labels[i] ?? '';
    const figure = { number: label, unit: '', fact: series?.facts[i]?.id };
    const band = tallestBand(
      column,
      (plan.levels[i] ?? []).map((level) => level / PIXELS_PER_INCH),
    );
    const room = { w: column.w - 2 * SPACE.value, h: BAND * band.h };
    const most = i === plan.focus ? SIZES.value.most : SIZES.quiet;
    const size = figureSize(context, [figure], room, { most, least: SIZES.value.least });
    const role = plan.roles[i] ?? 'subject';
    const inside = digitHeight(size) <= BAND * band.h;
    const top = inside ? band.y + (band.h - digitHeight(size)) / 2 : column.y - SPACE.value - digitHeight(size);
    const ground = inside ? role : context.ground;
    const color = inside ? plan.style.inkRole(role) : 'text';
    const place = { x: column.x, w: column.w, top, size };
    return figureWord(`value ${i + 1}`, figure, place, { color, ground, align: 'center' });
  });
}

/** The highest stretch of a column between the lines across it; of equal ones the topmost. */
function tallestBand({ x, y, w, h }: Box, levels: readonly Inch[]): Box {
  const edges = [y, ...levels.toSorted((a, b) => a - b), y + h];
  const bands = edges.slice(1).map((edge, i) => ({ x, y: edges[i] ?? y, w, h: edge - (edges[i] ?? y) }));
  return bands.reduce((best, band) => (band.h > best.h + 0.01 ? band : best));
}

/** The room above the first columns, as far as the next is no higher than it. */
function multipleRooms(boxes: readonly Box[], top: Inch, w: Inch): Box[] {
  return boxes.map((_, i) => {
    const right = boxes[i + 1]?.x ?? w;
    const bottom = Math.min(...boxes.slice(0, i + 1).map(({ y }) => y));
    return { x: 0, y: top, w: right - SPACE.multiple, h: bottom - top };
  });
}

interface MultiplePlace {
  readonly boxes: readonly Box[];
  readonly top: Inch;
  readonly first: ChartWord | undefined;
  /** What keeps clear of the bracket that it stands at, if there is one. */
  readonly end: Inch | undefined;
}

function multipleWord(
  { multiple }: { readonly multiple?: FactView | undefined },
  context: CompositionContext,
  { boxes, top, first, end }: MultiplePlace,
): ChartWord[] {
  if (!multiple) return [];
  const figure = { ...multiple.figure, fact: multiple.id };
  // A value that stands above its column takes from the room.
  const above = first && first.ground === context.ground ? 2 * SPACE.value + digitHeight(first.size) : 0;
  const tried = multipleRooms(boxes, top, context.w).map((room) => {
    const free = { ...room, w: end ?? room.w, h: room.h - above };
    const within = { w: free.w, h: free.h - 2 * SPACE.multiple };
    return { free, size: figureSize(context, [figure], within, SIZES.multiple) };
  });
  const best = tried.reduce((a, b) => (fitted(context, figure, b) && b.size > a.size ? b : a));
  const { free, size } = best;
  const color = legible(context.brand, context.ground, size, 'highlight');
  const place = { x: free.x, w: free.w, top: free.y + (free.h - digitHeight(size)) / 2, size };
  return [
    figureWord('multiple', figure, place, {
      ...{ color, ground: context.ground, align: end === undefined ? 'left' : 'right' },
    }),
  ];
}

function fitted(
  context: CompositionContext,
  figure: FactView['figure'],
  { free, size }: { readonly free: Box; readonly size: Pt },
): boolean {
  return figureInches(context, figure, size) <= free.w && digitHeight(size) + ptToInch(size) / 10 <= free.h;
}
