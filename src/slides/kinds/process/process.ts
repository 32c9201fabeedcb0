import { z } from 'zod';
import { contrastRatio } from '../../../color/contrast.ts';
import { sum } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { richText } from '../../../core/rich-text.ts';
import { filledPage, footSpace, panelArea } from '../../../layout/chrome.ts';
import { bestFill, type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import { digitHeight, figureWidth, textWidth } from '../../../layout/leaves.ts';
import { type Panel, panelOf, panelTip, panelTones, spansOf, textAcross } from '../../../layout/panels.ts';
import { figureSteps, leadSteps, type SizeRange, type Steps, textSteps } from '../../../layout/scale.ts';
import {
  aligned,
  anchored,
  beside,
  equalRows,
  type Gaps,
  inSpans,
  type Part,
  space,
  spring,
  stack,
  tall,
} from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { buildField } from '../../parts/builds.ts';
import { claimedIn, claimField, commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { settingOnPanels } from '../../stage/on-panels.ts';
import { cascade } from './cascade.ts';
import { risingFields } from './rising-fields.ts';
import { type Step, step } from './step.ts';
import { strataOfSteps } from './strata.ts';

export const process = defineSlide({
  kind: 'process',
  summary: 'Two to six steps that follow one another, numbered, each on a field that points to the next.',
  family: 'rise',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    ...buildField,
    background: commonFields.background,
    items: z.array(step).min(2).max(6).describe('The steps, in order.'),
    claim: claimField,
  }),
  compositions: [
    {
      name: 'rising',
      family: 'rise',
      headline: 'top',
      heavy: 'right',
      grounds: ['pale', 'ink', 'white'],
      suits: ({ items }) => items.length <= 4,
      compose: ({ items, claim }, context) => risingFields(items, context, claimedIn(claim)),
    },
    {
      name: 'cascade',
      family: 'rise',
      headline: 'top',
      heavy: 'left',
      grounds: ['white', 'ink', 'pale'],
      suits: ({ items }) => items.length > 4,
      compose: ({ items, claim }, context) => cascade(items, context, claimedIn(claim)),
    },
    {
      name: 'strata',
      family: 'bands',
      headline: 'top',
      grounds: ['pale', 'white', 'ink'],
      cost: 0.5,
      suits: ({ items }) => items.length <= 5,
      compose: ({ items, claim }, context) => strataOfSteps(items, context, claimedIn(claim)),
    },
  ],
  layout: (slide, context) => [chevrons(settingOnPanels(context, slide).context, slide.items)],
});

type Sort = 'number' | 'head' | 'text';

/** How far the tip of a step reaches into the next: of two, and of more. */
const TIP: { readonly two: Inch; readonly more: Inch } = { two: 0.6, more: 0.36 };
/** From the tip of the step before to text, and from the edge of a field to text. */
const PAD: Inch = 0.26;
const NARROW: Inch = 8;
/** Up to so many steps stand in one row. */
const ONE_ROW = 5;

/** Sizes by how many steps stand side by side, in points in a hall; of two rows the last. */
const SIZES: Readonly<Record<number, Ranges>> = {
  2: {
    number: { min: 150, preferred: 240, max: 320 },
    head: { min: 32, preferred: 76, max: 88 },
    text: { min: 20, preferred: 34, max: 40 },
  },
  3: {
    number: { min: 88, preferred: 150, max: 200 },
    head: { min: 24, preferred: 44, max: 60 },
    text: { min: 18, preferred: 28, max: 36 },
  },
  4: {
    number: { min: 88, preferred: 132, max: 176 },
    head: { min: 22, preferred: 36, max: 44 },
    text: { min: 18, preferred: 24, max: 30 },
  },
  5: {
    number: { min: 66, preferred: 110, max: 150 },
    head: { min: 20, preferred: 30, max: 36 },
    text: { min: 16, preferred: 20, max: 26 },
  },
};
const ROWS: Ranges = {
  number: { min: 36, preferred: 72, max: 110 },
  head: { min: 18, preferred: 30, max: 40 },
  text: { min: 16, preferred: 24, max: 28 },
};

type Ranges = Readonly<Record<Sort, Required<SizeRange>>>;

const stepsOf = (context: LayoutContext, { number, head, text }: Ranges): Record<Sort, Steps> => ({
  text: textSteps(context, 'body', text),
  head: textSteps(context, 'heading', head),
  number: figureSteps(context, number),
});

interface Placed extends Panel {
  readonly step: Step;
  readonly number: string;
  readonly tip: Inch;
}

