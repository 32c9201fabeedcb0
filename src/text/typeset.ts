import type { Box } from '../core/box.ts';
import { defined, sum } from '../core/collections.ts';
import { type Inch, inchToPt, type Pt, ptToInch } from '../core/lengths.ts';
import type { RichText, Run } from '../core/rich-text.ts';
import type { PlaceholderName } from '../scene/frame.ts';
import type { Line, MeasuredLine, TextItem } from '../scene/items.ts';
import { inHeadingFonts, isHeading, type TextStyle } from '../scene/tokens.ts';
import { levelIndent, levelSize, levelSpacing, paragraphSize } from './levels.ts';
import { bare, breakLines, type StyledText, withoutJoiners } from './line-break.ts';
import {
  balancedWidth,
  clauseLines,
  holdOpenings,
  isLabel,
  NARROWEST_MEASURE,
  phraseLines,
  type SetParagraph,
  type Setter,
  tidyEnd,
  wholeWords,
} from './line-ends.ts';
import { lineExcess, linePitch, linesIn, type RoomyLine, WIDTH_SAFETY } from './line-room.ts';
import { withRuns } from './line-runs.ts';
import type { Measurer, Piece } from './measure.ts';

/** Fitting goes down in steps of half a point. */
const SIZE_STEP: Pt = 0.5;

/** No text is refused for so much of its height. */
export const NEAR_HEIGHT: Pt = 1;

/** Raised marks of notes are set this part of their text's size: two thirds in PowerPoint, less elsewhere. */
const MARK_SCALE = 2 / 3;

interface SetText {
  readonly lines: readonly (readonly MeasuredLine[])[];
  readonly height: Inch;
  readonly excess?: { readonly lines: number; readonly characters: number };
}

interface SetOptions extends Pick<TextOptions, 'size' | 'paragraphSpacing'> {
  /** Whether a text fits that needs the hundredth of its width which is kept in reserve, or `NEAR_HEIGHT` more. */
  readonly nearly?: boolean;
  readonly marker?: TextItem['marker'];
  /** The level of each paragraph, from 0; all are of the first where omitted. */
  readonly levels?: readonly number[] | undefined;
}

/** All that a style says of letters whose widths are in em. */
interface Lettering {
  readonly heading: boolean;
  readonly bold: boolean;
  readonly capitals: boolean;
}

export function letteringOf(style: TextStyle): Lettering {
  const { bold, capitals } = style;
  return { heading: inHeadingFonts(style), bold, capitals };
}

const cased = ({ text }: Run, { capitals }: Pick<Lettering, 'capitals'>) => (capitals ? text.toUpperCase() : text);

/** A paragraph's characters, in the style's letters where its runs have none of their own. */
export function styledText(runs: readonly Run[], { heading, bold, capitals }: Lettering): StyledText {
  const set = { characters: [] as string[], bold: [] as boolean[], latin: [] as boolean[], scale: [] as number[] };
  for (const run of runs) {
    for (const character of cased(run, { capitals })) {
      set.characters.push(character);
      set.bold.push(run.bold ?? bold);
      set.latin.push(run.latin ?? false);
      set.scale.push(run.note ? MARK_SCALE : (run.scale ?? 1));
    }
  }
  return { heading, ...set };
}

/** A paragraph as it was set. */
interface KeptLines {
  readonly width: Pt;
  readonly tracking: Pt;
  readonly lines: readonly MeasuredLine[];
}

/** Paragraphs as they were set, by their pieces and size: layouts set the same one in the same width again and again. */
const kept = new WeakMap<readonly Piece[], Map<Pt, KeptLines[]>>();

function setParagraph(parts: readonly Piece[], style: TextStyle, size: Pt, width: Pt): readonly MeasuredLine[] {
  const sizes = kept.get(parts) ?? new Map<Pt, KeptLines[]>();
  kept.set(parts, sizes);
  const known = sizes.get(size) ?? [];
  sizes.set(size, known);
  const { tracking } = style;
  const found = known.find((each) => each.width === width && each.tracking === tracking);
  if (found) return found.lines;
  const lines = breakLines(tracked(parts, style, size), width / (size * WIDTH_SAFETY)).map((line) => ({
    text: line.text,
    width: line.width * size,
  }));
  known.push({ width, tracking, lines });
  return lines;
}

