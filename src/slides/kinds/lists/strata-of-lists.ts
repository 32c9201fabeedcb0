import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { isDarkFill, subtleOn } from '../../../layout/colors.ts';
import { fill, type Sizes } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { inSpans, levelRows, type Part, padded, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, gradedTones, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { centred, sideBySide } from '../../stage/rows.ts';

export interface NamedList {
  readonly name: string;
  readonly path: Path;
  readonly title: RichText;
  readonly text: RichText | undefined;
  readonly items: readonly RichText[];
}

const BELOW: Inch = 0.32;
/** From the widest head to the names, between columns of names, and the least width of all of these. */
const GAP: Inch = 0.7;
const GUTTER: Inch = 0.4;
const LEAST: Inch = 5;
/** Between the rows of names, in em; above and below what stands in a stratum; and at the foot of the last. */
const ROW_EM = 0.75;
const AIR: Inch = 0.26;
const FOOT: Inch = 0.3;
const SPACING = 0.9;
const HEADS: readonly Pt[] = [96, 96, 96, 76];
/** In so many columns and lines names are set, the first in which they have room: four in two rows of two. */
const COLUMNS = { usual: [3, 2], four: [2, 3] } as const;
const FOUR = 4;

type Sort = 'head' | 'item';

/** Lists in strata that touch: what each is of at the left, its names in columns at the right. */
export function strataOfLists(all: readonly NamedList[], context: Composed): Page | undefined {
  const { body, brand, ground } = context;
  const headline = headlineIn(
    context,
    { ...body, h: body.h / 3 },
    { maxLines: 1 + context.headline.paragraphs.length },
  );
  if (!headline) return undefined;
  const whole = slideBox(context);
  const top = headlineEnd(headline) + BELOW;
  const graded = gradedTones(context, all.length);
  const tones = isDarkFill(brand, ground) ? graded.toReversed() : graded;
  const stepsOf = (lines: number) => ({
    head: headSteps(context, { min: lines === 1 ? 54 : 36, max: HEADS[all.length] ?? 76 }),
    item: supportSteps(context, { min: lines === 1 ? 28 : 22, max: 36 }),
  });
  const strata = (columns: number, lines: number) =>
    fill<Sort>({ ...body, y: top, h: brand.size.h - top }, stepsOf(lines), (sizes) => {
      const left = Math.max(
        ...all.map(({ title }) => textWidth(context, 'heading', title, sizes.head, { spacing: SPACING })),
      );
      const rows = all.map((list, i): Part => {
        const on = tones[i] ?? 'field';
        const head = headOf(context, list, on, sizes);
        const names: Part = (w) => namesOf(context, list, on, sizes, { spans: spansIn(w, columns), lines })(w);
        const isLast = i === all.length - 1;
        const row = padded(centred(sideBySide(head, names, { left, gap: GAP, least: LEAST })), { x: 0, y: AIR });
        return stratum(row, isLast ? FOOT : 0, (at) =>
          fieldOn(
            `${list.name} field`,
            { ...whole, y: at.y, h: (isLast ? whole.y + whole.h : at.y + at.h) - at.y },
            on,
            list.path,
          ),
        );
      });
      return levelRows(rows, 0);
    });
  const most = Math.max(...all.map(({ items }) => items.length));
  const columns = COLUMNS[most === FOUR ? 'four' : 'usual'];
  const filled = [1, 2].flatMap((lines) => columns.map((each) => strata(each, lines))).find(({ fits }) => fits);
  if (!filled) return undefined;
  const isField = ({ part }: (typeof filled.items)[number]) => part?.kind === 'bleed';
  return {
    ...headline,
    ...footIn(context, { x: 0, w: brand.size.w }),
    behind: filled.items.filter(isField),
    items: filled.items.filter((item) => !isField(item)),
  };
}

/** A row on its field, with so much of the field free at its foot. */
const stratum =
  (row: Part, foot: Inch, fieldIn: (at: { readonly y: Inch; readonly h: Inch }) => ReturnType<typeof fieldOn>): Part =>
  (w) => {
    const sized = row(w);
    return {
      ...{ ...sized, min: sized.min + foot, preferred: sized.preferred + foot },
      place: (at) => [fieldIn(at), ...sized.place({ ...at, h: at.h - foot })],
    };
  };

function spansIn(w: Inch, count: number): Span[] {
  const own = (w - GUTTER * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({ x: i * (own + GUTTER), w: own }));
}

function headOf(
  context: Composed,
  { name, path, title, text }: NamedList,
  ground: ColorRole,
  sizes: Sizes<Sort>,
): Part {
  const head = inkText(context, {
    ...{ name: `${name} head`, path, text: title, size: sizes.head, ground, maxLines: 1, style: { spacing: SPACING } },
  });
  if (!text) return head;
  const color = subtleOn(context.brand, ground);
  const remark = inkText(context, {
    ...{ name: `${name} remark`, path, text, size: sizes.item, ground, role: 'body', maxLines: 2, style: { color } },
  });
  return stack([head, space(0.24), remark]);
}

/** Names in columns, row by row. */
function namesOf(
  context: Composed,
  list: NamedList,
  ground: ColorRole,
  sizes: Sizes<Sort>,
  { spans, lines }: { readonly spans: readonly Span[]; readonly lines: number },
): Part {
  const { name, items } = list;
  const rows = Array.from({ length: Math.ceil(items.length / spans.length) }, (_, k) =>
    items.slice(k * spans.length, (k + 1) * spans.length),
  );
  const gap: Inch = (ROW_EM * sizes.item) / 72;
  const parts = rows.flatMap((row, k): Part[] => {
    const cells = row.map((text, i) =>
      inkText(context, {
        ...{ name: `${name} item ${k * spans.length + i + 1}`, path: text.path, text, size: sizes.item, ground },
        ...{ role: 'body', maxLines: lines },
      }),
    );
    return [...(k > 0 ? [space(gap)] : []), besideEachOther(cells, spans)];
  });
  return stack(parts);
}

/** Cells in spans that are counted from the left edge of their part. */
const besideEachOther =
  (cells: readonly Part[], spans: readonly Span[]): Part =>
  (w) => {
    const sized = inSpans(cells, spans)(w);
    return {
      ...sized,
      place: (box) =>
        inSpans(
          cells,
          spans.map(({ x, w: own }) => ({ x: box.x + x, w: own })),
        )(w).place(box),
    };
  };
