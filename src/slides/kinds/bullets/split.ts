import type { Inch, Pt } from '../../../core/lengths.ts';
import { colorOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { Steps } from '../../../layout/scale.ts';
import { type Part, spring, stack } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { edgeSwing, footIn, leftField, toneBeside } from '../../stage/composed-fields.ts';
import { headlineIn, headlineSizes } from '../../stage/headline.ts';
import type { Bullet } from '../../tiles/bullet.ts';

/** The part of the slide’s width that the field of the headline takes. */
const FIELD = 0.48;
const PAD: Inch = 0.62;
/** The sizes of a headline that is the half of the slide, in points in a hall. */
const HEADLINE: { readonly max: Pt; readonly lines: number } = { max: 132, lines: 5 };
/** Where sentences begin at the top, and the least between two of them, in em. */
const TOP: Inch = 0.3;
const BETWEEN_EM = 0.8;
/** The largest sentences by how many there are, in points in a hall. */
const LARGEST: readonly Pt[] = [96, 96, 96, 84, 76, 66, 54];
/** Sentences of more than two lines are no larger. */
const LONG: Pt = 28;

/** The headline as large as it goes on one half of the slide, sentences below each other on the other. */
export function splitSentences(
  bullets: readonly Bullet[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { brand, body, ground } = context;
  const end = FIELD * brand.size.w;
  const tone = toneBeside(context);
  const own = { ...body, w: end - edgeSwing(context) - 0.3 - body.x };
  const hero = heroWordSteps(context, { max: HEADLINE.max }).sizes.toReversed();
  const headline = headlineIn(context, own, { sizes: [...hero, ...headlineSizes(context)], maxLines: HEADLINE.lines });
  if (!headline) return undefined;
  const x = end + edgeSwing(context) + PAD;
  const room = { ...body, x, y: body.y + TOP, w: body.x + body.w - x, h: body.h - TOP };
  const [small, large] = [supportSteps(context), headSteps(context, { min: 40, max: LARGEST[bullets.length] ?? 54 })];
  const sizes = [...small.sizes, ...large.sizes];
  const short = { sizes, start: sizes.length - 1 };
  const textsOf = (text: Steps, maxLines: number) =>
    fill(room, { text }, (at) => {
      const rows = bullets.map(({ name, whole }, i): Part => {
        const isClaim = i === claim;
        return inkText(context, {
          ...{ name, path: whole.path, text: whole, size: at.text, ground, role: 'body', maxLines },
          style: isClaim ? { bold: true, color: colorOn(brand, 'highlight', ground) } : {},
        });
      });
      const gap = (BETWEEN_EM * at.text) / 72;
      return stack(rows.flatMap((row, i) => (i === 0 ? [row] : [spring(gap, 1.6 * gap), row])));
    });
  const filled = [textsOf(short, 2), textsOf(supportSteps(context, { max: LONG }), 5)].find(({ fits }) => fits);
  if (!filled) return undefined;
  return {
    ...headline,
    ...footIn(context, { x: 0, w: end - edgeSwing(context) - 0.3 }),
    behind: leftField(context, 'Headline field', end, tone),
    items: filled.items,
  };
}
