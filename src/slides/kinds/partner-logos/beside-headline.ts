import { type Box, inset, overlaps } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { headSteps } from '../../../layout/poster.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { edgeSwing, leftField, wholeFootIn } from '../../stage/composed-fields.ts';
import { clearOfMark, marksOn, shortHeadline } from '../../stage/headline.ts';
import type { PartnerLogo } from '../../tiles/logos.ts';
import { logosOnPaper, papersOf } from './logos-on-paper.ts';

/** The part of the slide’s width that the field with the headline takes. */
const FIELD = 0.4;
const PAD: Inch = 0.4;
/** Between the brand’s mark and a logo. */
const CLEAR: Inch = 0.2;
const HEADLINE = { max: 84, min: 40 };

const acrossOf = (count: number) => (count <= 3 ? 1 : count <= 8 ? 2 : count <= 15 ? 3 : 4);

/** The headline on a field to the seam, the logos on paper at its right. */
export function besideHeadline(partners: readonly PartnerLogo[], context: Composed): Page | undefined {
  const { body, brand, headline: title } = context;
  const at = FIELD * brand.size.w;
  const swing = edgeSwing(context);
  const left = { ...body, w: at - swing - PAD - body.x };
  const headline = shortHeadline(context, left, {
    sizes: headSteps(context, HEADLINE).sizes.toReversed(),
    ...{ fewest: 2, maxLines: 4 + title.paragraphs.length, atFoot: true },
  });
  if (!headline) return undefined;
  const { paper, field } = papersOf(context);
  const x = at + swing;
  const { w, h } = brand.size;
  const room = { x, y: 0, w: w - x, h };
  const inRoom = (own: Box) => logosOnPaper(context, partners, own, { across: acrossOf(partners.length) });
  const whole = inRoom(room);
  const marks = marksOn(context).map((box) => inset(box, -CLEAR));
  const isFree = whole.every(({ kind, box }) => kind !== 'picture' || !marks.some((mark) => overlaps(mark, box)));
  return {
    ...headline,
    ...wholeFootIn(context, left),
    ground: paper,
    behind: leftField(context, 'Field', at, field, context.path),
    items: isFree ? whole : inRoom(clearOfMark(context, room)),
  };
}
