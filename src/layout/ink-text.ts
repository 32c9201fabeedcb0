import { type Inch, type Pt, ptToInch } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import type { TextStyle } from '../scene/tokens.ts';
import { baseLineBelow } from '../text/line-room.ts';
import { letteringOf, setText } from '../text/typeset.ts';
import { inkOn } from './colors.ts';
import { styled, type TextLeaf } from './leaves.ts';
import { trackingAt } from './poster.ts';
import type { Sheet } from './sheet.ts';
import { fixed, type Part, type Sized } from './tree.ts';

/** How high hanzi stand above their base line, in em; Latin capitals are as high as digits. */
const HANZI_EM = 0.8;
/** How far letters hang below their base line, in em. */
export const DESCENT_EM = 0.21;

/** How much is free at the left of letters, in em: of upright strokes, and of round ones; others begin where they stand. */
const BEARINGS: readonly (readonly [RegExp, number])[] = [
  [/^[BDEFHIKLMNPRUbhklmnpru1“"]/u, 0.056],
  [/^[CGOQScgoqsade0235-9]/u, 0.028],
];

/** How much is free at the left of a text before the ink of its first letter, in inches. */
export function inkBearing(text: RichText, size: Pt): Inch {
  const [run] = text.paragraphs.flat();
  const [, em = 0] = BEARINGS.find(([letters]) => letters.test(run?.text ?? '')) ?? [];
  return ptToInch(em * size * (run?.scale ?? 1));
}

/** A word of so few hanzi that one of them would be alone on its last line. */
const ONE_WORD = /^\p{Script=Han}{2,3}$/u;

interface InkText extends Omit<TextLeaf, 'anchor' | 'style' | 'ground'> {
  readonly style?: Partial<TextStyle>;
  readonly ground: NonNullable<TextLeaf['ground']>;
  readonly role?: 'heading' | 'body' | 'label' | 'statement';
}

/** How high the first line of a text stands above its base line: its capitals, or its hanzi. */
export function capHeight({ brand, measurer }: Pick<Sheet, 'brand' | 'measurer'>, text: RichText, size: Pt): Inch {
  if (/\p{Script=Han}/u.test(plainText(text))) return ptToInch(HANZI_EM * size);
  const { heading, bold } = letteringOf(brand.type.heading);
  return ptToInch(measurer.metrics({ eastAsian: false, bold, heading }).digits * size);
}

/** Where a text is in the outline: as exactly as it says itself, but where it is several texts. */
function pathOf({ path, text }: Pick<InkText, 'path' | 'text'>): Path | undefined {
  const isWithin = path?.every((key, i) => key === text.path[i]) ?? true;
  return isWithin && !text.paths ? text.path : path;
}

/**
 * A text by its ink: its part begins at the top of the capitals of the first line and ends at the base line of the last, so
 * that what stands in a row stands on one line, and its first letter at its left edge. What hangs below it is in the gap to
 * the next part.
 */
export function inkText(sheet: Sheet, { role = 'heading', maxLines, style, ground, size, ...rest }: InkText): Part {
  const most = ONE_WORD.test(plainText(rest.text)) ? 1 : maxLines;
  const own: TextStyle = {
    ...sheet.brand.type[role],
    ...{ color: inkOn(sheet.brand, ground), size, floor: size },
    ...(role === 'heading' ? trackingAt(sheet, size) : {}),
    ...style,
    ...(most ? { maxLines: most } : {}),
  };
  const bearing = rest.align === undefined || rest.align === 'left' ? inkBearing(rest.text, size) : 0;
  const above = ptToInch(baseLineBelow(size, own.spacing)) - capHeight(sheet, rest.text, size);
  const path = pathOf(rest);
  return (w): Sized => {
    const set = setText(rest.text, own, { w: w + bearing, h: Number.POSITIVE_INFINITY }, sheet.measurer, {
      ...{ size, marker: rest.marker, levels: rest.levels },
      paragraphSpacing: rest.paragraphSpacing ?? 0,
    });
    const below = ptToInch(1.2 * size * own.spacing - baseLineBelow(size, own.spacing));
    const h = set.height - above - below;
    return {
      ...fixed(h),
      fits: set.excess === undefined,
      lines: set.lines.flat().length,
      place: (box) => [
        styled(sheet, role, {
          ...rest,
          ...(path ? { path } : {}),
          style: own,
          ground,
          size,
          box: { x: box.x - bearing, y: box.y - above, w: box.w + bearing, h: set.height + 0.01 },
        }),
      ],
    };
  };
}
