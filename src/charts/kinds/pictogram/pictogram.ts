import { z } from 'zod';
import type { Px } from '../../../core/lengths.ts';
import type { Finding } from '../../../findings/finding.ts';
import {
  CAP_HEIGHT,
  drawCentred,
  drawLines,
  drawText,
  linesHeight,
  textWidth,
  widest,
  wrapText,
} from '../../../marks/lettering.ts';
import type { Pen, Point } from '../../../marks/pen.ts';
import { say } from '../../../messages/say.ts';
import { chartFields, compareFields, highlightField } from '../../base/common-fields.ts';
import { defineChart, drawnPlot, handDrawn, type PlotContext } from '../../base/define-chart.ts';
import { badData, reviewBars, reviewNegative } from '../../base/review.ts';
import { type ChartStyle, chartStyle, fitLettering, grown, nameFace, rowStyle, valueFace } from '../../base/style.ts';
import {
  areShares,
  barRoles,
  dataOf,
  highlightedCategory,
  inScale,
  namesAndValues,
  normalise,
  periodNames,
  printedWhole,
} from '../../base/table.ts';
import { drawFigure, drawnFigureWidth, NO_FIGURE } from '../../parts/figure.ts';
import { rowNames } from '../../parts/labels.ts';
import { valueColor } from '../../parts/marks.ts';
import { sheetOf } from '../../parts/sheet.ts';
import {
  composeCrowd,
  crowdMarks,
  isCrowd,
  PICTOGRAM_ICONS,
  type Pictogram,
  type PictogramIcon,
  planCrowd,
  reviewCrowd,
} from './crowd.ts';

/** More icons than this in a row are no longer counted at a glance. */
const MAX_ICONS = 20;

