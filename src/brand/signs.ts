import { type Box, inset, overlaps } from '../core/box.ts';
import { mapValues } from '../core/collections.ts';
import type { Inch } from '../core/lengths.ts';
import type { BrandFiles } from '../files/brand-files.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame, PlacedArt } from '../scene/frame.ts';
import { PLATE_MARGIN } from '../scene/page/page.ts';
import { flattened, holdsPoint, type Point, ringsOf } from '../scene/path-rings.ts';
import { type BrandSign, signOn, signSize } from '../scene/sign.ts';
import { valueAt } from '../yaml/plain-words.ts';
import type { BrandFile } from './brand-schema.ts';
import type { BrandLayers } from './read-brand.ts';

/** Proportions that differ by less than this part are alike. */
const ALIKE = 0.05;
/** How much wider and higher than its place a sign may be that has another shape, and how wide on any slide. */
const GROWTH = 2.4;
const WIDEST = 0.17;
/** Between a sign and the edges of the slide, and the texts beside, above and below it. */
const EDGE: Inch = 0.2;
const TEXT_GAP: Inch = 0.2;

/**
 * The brand with its own sign at every place for it: in the form that can be seen there, in its own proportions, as heavy
 * as what the place is for. Texts beside it give way.
 */
export function withSigns(brand: Brand): Brand {
  return { ...brand, frames: mapValues(brand.frames, (frame) => signed(frame, brand)) };
}

function signed(frame: Frame, brand: Brand): Frame {
  let own = frame;
  for (const [i, placed] of frame.art.entries()) {
    if (!placed.isPlaceOfSign) continue;
    const { isPlaceOfSign: _, isMark: __, ...rest } = placed;
    const sign = signOn(brand, groundsUnder(frame, i, brand));
    const box = fitted(sign, placed.box, i, own, brand);
    const isMark = sign.art.logo !== undefined || sign.art === brand.mark;
    const piece = { ...rest, ...sign, box, ...(isMark ? { isMark } : {}) };
    const reach = sign.plate === undefined ? box : inset(box, -PLATE_MARGIN * Math.min(box.w, box.h));
    own = besides({ ...own, art: own.art.with(i, piece) }, placed.box, reach);
  }
  return own;
}

function groundsUnder({ art, ground }: Frame, index: number, { colors }: Brand): string[] {
  const placed = art[index];
  if (!placed) return [];
  if (placed.ground) return [colors[placed.ground].hex];
  const { box } = placed;
  const spots = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => ({ x: box.x + x * box.w, y: box.y + y * box.h })),
  );
  const below = art.slice(0, index);
  return [...new Set(spots.map((spot) => colors[roleAt(below, spot) ?? ground].hex))];
}

function roleAt(art: readonly PlacedArt[], spot: Point) {
  const shapes = art.flatMap(({ art: { shapes, viewBox }, box }) =>
    shapes.map((shape) => ({
      ...shape,
      at: {
        x: viewBox.x + ((spot.x - box.x) / box.w) * viewBox.w,
        y: viewBox.y + ((spot.y - box.y) / box.h) * viewBox.h,
      },
    })),
  );
  return shapes.findLast(
    ({ d, fill, at }) => fill !== undefined && ringsOf(d).some((ring) => holdsPoint(flattened(ring), at)),
  )?.fill;
}

/**
 * The place of a sign: the given one where it has its proportions, else one of the same weight at the same edge and height
 * that leaves neither the room between the texts nor the panel on which the place lies.
 */
function fitted(sign: BrandSign, place: Box, index: number, frame: Frame, { size }: Brand): Box {
  const ratio = sign.art.viewBox.w / sign.art.viewBox.h;
  const center = place.x + place.w / 2;
  const edge = Math.abs(center - size.w / 2) < CENTRAL * size.w ? 0.5 : center < size.w / 2 ? 0 : 1;
  const { top, bottom } = roomAround(place, frame, size.h);
  const below = frame.art.slice(0, index);
  const boxOf = ({ w, h }: { readonly w: Inch; readonly h: Inch }): Box => {
    const y = Math.min(Math.max(place.y + place.h / 2 - h / 2, top), bottom - h);
    return { x: place.x + edge * (place.w - w), y, w, h };
  };
  const most = {
    w: Math.min(GROWTH * place.w, Math.max(place.w, WIDEST * size.w)),
    h: Math.min(GROWTH * place.h, bottom - top),
  };
  const isAlike = Math.abs(ratio / (place.w / place.h) - 1) < ALIKE;
  const widths = Array.from({ length: TRIES }, (_, i) => most.w - (i / (TRIES - 1)) * (most.w - place.w));
  const boxes = widths.map((w) => boxOf(signSize(ratio, place, { ...most, w })));
  const box = isAlike ? place : (boxes.find((each) => staysOn(below, each, place)) ?? boxes.at(-1) ?? place);
  return sign.plate === undefined ? box : onPlate(box, edge);
}

const TRIES = 12;
/** A place is central whose middle is nearer to that of the slide than this part of its width. */
const CENTRAL = 0.05;
/** How finely it is looked at what art is under a sign, from left to right. */
const SAMPLES = 40;

