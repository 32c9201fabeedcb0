import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { digitHeight, figureWidth } from '../../../layout/leaves.ts';
import { axisOf, headSteps, heroWordSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { baseLineBelow, linePitch } from '../../../text/line-room.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { headlineInAnyFont, partInWidestFont } from '../../stage/headline.ts';
import { partItems, standing } from '../../stage/part-items.ts';
import { numberItems, subtitleIn } from './numbered-headline.ts';
import { landscape, way } from './view-beyond.ts';

interface Carried {
  readonly subtitle?: RichText | undefined;
  readonly carrier: PartView;
  readonly towards: PartView;
}

/** How high the line lies on which carrier and place stand, as a part of the slide; from that to the words, and under them. */
const LINE = 0.52;
const BELOW_LINE: Inch = 0.5;
const FOOT: Inch = 0.8;
/** A title that somebody makes longer ends so far from the slide’s foot. */
const EDGE: Inch = 0.95;
const SIZES = { min: 46, max: 144 } as const;
const MAX_LINES = 2;
/** What parts of its room a title may take: one that just goes into one line there has two in a wider font. */
const WIDTHS: readonly number[] = [1, 0.8, 0.65];
const SPACING = 0.92;
/** Between number and title, and between title and subtitle. */
const BESIDE: Inch = 0.42;
const GAP_EM = 0.36;
/** A title that ends so near below the number’s head is as high as that. */
const ALIGNED: Inch = 0.5;
/** What part of the slide’s width and of what is over the line a carrier takes at most; from the left edge to it. */
const CARRIER = { w: 0.6, h: 0.86 } as const;
const SIDE: Inch = 0.5;
/** The same as a part of a narrow landscape's width. */
const NARROW_SIDE = 0.0376;

/** What carries a chapter on its way to a place, over the whole width, and its number and title large below the line it is on. */
export function carriedSection({ subtitle, carrier, towards }: Carried, context: Composed): Page | undefined {
  const { body, brand, ground } = context;
  const { h } = brand.size;
  const line = LINE * h;
  const from = line + BELOW_LINE;
  const words = wordsIn(context, { ...body, y: from, h: h - FOOT - from }, subtitle);
  if (!words) return undefined;
  return { ...words, ground, behind: carried(context, { line, carrier, towards }), unnumbered: true };
}

/** What carries a chapter on its way to a place, in its landscape over the whole sheet, on a line so far below its top. */
export function carried(
  context: Composed,
  {
    line,
    carrier,
    towards,
    sky = skyOver(context),
  }: Omit<Carried, 'subtitle'> & { readonly line: Inch; readonly sky?: ColorRole },
): SheetItem[] {
  const { brand } = context;
  const box = carrierBox(carrier, { line, w: brand.size.w });
  const tone = brand.manner?.claims[sky] ?? 'highlight';
  return [
    ...landscape(context, { line, sky, towards, carrier, box }),
    ...carrierItems(context, carrier, box, tone),
    ...way(context, { line, carrier }),
  ];
}

/** The number as high as a room, and at its side title and subtitle as large as they go, on one base line at its foot. */
function wordsIn(
  context: Composed,
  room: Box,
  subtitle: RichText | undefined,
): Pick<Page, 'titleBox' | 'titleStyle' | 'items'> | undefined {
  const { deck, section, path } = context;
  const base = room.y + room.h;
  const perPoint = digitHeight(context, 1);
  // A title in the middle of its room has no place before it.
  const isNumbered = deck.sections.length > 1 && axisOf(context) !== 'center';
  const number = richText(`${section}`, path);
  const inset = isNumbered ? figureWidth(context, number, room.h / perPoint) + BESIDE : 0;
  const column = { ...room, x: room.x + inset, w: room.w - inset };
  for (const size of sizesOf(context)) {
    const gap = ptToInch(GAP_EM * size);
    const below = subtitle && subtitleIn(context, subtitle, { size, atTop: false, w: column.w, h: room.h });
    if (subtitle && !below) continue;
    const foot = below ? base - below.min - gap : base;
    const headline = WIDTHS.map((part) =>
      headlineInAnyFont(
        context,
        { ...column, w: part * column.w, h: 2 * room.h },
        {
          ...{ sizes: [size], maxLines: MAX_LINES, part: partInWidestFont(context), style: { spacing: SPACING } },
        },
      ),
    ).find((own) => own !== undefined);
    if (!headline) continue;
    const { titleBox, titleStyle, lines } = headline;
    const pitch = ptToInch(linePitch(size, SPACING));
    const under = (lines - 1) * pitch;
    const own = lines * pitch + 0.01;
    const top = foot - under - size * perPoint;
    if (top < room.y - 0.001) continue;
    const y = foot - under - ptToInch(baseLineBelow(size, SPACING));
    const high = top - room.y < ALIGNED ? base - top : room.h;
    return {
      ...{ titleBox: { ...titleBox, y, h: Math.max(own, context.brand.size.h - EDGE - y) }, titleStyle },
      items: [
        ...(isNumbered
          ? numberItems(context, { text: number, size: Math.floor(high / perPoint), rows: 2 }, { x: room.x, base })
          : []),
        ...(below?.place({ ...column, y: base - below.min, h: below.min }) ?? []),
      ],
    };
  }
  return undefined;
}

/** From the largest. */
const sizesOf = (context: Composed): readonly Pt[] =>
  [...new Set([...headSteps(context, SIZES).sizes, ...heroWordSteps(context, SIZES).sizes])].toSorted((a, b) => b - a);

/** The sky is another tone than the ground that words are on. */
const skyOver = ({ brand, ground }: Composed): ColorRole =>
  (['field-pale', 'ground'] as const).find((role) => brand.colors[role].hex !== brand.colors[ground].hex) ?? 'step-1';

const aspectOf = ({ part: { viewBox } }: PartView): number => viewBox.h / viewBox.w;

/** The carrier as large as it goes, in the middle of what the slide has at the left of a place. */
function carrierBox(carrier: PartView, { line, w }: Readonly<Record<'line' | 'w', Inch>>): Box {
  const room = CARRIER.w * w;
  const side = Math.min(SIDE, NARROW_SIDE * w);
  const box = standing(carrier, { x: side, foot: line, h: Math.min(CARRIER.h * line, room * aspectOf(carrier)) });
  return { ...box, x: side + (room - box.w) / 2 };
}

/** Wagons that a train may have more of. */
const WAGONS: readonly string[] = ['freight-train'];

/** The carrier in the colour of the claim, on its way to the right; wagons follow from beyond the slide’s edge. */
function carrierItems(context: Composed, carrier: PartView, box: Box, tone: ColorRole): SheetItem[] {
  const { path } = context;
  const copies = WAGONS.includes(carrier.name) ? 1 + Math.ceil(box.x / box.w) : 1;
  return Array.from({ length: copies }, (_, i) =>
    partItems(context, {
      group: 'Carrier',
      ...{ name: i === 0 ? 'Carrier' : `Carrier ${i + 1}`, part: carrier, box: { ...box, x: box.x - i * box.w } },
      ...{ tone, path: [...path, 'carrier'], decorative: i > 0 },
    }),
  ).flat();
}
