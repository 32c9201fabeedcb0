import { toPt } from '../../marks/items.ts';
import { CAP_HEIGHT, type Face, linesHeight, textWidth, widest } from '../../marks/lettering.ts';
import { NOWHERE, type Pen } from '../../marks/pen.ts';
import type { ChartAxes, ChartLabel, ChartLine, ChartPoint, ChartSeries } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Margins, NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { fitLettering, inRoles, nameFace, valueFace } from '../base/style.ts';
import {
  AREA_ROLE,
  besidePoints,
  dotOf,
  dotRadius,
  drawSide,
  endGap,
  endHeight,
  endsRoom,
  type LinePlaces,
  type LinePlan,
  MAX_ENDS,
  marginsOf,
  type PlacedEnd,
  plannedPlaces,
  pointAt,
  valueGap,
} from '../lines/lines.ts';
import { drawReferenceMarks, textBoxes } from '../parts/annotations.ts';
import { placeBeside, spread } from '../parts/labels.ts';
import { sums } from '../stacks/stacked-plan.ts';
import {
  axisNumbers,
  chartText,
  labelFormats,
  legendAbove,
  lineOf,
  movedLabel,
  plotArea,
  seriesName,
} from './native-series.ts';
import { type OpenAxis, openAxis, openPlot } from './open-axis.ts';

interface NativeLines {
  readonly plan: LinePlan;
  readonly open: OpenAxis;
  readonly margins: Margins;
  readonly places: LinePlaces;
  readonly face: Face;
}

/** Lines as a chart that can be edited; a filled one lies over its area, with the dots and the values. */
export function nativeLines(picture: LinePlan, context: NativeContext): NativeDrawing {
  const lines = placeLines(picture, context);
  const courses = lineSeries(lines, context);
  const areas = () => [
    ...areaSeries(picture, [AREA_ROLE], undefined, context),
    ...courses.map((each, of): ChartSeries => ({ ...each, over: { as: 'course', of } })),
  ];
  return {
    chart: {
      plot: picture.filled ? { kind: 'areas', stacked: false } : { kind: 'lines', edges: true },
      categories: picture.table.categories,
      series: picture.filled ? areas() : courses,
      axes: { ...lines.open.axes, ...categoriesOf(picture) },
      area: plotArea(lines.margins, context),
    },
    overlay: (over) => drawLevels(over, lines, context),
  };
}

function placeLines(picture: LinePlan, context: NativeContext): NativeLines {
  const { pen } = context;
  const { table, style } = picture;
  const values = table.series.flatMap((each) => each.values);
  const { open, margins: wanted } = openPlot({ margins: marginsOf(pen, picture), axis: picture.axis, values }, context);
  const face = endFace(pen, picture);
  const [first = '', last = ''] = [table.categories[0], table.categories.at(-1)];
  const names = nameFace(style);
  const referred = picture.ends.right.filter(({ level }) => level !== undefined);
  const margins = {
    ...wanted,
    left: Math.max(wanted.left, textWidth(pen, first, names) / 2),
    right: Math.max(
      textWidth(pen, last, names) / 2,
      endGap(style) + widest(pen, endTexts(picture), face),
      referred.length > 0 ? wanted.right : 0,
    ),
  };
  const plan = { ...picture, axis: open.ends };
  return { plan, open, margins, face, places: plannedPlaces(margins, open.ends, context) };
}

const endTexts = ({ ends }: LinePlan): string[] =>
  ends.right.flatMap(({ name, value, level }) => (level === undefined ? [`${name} ${value}`.trim()] : []));

function endFace(pen: Pen, plan: LinePlan): Face {
  const face = valueFace(plan.style);
  const most = MAX_ENDS * plan.context.width;
  return {
    ...face,
    size: fitLettering(plan.style.value, (size) => widest(pen, endTexts(plan), { ...face, size }) <= most),
  };
}

