import type { Box } from '../../core/box.ts';
import { lookUp } from '../../core/collections.ts';
import { emuToInch, type Inch, type Pt } from '../../core/lengths.ts';
import { childrenOf, descend, isOn, type XmlElement } from '../../office/xml.ts';
import type { Align, Anchor, ListLevel, TextStyle } from '../../scene/tokens.ts';

/** A colour as the markup names it: a hex value, or a theme colour with its changes. */
export interface MarkupColor {
  readonly hex?: string;
  /** The name in the markup, such as `tx1`; a colour map says which theme colour it is. */
  readonly name?: string;
  readonly lumMod?: number;
  readonly lumOff?: number;
  readonly satMod?: number;
  /** What of it is left when it is mixed with white; 1 where omitted. */
  readonly tint?: number;
}

export interface PlaceholderStyle extends Pick<TextStyle, 'size' | 'bold' | 'capitals' | 'tracking' | 'spacing'> {
  readonly align: Align;
  readonly anchor: Anchor;
  readonly bulleted: boolean;
  /** Whether its text runs from right to left. */
  readonly rightToLeft?: boolean;
  readonly color: MarkupColor;
  /** The colours of the levels of a list; those of the first level where omitted. */
  readonly levelColors?: readonly MarkupColor[];
  readonly levels: readonly ListLevel[];
}

const LEVELS = 5;
/** Text is of this size where nobody says otherwise (a:defRPr/@sz; ECMA-376 part 1, 21.1.2.3.2). */
const USUAL_SIZE = 1800;
export const ALIGN: Readonly<Record<string, Align>> = { l: 'left', ctr: 'center', r: 'right' };
const ANCHOR: Readonly<Record<string, Anchor>> = { t: 'top', ctr: 'middle', b: 'bottom' };

/**
 * The style of a placeholder's text: from its own list style, its master's placeholder, the master's text styles
 * (p:txStyles, ECMA-376 part 1, 19.3.1.52) and the presentation's, the first that says a thing.
 */
export function readStyle(
  chain: readonly XmlElement[],
  type: string,
  master: XmlElement,
  defaults: XmlElement | undefined,
): PlaceholderStyle {
  const sources = (level: number) => {
    const styles = [descend(master, 'p:txStyles', styleOf(type)), defaults];
    const own = styles.flatMap((style) => (style ? childrenOf(style, `a:lvl${level + 1}pPr`) : []));
    return [...listLevels(chain, level), ...own];
  };
  const first = sources(0);
  const run = first.flatMap((source) => childrenOf(source, 'a:defRPr'));
  const levels = Array.from({ length: LEVELS }, (_, level) => readLevel(sources(level)));
  const size = levels[0]?.size ?? USUAL_SIZE / 100;
  return {
    size,
    bold: isOn(attribute(run, 'b')),
    capitals: attribute(run, 'cap') === 'all',
    tracking: Number(attribute(run, 'spc') ?? 0) / 100,
    spacing: lineSpacing(first, size),
    align: lookUp(ALIGN, attribute(first, 'algn') ?? 'l') ?? 'left',
    anchor: lookUp(ANCHOR, bodyAttribute(chain, 'anchor') ?? 't') ?? 'top',
    bulleted: isBulleted(first),
    ...(isOn(attribute(first, 'rtl')) ? { rightToLeft: true } : {}),
    color: colorOf(run),
    levelColors: levels.map((_, level) => colorOf(sources(level).flatMap((source) => childrenOf(source, 'a:defRPr')))),
    levels,
  };
}

export function sizedStyle(style: PlaceholderStyle, size: Pt): PlaceholderStyle {
  const levels = style.levels.map((level) => ({ ...level, size: (level.size / style.size) * size }));
  return { ...style, size, levels };
}

function styleOf(type: string): string {
  if (TITLES.includes(type)) return 'p:titleStyle';
  return FOOTERS.includes(type) ? 'p:otherStyle' : 'p:bodyStyle';
}

const attribute = (sources: readonly XmlElement[], name: string) =>
  sources.map(({ attributes }) => attributes[name]).find((value) => value !== undefined);

function readLevel(sources: readonly XmlElement[]): ListLevel {
  const run = sources.flatMap((source) => childrenOf(source, 'a:defRPr'));
  const size = Number(attribute(run, 'sz') ?? USUAL_SIZE) / 100;
  const left = emuToInch(Number(attribute(sources, 'marL') ?? 0));
  const indent = emuToInch(Number(attribute(sources, 'indent') ?? 0));
  const space = spaceOf(sources, 'a:spcBef', size) + spaceOf(sources, 'a:spcAft', size);
  return { size, mark: Math.max(0, left + indent), text: left, space };
}

