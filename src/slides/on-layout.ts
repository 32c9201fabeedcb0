import type { ChartItem } from '../charts/base/define-chart.ts';
import { requiredContrast } from '../color/contrast.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame, FrameLayout } from '../scene/frame.ts';
import type { TableItem, TextItem } from '../scene/items.ts';
import { onDark } from '../scene/on-dark.ts';
import { lineBoxes } from '../scene/page/line-boxes.ts';
import { contrastOnSurface, surfaceIn } from '../scene/surface.ts';
import type { ColorRole } from '../scene/tokens.ts';
import type { LaidOutItem, LaidOutSlide } from './parts/define-slide.ts';

/** Roles that a text takes where its own cannot be read. */
const OTHERS: readonly ColorRole[] = ['text', 'on-dark', 'dark'];

/**
 * The slide in the roles that are legible on a template's layout: those that the layout has for its contents, and of each
 * text another one where what lies below its very lines asks for it. What fills the layout's own placeholders has their
 * colours.
 */
export function onLayout(slide: LaidOutSlide, layout: FrameLayout, frame: Frame, brand: Brand): LaidOutSlide {
  const items = slide.items.map((item) => {
    if (item.kind === 'chart') return onSurface(item, layout);
    const own = item.kind === 'text' && item.placeholder && frame.placeholders[item.placeholder]?.own;
    // Fields keep their colours.
    if (item.part?.kind === 'bleed' || item.part?.kind === 'data') return item;
    // Marks have the colours for dark slides there, and so has what is written on them.
    if (item.part?.kind === 'chart-words' && item.kind === 'text' && item.ground !== frame.ground) {
      return layout.dark ? onDark(item, brand.onDark) : item;
    }
    // What stands on a panel or a mark of its own is legible there already.
    if (own || (item.kind === 'text' && item.ground !== frame.ground)) return item;
    const shown = onGround(item, layout, frame);
    return shown.kind === 'text' ? legible(shown, layout, brand) : shown;
  });
  return { ...slide, items };
}

/** A chart in the colours for dark slides on a dark layout, and without a ground on one that has art or a gradient there. */
function onSurface(item: ChartItem, { dark, surface }: FrameLayout): ChartItem {
  const clear = surface !== undefined && surfaceIn(surface, item.box)?.uniform === undefined;
  return { ...item, ...(dark ? { dark } : {}), ...(clear ? { clear } : {}) };
}

function onGround(item: Exclude<LaidOutItem, { kind: 'chart' }>, { roles }: FrameLayout, frame: Frame) {
  const shown = onDark(item, roles);
  if (item.kind === 'table' && shown.kind === 'table') return { ...withCells(shown, item), ground: item.ground };
  return 'ground' in item && item.ground === frame.ground ? { ...shown, ground: item.ground } : shown;
}

/** The table in other roles, but for cells on fields of their own: these keep their colours, and so do the cells. */
function withCells(shown: TableItem, own: TableItem): TableItem {
  const rows = shown.rows.map((row, i) => ({
    ...row,
    cells: row.cells.map((cell, j) => {
      const before = own.rows[i]?.cells[j];
      return before?.ground ? before : cell;
    }),
  }));
  return { ...shown, rows };
}

function legible(item: TextItem, { surface }: FrameLayout, brand: Brand): TextItem {
  if (!surface) return item;
  const boxes = lineBoxes(item);
  const contrast = (role: ColorRole) => contrastOnSurface(brand.colors[role].hex, boxes, surface) ?? 0;
  const { color } = item.style;
  const needed = requiredContrast(item.size);
  if (contrast(color) >= needed) return item;
  const [most = color] = OTHERS.toSorted((a, b) => contrast(b) - contrast(a));
  const other = OTHERS.find((role) => contrast(role) >= needed) ?? most;
  return contrast(other) > contrast(color) ? { ...item, style: { ...item.style, color: other } } : item;
}
