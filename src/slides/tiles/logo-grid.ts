import { luminance, rgbOf } from '../../color/contrast.ts';
import { type Box, inset } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Logo } from '../../core/picture.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PictureItem } from '../../scene/items.ts';
import { isSeen } from '../../scene/sign.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LayoutContext } from '../parts/define-slide.ts';
import { logoName, type PartnerLogo } from '../parts/logo-fields.ts';

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
  /** The part of a cell's width and height that a logo takes at the most. */
  readonly most: { readonly w: number; readonly h: number };
  /** The fewest rows, and the most. */
  readonly rows: { readonly least: number; readonly most: number };
}

/**
 * How heavy ink looks: a logo of lines is larger than a solid one, but not by as much as it has less ink, and one of less
 * than this part of its box no larger still.
 */
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

/** The part of the size that its cell allows which a logo as high as wide has at the least, and the widest that counts so. */
const LEAST_SIZE = 0.72;
const COMPACT = 1.5;

/** A logo's place in its cell: as large as its weight asks, a compact one no smaller than can be seen, whole, in the middle. */
function logoBox(logo: Logo, cell: Box, weight: number, { most }: Arrangement): Box {
  const largest = withinSize(logo, { w: cell.w * most.w, h: cell.h * most.h });
  const least = LEAST_SIZE * Math.min(1, COMPACT / ratioOf(logo)) * largest.w;
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
