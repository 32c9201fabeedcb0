import { z } from 'zod';
import { joinParagraphs } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import { buildField } from '../parts/builds.ts';
import { contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LaidOutItem } from '../parts/define-slide.ts';
import { discItems, iconField } from '../parts/icons.ts';
import { panelColumns, panelItem, panelRoom } from '../parts/panels.ts';
import { layoutStacks } from '../parts/stacks.ts';

const DISC = 0.8;
const GAP = 0.22;
const TEXT_GAP = 0.12;
const PARAGRAPH_GAP = 8;

const column = z
  .strictObject({
    icon: iconField.optional(),
    title: text('What the column is about, in a few words.').optional(),
    text: text('What it says, in one short paragraph or in several, each on a line of its own.').optional(),
    items: z
      .array(text('One thing, in a line or two.'))
      .min(1)
      .max(8)
      .meta({ description: 'A list in place of the text.' })
      .optional(),
  })
  .check(({ value, issues }) => {
    if ((value.text === undefined) !== (value.items === undefined)) return;
    const params = value.text === undefined ? EMPTY : BOTH;
    issues.push({ code: 'custom', input: value, message: params.message.en, params });
  })
  .meta({ title: 'column' });

const EMPTY = {
  code: 'missing-key',
  message: { en: 'The column has nothing to say.', zh: '这一栏没有内容。' },
  hint: {
    en: 'Give it a `text`, or a list under `items`.',
    zh: '请写 `text`，或者在 `items` 下列出要点。',
  },
};
const BOTH = {
  code: 'unknown-key',
  message: {
    en: 'The column has both a `text` and a list under `items`, and shows one of them.',
    zh: '这一栏既有 `text` 又有 `items`，只能二选一。',
  },
  hint: {
    en: 'Keep one, or make the list a column of its own.',
    zh: '请保留一个，或者把列表单独放一栏。',
  },
};

export const columns = defineSlide({
  kind: 'columns',
  summary: 'Two to four texts or lists side by side, each with an icon and a heading if need be.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    ...buildField,
    items: z.array(column).min(2).max(4).meta({ description: 'The columns, from left to right.' }),
  }),
  layout: (slide, context) => {
    const { brand, body } = context;
    const { items: list } = slide;
    const disc = list.some((entry) => entry.icon) ? DISC : 0;
    const room = panelRoom(context, { top: GAP, gap: 0 });
    const { stacks } = layoutStacks(context, {
      name: 'Column',
      columns: panelColumns(context, list.length),
      area: body,
      head: room.top + (disc > 0 ? disc + GAP : 0),
      foot: room.foot,
      inset: room,
      ground: room.ground,
      rowGap: room.gap,
      parts: [
        { suffix: '', role: 'heading', texts: list.map((entry) => entry.title), gap: 0 },
        {
          suffix: ' text',
          role: 'body',
          texts: list.map((entry) => entry.text ?? joinParagraphs(entry.items ?? [])),
          gap: TEXT_GAP,
          paragraphSpacing: PARAGRAPH_GAP,
          bullets: list.map((entry) => entry.items !== undefined),
        },
      ],
    });
    const items = stacks.flatMap(({ box, items: texts }, i): LaidOutItem[] => {
      const name = `Column ${i + 1}`;
      const path = [...context.path, 'items', i];
      const round = { x: box.x + room.left, y: box.y + room.top, w: disc, h: disc };
      const icon = list[i]?.icon;
      return [
        panelItem(context, name, box, { color: 'subject', width: brand.strokes.rule }, path),
        ...(icon ? discItems(context, name, icon, round, path, room.ground) : []),
        ...texts,
      ];
    });
    return [{ items }];
  },
});
