import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import { countsCharacters } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { inOneParagraph, type RichText, richText } from '../../../core/rich-text.ts';
import { colorOn, contrastOf, isDarkFill, subtleOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { digitHeight, figureLeaf, figureWidth } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { evenLines } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { endsBetweenWords } from '../../../text/line-break.ts';
import { setText } from '../../../text/typeset.ts';
import type { Composed, Page, SectionView } from '../../parts/define-slide.ts';
import { fieldOn, gradedTones, slideBox } from '../../stage/composed-fields.ts';
import {
  belowMark,
  type Headline,
  headlineEnd,
  headlineInAnyFont,
  headlineSizes,
  partInWidestFont,
  steadyHeadline,
} from '../../stage/headline.ts';
import { isAfloat, isDrawn, partItems, standing } from '../../stage/part-items.ts';

const MOST = 4;
/** How much the last step is higher than the first, and one than that before it, at most. */
const RISE = { all: 1.1, most: 0.54 } as const;
const DECK: Inch = 0.13;
const BESIDE: Inch = 0.2;
/** What is smaller on a sheet that is lower than a slide, where steps have no room otherwise. */
const MEASURES = {
  /** How much a step is higher than the one before it, at least. */
  rise: 0.25,
  /** From the steps’ edges to words, below a deck, between number and title, and under them. */
  side: 0.4,
  belowDeck: 0.36,
  numberGap: 0.24,
  foot: 0.5,
  /** How high a carrier under the headline is at least, and any at most; from that to the headline. */
  carried: 1.1,
  tallest: 2.1,
  underHeadline: 0.2,
  /** How high the first number is at least, and how much higher where carriers have room. */
  number: 0.8,
  tallerNumber: 0.6,
  /** The smallest titles, in points. */
  title: 24,
} as const;
type Measures = Readonly<Record<keyof typeof MEASURES, number>>;
type Leveled = Composed & { readonly measures: Measures };

const NUMBER_GAP_EM = 0.42;
/** What part of the slide’s height a headline takes at most; how large it is in one line, as a part of its largest size. */
const HEAD = 0.32;
const IN_A_LINE = 0.7;
/** How wide numbers are at most, as a part of what titles have. */
const WIDEST_NUMBER = 0.9;
/** How many lines titles take, and how large they are in those at least, as a part of their largest size. */
const LINES = [
  { lines: 2, least: 0.59 },
  { lines: 3, least: 0 },
] as const;
const LOOK = { spacing: 0.92, bold: true };

type Carried = SectionView & { readonly carrier: PartView };

/** The sections where each has a carrier, and they are so few that each can be a step; undefined elsewhere. */
function carriedIn(sections: readonly SectionView[]): readonly Carried[] | undefined {
  if (sections.length < 2 || sections.length > MOST) return undefined;
  const carried = sections.flatMap((each) => (isDrawn(each.carrier) ? [{ ...each, carrier: each.carrier }] : []));
  return carried.length === sections.length ? carried : undefined;
}

/** The deck’s sections as steps that rise to the right, what carries each on top of its step, and number and title in that. */
export function sectionLevels(context: Composed): Page | undefined {
  const scale = context.brand.manner?.scale ?? 1;
  const scaled = Object.fromEntries(Object.entries(MEASURES).map(([key, each]) => [key, scale * each])) as Measures;
  return (
    levelsIn({ ...context, measures: MEASURES }) ?? (scale < 1 ? levelsIn({ ...context, measures: scaled }) : undefined)
  );
}

function levelsIn(context: Leveled): Page | undefined {
  const { brand, ground, deck, measures } = context;
  const { w, h } = brand.size;
  const carried = carriedIn(deck.sections);
  if (!carried) return undefined;
  // A title is broken into lines for its own slide.
  const sections = carried.map((each) => ({ ...each, title: inOneParagraph(each.title, context.language) }));
  const wide = w / sections.length;
  const words = wordsIn(context, sections, wide - 2 * measures.side);
  const headline = words && headlineOver(context, sections, w - wide);
  if (!words || !headline) return undefined;
  const lowest = h - DECK - measures.belowDeck - words.h - measures.foot;
  const least = headlineEnd(headline) + measures.underHeadline + measures.carried;
  const under = Math.max(1, sections.length - (headline.lines > 1 ? 2 : 1));
  const most = Math.min(RISE.most, RISE.all / (sections.length - 1));
  const first = Math.min(lowest, Math.max(lowest - measures.tallerNumber, least + under * most));
  const rise = Math.min(most, (first - least) / under);
  if (rise < measures.rise) return undefined;
  const steps = stepsOf(context, sections, (i) => ({ x: i * wide, w: wide, y: first - i * rise }));
  const sky = skyOver(context, steps);
  return {
    ...headline,
    ground,
    behind: [
      fieldOn('Sky', slideBox(context), sky, context.path),
      ...steps.flatMap((step) => [
        fieldOn(`Level ${step.entry.number}`, step.box, step.tone, step.entry.title.path),
        fieldOn(`Deck ${step.entry.number}`, { ...step.box, h: DECK }, deckOn(context, step), step.entry.title.path),
      ]),
      ...steps.flatMap((step) => carrierItems(context, step, headline, sky)),
    ],
    items: steps.flatMap((step) => words.place(step)),
    unnumbered: true,
  };
}

/** The headline in a line over all steps where it is large so and nothing upright is on the last; else in two beside that. */
function headlineOver(context: Composed, sections: readonly Carried[], beside: Inch): Headline | undefined {
  const { body, brand } = context;
  const room = { ...body, h: HEAD * brand.size.h };
  const sizes = headlineSizes(context);
  const { w, h } = sections.at(-1)?.carrier.part.viewBox ?? room;
  const large = sizes.filter((size) => h < w && size >= IN_A_LINE * (sizes[0] ?? 0));
  return (
    headlineInAnyFont(context, room, { sizes: large, maxLines: 1 }) ??
    steadyHeadline(context, { ...room, w: beside - body.x }, { maxLines: 2 })
  );
}

interface Step {
  readonly entry: Carried;
  readonly tone: ColorRole;
  /** To the slide’s foot. */
  readonly box: Box;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Steps from edge to edge, each of another tone than that before it. */
function stepsOf(
  context: Composed,
  sections: readonly Carried[],
  at: (i: number) => Pick<Box, 'x' | 'y' | 'w'>,
): readonly Step[] {
  const whole = slideBox(context);
  const tones = gradedTones(context, sections.length);
  return sections.map((entry, i): Step => {
    const [isFirst, isLast] = [i === 0, i === sections.length - 1];
    const { x, y, w } = at(i);
    const [from, to] = [isFirst ? whole.x : x, isLast ? whole.x + whole.w : x + w];
    const box = { x: from, y, w: to - from, h: whole.y + whole.h - y };
    return { entry, tone: tones[i] ?? 'field', box, isFirst, isLast };
  });
}

/** The sky is pale where the slide is light, and another tone than any step. */
function skyOver({ brand, ground }: Composed, steps: readonly Step[]): ColorRole {
  const taken = steps.map(({ tone }) => brand.colors[tone].hex);
  return isDarkFill(brand, ground) || taken.includes(brand.colors['field-pale'].hex) ? ground : 'field-pale';
}

/** A deck, or the surface of water: lighter than the step that is under it. */
function deckOn({ brand }: Composed, { tone }: Step): ColorRole {
  const tones: readonly ColorRole[] = ['step-3', 'step-2', 'step-1'];
  return tones.find((role) => contrastOf(brand, role, tone) >= 1.3) ?? 'step-2';
}

/** What carriers behind the first are in. */
const TONES: readonly ColorRole[] = ['second', 'subject', 'step-5', 'text', 'step-3', 'on-dark'];
const SEEN = 2;

/** What carries a section in the middle of its step; the first is in the colour of the claim. */
function carrierItems(context: Leveled, step: Step, headline: Headline, sky: ColorRole): SheetItem[] {
  const { brand, measures } = context;
  const { entry, box, isFirst, isLast } = step;
  const { carrier, number, title } = entry;
  const { viewBox } = carrier.part;
  const free = belowMark(context, box);
  const top = free > context.body.y ? free : measures.side;
  const x = Math.max(0, box.x) + BESIDE;
  const end = headline.titleBox.x + headline.width / partInWidestFont(context);
  const isBeside = isLast && (headline.lines > 1 || end < x);
  const high = Math.min(
    measures.tallest,
    box.y - (isBeside ? top : Math.max(top, headlineEnd(headline) + measures.underHeadline)),
  );
  const room = Math.min(brand.size.w, box.x + box.w) - BESIDE - x;
  const w = Math.min(room, (high * viewBox.w) / viewBox.h);
  const foot = box.y + (isAfloat(carrier) ? 0.04 : 0);
  const at = standing(carrier, { x: x + (room - w) / 2, foot, h: (w * viewBox.h) / viewBox.w });
  const seen = TONES.filter((role) => contrastOf(brand, role, sky) >= SEEN);
  const tone = isFirst ? 'highlight' : (seen[(number - 2) % Math.max(1, seen.length)] ?? 'second');
  return partItems(context, {
    ...{ name: `Carrier ${number}`, part: carrier, box: at, tone, path: title.path, isClaim: isFirst },
  });
}

interface Words {
  /** From the top of the number to the base line of the longest title. */
  readonly h: Inch;
  readonly place: (step: Step) => SheetItem[];
}

/** Number and title below the deck of each step, all titles at the largest size at which each has room and no line parts a word. */
function wordsIn(context: Leveled, sections: readonly Carried[], w: Inch): Words | undefined {
  const { brand, body, measures } = context;
  const all = [
    ...supportSteps(context, { min: measures.title }).sizes,
    ...headSteps(context, { max: 54 }).sizes,
  ].toReversed();
  const [largest = 0] = all;
  const tries = LINES.flatMap(({ lines, least }) =>
    all.filter((size) => size >= least * largest).map((size) => ({ size, lines })),
  );
  for (const { size, lines } of tries) {
    if (!sections.every(({ title }) => isWellSet(context, title, { size, lines, w }))) continue;
    const titleOn = ({ number, title, slide }: Carried, ground: ColorRole) => {
      const part = inkText(context, {
        ...{ name: `Section ${number}`, path: title.path, text: title, size, ground, link: `#${slide}` },
        ...{ maxLines: lines, style: LOOK },
      });
      return (countsCharacters(context.language) ? part : evenLines(part))(w);
    };
    const gap = Math.max(measures.numberGap, (NUMBER_GAP_EM * size) / 72);
    const titles = Math.max(...sections.map((each) => titleOn(each, 'field').min));
    return {
      h: measures.number + gap + titles,
      place: ({ entry, tone, box, isFirst }) => {
        const color = isFirst ? colorOn(brand, 'highlight', tone) : numberOn(context, tone);
        const x = isFirst ? Math.max(body.x, measures.side) : box.x + measures.side;
        const y = box.y + DECK + measures.belowDeck;
        const foot = brand.size.h - measures.foot - titles;
        const own = isFirst ? w - (x - measures.side) : w;
        const text = richText(`${entry.number}`, entry.title.path);
        const widest = (WIDEST_NUMBER * own) / figureWidth(context, text, 1);
        const figure = Math.floor(Math.min((foot - gap - y) / digitHeight(context, 1), widest));
        const high = digitHeight(context, figure);
        const number = figureLeaf(context, {
          ...{ name: `Section ${entry.number} number`, path: entry.title.path, ground: tone, size: figure, text },
          ...{ link: `#${entry.slide}`, style: { color } },
        });
        const title = titleOn(entry, tone);
        return [
          ...number(own).place({ x, y: foot - gap - high, w: own, h: high }),
          ...title.place({ x, y: foot, w: own, h: title.min }),
        ] as SheetItem[];
      },
    };
  }
  return undefined;
}

/** Whether a title has room in few lines in a wider font, too, and none of them ends inside a word. */
function isWellSet(
  context: Composed,
  title: RichText,
  { size, lines, w }: { readonly size: Pt; readonly lines: number; readonly w: Inch },
): boolean {
  const { brand, measurer } = context;
  const style = { ...brand.type.heading, ...LOOK, size, floor: size, maxLines: lines };
  const set = setText(title, style, { w: partInWidestFont(context) * w, h: Number.POSITIVE_INFINITY }, measurer, {
    size,
  });
  return set.excess === undefined && set.lines.every((each) => endsBetweenWords(each));
}

/** What numbers behind the first are in: a quiet tone that is read. */
function numberOn({ brand }: Composed, on: ColorRole): ColorRole {
  const tones: readonly ColorRole[] = ['step-3', 'step-2', 'step-1'];
  return tones.find((role) => contrastOf(brand, role, on) >= 4) ?? subtleOn(brand, on);
}