/** Pieces widened by tracking, by its part of the size: large type is tracked by the same part at every size. */
const widened = new WeakMap<readonly Piece[], Map<number, readonly Piece[]>>();

/** Tracking widens a line by a fixed length a character: measured as if it were part of the glyphs. */
function tracked(parts: readonly Piece[], { tracking }: TextStyle, size: Pt): readonly Piece[] {
  if (tracking === 0) return parts;
  const em = tracking / size;
  const known = widened.get(parts) ?? new Map<number, readonly Piece[]>();
  widened.set(parts, known);
  const found = known.get(em);
  if (found) return found;
  const wider = (text: string) => [...bare(text)].length * em;
  const pieces = parts.map((part) => ({
    ...part,
    width: part.width + wider(part.text),
    spaceWidth: part.spaceWidth + wider(part.space),
  }));
  known.set(em, pieces);
  return pieces;
}

export function measuresIn(
  width: Inch,
  count: number,
  { marker, levels, size }: Pick<SetOptions, 'marker' | 'levels' | 'size'>,
  style: TextStyle,
): Pt[] {
  const indent = (i: number) => levelIndent(marker, levels?.[i] ?? 0, style, size ?? style.size).text;
  return Array.from({ length: count }, (_, i) => inchToPt(width - indent(i)));
}

export function setText(
  text: RichText,
  style: TextStyle,
  space: { readonly w: Inch; readonly h: Inch },
  measurer: Measurer,
  options: SetOptions = {},
): SetText {
  const full = options.size ?? style.size;
  const levels = text.paragraphs.map((_, i) => options.levels?.[i] ?? 0);
  const { nearly = false } = options;
  const measures = measuresIn(space.w, levels.length, options, style);
  const lines = text.paragraphs.map((runs, i): readonly RoomyLine[] => {
    const size = levelSize(style, full, levels[i] ?? 0);
    const room = (measures[i] ?? 0) * (nearly ? WIDTH_SAFETY : 1);
    const pitch = linePitch(paragraphSize(runs, style, full, levels[i] ?? 0), style.spacing);
    return setParagraph(measurer.pieces(runs, style), style, size, room).map((line) => ({
      line,
      room,
      pitch,
    }));
  });
  const gaps = sum(levels.slice(1).map((level) => levelSpacing(options.paragraphSpacing ?? 0, level, style.levels)));
  const all = lines.flat();
  const high = inchToPt(space.h) + (nearly ? NEAR_HEIGHT : 0);
  const allowed = Math.min(linesIn(high - gaps, all), style.maxLines ?? Number.POSITIVE_INFINITY);
  const excess = lineExcess(all, allowed);
  return {
    lines: lines.map((paragraph) => paragraph.map(({ line }) => line)),
    height: ptToInch(sum(all.map(({ pitch }) => pitch)) + gaps),
    ...(excess ? { excess } : {}),
  };
}

/** The text as it is set, or as it nearly fits a room that it would be refused in by a hair. */
export function setNearly(...[text, style, space, measurer, options]: Parameters<typeof setText>): SetText {
  const set = setText(text, style, space, measurer, options);
  const near = set.excess ? setText(text, style, space, measurer, { ...options, nearly: true }) : set;
  return near.excess ? set : near;
}