export const pictogram = defineChart({
  type: 'pictogram',
  name: { en: 'Pictogram', zh: '象形图' },
  summary: 'Icons in rows or grids: so many in ten, so many in a hundred, or so many of a kind.',
  schema: z.object({
    ...chartFields,
    of: z
      .union([z.literal(10), z.literal(100)])
      .describe('How many icons the whole of a share has: 10 in a row, or 100 in a grid; 10 where omitted.')
      .optional(),
    per: z
      .number()
      .positive()
      .meta({ description: 'For counts: how much one icon stands for, in the unit of the values.', examples: [100] })
      .optional(),
    icon: z.enum(PICTOGRAM_ICONS).default('disc').describe('What is drawn for each part.'),
    ...highlightField,
    compare: compareFields.compare.describe(
      'For two counts, before and after: one grid of the second that fills the frame, in which the first has a tone of its own, and above it how they compare.',
    ),
    compare_as: compareFields.compare_as,
  }),
  compose: (chart) => (isCrowd(chart) ? (context) => composeCrowd(chart, sheetOf(context)) : undefined),
  shapes: (chart) => (isCrowd(chart) ? 'marks' : undefined),
  plot(chart, context) {
    if (isCrowd(chart)) {
      const crowd = planCrowd(chart, context);
      return drawnPlot(context, crowd.table.series[0]?.labels ?? [], () => crowdMarks(crowd));
    }
    const plan = pictogramPlan(chart, context);
    const { data, whole, each, style, icon, highlighted } = plan;
    // One alone stands across the picture; several are rows or grids, each with its name and its value.
    const isAlone = data.length === 1;
    const inGrids = isAlone ? drawLoneGrid : drawSeveralGrids;
    const drawEach = (pen: Pen, left: Px) => {
      if (each === '') return;
      const size = style.label.size;
      const middle = linesHeight(0.5, size);
      drawIcon(pen, icon, { x: left + size / 2, y: middle }, size, style.color('subject'));
      const start = left + size + textWidth(pen, ' ', nameFace(style));
      drawText(pen, each, nameFace(style), style.color('subtle'), { x: start, middle, align: 'left' });
    };
    const drawIcons = (pen: Pen, { filled, icons, role }: PictogramDatum, left: Px, y: Px, cell: Px): Px => {
      const total = filled === undefined ? 0 : icons;
      const colors = { color: style.color(role), rest: style.color('context') };
      const step = ICON_PITCH[icon] * cell;
      for (let i = 0; i < total; i++) {
        drawPart(pen, icon, { x: left + step * (i + 0.5), y }, cell, { ...colors, part: (filled ?? 0) - i });
      }
      return left + step * total;
    };
    const head = each === '' ? 0 : linesHeight(1, style.label.size) + style.gap;
    const drawLoneRow = (pen: Pen) => {
      const [only] = data;
      if (!only) return;
      const block = loneFigure(pen, plan, context.width);
      const room = context.height - head - block.height - 2 * style.gap;
      const across = ICON_PITCH[icon] * Math.max(1, only.icons);
      const cell = Math.min(context.width / across, room);
      drawEach(pen, 0);
      drawIcons(pen, only, 0, head + cell / 2, cell);
      block.draw({ x: 0, y: head + cell + 2 * style.gap });
    };
    const drawSeveralRows = (pen: Pen) => {
      const pitch = (context.height - head) / Math.max(1, data.length);
      const texts = data.map(({ name }) => name);
      const names = rowNames(pen, texts, nameFace(style), highlighted, { width: context.width, pitch });
      const nameEnd = Math.max(0, ...names.map(({ width }) => width));
      const left = nameEnd === 0 ? 0 : nameEnd + 2 * style.gap;
      const values = data.map(({ label }) => label);
      const room = context.width - left - 2 * style.gap - widest(pen, values, valueFace(style));
      const most = Math.max(1, ...data.map(({ icons }) => icons));
      const cell = Math.min(FILL * pitch, room / (ICON_PITCH[icon] * most));
      drawEach(pen, left);
      data.forEach((datum, row) => {
        const { label, value, role } = datum;
        const middle = head + pitch * (row + 0.5);
        const iconsEnd = drawIcons(pen, datum, left, middle, cell);
        const name = nameFace(style, row === highlighted);
        drawCentred(pen, names[row]?.lines ?? [], name, style.color('text'), { x: nameEnd, middle, align: 'right' });
        const end = iconsEnd === left ? left : iconsEnd + style.gap;
        drawText(pen, label, valueFace(style), valueColor(value, role, style), { x: end, middle, align: 'left' });
      });
    };
    const draw = whole === 100 ? inGrids : isAlone ? drawLoneRow : drawSeveralRows;
    return handDrawn([...namesAndValues(plan.table), each], (pen) => draw(pen, plan));
  },
  prefixed: (chart) => !isCrowd(chart),
  review(chart, path) {
    const findings = [...reviewBars(chart, path), ...reviewNegative(normalise(chart), path)];
    if (findings.length > 0) return findings;
    /** `bad-data` for shares beyond the whole, and for counts that would fill a row with too many icons, or with none. */
    const reviewIcons = (): Finding[] => {
      const table = normalise(chart);
      const data = dataOf(table);
      const largest = Math.max(...data.map(({ value }) => value).filter(Number.isFinite));
      const label = data.find(({ value }) => value === largest)?.label ?? '';
      if (areShares(table)) {
        if (!(largest > 100)) return [];
        return [badData(path, say.charts.pictogram.aboveWhole({ value: label }))];
      }
      const count = Math.round(largest / ((chart.per ?? 1) * (table.scale ?? 1)));
      if (count >= 1 && count <= MAX_ICONS) return [];
      return [badData(path, say.charts.pictogram.noRoom({ value: label, count, most: MAX_ICONS }))];
    };
    return chart.compare ? reviewCrowd(chart, path) : reviewIcons();
  },
});

/** Icons are filled in halves, since less would be a sliver; in a grid of a hundred, only whole. */
const HALVES = 2;
/** How many times its usual size the figure of a single category may have, and its name. */
const LONE = { figure: 3, name: 1.5 };

