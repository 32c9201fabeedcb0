import type { Box } from '../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import { levelIndent, levelSpacing, listMark, paragraphSize } from '../../text/levels.ts';
import { baseLineBelow, linePitch } from '../../text/line-room.ts';
import type { ItemBase, Line, LineRun, SceneItem, TextItem } from '../items.ts';
import type { ColorRole } from '../tokens.ts';

/** A stretch of text that is drawn in one font, from its place to the right. */
export interface PlacedMark extends Pick<LineRun, 'text' | 'size' | 'face'> {
  readonly x: Inch;
  readonly baseLine: Inch;
  readonly color: ColorRole;
  /** Where a template's layout gives it its colour: six hex digits, to which the role is the nearest. */
  readonly hex?: string;
  /** Added between its characters. */
  readonly tracking: Pt;
}

/** A stretch of a line; what leads somewhere is underlined. */
export interface PlacedRun extends PlacedMark, Pick<LineRun, 'link'> {
  readonly width: Inch;
}

export interface PlacedLine extends Pick<Line, 'endsInSpace'> {
  /** From where it begins to where it ends, as high as its pitch. */
  readonly box: Box;
  /** From the slide's top; marks of notes stand above it. */
  readonly baseLine: Inch;
  readonly runs: readonly PlacedRun[];
  /** The bullet, dash or number before the first line of a paragraph. */
  readonly mark?: PlacedMark;
}

/** A text as it was set in its box. */
type SetInBox = Pick<
  TextItem,
  'box' | 'text' | 'lines' | 'style' | 'size' | 'align' | 'anchor' | 'marker' | 'levels' | 'paragraphSpacing'
>;

/**
 * The lines of a text where they are drawn, paragraph by paragraph: anchor, alignment, indents, spacing and numbers are
 * worked out, and each run has its colour. Taken from the item as it is, since items are moved and recoloured after
 * their text was set. `inks` are the colours that a template's layout gives its levels, where it gives them any.
 */
export function placeText(item: SetInBox, inks: readonly string[] = []): PlacedLine[][] {
  const { box, text, style, levels, paragraphSpacing } = item;
  const paragraphs = item.lines.map((lines, i): SetParagraph => {
    const level = levels?.[i] ?? 0;
    const size = paragraphSize(text.paragraphs[i] ?? [], style, item.size, level);
    const hex = inks[level] ?? inks[0];
    const above = ptToInch(i === 0 ? 0 : levelSpacing(paragraphSpacing, level, style.levels));
    return { lines, level, size, ...(hex ? { hex } : {}), above, pitch: ptToInch(linePitch(size, style.spacing)) };
  });
  const height = paragraphs.reduce((sum, { lines, above, pitch }) => sum + above + lines.length * pitch, 0);
  let y = box.y + FREE_ABOVE[item.anchor] * (box.h - height);
  let number = 0;
  return paragraphs.map((paragraph) => {
    if (paragraph.level === 0) number++;
    const top = y + paragraph.above;
    y = top + paragraph.lines.length * paragraph.pitch;
    return paragraph.lines.map((line, i) =>
      placeLine(line, top + i * paragraph.pitch, paragraph, item, i === 0 && number),
    );
  });
}

/** What of the room that a text leaves in its box is above it. */
const FREE_ABOVE = { top: 0, middle: 0.5, bottom: 1 } as const;
/** What of the room that a line leaves in its measure is before it. */
const FREE_BEFORE = { left: 0, center: 0.5, right: 1 } as const;

interface SetParagraph {
  readonly lines: readonly Line[];
  readonly level: number;
  readonly size: Pt;
  readonly hex?: string;
  readonly above: Inch;
  readonly pitch: Inch;
}

/** The line at a height; `number` is that of a paragraph of which it is the first line. */
function placeLine(
  { runs, width, endsInSpace }: Line,
  y: Inch,
  { level, size, pitch, hex }: SetParagraph,
  { box, style, align, marker, size: full }: SetInBox,
  number: number | false,
): PlacedLine {
  const indent = levelIndent(marker, level, style, full);
  const w = ptToInch(width);
  const x = box.x + indent.text + FREE_BEFORE[align] * (box.w - indent.text - w);
  const baseLine = y + ptToInch(baseLineBelow(size, style.spacing));
  const look = { color: style.color, tracking: style.tracking, ...(hex ? { hex } : {}) };
  const sign = number === false ? undefined : listMark(marker, level);
  const [first] = runs;
  const mark: PlacedMark | undefined = sign &&
    first && {
      text: sign === 'number' ? `${number}.` : sign,
      x: x - (indent.text - indent.mark),
      ...{ baseLine, size, ...look },
      face: { eastAsian: false, bold: first.face.bold },
    };
  return {
    box: { x, y, w, h: pitch },
    baseLine,
    runs: runs.map(({ rise = 0, ...run }) => ({
      ...run,
      ...{ x: x + ptToInch(run.x), width: ptToInch(run.width), ...look },
      baseLine: baseLine - ptToInch(rise),
    })),
    ...(mark ? { mark } : {}),
    ...(endsInSpace ? { endsInSpace } : {}),
  };
}

/** The boxes of a text's lines as they were measured: where it leaves ink. */
export const lineBoxes = (item: SetInBox): Box[] => placeText(item).flatMap((lines) => lines.map(({ box }) => box));

/** Where an item ends: its box, but of a hero figure, whose line is higher than its digits, their foot. */
export function inkEnd(item: SceneItem | (ItemBase & { readonly kind: 'chart' })): Inch {
  if (item.kind !== 'text' || item.style.role !== 'number' || item.style.spacing >= 1) return item.box.y + item.box.h;
  return Math.max(...placeText(item).flatMap((lines) => lines.map(({ baseLine }) => baseLine)));
}

/** What ends a sentence, before closing quotes and brackets. */
const END = /[.!?。！？…][\u201d\u2019"')）」』]*\s*$/u;

/**
 * The paragraphs of a text, those together that are the lines of one sentence: its author broke it so, in a text that is
 * no list and has no space between its paragraphs. By their positions.
 */
export function linesBySentence(
  text: { readonly text: RichText } & Partial<Pick<TextItem, 'marker' | 'levels' | 'builds' | 'paragraphSpacing'>>,
): number[][] {
  const { paragraphs, paths } = text.text;
  const apart = text.marker !== undefined || text.builds !== undefined || (text.paragraphSpacing ?? 0) > 0;
  const words = paragraphs.map((runs) => runs.map((run) => run.text).join(''));
  const goesOn = (i: number) =>
    words[i]?.trim() !== '' &&
    words[i - 1]?.trim() !== '' &&
    !END.test(words[i - 1] ?? '') &&
    paths?.[i] === paths?.[i - 1];
  const sentences: number[][] = [];
  for (const i of paragraphs.keys()) {
    const last = sentences.at(-1);
    if (last && !apart && goesOn(i)) last.push(i);
    else sentences.push([i]);
  }
  return sentences;
}
