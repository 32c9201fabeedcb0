import { countsCharacters } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { colorOn, subtleOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { Steps } from '../../../layout/scale.ts';
import { type Part, space, spring, stack } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';
import type { Bullet } from '../../tiles/bullet.ts';

/** The largest leads by how many points there are, in points in a hall. */
const LARGEST: readonly Pt[] = [403, 403, 200, 150, 110, 84, 72];
/** How large hanzi are set, as a part of the size of letters. */
const HANZI = 0.75;
/** Between a lead and the text behind it, and the least width of that. */
const GAP: Inch = 0.56;
const LEAST_TEXT: Inch = 3.2;
/** Between the headline and the first lead. */
const BELOW: Inch = 0.62;
const LEAST_HEAD: Pt = 46;
const LEAD_SPACING = 0.8;
/** What hangs below the last lead keeps from the slide’s edge. */
const CLEAR: Inch = 0.15;
/** Texts take no more lines where a smaller lead makes room for that. */
const LINES = [2, 3] as const;

/** A wall of words: leads one below the other as large as they go, the text of each at its right on the same base line. */
export function wallOfLeads(
  bullets: readonly Bullet[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body, brand, ground } = context;
  const headline = headlineIn(
    context,
    { ...body, h: body.h / 3 },
    { maxLines: 1 + context.headline.paragraphs.length },
  );
  if (!headline) return undefined;
  const y = headlineEnd(headline) + BELOW;
  const room = { ...body, y, h: body.y + body.h - y };
  const below = brand.size.h - CLEAR - body.y - body.h;
  const steps = {
    lead: leadSteps(context, bullets.length),
    text: supportSteps(context, { max: bullets.length < 3 ? 36 : 28 }),
  };
  const spacing = { spacing: LEAD_SPACING, bold: true };
  const wallOf = (maxLines: number) =>
    fill(room, steps, (sizes) => {
      const widest = Math.max(
        ...bullets.map(({ lead, whole }) => textWidth(context, 'heading', lead ?? whole, sizes.lead, spacing)),
      );
      const rows = bullets.map(({ name, lead, whole, text, items }, i): Part => {
        const isClaim = i === claim;
        const color = isClaim ? colorOn(brand, 'highlight', ground) : undefined;
        const head = inkText(context, {
          ...{ name: `${name} lead`, path: whole.path, text: lead ?? whole, size: sizes.lead, ground, maxLines: 1 },
          style: { ...spacing, ...(color ? { color } : {}) },
        });
        const words = text ?? items[0];
        const quiet = isClaim || claim === undefined ? {} : { style: { color: subtleOn(brand, ground) } };
        const said =
          words &&
          inkText(context, {
            ...{
              name: `${name} text`,
              path: words.path,
              text: words,
              size: sizes.text,
              ground,
              role: 'body',
              maxLines,
            },
            ...quiet,
          });
        return onBaseLine(head, said, { left: widest, gap: GAP, least: LEAST_TEXT });
      });
      return stack([
        ...rows.flatMap((row, i) => [...(i > 0 ? [spring(0.3)] : bullets.length === 1 ? [spring(0)] : []), row]),
        spring(0.15),
        // What hangs below the last base line stays on the slide.
        space(Math.max(0, ptToInch(DESCENT_EM * sizes.lead) - below)),
      ]);
    });
  const filled = LINES.map(wallOf).find(({ fits }) => fits);
  return filled && { ...headline, items: filled.items };
}

/** The sizes of leads by how many there are: hero words, and below them heads. */
function leadSteps(context: Composed, count: number): Steps {
  const max = (LARGEST[count] ?? 72) * (countsCharacters(context.language) ? HANZI : 1);
  const heads = headSteps(context, { min: LEAST_HEAD, max });
  const words = heroWordSteps(context, { min: 120, max });
  const sizes = [...heads.sizes, ...words.sizes];
  return { sizes, start: sizes.length - 1 };
}
