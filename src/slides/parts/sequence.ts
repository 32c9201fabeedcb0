import { below } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { ShapeItem } from '../../scene/items.ts';
import type { ColorRole, TextStyle } from '../../scene/tokens.ts';
import { fitSize } from '../../text/typeset.ts';
import type { LaidOutItem, LayoutContext } from './define-slide.ts';
import { iconItem } from './icons.ts';
import { isEnclosing, panelColumns, panelItem, panelRoom } from './panels.ts';
import { LIST_SPACING, lineHeight, rule, styled, TEXT_CLEARANCE } from './parts.ts';
import { layoutStacks, type Stack, type Stacks } from './stacks.ts';

/** One stop on a line: a step of a process, a moment of a timeline. */
export interface Stop {
  /** Above the line: the step's number, the moment's time. */
  readonly label: RichText;
  readonly icon?: string | undefined;
  readonly title: RichText;
  readonly text?: RichText | undefined;
  readonly highlight?: boolean;
}

/** The dot on the line, and the line itself. */
export const DOT: Inch = 0.2;
const TEXT_GAP = 0.1;
/** The labels stand clear of a title of two lines. */
const TOP = 0.14;
const ROW_GAP = 0.34;
const ICON_OFFSET = 0.5;

/** How a row is set: its label's style and that whose size it may go down to, the space above and below the line, its icons. */
const ONE_ROW = { label: 'statement', floor: 'heading', above: 0.22, below: 0.25, icon: 0.42 } as const;
const TWO_ROWS = { label: 'heading', floor: 'label', above: 0.16, below: 0.2, icon: 0.36 } as const;
type Manner = typeof ONE_ROW | typeof TWO_ROWS;

/** From this many stops on, a row of them has columns too narrow for long texts. */
const MANY = 5;
const ROOMY = { size: 0.9, heading: 2, body: 5 };

/**
 * Stops on a thin line from left to right, evenly spaced; five or six stand in one row where their texts are short,
 * else in two rows, the line of the first leading on to the second.
 */
export function sequenceItems(context: LayoutContext, name: string, stops: readonly Stop[]): LaidOutItem[] {
  const oneRow = sequence(context, name, stops, stops.length, ONE_ROW);
  if (stops.length < MANY || isRoomy(context, oneRow)) return oneRow.items;
  const twoRows = sequence(context, name, stops, Math.ceil(stops.length / 2), TWO_ROWS);
  return oneRow.fits && !twoRows.fits ? oneRow.items : twoRows.items;
}

interface Sequence extends Stacks {
  readonly items: LaidOutItem[];
}

function isRoomy({ brand }: LayoutContext, { stacks, size, fits }: Sequence): boolean {
  const most = (role: 'heading' | 'body') => {
    const items = stacks.flatMap((stack) => stack.items.filter((item) => item.style.role === role));
    return Math.max(0, ...items.map((item) => item.lines.flat().length));
  };
  return (
    fits && size >= ROOMY.size * brand.type.body.size && most('heading') <= ROOMY.heading && most('body') <= ROOMY.body
  );
}

function sequence(
  context: LayoutContext,
  name: string,
  stops: readonly Stop[],
  across: number,
  manner: Manner,
): Sequence {
  const { brand, body } = context;
  const columns = panelColumns(context, across);
  const w = (columns[0]?.w ?? body.w) - TEXT_CLEARANCE;
  const label: TextStyle = {
    ...brand.type[manner.label],
    floor: brand.type[manner.floor].size,
    bold: true,
    maxLines: 1,
  };
  const size = fitSize(
    stops.map((stop) => ({ text: stop.label, w, h: lineHeight(label) })),
    label,
    context.measurer,
  );
  const labelHeight = lineHeight({ ...label, size });
  const room = isEnclosing(context) ? panelRoom(context, { top: 0, gap: ROW_GAP }) : undefined;
  const placed = layoutStacks(context, {
    name,
    columns,
    area: below(body, TOP),
    head: labelHeight + manner.above + manner.below + (room?.top ?? 0),
    ...(room ? { foot: room.foot, inset: room, ground: room.ground } : {}),
    rowGap: ROW_GAP,
    parts: [
      { suffix: '', role: 'heading', texts: stops.map((stop) => stop.title), gap: 0 },
      {
        suffix: ' text',
        role: 'body',
        texts: stops.map((stop) => stop.text),
        gap: TEXT_GAP,
        style: { color: 'subtle' },
        paragraphSpacing: LIST_SPACING,
      },
    ],
  });
  const lineY = (stack: Stack) => stack.box.y + labelHeight + manner.above;
  const lines = rowsOf(placed.stacks, across).map((row, i, rows) =>
    sequenceLine(context, row, lineY, i < rows.length - 1, rows.length > 1 ? ` ${i + 1}` : ''),
  );
  const items = stops.flatMap((stop, i): LaidOutItem[] => {
    const stack = placed.stacks[i];
    if (!stack) return [];
    const { x, y, h } = stack.box;
    const top = labelHeight + manner.above + manner.below;
    const panel = { ...stack.box, y: y + top, h: h - top };
    const color: ColorRole = stop.highlight ? 'highlight' : 'subject';
    const iconBox = { x: x + ICON_OFFSET, y: y + (labelHeight - manner.icon) / 2, w: manner.icon, h: manner.icon };
    const icon = stop.icon && iconItem(`${name} ${i + 1} icon`, stop.icon, iconBox, color, stop.title.path);
    return [
      ...(room
        ? [panelItem(context, `${name} ${i + 1}`, panel, { color, width: brand.strokes.rule }, stop.title.path)]
        : []),
      dotItem(`${name} ${i + 1} dot`, x, lineY(stack), color, stop.title.path),
      styled(context, manner.label, {
        name: `${name} ${i + 1} label`,
        text: stop.label,
        box: { x, y, w, h: labelHeight },
        size,
        style: { ...label, color },
      }),
      ...(icon ? [icon] : []),
      ...stack.items,
    ];
  });
  return { ...placed, items: [...lines, ...items] };
}

/** A small dot whose left edge is at `x` and whose middle is on the line. */
export function dotItem(name: string, x: Inch, lineY: Inch, color: ColorRole, path: Path): ShapeItem {
  return { kind: 'shape', shape: 'ellipse', name, box: { x, y: lineY - DOT / 2, w: DOT, h: DOT }, path, fill: color };
}

const rowsOf = (stacks: readonly Stack[], across: number) =>
  Array.from({ length: Math.ceil(stacks.length / across) }, (_, i) => stacks.slice(i * across, (i + 1) * across));

/** From a row's first dot to its last; where another row follows, on to the edge of the body with an arrow. */
function sequenceLine(
  context: LayoutContext,
  row: readonly Stack[],
  lineY: (stack: Stack) => Inch,
  goesOn: boolean,
  suffix: string,
): ShapeItem {
  const { body, path } = context;
  const first = row[0]?.box ?? body;
  const end = goesOn ? body.x + body.w : (row.at(-1)?.box ?? body).x + DOT / 2;
  const y = row[0] ? lineY(row[0]) : body.y;
  const { line: width } = context.brand.strokes;
  const line = rule(`Line${suffix}`, { x: first.x, y, w: end - first.x }, 'context', width, path);
  return goesOn ? { ...line, stroke: { color: 'context', width, arrow: true } } : line;
}
