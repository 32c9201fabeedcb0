import { type Box, inset } from '../../../core/box.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { inkOn, isDarkFill } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import type { Sized } from '../../../layout/tree.ts';
import type { Point } from '../../../scene/path-rings.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { claimBetween, claimTries } from './claim-between.ts';
import { fallTo, type Globe, globeAt, globeFill, globeItem, haloItem, meridianItems } from './globe.ts';
import { isInWater, type Joined, joinItems, waterItems } from './joins.ts';
import { leaningItems, outlinesOf, type PartStand, placeOf, type Stand } from './leaning-part.ts';
import type { LinkSlide } from './link-fields.ts';

/** What a link fills: a box that the globe runs across, and in that the room of texts, below the headline. */
interface LinkRoom {
  readonly sheet: Box;
  readonly text: Box;
  readonly ground: ColorRole;
}

/** How large the places are, from the best. */
const SCALES = [2, 1.85, 1.7, 1.55, 1.4, 1.3, 1.2, 1.1, 1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.44] as const;
/** No more than this part of the width for one, where something stands between them, and where nothing does. */
const WIDEST = { apart: 0.36, alone: 0.44 };
/** From the sides of the sheet to a place. */
const SIDE: Inch = 0.3;
/** How deep the feet of places are behind the globe’s edge, which is round. */
const SUNK: Inch = 0.03;
/** From the globe’s edge to a name, below that, and from it to the slide’s middle. */
const NAME = { above: { cable: 0.5, other: 0.24 }, below: 0.1, beside: 0.3 };
/** From the headline to the arc, and how far that is above the higher of its ends, at least and at most; of a tall room a part of its width. */
const ARC = { above: 0.34, least: 0.3, most: 2.2, tall: 0.6 };
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
}

/** The places as large as they go with their claim between them, from the best to what has room at all. */
function linkIn(slide: LinkSlide, context: LayoutContext, room: LinkRoom): Page | undefined {
  const schemes = SCALES.flatMap((scale) => schemeAt(slide, context, room, scale) ?? []);
  for (const { sizes, least, words } of claimTries(slide, context)) {
    for (const scheme of schemes.filter(({ ends: [{ stand }] }) => stand.scale >= least)) {
      for (const size of sizes) {
        const claim = claimBetween(slide, context, { ...scheme, ...room }, { size, least: words });
        if (claim) return drawn(slide, context, room, scheme, claim);
      }
    }
  }
  return undefined;
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
  const most = text.h > text.w ? Math.max(ARC.most, ARC.tall * text.w) : ARC.most;
  const arc = slide.by === 'air' ? arcOver(ends, { highest: text.y + ARC.above, most }) : undefined;
  if (slide.by === 'air' && !arc) return undefined;
  const highest = Math.min(
    ...ends.flatMap(({ part, stand }) => outlinesOf(part).map((at) => placeOf(part, stand, at).y)),
  );
  if (highest < text.y + (arc ? 0 : 0.15)) return undefined;
  return { globe, ends, names: names as [Name, Name], nameTop, arc };
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

/** An arc between the tips of both places, no further above them than `most`, that stays below a height; undefined where it would be no arc. */
function arcOver(
  ends: readonly [Stand, Stand],
  { highest, most }: { readonly highest: Inch; readonly most: Inch },
): [Point, Point, Point] | undefined {
  const [from, to] = ends.map(tipOf) as [Point, Point];
  const apex = Math.max(highest, Math.min(from.y, to.y) - most);
  if (apex > Math.min(from.y, to.y) - ARC.least) return undefined;
  return [from, { x: (from.x + to.x) / 2, y: 2 * apex - (from.y + to.y) / 2 }, to];
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
      haloItem(brand, globe, sheet, ground, fill, claim.length === 0),
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
