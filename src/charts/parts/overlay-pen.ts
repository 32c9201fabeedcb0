import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Measurer } from '../../text/measure.ts';
import type { Pen, Point } from '../base/pen.ts';
import { fontOf, measuringPen } from './measuring-pen.ts';

/** A figure or a text as it was drawn, in pixels of the chart. */
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
export interface Segment {
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
    quadraticCurveTo: (cx, cy, x, y) => go('Q', { x: cx, y: cy }, { x, y }),
    arcTo(x1, y1, x2, y2, radius) {
      const corner = { x: x1, y: y1 };
      const [start, end] = [towards(corner, at, radius), towards(corner, { x: x2, y: y2 }, radius)];
      go('L', start);
      go('C', mix(start, corner, QUARTER), mix(end, corner, QUARTER), end);
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

/** The point at a distance from one towards another, no further than that. */
function towards(from: Point, to: Point, distance: Px): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return mix(from, to, length === 0 ? 0 : Math.min(1, distance / length));
}

function mix(a: Point, b: Point, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
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
    const curve = [mix(start, corner, QUARTER), mix(end, corner, QUARTER), end];
    return [
      { command: i === 0 ? 'M' : 'L', points: [start] },
      { command: 'C', points: curve },
    ];
  });
  return [...turns, { command: 'Z', points: [] }];
}
