import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import { type Inch, PIXELS_PER_INCH, type Pt, type Px, ptToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { CAP_HEIGHT, widest } from '../../marks/lettering.ts';
import { rectMark } from '../../marks/marks.ts';
import { inchesOf, pictureSize, pixelsOf } from '../../marks/pen.ts';
import type { ChartLabel, ChartPoint } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type ChartData, chartFields, type Highlighted, highlightField } from '../base/common-fields.ts';
import {
  type ChartWord,
  type Composition,
  type CompositionContext,
  defineChart,
  drawnPlot,
  type NativeContext,
  type NativeDrawing,
  type PlotContext,
} from '../base/define-chart.ts';
import { reviewBars, reviewMissing, reviewNegative, reviewSeries, reviewSum } from '../base/review.ts';
import { chartStyle } from '../base/style.ts';
import { highlightedCategory, inWords, namesAndValues, normalise, textOf } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { APART, boldFace, chartText, labelFormats, plotArea, seriesName } from '../native/native-series.ts';
import {
  type FactFigure,
  figureAt,
  figureHeight,
  figureInches,
  figureSize,
  figureWord,
  headingAbove,
  labelHeight,
  labelWord,
  legible,
  lineCount,
  scaledSize,
  wordWidth,
} from '../parts/figure.ts';

type PartsChart = ChartData & Highlighted & { readonly direction?: PartDirection | undefined };

type PartsPlan = ReturnType<typeof planParts>;

function planParts(chart: PartsChart, { brand, language, width, height }: PlotContext) {
  const table = normalise(chart, language);
  const values = table.series[0]?.values ?? [];
  const box = inchesOf({ x: 0, y: 0, w: width, h: height });
  const direction = partDirection(box, chart.direction);
  const highlighted = highlightedCategory(table, chart);
  const fields = partFields(values, box, direction).map(pixelsOf);
  const roles = partFieldRoles(values.length).map((role, i) => (i === highlighted ? 'highlight' : role));
  return { table, direction, roles, style: chartStyle(brand), fields };
}

const GAP: Inch = 0.04;
/** No field is thinner than this: it would not be seen. */
const LEAST: Inch = 0.04;
/** Boxes as wide as this many heights are parted across. */
const WIDE = 2.6;
const ROLES: readonly ColorRole[] = ['field', 'field-third', 'third', 'field-second', 'step-2', 'context'];

type PartDirection = 'down' | 'across';

/** The direction that serves a box: across where it is a wide bar. */
export function partDirection({ w, h }: Pick<Box, 'w' | 'h'>, given?: PartDirection): PartDirection {
  return given ?? (w > WIDE * h ? 'across' : 'down');
}

export function partFieldRoles(count: number): readonly ColorRole[] {
  return Array.from({ length: count }, (_, i) => ROLES[i % ROLES.length] ?? 'field');
}

/**
 * The parts of a whole as fields of a box, their heights (`down`) or widths (`across`) to scale, in the order of the
 * values. What is too thin to be seen is 0.04 inches, which the largest gives up.
 */
export function partFields(values: readonly number[], box: Box, direction: PartDirection): readonly Box[] {
  const parts = values.map((value) => Math.max(0, value || 0));
  const sum = parts.reduce((total, part) => total + part, 0) || 1;
  const length = (direction === 'down' ? box.h : box.w) - GAP * Math.max(0, parts.length - 1);
  const exact = parts.map((part) => (length * part) / sum);
  const seen = exact.map((each) => Math.max(LEAST, each));
  const lent = seen.reduce((total, each) => total + each, 0) - length;
  const largest = seen.indexOf(Math.max(...seen));
  const sizes = seen.map((each, i) => (i === largest ? each - lent : each));
  return sizes.map((size, i) => {
    const before = sizes.slice(0, i).reduce((total, each) => total + each + GAP, 0);
    return direction === 'down' ? { ...box, y: box.y + before, h: size } : { ...box, x: box.x + before, w: size };
  });
}

/** In a hall: figures, names below them, what is named on its neighbour. */
const SIZES = { figure: { most: 240, least: 36 }, name: { most: 32, least: 16 }, small: 18 } as const;
const SPACE = { inside: 0.28, gap: 0.12 };
/** The part of its height that a field keeps free above and below its words. */
const EDGE = 0.13;
/** A field that is thinner than this has its words on the field before it, or after. */
const THIN: Inch = 0.55;

interface Part {
  readonly index: number;
  readonly field: Box;
  readonly role: ColorRole;
  readonly name: string;
  readonly figure: FactFigure;
}

