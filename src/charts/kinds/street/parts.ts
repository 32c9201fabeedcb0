import { contrastRatio, rgbOf } from '../../../color/contrast.ts';
import { strengthOf } from '../../../color/hue.ts';
import { sum } from '../../../core/collections.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Datum } from '../../base/table.ts';
import type { PageSheet } from '../../parts/page-sheet.ts';

/** A part of the whole: its field, what stands on it, and what it is called. */
export interface Part {
  readonly datum: Datum;
  readonly x: Inch;
  readonly w: Inch;
  readonly role: ColorRole;
  /** Whether its words have no room on its field, so that a leader tells it. */
  readonly isNarrow: boolean;
  readonly houses: readonly KitPart[];
  readonly text: RichText;
}

/** Fields that are narrower have no words on them. */
const NARROW: Inch = 1.5;
/** How far from the sheet’s edge the ground ends where its last field is narrower than that, so that this is seen. */
const INSET = { page: 0.28, box: 0.14 } as const;
/** Parts of a smaller share, in per cent, are that on the widest slide, too. */
export const NARROW_SHARE = (100 * NARROW) / 13.333;

/** The parts on the ground line, as wide as their shares; those of the fewest inches are narrow, `more` of them than have to be. */
export function partsOf(
  given: readonly Pick<Part, 'datum' | 'houses' | 'text'>[],
  claimed: number,
  more: number,
  sheet: PageSheet,
): readonly Part[] {
  const { w: wide, margin } = sheet.frame;
  const values = given.map(({ datum }) => datum.value);
  const order = values.map((_, i) => i).toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const inset = margin > 0 ? INSET.page : INSET.box;
  const [before, after] = [values[0], values.at(-1)].map((value = 0) =>
    (wide * value) / sum(values) < inset ? inset : 0,
  ) as [Inch, Inch];
  const w = wide - before - after;
  const widths = values.map((value) => (w * value) / sum(values));
  const few = widths.filter((width) => width < NARROW * Math.min(1, w / 10)).length + more;
  const narrow = order.slice(order.length - few);
  const roles = rolesOf(order, claimed, narrow, sheet);
  return given.map((part, i) => ({
    ...{ ...part, x: before + sum(widths.slice(0, i)), w: widths[i] ?? 0 },
    ...{ role: roles[i] ?? 'subject', isNarrow: narrow.includes(i) },
  }));
}

/** Hues of fields from the largest on, and those of narrow ones; what bears no text, or is too near to the sky, is none. */
const HUES: readonly ColorRole[] = ['subject', 'subtle', 'second-text', 'third', 'step-2', 'context', 'step-5'];
const NARROW_HUES: readonly ColorRole[] = ['third', 'second-text', 'step-2'];
/** The contrast of a field to the sky. */
const FROM_SKY = 1.35;

function rolesOf(
  order: readonly number[],
  claimed: number,
  narrow: readonly number[],
  { brand, ground, seen }: PageSheet,
): readonly ColorRole[] {
  const hex = (role: ColorRole) => brand.colors[role].hex;
  const isClaims = (role: ColorRole) => claimed >= 0 && hex(role) === hex('highlight');
  const isOwn = (role: ColorRole) => !isClaims(role) && contrastRatio(hex(role), hex(ground)) >= FROM_SKY;
  const all = seen(HUES).filter(isOwn);
  const own = all.filter((role, i) => all.findIndex((other) => hex(other) === hex(role)) === i);
  const [largest = 'highlight', ...others] = claimed < 0 ? own : (['highlight', ...own] as const);
  // No other part is in a stronger colour than the one that leads, as far as quieter ones last.
  const isQuiet = (role: ColorRole) => strengthOf(rgbOf(hex(role))) <= strengthOf(rgbOf(hex(largest)));
  const quieter = [...others.filter(isQuiet), ...others.filter((role) => !isQuiet(role))];
  const left = claimed < 0 ? [largest, ...quieter] : quieter;
  const roles = order.map((): ColorRole => 'highlight');
  // A narrow field has to be seen: it takes a hue before others do.
  for (const i of [...narrow.toReversed(), ...order.filter((each) => !narrow.includes(each))]) {
    if (i === claimed) continue;
    const wanted = narrow.includes(i) ? NARROW_HUES.find((role) => left.includes(role)) : undefined;
    const at = wanted ? left.indexOf(wanted) : 0;
    roles[i] = left.splice(at, 1)[0] ?? 'step-3';
  }
  return roles;
}
