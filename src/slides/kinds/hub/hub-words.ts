import type { Inch, Pt } from '../../../core/lengths.ts';
import { colorOn, inkOn } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { figureLeaf, figureWidth } from '../../../layout/leaves.ts';
import { headSteps, heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import { type Sized, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import type { HubSlide } from './hub-fields.ts';

/** Between a figure and what it measures, and between a name and what there is to say of it. */
const GAP = { figure: 0.2, text: 0.16 };

/** What the place is called, on what all join. */
export function hubLabel(
  { hub, partners }: HubSlide,
  context: LayoutContext,
  fill: ColorRole,
  { w, most }: { readonly w: Inch; readonly most: Pt },
): Sized {
  const { brand } = context;
  const style = { bold: true, color: inkOn(brand, fill) };
  const own = { ground: fill, align: 'center' as const };
  const sizes = [
    ...headSteps(context, { max: partners.length > 5 ? 36 : 46 }).sizes,
    ...supportSteps(context, { min: 24, max: partners.length > 5 ? 28 : 36 }).sizes,
  ]
    .filter((size) => size <= most)
    .toSorted((a, b) => b - a);
  const text =
    hub.text &&
    inkText(context, {
      ...own,
      name: 'Hub text',
      path: hub.text.path,
      text: hub.text,
      size: supportSteps(context, { max: 22 }).sizes.at(-1) ?? 20,
      role: 'body',
      maxLines: 2,
      style: { color: inkOn(brand, fill) },
    });
  const at = (size: Pt, maxLines: number) => {
    const name = inkText(context, { ...own, name: 'Hub', path: hub.name.path, text: hub.name, size, maxLines, style });
    return (text ? stack([name, space(GAP.text), text]) : name)(w);
  };
  const tries = [1, 2].flatMap((lines) => sizes.map((size) => at(size, lines)));
  return tries.find(({ fits }) => fits) ?? at(sizes.at(-1) ?? 24, 2);
}

/** What is free for a figure: from a height down, as far as the right; its left is where ribbons are below its foot. */
interface FigureRoom {
  readonly top: Inch;
  readonly right: Inch;
  readonly leftAt: (foot: Inch) => Inch;
  /** Where what is below it begins, and the middle of that. */
  readonly foot: Inch;
  readonly middle: Inch;
  /** How large it is at least, as a part of its largest size. */
  readonly least: number;
}

/** What they have together, above the place where they come together. */
export function figureBlock({ fact, text }: HubSlide, context: LayoutContext, ground: ColorRole, room: FigureRoom) {
  if (!fact) return undefined;
  const { brand } = context;
  const path = [...context.path, 'fact'];
  const style = { color: colorOn(brand, 'highlight', ground) };
  const wordsAt = (size: Pt) =>
    text &&
    inkText(context, {
      ...{ name: 'Text', path: text.path, text, size, role: 'body', maxLines: 2, ground, align: 'center' },
      style: { bold: true, color: inkOn(brand, ground) },
    });
  const small = supportSteps(context, { min: room.least > 0.5 ? 26 : 20, max: 28 }).sizes.toReversed();
  const figure = heroFigure(fact, 0.45, path);
  const sizes = [
    ...heroFigureSteps(context, { max: 110 }).sizes.toReversed(),
    ...headSteps(context).sizes.toReversed(),
  ];
  for (const size of sizes.filter((each) => each >= room.least * (sizes[0] ?? 0))) {
    const part = figureLeaf(context, { name: 'Figure', path, text: figure, size, ground, style, align: 'center' });
    for (const [wide, words] of WORDS.flatMap((own) => small.map((each) => [own, wordsAt(each)] as const))) {
      const w = Math.max(figureWidth(context, figure, size) + 0.1, wide);
      const sized = (words ? stack([part, space(GAP.figure), words]) : part)(w);
      const end = room.top + sized.min;
      const least = room.leftAt(end + BESIDE) + BESIDE;
      const x = Math.max(least, Math.min(room.middle - w / 2, room.right - w));
      if (sized.fits && x + w <= room.right && end <= room.foot)
        return sized.place({ x, y: room.top, w, h: sized.min });
    }
  }
  return undefined;
}

/** How wide what a figure measures is at least, from the best, and from ribbons to both. */
const WORDS: readonly Inch[] = [4, 3];
const BESIDE: Inch = 0.3;
