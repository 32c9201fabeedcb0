import { mapValues } from '../../../core/collections.ts';
import { RELATIONSHIPS } from '../../../office/names.ts';
import { partRoot } from '../../../office/open-package.ts';
import { type Package, relatedPart } from '../../../office/package.ts';
import { childrenOf, descend, element, type XmlElement } from '../../../office/xml.ts';
import { type Brand, type BrandTemplate, THEME_SLOTS, THEME_TYPEFACES, type ThemeSlot } from '../../../scene/brand.ts';
import { FRAME_NAMES, type Frame, type FrameName, type PlaceholderName } from '../../../scene/frame.ts';
import { inheritedColor, turnedFrame } from '../../../scene/grounds.ts';
import { turnedOver } from '../../../template/drawing/layout-scope.ts';
import { openTemplate } from '../../../template/open-template.ts';
import { type FoundPlaceholder, isShownFooter, placeholdersOf } from '../../../template/placeholders.ts';
import { overrideOf } from '../../../template/read-template.ts';
import { atSize } from '../../../text/levels.ts';
import type { ColorMap } from '../drawingml/color.ts';
import { themeFonts } from '../drawingml/text-style.ts';
import { type Base, type BaseLayout, colorMapOverride, type PlaceholderSlot } from './base.ts';
import { ground, inheriting } from './layout.ts';
import { PLAIN_TABLE_STYLE } from './theme.ts';

/**
 * A base made of the template that a brand is made of: its slides are dropped, its masters, layouts, themes and media
 * stay, and each frame is the layout that the brand says.
 */
export function templateBase(brand: Brand, template: BrandTemplate): Base {
  const { package: opc, presentation } = openTemplate(template.bytes);
  const root = partRoot(opc, presentation);
  const { cx, cy } = descend(root, 'p:sldSz')?.attributes ?? {};
  const layouts = FRAME_NAMES.map((name) => [name, frameLayout(brand, name, opc)] as const);
  return {
    package: opc,
    presentation,
    size: { w: Number(cx), h: Number(cy) },
    layouts: Object.fromEntries(layouts) as Record<FrameName, BaseLayout>,
    foreign: true,
    tableStyle: PLAIN_TABLE_STYLE,
    listStyle: plainListStyle(root, brand),
  };
}

function frameLayout(brand: Brand, name: FrameName, opc: Package): BaseLayout {
  const frame = brand.frames[name];
  const part = frame.layout?.part ?? '';
  const root = partRoot(opc, part);
  const master = partRoot(opc, relatedPart(opc, part, RELATIONSHIPS.master) ?? '');
  if (!root || !master) throw new Error(`The template has no layout for the frame ${name}.`);
  const override = overrideOf(root);
  const map = (override ?? descend(master, 'p:clrMap'))?.attributes ?? {};
  const light = turnedFrame(name, brand);
  const own = placeholdersOf(root, master, undefined);
  const turned = light && turnedOver(map);
  return {
    part,
    name: frame.title,
    colors: inverted(turned ?? map),
    colorOverride: colorMapOverride(
      turned ? element('a:overrideClrMapping', turned) : (override ?? element('a:masterClrMapping')),
    ),
    ...(turned ? { ground: ground(element('a:solidFill', element('a:schemeClr', { val: 'bg1' }))) } : {}),
    placeholders: slotsOf(frame, light, own),
    chrome: own
      .filter((each) => isShownFooter(each) && (name !== 'cover' || each.type === 'sldNum'))
      .map(({ shape }) => inheriting(shape)),
    footers: { ...placeOf(own, 'ftr', 'footer'), ...placeOf(own, 'dt', 'date') },
  };
}

function placeOf(all: readonly FoundPlaceholder[], type: string, key: 'footer' | 'date') {
  const found = all.find((each) => each.type === type);
  return found ? { [key]: inheriting(found.shape) } : {};
}

