import type { Px } from '../core/lengths.ts';
import { bare, breakLines, HELD_SPACE, JOINER, pieces, scripts } from '../text/line-break.ts';
import type { Glyphs, Piece } from '../text/measure.ts';
import type { Pen, Rect } from './pen.ts';

const PITCH = 1.2;
/** Height of capitals and figures, in em: what the eye takes for the height of a line. */
export const CAP_HEIGHT = 0.65;
/** What is set between hanzi and Latin letters, in em, as PowerPoint does. */
const SCRIPT_GAP = 0.24;

/** Names that a dash joins, and the same without a place to break at. */
const PAIR = /(\p{L})–(?=\p{L})/gu;
const JOINED = `$1–${JOINER}`;

export interface Face {
  readonly family: string;
  readonly size: Px;
  readonly bold: boolean;
}

/** Text broken into lines. `tooWide` says that a word was wider than allowed. */
export interface Lines {
  readonly lines: readonly string[];
  readonly width: Px;
  readonly height: Px;
  readonly tooWide: boolean;
}

const cssFont = ({ family, size, bold }: Face): string => `${bold ? 'bold' : 'normal'} ${size}px ${family}`;

function useFace(pen: Pen, face: Face): void {
  const font = cssFont(face);
  // Setting a font parses it, even the same one.
  if (pen.font !== font) pen.font = font;
}

/** Widths by font and text. Layouts measure the same few words again and again, and asking the canvas is slow. */
const WIDTHS = new WeakMap<Pen, Map<string, Px>>();

