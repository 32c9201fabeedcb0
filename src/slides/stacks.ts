import type { Box } from '../core/box.ts';
import type { RichText } from '../core/rich-text.ts';
import type { Inch, Pt } from '../core/units.ts';
import type { TextItem } from '../scene/items.ts';
import type { ColorRole, TextStyle, TypeRole } from '../scene/tokens.ts';
import { type SetText, setText } from '../scene/typeset.ts';
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
  /** Whether it stands right below the part before it in its own stack, not at one height in the row. */
  readonly follows?: boolean;
  /** Its size where it is known; body text without one is fitted, and all fitted parts share a size. */
  readonly size?: Pt;
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
  /** What the kind puts above the texts of each stack. */
  readonly head: Inch;
  /** The least height of a row: that of a picture beside the texts. */
  readonly least?: Inch;
  readonly rowGap: Inch;
  readonly parts: readonly StackPart[];
}

export interface Stack {
  /** From the top of its head to the end of its row's tallest texts. */
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

type Sizes = { readonly top: Inch; readonly h: Inch };

/**
 * Stacks of texts in rows: the same part of every stack in a row begins at one height, rows are as tall as their
 * content asks, and the fitted parts share the largest size at which all rows find room in the area. Where even the
 * smallest is too large, what a text has too much shows as its `excess`.
 */
export function layoutStacks(context: LayoutContext, spec: StackSpec): Stacks {
  const body = context.brand.type.body;
  const candidates = steps(body.size, body.floor);
  const size = candidates.find((one) => fitsAt(context, spec, one)) ?? body.floor;
  const rows = placeRows(context, spec, size);
  const stacks = rows.flatMap((row) =>
    row.members.map((index, column) => oneStack(context, spec, size, row, index, column)),
  );
  return { stacks, size, fits: stacks.every((stack) => stack.items.every((item) => !item.excess)) };
}

function steps(from: Pt, to: Pt): Pt[] {
  return Array.from({ length: Math.round((from - to) * 2) + 1 }, (_, i) => from - i / 2);
}

/** The stacks of each row, by number. */
function membersOf({ parts, columns }: StackSpec): number[][] {
  const count = parts[0]?.texts.length ?? 0;
  const rows = Math.ceil(count / columns.length);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: Math.min(columns.length, count - row * columns.length) }, (_, i) => row * columns.length + i),
  );
}

const isFitted = (part: StackPart) => part.role === 'body' && part.size === undefined;
const widthOf = (part: StackPart, w: Inch) => w - (part.role === 'number' ? 0 : TEXT_CLEARANCE);

function setPart(context: LayoutContext, part: StackPart, text: RichText, w: Inch, size: Pt, index: number): SetText {
  const style = { ...context.brand.type[part.role], ...part.style };
  const space = { w: widthOf(part, w), h: Number.POSITIVE_INFINITY };
  const marker = part.bullets?.[index] ? { marker: 'bullet' as const } : {};
  const spacing = part.paragraphSpacing ?? 0;
  return setText(text, style, space, context.measurer, { size, ...marker, paragraphSpacing: spacing });
}

const sizeOf = (context: LayoutContext, part: StackPart, fitted: Pt) =>
  isFitted(part) ? fitted : (part.size ?? context.brand.type[part.role].size);

/** The height of one stack's part; 0 where the stack has none. */
function heightAt(context: LayoutContext, spec: StackSpec, part: StackPart, index: number, size: Pt): Inch {
  const text = part.texts[index];
  if (!text) return 0;
  const w = spec.columns[index % spec.columns.length]?.w ?? 0;
  return part.height ?? LINE_SLACK * setPart(context, part, text, w, sizeOf(context, part, size), index).height;
}

/** Top and height of each part of a row, from the row's top; a part that no stack of the row has takes no room. */
function partSizes(context: LayoutContext, spec: StackSpec, members: readonly number[], size: Pt): Sizes[] {
  let top = spec.head;
  let first = true;
  return spec.parts.map((part, k) => {
    const present = members.filter((index) => part.texts[index]);
    if (present.length === 0) return { top, h: 0 };
    const before = part.follows ? spec.parts[k - 1] : undefined;
    const tallest = (one: StackPart) => Math.max(0, ...members.map((i) => heightAt(context, spec, one, i, size)));
    // What a part that follows its own text reaches below the tallest of the texts before it.
    const own = (i: number) => heightAt(context, spec, part, i, size);
    const beyond = before ? Math.max(...present.map((i) => heightAt(context, spec, before, i, size) + own(i))) : 0;
    const h = before ? beyond - tallest(before) : tallest(part);
    const at = top + (first ? 0 : part.gap);
    first = false;
    top = Math.max(top, at + h);
    return { top: at, h: Math.max(0, h) };
  });
}

