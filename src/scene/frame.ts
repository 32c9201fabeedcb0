import type { Box } from '../core/box.ts';
import type { Inch, Pt } from '../core/lengths.ts';
import type { Logo } from '../core/picture.ts';
import type { Surface } from './surface.ts';
import type { Align, Anchor, ColorRole, RolesOnDark, TextStyle } from './tokens.ts';

export const BRAND_FRAMES = ['cover', 'section', 'statement', 'content', 'title-only', 'quote', 'closing'] as const;
export type BrandFrameName = (typeof BRAND_FRAMES)[number];
/** Frames that also stand on a dark ground: the name that each has there. */
export const DARK_FRAMES = { content: 'content-dark', 'title-only': 'title-only-dark' } as const;
/** Frames like others whose headline stands beside or below everything: by what they are like, the name of each. */
export const HEADLINE_FRAMES = {
  'title-only': { side: 'title-side', foot: 'title-foot' },
  'title-only-dark': { side: 'title-side-dark', foot: 'title-foot-dark' },
} as const;
export const FRAME_NAMES = [
  ...BRAND_FRAMES,
  ...([DARK_FRAMES.content, DARK_FRAMES['title-only']] as const),
  ...(['title-side', 'title-foot', 'title-side-dark', 'title-foot-dark'] as const),
] as const;
export type FrameName = (typeof FRAME_NAMES)[number];

export const PLACEHOLDER_NAMES = ['title', 'kicker', 'subtitle', 'body', 'source', 'aside', 'footer'] as const;
export type PlaceholderName = (typeof PLACEHOLDER_NAMES)[number];

export interface Placeholder {
  readonly name: PlaceholderName;
  readonly box: Box;
  readonly style: TextStyle;
  readonly align: Align;
  readonly anchor: Anchor;
  /** What its text is on: a panel of the frame's art, or the frame's own ground. */
  readonly ground: ColorRole;
  /** Where it is a template's own placeholder; omitted where the frame is ours, or the layout has none for it. */
  readonly own?: TemplatePlaceholder;
}

/** What ties a text to the placeholder of a template's layout, which it takes place and style from. */
export interface TemplatePlaceholder {
  /** The attributes of p:ph (ECMA-376 part 1, 19.3.1.36). */
  readonly key: Readonly<Record<string, string | undefined>>;
  /** Where the layout has its text: elsewhere than the placeholder's `box` where that has more room, or less. */
  readonly box: Box;
  /** The size that its text has by itself. */
  readonly size: Pt;
  /** Inner margins around the text, which `box` leaves out. */
  readonly insets: { readonly left: Inch; readonly top: Inch; readonly right: Inch; readonly bottom: Inch };
  /** How the layout aligns its text: otherwise than the placeholder where that follows another text. */
  readonly align: Align;
  /** Where in its box the layout has its text. */
  readonly anchor: Anchor;
  /** Whether its paragraphs have bullets. */
  readonly bulleted: boolean;
  /** Whether its text runs from right to left, as that of Arabic and Hebrew does. */
  readonly rightToLeft?: boolean;
  /** Whether the layout's indents are not those of the style: its text is off the edge, or touches its bullets. */
  readonly indented: boolean;
  /** Whether its colour turns over with the slide's colour map. */
  readonly turns: boolean;
  /** The colours that the layout gives its text, six hex digits a level: the placeholder's role is the nearest to the first. */
  readonly inks: readonly string[];
}

export interface FooterPlace {
  readonly box: Box;
  readonly style: TextStyle;
}

export interface FrameLayout {
  /** The name of its part. */
  readonly part: string;
  readonly name: string;
  /** What it shows behind a slide's own things. */
  readonly surface?: Surface;
  /** Where a plate of the ground's colour hides what the layout shows amid contents; the surface has it already. */
  readonly plate?: Box;
  /** Where it says something itself. */
  readonly words: readonly Box[];
  /** Where it has the number of a section. */
  readonly numberBox?: Box;
  /** Whether painters leave out some of that; they do not where omitted. */
  readonly undrawnWords?: boolean;
  /** Its places for what a deck says at the foot of its slides. */
  readonly footers: Partial<Readonly<Record<'footer' | 'date', FooterPlace>>>;
  /** The roles in which our own things are legible there, in place of those that a kind of slide asks for. */
  readonly roles: RolesOnDark;
  /** Whether it is dark where the brand's content slides are light. */
  readonly dark: boolean;
}

/** A drawing in the brand's colours: paths of absolute M, L, C, Q and Z commands in one view box. */
export interface Art {
  readonly viewBox: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly shapes: readonly ArtShape[];
  /** A logo in place of shapes, in colours of its own. */
  readonly logo?: Logo;
}

export interface ArtShape {
  readonly d: string;
  readonly fill?: ColorRole;
  readonly stroke?: { readonly color: ColorRole; readonly width: number };
}

export interface PlacedArt {
  readonly name: string;
  readonly art: Art;
  readonly box: Box;
  /** Whether it is the brand's mark in its usual colours, which on a picture has those for dark grounds. */
  readonly isMark?: boolean;
  /** Whether the brand's own sign is still to be put in its place. */
  readonly isPlaceOfSign?: boolean;
  /** The colour of a plate behind it, where it would not stand out from what it is on. */
  readonly plate?: ColorRole;
  /** What it is on where that is a panel of other art. */
  readonly ground?: ColorRole;
}

/** The place of a scene or picture that a slide brings, and the art over it. */
interface VisualPlace {
  readonly box: Box;
  readonly over: readonly PlacedArt[];
}

/** The places on a deck of which a title takes two lines. */
export interface WrappedPlaces {
  readonly kicker?: Box;
  readonly title: Box;
  readonly body: Box;
}

/** What a kind of slide is in: ground, art and placeholders. */
export interface Frame {
  readonly name: FrameName;
  /** The layout's name in PowerPoint's menu, in English. */
  readonly title: string;
  readonly ground: ColorRole;
  readonly art: readonly PlacedArt[];
  readonly placeholders: Partial<Readonly<Record<PlaceholderName, Placeholder>>>;
  /** Where the slide number is; omitted on frames without one. */
  readonly slideNumber?: Placeholder;
  /** Where a slide's own items go. */
  readonly body: Box;
  /** Where a scene or picture of the slide's own is; the whole slide where omitted. */
  readonly visual?: VisualPlace;
  /** Other places on a deck of which a title takes two lines. */
  readonly wrapped?: WrappedPlaces;
  /** The layout of the template that the brand is made of; omitted where the layout is ours. */
  readonly layout?: FrameLayout;
}
