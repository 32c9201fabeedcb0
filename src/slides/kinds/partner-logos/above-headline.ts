import type { Inch } from '../../../core/lengths.ts';
import { headSteps } from '../../../layout/poster.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { headlineIn } from '../../stage/headline.ts';
import type { PartnerLogo } from '../../tiles/logos.ts';
import { logosOnPaper, papersOf } from './logos-on-paper.ts';

/** How high a row of logos is, by how many rows there are: the most, and the least. */
const ROW: readonly (readonly [Inch, Inch])[] = [
  [2.6, 1.7],
  [1.9, 1.25],
  [1.45, 0.98],
  [1.2, 0.84],
];
/** Above and below the logos, and from the field’s edge to the headline. */
const PAD: { readonly y: Inch; readonly headline: Inch } = { y: 0.34, headline: 0.4 };
const HEADLINE = { max: 110, min: 40 };

/** How many logos stand in a row: four, or six where they are many. */
const acrossOf = (count: number) => {
  if (count <= 5) return count;
  return count <= 12 ? Math.ceil(count / Math.ceil(count / 4)) : 6;
};

/** Logos on paper in an even grid, and under them the headline on a field, as large as it goes. */
export function aboveHeadline(partners: readonly PartnerLogo[], context: Composed): Page | undefined {
  const { body, headline: title } = context;
  const whole = slideBox(context);
  const across = acrossOf(partners.length);
  const down = Math.ceil(partners.length / across);
  const [most, least] = ROW[down - 1] ?? [1, 0.8];
  const { paper, field } = papersOf(context);
  const sizes = headSteps(context, HEADLINE).sizes.toReversed();
  const more = title.paragraphs.length - 1;
  // The largest headline that leaves logos their least height, in two lines, or in three where it must.
  for (const maxLines of [2, 3]) {
    for (const size of sizes) {
      const room = body.y + body.h - 2 * PAD.y - down * least - PAD.headline;
      const headline = headlineIn(
        context,
        { ...body, y: body.y + body.h - room, h: room },
        { sizes: [size], maxLines: maxLines + more, atFoot: true },
      );
      if (!headline) continue;
      const lowest = headline.titleBox.y - PAD.headline;
      const h = Math.min(lowest - 2 * PAD.y, down * most);
      const end = h + 2 * PAD.y;
      const y = headline.titleBox.y - (lowest - end) / 2;
      return {
        ...headline,
        titleBox: { ...headline.titleBox, y },
        ground: paper,
        behind: [fieldOn('Field', below(whole, end), field)],
        items: logosOnPaper(context, partners, { ...body, y: PAD.y, h }, { across }),
      };
    }
  }
  return undefined;
}

const below = (box: ReturnType<typeof slideBox>, y: Inch) => ({ ...box, y, h: box.y + box.h - y });
