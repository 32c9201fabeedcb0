import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import { countsCharacters } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { colorOn, contrastOf, inkOn, subtleOn } from '../../../layout/colors.ts';
import { capHeight, inkText } from '../../../layout/ink-text.ts';
import { digitHeight, figureLeaf, figureWidth, textWidth } from '../../../layout/leaves.ts';
import { headSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page, SectionView } from '../../parts/define-slide.ts';
import { fieldOn, gradedTones, slideBox } from '../../stage/composed-fields.ts';
import { type Headline, headlineEnd, headlineIn } from '../../stage/headline.ts';
import { isAfloat, isDrawn, partItems, standing } from '../../stage/part-items.ts';

const MOST = 4;
/** From where on carriers stand, as parts of the width: farther right where titles are so much larger. */
const FROM = [0.608, 0.66, 0.72, 0.77] as const;
/** What part of a carrier is on the slide at most and at least, and how high it is in its storey at most. */
const ON = { most: 0.76, least: 0.62 } as const;
const HIGH = 0.86;
/** A carrier that is higher than wide is shown whole. */
const TALL = 1.2;
/** From a title to the carrier, from the number to the title, and how many times as large as that it is at most and at least. */
const CLEAR: Inch = 0.35;
const NUMBER_GAP: Inch = 0.34;
const NUMBER = { most: 1.6, least: 1.2 } as const;
/** How high a deck is, and the water or the ground under the last storey. */
const DECK: Inch = 0.13;
const WATER: Inch = 0.42;
const FLOOR: Inch = 0.28;
/** How much more of the height the first storey has, over which the headline stands, and what is below that. */
const FIRST: Inch = 0.8;
const BELOW: Inch = 0.2;
const HEADLINE: readonly Pt[] = [36, 32, 28, 24];
const DESK = 0.62;
/** The part of a storey’s height that a number takes at most. */
const TALLEST = 0.62;
/** From a title, and what of its letters hangs below their line, to the decks above and below it, and how far that is, in em. */
const AIR: Inch = 0.23;
const DESCENT = 0.2;
const LOOK = { spacing: 0.9, bold: true };

type Carried = SectionView & { readonly carrier: PartView };

/** The sections where each has a carrier, and they are so few that each can be a storey; undefined elsewhere. */
function carriedIn(sections: readonly SectionView[]): readonly Carried[] | undefined {
  if (sections.length < 2 || sections.length > MOST) return undefined;
  const carried = sections.flatMap((each) => (isDrawn(each.carrier) ? [{ ...each, carrier: each.carrier }] : []));
  return carried.length === sections.length ? carried : undefined;
}

/** The deck’s sections as storeys of one thing: number and title large, and at the right what carries each of them off the slide. */
export function sectionLevels(context: Composed): Page | undefined {
  const { body, brand, ground, deck, reading } = context;
  const sections = carriedIn(deck.sections);
  const scale = reading === 'desk' ? DESK : 1;
  const room = { ...body, w: FROM[0] * brand.size.w - CLEAR - body.x, h: body.h / 6 };
  const headline = headlineIn(context, room, { maxLines: 1, sizes: HEADLINE.map((size) => scale * size) });
  if (!sections || !headline) return undefined;
  const gap = countsCharacters(context.language) ? '' : ' ';
  const entries = sections.map((section) => ({ ...section, title: inOneLine(section.title, gap) }));
  const storeys = storeysOf(context, entries, headline);
  const set = FROM.flatMap((part) => {
    const from = part * brand.size.w;
    const words = wordsIn(context, storeys, from - CLEAR - body.x);
    return words ? [{ from, words }] : [];
  });
  const [first, ...others] = set;
  if (!first) return undefined;
  const { from, words } = others.reduce((best, each) => (each.words.size > best.words.size ? each : best), first);
  const whole = slideBox(context);
  const last = storeys.at(-1);
  const floor = last && { ...whole, y: last.foot, h: brand.size.h - last.foot + 0.04 };
  const tone = last && (isAfloat(last.entry.carrier) ? waterOn(context, last.tone) : 'step-3');
  return {
    ...headline,
    ground,
    behind: [
      ...storeys.map(({ entry, tone, box }) => fieldOn(`Level ${entry.number}`, box, tone, entry.title.path)),
      ...storeys.slice(0, -1).map(({ entry, foot }) => deckOn(context, entry.number, foot)),
      ...(floor && tone ? [fieldOn('Floor', floor, tone, context.path)] : []),
      ...storeys.flatMap((storey, i) => carrierItems(context, storey, i, from)),
    ],
    items: words.items,
    unnumbered: true,
  };
}

/** A title without the lines that it has on its own slide. */
const inOneLine = ({ paragraphs, path }: RichText, gap: string): RichText => ({
  paragraphs: [paragraphs.flatMap((runs, i) => (i > 0 && gap ? [{ text: gap }, ...runs] : runs))],
  path,
});

interface Storey {
  readonly entry: Carried;
  readonly tone: ColorRole;
  readonly box: Box;
  /** Between what its words have the same room above and below. */
  readonly top: Inch;
  /** Where its carrier stands. */
  readonly foot: Inch;
}

