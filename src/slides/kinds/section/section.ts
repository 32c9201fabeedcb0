import { z } from 'zod';
import { partField } from '../../../charts/parts/picture-chart.ts';
import type { Box } from '../../../core/box.ts';
import { defined } from '../../../core/collections.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { factRef, PartRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { inkOn } from '../../../layout/colors.ts';
import { figureAndLabel } from '../../../layout/figure.ts';
import { fill } from '../../../layout/fill.ts';
import { commaDepth, figureLeaf, isOneLine, styled, textLeaf } from '../../../layout/leaves.ts';
import { figureSteps, textSteps } from '../../../layout/scale.ts';
import { elastic, type Part, space, stack } from '../../../layout/tree.ts';
import type { TextItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { commonFields } from '../../parts/common-fields.ts';
import {
  defineSlide,
  type LaidOutItem,
  type LayoutContext,
  type Page,
  type SectionView,
} from '../../parts/define-slide.ts';
import { placed } from '../../parts/placed.ts';
import { showsVisual, visualFields } from '../../parts/visual-parts.ts';
import { chapterWord } from '../../parts/words.ts';
import { bareIn } from '../../stage/bare-layout.ts';
import { isDrawn } from '../../stage/part-items.ts';
import { BARE, besideTexts, inPlace, placeBesideTexts, titleGround } from '../../stage/stage.ts';
import { type Composed, composed, titleColumn } from '../../stage/titled.ts';
import { carriedSection } from './carrier.ts';
import { heroOfSection } from './hero-figure.ts';
import { openStratum } from './open-stratum.ts';
import { numberOnLayout, placeOnGround } from './section-mark.ts';
import { sectionPanel } from './section-panel.ts';

/** Between the texts and the figure below them, and between the figure and its label. */
const FIGURE_GAP: Inch = 0.25;
const LABEL_GAP: Inch = 0.24;
/** Between a comma and what stands below it. */
const COMMA_CLEAR: Inch = 0.06;
/** The largest figure, and the smallest that is still one. */
const FIGURE: { readonly least: Pt; readonly most: Pt } = { least: 44, most: 240 };
const NUMBER: Pt = 200;
/** The part of its largest size at which a figure keeps a unit of hanzi beside it. */
const HELD = 0.4;
/** The largest figure above a unit that stands on a line of its own, and how many times as large as the label that may be. */
const ABOVE_UNIT: { readonly figure: Pt; readonly unit: readonly number[] } = { figure: 200, unit: [2.5, 2, 1.6, 1.3] };
/** Figure and label end this much before their place does at the right: beside it runs the frame's art. */
const CLEAR: Inch = 0.3;
const LABEL: { readonly min: Pt; readonly preferred: Pt } = { min: 20, preferred: 24 };
/** The lines of a title above a scene or a figure, as far as it stays large. */
const TITLE_LINES = 2;
/** How much larger than usual title and subtitle are that have their column to themselves. */
const GROW = { title: 2.4, text: 1.25 };
/** Parts of the height to spare that lie above the figure, to one below it: below that is the slide's margin, too. */
const ABOVE = 2;
const LEAST_ROOM: Inch = 0.9;
/** From the foot of a slide whose frame has no place for a figure. */
const EDGE: Inch = 0.75;

const schema = z.object({
  title: commonFields.title,
  background: commonFields.background,
  subtitle: text('What the section covers, in a line.').optional(),
  figure: z
    .strictObject({ fact: factRef('The figure.'), text: text('What it is of, in a few words below it.') })
    .describe('The one figure that stands for the section, here and on the agenda.')
    .optional(),
  ...visualFields,
  carrier: partField(
    'carriers',
    'What carries the section: it runs across the slide that opens it, and on the agenda where all sections have one.',
  ).optional(),
  towards: partField(
    'ends',
    'The place that the carrier is on its way to; one that goes with it where omitted.',
  ).optional(),
});

type SectionSlide = Resolved<z.output<typeof schema>>;

export const section = defineSlide({
  kind: 'section',
  summary: 'A divider that opens a section, with a scene and the figure that stands for it; the agenda lists it.',
  family: 'quiet',
  frame: 'section',
  schema,
  prepare: (slide) => (slide.carrier && !slide.towards ? { ...slide, towards: placeFor(slide.carrier) } : slide),
  compositions: [
    {
      name: 'carrier',
      family: 'picture',
      headline: 'foot',
      heavy: 'left',
      grounds: ['ink', 'deep'],
      suits: (slide) => isCarried(slide),
      // Words that have no room below a line have the whole field.
      compose: ({ subtitle, carrier, towards }, context) =>
        (carrier && towards && carriedSection({ subtitle, carrier, towards }, context)) ??
        openStratum(subtitle, context),
    },
    {
      name: 'stratum',
      family: 'bands',
      headline: 'inside',
      grounds: ['ink', 'deep'],
      suits: (slide) => !isShown(slide) && !isCarried(slide),
      compose: ({ subtitle }, context) => openStratum(subtitle, context),
    },
    {
      name: 'hero',
      family: 'number',
      headline: 'top',
      heavy: 'left',
      grounds: ['ink', 'field', 'deep'],
      suits: (slide) => isShown(slide),
      compose: (slide, context) => heroOfSection({ ...slide, visual: slide }, context),
    },
  ],
  layout: (slide, context) => [sectionPage(slide, context)],
});

/** The places that carriers are on their way to. */
const PLACES: Readonly<Record<string, string>> = {
  ...{ car: 'suburb', tram: 'old-town', ambulance: 'valley-clinic', tractor: 'farm-village' },
  ...{ locomotive: 'works', 'freight-train': 'works', liner: 'river-town-hills', 'sail-boat': 'island' },
};

const placeFor = ({ part }: PartRef) => new PartRef('ends', PLACES[part] ?? 'river-town-hills');

/** Whether a carrier is what the section shows. */
const isCarried = (slide: SectionSlide): boolean => isDrawn(slide.carrier) && isDrawn(slide.towards) && !isShown(slide);

const isShown = (slide: SectionSlide): boolean => slide.figure !== undefined || showsVisual(slide);

function sectionPage(slide: SectionSlide, context: LayoutContext): Page {
  const { figure } = slide;
  const pictured = showsVisual(slide);
  const kicker = chapterOf(context);
  // Without a figure the number would only repeat what the kicker says: below the title that takes its place.
  const alone = !pictured && !figure && !context.frame.layout && isBelow(context);
  const fillBelow = pictured && !context.frame.visual ? titleGround(context) : undefined;
  const head = headOf(context, slide, { kicker, alone, fillBelow });
  const back = alone ? linkOf(context) : {};
  const above = kicker && context.frame.placeholders.kicker ? [placed(context, 'kicker', kicker, back)] : [];
  const set: SetSection = { slide, context, head, above };
  const panelled = figure ? undefined : panelPage(set);
  if (panelled) return panelled;
  if (pictured) return picturedPage(set, fillBelow);
  const unfigured = alone ? [] : numberItems(context, head.texts);
  return { ...withMark(set, figure ? figureItems(context, figure, head) : unfigured), ...BARE };
}

/** A section with its texts set, and what stands above the title. */
interface SetSection {
  readonly slide: SectionSlide;
  readonly context: LayoutContext;
  readonly head: Composed;
  readonly above: readonly LaidOutItem[];
}

/** The page with the section's mark: its number or its figure. */
const withMark = ({ head: { page }, above }: SetSection, mark: readonly LaidOutItem[]): Page => ({
  ...page,
  items: [...above, ...page.items, ...mark],
});

/**
 * On somebody else's layout the number in a panel, with what the slide shows, where that has a place for it; not over a
 * picture behind the slide.
 */
function panelPage(set: SetSection): Page | undefined {
  const { slide, context, head } = set;
  const { title, carrier, towards, background } = slide;
  const isPlain = background || context.brand.scenes === 'none' || context.frame.layout?.numberBox;
  const room = isPlain ? undefined : placeBesideTexts(context, head.texts);
  const shown = { title, visual: slide, carrier, towards };
  const panel = room && sectionPanel(context, shown, { room, ...linkOf(context) });
  return panel && { ...withMark(set, panel.items), behind: panel.behind, quiet: [] };
}

function picturedPage(set: SetSection, fillBelow: ColorRole | undefined): Page {
  const { slide, context, head } = set;
  const { title, figure } = slide;
  const unfigured = fillBelow && !context.frame.layout ? [] : numberItems(context, head.texts);
  const mark = figure ? figureItems(context, figure, head, fillBelow) : unfigured;
  const texts = [...head.texts, ...mark.filter((item): item is TextItem => item.kind === 'text')];
  const shown = { visual: slide, title };
  return { ...withMark(set, mark), ...(inPlace(context, shown) ?? besideTexts(context, shown, texts)) };
}

/** Title and subtitle: large where they have their column to themselves. */
function headOf(
  context: LayoutContext,
  slide: SectionSlide,
  {
    kicker,
    alone,
    fillBelow,
  }: {
    readonly kicker: RichText | undefined;
    readonly alone: boolean;
    readonly fillBelow: ColorRole | undefined;
  },
): Composed {
  const { title, subtitle: text, figure } = slide;
  const own = { title, text, kicker, room: alone ? wholeColumn(context) : roomAbove(context) };
  if (showsVisual(slide) || figure) {
    const most = { most: context.brand.type.display.size, lines: TITLE_LINES };
    return composed(context, { ...own, ...most }, fillBelow);
  }
  const grown = alone && context.frame.visual ? { grow: GROW, middle: true } : {};
  return composed(context, { ...own, ...grown }, fillBelow);
}

/** Which of the deck's sections it is, where it has several. */
function chapterOf({ deck, section: number, language, path }: LayoutContext): RichText | undefined {
  const count = deck.sections.length;
  if (count < 2) return undefined;
  return richText(chapterWord(number, count, language), path);
}

/** The room of title and subtitle: their places, as far as they lie above that of the figure. */
function roomAbove(context: LayoutContext): Box {
  const column = titleColumn(context);
  return isBelow(context) ? { ...column, h: Math.min(column.h, context.body.y - FIGURE_GAP - column.y) } : column;
}

function wholeColumn(context: LayoutContext): Box {
  const column = titleColumn(context);
  return { ...column, h: context.body.y + context.body.h - column.y };
}

function isBelow(context: LayoutContext): boolean {
  const column = titleColumn(context);
  const { body } = context;
  return body.y > column.y && body.x < column.x + column.w && body.x + body.w > column.x;
}

/** The link of what stands for the section to the slide that lists all. */
const linkOf = ({ deck }: LayoutContext) => (deck.agenda ? { link: `#${deck.agenda}` } : {});

/** The context in the sizes for where the deck is read. */
const sizedFor = (context: LayoutContext): LayoutContext => ({
  ...context,
  brand: { ...context.brand, type: context.brand.reading[context.reading] },
});

/** The section's figure as large as its room lets it be, with what it is of; below the texts where the frame has no place. */
function figureItems(
  unsized: LayoutContext,
  given: NonNullable<SectionView['figure']>,
  head: Pick<Composed, 'texts' | 'bottom'>,
  ground: ColorRole = unsized.frame.ground,
): readonly LaidOutItem[] {
  const context = sizedFor(unsized);
  const { brand } = context;
  const inPlace = context.body.h >= LEAST_ROOM;
  const own = inPlace ? roomBelow(context, head.bottom) : figureRoom(context, head.texts);
  const elsewhere = own.h < LEAST_ROOM ? placeOnGround(context, head.texts) : undefined;
  const box = elsewhere?.room ?? own;
  if (box.h < LEAST_ROOM) return [];
  const color = elsewhere?.color ?? inkOn(brand, ground);
  const { align } = elsewhere ?? {};
  const w = box.w - (inPlace ? CLEAR : 0);
  const figures = figureSteps(context, { min: FIGURE.least, preferred: FIGURE.most });
  const {
    figure: text,
    label,
    unit,
  } = figureAndLabel(context, given, {
    ...{ size: figures.sizes[figures.start] ?? FIGURE.most, w },
    held: HELD,
    apart: true,
  });
  const steps = {
    label: textSteps(context, 'heading', LABEL),
    figure: unit ? figureSteps(context, { min: FIGURE.least, preferred: ABOVE_UNIT.figure }) : figures,
  };
  const build = (sizes: Readonly<Record<keyof typeof steps, Pt>>): Part =>
    stack([
      ...Array.from({ length: inPlace ? ABOVE : 1 }, () => elastic(0, 0, () => [])),
      figureLeaf(context, {
        ...{ name: 'Figure', text, size: sizes.figure, ground, style: { color }, ...defined({ align }) },
        ...linkOf(context),
      }),
      space(Math.max(LABEL_GAP, commaDepth(sizes.figure) + COMMA_CLEAR)),
      ...(unit
        ? [
            textLeaf(context, 'heading', {
              ...{
                name: 'Figure unit',
                text: unit,
                size: unitSize(context, unit, sizes.label, w),
                ground,
                ...defined({ align }),
              },
              style: { color, spacing: 0.8 },
            }),
          ]
        : []),
      textLeaf(context, 'heading', {
        ...{ name: 'Figure label', text: label, size: sizes.label, ground, ...defined({ align }) },
        style: { color },
      }),
      // In its own place it stands between the texts and the foot, elsewhere at the foot.
      ...(inPlace ? [elastic(0, 0, () => [])] : []),
    ]);
  const { items } = fill({ ...box, w }, steps, build);
  // Below the texts it stands beyond the room that the frame has.
  return inPlace ? items : items.map((item) => ({ ...item, part: { kind: 'bleed' } }));
}

/** The size of a unit on a line of its own, beside a label of a size: the largest at which it is one line. */
function unitSize(context: LayoutContext, unit: RichText, label: Pt, w: Inch): Pt {
  const sizes = ABOVE_UNIT.unit.map((times) => times * label);
  return sizes.find((size) => isOneLine(context, unit, context.brand.type.heading, size, w)) ?? label;
}

/** The frame's place for the figure, which begins where the texts above it end. */
function roomBelow(context: LayoutContext, bottom: Inch | undefined): Box {
  const { body } = context;
  if (bottom === undefined || !isBelow(context)) return body;
  const y = Math.min(body.y, bottom + FIGURE_GAP);
  return { ...body, y, h: body.y + body.h - y };
}

/** What is left below the texts of a frame that has no place for a figure, and on somebody else's layout shows nothing. */
function figureRoom(context: LayoutContext, texts: readonly TextItem[]): Box {
  const { body, brand, frame } = context;
  const [title] = texts;
  const y = Math.max(...texts.map((item) => item.box.y + item.box.h)) + FIGURE_GAP;
  const foot = Math.min(brand.size.h - EDGE, frame.slideNumber?.box.y ?? brand.size.h);
  const below = { x: title?.box.x ?? body.x, y, w: title?.box.w ?? body.w, h: foot - y };
  return frame.layout?.surface ? (bareIn(below, context) ?? { ...below, h: 0 }) : below;
}

/** The section's number, where it has no figure: as large as one in a frame with a place for scenes. */
function numberItems(context: LayoutContext, texts: readonly TextItem[]): readonly LaidOutItem[] {
  const { body, brand, frame, section: number, path } = context;
  if (frame.layout) return numberOnLayout(context, texts, linkOf(context));
  const name = 'Section number';
  const text = richText(String(number), path);
  if (!frame.visual)
    return [styled(context, 'ordinal', { name, text, box: body, anchor: 'bottom', ...linkOf(context) })];
  const style = { color: inkOn(brand, frame.ground) };
  const steps = { figure: figureSteps(context, { min: FIGURE.least, preferred: NUMBER }) };
  const build = (sizes: { readonly figure: Pt }) =>
    stack([
      elastic(0, 0, () => []),
      figureLeaf(context, { name, text, size: sizes.figure, style, ...linkOf(context) }),
    ]);
  // Its digits stand in the body; its line reaches below them.
  return fill(body, steps, build).items.map((item) => ({ ...item, part: { kind: 'bleed' } }));
}
