import { sum } from '../../../core/collections.ts';
import { type Inch, inchToPt, type Pt } from '../../../core/lengths.ts';
import { bold, joinParagraphs, plainText, type RichText } from '../../../core/rich-text.ts';
import { colorOn, inkOn, isDarkFill, subtleOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { asData, field, figureLeaf, textWidth } from '../../../layout/leaves.ts';
import { headSteps, heroFigureSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { elastic, space, spring, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { linePitch } from '../../../text/line-room.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { edgeSwing, footIn, leftField } from '../../stage/composed-fields.ts';
import { headlineEnd, sideHeadline } from '../../stage/headline.ts';
import { barRole, type DrawnColumn } from '../../table/bars-in-column.ts';
import { headingOf, type PrintedTable } from './table-page.ts';

/** How much of the slide's width the field of the headline takes. */
const FIELD = 0.33;
const PAD: Inch = 0.4;
/** Between columns, from the values to the bars, and the least length that the longest bar has. */
const GAPS = { column: 0.35, bar: 0.16, head: 0.3, leastBar: 1.4 };
/** How much of a row's height its bar takes. */
const BAR = 0.62;
const HEADLINE_HEIGHT: Inch = 3.4;

/** The rows of a table beside a field with the headline: one of its columns of figures is drawn, in one scale. */
export function indexOfRows(
  { columns, rows, said }: PrintedTable,
  drawn: DrawnColumn | undefined,
  context: Composed,
): Page | undefined {
  const { body, brand, ground, path } = context;
  const swing = edgeSwing(context);
  const to = FIELD * brand.size.w;
  const own: ColorRole = isDarkFill(brand, ground) ? 'field-pale' : 'field-dark';
  const left = { x: body.x, w: to - swing - PAD - body.x };
  const headline = sideHeadline(context, { ...body, ...left, h: HEADLINE_HEIGHT });
  if (!headline) return undefined;
  const x = to + swing + PAD;
  const right = { ...body, x, w: body.x + body.w - x };
  const claim = rows.findIndex(({ strong }) => strong === 'highlight');
  const steps = { cell: supportSteps(context, { max: 28 }) };
  const filled = fill(right, steps, ({ cell }) => () => {
    const size = headSize(context, cell);
    const heads = columns.map(headingOf);
    const texts = columns.map((_, c) =>
      rows.map((row) => (isStrong(row) ? bold(row.cells[c] ?? EMPTY) : (row.cells[c] ?? EMPTY))),
    );
    const widths = texts.map(
      (column, c) =>
        Math.max(
          ...column.map((text) => textWidth(context, 'body', text, cell, { bold: c === drawn?.column })),
          textWidth(context, 'body', heads[c] ?? EMPTY, size),
        ) + 0.03,
    );
    const order = drawn
      ? [...columns.keys()].filter((c) => c !== drawn.column).concat(drawn.column)
      : [...columns.keys()];
    const taken = sum(widths) + GAPS.column * (columns.length - 1);
    const bar = right.w - taken - GAPS.bar;
    const gap = GAPS.column + (drawn ? 0 : Math.max(0, right.w - taken) / Math.max(1, columns.length - 1));
    const top = right.y + GAPS.head + 0.12;
    const rowH = (right.y + right.h - top) / rows.length;
    const pitch = linePitch(cell, 1);
    const spacing: Pt = inchToPt(rowH) - pitch;
    let at = right.x;
    const places = order.map((c) => {
      const w = widths[c] ?? 0;
      const span = { c, x: at, w };
      at += w + gap;
      return span;
    });
    const set = places.map(({ c, w }) => {
      const align = columns[c]?.align ?? 'left';
      const text = joinParagraphs(texts[c] ?? []);
      return {
        head: inkText(context, {
          ...{ name: `Head ${c + 1}`, path: columns[c]?.title.path ?? path, text: heads[c] ?? EMPTY, size, ground },
          ...{ role: 'body', maxLines: 1, align, style: { color: subtleOn(brand, ground) } },
        })(w),
        cells: inkText(context, {
          ...{ name: `Column ${c + 1}`, path: text.path, text, size: cell, ground, role: 'body', align },
          ...{ maxLines: rows.length, paragraphSpacing: Math.max(0, spacing) },
          style: { bold: c === drawn?.column },
        })(w),
      };
    });
    const fits =
      spacing > 0.25 * cell &&
      (drawn ? bar >= GAPS.leastBar : taken <= right.w) &&
      set.every(({ head, cells }) => head.fits && cells.fits && cells.lines === rows.length);
    const place = (): SheetItem[] => {
      const values = drawn?.values ?? [];
      const longest = Math.max(...values.map((value) => value ?? 0));
      const barX = (places.at(-1)?.x ?? 0) + (places.at(-1)?.w ?? 0) + GAPS.bar;
      const bars = drawn
        ? values.flatMap((value, r): SheetItem[] => {
            if (value === undefined || value <= 0 || rows[r]?.strong === 'total') return [];
            const y = top + r * rowH + ((1 - BAR) / 2) * rowH;
            const box = { x: barX, y, w: (bar * value) / longest, h: BAR * rowH };
            return [asData(field(`Row ${r + 1} length`, box, barRole(context, r === claim), path))];
          })
        : [];
      return [
        ...bars,
        ...set.flatMap(({ head, cells }, i) => {
          const { x: from = 0, w = 0 } = places[i] ?? {};
          const first = top + (rowH - cells.min / rows.length) / 2;
          const cap = cells.min - (rows.length - 1) * rowH;
          return [
            ...head.place({ x: from, w, y: right.y + 0.12 - head.min + 0.1, h: head.min }),
            ...cells.place({ x: from, w, y: cap > 0 ? top + (rowH - cap) / 2 : first, h: cells.min }),
          ];
        }),
      ];
    };
    return { ...elastic(0, 0, place)(0), fits, lines: rows.length };
  });
  if (!filled.fits) return undefined;
  const { items } = filled;
  const hero = heroOf(columns, rows[claim]?.cells, drawn?.column, {
    context,
    own,
    left,
    y: headlineEnd(headline) + 0.4,
  });
  if (!hero) return undefined;
  return {
    ...headline,
    ...said,
    behind: leftField(context, 'Headline', to, own, path),
    items: [...hero, ...items],
    ...footIn(context, { x: 0, w: to - swing }),
  };
}

const EMPTY: RichText = { paragraphs: [[]], path: [] };

const isStrong = ({ strong }: PrintedTable['rows'][number]) => strong !== undefined;

const headSize = ({ brand }: Composed, cell: Pt): Pt => Math.max(brand.type.label.size, 0.8 * cell);

interface HeroPlace {
  readonly context: Composed;
  readonly own: ColorRole;
  readonly left: { readonly x: Inch; readonly w: Inch };
  readonly y: Inch;
}

/** The figure of the row that is to be seen, large at the foot of the field, with the row’s name; nothing where none is. */
function heroOf(
  columns: PrintedTable['columns'],
  cells: readonly RichText[] | undefined,
  column: number | undefined,
  { context, own, left, y }: HeroPlace,
): readonly SheetItem[] | undefined {
  const [name] = cells ?? [];
  const value = column === undefined ? undefined : cells?.[column];
  if (!name || !value) return [];
  const { body, brand } = context;
  const unit = columns[column ?? 0]?.unit ?? '';
  const text = {
    ...value,
    paragraphs: [[...(value.paragraphs[0] ?? []), ...(unit ? [{ text: `\u00a0${unit}`, scale: 0.45 }] : [])]],
  };
  const color = colorOn(brand, 'highlight', own);
  const steps = {
    figure: joinedSteps(headSteps(context, { min: 60 }), heroFigureSteps(context, { max: 176 })),
    label: supportSteps(context, { min: 24, max: 28 }),
  };
  const filled = fill({ ...left, y, h: body.y + body.h - y }, steps, (at) =>
    stack([
      spring(0),
      figureLeaf(context, {
        name: 'Claim figure',
        text,
        size: at.figure,
        ground: own,
        path: value.path,
        style: { color },
      }),
      space(0.34),
      inkText(context, {
        ...{ name: 'Claim name', text: name, path: name.path, size: at.label, ground: own, maxLines: 2 },
        style: { color: inkOn(brand, own) },
      }),
      elastic(0.05, 0.2, () => [], 0.2),
    ]),
  );
  return filled.fits && plainText(text) !== '' ? filled.items : [];
}
