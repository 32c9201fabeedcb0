import type { Inch } from '../../../core/lengths.ts';
import { richText } from '../../../core/rich-text.ts';
import { fill } from '../../../layout/fill.ts';
import { asData, field } from '../../../layout/leaves.ts';
import { lockUp } from '../../../layout/lock-up.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { inSpans, spring, stack } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { type LengthRow, lengthRole, onLengths } from '../../stage/length-rows.ts';
import type { FigureEntry } from './figure-entry.ts';
import { comparedWith } from './figure-lead.ts';
import { figureInk, labelInk, wordsOf } from './figure-words.ts';

/** Between the headline, the two lengths and the other figures, and between those. */
const GAPS = { headline: 0.4, lengths: 0.14, row: 0.45, others: 0.5, foot: 0.24 };
/** The highest row of other figures. */
const MAX_ROW: Inch = 1.1;

/** The figure that leads and what it is compared with as two lengths from the slide’s left edge, to scale; the others in a row below. */
export function onTwoLengths([first, ...others]: readonly FigureEntry[], context: Composed): Page | undefined {
  const from = first && comparedWith(first);
  if (!first || !from) return undefined;
  const { body, brand, ground } = context;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 });
  if (!headline) return undefined;
  const steps = {
    figure: headSteps(context, { min: 46, max: 60 }),
    note: supportSteps(context, { min: 22, max: 28 }),
  };
  const w = (body.w - GAPS.others * (others.length - 1)) / others.length;
  const spans = others.map((_, i) => ({ x: body.x + i * (w + GAPS.others), w }));
  const end = body.y + body.h - GAPS.foot;
  const rowOf = (place: 'beside' | 'under') =>
    fill({ ...body, y: end - MAX_ROW, h: MAX_ROW }, steps, (at) =>
      stack([
        spring(0),
        inSpans(
          others.map((entry) =>
            lockUp(context, {
              ...{ name: `Figure ${entry.index + 1}`, path: entry.path, fact: entry.fact, size: at.figure, ground },
              color: figureInk(brand, ground, entry, false),
              label: {
                text: wordsOf(entry),
                size: at.note,
                role: 'body',
                style: { color: labelInk(brand, ground, true) },
              },
              places: [place],
            }),
          ),
          spans,
        ),
      ]),
    );
  const beside = rowOf('beside');
  const row = beside.fits ? beside : rowOf('under');
  const top = headlineEnd(headline) + GAPS.headline;
  const [least = end] = row.items.map(({ box }) => box.y).toSorted((a, b) => a - b);
  const h = (least - GAPS.row - top - GAPS.lengths) / 2;
  const lengths = lengthsOf(first, from, context);
  const filled = onLengths(context, lengths, { y: top, h, gap: GAPS.lengths });
  if (!row.fits || !filled.fits) return undefined;
  const whole = slideBox(context);
  return {
    ...headline,
    behind: lengths.map(({ name, path, fill: role, w: length }, i) => {
      const box = { x: whole.x, y: top + i * (h + GAPS.lengths), w: length - whole.x, h };
      return asData(field(`${name} length`, box, role, path));
    }),
    items: [...filled.items, ...row.items],
  };
}

function lengthsOf(entry: FigureEntry, from: NonNullable<FigureEntry['from']>, context: Composed): LengthRow[] {
  const { brand, ground } = context;
  const { fact, path, index, highlight } = entry;
  const longest = Math.max(fact.value, from.value);
  const widthOf = (value: number) => (brand.size.w * value) / longest;
  const before = [...path, 'from'];
  return [
    {
      ...{
        name: `Figure ${index + 1} before`,
        path: before,
        fact: from,
        words: richText(from.period ?? from.name, before),
      },
      ...{ w: widthOf(from.value), fill: lengthRole(context, false) },
      ...{ rest: ground, leads: false, claimed: false },
    },
    {
      ...{ name: `Figure ${index + 1}`, path, fact, words: wordsOf(entry), w: widthOf(fact.value), rest: ground },
      ...{
        fill: highlight ? 'highlight' : lengthRole(context, true),
        leads: true,
        claimed: highlight,
      },
    },
  ];
}
