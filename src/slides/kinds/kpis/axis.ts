import { type Inch, ptToInch } from '../../../core/lengths.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { inkFor } from '../../../layout/ink.ts';
import { lockUp, lockUpWidth } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import { elastic, space, spring, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { edgeSwing, footIn, leftField } from '../../stage/composed-fields.ts';
import { headlineEnd, sideHeadline } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';
import type { FigureEntry } from './figure-entry.ts';
import { comparedWith, comparisonBars } from './figure-lead.ts';
import { figureInk, labelInk, labelOf, at as placedAt, wordsOf } from './figure-words.ts';

/** How much of the slide's width the field of the figure that leads takes. */
const FIELD = 0.48;
const PAD: Inch = 0.4;
/** From the field's edge to the figures of the axis, and from these to what they measure. */
const AXIS = { left: 0.5, gap: 0.36, least: 2.2 };
const HEADLINE_HEIGHT: Inch = 3;
const BELOW: Inch = 0.4;
const ROW_GAP: Inch = 0.3;
/** From what the figure measures to the bars that compare it. */
const BARS: Inch = 0.34;

/** What the figure that leads stands on: pale beside dark, and dark beside pale, where a claim is seen. */
function leadField({ brand, ground }: Composed, { highlight }: FigureEntry): ColorRole {
  if (isDarkFill(brand, ground)) return 'field-pale';
  return highlight ? 'field-dark' : 'field';
}

/** One figure on a field, and the others on an axis beside it: digits and units end there, what they measure begins. */
export function onAxis([first, ...others]: readonly FigureEntry[], context: Composed): Page | undefined {
  if (!first) return undefined;
  const { body, ground, brand } = context;
  const swing = edgeSwing(context);
  const to = FIELD * brand.size.w;
  const own: ColorRole = leadField(context, first);
  const left = { x: body.x, w: to - swing - PAD - body.x };
  const headline = sideHeadline(context, { ...body, ...left, h: HEADLINE_HEIGHT });
  if (!headline) return undefined;
  const y = headlineEnd(headline) + BELOW;
  const from = comparedWith(first);
  const heroSteps = {
    bar: supportSteps(context, { max: 24 }),
    label: supportSteps(context, { min: 24, max: 36 }),
    hero: heroFigureSteps(context, { max: 320 }),
  };
  const hero = fill({ ...body, ...left, y, h: body.y + body.h - y }, heroSteps, (at) =>
    stack([
      spring(0),
      lockUp(context, {
        ...{ name: `Figure ${first.index + 1}`, path: first.path, fact: first.fact, size: at.hero, ground: own },
        color: figureInk(brand, own, first, true),
        label: { text: wordsOf(first), size: at.label, style: { color: labelInk(brand, own, false) } },
        places: ['under'],
      }),
      ...(from
        ? [
            space(BARS),
            comparisonBars(
              context,
              { entry: first, ink: inkFor(context, own, 'Lead', first.path), mark: figureInk(brand, own, first, true) },
              from,
              at.bar,
            ),
          ]
        : []),
      elastic(0.05, 0.25, () => [], 0.25),
    ]),
  );
  const x = to + swing + AXIS.left;
  const steps = {
    figure: headSteps(context, { min: 46, max: others.length < 4 ? 96 : 76 }),
    note: supportSteps(context, { min: 22, max: others.length < 4 ? 32 : 28 }),
  };
  const rows = fill({ ...body, x, w: body.x + body.w - x }, steps, (at) => {
    const widths = others.map(({ fact }) => lockUpWidth(context, fact, at.figure));
    const widest = Math.max(...widths);
    const parts = others.map((entry, i) => {
      const figure = lockUp(context, {
        ...{ name: `Figure ${entry.index + 1}`, path: entry.path, fact: entry.fact, size: at.figure, ground },
        color: figureInk(brand, ground, entry, false),
      });
      const width = widths[i] ?? widest;
      return onBaseLine(
        placedAt(widest - width, width + ptToInch(1), figure),
        labelOf(context, entry, at.note, ground, true),
        { left: widest, gap: AXIS.gap, least: AXIS.least },
      );
    });
    return stack([
      spring(0.1),
      ...parts.flatMap((part, i) => (i === 0 ? [part] : [spring(ROW_GAP), part])),
      spring(0.1),
    ]);
  });
  if (!hero.fits || !rows.fits) return undefined;
  return {
    ...headline,
    behind: leftField(context, 'Lead', to, own, context.path),
    items: [...hero.items, ...rows.items],
    ...footIn(context, { x: 0, w: to - swing }),
  };
}