type PictogramPlan = ReturnType<typeof pictogramPlan>;
type PictogramDatum = PictogramPlan['data'][number];

export function pictogramPlan(chart: Pictogram, context: PlotContext) {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  const values = table.series[0]?.values ?? [];
  const shares = areShares(table);
  const whole = shares ? (chart.of ?? 10) : undefined;
  const per = inScale(chart.per ?? 1, table.scale ?? 1);
  const parts = whole === 100 ? 1 : HALVES;
  const count = (value: number) => {
    const icons = whole ? (value / 100) * whole : value / per;
    return icons > 0 ? Math.max(1, Math.round(parts * icons)) / parts : 0;
  };
  const style = chartStyle(context.brand);
  const inRows = whole !== 100 && values.length > 1;
  const highlighted = highlightedCategory(named, chart);
  const amount = `${printedWhole(per, { unit: '', language: context.language })}${table.unit === '' ? '' : ` ${table.unit}`}`;
  /** The style of grids, or of a row alone, whose figure is the picture's other half. */
  const gridStyle = (count: number): ChartStyle => {
    if (count > 1) return grown(style, context, LONE.name, 2);
    const lone = grown(style, context, LONE.name, 1);
    return { ...lone, figure: { ...lone.figure, size: LONE.figure * lone.figure.size } };
  };
  const roles = barRoles(values.length, highlighted, undefined);
  return {
    ...{ table, context, whole, highlighted, icon: chart.icon },
    style: inRows ? rowStyle(style, context, context.height / values.length) : gridStyle(values.length),
    data: dataOf(table).map((datum, i) => {
      // The last is perhaps filled in part; a missing value has none.
      const filled = Number.isNaN(datum.value) ? undefined : count(datum.value);
      return { ...datum, filled, icons: whole ?? Math.ceil(filled ?? 0), role: roles[i] ?? 'subject' };
    }),
    /** What one icon stands for; empty where it is one of what is counted. */
    each: shares || (per === 1 && table.unit === '') ? '' : `= ${amount}`,
  };
}

/** Sizes as parts of a cell. */
const DISC = 0.4;
const SQUARE = { side: 0.78, corner: 0.1 };
const PERSON = { head: 0.17, neck: -0.25, shoulders: 0.27, chest: 0.25, foot: 0.45 };
const REACHES: Readonly<Record<PictogramIcon, number>> = {
  disc: DISC,
  square: SQUARE.side / 2,
  person: PERSON.shoulders,
};

/** From one icon of a row to the next, in its height: a person is narrower than high. */
const ICON_PITCH: Readonly<Record<PictogramIcon, number>> = { disc: 0.92, square: 0.9, person: 0.7 };

function drawIcon(pen: Pen, icon: PictogramIcon, { x, y }: Point, cell: Px, color: string): void {
  pen.save();
  pen.fillStyle = color;
  pen.beginPath();
  if (icon === 'disc') pen.arc(x, y, DISC * cell, 0, 2 * Math.PI);
  else if (icon === 'square') {
    const side = SQUARE.side * cell;
    pen.roundRect(x - side / 2, y - side / 2, side, side, SQUARE.corner * cell);
  } else {
    pen.arc(x, y + PERSON.neck * cell, PERSON.head * cell, 0, 2 * Math.PI);
    pen.closePath();
    const [reach, foot] = [PERSON.shoulders * cell, y + PERSON.foot * cell];
    pen.moveTo(x - reach, foot);
    pen.lineTo(x - reach, y + PERSON.chest * cell);
    pen.arc(x, y + PERSON.chest * cell, reach, Math.PI, 2 * Math.PI);
    pen.lineTo(x + reach, foot);
    pen.closePath();
  }
  pen.fill();
  pen.restore();
}

