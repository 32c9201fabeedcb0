import { z } from 'zod';
import { type Box, inset } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import { factRef, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { heightOf } from '../../text/typeset.ts';
import { contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext } from '../parts/define-slide.ts';
import { onPart } from '../parts/grid.ts';
import { onPanel, type PanelRoom, panelItem, panelRoom } from '../parts/panels.ts';
import { figureText, LINE_SLACK, lineHeight, rule, shareFigureSize, styled, tallest } from '../parts/parts.ts';

const HEAD_GAP: Inch = 0.18;
const FIGURE_GAP: Inch = 0.06;
/** Room above and below the text of a row: less where there are many. */
const ROW_PADDINGS: readonly Inch[] = [0.2, 0.14, 0.1];
const SIZE_STEP: Pt = 0.5;

const EMPTY = {
  code: 'missing-key',
  message: { en: 'This side has nothing to say.', zh: '这一侧没有内容。' },
  hint: { en: 'Give it a list under `items`, or a `fact`.', zh: '请在 `items` 下列出要点，或者写一项 `fact`。' },
};

const side = z
  .strictObject({
    title: text('What this side is, in a few words.'),
    fact: factRef('A figure of this side, set large.').optional(),
    text: text('What the figure measures; the fact’s name where omitted.').optional(),
    items: z
      .array(text('One thing, in one or two lines.'))
      .min(1)
      .max(6)
      .meta({ description: 'What stands on it.' })
      .optional(),
  })
  .check(({ value, issues }) => {
    if (value.fact !== undefined || value.items !== undefined) return;
    issues.push({ code: 'custom', input: value, message: EMPTY.message.en, params: EMPTY });
  });

export const comparison = defineSlide({
  kind: 'comparison',
  summary: 'Two sides next to each other, with figures or lists; with an arrow, the left leads to the right.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    left: side.meta({ description: 'The left side: what was, or the first of two.' }),
    right: side.meta({ description: 'The right side: what comes, or the second of two.' }),
    arrow: z.boolean().default(false).meta({ description: 'Whether the left side leads to the right.' }),
  }),
  layout: (slide, context) => {
    const { body, grid, path } = context;
    const width = slide.arrow ? 5 : 6;
    const [left, right] = [0, 12 - width].map((from) => onPart(grid, body, from, width)) as [Box, Box];
    const sides = [
      readSide('Left', slide.left, left, slide.arrow ? 'context' : 'subject', [...path, 'left'], context),
      readSide('Right', slide.right, right, 'subject', [...path, 'right'], context),
    ];
    const plan = planOf(context, sides, body);
    const middle = onPart(grid, body, 5, 2);
    const arrow: LaidOutItem = {
      kind: 'shape',
      shape: 'line',
      name: 'Arrow',
      box: { x: middle.x + 0.2, y: plan.arrow, w: middle.w - 0.4, h: 0 },
      path,
      stroke: { color: 'highlight', width: context.brand.strokes.line, arrow: true },
    };
    const [first = [], second = []] = sides.map((each) => sideItems(context, each, plan));
    return [{ items: [...first, ...(slide.arrow ? [arrow] : []), ...second] }];
  },
});

/** One side, read. */
interface Side {
  readonly name: string;
  readonly title: RichText;
  readonly figure: RichText | undefined;
  readonly text: RichText | undefined;
  readonly items: readonly RichText[];
  /** The whole side, and what its panel leaves of it. */
  readonly outer: Box;
  readonly box: Box;
  readonly color: ColorRole;
}

function readSide(
  name: string,
  { title, fact, text: words, items = [] }: Resolved<z.output<typeof side>>,
  outer: Box,
  color: ColorRole,
  path: Path,
  context: LayoutContext,
): Side {
  const figure = fact && figureText(fact, context.brand.unitScale, [...path, 'fact']);
  const box = onPanel(outer, roomOf(context));
  const said = words ?? (fact && richText(fact.name, [...path, 'fact']));
  return { name, title, figure, text: said, items, outer, box, color };
}

const roomOf = (context: LayoutContext): PanelRoom => panelRoom(context, { top: HEAD_GAP, gap: 0 });

/** Where the parts of both sides stand, at the same heights, so that sides of different lengths look even. */
interface Plan {
  readonly head: Box;
  readonly figure: Box;
  readonly figureSize: Pt;
  readonly text: Box;
  readonly rows: readonly Box[];
  readonly padding: Inch;
  /** The size of the rows' texts. */
  readonly size: Pt;
  readonly arrow: Inch;
  /** The end of both sides. */
  readonly end: Inch;
}

