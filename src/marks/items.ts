import type { Box } from '../core/box.ts';
import { hundredths, PIXELS_PER_INCH, type Pt, type Px, pxToInch } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import { richText } from '../core/rich-text.ts';
import type { Brand } from '../scene/brand.ts';
import type { PathItem, TextItem } from '../scene/items.ts';
import { mixed } from '../scene/path-rings.ts';
import type { Align, ColorRole } from '../scene/tokens.ts';
import type { Measurer } from '../text/measure.ts';
import { drawnLines } from '../text/typeset.ts';
import { CAP_HEIGHT, fontOf, linesHeight, measuringPen } from './lettering.ts';
import type { Pen, Point, Rect } from './pen.ts';

export type Stroke =
  | { readonly kind: 'path'; readonly d: readonly Segment[]; readonly fill: ColorRole }
  | { readonly kind: 'path'; readonly d: readonly Segment[]; readonly stroke: ColorRole; readonly width: Px }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: Px;
      /** The base line. */
      readonly y: Px;
      readonly width: Px;
      readonly size: Px;
      readonly bold: boolean;
      readonly color: ColorRole;
    };

/** A command of a path and its points. */
interface Segment {
  readonly command: 'M' | 'L' | 'Q' | 'C' | 'Z';
  readonly points: readonly Point[];
}

/** Control points of a quarter circle lie this part of its radius from its ends. */
const QUARTER = 0.5523;

interface State {
  readonly fillStyle: unknown;
  readonly strokeStyle: unknown;
  readonly lineWidth: Px;
}

/** A pen that keeps what is drawn as a list of figures; its colours are names of roles. */
export function overlayPen(measurer: Measurer): { readonly pen: Pen; readonly strokes: () => readonly Stroke[] } {
  const strokes: Stroke[] = [];
  const saved: State[] = [];
  let path: Segment[] = [];
  let at: Point = { x: 0, y: 0 };
  // The stretches of one text, which is drawn between `save` and `restore`, are one text again.
  let fresh = true;
  const go = (command: Segment['command'], ...points: Point[]) => {
    path.push({ command, points });
    at = points.at(-1) ?? at;
  };
  const pen: Pen = {
    ...measuringPen(measurer),
    save() {
      const { fillStyle, strokeStyle, lineWidth } = this;
      saved.push({ fillStyle, strokeStyle, lineWidth });
      fresh = true;
    },
    restore() {
      Object.assign(this, saved.pop());
      fresh = true;
    },
    beginPath() {
      path = [];
    },
    closePath: () => go('Z'),
    moveTo: (x, y) => go('M', { x, y }),
    lineTo: (x, y) => go('L', { x, y }),
    bezierCurveTo: (ax, ay, bx, by, x, y) => go('C', { x: ax, y: ay }, { x: bx, y: by }, { x, y }),
    quadraticCurveTo: (cx, cy, x, y) => go('Q', { x: cx, y: cy }, { x, y }),
    arcTo(x1, y1, x2, y2, radius) {
      const corner = { x: x1, y: y1 };
      const [start, end] = [towards(corner, at, radius), towards(corner, { x: x2, y: y2 }, radius)];
      go('L', start);
      go('C', mixed(start, corner, QUARTER), mixed(end, corner, QUARTER), end);
    },
    arc(x, y, radius, from, to) {
      const steps = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2)));
      const turn = (to - from) / steps;
      const handle = (4 / 3) * Math.tan(turn / 4) * radius;
      const on = (angle: number) => ({ x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) });
      const along = (angle: number, length: Px) => {
        const point = on(angle);
        return { x: point.x - length * Math.sin(angle), y: point.y + length * Math.cos(angle) };
      };
      go(path.length === 0 ? 'M' : 'L', on(from));
      for (let step = 0; step < steps; step++) {
        const [start, end] = [from + step * turn, from + (step + 1) * turn];
        go('C', along(start, handle), along(end, -handle), on(end));
      }
    },
    roundRect(x, y, w, h, radius) {
      path.push(...roundedPath(x, y, w, h, radius));
    },
    fillRect(x, y, w, h) {
      const corners = rectanglePath(x, y, w, h);
      strokes.push({ kind: 'path', d: corners, fill: String(this.fillStyle) as ColorRole });
    },
    fill() {
      strokes.push({ kind: 'path', d: path, fill: String(this.fillStyle) as ColorRole });
    },
    stroke() {
      const stroke = String(this.strokeStyle) as ColorRole;
      strokes.push({ kind: 'path', d: path, stroke, width: this.lineWidth });
    },
    fillText(text, x, y) {
      const { size, bold } = fontOf(this.font);
      const width = this.measureText(text).width;
      const before = strokes.at(-1);
      if (!fresh && before?.kind === 'text') {
        strokes[strokes.length - 1] = { ...before, text: before.text + text, width: x + width - before.x };
      } else strokes.push({ kind: 'text', text, x, y, width, size, bold, color: String(this.fillStyle) as ColorRole });
      fresh = false;
    },
  };
  return { pen, strokes: () => strokes };
}

