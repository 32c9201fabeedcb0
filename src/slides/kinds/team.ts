import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { linked, plainText, richText } from '../../core/rich-text.ts';
import { picture, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { TextStyle, TypeRole } from '../../scene/tokens.ts';
import { fitSize, setText } from '../../text/typeset.ts';
import { buildField } from '../parts/builds.ts';
import { contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext } from '../parts/define-slide.ts';
import { columnsFor, gridColumns, gridPart, gridSpan, twelveColumns } from '../parts/grid.ts';
import { plateItem } from '../parts/icons.ts';
import { initialsOf } from '../parts/initials.ts';
import { LIST_SPACING, lineHeight, styled } from '../parts/parts.ts';
import { focusField, pictureItem } from '../parts/picture-parts.ts';
import { layoutStacks } from '../parts/stacks.ts';

/** Initials stand on squares, the shape of portraits; where nobody has a photo, on squares no larger than this. */
const INITIALS: Inch = 1.3;
/** A face is in the upper half of a portrait. */
const FACE = [0.5, 0.35] as const;
const PORTRAIT_GAP = 0.22;
const ROLE_GAP = 0.02;
const TEXT_GAP = 0.1;
const ROW_GAP = 0.4;
/** Addresses go down to this part of their size to stay in one line. */
const MAIL_FLOOR = 0.875;

/** How people stand: how many in a row, the twelfths of the width that a portrait takes, and whether texts are beside it. */
interface Manner {
  readonly across: number;
  readonly portrait: number;
  readonly beside: boolean;
  readonly initials: TypeRole;
}
const MANNERS: Readonly<Record<number, Manner>> = {
  1: { across: 1, portrait: 3, beside: true, initials: 'statement' },
  2: { across: 2, portrait: 2, beside: true, initials: 'statement' },
  3: { across: 3, portrait: 2, beside: false, initials: 'statement' },
  4: { across: 4, portrait: 2, beside: false, initials: 'statement' },
};
const MANY: Manner = { across: 3, portrait: 1, beside: true, initials: 'heading' };
/** The texts of a single person are no wider than this many twelfths. */
const WIDEST = 7;

const person = z.strictObject({
  name: text('The name.'),
  role: text('What the person does, in a few words.').optional(),
  text: text('What there is to say of the person, in up to four short lines.').optional(),
  photo: picture('A portrait in the outline’s folder, shown as a square; without one, the initials.').optional(),
  focus: focusField,
  mail: z
    .email()
    .optional()
    .meta({ description: 'An address for mail, shown below.', examples: ['ada@example.org'] }),
  link: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Where a click on the name leads.', examples: ['https://example.org/ada'] }),
});
type Person = Resolved<z.output<typeof person>>;

export const team = defineSlide({
  kind: 'team',
  summary: 'One to six people, each with a portrait or initials, a name and a role.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    ...buildField,
    items: z.array(person).min(1).max(6).meta({ description: 'The people, from left to right.' }),
  }),
  layout: (slide, context) => {
    const { body, grid } = context;
    const { items: people } = slide;
    const manner = mannerOf(people);
    const span = portraitWidth(context, manner);
    const side = people.some((entry) => entry.photo) ? span : Math.min(span, INITIALS);
    const cells = gridColumns(grid, body, manner.across);
    const columns = cells.map((cell) => textColumn(context, cell, manner));
    const { stacks } = layoutStacks(context, {
      name: 'Person',
      columns,
      area: body,
      head: manner.beside ? 0 : side + PORTRAIT_GAP,
      least: side,
      rowGap: ROW_GAP,
      parts: [
        {
          suffix: '',
          role: people.length > 1 ? 'heading' : 'statement',
          texts: people.map(({ name, link }) => linked(name, link)),
          gap: 0,
          style: { bold: true },
        },
        {
          suffix: ' role',
          role: 'body',
          texts: people.map(({ role }) => role),
          gap: ROLE_GAP,
          style: { color: 'subject' },
        },
        {
          suffix: ' text',
          role: 'body',
          texts: people.map((entry) => entry.text),
          gap: TEXT_GAP,
          style: { color: 'subtle' },
          paragraphSpacing: LIST_SPACING,
        },
        { suffix: ' mail', ...mailPart(context, people, columns[0]?.w ?? body.w), gap: TEXT_GAP, follows: true },
      ],
    });
    const items = stacks.flatMap((stack, i): LaidOutItem[] => {
      const entry = people[i];
      const x = cells[i % cells.length]?.x ?? body.x;
      const box = { x, y: stack.box.y, w: side, h: side };
      return entry ? [...portrait(context, entry, i, box, manner.initials), ...stack.items] : [];
    });
    return [{ items }];
  },
});

/** How the people of a slide stand: initials of one or two are so small that the texts stand below them. */
function mannerOf(people: readonly Person[]): Manner {
  const manner = MANNERS[people.length] ?? MANY;
  return manner === MANY || people.some((entry) => entry.photo) ? manner : { ...manner, beside: false };
}

/** The width of a portrait: of as many grid columns as its twelfths come to, never less than those. */
function portraitWidth({ grid }: LayoutContext, { portrait: twelfths }: Manner): Inch {
  return columnsFor(grid, gridSpan(twelveColumns(grid), 0, twelfths).w).width;
}

/** Where the texts of a cell stand: below its portrait, or right of it. */
function textColumn(context: LayoutContext, cell: Box, manner: Manner) {
  const { grid } = context;
  const indent = manner.beside ? columnsFor(grid, portraitWidth(context, manner)).next - grid.left : 0;
  return { x: cell.x + indent, w: Math.min(cell.w - indent, gridPart(grid, 0, WIDEST).w) };
}

/** A photo cropped to the box, or initials on a square. */
function portrait(
  context: LayoutContext,
  { name, photo, focus }: Person,
  index: number,
  box: Box,
  role: TypeRole,
): LaidOutItem[] {
  const label = `Person ${index + 1}`;
  if (photo) return [pictureItem(`${label} photo`, { picture: photo, alt: name, focus: focus ?? FACE }, box, name)];
  const { shape, ground } = plateItem(context, `${label} square`, box, name.path);
  const initials = styled(context, role, {
    name: `${label} initials`,
    text: richText(initialsOf(plainText(name)), name.path),
    box,
    align: 'center',
    anchor: 'middle',
    ground,
    style: { bold: true, color: 'subject' },
  });
  return [shape, initials];
}

/**
 * The addresses as links, over the whole width of their columns and at one size, at which each stands in one line. One
 * that is too long for that even at the smallest size breaks behind its @: so it is seen to go on, and is not taken for
 * two.
 */
function mailPart(context: LayoutContext, people: readonly Person[], w: Inch) {
  const { label } = context.brand.type;
  const floor = MAIL_FLOOR * label.size;
  const style: TextStyle = { ...label, floor, maxLines: 1 };
  const space = { w, h: lineHeight(style) };
  const broken = (mail: string) =>
    setText(richText(mail), style, space, context.measurer, { size: floor }).excess ? mail.replace('@', '@\n') : mail;
  const lines = people.flatMap(({ mail }) => (mail ? broken(mail).split('\n') : []));
  const size = fitSize(
    lines.map((line) => ({ ...space, text: richText(line) })),
    style,
    context.measurer,
  );
  const texts = people.map(({ mail }, i) =>
    mail ? richText(broken(mail), [...context.path, 'items', i, 'mail'], { link: `mailto:${mail}` }) : undefined,
  );
  return { role: 'label', texts, whole: true, size } as const;
}
