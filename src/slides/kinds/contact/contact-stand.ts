import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import { isAtDesk } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { artItems } from '../../../scene/page/page.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page, SectionView } from '../../parts/define-slide.ts';
import { showsVisual, visualItems } from '../../parts/visual-parts.ts';
import { edgeSwing, leftField, rightField, slideBox } from '../../stage/composed-fields.ts';
import { type Headline, headlineEnd, headlineIn } from '../../stage/headline.ts';
import { type Block, blocksIn } from './contact-blocks.ts';
import { codePlate } from './contact-field.ts';

interface Stand extends Pick<SectionView, 'title' | 'visual'> {
  readonly blocks: readonly Block[];
  readonly qr?: string | undefined;
  readonly caption?: RichText | undefined;
}

/** How large a code is that has a field of its own, and one on the field of the texts, from the largest. */
const CODES: { readonly own: readonly Inch[]; readonly below: readonly Inch[] } = {
  own: [4.2, 3.8, 3.4],
  below: [3, 2.6, 2.2, 1.9],
};
const PLATE_PAD: Inch = 0.16;
/** Around a plate on its field. */
const FIELD_PAD: Inch = 0.55;
/** Where the field of the texts ends beside a scene, as a ratio to the slide’s width. */
const FIELD = 0.56;
const CLEAR: Inch = 0.35;
/** Between the title, the lines and a code below them. */
const GAP: Inch = 0.4;
const CODE_FIELD: ColorRole = 'field-third';
/** Below the brand's mark. */
const MARK_GAP: Inch = 0.45;
const SPACING = { lines: 0.22, people: 0.05 };
const LARGEST: { readonly one: Pt; readonly several: Pt } = { one: 40, several: 28 };
const TITLE_LINES = 3;
/** An inch of a code is worth so many points of the title. */
const CODE_WORTH = 30;
/** Lines of one person are so large where a smaller title leaves them room. */
const WELL: Pt = 28;

/** The title and how to get in touch large, and the code on a field of its own in the brand’s edge, or below them beside a scene. */
export function contactStand(stand: Stand, context: Composed): Page | undefined {
  const { visual, title, qr } = stand;
  const { ground, path, brand } = context;
  const whole = slideBox(context);
  if (stand.blocks.length === 0) return undefined;
  if (!showsVisual(visual)) return qr === undefined ? undefined : besideCode(stand, context, qr);
  const to = FIELD * brand.size.w;
  const column = columnTo(context, to);
  const set = qr === undefined ? textsIn(stand, context, column) : aboveCode(stand, context, column, qr);
  if (!set) return undefined;
  const scene = { ...whole, x: to - 0.5, w: whole.x + whole.w - to + 0.5 };
  return {
    ...set.headline,
    ground,
    behind: [
      ...visualItems(context, { name: 'Scene', visual, title, box: scene }),
      ...leftField(context, 'Field', to, ground, path).map((item) => inRole(item, 'plate')),
      ...(markIn(context)?.items ?? []),
    ],
    items: set.items,
    unnumbered: true,
  };
}

/** The texts on a field that ends beside another with the code, as large as they leave it room. */
function besideCode(stand: Stand, context: Composed, qr: string): Page | undefined {
  const { brand, ground, path } = context;
  for (const side of CODES.own) {
    const plate = plateOf(stand, context, qr, side);
    const to = brand.size.w - plate.w - 2 * FIELD_PAD;
    const texts = textsIn(stand, context, columnTo(context, to));
    if (!texts) continue;
    const fields = rightField(context, 'Code field', to, CODE_FIELD, path);
    return {
      ...texts.headline,
      ground,
      behind: [...fields, ...(markIn(context)?.items ?? [])],
      items: [...texts.items, ...plate.place(to + FIELD_PAD, (brand.size.h - plate.h) / 2)],
      unnumbered: true,
    };
  }
  return undefined;
}

/** Where texts stand on a field that ends at a place in the brand’s edge. */
function columnTo(context: Composed, to: Inch): Box {
  const { body, brand } = context;
  const mark = markIn(context)?.box;
  const y = mark ? mark.y + mark.h + MARK_GAP : body.y;
  return { x: body.x, y, w: to - edgeSwing(context) - CLEAR - body.x, h: brand.size.h - FIELD_PAD - y };
}

