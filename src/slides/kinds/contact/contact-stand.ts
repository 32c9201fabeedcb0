import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import { isAtDesk } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { artItems } from '../../../scene/page/page.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page, SectionView } from '../../parts/define-slide.ts';
import { showsVisual, visualItems } from '../../parts/visual-parts.ts';
import { edgeSwing, fieldOn, leftField, slideBox } from '../../stage/composed-fields.ts';
import { belowMark, type Headline, headlineEnd, headlineIn, marksOn } from '../../stage/headline.ts';
import { type Block, blocksIn } from './contact-blocks.ts';
import { codePicture, codePlate } from './contact-field.ts';

interface Stand extends Pick<SectionView, 'title' | 'visual'> {
  readonly blocks: readonly Block[];
  readonly qr?: string | undefined;
  readonly caption?: RichText | undefined;
}

/** How large a code is, from the largest. */
const CODES: readonly Inch[] = [6.2, 5.7, 5.2, 4.8, 4.4, 4, 3.7, 3.4, 3, 2.6];
const PLATE_PAD: Inch = 0.16;
/** Beside a plate on its field; below the texts. */
const FIELD_PAD: Inch = 0.3;
const FOOT: Inch = 0.6;
/** The part of the slide’s width that a scene over a code has; around that and to its caption, and how much of the height it takes at most. */
const SCENE = { w: 0.46 };
const PANEL = { pad: 0.4, gap: 0.3, most: 0.56 };
/** Where the field of the texts ends beside a scene, as a ratio to the slide’s width. */
const FIELD = 0.56;
const CLEAR: Inch = 0.35;
/** Between the title, the lines and a code below them. */
const GAP: Inch = 0.4;
/** That of the code’s plate. */
const CODE_FIELD: ColorRole = 'on-dark';
/** Below the brand's mark. */
const MARK_GAP: Inch = 0.45;
const SPACING = { lines: 0.22, people: 0.05 };
const LARGEST: { readonly one: Pt; readonly several: Pt } = { one: 40, several: 28 };
const TITLE_LINES = 3;
const CAPTION_LINES: readonly number[] = [2, 4];
/** Lines of one person are so large where a smaller title leaves them room. */
const WELL: Pt = 28;

/** The title and how to get in touch large, and beside them in the brand’s edge the code, under the scene where there is one. */
export function contactStand(stand: Stand, context: Composed): Page | undefined {
  const { visual, qr } = stand;
  const { brand } = context;
  if (stand.blocks.length === 0) return undefined;
  if (qr !== undefined) return besideCode(stand, context, qr);
  if (!showsVisual(visual)) return undefined;
  const to = FIELD * brand.size.w;
  const texts = textsIn(stand, context, columnTo(context, to));
  return texts && standOf(texts, context, { to, scene: visualOn(stand, context, besideField(context, to)) });
}

/** The texts on a field that ends beside the code, as large as they leave it room. */
function besideCode(stand: Stand, context: Composed, qr: string): Page | undefined {
  if (showsVisual(stand.visual)) return besideCodeAndScene(stand, context, qr);
  const { w, h } = context.brand.size;
  for (const side of CODES) {
    const plate = plateOf(stand, context, qr, side);
    const to = w - plate.w - 2 * FIELD_PAD;
    const middle = { x: to + FIELD_PAD, y: (h - plate.h) / 2 };
    const free = belowMark(context, { x: middle.x, w: plate.w });
    const y = free > context.body.y ? Math.max(middle.y, free) : middle.y;
    if (y + plate.h > h) continue;
    const texts = textsIn(stand, context, columnTo(context, to));
    if (!texts) continue;
    const beside = [fieldOn('Code field', besideField(context, to), CODE_FIELD, context.path)];
    const code = plate.place(middle.x, y);
    return standOf({ ...texts, items: [...texts.items, ...code] }, context, { to, scene: beside });
  }
  return undefined;
}

/** The texts on a field beside the scene, and the code below that on paper, what it opens at its right. */
function besideCodeAndScene(stand: Stand, context: Composed, qr: string): Page | undefined {
  const { brand, body, path } = context;
  const to = (1 - SCENE.w) * brand.size.w;
  const texts = textsIn(stand, context, columnTo(context, to));
  if (!texts) return undefined;
  const box = besideField(context, to);
  const x = to + edgeSwing(context) + PANEL.pad;
  const sides = CODES.filter((each) => each + 2 * PANEL.pad <= PANEL.most * brand.size.h);
  // A smaller code is better than its caption in more lines.
  for (const { side, maxLines } of CAPTION_LINES.flatMap((lines) =>
    sides.map((each) => ({ side: each, maxLines: lines })),
  )) {
    const y = brand.size.h - side - PANEL.pad;
    const at = x + side + PANEL.gap;
    const caption = captionIn(stand, context, { x: at, y, w: body.x + body.w - at, h: side }, maxLines);
    if (!caption) continue;
    const panel = { ...box, y: y - PANEL.pad, h: box.y + box.h - y + PANEL.pad };
    const scene = [
      ...visualOn(stand, context, { ...box, h: panel.y - box.y }),
      fieldOn('Code field', panel, CODE_FIELD, path),
    ];
    const code = codePicture(context, qr, { x, y, w: side, h: side });
    return standOf({ ...texts, items: [...texts.items, code, ...caption] }, context, { to, scene });
  }
  return undefined;
}

