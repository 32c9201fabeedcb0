import { z } from 'zod';
import { remembered, sum } from '../../core/collections.ts';
import type { Px } from '../../core/lengths.ts';
import {
  CAP_HEIGHT,
  drawLines,
  drawText,
  type Face,
  type Lines,
  linesHeight,
  textWidth,
  wrapText,
} from '../../marks/lettering.ts';
import { type Mark, rectMark } from '../../marks/marks.ts';
import type { Pen, Rect } from '../../marks/pen.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type ChartData, chartFields, type Highlighted, highlightField } from '../base/common-fields.ts';
import { defineChart, drawnPlot, type PlotContext } from '../base/define-chart.ts';
import { reviewChartData, reviewNegative, reviewSeries } from '../base/review.ts';
import { type ChartStyle, chartStyle, groupRoles, nameFace, partRoles, scaledStyle, valueFace } from '../base/style.ts';
import { cellOfFact, highlightedCategory, highlightedSeries, normalise } from '../base/table.ts';
import { drawKey, drawPartList, keyHeight, type ListedPart, partListHeight, partListWidth } from '../parts/labels.ts';

/** The parts of the picture's width that the list of what is too small may take; the one that lists the least is taken. */
const LISTS = [0.4, 0.34, 0.28];
/** What is listed beside the map is drawn in this colour, where colours do not tell groups. */
const LISTED: ColorRole = 'step-1';

const TINTS: readonly ColorRole[] = ['subject', 'step-3', 'step-2', 'step-1'];
/** Type is larger in larger boxes: multiples of the usual size, limited by the root of the area. */
const SCALES = [5.2, 4.6, 4, 3.6, 3.2, 2.6, 2.1, 1.7, 1.35, 1] as const;
const BY_ROOT = 9.5;
/** Type in small boxes is no smaller than this part of the least labels elsewhere: a list takes room from all boxes. */
const MIN_TYPE = 0.85;
/** Names grow by this part of what values do. */
const NAMES_GROW = 0.45;

interface TreemapItem {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly group: number;
  readonly role: ColorRole;
}

type TreemapPlan = ReturnType<typeof planTreemap>;

/** The plan of a treemap. A part that a group does not have is left out; one that is missing everywhere is in the list. */
export function planTreemap(chart: ChartData & Highlighted, context: PlotContext) {
  const table = normalise(chart, context.language);
  const grouped = table.series.length > 1;
  /** Colours of the groups, or of the parts of a single one. */
  const rolesOf = (): ((series: number, category: number) => ColorRole) => {
    if (table.series.length === 1) {
      const focus = highlightedCategory(table, chart);
      const { values = [] } = table.series[0] ?? {};
      const order = values.map((_, i) => i).sort((a, b) => (values[b] || 0) - (values[a] || 0));
      const step = (category: number) =>
        Math.floor((order.indexOf(category) * TINTS.length) / Math.max(1, order.length));
      return (_, category) => (category === focus ? 'highlight' : (TINTS[step(category)] ?? 'subject'));
    }
    const cell = chart.highlight === undefined ? undefined : cellOfFact(table, String(chart.highlight));
    const lone = highlightedCategory(table, chart);
    const focus = cell || lone >= 0 ? -1 : highlightedSeries(table, chart);
    const groups = focus >= 0 ? groupRoles(table.series.length, focus) : partRoles(table.series.length);
    const isLone = (series: number, category: number) =>
      cell ? series === cell.series && category === cell.category : category === lone;
    return (series, category) => (isLone(series, category) ? 'highlight' : (groups[series] ?? 'subject'));
  };
  const role = rolesOf();
  const items = table.series.flatMap(({ values, labels }, group) =>
    table.categories.map((name, i) => {
      return { name, label: labels[i] ?? '–', value: values[i] ?? Number.NaN, group, role: role(group, i) };
    }),
  );
  const sorted = items
    .filter(({ value }) => !grouped || !Number.isNaN(value))
    .sort((a, b) => (b.value || 0) - (a.value || 0));
  const keyRole = (group: number) => items.find((item) => item.group === group && item.role !== 'highlight')?.role;
  const groups = grouped
    ? table.series.map(({ name }, i) => ({ name, role: keyRole(i) ?? ('highlight' as const) }))
    : [];
  return { items: sorted, groups, style: chartStyle(context.brand), context };
}

const partFace = ({ role }: TreemapItem, style: ChartStyle): Face => ({
  ...nameFace(style),
  bold: role === 'highlight',
});

/** How a part is named inside its box: the value below the name, or beside it in one line. */
interface BoxLabel {
  readonly name: Lines;
  readonly beside: boolean;
  /** In which sizes, which go with the area of the box. */
  readonly style: ChartStyle;
}

interface TreemapLayout {
  readonly area: Rect;
  readonly boxes: ReadonlyMap<TreemapItem, Rect>;
  /** By the number of the part; undefined for those in the list. */
  readonly labels: readonly (BoxLabel | undefined)[];
  readonly listed: readonly ListedPart[];
}

