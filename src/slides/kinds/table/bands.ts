import { sum } from '../../../core/collections.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { bold } from '../../../core/rich-text.ts';
import { inkOn, lineOn, subtleOn } from '../../../layout/colors.ts';
import { fill, type Sizes } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { asData, rule, textWidth } from '../../../layout/leaves.ts';
import { headSteps, heroWordSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { elastic, type Part, type Sized } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { bodyOnFields, fieldOn, slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { headingOf, type PrintedTable } from './table-page.ts';

const BELOW: Inch = 0.4;
/** From the heads to the first row, between columns at least, and free above and below the texts of a row at least. */
const GAPS = { head: 0.22, column: 0.45, row: 0.2 };
/** How high the row is that is to be seen first against others, and how high that is at most. */
const CLAIM = { share: 1.9, most: 2.4 };
/** The width that a column of words needs at least. */
const WORDS: Inch = 2.6;
const HEADING: Pt = 28;
/** The largest text of a row that is as high as its part. */
const PART: Pt = 150;

type Sort = 'text' | 'row' | 'claim';

/**
 * A short table across the slide: a band for the row that is to be seen first, set larger than the others; a band for each
 * row, as high as its part of `parts`, where these are the parts of a whole.
 */
export function tableInBands(
  { columns, rows, said }: PrintedTable,
  given: Composed,
  parts?: readonly number[],
): Page | undefined {
  const headline = shortHeadline(given, { ...given.body, h: given.body.h / 3 });
  const context = parts ? { ...given, body: bodyOnFields(given) } : given;
  const { body, brand, ground, path } = context;
  if (!headline) return undefined;
  const own: ColorRole = brand.colors[ground].hex === brand.colors.field.hex ? 'field-dark' : 'field';
  const heads = columns.map((column, i) =>
    inkText(context, {
      ...{ name: `Head ${i + 1}`, path: column.title.path, text: headingOf(column), size: headSize(context), ground },
      ...{ role: 'body', maxLines: 2, align: column.align },
      style: { color: subtleOn(brand, ground) },
    }),
  );
  const hasClaim = rows.some(({ strong }) => strong === 'highlight');
  const leads = (i: number) => rows[i]?.strong === 'highlight' || rows.length === 1;
  const top = headlineEnd(headline) + BELOW;
  const room = (parts ? brand.size.h : body.y + body.h) - top;
  const tones = tonesOn(context, rows.length + 1).filter((role) => role !== own);
  const whole = slideBox(context);
  const toneOf = (r: number): ColorRole =>
    rows[r]?.strong === 'highlight' ? own : ((parts && tones[r % tones.length]) ?? ground);
  // The row at the slide’s foot stands above its source line.
  const footOf = (r: number): Inch => (parts && r === rows.length - 1 ? brand.size.h - body.y - body.h : 0);
  const steps = {
    text: supportSteps(context, { min: 22, max: HEADING }),
    claim: parts
      ? joinedSteps(headSteps(context, { min: 54 }), heroWordSteps(context, { max: PART }))
      : headSteps(context, { min: 54 }),
    row: headSteps(context, { max: hasClaim ? 60 : 76 }),
  };
  const behindRow = (r: number, y: Inch, h: Inch): SheetItem[] => {
    const end = parts && r === rows.length - 1 ? whole.y + whole.h : y + h;
    const band = fieldOn(`Band ${r + 1}`, { ...whole, y, h: end - y }, toneOf(r), path);
    if (parts) return [asData(band)];
    if (rows[r]?.strong === 'highlight') return [band];
    const isRuled = r === 0 || !leads(r - 1) || rows[r]?.strong === 'total';
    return isRuled
      ? [rule(`Rule ${r + 1}`, { x: body.x, w: body.w, y }, lineOn(brand, ground), brand.strokes.rule)]
      : [];
  };
  let bands: SheetItem[] = [];
  const filled = fill({ ...body, y: top, h: room }, steps, (at) => () => {
    const spans = spansOf(columns, rows, context, at, leads);
    const set = heads.map((head, c) => head(spans[c]?.w ?? 0));
    const headHeight = Math.max(...set.map(({ min }) => min));
    const cells = rows.map((row, r): Sized[] =>
      columns.map((column, c) => {
        const on = toneOf(r);
        return cellPart(context, { row, column, r, c, on, leads: leads(r), hasClaim }, at)(spans[c]?.w ?? 0);
      }),
    );
    const free = room - headHeight - GAPS.head;
    const shares = parts ?? rows.map((_, r) => (hasClaim && leads(r) ? CLAIM.share : 1));
    const most = hasClaim && !parts ? CLAIM.most / CLAIM.share : Number.POSITIVE_INFINITY;
    const unit = Math.min(free / sum(shares), most);
    const heights = shares.map((share) => share * unit);
    const fits =
      (spans.at(-1)?.fits ?? false) &&
      set.every((each) => each.fits) &&
      cells.every((row, r) =>
        row.every((each) => each.fits && each.min + 2 * GAPS.row + footOf(r) <= (heights[r] ?? 0)),
      );
    const place = (): SheetItem[] => {
      let y = top + headHeight + GAPS.head;
      bands = [];
      const placed = set.flatMap((each, c) =>
        each.place({ ...body, ...spans[c], y: top + headHeight - each.min, h: each.min }),
      );
      const body_ = cells.flatMap((row, r) => {
        const h = heights[r] ?? 0;
        bands.push(...behindRow(r, y, h));
        // Words that are lower than the names beside them stand on their base line.
        const high = Math.max(...row.filter((_, c) => !isWords(columns, c)).map(({ min }) => min));
        const base = y + (h - footOf(r) + high) / 2;
        const items = row.flatMap((each, c) => {
          const middle = y + (h - footOf(r) - each.min) / 2;
          return each.place({ ...body, ...spans[c], y: each.min > high ? middle : base - each.min, h: each.min });
        });
        y += h;
        return items;
      });
      return [...placed, ...body_];
    };
    return { ...elastic(0, 0, place)(0), fits, lines: sum(cells.flat().map(({ lines }) => lines)) };
  });
  if (!filled.fits) return undefined;
  const { items } = filled;
  return { ...headline, ...said, behind: bands, items };
}

interface PlacedCell {
  readonly row: PrintedTable['rows'][number];
  readonly column: PrintedTable['columns'][number];
  readonly r: number;
  readonly c: number;
  readonly on: ColorRole;
  readonly leads: boolean;
  /** Whether another row is to be seen first. */
  readonly hasClaim: boolean;
}

function cellPart(context: Composed, { row, column, r, c, on, leads, hasClaim }: PlacedCell, at: Sizes<Sort>): Part {
  const text = row.cells[c] ?? { paragraphs: [[]], path: context.path };
  const isOfWords = column.wraps && c > 0;
  // What leads is not to compete with the sum of all.
  const isBold = leads || row.strong === 'highlight' || (row.strong !== undefined && !hasClaim);
  return inkText(context, {
    ...{ name: `Row ${r + 1} cell ${c + 1}`, path: text.path, text: isBold ? bold(text) : text, ground: on },
    ...{ size: isOfWords ? at.text : sizeOf(at, leads), maxLines: isOfWords ? 3 : 1, align: column.align },
    style: { bold: isBold, color: inkOn(context.brand, on) },
  });
}

const isWords = (columns: PrintedTable['columns'], c: number): boolean => c > 0 && (columns[c]?.wraps ?? false);

const headSize = (context: Composed): Pt =>
  Math.max(HEADING * (context.reading === 'desk' ? 0.6 : 1), context.brand.type.label.size);

const sizeOf = (at: Sizes<Sort>, leads: boolean): Pt => (leads ? Math.max(at.claim, at.row) : at.row);

/** Where columns stand: figures and names as wide as they are, words in what is left; `fits` where there is that. */
function spansOf(
  columns: PrintedTable['columns'],
  rows: PrintedTable['rows'],
  context: Composed,
  at: Sizes<Sort>,
  leads: (row: number) => boolean,
) {
  const { body } = context;
  const needs = columns.map((column, c) => {
    if (column.wraps && c > 0) return WORDS;
    const widths = rows.map(({ cells, strong }, r) => {
      const text = cells[c];
      const isBold = strong !== undefined || leads(r);
      return text ? textWidth(context, 'heading', text, sizeOf(at, leads(r)), { bold: isBold }) : 0;
    });
    const head = textWidth(context, 'body', headingOf(column), headSize(context));
    return Math.max(...widths, columns.length === 1 ? 0 : Math.min(head, HEAD)) + SLACK;
  });
  const free = body.w - sum(needs) - GAPS.column * (columns.length - 1);
  const words = columns.filter(({ wraps }, c) => wraps && c > 0).length;
  const each = words > 0 ? free / words : 0;
  const gap = GAPS.column + (words > 0 || columns.length < 2 ? 0 : free / (columns.length - 1));
  let { x } = body;
  return columns.map(({ wraps }, c) => {
    const w = (needs[c] ?? 0) + (wraps && c > 0 ? each : 0);
    const span = { x, w, fits: free >= 0 };
    x += w + gap;
    return span;
  });
}

/** A heading may be so wide before it takes two lines; and what a width may be wrong by. */
const HEAD: Inch = 2.2;
const SLACK: Inch = 0.04;
