import { type Box, inset } from '../core/box.ts';
import { type Inch, ptToInch } from '../core/lengths.ts';
import type { RichText } from '../core/rich-text.ts';
import type { ShapeItem, SlidePart, TextItem } from '../scene/items.ts';
import type { Align, ColorRole } from '../scene/tokens.ts';
import type { LayoutContext } from './parts/define-slide.ts';
import { rule, styled } from './parts/parts.ts';

/** Between the bar and the text. */
const BAR_GAP: Inch = 0.2;
const RULE_GAP: Inch = 0.08;
const PART: SlidePart = { kind: 'takeaway' };

/**
 * The one line to take home, marked in the brand's manner: a bar of the given colour at its left edge, a rule of that
 * colour above it, or a panel under it.
 */
export function takeawayItems(
  context: LayoutContext,
  text: RichText,
  box: Box,
  color: ColorRole,
): readonly [ShapeItem, TextItem] {
  const { brand } = context;
  const { path } = text;
  const { ground: usual, placeholders } = context.frame;
  const item = (own: Box, ground = usual, align: Align = 'left') =>
    styled(context, 'body', {
      name: 'Takeaway',
      text,
      box: own,
      ground,
      align,
      anchor: 'middle',
      part: PART,
      style: { bold: true },
    });
  switch (brand.takeaway) {
    case 'bar': {
      const bar = { ...box, w: ptToInch(brand.strokes.bar) };
      return [
        { kind: 'shape', shape: 'rectangle', name: 'Takeaway bar', box: bar, path, part: PART, fill: color },
        item({ ...box, x: box.x + BAR_GAP, w: box.w - BAR_GAP }),
      ];
    }
    case 'rule': {
      const under = { ...box, y: box.y + RULE_GAP, h: box.h - RULE_GAP };
      return [{ ...rule('Takeaway rule', box, color, brand.strokes.rule, path), part: PART }, item(under)];
    }
    case 'panel': {
      const { radius, padding } = brand.panels;
      const shape = radius > 0 ? ({ shape: 'rounded', radius } as const) : ({ shape: 'rectangle' } as const);
      return [
        { kind: 'shape', ...shape, name: 'Takeaway panel', box, path, part: PART, fill: 'panel' },
        // A panel takes the whole width, as the title does, and its text stands as that does.
        item(inset(box, padding, 0), 'panel', placeholders.title?.align),
      ];
    }
  }
}