/** The fields over the box, each with its figure and name on it; those that are too thin are named on a neighbour. */
function composeParts(chart: PartsChart, context: CompositionContext): Composition {
  const { brand, language, w, h, title } = context;
  const { words: headed, h: top } = headingAbove(context, title);
  const marks = { x: 0, y: top, w, h: h - top };
  const plan = planParts(chart, { brand, language, ...pictureSize(marks) });
  const partsOf = (): Part[] => {
    const { table, fields, roles } = plan;
    return fields.map((rect, index) => {
      const field = inchesOf(rect);
      return {
        ...{ index, role: roles[index] ?? 'subject', name: table.categories[index] ?? '' },
        field: { ...field, x: marks.x + field.x, y: marks.y + field.y },
        figure: figureAt(table, index),
      };
    });
  };
  const parts = partsOf();
  const isThin = ({ field }: Part) => Math.min(field.w, field.h) < THIN;
  const roomy = parts.filter((part) => !isThin(part));
  const thin = parts.filter(isThin);
  const roomFor = (part: Part): Inch => {
    const isThin = (each: Part) => thin.includes(each);
    const named = thin.filter((each) => neighbour(each, parts, isThin) === part);
    return named.length > 0 ? 1.3 * ptToInch(scaledSize(context.brand, SIZES.small)) * named.length : 0;
  };
  const words = roomy.flatMap((part) => wordsOn(context, part, plan, roomFor(part)));
  /** Parts that are too thin for words, named in one line in the corner of the field that they are next to. */
  const noteOn = (thin: readonly Part[], on: Part | undefined): ChartWord[] => {
    const [first] = thin;
    if (!on || !first) return [];
    const size = scaledSize(context.brand, SIZES.small);
    const { semicolon } = wordsFor(context.language);
    const runs = thin.flatMap(({ name, figure: { number, unit, fact } }, i) => [
      ...(i > 0 ? [{ text: semicolon }] : []),
      {
        text: number + (unit === '' || unit === '%' ? unit : `\u00a0${unit}`),
        bold: true,
        ...(fact === undefined ? {} : { fact }),
      },
      { text: ` ${name}` },
    ]);
    const { field } = on;
    const wanted = 1.08 * wordWidth(context, runs.map(({ text }) => text).join(''), size, true);
    const w = Math.min(field.w - 2 * SPACE.gap, wanted);
    const atFoot = first.index > on.index || plan.direction === 'across';
    const place = {
      ...{ x: field.x + field.w - SPACE.gap - w, w, at: atFoot ? ('bottom' as const) : ('top' as const) },
      y: atFoot ? field.y + field.h - SPACE.gap / 2 : field.y + SPACE.gap / 2,
    };
    const color = legible(context.brand, on.role, size, plan.style.inkRole(on.role));
    const manner = { size, color, ground: on.role, align: 'right' } as const;
    return [labelWord(context, `value ${first.index + 1}`, { paragraphs: [runs], path: [] }, place, manner)];
  };
  const notes = [...thin]
    .filter((part, i) => i === 0 || !isSame(part, thin[i - 1], parts, isThin))
    .flatMap((part) => {
      const all = thin.filter((each) => isSame(part, each, parts, isThin));
      return noteOn(all, neighbour(part, parts, isThin));
    });
  return { marks, words: [...headed, ...words, ...notes] };
}

function neighbour(part: Part, parts: readonly Part[], isThin: (part: Part) => boolean): Part | undefined {
  const roomy = parts.filter((each) => !isThin(each));
  return roomy.toSorted((a, b) => Math.abs(a.index - part.index) - Math.abs(b.index - part.index))[0];
}

/** Figure and name: the name below the figure, or beside it where the field is low. */
function wordsOn(context: CompositionContext, part: Part, plan: PartsPlan, foot: Inch): ChartWord[] {
  const { field, role, name, figure, index } = part;
  const { brand } = context;
  const edge = Math.max(SPACE.gap, EDGE * field.h);
  const [w, h] = [field.w - 2 * SPACE.inside, field.h - 2 * edge - (plan.direction === 'across' ? foot : 0)];
  const fittingName = (): Pt => {
    const least = scaledSize(context.brand, SIZES.name.least);
    let size = scaledSize(context.brand, SIZES.name.most);
    const fits = () =>
      lineCount(context, name, size, w, true) <= 2 && labelHeight(context, name, size, w, true) <= h / 2;
    while (size > least && !fits()) size--;
    return size;
  };
  const nameSize = fittingName();
  const nameHeight = labelHeight(context, name, nameSize, w, true);
  const below = figureSize(context, [figure], { w, h: h - nameHeight - SPACE.gap }, SIZES.figure);
  const stacks = figureHeight(below) + nameHeight + SPACE.gap <= h + 0.01;
  const beside = figureSize(context, [figure], { w: w / 2, h: 0.68 * h }, SIZES.figure);
  const size = stacks ? below : beside;
  const ink = (at: Pt) => legible(brand, role, at, plan.style.inkRole(role));
  const used = stacks ? figureHeight(size) + SPACE.gap + nameHeight : figureHeight(size);
  const top = field.y + edge + Math.max(0, (h - used) / 2);
  const figureItem = figureWord(
    `value ${index + 1}`,
    figure,
    { x: field.x + SPACE.inside, w, top, size },
    { color: ink(size), ground: role },
  );
  const right = field.x + SPACE.inside + figureInches(context, figure, size) + 2 * SPACE.gap;
  const place = stacks
    ? { x: field.x + SPACE.inside, y: top + figureHeight(size) + SPACE.gap, w }
    : { x: right, y: top + figureHeight(size) / 2, w: field.x + field.w - SPACE.gap - right, at: 'middle' as const };
  const nameItem = labelWord(context, `name ${index + 1}`, name, place, {
    ...{ size: nameSize, bold: true, color: ink(nameSize), ground: role },
  });
  return [figureItem, nameItem];
}

