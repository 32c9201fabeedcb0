import { around, type Box, contains } from '../../../core/box.ts';
import { type Inch, ptToInch } from '../../../core/lengths.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { SceneItem, SceneSlide, TextItem } from '../../../scene/items.ts';
import { lineBoxes } from '../../../scene/page/place-text.ts';
import { linePitch } from '../../../text/line-room.ts';

/** How much wider than its own a deck's font may be where another stands in for it: Arial for Calibri. */
const SPARE = 1.25;
/** The same of the widest that do: DejaVu Sans. */
const WIDEST_SPARE = 1.45;
/** A text has this part of its lines more in such a font. */
const MORE_LINES = 0.4;
/** Between a box that is opened and what is beside it, and the slide's edge. */
const MIN_GAP: Inch = 0.05;
const EDGE: Inch = 0.2;
/** What reaches less than this part of a line's height into it is above or below it. */
const BRUSHES = 0.2;
/** A text that has as much room as this and another line's below it wraps when it is edited. */
const ROOMY = 1.5;

/** Texts of so many lines keep their breaks in any font; of longer ones nobody sees where a line ends. */
const MAX_LINES = 3;

/** Whether each line of a text is a paragraph of its own: programs have no line of it to break. */
const isOfSingleLines = ({ lines }: Pick<TextItem, 'lines'>): boolean => lines.every(({ length }) => length < 2);

/**
 * Whether the lines of a text break at the edges of its box (a:bodyPr/@wrap, ECMA-376 part 1, 21.1.2.1.1): not those of
 * labels and figures of one line, whose last letter or unit would fall to the next line in a font that is a little wider,
 * nor of short texts with a word that would then be parted.
 */
export function wraps(item: TextItem): boolean {
  if (item.placeholder !== undefined || item.marker !== undefined) return true;
  if (!isOfSingleLines(item)) return !isShort(item) || SPARE * widestWord(item) <= item.box.w;
  const another = item.height + ptToInch(linePitch(item.size, item.style.spacing));
  return item.box.w >= ROOMY * widest(item) && item.box.h >= another;
}

const widestWord = ({ lines }: Pick<TextItem, 'lines'>): Inch =>
  widest({ lines: lines.map((own) => own.filter(({ text }) => /^[^\s\p{Script=Han}-]+$/u.test(text))) });

const widest = ({ lines }: Pick<TextItem, 'lines'>): Inch =>
  ptToInch(lines.flat().reduce((most, { width }) => Math.max(most, width), 0));

/**
 * The slide with the boxes of its titles, labels and figures as wide as a wider font needs, as far as nothing is beside
 * them, and those of texts that wrap as high: to the side, or both, to which they grow. No inner margin keeps their lines in
 * a closer measure: where that ends them, the file has breaks. No text moves for it.
 */
export function withOpenBoxes(slide: SceneSlide, brand: Brand): SceneSlide {
  const art = brand.template ? [] : brand.frames[slide.frame].art;
  const artSolids = art.map(({ box, isMark = false }): Solid => ({ box, item: undefined, isArt: !isMark }));
  const solids = [...slide.items.flatMap(solidBoxes), ...artSolids];
  const places = brand.frames[slide.frame].placeholders;
  const opened = (item: TextItem): TextItem => {
    const { placeholder } = item;
    // Only a title of ours leaves its layout's place: a template's stay where somebody else put them.
    const stays = placeholder !== undefined && (placeholder !== 'title' || brand.template);
    const { inset: _, ...rest } = item;
    return stays ? rest : { ...rest, box: openBox(item, solids, brand.size.w) };
  };
  const isFree = ({ placeholder, box }: TextItem) =>
    placeholder === undefined || (!brand.template && placeholder !== 'title' && places[placeholder]?.box.h !== box.h);
  const items = slide.items.map((item) => (item.kind === 'text' && isShort(item) ? opened(item) : item));
  items.forEach((item, i) => {
    if (item.kind !== 'text' || !isFree(item) || !wraps(item)) return;
    const others = [...items.filter((_, at) => at !== i).flatMap(solidBoxes), ...artSolids];
    items[i] = { ...item, box: tallBox(item, others, brand.size.h) };
  });
  return { ...slide, items };
}

const isShort = (item: TextItem) =>
  item.marker === undefined && (isOfSingleLines(item) || item.lines.flat().length <= MAX_LINES);