export function drawnLines(
  text: RichText,
  lines: SetText['lines'],
  style: TextStyle,
  measurer: Pick<Measurer, 'advance'>,
  { size = style.size, levels }: Pick<SetOptions, 'size' | 'levels'> = {},
): Line[][] {
  return text.paragraphs.map((runs, i) => {
    const lettering = letteringOf(style);
    const set = {
      text: styledText(runs, lettering),
      runs: runs.flatMap((run) => [...cased(run, lettering)].map(() => run)),
      size: levelSize(style, size, levels?.[i] ?? 0),
      tracking: style.tracking,
    };
    return withRuns(set, lines[i] ?? [], measurer);
  });
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

export function heightOf(
  text: RichText,
  style: TextStyle,
  w: Inch,
  measurer: Measurer,
  options: SetOptions = {},
): Inch {
  return setText(text, style, { w, h: Number.POSITIVE_INFINITY }, measurer, options).height;
}

export interface TextOptions
  extends Pick<TextItem, 'name' | 'text' | 'style' | 'box' | 'ground' | 'marker' | 'levels' | 'builds' | 'placeholder'>,
    Pick<TextItem, 'group' | 'link' | 'part'>,
    Partial<Pick<TextItem, 'align' | 'anchor' | 'paragraphSpacing' | 'path'>> {
  /** The size that the text shares with its siblings; fitted alone where omitted. */
  readonly size?: Pt;
  /** Whether its measure is closer than its lines need, for fonts that may be narrower than what they are measured with. */
  readonly closer?: boolean;
}

/** A text item with its lines measured, at the size given or the largest that fits; set whole where it misses by a hair. */
export function textItem(options: TextOptions, measurer: Measurer): TextItem {
  const { text, style, marker, levels, placeholder, paragraphSpacing = 0 } = options;
  const set = { marker, levels, paragraphSpacing };
  const size = options.size ?? fitSize([{ text, w: options.box.w, h: options.box.h }], style, measurer, set);
  const { kept, laid, narrowed } = heldNearly(brokenWell(options, size, measurer), options, size, measurer);
  const inset = placeholder !== undefined && narrowed > 0 ? narrowed : undefined;
  return {
    kind: 'text',
    name: options.name,
    box: inset === undefined ? narrowedBox(options, narrowed) : options.box,
    path: options.path ?? text.path,
    text: withoutJoiners(kept),
    style,
    size,
    align: options.align ?? 'left',
    anchor: options.anchor ?? 'top',
    ...defined({ marker, levels, builds: options.builds }),
    paragraphSpacing,
    ...defined({ inset, clauses: options.closer && laid.lines.flat().length > 1 ? (true as const) : undefined }),
    lines: drawnLines(kept, laid.lines, style, measurer, { ...set, size }),
    height: laid.height,
    ...defined({ excess: laid.excess, placeholder, group: options.group, link: options.link, part: options.part }),
    ground: options.ground,
  };
}

/** The box of a text without a part of its width, its lines where they were. */
function narrowedBox({ box, align = 'left', placeholder }: TextOptions, by: Inch): Box {
  const before = placeholder === undefined ? { left: 0, center: by / 2, right: by }[align] : 0;
  return { ...box, x: box.x + before, w: box.w - by };
}

/** A text as its lines are broken well, and by how much its box is narrowed for that. */
interface Broken {
  readonly kept: RichText;
  readonly laid: SetText;
  readonly narrowed: Inch;
}

/** The text as it was broken, or as it nearly fits its box where that is too small for it. */
function heldNearly(
  broken: Broken,
  { text, style, box, ...options }: TextOptions,
  size: Pt,
  measurer: Measurer,
): Broken {
  if (!broken.laid.excess) return broken;
  const laid = setNearly(text, style, box, measurer, { ...options, size });
  return laid.excess ? broken : { kept: text, laid, narrowed: 0 };
}

/**
 * The text with its lines broken where a reader would break them; in a heading and a subtitle none ends in a word that
 * opens the next.
 */
function brokenWell(options: TextOptions, size: Pt, measurer: Measurer): Broken {
  const { text, style, box, marker, levels } = options;
  const sized = { marker, levels, paragraphSpacing: options.paragraphSpacing ?? 0, size };
  const broken = (from: RichText): Broken => {
    const tidied = held(tidyEnd, from, style, box, measurer, sized);
    const w = narrowedWidth(tidied, options, measurer, sized);
    const kept = held(wholeWords, tidied, style, { ...box, w }, measurer, sized);
    return { kept, laid: setText(kept, style, { ...box, w }, measurer, sized), narrowed: box.w - w };
  };
  const asGiven = setText(text, style, box, measurer, sized);
  if (asGiven.lines.flat().length > MAX_LINES) return { kept: text, laid: asGiven, narrowed: 0 };
  // In a template’s place titles of any script part where clauses do.
  const inPhrases = options.closer ? phraseLines : clauseLines;
  const inClauses = () => broken(held(inPhrases, text, style, box, measurer, sized));
  const heads = isHeading(style.role);
  if (!heads && options.placeholder !== 'subtitle') return broken(text);
  // Centred lines are not balanced by a narrower box: below a title they part where a clause does.
  let best = heads || options.align === 'center' ? inClauses() : broken(text);
  const count = ({ laid: { lines } }: Broken) => lines.flat().length;
  for (let joins = 0; joins < MAX_JOINS; joins++) {
    const { kept, narrowed } = best;
    const measure = { ...box, w: box.w - narrowed };
    const joined = held(holdOpenings, kept, style, measure, measurer, sized);
    if (joined.paragraphs.every((runs, i) => runs === kept.paragraphs[i])) break;
    const next = broken(joined);
    if (next.laid.excess || count(next) > count(best)) break;
    best = next;
  }
  return best;
}

/** The text with joiners where one of its lines would part what belongs together: see `tidyEnd` and `wholeWords`. */
export function keptTogether(
  text: RichText,
  style: TextStyle,
  room: Pick<Box, 'w' | 'h'>,
  measurer: Measurer,
  set: SetOptions = {},
): RichText {
  if (setText(text, style, room, measurer, set).lines.flat().length > MAX_LINES) return text;
  return held(wholeWords, held(tidyEnd, text, style, room, measurer, set), style, room, measurer, set);
}

/** No box holds more lines: how those of such a text end is not seen by anybody, and takes long to mend. */
const MAX_LINES = 500;
/** Openings before openings, “with the”, are joined one by one, no more than so many. */
const MAX_JOINS = 4;

/** Placeholders whose lines are balanced: the others hold lists, or are quiet. */
const BALANCED: readonly (PlaceholderName | undefined)[] = ['title', 'subtitle', 'aside', undefined];

function narrowedWidth(text: RichText, options: TextOptions, measurer: Measurer, set: SetOptions): Inch {
  const { box, style, align = 'left', placeholder } = options;
  if (!BALANCED.includes(placeholder) || (align !== 'left' && (placeholder ?? 'title') !== 'title')) return box.w;
  const setAt = (w: Inch) => paragraphsAt({ ...box, w }, text, style, measurer, set);
  const isHead = isHeading(style.role) || placeholder === 'subtitle';
  const isEven = isHead || (placeholder === undefined && isLabel(setAt(box.w)));
  const balanced = balancedWidth(box.w, setAt, isEven);
  if (!options.closer || setAt(balanced).every(({ lines }) => lines.length < 2)) return balanced;
  const words = (w: Inch) => JSON.stringify(setAt(w).map(({ lines }) => lines.map((line) => line.text)));
  return CLOSER.map((part) => part * balanced).find((w) => words(w) === words(balanced)) ?? balanced;
}

/** How much closer the measure may be than the lines need, as they are measured: the closest first. */
const CLOSER = [0.95, 0.96, 0.97, 0.98, 0.99];

function paragraphsAt(
  box: Pick<Box, 'w' | 'h'>,
  text: RichText,
  style: TextStyle,
  measurer: Measurer,
  set: SetOptions,
): readonly SetParagraph[] {
  const measures = measuresIn(box.w, text.paragraphs.length, set, style);
  return setText(text, style, box, measurer, set).lines.map((lines, i) => ({ lines, measure: measures[i] ?? 0 }));
}

/** The text with joiners put in paragraph by paragraph, each set alone in a part of the box's width. */
function held(
  hold: (runs: readonly Run[], set: Setter) => readonly Run[],
  text: RichText,
  style: TextStyle,
  box: Pick<Box, 'w' | 'h'>,
  measurer: Measurer,
  set: SetOptions,
): RichText {
  const paragraphs = text.paragraphs.map((runs, i) => {
    const own = { ...set, levels: set.levels?.slice(i, i + 1) };
    const setter: Setter = (each, part = 1) => {
      const alone = { ...text, paragraphs: [each] };
      return paragraphsAt({ ...box, w: box.w * part }, alone, style, measurer, own)[0] ?? { lines: [], measure: 0 };
    };
    return setter(runs, NARROWEST_MEASURE).lines.length < 2 ? runs : hold(runs, setter);
  });
  return { ...text, paragraphs };
}