/** Fills an icon from the left in `color` up to `part` of its width (0 to 1), and beyond that in `rest`. */
function drawPart(
  pen: Pen,
  icon: PictogramIcon,
  at: Point,
  cell: Px,
  { part, color, rest }: { readonly part: number; readonly color: string; readonly rest: string },
): void {
  if (part < 1) drawIcon(pen, icon, at, cell, rest);
  if (part <= 0) return;
  const reach = REACHES[icon] * cell;
  pen.save();
  pen.beginPath();
  pen.roundRect(at.x - reach, at.y - cell / 2, 2 * reach * Math.min(1, part), cell, 0);
  pen.clip();
  drawIcon(pen, icon, at, cell, color);
  pen.restore();
}

/** The part of a row's height that icons take. */
const FILL = 0.86;

const SIDE = 10;
/** The part of the width that a single grid takes at most; beside it stands its figure. */
const MAX_LONE_GRID = 0.5;

function drawGrid(pen: Pen, { style, icon }: PictogramPlan, { filled = 0, role }: PictogramDatum, left: Px, side: Px) {
  const cell = side / SIDE;
  const colors = { color: style.color(role), rest: style.color('context') };
  for (let i = 0; i < SIDE * SIDE; i++) {
    const at = { x: left + cell * ((i % SIDE) + 0.5), y: cell * (Math.floor(i / SIDE) + 0.5) };
    drawPart(pen, icon, at, cell, { ...colors, part: filled - i });
  }
}

function drawLoneGrid(pen: Pen, plan: PictogramPlan): void {
  const { style, context } = plan;
  const side = Math.min(context.height, MAX_LONE_GRID * context.width);
  for (const datum of plan.data) drawGrid(pen, plan, datum, 0, side);
  const left = side + 3 * style.gap;
  const block = loneFigure(pen, plan, context.width - left);
  block.draw({ x: left, y: (side - block.height) / 2 });
}

function drawSeveralGrids(pen: Pen, plan: PictogramPlan): void {
  const { data, style, context, highlighted } = plan;
  const column = (context.width + 4 * style.gap) / data.length;
  const face = (i: number) => nameFace(style, i === highlighted);
  const names = data.map(({ name }, i) => wrapText(pen, name, face(i), column - 4 * style.gap));
  const own = valueFace(style);
  const foot = style.gap + linesHeight(1, own.size) + Math.max(...names.map(({ height }) => height));
  const side = Math.min(column - 4 * style.gap, context.height - foot);
  data.forEach((datum, i) => {
    const left = i * column;
    drawGrid(pen, plan, datum, left, side);
    const middle = side + style.gap + linesHeight(0.5, own.size);
    const ink = valueColor(datum.value, datum.role, style);
    drawText(pen, datum.label, own, ink, { x: left, middle, align: 'left' });
    const below = middle + linesHeight(0.5, own.size) + linesHeight(0.5, style.label.size);
    drawLines(pen, names[i]?.lines ?? [], face(i), style.color('text'), { x: left, middle: below, align: 'left' });
  });
}

/** A figure set large with its name below, both from the left: its height, and how it is drawn from its top left corner. */
function loneFigure(pen: Pen, { data: [only], style }: PictogramPlan, room: Px) {
  const figure = only?.fact?.figure ?? only?.printed.figure ?? NO_FIGURE;
  const size = fitLettering(style.figure, (each) => drawnFigureWidth(pen, figure, each, style) <= room);
  const face = nameFace(style);
  const name = wrapText(pen, only?.name ?? '', face, room);
  const below = CAP_HEIGHT * size + 1.5 * style.gap;
  return {
    height: below + name.height,
    draw({ x, y }: Point) {
      const ink = valueColor(only?.value, only?.role ?? 'subject', style);
      const middle = y + (CAP_HEIGHT / 2) * size;
      drawFigure(pen, figure, size, ink, { x: x + drawnFigureWidth(pen, figure, size, style) / 2, y: middle }, style);
      const place = { x, middle: y + below + linesHeight(0.5, face.size), align: 'left' as const };
      drawLines(pen, name.lines, face, style.color('text'), place);
    },
  };
}
