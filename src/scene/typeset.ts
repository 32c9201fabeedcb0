import type { Box } from '../core/box.ts';
import type { Path } from '../core/path.ts';
import type { RichText, Run } from '../core/rich-text.ts';
import { type Inch, inchToPt, type Pt, ptToInch } from '../core/units.ts';
import type { Align, Anchor, Line, TextItem } from './items.ts';
import { breakLines, type Piece, pieces, type StyledText } from './line-break.ts';
import type { Measurer } from './measure.ts';
import type { ColorRole, TextStyle } from './tokens.ts';
import { endsBetweenWords } from './word-break.ts';

/** Line pitch of single spacing, in em, for every font: LibreOffice's exactly, PowerPoint's by public measurement. */
const LINE_PITCH_EM = 1.2;
/** Widths are taken this much larger than measured: no line of 562 measured boxes then overflowed in a real render. */
const WIDTH_SAFETY = 1.01;
/** Fitting goes down in steps of half a point. */
const SIZE_STEP: Pt = 0.5;
/** Hanging indent of marked paragraphs. */
export const MARKER_INDENT: Inch = 0.25;
/** Boxes are narrowed in steps of this much to balance their lines. */
const BALANCE_STEP: Inch = 0.05;
/** A last line under this part of the longest line is a widow. */
export const WIDOW_PART = 0.25;

/** Text as it stands at one size and width. */
export interface SetText {
  readonly lines: readonly (readonly Line[])[];
  readonly height: Inch;
  readonly excess?: { readonly lines: number; readonly characters: number };
}

export interface SetOptions {
  readonly size?: Pt;
  readonly paragraphSpacing?: Pt;
  readonly marked?: boolean;
}

const cased = (run: Run, style: TextStyle) => (style.capitals ? run.text.toUpperCase() : run.text);

function styledText(runs: readonly Run[], style: TextStyle): StyledText {
  const parts = runs.map((run) => ({ ...run, characters: [...cased(run, style)] }));
  return {
    characters: parts.flatMap((part) => part.characters),
    bold: parts.flatMap((part) => part.characters.map(() => part.bold ?? style.bold)),
    scale: parts.flatMap((part) => part.characters.map(() => part.scale ?? 1)),
  };
}

function setParagraph(parts: readonly Piece[], style: TextStyle, size: Pt, width: Pt): Line[] {
  const tracking = (text: string) => [...text].length * style.tracking;
  // Tracking widens a line by a fixed length a character: measured as if it were part of the glyphs.
  const tracked = parts.map((part) => ({
    ...part,
    width: part.width + tracking(part.text) / size,
    spaceWidth: part.spaceWidth + tracking(part.space) / size,
  }));
  return breakLines(tracked, width / (size * WIDTH_SAFETY)).map((line) => ({
    text: line.text,
    width: line.width * size,
  }));
}

/** The text broken into lines at one size, and what of it does not fit in the given width and height. */
export function setText(
  text: RichText,
  style: TextStyle,
  space: { readonly w: Inch; readonly h: Inch },
  measurer: Measurer,
  options: SetOptions = {},
): SetText {
  const size = options.size ?? style.size;
  const width = inchToPt(space.w - (options.marked ? MARKER_INDENT : 0));
  const lines = text.paragraphs.map((runs) =>
    setParagraph(pieces(styledText(runs, style), measurer), style, size, width),
  );
  const count = lines.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const pitch = LINE_PITCH_EM * size * style.spacing;
  const gaps = (text.paragraphs.length - 1) * (options.paragraphSpacing ?? 0);
  const height = ptToInch(count * pitch + gaps);
  const room = Math.max(0, Math.floor((inchToPt(space.h) - gaps) / pitch + 0.01));
  const allowed = Math.min(room, style.maxLines ?? Number.POSITIVE_INFINITY);
  const excess = excessOf(lines.flat(), allowed, width);
  return { lines, height, ...(excess ? { excess } : {}) };
}

function excessOf(lines: readonly Line[], allowed: number, width: Pt): SetText['excess'] {
  const over = lines.slice(allowed);
  const wide = lines.slice(0, allowed).filter((line) => line.width * WIDTH_SAFETY > width);
  if (over.length === 0 && wide.length === 0) return undefined;
  const cut = wide.map((line) => Math.ceil([...line.text].length * (1 - width / line.width)));
  const characters = over.reduce((sum, line) => sum + [...line.text].length, 0);
  return { lines: over.length, characters: characters + cut.reduce((sum, count) => sum + count, 0) };
}

/** The largest size from the style's down to its floor at which every text fits its box; the floor where none does. */
export function fitSize(
  texts: readonly { readonly text: RichText; readonly w: Inch; readonly h: Inch }[],
  style: TextStyle,
  measurer: Measurer,
  options: SetOptions = {},
): Pt {
  for (let size = style.size; size > style.floor; size -= SIZE_STEP) {
    if (texts.every((entry) => !setText(entry.text, style, entry, measurer, { ...options, size }).excess)) return size;
  }
  return style.floor;
}

