import { countsCharacters } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { inkOn } from '../../../layout/colors.ts';
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

/** The largest leads by how many points there are, in points in a hall. */
const LARGEST: readonly Pt[] = [403, 403, 200, 150, 110, 84, 72];
/** How large hanzi are set, as a part of the size of letters. */
const HANZI = 0.75;
/** Between a lead and the text behind it, and the least width of that. */
const GAP: Inch = 0.56;
const LEAST_TEXT: Inch = 3.2;
/** Between the only lead and the text below it. */
const UNDER: Inch = 0.42;
const AMONG: Inch = 0.3;
/** Between the headline and the first lead. */
const BELOW: Inch = 0.62;
const LEAST_HEAD: Pt = 46;
const LEAD = { spacing: 0.8, bold: true };
/** What hangs below the last lead keeps from the slide’s edge. */
const CLEAR: Inch = 0.15;
/** Texts take no more lines where a smaller lead makes room for that. */
const LINES = [2, 3] as const;

/** A wall of words: leads one below the other as large as they go, the text of each at its right on the same base line; that of one alone below it. */
export function wallOfLeads(
  bullets: readonly Bullet[],
  context: Composed,
  color: ColorRole = inkOn(context.brand, context.ground),
): Page | undefined {
  const { body, brand } = context;
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
    lead: leadSteps(context, hanzi * (LARGEST[bullets.length] ?? 72)),
    text: supportSteps(context, { max: bullets.length < 3 ? 36 : 28 }),
  };
  const wallOf = (maxLines: number) =>
    fill(room, steps, (sizes) => {
      const widest = Math.max(
        0,
        ...bullets.map(({ lead, whole }) => textWidth(context, 'heading', lead ?? whole, sizes.lead, LEAD)),
      );
      const rows = bullets.map((bullet): Part => {
        const [head, said] = partsOf(context, bullet, { ...sizes, color, maxLines });
        if (bullets.length === 1) return stack(said ? [head, space(UNDER), said] : [head]);
        return onBaseLine(head, said, { left: widest, gap: GAP, least: LEAST_TEXT });
      });
      return stack([
        ...rows.flatMap((row, i) => (i > 0 ? [spring(AMONG), row] : bullets.length === 1 ? [spring(0), row] : [row])),
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
  readonly color: ColorRole;
  readonly maxLines: number;
}

/** A lead, and what is said of it where it does not stand alone. */
function partsOf(
  context: Composed,
  { name, lead, whole, text, items }: Bullet,
  { lead: size, text: smaller, color, maxLines }: Look,
): [Part, ...Part[]] {
  const { ground } = context;
  const style = { ...LEAD, color };
  const head = inkText(context, {
    ...{ name: `${name} lead`, path: whole.path, text: lead ?? whole, size, ground, maxLines: 1, style },
  });
  const words = text ?? items[0];
  if (!words) return [head];
  const own = { path: words.path, text: words, size: smaller, ground, role: 'body', maxLines } as const;
  return [head, inkText(context, { name: `${name} text`, ...own })];
}

/** The sizes of leads: hero words, and below them heads. */
function leadSteps(context: Composed, max: Pt): Steps {
  const heads = headSteps(context, { min: LEAST_HEAD, max });
  const words = heroWordSteps(context, { min: 120, max });
  const sizes = [...heads.sizes, ...words.sizes];
  return { sizes, start: sizes.length - 1 };
}
