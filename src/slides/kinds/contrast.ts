import { z } from 'zod';
import type { Inch, Pt } from '../../core/lengths.ts';
import { factRef, text } from '../../fields/fields.ts';
import { type ContrastSide, contrastSide, isSmall, labelPart, shareBox, wholeBox } from '../figures/contrast-side.ts';
import { reviewShare, shareOf } from '../figures/share-of.ts';
import { cellsOf, pageOn, type Stage, stageOf } from '../figures/stage.ts';
import { type Filled, fill, type Steps } from '../fill/fill.ts';
import { inSpans } from '../fill/part.ts';
import { figureSteps, textSteps } from '../fill/texts.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide, type Page } from '../parts/define-slide.ts';
import { iconField } from '../parts/icons.ts';
import { visualFields } from '../parts/visual.ts';

const { takeaway: _, dark: __, ...fields } = contentFields;

/** The width of the number of a slide where a square stands in its place, and what parts it from the source line. */
const NUMBER: Readonly<Record<'w' | 'source', Inch>> = { w: 0.5, source: 0.1 };

export const contrast = defineSlide({
  kind: 'contrast',
  summary: 'Two shares of two wholes, side by side and to scale: much of one thing, little of another.',
  frame: 'title-only',
  frameOn: (_, brand) => (brand.template ? undefined : 'title-only-dark'),
  fills: true,
  schema: z.object({
    ...fields,
    background: commonFields.background,
    sides: z
      .array(
        z.strictObject({
          fact: factRef('The share, a fact in per cent: it fills so much of its side.'),
          whole: text('What the whole side stands for, in a few words: “All cars made in the city”.'),
          text: text('What the share is, in a few words: “are made here”.'),
          icon: iconField.optional(),
          ...visualFields,
        }),
      )
      .length(2)
      .meta({ description: 'The two sides, from the left.' }),
  }),
  review: ({ sides }, { path }) => sides.flatMap(({ fact }, i) => reviewShare(fact, [...path, 'sides', i, 'fact'])),
  layout: (slide, context) => {
    const stage = stageOf(context, { background: slide.background });
    const given = slide.sides.map((side, i) => ({
      ...{ fact: side.fact, whole: side.whole, text: side.text, icon: side.icon, visual: side },
      ...{ share: shareOf(side.fact) ?? 0.5, path: [...context.path, 'sides', i] },
    }));
    const small = given.findLast(isSmall);
    const shown = given.map((side, i): ContrastSide => ({ ...side, ...coloursOf(side === small, small ? 0 : i) }));
    // Both figures stand on what is filled where they are still large there.
    const within = composed(stage, shown, false);
    const filled = within.fits ? within : composed(stage, shown, true);
    return [{ ...pageOn(filled), ...numberBeside(stage, shown) }];
  },
});

/** The colours of a side: a share that is hardly to be seen is what is to be seen first. */
function coloursOf(small: boolean, i: number): Pick<ContrastSide, 'ground' | 'fill'> {
  if (small) return { ground: 'panel', fill: 'highlight' };
  return i === 0 ? { ground: 'step-1', fill: 'subject' } : { ground: 'panel', fill: 'second-text' };
}

type Sort = 'whole' | 'label' | 'small' | 'figure';

/** Sizes of figures where all stand on what is filled, and where some may stand above it, in points in a hall. */
const FIGURES = { within: [132, 132], above: [28, 176] } as const;
const MOST: Pt = 200;

function composed(stage: Stage, sides: readonly ContrastSide[], above: boolean): Filled<Sort> {
  const { context } = stage;
  const { body } = context;
  const [least, base] = FIGURES[above ? 'above' : 'within'];
  const steps: Record<Sort, Steps> = {
    whole: textSteps(context, 'heading', { least: 22, base: 24, most: 30 }),
    label: textSteps(context, 'heading', { least: 22, base: 28, most: 30 }),
    small: figureSteps(context, 28, 132, 150),
    figure: figureSteps(context, least, base, MOST),
  };
  const cells = cellsOf(stage, [1, 1]);
  const lowest = Math.min(
    body.y + body.h,
    ...sides.flatMap((side, i) => {
      const cell = cells[i];
      return cell && isSmall(side) ? [shareBox(side, wholeBox(stage, cell)).y - 0.08] : [];
    }),
  );
  return fill(body, steps, (at) => {
    const labels = sides.map((side) => labelPart(context, side, at)(side.ground));
    const labelHeight = (w: Inch) => Math.max(...labels.map((label) => label(w).least));
    return inSpans(
      sides.flatMap((side, i) => {
        const cell = cells[i];
        return cell ? [contrastSide(stage, side, cell, at, { lowest, above, labelHeight })] : [];
      }),
      cells.map(({ text: span }) => span),
    );
  });
}

/** The number's place where a square stands in its own: at the end of the side to the left. */
function numberBeside(stage: Stage, sides: readonly ContrastSide[]): Pick<Page, 'numberBox' | 'sourceBox'> {
  const { frame } = stage.context;
  const [side, [before, cell]] = [sides.at(-1), cellsOf(stage, [1, 1])];
  if (frame.layout || !frame.slideNumber || !side || !before || !cell || !isSmall(side)) return {};
  const square = shareBox(side, wholeBox(stage, cell));
  const { box } = frame.slideNumber;
  if (square.x >= box.x + box.w || square.y >= box.y + box.h) return {};
  const numberBox = { ...box, x: before.text.x + before.text.w - NUMBER.w, w: NUMBER.w };
  const source = frame.placeholders.source?.box;
  if (!source) return { numberBox };
  return { numberBox, sourceBox: { ...source, w: Math.min(source.w, numberBox.x - NUMBER.source - source.x) } };
}