/** Which name markup has for each theme colour: a colour map read from its other end. */
function inverted(map: XmlElement['attributes']): ColorMap {
  const names = ['tx1', 'bg1', 'tx2', 'bg2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
  const colors: Partial<Record<ThemeSlot, string>> = {};
  for (const slot of THEME_SLOTS) {
    const name = names.find((entry) => map[entry] === slot);
    if (name) colors[slot] = name;
  }
  return colors;
}

/** The template's own placeholders, with what their text inherits; `light` is the frame whose colours are turned over. */
function slotsOf(
  frame: Frame,
  light: Frame | undefined,
  found: readonly FoundPlaceholder[],
): BaseLayout['placeholders'] {
  const slots = Object.values(frame.placeholders).flatMap((placeholder): [PlaceholderName, PlaceholderSlot][] => {
    const { name, own, style } = placeholder;
    if (!own) return [];
    const color = inheritedColor(placeholder, light);
    const marker = own.bulleted ? ('bullet' as const) : undefined;
    const paragraphSpacing = style.levels?.[0]?.space ?? 0;
    const { align, anchor, indented, rightToLeft } = own;
    const inherited = {
      ...{ style: { ...atSize(style, own.size), color }, align, marker, indented, paragraphSpacing },
      ...(rightToLeft ? { rightToLeft } : {}),
    };
    const { autofit = SHRINK } = found.find(({ key }) => isSamePlace(key, own.key)) ?? {};
    const shrinks = name === 'title' && autofit === SHRINK;
    return [[name, { key: own.key, inherited, box: own.box, anchor, shrinks, theirs: own }]];
  });
  return Object.fromEntries(slots);
}

const SHRINK = 'a:normAutofit';
const isSamePlace = (a: PlaceholderSlot['key'], b: PlaceholderSlot['key']) => a.type === b.type && a.idx === b.idx;

/** What runs say nothing of where they are set as usual, with the values of that (a:defRPr, ECMA-376 part 1, 21.1.2.3.2). */
const USUAL_RUN: Readonly<Record<string, readonly string[]>> = {
  i: ['0', 'false'],
  u: ['none'],
  strike: ['noStrike'],
  cap: ['none'],
  spc: ['0'],
  baseline: ['0', '0%'],
};
/** The same of paragraphs (a:lvl1pPr, 21.1.2.4.13). */
const USUAL_PARAGRAPH: Readonly<Record<string, readonly string[]>> = {
  marL: ['0'],
  marR: ['0'],
  indent: ['0'],
  algn: ['l'],
  rtl: ['0', 'false'],
};
const SPACES = ['a:lnSpc', 'a:spcBef', 'a:spcAft'];
/** Single line spacing in thousandths of a per cent or per cent, and no space. */
const SINGLE = /^100(0{3}|%)$/;
const NONE = /^0%?$/;

/**
 * The list style of texts that stand freely on slides of somebody else's presentation (a:lstStyle, 21.1.2.4.12): empty
 * where its default text (p:defaultTextStyle, 19.2.1.8) is set as usual, in the brand's font for text, else what undoes
 * other fonts, capitals, spaces, marks and the like, of which our texts say nothing.
 */
export function plainListStyle(
  presentation: XmlElement | undefined,
  brand: Pick<Brand, 'template' | 'fonts'>,
): XmlElement {
  const first = descend(presentation, 'p:defaultTextStyle', 'a:lvl1pPr');
  return isUsual(first) && hasFonts(first, brand) ? element('a:lstStyle') : statedListStyle(brand);
}

/** How plain text looks, said in full. */
export function statedListStyle(brand: Pick<Brand, 'template'>): XmlElement {
  const [run, paragraph] = [USUAL_RUN, USUAL_PARAGRAPH].map((usual) => mapValues(usual, ([value]) => value));
  return element(
    'a:lstStyle',
    element(
      'a:lvl1pPr',
      { ...paragraph },
      element('a:lnSpc', element('a:spcPct', { val: 100_000 })),
      ...SPACES.slice(1).map((name) => element(name, element('a:spcPts', { val: 0 }))),
      element('a:buNone'),
      element('a:defRPr', { ...run }, themeFonts({ role: 'body' }, brand)),
    ),
  );
}

/** Whether default text is set in the brand's fonts for text; in the theme's where it names none. */
function hasFonts(first: XmlElement | undefined, { fonts, template }: Pick<Brand, 'template' | 'fonts'>): boolean {
  const own = (template?.typefaces ?? THEME_TYPEFACES).text;
  const run = descend(first, 'a:defRPr');
  return (['latin', 'eastAsian'] as const).every((script) => {
    const said = descend(run, script === 'latin' ? 'a:latin' : 'a:ea')?.attributes.typeface;
    return [own[script], fonts[script].declared].includes(said || THEME_TYPEFACES.text[script]);
  });
}

function isUsual(first: XmlElement | undefined): boolean {
  if (!first) return true;
  const run = descend(first, 'a:defRPr');
  const says = (at: XmlElement | undefined, usual: typeof USUAL_RUN) =>
    Object.entries(usual).some(([name, values]) => {
      const value = at?.attributes[name];
      return value !== undefined && !values.includes(value);
    });
  const marked = childrenOf(first).some(({ name }) => ['a:buChar', 'a:buAutoNum', 'a:buBlip'].includes(name));
  const spaced = SPACES.some((name) => {
    const space = descend(first, name);
    const value = descend(space, 'a:spcPct')?.attributes.val ?? descend(space, 'a:spcPts')?.attributes.val;
    return value !== undefined && !(name === 'a:lnSpc' ? SINGLE : NONE).test(value);
  });
  return !says(first, USUAL_PARAGRAPH) && !says(run, USUAL_RUN) && !marked && !spaced;
}
