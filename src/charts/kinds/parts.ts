import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import { type Inch, PIXELS_PER_INCH, type Pt, type Px, ptToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { CAP_HEIGHT, widest } from '../../marks/lettering.ts';
import { rectMark } from '../../marks/marks.ts';
import { inchesOf, NOWHERE, pixelsOf } from '../../marks/pen.ts';
import type { ChartPoint } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type ChartData, chartFields, type Highlighted, highlightField } from '../base/common-fields.ts';
import {
  type ChartWord,
  type Composition,
  defineChart,
  drawnPlot,
  type NativeContext,
  type NativeDrawing,
  type PlotContext,
} from '../base/define-chart.ts';
import { reviewBars, reviewMissing, reviewNegative, reviewSeries, reviewSum } from '../base/review.ts';
import { chartStyle } from '../base/style.ts';
import { dataOf, highlightedCategory, namesAndValues, normalise, printedAs } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { APART, boldFace, labelledPoints, plotArea, seriesName } from '../native/native-series.ts';
import { figureOf, figureText } from '../parts/figure.ts';
import { type ChartSheet, figureHeight, sheetOf } from '../parts/sheet.ts';

type PartsChart = ChartData & Highlighted & { readonly direction?: PartDirection | undefined };

function planParts(chart: PartsChart, { brand, language, width, height }: PlotContext) {
  const table = normalise(chart, language);
  const data = dataOf(table);
  const box = inchesOf({ x: 0, y: 0, w: width, h: height });
  const direction = partDirection(box, chart.direction);
  const highlighted = highlightedCategory(table, chart);
  const values = data.map(({ value }) => value);
  const panels = partFields(values, box, direction).map(pixelsOf);
  const roles = partFieldRoles(values.length).map((role, i) => (i === highlighted ? 'highlight' : role));
  const parts = data.map((datum, index) => ({
    ...{ ...datum, index, figure: figureOf(datum) },
    ...{ panel: panels[index] ?? NOWHERE, role: roles[index] ?? 'subject' },
  }));
  return { table, direction, style: chartStyle(brand), parts };
}

const GAP: Inch = 0.04;
/** No panel is thinner than this: it would not be seen. */
const MIN_PANEL: Inch = 0.04;
/** Boxes as wide as this many heights are parted across. */
const WIDE = 2.6;
const ROLES: readonly ColorRole[] = ['field', 'field-third', 'third', 'field-second', 'step-2', 'context'];

type PartDirection = 'down' | 'across';

export function partDirection({ w, h }: Pick<Box, 'w' | 'h'>, given?: PartDirection): PartDirection {
  return given ?? (w > WIDE * h ? 'across' : 'down');
}

export function partFieldRoles(count: number): readonly ColorRole[] {
  return Array.from({ length: count }, (_, i) => ROLES[i % ROLES.length] ?? 'field');
}

/**
 * The parts of a whole as panels of a box, their heights (`down`) or widths (`across`) to scale, in the order of the
 * values. What is too thin to be seen is 0.04 inches, which the largest gives up.
 */