/** The height that the text takes at its style's full size in a column of the given width. */
export function heightOf(
  text: RichText,
  style: TextStyle,
  w: Inch,
  measurer: Measurer,
  options: SetOptions = {},
): Inch {
  return setText(text, style, { w, h: Number.POSITIVE_INFINITY }, measurer, options).height;
}

export interface TextOptions {
  readonly name: string;
  readonly text: RichText;
  readonly style: TextStyle;
  readonly box: Box;
  readonly ground: ColorRole;
  readonly align?: Align;
  readonly anchor?: Anchor;
  readonly marker?: TextItem['marker'];
  readonly paragraphSpacing?: Pt;
  /** The size that the text shares with its siblings; fitted alone where omitted. */
  readonly size?: Pt;
  readonly placeholder?: TextItem['placeholder'];
  readonly group?: string;
  readonly link?: string;
  readonly path?: Path;
}

/** A text item with its lines measured, at the size given or the largest that fits. */
export function textItem(options: TextOptions, measurer: Measurer): TextItem {
  const { text, style } = options;
  const set = { marked: options.marker !== undefined, paragraphSpacing: options.paragraphSpacing ?? 0 };
  const size = options.size ?? fitSize([{ text, w: options.box.w, h: options.box.h }], style, measurer, set);
  const sized = { ...set, size };
  const kept = tidyLastLines(text, style, options.box, measurer, sized);
  const inherits = options.placeholder !== undefined || (options.align ?? 'left') !== 'left';
  const box = inherits ? options.box : balancedBox(kept, style, options.box, measurer, sized);
  const laid = setText(kept, style, box, measurer, sized);
  return {
    kind: 'text',
    name: options.name,
    box,
    path: options.path ?? text.path,
    text: kept,
    style,
    size,
    align: options.align ?? 'left',
    anchor: options.anchor ?? 'top',
    ...(options.marker ? { marker: options.marker } : {}),
    paragraphSpacing: set.paragraphSpacing,
    lines: laid.lines,
    height: laid.height,
    ...(laid.excess ? { excess: laid.excess } : {}),
    ...(options.placeholder ? { placeholder: options.placeholder } : {}),
    ...(options.group ? { group: options.group } : {}),
    ...(options.link ? { link: options.link } : {}),
    ground: options.ground,
  };
}

/** Joins the last words of a paragraph by no-break spaces where its last line would otherwise hold too little. */
function tidyLastLines(text: RichText, style: TextStyle, box: Box, measurer: Measurer, set: SetOptions): RichText {
  const paragraphs = text.paragraphs.map((runs) => {
    let kept = runs;
    for (let joined = 0; joined < 5 && isShort(kept); joined++) {
      const next = joinLastSpace(kept);
      if (!next || lineCount(next) > lineCount(runs)) break;
      kept = next;
    }
    return kept;
  });
  return { ...text, paragraphs };

  function linesOf(runs: readonly Run[]) {
    return setText({ ...text, paragraphs: [runs] }, style, box, measurer, set).lines[0] ?? [];
  }
  function lineCount(runs: readonly Run[]) {
    return linesOf(runs).length;
  }
  function isShort(runs: readonly Run[]) {
    return endsInWidow(linesOf(runs));
  }
}

/**
 * The box made narrower, at most by a third, until no paragraph ends in a line too short to stand alone and no line
 * ends inside a word of hanzi or behind a hyphen, or, failing that, only the former. Hanzi have no spaces to join.
 * The box itself is not seen, and the number of lines stays.
 */
function balancedBox(text: RichText, style: TextStyle, box: Box, measurer: Measurer, set: SetOptions): Box {
  const linesAt = (w: Inch) => setText(text, style, { ...box, w }, measurer, set).lines;
  const counts = (lines: readonly (readonly Line[])[]) => lines.map((paragraph) => paragraph.length).join();
  const full = linesAt(box.w);
  if (full.every((paragraph) => paragraph.length < 2)) return box;
  let balanced: Box | undefined;
  for (let w = box.w; w > box.w * (2 / 3); w -= BALANCE_STEP) {
    const lines = linesAt(w);
    if (counts(lines) !== counts(full)) break;
    if (lines.some(endsInWidow)) continue;
    if (lines.every(endsBetweenWords)) return { ...box, w };
    balanced ??= { ...box, w };
  }
  return balanced ?? box;
}

/** Whether a paragraph of more than one line ends in a line too short to stand alone. */
export function endsInWidow(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  if (!last || lines.length < 2) return false;
  const longest = Math.max(...lines.map((line) => line.width));
  return last.width < WIDOW_PART * longest || [...last.text].length === 1;
}

/** The runs with their last ordinary space made a no-break space; undefined where there is none. */
function joinLastSpace(runs: readonly Run[]): readonly Run[] | undefined {
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i];
    const at = run?.text.trimEnd().lastIndexOf(' ') ?? -1;
    if (!run || at < 0) continue;
    const text = `${run.text.slice(0, at)}\u00a0${run.text.slice(at + 1)}`;
    return [...runs.slice(0, i), { ...run, text }, ...runs.slice(i + 1)];
  }
  return undefined;
}
