import type { SKRSContext2D } from '@napi-rs/canvas';
import culori from 'culori/require';
import { hexOfRgb } from '../../color/contrast.ts';
import { isEastAsian } from '../../core/language.ts';
import { hundredths, type Pt } from '../../core/lengths.ts';
import type { PictureSize } from '../../marks/pen.ts';
import { type Matrix, mapped, multiply } from '../../scene/drawing.ts';
import type { ChartMark, MarkGradient, MarkInk, MarkStroke, PathMark } from '../../scene/items.ts';
import type { Measurer } from '../../text/measure.ts';

/** What is read of a context of the canvas for the sizes of texts. */
type Measuring = Pick<SKRSContext2D, 'font' | 'textBaseline' | 'measureText'>;

/** What `save` keeps and `restore` brings back beside the transformation and the clip (HTML, 4.12.5.1.2). */
const STYLES = [
  ...(['fillStyle', 'strokeStyle', 'lineWidth', 'lineCap', 'lineJoin', 'miterLimit', 'lineDashOffset'] as const),
  ...(['globalAlpha', 'font', 'textAlign', 'textBaseline'] as const),
];

type Styles = Pick<RecordingContext, (typeof STYLES)[number]>;

interface State {
  readonly styles: Styles;
  readonly matrix: Matrix;
  readonly dash: readonly number[];
  readonly marks: ChartMark[];
}

/** A gradient that takes its colours after it was handed out. */
class Gradient {
  readonly stops: { at: number; color: string }[] = [];
  readonly from: Corner;
  readonly to: Corner;
  constructor(from: Corner, to: Corner) {
    this.from = from;
    this.to = to;
  }
  addColorStop(at: number, color: string): void {
    this.stops.push({ at, color });
  }
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Handles of Bézier curves follow arcs of at most this closely enough: a quarter of a circle. */
const LONGEST_ARC = Math.PI / 2;

/**
 * Stands in for the canvas's 2D context, and records what Chart.js draws as marks in points, `scale` of them to a pixel of
 * the chart. Texts are measured by a real context, and cut by the fonts that have their letters.
 */
export class RecordingContext {
  fillStyle: unknown = '#000';
  strokeStyle: unknown = '#000';
  lineWidth = 1;
  lineCap: 'butt' | 'round' | 'square' = 'butt';
  lineJoin: 'miter' | 'round' | 'bevel' = 'miter';
  miterLimit = 10;
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: 'left' | 'right' | 'center' | 'start' | 'end' = 'start';
  textBaseline: SKRSContext2D['textBaseline'] = 'alphabetic';
  readonly marks: ChartMark[] = [];
  /** Where marks go: within the clips that hold now. */
  #open: ChartMark[] = this.marks;
  #matrix: Matrix = [1, 0, 0, 1, 0, 0];
  #dash: readonly number[] = [];
  #outlined: { text: string; x: number; y: number; stroke: MarkStroke } | undefined;
  readonly #saved: State[] = [];
  #data: string[] = [];
  #at: Corner | undefined;
  #begun: Corner | undefined;
  readonly canvas: PictureSize;
  readonly #scale: number;
  readonly #measuring: Measuring;
  readonly #advance: Measurer['advance'];

  constructor(canvas: PictureSize, scale: number, measuring: Measuring, advance: Measurer['advance']) {
    this.canvas = canvas;
    this.#scale = scale;
    this.#measuring = measuring;
    this.#advance = advance;
  }

