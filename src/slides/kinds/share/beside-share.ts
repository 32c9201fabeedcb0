import type { FactView } from '../../../core/fact.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn, subtleOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { lockUp } from '../../../layout/lock-up.ts';
import { inSpans, type Part, space } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed } from '../../parts/define-slide.ts';

/** A share, what it is of, and what stands beside it. */
export interface ShownShare {
  readonly fact: FactView;
  /** The share, from 0 to 1. */
  readonly share: number;
  readonly text: RichText;
  readonly items: readonly { readonly fact?: FactView | undefined; readonly text: RichText }[];
}

const GUTTER: Inch = 0.5;

/** What stands beside a share, side by side: a figure with what it counts, or words alone. */
export function besideShare(
  { items }: ShownShare,
  context: Composed,
  { ground, figure, text: size }: { readonly ground: ColorRole; readonly figure: Pt; readonly text: Pt },
): Part {
  const { brand } = context;
  const parts = items.map(({ fact, text }, i): Part => {
    const path: Path = [...context.path, 'items', i];
    const own = { name: `Item ${i + 1}`, path, ground };
    if (!fact) {
      return inkText(context, {
        ...{ ...own, name: `${own.name} text`, path: text.path, text, size, maxLines: 3 },
        style: { color: inkOn(brand, ground) },
      });
    }
    return lockUp(context, {
      ...{ ...own, fact, size: figure },
      label: { text, size, role: 'body', style: { color: subtleOn(brand, ground) } },
      places: ['under'],
    });
  });
  return (w) => {
    if (parts.length === 0) return space(0)(w);
    const each = (w - GUTTER * (parts.length - 1)) / parts.length;
    const inner = inSpans(
      parts,
      parts.map((_, i) => ({ x: i * (each + GUTTER), w: each })),
    )(w);
    return {
      ...inner,
      place: (box) =>
        inner.place({ ...box, x: 0 }).map((item) => ({ ...item, box: { ...item.box, x: item.box.x + box.x } })),
    };
  };
}
