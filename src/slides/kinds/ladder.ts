import { z } from 'zod';
import { contrastRatio, MARK_CONTRAST } from '../../color/contrast.ts';
import type { FactView } from '../../core/fact.ts';
import type { Inch } from '../../core/lengths.ts';
import { richText } from '../../core/rich-text.ts';
import { factRef, text } from '../../fields/fields.ts';
import type { Brand } from '../../scene/brand.ts';
import { brandOnDark } from '../../scene/on-dark.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { buildField } from '../parts/builds.ts';
import { contentFields } from '../parts/common-fields.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { defineSlide } from '../parts/define-slide.ts';
import { gridColumns } from '../parts/grid.ts';
import { figureText, lineHeight, shareFigureSize, styled } from '../parts/parts.ts';
import { layoutStacks, type StackPart } from '../parts/stacks.ts';
import { word } from '../parts/words.ts';

/** The colours of a ladder's steps, by how many there are: up to four end in the subject's colour, others beyond it. */
const STEP_COLORS: Readonly<Record<number, readonly ColorRole[]>> = {
  2: ['step-2', 'step-4'],
  3: ['step-2', 'step-3', 'step-4'],
  4: ['step-1', 'step-2', 'step-3', 'step-4'],
  5: ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'],
  6: ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'],
};
/** How high the highest step may be: as much as the captions leave. */
const HEIGHTS: readonly Inch[] = [3.6, 3.3, 3, 2.7, 2.4, 2.1, 1.8, 1.5, 1.2];
/** Steps whose figures measure different things are all so high: there is no scale for them. */
const LEVEL: Inch = 0.7;
/** A step lower than this could not be seen: it is drawn so high, and the source line says it. */
const STUB: Inch = 0.06;
const TEXT_GAP = 0.1;

export const ladder = defineSlide({
  kind: 'ladder',
  summary: 'Two to six steps that lead up: figures to scale, or stages without figures, which rise equally.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    ...buildField,
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
      .meta({ description: 'The steps, from the lowest.' }),
  }),
  layout: (slide, context) => {
    const { brand, body, grid } = context;
    const columns = gridColumns(grid, body, slide.items.length);
    // Where columns are narrow, figures go down as far as those beside other things.
    const number = { ...brand.type.number, floor: brand.type.figure.floor };
    const pathOf = (i: number) => [...context.path, 'items', i, 'fact'];
    const steps = slide.items.map((item) => ({ fact: 'fact' in item ? item.fact : undefined, text: item.text }));
    const figures = steps.map(({ fact }, i) => fact && figureText(fact, brand.unitScale, pathOf(i)));
    const shown = figures.filter((figure) => figure !== undefined);
    const size = shown.length > 0 ? shareFigureSize(context, shown, number, columns[0]?.w ?? body.w) : 0;
    const numberHeight = shown.length > 0 ? lineHeight({ ...number, size }) : 0;
    const texts = steps.map(({ fact, text: own }, i) => own ?? richText(fact?.name ?? '', pathOf(i)));
    const parts = stepParts(steps.map(({ fact }) => fact));
    const { highest, stacks } = captions(context, columns, numberHeight, texts, parts !== undefined);
    const base = body.y + numberHeight + highest;
    const { colors } = slide.dark ? brandOnDark(brand) : brand;
    const items = stacks.flatMap((stack, i): LaidOutItem[] => {
      const { x, w } = stack.box;
      const height = Math.max(STUB, highest * (parts?.[i] ?? 1));
      const figure = figures[i];
      const name = `Step ${i + 1}`;
      const color = STEP_COLORS[stacks.length]?.[i] ?? 'subject';
      const path = texts[i]?.path ?? context.path;
      return [
        ...(figure
          ? [
              styled(context, 'number', {
                name,
                text: figure,
                box: { x, y: base - height - numberHeight, w, h: numberHeight },
                size,
              }),
            ]
          : []),
        {
          kind: 'shape',
          shape: 'rectangle',
          name: `${name} block`,
          box: { x, y: base - height, w, h: height },
          path,
          fill: color,
          ...outline(color, colors, brand),
        },
        ...stack.items,
      ];
    });
    const raised = steps.flatMap(({ fact }, i) =>
      fact && parts && highest * (parts[i] ?? 1) < STUB ? [`${fact.name}${word('drawnHigher', context.language)}`] : [],
    );
    return [{ items, ...(raised.length > 0 ? { origins: raised } : {}) }];
  },
});

/**
 * How high each step is, as a part of the highest: to scale where all have figures that measure the same, in equal steps
 * where none has one; undefined where figures have no scale in common.
 */
function stepParts(facts: readonly (FactView | undefined)[]): number[] | undefined {
  if (facts.every((fact) => fact === undefined)) return facts.map((_, i) => (i + 1) / facts.length);
  const [first] = facts;
  const alike = facts.every((fact) => fact && fact.value >= 0 && fact.dimension === first?.dimension);
  const most = Math.max(...facts.map((fact) => fact?.value ?? 0));
  return alike && most > 0 ? facts.map((fact) => (fact?.value ?? 0) / most) : undefined;
}

/** Steps that would fade into the ground get a thin outline, as the bars of charts do. */
function outline(color: ColorRole, colors: Brand['colors'], { strokes }: Brand) {
  if (contrastRatio(colors[color].hex, colors.ground.hex) >= MARK_CONTRAST) return {};
  return { stroke: { color: 'subtle', width: strokes.hairline } } as const;
}

/** The captions below the steps, and the greatest height that leaves them room at full size; the least where none does. */
function captions(
  context: LayoutContext,
  columns: readonly { readonly x: Inch; readonly w: Inch }[],
  numberHeight: Inch,
  texts: StackPart['texts'],
  scaled: boolean,
) {
  const at = (highest: Inch) =>
    layoutStacks(context, {
      name: 'Step',
      columns,
      area: context.body,
      head: numberHeight + highest + TEXT_GAP,
      rowGap: 0,
      parts: [{ suffix: ' text', role: 'body', texts, gap: 0 }],
    });
  const full = context.brand.type.body.size;
  const tried = (scaled ? HEIGHTS : [LEVEL]).map((highest) => ({ highest, ...at(highest) }));
  const roomy = tried.find(({ fits, size }) => fits && size === full);
  return roomy ?? tried.at(-1) ?? { highest: LEVEL, stacks: [] };
}
