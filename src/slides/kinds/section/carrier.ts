import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { axisOf, headSteps, heroWordSteps } from '../../../layout/poster.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { isAfloat, partItems, standing } from '../../stage/part-items.ts';
import { numberedHeadline } from './numbered-headline.ts';
import { bankItems, landscape } from './view-beyond.ts';

interface Carried {
  readonly subtitle?: RichText | undefined;
  readonly carrier: PartView;
  readonly towards: PartView;
}

/** How high the line lies on which carrier and place stand, as a part of the slide’s height: the lowest first. */
const LINES = [0.63, 0.57, 0.5] as const;
/** How large a carrier is at most, and where the place ends at the right, as a part of the slide’s width. */
const LARGEST: { readonly h: Inch; readonly w: number; readonly tall: number } = { h: 2.4, w: 0.39, tall: 0.84 };
/** A carrier that is higher than wide takes more of the height. */
const TALL = 1.2;
/** Between carrier and place, and from the line to the words below it. */
const APART: Inch = 0.5;
const BELOW_LINE: Inch = 0.86;
/** Over the place, and under the words. */
const SKY: Inch = 0.55;
const FOOT: Inch = 0.45;
/** What part of the width words take, for fonts in place of their own that are far wider: those have all of it. */
const STEADY = 0.92;
const MAX_LINES = 2;

/** What carries a section on its way to its place, on one line from edge to edge, and the chapter’s title in the ground under it. */
export function carriedSection({ subtitle, carrier, towards }: Carried, context: Composed): Page | undefined {
  const { body, brand, ground } = context;
  const { w, h } = brand.size;
  const sizes = [...headSteps(context, { min: 54, max: 66 }).sizes, ...heroWordSteps(context, { max: 110 }).sizes];
  const sky = skyOver(context);
  for (const part of LINES) {
    const line = part * h;
    const y = line + BELOW_LINE;
    const room = { ...body, y, w: STEADY * body.w, h: h - FOOT - y };
    const words = numberedHeadline(context, room, { sizes, subtitle, alone: true, tall: true, maxLines: MAX_LINES });
    if (!words) continue;
    const box = carrierBox(carrier, { x: body.x, line, w });
    const place = placeBox(towards, { from: box.x + box.w + APART, line, w });
    const { titleBox: own } = words.place;
    const isWide = own !== undefined && axisOf(context) === 'left';
    return {
      ...words.place,
      ...(isWide ? { titleBox: { ...own, w: body.x + body.w - own.x } } : {}),
      ground,
      behind: [
        ...landscape(context, { line, sky, place, towards }),
        ...bankItems(context, line, isAfloat(carrier)),
        ...carrierItems(context, carrier, box, brand.manner?.claims[sky] ?? 'highlight'),
      ].map((item) => (item.part?.kind === 'scene' ? item : inRole(item, 'plate'))),
      items: words.items,
      unnumbered: true,
    };
  }
  return undefined;
}

const aspectOf = ({ part: { viewBox } }: PartView): number => viewBox.h / viewBox.w;

/** The carrier at the left end of the line. */
function carrierBox(carrier: PartView, { x, line, w }: Readonly<Record<'x' | 'line' | 'w', Inch>>): Box {
  const isTall = TALL * aspectOf(carrier) > 1;
  const most = isTall ? LARGEST.tall * line : LARGEST.h;
  return standing(carrier, { x, foot: line, h: Math.min(most, LARGEST.w * w * aspectOf(carrier)) });
}

/** The place in the middle of what the carrier leaves free. */
function placeBox(towards: PartView, { from, line, w }: Readonly<Record<'from' | 'line' | 'w', Inch>>): Box {
  const h = Math.min(line - SKY, (w - from) * aspectOf(towards));
  const x = from + (w - from - h / aspectOf(towards)) / 2;
  return standing(towards, { x, foot: line, h });
}

/** The sky is another tone than the ground that words are on. */
const skyOver = ({ brand, ground }: Composed): ColorRole =>
  (['field-pale', 'ground'] as const).find((role) => brand.colors[role].hex !== brand.colors[ground].hex) ?? 'step-1';

/** Wagons that a train may have more of. */
const WAGONS: readonly string[] = ['freight-train'];

/** The carrier in the colour of the claim; wagons come from beyond the slide’s edge. */
function carrierItems(context: Composed, carrier: PartView, box: Box, tone: ColorRole): SheetItem[] {
  const copies = WAGONS.includes(carrier.name) ? Math.ceil(box.x / box.w) : 0;
  return Array.from({ length: copies + 1 }, (_, i) =>
    partItems(context, {
      group: 'Carrier',
      ...{ name: i === 0 ? 'Carrier' : `Carrier ${i + 1}`, part: carrier, box: { ...box, x: box.x - i * box.w } },
      ...{ tone, path: [...context.path, 'carrier'], decorative: i > 0 },
    }),
  ).flat();
}
