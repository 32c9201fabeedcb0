import { sum } from '../../../core/collections.ts';
import type { FactView } from '../../../core/fact.ts';
import { type Inch, ptToInch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { colorOn, inkOn, isDarkFill } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { asData, field } from '../../../layout/leaves.ts';
import { lockUp } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { elastic, type Sized, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { belowMark, headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { ABOVE_STEP, BELOW, PAD, type Step, spansOf, tonesIn } from './step.ts';

interface CountedStep extends Step {
  readonly fact: FactView;
}

/** How high the last step is at least, which holds its own texts; and how thin a step is drawn. */
const LAST: Inch = 1.7;
const THINNEST: Inch = 0.025;
/** From the edge of the last step to its figure in it. */
const INSIDE: Inch = 0.58;
/** Where several times the highest step would be no line at all. */
const MAX_RATIO = 240;
/** The steps’ ground: the foot of the slide. */
const FOOT: Inch = 0.04;

/** Whether figures have one scale that their steps can be drawn to, each as high as the one before or higher. */
export function haveScale(facts: readonly FactView[]): boolean {
  const [first, last] = [facts[0], facts.at(-1)];
  if (!first || !last) return false;
  const rises = facts.every(({ value }, i) => value > 0 && value >= (facts[i - 1]?.value ?? 0));
  return (
    rises && facts.every(({ dimension }) => dimension === first.dimension) && last.value <= MAX_RATIO * first.value
  );
}

/** Steps of one width to scale that touch and lead up to the slide’s edge, the figure of the last large in it. */
export function risingSteps(
  steps: readonly CountedStep[],
  said: RichText | undefined,
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body, brand, path } = context;
  const count = steps.length;
  const each = brand.size.w / count;
  const sky = { ...body, w: (count - 1) * each - PAD - body.x, h: 0.45 * body.h };
  const headline = shortHeadline(context, sky, { maxLines: 4 });
  if (!headline) return undefined;
  const base = body.y + body.h - FOOT;
  const whole = slideBox(context);
  const values = steps.map(({ fact }) => fact.value);
  const tones = tonesIn(context, count, claim);
  const spans = spansOf(context, count);
  const end = headlineEnd(headline) + BELOW;
  const intro = said && introPart(context, said)(sky.w);
  const lower = end + (intro ? intro.min + ABOVE_STEP : 0);
  const sizes = {
    text: supportSteps(context, { min: 22, max: 28 }),
    figure: headSteps(context, { min: 46, max: 84 }),
    hero: joinedSteps(headSteps(context, { min: 46 }), heroFigureSteps(context, { max: 294 })),
  };
  let heights: readonly Inch[] = [];
  const filled = fill({ ...body, y: lower, h: base - lower }, sizes, (at) => () => {
    const parts = steps.map((step, i): Sized => {
      const isLast = i === count - 1;
      const ground = isLast ? (tones[i] ?? 'field') : context.ground;
      const color = i === claim ? colorOn(brand, 'highlight', ground) : inkOn(brand, ground);
      const part = lockUp(context, {
        ...{ name: `Step ${i + 1}`, path: step.path, fact: step.fact, ground, color },
        ...{ size: isLast ? at.hero : at.figure, places: ['under'] },
        label: { text: step.text, size: at.text, role: 'body' },
      });
      return part(spans[i]?.w ?? 0);
    });
    const highest = belowMark(context, spans.at(-1) ?? body);
    const scale = Math.min(
      ...values.map((value, i) =>
        i === count - 1 ? (base - highest) / value : (base - lower - (parts[i]?.min ?? 0) - ABOVE_STEP) / value,
      ),
    );
    heights = values.map((value) => Math.max(THINNEST, scale * value));
    const tops = parts.map(({ min }, i) => {
      const top = base - (heights[i] ?? 0);
      return i === count - 1 ? top + INSIDE : top - ABOVE_STEP - min;
    });
    const tallest = heights.at(-1) ?? 0;
    const fits =
      at.hero >= at.figure &&
      tallest >= LAST &&
      (intro?.fits ?? true) &&
      parts.every(({ fits: own, min }, i) => own && (i < count - 1 || min + 2 * INSIDE <= tallest));
    const place = (): SheetItem[] => [
      ...(intro?.place({ ...sky, y: end, h: intro.min }) ?? []),
      ...parts.flatMap((part, i) => part.place({ ...body, ...spans[i], y: tops[i] ?? 0, h: part.min })),
    ];
    return { ...elastic(0, 0, place)(0), fits, lines: sum(parts.map(({ lines }) => lines)) };
  });
  if (!filled.fits) return undefined;
  const behind = [
    ...steps.map(({ path: own }, i) => {
      const h = heights[i] ?? 0;
      const x = i === 0 ? whole.x : i * each;
      const right = i === count - 1 ? whole.x + whole.w : (i + 1) * each;
      return asData(field(`Step ${i + 1} block`, { x, y: base - h, w: right - x, h }, tones[i] ?? 'field', own));
    }),
    fieldOn('Ground', { ...whole, y: base, h: whole.y + whole.h - base }, footTone(context), path),
  ];
  return { ...headline, behind, items: filled.items };
}

const introPart = (context: Composed, text: RichText) =>
  stack([
    inkText(context, {
      ...{ name: 'What is counted', path: text.path, text, size: introSize(context), ground: context.ground },
      ...{ role: 'body', maxLines: 2 },
    }),
    elastic(ptToInch(DESCENT_EM * introSize(context)), 0, () => [], 0),
  ]);

const introSize = ({ reading }: Composed) => (reading === 'desk' ? 16 : 26);

/** What the steps stand on: the ground where that is dark, and else a dark field. */
const footTone = ({ brand, ground }: Composed): ColorRole => (isDarkFill(brand, ground) ? ground : 'field-dark');
