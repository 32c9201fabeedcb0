import { around } from '../../core/box.ts';
import { inchToPt } from '../../core/lengths.ts';
import type { Scrim } from '../../scene/backdrop.ts';
import type { Page, PageItem, PageLayer } from '../../scene/page/page.ts';
import type { PlacedTable } from '../../scene/page/place-table.ts';
import type { PlacedLine } from '../../scene/page/place-text.ts';
import { type PaintContext, pointsOf } from './context.ts';
import { paintLayout } from './paint-layout.ts';
import { paintChart, paintFigure, paintPath, paintShape } from './paint-marks.ts';
import { paintLines, paintText } from './paint-text.ts';
import type { Area, PagePen, Tag } from './pen.ts';
import { levelLine, rectanglePath } from './shapes.ts';

/**
 * Draws a page with a pen: what fills it, then what stands on it. The title is read first, then what follows it, and last
 * what it lies over.
 */
export function paintPage(pen: PagePen, page: Page, context: PaintContext): void {
  const whole = pointsOf({ x: 0, y: 0, ...page.size });
  const title = page.items.findIndex((item) => item.kind === 'text' && item.placeholder === 'title');
  const from = Math.max(0, title);
  pen.layers(
    () => {
      pen.tag({ kind: 'artefact' }, () => {
        for (const layer of page.ground) paintLayer(pen, layer, whole, context);
      });
      paintItems(pen, page.items.slice(0, from), context);
    },
    () => paintItems(pen, page.items.slice(from), context),
  );
}

function paintItems(pen: PagePen, items: readonly PageItem[], context: PaintContext): void {
  for (const { target, groups } of linked(figures(items))) {
    const draw = () => {
      for (const together of groups) paintTogether(pen, together, context);
    };
    const area = around(groups.flat().map(({ box }) => box));
    if (target === undefined) draw();
    else pen.link(target, pointsOf(area), draw);
  }
}

/** Groups in order; those one after the other that lead to the same place are one link. */
function linked(
  groups: readonly PageItem[][],
): { readonly target: string | undefined; readonly groups: PageItem[][] }[] {
  const found: { target: string | undefined; groups: PageItem[][] }[] = [];
  for (const group of groups) {
    const target = group.find(({ link }) => link !== undefined)?.link;
    const last = found.at(-1);
    if (last && last.target === target) last.groups.push(group);
    else found.push({ target, groups: [group] });
  }
  return found;
}

function paintTogether(pen: PagePen, together: readonly PageItem[], context: PaintContext): void {
  const tag = figureTag(together);
  const draw = () => {
    for (const item of together) paintItem(pen, item, context, tag !== undefined);
  };
  if (tag) pen.tag(tag, draw);
  else draw();
}

function paintLayer(pen: PagePen, layer: PageLayer, whole: Area, context: PaintContext): void {
  switch (layer.kind) {
    case 'color':
      pen.path(rectanglePath(whole), { fill: context.ink(layer.color) });
      break;
    case 'picture':
      pen.picture(layer.picture, whole, layer.crop);
      break;
    case 'veil':
      paintVeil(pen, layer.veil, whole, context);
      break;
    case 'drawing': {
      const picture = context.drawn.get(layer.drawing);
      if (picture) pen.picture(picture, whole);
      else paintLayout(pen, layer.drawing, whole.w / pointsOf({ x: 0, y: 0, ...layer.drawing.size }).w);
    }
  }
}

function paintVeil(pen: PagePen, { color, stops }: Scrim, whole: Area, { ink }: PaintContext): void {
  const [first, ...more] = stops;
  if (!first) return;
  const shades = stops.map(({ at, strength }) => ({ at, ink: ink(color, strength) }));
  const gradient = { from: { x: 0, y: 0 }, to: { x: whole.w, y: 0 }, stops: shades };
  pen.path(rectanglePath(whole), { fill: more.length === 0 ? ink(color, first.strength) : gradient });
}

/** The items in order; a group whose first item has alt text is one figure. */
function figures(items: readonly PageItem[]): PageItem[][] {
  const found: PageItem[][] = [];
  let open: string | undefined;
  for (const item of items) {
    const last = found.at(-1);
    if (last && open !== undefined && item.group === open && !isRead(item)) last.push(item);
    else {
      found.push([item]);
      open = item.kind === 'path' && item.alt !== undefined ? item.group : undefined;
    }
  }
  return found;
}

/** Whether an item speaks for itself to screen readers: text, a table, a picture or a chart. */
const isRead = (item: PageItem) => item.kind !== 'shape' && item.kind !== 'path';

function figureTag([first, ...others]: readonly PageItem[]): Tag | undefined {
  if (first?.kind !== 'path' || !first.alt) return undefined;
  return { kind: 'figure', alt: first.alt, area: pointsOf(around([first, ...others].map(({ box }) => box))) };
}

function paintItem(pen: PagePen, item: PageItem, context: PaintContext, inFigure: boolean): void {
  const { name, path, build } = item;
  const draw = () => {
    if (isRead(item) || inFigure) paintContent(pen, item, context);
    else pen.tag({ kind: 'artefact' }, () => paintContent(pen, item, context));
  };
  pen.item({ name, path, build }, draw);
}

function paintContent(pen: PagePen, item: PageItem, context: PaintContext): void {
  switch (item.kind) {
    case 'text':
      paintText(pen, item, context);
      break;
    case 'table':
      paintTable(pen, item, context);
      break;
    case 'shape':
      paintShape(pen, item, context);
      break;
    case 'path':
      paintPath(pen, item, context);
      break;
    case 'picture':
      paintFigure(pen, item);
      break;
    case 'drawn-chart':
      paintChart(pen, item);
  }
}

function paintTable(pen: PagePen, table: PlacedTable, context: PaintContext): void {
  pen.tag({ kind: 'table', alt: table.alt }, () => {
    for (const [r, { cells }] of table.rows.entries()) {
      pen.tag({ kind: 'row' }, () => {
        for (const [c, { lines }] of cells.entries()) {
          pen.tag(cellTag(table, r, c), () => {
            paintCell(pen, lines, context);
          });
        }
      });
    }
  });
  pen.tag({ kind: 'artefact' }, () => {
    for (const { x, y, w, color, width } of table.rules) {
      pen.path(levelLine(inchToPt(x), inchToPt(y), inchToPt(w)), { stroke: { ink: context.ink(color), width } });
    }
  });
}

/** A cell's paragraphs, each by itself where there are several, so that their words do not run together. */
function paintCell(pen: PagePen, paragraphs: readonly (readonly PlacedLine[])[], context: PaintContext): void {
  for (const lines of paragraphs) {
    const paint = () => paintLines(pen, lines, context);
    if (paragraphs.length > 1) pen.tag({ kind: 'paragraph' }, paint);
    else paint();
  }
}

/** The cells of the first row head their columns, unless another table does; those of the first column may name their rows. */
function cellTag({ headless, rowHeader }: PlacedTable, row: number, column: number): Tag {
  if (row === 0 && !headless) return { kind: 'header-cell', of: 'column' };
  return column === 0 && rowHeader ? { kind: 'header-cell', of: 'row' } : { kind: 'cell' };
}
