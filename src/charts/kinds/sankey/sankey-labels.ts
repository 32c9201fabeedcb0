import type { Chart } from 'chart.js';
import type { Px } from '../../../core/lengths.ts';
import type { Margins } from '../../base/base-config.ts';
import type { Pen, Rect } from '../../base/pen.ts';
import type { ChartStyle } from '../../base/style.ts';
import {
  drawCentred,
  drawText,
  type Lines,
  linesHeight,
  nameFace,
  textWidth,
  valueFace,
  widest,
  wrapText,
} from '../../parts/lettering.ts';
import { spread } from '../../parts/spread.ts';
import { type FlowNode, nodeWidth, type SankeyPlan, SIDE } from './sankey-plan.ts';

/** A name in more lines than this does not stand beyond its value. */
const BESIDE_LINES = 2;

/** A node's value, and its name beyond that, or below where there is no room beyond. */
interface NodeLabel {
  readonly below: boolean;
  readonly node: FlowNode;
  readonly name: Lines;
  readonly value: Px;
  readonly width: Px;
  readonly height: Px;
}

function labelOf(pen: Pen, node: FlowNode, most: Px, style: ChartStyle): NodeLabel {
  const value = textWidth(pen, node.label, valueFace(style));
  const name = wrapText(pen, node.name, nameFace(style), most - value - style.gap);
  const line = linesHeight(1, style.value.size);
  if (!name.tooWide && name.lines.length <= BESIDE_LINES) {
    const height = Math.max(line, name.height);
    return { node, name, value, below: false, width: value + style.gap + name.width, height };
  }
  const narrow = wrapText(pen, node.name, nameFace(style), most);
  const width = Math.max(value, narrow.width);
  return { node, name: narrow, value, below: true, width, height: line + narrow.height };
}

const sideWidth = ({ context }: SankeyPlan): Px => SIDE * context.width;

function sideLabels(pen: Pen, plan: SankeyPlan, side: FlowNode['side']): NodeLabel[] {
  return plan.nodes.filter((node) => node.side === side).map((node) => labelOf(pen, node, sideWidth(plan), plan.style));
}

/** Room for the names at both sides. The plugin draws the last nodes beyond its area. */
export function sankeyMargins(pen: Pen, plan: SankeyPlan): Margins {
  const { style } = plan;
  const most = (side: FlowNode['side']) => Math.max(0, ...sideLabels(pen, plan, side).map(({ width }) => width));
  return { top: 0, bottom: 0, left: most('left') + style.gap, right: most('right') + style.gap + nodeWidth(style) };
}

/** A drawn flow: where it leaves a node, where it comes to one, and how thick it is. */
interface DrawnFlow {
  readonly x: Px;
  readonly y: Px;
  readonly x2: Px;
  readonly y2: Px;
  readonly height: Px;
}

function drawnFlows(chart: Chart): DrawnFlow[] {
  const elements = chart.getDatasetMeta(0).data as unknown as {
    getProps(names: string[], final: boolean): DrawnFlow;
  }[];
  return elements.map((element) => element.getProps(['x', 'y', 'x2', 'y2', 'height'], true));
}

/** The bar of a node, from the flows that end there. */
function nodeRect(node: FlowNode, drawn: readonly DrawnFlow[], { flows, style }: SankeyPlan): Rect | undefined {
  const width = nodeWidth(style);
  const spans = flows.flatMap(({ from, to }, i) => {
    const flow = drawn[i];
    if (!flow) return [];
    const { x, y, x2, y2, height } = flow;
    return [
      ...(from === node.name ? [{ left: x - width, top: y, bottom: y + height }] : []),
      ...(to === node.name ? [{ left: x2, top: y2, bottom: y2 + height }] : []),
    ];
  });
  const [first] = spans;
  if (!first) return undefined;
  const top = Math.min(...spans.map((span) => span.top));
  return { x: first.left, y: top, w: width, h: Math.max(...spans.map((span) => span.bottom)) - top };
}

/** Parts that the edge of a flow is drawn in. */
const STEPS = 24;

/** Draws the edges of the flows in the colour of the ground, so that flows side by side do not touch. */
function drawEdges(pen: Pen, drawn: readonly DrawnFlow[], style: ChartStyle): void {
  pen.save();
  pen.strokeStyle = style.color('ground');
  for (const { x, y, x2, y2, height } of drawn) {
    const width = Math.min(style.separator / 2, height / 4);
    pen.lineWidth = width + 1;
    for (const inset of [width / 2 - 0.5, height - width / 2 + 0.5]) {
      pen.beginPath();
      pen.moveTo(x, y + inset);
      for (let step = 1; step <= STEPS; step++) {
        const t = step / STEPS;
        // The plugin's curve: its handles are level, and reach two thirds of the way.
        const along = 3 * (1 - t) ** 2 * t * (2 / 3) + 3 * (1 - t) * t ** 2 * (1 / 3) + t ** 3;
        const across = 3 * (1 - t) * t ** 2 + t ** 3;
        pen.lineTo(x + along * (x2 - x), y + inset + across * (y2 - y));
      }
      pen.stroke();
    }
  }
  pen.restore();
}

