import type { Inch, Pt } from '../core/lengths.ts';

const STATED_ROLES = [
  'ground',
  'panel',
  'dark',
  'text',
  'subtle',
  'on-dark',
  'on-dark-subtle',
  'subject',
  'second',
  'second-text',
  'third',
  'highlight',
  'context',
  'hairline',
  'step-1',
  'step-2',
  'step-3',
  'step-4',
  'step-5',
  'step-6',
  'dark-panel',
  'dark-line',
  'dark-context',
] as const;
export type StatedRole = (typeof STATED_ROLES)[number];

/** Shades of those, for fields and scenes, which a brand states where the usual ones are not its own. */
export const DERIVED_ROLES = [
  'subject-pale',
  'subject-shade',
  'subject-deep',
  'second-pale',
  'third-pale',
  'third-deep',
  'highlight-pale',
  'highlight-deep',
  'dark-shade',
  'dark-tint',
  'dark-tint-2',
  'skin',
  'hair-pale',
] as const;

/**
 * What fields are filled with that carry a slide's texts, and the role whose colour each has in a brand that does not state
 * another.
 */
export const FIELD_ROLES = {
  field: 'subject',
  'field-second': 'subject-deep',
  'field-third': 'second-text',
  'field-fourth': 'step-3',
  'field-pale': 'subject-pale',
  'field-dark': 'dark',
} as const;
type FieldRole = keyof typeof FIELD_ROLES;

/** What plants, land and people in scenes have, and the role whose colour each has where that is one of nature. */
export const SCENERY_ROLES = {
  leaf: 'second',
  'leaf-deep': 'second-text',
  'leaf-pale': 'second-pale',
  hair: 'subject-deep',
} as const;

/** What a colour is for. A brand says which colour each role has; nothing outside a brand's folder names one. */
export const COLOR_ROLES = [
  ...STATED_ROLES,
  ...DERIVED_ROLES,
  ...(Object.keys(FIELD_ROLES) as readonly FieldRole[]),
  ...(Object.keys(SCENERY_ROLES) as readonly (keyof typeof SCENERY_ROLES)[]),
] as const;
export type ColorRole = (typeof COLOR_ROLES)[number];

/** Which role stands for each on a dark ground; a role that is left out stays itself. */
export type RolesOnDark = Partial<Readonly<Record<ColorRole, ColorRole>>>;

/** What a text is for; the brand's type scale gives each role its size, weight and colour. */
export const TYPE_ROLES = [
  'display',
  'statement',
  'title',
  'heading',
  'body',
  'label',
  'kicker',
  'source',
  'number',
  'figure',
  'ordinal',
  'fine',
] as const;
export type TypeRole = (typeof TYPE_ROLES)[number];

/** Whether text of the role is a heading: set in the brand's heading fonts, evenly over its lines, and never shrunk. */
export const isHeading = (role: TypeRole): boolean => role === 'title' || role === 'display';

/** Which of the brand's fonts a style has. */
export const STYLE_FONTS = ['text', 'headings'] as const;

/** Whether text in a style is set in the fonts of headings. */
export const inHeadingFonts = ({ role, font }: Pick<TextStyle, 'role' | 'font'>): boolean =>
  font ? font === 'headings' : isHeading(role);

/** How things that stand side by side are marked off: a rule above each, a line at its left, a panel, an outline. */
export const PANEL_MANNERS = ['rule', 'line', 'filled', 'outlined'] as const;
export type PanelManner = (typeof PANEL_MANNERS)[number];

/** What marks the one line to take home: a bar at its left, a panel under it, a rule above it, a dark band; or it is the headline’s last line. */
export const TAKEAWAY_MANNERS = ['bar', 'panel', 'rule', 'band', 'headline'] as const;
export type TakeawayManner = (typeof TAKEAWAY_MANNERS)[number];

/** What an icon is on: a disc, a tile with round corners, in a ring, or on nothing. */
export const ICON_MANNERS = ['disc', 'tile', 'ring', 'none'] as const;

/** Where text is in its box, across it and down it. */
export type Align = 'left' | 'center' | 'right';
export type Anchor = 'top' | 'middle' | 'bottom';

/** Nothing that is to be read is set smaller. */
export const SMALLEST_TEXT: Pt = 10;

/** How one level of a list is set where a template says so. */
export interface ListLevel {
  readonly size: Pt;
  /** Where its mark and its text begin, from the left edge of the box. */
  readonly mark: Inch;
  readonly text: Inch;
  /** Space above a paragraph. */
  readonly space: Pt;
}

export interface TextStyle {
  readonly role: TypeRole;
  readonly size: Pt;
  /** The smallest size that fitting may go down to; equal to `size` where text never shrinks. */
  readonly floor: Pt;
  readonly bold: boolean;
  /** Those of headings for headings, and those of text for others, where omitted. */
  readonly font?: (typeof STYLE_FONTS)[number];
  readonly color: ColorRole;
  /** Line pitch as a part of 1.2 × size: 1 is single spacing. */
  readonly spacing: number;
  /** Added between characters. */
  readonly tracking: Pt;
  readonly capitals: boolean;
  /** The most lines a text may take; omitted where only the box limits it. */
  readonly maxLines?: number;
  /** The levels of its lists, from the first; ours where omitted. */
  readonly levels?: readonly ListLevel[];
}

/** A style with its sizes, lengths and levels times a factor; `sized` rounds sizes of type. */
export function scaledTextStyle<Style extends Pick<TextStyle, 'size' | 'tracking' | 'levels'>>(
  style: Style,
  factor: number,
  sized = (size: Pt): Pt => size * factor,
): Style {
  const levels = style.levels?.map(({ size, mark, text, space }) => ({
    size: sized(size),
    mark: mark * factor,
    text: text * factor,
    space: space * factor,
  }));
  const { size, tracking } = style;
  return { ...style, size: sized(size), tracking: tracking * factor, ...(levels ? { levels } : {}) };
}
