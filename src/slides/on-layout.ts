import type { ChartItem } from '../charts/base/define-chart.ts';
import { contrastRatio, requiredContrast } from '../color/contrast.ts';
import type { Box } from '../core/box.ts';
import type { Pt } from '../core/lengths.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame, FrameLayout, Placeholder } from '../scene/frame.ts';
import { inheritedColor, onDark, ownInks } from '../scene/grounds.ts';
import type { TableItem, TextItem } from '../scene/items.ts';
import { lineBoxes } from '../scene/page/place-text.ts';
import { contrastOnSurface, middleOf, type Surface, surfaceIn } from '../scene/surface.ts';
import type { ColorRole } from '../scene/tokens.ts';
import type { LaidOutItem, LaidOutSlide } from './parts/define-slide.ts';
import { withCells } from './parts/fields.ts';

const OTHERS: readonly ColorRole[] = ['text', 'on-dark', 'dark', 'dark-shade'];
/** The contrast of a title over contents at which it keeps its colour: in a paler one it would be weaker than these. */
const TITLE_MIN = 4.5;
/** The contrast of other text in a template's placeholder at which it keeps its colour. */
const theirMin = (size: Pt) => (requiredContrast(size) > 3 ? 3 : 2.5);

/** The slide in the layout's roles, or in others that are legible on it; placeholders keep their colours. */
export function onLayout(slide: LaidOutSlide, layout: FrameLayout, frame: Frame, brand: Brand): LaidOutSlide {
  return { ...slide, items: slide.items.map((item) => itemOnLayout(item, layout, frame, brand)) };
}

function itemOnLayout(item: LaidOutItem, layout: FrameLayout, frame: Frame, brand: Brand): LaidOutItem {
  if (item.kind === 'chart') return onSurface(item, layout);
  // Fields keep their colours.
  if (item.part?.kind === 'bleed' || item.part?.kind === 'data') return item;
  if (item.kind === 'text') return textOnLayout(item, layout, frame, brand);
  const shown = onGround(item, layout, frame);
  return shown.kind === 'table' ? legibleTable(shown, layout, brand) : shown;
}

function textOnLayout(item: TextItem, layout: FrameLayout, frame: Frame, brand: Brand): TextItem {
  const isOnGround = item.ground === frame.ground;
  // Marks have the colours for dark slides there, and so has what is written on them.
  if (item.part?.kind === 'chart-words' && !isOnGround) return layout.dark ? onDark(item, brand.onDark) : item;
  const place = item.placeholder && frame.placeholders[item.placeholder];
  if (place?.own && item.ground === place.ground) return seen(item, place, layout, frame, brand);
  // What stands on a panel or a mark of its own is legible there already.
  if (!isOnGround) return item;
  const shown = { ...onDark(item, layout.roles), ground: item.ground };
  return legible(shown, layout, brand, requiredContrast(shown.size));
}

/**
 * A chart in the colours for dark slides on a dark layout, and without a ground on one that has art or a gradient there; a
 * dark map keeps its sea.
 */
function onSurface(item: ChartItem, { dark, surface }: FrameLayout): ChartItem {
  const clear = !item.field?.dark && surface !== undefined && surfaceIn(surface, item.box)?.uniform === undefined;
  return { ...item, ...(dark ? { dark } : {}), ...(clear ? { clear } : {}) };
}

function onGround(item: Exclude<LaidOutItem, { kind: 'chart' | 'text' }>, { roles }: FrameLayout, frame: Frame) {
  const shown = onDark(item, roles);
  if (item.kind === 'table' && shown.kind === 'table') {
    // Fields of cells keep their colours, and so do the cells.
    const own = withCells(shown, (cell, i, j) => {
      const before = item.rows[i]?.cells[j];
      return before?.ground ? before : cell;
    });
    return { ...own, ground: item.ground };
  }
  return 'ground' in item && item.ground === frame.ground ? { ...shown, ground: item.ground } : shown;
}

/** A text in the template's own placeholder, in its own colour unless most of it could hardly be seen in that. */
function seen(item: TextItem, place: Placeholder, { surface }: FrameLayout, { name }: Frame, brand: Brand): TextItem {
  const ground = surface && middleOf(surface, lineBoxes(item));
  if (!ground) return item;
  const contrast = (role: ColorRole) => contrastRatio(brand.colors[role].hex, ground);
  const { color } = item.style;
  const [ink] = ownInks(item, place, undefined);
  const usual = ink ? contrastRatio(ink, ground) : contrast(color);
  const isOverContents = item.placeholder === 'title' && (name === 'content' || name === 'title-only');
  if (usual >= (isOverContents ? TITLE_MIN : theirMin(item.size))) return item;
  const others = OTHERS.filter((role) => role !== inheritedColor(place, undefined));
  const [most = color] = others.toSorted((a, b) => contrast(b) - contrast(a));
  return contrast(most) > usual ? { ...item, style: { ...item.style, color: most } } : item;
}

function legible(item: TextItem, { surface }: FrameLayout, brand: Brand, needed: number): TextItem {
  if (!surface) return item;
  const color = legibleRole(item.style.color, lineBoxes(item), surface, brand, needed);
  return color === item.style.color ? item : { ...item, style: { ...item.style, color } };
}

/** The table with the texts of its cells in roles that are legible on what lies below it; but for cells on fields of their own. */
function legibleTable(item: TableItem, { surface }: FrameLayout, brand: Brand): TableItem {
  if (!surface) return item;
  return withCells(item, (cell) => {
    if (cell.ground) return cell;
    const color = legibleRole(cell.style.color, [item.box], surface, brand, requiredContrast(cell.size));
    return color === cell.style.color ? cell : { ...cell, style: { ...cell.style, color } };
  });
}

/** The role where it has the contrast with what lies under the boxes; else the first other one that has, or has the most. */
function legibleRole(
  color: ColorRole,
  boxes: readonly Box[],
  surface: Surface,
  brand: Brand,
  needed: number,
): ColorRole {
  const contrast = (role: ColorRole) => contrastOnSurface(brand.colors[role].hex, boxes, surface) ?? 0;
  const usual = contrast(color);
  if (usual >= needed) return color;
  const others = OTHERS.map((role) => ({ role, contrast: contrast(role) }));
  const [most] = others.toSorted((a, b) => b.contrast - a.contrast);
  const other = others.find((each) => each.contrast >= needed) ?? most;
  return other && other.contrast > usual ? other.role : color;
}
