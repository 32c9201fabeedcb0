import type { Box } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { richText } from '../../../core/rich-text.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { Frame, Placeholder, PlaceholderName } from '../../../scene/frame.ts';
import { brandMeasurer } from '../../../text/brand-measurer.ts';
import { atSize } from '../../../text/levels.ts';
import { heightOf } from '../../../text/typeset.ts';
import { inheritedStyle } from './placeholder.ts';

/** A frame as its layout has it, with a place for a date where it has a slide number. */
export interface LayoutFrame extends Frame {
  readonly date?: Placeholder;
}

/** Between two placeholders, one below the other. */
const PLACE_GAP: Inch = 0.06;
/** What a text keeps off a line above it whose place it would share: letters of tight lines reach above their place. */
const CLEARANCE: Inch = 0.12;
/** What contents keep off the slide's lower edge where nothing else is there. */
const EDGE: Inch = 0.3;
/** Between the date and what is above and below it, and how wide it is. */
const DATE: { readonly gap: Inch; readonly w: Inch } = { gap: 0.02, w: 1.6 };
/** Other programs set lines a little higher than we measure them. */
const LINE_SLACK = 1.06;
const LINE_PITCH: Inch = ptToInch(1.2);
const SMALLEST: Pt = 8;

const TITLE = richText('Every new company follows the river down');
/** How many lines of text a place has room for; one that is not named here, for a title. */
const LINES: { readonly [Name in PlaceholderName]?: number } = { body: 6, aside: 6, subtitle: 6 };
const COVER_LINES = 2;

/**
 * A frame as its layout in the file has it, for slides that somebody adds there: no two placeholders share an area, a title
 * of forty letters and a body of six lines find room in theirs without shrinking, and there are places for a date and
 * a footer. The texts of our slides say themselves where they stand and how large they are where that is otherwise.
 */
export function layoutFrame(frame: Frame, brand: Brand): LayoutFrame {
  const foot = footPlaces(frame, brand);
  const below = [...Object.values(foot), frame.slideNumber].flatMap((place) => (place ? [place.box] : []));
  const { kicker, source, footer, ...flexible } = frame.placeholders;
  const fixed = [kicker, source, footer].filter((place) => place !== undefined);
  const stacked = columnsOf(Object.values(flexible)).flatMap((column) => {
    const limits = limitsOf(column, [...fixed.map(({ box }) => box), ...below], frame, brand);
    return stack(column, limits, frame, brand);
  });
  const trimmed = fixed.map((place) => ({ ...place, box: above(place.box, stacked) }));
  const all = [...stacked, ...trimmed, ...(foot.footer && !footer ? [foot.footer] : [])];
  const byName = new Map(all.map((place) => [place.name, place]));
  const order = [...(Object.keys(frame.placeholders) as PlaceholderName[]), 'footer' as const];
  const named = order.flatMap((name) => (byName.has(name) ? [[name, byName.get(name)]] : []));
  const placeholders = Object.fromEntries(named);
  const { slideNumber } = frame;
  return {
    ...frame,
    placeholders,
    ...(slideNumber ? { slideNumber: footer ? besideFooter(slideNumber, footer) : slideNumber } : {}),
    ...(foot.date ? { date: foot.date } : {}),
  };
}

/** The number short of the footer before it: it is at its right edge. */
function besideFooter(number: Placeholder, { box: { x, w } }: Placeholder): Placeholder {
  const right = number.box.x + number.box.w;
  const from = Math.max(number.box.x, x + w + DATE.gap);
  return number.align === 'right' && from < right
    ? { ...number, box: { ...number.box, x: from, w: right - from } }
    : number;
}

/**
 * Places for a date and a footer in a row of their own: below the slide's number and source line or, where that is larger,
 * between these and the contents. None where a frame has no number, or no room for them.
 */
function footPlaces(frame: Frame, { size }: Brand): { readonly date?: Placeholder; readonly footer?: Placeholder } {
  const { slideNumber, placeholders, body } = frame;
  if (!slideNumber) return {};
  const { source, footer, kicker: _, ...contents } = placeholders;
  const row = [slideNumber, source, footer].flatMap((place) => (place ? [place.box] : []));
  const [top, end] = [Math.min(...row.map(({ y }) => y)), Math.max(...row.map(bottomOf))];
  const low = Math.max(...[body, ...Object.values(contents).map(({ box }) => box)].map(bottomOf));
  const [under, between] = [size.h - end, top - low];
  const room = Math.max(under, between) - 2 * DATE.gap;
  const like = source ?? slideNumber;
  const style = atSize(like.style, Math.min(like.style.size, Math.floor(room / LINE_PITCH)));
  if (style.size < SMALLEST) return {};
  const h = style.size * LINE_PITCH;
  const y = under >= between ? end + DATE.gap : top - DATE.gap - h;
  const x = Math.min(...row.map((box) => box.x));
  const right = slideNumber.box.x + slideNumber.box.w;
  const place = (box: Box, align: Placeholder['align']): Placeholder => ({
    ...{ name: 'footer', box, style, align, anchor: 'top', ground: like.ground },
  });
  const from = x + DATE.w + PLACE_GAP;
  return {
    date: place({ x, y, w: DATE.w, h }, 'left'),
    footer: place({ x: from, y, w: right - from, h }, 'right'),
  };
}

