import type { FactView } from '../../../core/fact.ts';
import type { Language } from '../../../core/language.ts';
import type { Px } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Highlighted } from '../../base/common-fields.ts';
import type { PlotContext } from '../../base/define-chart.ts';
import { cellOfFact } from '../../base/emphasis.ts';
import { type ChartTable, decimalsIn, isNamed, normalise, printedNumber, wordsOf } from '../../base/normalise.ts';
import { type ChartStyle, chartStyle, grown, partRoles } from '../../base/style.ts';
import { wordsFor } from '../../base/words.ts';
import { linesHeight } from '../../parts/lettering.ts';

/** More sources than this are not told apart by colour. */
const SOURCES = 4;
/** Nodes on the way take turns with these, so that their flows can be told apart. */
const ON_THE_WAY: readonly ColorRole[] = ['step-2', 'context', 'step-3'];

/** How much larger names and values may be than is usual, and the lines that each node of a column has then. */
const GROWN = { label: 1.1, value: 1.5, lines: 1.5 };

/** A sankey's data, in one language. */
export interface FlowData extends Highlighted {
  readonly unit?: RichText | undefined;
  readonly flows: readonly {
    readonly from: string | RichText;
    readonly to: string | RichText;
    readonly value: number | FactView;
  }[];
}

/** From one node to another. */
export interface Flow extends Ends {
  readonly role: ColorRole;
  /** The value that is written on it, where there is room, and always on the highlighted flow. */
  readonly label: string | undefined;
  readonly lifted: boolean;
}

/** What flows come from and go to. */
export interface FlowNode extends PlacedNode {
  readonly label: string;
  readonly role: ColorRole;
}

/** A sankey's flows and nodes. */
export interface SankeyPlan {
  readonly flows: readonly Flow[];
  readonly nodes: readonly FlowNode[];
  /** How many columns of nodes there are. */
  readonly columns: number;
  readonly style: ChartStyle;
  readonly context: PlotContext;
}

/** The flows as a table: each a category by the names of its ends. */
export function flowTable({ flows, unit }: FlowData, language?: Language): ChartTable {
  const labels = flows.map(({ from, to }) => `${wordsOf(from)} → ${wordsOf(to)}`);
  const series = [{ name: '', values: flows.map(({ value }) => value) }];
  return normalise({ labels, series, ...(unit ? { unit } : {}) }, language);
}

/** The names of the ends of the flows, each once, in order. */
export function nodeNames({ flows }: FlowData): readonly string[] {
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

/** The flow or the node that the chart highlights. */
function focusOf(chart: FlowData, table: ChartTable): { readonly flow: number; readonly node: string | undefined } {
  if (chart.highlight === undefined) return { flow: -1, node: undefined };
  const words = wordsOf(chart.highlight);
  const flow = cellOfFact(table, words)?.category ?? table.categories.findIndex((name) => isNamed(name, words));
  return { flow, node: nodeNames(chart).find((name) => isNamed(name, words)) };
}

function nodeLabel(name: string, ends: readonly Ends[], { series, unit, language }: ChartTable, about: string): string {
  const [out, into] = [ends.map(({ from }) => from === name), ends.map(({ to }) => to === name)];
  const sum = (which: readonly boolean[]) =>
    ends.reduce((total, { value }, i) => (which[i] ? total + value : total), 0);
  const side = sum(out) >= sum(into) ? out : into;
  const only = side.filter(Boolean).length === 1 ? side.indexOf(true) : -1;
  const [labels, facts] = [series[0]?.labels ?? [], series[0]?.facts ?? []];
  if (only >= 0) return labels[only] ?? '';
  const decimals = Math.max(0, ...labels.map(decimalsIn));
  const loose = side.some((within, i) => within && facts[i]?.bound !== undefined);
  return `${loose ? about : ''}${printedNumber(Math.max(sum(out), sum(into)), decimals, unit, language)}`;
}

/** The plan of a sankey; flows of nothing are not drawn. */
export function planSankey(chart: FlowData, context: PlotContext): SankeyPlan {
  const table = flowTable(chart, context.language);
  const { values = [], labels = [] } = table.series[0] ?? {};
  const focus = focusOf(chart, table);
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
  const most = Math.max(
    ...(['left', 'middle', 'right'] as const).map((side) => names.filter((name) => sideOf(name) === side).length),
  );
  const room = context.height / (GROWN.lines * Math.max(1, most) * linesHeight(1, usual.value.size));
  const times = (growth: number) => Math.max(1, Math.min(growth, room));
  const style = grown(usual, context, times(GROWN.label), times(GROWN.value));
  const columns = 1 + Math.max(0, ...depths(names, ends).values());
  const rooms = { nodes: names.map((name) => ({ name, side: sideOf(name) })), columns, style, context } as const;
  const flows = ends.map((flow, i) => ({
    ...flow,
    role: flowRole(flow, i),
    label: i === focus.flow || tellsFlow(flow, drawn, rooms) ? labels[i] : undefined,
    lifted: i === focus.flow,
  }));
  return {
    flows: flows.filter(({ value }) => value > 0),
    nodes: names.map((name) => ({
      name,
      label: nodeLabel(name, ends, table, wordsFor(context.language).about),
      side: sideOf(name),
      role: nodeRole(name),
    })),
    columns,
    style,
    context,
  };
}

/** The width of a node's bar. */
export const nodeWidth = (style: ChartStyle): Px => Math.round(1.5 * style.gap);

/** The part of the picture's width that names at its sides take at most. */
export const SIDE = 0.26;
/** The part of the scale that a full column would have which flows get at least: nodes are moved to avoid crossings. */
const SCALE = 0.75;
/** Nodes closer to each other than this, in em of the labels, have no room for values on the flows between them. */
const BETWEEN = 8;

/** A flow, by the names of the nodes that it joins. */
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

/** What the room for a sankey's texts depends on. */
interface Rooms {
  readonly nodes: readonly PlacedNode[];
  readonly columns: number;
  readonly style: ChartStyle;
  readonly context: PlotContext;
}

/** The space between two nodes of a column: room for a label, as long as the flows stay the greater part. */
export function nodeSpace({ nodes, style, context }: Rooms): Px {
  const count = (side: PlacedNode['side']) => nodes.filter((node) => node.side === side).length;
  const most = Math.max(1, count('left'), count('middle'), count('right'));
  return Math.round(Math.min(linesHeight(1, style.value.size), (0.45 * context.height) / most));
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
  const scales = (['left', 'middle', 'right'] as const).map((side) => {
    const column = nodes.filter((node) => node.side === side);
    const total = column.reduce((height, node) => height + through(node), 0);
    return (context.height - nodeSpace(rooms) * Math.max(0, column.length - 1)) / total;
  });
  return flow.value * SCALE * Math.min(...scales) >= linesHeight(1, style.label.size);
}
