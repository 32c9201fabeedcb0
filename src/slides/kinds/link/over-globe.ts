import { type Box, inset } from '../../../core/box.ts';
import { remembered } from '../../../core/collections.ts';
import type { FactView } from '../../../core/fact.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import { colorOn, inkOn, isDarkFill } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { commaDepth, figureLeaf, figureWidth, textWidth } from '../../../layout/leaves.ts';
import { headSteps, heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import type { Part, Sized } from '../../../layout/tree.ts';
import type { Point } from '../../../scene/path-rings.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { fallTo, type Globe, globeAt, globeFill, globeItem, haloItem, meridianItems } from './globe.ts';
import { isInWater, type Joined, joinItems, onArc, waterItems } from './joins.ts';
import { leaningItems, outlinesOf, type PartStand, placeOf, type Stand } from './leaning-part.ts';
import type { LinkSlide } from './link-fields.ts';

/** What a link fills: a box that the globe runs across, and in that the room of texts, below the headline. */
interface LinkRoom {
  readonly sheet: Box;
  readonly text: Box;
  readonly ground: ColorRole;
}

/** How large the places are, from the best. */
const SCALES = [1.4, 1.3, 1.2, 1.1, 1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.44] as const;
/** No more than this part of the width for one, where something stands between them, and where nothing does. */
const WIDEST = { apart: 0.34, alone: 0.38 };
/** From the sides of the sheet to a place. */
const SIDE: Inch = 0.3;
/** Places as large as this are not made smaller for a larger figure. */
const LARGE = 0.6;
/** How deep the feet of places are behind the globe’s edge, which is round. */
const SUNK: Inch = 0.03;
const NAME = { above: { cable: 0.5, other: 0.32 }, below: 0.1, beside: 0.3 };
/** From the headline to the arc, and how far that is above the higher of its ends, at least and at most. */
const ARC = { above: 0.34, least: 0.3, most: 2.2 };
/** From the line to the figure, from the figure to its text and from that to the globe, from both to the places. */
const GAP = { headline: 0.34, above: 0.32, text: 0.3, globe: 0.34, beside: 0.3 };

/** The whole slide as a piece of the globe, with the headline in its sky. */
export function linkedOnGlobe(slide: LinkSlide, context: Composed): Page | undefined {
  const { body } = context;
  const headline = shortHeadline(
    context,
    { ...body, h: 0.3 * body.h },
    {
      maxLines: 1 + context.headline.paragraphs.length,
    },
  );
  if (!headline) return undefined;
  const y = headlineEnd(headline);
  const room = { sheet: slideBox(context), text: { ...body, y, h: body.y + body.h - y }, ground: context.ground };
  const page = linkIn(slide, context, room);
  return page?.crowded ? undefined : page && { ...headline, ...page };
}

/** The same in the body of a frame. */
export function linkedInBody(slide: LinkSlide, context: LayoutContext): Page {
  const { body, frame } = context;
  const text = {
    ...body,
    x: body.x + SIDE,
    w: body.w - 2 * SIDE,
    y: body.y - ARC.above + 0.1,
    h: body.h + ARC.above - 0.2,
  };
  const page = linkIn(slide, context, { sheet: body, text, ground: frame.ground });
  return page ?? { items: [], crowded: true };
}

/** What a place is called, and how wide that is. */
interface Name {
  readonly sized: Sized;
  readonly w: Inch;
}

/** Where everything stands at a size of the places. */
interface Scheme extends Joined {
  readonly names: readonly [Name, Name];
  readonly nameTop: Inch;
  /** Below what stands above the figure. */
  readonly skyline: Inch;
}

function linkIn(slide: LinkSlide, context: LayoutContext, room: LinkRoom): Page | undefined {
  const schemes = SCALES.flatMap((scale) => schemeAt(slide, context, room, scale) ?? []);
  const sizes = claimSizes(slide, context);
  const large = schemes.filter(({ ends: [{ stand }] }) => stand.scale >= LARGE);
  const wide = large.flatMap((scheme) =>
    sizes.filter((size) => size >= inHall(context, 132)).map((size) => ({ scheme, size })),
  );
  const all = sizes.flatMap((size) => schemes.map((scheme) => ({ scheme, size })));
  const tries = [
    ...wide.map((each) => ({ ...each, least: inHall(context, WORDS) })),
    ...[...wide, ...all].map((each) => ({ ...each, least: 0 })),
  ];
  for (const { scheme, size, least } of tries) {
    const claim = claimIn(slide, context, room, scheme, { size, least });
    if (claim) return drawn(slide, context, room, scheme, claim);
  }
  return undefined;
}

const inHall = ({ reading }: LayoutContext, size: Pt): Pt => (reading === 'desk' ? 0.62 * size : size);

/** Sizes of the figure, or of the words in its place, from the largest. */
function claimSizes({ fact, text }: LinkSlide, context: LayoutContext): readonly Pt[] {
  if (fact)
    return [...heroFigureSteps(context, { max: 176 }).sizes.toReversed(), ...headSteps(context).sizes.toReversed()];
  return text ? headSteps(context, { max: 66 }).sizes.toReversed() : [0];
}

/** The globe as low as the names on it let it be, with the places at its sides; undefined where these reach too high. */
function schemeAt(slide: LinkSlide, context: LayoutContext, room: LinkRoom, scale: number): Scheme | undefined {
  const { sheet, text } = room;
  const middle = sheet.x + sheet.w / 2;
  const parts = [slide.from.end.part, slide.to.end.part] as const;
  const widths = parts.map(({ viewBox }) => (scale * viewBox.w) / 100);
  const widest = Math.max(...widths);
  if (widest > sheet.w * (slide.fact || slide.text ? WIDEST.apart : WIDEST.alone)) return undefined;
  const nameWidth = Math.min(sheet.w / 2 - NAME.beside - (text.x - sheet.x), widest + 1);
  const names = namesAt(slide, context, room, nameWidth);
  const nameTop = text.y + text.h - NAME.below - Math.max(...names.map(({ sized }) => sized.min));
  const outermost = sheet.w / 2 - SIDE;
  const named = names.map(({ w }, i) => Math.min(outermost - (widths[i] ?? 0) / 2 + w / 2, text.w / 2));
  const globe = globeAt(
    middle,
    nameTop - (slide.by === 'cable' ? NAME.above.cable : NAME.above.other) - fallTo(Math.max(...named)),
  );
  const ends = parts.map((part, i): Stand => {
    const sign = i === 0 ? -1 : 1;
    const own = (outer: Inch) => standOn(globe, part, scale, sign, outer);
    const first = own(outermost);
    // What leans beyond the sheet’s side is moved in.
    const reach = Math.max(...outlinesOf(part).map((at) => sign * (placeOf(part, first, at).x - middle)));
    return { part, stand: own(outermost - Math.max(0, reach - outermost)) };
  }) as [Stand, Stand];
  const arc = slide.by === 'air' ? arcOver(ends, text.y + ARC.above) : undefined;
  if (slide.by === 'air' && !arc) return undefined;
  const highest = Math.min(
    ...ends.flatMap(({ part, stand }) => outlinesOf(part).map((at) => placeOf(part, stand, at).y)),
  );
  if (highest < text.y + (arc ? 0 : 0.15)) return undefined;
  return { globe, ends, names: names as [Name, Name], nameTop, arc, skyline: text.y };
}

/** Where a part stands upright on the edge of a globe that reaches so far from its middle, to the left or to the right. */
function standOn(globe: Globe, { viewBox }: KitPart, scale: number, sign: 1 | -1, outer: Inch): PartStand {
  const half = (scale * viewBox.w) / 200;
  const degrees = sign * globe.degreesAt(outer - half);
  return { ...globe.at(degrees, -fallTo(half) - SUNK), scale, turn: degrees };
}

/** The names of both places on the globe, in one size. */
function namesAt({ from, to, by }: LinkSlide, context: LayoutContext, { ground }: LinkRoom, most: Inch): Name[] {
  const fill = globeFill(context.brand, ground, isInWater(by));
  const sizes = [
    ...headSteps(context, { max: 46 }).sizes.toReversed(),
    ...supportSteps(context, { min: 22, max: 32 }).sizes.toReversed(),
  ];
  const at = (size: Pt, maxLines: number) =>
    [from, to].map(({ name }, i): Name => {
      const w = Math.min(most, 1.04 * textWidth(context, 'heading', name, size, { bold: true }) + 0.1);
      const part = inkText(context, {
        ...{ name: i === 0 ? 'From' : 'To', text: name, path: name.path, size, maxLines, align: 'center' as const },
        ...{ ground: fill, style: { bold: true, color: inkOn(context.brand, fill) } },
      });
      return { sized: part(w), w };
    });
  const tries = [1, 2].flatMap((lines) => sizes.map((size) => at(size, lines)));
  return tries.find((names) => names.every(({ sized }) => sized.fits)) ?? at(sizes.at(-1) ?? 22, 2);
}

const tipOf = ({ part, stand }: Stand): Point => {
  const { x, y, w, h } = part.anchors.find(({ kind }) => kind === 'tip') ?? { ...part.viewBox, h: 0 };
  return placeOf(part, stand, { x: x + w / 2, y: y + h / 2 });
};

/** An arc between the tips of both places that stays below a height; undefined where it would be no arc. */
function arcOver(ends: readonly [Stand, Stand], highest: Inch): [Point, Point, Point] | undefined {
  const [from, to] = ends.map(tipOf) as [Point, Point];
  const apex = Math.max(highest, Math.min(from.y, to.y) - ARC.most);
  if (apex > Math.min(from.y, to.y) - ARC.least) return undefined;
  return [from, { x: (from.x + to.x) / 2, y: 2 * apex - (from.y + to.y) / 2 }, to];
}

/** Points all along the outlines of a place as it stands. */
const outlinesAt = remembered(
  ({ part, stand }: Stand): readonly Point[] => outlinesOf(part).map((at) => placeOf(part, stand, at)),
  new WeakMap(),
);

/** How far a place reaches to a side between two heights; as far as `none` where nothing of it is there. */
function farthest(
  place: Stand,
  { from, to }: { readonly from: Inch; readonly to: Inch },
  of: (a: Inch, b: Inch) => Inch,
  none: Inch,
): Inch {
  let reach = none;
  for (const { x, y } of outlinesAt(place)) if (y > from && y < to) reach = of(reach, x);
  return reach;
}

/** What is free between the places from one height to another. */
function freeBetween({ ends, globe }: Scheme, from: Inch, to: Inch, { text }: LinkRoom): Span {
  const span = { from: from - GAP.beside / 2, to: to + GAP.beside / 2 };
  const left = Math.max(text.x, farthest(ends[0], span, Math.max, Number.NEGATIVE_INFINITY) + GAP.beside);
  const right = Math.min(text.x + text.w, farthest(ends[1], span, Math.min, Number.POSITIVE_INFINITY) - GAP.beside);
  // The figure stands in the middle of the slide where it can.
  const half = Math.min(globe.x - left, right - globe.x);
  return half > 0.75 * ((right - left) / 2) ? { x: globe.x - half, w: 2 * half } : { x: left, w: right - left };
}

/** The figure with its text between the places, at a size; undefined where they have no room. */
function claimIn(
  slide: LinkSlide,
  context: LayoutContext,
  room: LinkRoom,
  scheme: Scheme,
  { size, least }: { readonly size: Pt; readonly least: Pt },
): readonly LaidOutItem[] | undefined {
  const { fact, text } = slide;
  if (!fact && !text) return [];
  const figure = fact && figureAt(fact, context, room, size);
  const end = scheme.globe.top - GAP.globe;
  for (const words of text ? wordsAt(text, slide, context, room, { size, least }) : [undefined]) {
    for (let foot = end; foot > scheme.skyline; foot -= 0.08) {
      const block = blockAt(scheme, room, { figure, words }, foot);
      if (block) return block.place(settled(scheme, block, end));
    }
  }
  return undefined;
}

interface Figure {
  readonly sized: Sized;
  /** From its digits to the words below it. */
  readonly gap: Inch;
  readonly w: Inch;
  /** What stands before and after its digits, which is lower. */
  readonly beside: readonly [Inch, Inch];
}

interface Block {
  readonly top: Inch;
  readonly h: Inch;
  readonly middle: Inch;
  /** Half of the width of its first row. */
  readonly half: Inch;
  readonly place: (top: Inch) => readonly LaidOutItem[];
}

/** The figure and its words with their foot at a height, in the middle of what is free there; undefined where they are not. */
function blockAt(
  scheme: Scheme,
  room: LinkRoom,
  { figure, words }: { readonly figure: Figure | undefined; readonly words: Part | undefined },
  foot: Inch,
): Block | undefined {
  const low = freeBetween(scheme, foot - TEXT_HIGH, foot, room);
  const middle = low.x + low.w / 2;
  const said = words?.(Math.min(TEXT_WIDE, low.w));
  const textHeight = said?.min ?? 0;
  const digits = figure?.sized.min ?? 0;
  const top = foot - textHeight - (figure && said ? figure.gap : 0) - digits;
  const half = (figure?.w ?? Math.min(TEXT_WIDE, low.w)) / 2;
  const high = freeBetween(scheme, top, top + (digits || textHeight), room);
  const isFree = middle - half >= high.x && middle + half <= high.x + high.w && low.w > 1;
  if (!isFree || said?.fits === false || top < scheme.skyline + (scheme.arc ? 0 : GAP.headline)) return undefined;
  const [before, after] = figure?.beside ?? [0, 0];
  const unit = figure ? top + (1 - UNIT) * digits : top;
  const digitSpan = { x: middle - half + before, w: 2 * half - before - after };
  const { arc } = scheme;
  if (arc && !(isClear(arc, digitSpan, top) && isClear(arc, { x: middle - half, w: 2 * half }, unit))) return undefined;
  const w = Math.min(TEXT_WIDE, low.w);
  const place = (at: Inch): readonly LaidOutItem[] => [
    ...(figure?.sized.place({ x: middle - half - 0.2, w: figure.w + 0.4, y: at, h: digits }) ?? []),
    ...(said?.place({ x: middle - w / 2, w, y: at + foot - top - textHeight, h: textHeight }) ?? []),
  ];
  return { top, h: foot - top, middle, half, place };
}

/** Whether an arc runs clear above a span from a height down. */
function isClear(arc: readonly [Point, Point, Point], { x, w }: Span, top: Inch): boolean {
  const ends = [x, x + w].map((at) => heightOver(arc, at));
  return ends.every((y) => y + GAP.above <= top);
}

/** As low as a block stands, or higher where there is more room above it than below. */
function settled({ arc, skyline }: Scheme, { top, h, middle, half }: Block, end: Inch): Inch {
  const above = arc ? Math.max(heightOver(arc, middle - half), heightOver(arc, middle + half)) : skyline;
  const spare = end - h - above - GAP.above;
  return spare > 0 ? Math.min(top, above + GAP.above + 0.55 * spare) : top;
}

function heightOver(arc: readonly [Point, Point, Point], x: Inch): Inch {
  const [from, , to] = arc;
  return onArc(arc, Math.min(1, Math.max(0, (x - from.x) / (to.x - from.x)))).y;
}

function figureAt(fact: FactView, context: LayoutContext, { ground }: LinkRoom, size: Pt): Figure {
  const path = [...context.path, 'fact'];
  const text = heroFigure(fact, UNIT, path);
  const w = figureWidth(context, text, size);
  const sized = figureLeaf(context, {
    ...{ name: 'Figure', path, text, size, ground, align: 'center' },
    style: { color: colorOn(context.brand, 'highlight', ground) },
  })(w + 0.4);
  const comma = plainText(text).includes(',') ? commaDepth(size) - 0.08 : 0;
  const [runs = []] = text.paragraphs;
  const digits = runs.findIndex(({ scale }) => scale === undefined);
  const width = (own: typeof runs) => (own.length > 0 ? figureWidth(context, { ...text, paragraphs: [own] }, size) : 0);
  const beside = [width(runs.slice(0, digits)), width(runs.slice(digits + 1))] as const;
  return { sized, gap: GAP.text + Math.max(0, comma), w, beside };
}

const UNIT = 0.38;
/** What the figure measures is at least so large beside a large one, where that has room. */
const WORDS: Pt = 26;
/** What is looked at for the text before its height is known, and how wide it is at most. */
const TEXT_HIGH: Inch = 0.9;
const TEXT_WIDE: Inch = 5.6;

/** What the figure measures, in the ways in which it may be set, from the best; words alone are as large as figures. */
function wordsAt(
  text: RichText,
  { fact }: LinkSlide,
  context: LayoutContext,
  { ground }: LinkRoom,
  { size, least }: { readonly size: Pt; readonly least: Pt },
): Part[] {
  const own = { name: 'Text', path: text.path, text, ground, align: 'center' as const };
  if (!fact) {
    const color = colorOn(context.brand, 'highlight', ground);
    return [inkText(context, { ...own, size, maxLines: 3, style: { color } })];
  }
  const style = { bold: true, color: inkOn(context.brand, ground) };
  const sizes = supportSteps(context, { max: 32 })
    .sizes.filter((each) => each >= least)
    .toReversed();
  return [2, 3].flatMap((maxLines) =>
    sizes.map((small) => inkText(context, { ...own, size: small, role: 'body', maxLines, style })),
  );
}

function drawn(
  slide: LinkSlide,
  context: LayoutContext,
  room: LinkRoom,
  scheme: Scheme,
  claim: readonly LaidOutItem[],
): Page {
  const { brand, language } = context;
  const { sheet, ground } = room;
  const { globe, ends, names, nameTop } = scheme;
  const fill = globeFill(brand, ground, isInWater(slide.by));
  const tone: ColorRole = isDarkFill(brand, ground) ? 'step-3' : 'subject';
  const places = ends.flatMap(({ part, stand }, i) => {
    const { end } = i === 0 ? slide.from : slide.to;
    const path = [...context.path, i === 0 ? 'from' : 'to', 'end'];
    const alt = part.title[language === 'zh' ? 'zh' : 'en'];
    return leaningItems(brand, {
      ...stand,
      name: `${i === 0 ? 'From' : 'To'}: ${end.name}`,
      part,
      path,
      tone,
      within: sheet,
      ground,
      alt,
    });
  });
  const lines = isInWater(slide.by) ? [] : meridianItems(brand, globe, sheet, fill);
  const edgeAtSides = globe.edge(sheet.x);
  const under = fieldOn('Globe foot', { ...sheet, y: edgeAtSides, h: sheet.y + sheet.h - edgeAtSides }, fill);
  const { text } = room;
  const named = names.map(({ sized, w }, i) => {
    const { x } = (ends[i] as Stand).stand;
    const left = Math.min(Math.max(text.x, x - w / 2), text.x + text.w - w);
    return { sized, box: { x: left, w, y: nameTop, h: sized.min } };
  });
  // Names stand on fields, which are told from a picture behind the slide.
  const fields = named.map(({ box }, i) => fieldOn(`Globe, name ${i + 1}`, inset(box, -0.12), fill));
  return {
    behind: [
      haloItem(brand, globe, sheet, ground),
      ...places,
      under,
      globeItem(globe, sheet, fill),
      ...fields,
      ...lines,
    ],
    items: [
      ...waterItems(slide, scheme),
      ...joinItems(slide, context, scheme, fill, ground),
      ...claim,
      ...named.flatMap(({ sized, box }) => sized.place(box)),
    ],
    origins: [word('schematic', language)],
  };
}
