import { z } from 'zod';
import { contrastRatio } from '../../color/contrast.ts';
import type { Box } from '../../core/box.ts';
import { type Inch, ptToInch } from '../../core/lengths.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import { fieldRoom, filledPage, footSpace } from '../../layout/chrome.ts';
import { figureColorOn, inkOn } from '../../layout/colors.ts';
import { bestFill, type Filled, fill } from '../../layout/fill.ts';
import type { Span } from '../../layout/grid.ts';
import { inkedIcon, inkedText } from '../../layout/inked.ts';
import { digitHeight, field, figureLeaf, figureWidth, textLeaf } from '../../layout/leaves.ts';
import { fieldTip, fieldTones, textAcross } from '../../layout/panels.ts';
import { figureSteps, leadSteps, type Steps, textSteps } from '../../layout/scale.ts';
import { anchored, beside, elastic, equalRows, inSpans, type Part, space, stack, tall } from '../../layout/tree.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { fieldStage } from '../figures/stage.ts';
import { buildField } from '../parts/builds.ts';
import { commonFields, contentFields, iconField } from '../parts/common-fields.ts';
import { defineSlide, type LayoutContext, type Page } from '../parts/define-slide.ts';

export const process = defineSlide({
  kind: 'process',
  summary: 'Two to six steps that follow one another, numbered, each on a field that points to the next.',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    ...buildField,
    background: commonFields.background,
    items: z
      .array(
        z.strictObject({
          icon: iconField.optional(),
          title: text('The step, in a few words.'),
          text: text('What happens in it, in up to five short lines.').optional(),
        }),
      )
      .min(2)
      .max(6)
      .describe('The steps, in order.'),
  }),
  layout: (slide, context) => [chevrons(fieldStage(context, slide).context, slide.items)],
});

/** A step of a process. */
interface ChevronStep {
  readonly icon?: string | undefined;
  readonly title: RichText;
  readonly text?: RichText | undefined;
}

interface Sizes {
  readonly number: number;
  readonly head: number;
  readonly text: number;
}

/** How far the tip of a step reaches into the next: of two, and of more. */
const TIP: { readonly two: Inch; readonly more: Inch } = { two: 0.6, more: 0.36 };
/** From the tip of the step before to text, and from the edge of a field to text. */
const PAD: Inch = 0.26;
/** Bodies below this width have the steps one below the other. */
const NARROW: Inch = 8;
/** Up to so many steps stand in one row. */
const ONE_ROW = 5;

/** Sizes by how many steps stand side by side, in points in a hall; of two rows the last. */
const SIZES = [
  { number: [88, 132, 176], head: { min: 24, preferred: 44, max: 66 }, text: { min: 18, preferred: 28, max: 36 } },
  { number: [88, 132, 176], head: { min: 24, preferred: 44, max: 66 }, text: { min: 18, preferred: 28, max: 36 } },
  { number: [150, 240, 320], head: { min: 32, preferred: 76, max: 88 }, text: { min: 20, preferred: 34, max: 40 } },
  { number: [88, 150, 200], head: { min: 24, preferred: 44, max: 60 }, text: { min: 18, preferred: 28, max: 36 } },
  { number: [88, 132, 176], head: { min: 22, preferred: 36, max: 44 }, text: { min: 18, preferred: 24, max: 30 } },
  { number: [66, 110, 150], head: { min: 20, preferred: 30, max: 36 }, text: { min: 16, preferred: 20, max: 26 } },
] as const;
const ROWS = {
  number: [36, 72, 110],
  head: { min: 18, preferred: 30, max: 40 },
  text: { min: 16, preferred: 24, max: 28 },
} as const;

type Ranges = (typeof SIZES)[number] | typeof ROWS;

const stepsOf = (context: LayoutContext, { number, head, text }: Ranges): Record<keyof Sizes, Steps> => ({
  text: textSteps(context, 'body', text),
  head: textSteps(context, 'heading', head),
  number: figureSteps(context, number[0], number[1], number[2]),
});

/** A step, its place among the others, its field and the place of its texts. */
interface Placed {
  readonly step: ChevronStep;
  readonly i: number;
  readonly box: Box;
  readonly span: Span;
  readonly fill: ColorRole;
  readonly tip: Inch;
}

