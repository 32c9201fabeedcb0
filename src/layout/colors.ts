import { contrastRatio } from '../color/contrast.ts';
import type { Brand } from '../scene/brand.ts';
import { stays } from '../scene/grounds.ts';
import { type ColorRole, FIELD_ROLES } from '../scene/tokens.ts';

/** Contrast of text of the usual sizes, and of large text (WCAG 2.2, 1.4.3), with a little more for rounding. */
const TEXT = 4.5;
const LARGE = 3;
/** Contrast of secondary text in the tints of a template's colour, which may be loud: small red on red is read badly. */
const TINTED = 6;

const LIGHT_INKS: readonly ColorRole[] = ['on-dark', 'dark', 'text'];
const DARK_INKS: readonly ColorRole[] = ['text', 'dark', 'on-dark'];
/** On a light field of a dark template text is as dark as its ground. */
const TEMPLATE_INKS: readonly ColorRole[] = ['text', 'ground', 'dark', 'on-dark'];
const LIGHT_QUIET: readonly ColorRole[] = ['step-1', 'subject-pale', 'on-dark-subtle'];
const DARK_QUIET: readonly ColorRole[] = ['subtle'];

export const contrastOf = (brand: Brand, ink: ColorRole, fill: ColorRole) => {
  const { colors } = shownWith(brand, fill);
  return contrastRatio(colors[ink].hex, colors[fill].hex);
};

/** The brand in whose colours what stands on a fill is shown. */
export const shownWith = (brand: Brand, fill: ColorRole) =>
  brand.usual && stays(fill, brand.onDark) ? brand.usual : brand;

/** Whether light text stands out from the fill better than dark. */
export function isDarkFill(brand: Brand, fill: ColorRole): boolean {
  return contrastOf(brand, 'on-dark', fill) >= contrastOf(brand, 'dark', fill);
}

/** The colour of text on a fill: light on dark ones and dark on light ones, whichever the brand has. */
export function inkOn(brand: Brand, fill: ColorRole): ColorRole {
  const dark = brand.template ? TEMPLATE_INKS : DARK_INKS;
  const inks = contrastOf(brand, 'on-dark', fill) >= TEXT ? LIGHT_INKS : dark;
  const best = () => inks.toSorted((a, b) => contrastOf(brand, b, fill) - contrastOf(brand, a, fill))[0];
  return inks.find((ink) => contrastOf(brand, ink, fill) >= TEXT) ?? best() ?? 'text';
}

/** The colour of secondary text on a fill; that of text where none quieter can be read there. */
export function subtleOn(brand: Brand, fill: ColorRole): ColorRole {
  const inks = isDarkFill(brand, fill) ? LIGHT_QUIET : DARK_QUIET;
  const needed = brand.template ? TINTED : TEXT;
  return inks.find((ink) => contrastOf(brand, ink, fill) >= needed) ?? inkOn(brand, fill);
}

/** The colour of large text on a fill that is to be in a colour of its own; that of text where it would not stand out. */
export function colorOn(brand: Brand, color: ColorRole, fill: ColorRole, needed = LARGE): ColorRole {
  const tries = [color, ...(color === 'highlight' ? darkerHighlight(brand, fill) : [])];
  return tries.find((role) => contrastOf(brand, role, fill) >= needed) ?? inkOn(brand, fill);
}

/** The subject's colour for a figure with its unit, which may be small, on a light fill; that of text on others. */
export const subjectOn = (brand: Brand, fill: ColorRole): ColorRole =>
  isDarkFill(brand, fill) ? inkOn(brand, fill) : colorOn(brand, 'subject', fill, TEXT);

/** What the highlight's text is on a light fill where its own colour, or that of claims on the slide's ground, is too pale: a darker shade. */
const darkerHighlight = (brand: Brand, fill: ColorRole): readonly ColorRole[] =>
  isDarkFill(brand, fill) ? [] : brand.manner ? ['highlight-deep', 'second-text'] : ['second-text'];

/** The colour of a figure on a fill: the subject's on a panel where it is legible there, else that of text. */
export function figureColorOn(brand: Brand, fill: ColorRole): ColorRole {
  return fill in FIELD_ROLES && contrastOf(brand, 'subject', fill) >= TEXT ? 'subject' : inkOn(brand, fill);
}

/** Contrast at which a hairline is seen. */
const LINE = 1.2;

/** A hairline on a fill: a tone between the fill and its text. */
export function lineOn(brand: Brand, fill: ColorRole): ColorRole {
  if (fill === 'ground' || fill === 'panel') return 'hairline';
  if (!isDarkFill(brand, fill)) return 'context';
  const isDarkest = fill === 'dark' || fill === 'field-dark';
  return isDarkest && contrastOf(brand, 'dark-line', fill) >= LINE ? 'dark-line' : 'step-2';
}

/** The colour of a large figure that is to be seen first: the highlight's, or the warm one that shows on dark fields. */
export function highlightOn(brand: Brand, fill: ColorRole): ColorRole {
  const warm: readonly ColorRole[] = [brand.onDark.highlight ?? 'highlight', 'third', 'highlight-pale'];
  const tries: readonly ColorRole[] = ['highlight', ...darkerHighlight(brand, fill), ...warm];
  return tries.find((role) => contrastOf(brand, role, fill) >= LARGE) ?? inkOn(brand, fill);
}
