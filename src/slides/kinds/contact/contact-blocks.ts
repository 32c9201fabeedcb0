import type { Box } from '../../../core/box.ts';
import { maxOf, sum } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { Reading } from '../../../core/reading.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { LINE_SLACK, styled } from '../../../layout/leaves.ts';
import type { TextItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { setText } from '../../../text/typeset.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';

/** A person with how to reach them, or lines that are nobody's own: what is not parted. */
export interface Block {
  readonly name: string;
  readonly text: RichText;
}

interface Look {
  readonly max: Pt;
  /** The size at which they are read well: for more columns none goes below it. */
  readonly well: Pt;
  readonly color: ColorRole;
  readonly ground: ColorRole;
  /** Space between lines, as a part of their size. */
  readonly spacing: number;
  /** Whether they are in the middle of the room's height, in place of at its top. */
  readonly middle?: boolean;
}

interface SetBlocks {
  readonly items: readonly TextItem[];
  readonly size: Pt;
  readonly fits: boolean;
}

const SIZES: readonly Pt[] = [48, 44, 40, 36, 32, 30, 28, 26, 24, 22, 20, 19, 18, 17, 16, 15, 14, 12];
const MIN_SIZE = { hall: 14, desk: 12 } as const satisfies Record<Reading, Pt>;
const MAX_COLUMNS = 4;
/** Between rows of blocks, as a part of their size, and between columns. */
const ROW_GAP_EM = 0.65;
const COLUMN_GAP: Inch = 0.25;
/** Lines that do not break, and more columns, are preferred down to these parts of the largest size. */
const WHOLE_PART = 0.75;
const COLUMNS_PART = 0.8;

/**
 * Blocks at the largest size that they can have in a room, all alike, in the number of columns that allows it; at the
 * smallest where they fit at none.
 */
export function blocksIn(context: LayoutContext, blocks: readonly Block[], room: Box, look: Look): SetBlocks {
  const counts = Array.from({ length: Math.min(blocks.length, MAX_COLUMNS) }, (_, i) => i + 1);
  const least = MIN_SIZE[context.reading];
  const usable = SIZES.filter((size) => size <= Math.max(look.max, least) && size >= least);
  const tried = counts.flatMap((count) => usable.map((size) => setAt(context, blocks, room, look, { count, size })));
  const fitting = tried.filter(({ fits }) => fits);
  const largest = maxOf(fitting.map(({ size }) => size));
  const whole = fitting.filter(({ isWhole, size }) => isWhole && size >= WHOLE_PART * largest);
  const preferred = whole.length > 0 ? whole : fitting;
  const most = maxOf(preferred.map(({ size }) => size));
  const enough = Math.max(COLUMNS_PART * most, Math.min(most, look.well));
  const [best] = preferred
    .filter(({ size }) => size >= enough)
    .toSorted((a, b) => b.count - a.count || b.size - a.size);
  return (best ?? leastOver(tried)).place();
}

/** What has least that is too much. */
const leastOver = <T extends { readonly size: Pt; readonly over: number }>(tried: readonly T[]): T =>
  tried.reduce((best, each) => (each.over < best.over ? each : best));

function setAt(
  context: LayoutContext,
  blocks: readonly Block[],
  room: Box,
  { color, ground, spacing, middle = false }: Look,
  { count, size }: { readonly count: number; readonly size: Pt },
) {
  const { brand, measurer } = context;
  const style = { ...brand.type.body, size, floor: Math.min(size, brand.type.body.floor), color };
  const paragraphSpacing = Math.round(spacing * size);
  const w = (room.w - (count - 1) * COLUMN_GAP) / count;
  const set = blocks.map(({ text }) =>
    setText(text, style, { w, h: Number.POSITIVE_INFINITY }, measurer, { size, paragraphSpacing }),
  );
  const gap = ptToInch(ROW_GAP_EM * size);
  const rows = Array.from({ length: Math.ceil(blocks.length / count) }, (_, row) =>
    maxOf(set.slice(row * count, (row + 1) * count).map(({ height }) => LINE_SLACK * height)),
  );
  const h = sum(rows) + (rows.length - 1) * gap;
  const characters = sum(set.map(({ excess }) => excess?.characters ?? 0));
  const fits = set.every(({ excess }) => !excess) && h <= room.h;
  const place = (): SetBlocks => {
    const top = room.y + (middle ? Math.max(0, room.h - h) / 2 : 0);
    // What does not fit is cut off at the room's end, where reviews see it.
    const last = Math.max(ptToInch(size), room.h - (h - (rows.at(-1) ?? 0)));
    const items = blocks.map(({ name, text }, i) => {
      const row = Math.floor(i / count);
      const box = {
        x: room.x + (i % count) * (w + COLUMN_GAP),
        y: top + sum(rows.slice(0, row)) + row * gap,
        w,
        h: row === rows.length - 1 ? Math.min(rows[row] ?? 0, last) : (rows[row] ?? 0),
      };
      return styled(context, 'body', { name, text, box, size, ground, style, paragraphSpacing });
    });
    return { items, size, fits };
  };
  const isWhole = set.every(({ lines }) => lines.every((each) => each.length <= 1));
  return { count, size, fits, isWhole, over: characters + (100 * Math.max(0, h - room.h)) / room.h, place };
}
