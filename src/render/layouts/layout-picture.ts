import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { useBrandFonts } from '../../canvas/brand-fonts.ts';
import { contactSheet, shortened } from '../../canvas/contact-sheet.ts';
import type { Box } from '../../core/box.ts';
import type { Px } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { Drawing } from '../../scene/drawing.ts';
import { drawnCanvas } from './paint-drawing.ts';

/** What is in a place of a layout; each has a colour of its own. */
export type MarkKind = 'title' | 'text' | 'picture' | 'object' | 'footer';

export interface LayoutMark {
  readonly box: Box;
  readonly kind: MarkKind;
  readonly name: string;
  /** What else is to know of it: its size of text. */
  readonly note?: string;
  /** Whether slides fill it. */
  readonly filled: boolean;
}

/** Dark enough for white words, and apart from each other for those who are blind to some colours. */
const COLORS: Readonly<Record<MarkKind, string>> = {
  title: 'hsl(206 100% 33%)',
  text: 'hsl(24 100% 34%)',
  picture: 'hsl(164 100% 23%)',
  object: 'hsl(322 47% 42%)',
  footer: 'hsl(0 0% 33%)',
};
const HALO = 'hsl(0 0% 100% / 0.85)';
const TINT = { filled: 0.16, empty: 0.04 };
const UNKNOWN = 'hsl(0 0% 45% / 0.45)';

/** Lengths as parts of the picture's width, so that one of any size looks alike. */
const EM = 1 / 42;
const LINE = 1 / 420;

const SHEET_WIDTH: Px = 2400;

interface MarkedLayout {
  readonly drawing: () => Drawing;
  readonly marks: readonly LayoutMark[];
  /** Its name, and what is to know of it. */
  readonly captions: readonly string[];
}

/** A PNG of layouts of one size, in inches, with their places marked and words below each. */
export function layoutPictures(
  layouts: readonly MarkedLayout[],
  { w, h }: Drawing['size'],
  brand: Pick<Brand, 'fonts'>,
): Promise<Uint8Array> {
  useBrandFonts(brand);
  return contactSheet({
    pictures: layouts.map(
      ({ drawing, marks }) =>
        (width) =>
          layoutCanvas(drawing(), marks, brand, width),
    ),
    captions: layouts.map(({ captions }) => captions),
    ratio: h / w,
    families: familiesOf(brand.fonts),
    width: SHEET_WIDTH,
    grows: true,
  });
}

/**
 * A layout, `width` pixels wide, with its places marked over it: an outline each, dashed where nothing fills it, and a
 * plate that says what it is in the brand's fonts, at its top left corner. Places whose contents are unknown are hatched.
 */
export async function layoutCanvas(
  drawing: Drawing,
  marks: readonly LayoutMark[],
  brand: Pick<Brand, 'fonts'>,
  width: Px,
): Promise<Canvas> {
  useBrandFonts(brand);
  const { canvas, unknown } = await drawnCanvas(drawing, width);
  const context = canvas.getContext('2d');
  const scale = canvas.width / drawing.size.w;
  const pixels = ({ x, y, w, h }: Box): Box => ({ x: x * scale, y: y * scale, w: w * scale, h: h * scale });
  for (const { box } of unknown) hatch(context, pixels(box), canvas.width * EM);
  const placed = marks.map((mark) => ({ ...mark, box: pixels(mark.box) }));
  for (const mark of placed) outline(context, mark, canvas.width * LINE);
  plates(context, placed, canvas, brand.fonts);
  frame(context, canvas);
  return canvas;
}

/** The families that words are written in, as CSS lists them. */
const familiesOf = ({ latin, eastAsian }: Brand['fonts']) => `"${latin.family}", "${eastAsian.family}"`;

function hatch(context: SKRSContext2D, { x, y, w, h }: Box, step: number): void {
  context.save();
  context.beginPath();
  context.rect(x, y, w, h);
  context.clip();
  context.strokeStyle = UNKNOWN;
  context.lineWidth = step / 8;
  context.beginPath();
  for (let at = -h; at < w; at += step) {
    context.moveTo(x + at, y + h);
    context.lineTo(x + at + h, y);
  }
  context.stroke();
  context.restore();
}

