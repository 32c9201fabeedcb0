import { contrastRatio, luminance, MARK_CONTRAST, rgbOf } from '../../../color/contrast.ts';
import { type Inch, inchToPx, type Px } from '../../../core/lengths.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { PlotContext } from '../../base/define-chart.ts';
import type { ChartStyle } from '../../base/style.ts';

/** How wide and in which roles the map draws its lines and marks. */
export interface MapLook {
  readonly ground: ColorRole;
  readonly land: ColorRole;
  /** Of the first river, and of the others. */
  readonly rivers: readonly [ColorRole, ColorRole];
  readonly mark: ColorRole;
  readonly ring: ColorRole;
  /** What lies under a title and a source line, and behind a name that a coast would cross. */
  readonly calm: ColorRole;
  /** Under what is highlighted; undefined where nothing is. */
  readonly halo?: ColorRole;
  readonly river: Px;
  readonly line: Px;
  readonly dot: Px;
  readonly lifted: Px;
  /** How far a ring reaches round a dot. */
  readonly border: Px;
}

type Grounds = Pick<MapLook, 'land' | 'ground'>;

/** Widths and diameters on a map that is a slide's ground. */
const FIELD = {
  river: 0.06,
  line: 0.06,
  dot: 0.24,
  lifted: 0.34,
  border: 0.03,
} as const satisfies Readonly<Record<string, Inch>>;
/** The halo of a highlighted place, beside its disc; round a larger one it is no wider than round the least. */
const HALO = 2;
/** A ground is dark where it reflects less than this part of the light. */
const DARK = 0.2;

/** Seas on light and on dark grounds, the best first, and lands: the paler, so that nobody takes the sea for it. */
const PALE = { seas: ['step-1', 'step-2', 'step-3', 'subject'], lands: ['panel', 'ground'] } as const;
const DEEP = {
  seas: ['dark', 'dark-shade', 'ground'],
  lands: ['subject-deep', 'subject-shade', 'step-3', 'step-2'],
} as const;
/** Lands that end beside the paper, from which they differ so much. */
const FRAMED = ['context', 'hairline', 'panel', 'ground'] as const;
const EDGE = 1.1;
const INKS = ['on-dark', 'text', 'dark'] as const;
const MARKS = ['subject-deep', 'third', 'text', 'on-dark', 'dark'] as const;
/** The contrast of text on either, and of rivers with land. */
const LEGIBLE = 4.5;
const STANDING = 1.5;

/** The first of the candidates that differs enough from a colour, else the one that differs most. */
function firstApart<Candidate>(
  candidates: readonly Candidate[],
  contrast: (candidate: Candidate) => number,
  least: number,
): Candidate {
  const [best] = candidates.toSorted((a, b) => contrast(b) - contrast(a));
  const found = candidates.find((candidate) => contrast(candidate) >= least) ?? best;
  if (found === undefined) throw new Error('There is a colour to choose from.');
  return found;
}

type Contrast = (a: ColorRole, b: ColorRole) => number;

const contrastIn =
  ({ colors }: Brand): Contrast =>
  (a, b) =>
    contrastRatio(colors[a].hex, colors[b].hex);

const lightOf = ({ colors }: Brand, role: ColorRole) => luminance(rgbOf(colors[role].hex));

const leastOn = (contrast: Contrast, role: ColorRole, { land, ground }: Grounds) =>
  Math.min(contrast(role, land), contrast(role, ground));

/** Land and sea that are told apart from afar, and carry text and marks: on a dark ground, or where they end beside the paper. */
export function groundsFor(brand: Brand, isDark: boolean, isFramed = false): Grounds {
  const contrast = contrastIn(brand);
  const isLegible = (fill: ColorRole) => INKS.some((ink) => contrast(ink, fill) >= LEGIBLE);
  const isFit = ({ land, ground }: Grounds) =>
    lightOf(brand, land) > lightOf(brand, ground) &&
    isLegible(land) &&
    isLegible(ground) &&
    MARKS.some((mark) => leastOn(contrast, mark, { land, ground }) >= MARK_CONTRAST) &&
    (isDark || !isFramed || contrast(land, 'ground') >= EDGE);
  const { seas, lands } = isDark ? DEEP : PALE;
  const shown = isFramed && !isDark ? FRAMED : lands;
  const pairs = seas.flatMap((ground) => shown.map((land): Grounds => ({ land, ground })));
  const fit = pairs.filter(isFit);
  return firstApart(fit.length > 0 ? fit : pairs, ({ land, ground }) => contrast(land, ground), MARK_CONTRAST);
}

/** The roles and widths of a map in a box, or of one that is the ground of its slide. */
export function lookOf({ brand, field }: PlotContext, style: ChartStyle): MapLook {
  const contrast = contrastIn(brand);
  const isDark = field?.dark === true || lightOf(brand, 'ground') < DARK;
  const grounds = groundsFor(brand, isDark, !field || !brand.panels.bleed);
  const { land, ground } = grounds;
  const rivers = (roles: readonly ColorRole[]) => firstApart(roles, (role) => contrast(role, land), STANDING);
  const colors = {
    ...{ land, ground },
    rivers: isDark
      ? ([rivers(['step-1', 'step-2', 'on-dark']), rivers(['second-pale', 'second', 'context'])] as const)
      : ([rivers(['subject', 'step-2']), rivers(['second-text', 'second'])] as const),
    mark: firstApart<ColorRole>(MARKS, (role) => leastOn(contrast, role, grounds), MARK_CONTRAST),
    ring: isDark ? 'on-dark' : 'ground',
    calm: isDark ? ground : 'ground',
  } as const;
  if (!field) {
    const dot = 0.75 * style.gap;
    return { ...colors, river: 1.5 * style.arrow, line: style.arrow, dot, lifted: dot, border: style.separator };
  }
  const { river, line, dot, lifted, border } = FIELD;
  return {
    ...colors,
    halo: isDark ? 'highlight-deep' : 'highlight-pale',
    river: inchToPx(river),
    line: inchToPx(line),
    dot: inchToPx(dot / 2),
    lifted: inchToPx(lifted / 2),
    border: inchToPx(border),
  };
}

/** How far the halo of a highlighted place of a radius reaches from its middle. */
export function haloOf({ radius }: { readonly radius: Px }, { lifted }: MapLook): Px {
  return radius + (HALO - 1) * Math.min(radius, lifted);
}
