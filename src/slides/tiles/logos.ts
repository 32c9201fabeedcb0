import { z } from 'zod';
import { luminance, rgbOf } from '../../color/contrast.ts';
import { type Box, inset } from '../../core/box.ts';
import { capital } from '../../core/language.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Logo, LogoView } from '../../core/picture.ts';
import { plainText } from '../../core/rich-text.ts';
import { logo, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { keepsMargins } from '../../layout/chrome.ts';
import { field } from '../../layout/leaves.ts';
import { inRole } from '../../layout/sheet.ts';
import { bareRoom } from '../../scene/bare-room.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PictureItem } from '../../scene/items.ts';
import { isSeen } from '../../scene/sign.ts';
import type { Surface } from '../../scene/surface.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LayoutContext, Page } from '../parts/define-slide.ts';

/** Cells of logos in balanced rows, in order. */
export interface LogoCells {
  readonly cells: readonly Box[];
  /** The weight that logos have in them: their ink in square inches. */
  readonly weight: number;
}

/** How logos may be arranged. */
export interface Arrangement {
  /** Between cells. */
  readonly gap: Inch;
  /** The part of a cell's width and height that a logo takes at most. */
  readonly most: { readonly w: number; readonly h: number };
  /** The fewest rows, and the most. */
  readonly rows: { readonly least: number; readonly most: number };
}

/** How heavy ink looks, by its share of the box: a logo of lines is larger than a solid one, but not by as much. */
const INK = { least: 0.18, power: 0.6 };
/** Logos weigh alike, unless their shape keeps some below this part of the weight of the usual one. */
const OUTLIER = 0.5;

/**
 * The cells of logos in a room: in as many rows as let them weigh most in cells of a good shape, no two rows of which differ
 * by more than one logo. Rows with fewer stand in the middle.
 */
export function logoCells(logos: readonly Logo[], room: Box, arrangement: Arrangement): LogoCells {
  const { least, most } = arrangement.rows;
  const counts = Array.from({ length: Math.min(most, logos.length) }, (_, i) => i + 1).filter((rows) => rows >= least);
  const tries = counts.map((rows): LogoCells => {
    const cells = cellsIn(room, logos.length, rows, arrangement.gap);
    return { cells, weight: weightIn(logos, cells, arrangement) };
  });
  const score = ({ cells: [cell], weight }: LogoCells) => {
    if (!cell) return 0;
    const filled = (logos.length * cell.w * cell.h) / (room.w * room.h);
    return (filled * weight) / (1 + STRANGE * shapeOf(cell) ** 2);
  };
  const [best = NONE] = tries.toSorted((a, b) => score(b) - score(a));
  return best;
}

const NONE: LogoCells = { cells: [], weight: 0 };
/** Cells of this proportion are preferred, and how much others count against rows of them. */
const PROPORTION = 1.6;
const STRANGE = 2;

/** How far a cell's proportion is from the preferred one, as a logarithm. */
const shapeOf = ({ w, h }: Box) => Math.log(w / h / PROPORTION);

function cellsIn(room: Box, count: number, rows: number, gap: Inch): Box[] {
  const most = Math.ceil(count / rows);
  const w = (room.w - gap * (most - 1)) / most;
  const h = (room.h - gap * (rows - 1)) / rows;
  const fuller = count - rows * Math.floor(count / rows) || rows;
  return Array.from({ length: rows }, (_, row) => {
    const here = row < fuller ? most : most - 1;
    const left = room.x + (room.w - here * w - (here - 1) * gap) / 2;
    return Array.from({ length: here }, (__, i) => ({ x: left + i * (w + gap), y: room.y + row * (h + gap), w, h }));
  }).flat();
}

/** Cells of logos in rows of so many, in order, each row from the left: in a room, as an even grid. */
export function evenCells(logos: readonly Logo[], room: Box, across: number, arrangement: Arrangement): LogoCells {
  const { gap } = arrangement;
  const down = Math.ceil(logos.length / across);
  const w = (room.w - gap * (across - 1)) / across;
  const h = (room.h - gap * (down - 1)) / down;
  const cells = logos.map((_, i) => ({
    ...{ x: room.x + (i % across) * (w + gap), y: room.y + Math.floor(i / across) * (h + gap) },
    ...{ w, h },
  }));
  return { cells, weight: weightIn(logos, cells, arrangement) };
}

/** The weight that all logos can have in their cells; that of most of them, where the shape of a few allows less. */
function weightIn(logos: readonly Logo[], cells: readonly Box[], { most }: Arrangement): number {
  const weights = logos
    .map((logo, i) => {
      const { w = 0, h = 0 } = cells[i] ?? {};
      const size = withinSize(logo, { w: w * most.w, h: h * most.h });
      return size.w * size.h * densityOf(logo);
    })
    .toSorted((a, b) => a - b);
  const middle = weights[Math.floor(weights.length / 2)] ?? 0;
  return Math.max(weights[0] ?? 0, OUTLIER * middle);
}

const densityOf = ({ ink }: Logo) => Math.max(INK.least, ink) ** INK.power;
const ratioOf = ({ pixels: { w, h } }: Logo) => w / h;

/** The size of a logo that is as large as a room lets it be. */
function withinSize(logo: Logo, room: { readonly w: Inch; readonly h: Inch }) {
  const ratio = ratioOf(logo);
  const w = Math.min(room.w, room.h * ratio);
  return { w, h: w / ratio };
}

/** The part of the size that its cell allows which a logo as high as wide has at least, and the widest that counts so. */
const MIN_SIZE = 0.72;
const COMPACT = 1.5;

/** A logo's place in its cell: as large as its weight asks, a compact one no smaller than can be seen, whole, in the middle. */
function logoBox(logo: Logo, cell: Box, weight: number, { most }: Arrangement): Box {
  const largest = withinSize(logo, { w: cell.w * most.w, h: cell.h * most.h });
  const least = MIN_SIZE * Math.min(1, COMPACT / ratioOf(logo)) * largest.w;
  const w = Math.min(largest.w, Math.max(least, Math.sqrt((weight / densityOf(logo)) * ratioOf(logo))));
  const h = w / ratioOf(logo);
  return inset(cell, (cell.w - w) / 2, (cell.h - h) / 2);
}

/** The logos in their cells, each a picture with its owner's name as its alternative text. */
export function logoItems(
  context: Pick<LayoutContext, 'path'>,
  partners: readonly PartnerLogo[],
  { cells, weight }: LogoCells,
  arrangement: Arrangement,
): PictureItem[] {
  return partners.map((partner, i): PictureItem => {
    const { logo, link } = partner;
    const { bytes, format, pixels, svg, file, path } = logo;
    return {
      ...{ kind: 'picture', name: `Logo ${i + 1}`, path: path.length > 0 ? path : context.path, bytes, format, pixels },
      box: logoBox(logo, cells[i] ?? { x: 0, y: 0, w: 1, h: 1 }, weight, arrangement),
      alt: logoName(partner),
      ...(svg ? { svg } : { file }),
      ...(link ? { link } : {}),
    };
  });
}

/** The lightest of a brand's colours: what logos of others stand on. */
export function lightPlate({ colors }: Brand): ColorRole {
  return darkest(colors, ['dark', 'text', 'on-dark', 'panel', 'ground']).at(-1) ?? 'ground';
}

/** What a logo stands on: a light plate, or a dark one for a light logo. */
export function plateOf({ logo }: PartnerLogo, { colors }: Brand, usual: ColorRole): ColorRole {
  const isSeenOn = (role: ColorRole) => isSeen(logo.tints, [colors[role].hex], logo.ground);
  const [dark = usual] = darkest(colors, ['dark', 'text', 'ground', 'on-dark']);
  return isSeenOn(usual) || !isSeenOn(dark) ? usual : dark;
}

const lightness = (hex: string) => luminance(rgbOf(hex));
const darkest = (colors: Brand['colors'], roles: readonly ColorRole[]) =>
  roles.toSorted((a, b) => lightness(colors[a].hex) - lightness(colors[b].hex));

/** How logos stand in a strip, and how high it is for one row, and for two. */
const IN_STRIP: Omit<Arrangement, 'rows'> = { gap: 0.1, most: { w: 0.72, h: 0.66 } };
const HEIGHT: { readonly one: Inch; readonly two: Inch } = { one: 0.95, two: 1.5 };
const ONE_ROW = 7;
const GAP: Inch = 0.2;
/** Texts are not made lower than this to stand above a strip. */
const MIN_TEXT_HEIGHT: Inch = 0.3;

/**
 * The pages of a slide above a strip of its partners' logos at the slide's foot: light from edge to edge, or within the
 * margins where fields keep them. Texts, code and scene end above it.
 */
export function aboveLogos(
  partners: readonly PartnerLogo[] | undefined,
  context: LayoutContext,
  layout: (context: LayoutContext) => Page,
): Page {
  if (!partners) return layout(context);
  const { layout: theirs } = context.frame;
  const free = theirs ? freeStrip(context) : footStrip(context, partners.length);
  if (!free) return { ...layout(context), crowded: true };
  const strip = theirs?.surface ? bareStrip(free, theirs.surface) : free;
  if (!strip) return layout(context);
  const page = layout(theirs ? besideStrip(context, strip) : cutAbove(context, strip.y));
  return { ...page, items: [...page.items, ...stripItems(context, partners, strip)] };
}

/** The strip at the foot of a slide of ours. */
function footStrip(context: LayoutContext, count: number): Box {
  const { brand } = context;
  const h = count > ONE_ROW ? HEIGHT.two : HEIGHT.one;
  if (!keepsMargins(context)) return { x: 0, y: brand.size.h - h, w: brand.size.w, h };
  const { left, right } = brand.grid;
  // The foot is that of the cover, whose body reaches lowest.
  const { body } = brand.frames.cover;
  return { x: left, y: body.y + body.h - h, w: right - left, h };
}

/** Where somebody else's slide has its footers, and its margins, as parts of its size. */
const FOOTERS = 0.93;
const MARGIN = 0.06;
/** A strip that is lower shows nothing. */
const LOWEST: Inch = 0.5;
/** A strip that is narrower holds no row of logos. */
const NARROWEST: Inch = 3;

/**
 * The strip on somebody else's layout: below its title and subtitle, or else above them, or over the foot of a subtitle's
 * place, which is then lower; undefined where the title stands there.
 */
function freeStrip({ brand: { size }, frame: { placeholders } }: LayoutContext): Box | undefined {
  const texts = [placeholders.title, placeholders.subtitle].flatMap((place) => (place ? [place.box] : []));
  const x = MARGIN * size.w;
  const [top, foot] = [Math.min(...texts.map(({ y }) => y)), Math.max(...texts.map(({ y, h }) => y + h))];
  const below = FOOTERS * size.h - foot - GAP;
  const above = top - GAP - MARGIN * size.h;
  const h = Math.min(HEIGHT.one, Math.max(below, above));
  if (h < LOWEST) {
    const y = FOOTERS * size.h - HEIGHT.one;
    const title = placeholders.title?.box;
    return title && title.y + title.h + GAP > y ? undefined : { x, y, w: size.w - 2 * x, h: HEIGHT.one };
  }
  const y = below >= LOWEST ? FOOTERS * size.h - Math.min(h, below) : top - GAP - h;
  return { x, y, w: size.w - 2 * x, h: below >= LOWEST ? Math.min(h, below) : h };
}

/** The part of a strip in which a layout shows nothing, no logo and no picture; undefined where that is too little for logos. */
function bareStrip(strip: Box, surface: Surface): Box | undefined {
  const bare = bareRoom(strip, surface);
  return bare && bare.h >= LOWEST && bare.w >= NARROWEST ? bare : undefined;
}

/** The slide with the boxes of its body and its placeholders changed, but for those of `kept` ones. */
function withBoxes({ frame, ...context }: LayoutContext, change: (box: Box) => Box, kept?: string): LayoutContext {
  const placeholders = Object.entries(frame.placeholders).map(([name, each]) => [
    name,
    each && name !== kept ? { ...each, box: change(each.box) } : each,
  ]);
  const own = { ...frame, placeholders: Object.fromEntries(placeholders), body: change(frame.body) };
  return { ...context, frame: own, body: change(context.body) };
}

/** The slide on somebody else's layout where a strip takes a part of its space. */
function besideStrip(context: LayoutContext, taken: Box): LayoutContext {
  const { y, h } = taken;
  const clear = (box: Box): Box => {
    if (box.y >= y + h || box.y + box.h <= y) return box;
    return box.y < y
      ? { ...box, h: Math.max(MIN_TEXT_HEIGHT, y - GAP - box.y) }
      : { ...box, y: y + h + GAP, h: box.h - h - GAP };
  };
  return { ...withBoxes(context, clear, 'title'), taken };
}

/** The slide where it ends at a height. */
function cutAbove(context: LayoutContext, end: Inch): LayoutContext {
  const cut = (box: Box): Box => {
    const foot = end - GAP;
    if (box.y + box.h <= foot) return box;
    const h = Math.min(box.h, Math.max(MIN_TEXT_HEIGHT, foot - box.y));
    return { ...box, y: Math.min(box.y, foot - h), h };
  };
  const { frame, ...own } = withBoxes(context, cut);
  const { visual } = frame;
  const box = visual && { ...visual.box, h: Math.min(visual.box.h, end - visual.box.y) };
  // What runs to the slide's edges ends where the strip begins.
  const brand = { ...context.brand, size: { ...context.brand.size, h: end } };
  return { ...own, brand, frame: visual && box ? { ...frame, visual: { ...visual, box } } : frame };
}

/** The part of a box between two places across the slide. */
function within(box: Box, left: Inch, right: Inch): Box {
  const x = Math.max(box.x, left);
  return { ...box, x, w: Math.min(box.x + box.w, right) - x };
}

/** What stands below the frame's body. */
const BLEED = { kind: 'bleed' } as const;

function stripItems(context: LayoutContext, partners: readonly PartnerLogo[], strip: Box): Page['items'] {
  const { brand, path } = context;
  const { left, right } = brand.grid;
  const room = keepsMargins(context) ? strip : within(strip, left, right);
  const rows = partners.length > ONE_ROW ? 2 : 1;
  const arrangement = { ...IN_STRIP, rows: { least: rows, most: rows } };
  const cells = logoCells(
    partners.map(({ logo }) => logo),
    room,
    arrangement,
  );
  const light = lightPlate(brand);
  const plates = partners.flatMap((partner, i) => {
    const [cell, fill] = [cells.cells[i], plateOf(partner, brand, light)];
    return cell && fill !== light ? [inRole(field(`Logo ${i + 1} plate`, cell, fill, path), 'plate')] : [];
  });
  const items = [
    field('Logo strip', strip, light, path),
    ...plates,
    ...logoItems(context, partners, cells, arrangement),
  ];
  return items.map((item) => ({ ...item, part: BLEED }));
}

const entry = z.strictObject({
  logo: logo('A file in the outline’s folder: SVG, PNG, JPEG or WebP.'),
  name: text(
    'Whose logo it is, for people who cannot see it; made from the file’s name where omitted.',
    'label',
  ).optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Where a click on the logo leads.', examples: ['https://example.org'] }),
});

/** Logos of partners, each as a file or with its name. */
export function logosField(description: string, { least, most }: { readonly least: number; readonly most: number }) {
  const file = logo('The file of a logo in the outline’s folder.').transform((own) => ({ logo: own }));
  return z
    .array(z.union([file, entry]))
    .min(least)
    .max(most)
    .describe(description);
}

export type PartnerLogo = Resolved<z.output<typeof entry>>;

/** Whose logo it is: as the outline says, else the words of the file's name. */
function logoName({ name, logo: { file } }: { readonly name?: PartnerLogo['name']; readonly logo: LogoView }): string {
  if (name) return plainText(name);
  const base = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const words =
    base
      .replace(/[-_.\s]+/g, ' ')
      .replace(/\b(?:logo|mark|rgb|cmyk)\b/gi, '')
      .trim() || base;
  return capital(words);
}
