import type { Inch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { fill } from '../../../layout/fill.ts';
import { lockUp } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { Steps } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { spring, stack } from '../../../layout/tree.ts';
import type { Composed, Page, SectionView } from '../../parts/define-slide.ts';
import { showsVisual, visualItems } from '../../parts/visual-parts.ts';
import { edgeSwing, footIn, leftField, slideBox } from '../../stage/composed-fields.ts';
import { numberedHeadline } from './numbered-headline.ts';

/** What a section with a figure, or something to be seen, has. */
interface Shown extends Pick<SectionView, 'title' | 'visual'> {
  readonly subtitle?: RichText | undefined;
  readonly figure?: SectionView['figure'] | undefined;
}

/** Where the field with the texts ends beside a scene, as a ratio to the slide’s width. */
const FIELD = 0.54;
/** From texts to the edge of their field, and from the headline to the figure. */
const CLEAR: Inch = 0.35;
const FIGURE_GAP: Inch = 0.4;
/** How far the two streams along the edge reach beyond the field. */
const STREAMS = [
  { reach: 0.26, fill: 'second' },
  { reach: 0.13, fill: 'subject' },
] as const;
const HEADLINE_SIZE = { beside: 54, alone: 84 } as const;

/** Sizes of the figure, from those of heads on where it is long. */
function figureSizes(context: Composed): Steps {
  const sizes = [...headSteps(context, { min: 46, max: 76 }).sizes, ...heroFigureSteps(context).sizes];
  return { sizes, start: sizes.length - 1 };
}

/** The headline over the section’s figure on a field in the brand’s edge, its scene beside that; the figure alone without one. */
export function heroOfSection({ title, subtitle, figure, visual }: Shown, context: Composed): Page | undefined {
  const { brand, ground, body, path } = context;
  const isPictured = showsVisual(visual);
  const to = isPictured ? FIELD * brand.size.w : brand.size.w;
  const w = isPictured ? to - edgeSwing(context) - CLEAR - body.x : body.w;
  const room = { ...body, w, h: figure ? body.h * 0.62 : body.h };
  const heads = headSteps(context, { max: isPictured ? HEADLINE_SIZE.beside : HEADLINE_SIZE.alone }).sizes;
  const sizes = figure ? heads : [...heads, ...heroWordSteps(context, { max: 150 }).sizes];
  const headline = numberedHeadline(context, room, {
    sizes,
    subtitle,
    atTop: figure !== undefined,
    maxLines: figure ? 3 : 4,
  });
  if (!headline) return undefined;
  const y = headline.end + FIGURE_GAP;
  const below = { ...body, w, y, h: body.y + body.h - y };
  const filled =
    figure &&
    fill(
      below,
      {
        figure: figureSizes(context),
        label: supportSteps(context, { max: isPictured ? 32 : 36 }),
      },
      (at) =>
        stack([
          spring(0),
          lockUp(context, {
            ...{ name: 'Figure', path: [...path, 'figure'], fact: figure.fact, size: at.figure, ground },
            label: { text: figure.text, size: at.label, maxLines: 4 },
          }),
        ]),
    );
  if (filled && !filled.fits) return undefined;
  const whole = slideBox(context);
  const scene = { ...whole, x: to - 0.5, w: whole.x + whole.w - to + 0.5 };
  const behind: SheetItem[] = isPictured
    ? [
        ...visualItems(context, { name: 'Scene', visual, title, box: scene }),
        ...STREAMS.flatMap(({ reach, fill: tone }) => leftField(context, 'Stream', to + reach, tone, path)),
        ...leftField(context, 'Field', to, ground, path),
      ].map((item) => (item.kind === 'picture' || item.part?.kind === 'scene' ? item : inRole(item, 'plate')))
    : [];
  return {
    ...headline.place,
    ground,
    behind,
    items: [...headline.items, ...(filled?.items ?? [])],
    // Named though a section has no source line of its own.
    ...(figure ? { also: [] } : {}),
    ...footIn(context, { x: 0, w: to - edgeSwing(context) }),
    unnumbered: true,
  };
}
