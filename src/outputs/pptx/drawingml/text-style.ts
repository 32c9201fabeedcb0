import { languageTag } from '../../../core/language.ts';
import { type Inch, inchToEmu, type Pt, ptToEmu } from '../../../core/lengths.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import { type Brand, THEME_TYPEFACES, type Typefaces } from '../../../scene/brand.ts';
import type { TextItem } from '../../../scene/items.ts';
import { type Align, type Anchor, inHeadingFonts, type TextStyle } from '../../../scene/tokens.ts';
import { levelIndent, levelSpacing, listMark } from '../../../text/levels.ts';
import { type ColorMap, solidFill } from './color.ts';

export const ALIGN: Readonly<Record<Align, string>> = { left: 'l', center: 'ctr', right: 'r' };
export const ANCHOR: Readonly<Record<Anchor, string>> = { top: 't', middle: 'ctr', bottom: 'b' };

/** Type sizes are hundredths of a point (a:rPr/@sz, ECMA-376 part 1, 20.1.10.72). */
export const sizeValue = (size: Pt) => Math.round(size * 100);

/** Line spacing as a part of single (a:lnSpc, 21.1.2.2.5). */
export function lineSpacing(spacing: number): XmlElement {
  return element('a:lnSpc', element('a:spcPct', { val: Math.round(spacing * 100_000) }));
}

/** Space above a paragraph (a:spcBef, 21.1.2.2.10). */
export function spaceBefore(space: Pt): XmlElement {
  return element('a:spcBef', element('a:spcPts', { val: Math.round(space * 100) }));
}

/** The indents of a paragraph with a hanging mark, or of one without, at a level from 0 of a text of a size. */
export function indents(
  marker: TextItem['marker'],
  level: number,
  style: Pick<TextStyle, 'levels' | 'size'>,
  size: Pt,
): { marL: number; indent: number } {
  const { mark, text } = levelIndent(marker, level, style, size);
  return { marL: inchToEmu(text), indent: inchToEmu(mark - text) };
}

/** The mark of a paragraph (21.1.2.4), in the theme's font for text: a sign, its number, or none. */
export function markerElements(marker: TextItem['marker'], level = 0): XmlElement[] {
  const mark = listMark(marker, level);
  if (mark === undefined) return [element('a:buNone')];
  const numbered = mark === 'number';
  return [
    element('a:buFont', { typeface: '+mn-lt' }),
    numbered ? element('a:buAutoNum', { type: 'arabicPeriod' }) : element('a:buChar', { char: mark }),
  ];
}

/** The attributes of run properties that a style has of its own. */
export function runAttributes(style: TextStyle, size = style.size): Record<string, string | number | undefined> {
  return {
    sz: sizeValue(size),
    b: style.bold ? 1 : 0,
    cap: style.capitals ? 'all' : undefined,
    spc: style.tracking ? sizeValue(style.tracking) : undefined,
  };
}

/** A style, as far as its fonts depend on it. */
type Lettered = Pick<TextStyle, 'role' | 'font'>;

/** What text in a style is set in, headings' fonts (major) or text's (minor): the theme's, or a template's own. */
const typefacesOf = (style: Lettered, { template }: Pick<Brand, 'template'>): Typefaces['text'] =>
  (template?.typefaces ?? THEME_TYPEFACES)[inHeadingFonts(style) ? 'headings' : 'text'];

/** The fonts for text in a style (a:latin, a:ea, a:cs; 21.1.2.3). */
export function themeFonts(style: Lettered, brand: Pick<Brand, 'template'>): XmlElement[] {
  const { latin, eastAsian } = typefacesOf(style, brand);
  const complex = inHeadingFonts(style) ? '+mj-cs' : '+mn-cs';
  return [
    element('a:latin', { typeface: latin }),
    element('a:ea', { typeface: eastAsian }),
    element('a:cs', { typeface: complex }),
  ];
}

/** The Latin font for signs that would otherwise take that of the hanzi beside them (a:latin, a:ea; 21.1.2.3). */
export function latinFonts(style: Lettered, brand: Pick<Brand, 'template'>): XmlElement[] {
  const { latin } = typefacesOf(style, brand);
  return ['latin', 'ea'].map((script) => element(`a:${script}`, { typeface: latin }));
}

/**
 * A level of a list style with all that its text inherits (a:lvl1pPr to a:lvl9pPr, 21.1.2.4.13). The style is that of the
 * level; `full` is the size of the first.
 */
export function levelStyle(
  level: number,
  style: TextStyle,
  { align, marker, spaceBefore: space }: { align: Align; marker: TextItem['marker']; spaceBefore: Pt },
  brand: Brand,
  map: ColorMap,
  full: Pt = style.size,
): XmlElement {
  return element(
    `a:lvl${level + 1}pPr`,
    {
      ...indents(marker, level, { size: full }, full),
      algn: ALIGN[align],
      defTabSz: ptToEmu(72),
      rtl: false,
      eaLnBrk: true,
      latinLnBrk: false,
      hangingPunct: false,
    },
    lineSpacing(style.spacing),
    spaceBefore(levelSpacing(space, level)),
    markerElements(marker, level),
    element(
      'a:defRPr',
      { ...runAttributes(style), cap: style.capitals ? 'all' : 'none', spc: sizeValue(style.tracking), kern: 0 },
      solidFill(brand.colors[style.color], map),
      themeFonts(style, brand),
    ),
  );
}

/** The inner margins left and right that keep balanced lines in their measure. */
export function balancedInsets({ inset = 0, align }: Pick<TextItem, 'inset' | 'align'>): { left: Inch; right: Inch } {
  if (align === 'center') return { left: inset / 2, right: inset / 2 };
  return align === 'right' ? { left: inset, right: 0 } : { left: 0, right: inset };
}

export interface TextInsets {
  readonly left: Inch;
  readonly top: Inch;
  readonly right: Inch;
  readonly bottom: Inch;
}

const NO_INSETS: TextInsets = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * The body of a text with no inner margins, save those of lines that are balanced and `more` (a:bodyPr, 21.1.2.1.1).
 * Programs wrap a text that they may shrink, whatever it says of wrapping.
 */
export function bodyProperties(
  anchor: Anchor,
  autofit: 'normal' | 'none' | 'unwrapped',
  insets: { readonly left: Inch; readonly right: Inch } = NO_INSETS,
  more: TextInsets = NO_INSETS,
): XmlElement {
  const attributes = {
    wrap: autofit === 'unwrapped' ? 'none' : 'square',
    lIns: inchToEmu(insets.left + more.left),
    tIns: inchToEmu(more.top),
    rIns: inchToEmu(insets.right + more.right),
    bIns: inchToEmu(more.bottom),
    rtlCol: false,
    anchor: ANCHOR[anchor],
  };
  return element('a:bodyPr', attributes, element(autofit === 'normal' ? 'a:normAutofit' : 'a:noAutofit'));
}

/** The language of a run, and the one that its other characters are in (a:rPr/@lang and @altLang, 21.1.2.3.9). */
export function languageAttributes(language: string): { readonly lang: string; readonly altLang: string } {
  return { lang: languageTag(language), altLang: languageTag(language.startsWith('zh') ? 'en' : 'zh') };
}