function isSame(a: Part, b: Part | undefined, parts: readonly Part[], isThin: (part: Part) => boolean): boolean {
  const on = neighbour(a, parts, isThin);
  return (
    b !== undefined && on === neighbour(b, parts, isThin) && a.index > (on?.index ?? 0) === b.index > (on?.index ?? 0)
  );
}

/** Sizes of figures with their names in fields, in parts of the field that they stand in, and at least, in points. */
const FIELD = { width: 0.86, height: 0.36, least: 0.19 * PIXELS_PER_INCH };

/** The parts of a whole as a chart that can be edited: one bar of a hundred percent, each part a series with its name and value. */
function nativeParts(chart: PartsChart, context: NativeContext): NativeDrawing {
  const { table, style, direction, fields, roles } = planParts(chart, context);
  const { pen, width, height, title } = context;
  const [series] = table.series;
  const lying = direction === 'across';
  const units = (series?.facts ?? []).map((fact) => fact?.figure);
  const figures = table.categories.map((_, i) => units[i] ?? { number: series?.labels[i] ?? '', unit: '' });
  const labels = figures.map(({ number, unit }) => number + (unit === '' || unit === '%' ? unit : `\u00a0${unit}`));
  /** The largest size at which names and values stand in their fields, those too small for any aside. */
  const fieldSize = (): Px => {
    const sizes = fields.map(({ w, h }, i) => {
      const one = widest(pen, [table.categories[i] ?? '', labels[i] ?? ''], boldFace(style, 1));
      return Math.min((FIELD.width * w) / Math.max(one, CAP_HEIGHT), FIELD.height * h);
    });
    const roomy = sizes.filter((size) => size >= FIELD.least);
    return Math.max(FIELD.least, Math.min(4 * style.single, ...(roomy.length > 0 ? roomy : [FIELD.least])));
  };
  const face = boldFace(style, fieldSize());
  const printed = (series?.printed ?? []).map((each, i) => (textOf(each) === labels[i] ? each : inWords(each)));
  const formats = labelFormats({ labels, printed, values: series?.values ?? [] });
  const parts = table.categories.map((name, i) => {
    const role = roles[i] ?? 'subject';
    const own = chartText({ ...face, color: style.inkRole(role, face.size) });
    const text = labels[i] ?? '';
    const label: ChartLabel = {
      ...{ text, format: formats[i] ?? '', named: 'series', below: true, at: 'inside', style: own, ground: role },
    };
    const value = series?.values[i];
    const point: ChartPoint = { value, fill: role, ...(i > 0 ? { outline: APART } : {}), label };
    return { name: seriesName(name, '', table), points: [point] };
  });
  // Rows are read from the top, and standing parts from the foot.
  const ordered = lying ? parts : parts.toReversed();
  return {
    chart: {
      plot: { kind: 'bars', horizontal: lying, stacked: 'percent', gap: 0, overlap: 100 },
      categories: [seriesName(series?.name, title, table)],
      series: ordered,
      axes: { min: 0, max: 1 },
      area: plotArea({ top: 0, right: 0, bottom: 0, left: 0 }, { width, height }),
    },
  };
}

/** More fields than these are no longer seen as parts of one. */
const PARTS_MAX = 6;

function review(chart: PartsChart, path: Path) {
  const table = normalise(chart);
  const findings = [...reviewBars(chart, path), ...reviewNegative(table, path), ...reviewMissing(table, path)];
  if (findings.length > 0) return findings;
  const values = table.series[0]?.values ?? [];
  return [...reviewSeries(values.length, path, 'parts', PARTS_MAX), ...reviewSum(values, table, false, path)];
}

export const parts = defineChart({
  type: 'parts',
  name: { en: 'Parts of a whole', zh: '整体构成图' },
  summary: 'The parts of a whole as fields of the frame, to scale: two to four parts that are to be seen from afar.',
  schema: z.object({
    ...chartFields,
    direction: z
      .enum(['down', 'across'])
      .meta({
        description: 'How the fields lie; as the frame’s shape asks where omitted.',
        enumDescriptions: ['One below the other.', 'Side by side.'],
      })
      .optional(),
    ...highlightField,
  }),
  plot(chart, context) {
    const { table, fields, roles } = planParts(chart, context);
    const marks = fields.map((field, i) => rectMark(field, roles[i] ?? 'subject'));
    return drawnPlot(context, namesAndValues(table), () => marks);
  },
  compose: (chart) => (context) => composeParts(chart, context),
  writes: () => ['name', 'value'],
  native: (chart, context) => nativeParts(chart, context),
  review,
});
