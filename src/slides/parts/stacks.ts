import type { Box } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { TextItem } from '../../scene/items.ts';
import type { ColorRole, TextStyle, TypeRole } from '../../scene/tokens.ts';
import { setText } from '../../text/typeset.ts';
import type { LayoutContext } from './define-slide.ts';
import { LINE_SLACK, styled, TEXT_CLEARANCE } from './parts.ts';

/** One part of each stack, such as its heading: the texts of all stacks, in order, with gaps where one has none. */
export interface StackPart {
  /** Goes behind the stack's name: ` text`; empty for the part that bears the name itself. */
  readonly suffix: string;
  readonly role: TypeRole;
  readonly texts: readonly (RichText | undefined)[];
  /** Space above it, where it is not the first of its stack. */
  readonly gap: Inch;
  /** Whether it stands right below what is above it in its own stack, not at one height in the row. */
  readonly follows?: boolean;
  /** Its size where it is known; body text without one is fitted, and all fitted parts share a size. */
  readonly size?: Pt;
  /** Whether it takes its column whole: a part that keeps to one line. */
  readonly whole?: boolean;
  /** Its height where it is known. */
  readonly height?: Inch;
  readonly style?: Partial<TextStyle>;
  /** Colours of single texts that differ from the style's. */
  readonly colors?: readonly (ColorRole | undefined)[];
  readonly paragraphSpacing?: Pt;
  /** Which texts are lists whose paragraphs have bullets. */
  readonly bullets?: readonly boolean[];
}

/** Several stacks of texts that stand alike, in rows. */
export interface StackSpec {
  readonly name: string;
  /** The number behind each stack's name; from 1 up where omitted. */
  readonly numbers?: readonly number[];
  /** Where the stacks of a row stand: left edges and widths; its length says how many stand side by side. */
  readonly columns: readonly { readonly x: Inch; readonly w: Inch }[];
  /** The room for all of them. */
  readonly area: Box;
  /** What the kind puts above the texts of each stack, and below them. */
  readonly head: Inch;
  readonly foot?: Inch;
  /** What it puts left and right of them, within their columns. */
  readonly inset?: { readonly left: Inch; readonly right: Inch };
  /** What they stand on; the frame's ground where omitted. */
  readonly ground?: ColorRole;
  /** The least height of a row: that of a picture beside the texts. */
  readonly least?: Inch;
  readonly rowGap: Inch;
  readonly parts: readonly StackPart[];
}

export interface Stack {
  /** From the top of its head to the foot of its row's tallest texts, over the whole column. */
  readonly box: Box;
  readonly items: readonly TextItem[];
}

export interface Stacks {
  readonly stacks: readonly Stack[];
  /** The size that the fitted texts share. */
  readonly size: Pt;
  /** Whether every text found its room. */
  readonly fits: boolean;
}

/**
 * Stacks of texts in rows: the same part of every stack in a row begins at one height, rows are as tall as their
 * content asks, and the fitted parts share the largest size at which all rows find room in the area. Where even the
 * smallest is too large, what a text has too much shows as its `excess`.
 */
export function layoutStacks(context: LayoutContext, spec: StackSpec): Stacks {
  const body = context.brand.type.body;
  const sizes = Array.from({ length: Math.round((body.size - body.floor) * 2) + 1 }, (_, i) => body.size - i / 2);
  const size = sizes.find((one) => fitsAt(context, spec, one)) ?? body.floor;
  const stacks = placeRows(context, spec, size).flatMap((row) =>
    row.slots.map((slots, column) => oneStack(context, spec, size, row, slots, column)),
  );
  return { stacks, size, fits: stacks.every((stack) => stack.items.every((item) => !item.excess)) };
}

/** Where a part of a stack stands, from the top of its row. */
interface Slot {
  readonly top: Inch;
  readonly h: Inch;
}

/** The parts of one stack; nothing in place of those that it does not have. */
type Slots = readonly (Slot | undefined)[];

/** The stacks of each row, by number. */
function rowsOf({ parts, columns }: StackSpec): number[][] {
  const count = parts[0]?.texts.length ?? 0;
  const rows = Math.ceil(count / columns.length);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: Math.min(columns.length, count - row * columns.length) }, (_, i) => row * columns.length + i),
  );
}

const isFitted = (part: StackPart) => part.role === 'body' && part.size === undefined;
/** Where the texts of a part stand in their column: clear of the next one, unless something is there anyway. */
function placeOf(part: StackPart, { inset = { left: 0, right: 0 } }: StackSpec, column: { x: Inch; w: Inch }) {
  const clear = part.role === 'number' || part.role === 'figure' || part.whole ? 0 : TEXT_CLEARANCE;
  return { x: column.x + inset.left, w: column.w - inset.left - Math.max(inset.right, clear) };
}
const sizeOf = (context: LayoutContext, part: StackPart, fitted: Pt) =>
  isFitted(part) ? fitted : (part.size ?? context.brand.type[part.role].size);

/** The text that a stack has as a part, set at the given size of fitted parts; undefined where it has none. */
function setPart(context: LayoutContext, spec: StackSpec, part: StackPart, index: number, fitted: Pt) {
  const text = part.texts[index];
  if (!text) return undefined;
  const style = { ...context.brand.type[part.role], ...part.style };
  const column = spec.columns[index % spec.columns.length] ?? spec.area;
  const space = { w: placeOf(part, spec, column).w, h: Number.POSITIVE_INFINITY };
  const marker = part.bullets?.[index] ? { marker: 'bullet' as const } : {};
  const size = sizeOf(context, part, fitted);
  return setText(text, style, space, context.measurer, {
    size,
    ...marker,
    paragraphSpacing: part.paragraphSpacing ?? 0,
  });
}

