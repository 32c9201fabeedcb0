import type { Inch, Pt } from '../../../core/lengths.ts';
import { colorOn, inkOn } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { figureLeaf } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { type Sized, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import type { HubSlide } from './hub-fields.ts';

/** Between a figure and what it measures, and between a name and what there is to say of it. */
const GAP = { figure: 0.2, text: 0.16 };

/** What the place is called, on the land. */
export function hubLabel({ hub, partners }: HubSlide, context: LayoutContext, fill: ColorRole, w: Inch): Sized {
  const { brand } = context;
  const style = { bold: true, color: inkOn(brand, fill) };
  const own = { ground: fill, align: 'center' as const };
  const sizes = [
    ...headSteps(context, { max: partners.length > 5 ? 0 : 40 }).sizes,
    ...supportSteps(context, { min: 24, max: partners.length > 5 ? 28 : 36 }).sizes,
  ].toSorted((a, b) => b - a);
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

/** What they have together, above the line that they join into. */
export function figureBlock({ fact, text }: HubSlide, context: LayoutContext, ground: ColorRole, span: Span) {
  if (!fact) return undefined;
  const { brand } = context;
  const path = [...context.path, 'fact'];
  const style = { color: colorOn(brand, 'highlight', ground) };
  const words =
    text &&
    inkText(context, {
      name: 'Text',
      path: text.path,
      text,
      size: supportSteps(context, { max: 24 }).sizes.at(-1) ?? 24,
      role: 'body',
      maxLines: 2,
      ground,
      style: { bold: true, color: inkOn(brand, ground) },
    });
  for (const size of headSteps(context, { max: 96 }).sizes.toReversed()) {
    const figure = figureLeaf(context, {
      name: 'Figure',
      path,
      text: heroFigure(fact, 0.45, path),
      size,
      ground,
      style,
    });
    const sized = (words ? stack([figure, space(GAP.figure), words]) : figure)(span.w);
    if (sized.fits) return { sized, span };
  }
  return undefined;
}