/** Space around a paragraph in points: stated so, or as a part of its size (21.1.2.2.10). */
function spaceOf(sources: readonly XmlElement[], name: string, size: Pt): Pt {
  const [space] = sources.flatMap((source) => childrenOf(source, name));
  const points = descend(space, 'a:spcPts')?.attributes.val;
  if (points !== undefined) return Number(points) / 100;
  return (percent(descend(space, 'a:spcPct')?.attributes.val) ?? 0) * size * 1.2;
}

/** Line pitch; exact points are turned into a part of the size's own. */
function lineSpacing(sources: readonly XmlElement[], size: Pt): number {
  const [spacing] = sources.flatMap((source) => childrenOf(source, 'a:lnSpc'));
  const points = descend(spacing, 'a:spcPts')?.attributes.val;
  if (points !== undefined) return Number(points) / 100 / (1.2 * size);
  return percent(descend(spacing, 'a:spcPct')?.attributes.val) ?? 1;
}

/** A percentage as a part of one: thousandths of a per cent, or with a sign (ST_TextSpacingPercentOrPercentString). */
function percent(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  return value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value) / 100_000;
}

function isBulleted(sources: readonly XmlElement[]): boolean {
  const [mark] = sources.flatMap((source) =>
    childrenOf(source).filter(({ name }) => ['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip'].includes(name)),
  );
  return mark !== undefined && mark.name !== 'a:buNone';
}

function colorOf(run: readonly XmlElement[]): MarkupColor {
  const [fill] = run.flatMap((source) => childrenOf(source, 'a:solidFill'));
  const [color] = fill ? childrenOf(fill) : [];
  if (!color) return { name: 'tx1' };
  const { val = 'tx1', lastClr } = color.attributes;
  if (color.name !== 'a:schemeClr') return { hex: (lastClr ?? val).toUpperCase() };
  const change = (name: 'lumMod' | 'lumOff' | 'satMod' | 'tint') => {
    const part = percent(descend(color, `a:${name}`)?.attributes.val);
    return part === undefined ? {} : { [name]: part };
  };
  return { name: val, ...change('lumMod'), ...change('lumOff'), ...change('satMod'), ...change('tint') };
}

/** Types of placeholders that are titles, and those that are footers (ST_PlaceholderType, 19.7.10). */
export const TITLES: readonly string[] = ['title', 'ctrTitle'];
export const FOOTERS: readonly string[] = ['dt', 'ftr', 'sldNum'];

/** The first value of an attribute of a:bodyPr, from the layout to the master. */
export function bodyAttribute(chain: readonly XmlElement[], name: string): string | undefined {
  return chain.map((shape) => descend(shape, 'p:txBody', 'a:bodyPr')?.attributes[name]).find(Boolean);
}

/** How text that is too long is dealt with by the layout, else by the master (EG_TextAutofit, 21.1.2.1); undefined where neither says it. */
export function autofitOf(chain: readonly XmlElement[]): string | undefined {
  const stated = chain.flatMap((shape) => childrenOf(descend(shape, 'p:txBody', 'a:bodyPr') ?? shape));
  return stated.map(({ name }) => name).find((name) => AUTOFITS.includes(name));
}

const AUTOFITS: readonly string[] = ['a:noAutofit', 'a:normAutofit', 'a:spAutoFit'];

/** The elements of a chain's list styles for a level from 0, from the layout to the master. */
function listLevels(chain: readonly XmlElement[], level: number): XmlElement[] {
  return chain.flatMap((shape) => {
    const list = descend(shape, 'p:txBody', 'a:lstStyle');
    return list ? childrenOf(list, `a:lvl${level + 1}pPr`) : [];
  });
}

export interface Insets {
  readonly left: Inch;
  readonly top: Inch;
  readonly right: Inch;
  readonly bottom: Inch;
}

/** Inner margins that are not stated: 0.1 in at the sides, 0.05 in above and below. */
const USUAL = { side: 91_440, end: 45_720 };

export function insetsOf(chain: readonly XmlElement[]): Insets {
  const inset = (name: string, usual: number) => emuToInch(Number(bodyAttribute(chain, name) ?? usual));
  return {
    left: inset('lIns', USUAL.side),
    top: inset('tIns', USUAL.end),
    right: inset('rIns', USUAL.side),
    bottom: inset('bIns', USUAL.end),
  };
}

export function boxWithin({ x, y, w, h }: Box, { left, top, right, bottom }: Insets): Box {
  return { x: x + left, y: y + top, w: w - left - right, h: h - top - bottom };
}