/** What a code opens, as large as a box holds it in its middle; undefined where that breaks a word. */
function captionIn(
  { caption }: Stand,
  context: Composed,
  box: Box,
  maxLines: number,
): readonly SheetItem[] | undefined {
  if (!caption) return [];
  const own = { name: 'QR caption', path: caption.path, text: caption, ground: CODE_FIELD } as const;
  const sizes = [...supportSteps(context, { min: 22 }).sizes, ...headSteps(context, { min: 40, max: 40 }).sizes];
  const part = sizes
    .toReversed()
    .map((size) => inkText(context, { ...own, size, maxLines })(box.w))
    .find(({ fits, min }) => fits && min <= box.h);
  return part?.place({ ...box, y: box.y + (box.h - part.min) / 2, h: part.min });
}

/** How far what is beside the field of the texts reaches under its edge. */
const under = (context: Composed): Inch => 2 * edgeSwing(context);

/** What lies beside the field of the texts, and under its edge. */
function besideField(context: Composed, to: Inch): Box {
  const whole = slideBox(context);
  return { ...whole, x: to - under(context), w: whole.x + whole.w - to + under(context) };
}

const visualOn = ({ visual, title }: Stand, context: Composed, box: Box): readonly SheetItem[] =>
  visualItems(context, { name: 'Scene', visual, title, box });

/** The page of texts on a field to a place, over what is beside them. */
function standOf(
  { headline, items }: Texts,
  context: Composed,
  { to, scene }: { readonly to: Inch; readonly scene: readonly SheetItem[] },
): Page {
  const { ground, path } = context;
  const field = leftField(context, 'Field', to, ground, path).map((item) => inRole(item, 'plate'));
  return {
    ...headline,
    ground,
    behind: [...scene, ...field, ...(markIn(context)?.items ?? [])],
    items,
    unnumbered: true,
  };
}

/** Where texts stand on a field that ends at a place in the brand’s edge. */
function columnTo(context: Composed, to: Inch): Box {
  const { body, brand } = context;
  const mark = markIn(context)?.box;
  const y = mark ? mark.y + mark.h + MARK_GAP : body.y;
  return { x: body.x, y, w: to - edgeSwing(context) - CLEAR - body.x, h: brand.size.h - FOOT - y };
}

function plateOf({ caption }: Stand, context: Composed, qr: string, side: Inch) {
  const { label } = context.brand.reading[context.reading];
  const size = supportSteps(context, { max: 32 }).sizes.at(-1) ?? label.size;
  return codePlate(context, qr, caption, {
    side,
    pad: PLATE_PAD,
    style: { ...label, bold: true, size: Math.max(size, label.size) },
  });
}

interface Texts {
  readonly headline: Headline;
  readonly items: readonly LaidOutItem[];
}

/** The title at the top of a room and the lines at its foot, at the largest sizes at which both have room. */
function textsIn(stand: Stand, context: Composed, room: Box): Texts | undefined {
  const heads = [...headSteps(context, { min: 40, max: 66 }).sizes, ...heroWordSteps(context, { max: 110 }).sizes];
  const tried = heads.toReversed().flatMap((size) => {
    const headline = headlineIn(context, room, { sizes: [size], maxLines: TITLE_LINES });
    if (!headline) return [];
    const y = headlineEnd(headline) + GAP;
    const lines = linesIn(stand, context, { ...room, y, h: room.y + room.h - y }, size);
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

/** The brand’s mark as the closing frame has it; undefined where that has none at its head, or the slide has its own. */
function markIn(context: Composed): { readonly box: Box; readonly items: readonly SheetItem[] } | undefined {
  if (marksOn(context).length > 0) return undefined;
  const { brand, path } = context;
  const art = brand.frames.closing.art.find(({ box }) => box.y + box.h < brand.size.h / 4);
  if (!art) return undefined;
  return { box: art.box, items: artItems(art).map((item) => ({ ...item, path, group: art.name })) };
}
