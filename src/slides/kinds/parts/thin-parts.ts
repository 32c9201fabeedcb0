import type { Box } from '../../../core/box.ts';
import type { Pt } from '../../../core/lengths.ts';
import type { RichText, Run } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { field, styled } from '../../../layout/leaves.ts';
import { textSteps } from '../../../layout/scale.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';
import { type WholePart, WORDS } from './part-texts.ts';

type ThinPart = Pick<WholePart, 'fact' | 'name' | 'path' | 'fill'>;

/** In inches: the square of its colour before the name of a thin part, and its distance from that. */
const SQUARE = { side: 0.18, gap: 0.12 };
/** Names of thin parts in a hall are so large; in a row of their own, that is so high in em, so far below the fields. */
export const NOTE = { min: 20, preferred: 22, row: 1.25, gap: 0.07 };

/** The size of the names of thin parts. */
export function noteSize(context: LayoutContext): Pt {
  const { sizes, start: base } = textSteps(context, 'label', NOTE);
  return sizes[base] ?? context.brand.type.label.size;
}

/** The names of parts that are too thin for them, side by side, each behind a square of its colour. */
export function noteItems(
  context: LayoutContext,
  parts: readonly ThinPart[],
  { x: from, y, w: whole, h }: Box,
  ground: ColorRole,
): LaidOutItem[] {
  const w = whole / parts.length;
  return parts.flatMap((part, i): LaidOutItem[] => {
    const x = from + i * w;
    const square = { x, y: y + (h - SQUARE.side) / 2, w: SQUARE.side, h: SQUARE.side };
    const text = x + SQUARE.side + SQUARE.gap;
    return [
      field(`Thin part ${i + 1} colour`, square, part.fill, part.path),
      styled(context, 'label', {
        ...{
          name: `Thin part ${i + 1}`,
          text: thinText(part),
          size: noteSize(context),
          ground,
          anchor: 'middle',
          path: part.path,
        },
        ...{ box: { x: text, y, w: x + w - text, h }, style: { color: inkOn(context.brand, ground) }, part: WORDS },
      }),
    ];
  });
}

/** A part that is too thin for words of its own, in one line: “0.4% primary”. */
function thinText({ fact, name, path }: ThinPart): RichText {
  const figure = heroFigure(fact, 1, [...path, 'fact']).paragraphs.flat();
  const bold = figure.map(({ scale: _, ...run }): Run => ({ ...run, bold: true }));
  return { paragraphs: [[...bold, { text: ' ' }, ...name.paragraphs.flat()]], path: name.path };
}
