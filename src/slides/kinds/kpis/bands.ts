import { sum } from '../../../core/collections.ts';
import type { Inch } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { digitHeight } from '../../../layout/leaves.ts';
import { lockUp, lockUpWidth } from '../../../layout/lock-up.ts';
import { heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { elastic, type Part } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';
import type { FigureEntry } from './figure-entry.ts';
import { figureInk, labelOf } from './figure-words.ts';

const BELOW: Inch = 0.35;
/** How high the band of the figure that leads is against the others, and how large that figure. */
const LEAD = { height: 1.7, size: 1.6 };
const LABEL = { gap: 0.5, least: 3 };
/** How much of a band’s height is free above its digits, and below them, at least. */
const DIGITS = 0.19;

/** A band for each figure, all of which touch: digits at the left, what they measure behind them on one line. */
export function inBands(entries: readonly FigureEntry[], context: Composed, leads: boolean): Page | undefined {
  const { body, brand } = context;
  const headline = headlineIn(context, { ...body, h: body.h / 3 }, { maxLines: 3 });
  if (!headline) return undefined;
  const whole = slideBox(context);
  const top = headlineEnd(headline) + BELOW;
  const foot = whole.y + whole.h - (body.y + body.h);
  const shares = entries.map((_, i) => (leads && i === 0 ? LEAD.height : 1));
  const unit = (body.y + body.h - top) / sum(shares);
  const heights = shares.map((share) => share * unit);
  const tones = tonesOn(context, entries.length);
  const tops = heights.map((_, i) => top + sum(heights.slice(0, i)));
  const steps = {
    figure: heroFigureSteps(context, { max: 254 }),
    text: supportSteps(context, { min: 24, max: 36 }),
  };
  const filled = fill({ ...body, y: top, h: body.y + body.h - top }, steps, (at) => {
    const sizes = entries.map((_, i) => (leads && i > 0 ? at.figure / LEAD.size : at.figure));
    const widest = Math.max(...entries.map(({ fact }, i) => lockUpWidth(context, fact, sizes[i] ?? 0)));
    const rows = entries.map((entry, i): Part => {
      const ground = tones[i] ?? 'field';
      const figure = lockUp(context, {
        ...{ name: `Figure ${entry.index + 1}`, path: entry.path, fact: entry.fact, size: sizes[i] ?? 0, ground },
        color: figureInk(brand, ground, entry, false),
      });
      return onBaseLine(figure, labelOf(context, entry, at.text, ground), { left: widest, ...LABEL });
    });
    return (w) => {
      const sized = rows.map((row) => row(w));
      const fits = sized.every(
        ({ fits: own, min }, i) =>
          own &&
          Math.max(min, digitHeight(context, sizes[i] ?? 0)) + 2 * DIGITS * (heights[i] ?? 0) <= (heights[i] ?? 0),
      );
      const place = (): SheetItem[] =>
        sized.flatMap((row, i) => {
          const h = heights[i] ?? 0;
          return row.place({ ...body, y: (tops[i] ?? 0) + (h - row.min) / 2, h: row.min });
        });
      return { ...elastic(0, 0, place)(w), fits, lines: sum(sized.map(({ lines }) => lines)) };
    };
  });
  if (!filled.fits) return undefined;
  const behind = heights.map((h, i) => {
    const isLast = i === heights.length - 1;
    const box = { ...whole, y: tops[i] ?? 0, h: isLast ? h + foot : h };
    return fieldOn(`Band ${i + 1}`, box, tones[i] ?? 'field', entries[i]?.path ?? []);
  });
  return { ...headline, behind, items: filled.items };
}
