import { z } from 'zod';
import { contrastRatio, MARK_CONTRAST } from '../../../color/contrast.ts';
import type { Box } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch } from '../../../core/lengths.ts';
import { plainText, type RichText, richText } from '../../../core/rich-text.ts';
import { factRef, text } from '../../../fields/fields.ts';
import { footBox, footRoom } from '../../../layout/chrome.ts';
import { colorOn, highlightOn, inkOn } from '../../../layout/colors.ts';
import { figureAndLabel, heroFigure, movesUnit, withUnits } from '../../../layout/figure.ts';
import { type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { type Ink, inkFor } from '../../../layout/ink.ts';
import { asData, bleedsInto, field } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { inSpans, type Part, space, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { JOINER } from '../../../text/line-break.ts';
import { buildField } from '../../parts/builds.ts';
import { claimedIn, claimField, commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import { type PanelSetting, settingOf } from '../../stage/on-panels.ts';
import { numberedSteps } from './numbered-steps.ts';
import { haveScale, risingSteps } from './rising-steps.ts';
import type { Step } from './step.ts';

export const ladder = defineSlide({
  kind: 'ladder',
  summary: 'Two to six steps that lead up: figures to scale, or stages without figures, which rise equally.',
  family: 'rise',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    ...buildField,
    background: commonFields.background,
    text: text('What all the figures count, in a few words: said once, above the lower steps.').optional(),
    items: z
      .array(
        z.union([
          z.strictObject({
            fact: factRef('The figure; steps without one rise equally.'),
            text: text('What it counts; the fact’s name where omitted.').optional(),
          }),
          z.strictObject({ text: text('What the step is, where it has no figure.') }),
        ]),
      )
      .min(2)
      .max(6)
      .describe('The steps, from the lowest.'),
    claim: claimField,
  }),
  compositions: [
    {
      ...{ name: 'steps', family: 'rise', headline: 'top', heavy: 'right', grounds: ['white', 'ink', 'pale'] },
      toScale: true,
      suits: ({ items }) => {
        const facts = items.flatMap((item) => ('fact' in item ? item.fact : []));
        return facts.length === 0 || (facts.length === items.length && haveScale(facts));
      },
      compose: (slide, context) => {
        const own = stairsOf(slide, context);
        const counted = own.flatMap(({ fact, ...step }) => (fact ? { ...step, fact } : []));
        return counted.length > 0
          ? risingSteps(counted, slide.text, context, claimedIn(slide.claim))
          : numberedSteps(own, slide.text, context, claimedIn(slide.claim));
      },
    },
  ],
  layout: (slide, context) => [stairs(settingOf(context, slide), stairsOf(slide, context), slide.text)],
});

interface LadderItem {
  readonly fact?: FactView | undefined;
  readonly text?: RichText | undefined;
}

function stairsOf({ items }: { readonly items: readonly LadderItem[] }, context: LayoutContext): Step[] {
  return items.map(({ fact, text: words }, i) => {
    const path = [...context.path, 'items', i];
    return { fact, text: words ?? richText(fact?.name ?? '', [...path, 'fact']), path };
  });
}

/** The sorts of text, in the order in which they give way. */
type Sort = 'figure' | 'note' | 'text' | 'when';

/** The colours of steps, by how many there are: up to four end in the subject's colour, others beyond it. */
const COLORS: Readonly<Record<number, readonly ColorRole[]>> = {
  2: ['step-2', 'step-4'],
  3: ['step-2', 'step-3', 'step-4'],
  4: ['step-1', 'step-2', 'step-3', 'step-4'],
  5: ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'],
  6: ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'],
};

/** Tones of steps of one height, from the palest: those that text can be read on serve. */
const TONES: readonly ColorRole[] = ['subject-pale', 'step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'];
const LEGIBLE = 4.5;

/** A step lower than this could not be seen: it is drawn so high, and the source line says it. */
const STUB: Inch = 0.08;
/** Between texts of neighbouring steps, around what is in a step, at the edges of a panel, and from a text to what is below it. */
const GAPS = { beside: 0.24, inside: 0.14, level: 0.16, top: 0.34, figure: 0.14, text: 0.16, note: 0.3 } as const;
/** How high the highest step is: at least, where all are of one height, and where all are stubs. */
const HIGHEST = { min: 1, level: 3.6, stubs: 1.4 } as const;
/** Steps whose mean height has a lower ratio to the highest leave so much free that they are on a panel. */
const UNEVEN = 0.5;
/** Units and dates are shown where figures are then at most so many steps smaller than usual. */
const MAX_STEPS_DOWN = 1;
/** The size of a step's number as a ratio to that of its text. */
const NUMBER = 2;

const inkOf = (context: LayoutContext, { path }: Step, i: number, fill: ColorRole): Ink =>
  inkFor(context, fill, `Step ${i + 1}`, path);
const mean = (ratios: readonly number[]) => sum(ratios) / ratios.length;

/** Steps that touch: to scale where their figures have one in common, rising alike without figures, else of one height. */
function stairs(stage: PanelSetting, steps: readonly Step[], said: RichText | undefined, exact = true): Page {
  const ratios = ratiosOf(steps);
  if (!ratios) return levelStairs(stage, steps, said);
  const { context, open } = stage;
  const scaled = steps.some(({ fact }) => fact);
  const onPanel = !scaled || mean(ratios) < UNEVEN;
  const { items, fits } = risingStairs(stage, { steps, ratios, scaled }, onPanel, said, exact);
  const highest = Math.max(...items.filter(({ role }) => role === 'block').map(({ box }) => box.h));
  const raised = steps.flatMap(({ fact }, i) =>
    fact && highest * (ratios[i] ?? 1) < STUB ? [`${fact.name}${word('drawnHigher', context.language)}`] : [],
  );
  // What is not to scale throughout is not said to be.
  if (raised.length > 0 && exact) return stairs(stage, steps, said, false);
  const panel = bleedsInto(field('Steps field', footBox(context), 'panel', context.path));
  return {
    ...(onPanel && !open ? { behind: [panel] } : {}),
    items,
    ...(fits ? {} : { crowded: true }),
    ...(raised.length > 0 ? { origins: raised } : {}),
  };
}

/** Heights as ratios to the highest: to scale, or in equal steps without figures; undefined without a common scale. */
function ratiosOf(steps: readonly Step[]): number[] | undefined {
  const facts = steps.map(({ fact }) => fact);
  if (facts.every((fact) => fact === undefined)) return facts.map((_, i) => (i + 1) / facts.length);
  const [first] = facts;
  const alike = facts.every((fact) => fact && fact.value >= 0 && fact.dimension === first?.dimension);
  const max = Math.max(...facts.map((fact) => fact?.value ?? 0));
  return alike && max > 0 ? facts.map((fact) => (fact?.value ?? 0) / max) : undefined;
}

/** The unit that all figures have, which is then said once; undefined where they have several, or none that may move. */
function sharedUnit(steps: readonly Step[]): string | undefined {
  const facts = steps.flatMap(({ fact }) => fact ?? []);
  const [first] = facts;
  const same = facts.length === steps.length && facts.every(({ figure }) => figure.unit === first?.figure.unit);
  return first && same && movesUnit(first) ? first.figure.unit : undefined;
}

/** Steps and their heights as ratios to the highest, and whether these are to scale. */
interface Course {
  readonly steps: readonly Step[];
  readonly ratios: readonly number[];
  readonly scaled: boolean;
}

/** The steps with their dates, where figures are then not much smaller than they could be. */
function risingStairs(
  { context, open }: PanelSetting,
  course: Course,
  onPanel: boolean,
  said: RichText | undefined,
  exact: boolean,
): Filled<Sort> {
  const { steps, scaled } = course;
  const unit = sharedUnit(steps);
  const flush = onPanel && footBox(context).x > context.body.x - GAPS.inside;
  const own = {
    ...course,
    // Over a picture there is no panel, and all is where it would be without the picture.
    fill: onPanel && !open ? ('panel' as const) : context.frame.ground,
    note: scaled ? noteOf(context, said, unit, exact) : said,
    margin: { top: onPanel ? GAPS.top : 0, left: flush ? GAPS.inside : 0 },
  };
  const sizes = sizesOf(context, steps);
  const min = sizes.figure.sizes[sizes.figure.start - MAX_STEPS_DOWN] ?? 0;
  const composed = (dates?: readonly string[]) => {
    const compose = (units: Units) =>
      fill(context.body, sizes, (at) => risingPart(context, { ...own, dates, units }, at));
    if (unit !== undefined) return compose('once');
    const facts = steps.flatMap(({ fact }) => fact ?? []);
    return withUnits(facts, { sort: 'figure', min }, (moved) => compose(moved ? 'leading' : 'beside'));
  };
  const dates = datesOf(steps);
  const dated = dates && composed(dates);
  return dated?.fits && dated.sizes.figure >= min ? dated : composed();
}

/** What is said above the low steps: what is counted, its unit, and that heights are to scale where they all are. */
function noteOf(
  { language, path }: LayoutContext,
  said: RichText | undefined,
  unit: string | undefined,
  exact: boolean,
): RichText | undefined {
  const [start, end] = [word('unitStart', language), word('unitEnd', language)];
  const measured = said?.paragraphs[0] ?? [];
  const whole = said && unit ? [...measured, { text: `${start}${unit}${end}` }] : unit ? [{ text: unit }] : measured;
  const paragraphs = [...(whole.length > 0 ? [whole] : []), ...(exact ? [[{ text: word('toScale', language) }]] : [])];
  return paragraphs.length > 0 ? { paragraphs, path: said?.path ?? path } : undefined;
}

/** When each figure is of, where all are of other times and no text says it. */
function datesOf(steps: readonly Step[]): readonly string[] | undefined {
  const dates = steps.flatMap(({ fact }) => fact?.period ?? []);
  const isInText = steps.some(({ text, fact }) => fact?.period && plainText(text).includes(fact.period));
  return dates.length === steps.length && new Set(dates).size === dates.length && !isInText ? dates : undefined;
}

/** Where units are: beside their figures, first words of the texts, or above all steps. */
type Units = 'beside' | 'leading' | 'once';

/** The figure of a step as it is set, and its text. */
function wordsOf(context: LayoutContext, { fact, text, path }: Step, units: Units, size: number) {
  if (!fact) return { text };
  const at = [...path, 'fact'];
  if (units !== 'leading') return { figure: heroFigure(fact, context.brand.unitScale, at, units === 'once'), text };
  const { figure, label } = figureAndLabel(context, { fact, text }, { size, w: 0, held: 1 });
  return { figure: { ...figure, path: at }, text: heldUnit(label) };
}

/** The text with a unit in brackets at its end held together. */
function heldUnit(text: RichText): RichText {
  const joined = (words: string) => words.replace(/^（.+）$/u, (unit) => [...unit].join(JOINER));
  const paragraphs = text.paragraphs.map((runs) => runs.map((run) => ({ ...run, text: joined(run.text) })));
  return { ...text, paragraphs };
}

/** Sizes in a hall, in points, by how many steps there are. */
function sizesOf(context: LayoutContext, steps: readonly Step[]): Record<Sort, Steps> {
  const count = steps.length;
  const few = count < 4;
  const large = few || (count === 4 && !steps.some(({ fact }) => fact));
  const figure = figureSteps(context, {
    min: 28,
    preferred: few ? 132 : count === 4 ? 110 : 72,
    max: few ? 240 : count === 4 ? 132 : 110,
  });
  // Where columns are narrow, figures go down as far as those beside other things.
  const { floor } = context.brand.type.figure;
  const lower = floor < (figure.sizes[0] ?? 0) ? [floor] : [];
  return {
    figure: { sizes: [...lower, ...figure.sizes], start: lower.length + figure.start },
    note: textSteps(context, 'label', { min: 16, preferred: 20, max: 24 }),
    text: textSteps(context, 'body', { min: 16, preferred: large ? 32 : 24, max: large ? 44 : 32 }),
    when: textSteps(context, 'label', { min: 16, preferred: 24, max: 28 }),
  };
}

interface Rising extends Course {
  readonly fill: ColorRole;
  readonly note: RichText | undefined;
  readonly dates: readonly string[] | undefined;
  readonly units: Units;
  /** Above all, and at the left of texts on a panel that begins with the steps. */
  readonly margin: { readonly top: Inch; readonly left: Inch };
}

function risingPart(context: LayoutContext, own: Rising, sizes: Sizes<Sort>): Part {
  const { steps, ratios, scaled, dates, note, margin, fill: on } = own;
  const count = steps.length;
  // The note is above the lower half.
  const half = Math.ceil(count / 2);
  const blocks = steps.map((step, i) => inkOf(context, step, i, COLORS[count]?.[i] ?? 'subject'));
  return (w) => {
    const each = w / count;
    const inner = each - GAPS.beside - margin.left;
    const noteWidth = half * each - GAPS.beside - margin.left;
    const tops = steps.map((step, i) => topPart(context, own, step, i, sizes)(inner));
    const insides = blocks.map((ink, i) =>
      (scaled ? datePart(ink, dates?.[i], sizes) : numberPart(ink, i, sizes))(inner),
    );
    const remark = note
      ? inkFor(context, on, 'Scale', note.path).text('body', note, sizes.note, { quiet: true })(noteWidth)
      : space(0)(w);
    const above = (i: number) => margin.top + (i < half && remark.min > 0 ? remark.min + GAPS.note : 0);
    const inside = Math.max(...insides.map(({ min }) => min)) + 2 * GAPS.inside;
    const heightOf = (i: number, highest: Inch) => Math.max(STUB, (ratios[i] ?? 1) * highest);
    const total = (highest: Inch) => Math.max(...tops.map(({ min }, i) => above(i) + min + heightOf(i, highest)));
    const lowest = Math.min(...ratios);
    const needed = scaled && !dates ? HIGHEST.min : Math.max(HIGHEST.min, inside / lowest);
    const usual = HIGHEST.stubs + (HIGHEST.level - HIGHEST.stubs) * mean(ratios);
    const sized = [...tops, ...insides, remark];
    const endless = Number.POSITIVE_INFINITY;
    const place = (box: Box): SheetItem[] => {
      const highest = Math.min(
        ...tops.map(({ min }, i) => {
          const ratio = ratios[i] ?? 1;
          const room = box.h - above(i) - min;
          return ratio > 0 ? room / ratio : endless;
        }),
      );
      const holds = lowest * highest >= inside - 0.001;
      const foot = box.y + box.h;
      const remarkBox = { x: box.x + margin.left, y: box.y + margin.top, w: noteWidth, h: remark.min };
      return [
        ...remark.place(remarkBox),
        ...blocks.flatMap((ink, i) => {
          const [top, within] = [tops[i] ?? remark, insides[i] ?? remark];
          const x = box.x + i * each;
          const h = heightOf(i, highest);
          // Dates are on one line at the foot of steps to scale, numbers at the top of those that rise alike.
          const y = scaled ? foot - GAPS.inside - within.min : foot - h + GAPS.inside;
          return [
            ...top.place({ x: x + margin.left, w: inner, y: foot - h - top.min, h: top.min }),
            blockItem(context, ink, { x, y: foot - h, w: each, h }, on),
            ...(holds ? within.place({ x: x + GAPS.inside, w: inner, y, h: within.min }) : []),
          ];
        }),
      ];
    };
    return {
      ...{ min: total(needed), preferred: total(Math.max(needed, usual)) },
      max: { elastic: endless, pitch: endless, padding: endless },
      fits: sized.every(({ fits }) => fits),
      lines: sum(sized.map(({ lines }) => lines)),
      place,
    };
  };
}

/** A step's own block: with a thin outline where it would fade into what is under it, as the bars of charts have it. */
function blockItem({ brand }: LayoutContext, ink: Ink, box: Box, on: ColorRole): SheetItem {
  const block = inRole(asData(ink.of('block').panel(box)), 'block');
  if (contrastRatio(brand.colors[ink.fill].hex, brand.colors[on].hex) >= MARK_CONTRAST) return block;
  return { ...block, stroke: { color: 'subtle', width: brand.strokes.hairline } };
}

/** What is on a step: its figure and what that counts. */
function topPart(context: LayoutContext, own: Rising, step: Step, i: number, sizes: Sizes<Sort>): Part {
  const { brand } = context;
  const { ratios, steps, scaled, units, fill: on } = own;
  const isHighest = scaled && i === steps.length - 1 && ratios.every((ratio, k) => k === i || ratio < 1);
  const color = isHighest ? highlightOn(brand, on) : colorOn(brand, 'subject', on);
  return stack([...figureAndText(context, step, inkOf(context, step, i, on), units, sizes, color), space(GAPS.text)]);
}

/** The figure of a step, where it has one, and its text below it. */
function figureAndText(
  context: LayoutContext,
  step: Step,
  ink: Ink,
  units: Units,
  sizes: Sizes<Sort>,
  color = ink.color,
): Part[] {
  const { figure, text } = wordsOf(context, step, units, sizes.figure);
  return [
    ...(figure ? [ink.figure(figure, sizes.figure, { color, path: ink.path }), space(GAPS.figure)] : []),
    plainText(text) === '' ? space(0) : ink.of('text').text('body', text, sizes.text, { bold: true }),
  ];
}

const datePart = (ink: Ink, date: string | undefined, { when }: Sizes<Sort>): Part =>
  date
    ? ink.of('date').text('label', richText(date, [...ink.path, 'fact']), when, { bold: true, maxLines: 1 })
    : space(0);

const numberPart = (ink: Ink, i: number, { text }: Sizes<Sort>): Part =>
  ink.figure(richText(`${i + 1}`, ink.path), NUMBER * text, { color: ink.color });

/** Figures without a scale in common: steps of one height, each in a deeper tone, on which figures and texts rise. */
function levelStairs({ context, open }: PanelSetting, steps: readonly Step[], said: RichText | undefined): Page {
  const { body, frame } = context;
  const count = steps.length;
  const room = footBox(context);
  const spans = levelSpans(body, room, count);
  const tones = tonesOf(context, count);
  const inks = steps.map((step, i) => inkOf(context, step, i, open ? frame.ground : (tones[i] ?? 'subject')));
  const sorts = sizesOf(context, steps);
  const min = sorts.figure.sizes[sorts.figure.start - MAX_STEPS_DOWN] ?? 0;
  const note = said && inkFor(context, inks[0]?.fill ?? 'subject', 'Scale', said.path);
  const facts = steps.flatMap(({ fact }) => fact ?? []);
  const { items, fits } = withUnits(facts, { sort: 'figure', min }, (moved) =>
    fill(body, sorts, (sizes) => {
      const columns = steps.map((step, i) => {
        const words = figureAndText(context, step, inks[i] as Ink, moved ? 'leading' : 'beside', sizes);
        return raised(stack(words), count > 1 ? i / (count - 1) : 1);
      });
      return stack([
        space(GAPS.note),
        ...(said && note ? [note.text('body', said, sizes.note, { quiet: true }), space(GAPS.note)] : []),
        inSpans(columns, spans),
        space(footRoom(context, room)),
      ]);
    }),
  );
  const blocks = inks.map((ink, i): LaidOutItem => {
    const x = i === 0 ? room.x : (spans[i]?.x ?? 0) - GAPS.level;
    // Each reaches to the end, under those that follow, so that no ground shows between them.
    return bleedsInto(ink.of('block').panel({ ...room, x, w: room.x + room.w - x }));
  });
  return { behind: open ? [] : blocks, items, ...(fits ? {} : { crowded: true }) };
}

/** The texts of steps of one height: columns of one width, clear of the edges of panels. */
function levelSpans(body: Box, room: Box, count: number): Span[] {
  const edge = (clear: Inch) => Math.max(0, GAPS.level - clear);
  const left = body.x + edge(body.x - room.x);
  const right = body.x + body.w - edge(room.x + room.w - body.x - body.w);
  const gap = 1.5 * GAPS.level;
  const w = (right - left - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({ x: left + i * (w + gap), w }));
}

/** The tones of so many steps of one height; the usual ones where too few can be read on. */
function tonesOf({ brand }: LayoutContext, count: number): readonly ColorRole[] {
  const last = COLORS[count]?.at(-1) ?? 'step-4';
  const legible = TONES.slice(0, TONES.indexOf(last) + 1).filter(
    (tone) => contrastRatio(brand.colors[inkOn(brand, tone)].hex, brand.colors[tone].hex) >= LEGIBLE,
  );
  return legible.length < count ? (COLORS[count] ?? []) : legible.slice(-count);
}

/** A part in all the height that there is: at 0 at its foot, at 1 at its top. */
const raised = (part: Part, ratio: number): Part =>
  tall((w) => {
    const inner = part(w);
    const y = (box: Box) => box.y + (1 - ratio) * (box.h - inner.min);
    return { ...inner, place: (box) => inner.place({ ...box, y: y(box), h: inner.min }) };
  });
