import { contrastRatio, MARK_CONTRAST } from '../../color/contrast.ts';
import { type Pt, type Px, ptToPx } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { PARTS, QUIET_GROUPS, QUIET_PARTS } from './series-roles.ts';

/** Values are set this much larger than the brand's labels, and bold. */
const VALUE_SCALE = 1.25;
/** Text needs this contrast with what it stands on (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5;
const SIZE_STEP: Pt = 0.5;

/** A size of text that may go down in steps until everything fits. */
export interface Lettering {
  readonly size: Px;
  readonly floor: Px;
  readonly bold: boolean;
}

/** The brand as a chart needs it: lengths in pixels, colours as CSS. */
export interface ChartStyle {
  /** CSS list of the brand's two font families, latin first. */
  readonly family: string;
  /** Names of categories and series. */
  readonly label: Lettering;
  /** Values at their marks. */
  readonly value: Lettering;
  /** The value of a mark that is the whole picture. */
  readonly single: Px;
  /** The figure inside a ring. */
  readonly figure: Lettering;
  readonly unitScale: number;
  /** Space between a mark and its label. */
  readonly gap: Px;
  /** What names below a base line keep around them, and how far their row begins below it where programs write them. */
  readonly names: { readonly gap: Px; readonly room: Px };
  readonly baseLine: Px;
  readonly hairline: Px;
  readonly arrow: Px;
  readonly line: Px;
  /** The ground that shows between touching marks. */
  readonly separator: Px;
  color(role: ColorRole): string;
  /** The role of text on the ground that speaks for a mark of that role. */
  textRole(role: ColorRole): ColorRole;
  /** The role of text that stands on a mark of that role. */
  inkRole(role: ColorRole): ColorRole;
  /** The colour of text on the ground that speaks for a mark of that role. */
  textFor(role: ColorRole): string;
  /** The colour of text that stands on a mark of that role. */
  textOn(role: ColorRole): string;
  /** Whether a mark of that role is too pale to stand on the ground without an outline. */
  isPale(role: ColorRole): boolean;
}

/** What stands in for a role whose own colour is too faint for text on the ground. */
const TEXT_ROLES: Partial<Readonly<Record<ColorRole, ColorRole>>> = { second: 'second-text', context: 'subtle' };

/** What text on a mark may be; on dark ground both that for dark grounds and the usual one are light. */
const INKS = ['on-dark', 'text', 'dark'] as const;

/** The style of charts of the brand. */
export function chartStyle(brand: Brand): ChartStyle {
  const label = brand.type.label;
  const hex = (role: ColorRole) => brand.colors[role].hex;
  const color = (role: ColorRole) => `#${hex(role)}`;
  const legible = (role: ColorRole, ground: ColorRole) => contrastRatio(hex(role), hex(ground)) >= TEXT_CONTRAST;
  const textRole = (role: ColorRole): ColorRole => {
    const candidates = [role, TEXT_ROLES[role] ?? 'text'] as const;
    return candidates.find((candidate) => legible(candidate, 'ground')) ?? 'text';
  };
  const inkRole = (role: ColorRole): ColorRole => INKS.find((ink) => legible(ink, role)) ?? 'text';
  return {
    family: `"${brand.fonts.latin.family}", "${brand.fonts.eastAsian.family}"`,
    label: { size: ptToPx(label.size), floor: ptToPx(label.floor), bold: false },
    value: { size: ptToPx(label.size * VALUE_SCALE), floor: ptToPx(label.floor), bold: true },
    single: ptToPx(brand.type.title.size),
    figure: { size: ptToPx(brand.type.number.size), floor: ptToPx(label.size * VALUE_SCALE), bold: true },
    unitScale: brand.unitScale,
    gap: ptToPx(label.size * 0.375),
    names: { gap: ptToPx(label.size * 0.375), room: ptToPx(label.size * 0.525) },
    baseLine: ptToPx(1.25),
    hairline: ptToPx(brand.strokes.hairline),
    arrow: ptToPx(brand.strokes.line),
    line: ptToPx(3),
    separator: ptToPx(1.5),
    color,
    textRole,
    inkRole,
    textFor: (role) => color(textRole(role)),
    textOn: (role) => color(inkRole(role)),
    isPale: (role) => contrastRatio(hex(role), hex('ground')) < MARK_CONTRAST,
  };
}

/** The style with the names of roles in place of their colours: what is drawn with it can be written as shapes. */
export function inRoles(style: ChartStyle): ChartStyle {
  return { ...style, color: (role) => role, textFor: style.textRole, textOn: style.inkRole };
}

/** The largest size, in steps of half a point, at which `fits` holds; the floor where it never does. */
export function fitSize(lettering: Lettering, fits: (size: Px) => boolean): Px {
  for (let size = lettering.size; size > lettering.floor; size -= ptToPx(SIZE_STEP)) {
    if (fits(size)) return size;
  }
  return lettering.floor;
}

/** Colours for the parts of a whole: the largest is the subject, and the accents of the brand are for small ones. */
export function shareRoles(sizes: readonly number[], highlighted = -1): ColorRole[] {
  const order = sizes.map((_, i) => i).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  const roles = partRoles(sizes.length, order.indexOf(highlighted));
  return sizes.map((_, i) => roles[order.indexOf(i)] ?? 'subject');
}

/** Colours of series side by side: with one highlighted it is the subject, and the others are quiet. */
export function groupRoles(count: number, highlighted = -1): ColorRole[] {
  if (highlighted < 0) return partRoles(count);
  const quiet = (index: number) => QUIET_GROUPS[(index > highlighted ? index - 1 : index) % QUIET_GROUPS.length];
  return Array.from({ length: count }, (_, i) => (i === highlighted ? 'subject' : (quiet(i) ?? 'context')));
}

/** Colours of lines, which need not be told apart by colour: with one highlighted, all others are context. */
export function lineRoles(count: number, highlighted = -1): ColorRole[] {
  if (highlighted < 0) return partRoles(count);
  return Array.from({ length: count }, (_, i) => (i === highlighted ? 'subject' : 'context'));
}

/** Colours for parts or series side by side; with one highlighted, the others keep to the subject's own tints. */
export function partRoles(count: number, highlighted = -1): ColorRole[] {
  const palette = highlighted < 0 ? PARTS : QUIET_PARTS;
  const quiet = (index: number) =>
    palette[(highlighted >= 0 && index > highlighted ? index - 1 : index) % palette.length];
  return Array.from({ length: count }, (_, i) => (i === highlighted ? 'highlight' : (quiet(i) ?? 'subject')));
}
