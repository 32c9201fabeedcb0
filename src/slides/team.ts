import { z } from 'zod';
import type { Box } from '../core/box.ts';
import { picture, text } from '../core/fields.ts';
import type { Path } from '../core/path.ts';
import type { Resolved } from '../core/resolved.ts';
import { linked, plainText, type RichText, richText } from '../core/rich-text.ts';
import type { Inch } from '../core/units.ts';
import type { ShapeItem } from '../scene/items.ts';
import type { TypeRole } from '../scene/tokens.ts';
import { setText } from '../scene/typeset.ts';
import { buildField } from './builds.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext } from './define-slide.ts';
import { gridColumns, gridSpan } from './grid.ts';
import { initialsOf } from './initials.ts';
import { LIST_SPACING, styled, TEXT_CLEARANCE } from './parts.ts';
import { focusField, pictureItem } from './picture-parts.ts';
import { layoutStacks } from './stacks.ts';

/** A face is in the upper half of a portrait. */
const FACE = [0.5, 0.35] as const;
const TOP = 0.1;
const PORTRAIT_GAP = 0.22;
const ROLE_GAP = 0.02;
const TEXT_GAP = 0.1;
const ROW_GAP = 0.4;

/** How people stand: how many in a row, the grid columns that a portrait takes, and whether texts are beside it. */
interface Manner {
  readonly across: number;
  readonly portrait: number;
  readonly beside: boolean;
  readonly initials: TypeRole;
}
const MANNERS: Readonly<Record<number, Manner>> = {
  1: { across: 1, portrait: 3, beside: true, initials: 'number' },
  2: { across: 2, portrait: 2, beside: true, initials: 'statement' },
  3: { across: 3, portrait: 2, beside: false, initials: 'statement' },
  4: { across: 4, portrait: 2, beside: false, initials: 'statement' },
};
const MANY: Manner = { across: 3, portrait: 1, beside: true, initials: 'heading' };
/** The texts beside a single portrait are no wider than this many grid columns. */
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
    const { brand, body } = context;
    const { items: people } = slide;
    const manner = MANNERS[people.length] ?? MANY;
    const side = gridSpan(brand, 0, manner.portrait).w;
    const cells = gridColumns(brand, body, manner.across);
    const columns = cells.map((cell) => textColumn(context, cell, manner));
    const { stacks } = layoutStacks(context, {
      name: 'Person',
      columns,
      area: { ...body, y: body.y + TOP, h: body.h - TOP },
      head: manner.beside ? 0 : side + PORTRAIT_GAP,
      least: side,
      rowGap: ROW_GAP,
      parts: [
        { suffix: '', role: 'heading', texts: people.map(({ name, link }) => linked(name, link)), gap: 0 },
        {
          suffix: ' role',
          role: 'body',
          texts: people.map(({ role }) => role),
          gap: ROLE_GAP,
          follows: true,
          style: { color: 'subject' },
        },
        {
          suffix: ' text',
          role: 'body',
          texts: people.map((entry) => entry.text),
          gap: TEXT_GAP,
          follows: true,
          style: { color: 'subtle' },
          paragraphSpacing: LIST_SPACING,
        },
        {
          suffix: ' mail',
          role: 'label',
          texts: people.map(({ mail }, i) =>
            mail ? mailText(context, mail, columns[0]?.w ?? body.w, [...context.path, 'items', i, 'mail']) : undefined,
          ),
          gap: TEXT_GAP,
          follows: true,
        },
      ],
    });
    const squares = people.some((entry) => entry.photo);
    const items = stacks.flatMap((stack, i): LaidOutItem[] => {
      const entry = people[i];
      const x = cells[i % cells.length]?.x ?? body.x;
      const box = { x, y: stack.box.y, w: side, h: side };
      return entry ? [...portrait(context, entry, i, box, manner.initials, squares), ...stack.items] : [];
    });
    return [{ items }];
  },
});

/** Where the texts of a cell stand: below its portrait, or right of it. */
function textColumn({ brand }: LayoutContext, cell: Box, { portrait: columns, beside }: Manner) {
  if (!beside) return cell;
  const indent = gridSpan(brand, columns, 1).x - brand.grid.left;
  return { x: cell.x + indent, w: Math.min(cell.w - indent, gridSpan(brand, 0, WIDEST).w) };
}

/** A photo cropped to the box, or initials on a ground: a disc, or a square where others have photos. */
function portrait(
  context: LayoutContext,
  { name, photo, focus }: Person,
  index: number,
  box: Box,
  role: TypeRole,
  square: boolean,
): LaidOutItem[] {
  const label = `Person ${index + 1}`;
  if (photo) return [pictureItem(`${label} photo`, { picture: photo, alt: name, focus: focus ?? FACE }, box, name)];
  const ground: ShapeItem = {
    kind: 'shape',
    shape: square ? 'rectangle' : 'ellipse',
    name: `${label} disc`,
    box,
    path: name.path,
    fill: 'panel',
  };
  const initials = styled(context, role, {
    name: `${label} initials`,
    text: richText(initialsOf(plainText(name)), name.path),
    box,
    align: 'center',
    anchor: 'middle',
    ground: 'panel',
    style: { bold: true, color: 'subject' },
  });
  return [ground, initials];
}

/** A mail address as a link; where it is wider than its column, what follows its @ stands in a second line. */
function mailText(context: LayoutContext, mail: string, w: Inch, path: Path): RichText {
  const link = `mailto:${mail}`;
  const whole = richText(mail, path, { link });
  const space = { w: w - TEXT_CLEARANCE, h: Number.POSITIVE_INFINITY };
  if (!setText(whole, context.brand.type.label, space, context.measurer).excess) return whole;
  return richText(mail.replace('@', '\n@'), path, { link });
}
