import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { bold, joinParagraphs, type RichText } from '../../../core/rich-text.ts';
import { contrastOf } from '../../../layout/colors.ts';
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

/** Two rows of one height, each as wide as the slide, which is all of its whole: what is filled of it is its share. */
export function shareRows(shares: readonly Share[], context: Composed, claim: number | undefined): Page | undefined {
  const { body, brand, ground, path } = context;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 });
  if (!headline) return undefined;
  const whole = slideBox(context);
  const y = headlineEnd(headline) + BELOW;
  const h = (body.y + body.h - FOOT - y) / 2;
  const wholes = wholeTones(context);
  const rows = shares.map(({ fact, whole: of, text, share, path: own }, i): LengthRow => {
    const claimed = i === claim;
    const rest = wholes[i] ?? ground;
    const w = share * brand.size.w;
    const isRed = claimed && share <= MAX_CLAIM && contrastOf(brand, 'highlight', rest) >= MARK_CONTRAST;
    const words = joinParagraphs([bold(of), text]);
    const leads = claim === undefined || claimed;
    return {
      name: `Side ${i + 1}`,
      path: own,
      fact,
      words,
      w,
      rest,
      leads,
      claimed,
      fill: isRed ? 'highlight' : fillOn(context, rest),
    };
  });
  const filled = onLengths(context, rows, { y, h, gap: 0 });
  if (!filled.fits) return undefined;
  const behind = rows.flatMap(({ name, w, fill, rest, path: own }, i): LaidOutItem[] => {
    const box: Box = { ...whole, y: y + i * h, h };
    return [
      fieldOn(`${name} whole`, box, rest, path),
      asData(field(`${name} share`, { ...box, w: w - box.x }, fill, own)),
    ];
  });
  return { ...headline, behind, items: filled.items };
}

/** What the wholes of the two rows are: a pale one and a dark one, neither of them the ground. */
function wholeTones({ brand, ground }: Composed): readonly ColorRole[] {
  const other = (roles: readonly ColorRole[]) =>
    roles.find((role) => brand.colors[role].hex !== brand.colors[ground].hex) ?? 'field-pale';
  return [other(['field-pale', 'panel']), other(['field-dark', 'field-second'])];
}

/** The tone of a share that is told from its whole. */
function fillOn({ brand }: Composed, whole: ColorRole): ColorRole {
  const tries: readonly ColorRole[] = ['field', 'step-2', 'field-pale'];
  return tries.find((role) => contrastOf(brand, role, whole) >= MARK_CONTRAST) ?? 'field';
}
