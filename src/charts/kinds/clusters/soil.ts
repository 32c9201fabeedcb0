import { contrastRatio } from '../../../color/contrast.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { PageMark } from '../../base/page-marks.ts';
import { OVERSHOOT, type PageSheet } from '../../parts/page-sheet.ts';
import { tonesBehind } from '../../parts/picture-ground.ts';

/** How high hills are on the whole. */
const HILL: Inch = 0.42;

/** Low hills behind the groups, hardly darker or lighter than what is above them. */
export function hillOf(ground: Inch, soil: ColorRole, sheet: PageSheet): PageMark[] {
  const [role] = tonesBehind(sheet, [soil]);
  if (!role) return [];
  const w = sheet.frame.w + OVERSHOOT;
  const crest = Array.from({ length: 41 }, (_, i) => ({
    x: (i / 40) * w,
    y: ground - HILL * (1 + 0.5 * Math.sin((i / 40) * 2 * Math.PI * 1.2 + 0.6)),
  }));
  const feet = [w, 0].map((x) => ({ x, y: ground + OVERSHOOT }));
  return [{ kind: 'area', name: 'Hill', points: [...crest, ...feet], role }];
}

/** Near tones that each group may have, as may its figure in the soil. */
const TONES: readonly (readonly ColorRole[])[] = [
  ['subject', 'step-3', 'step-2', 'step-1'],
  ['second-text', 'second', 'second-pale'],
  ['third', 'third-deep'],
  ['step-5', 'subject-shade', 'step-3', 'step-1'],
];
/** Contrast of things that are counted, and of large text (WCAG 2.2, 1.4.11 and 1.4.3). */
const SEEN = 4;
const READ = 4.5;

/** The claim’s colour for one of the groups; the others differ, and are seen on the ground. */
export function rolesOf(groups: readonly { readonly claimed: boolean }[], sheet: PageSheet): ColorRole[] {
  const others = groups.filter(({ claimed }) => !claimed).toReversed();
  return groups.map((group) =>
    group.claimed ? 'highlight' : seenOn(sheet.ground, TONES[others.indexOf(group)], sheet),
  );
}

/** A figure in the colour of its group, in the tone of that which can be read in the soil. */
export const inkIn = (soil: ColorRole, role: ColorRole, sheet: PageSheet): ColorRole =>
  seenOn(soil, TONES.find((tones) => tones.includes(role)) ?? [role], sheet, READ);

/** The first of near tones that is seen on a ground, or else the one that is seen best. */
function seenOn(ground: ColorRole, tones: readonly ColorRole[] = [], { brand }: PageSheet, least = SEEN): ColorRole {
  const contrast = (role: ColorRole) => contrastRatio(brand.colors[role].hex, brand.colors[ground].hex);
  const best = tones.toSorted((a, b) => contrast(b) - contrast(a))[0] ?? 'subject';
  return tones.find((role) => contrast(role) >= least) ?? best;
}