function lettersWidth(pen: Pen, letters: string, face: Face): Px {
  const widths = WIDTHS.get(pen) ?? new Map<string, Px>();
  WIDTHS.set(pen, widths);
  const key = `${cssFont(face)}\n${letters}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  useFace(pen, face);
  const { width } = pen.measureText(letters);
  widths.set(key, width);
  return width;
}

/** Beside these no gap is set between scripts: spaces, and full-width punctuation, which brings its own. */
const GAPLESS = /[\s\u3000-\u303f\uff00-\uff65]/u;

/** The text cut where it changes between Latin and East Asian script, so that a gap can stand there. */
function segments(text: string): string[] {
  const characters = [...text];
  const eastAsian = scripts(characters);
  const found: string[] = [];
  characters.forEach((character, i) => {
    const before = characters[i - 1] ?? '';
    if (i > 0 && (eastAsian[i] === eastAsian[i - 1] || GAPLESS.test(before + character))) {
      found[found.length - 1] += character;
    } else found.push(character);
  });
  return found;
}

export function textWidth(pen: Pen, text: string, face: Face): Px {
  const parts = segments(text);
  const gaps = (parts.length - 1) * SCRIPT_GAP * face.size;
  return parts.reduce((sum, part) => sum + lettersWidth(pen, part, face), gaps);
}

export function widest(pen: Pen, texts: readonly string[], face: Face): Px {
  return Math.max(0, ...texts.map((text) => textWidth(pen, text, face)));
}

/**
 * The text in as few lines as the width allows, and those of about equal length. A number stays with the word before it
 * ("Global 500"), and names that a dash joins stay together, where the width allows that too.
 */
export function wrapText(pen: Pen, text: string, face: Face, maxWidth: Px): Lines {
  const numbered = text.replace(/ (?=\d)/g, HELD_SPACE);
  const balance = (text: string): Lines => {
    const piecesOf = (): Piece[] => {
      const glyphs = {
        advance(part: string, { bold }: { bold: boolean }) {
          return lettersWidth(pen, part, { ...face, bold }) / face.size;
        },
      };
      const characters = [...text];
      const set = {
        heading: false,
        characters,
        bold: characters.map(() => face.bold),
        latin: characters.map(() => false),
        scale: characters.map(() => 1),
      };
      return pieces(set, glyphs);
    };
    const parts = piecesOf();
    const linesAt = (width: Px) => breakLines(parts, width / face.size).map((line) => bare(line.text));
    let lines = linesAt(maxWidth);
    let low = maxWidth / lines.length / 2;
    let high = maxWidth;
    while (lines.length > 1 && high - low > face.size / 8) {
      const middle = (low + high) / 2;
      const tried = linesAt(middle);
      const fits = tried.length === lines.length && widest(pen, tried, face) <= middle;
      if (fits) {
        lines = tried;
        high = middle;
      } else low = middle;
    }
    const width = widest(pen, lines, face);
    return { lines, width, height: linesHeight(lines.length, face.size), tooWide: width > maxWidth };
  };
  const joined = balance(numbered.replace(PAIR, JOINED));
  if (!joined.tooWide) return joined;
  const parted = balance(numbered);
  return parted.tooWide ? balance(text) : parted;
}

/** Height of that many lines, from the top of the first to the foot of the last. */
export function linesHeight(count: number, size: Px): Px {
  return count * PITCH * size;
}

export interface TextPlace {
  readonly x: Px;
  /** The line's middle: half the height of its capitals above the base line. */
  readonly middle: Px;
  readonly align: 'left' | 'center' | 'right';
}

/** A ring of colour around letters, which keeps them clear of lines below. */
interface Halo {
  readonly color: string;
  readonly reach: Px;
}

/** Draws one line and gives its box, a full line high. */
export function drawText(pen: Pen, text: string, face: Face, color: string, place: TextPlace, halo?: Halo): Rect {
  const width = textWidth(pen, text, face);
  const left = place.x - width * { left: 0, center: 0.5, right: 1 }[place.align];
  pen.save();
  useFace(pen, face);
  pen.fillStyle = color;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  if (halo) {
    pen.strokeStyle = halo.color;
    pen.lineWidth = 2 * halo.reach;
    pen.lineJoin = 'round';
  }
  let x = left;
  for (const part of segments(text)) {
    const foot = place.middle + (CAP_HEIGHT / 2) * face.size;
    if (halo) pen.strokeText(part, x, foot);
    pen.fillText(part, x, foot);
    x += pen.measureText(part).width + SCRIPT_GAP * face.size;
  }
  pen.restore();
  return { x: left, y: place.middle - (PITCH / 2) * face.size, w: width, h: PITCH * face.size };
}

/** Draws lines one below the other, the middle of the first at `place.middle`. */
export function drawLines(pen: Pen, lines: readonly string[], face: Face, color: string, place: TextPlace): void {
  lines.forEach((line, i) => {
    drawText(pen, line, face, color, { ...place, middle: place.middle + i * PITCH * face.size });
  });
}

/** Draws lines with the middle of the whole block at `place.middle`. */
export function drawCentred(pen: Pen, lines: readonly string[], face: Face, color: string, place: TextPlace): void {
  const half = ((lines.length - 1) / 2) * PITCH * face.size;
  drawLines(pen, lines, face, color, { ...place, middle: place.middle - half });
}

/** The size and weight in a CSS font as charts write it, `bold 60px "Family"`; a canvas leaves out the weight `normal`. */
export function fontOf(font: string): { readonly size: number; readonly bold: boolean } {
  const [, weight, size] = /^(?:(bold|normal) )?([\d.]+)px/.exec(font) ?? [];
  return { size: Number(size ?? 0), bold: weight === 'bold' };
}

const nothing = () => {};

/** A pen that draws nothing and measures text with the deck's own glyphs, without a canvas. */
export function measuringPen(glyphs: Glyphs): Pen {
  const pen: Pen = {
    ...{ font: '', fillStyle: '', strokeStyle: '', lineWidth: 1, lineCap: '', lineJoin: '' },
    ...{ textAlign: '', textBaseline: '' },
    ...{ save: nothing, restore: nothing, beginPath: nothing, closePath: nothing, moveTo: nothing, lineTo: nothing },
    ...{
      bezierCurveTo: nothing,
      quadraticCurveTo: nothing,
      arcTo: nothing,
      arc: nothing,
      roundRect: nothing,
      strokeRect: nothing,
    },
    ...{ fillRect: nothing, fill: nothing, clip: nothing, stroke: nothing, fillText: nothing, strokeText: nothing },
    measureText(text) {
      const { size, bold } = fontOf(this.font);
      const characters = [...text];
      const eastAsian = scripts(characters);
      const advance = (script: boolean) =>
        glyphs.advance(characters.filter((_, i) => eastAsian[i] === script).join(''), { eastAsian: script, bold });
      return { width: size * (advance(false) + advance(true)) };
    },
  };
  return pen;
}
