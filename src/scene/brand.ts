import type { Inch, Pt } from '../core/lengths.ts';
import type { Reading } from '../core/reading.ts';
import type { Art, Frame, FrameName } from './frame.ts';
import type { Manner } from './manner.ts';
import type { ColorRole, PanelManner, RolesOnDark, TakeawayManner, TextStyle, TypeRole } from './tokens.ts';

/** The colours of a file's theme (ECMA-376 part 1, 20.1.6.2), in the order in which the file writes them. */
export const THEME_SLOTS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type ThemeSlot = (typeof THEME_SLOTS)[number];

/** A colour as a theme colour or a shade of one, with what that comes to. */
export interface Color {
  readonly slot: ThemeSlot;
  /** Hue in degrees, saturation and luminance that it has whatever the theme's colour is (a:hue, a:sat, a:lum). */
  readonly hue?: number;
  readonly sat?: number;
  readonly lum?: number;
  /** Luminance as a multiple of the theme colour's, in HSL (a:lumMod). */
  readonly lumMod?: number;
  /** Luminance added after that (a:lumOff). */
  readonly lumOff?: number;
  /** Saturation as a multiple (a:satMod). */
  readonly satMod?: number;
  /** Six hex digits, no `#`. */
  readonly hex: string;
}

export type Script = 'latin' | 'eastAsian';

export interface FontFace {
  readonly declared: string;
  /** The family name under which the files are drawn. */
  readonly family: string;
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** What widths of the files are multiplied by to be those of the declared font; 1 where omitted. */
  readonly scale?: number;
  /** Whether the files are only like the declared font, so that lines may break elsewhere in it. */
  readonly likeness?: boolean;
  /** How much of its files decks carry; they only name the font where omitted. */
  readonly embed?: Embedding;
}

/**
 * How much of a font decks carry: the characters that they hold, or those that people need who go on writing in them.
 */
export type Embedding = 'subset' | 'whole';

export type FontPair = Readonly<Record<Script, FontFace>>;

/** The fonts of a brand: those of text, and those of headings, which are the same where the brand states no others. */
export interface BrandFonts extends FontPair {
  readonly headings: FontPair;
}

/** The fonts of a brand, each once: those of text, and those of headings that are others. */
export function facesOf({ latin, eastAsian, headings }: BrandFonts): FontFace[] {
  return [...new Set([latin, eastAsian, headings.latin, headings.eastAsian])];
}

/** Which of the brand's font files a stretch of text is set in. */
export interface MeasuredFace {
  readonly eastAsian: boolean;
  readonly bold: boolean;
  /** Whether it is a heading's; text's where omitted. */
  readonly heading?: boolean;
}

export function faceOf(fonts: BrandFonts, { eastAsian, heading = false }: MeasuredFace): FontFace {
  return (heading ? fonts.headings : fonts)[eastAsian ? 'eastAsian' : 'latin'];
}

/** The brand in the sizes that it has for where a deck is read. */
export function brandAt<Sized extends Pick<Brand, 'type' | 'reading' | 'unitScale'>>(
  brand: Sized,
  reading: Reading,
): Sized {
  return { ...brand, type: brand.reading[reading], unitScale: brand.reading.unitScale };
}

/** Labels of charts without room are smaller by this part where a brand has no sizes for a desk, down to this. */
const DENSER = 0.78;
const DENSEST: Pt = 12;

/** The brand in the sizes that charts have where those of a hall leave them no room: those of a desk, or smaller labels. */
export function brandDense<Sized extends Pick<Brand, 'type' | 'reading' | 'unitScale'>>(brand: Sized): Sized {
  const desk = brandAt(brand, 'desk');
  const { label } = desk.type;
  if (label.size < brand.reading.hall.label.size) return desk;
  const least = (size: Pt) => Math.min(size, Math.max(DENSEST, Math.round(DENSER * size)));
  return { ...desk, type: { ...desk.type, label: { ...label, size: least(label.size), floor: least(label.floor) } } };
}

