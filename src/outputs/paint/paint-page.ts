import svgpath from 'svgpath';
import { around, type Box } from '../../core/box.ts';
import { inchToPt, type Pt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Raster } from '../../core/picture.ts';
import type { Scrim } from '../../scene/backdrop.ts';
import type { Brand } from '../../scene/brand.ts';
import {
  type Drawing,
  type DrawnPaint,
  type DrawnShape,
  type DrawnStroke,
  type DrawnText,
  mapped,
  turnMatrix,
} from '../../scene/drawing.ts';
import type {
  ChartMark,
  DrawnChartItem,
  MarkGradient,
  MarkInk,
  MarkStroke,
  PathItem,
  PictureItem,
  ShapeItem,
} from '../../scene/items.ts';
import type { Page, PageItem, PageLayer, PlacedText } from '../../scene/page/page.ts';
import type { PlacedCell, PlacedTable } from '../../scene/page/place-table.ts';
import { linesBySentence, type PlacedLine, type PlacedMark, type PlacedRun } from '../../scene/page/place-text.ts';
import { type ColorRole, isHeading } from '../../scene/tokens.ts';
import type { Area, PagePen, PathLook, Tag, TextRun } from './pen.ts';
import { ellipsePath, levelLine, mappedPath, polygonPath, rectanglePath } from './shapes.ts';

/**
 * Draws a page with a pen: what fills it, then what is on it. The title is read first, then what follows it, and last
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
    case 'words':
      for (const lines of layer.lines) paintWords(pen, lines, layer.turn, context);
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

const isRead = (item: PageItem) => item.kind !== 'shape' && item.kind !== 'path';

function figureTag([first, ...others]: readonly PageItem[]): Tag | undefined {
  if (first?.kind !== 'path' || !first.alt) return undefined;
  return { kind: 'figure', alt: first.alt, area: pointsOf(around([first, ...others].map(({ box }) => box))) };
}

function paintItem(pen: PagePen, item: PageItem, context: PaintContext, inFigure: boolean): void {
  const { name, path, build, motion } = item;
  const draw = () => {
    if (isRead(item) || inFigure) paintContent(pen, item, context);
    else pen.tag({ kind: 'artefact' }, () => paintContent(pen, item, context));
  };
  pen.item({ name, path, build, motion }, draw);
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
        for (const [c, cell] of cells.entries()) pen.tag(cellTag(table, r, c), () => paintCell(pen, cell, context));
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
function paintCell(pen: PagePen, { text, lines }: PlacedCell, context: PaintContext): void {
  for (const [i, own] of lines.entries()) {
    const paint = () => atPlace(pen, text.paths?.[i] ?? text.path, () => paintLines(pen, own, context));
    if (lines.length > 1) pen.tag({ kind: 'paragraph' }, paint);
    else paint();
  }
}

/** Draws what is at a place of its own in the outline, if it is. */
function atPlace(pen: PagePen, path: Path | undefined, draw: () => void): void {
  if (path && path.length > 0) pen.place(path, draw);
  else draw();
}

/** The cells of the first row head their columns, unless another table does; those of the first column may name their rows. */
function cellTag({ headless, rowHeader }: PlacedTable, row: number, column: number): Tag {
  if (row === 0 && !headless) return { kind: 'header-cell', of: 'column' };
  return column === 0 && rowHeader ? { kind: 'header-cell', of: 'row' } : { kind: 'cell' };
}

export interface PaintContext {
  readonly brand: Brand;
  readonly ink: (role: ColorRole, opacity?: number) => MarkInk;
  /** Pictures of the template layouts that are more than flat areas. */
  readonly drawn: ReadonlyMap<Drawing, Raster>;
}

export function paintContext(brand: Brand, drawn: PaintContext['drawn'] = new Map()): PaintContext {
  const ink = (role: ColorRole, opacity?: number): MarkInk => {
    const { hex } = brand.colors[role];
    return opacity === undefined ? { hex } : { hex, opacity };
  };
  return { brand, ink, drawn };
}

