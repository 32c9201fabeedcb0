import type { Inch, Pt } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { digitHeight } from '../../../layout/leaves.ts';
import { labelGap, lockUp, lockUpWidth } from '../../../layout/lock-up.ts';
import { heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import { anchored, elastic, inSpans, space, spring, stack } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { edgeSwing, footIn, leftField, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, sideHeadline } from '../../stage/headline.ts';
import type { FigureEntry } from './figure-entry.ts';
import { figureInk, labelOf } from './figure-words.ts';

/** How much of the slide's width the field of the figure that leads takes, at least and at most. */
const FIELD = { least: 0.44, middle: 0.55, most: 0.66 };
/** From text to the edge of its field, and from the edge to the text behind it. */
const PAD: Inch = 0.4;
const BELOW: Inch = 0.45;
/** A headline that takes more lines than this has a wider field, if there is one. */
const FEW_LINES = 2;
/** How high the digits that lead may be, and how large the others are beside them. */
const HIGHEST: Inch = 3.6;
const SECOND = 0.55;
const HEADLINE_HEIGHT: Inch = 2.2;

/** Two figures on one base line, on two fields that meet in the brand's edge: the first leads. */
export function splitOfTwo([first, second]: readonly FigureEntry[], context: Composed): Page | undefined {
  if (!first || !second) return undefined;
  const { body, ground, brand } = context;
  const swing = edgeSwing(context);
  const own = tonesOn(context, 1)[0] ?? 'field';
  const end = body.x + body.w;
  const all = heroFigureSteps(context).sizes;
  const widest = FIELD.most * brand.size.w - swing - PAD - body.x;
  const largest = all.findLast(
    (size) => lockUpWidth(context, first.fact, size) <= widest && digitHeight(context, size) <= HIGHEST,
  );
  if (largest === undefined) return undefined;
  const heroes = all.filter((size) => size <= largest);
  const edgeFor = (size: Pt) => {
    const need = body.x + lockUpWidth(context, first.fact, size) + PAD + swing;
    return Math.max(FIELD.least * brand.size.w, Math.min(FIELD.most * brand.size.w, need));
  };
  const [least, middle, most] = [edgeFor(largest), FIELD.middle * brand.size.w, FIELD.most * brand.size.w];
  const edges = [least, Math.max(least, middle), most, least];
  for (const [i, to] of edges.entries()) {
    const left = { x: body.x, w: to - swing - PAD - body.x };
    const headline = sideHeadline(context, { ...body, ...left, h: HEADLINE_HEIGHT });
    if (!headline || (headline.lines > FEW_LINES && i < 2)) continue;
    const right = { x: to + swing + PAD, w: end - to - swing - PAD };
    const y = headlineEnd(headline) + BELOW;
    const steps = {
      hero: { sizes: heroes, start: heroes.length - 1 },
      second: heroFigureSteps(context, { max: 176 }),
      label: supportSteps(context, { min: 24, max: 36 }),
    };
    const filled = fill({ ...body, y, h: body.y + body.h - y }, steps, (at) => {
      const heroPart = lockUp(context, {
        ...{ name: `Figure ${first.index + 1}`, path: first.path, fact: first.fact, size: at.hero, ground: own },
        color: figureInk(brand, own, first, true),
      });
      const size = Math.min(at.second, SECOND * at.hero);
      const secondPart = lockUp(context, {
        ...{ name: `Figure ${second.index + 1}`, path: second.path, fact: second.fact, size, ground },
        color: figureInk(brand, ground, second, false),
      });
      const gap = Math.max(labelGap(first.fact, at.hero), labelGap(second.fact, size));
      return stack([
        spring(0),
        inSpans([heroPart, anchored(secondPart, 'bottom')], [left, right]),
        space(gap),
        inSpans(
          [labelOf(context, first, at.label, own), labelOf(context, second, at.label, ground, true)],
          [left, right],
        ),
        elastic(0.05, 0.3, () => [], 0.3),
      ]);
    });
    if (!filled.fits) continue;
    const behind = leftField(context, 'First', to, own, context.path);
    return { ...headline, behind, items: filled.items, ...footIn(context, { x: 0, w: to - swing }) };
  }
  return undefined;
}