/** A line in the kind's colour on a light band, so that it is seen on any ground; dashes where nothing fills the place. */
function outline(context: SKRSContext2D, { box: { x, y, w, h }, kind, filled }: LayoutMark, line: number): void {
  context.save();
  context.fillStyle = COLORS[kind];
  context.globalAlpha = filled ? TINT.filled : TINT.empty;
  context.fillRect(x, y, w, h);
  context.globalAlpha = 1;
  context.lineJoin = 'round';
  context.strokeStyle = HALO;
  context.lineWidth = 2 * line;
  context.strokeRect(x, y, w, h);
  context.strokeStyle = COLORS[kind];
  context.lineWidth = line;
  if (!filled) context.setLineDash([4 * line, 2.5 * line]);
  context.strokeRect(x, y, w, h);
  context.restore();
}

/** Plates one after the other, each where it covers none before it. */
function plates(context: SKRSContext2D, marks: readonly LayoutMark[], canvas: Canvas, fonts: Brand['fonts']): void {
  const em = canvas.width * EM;
  const families = familiesOf(fonts);
  const bold = `bold ${em}px ${families}`;
  const regular = `${em}px ${families}`;
  const taken: Box[] = [];
  for (const { box, kind, name, note = '', filled } of marks) {
    const room = canvas.width - 2 * em;
    context.font = bold;
    const shownName = shortened(context, name, room);
    const nameWidth = context.measureText(shownName).width;
    context.font = regular;
    const shownNote = note === '' ? '' : shortened(context, note, room - nameWidth - em / 2);
    const noteWidth = shownNote === '' ? 0 : context.measureText(shownNote).width + em / 2;
    const plate = placeFor({ w: nameWidth + noteWidth + em, h: 1.6 * em }, box, taken, canvas);
    taken.push(plate);
    const [ground, ink] = filled ? [COLORS[kind], 'white'] : ['white', COLORS[kind]];
    context.fillStyle = filled ? HALO : ink;
    roundedRectangle(context, plate, em / 4, em / 10);
    context.fillStyle = ground;
    roundedRectangle(context, plate, em / 4, 0);
    context.fillStyle = ink;
    context.textBaseline = 'middle';
    context.font = bold;
    context.fillText(shownName, plate.x + em / 2, plate.y + plate.h / 2);
    context.font = regular;
    context.fillText(shownNote, plate.x + em + nameWidth, plate.y + plate.h / 2);
  }
}

function roundedRectangle(context: SKRSContext2D, { x, y, w, h }: Box, radius: number, grown: number): void {
  context.beginPath();
  context.roundRect(x - grown, y - grown, w + 2 * grown, h + 2 * grown, radius + grown);
  context.fill();
}

/** At the box's top left corner, or as far below it as others leave room; kept on the canvas. */
function placeFor(size: Pick<Box, 'w' | 'h'>, box: Box, taken: readonly Box[], canvas: Canvas): Box {
  const x = Math.max(0, Math.min(box.x, canvas.width - size.w));
  const top = Math.max(0, Math.min(box.y, canvas.height - size.h));
  const covers = (y: number) => (other: Box) =>
    x < other.x + other.w && other.x < x + size.w && y < other.y + other.h && other.y < y + size.h;
  const step = size.h / 4;
  const tries = Array.from({ length: Math.ceil(canvas.height / step) }, (_, i) => top + i * step);
  const downwards = tries.filter((y) => y + size.h <= canvas.height);
  const upwards = tries.map((y) => 2 * top - y).filter((y) => y >= 0);
  const y = [...downwards, ...upwards].find((place) => !taken.some(covers(place))) ?? top;
  return { x, y, ...size };
}

/** An edge all around: a white layout is seen on a white page. */
function frame(context: SKRSContext2D, { width, height }: Canvas): void {
  const line = Math.max(1, Math.round(width * LINE));
  context.strokeStyle = 'hsl(0 0% 75%)';
  context.lineWidth = line;
  context.strokeRect(line / 2, line / 2, width - line, height - line);
}
