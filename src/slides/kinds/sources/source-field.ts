import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { contrastOf, inkOn, isDarkFill } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { field } from '../../../layout/leaves.ts';
import { isAtDesk } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { edgeSwing, footIn, leftField } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn, headlineSizes } from '../../stage/headline.ts';

const CLEAR: Inch = 0.3;
const HEADLINE_LINES = 6;
/** Between the headline and the books, at least. */
const ABOVE: Inch = 0.4;
/** The sizes of what is on a book, from the largest; in it around its text, and how far the next one lies to the side. */
const TITLES: readonly Pt[] = [24, 22, 20, 18, 16, 14, 12];
const BOOK: { readonly x: Inch; readonly y: Inch } = { x: 0.42, y: 0.3 };
/** The lines on one of several books, and on the only one. */
const LINES = { several: 3, one: 5 };
const ASIDE: Inch = 0.3;
/** The bands across the spine of a book, and from its ends to them. */
const SPINE: { readonly band: Inch; readonly from: Inch } = { band: 0.07, from: 0.16 };
const DESK_SIZE = 0.67;
/** A cover with less contrast to what it lies on is not seen. */
const LEAST_TONE = 1.3;

export interface SourceField extends Page {
  /** Where the field ends, for what stands beside it. */
  readonly end: Inch;
}

/** A field up to `to` with the headline, and at its foot the sources as books that lie on each other. */
export function sourceField(citations: readonly RichText[], context: Composed, to: Inch): SourceField | undefined {
  const { body, path } = context;
  const fill = fieldFill(context);
  const end = to + edgeSwing(context);
  const column = { ...body, w: to - edgeSwing(context) - CLEAR - body.x };
  const books = booksIn(citations, context, column, fill);
  const room = books && { ...column, h: body.h - books.h - ABOVE };
  const sizes = [...headlineSizes(context), ...(isAtDesk(context) ? [24] : [36])];
  const headline = room && headlineIn(context, room, { sizes, maxLines: HEADLINE_LINES });
  if (!books || !headline || headlineEnd(headline) > room.y + room.h) return undefined;
  return {
    ...headline,
    ...footIn(context, { x: 0, w: column.x + column.w }),
    end,
    behind: leftField(context, 'Field', to, fill, path).map((item) => inRole(item, 'plate')),
    items: books.items,
  };
}

/** What the headline stands on beside a ground of paper. */
const fieldFill = ({ brand, ground }: Composed): ColorRole => (isDarkFill(brand, ground) ? 'field' : 'field-dark');

/** The books at the foot of a column, one on the other, at the largest size at which their titles have room. */
function booksIn(
  citations: readonly RichText[],
  context: Composed,
  column: Box,
  on: ColorRole,
): { readonly h: Inch; readonly items: readonly SheetItem[] } | undefined {
  const { body } = context;
  const part = isAtDesk(context) ? DESK_SIZE : 1;
  const covers = coversOn(context, on);
  for (const size of TITLES.map((each) => Math.max(10, Math.round(each * part)))) {
    const set = citations.map((text, i) => {
      const cover = covers[i % covers.length] ?? 'field';
      const aside = ASIDE * (i % 2);
      const w = column.w - (citations.length > 1 ? ASIDE : 0);
      const title = inkText(context, {
        ...{
          name: `Source ${i + 1}`,
          text,
          size,
          ground: cover,
          role: 'body',
          maxLines: citations.length > 1 ? LINES.several : LINES.one,
        },
      })(w - 2 * BOOK.x);
      return { cover, title, x: column.x + aside, w, h: title.min + 2 * BOOK.y };
    });
    const h = set.reduce((all, each) => all + each.h, 0);
    if (h > MOST * body.h || !set.every(({ title }) => title.fits)) continue;
    let y = body.y + body.h - h;
    const items = set.flatMap((each, i): SheetItem[] => {
      const box = { x: each.x, y, w: each.w, h: each.h };
      y += each.h;
      const bands = [box.x + SPINE.from, box.x + box.w - SPINE.from - SPINE.band].map((x, k) =>
        field(`Book ${i + 1} band ${k + 1}`, { ...box, x, w: SPINE.band }, inkOn(context.brand, each.cover)),
      );
      const place = { x: box.x + BOOK.x, y: box.y + BOOK.y, w: box.w - 2 * BOOK.x, h: each.title.min };
      return [field(`Book ${i + 1}`, box, each.cover), ...bands, ...each.title.place(place)];
    });
    return { h, items };
  }
  return undefined;
}

/** The part of the body’s height that books take at most. */
const MOST = 0.56;

/** The colours of books, the one that is seen best first. */
function coversOn({ brand }: Composed, on: ColorRole): ColorRole[] {
  const all: readonly ColorRole[] = ['field', 'field-pale', 'field-second', 'ground'];
  return all.filter((role) => contrastOf(brand, role, on) >= LEAST_TONE && inkOn(brand, role) !== role);
}
