import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LayoutContext, Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { free, toneWithin } from '../../stage/drawing.ts';
import { headlineEnd, headlineInAnyFont, shortHeadline } from '../../stage/headline.ts';
import { partItems } from '../../stage/part-items.ts';
import type { HubSlide } from './hub-fields.ts';
import { figureBlock, hubLabel } from './hub-words.ts';
import { nameSizes, partnerRows } from './partner-rows.ts';
import { clearAbove, joinedItems, type Ribbon, ribbonItems, ribbonsFrom, ribbonTones } from './ribbon.ts';

/** What a hub fills: ribbons run through all of its sheet; texts keep to a room in that, below the headline. */
interface HubRoom {
  readonly sheet: Box;
  readonly text: Box;
  readonly ground: ColorRole;
  /** How large names are at most. */
  readonly most: Pt;
}

/** Parts of the width that the place takes, from the best. */
const PLACE = [0.5, 0.48, 0.46, 0.44, 0.42, 0.38, 0.34, 0.3, 0.26, 0.22, 0.18, 0.14] as const;
/** How much wider a name may be in a font in place of a missing one. */
const IN_ANY_FONT = 1.2;
/** How many times as large as names the headline is at least. */
const LEADS = 1.15;
/** How far a ribbon bends at least, as a part of the width. */
const BENDS = 0.142;
/** Above and below the name of the place; the height of what all join, as a part of all, beside a figure too; its length, as a part of the width; and from its start to the name and to the drawing. */
const JOINED = { pad: 0.3, high: 0.23, low: 0.19, long: 0.36, short: 0.28, name: 0.5, place: 0.4 };
/** How large a figure is at least, of its largest size, from the best. */
const FIGURE = [0.75, 0.3];
/** The same of names. */
const NAMES = [0.66, 0.5, 0];
/** More partners than these have names that are longer beside what all join. */
const FEW = 5;
const GAP = { head: 0.34, inset: 0.3, name: 0.12, figure: 0.3, sky: 0.16 };
/** What all join, in the colour of the claim. */
const CLAIM: ColorRole = 'highlight';
/** How far the light behind the place reaches, as a part of its width, and what is above the ribbons. */
const SUN = 0.56;
const SKY: readonly ColorRole[] = ['field-pale', 'ground', 'dark-tint', 'dark-tint-2', 'panel'];

/** The whole slide: ribbons with the partners’ names from its left edge to the one that the place stands on. */
export function gatheredOnSlide(slide: HubSlide, context: Composed): Page | undefined {
  const { body, ground } = context;
  const [top, more] = [{ ...body, h: 0.3 * body.h }, context.headline.paragraphs.length];
  const headline =
    headlineInAnyFont(context, top, { maxLines: more }) ?? shortHeadline(context, top, { maxLines: 1 + more });
  if (!headline) return undefined;
  const y = headlineEnd(headline) + GAP.head;
  const text = { ...body, y, h: body.y + body.h - y };
  const page = hubIn(slide, context, { sheet: slideBox(context), text, ground, most: headline.size / LEADS });
  return page && { ...headline, ...page };
}

/** The same in the body of a frame. */
export function gatheredInBody(slide: HubSlide, context: LayoutContext): Page {
  const { body, frame } = context;
  const room = {
    sheet: body,
    text: { ...body, y: body.y + 0.1, w: body.w - GAP.inset, h: body.h - 0.2 },
    ground: frame.ground,
    most: Number.POSITIVE_INFINITY,
  };
  return hubIn(slide, context, room) ?? { items: [], crowded: true };
}

function hubIn(slide: HubSlide, context: LayoutContext, room: HubRoom): Page | undefined {
  const long = slide.partners.length > FEW ? JOINED.short : JOINED.long;
  const sizes = nameSizes(context, room.most);
  const ways = FIGURE.flatMap((figure) =>
    NAMES.flatMap((part) =>
      [long, JOINED.short, 0].flatMap((least) =>
        (['below', 'beside', 'wrapped'] as const).map((said) => ({ figure, part, long: least, said })),
      ),
    ),
  );
  for (const { part, ...way } of ways) {
    for (const size of sizes.filter((each) => each >= part * (sizes[0] ?? 0))) {
      for (const place of PLACE) {
        const page = pageWith(slide, context, room, { ...way, size, place });
        if (page) return page;
      }
    }
  }
  return undefined;
}

