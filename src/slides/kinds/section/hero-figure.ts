import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { fill } from '../../../layout/fill.ts';
import { lockUp } from '../../../layout/lock-up.ts';
import { axisOf, headSteps, heroFigureSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { Steps } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import type { Part } from '../../../layout/tree.ts';
import type { Composed, Page, SectionView } from '../../parts/define-slide.ts';
import { showsVisual, visualItems } from '../../parts/visual-parts.ts';
import { edgeSwing, footIn, leftField, slideBox } from '../../stage/composed-fields.ts';
import { type NumberedHeadline, numberedHeadline, numberedHeadlines } from './numbered-headline.ts';

/** What a section with a figure, or something to be seen, has. */
interface Shown extends Pick<SectionView, 'title' | 'visual'> {
  readonly subtitle?: RichText | undefined;
  readonly figure?: SectionView['figure'] | undefined;
}

/** Where the field with the texts ends beside a scene, as a ratio to the slide’s width. */
const FIELD = 0.54;
/** From texts to the edge of their field, and from the headline to the figure. */
const CLEAR: Inch = 0.35;
const FIGURE_GAP: { readonly title: Inch; readonly subtitle: Inch } = { title: 0.62, subtitle: 0.7 };
/** The part of the height to spare that is above both. */
const LOWER = 0.6;
/** Between the label under a figure and where the source line may be. */
const FOOT: Inch = 0.12;
/** How far the two streams along the edge reach beyond the field. */
const STREAMS = [
  { reach: 0.26, fill: 'second' },
  { reach: 0.13, fill: 'subject' },
] as const;
/** The largest headlines, and how many times as large a figure under one is. */
const HEADLINE_SIZE = { beside: 66, alone: 96 } as const;
const CLEARLY_LARGER = 2.4;
/** What is free behind a figure whose unit is hanzi, and before one in the middle, as a part of its room’s width. */
const HAN_ASIDE = 0.18;
const HAN = /\p{Script=Han}/u;

/** Sizes of the figure, from those of heads on where it is long. */
function figureSizes(context: Composed): Steps {
  const sizes = [...headSteps(context, { min: 46, max: 76 }).sizes, ...heroFigureSteps(context).sizes];
  return { sizes, start: sizes.length - 1 };
}

/** The headline right above the section’s figure on a field in the brand’s edge, its scene beside that; the figure alone without one. */
export function heroOfSection({ title, subtitle, figure, visual }: Shown, context: Composed): Page | undefined {
  const { brand, ground, body, path } = context;
  const isPictured = showsVisual(visual);
  const to = isPictured ? FIELD * brand.size.w : brand.size.w;
  const w = isPictured ? to - edgeSwing(context) - CLEAR - body.x : body.w;
  const said = figure ? withFigure({ subtitle, figure }, context, w, isPictured) : withoutFigure(subtitle, context, w);
  if (!said) return undefined;
  const whole = slideBox(context);
  const scene = { ...whole, x: to - 0.5, w: whole.x + whole.w - to + 0.5 };
  const behind: SheetItem[] = isPictured
    ? [
        ...visualItems(context, { name: 'Scene', visual, title, box: scene }),
        ...STREAMS.flatMap(({ reach, fill: tone }, i) => leftField(context, `Stream ${i + 1}`, to + reach, tone, path)),
        ...leftField(context, 'Field', to, ground, path),
      ].map((item) => (item.kind === 'picture' || item.part?.kind === 'scene' ? item : inRole(item, 'plate')))
    : [];
  return {
    ...said.place,
    ground,
    behind,
    items: said.items,
    // Named though a section has no source line of its own.
    ...(figure ? { also: [] } : {}),
    ...footIn(context, { x: 0, w: to - edgeSwing(context) }),
    unnumbered: true,
  };
}

type Placed = Pick<NumberedHeadline, 'place' | 'items'>;

function withoutFigure(subtitle: RichText | undefined, context: Composed, w: Inch): Placed | undefined {
  const heads = headSteps(context, { max: HEADLINE_SIZE.beside }).sizes;
  const sizes = [...heads, ...heroWordSteps(context, { max: 150 }).sizes];
  return numberedHeadline(context, { ...context.body, w }, { sizes, subtitle, maxLines: 4, alone: true, tall: true });
}

/** The figure at the foot and the headline close above it: the largest that is clearly smaller than the figure. */
function withFigure(
  { subtitle, figure }: Pick<Shown, 'subtitle'> & { readonly figure: NonNullable<Shown['figure']> },
  context: Composed,
  w: Inch,
  isPictured: boolean,
): Placed | undefined {
  const { body, ground, path } = context;
  const room = { ...body, w, h: body.h * 0.62 };
  const heads = headSteps(context, { max: isPictured ? HEADLINE_SIZE.beside : HEADLINE_SIZE.alone }).sizes;
  const steps = {
    figure: figureSizes(context),
    label: supportSteps(context, { max: 36 }),
  };
  const part = (at: Readonly<Record<keyof typeof steps, Pt>>): Part =>
    lockUp(context, {
      ...{ name: 'Figure', path: [...path, 'figure'], fact: figure.fact, size: at.figure, ground },
      label: { text: figure.text, size: at.label, maxLines: 4 },
      places: ['under'],
    });
  const foot = body.y + body.h - FOOT;
  // LibreOffice sets hanzi further from digits, by a part of these.
  const aside = HAN.test(figure.fact.figure.unit) ? HAN_ASIDE * w : 0;
  const isCentred = axisOf(context) === 'center';
  const across = { x: body.x + (isCentred ? aside : 0), w: w - (isCentred ? 2 : 1) * aside };
  const place = isCentred ? across : { x: body.x, w };
  const options = { subtitle, atTop: true, maxLines: 3 };
  const headlines = numberedHeadlines(context, room, { ...options, sizes: heads });
  const best = heads.toReversed().flatMap((most) => headlines.find(({ size }) => size <= most) ?? []);
  let placed: Placed | undefined;
  for (const { end, size } of new Set(best)) {
    const y = end + FIGURE_GAP[subtitle ? 'subtitle' : 'title'];
    const { fits, sizes } = fill({ ...body, ...across, y, h: foot - y }, steps, part);
    const sized = part(sizes)(across.w);
    const top = y + LOWER * (foot - sized.min - y);
    const lowered = numberedHeadline(context, { ...room, y: room.y + top - y }, { ...options, sizes: [size] });
    if (!fits || !lowered) continue;
    const items = [...lowered.items, ...sized.place({ ...body, ...place, y: top, h: sized.min })];
    placed = { place: lowered.place, items };
    if (sizes.figure >= CLEARLY_LARGER * size) break;
  }
  return placed;
}