/** The boxes of the parts above zero, group by group, with that space around each. */
function boxesOf({ items, groups }: TreemapPlan, area: Rect, space: Px): ReadonlyMap<TreemapItem, Rect> {
  const drawn = items.filter(({ value }) => value > 0);
  const inset = ({ x, y, w, h }: Rect): Rect => ({ x: x + space, y: y + space, w: w - 2 * space, h: h - 2 * space });
  const lay = (parts: readonly TreemapItem[], room: Rect) => {
    const values = parts.map(({ value }) => value);
    return squarify(values, room).map((box, i) => [parts[i] as TreemapItem, inset(box)] as const);
  };
  if (groups.length === 0) return new Map(lay(drawn, area));
  const sets = groups
    .map((_, group) => drawn.filter((item) => item.group === group))
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ parts, sum: sum(parts.map(({ value }) => value)) }))
    .sort((a, b) => b.sum - a.sum);
  const rooms = squarify(
    sets.map(({ sum }) => sum),
    area,
  );
  return new Map(sets.flatMap(({ parts }, i) => lay(parts, inset(rooms[i] ?? area))));
}

/** Lays the map out; what has no room for its name goes into the list, which takes room itself. */
export function layoutTreemap(pen: Pen, plan: TreemapPlan): TreemapLayout {
  const layoutWith = (most: Px): TreemapLayout => {
    const { items, groups, style, context } = plan;
    const top = groups.length > 0 ? keyHeight(pen, groups, nameFace(style), context.width) + style.gap : 0;
    const room: Rect = { x: 0, y: top, w: context.width, h: context.height - top };
    let small = new Set(items.filter(({ value }) => !(value > 0)));
    /** The largest label that a box has room for, of the sizes that its part of the picture's area allows. */
    const labelIn = (item: TreemapItem, box: Rect, style: ChartStyle): BoxLabel | undefined => {
      const [width, height] = [box.w - 2 * style.gap, box.h - 1.5 * style.gap];
      const value = textWidth(pen, item.label, valueFace(style));
      if (value > width) return undefined;
      const name = wrapText(pen, item.name, partFace(item, style), width);
      const line = linesHeight(1, style.value.size);
      if (!name.tooWide && name.height + line <= height) return { name, beside: false, style };
      const one = wrapText(pen, item.name, partFace(item, style), width - value - 2 * style.gap);
      return !one.tooWide && one.lines.length === 1 && line <= height ? { name: one, beside: true, style } : undefined;
    };
    const labelOf = (item: TreemapItem, box: Rect): BoxLabel | undefined => {
      const root = Math.sqrt((box.w * box.h) / (context.width * context.height));
      const most = Math.max(1, BY_ROOT * root);
      for (const scale of SCALES.filter((each) => each <= most)) {
        const label = labelIn(item, box, scaledStyle(style, 1 + NAMES_GROW * (scale - 1), scale));
        if (label && (scale === 1 || label.name.lines.length <= 2)) return label;
      }
      // A long name is small sooner than the value.
      const least = (MIN_TYPE * style.label.floor) / style.label.size;
      for (const scale of [...SCALES.filter((each) => each <= most), least]) {
        const label = labelIn(item, box, scaledStyle(style, least, scale));
        if (label && !label.beside) return label;
      }
      return labelIn(item, box, scaledStyle(style, least, least));
    };
    for (;;) {
      const listed = items.filter((item) => small.has(item)).map((item) => listedPart(item, groups.length > 0));
      const list = listed.length > 0 ? partListWidth(pen, listed, most, style) + 2 * style.gap : 0;
      const area = { ...room, w: room.w - list };
      const boxes = boxesOf(plan, area, style.separator / 2);
      const labels = items.map((item) => {
        const box = boxes.get(item);
        return box && !small.has(item) ? labelOf(item, box) : undefined;
      });
      const unfit = items.filter((_, i) => !labels[i]);
      if (unfit.length === small.size) return { area, boxes, labels, listed };
      small = new Set(unfit);
    }
  };
  const tried = LISTS.map((most) => layoutWith(most * plan.context.width));
  return tried.reduce((best, each) => (each.listed.length < best.listed.length ? each : best));
}

function listedPart({ name, label, value, role }: TreemapItem, grouped: boolean): ListedPart {
  if (!(value > 0)) return { name, value: label, role: undefined };
  return { name, value: label, role: grouped || role === 'highlight' ? role : LISTED };
}

/** The colour of a part's box: quiet where the list names it, and colours do not tell groups. */
export function boxRole(plan: TreemapPlan, { labels }: TreemapLayout, index: number): ColorRole {
  const item = plan.items[index];
  if (!item) return 'ground';
  return labels[index] ? item.role : (listedPart(item, plan.groups.length > 0).role ?? 'ground');
}

/** Areas that stand along one side of what is left. */
interface Row {
  readonly areas: readonly number[];
  readonly sum: number;
}

/** How far the least square of a row's boxes is from a square, the row lying along a side of that length. */
function worst({ areas, sum }: Row, side: Px): number {
  const [most, least] = [Math.max(...areas), Math.min(...areas)];
  return Math.max((side ** 2 * most) / sum ** 2, sum ** 2 / (side ** 2 * least));
}

