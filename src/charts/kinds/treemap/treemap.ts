import type { Chart } from 'chart.js';
import { z } from 'zod';
import { baseConfig } from '../../base/base-config.ts';
import { chartFields, highlightField } from '../../base/common-fields.ts';
import { defineChart } from '../../base/define-chart.ts';
import { normalise } from '../../base/normalise.ts';
import type { Pen, Rect } from '../../base/pen.ts';
import { reviewChartData, reviewNegative, reviewSeries } from '../../base/review.ts';
import { drawKey } from '../../parts/key.ts';
import { CAP_HEIGHT, drawLines, drawText, linesHeight, nameFace, textWidth, valueFace } from '../../parts/lettering.ts';
import { cellRect } from '../../parts/marks.ts';
import { drawPartList } from '../../parts/part-list.ts';
import {
  type BoxLabel,
  boxRole,
  layoutTreemap,
  listPlace,
  partFace,
  planTreemap,
  type TreemapItem,
  type TreemapLayout,
  type TreemapPlan,
} from './treemap-plan.ts';

/** A box as the plugin keeps it: the part itself, or a group of one. */
interface Node {
  readonly part?: number;
  readonly children?: readonly Node[];
}

interface Raw {
  readonly _data?: Node;
  readonly isLeaf?: boolean;
}

/** The number of the part that a box is drawn for; undefined for the box around a group. */
function partOf(raw: Raw | undefined, grouped: boolean): number | undefined {
  if (!grouped) return raw?._data?.part;
  return raw?.isLeaf ? raw._data?.children?.[0]?.part : undefined;
}

function draw(pen: Pen, chart: Chart, plan: TreemapPlan, layout: TreemapLayout): void {
  const { style, groups, context, items } = plan;
  const boxes = chart.data.datasets[0]?.data as unknown as readonly Raw[];
  boxes.forEach((raw, i) => {
    const part = partOf(raw, groups.length > 0) ?? -1;
    const [item, label] = [items[part], layout.labels[part]];
    if (item && label) drawLabel(pen, cellRect(chart, i), item, label);
  });
  if (groups.length > 0) drawKey(pen, groups, nameFace(style), style, { x: 0, y: 0, width: context.width });
  drawPartList(pen, layout.listed, listPlace(pen, layout, plan), style);
}

/** Draws name and value in the upper left corner of a box. */
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

/** Boxes whose areas are the parts of a whole. */
export const treemap = defineChart({
  type: 'treemap',
  name: { en: 'Treemap', zh: '矩形树图' },
  summary: 'A treemap: many parts of one whole as boxes, by area, in groups where there are several series.',
  schema: z.object({ ...chartFields, ...highlightField }),
  plot(chart, context) {
    const plan = planTreemap(chart, context);
    const { items, groups, style } = plan;
    const grouped = groups.length > 0;
    let known: TreemapLayout | undefined;
    // Every box asks for it, each time that it is drawn.
    const layoutBy = (pen: Pen): TreemapLayout => {
      known ??= layoutTreemap(pen, plan);
      return known;
    };
    const boxColor = ({ chart: drawn, raw }: { chart: Chart; raw?: Raw }) => {
      const part = partOf(raw, grouped);
      if (part === undefined) return style.color('ground');
      return style.color(boxRole(plan, layoutBy(drawn.ctx as unknown as Pen), part));
    };
    const dataset = {
      tree: items.flatMap(({ value, group }, part) =>
        value > 0 ? [{ value, part, group: `g${group}`, name: `p${part}` }] : [],
      ),
      data: [],
      key: 'value',
      ...(grouped ? { groups: ['group', 'name'] } : {}),
      backgroundColor: boxColor,
      spacing: style.separator / 2,
      borderWidth: 0,
      captions: { display: false },
    };
    const config = baseConfig(
      'treemap' as 'bar',
      { datasets: [dataset as never] },
      {
        margins(pen) {
          const { area } = layoutBy(pen);
          return { top: area.y, left: 0, right: context.width - area.w, bottom: 0 };
        },
        draw: (pen, drawn) => draw(pen, drawn, plan, layoutBy(pen)),
      },
    );
    const parts = items.flatMap(({ name, label }) => [name, label]);
    return { config, plugins: ['treemap'], labels: [...groups.map(({ name }) => name), ...parts] };
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
