import type { PartView } from '../../../core/kit.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { contrastOf, inkOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { digitHeight, figureLeaf } from '../../../layout/leaves.ts';
import { axisOf, headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { currentsAt, edgeSwing, fieldOn, leftField, slideBox } from '../../stage/composed-fields.ts';
import { type Headline, headlineInAnyFont } from '../../stage/headline.ts';
import { isAfloat, partItems, standing } from '../../stage/part-items.ts';
import { DECK, openWater, underDeck } from './view-beyond.ts';

interface Carried {
  readonly subtitle?: RichText | undefined;
  readonly carrier: PartView;
  readonly towards: PartView;
}

/** Where the dark field ends, and how high the line lies on which the carrier stands, as parts of the slide. */
const SEAM = 0.56;
const LINE = 0.385;
/** How large a carrier is at most, and what part of it is on the dark field. */
const LARGEST: { readonly h: Inch; readonly w: number } = { h: 2.45, w: 0.44 };
const AFT = 0.52;
/** From texts to the edge of their field, to the line above them, to the slide’s foot, and between them. */
const CLEAR: Inch = 0.3;
const BELOW_LINE: Inch = 0.3;
const FOOT: Inch = 0.3;
const IN_ANY_FONT = 0.79;
const NUMBER_GAP_EM = 0.22;
const SUBTITLE_GAP: Inch = 0.3;
const SPACING = 0.9;
/** What a number is in, the quietest first, and the contrast that it has. */
const NUMBERS: readonly ColorRole[] = ['step-3', 'step-2', 'step-1', 'on-dark-subtle'];
const QUIETLY_READ = 4;
/** A title takes a line more where it is so many times as large in that. */
const LARGER = 1.2;

/** The chapter’s number over its title on a dark field, and above them what carries it across the seam, on a line from edge to edge. */
export function carriedSection({ subtitle, carrier, towards }: Carried, context: Composed): Page | undefined {
  const { brand, ground, path } = context;
  const { w, h } = brand.size;
  const [to, line] = [SEAM * w, LINE * h];
  const words = wordsIn(context, subtitle, { to, top: line + DECK + BELOW_LINE });
  if (!words) return undefined;
  const view = isAfloat(carrier) ? openWater : underDeck;
  const { viewBox } = carrier.part;
  const high = Math.min(LARGEST.h, (LARGEST.w * w * viewBox.h) / viewBox.w);
  const wide = (high * viewBox.w) / viewBox.h;
  const box = standing(carrier, { x: to - AFT * wide, foot: line, h: high });
  const whole = slideBox(context);
  const behind: SheetItem[] = [
    fieldOn('View', { ...whole, x: to - 0.5, w: whole.x + whole.w - to + 0.5 }, paleOn(context), path),
    ...view(context, towards, { to, line, from: box.x + box.w }),
    ...currentsAt(context, 'left', to, ground),
    ...leftField(context, 'Field', to, ground, path),
    ...lineItems(context, carrier, line),
    ...carrierItems(context, carrier, box),
  ];
  return {
    ...words.place,
    ground,
    behind: behind.map((item) => (item.part?.kind === 'scene' ? item : inRole(item, 'plate'))),
    items: words.items,
    unnumbered: true,
  };
}

/** Wagons that a train may have more of. */
const WAGONS: readonly string[] = ['freight-train'];

/** The carrier in the colour of the claim; wagons come from beyond the slide’s edge. */
function carrierItems(context: Composed, carrier: PartView, box: Composed['body']): SheetItem[] {
  const copies = WAGONS.includes(carrier.name) ? Math.ceil(box.x / box.w) : 0;
  return Array.from({ length: copies + 1 }, (_, i) =>
    partItems(context, {
      group: 'Carrier',
      ...{ name: i === 0 ? 'Carrier' : `Carrier ${i + 1}`, part: carrier, box: { ...box, x: box.x - i * box.w } },
      ...{ tone: toneOn(context, paleOn(context)), path: [...context.path, 'carrier'], decorative: i > 0 },
    }),
  ).flat();
}

/** What is seen beyond the seam is on: another tone than the field’s. */
function paleOn({ brand, ground }: Composed): ColorRole {
  const tones: readonly ColorRole[] = ['field-pale', 'ground', 'step-1'];
  return tones.find((role) => brand.colors[role].hex !== brand.colors[ground].hex) ?? 'field-pale';
}

/** The claim’s colour, or in a brand that has it as a field the one that is seen on both fields. */
function toneOn({ brand, ground }: Composed, pale: ColorRole): ColorRole {
  const tones: readonly ColorRole[] = ['highlight', 'third', 'second'];
  const isSeen = (role: ColorRole) => [ground, pale].every((on) => contrastOf(brand, role, on) >= SEEN);
  return tones.find(isSeen) ?? 'highlight';
}

const SEEN = 1.6;

/** How thick the edge of a deck is, and a waterline. */
const EDGE: Inch = 0.06;

/** The line on which a carrier stands, across the slide: a deck, or the surface of water. */
function lineItems(context: Composed, carrier: PartView, y: Inch): ShapeItem[] {
  const whole = slideBox(context);
  const tone = seenOn(context, [context.ground, paleOn(context)]);
  const edge = fieldOn('Line', { ...whole, y, h: EDGE }, tone, context.path);
  if (isAfloat(carrier)) return [edge];
  return [fieldOn('Deck', { ...whole, y: y + EDGE, h: DECK - EDGE }, 'subject-deep', context.path), edge];
}

/** The tone that is seen best on all of some grounds. */
function seenOn({ brand }: Composed, grounds: readonly ColorRole[]): ColorRole {
  const seen = (role: ColorRole) => Math.min(...grounds.map((ground) => contrastOf(brand, role, ground)));
  const tones: readonly ColorRole[] = ['step-3', 'step-4', 'subject', 'step-2', 'subtle'];
  return tones.toSorted((a, b) => seen(b) - seen(a))[0] ?? 'step-3';
}

interface Words {
  readonly place: Pick<Page, 'titleBox' | 'titleStyle'>;
  readonly items: readonly SheetItem[];
}

/** Number, title and what the section covers at the foot of the field, as large as they go below the line. */
function wordsIn(
  context: Composed,
  subtitle: RichText | undefined,
  { to, top }: { readonly to: Inch; readonly top: Inch },
): Words | undefined {
  const { body, brand, deck, section, path, ground } = context;
  const isCentred = axisOf(context) === 'center';
  const w = to - edgeSwing(context) - CLEAR - body.x;
  const end = body.y + body.h;
  const foot = subtitle || brand.manner?.sheet ? Math.min(end, brand.size.h - FOOT) : brand.size.h - FOOT;
  const room = { x: body.x, y: top, w, h: foot - top };
  const text = deck.sections.length > 1 ? richText(`${section}`, path) : undefined;
  const numberOf = (size: Pt): Inch => (text ? digitHeight(context, size) + (NUMBER_GAP_EM * size) / 72 : 0);
  const sizes = [...headSteps(context, { min: 46, max: 66 }).sizes, ...heroWordSteps(context, { max: 110 }).sizes];
  const below = subtitle && subtitleIn(context, subtitle, w);
  if (subtitle && !below) return undefined;
  const under = below ? below.min + SUBTITLE_GAP : 0;
  const at = (lines: number): Headline | undefined => {
    for (const size of sizes.toReversed()) {
      const own = { ...room, h: room.h - under - numberOf(size), y: room.y + numberOf(size) };
      const options = { sizes: [size], maxLines: lines, atFoot: true, style: { spacing: SPACING } };
      const headline = headlineInAnyFont(context, own, options);
      // Its lines are those of its balance: each has room in a wider font, too.
      if (headline && headline.width <= IN_ANY_FONT * w) return headline;
    }
    return undefined;
  };
  const tried = [1, 2, 3, 4].flatMap((lines) => at(lines) ?? []);
  const headline = tried.reduce<Headline | undefined>(
    (best, each) => (best && each.size < LARGER * best.size ? best : each),
    undefined,
  );
  if (!headline) return undefined;
  const y = headline.titleBox.y - numberOf(headline.size);
  const color = NUMBERS.find((role) => contrastOf(brand, role, ground) >= QUIETLY_READ);
  const numeral = text
    ? figureLeaf(context, {
        ...{ name: 'Chapter number', path, text, size: headline.size, ground },
        ...{ align: isCentred ? 'center' : 'left', style: { color: color ?? inkOn(brand, ground) } },
        ...(deck.agenda ? { link: `#${deck.agenda}` } : {}),
      })(w).place({ ...room, y, h: digitHeight(context, headline.size) })
    : [];
  const said = below?.place({ ...room, y: foot - below.min, h: below.min }) ?? [];
  return { place: headline, items: [...numeral, ...said] };
}

const subtitleIn = (context: Composed, text: RichText, w: Inch) =>
  supportSteps(context, { max: 28 })
    .sizes.toReversed()
    .map((size) =>
      inkText(context, {
        ...{ name: 'Subtitle', path: text.path, text, size, ground: context.ground, role: 'body', maxLines: 3 },
      })(w),
    )
    .find(({ fits }) => fits);