export function pointsOf({ x, y, w, h }: Box): Area {
  return { x: inchToPt(x), y: inchToPt(y), w: inchToPt(w), h: inchToPt(h) };
}

function paintFigure(pen: PagePen, item: PictureItem): void {
  const { box, crop, alt, decorative = false } = item;
  const area = pointsOf(box);
  pen.tag(decorative || alt === '' ? { kind: 'artefact' } : { kind: 'figure', alt, area }, () =>
    pen.picture(item, area, crop),
  );
}

/** The length and the width of an arrow's head, in widths of its line. */
const HEAD = 3;

function paintShape(pen: PagePen, item: ShapeItem, { ink }: PaintContext): void {
  const { shape, box, radius = 0, fill, stroke } = item;
  const area = pointsOf(box);
  const line = stroke && { ink: ink(stroke.color), width: stroke.width };
  if (shape === 'line') {
    if (stroke) paintLine(pen, area, stroke.arrow ? HEAD * stroke.width : 0, line);
    return;
  }
  const data =
    shape === 'ellipse' ? ellipsePath(area) : rectanglePath(area, shape === 'rounded' ? inchToPt(radius) : 0);
  pen.path(data, { fill: fill && ink(fill), stroke: line });
}

/** A line along the area's diagonal, whose last `head` points are an arrow's head. */
function paintLine(pen: PagePen, { x, y, w, h }: Area, head: Pt, stroke: PathLook['stroke']): void {
  const length = Math.hypot(w, h) || 1;
  const [across, down] = [w / length, h / length];
  const tip = { x: x + w, y: y + h };
  const end = { x: tip.x - head * across, y: tip.y - head * down };
  pen.path(polygonPath([{ x, y }, end], false), { stroke });
  if (head === 0 || !stroke) return;
  const side = { x: (-down * head) / 2, y: (across * head) / 2 };
  const corners = [tip, { x: end.x + side.x, y: end.y + side.y }, { x: end.x - side.x, y: end.y - side.y }];
  pen.path(polygonPath(corners), { fill: stroke.ink });
}

/** Draws a free form, its view box stretched over its box; the width of its stroke is not stretched. */
function paintPath(pen: PagePen, { d, viewBox, box, fill, stroke }: PathItem, { ink }: PaintContext): void {
  const { x, y, w, h } = pointsOf(box);
  const scale = { x: w / viewBox.w, y: h / viewBox.h };
  const data = mappedPath(d.includes('Q') ? cubic(d) : d, scale, {
    x: x - viewBox.x * scale.x,
    y: y - viewBox.y * scale.y,
  });
  pen.path(data, {
    fill: fill && ink(fill),
    stroke: stroke && { ink: ink(stroke.color), width: stroke.width, cap: 'round', join: 'round' },
  });
}

/** Path data with cubic curves in place of quadratic ones, which PDF lacks. */
function cubic(d: string): string {
  return svgpath(d)
    .iterate(([command, ...numbers], _, x, y): [string, ...number[]][] | undefined => {
      if (command !== 'Q') return undefined;
      const [cx = 0, cy = 0, ex = 0, ey = 0] = numbers as number[];
      const toward = (end: number, control: number) => end + (2 / 3) * (control - end);
      return [['C', toward(x, cx), toward(y, cy), toward(ex, cx), toward(ey, cy), ex, ey]];
    })
    .toString();
}

function paintChart(pen: PagePen, { box, marks, alt }: DrawnChartItem): void {
  const area = pointsOf(box);
  pen.tag({ kind: 'figure', alt, area }, () => pen.moved(area, () => paintMarks(pen, marks)));
}

export function paintMarks(pen: PagePen, marks: readonly ChartMark[]): void {
  for (const mark of marks) {
    if (mark.kind === 'path') pen.path(mark.d, mark);
    else if (mark.kind === 'text') pen.line([mark], false);
    else pen.clip(mark.d, () => paintMarks(pen, mark.marks));
  }
}

/** How far below the base line links are underlined, and how thick, as parts of the type size. */
const UNDERLINE = { below: 0.12, width: 0.05 } as const;

