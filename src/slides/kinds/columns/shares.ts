import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { pageOn } from '../../../layout/chrome.ts';
import { inkOn } from '../../../layout/colors.ts';
import { inkFor } from '../../../layout/ink.ts';
import { asData } from '../../../layout/leaves.ts';
import { proseSteps } from '../../../layout/scale.ts';
import { space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import {
  across,
  columnPath,
  columnsOn,
  figurePart,
  filledWith,
  headPart,
  MAX_TEXT,
  type MaxSizes,
  type TextColumn,
  textPart,
} from '../../tiles/text-columns.ts';

const GAPS = { top: 0.36, figure: 0.16, foot: 0.1 };
const CLEAR: Inch = 0.08;
/** How far apart heads and texts may stand for edges of fills to pass between them, and in which steps. */
const APART = { from: 0.12, to: 1.8, step: 0.12 };
/** How large heads and figures may be over fills to scale: smaller ones where edges would run through larger ones. */
const SCALED: readonly MaxSizes[] = [
  { head: 42, figure: 132 },
  { head: 36, figure: 110 },
  { head: 32, figure: 88 },
];
const PALE: ColorRole = 'field-pale';
const FULL: ColorRole = 'field';

/**
 * Each column pale, and filled from its foot as far as its share of a hundred; undefined where they are no shares, or some
 * edge would run through a text.
 */
export function sharesToScale(all: readonly TextColumn[], context: LayoutContext): Page | undefined {
  const shares = all.flatMap(({ fact }) =>
    fact && fact.unit === '%' && fact.value >= 0 && fact.value <= 100 ? [fact.value] : [],
  );
  if (shares.length < all.length) return undefined;
  const columns = columnsOn(context, all).map((each) => {
    const ink = inkFor(context, PALE, each.own.name, each.ink.path);
    return { ...each, ink, item: { ...each.item, fill: PALE } };
  });
  const filled = columns.map(({ item: { box } }, i): Box => {
    const h = (box.h * (shares[i] ?? 0)) / 100;
    return { ...box, y: box.y + box.h - h, h };
  });
  const text = proseSteps(context, MAX_TEXT[all.length] ?? 24, { narrow: all.length > 2 });
  const composed = (max: MaxSizes, apart: Inch) => {
    const { items, fits } = filledWith(
      context,
      context.body,
      max,
      (sizes) =>
        stack([
          space(GAPS.top),
          across(columns, (each) => figurePart(each, sizes.figure)),
          space(GAPS.figure),
          across(columns, (each) => headPart(each, sizes.head)),
          space(apart),
          across(columns, (each) => textPart(each, sizes)),
          space(GAPS.foot),
        ]),
      { text },
    );
    return fits ? items.map((item) => onShare(item, filled, context)) : [undefined];
  };
  for (const max of SCALED) {
    for (let apart = APART.from; apart <= APART.to; apart += APART.step) {
      const items = composed(max, apart);
      const shown = items.filter((item) => item !== undefined);
      if (shown.length < items.length) continue;
      const drawn = filled.flatMap((box, i) => {
        const ink = inkFor(context, FULL, `${all[i]?.name} share`, columnPath(context, i));
        return box.h > 0 ? [asData(ink.panel(box))] : [];
      });
      return pageOn(context, [...columns.map(({ item }) => item), ...drawn], shown);
    }
  }
  return undefined;
}

/** A text in the colour that is read where it stands; undefined where the edge of a fill runs through it. */
function onShare(item: LaidOutItem, filled: readonly Box[], { brand }: LayoutContext): LaidOutItem | undefined {
  const own = filled.find(({ x, w }) => item.box.x >= x && item.box.x < x + w);
  if (item.kind !== 'text' || !own) return item;
  const end = item.box.y + item.height;
  if (own.y > item.box.y - CLEAR && own.y < end + CLEAR && own.h > 0) return undefined;
  const ground = own.h > 0 && item.box.y >= own.y ? FULL : PALE;
  return { ...item, ground, style: { ...item.style, color: inkOn(brand, ground) } };
}