/** Steps on fields to the slide's edges, each of which points into the next: in one row, or in two. */
function chevrons(context: LayoutContext, steps: readonly ChevronStep[]): Page {
  const { body } = context;
  if (body.w < NARROW) return inRows(context, steps, 1);
  const half = Math.ceil(steps.length / 2);
  if (steps.length > ONE_ROW) return inRows(context, steps, half);
  const placed = placesIn(context, steps, steps.length);
  const ranges = SIZES[steps.length] ?? ROWS;
  const two = steps.length === 2;
  const compositions = [
    ...(two && steps.some(({ text }) => text) ? [() => columns(context, placed, ranges, true)] : []),
    () => columns(context, placed, ranges, false),
  ];
  const filled = bestFill(compositions);
  return filled.fits || steps.length < ONE_ROW
    ? filledPage(context, chevronItems(placed), filled)
    : inRows(context, steps, half);
}

/** The fields of steps, so many side by side, and where their texts stand. */
function placesIn(context: LayoutContext, steps: readonly ChevronStep[], across: number): Placed[] {
  const room = fieldRoom(context);
  const rows = Math.ceil(steps.length / across);
  const pointed = steps.length === 2 ? TIP.two : TIP.more;
  const fills = tonesOf(context, steps.length);
  const bodyRow = context.body.h / rows;
  return steps.map((step, i) => {
    const row = Math.floor(i / across);
    const isLowest = row === rows - 1;
    const count = isLowest ? steps.length - across * row : across;
    const column = i - row * across;
    const w = room.w / count;
    const y = room.y + row * bodyRow;
    const h = isLowest ? room.y + room.h - y : bodyRow;
    const box = { x: room.x + column * w, y, w, h };
    const tip = column === count - 1 ? 0 : pointed;
    const before = column === 0 ? 0 : pointed;
    const text = textAcross(context, box, before + PAD);
    const end = Math.min(context.body.x + context.body.w, box.x + box.w - (tip > 0 ? 0.06 : PAD / 2));
    return { step, i, box, span: { x: text.x, w: end - text.x }, fill: fills[i] ?? 'field', tip };
  });
}

/**
 * The colours of steps, from dark to light; in two rows none has that of the one above. Where fields beside the first are
 * tones of the ground, the course ends with the one that is not.
 */