interface Trial {
  readonly size: number;
  readonly said: 'below' | 'beside' | 'wrapped';
  readonly long: number;
  readonly figure: number;
  readonly place: number;
}

function pageWith(slide: HubSlide, context: LayoutContext, room: HubRoom, trial: Trial): Page | undefined {
  const { sheet, text, ground } = room;
  const w = trial.place * sheet.w;
  const right = text.x + text.w;
  const long = Math.max(w, trial.long * sheet.w);
  const start = right - long - JOINED.place;
  const label = hubLabel(slide, context, CLAIM, { w: (right - start - JOINED.name) / IN_ANY_FONT, most: room.most });
  const foot = text.y + text.h;
  const high = Math.max((slide.fact ? JOINED.low : JOINED.high) * text.h, label.min + 2 * JOINED.pad);
  const joined = { x: start, y: foot - high, w: sheet.x + sheet.w - start, h: high };
  const sky = toneWithin({ ...context, ground }, SKY, [1.04, 1.6]) ?? ground;
  const tones = ribbonTones(context, [sky, ground]);
  const rows = partnerRows(slide, context, { ...trial, tones });
  const x = Math.max(text.x, sheet.x + GAP.inset);
  const bend = x + IN_ANY_FONT * Math.max(...rows.map((row) => row.w)) + GAP.name;
  if (bend + BENDS * sheet.w > start || !label.fits || rows.some(({ sized }) => !sized.fits)) return undefined;
  const ribbons = ribbonsFrom(rows, { x: sheet.x, y: text.y, w: bend - sheet.x, h: text.h }, joined);
  if (!ribbons) return undefined;
  const { viewBox } = slide.hub.end.part;
  const h = (w * viewBox.h) / viewBox.w;
  const box: Box = { x: right - (long + w) / 2, y: joined.y - h, w, h };
  const claim = figureBlock(slide, context, sky, {
    ...{ top: text.y + GAP.figure, right, foot: box.y - GAP.figure, middle: box.x + w / 2, least: trial.figure },
    // What is above the ribbons, and where the first one has bent down.
    leftAt: (y) => (ribbons[0] ? clearAbove(ribbons[0], y) : bend),
  });
  if (slide.fact ? !claim : box.y < text.y + GAP.sky) return undefined;
  const drawn = partItems(context, {
    ...{ name: `Hub: ${slide.hub.end.name}`, part: slide.hub.end, box, tone: CLAIM, isClaim: true },
    path: [...context.path, 'hub', 'end'],
  });
  return {
    behind: [
      fieldOn('Sky', { ...sheet, y: text.y, h: text.h }, sky),
      ...(claim ? [] : [sunBehind(box, text.y + GAP.sky, ground)]),
      ...ribbons.flatMap(ribbonItems),
      ...joinedItems(joined, CLAIM),
      ...drawn,
    ],
    items: [
      ...rows.flatMap(({ sized, w: own }, i) => {
        const { y, h: high } = ribbons[i] as Ribbon;
        return sized.place({ x, y: y + (high - sized.min) / 2, w: IN_ANY_FONT * own, h: sized.min });
      }),
      ...(claim ?? []),
      ...label.place({
        x: start + JOINED.name,
        w: right - start - JOINED.name,
        y: joined.y + (joined.h - label.min) / 2,
        h: label.min,
      }),
    ],
    origins: [word('schematic', context.language)],
  };
}

/** The light behind the place, which stands on what all join. */
function sunBehind({ x, y, w, h }: Box, top: Inch, fill: ColorRole): PathItem {
  const r = Math.min(SUN * w, y + h - top);
  const box = { x: x + w / 2 - r, y: y + h - r, w: 2 * r, h: r };
  const k = 0.5523 * r;
  const [middle, right, foot] = [x + w / 2, box.x + box.w, y + h];
  const left = `C${box.x} ${foot - k} ${middle - k} ${box.y} ${middle} ${box.y}`;
  return free(
    'Sun',
    `M${box.x} ${foot}${left}C${middle + k} ${box.y} ${right} ${foot - k} ${right} ${foot}Z`,
    box,
    fill,
  );
}
