import type { Chart } from 'chart.js';
import { z } from 'zod';
import type { FactView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { Finding } from '../../findings/finding.ts';
import { drawCentred, drawText, linesHeight, textWidth, widest, wrapText } from '../../marks/lettering.ts';
import type { Pen, Rect } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { chartFields, dataName, type Highlighted, highlightField, numberOrFact } from '../base/common-fields.ts';
import { chartPlot, defineChart, type Margins, type PlotContext } from '../base/define-chart.ts';
import { badData, reviewHighlight, reviewUnits } from '../base/review.ts';
import { type ChartStyle, chartStyle, grown, nameFace, partRoles, valueFace } from '../base/style.ts';
import {
  type ChartTable,
  cellOfFact,
  isNamed,
  mostDecimals,
  normalise,
  printedNumber,
  wordsOf,
} from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { spread } from '../parts/labels.ts';

/** More sources than this are not told apart by colour. */
const SOURCES = 4;
/** Nodes on the way take turns with these, so that their flows can be told apart. */
const ON_THE_WAY: readonly ColorRole[] = ['step-2', 'context', 'step-3'];

const GROWN = { label: 1.1, value: 1.5, lines: 1.5 };

export interface FlowData extends Highlighted {
  readonly unit?: RichText | undefined;
  readonly flows: readonly {
    readonly from: string | RichText;
    readonly to: string | RichText;
    readonly value: number | FactView;
  }[];
}

interface FlowNode extends PlacedNode {
  readonly label: string;
  readonly role: ColorRole;
}

type SankeyPlan = ReturnType<typeof planSankey>;

/** The flows as a table: each a category by the names of its ends. */
function flowTable({ flows, unit }: FlowData, language?: Language): ChartTable {
  const labels = flows.map(({ from, to }) => `${wordsOf(from)} → ${wordsOf(to)}`);
  const series = [{ name: '', values: flows.map(({ value }) => value) }];
  return normalise({ labels, series, ...(unit ? { unit } : {}) }, language);
}

function nodeNames({ flows }: FlowData): readonly string[] {
  return [...new Set(flows.flatMap(({ from, to }) => [wordsOf(from), wordsOf(to)]))];
}

/** The most flows that lead one after another to each node; as many as there are nodes where they go round. */
export function depths(
  names: readonly string[],
  flows: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, number> {
  const found = new Map(names.map((name) => [name, 0]));
  // A way without a circle has fewer flows than there are nodes.
  for (const _ of names) {
    for (const { from, to } of flows) {
      const reached = Math.min(names.length, (found.get(from) ?? 0) + 1);
      if (reached > (found.get(to) ?? 0)) found.set(to, reached);
    }
  }
  return found;
}

function nodeLabel(name: string, ends: readonly Ends[], { series, unit, language }: ChartTable, about: string): string {
  const [out, into] = [ends.map(({ from }) => from === name), ends.map(({ to }) => to === name)];
  const sum = (which: readonly boolean[]) =>
    ends.reduce((total, { value }, i) => (which[i] ? total + value : total), 0);
  const side = sum(out) >= sum(into) ? out : into;
  const only = side.filter(Boolean).length === 1 ? side.indexOf(true) : -1;
  const [labels, facts] = [series[0]?.labels ?? [], series[0]?.facts ?? []];
  if (only >= 0) return labels[only] ?? '';
  const decimals = mostDecimals(series);
  const loose = side.some((within, i) => within && facts[i]?.bound !== undefined);
  return `${loose ? about : ''}${printedNumber(Math.max(sum(out), sum(into)), decimals, unit, language)}`;
}

export function planSankey(chart: FlowData, context: PlotContext) {
  const table = flowTable(chart, context.language);
  const { values = [], labels = [] } = table.series[0] ?? {};
  const focusOf = (): { readonly flow: number; readonly node: string | undefined } => {
    if (chart.highlight === undefined) return { flow: -1, node: undefined };
    const words = wordsOf(chart.highlight);
    const flow = cellOfFact(table, words)?.category ?? table.categories.findIndex((name) => isNamed(name, words));
    return { flow, node: nodeNames(chart).find((name) => isNamed(name, words)) };
  };
  const focus = focusOf();
  const ends = chart.flows.map(({ from, to }, i) => ({
    from: wordsOf(from),
    to: wordsOf(to),
    value: Math.max(0, values[i] ?? 0),
  }));
  const drawn = ends.filter(({ value }) => value > 0);
  const names = [...new Set(drawn.flatMap(({ from, to }) => [from, to]))];
  const sideOf = (name: string): FlowNode['side'] => {
    if (!ends.some(({ to }) => to === name)) return 'left';
    return ends.some(({ from }) => from === name) ? 'middle' : 'right';
  };
  const sources = names.filter((name) => sideOf(name) === 'left');
  const between = names.filter((name) => sideOf(name) === 'middle');
  const sourceRoles = sources.length > SOURCES ? sources.map((): ColorRole => 'subject') : partRoles(sources.length);
  const focused = focus.flow >= 0 || focus.node !== undefined;
  const nodeRole = (name: string): ColorRole => {
    if (focused) return name === focus.node ? 'highlight' : 'subject';
    const way = between.indexOf(name);
    return way >= 0
      ? (ON_THE_WAY[way % ON_THE_WAY.length] ?? 'context')
      : (sourceRoles[sources.indexOf(name)] ?? 'context');
  };
  const flowRole = ({ from, to }: Ends, index: number): ColorRole => {
    if (!focused) return nodeRole(from);
    return index === focus.flow || from === focus.node || to === focus.node ? 'highlight' : 'context';
  };
  const usual = chartStyle(context.brand);
  const placed = names.map((name): PlacedNode => ({ name, side: sideOf(name) }));
  const room = context.height / (GROWN.lines * mostBeside(placed) * linesHeight(1, usual.value.size));
  const times = (growth: number) => Math.max(1, Math.min(growth, room));
  const style = grown(usual, context, times(GROWN.label), times(GROWN.value));
  const columns = 1 + Math.max(0, ...depths(names, ends).values());
  const rooms = { nodes: placed, columns, style, context } as const;
  const flows = ends.map((flow, i) => ({
    ...flow,
    role: flowRole(flow, i),
    label: i === focus.flow || tellsFlow(flow, drawn, rooms) ? labels[i] : undefined,
    lifted: i === focus.flow,
  }));
  return {
    flows: flows.filter(({ value }) => value > 0),
    nodes: placed.map(({ name, side }) => ({
      ...{ name, side, role: nodeRole(name) },
      label: nodeLabel(name, ends, table, wordsFor(context.language).about),
    })),
    columns,
    style,
    context,
  };
}

const nodeWidth = (style: ChartStyle): Px => Math.round(1.5 * style.gap);

/** The part of the picture's width that names at its sides take at most. */
const SIDE = 0.26;
/** The part of the scale that a full column would have which flows get at least: nodes are moved to avoid crossings. */
const SCALE = 0.75;
/** Nodes closer to each other than this, in em of the labels, have no room for values on the flows between them. */
const BETWEEN = 8;

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** A node, and whether flows only leave it, pass through it or end there. */
interface PlacedNode {
  readonly name: string;
  readonly side: 'left' | 'middle' | 'right';
}

const bySide = (nodes: readonly PlacedNode[]) =>
  (['left', 'middle', 'right'] as const).map((side) => nodes.filter((node) => node.side === side));

/** The most nodes that stand one below the other. */
const mostBeside = (nodes: readonly PlacedNode[]) => Math.max(1, ...bySide(nodes).map((column) => column.length));

interface Rooms {
  readonly nodes: readonly PlacedNode[];
  readonly columns: number;
  readonly style: ChartStyle;
  readonly context: PlotContext;
}

/** The space between two nodes of a column: room for a label, as long as the flows stay the greater part. */
function nodeSpace({ nodes, style, context }: Rooms): Px {
  return Math.round(Math.min(linesHeight(1, style.value.size), (0.45 * context.height) / mostBeside(nodes)));
}

/** Whether a flow that joins others has room for its value; a node to which it leads alone says it next to its end. */
function tellsFlow(flow: Ends, flows: readonly Ends[], rooms: Rooms): boolean {
  const { nodes, columns, style, context } = rooms;
  const apart = ((1 - 2 * SIDE) * context.width) / Math.max(1, columns - 1);
  const joins = flows.filter(({ to }) => to === flow.to).length > 1;
  if (!joins || apart < BETWEEN * style.label.size) return false;
  const sum = (which: (each: Ends) => boolean) =>
    flows.reduce((total, each) => (which(each) ? total + each.value : total), 0);
  const through = ({ name }: { readonly name: string }) =>
    Math.max(
      sum(({ from }) => from === name),
      sum(({ to }) => to === name),
    );
  const scales = bySide(nodes).map((column) => {
    const total = column.reduce((height, node) => height + through(node), 0);
    return (context.height - nodeSpace(rooms) * Math.max(0, column.length - 1)) / total;
  });
  return flow.value * SCALE * Math.min(...scales) >= linesHeight(1, style.label.size);
}

/** A name in more lines than this does not stand beyond its value. */
const BESIDE_LINES = 2;

/** A node's value, and its name beyond that, or below where there is no room beyond. */
type NodeLabel = ReturnType<typeof labelOf>;

function labelOf(pen: Pen, node: FlowNode, most: Px, style: ChartStyle) {
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

interface DrawnFlow {
  readonly x: Px;
  readonly y: Px;
  readonly x2: Px;
  readonly y2: Px;
  readonly height: Px;
}

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

/** Draws the names and values of the nodes, column by column, so that none touches another. */
function drawNodeLabels(pen: Pen, chart: Chart, plan: SankeyPlan): void {
  const { style, context, nodes, columns, flows } = plan;
  const elements = chart.getDatasetMeta(0).data as unknown as {
    getProps(names: string[], final: boolean): DrawnFlow;
  }[];
  const drawn = elements.map((element) => element.getProps(['x', 'y', 'x2', 'y2', 'height'], true));
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
  const nodeRect = (node: FlowNode): Rect | undefined => {
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
  };
  const placed = nodes.flatMap((node) => {
    const rect = nodeRect(node);
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
  const drawFlowValues = () => {
    flows.forEach(({ label, lifted }, i) => {
      const flow = drawn[i];
      if (label === undefined || !flow) return;
      const at = { x: flow.x2 - style.gap, middle: flow.y2 + flow.height / 2, align: 'right' as const };
      drawText(pen, label, lifted ? valueFace(style) : nameFace(style), style.color('text'), at);
    });
  };
  drawFlowValues();
}

/** The middle of a label on the flows that leave its node: on the thickest, where that is high enough to hold it. */
function onFlow({ node, height }: NodeLabel, rect: Rect, drawn: readonly DrawnFlow[], plan: SankeyPlan): Px {
  const thickest = thickestOf(node, drawn, plan)?.drawn;
  return thickest && thickest.height >= height ? thickest.y + thickest.height / 2 : rect.y + rect.h / 2;
}

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

/** How much of a flow's colour is seen, as the last two digits of a CSS colour: flows that cross show each other. */
const VEIL = '80';

const flow = z.strictObject({
  from: dataName('What it comes from.'),
  to: dataName('What it goes to.'),
  value: numberOrFact('How much: a number, or a fact.'),
});

export const sankey = defineChart({
  type: 'sankey',
  name: { en: 'Sankey diagram', zh: '桑基图' },
  summary: 'A sankey: what flows from where to where, and how much, over two or more steps.',
  schema: z.object({
    title: chartFields.title,
    unit: chartFields.unit,
    native: chartFields.native,
    flows: z.array(flow).min(1).describe('The flows. What is named alike is one node, at which flows join and part.'),
    highlight: highlightField.highlight.meta({
      description: 'The one that matters: a node by its name, or a flow by its fact or as “Gas → Power”.',
      examples: ['Power'],
    }),
  }),
  plot(chart, context) {
    const plan = planSankey(chart, context);
    const { flows, nodes, style } = plan;
    const role = (name: string) => nodes.find((node) => node.name === name)?.role ?? 'context';
    // The plugin takes functions only, and asks also for the chart as a whole.
    const each = (color: (flow: SankeyPlan['flows'][number]) => string) => (at: { readonly dataIndex?: number }) => {
      const flow = flows[at.dataIndex ?? -1];
      return flow ? color(flow) : style.color('context');
    };
    const dataset = {
      data: flows.map(({ from, to, value }) => ({ from, to, flow: value })),
      colorFrom: each(({ from }) => style.color(role(from))),
      colorTo: each(({ to }) => style.color(role(to))),
      flowColor: each((flow) => `${style.color(flow.role)}${VEIL}`),
      borderWidth: 0,
      nodeWidth: nodeWidth(style),
      nodePadding: nodeSpace(plan),
      nodeLabels: { display: false },
    };
    /** Room for the names at both sides. The plugin draws the last nodes beyond its area. */
    const sankeyMargins = (pen: Pen): Margins => {
      const { style } = plan;
      const sideLabels = (side: FlowNode['side']): NodeLabel[] =>
        plan.nodes.filter((node) => node.side === side).map((node) => labelOf(pen, node, sideWidth(plan), plan.style));
      const most = (side: FlowNode['side']) => Math.max(0, ...sideLabels(side).map(({ width }) => width));
      return { top: 0, bottom: 0, left: most('left') + style.gap, right: most('right') + style.gap + nodeWidth(style) };
    };
    return chartPlot('sankey', {
      ...{ datasets: [dataset], margins: sankeyMargins, plugins: ['sankey'] },
      draw: (pen, drawn) => drawNodeLabels(pen, drawn, plan),
      labels: [...nodes.flatMap(({ name, label }) => [name, label]), ...flows.flatMap(({ label }) => label ?? [])],
    });
  },
  table: (chart, language) => flowTable(chart, language),
  review(chart, path) {
    const table = flowTable(chart);
    const reviewValues = (): Finding[] => {
      const { values = [], labels = [] } = flowTable(chart).series[0] ?? {};
      return values.flatMap((value, i) => {
        if (value > 0) return [];
        const label = labels[i] ?? String(value);
        return [badData([...path, 'flows', i, 'value'], say.charts.sankey.notPositive({ value: label }))];
      });
    };
    /** `bad-data` where flows lead back to where they came from. */
    const reviewCircles = (): Finding[] => {
      const ends = chart.flows.map(({ from, to }) => ({ from: wordsOf(from), to: wordsOf(to) }));
      const names = nodeNames(chart);
      const reached = depths(names, ends);
      const round = ends.findIndex(({ from, to }) => from === to || (reached.get(from) ?? 0) >= names.length);
      const at = ends[round];
      if (!at) return [];
      return [badData([...path, 'flows', round], say.charts.sankey.circle({ from: at.from }))];
    };
    return [
      ...reviewUnits(table, (i) => [...path, 'flows', i, 'value']),
      ...reviewValues(),
      ...reviewCircles(),
      ...reviewHighlight(table, chart, path, nodeNames(chart)),
    ];
  },
});