function paintText(pen: PagePen, item: PlacedText, context: PaintContext): void {
  const { lines, marker, builds } = item;
  const { paths } = item.text;
  const sentences = linesBySentence(item).map((each) => ({ index: each[0] ?? 0, lines: joinedLines(each, lines) }));
  if (marker) {
    pen.tag({ kind: 'list' }, () => paintPoints(pen, item, 0, lines.length, 0, context));
    return;
  }
  const tag = tagOf(item);
  if (tag.kind === 'heading') {
    pen.tag(tag, () => {
      for (const { index, lines: own } of sentences) atPlace(pen, paths?.[index], () => paintLines(pen, own, context));
    });
  } else {
    for (const { index, lines: own } of sentences) {
      pen.tag({ kind: 'paragraph', build: builds?.[index] }, () =>
        atPlace(pen, paths?.[index], () => paintLines(pen, own, context)),
      );
    }
  }
}

/** The lines of some paragraphs as those of one, with a space where one paragraph of words ends and the next begins. */
function joinedLines(paragraphs: readonly number[], lines: Paragraphs): readonly PlacedLine[] {
  return paragraphs.flatMap((paragraph, i) => {
    const own = lines[paragraph] ?? [];
    const last = own.at(-1);
    const next = lines[paragraphs[i + 1] ?? -1]?.[0]?.runs[0];
    if (!last || !next || next.face.eastAsian || last.runs.at(-1)?.face.eastAsian) return own;
    return [...own.slice(0, -1), { ...last, endsInSpace: true }];
  });
}

function tagOf({ placeholder, style, part }: PlacedText): Tag {
  if (placeholder === 'title') return { kind: 'heading', level: 1 };
  const isHead = part?.kind === 'chart-heading' || style.role === 'heading' || isHeading(style.role);
  return isHead ? { kind: 'heading', level: 2 } : { kind: 'paragraph' };
}

type Paragraphs = readonly (readonly PlacedLine[])[];

/** The points of a list, `from` included and `to` not; sub-points are a list within their point. */
function paintPoints(
  pen: PagePen,
  item: Pick<PlacedText, 'text' | 'lines' | 'levels' | 'builds'>,
  from: number,
  to: number,
  level: number,
  context: PaintContext,
): void {
  const { lines, levels = [], builds } = item;
  for (let at = from; at < to; ) {
    let next = at + 1;
    while (next < to && (levels[next] ?? 0) > level) next++;
    const [first, below, end] = [at, at + 1, next];
    pen.tag({ kind: 'list-item', build: builds?.[first] }, () => {
      atPlace(pen, item.text.paths?.[first], () => paintPoint(pen, lines[first] ?? [], context));
      if (below < end) pen.tag({ kind: 'list' }, () => paintPoints(pen, item, below, end, levels[below] ?? 0, context));
    });
    at = next;
  }
}

function paintPoint(pen: PagePen, lines: readonly PlacedLine[], context: PaintContext): void {
  const mark = lines[0]?.mark;
  if (mark) pen.tag({ kind: 'list-label' }, () => pen.line([textRun(mark, context)], true));
  pen.tag({ kind: 'list-body' }, () => paintLines(pen, lines, context));
}

function paintLines(pen: PagePen, lines: readonly PlacedLine[], context: PaintContext): void {
  for (const { runs, endsInSpace = false } of lines) {
    pen.line(
      runs.map((run) => textRun(run, context)),
      endsInSpace,
    );
    for (const run of runs) if (run.link !== undefined) underline(pen, run, context);
  }
}

/** Lines of a layout's words, each run of turned ones at its own place. */
function paintWords(pen: PagePen, lines: readonly PlacedLine[], turn: DrawnText['turn'], context: PaintContext): void {
  if (!turn) {
    paintLines(pen, lines, context);
    return;
  }
  for (const run of lines.flatMap(({ runs }) => runs)) {
    const { x, y } = mapped(turnMatrix(turn), run.x, run.baseLine);
    pen.line([{ ...textRun({ ...run, x, baseLine: y }, context), turn: turn.degrees }], false);
  }
}