function lineSeries({ plan, places, face }: NativeLines, { pen, title }: NativeContext): ChartSeries[] {
  const { table, style, roles } = plan;
  const labelsOf = (): ReadonlyMap<string, ChartLabel> => {
    const { table, style, roles, context } = plan;
    const formats = table.series.map(labelFormats);
    const labels = new Map<string, ChartLabel>();
    const set = (series: number, category: number, at: ChartLabel['at'], x: number, y: number, named = false) => {
      const [text = '', format = ''] = [table.series[series]?.labels[category], formats[series]?.[category]];
      const color = style.textRole(roles[series] ?? 'subject');
      const label: ChartLabel = {
        ...{ text, format, at, style: chartText({ ...face, color }) },
        ...(named ? { named: 'series' } : {}),
      };
      labels.set(`${series} ${category}`, movedLabel(label, NOWHERE, { x, y }, context));
    };
    for (const { series, category } of besidePoints(plan)) {
      const own = table.categories.map((_, i) => pointAt(plan, places, { series, category: i }));
      const { x, y } = own[category] ?? { x: 0, y: 0 };
      const words = table.series[series]?.labels[category] ?? '';
      const box = { w: textWidth(pen, words, face), h: CAP_HEIGHT * face.size };
      const distance = valueGap(style);
      const place = placeBeside(own, category, box, distance, places.zero, plan.filled);
      const below = place.y > y;
      // Where the program itself would set it: straight above the point, or below.
      const usual = y + (below ? 1 : -1) * (distance + box.h / 2);
      set(series, category, below ? 'below' : 'above', place.x - x, place.y - usual);
    }
    const last = table.categories.length - 1;
    for (const side of ['left', 'right'] as const) {
      const ends = plan.ends[side];
      const wanted = ends.map((end) => ({ at: endHeight(plan, places, end), height: 0.9 * linesHeight(1, face.size) }));
      const room = endsRoom(plan, places);
      const middles = spread(wanted, room.top, room.bottom);
      ends.forEach(({ at, level, name }, i) => {
        if (level !== undefined) return;
        const ended = side === 'right' && at.category < last;
        const moved = ended ? 0 : (middles[i] ?? 0) - (wanted[i]?.at ?? 0);
        set(at.series, at.category, ended ? 'above' : side, 0, moved, name !== '');
      });
    }
    return labels;
  };
  const labels = labelsOf();
  return table.series.map(({ name, values }, i) => {
    const role = roles[i] ?? 'subject';
    const points = values.map((value, k): ChartPoint => {
      const [dot, label] = [dotOf(plan, i, k), labels.get(`${i} ${k}`)];
      const marked = {
        dot: toPt(dotRadius(style)),
        outline: { color: 'ground' as const, width: toPt(style.separator) },
      };
      return {
        value: Number.isFinite(value) ? value : undefined,
        fill: dot ?? role,
        ...(dot ? marked : {}),
        ...(label ? { label } : {}),
      };
    });
    return { name: seriesName(name, title, table), points, line: lineOf(role, style) };
  });
}

/** The line below lines, and their categories, of which as many are written as have room. */
function categoriesOf({ style, shown, zero }: LinePlan): Pick<ChartAxes, 'base' | 'names' | 'nameStep'> {
  return {
    base: zero ? { color: 'text', width: toPt(style.baseLine) } : { color: 'context', width: toPt(style.hairline) },
    names: chartText({ ...nameFace(style), color: 'text' }),
    nameStep: shown.length > 1 ? (shown[1] ?? 0) - (shown[0] ?? 0) : 1,
  };
}

function drawLevels(over: Pen, { plan, places }: NativeLines, { pen }: NativeContext): void {
  const named = { ...plan, style: inRoles(plan.style) };
  const { left, right, yOf } = places;
  const referred = plan.ends.right.map((end): PlacedEnd => (end.level === undefined ? { ...end, name: '' } : end));
  drawSide(over, { ...named, ends: { ...plan.ends, right: referred } }, places, 'right', 'names');
  const texts = textBoxes(pen, (measured) => drawSide(measured, plan, places, 'right'));
  drawReferenceMarks(over, plan.references, named.style, { scale: 'y', from: left, to: right, at: yOf }, texts);
}

function areaSeries(
  { table }: LinePlan,
  roles: readonly ColorRole[],
  outline: ChartLine | undefined,
  { title }: NativeContext,
): ChartSeries[] {
  return table.series.map(({ name, values }, i) => ({
    name: seriesName(name, title, table),
    points: values.map((value) => ({
      value: Number.isFinite(value) ? value : undefined,
      fill: roles[i] ?? 'subject',
      ...(outline ? { outline } : {}),
    })),
  }));
}

const NUMBERS = 4;

/**
 * Areas on each other as a chart that can be edited, with a key above and an axis of numbers: programs have no place in an
 * area for labels that stay in it.
 */
export function nativeBands(picture: LinePlan, context: NativeContext): NativeDrawing {
  const { table, style, roles, references } = picture;
  const { pen } = context;
  const names = table.series.map(({ name }) => name);
  const { legend, h: key } = legendAbove(pen, names, style, context);
  const open = openAxis(picture.axis, sums(table), context.stated, NUMBERS);
  const face = nameFace(style);
  const { step, labels, format } = axisNumbers(open, table);
  const [first = '', last = ''] = [table.categories[0], table.categories.at(-1)];
  const referred = references.length > 0 ? marginsOf(pen, picture).right : 0;
  const margins = {
    top: key + linesHeight(0.5, face.size),
    right: Math.max(textWidth(pen, last, face) / 2, referred),
    bottom: style.baseLine + style.gap + linesHeight(1, face.size),
    left: Math.max(widest(pen, labels, face) + 2 * style.gap, textWidth(pen, first, face) / 2),
  };
  const ends = {
    left: [],
    right: picture.ends.right.filter(({ level, value }) => level !== undefined && value === ''),
  };
  const plan = { ...picture, axis: open.ends, ends };
  const lines: NativeLines = { plan, open, margins, face, places: plannedPlaces(margins, open.ends, context) };
  const grid = { color: 'hairline' as const, width: toPt(style.hairline) };
  return {
    chart: {
      plot: { kind: 'areas', stacked: true },
      categories: table.categories,
      series: areaSeries(picture, roles, { color: 'ground', width: toPt(style.separator) }, context),
      axes: {
        ...open.axes,
        values: { step, grid, numbers: { ...chartText({ ...face, color: 'subtle' }), format } },
        ...categoriesOf(picture),
      },
      ...(legend ? { legend } : {}),
      area: plotArea(margins, context),
    },
    overlay: (over) => drawLevels(over, lines, context),
  };
}
