import { sum } from '../../../core/collections.ts';
import type { FactView } from '../../../core/fact.ts';
import { type Inch, ptToInch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { colorOn, contrastOf, inkOn, isDarkFill } from '../../../layout/colors.ts';
import { fill, type Sizes } from '../../../layout/fill.ts';
import { DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { asData, field } from '../../../layout/leaves.ts';
import { lockUp } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { elastic, type Sized, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';

/** A step of a ladder: a figure and what it counts, or words alone. */
interface Step {
  readonly fact?: FactView | undefined;
  readonly text: RichText;
  readonly path: Path;
}

/** From the edges of a step to its texts, from texts to the step under them, and from the headline to what is below it. */
const PAD: Inch = 0.3;
const ABOVE_STEP: Inch = 0.24;
const BELOW: Inch = 0.4;
/** How high the last step is at least, which holds its own texts; and how thin a step is drawn. */
const LAST: Inch = 1.7;
const THINNEST: Inch = 0.025;
/** Where several times the highest step would be no line at all. */
const MAX_RATIO = 240;
/** The steps’ ground: the foot of the slide. */
const FOOT: Inch = 0.04;

type Sort = 'text' | 'figure' | 'hero';

/** Whether figures have one scale that their steps can be drawn to, each as high as the one before or higher. */
export function haveScale(facts: readonly (FactView | undefined)[]): boolean {
  const known = facts.flatMap((fact) => fact ?? []);
  const [first] = known;
  if (!first || known.length < facts.length) return known.length === 0;
  const rises = known.every(({ value }, i) => value > 0 && value >= (known[i - 1]?.value ?? 0));
  const last = known.at(-1)?.value ?? 0;
  return rises && known.every(({ dimension }) => dimension === first.dimension) && last <= MAX_RATIO * first.value;
}

/** Steps of one width that touch and lead up to the slide’s edge: to scale where they have figures, else rising alike. */
export function risingSteps(
  steps: readonly Step[],
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
  const values = steps.map(({ fact }, i) => fact?.value ?? i + 1);
  const isScaled = steps.some(({ fact }) => fact);
  const highest = values.at(-1) ?? 1;
  const tones = tonesIn(context, count, claim);
  const spans = steps.map((_, i) => {
    const x = i === 0 ? body.x : i * each + PAD;
    return { x, w: Math.min((i + 1) * each - PAD, body.x + body.w) - x };
  });
  const lower = headlineEnd(headline) + BELOW;
  const intro = said && introPart(context, said);
  let heights: readonly Inch[] = [];
  const sizes = {
    hero: heroFigureSteps(context, { max: 254 }),
    figure: headSteps(context, { min: 40, max: 84 }),
    text: isScaled ? supportSteps(context, { min: 20, max: 28 }) : headSteps(context, { min: 36, max: 54 }),
  };
  const smaller = isScaled ? sizes : { ...sizes, text: { ...supportSteps(context, { min: 22 }), start: 0 } };
  const laid = (own: typeof sizes) =>
    fill({ ...body, y: lower, h: base - lower }, own, (at) => () => {
      const set = steps.map((step, i) =>
        stepPart(step, i, { context, tones, count, claim, isScaled, at })(spans[i]?.w ?? 0),
      );
      const introSized = intro?.(sky.w);
      const free = base - lower - (introSized ? introSized.min + ABOVE_STEP : 0);
      const scales = values.map((value, i) => {
        if (i === count - 1) return (base - body.y) / value;
        return (isScaled ? free - (set[i]?.min ?? 0) - ABOVE_STEP : free) / value;
      });
      const scale = Math.min(...scales);
      heights = values.map((value) => Math.max(THINNEST, scale * value));
      const inside = (i: number) => i === count - 1 || !isScaled;
      const fits =
        scale * highest >= LAST &&
        (introSized?.fits ?? true) &&
        set.every(({ fits: isWhole, min }, i) => isWhole && (!inside(i) || min + 2 * PAD <= (heights[i] ?? 0)));
      const place = (): SheetItem[] => [
        ...(introSized?.place({ ...sky, y: lower, h: introSized.min }) ?? []),
        ...set.flatMap((part, i) => {
          const top = base - (heights[i] ?? 0);
          const y = inside(i) ? top + PAD : top - ABOVE_STEP - part.min;
          return part.place({ ...body, ...spans[i], y, h: part.min });
        }),
      ];
      return { ...elastic(0, 0, place)(0), fits, lines: sum(set.map(({ lines }) => lines)) };
    });
  const filled = [sizes, smaller].map(laid).find((tried) => tried.fits && tried.items.length > 0);
  if (!filled) return undefined;
  const { items } = filled;
  const behind = [
    ...steps.map(({ path: own }, i) => {
      const h = heights[i] ?? 0;
      const x = i === 0 ? whole.x : i * each;
      const end = i === count - 1 ? whole.x + whole.w : (i + 1) * each;
      return asData(field(`Step ${i + 1} block`, { x, y: base - h, w: end - x, h }, tones[i] ?? 'field', own));
    }),
    fieldOn('Ground', { ...whole, y: base, h: whole.y + whole.h - base }, footTone(context), path),
  ];
  return { ...headline, behind, items };
}

interface StepSetting {
  readonly context: Composed;
  readonly tones: readonly ColorRole[];
  readonly count: number;
  readonly claim: number | undefined;
  readonly isScaled: boolean;
  readonly at: Sizes<Sort>;
}

/** What a step says: on it where it is the last or has no figure, else above it. */
function stepPart({ fact, text, path }: Step, i: number, setting: StepSetting): (w: Inch) => Sized {
  const { context, tones, count, claim, isScaled, at } = setting;
  const { brand } = context;
  const isLast = i === count - 1;
  const ground = isLast || !isScaled ? (tones[i] ?? 'field') : context.ground;
  const color = i === claim ? colorOn(brand, 'highlight', ground) : inkOn(brand, ground);
  const own = { name: `Step ${i + 1}`, path, ground };
  if (!fact) {
    return inkText(context, { ...own, name: `${own.name} text`, text, size: at.text, maxLines: 4, style: { color } });
  }
  return lockUp(context, {
    ...{ ...own, fact, size: isLast ? at.hero : at.figure, color },
    label: { text, size: at.text, role: 'body' },
    places: ['under'],
  });
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

/** The tones of steps, the last the strongest; the one that is claimed is such that its figure is seen in that colour. */
function tonesIn({ brand, ground }: Composed, count: number, claim: number | undefined): ColorRole[] {
  const dark = isDarkFill(brand, ground);
  const all: readonly ColorRole[] = dark
    ? ['field-second', 'field', 'step-3', 'step-2', 'step-1', 'field-pale']
    : ['step-1', 'step-2', 'step-3', 'field', 'field-second', 'field-dark'];
  const own = all.filter(
    (role) => brand.colors[role].hex !== brand.colors[ground].hex && contrastOf(brand, role, ground) >= 1.2,
  );
  const tones = own.slice(Math.max(0, own.length - count));
  return Array.from({ length: count }, (_, i) => {
    const tone = tones[Math.min(i, tones.length - 1)] ?? 'field';
    return i === claim && contrastOf(brand, 'highlight', tone) < 3 ? (dark ? 'field-pale' : 'field-dark') : tone;
  });
}

/** What the steps stand on: the ground where that is dark, and else a dark field. */
const footTone = ({ brand, ground }: Composed): ColorRole => (isDarkFill(brand, ground) ? ground : 'field-dark');
