import type { Px } from '../../core/lengths.ts';
import type { PlotContext } from '../base/define-chart.ts';
import type { ChartStyle } from '../base/style.ts';
import { linesHeight } from '../parts/lettering.ts';

/** The part of the picture's width that names at its sides take at most. */
export const SIDE = 0.26;
/** The part of the scale that a full column would have which flows get at least: nodes are moved to avoid crossings. */
const SCALE = 0.75;
/** Nodes closer to each other than this, in em of the labels, have no room for values on the flows between them. */
const BETWEEN = 8;

/** A flow, by the names of the nodes that it joins. */
export interface Ends {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** A node, and whether flows only leave it, pass through it or end there. */
export interface PlacedNode {
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
export function tellsFlow(flow: Ends, flows: readonly Ends[], rooms: Rooms): boolean {
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
