import { z } from 'zod';
import type { Inch } from '../../core/lengths.ts';
import { factRef, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { buildField } from '../parts/builds.ts';
import { contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext } from '../parts/define-slide.ts';
import { columnsFor } from '../parts/grid.ts';
import { discItems, iconField } from '../parts/icons.ts';
import { onPanel, panelColumns, panelItem, panelRoom } from '../parts/panels.ts';
import { figureText, LIST_SPACING, lineHeight, shareFigureSize } from '../parts/parts.ts';
import { layoutStacks } from '../parts/stacks.ts';

/** The disc that an icon stands on, large where nothing else is. */
const DISC = { large: 1.3, small: 0.8 };
const GAP = 0.22;
const FIGURE_GAP = 0.08;
const TEXT_GAP = 0.1;
const ROW_GAP = 0.4;
/** From this many cards on they stand in two rows of three. */
const MANY = 5;
/** Of cards whose texts would be smaller than this part of their size below their discs, the discs stand beside them. */
const ROOMY = 0.9;

const card = z.strictObject({
  icon: iconField.optional(),
  fact: factRef('A figure to set large above the heading.').optional(),
  title: text('What the card is about, in a few words.'),
  text: text('What there is to say of it, in up to four short lines.').optional(),
});
type Card = Resolved<z.output<typeof card>>;

export const cards = defineSlide({
  kind: 'cards',
  summary: 'Two to six things of equal weight, each with an icon or a figure, a heading and a few words.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    ...buildField,
    items: z.array(card).min(2).max(6).meta({ description: 'The cards, from left to right.' }),
  }),
  layout: (slide, context) => {
    const { items: list } = slide;
    const above = cardItems(context, list, false);
    const crowded = !above.fits || above.size < ROOMY * context.brand.type.body.size;
    const beside = list.length >= MANY && crowded && list.some((entry) => entry.icon);
    return [{ items: beside ? cardItems(context, list, true).items : above.items }];
  },
});

/** The cards, their discs above the texts or beside them; and the size that the texts come to. */
function cardItems(context: LayoutContext, list: readonly Card[], beside: boolean) {
  const { brand, body, grid } = context;
  const boxes = panelColumns(context, list.length >= MANY ? 3 : list.length);
  const figures = list.map(
    ({ fact }, i) => fact && figureText(fact, brand.unitScale, [...context.path, 'items', i, 'fact']),
  );
  const disc = discSize(list);
  const indent = beside ? columnsFor(grid, disc).next - grid.left : 0;
  const room = panelRoom(context, { top: GAP, gap: ROW_GAP });
  const inset = { left: room.left + indent, right: room.right };
  const { w } = onPanel(boxes[0] ?? body, { ...room, ...inset });
  const style = brand.type.figure;
  const shown = figures.filter((figure) => figure !== undefined);
  const { stacks, size, fits } = layoutStacks(context, {
    name: 'Card',
    columns: boxes,
    area: body,
    head: room.top + (disc > 0 && !beside ? disc + GAP : 0),
    least: beside ? room.top + disc : 0,
    foot: room.foot,
    inset,
    ground: room.ground,
    rowGap: room.gap,
    parts: [
      {
        suffix: ' figure',
        role: 'figure',
        texts: figures,
        gap: 0,
        size: shareFigureSize(context, shown, style, w),
        height: lineHeight(style),
      },
      { suffix: '', role: 'heading', texts: list.map((entry) => entry.title), gap: FIGURE_GAP },
      {
        suffix: ' text',
        role: 'body',
        texts: list.map((entry) => entry.text),
        gap: TEXT_GAP,
        style: { color: 'subtle' },
        paragraphSpacing: LIST_SPACING,
      },
    ],
  });
  const items = stacks.flatMap(({ box, items: texts }, i): LaidOutItem[] => {
    const { icon, title } = list[i] ?? {};
    const name = `Card ${i + 1}`;
    const round = { x: box.x + room.left, y: box.y + room.top, w: disc, h: disc };
    return [
      panelItem(context, name, box, { color: 'subject', width: brand.strokes.rule }, title?.path),
      ...(icon && title ? discItems(context, name, icon, round, title.path, room.ground) : []),
      ...texts,
    ];
  });
  return { items, size, fits };
}

/** The width of the discs; 0 where no card has an icon. */
function discSize(list: readonly Card[]): Inch {
  if (!list.some((entry) => entry.icon)) return 0;
  return list.length >= MANY || list.some((entry) => entry.fact) ? DISC.small : DISC.large;
}