/** Where ink is: of an item, or of the frame's art. */
interface Solid {
  readonly box: Box;
  readonly item: SceneItem | undefined;
  /** Whether it is a drawing, over whose edge words may reach. */
  readonly isArt: boolean;
}

function solidBoxes(item: SceneItem): Solid[] {
  const isArt = item.part?.kind === 'scene';
  return (item.kind === 'text' ? lineBoxes(item) : [item.box]).map((box) => ({ box, item, isArt }));
}

function openBox(item: TextItem, solids: readonly Solid[], slideWidth: Inch): Box {
  const { box, align } = item;
  const wanted = WIDEST_SPARE * widest(item);
  if (wanted <= box.w || item.lines.flat().length === 0) return box;
  const ink = around(lineBoxes(item));
  const { left, right } = roomBeside(
    ink,
    solids.filter((each) => each.item !== item),
    slideWidth,
  );
  const { start, length } = grown({ start: box.x, length: box.w }, wanted, [left, right], GROWS[align]);
  return { ...box, x: start, w: length };
}

/** To which sides a stretch grows: on from its start, back from its end, or to both alike. */
type Growth = 'on' | 'back' | 'both';
const GROWS = { left: 'on', right: 'back', top: 'on', bottom: 'back', center: 'both', middle: 'both' } as const;

interface Extent {
  readonly start: Inch;
  readonly length: Inch;
}

function grown({ start, length }: Extent, wanted: Inch, [least, most]: readonly [Inch, Inch], growth: Growth): Extent {
  const more = growth === 'both' ? (wanted - length) / 2 : wanted - length;
  const before = Math.max(0, Math.min(start - least, more));
  const after = Math.max(0, Math.min(most - (start + length), more));
  if (growth === 'on') return { start, length: length + after };
  if (growth === 'back') return { start: start - before, length: length + before };
  const each = Math.min(before, after);
  return { start: start - each, length: length + 2 * each };
}

/** The box of a text with room for the lines that it has more of in a wider font, as far as nothing is where they would. */
function tallBox(item: TextItem, solids: readonly Solid[], slideHeight: Inch): Box {
  const { box, anchor, lines } = item;
  const count = lines.flat().length;
  const wanted = item.height + Math.ceil(MORE_LINES * count) * ptToInch(linePitch(item.size, item.style.spacing));
  if (wanted <= box.h || count === 0) return box;
  const { top, bottom } = roomAbove(around(lineBoxes(item)), box, solids, slideHeight);
  const { start, length } = grown({ start: box.y, length: box.h }, wanted, [top, bottom], GROWS[anchor]);
  return { ...box, y: start, h: length };
}

/** How far above and below a text there is nothing in the width of its box, on what it is on. */
function roomAbove(
  ink: Box,
  { x, w }: Box,
  solids: readonly Solid[],
  slideHeight: Inch,
): { readonly top: Inch; readonly bottom: Inch } {
  let [top, bottom] = [EDGE, slideHeight - EDGE];
  const brush = BRUSHES * ink.h;
  for (const { box, item, isArt } of solids) {
    const other = item?.kind === 'text' ? item.box : box;
    if (item?.kind !== 'text' && contains(box, ink, MIN_GAP)) {
      top = Math.max(top, box.y);
      bottom = Math.min(bottom, box.y + box.h);
    } else if (!isArt && box.x < x + w && box.x + box.w > x) {
      if (box.y + box.h <= ink.y + brush) top = Math.max(top, other.y + other.h + MIN_GAP);
      if (box.y >= ink.y + ink.h - brush) bottom = Math.min(bottom, other.y - MIN_GAP);
    }
  }
  return { top, bottom };
}

/** How far to the left and right of a text there is nothing, on what it is on. */
function roomBeside(
  ink: Box,
  solids: readonly Solid[],
  slideWidth: Inch,
): { readonly left: Inch; readonly right: Inch } {
  let [left, right] = [EDGE, slideWidth - EDGE];
  const brush = BRUSHES * ink.h;
  for (const { box, isArt } of solids) {
    if (contains(box, ink, MIN_GAP)) {
      left = Math.max(left, box.x);
      right = Math.min(right, box.x + box.w);
    } else if (!isArt && box.y < ink.y + ink.h - brush && box.y + box.h > ink.y + brush) {
      if (box.x + box.w <= ink.x + MIN_GAP) left = Math.max(left, box.x + box.w + MIN_GAP);
      if (box.x >= ink.x + ink.w - MIN_GAP) right = Math.min(right, box.x - MIN_GAP);
    }
  }
  return { left, right };
}
