import type { Box } from '../../core/box.ts';
import type { FactView } from '../../core/fact.ts';
import type { Inch } from '../../core/lengths.ts';
import type { RichText, Run } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type Filled, fill, type Sizes, type Steps } from '../fill/fill.ts';
import { heroFigure, labelWithUnit } from '../fill/hero-figure.ts';
import { fixed, type Part, space, stack } from '../fill/part.ts';
import { figureLeaf, figureSteps, textLeaf, textSteps, typeSteps } from '../fill/texts.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { colorOn, inkOn, isDarkFill, lineOn } from '../parts/fields.ts';
import { rule } from '../parts/parts.ts';

/** A point beside a chart: a figure with what it measures, or a text alone. */
export interface Point {
  readonly fact?: FactView | undefined;
  readonly text: RichText;
}

/** Unit beside a figure, as a part of its size. */
const UNIT = 0.56;
/** Units lead the texts where figures can then be this much larger. */
const LARGER = 1.4;
/** Sizes of texts without figures, and of their leads, in a hall. */
const TEXTS = { least: 20, base: 26, most: 30 } as const;
const LEADS = { least: 26, base: 32, most: 40 } as const;
/** On a panel, which is to be quieter than the chart beside it. */
const QUIET = { text: { ...TEXTS, base: 24, most: 24 }, lead: { ...LEADS, most: 32 } } as const;
/** From digits to what they measure, from there to the rule below, and from that to the next digits. */
const TEXT_GAP: Inch = 0.16;
const RULE_GAP = { base: 0.28, most: 1.1 };
const NEXT_GAP = { base: 0.32, most: 1.1 };

/** From a bold lead to the text that it leads. */
const LEAD_GAP: Inch = 0.06;

type Sort = 'figure' | 'lead' | 'text';

/** The sizes of figures by how many share the height: one alone is large. */
function stepsOf(context: LayoutContext, count: number): Steps {
  if (count === 1) return figureSteps(context, 44, 132, 176);
  return count === 2 ? figureSteps(context, 44, 110, 150) : figureSteps(context, 44, 72, 88);
}

/**
 * Up to three points one below the other in a box on a fill: figures of one size, rules between them. Where a figure with
 * its unit is too wide, or would make all small, its unit leads the text. Where none has a figure, texts are larger, and
 * what is bold at the beginning of one stands above the rest of it, larger still.
 */
export function pointsOn(
  context: LayoutContext,
  points: readonly Point[],
  box: Box,
  ground: ColorRole,
): readonly LaidOutItem[] {
  return placedPoints(context, points, box, ground).items;
}

/** Those points, and whether they stand in their box. */
export function placedPoints(
  context: LayoutContext,
  points: readonly Point[],
  box: Box,
  ground: ColorRole,
): Pick<Filled<Sort>, 'items' | 'fits' | 'sizes'> {
  const whole = filledPoints(context, points, box, ground, false);
  const bare = filledPoints(context, points, box, ground, true);
  const isLarger = bare.fits && (!whole.fits || bare.sizes.figure >= LARGER * whole.sizes.figure);
  return isLarger ? bare : whole;
}

function filledPoints(
  context: LayoutContext,
  points: readonly Point[],
  box: Box,
  ground: ColorRole,
  bare: boolean,
): Filled<Sort> {
  const { brand } = context;
  const textual = points.every(({ fact }) => !fact);
  const { text: texts, lead } = ground === 'panel' ? QUIET : { text: TEXTS, lead: LEADS };
  const steps = {
    figure: stepsOf(context, points.length),
    lead: textSteps(context, 'heading', lead),
    text: textual ? textSteps(context, 'body', texts) : typeSteps(context, 'body'),
  };
  const ink = inkOn(brand, ground);
  const color = ground === 'panel' || !isDarkFill(brand, ground) ? colorOn(brand, 'subject', ground) : ink;
  const bareGround = ground === context.frame.ground;
  return fill<Sort>(box, steps, (at) =>
    stack(
      points.flatMap(({ fact, text }, i): Part[] => [
        ...(i > 0
          ? [space(RULE_GAP.base, RULE_GAP.most), ruleLeaf(context, i, ground), space(NEXT_GAP.base, NEXT_GAP.most)]
          : []),
        ...(fact ? [figurePart(context, fact, i, { size: at.figure, ground, color, bare }), space(TEXT_GAP)] : []),
        ...(textual
          ? ledText(context, text, i, { at, ground, color, ink })
          : [
              textLeaf(context, 'body', {
                name: `Point ${i + 1}`,
                text: fact && bare ? labelWithUnit(fact, text) : text,
                // Beside figures a text that has none is as large as what leads others, where there is no panel to be quiet on.
                ...{ size: fact || !bareGround ? at.text : at.lead, ground, style: { color: ink } },
              }),
            ]),
      ]),
    ),
  );
}

/** A text whose bold beginning stands above the rest, or whose bold end below it. */
function ledText(
  context: LayoutContext,
  text: RichText,
  i: number,
  { at, ground, color, ink }: { at: Sizes<Sort>; ground: ColorRole; color: ColorRole; ink: ColorRole },
): Part[] {
  const [first = [], ...more] = text.paragraphs;
  const end = first.findIndex(({ bold }) => !bold);
  const last = text.paragraphs.at(-1) ?? [];
  const name = `Point ${i + 1}`;
  const leaf = (rest: RichText) =>
    textLeaf(context, 'body', { name, text: rest, size: at.text, ground, style: { color: ink } });
  const lead = (runs: readonly Run[]) =>
    textLeaf(context, 'heading', {
      ...{ name: `${name} lead`, text: { ...text, paragraphs: [runs] }, size: at.lead, ground },
      style: { color },
    });
  if (end === 0 && more.length > 0 && last.every(({ bold }) => bold)) {
    const before = leaf({ ...text, paragraphs: text.paragraphs.slice(0, -1) });
    return [before, space(LEAD_GAP), lead(last)];
  }
  const whole = end < 0 && more.length > 0;
  if (end <= 0 && !whole) return [leaf(text)];
  if (whole) return [lead(first), space(LEAD_GAP), leaf({ ...text, paragraphs: more })];
  const rest = first.slice(end).map((run, at) => (at === 0 ? { ...run, text: run.text.trimStart() } : run));
  return [lead(first.slice(0, end)), space(LEAD_GAP), leaf({ ...text, paragraphs: [rest, ...more] })];
}

function figurePart(
  context: LayoutContext,
  fact: FactView,
  i: number,
  { size, ground, color, bare }: { size: number; ground: ColorRole; color: ColorRole; bare: boolean },
): Part {
  return figureLeaf(context, {
    name: `Point ${i + 1} figure`,
    text: heroFigure(fact, UNIT, [...context.path, 'points', i, 'fact'], bare),
    ...{ size, ground, style: { color } },
  });
}

/** A hairline between two points. */
function ruleLeaf({ brand, path }: LayoutContext, i: number, ground: ColorRole): Part {
  const color = lineOn(brand, ground);
  return () => ({
    ...fixed(0),
    ...{ fits: true, lines: 0 },
    place: (box) => [rule(`Point ${i + 1} rule`, box, color, brand.strokes.rule, [...path, 'points', i])],
  });
}