/** Steps on panels to the slide's edges, each of which points into the next: in one row, or in two. */
export function chevrons(context: LayoutContext, steps: readonly Step[]): Page {
  if (context.body.w < NARROW) return inRows(context, steps, 1);
  const half = Math.ceil(steps.length / 2);
  if (steps.length > ONE_ROW) return inRows(context, steps, half);
  const ranges = SIZES[steps.length] ?? ROWS;
  const wide = steps.length === 2 && steps.some(({ text }) => text) ? [true, false] : [false];
  const setOn = (placed: readonly Placed[]) => {
    const filled = bestFill(wide.map((each) => () => columns(context, placed, ranges, each)));
    const lines = placed.map((each) => textPart(each, filled.sizes.text)?.(each.span.w).lines ?? 0);
    return { placed, filled, lines: Math.max(...lines) };
  };
  const even = setOn(placesIn(context, steps, steps.length));
  const { placed, filled } = even.lines > MAX_LINES ? widened(even, setOn(placesByText(context, steps))) : even;
  return filled.fits || steps.length < ONE_ROW
    ? filledPage(context, chevronItems(placed), filled)
    : inRows(context, steps, half);
}

/** Where the text of a step has more lines on panels of one width, they are as wide as their texts are long, in these bounds. */
const MAX_LINES = 3;
const BY_TEXT = { least: 0.85, most: 1.4 } as const;

function placesByText(context: LayoutContext, steps: readonly Step[]): Placed[] {
  const lengths = steps.map(({ text }) => (text ? textWidth(context, 'body', text, 20) : 0));
  const mean = sum(lengths) / steps.length;
  const weights = lengths.map((each) => Math.min(BY_TEXT.most, Math.max(BY_TEXT.least, each / mean)));
  return placesIn(context, steps, steps.length, weights);
}

interface SetSteps {
  readonly placed: readonly Placed[];
  readonly filled: Filled<Sort>;
  readonly lines: number;
}

/** The panels of several widths where texts have fewer lines there and are no smaller, nor heads by more than this. */
function widened(even: SetSteps, own: SetSteps): SetSteps {
  const [sizes, least] = [own.filled.sizes, even.filled.sizes];
  const isSmaller = sizes.text < least.text || sizes.head < SMALLER_HEAD * least.head;
  return own.filled.fits && own.lines < even.lines && !isSmaller ? own : even;
}

const SMALLER_HEAD = 0.75;

/** The panels of steps, so many side by side. */
function placesIn(
  context: LayoutContext,
  steps: readonly Step[],
  across: number,
  weights: readonly number[] = steps.map(() => 1),
): Placed[] {
  const room = panelArea(context);
  const rows = Math.ceil(steps.length / across);
  const pointed = steps.length === 2 ? TIP.two : TIP.more;
  const fills = tonesOf(context, steps.length);
  const bodyRow = context.body.h / rows;
  return steps.map((own, i) => {
    const row = Math.floor(i / across);
    const isLowest = row === rows - 1;
    const count = isLowest ? steps.length - across * row : across;
    const column = i - row * across;
    const inRow = weights.slice(row * across, row * across + count);
    const unit = room.w / sum(inRow);
    const w = unit * (inRow[column] ?? 1);
    const y = room.y + row * bodyRow;
    const h = isLowest ? room.y + room.h - y : bodyRow;
    const box = { x: room.x + unit * sum(inRow.slice(0, column)), y, w, h };
    const tip = column === count - 1 ? 0 : pointed;
    const before = column === 0 ? 0 : pointed;
    const { x } = textAcross(context, box, before + PAD);
    const end = Math.min(context.body.x + context.body.w, box.x + box.w - (tip > 0 ? 0.06 : PAD / 2));
    const owner = { name: `Step ${i + 1}`, path: own.title.path };
    const panel = panelOf(context, owner, box, { x, w: end - x }, fills[i] ?? 'field');
    return { ...panel, step: own, number: `${i + 1}`, tip };
  });
}

/** The colours of steps, from dark to light; in two rows none has that of the one above. */
function tonesOf(context: LayoutContext, count: number): ColorRole[] {
  const { brand, frame } = context;
  const dark: readonly ColorRole[] = panelTones(context, 3).includes('field-dark') ? ['field-dark'] : [];
  const contrast = contrastRatio(brand.colors['field-third'].hex, brand.colors[frame.ground].hex);
  if (contrast < TONE) {
    const quiet: ColorRole[] = [...dark, 'field-second', 'field-third', 'field-fourth', 'field-third', 'field-second'];
    return [...quiet.slice(0, count - 1), 'field'];
  }
  const tones: ColorRole[] = [...dark, 'field-second', 'field', 'field-third', 'field-fourth', 'field-second'];
  return count === 2 ? [tones[0] ?? 'field-dark', dark.length > 0 ? 'field' : 'field-third'] : tones.slice(0, count);
}

/** A field with less contrast is a tone of the ground. */
const TONE = 2;

/** Panels, and over each the tip of the one before. */
const chevronItems = (placed: readonly Placed[]) => [
  ...placed.map(({ item }) => item),
  ...placed.flatMap(({ item, ink, tip }) =>
    tip > 0 ? [panelTip(`${ink.name} tip`, item.box, tip, ink.fill, ink.path)] : [],
  ),
];