  save(): void {
    const styles = Object.fromEntries(STYLES.map((key) => [key, this[key]])) as Styles;
    this.#saved.push({ styles, matrix: this.#matrix, dash: this.#dash, marks: this.#open });
  }
  restore(): void {
    const state = this.#saved.pop();
    if (!state) return;
    Object.assign(this, state.styles);
    this.#matrix = state.matrix;
    this.#dash = state.dash;
    this.#open = state.marks;
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#matrix = [a, b, c, d, e, f];
  }
  resetTransform(): void {
    this.setTransform(1, 0, 0, 1, 0, 0);
  }
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#matrix = multiply(this.#matrix, [a, b, c, d, e, f]);
  }
  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }
  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }
  rotate(angle: number): void {
    this.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
  }
  getTransform() {
    const [a, b, c, d, e, f] = this.#matrix;
    return { a, b, c, d, e, f };
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash.length % 2 === 0 ? [...dash] : [...dash, ...dash];
  }
  getLineDash(): number[] {
    return [...this.#dash];
  }

  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient {
    return new Gradient({ x: x0, y: y0 }, { x: x1, y: y1 });
  }

  beginPath(): void {
    this.#data = [];
    this.#at = undefined;
    this.#begun = undefined;
  }
  // As a canvas does, all of these pass over what is no number (HTML, 4.12.5.1.6): slices without a value end so.
  moveTo(x: number, y: number): void {
    if (!areNumbers(x, y)) return;
    this.#data.push(`M${this.#place(x, y)}`);
    this.#begun = { x, y };
    this.#at = { x, y };
  }
  lineTo(x: number, y: number): void {
    if (!areNumbers(x, y)) return;
    if (this.#at) this.#data.push(`L${this.#place(x, y)}`);
    else this.moveTo(x, y);
    this.#at = { x, y };
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    if (!areNumbers(ax, ay, bx, by, x, y)) return;
    if (!this.#at) this.moveTo(ax, ay);
    this.#data.push(`C${this.#place(ax, ay)} ${this.#place(bx, by)} ${this.#place(x, y)}`);
    this.#at = { x, y };
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    const { x: fromX, y: fromY } = this.#at ?? { x: cx, y: cy };
    const toward = (end: number, control: number) => end + (2 / 3) * (control - end);
    this.bezierCurveTo(toward(fromX, cx), toward(fromY, cy), toward(x, cx), toward(y, cy), x, y);
  }
  closePath(): void {
    if (!this.#at) return;
    this.#data.push('Z');
    this.#at = this.#begun;
  }
  rect(x: number, y: number, w: number, h: number): void {
    this.moveTo(x, y);
    this.lineTo(x + w, y);
    this.lineTo(x + w, y + h);
    this.lineTo(x, y + h);
    this.closePath();
  }
  arc(x: number, y: number, radius: number, start: number, end: number, anticlockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, start, end, anticlockwise);
  }
  ellipse(
    x: number,
    y: number,
    rx: number,
    ry: number,
    rotation: number,
    start: number,
    end: number,
    anticlockwise = false,
  ): void {
    if (!areNumbers(x, y, rx, ry, rotation, start, end)) return;
    /** How far an arc goes, in radians: all around at most (HTML, 4.12.5.1.6). */
    const sweepOf = (): number => {
      const whole = 2 * Math.PI;
      const sweep = anticlockwise ? start - end : end - start;
      const length = sweep >= whole ? whole : ((sweep % whole) + whole) % whole;
      return anticlockwise ? -length : length;
    };
    const sweep = sweepOf();
    const count = Math.max(1, Math.ceil(Math.abs(sweep) / LONGEST_ARC - 1e-9));
    const step = sweep / count;
    const handle = (4 / 3) * Math.tan(step / 4);
    const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
    const turned = (u: number, v: number) =>
      [x + rx * u * cos - ry * v * sin, y + rx * u * sin + ry * v * cos] as const;
    this.lineTo(...turned(Math.cos(start), Math.sin(start)));
    for (let i = 0; i < count; i++) {
      const [from, to] = [start + i * step, start + (i + 1) * step];
      const [c0, s0, c1, s1] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)];
      this.bezierCurveTo(
        ...turned(c0 - handle * s0, s0 + handle * c0),
        ...turned(c1 + handle * s1, s1 - handle * c1),
        ...turned(c1, s1),
      );
    }
  }

  /** A rectangle whose corners are round; of several radii each is that of a corner, from the top left clockwise. */
  roundRect(x: number, y: number, w: number, h: number, radii: number | readonly number[] = 0): void {
    const all = typeof radii === 'number' ? [radii] : radii;
    const most = Math.min(w, h) / 2;
    const radius = (corner: number) => Math.min(most, all[corner % all.length] ?? 0);
    const corners = [
      { x: x + w, y, start: -0.5 },
      { x: x + w, y: y + h, start: 0 },
      { x, y: y + h, start: 0.5 },
      { x, y, start: 1 },
    ];
    this.moveTo(x + radius(0), y);
    corners.forEach((corner, i) => {
      const r = radius((i + 1) % 4);
      const [cx, cy] = [corner.x + (corner.x > x ? -r : r), corner.y + (corner.y > y ? -r : r)];
      if (r > 0) this.arc(cx, cy, r, corner.start * Math.PI, (corner.start + 0.5) * Math.PI);
      else this.lineTo(corner.x, corner.y);
    });
    this.closePath();
  }

  /** An arc that touches the lines to a corner and from there on. */
  arcTo(cornerX: number, cornerY: number, x: number, y: number, radius: number): void {
    const { x: fromX, y: fromY } = this.#at ?? { x: cornerX, y: cornerY };
    const [before, after] = [Math.atan2(fromY - cornerY, fromX - cornerX), Math.atan2(y - cornerY, x - cornerX)];
    const turn = Math.atan2(Math.sin(after - before), Math.cos(after - before));
    const reach = radius / Math.abs(Math.tan(turn / 2));
    if (!Number.isFinite(reach) || reach < 1e-9 || Math.abs(Math.sin(turn)) < 1e-9) {
      this.lineTo(cornerX, cornerY);
      return;
    }
    const middle = before + turn / 2;
    const far = radius / Math.abs(Math.sin(turn / 2));
    const [cx, cy] = [cornerX + far * Math.cos(middle), cornerY + far * Math.sin(middle)];
    const touch = (angle: number) =>
      Math.atan2(cornerY + reach * Math.sin(angle) - cy, cornerX + reach * Math.cos(angle) - cx);
    this.arc(cx, cy, radius, touch(before), touch(after), turn > 0);
  }

  clip(): void {
    const marks: ChartMark[] = [];
    this.#open.push({ kind: 'clip', d: this.#data.join(''), marks });
    this.#open = marks;
  }

  fill(rule?: unknown): void {
    const fill = this.#paint(this.fillStyle);
    if (!fill) return;
    this.#add({ kind: 'path', d: this.#data.join(''), fill, ...(rule === 'evenodd' ? { evenOdd: true } : {}) });
  }
  stroke(): void {
    const stroke = this.#stroke();
    if (stroke) this.#add({ kind: 'path', d: this.#data.join(''), stroke });
  }
  fillRect(x: number, y: number, w: number, h: number): void {
    this.#apart(() => {
      this.rect(x, y, w, h);
      this.fill();
    });
  }
  strokeRect(x: number, y: number, w: number, h: number): void {
    this.#apart(() => {
      this.rect(x, y, w, h);
      this.stroke();
    });
  }
  clearRect(): void {}

  measureText(text: string) {
    this.#measuring.font = this.font;
    this.#measuring.textBaseline = this.textBaseline;
    return this.#measuring.measureText(text);
  }

  /** An outline that was drawn for the same letters before is seen around them, not written twice. */
  fillText(text: string, x: number, y: number): void {
    const ink = this.#ink(this.fillStyle);
    const { text: outlined, x: atX, y: atY, stroke } = this.#outlined ?? {};
    this.#outlined = undefined;
    if (ink) this.#write(text, x, y, ink, outlined === text && atX === x && atY === y ? stroke : undefined);
  }
  strokeText(text: string, x: number, y: number): void {
    const stroke = this.#stroke();
    this.#outlined = stroke && { text, x, y, stroke };
  }

  /** Draws without the path that is begun. */
  #apart(draw: () => void): void {
    const kept = [this.#data, this.#at, this.#begun] as const;
    this.beginPath();
    draw();
    [this.#data, this.#at, this.#begun] = kept;
  }

  #add(mark: PathMark): void {
    if (mark.d !== '') this.#open.push(mark);
  }

  #place(x: number, y: number): string {
    const at = mapped(this.#matrix, x, y);
    return `${hundredths(at.x * this.#scale)} ${hundredths(at.y * this.#scale)}`;
  }

  #point({ x, y }: Corner): { readonly x: Pt; readonly y: Pt } {
    const at = mapped(this.#matrix, x, y);
    return { x: hundredths(at.x * this.#scale), y: hundredths(at.y * this.#scale) };
  }

  /** How much longer lengths are on the page than on the chart's plane. */
  get #enlarged(): number {
    const [a, b, c, d] = this.#matrix;
    return this.#scale * Math.sqrt(Math.abs(a * d - b * c));
  }

  #ink(style: unknown): MarkInk | undefined {
    const ink = typeof style === 'string' ? inkOf(style) : undefined;
    const opacity = (ink?.opacity ?? 1) * this.globalAlpha;
    return ink && opacity > 0 ? { hex: ink.hex, ...(opacity < 1 ? { opacity } : {}) } : undefined;
  }

  #paint(style: unknown): MarkInk | MarkGradient | undefined {
    if (!(style instanceof Gradient)) return this.#ink(style);
    const stops = style.stops.flatMap(({ at, color }) => {
      const ink = inkOf(color);
      return ink ? [{ at, ink }] : [];
    });
    return { from: this.#point(style.from), to: this.#point(style.to), stops };
  }

  #stroke(): MarkStroke | undefined {
    const { lineWidth, lineCap, lineJoin } = this;
    const dash = this.#dash;
    const ink = this.#ink(this.strokeStyle);
    if (!ink || lineWidth <= 0) return undefined;
    const enlarged = this.#enlarged;
    return {
      ...{ ink, width: hundredths(lineWidth * enlarged) },
      ...(lineCap === 'butt' ? {} : { cap: lineCap }),
      ...(lineJoin === 'miter' ? {} : { join: lineJoin }),
      ...(dash.length > 0 ? { dashes: dash.map((part) => hundredths(part * enlarged)) } : {}),
    };
  }

  /** Writes a text in runs of one font each, aligned as a whole. */
  #write(text: string, x: number, y: number, ink: MarkInk, halo: MarkStroke | undefined): void {
    const px = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 0);
    const bold = /^(bold|[6-9]00)\b/.test(this.font);
    /** A text cut by the fonts that a canvas finds its letters in: the Latin one first. */
    const fontRuns = (): { text: string; eastAsian: boolean }[] => {
      const runs: { text: string; eastAsian: boolean }[] = [];
      for (const character of text) {
        const eastAsian = isEastAsian(character.codePointAt(0) ?? 0);
        const last = runs.at(-1);
        if (last && last.eastAsian === eastAsian) last.text += character;
        else runs.push({ text: character, eastAsian });
      }
      return runs;
    };
    const runs = fontRuns().map((run) => {
      const face = { eastAsian: run.eastAsian, bold };
      return { ...run, face, width: px * this.#advance(run.text, face) };
    });
    const whole = runs.reduce((sum, { width }) => sum + width, 0);
    const base = y + this.#toBaseLine(text);
    const [a, b] = this.#matrix;
    const turn = hundredths((Math.atan2(b, a) * 180) / Math.PI);
    let left = x - FREE_BEFORE[this.textAlign] * whole;
    for (const { text: own, face, width } of runs) {
      this.#open.push({
        ...{ kind: 'text', text: own, face, ink, ...this.#point({ x: left, y: base }) },
        ...{ width: hundredths(width * this.#enlarged), size: hundredths(px * this.#enlarged) },
        ...(turn === 0 ? {} : { turn }),
        ...(halo ? { halo: { ink: halo.ink, width: halo.width } } : {}),
      });
      left += width;
    }
  }

  /** How far below the line that texts are set by their base line is. */
  #toBaseLine(text: string): number {
    if (this.textBaseline === 'alphabetic') return 0;
    const own = this.measureText(text).actualBoundingBoxAscent;
    this.#measuring.textBaseline = 'alphabetic';
    return this.#measuring.measureText(text).actualBoundingBoxAscent - own;
  }
}

/** What of its width a text has before its place. */
const FREE_BEFORE = { left: 0, start: 0, center: 0.5, right: 1, end: 1 } as const;

const areNumbers = (...values: readonly number[]) => values.every(Number.isFinite);

const known = new Map<string, MarkInk | undefined>();

/** A colour of CSS; undefined for one that nobody sees, or that is none. */
function inkOf(css: string): MarkInk | undefined {
  if (known.has(css)) return known.get(css);
  const color = culori.converter('rgb')(culori.parse(css));
  const alpha = color?.alpha ?? 1;
  const hex = color && hexOfRgb([color.r * 255, color.g * 255, color.b * 255]);
  const ink = hex && alpha > 0 ? { hex, ...(alpha < 1 ? { opacity: alpha } : {}) } : undefined;
  known.set(css, ink);
  return ink;
}
