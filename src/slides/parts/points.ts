import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import { type Inch, ptToInch } from '../../core/lengths.ts';
import { factRef, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { TextItem } from '../../scene/items.ts';
import { WIDTH_SAFETY } from '../../text/excess.ts';
import { heightOf } from '../../text/typeset.ts';
import type { LaidOutItem, LayoutContext } from './define-slide.ts';
import { onPanel, panelItem, panelRoom } from './panels.ts';
import { figureText, lineHeight, shareFigureSize, styled, tallest } from './parts.ts';

const GAP: Inch = 0.3;
/** Between a rule and what stands under it. */
export const RULE_GAP: Inch = 0.12;
/** A program may set a line that is this much wider than its room by measure. */
const PLAY = 0.03;

const point = z.strictObject({
  fact: factRef('A figure to set large.').optional(),
  text: text('What the figure measures, or what there is to see.'),
});

/** The `points` key: up to three takeaways in a column beside the slide's main thing. */
export const pointsField = z.array(point).max(3).default([]).meta({ description: 'Up to three points beside it.' });

type Point = Resolved<z.output<typeof point>>;

/**
 * The points in the brand's panels, one below the other, or side by side where there is a box for each; their figures share
 * one size.
 */
export function pointItems(
  context: LayoutContext,
  points: readonly Point[],
  place: Box | readonly Box[],
): LaidOutItem[] {
  const { brand } = context;
  const boxes = isList(place) ? place : undefined;
  const first = isList(place) ? place[0] : place;
  if (!first) return [];
  const room = panelRoom(context, { top: RULE_GAP, gap: GAP });
  const { w } = onPanel(first, room);
  const style = brand.type.figure;
  const figures = points.map((entry) => entry.fact && figureText(entry.fact, brand.unitScale, entry.text.path));
  const size = shareFigureSize(
    context,
    figures.filter((figure) => figure !== undefined),
    style,
    w,
  );
  const figureHeights = figures.map((figure) => (figure ? lineHeight(style) : 0));
  const heights = points.map(
    ({ text: words }, i) => room.top + (figureHeights[i] ?? 0) + tallest(context, [words], 'body', w) + room.foot,
  );
  let y = first.y;
  return points.flatMap((entry, i) => {
    const own = heights[i] ?? 0;
    const box = boxes ? { ...(boxes[i] ?? first), h: Math.max(...heights) } : { ...first, y, h: own };
    y += own + room.gap;
    const name = `Point ${i + 1}`;
    const inner = onPanel(box, room);
    const figureBox = { ...inner, y: box.y + room.top, h: figureHeights[i] ?? 0 };
    const textTop = figureBox.y + figureBox.h;
    const textBox = { ...inner, y: textTop, h: own - room.foot - (textTop - box.y) };
    const figure = figures[i];
    const { ground } = room;
    return [
      panelItem(context, name, box, { color: 'hairline', width: brand.strokes.hairline }, entry.text.path),
      ...(figure
        ? [styled(context, 'figure', { name: `${name} figure`, text: figure, box: figureBox, size, ground })]
        : []),
      held(
        styled(context, 'body', {
          name,
          text: entry.text,
          box: textBox,
          ground,
          style: figure ? { color: 'subtle' } : {},
        }),
        context,
      ),
    ];
  });
}

const isList = (place: Box | readonly Box[]): place is readonly Box[] => Array.isArray(place);

/**
 * The text in a box no wider than its lines, where it comes close to having one line fewer: a program that finds room
 * for it would leave the last line's height empty above the next rule.
 */
function held(item: TextItem, { measurer }: LayoutContext): TextItem {
  const { box, style, size } = item;
  const roomy = heightOf(item.text, style, box.w * (1 + PLAY), measurer, { size });
  if (roomy >= item.height) return item;
  const longest = Math.max(...item.lines.flat().map(({ width }) => width));
  return { ...item, box: { ...box, w: Math.min(box.w, ptToInch(longest * WIDTH_SAFETY) + 0.01) } };
}