/** Labels of a chart that is the page of a slide in a hall are this much larger. */
const ON_PAGE = 4 / 3;

/** The brand in the sizes of a chart that is the page of its slide. */
export function brandForPage<Sized extends Pick<Brand, 'type' | 'reading'>>(brand: Sized): Sized {
  const { label } = brand.type;
  if (label.size < brand.reading.hall.label.size) return brand;
  const larger = { ...label, size: Math.round(ON_PAGE * label.size) };
  return { ...brand, type: { ...brand.type, label: larger } };
}

/** A brand as read from its folder: everything that the look of a deck needs. */
export interface Brand {
  readonly name: string;
  readonly size: { readonly w: Inch; readonly h: Inch };
  readonly theme: Readonly<Record<ThemeSlot, string>>;
  readonly colors: Readonly<Record<ColorRole, Color>>;
  /** The roles that stand for others on a dark ground. */
  readonly onDark: RolesOnDark;
  /** Where this is a brand as a dark slide shows it: as others do, for what is on fills that are the same there. */
  readonly usual?: Brand;
  readonly fonts: BrandFonts;
  readonly type: Readonly<Record<TypeRole, TextStyle>>;
  /** The styles by where the deck is read, and the part of a figure's size that its unit has, for kinds that fill their frame. */
  readonly reading: Readonly<Record<Reading, Readonly<Record<TypeRole, TextStyle>>>> & { readonly unitScale: number };
  /** A unit beside a big number is this part of the number's size. */
  readonly unitScale: number;
  readonly grid: {
    readonly left: Inch;
    readonly right: Inch;
    readonly columns: number;
    readonly gutter: Inch;
    /** Where the content of a slide begins and the lowest line it may reach. */
    readonly top: Inch;
    readonly bottom: Inch;
  };
  /** Width of the bar at the left of a takeaway, of lines and arrows, of rules and of hairlines. */
  readonly strokes: { readonly bar: Pt; readonly line: Pt; readonly rule: Pt; readonly hairline: Pt };
  /** How cards, figures, points and sides are marked off; the padding is that of what is on a panel. */
  readonly panels: {
    readonly manner: PanelManner;
    readonly radius: Inch;
    readonly padding: Inch;
    /** Whether fields run to the slide's edges; they end with the frame's body where not. */
    readonly bleed: boolean;
  };
  readonly takeaway: TakeawayManner;
  /** Whether slides show scenes that only decorate them. */
  readonly scenes: 'all' | 'none';
  /** How slides are composed; in the plain way of their kinds where omitted. */
  readonly manner?: Manner;
  readonly mark: Art;
  /** The mark for dark grounds, where the brand has a file of its own for them. */
  readonly markOnDark?: Art;
  readonly frames: Readonly<Record<FrameName, Frame>>;
  readonly words: Readonly<Record<string, string>>;
  /** Somebody else's template that it is made of. */
  readonly template?: BrandTemplate;
}

export interface BrandTemplate {
  /** Its file, as the outline's folder holds it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** An inch of the brand is so many inches of the template's slide: the brand's slides are all 7.5 in high. */
  readonly scale: number;
  /** The fonts of its contents as runs name them. */
  readonly typefaces: Typefaces;
  /** The fonts that its file carries, and with it every deck; none where omitted. */
  readonly carried?: readonly string[];
}

/** Typefaces of headings and of text as runs name them: a theme's, such as `+mn-lt`, or others by their names. */
export type Typefaces = Readonly<Record<'headings' | 'text', { readonly latin: string; readonly eastAsian: string }>>;

/** The theme's own (a:fontScheme; ECMA-376 part 1, 20.1.4.1.18). */
export const THEME_TYPEFACES: Typefaces = {
  headings: { latin: '+mj-lt', eastAsian: '+mj-ea' },
  text: { latin: '+mn-lt', eastAsian: '+mn-ea' },
};