/** Values of flows stand at their ends, where they lie level and beside each other. */
function drawFlowValues(pen: Pen, drawn: readonly DrawnFlow[], { flows, style }: SankeyPlan): void {
  flows.forEach(({ label, lifted }, i) => {
    const flow = drawn[i];
    if (label === undefined || !flow) return;
    const at = { x: flow.x2 - style.gap, middle: flow.y2 + flow.height / 2, align: 'right' as const };
    drawText(pen, label, lifted ? valueFace(style) : nameFace(style), style.color('text'), at);
  });
}

/** Draws the names and values of the nodes, column by column, so that none touches another. */
export function drawNodeLabels(pen: Pen, chart: Chart, plan: SankeyPlan): void {
  const { style, context, nodes, columns, flows } = plan;
  const drawn = drawnFlows(chart);
  drawEdges(pen, drawn, style);
  const { left, right } = chart.chartArea;
  const values = widest(
    pen,
    flows.flatMap(({ label }) => label ?? []),
    valueFace(style),
  );
  const between = (right - left) / Math.max(1, columns - 1) - nodeWidth(style) - 2 * style.gap;
  const valued = values > 0 ? values + 2 * style.gap : 0;
  const line = linesHeight(1, style.value.size);
  const placed = nodes.flatMap((node) => {
    const rect = nodeRect(node, drawn, plan);
    // A flow without a value at its end, high enough for a label, is the label's from end to end.
    const broad = thickestOf(node, drawn, plan);
    const isWhole = broad && broad.flow.label === undefined && broad.drawn.height >= 1.5 * line;
    const most = node.side === 'middle' ? between - (isWhole ? 0 : valued) : sideWidth(plan);
    return rect ? [{ rect, label: labelOf(pen, node, most, style) }] : [];
  });
  for (const x of new Set(placed.map(({ rect }) => Math.round(rect.x)))) {
    const column = placed.filter(({ rect }) => Math.round(rect.x) === x);
    const wanted = column.map(({ rect, label }) => ({
      at: label.node.side === 'middle' ? onFlow(label, rect, drawn, plan) : rect.y + rect.h / 2,
      height: label.height + (label.node.side === 'middle' ? style.gap : 0),
    }));
    spread(wanted, 0, context.height).forEach((middle, i) => {
      const node = column[i];
      if (node) drawLabel(pen, node.label, node.rect, middle, style);
    });
  }
  drawFlowValues(pen, drawn, plan);
}

/** The middle of a label on the flows that leave its node: on the thickest, where that is high enough to hold it. */
function onFlow({ node, height }: NodeLabel, rect: Rect, drawn: readonly DrawnFlow[], plan: SankeyPlan): Px {
  const thickest = thickestOf(node, drawn, plan)?.drawn;
  return thickest && thickest.height >= height ? thickest.y + thickest.height / 2 : rect.y + rect.h / 2;
}

/** The thickest of the flows that leave a node. */
function thickestOf(node: FlowNode, drawn: readonly DrawnFlow[], { flows }: SankeyPlan) {
  const leaving = flows.flatMap((flow, i) => {
    const own = drawn[i];
    return flow.from === node.name && own ? [{ flow, drawn: own }] : [];
  });
  return leaving.toSorted((a, b) => b.drawn.height - a.drawn.height)[0];
}

/**
 * The value next to the bar, in the colour of what it speaks for, and the name beyond or below it. Over flows both are as
 * dark as text, for those are pale.
 */
function drawLabel(pen: Pen, label: NodeLabel, rect: Rect, middle: Px, style: ChartStyle): void {
  const { node, name, value, below, height } = label;
  const left = node.side === 'left';
  const align = left ? ('right' as const) : ('left' as const);
  const start = left ? rect.x - style.gap : rect.x + rect.w + style.gap;
  const quiet = node.side === 'middle' || node.role === 'context';
  const color = quiet ? style.color('text') : style.textFor(node.role);
  const line = linesHeight(1, style.value.size);
  const valueMiddle = below ? middle - height / 2 + line / 2 : middle;
  drawText(pen, node.label, valueFace(style), color, { x: start, middle: valueMiddle, align });
  const beyond = (left ? -1 : 1) * (value + style.gap);
  const place = below ? { x: start, middle: middle + line / 2, align } : { x: start + beyond, middle, align };
  drawCentred(pen, name.lines, nameFace(style), style.color('text'), place);
}