function towards(from: Point, to: Point, distance: Px): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return mixed(from, to, length === 0 ? 0 : Math.min(1, distance / length));
}

function rectanglePath(x: Px, y: Px, w: Px, h: Px): Segment[] {
  const corners = [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ];
  const lines = corners.map((point, i): Segment => ({ command: i === 0 ? 'M' : 'L', points: [point] }));
  return [...lines, { command: 'Z', points: [] }];
}

function roundedPath(x: Px, y: Px, w: Px, h: Px, wanted: Px): Segment[] {
  const r = Math.min(wanted, w / 2, h / 2);
  const corners = [
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
    { x, y },
  ];
  const turns = corners.flatMap((corner, i): Segment[] => {
    const [before = corner, after = corner] = [corners.at(i - 1), corners[(i + 1) % 4]];
    const [start, end] = [towards(corner, before, r), towards(corner, after, r)];
    const curve = [mixed(start, corner, QUARTER), mixed(end, corner, QUARTER), end];
    return [
      { command: i === 0 ? 'M' : 'L', points: [start] },
      { command: 'C', points: curve },
    ];
  });
  return [...turns, { command: 'Z', points: [] }];
}

interface OverlayPlace {
  readonly name: string;
  readonly group: string;
  readonly box: Box;
  readonly path: Path;
}

/** How much wider text boxes are than their text, for fonts that run wider than ours, within the chart. */
const SLACK = 1.08;
const SAME: Px = 1;

type TextStroke = Extract<Stroke, { kind: 'text' }>;
type PathStroke = Extract<Stroke, { kind: 'path' }>;

/** Lines of text that stand below each other as one text. */
interface TextBlock {
  readonly lines: readonly TextStroke[];
  readonly align: Align;
}

/** The size of type in points of a size in pixels. */
export const toPt = (size: Px): Pt => ((size as number) * 72) / PIXELS_PER_INCH;

