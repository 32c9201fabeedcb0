import type { Inch, Pt } from '../../../core/lengths.ts';
import { headSteps } from '../../../layout/poster.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { clearOfMark, headlineIn } from '../../stage/headline.ts';
import type { PartnerLogo } from '../../tiles/logos.ts';
import { logosOnPaper, papersOf } from './logos-on-paper.ts';

/** How high a row of logos is, by how many rows there are: the most, and the least. */
const ROW: readonly (readonly [Inch, Inch])[] = [
  [4.4, 1.7],
  [2.6, 1.25],
  [1.7, 0.98],
  [1.3, 0.84],
];
/** From the field’s edge to the headline. */
const PAD: Inch = 0.4;
/** The largest headline above which so many rows of logos lead. */
const LARGEST: readonly Pt[] = [110, 110, 84];
const LEAST: Pt = 40;
/** A headline that takes one line is no smaller than this part of the largest. */
const ONE_LINE = 0.6;

/** How many logos stand in a row: four, or six where they are many. */
const acrossOf = (count: number) => {
  if (count <= 5) return count;
  return count <= 12 ? Math.ceil(count / Math.ceil(count / 4)) : 6;
};

/** Logos on paper in an even grid, and under them the headline on a field: in one line where it is large so. */
export function aboveHeadline(partners: readonly PartnerLogo[], context: Composed): Page | undefined {
  const { body, headline: title } = context;
  const whole = slideBox(context);
  const across = acrossOf(partners.length);
  const down = Math.ceil(partners.length / across);
  const [most, least] = ROW[down - 1] ?? [1, 0.8];
  const { paper, field } = papersOf(context);
  const max = LARGEST[down] ?? 60;
  const sizes = headSteps(context, { max, min: LEAST }).sizes.toReversed();
  const h = body.y + body.h - down * least - PAD;
  const room = { ...body, y: body.y + body.h - h, h };
  for (const lines of [1, 2, 3]) {
    const own = lines === 1 ? sizes.filter((size) => size >= ONE_LINE * (sizes[0] ?? 0)) : sizes;
    const maxLines = lines + title.paragraphs.length - 1;
    const headline = headlineIn(context, room, { sizes: own, maxLines, atFoot: true });
    if (!headline) continue;
    const lowest = headline.titleBox.y - PAD;
    const end = Math.min(lowest, down * most);
    const y = headline.titleBox.y - (lowest - end) / 2;
    return {
      ...headline,
      titleBox: { ...headline.titleBox, y },
      ground: paper,
      behind: [fieldOn('Field', below(whole, end), field)],
      items: logosOnPaper(context, partners, clearOfMark(context, { ...whole, y: 0, h: end }), { across }),
    };
  }
  return undefined;
}

const below = (box: ReturnType<typeof slideBox>, y: Inch) => ({ ...box, y, h: box.y + box.h - y });
