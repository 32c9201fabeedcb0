import type { Inch, Pt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { richText } from '../../core/rich-text.ts';
import { inkOn } from '../../layout/colors.ts';
import type { Span } from '../../layout/grid.ts';
import { digitHeight, figureLeaf, figureWidth } from '../../layout/leaves.ts';
import type { SheetItem } from '../../layout/sheet.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composed } from '../parts/define-slide.ts';

/** A step that has its number at its foot. */
interface NumberedStep {
  readonly name: string;
  readonly path: Path;
  readonly ground: ColorRole;
  readonly span: Span;
  /** How high what is free above the base line is, in inches. */
  readonly room: Inch;
}

/** The first number has so much of what is free in its step. */
const FIRST = 0.9;

/** The numbers of steps that rise, on one base line: they grow alike, the last as large as it goes. */
export function risingNumbers(context: Composed, steps: readonly NumberedStep[], base: Inch): SheetItem[] {
  const texts = steps.map(({ path }, i) => richText(`${i + 1}`, path));
  const sizes = steps.map(({ span, room }, i): Pt => {
    const wide = span.w / figureWidth(context, texts[i] ?? richText('0'), 1);
    return Math.min(wide, room / digitHeight(context, 1));
  });
  const first = FIRST * (sizes[0] ?? 0);
  const growth = Math.min(...sizes.slice(1).map((size, i) => (size - first) / (i + 1)));
  return steps.flatMap(({ name, path, ground, span }, i) => {
    const size: Pt = Math.floor(first + i * growth);
    const h = digitHeight(context, size);
    const text = texts[i] ?? richText('');
    const style = { color: inkOn(context.brand, ground) };
    const number = figureLeaf(context, { name: `${name} number`, text, size, ground, path, style });
    return number(span.w).place({ ...span, y: base - h, h });
  });
}
