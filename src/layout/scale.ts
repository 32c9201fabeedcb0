import type { Pt } from '../core/lengths.ts';
import type { TypeRole } from '../scene/tokens.ts';
import type { Sheet } from './sheet.ts';

/** The sizes that texts of one sort may have, from the smallest; and the one to begin with. */
export interface Steps {
  readonly sizes: readonly Pt[];
  readonly start: number;
  /** Whether it rises only where no sort before it can. */
  readonly late?: boolean;
}

type Setting = Pick<Sheet, 'brand' | 'reading'>;

/** The usual sizes of roles in a hall, of which a brand's own are so many parts. */
const HALL = { number: 60, heading: 26, body: 22, label: 18 } as const satisfies Partial<Record<TypeRole, Pt>>;

/** The ladders of sizes in a hall, in points: what each manner of text takes its steps from. */
const LADDERS = {
  // The first two are for brands whose floor is as low, the largest three fill a slide.
  figure: [28, 36, 44, 60, 72, 88, 110, 132, 150, 176, 200, 240, 280, 320, 360, 400],
  text: [16, 18, 20, 22, 24, 26, 28, 30, 32, 36, 40, 44, 48, 54, 60, 66, 76, 88, 110, 132, 150, 176],
  lead: [20, 22, 24, 28, 32, 36, 42, 48, 54, 60, 66, 72, 84, 96, 110],
  heading: [18, 20, 22, 24, 28, 32, 36, 42],
  body: [18, 20, 22, 24, 26],
  label: [18, 20],
  prose: [28, 32, 36],
} as const satisfies Readonly<Record<string, readonly Pt[]>>;

/** Sizes at a desk, as a part of those in a hall. */
const DESK_RATIO = 2 / 3;
/** The smallest text that a hall reads from the third row, in points. */
const READABLE: Pt = 16;

/** Sizes in points in a hall; `max` is the preferred one where omitted. */
export interface SizeRange {
  readonly min: Pt;
  readonly preferred: Pt;
  readonly max?: Pt;
}

/** The steps of hero figures. `max` is not scaled to the brand's sizes, so that it is as large in every brand. */
export const figureSteps = (setting: Setting, sizes: SizeRange): Steps =>
  scaledSteps(setting, 'number', LADDERS.figure, sizes);

/** The same for a large text. */
export const textSteps = (setting: Setting, role: 'heading' | 'body' | 'label', sizes: SizeRange): Steps =>
  scaledSteps(setting, role, LADDERS.text, sizes);

function scaledSteps(
  { brand, reading }: Setting,
  role: keyof typeof HALL,
  ladder: readonly Pt[],
  { min, preferred, max = preferred }: SizeRange,
): Steps {
  const { size, floor } = brand.type[role];
  // A brand's floor may be lower than what a hall can read: that is for where nothing else helps.
  const lowest = Math.max(floor, reading === 'hall' ? Math.min(size, READABLE) : 0);
  const inHall = ladder.filter((each) => each >= min && each * size <= max * HALL[role]);
  const own = inHall.map((each) => Math.max(lowest, Math.round((2 * each * size) / HALL[role]) / 2));
  const start = inHall.findLastIndex((each) => each <= preferred);
  const sizes = [...new Set(own)];
  return { sizes, start: sizes.indexOf(own[Math.max(0, start)] ?? lowest) };
}

/** Whether texts are set smaller than in a hall: at a desk, by a brand that has sizes for it. */
export const isAtDesk = (setting: Setting): boolean => setting.reading === 'desk' && isSizedForDesk(setting);

/** Whether the brand sets texts smaller where a deck is read at a desk. */
export const isSizedForDesk = ({ brand: { reading } }: Setting): boolean =>
  reading.desk.body.size < reading.hall.body.size;

const readSize = (size: Pt, setting: Setting): Pt => (isAtDesk(setting) ? Math.round(size * DESK_RATIO) : size);

/** The steps of a ladder above one size and up to another, at a desk with those between that belong there. */
function stepsAbove(ladder: readonly Pt[], setting: Setting, size: Pt, most: Pt): Pt[] {
  const all = [...new Set([...ladder.map((each) => readSize(each, setting)), ...ladder])];
  return all.filter((each) => each > size && each <= most).toSorted((a, b) => a - b);
}

/** From a role's floor up to its size, which it begins with, in so many points a step; and the ladder's steps above that. */
function ownSteps(setting: Setting, role: TypeRole, step: Pt, ladder: readonly Pt[], most: Pt): Steps {
  const { size, floor } = setting.brand.type[role];
  const down: Pt[] = [];
  for (let each = size; each > floor; each -= step) down.unshift(each);
  const sizes = [...new Set([floor, ...down, ...stepsAbove(ladder, setting, size, most)])];
  return { sizes, start: sizes.indexOf(size) };
}

/** The steps of a type role: from its floor by twos to its size, and the larger ones of that role up to `most`. */
export function typeSteps(setting: Setting, role: TypeRole, most: Pt = Number.POSITIVE_INFINITY): Steps {
  const ladder = role === 'heading' || role === 'body' || role === 'label' ? LADDERS[role] : [];
  return ownSteps(setting, role, 2, ladder, most);
}

/** The steps of a head that leads a field: from the floor of headings up to `most`; it begins with their usual size. */
export function leadSteps(setting: Setting, most: Pt): Steps {
  return ownSteps(setting, 'heading', Number.POSITIVE_INFINITY, LADDERS.lead, most);
}

/** The steps of texts in tiles up to 3.95 in wide: those of running text, and one below its floor. */
export function tileSteps(setting: Setting, most?: Pt): Steps {
  const { sizes, start: base } = typeSteps(setting, 'body', most);
  const floor = setting.brand.type.label.size;
  return sizes[0] !== undefined && floor < sizes[0]
    ? { sizes: [floor, ...sizes], start: base + 1 }
    : { sizes, start: base };
}

/**
 * The steps of running text on a panel: those of running text, and larger ones up to `most`; in a narrow one those of tiles.
 * It begins with `preferred`, in a hall, where that is given and larger than the usual size of running text.
 */
export function proseSteps(
  setting: Setting,
  most: Pt,
  { preferred = 0, narrow = false }: { readonly preferred?: Pt; readonly narrow?: boolean } = {},
): Steps {
  const { sizes, start: base } = narrow ? tileSteps(setting) : typeSteps(setting, 'body');
  const all = [...sizes, ...stepsAbove(LADDERS.prose, setting, sizes.at(-1) ?? 0, most)];
  return { sizes: all, start: Math.max(base, startAt(all, readSize(preferred, setting))) };
}

/** The place of the largest of some sizes that is no larger than one; -1 where all are. */
export const startAt = (sizes: readonly Pt[], size: Pt): number => sizes.findLastIndex((each) => each <= size);
