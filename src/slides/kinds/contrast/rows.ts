import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { bold, joinParagraphs, type RichText } from '../../../core/rich-text.ts';
import { contrastOf, isDarkFill } from '../../../layout/colors.ts';
import { asData, field } from '../../../layout/leaves.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { type LengthRow, onLengths } from '../../stage/length-rows.ts';

/** A share of a whole. */
interface Share {
  readonly fact: FactView;
  readonly whole: RichText;
  readonly text: RichText;
  readonly share: number;
  readonly path: Path;
}

const BELOW: Inch = 0.35;
/** The widest share that may be in the colour of the claim, as a part of the slide’s width. */
const MAX_CLAIM = 0.4;
const MARK_CONTRAST = 3;
/** From the lower row to the source line. */
const FOOT: Inch = 0.06;
/** Between the rows. */
const GAP: Inch = 0.12;

/**
 * Two rows of one height, each as wide as the slide, which is all of its whole: what is filled of it is its share. What the
 * whole is ends its row, or leads the words where these need the room.
 */
export function shareRows(shares: readonly Share[], context: Composed, claim: number | undefined): Page | undefined {
  const { body, brand, path } = context;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 });
  if (!headline) return undefined;
  const whole = slideBox(context);
  const y = headlineEnd(headline) + BELOW;
  const h = (body.y + body.h - FOOT - y - GAP) / 2;
  const { part, rest } = tonesOf(context, claim !== undefined);
  const rowsWith = (isApart: boolean) =>
    shares.map(({ fact, whole: of, text, share, path: own }, i): LengthRow => {
      const claimed = i === claim;
      const isRed = claimed && share <= MAX_CLAIM && contrastOf(brand, 'highlight', rest) >= MARK_CONTRAST;
      return {
        ...{ name: `Side ${i + 1}`, path: own, fact, rest, claimed, leads: claim === undefined || claimed },
        ...(isApart ? { words: bold(text), aside: of } : { words: joinParagraphs([bold(of), text]) }),
        ...{ w: share * brand.size.w, fill: isRed ? 'highlight' : part },
      };
    });
  const rows = rowsWith(false);
  const filled = [rowsWith(true), rows]
    .map((own) => onLengths(context, own, { y, h, gap: GAP }))
    .find(({ fits }) => fits);
  if (!filled) return undefined;
  const behind = rows.flatMap(({ name, w, fill, path: own }, i): LaidOutItem[] => {
    const box: Box = { ...whole, y: y + i * (h + GAP), h };
    return [
      fieldOn(`${name} whole`, box, rest, path),
      asData(field(`${name} share`, { ...box, w: w - box.x }, fill, own)),
    ];
  });
  return { ...headline, behind, items: filled.items };
}

/**
 * The tones of shares and of what is left of their wholes: the same in both rows, neither of them the ground. A claim is
 * seen on a light one.
 */
function tonesOf({ brand, ground }: Composed, claims: boolean): Readonly<Record<'part' | 'rest', ColorRole>> {
  const rests: readonly ColorRole[] =
    isDarkFill(brand, ground) && !claims ? ['field-second', 'field', 'field-dark'] : ['field-pale', 'step-1', 'panel'];
  const rest = rests.find((role) => brand.colors[role].hex !== brand.colors[ground].hex) ?? 'field-pale';
  const parts: readonly ColorRole[] = ['field', 'field-pale', 'step-2', 'field-dark'];
  return { part: parts.find((role) => contrastOf(brand, role, rest) >= MARK_CONTRAST) ?? 'subject', rest };
}