const inkOf = ({ color, hex }: PlacedMark, { ink }: PaintContext) => (hex === undefined ? ink(color) : { hex });

/** Of a mark the width is never needed: nothing stands against its right edge. */
function textRun(run: PlacedMark & Partial<Pick<PlacedRun, 'width' | 'link'>>, context: PaintContext): TextRun {
  const { text, x, baseLine, size, face, tracking, width = 0, link } = run;
  return {
    ...{ text, size, face, tracking, link, ink: inkOf(run, context) },
    ...{ x: inchToPt(x), y: inchToPt(baseLine), width: inchToPt(width) },
  };
}

function underline(pen: PagePen, run: PlacedRun, context: PaintContext): void {
  const { x, baseLine, width, size } = run;
  const y: Pt = inchToPt(baseLine) + UNDERLINE.below * size;
  pen.tag({ kind: 'artefact' }, () =>
    pen.path(levelLine(inchToPt(x), y, inchToPt(width)), {
      stroke: { ink: inkOf(run, context), width: UNDERLINE.width * size },
    }),
  );
}

/** The width of a layout that is drawn as a picture, in pixels: half of a 4K screen. */
const PICTURE_WIDTH = 1920;

type Flat = Extract<DrawnPaint, { kind: 'solid' | 'linear' }>;

const isFlat = (paint: DrawnPaint | undefined): paint is Flat | undefined =>
  paint === undefined || paint.kind === 'solid' || paint.kind === 'linear';

const isFlatShape = ({ fill, stroke }: DrawnShape) => isFlat(fill) && isFlat(stroke?.paint);

/**
 * The picture of a drawing that shows more than areas of one colour or of a straight gradient; undefined for others. One
 * that is `clear` lies over something.
 */
export async function drawingPicture(drawing: Drawing, clear: boolean): Promise<Raster | undefined> {
  if (drawing.shapes.every(isFlatShape)) return undefined;
  const { drawingPng } = await import('../../render/layouts/paint-drawing.ts');
  const { w, h } = drawing.size;
  const pixels = { w: PICTURE_WIDTH, h: Math.round((PICTURE_WIDTH * h) / w) };
  return { bytes: await drawingPng(drawing, PICTURE_WIDTH, clear), format: 'png', pixels };
}

/** Draws a drawing of flat areas, an inch of it as many points as `scale` inches. */
function paintLayout(pen: PagePen, { shapes }: Drawing, scale: number): void {
  const factor = inchToPt(scale);
  for (const { path, fill, stroke } of shapes) {
    const data = mappedPath(path, { x: factor, y: factor });
    const line = stroke && strokeOf(stroke, scale);
    pen.path(data, { fill: isFlat(fill) && fill ? paintOf(fill, factor) : undefined, stroke: line, evenOdd: true });
  }
}

const layoutInk = ({ hex, alpha }: { readonly hex: string; readonly alpha: number }): MarkInk => ({
  hex,
  opacity: alpha,
});

function paintOf(paint: Flat, factor: number): MarkInk | MarkGradient {
  if (paint.kind === 'solid') return layoutInk(paint.color);
  const place = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const on = mapped(paint.frame.matrix, x, y);
    return { x: on.x * factor, y: on.y * factor };
  };
  const stops = paint.stops.map(({ at, color }) => ({ at, ink: layoutInk(color) }));
  return { from: place(paint.from), to: place(paint.to), stops };
}

function strokeOf({ paint, width, cap, join, dashes }: DrawnStroke, scale: number): MarkStroke | undefined {
  const first = 'stops' in paint ? paint.stops[0]?.color : undefined;
  const color = paint.kind === 'solid' ? paint.color : first;
  if (!color) return undefined;
  return {
    ink: layoutInk(color),
    width: width * scale,
    ...(cap === 'butt' ? {} : { cap }),
    ...(join === 'miter' ? {} : { join }),
    ...(dashes ? { dashes: dashes.map((part) => part * width * scale) } : {}),
  };
}
