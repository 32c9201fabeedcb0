import type { Chart } from 'chart.js';
import type { Px } from '../core/units.ts';
import type { Margins } from './base-config.ts';
import { drawCentred, drawText, type Face, type Lines, linesHeight, textWidth, wrapText } from './lettering.ts';
import type { Pen, Rect } from './pen.ts';
import { type FlowNode, nodeWidth, type SankeyPlan } from './sankey-plan.ts';
import { spread } from './spread.ts';
import type { ChartStyle } from './style.ts';

/** The part of the picture's width that names at its sides take at most. */
const SIDE = 0.26;

const nameFace = (style: ChartStyle): Face => ({ family: style.family, size: style.label.size, bold: false });
const valueFace = (style: ChartStyle): Face => ({ family: style.family, size: style.value.size, bold: true });

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
  if (!name.tooWide) {
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
  const widest = (side: FlowNode['side']) => Math.max(0, ...sideLabels(pen, plan, side).map(({ width }) => width));
  return { top: 0, bottom: 0, left: widest('left') + style.gap, right: widest('right') + style.gap + nodeWidth(style) };
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

/** Where a label wants to be: at the middle of its bar, or on the thickest of the flows that it lies over. */
function anchor(node: FlowNode, rect: Rect, drawn: readonly DrawnFlow[], { flows }: SankeyPlan): Px {
  const thickest = drawn
    .filter((_, i) => node.side === 'middle' && flows[i]?.from === node.name)
    .reduce<DrawnFlow | undefined>((most, flow) => (flow.height > (most?.height ?? 0) ? flow : most), undefined);
  return thickest ? thickest.y + thickest.height / 2 : rect.y + rect.h / 2;
}

/** Draws the names and values of the nodes, column by column, so that none touches another. */
export function drawNodeLabels(pen: Pen, chart: Chart, plan: SankeyPlan): void {
  const { style, context, nodes, columns } = plan;
  const drawn = drawnFlows(chart);
  const { left, right } = chart.chartArea;
  const between = (right - left) / Math.max(1, columns - 1) - nodeWidth(style) - 2 * style.gap;
  const placed = nodes.flatMap((node) => {
    const rect = nodeRect(node, drawn, plan);
    const most = node.side === 'middle' ? between : sideWidth(plan);
    return rect ? [{ rect, label: labelOf(pen, node, most, style) }] : [];
  });
  for (const x of new Set(placed.map(({ rect }) => Math.round(rect.x)))) {
    const column = placed.filter(({ rect }) => Math.round(rect.x) === x);
    const wanted = column.map(({ rect, label }) => ({
      at: anchor(label.node, rect, drawn, plan),
      height: label.height,
    }));
    spread(wanted, 0, context.height).forEach((middle, i) => {
      const node = column[i];
      if (node) drawLabel(pen, node.label, node.rect, middle, style);
    });
  }
  plan.flows.forEach(({ label }, i) => {
    const flow = drawn[i];
    if (label === undefined || !flow) return;
    const at = { x: (flow.x + flow.x2) / 2, middle: (flow.y + flow.y2 + flow.height) / 2, align: 'center' as const };
    drawText(pen, label, valueFace(style), style.color('text'), at);
  });
}

/** The value next to the bar, in the colour of what it speaks for, and the name beyond or below it. */
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

/** The space between two nodes of a column: room for a label, as long as the flows stay the greater part. */
export function nodeSpace(plan: SankeyPlan): Px {
  const most = Math.max(
    1,
    ...(['left', 'middle', 'right'] as const).map((side) => plan.nodes.filter((node) => node.side === side).length),
  );
  return Math.round(Math.min(linesHeight(1, plan.style.value.size), (0.45 * plan.context.height) / most));
}