const bottomOf = ({ y, h }: Box): Inch => y + h;

/** A box that ends where the first of some that begin lower does begin. */
function above(box: Box, places: readonly Placeholder[]): Box {
  const next = places
    .filter((place) => sharesColumn(place.box, box) && place.box.y > box.y)
    .map((place) => place.box.y);
  return { ...box, h: Math.min(box.h, ...next.map((y) => y - box.y)) };
}

const sharesColumn = (a: Box, b: Box) => Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > PLACE_GAP;

function columnsOf(places: readonly Placeholder[]): Placeholder[][] {
  const columns: Placeholder[][] = [];
  for (const place of places.toSorted((a, b) => a.box.y - b.box.y)) {
    const own = columns.find((column) => column.some(({ box }) => sharesColumn(box, place.box)));
    if (own) own.push(place);
    else columns.push([place]);
  }
  return columns;
}

interface Limits {
  readonly top: Inch;
  readonly bottom: Inch;
  /** Where its first place begins at the highest, unless the column has to be moved up. */
  readonly first: Inch;
}

/** The limits of a column between what stays as it is: other places, and a picture's place above it. */
function limitsOf(column: readonly Placeholder[], fixed: readonly Box[], { visual }: Frame, { size }: Brand): Limits {
  const boxes = column.map(({ box }) => box);
  const [first, last] = [Math.min(...boxes.map(({ y }) => y)), Math.max(...boxes.map(({ y }) => y))];
  const picture = visual && bottomOf(visual.box) < first ? [visual.box] : [];
  const others = [...fixed, ...picture].filter((other) => boxes.some((box) => sharesColumn(box, other)));
  const ends = others.filter(({ y }) => y < first).map(bottomOf);
  const begins = others.filter(({ y }) => y > last).map(({ y }) => y - PLACE_GAP);
  const end = Math.max(0, ...ends);
  return {
    top: end + PLACE_GAP,
    first: end > first ? end + CLEARANCE : first,
    bottom: Math.min(size.h - EDGE, ...begins),
  };
}

const startingAt = (box: Box, y: Inch): Box => ({ ...box, y, h: bottomOf(box) - y });

/** The placeholders of a column in places that they do not share, each at the largest size at which its sample fits. */
function stack(column: readonly Placeholder[], limits: Limits, frame: Frame, brand: Brand): Placeholder[] {
  const needs = column.map((place) => {
    const lines = frame.name === 'cover' && place.name === 'subtitle' ? COVER_LINES : (LINES[place.name] ?? 0);
    return needOf(place, lines, brand);
  });
  const least = column.map(({ style }, i) => needs[i]?.(Math.min(style.floor, style.size)) ?? 0);
  const stated = column.map(({ box }) => startingAt(box, Math.max(box.y, limits.first)));
  const places = least.every((h, i) => h <= roomOf(stated, i, limits))
    ? stated
    : shifted(stated, heightsIn(limits, least), limits);
  return column.map((place, i) => {
    const box = places[i] ?? place.box;
    const wanted = Math.max(box.h, needs[i]?.(place.style.size) ?? 0);
    const h = Math.min(roomOf(places, i, limits), wanted);
    let { size } = place.style;
    while (size > SMALLEST && (needs[i]?.(size) ?? 0) > h) size--;
    return { ...place, box: { ...box, h }, style: size === place.style.size ? place.style : atSize(place.style, size) };
  });
}

function roomOf(column: readonly Box[], index: number, { bottom }: Limits): Inch {
  const next = column[index + 1];
  return (next ? next.y - PLACE_GAP : bottom) - (column[index]?.y ?? 0);
}

/** The least heights; less where there is no room for them between the limits. */
function heightsIn({ top, bottom }: Limits, least: readonly Inch[]): Inch[] {
  const room = bottom - top - PLACE_GAP * (least.length - 1);
  return least.map((h) => h * Math.min(1, room / sum(least)));
}

/** The boxes of a column at other heights: where they are, else as far down as they have to, and up again off the end. */
function shifted(column: readonly Box[], heights: readonly Inch[], { bottom }: Limits): Box[] {
  const boxes = column.map((box, i) => ({ ...box, h: heights[i] ?? box.h }));
  const at = (i: number) => boxes[i] as Box & { y: Inch };
  for (let i = 1; i < boxes.length; i++) boxes[i] = { ...at(i), y: Math.max(at(i).y, bottomOf(at(i - 1)) + PLACE_GAP) };
  let end = bottom;
  for (let i = boxes.length - 1; i >= 0; i--) {
    boxes[i] = { ...at(i), y: Math.min(at(i).y, end - at(i).h) };
    end = at(i).y - PLACE_GAP;
  }
  return boxes;
}

function needOf(place: Placeholder, lines: number, brand: Brand): (size: Pt) => Inch {
  const measurer = brandMeasurer(brand);
  const paragraphs = Array.from({ length: lines }, () => [{ text: 'Line' }]);
  const text = lines === 0 ? TITLE : { ...TITLE, paragraphs };
  return (size) => {
    const style = atSize(place.style, size);
    const { marker, paragraphSpacing } = inheritedStyle({ ...place, style });
    return LINE_SLACK * heightOf(text, style, place.box.w, measurer, { paragraphSpacing, marker });
  };
}
