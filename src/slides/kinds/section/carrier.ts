import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import { type Inch, ptToInch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { digitHeight } from '../../../layout/leaves.ts';
import { axisOf, headSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { currentsAt, edgeSwing, leftField } from '../../stage/composed-fields.ts';
import { headlineInAnyFont, partInWidestFont } from '../../stage/headline.ts';
import { mirrored, partItems, standing } from '../../stage/part-items.ts';
import { numberItems, subtitleIn } from './numbered-headline.ts';
import { landscape } from './view-beyond.ts';

interface Carried {
  readonly subtitle?: RichText | undefined;
  readonly carrier: PartView;
  readonly towards: PartView;
}

/** How high the line lies on which carrier and place stand, and how wide the words’ field is, as parts of the slide. */
const LINE = 0.83;
const FIELD = 0.55;
/** From words to the brand’s edge of their field, and under them. */
const CLEAR: Inch = 0.2;
const FOOT: Inch = 0.62;
/** Between number, title and subtitle, in em of the title. */
const GAP_EM = 0.36;
const SIZES = { min: 46, max: 96 } as const;
/** How many times as large a title in more lines than two counts. */
const BROKEN = 0.6;
const MAX_LINES = 3;
const SPACING = 0.92;
/** The number is so many times as high as the title’s digits. */
const NUMBER = 1.25;
/** How high a carrier is, as a part of what is over the line: as far as so much of its width is in sight, from its front on. */
const HIGH = { least: 0.42, most: 0.95 } as const;
const IN_SIGHT = 0.7;
/** From the right edge to a carrier that is whole; how far a front reaches over the field’s edge. */
const WHOLE: Inch = 0.4;
const OVER: Inch = 0.45;

/** The chapter’s title large in a field at the left, and what carries it on its way in from the right, its place far behind it. */
export function carriedSection({ subtitle, carrier, towards }: Carried, context: Composed): Page | undefined {
  const { body, brand, ground, path } = context;
  const { w, h } = brand.size;
  const edge = FIELD * w;
  const room = { ...body, w: edge - edgeSwing(context) - CLEAR - body.x, h: h - FOOT - body.y };
  const words = wordsIn(context, room, subtitle);
  if (!words) return undefined;
  const line = LINE * h;
  const box = carrierBox(carrier, { from: edge - OVER, line, w });
  const sky = skyOver(context);
  const tone = brand.manner?.claims[sky] ?? 'highlight';
  return {
    ...words,
    ground,
    behind: [
      ...landscape(context, { line, from: edge, sky, carrier, towards }),
      ...currentsAt(context, 'left', edge, ground),
      ...leftField(context, 'Chapter', edge, ground, path),
      ...carrierItems(context, carrier, box, tone),
    ],
    unnumbered: true,
  };
}

type Words = Pick<Page, 'titleBox' | 'titleStyle' | 'items'>;

/** Number, title and subtitle under one another at the foot of a room, the title as large as it goes in few lines. */
function wordsIn(context: Composed, room: Box, subtitle: RichText | undefined): Words | undefined {
  const { deck, section, path } = context;
  // A title in the middle of its room has no place before it.
  const isNumbered = deck.sections.length > 1 && axisOf(context) !== 'center';
  const tried = headSteps(context, SIZES).sizes.flatMap((size): { readonly words: Words; readonly worth: number }[] => {
    const gap = ptToInch(GAP_EM * size);
    const numeral = isNumbered && { text: richText(`${section}`, path), size: Math.round(NUMBER * size), rows: 2 };
    const over = numeral ? digitHeight(context, numeral.size) + gap / 2 : 0;
    const own = { ...room, h: room.h - over };
    const style = { spacing: SPACING };
    const part = partInWidestFont(context);
    const headline = headlineInAnyFont(context, own, { sizes: [size], maxLines: MAX_LINES, part, style });
    if (!headline) return [];
    const { titleBox, titleStyle, lines } = headline;
    const left = own.h - titleBox.h - gap;
    const below = subtitle && subtitleIn(context, subtitle, { size, atTop: false, w: room.w, h: left });
    if (subtitle && !below) return [];
    const end = room.y + room.h - (below ? gap + below.min : 0);
    const y = end - titleBox.h;
    const items = [
      ...(numeral ? numberItems(context, numeral, { x: room.x, base: y - gap / 2 }) : []),
      ...(below?.place({ ...room, y: end + gap, h: below.min }) ?? []),
    ];
    const words = { titleBox: { ...titleBox, y }, titleStyle, items };
    return [{ words, worth: size * (lines > 2 ? BROKEN : 1) }];
  });
  return tried.toSorted((a, b) => b.worth - a.worth)[0]?.words;
}

/** The sky is another tone than the ground that words are on. */
const skyOver = ({ brand, ground }: Composed): ColorRole =>
  (['field-pale', 'ground'] as const).find((role) => brand.colors[role].hex !== brand.colors[ground].hex) ?? 'step-1';

const aspectOf = ({ part: { viewBox } }: PartView): number => viewBox.h / viewBox.w;

/** The carrier as large as it goes: whole in the middle of the picture, or its front at the field and its end beyond the slide. */
function carrierBox(carrier: PartView, { from, line, w }: Readonly<Record<'from' | 'line' | 'w', Inch>>): Box {
  const room = w - WHOLE - from;
  const whole = Math.min(HIGH.most * line, room * aspectOf(carrier));
  const cut = Math.min(HIGH.least * line, ((w - from) / IN_SIGHT) * aspectOf(carrier));
  const box = standing(carrier, { x: from, foot: line, h: Math.max(whole, cut) });
  return whole < cut ? box : { ...box, x: from + (room - box.w) / 2 };
}

/** Wagons that a train may have more of. */
const WAGONS: readonly string[] = ['freight-train'];

/** The carrier in the colour of the claim, on its way to the left; wagons follow from beyond the slide’s edge. */
function carrierItems(context: Composed, carrier: PartView, box: Box, tone: ColorRole): SheetItem[] {
  const { brand, path } = context;
  const copies = WAGONS.includes(carrier.name) ? Math.ceil((brand.size.w - box.x) / box.w) : 1;
  return Array.from({ length: copies }, (_, i) =>
    partItems(context, {
      group: 'Carrier',
      ...{
        name: i === 0 ? 'Carrier' : `Carrier ${i + 1}`,
        part: mirrored(carrier),
        box: { ...box, x: box.x + i * box.w },
      },
      ...{ tone, path: [...path, 'carrier'], decorative: i > 0 },
    }),
  ).flat();
}