function storeysOf(context: Composed, sections: readonly Carried[], headline: Headline): Storey[] {
  const whole = slideBox(context);
  const { h } = context.brand.size;
  const under = isAfloat(sections.at(-1)?.carrier) ? WATER : FLOOR;
  const base = (h - FIRST - under) / sections.length;
  const tones: readonly ColorRole[] = [context.ground, ...gradedTones(context, sections.length - 1)];
  return sections.map((entry, i): Storey => {
    const y = i === 0 ? whole.y : FIRST + i * base;
    const end = FIRST + (i + 1) * base;
    const isLast = i === sections.length - 1;
    const foot = isLast ? h - under : end;
    const box = { ...whole, y, h: (isLast ? whole.y + whole.h : end) - y };
    return { entry, tone: tones[i] ?? 'field', box, top: i === 0 ? headlineEnd(headline) + BELOW : y + DECK, foot };
  });
}

const deckOn = (context: Composed, number: number, foot: Inch) =>
  fieldOn(`Deck ${number}`, { ...slideBox(context), y: foot, h: DECK }, 'step-3', context.path);

/** Water is darker than what is above it, or where that is darkest lighter. */
function waterOn({ brand }: Composed, tone: ColorRole): ColorRole {
  const tones: readonly ColorRole[] = ['subject-deep', 'field', 'dark-tint-2'];
  return tones.find((role) => contrastOf(brand, role, tone) >= 1.25) ?? 'step-3';
}

/** What carriers behind the first are in. */
const TONES: readonly ColorRole[] = ['second', 'step-2', 'on-dark', 'subject', 'step-4'];
const SEEN = 3;

function carrierItems(context: Composed, { entry, tone: on, top, foot }: Storey, i: number, from: Inch): SheetItem[] {
  const { brand } = context;
  const { carrier, number } = entry;
  const { viewBox } = carrier.part;
  const aspect = viewBox.w / viewBox.h;
  const isTall = aspect < TALL;
  const room = brand.size.w - from;
  const high = (foot - (i === 0 ? 0.3 : top)) * HIGH;
  const w = Math.min(high * aspect, isTall ? room - 0.5 : room / ON.least);
  const x = isTall ? brand.size.w - 0.6 - w : Math.max(from, brand.size.w - ON.most * w);
  const seen = TONES.filter((role) => contrastOf(brand, role, on) >= SEEN);
  const tone = i === 0 ? 'highlight' : (seen[(i - 1) % Math.max(1, seen.length)] ?? inkOn(brand, on));
  const box = standing(carrier, { x, foot: foot + (isAfloat(carrier) ? 0.04 : 0), h: w / aspect });
  const path = entry.title.path;
  return partItems(context, { name: `Carrier ${number}`, part: carrier, box, tone, path, isClaim: i === 0 });
}

interface Words {
  readonly size: Pt;
  readonly items: readonly SheetItem[];
}

/** Number and title of each storey in its middle, all titles as large as the longest may be in one line. */
function wordsIn(context: Composed, storeys: readonly Storey[], w: Inch): Words | undefined {
  const { body } = context;
  const least = Math.min(...storeys.map(({ top, foot }) => foot - top));
  for (const size of headSteps(context, { max: 76 }).sizes.toReversed()) {
    const highest = (TALLEST * least) / digitHeight(context, 1);
    const figure = Math.floor(Math.min(NUMBER.most * size, highest));
    if (figure < NUMBER.least * size) continue;
    const numerals = storeys.map(({ entry }) => richText(`${entry.number}`, entry.title.path));
    const first = Math.max(...numerals.map((text) => figureWidth(context, text, figure))) + NUMBER_GAP;
    const isRoomy = storeys.every(
      ({ entry }) => 1.04 * textWidth(context, 'heading', entry.title, size, LOOK) <= w - first,
    );
    const high = Math.max(...storeys.map(({ entry }) => capHeight(context, entry.title, size)));
    if (!isRoomy || high + 2 * (AIR + DESCENT * ptToInch(size)) > least) continue;
    const items = storeys.flatMap((storey, i): SheetItem[] => {
      const { entry, tone } = storey;
      const middle = (storey.top + storey.foot) / 2;
      const link = `#${entry.slide}`;
      const own = { path: entry.title.path, ground: tone, link };
      const [digits, capitals] = [digitHeight(context, figure), capHeight(context, entry.title, size)];
      const color = i === 0 ? colorOn(context.brand, 'highlight', tone) : numberOn(context, tone);
      const number = figureLeaf(context, {
        ...{ ...own, name: `Section ${entry.number} number`, text: numerals[i] ?? entry.title, size: figure },
        style: { color },
      });
      const title = inkText(context, {
        ...{ ...own, name: `Section ${entry.number}`, text: entry.title, size, maxLines: 1, style: LOOK },
      });
      return [
        ...number(first).place({ ...body, w: first, y: middle - digits / 2, h: digits }),
        ...title(w - first).place({ x: body.x + first, w: w - first, y: middle - capitals / 2, h: capitals }),
      ] as SheetItem[];
    });
    return { size, items };
  }
  return undefined;
}

/** What numbers behind the first are in: a quiet tone that is read. */
function numberOn({ brand }: Composed, on: ColorRole): ColorRole {
  const tones: readonly ColorRole[] = ['step-3', 'step-2', 'step-1'];
  return tones.find((role) => contrastOf(brand, role, on) >= 4) ?? subtleOn(brand, on);
}
