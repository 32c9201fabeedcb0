import type { Inch } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { gridColumns } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { labelGap, lockUp, lockUpLabel } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import { aligned, type Column, space, stack } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { isSharpIn } from '../../parts/picture-parts.ts';
import { visualItems } from '../../parts/visual-parts.ts';
import { slideBox } from '../../stage/composed-fields.ts';
import { footHeadline } from '../../stage/headline.ts';
import { captionOn } from '../../tiles/caption-on.ts';
import type { Pictured } from './picture-content.ts';

/** The lowest strip that shows something, as a part of the slide’s height. */
const LOWEST = 0.32;
/** Between the picture and the points, these and the headline, and a text and the points below it. */
const GAPS = { picture: 0.4, headline: 0.5, text: 0.4 };
const RIGHT: Inch = 0.3;

/** A picture from edge to edge that hangs from the slide’s top, points side by side under it, the headline at the foot. */
export function hungPicture(slide: Pictured, context: Composed): Page | undefined {
  const { body, brand, ground, grid } = context;
  const { points, text, caption } = slide;
  const headline = footHeadline(context);
  if (!headline) return undefined;
  const whole = slideBox(context);
  const end = headline.titleBox.y - GAPS.headline;
  const figures = points.some(({ fact }) => fact);
  const spans = gridColumns(grid, body, Math.max(1, points.length)).map((span) => ({ ...span, w: span.w - RIGHT }));
  const steps = {
    figure: joinedSteps(headSteps(context, { min: 46, max: 76 }), heroFigureSteps(context, { max: 132 })),
    text: supportSteps(context, { max: figures ? 26 : 32 }),
  };
  const part = (sizes: { readonly figure: number; readonly text: number }) => {
    const columns = points.map(({ fact, text: label }, i): Column<'figure' | 'label'> => {
      const { path } = label;
      const name = `Point ${i + 1}`;
      const words = fact ? lockUpLabel(fact, label) : label;
      return {
        figure: fact && lockUp(context, { name, path, fact, size: sizes.figure, ground }),
        label: inkText(context, {
          ...{ name: `${name} label`, path, text: words, size: sizes.text, ground, role: 'body', maxLines: 3 },
        }),
      };
    });
    const gap = Math.max(...points.map(({ fact }) => (fact ? labelGap(fact, sizes.figure) : 0)), 0);
    return stack([
      ...(text
        ? [
            inkText(context, {
              name: 'Text',
              path: text.path,
              text,
              size: sizes.text,
              ground,
              role: 'body',
              maxLines: 3,
            }),
          ]
        : []),
      ...(text && points.length > 0 ? [space(GAPS.text)] : []),
      ...aligned(columns, spans, { figure: [0], label: [figures ? gap : 0] }),
    ]);
  };
  const least = LOWEST * brand.size.h;
  const { fits, sizes } = fill({ ...body, y: 0, h: end - least - GAPS.picture }, steps, part);
  if (!fits) return undefined;
  const words = part(sizes)(body.w);
  const box = { ...whole, h: end - words.min - GAPS.picture - whole.y };
  if (!isSharpIn(slide.picture, box)) return undefined;
  const plate = caption && captionOn(context, caption, box, { left: body.x, on: ground });
  if (caption && !plate) return undefined;
  return {
    ...headline,
    behind: [
      ...visualItems(context, { name: 'Picture', visual: slide, box, title: slide.title }),
      ...(plate ? [plate.plate] : []),
    ],
    items: [...(plate?.items ?? []), ...words.place({ ...body, y: end - words.min, h: words.min })],
  };
}