/** The slots of a row's stacks. */
function rowSlots(context: LayoutContext, spec: StackSpec, row: readonly number[], size: Pt): Slots[] {
  const ends = row.map(() => spec.head);
  const begun = row.map(() => false);
  const slots: (Slot | undefined)[][] = row.map(() => []);
  for (const part of spec.parts) {
    const level = Math.max(...ends) + (begun.includes(true) ? part.gap : 0);
    for (const [i, index] of row.entries()) {
      const set = setPart(context, spec, part, index, size);
      const own = (ends[i] ?? 0) + (begun[i] ? part.gap : 0);
      const slot = set && { top: part.follows ? own : level, h: part.height ?? LINE_SLACK * set.height };
      slots[i]?.push(slot);
      if (!slot) continue;
      ends[i] = slot.top + slot.h;
      begun[i] = true;
    }
  }
  return slots;
}

const endOf = (slots: Slots) => Math.max(0, ...slots.map((slot) => (slot ? slot.top + slot.h : 0)));
const heightOf = (spec: StackSpec, slots: readonly Slots[]) =>
  Math.max(spec.least ?? 0, spec.head, ...slots.map(endOf)) + (spec.foot ?? 0);

function fitsAt(context: LayoutContext, spec: StackSpec, size: Pt): boolean {
  const rows = rowsOf(spec);
  const heights = rows.map((row) => heightOf(spec, rowSlots(context, spec, row, size)));
  const total = heights.reduce((sum, h) => sum + h, 0) + (rows.length - 1) * spec.rowGap;
  if (total > spec.area.h + 0.001) return false;
  // No word is wider than its column.
  return spec.parts
    .filter(isFitted)
    .every((part) => part.texts.every((_, index) => !setPart(context, spec, part, index, size)?.excess));
}

interface Row {
  /** The number of its first stack, from 0. */
  readonly first: number;
  readonly y: Inch;
  readonly h: Inch;
  readonly slots: readonly Slots[];
}

/** Rows one below the other; where they ask for more than there is, the tallest give way. */
function placeRows(context: LayoutContext, spec: StackSpec, size: Pt): Row[] {
  const rows = rowsOf(spec).map((row) => ({ first: row[0] ?? 0, slots: rowSlots(context, spec, row, size) }));
  const room = spec.area.h - (rows.length - 1) * spec.rowGap;
  const heights = shareRoom(
    rows.map(({ slots }) => heightOf(spec, slots)),
    room,
  );
  let y = spec.area.y;
  return rows.map(({ first, slots }, i) => {
    const h = heights[i] ?? 0;
    const placed = { first, y, h, slots: slots.map((each) => cutTo(each, spec, h - (spec.foot ?? 0))) };
    y += h + spec.rowGap;
    return placed;
  });
}

/** Heights that come to no more than the room: those that ask for less than an equal share keep what they ask for. */
function shareRoom(wanted: readonly Inch[], room: Inch): Inch[] {
  if (wanted.reduce((sum, h) => sum + h, 0) <= room) return [...wanted];
  const given = new Map<number, Inch>();
  const order = wanted.map((h, i) => ({ h, i })).sort((a, b) => a.h - b.h);
  let left = room;
  for (const [k, { h, i }] of order.entries()) {
    const share = Math.min(h, left / (wanted.length - k));
    given.set(i, share);
    left -= share;
  }
  return wanted.map((_, i) => given.get(i) ?? 0);
}

/** The slots of a stack that is held to a height: the last of its fitted parts gives way, others keep what they need. */
function cutTo(slots: Slots, spec: StackSpec, height: Inch): Slots {
  const over = endOf(slots) - height;
  const last = spec.parts.findLastIndex((part, i) => isFitted(part) && slots[i]);
  if (over <= 0 || last < 0) return slots;
  return slots.map((slot, i) => {
    if (!slot || i < last) return slot;
    return i === last ? { ...slot, h: Math.max(0, slot.h - over) } : { ...slot, top: slot.top - over };
  });
}

function oneStack(context: LayoutContext, spec: StackSpec, size: Pt, row: Row, slots: Slots, column: number): Stack {
  const place = spec.columns[column] ?? spec.area;
  const index = row.first + column;
  const items = spec.parts.flatMap((part, k) => {
    const text = part.texts[index];
    const slot = slots[k];
    if (!text || !slot) return [];
    const color = part.colors?.[index];
    return [
      styled(context, part.role, {
        name: `${spec.name} ${spec.numbers?.[index] ?? index + 1}${part.suffix}`,
        text,
        box: { ...placeOf(part, spec, place), y: row.y + slot.top, h: slot.h },
        size: sizeOf(context, part, size),
        style: { ...part.style, ...(color ? { color } : {}) },
        ...(spec.ground ? { ground: spec.ground } : {}),
        ...(part.paragraphSpacing ? { paragraphSpacing: part.paragraphSpacing } : {}),
        ...(part.bullets?.[index] ? { marker: 'bullet' as const } : {}),
      }),
    ];
  });
  return { box: { x: place.x, y: row.y, w: place.w, h: row.h }, items };
}