export function overlayItems(
  strokes: readonly Stroke[],
  brand: Brand,
  measurer: Measurer,
  place: OverlayPlace,
): (PathItem | TextItem)[] {
  /** How the texts stand below each other as lines of one text; undefined where they do not. */
  const alignOf = (lines: readonly TextStroke[]): Align | undefined => {
    const [first] = lines;
    if (!first) return undefined;
    const oneText = lines.every(
      ({ size, bold, color, y }, i) =>
        size === first.size &&
        bold === first.bold &&
        color === first.color &&
        Math.abs(y - first.y - linesHeight(i, size)) < SAME,
    );
    if (!oneText) return undefined;
    const same = (part: number) =>
      lines.every(({ x, width }) => Math.abs(x + part * width - first.x - part * first.width) < SAME);
    if (same(0)) return 'left';
    return same(1) ? 'right' : same(0.5) ? 'center' : undefined;
  };
  const joinedLines = (): (PathStroke | TextBlock)[] => {
    const joined: (PathStroke | TextBlock)[] = [];
    for (const stroke of strokes) {
      const before = joined.at(-1);
      if (stroke.kind === 'path') joined.push(stroke);
      else {
        const align = before && 'lines' in before ? alignOf([...before.lines, stroke]) : undefined;
        if (align && before && 'lines' in before)
          joined[joined.length - 1] = { lines: [...before.lines, stroke], align };
        else joined.push({ lines: [stroke], align: 'center' });
      }
    }
    return joined;
  };
  const written = ({ command, points }: Segment): string =>
    `${command}${points.map(({ x, y }) => `${hundredths(x)} ${hundredths(y)}`).join(' ')}`;
  const pathOf = (stroke: PathStroke, place: OverlayPlace): PathItem => {
    const points = stroke.d.flatMap((segment) => segment.points);
    const [x, y] = [Math.min(...points.map((each) => each.x)), Math.min(...points.map((each) => each.y))];
    const w = Math.max(...points.map((each) => each.x)) - x;
    const h = Math.max(...points.map((each) => each.y)) - y;
    // A straight line has no height or no width to be drawn in.
    const viewBox = { x, y, w: Math.max(w, SAME / 10), h: Math.max(h, SAME / 10) };
    const { name, group, path } = place;
    return {
      ...{ kind: 'path', name, group, path, viewBox },
      box: onSlide(viewBox, place),
      d: stroke.d.map(written).join(''),
      ...('fill' in stroke ? { fill: stroke.fill } : { stroke: { color: stroke.stroke, width: toPt(stroke.width) } }),
    };
  };
  return joinedLines().map((stroke, i) => {
    const own = { ...place, name: `${place.name} mark ${i + 1}` };
    return 'lines' in stroke ? textOf(stroke, brand, measurer, own) : pathOf(stroke, own);
  });
}

function onSlide({ x, y, w, h }: Rect, { box }: OverlayPlace): Box {
  return { x: box.x + pxToInch(x), y: box.y + pxToInch(y), w: pxToInch(w), h: pxToInch(h) };
}

function textOf(
  { lines, align: blockAlign }: TextBlock,
  brand: Brand,
  measurer: Measurer,
  place: OverlayPlace,
): TextItem {
  const [first] = lines as readonly [TextStroke, ...TextStroke[]];
  const { size, bold, color } = first;
  const left = Math.min(...lines.map(({ x }) => x));
  const width = Math.max(...lines.map(({ x, width: own }) => x + own)) - left;
  const [before, after] = [left, place.box.w * PIXELS_PER_INCH - left - width];
  const wanted = width * (SLACK - 1);
  const loneAlign = (): Align => {
    if (Math.min(before, after) >= wanted / 2) return 'center';
    return before < after ? 'left' : 'right';
  };
  const align = lines.length === 1 ? loneAlign() : blockAlign;
  const space = { left: after, center: 2 * Math.min(before, after), right: before }[align];
  const spare = Math.max(0, Math.min(wanted, space));
  const shift = { left: 0, center: spare / 2, right: spare }[align];
  const height = linesHeight(lines.length, size);
  const top = first.y - (CAP_HEIGHT / 2) * size - linesHeight(0.5, size);
  const { name, group, path } = place;
  const text = richText(lines.map((line) => line.text).join('\n'), path);
  const style = { ...brand.type.label, bold, color };
  const measured = lines.map((line) => [{ text: line.text, width: toPt(line.width) }]);
  return {
    ...{ kind: 'text', name, group, path, align, anchor: 'middle', paragraphSpacing: 0, ground: 'ground' },
    box: onSlide({ x: left - shift, y: top, w: width + spare, h: height }, place),
    ...{ text, style, size: toPt(size) },
    lines: drawnLines(text, measured, style, measurer, { size: toPt(size) }),
    height: pxToInch(height),
  };
}