function tonesOf(context: LayoutContext, count: number): ColorRole[] {
  const { brand, frame } = context;
  const dark: readonly ColorRole[] = fieldTones(context, 3).includes('field-dark') ? ['field-dark'] : [];
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

/** Fields, and over each the tip of the one before. */
function chevronItems(placed: readonly Placed[]) {
  return [
    ...placed.map(({ box, i, fill: on, step }) => field(`${nameOf(i)} field`, box, on, step.title.path)),
    ...placed.flatMap(({ box, i, fill: on, tip, step }) =>
      tip > 0 ? [fieldTip(`${nameOf(i)} tip`, box, tip, on, step.title.path)] : [],
    ),
  ];
}

const nameOf = (i: number) => `Step ${i + 1}`;

/** From the top of a field to a number, from there to heads, from heads to texts, and below these, in inches. */
const SPACE = { top: [0.42, 0.6, 0.24], head: [0.36, 0.9, 0.14], text: [0.14, 0.3, 0.06], foot: 0.1 } as const;

/** One row: numbers above heads above texts; `wide` sets heads beside numbers, on their base line. */
function columns(
  context: LayoutContext,
  placed: readonly Placed[],
  ranges: Ranges,
  wide: boolean,
): Filled<keyof Sizes> {
  const spans = placed.map(({ span }) => span);
  const texts = placed.some(({ step }) => step.text);
  const row = (part: (each: Placed) => Part) => inSpans(placed.map(part), spans);
  const steps = stepsOf(context, ranges);
  const head = texts ? steps.head : { ...leadSteps(context, ranges.head.max) };
  return fill(context.body, { ...steps, head }, (sizes: Sizes) =>
    tall(
      stack([
        space(...SPACE.top),
        ...(wide
          ? [row((each) => besideNumber(context, each, sizes))]
          : [
              row((each) => numberRow(context, each, sizes.number)),
              texts ? space(...SPACE.head) : elastic(SPACE.head[0], SPACE.head[0], () => []),
              row((each) => headPart(context, each, sizes.head)),
            ]),
        ...(texts
          ? [
              wide ? elastic(SPACE.text[0], 0.4, () => []) : space(...SPACE.text),
              row((each) => textPart(context, each, sizes.text)),
            ]
          : []),
        footSpace(context, SPACE.foot),
      ]),
    ),
  );
}

/** Number and head of a step on one base line. */
function besideNumber(context: LayoutContext, each: Placed, sizes: Sizes): Part {
  const h = digitHeight(context, sizes.number);
  const width = figureWidth(context, numberOf(each), sizes.number);
  return (w) => {
    const head = headPart(context, each, sizes.head)(w - width - HEAD_GAP);
    const number = numberPart(context, each, sizes.number)(width);
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
/** How far a line reaches below its base line, in em. */
const DESCENT = 0.23;

const numberOf = ({ i, step }: Placed) => richText(`${i + 1}`, step.title.path);

function numberPart(context: LayoutContext, each: Placed, size: number): Part {
  const style = { color: figureColorOn(context.brand, each.fill) };
  return figureLeaf(context, { name: `${nameOf(each.i)} label`, text: numberOf(each), size, ground: each.fill, style });
}

/** A number, and at its right the icon of its step. */
function numberRow(context: LayoutContext, each: Placed, size: number): Part {
  const number = numberPart(context, each, size);
  const { icon, title } = each.step;
  if (!icon) return number;
  const side = ICON * digitHeight(context, size);
  const sign = inkedIcon(context, { name: `${nameOf(each.i)} icon`, icon, side, fill: each.fill, path: title.path });
  return beside([{ part: number }, { part: anchored(sign, 'middle'), width: side }], 0.1);
}

/** The height of an icon, as a part of the digits beside it. */
const ICON = 0.72;

function headPart(context: LayoutContext, { step, i, fill: on }: Placed, size: number): Part {
  return inkedText(context, 'heading', {
    name: nameOf(i),
    text: step.title,
    size,
    fill: on,
    maxLines: 3,
    spacing: 0.92,
  });
}

function textPart(context: LayoutContext, { step, i, fill: on }: Placed, size: number): Part {
  if (!step.text) return space(0);
  const style = { color: inkOn(context.brand, on), spacing: 0.96 };
  return textLeaf(context, 'body', { name: `${nameOf(i)} text`, text: step.text, size, ground: on, style });
}

/** Rows of steps, so many side by side: numbers at the left of heads and texts. */
function inRows(context: LayoutContext, steps: readonly ChevronStep[], across: number): Page {
  const placed = placesIn(context, steps, across);
  const rows = Array.from({ length: Math.ceil(steps.length / across) }, (_, k) =>
    placed.slice(k * across, (k + 1) * across),
  );
  const filled = fill(context.body, stepsOf(context, ROWS), (sizes: Sizes) =>
    equalRows(
      rows.map((row) => {
        const parts = row.map((each) => rowPart(context, each, sizes));
        const spans = row.map(({ span }) => span);
        return tall(anchored(inSpans(parts, spans), 'middle'));
      }),
      0,
    ),
  );
  return filledPage(context, chevronItems(placed), filled);
}

/** Around what stands in a row. */
const ROW_PAD: Inch = 0.12;

function rowPart(context: LayoutContext, each: Placed, sizes: Sizes): Part {
  const head = headPart(context, each, sizes.head);
  const words = stack([head, ...(each.step.text ? [space(...SPACE.text), textPart(context, each, sizes.text)] : [])]);
  const width = figureWidth(context, numberOf(each), sizes.number);
  const { icon, title } = each.step;
  const side = ICON * digitHeight(context, sizes.number);
  const sign = icon
    ? [
        space(ROW_PAD),
        inkedIcon(context, { name: `${nameOf(each.i)} icon`, icon, side, fill: each.fill, path: title.path }),
      ]
    : [];
  const lead = stack([numberPart(context, each, sizes.number), ...sign]);
  const cells = [
    { part: anchored(lead, 'top'), width: Math.max(width, icon ? side : 0) },
    { part: anchored(words, 'top') },
  ];
  return stack([space(ROW_PAD), beside(cells, 0.24), space(ROW_PAD)]);
}
