import { sum } from '../../../core/collections.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { colorOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { asData, field } from '../../../layout/leaves.ts';
import { headSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { elastic, type Sized } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { footIn, slideBox } from '../../stage/composed-fields.ts';
import { belowMark, headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { risingNumbers } from '../../stage/rising-numbers.ts';
import { ABOVE_STEP, BELOW, PAD, type Step, spansOf, tonesIn } from './step.ts';

/** How high the first step is: at least, and at most as a part of the slide's height; how much each is above the one before. */
const FIRST = { least: 1.7, most: 0.36 };
const LEAST_RISE: Inch = 0.4;
const MAX_LINES = 3;

/** Steps that rise alike up to the slide's edge, each with its words on it, and its number in it, as large as it is high. */
export function numberedSteps(
  steps: readonly Step[],
  said: RichText | undefined,
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body, brand } = context;
  const count = steps.length;
  const each = brand.size.w / count;
  const sky = { ...body, w: (count - 1) * each - PAD - body.x, h: 0.45 * body.h };
  const headline = shortHeadline(context, sky, { fewest: 2, maxLines: 4 });
  if (!headline || said) return undefined;
  const lower = headlineEnd(headline) + BELOW;
  const tones = tonesIn(context, count, claim);
  const spans = spansOf(context, count);
  const foot = brand.size.h;
  let heights: readonly Inch[] = [];
  const sizes = { text: joinedSteps(supportSteps(context, { min: 24 }), headSteps(context, { max: 46 })) };
  const { items, fits: isWhole } = fill(body, sizes, (at) => () => {
    const texts = steps.map(({ text, path }, i) =>
      inkText(context, {
        ...{ name: `Step ${i + 1} text`, path, text, size: at.text, ground: context.ground, maxLines: MAX_LINES },
        ...(i === claim ? { style: { color: colorOn(brand, 'highlight', context.ground) } } : {}),
      })(spans[i]?.w ?? 0),
    );
    const mostOf = (i: number): Inch => {
      const { x, w } = spans[i] ?? body;
      const top = x < headline.titleBox.x + headline.width + PAD ? lower : belowMark(context, { x, w });
      return foot - top - ABOVE_STEP - (texts[i]?.min ?? 0);
    };
    heights = risingUnder(texts.map((_, i) => mostOf(i)));
    const rises = (heights[1] ?? 0) - (heights[0] ?? 0) >= LEAST_RISE;
    const place = (): SheetItem[] => texts.flatMap((part, i) => part.place(textBox(part, i)));
    const textBox = (part: Sized, i: number) => {
      const y = foot - (heights[i] ?? 0) - ABOVE_STEP - part.min;
      return { ...body, ...spans[i], y, h: part.min };
    };
    const fits = rises && (heights[0] ?? 0) >= FIRST.least && texts.every(({ fits: own }) => own);
    return { ...elastic(0, 0, place)(0), fits, lines: sum(texts.map(({ lines }) => lines)) };
  });
  if (!isWhole || items.length === 0) return undefined;
  const whole = slideBox(context);
  const behind = steps.map(({ path }, i) => {
    const x = i === 0 ? whole.x : i * each;
    const right = i === count - 1 ? whole.x + whole.w : (i + 1) * each;
    const y = foot - (heights[i] ?? 0);
    const box = { x, y, w: right - x, h: whole.y + whole.h - y };
    return asData(field(`Step ${i + 1} block`, box, tones[i] ?? 'field', path));
  });
  const base = body.y + body.h;
  const numbers = risingNumbers(
    context,
    steps.map(({ path }, i) => ({
      ...{ name: `Step ${i + 1}`, path, ground: tones[i] ?? 'field', span: spans[i] ?? body },
      room: base - PAD - (foot - (heights[i] ?? 0)),
    })),
    base,
  );
  return { ...headline, behind, items: [...items, ...numbers], ...footIn(context, { x: 0, w: each }) };

  /** Heights that rise alike, none above what there is room for, the first not much lower than they allow. */
  function risingUnder(most: readonly Inch[]): Inch[] {
    const rise = (i: number) => i / (count - 1);
    const last = most[count - 1] ?? 0;
    const allowed = most.slice(0, -1).map((h, i) => (h - rise(i) * last) / (1 - rise(i)));
    const first = Math.max(FIRST.least, Math.min(FIRST.most * foot, ...allowed));
    const highest = Math.min(last, ...most.slice(1).map((h, i) => first + (h - first) / rise(i + 1)));
    return most.map((_, i) => first + rise(i) * (highest - first));
  }
}
