import type { Box } from '../core/box.ts';
import type { Path } from '../core/path.ts';
import type { RichText, Run } from '../core/rich-text.ts';
import { type Inch, inchToPt, type Pt, ptToInch } from '../core/units.ts';
import { excessOf, linesIn, type RoomyLine, sum, WIDTH_SAFETY } from './excess.ts';
import type { Align, Anchor, Line, TextItem } from './items.ts';
import { levelIndent, levelSize, levelSpacing } from './levels.ts';
import { breakLines, type Piece, pieces, type StyledText } from './line-break.ts';
import type { Measurer } from './measure.ts';
import type { ColorRole, TextStyle } from './tokens.ts';
import { endsBetweenWords } from './word-break.ts';

/** Line pitch of single spacing, in em, for every font: LibreOffice's exactly, PowerPoint's by public measurement. */
const LINE_PITCH_EM = 1.2;
/** Fitting goes down in steps of half a point. */
const SIZE_STEP: Pt = 0.5;
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
  readonly marker?: TextItem['marker'];
  /** The level of each paragraph, from 0; all are of the first where omitted. */
  readonly levels?: readonly number[] | undefined;
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
  const full = options.size ?? style.size;
  const levels = text.paragraphs.map((_, i) => options.levels?.[i] ?? 0);
  const lines = text.paragraphs.map((runs, i): readonly RoomyLine[] => {
    const level = levels[i] ?? 0;
    const size = levelSize(style, full, level);
    const room = inchToPt(space.w - levelIndent(options.marker, level).text);
    const pitch = LINE_PITCH_EM * size * style.spacing;
    return setParagraph(pieces(styledText(runs, style), measurer), style, size, room).map((line) => ({
      line,
      room,
      pitch,
    }));
  });
  const gaps = sum(levels.slice(1).map((level) => levelSpacing(options.paragraphSpacing ?? 0, level)));
  const allowed = Math.min(linesIn(inchToPt(space.h) - gaps, lines.flat()), style.maxLines ?? Number.POSITIVE_INFINITY);
  const excess = excessOf(lines.flat(), allowed);
  return {
    lines: lines.map((paragraph) => paragraph.map(({ line }) => line)),
    height: ptToInch(sum(lines.flat().map(({ pitch }) => pitch)) + gaps),
    ...(excess ? { excess } : {}),
  };
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
  readonly levels?: TextItem['levels'];
  readonly builds?: TextItem['builds'];
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
  const { marker, levels } = options;
  const set = { marker, levels, paragraphSpacing: options.paragraphSpacing ?? 0 };
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
    ...(marker ? { marker } : {}),
    ...(levels ? { levels } : {}),
    ...(options.builds ? { builds: options.builds } : {}),
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
  const paragraphs = text.paragraphs.map((runs, i) => {
    const own = { ...set, levels: set.levels?.slice(i, i + 1) };
    const linesOf = (each: readonly Run[]) =>
      setText({ ...text, paragraphs: [each] }, style, box, measurer, own).lines[0] ?? [];
    let kept = runs;
    for (let joined = 0; joined < 5 && endsInWidow(linesOf(kept)); joined++) {
      const next = joinLastSpace(kept);
      if (!next || linesOf(next).length > linesOf(runs).length) break;
      kept = next;
    }
    return kept;
  });
  return { ...text, paragraphs };
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