/** The title over the code, whose lines are beside it or above it: the largest title first. */
function aboveCode(stand: Stand, context: Composed, column: Box, qr: string): Texts | undefined {
  const tried = CODES.below.flatMap((side): Texts[] => {
    const plate = plateOf(stand, context, qr, side);
    const y = column.y + column.h - plate.h;
    const code = plate.place(column.x, y);
    const x = column.x + plate.w + GAP;
    const beside = { x, y, w: column.x + column.w - x, h: plate.h };
    const upper = { ...column, h: y - GAP - column.y };
    const all = [textsIn(stand, context, upper, beside), textsIn(stand, context, upper)];
    return all.flatMap((texts) => (texts ? [{ ...texts, items: [...texts.items, ...code] }] : []));
  });
  const worth = ({ headline, items }: Texts) =>
    headline.size + CODE_WORTH * Math.max(...items.map(({ name, box }) => (name === 'QR code' ? box.w : 0)));
  return tried.toSorted((a, b) => worth(b) - worth(a))[0];
}

function plateOf({ caption }: Stand, context: Composed, qr: string, side: Inch) {
  const { label } = context.brand.reading[context.reading];
  const [, size = label.size] = supportSteps(context).sizes;
  return codePlate(context, qr, caption, {
    side,
    pad: PLATE_PAD,
    style: { ...label, size: Math.max(size, label.size) },
  });
}

interface Texts {
  readonly headline: Headline;
  readonly items: readonly LaidOutItem[];
}

/** The title at the top of a room, and the lines at its foot, or in another, at the largest sizes at which both have room. */
function textsIn(stand: Stand, context: Composed, room: Box, aside?: Box): Texts | undefined {
  const heads = [...headSteps(context, { min: 40, max: 66 }).sizes, ...heroWordSteps(context, { max: 110 }).sizes];
  const tried = heads.toReversed().flatMap((size) => {
    const headline = headlineIn(context, room, { sizes: [size], maxLines: TITLE_LINES });
    if (!headline) return [];
    const y = headlineEnd(headline) + GAP;
    const lines = linesIn(stand, context, aside ?? { ...room, y, h: room.y + room.h - y }, size);
    return lines ? [{ headline, ...lines }] : [];
  });
  const isWell = ({ size }: (typeof tried)[number]) => size >= (isAtDesk(context) ? 0.6 : 1) * WELL;
  return tried.find(isWell) ?? tried[0];
}

/** The lines at the foot of a room, smaller than a title; undefined where they have no room. */
function linesIn(
  { blocks }: Stand,
  context: Composed,
  room: Box,
  title: Pt,
): { readonly items: readonly LaidOutItem[]; readonly size: Pt } | undefined {
  const { ground, brand } = context;
  const [least = 20, well = 22] = supportSteps(context).sizes;
  const largest = blocks.length > 1 ? LARGEST.several : LARGEST.one;
  const spacing = blocks.some(({ name }) => name !== 'Contact') ? SPACING.people : SPACING.lines;
  if (room.h <= 0) return undefined;
  const look = { max: Math.min(largest, 0.7 * title), well, color: inkOn(brand, ground), ground, spacing };
  const { items, fits, size } = blocksIn(context, blocks, room, look);
  if (!fits || size < least) return undefined;
  const drop = Math.max(0, room.y + room.h - Math.max(...items.map(({ box }) => box.y + box.h)));
  return { size, items: items.map((item) => ({ ...item, box: { ...item.box, y: item.box.y + drop } })) };
}

/** The brand’s mark as the closing frame has it; undefined where that has none at its head. */
function markIn({ brand, path }: Composed): { readonly box: Box; readonly items: readonly SheetItem[] } | undefined {
  const art = brand.frames.closing.art.find(({ box }) => box.y + box.h < brand.size.h / 4);
  if (!art) return undefined;
  return { box: art.box, items: artItems(art).map((item) => ({ ...item, path, group: art.name })) };
}