function staysOn(art: readonly PlacedArt[], box: Box, { x, y, w, h }: Box): boolean {
  const own = roleAt(art, { x: x + w / 2, y: y + h / 2 });
  const steps = Array.from(
    { length: SAMPLES + 1 },
    (_, i) => box.x - TEXT_GAP / 2 + (i / SAMPLES) * (box.w + TEXT_GAP),
  );
  return steps.every((at) => roleAt(art, { x: at, y: box.y + box.h / 2 }) === own);
}

function onPlate({ x, y, w, h }: Box, edge: number): Box {
  const margin = PLATE_MARGIN * Math.min(w, h);
  const part = Math.max(w, h) / (Math.max(w, h) + 2 * margin);
  const [own, high] = [w * part, h * part];
  const left = w >= h ? margin * part : edge * (w - own) - (2 * edge - 1) * margin * part;
  return { x: x + left, y: y + (h - high) / 2, w: own, h: high };
}

/** How far up and down a sign may reach: to the texts above and below its place, and to the edges of the slide. */
function roomAround(place: Box, frame: Frame, height: Inch): { readonly top: Inch; readonly bottom: Inch } {
  const texts = Object.values(frame.placeholders).map(({ box }) => box);
  const column = texts.filter(({ x, w }) => x < place.x + place.w && x + w > place.x);
  const above = column.filter(({ y, h }) => y + h <= place.y).map(({ y, h }) => y + h + TEXT_GAP / 2);
  const below = [...column, frame.body].filter(({ y }) => y >= place.y + place.h).map(({ y }) => y - TEXT_GAP / 2);
  return {
    top: Math.min(place.y, Math.max(EDGE, ...above)),
    bottom: Math.max(place.y + place.h, Math.min(height - EDGE, ...below)),
  };
}

function besides(frame: Frame, place: Box, sign: Box): Frame {
  if (sign.w <= place.w) return frame;
  const aside = (box: Box): Box => {
    if (overlaps(box, place) || !overlaps(box, { ...sign, x: sign.x - TEXT_GAP, w: sign.w + 2 * TEXT_GAP })) return box;
    if (box.x + box.w / 2 < sign.x + sign.w / 2) return { ...box, w: sign.x - TEXT_GAP - box.x };
    const x = sign.x + sign.w + TEXT_GAP;
    return { ...box, x, w: box.x + box.w - x };
  };
  const placeholders = Object.fromEntries(
    Object.entries(frame.placeholders).map(([name, each]) => [name, { ...each, box: aside(each.box) }]),
  );
  const { wrapped } = frame;
  if (!wrapped) return { ...frame, placeholders };
  const { kicker, title, body } = wrapped;
  const own = { ...(kicker ? { kicker: aside(kicker) } : {}), title: aside(title), body };
  return { ...frame, placeholders, wrapped: own };
}

export interface SignFiles {
  /** Whether a file is the brand's mark in its usual colours. */
  readonly isMark: (file: string) => boolean;
  /** Whether a file is the brand's own mark, in one of its forms. */
  readonly isOwn: (file: string) => boolean;
  /** Whether a file is in the folder of a brand that is extended by the one whose mark is shown. */
  readonly isTheirs: (file: string) => boolean;
  /** Whether the mark is that of a brand which extends another. */
  readonly isGuest: boolean;
}

/** The name of a mark for dark grounds beside a mark that no key names. */
const ON_DARK = 'mark-on-dark.svg';

/** The file of the mark for dark grounds: the one that is named, or one of the usual name beside the mark. */
export function markOnDarkFile(data: BrandFile, files: BrandFiles): string | undefined {
  const { mark, 'mark-on-dark': named } = data;
  if (mark === undefined) return undefined;
  const beside = (file: string) => (files.folderOf(file) ?? Number.POSITIVE_INFINITY) <= (files.folderOf(mark) ?? 0);
  if (named !== undefined) return files.folderOf(named) === undefined || beside(named) ? named : undefined;
  return beside(ON_DARK) ? ON_DARK : undefined;
}

/** Whose sign each file is that a brand's frames name. */
export function signFiles(data: BrandFile, files: BrandFiles): SignFiles {
  const { mark } = data;
  const own = [mark, markOnDarkFile(data, files)].filter((file) => file !== undefined);
  const home = mark === undefined ? undefined : files.folderOf(mark);
  return {
    isMark: (file) => file === mark,
    isOwn: (file) => own.includes(file),
    isTheirs: (file) => home !== undefined && (files.folderOf(file) ?? home) > home,
    isGuest: home !== undefined && home < files.folders - 1,
  };
}

/** The files of a brand's sign, whether they are there or not: what is to be decoded before it is loaded. */
export function namedSigns({ layers }: Pick<BrandLayers, 'layers'>): string[] {
  const named = ['mark', 'mark-on-dark'].flatMap((key) => {
    const file = layers.map(({ data }) => valueAt(data, [key])).find((each) => each !== undefined);
    return typeof file === 'string' ? [file] : [];
  });
  return named.length > 0 ? [...new Set([...named, ON_DARK])] : [];
}