export function partFields(values: readonly number[], box: Box, direction: PartDirection): readonly Box[] {
  const parts = values.map((value) => Math.max(0, value || 0));
  const sum = parts.reduce((total, part) => total + part, 0) || 1;
  const length = (direction === 'down' ? box.h : box.w) - GAP * Math.max(0, parts.length - 1);
  const exact = parts.map((part) => (length * part) / sum);
  const seen = exact.map((each) => Math.max(MIN_PANEL, each));
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
/** The part of its height that a panel keeps free above and below its words. */
const EDGE = 0.13;
/** A panel that is thinner than this has its words on the panel before it, or after. */
const THIN: Inch = 0.55;

/** The panels over the box, each with its figure and name on it; those that are too thin are named on a neighbour. */
function composeParts(chart: PartsChart, sheet: ChartSheet): Composition {
  const { w, h } = sheet;
  const { words: headed, h: top } = sheet.headingAbove(sheet.title);
  const marks = { x: 0, y: top, w, h: h - top };
  const { direction, style, ...plan } = planParts(chart, sheet.picture(marks));
  const parts = plan.parts.map((part) => {
    const { y, ...panel } = inchesOf(part.panel);
    return { ...part, panel: { ...panel, y: marks.y + y } };
  });
  type Part = (typeof parts)[number];
  const noteSize = sheet.scaled(SIZES.small);
  const isThin = ({ panel }: Part) => Math.min(panel.w, panel.h) < THIN;
  const roomy = parts.filter((part) => !isThin(part));
  const thin = parts.filter(isThin);
  const neighbour = ({ index }: Part): Part | undefined =>
    roomy.toSorted((a, b) => Math.abs(a.index - index) - Math.abs(b.index - index))[0];
  const inkOn = (role: ColorRole, size: Pt) => ({ size, ground: role, ink: style.inkRole(role) });
  /** Figure and name: the name below the figure, or beside it where the panel is low. */
  const wordsOn = (part: Part): ChartWord[] => {
    const { panel, role, name, figure, index } = part;
    const noted = thin.filter((each) => neighbour(each) === part).length;
    const foot = direction === 'across' ? 1.3 * ptToInch(noteSize) * noted : 0;
    const edge = Math.max(SPACE.gap, EDGE * panel.h);
    const [w, h] = [panel.w - 2 * SPACE.inside, panel.h - 2 * edge - foot];
    const [x, least] = [panel.x + SPACE.inside, sheet.scaled(SIZES.name.least)];
    const nameFits = (size: Pt) =>
      sheet.lineCount(name, size, w, true) <= 2 && sheet.labelHeight(name, size, w, true) <= h / 2;
    let nameSize = sheet.scaled(SIZES.name.most);
    while (nameSize > least && !nameFits(nameSize)) nameSize--;
    const nameHeight = sheet.labelHeight(name, nameSize, w, true);
    const below = sheet.figureSize([figure], { w, h: h - nameHeight - SPACE.gap }, SIZES.figure);
    const stacks = figureHeight(below) + nameHeight + SPACE.gap <= h + 0.01;
    const size = stacks ? below : sheet.figureSize([figure], { w: w / 2, h: 0.68 * h }, SIZES.figure);
    const digits = figureHeight(size);
    const used = stacks ? digits + SPACE.gap + nameHeight : digits;
    const top = panel.y + edge + Math.max(0, (h - used) / 2);
    const right = x + sheet.figureWidth(figure, size) + 2 * SPACE.gap;
    const place = stacks
      ? { x, y: top + digits + SPACE.gap, w }
      : { x: right, y: top + digits / 2, w: panel.x + panel.w - SPACE.gap - right, at: 'middle' as const };
    return [
      sheet.figure(`value ${index + 1}`, figure, { x, w, top }, inkOn(role, size)),
      sheet.label(`name ${index + 1}`, name, place, { ...inkOn(role, nameSize), bold: true }),
    ];
  };
  /** Parts that are too thin for words, named in one line in the corner of the panel that they are next to. */
  const noteOn = (own: readonly Part[], { panel, role, index }: Part): ChartWord[] => {
    const [first] = own;
    if (!first) return [];
    const runs = own.flatMap(({ name, figure }, i) => [
      ...(i > 0 ? [{ text: wordsFor(sheet.language).semicolon }] : []),
      { text: figureText(figure), bold: true, ...(figure.fact === undefined ? {} : { fact: figure.fact }) },
      { text: ` ${name}` },
    ]);
    const wanted = 1.08 * sheet.wordWidth(runs.map(({ text }) => text).join(''), noteSize, true);
    const w = Math.min(panel.w - 2 * SPACE.gap, wanted);
    const atFoot = first.index > index || direction === 'across';
    const place = {
      ...{ x: panel.x + panel.w - SPACE.gap - w, w, at: atFoot ? ('bottom' as const) : ('top' as const) },
      y: atFoot ? panel.y + panel.h - SPACE.gap / 2 : panel.y + SPACE.gap / 2,
    };
    const text = { paragraphs: [runs], path: [] };
    return [sheet.label(`value ${first.index + 1}`, text, place, { ...inkOn(role, noteSize), align: 'right' })];
  };
  const notes = roomy.flatMap((on) => {
    const own = thin.filter((part) => neighbour(part) === on);
    return [own.filter(({ index }) => index < on.index), own.filter(({ index }) => index > on.index)].flatMap((each) =>
      noteOn(each, on),
    );
  });
  return { marks, words: [...headed, ...roomy.flatMap(wordsOn), ...notes] };
}

/** Sizes of figures with their names in panels, as ratios of the panel that they stand in, and at least, in points. */
const PANEL = { width: 0.86, height: 0.36, least: 0.19 * PIXELS_PER_INCH };

/** The parts of a whole as a chart that can be edited: one bar of a hundred percent, each part a series with its name and value. */
function nativeParts(chart: PartsChart, context: NativeContext): NativeDrawing {
  const { table, style, direction, parts } = planParts(chart, context);
  const { pen, width, height, title } = context;
  const lying = direction === 'across';
  const data = parts.map((part) => {
    const label = figureText(part.figure);
    return { ...part, label, printed: printedAs(label, part.printed) };
  });
  /** The largest size at which names and values stand in their panels, those too small for any aside. */
  const panelSize = (): Px => {
    const sizes = data.map(({ name, label, panel: { w, h } }) => {
      const one = widest(pen, [name, label], boldFace(style, 1));
      return Math.min((PANEL.width * w) / Math.max(one, CAP_HEIGHT), PANEL.height * h);
    });
    const roomy = sizes.filter((size) => size >= PANEL.least);
    return Math.max(PANEL.least, Math.min(4 * style.single, ...(roomy.length > 0 ? roomy : [PANEL.least])));
  };
  const series = labelledPoints(data, boldFace(style, panelSize()), style).map(({ label, ...point }, i) => {
    const seam = i > 0 ? { outline: APART } : {};
    const own: ChartPoint = { ...point, ...seam, label: { ...label, named: 'series', below: true } };
    return { name: seriesName(data[i]?.name, '', table), points: [own] };
  });
  return {
    chart: {
      plot: { kind: 'bars', horizontal: lying, stacked: 'percent', gap: 0, overlap: 100 },
      categories: [seriesName(table.series[0]?.name, title, table)],
      // Rows are read from the top, and standing parts from the foot.
      series: lying ? series : series.toReversed(),
      axes: { min: 0, max: 1 },
      area: plotArea({ top: 0, right: 0, bottom: 0, left: 0 }, { width, height }),
    },
  };
}

/** More panels than these are no longer seen as parts of one. */
const MAX_PARTS = 6;

function review(chart: PartsChart, path: Path) {
  const table = normalise(chart);
  const findings = [...reviewBars(chart, path), ...reviewNegative(table, path), ...reviewMissing(table, path)];
  if (findings.length > 0) return findings;
  const values = table.series[0]?.values ?? [];
  return [...reviewSeries(values.length, path, 'parts', MAX_PARTS), ...reviewSum(values, table, false, path)];
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
    const { table, parts } = planParts(chart, context);
    const marks = parts.map(({ panel, role }) => rectMark(panel, role));
    return drawnPlot(context, namesAndValues(table), () => marks);
  },
  compose: (chart) => (context) => composeParts(chart, sheetOf(context)),
  writes: () => ['name', 'value'],
  native: (chart, context) => nativeParts(chart, context),
  review,
});
