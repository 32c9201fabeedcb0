import { countsCharacters } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { colorOn, subtleOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { Steps } from '../../../layout/scale.ts';
import { type Part, space, spring, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';
import type { Bullet } from '../../tiles/bullet.ts';

/** The largest leads by how many points there are, in points in a hall, where all are alike and where one is the claim. */
const LARGEST: readonly Pt[] = [403, 403, 200, 150, 110, 84, 72];
const CLAIMED: readonly Pt[] = [403, 403, 236, 200, 150, 110, 84];
/** How large other leads are beside the one that is the claim. */
const OTHER = 0.38;
/** How large hanzi are set, as a part of the size of letters. */
const HANZI = 0.75;
/** Between a lead and the text behind it, and the least width of that. */
const GAP: Inch = 0.56;
const LEAST_TEXT: Inch = 3.2;
/** Between the claim and the text below it. */
const UNDER: Inch = 0.42;
const AFTER_CLAIM: Inch = 0.6;
const AMONG: Inch = 0.4;
/** Between the headline and the first lead. */
const BELOW: Inch = 0.62;
const LEAST_HEAD: Pt = 46;
const LEAD = { spacing: 0.8, bold: true };
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
  const hanzi = countsCharacters(context.language) ? HANZI : 1;
  const steps = {
    lead:
      claim === undefined
        ? leadSteps(context, hanzi * (LARGEST[bullets.length] ?? 72))
        : leadSteps(context, CLAIMED[bullets.length] ?? 72),
    text: supportSteps(context, { max: bullets.length < 3 || claim !== undefined ? 36 : 28 }),
  };
  const wallOf = (maxLines: number) =>
    fill(room, steps, (sizes) => {
      const besides = bullets.filter((_, i) => i !== claim);
      const size = OTHER * sizes.lead;
      const own = claim === undefined ? sizes.lead : size;
      const widest = Math.max(
        0,
        ...besides.map(({ lead, whole }) => textWidth(context, 'heading', lead ?? whole, own, LEAD)),
      );
      const rows = bullets.map((bullet, i): Part => {
        const at = { text: sizes.text, maxLines };
        // The claim has the slide's width, and what is said of it below it.
        if (i === claim) {
          const look = { ...at, lead: sizes.lead, color: colorOn(brand, 'highlight', ground) };
          return stack(partsOf(context, bullet, look).flatMap((part, k) => (k > 0 ? [space(UNDER), part] : [part])));
        }
        const quiet = claim === undefined ? {} : { color: subtleOn(brand, ground), quiet: true };
        const [head, said] = partsOf(context, bullet, { ...at, lead: own, ...quiet });
        return onBaseLine(head, said, { left: widest, gap: GAP, least: LEAST_TEXT });
      });
      return stack([
        ...rows.flatMap((row, i) => [
          ...(i > 0
            ? [spring(i - 1 === claim ? AFTER_CLAIM : claim === undefined ? 0.3 : AMONG)]
            : bullets.length === 1
              ? [spring(0)]
              : []),
          row,
        ]),
        spring(0.15),
        // What hangs below the last base line stays on the slide.
        space(Math.max(0, ptToInch(DESCENT_EM * sizes.lead) - below)),
      ]);
    });
  const filled = LINES.map(wallOf).find(({ fits }) => fits);
  return filled && { ...headline, items: filled.items };
}

interface Look {
  readonly lead: Pt;
  readonly text: Pt;
  readonly color?: ColorRole;
  readonly quiet?: boolean;
  readonly maxLines: number;
}

/** A lead, and what is said of it where it does not stand alone. */
function partsOf(context: Composed, bullet: Bullet, look: Look): [Part, ...Part[]] {
  const { brand, ground } = context;
  const { name, lead, whole, text, items } = bullet;
  const style = { ...LEAD, ...(look.color ? { color: look.color } : {}) };
  const head = inkText(context, {
    ...{ name: `${name} lead`, path: whole.path, text: lead ?? whole, size: look.lead, ground, maxLines: 1, style },
  });
  const words = text ?? items[0];
  if (!words) return [head];
  const own = {
    path: words.path,
    text: words,
    size: look.text,
    ground,
    role: 'body',
    maxLines: look.maxLines,
  } as const;
  const quiet = look.quiet ? { style: { color: subtleOn(brand, ground) } } : {};
  return [head, inkText(context, { name: `${name} text`, ...own, ...quiet })];
}

/** The sizes of leads: hero words, and below them heads. */
function leadSteps(context: Composed, max: Pt): Steps {
  const heads = headSteps(context, { min: LEAST_HEAD, max });
  const words = heroWordSteps(context, { min: 120, max });
  const sizes = [...heads.sizes, ...words.sizes];
  return { sizes, start: sizes.length - 1 };
}
