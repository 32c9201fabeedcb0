import { z } from 'zod';
import type { Box } from '../core/box.ts';
import { factRef, text } from '../core/fields.ts';
import type { Resolved } from '../core/resolved.ts';
import type { RichText } from '../core/rich-text.ts';
import { type Inch, ptToInch } from '../core/units.ts';
import { WIDTH_SAFETY } from '../scene/excess.ts';
import type { TextItem } from '../scene/items.ts';
import { heightOf } from '../scene/typeset.ts';
import type { LaidOutItem, LayoutContext } from './define-slide.ts';
import { figureText, lineHeight, rule, shareFigureSize, smallFigure, styled, tallest } from './parts.ts';

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
 * The points under hairlines, one below the other, or side by side where there is a box for each; their figures share
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
  const style = smallFigure(brand);
  const height = lineHeight(style);
  const figures = points.map((entry) => entry.fact && figureText(entry.fact, brand.unitScale, entry.text.path));
  const present = figures.filter((figure) => figure !== undefined);
  const size = shareFigureSize(context, present, style, first.w);
  let y = first.y;
  return points.flatMap((entry, i) => {
    const box = boxes?.[i] ?? first;
    if (boxes) y = box.y;
    const figure = figures[i];
    const textTop = y + RULE_GAP + (figure ? height : 0);
    const textHeight = tallest(context, [entry.text], 'body', box.w);
    const items = onePoint(
      context,
      `Point ${i + 1}`,
      entry.text,
      { ...box, y: textTop, h: textHeight },
      figure !== undefined,
    );
    const top = { ...box, y };
    y = textTop + textHeight + GAP;
    if (!figure) return [pointRule(context, i, top, entry), ...items];
    const number = styled(context, 'number', {
      name: `Point ${i + 1} figure`,
      text: figure,
      box: { ...top, y: top.y + RULE_GAP, h: height },
      size,
      style,
    });
    return [pointRule(context, i, top, entry), number, ...items];
  });
}

const isList = (place: Box | readonly Box[]): place is readonly Box[] => Array.isArray(place);

function pointRule({ brand }: LayoutContext, index: number, box: Box, entry: Point): LaidOutItem {
  return rule(`Point ${index + 1} rule`, box, 'hairline', brand.strokes.hairline, entry.text.path);
}

function onePoint(context: LayoutContext, name: string, text: RichText, box: Box, quiet: boolean): LaidOutItem[] {
  return [held(styled(context, 'body', { name, text, box, style: quiet ? { color: 'subtle' } : {} }), context)];
}

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