function planOf(context: LayoutContext, sides: readonly Side[], body: Box): Plan {
  const { w } = sides[0]?.box ?? body;
  const style = context.brand.type.figure;
  const room = roomOf(context);
  const figures = sides.flatMap((each) => each.figure ?? []);
  const texts = sides.flatMap((each) => each.text ?? []);
  const head = {
    ...body,
    y: body.y + room.top,
    h: tallest(
      context,
      sides.map((each) => each.title),
      'heading',
      w,
    ),
  };
  const figureTop = head.y + head.h + (figures.length > 0 ? FIGURE_GAP : 0);
  const figure = { ...body, y: figureTop, h: figures.length > 0 ? lineHeight(style) : 0 };
  const textBox = { ...body, y: figure.y + figure.h, h: tallest(context, texts, 'body', w) };
  const top = textBox.y + textBox.h + HEAD_GAP;
  const arrow = figures.length === 2 ? figure.y + figure.h / 2 : head.y + head.h / 2;
  const fitted = fitRows(context, sides, { ...body, y: top, w, h: body.y + body.h - room.foot - top });
  const last = fitted.rows.at(-1) ?? textBox;
  return {
    ...{ head, figure, text: textBox, arrow, ...fitted },
    figureSize: shareFigureSize(context, figures, style, w),
    end: last.y + last.h + room.foot,
  };
}

/** The rows of both sides: close together before they get small, and at the smallest where nothing fits. */
function fitRows(context: LayoutContext, sides: readonly Side[], area: Box): Pick<Plan, 'rows' | 'padding' | 'size'> {
  const { size: full, floor } = context.brand.type.body;
  const sizes = Array.from({ length: Math.round((full - floor) / SIZE_STEP) }, (_, i) => full - SIZE_STEP * (i + 1));
  const closest = ROW_PADDINGS.at(-1) ?? 0;
  const tries = [
    ...ROW_PADDINGS.map((padding) => ({ padding, size: full })),
    ...sizes.map((size) => ({ padding: closest, size })),
  ];
  const laid = tries.map((each) => ({ ...each, rows: rowsAt(context, sides, area, each.size, each.padding) }));
  const fits = ({ rows }: { readonly rows: readonly Box[] }) => {
    const last = rows.at(-1);
    return !last || last.y + last.h <= area.y + area.h;
  };
  return laid.find(fits) ?? { rows: [], padding: closest, size: floor, ...laid.at(-1) };
}

function rowsAt(context: LayoutContext, sides: readonly Side[], area: Box, size: Pt, padding: Inch): Box[] {
  const style = { ...context.brand.type.body, size };
  const count = Math.max(...sides.map((each) => each.items.length));
  let y = area.y;
  return Array.from({ length: count }, (_, i) => {
    const texts = sides.flatMap((each) => each.items[i] ?? []);
    const heights = texts.map((each) => heightOf(each, style, area.w, context.measurer));
    const box = { ...area, y, h: LINE_SLACK * Math.max(0, ...heights) + 2 * padding };
    y += box.h;
    return box;
  });
}

function sideItems(context: LayoutContext, { name, outer, box, color, ...side }: Side, plan: Plan): LaidOutItem[] {
  const { strokes, type } = context.brand;
  const { ground } = roomOf(context);
  const at = ({ y, h }: Box): Box => ({ ...box, y, h });
  const figure = side.figure && {
    ...{ name: `${name} figure`, text: side.figure, box: at(plan.figure), size: plan.figureSize, ground },
    style: { color: color === 'context' ? ('subtle' as const) : type.figure.color },
  };
  const words = side.text && { name: `${name} text`, text: side.text, box: at(plan.text), ground };
  const rows = side.items.flatMap((item, i): LaidOutItem[] => {
    const row = at(plan.rows[i] ?? plan.text);
    return [
      rule(`${name} rule ${i + 1}`, row, 'hairline', strokes.hairline, item.path),
      styled(context, 'body', {
        name: `${name} ${i + 1}`,
        text: item,
        box: inset(row, 0, plan.padding),
        size: plan.size,
        ground,
      }),
    ];
  });
  return [
    panelItem(
      context,
      `${name} top`,
      { ...outer, h: plan.end - outer.y },
      { color, width: strokes.bar },
      side.title.path,
    ),
    styled(context, 'heading', { name: `${name} heading`, text: side.title, box: at(plan.head), ground }),
    ...(figure ? [styled(context, 'figure', figure)] : []),
    ...(words ? [styled(context, 'body', { ...words, style: { color: 'subtle' } })] : []),
    ...rows,
  ];
}