/** From the top of a panel to a number, from there to heads, from heads to texts, and below these, in inches. */
const SPACE = { top: [0.42, 0.6, 0.24], head: [0.36, 0.9, 0.14], text: [0.14, 0.3, 0.06], foot: 0.1 } as const;

/** One row: numbers above heads above texts; `wide` sets heads beside numbers, on their base line. */
function columns(context: LayoutContext, placed: readonly Placed[], ranges: Ranges, wide: boolean): Filled<Sort> {
  const texts = placed.some(({ step }) => step.text);
  const steps = stepsOf(context, ranges);
  const head = texts ? steps.head : leadSteps(context, ranges.head.max);
  const gaps: Gaps = wide
    ? { number: SPACE.top, text: spring(SPACE.text[0], 0.4) }
    : { number: SPACE.top, head: texts ? SPACE.head : spring(SPACE.head[0]), text: SPACE.text };
  return fill(context.body, { ...steps, head }, (sizes) => {
    const cells = placed.map((each) => ({
      number: wide ? besideNumber(context, each, sizes) : numberRow(context, each, sizes.number),
      head: headPart(each, sizes.head),
      text: textPart(each, sizes.text),
    }));
    return tall(stack([...aligned(cells, spansOf(placed), gaps), footSpace(context, SPACE.foot)]));
  });
}

function besideNumber(context: LayoutContext, each: Placed, sizes: Sizes<Sort>): Part {
  const h = digitHeight(context, sizes.number);
  const width = figureWidth(context, numberOf(each), sizes.number);
  return (w) => {
    const head = headPart(each, sizes.head)(w - width - HEAD_GAP);
    const number = numberPart(each, sizes.number)(width);
    const drop = ptToInch(DESCENT * sizes.head);
    return {
      ...number,
      fits: number.fits && head.fits && head.lines === 1,
      lines: head.lines,
      place: (box) => [
        ...number.place({ ...box, w: width, h }),
        ...head.place({
          x: box.x + width + HEAD_GAP,
          y: box.y + h - head.min + drop,
          w: w - width - HEAD_GAP,
          h: head.min,
        }),
      ],
    };
  };
}

const HEAD_GAP: Inch = 0.4;
const DESCENT = 0.23;

const numberOf = ({ number, ink }: Placed) => richText(number, ink.path);
const numberPart = (each: Placed, size: Pt) => each.ink.of('label').figure(numberOf(each), size);
const headPart = ({ step, ink }: Placed, size: Pt) =>
  ink.text('heading', step.title, size, { maxLines: 3, spacing: 0.92 });
const textPart = ({ step, ink }: Placed, size: Pt) =>
  step.text && ink.of('text').text('body', step.text, size, { spacing: 0.96 });

/** The height of an icon, as a ratio to the digits beside it. */
const ICON_RATIO = 0.72;

function numberRow(context: LayoutContext, each: Placed, size: Pt): Part {
  const number = numberPart(each, size);
  const side = ICON_RATIO * digitHeight(context, size);
  const sign = each.ink.sign(each.step, side);
  return sign ? beside([{ part: number }, { part: anchored(sign, 'middle'), width: side }], 0.1) : number;
}

/** Rows of steps, so many side by side: numbers at the left of heads and texts. */
function inRows(context: LayoutContext, steps: readonly Step[], across: number): Page {
  const placed = placesIn(context, steps, across);
  const rows = Array.from({ length: Math.ceil(steps.length / across) }, (_, k) =>
    placed.slice(k * across, (k + 1) * across),
  );
  const filled = fill(context.body, stepsOf(context, ROWS), (sizes) =>
    equalRows(
      rows.map((row) => {
        const parts = row.map((each) => rowPart(context, each, sizes));
        return tall(anchored(inSpans(parts, spansOf(row)), 'middle'));
      }),
      0,
    ),
  );
  return filledPage(context, chevronItems(placed), filled);
}

const ROW_PAD: Inch = 0.12;

function rowPart(context: LayoutContext, each: Placed, sizes: Sizes<Sort>): Part {
  const text = textPart(each, sizes.text);
  const words = stack([headPart(each, sizes.head), ...(text ? [space(...SPACE.text), text] : [])]);
  const width = figureWidth(context, numberOf(each), sizes.number);
  const side = ICON_RATIO * digitHeight(context, sizes.number);
  const sign = each.ink.sign(each.step, side);
  const lead = stack([numberPart(each, sizes.number), ...(sign ? [space(ROW_PAD), sign] : [])]);
  const cells = [
    { part: anchored(lead, 'top'), width: Math.max(width, sign ? side : 0) },
    { part: anchored(words, 'top') },
  ];
  return stack([space(ROW_PAD), beside(cells, 0.24), space(ROW_PAD)]);
}