function settle({ areas, sum }: Row, room: Rect): { boxes: Rect[]; rest: Rect } {
  const upright = room.h <= room.w;
  const depth = sum / (upright ? room.h : room.w);
  let along = 0;
  const boxes = areas.map((area): Rect => {
    const length = area / depth;
    const start = along;
    along += length;
    if (upright) return { x: room.x, y: room.y + start, w: depth, h: length };
    return { x: room.x + start, y: room.y, w: length, h: depth };
  });
  if (upright) return { boxes, rest: { ...room, x: room.x + depth, w: room.w - depth } };
  return { boxes, rest: { ...room, y: room.y + depth, h: room.h - depth } };
}

/**
 * A box for each value, in their order, the values being above zero and the greatest first: areas as the values, shapes
 * as near to squares as can be (Bruls, Huizing and van Wijk, 2000).
 */
export function squarify(values: readonly number[], room: Rect): Rect[] {
  const scale = (room.w * room.h) / sum(values);
  const boxes: Rect[] = [];
  let rest = room;
  let row: Row = { areas: [], sum: 0 };
  for (const area of values.map((value) => value * scale)) {
    const longer = { areas: [...row.areas, area], sum: row.sum + area };
    const side = Math.min(rest.w, rest.h);
    if (row.areas.length === 0 || worst(longer, side) <= worst(row, side)) {
      row = longer;
      continue;
    }
    const settled = settle(row, rest);
    boxes.push(...settled.boxes);
    rest = settled.rest;
    row = { areas: [area], sum: area };
  }
  return row.areas.length > 0 ? [...boxes, ...settle(row, rest).boxes] : boxes;
}

/** A box whose edges, with half of the space between boxes, are on whole pixels. */
function sharp({ x, y, w, h }: Rect, { separator }: ChartStyle): Rect {
  const half = separator / 2;
  const [left, top] = [Math.round(x - half) + half, Math.round(y - half) + half];
  return { x: left, y: top, w: Math.round(x + w + half) - half - left, h: Math.round(y + h + half) - half - top };
}

function drawLabel(pen: Pen, box: Rect, item: TreemapItem, { name, beside, style }: BoxLabel): void {
  const [face, color] = [partFace(item, style), style.textOn(item.role, style.label.size)];
  const x = box.x + style.gap;
  const top = box.y + 0.75 * style.gap;
  const line = linesHeight(1, style.value.size);
  if (beside) {
    const middle = top + line / 2;
    const lowered = middle + (CAP_HEIGHT / 2) * (style.value.size - style.label.size);
    drawLines(pen, name.lines, face, color, { x, middle: lowered, align: 'left' });
    const after = x + textWidth(pen, name.lines[0] ?? '', face) + 2 * style.gap;
    drawText(pen, item.label, valueFace(style), color, { x: after, middle, align: 'left' });
    return;
  }
  const middle = top + linesHeight(0.5, style.label.size);
  drawLines(pen, name.lines, face, color, { x, middle, align: 'left' });
  drawText(pen, item.label, valueFace(style), color, { x, middle: top + name.height + line / 2, align: 'left' });
}

export const treemap = defineChart({
  type: 'treemap',
  name: { en: 'Treemap', zh: '矩形树图' },
  summary: 'A treemap: many parts of one whole as boxes, by area, in groups where there are several series.',
  schema: z.object({ ...chartFields, ...highlightField }),
  plot(chart, context) {
    const plan = planTreemap(chart, context);
    const { items, groups, style } = plan;
    const layoutBy = remembered((pen: Pen) => {
      const layout = layoutTreemap(pen, plan);
      return { ...layout, boxes: new Map([...layout.boxes].map(([item, box]) => [item, sharp(box, style)])) };
    }, new WeakMap());
    const boxMarks = (pen: Pen): Mark[] => {
      const layout = layoutBy(pen);
      return items.flatMap((item, i) => {
        const box = layout.boxes.get(item);
        return box ? [rectMark(box, boxRole(plan, layout, i))] : [];
      });
    };
    const write = (pen: Pen) => {
      const { area, boxes, labels, listed } = layoutBy(pen);
      items.forEach((item, i) => {
        const [box, label] = [boxes.get(item), labels[i]];
        if (box && label) drawLabel(pen, box, item, label);
      });
      if (groups.length > 0) drawKey(pen, groups, nameFace(style), style, { x: 0, y: 0, width: context.width });
      const left = area.w + 2 * style.gap;
      const height = partListHeight(pen, listed, context.width - left, style);
      drawPartList(pen, listed, { left, right: context.width, middle: area.y + area.h - height / 2 }, style);
    };
    const parts = items.flatMap(({ name, label }) => [name, label]);
    return drawnPlot(context, [...groups.map(({ name }) => name), ...parts], boxMarks, write);
  },
  review(chart, path) {
    const table = normalise(chart);
    return [
      ...reviewChartData(chart, path),
      ...reviewSeries(table.series.length, path),
      ...reviewNegative(table, path),
    ];
  },
});