const endOf = (spec: StackSpec, sizes: readonly Sizes[]) =>
  Math.max(spec.least ?? 0, spec.head, ...sizes.map(({ top, h }) => top + h));

function fitsAt(context: LayoutContext, spec: StackSpec, size: Pt): boolean {
  const rows = membersOf(spec).map((members) => partSizes(context, spec, members, size));
  const total = rows.reduce((sum, sizes) => sum + endOf(spec, sizes), 0) + (rows.length - 1) * spec.rowGap;
  if (total > spec.area.h + 0.001) return false;
  return spec.parts.filter(isFitted).every((part) =>
    part.texts.every((text, index) => {
      const w = spec.columns[index % spec.columns.length]?.w ?? 0;
      return !text || !setPart(context, part, text, w, size, index).excess;
    }),
  );
}

interface Row {
  readonly members: readonly number[];
  readonly y: Inch;
  readonly h: Inch;
  readonly sizes: readonly Sizes[];
}

/** Rows one below the other; where they ask for more than there is, the tallest give way. */
function placeRows(context: LayoutContext, spec: StackSpec, size: Pt): Row[] {
  const rows = membersOf(spec).map((members) => ({ members, sizes: partSizes(context, spec, members, size) }));
  const room = spec.area.h - (rows.length - 1) * spec.rowGap;
  const heights = shareRoom(
    rows.map(({ sizes }) => endOf(spec, sizes)),
    room,
  );
  let y = spec.area.y;
  return rows.map((row, i) => {
    const h = heights[i] ?? 0;
    const placed = { ...row, y, h, sizes: cutTo(row.sizes, spec, h) };
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

/** The parts of a row that is held to a height: the last of the fitted ones gives way, others keep what they need. */
function cutTo(sizes: readonly Sizes[], spec: StackSpec, height: Inch): Sizes[] {
  const over = endOf(spec, sizes) - height;
  if (over <= 0) return [...sizes];
  const last = spec.parts.findLastIndex((part, i) => isFitted(part) && (sizes[i]?.h ?? 0) > 0);
  return sizes.map((size, i) => {
    if (i === last) return { ...size, h: Math.max(0, size.h - over) };
    return i > last ? { ...size, top: size.top - over } : size;
  });
}

function oneStack(context: LayoutContext, spec: StackSpec, size: Pt, row: Row, index: number, column: number): Stack {
  const { x, w } = spec.columns[column] ?? spec.area;
  const items = spec.parts.flatMap((part, k) => {
    const text = part.texts[index];
    if (!text) return [];
    const { top, h } = part.follows ? below(k) : (row.sizes[k] ?? { top: 0, h: 0 });
    const color = part.colors?.[index];
    return [
      styled(context, part.role, {
        name: `${spec.name} ${spec.numbers?.[index] ?? index + 1}${part.suffix}`,
        text,
        box: { x, y: row.y + top, w: widthOf(part, w), h },
        size: sizeOf(context, part, size),
        style: { ...part.style, ...(color ? { color } : {}) },
        ...(part.paragraphSpacing ? { paragraphSpacing: part.paragraphSpacing } : {}),
        ...(part.bullets?.[index] ? { marker: 'bullet' as const } : {}),
      }),
    ];
  });
  return { box: { x, y: row.y, w, h: row.h }, items };

  /** Where a part stands that follows the one before it. */
  function below(k: number): Sizes {
    const [before, part] = [spec.parts[k - 1], spec.parts[k]];
    const room = row.sizes[k - 1] ?? { top: spec.head, h: 0 };
    const used = before ? Math.min(room.h, heightAt(context, spec, before, index, size)) : 0;
    return { top: room.top + used + (part?.gap ?? 0), h: part ? heightAt(context, spec, part, index, size) : 0 };
  }
}
