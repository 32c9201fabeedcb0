import { z } from 'zod';
import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { picture, text } from '../../../fields/fields.ts';
import { fieldRoom, pageOn } from '../../../layout/chrome.ts';
import { bestFill, type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import { type Span, sideBySide } from '../../../layout/grid.ts';
import { bleedsInto, field } from '../../../layout/leaves.ts';
import { type Across, fieldsAcross, fieldTones } from '../../../layout/panels.ts';
import { isSizedForDesk, leadSteps, proseSteps, type Steps, textSteps, tileSteps } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { anchored, equalRows, inSpans, type Part, beside as row, space, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { fieldStage } from '../../figures/stage.ts';
import { buildField } from '../../parts/builds.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { focusField } from '../../parts/picture-parts.ts';
import { mailsOf, type Person, personName, personTexts, portrait, portraitPart } from './people.ts';

/** From so many people to so many the first leads, unless the outline says otherwise. */
const LED = { from: 4, to: 5 };
/** The part of the slide's width that the portrait of the one who leads takes, and one alone, or the initials of one, and each of two. */
const PORTRAIT = { lead: 0.352, one: 0.45, initials: 0.27, two: 0.2 };
/** Between the lead and the others, between these, and from a portrait to what stands beside it. */
const GAPS = { lead: 0.3, row: 0.2, column: 0.3, beside: 0.2 };
/** Width to height of small portraits, and the part of their cell's width that they take at most, or beside many words. */
const UPRIGHT = { ratio: 0.745, most: 0.46, slim: 0.24 };
/** Parts of the body's height that portraits above words have: the least, the usual, the most. */
const ABOVE = [0.3, 0.46, 0.7];
/** From a portrait to the name below it, and from the edge of a plate to its words. */
const BELOW: Inch = 0.18;
const PLATE: { readonly top: Inch; readonly right: Inch; readonly left: Inch; readonly foot: Inch } = {
  ...{ top: 0.12, right: 0.2, left: 0.26, foot: 0.15 },
};

const person = z.strictObject({
  name: text('The name.'),
  role: text('What the person does, in a few words.').optional(),
  text: text('What there is to say of the person, in up to four short lines.').optional(),
  photo: picture('A portrait in the outline’s folder, cropped around the face; without one, the initials.').optional(),
  focus: focusField,
  mail: z
    .email()
    .optional()
    .meta({ description: 'An address for mail, shown below.', examples: ['ada@example.org'] }),
  link: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Where a click on the name leads.', examples: ['https://example.org/ada'] }),
  lead: z
    .boolean()
    .describe('Whether this person leads, with the largest portrait. Of four or five the first does.')
    .optional(),
});

export const team = defineSlide({
  kind: 'team',
  summary: 'One to six people, each with a portrait or initials, a name and a role; one may lead.',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    ...buildField,
    background: commonFields.background,
    items: z.array(person).min(1).max(6).describe('The people, from left to right.'),
    lead: z
      .enum(['none'])
      .describe('Says that none of four or five people leads: all portraits are of one size.')
      .optional(),
  }),
  layout: (slide, context) => {
    const { items: people } = slide;
    const stage = fieldStage(context, slide);
    const named = people.findIndex(({ lead }) => lead);
    const byCount = people.length >= LED.from && people.length <= LED.to && !slide.lead ? 0 : undefined;
    const page = composed(people, named >= 0 ? named : byCount, stage.context, stage.open);
    return [stage.open ? onPicture(page) : page];
  },
});

/** The page on a picture, which fields hide. */
function onPicture({ behind = [], items, ...page }: Page): Page {
  const hiding = (item: LaidOutItem): LaidOutItem =>
    item.kind === 'shape' && item.part?.kind === 'data' ? bleedsInto(item) : item;
  return { ...page, behind: behind.map(hiding), items: items.map(hiding) };
}

type Sort = 'name' | 'text';

/** A composition before it is chosen. */
interface Composition {
  readonly filled: Filled<Sort>;
  readonly page: () => Page;
}

function composed(people: readonly Person[], lead: number | undefined, context: LayoutContext, open: boolean): Page {
  const [only] = people;
  if (people.length === 1 && only) return onePage(only, context, open);
  if (people.length === 2) return twoPage(people, context, open);
  const tries: (() => Composition)[] = [
    ...(lead === undefined
      ? []
      : [...(people.length <= LED.from ? [true] : []), false].map(
          (above) => () => ledBy(people, lead, context, above),
        )),
    ...(people.length <= 5 ? [() => columns(people, context)] : []),
    ...([3, 2] as const).map((across) => () => cells(people, across, UPRIGHT.most, context)),
    // A hall cannot read so many words.
    ...(context.reading === 'desk' || !isSizedForDesk(context) ? [() => cells(people, 3, UPRIGHT.slim, context)] : []),
  ];
  const made = new Map<Filled<Sort>, Composition>();
  const best = bestFill(
    tries.map((make) => () => {
      const composition = make();
      made.set(composition.filled, composition);
      return composition.filled;
    }),
  );
  const page = made.get(best)?.page() ?? { items: best.items };
  return { ...page, ...(best.fits ? {} : { crowded: true }) };
}

const isPortrait = ({ role }: SheetItem) => role === 'portrait';

/** One person: words at the left, as large as they can be, the portrait to the right edge and the foot of the slide. */
function onePage(only: Person, context: LayoutContext, open: boolean): Page {
  const { body, frame } = context;
  const room = fieldRoom(context);
  const w = PORTRAIT[only.photo ? 'one' : 'initials'] * room.w;
  const box = { ...room, x: room.x + room.w - w, w };
  const words = { ...body, w: box.x - GAPS.lead - body.x };
  const steps = { name: leadSteps(context, only.photo ? 84 : 110), text: proseSteps(context, 32, { preferred: 28 }) };
  const [mail] = mailsOf(context, [{ person: only, index: 0 }], words.w);
  const { items, fits } = fill(words, steps, (sizes) => {
    const own = mail && { ...mail, size: Math.max(mail.size, sizes.text) };
    const look = { ...sizes, ground: frame.ground, lines: 3 };
    return tall(anchored(personTexts(context, only, 0, look, own), 'middle'));
  });
  const shown = portrait(context, only, 0, box, open ? 'field-dark' : 'field');
  const page = pageOn(context, shown.filter(isPortrait), [...shown.filter((item) => !isPortrait(item)), ...items]);
  return { ...page, ...numberLeftOf(context, box), ...(fits ? {} : { crowded: true }) };
}

/** The slide's number left of what stands in its place. */
function numberLeftOf({ frame }: LayoutContext, box: Box): Pick<Page, 'numberBox' | 'sourceBox'> {
  const number = frame.slideNumber?.box;
  const source = frame.placeholders.source?.box;
  if (frame.layout || !number || box.y + box.h <= number.y) return {};
  const x = box.x - GAPS.lead - NUMBER;
  return {
    numberBox: { ...number, x, w: NUMBER },
    ...(source ? { sourceBox: { ...source, w: Math.min(source.w, x - GAPS.beside - source.x) } } : {}),
  };
}

const NUMBER: Inch = 0.6;

/** Two people: a field each, words at its left and the portrait at its right. */
function twoPage(people: readonly Person[], context: LayoutContext, open: boolean): Page {
  const { body, frame } = context;
  const halves = fieldsAcross(context, 2);
  const fills = fieldTones(context, 2).map((each) => (open ? frame.ground : each));
  const w = PORTRAIT.two * fieldRoom(context).w;
  const spans = halves.map(({ box, text: own }) => ({ x: own.x, w: box.x + box.w - w - GAPS.lead - own.x }));
  const steps = {
    name: textSteps(context, 'heading', { min: 24, preferred: 36, max: 54 }),
    text: tileSteps(context, 26),
  };
  const mails = mailsOf(
    context,
    people.map((each, index) => ({ person: each, index })),
    Math.min(...spans.map((span) => span.w)),
  );
  const { items, fits } = fill(body, steps, (sizes) =>
    tall(
      stack([
        space(GAPS.lead),
        inSpans(
          people.map((each, i) =>
            personTexts(context, each, i, { ...sizes, ground: fills[i] ?? 'field', lines: 3 }, mails[i]),
          ),
          spans,
        ),
      ]),
    ),
  );
  const own = open ? [] : halves.map(({ box }, i) => field(`Half ${i + 1}`, box, fills[i] ?? 'field', context.path));
  const portraits = people.flatMap((each, i) => {
    const { box } = halves[i] as Across;
    // What a small photo leaves of its field is the half's own.
    const fill = each.photo ? (fills[i] ?? 'field') : i === 0 ? 'field-second' : 'field';
    const shown = portrait(context, each, i, { ...box, x: box.x + box.w - w, w }, fill);
    // Over a picture there is no half for a small photo to stand on.
    return open && each.photo ? shown.filter((item) => item.kind === 'picture') : shown;
  });
  const last = halves.at(-1)?.box;
  const page = pageOn(
    context,
    [...own, ...portraits.filter(isPortrait)],
    [...items, ...portraits.filter((item) => !isPortrait(item))],
  );
  return {
    ...page,
    ...(last ? numberLeftOf(context, { ...last, x: last.x + last.w - w, w }) : {}),
    ...(fits ? {} : { crowded: true }),
  };
}

/** Portraits side by side from edge to edge of the slide, words below them. */
function columns(people: readonly Person[], context: LayoutContext): Composition {
  const { body } = context;
  const across = fieldsAcross(context, people.length);
  const own = {
    people: people.map((each, index) => ({ person: each, index })),
    portraits: across.map(({ box }) => box),
    words: across.map(({ text: span }) => span),
    fills: fieldTones(context, people.length),
  };
  const filled = fill(body, columnSteps(context), (sizes) => columnParts(context, own, sizes));
  return { filled, page: () => split(context, filled.items) };
}

const columnSteps = (context: LayoutContext): Readonly<Record<Sort, Steps>> => ({
  name: textSteps(context, 'heading', { min: 20, preferred: 28, max: 36 }),
  text: tileSteps(context, 24),
});

/** People with where their portraits and words stand across the slide. */
interface Columns {
  readonly people: readonly Indexed[];
  readonly portraits: readonly Span[];
  readonly words: readonly Span[];
  readonly fills: readonly ColorRole[];
}

/** A person, and which of the outline's it is. */
interface Indexed {
  readonly person: Person;
  readonly index: number;
}

function columnParts(context: LayoutContext, { people, portraits, words, fills }: Columns, sizes: Sizes<Sort>): Part {
  const { body, frame } = context;
  const mails = mailsOf(context, people, Math.min(...words.map(({ w }) => w)));
  const [least = 0, base = 0, most = 0] = ABOVE.map((part) => part * body.h);
  return stack([
    inSpans(
      people.map(({ person: each, index }, i) =>
        portraitPart(context, each, index, { fill: fills[i] ?? 'field', least, base, most }),
      ),
      portraits,
    ),
    space(BELOW, 2 * BELOW),
    inSpans(
      people.map(({ person: each, index }, i) =>
        personTexts(context, each, index, { ...sizes, ground: frame.ground }, mails[i]),
      ),
      words,
    ),
  ]);
}

/** The page with portraits behind, which reach to the slide's edges. */
const split = (context: LayoutContext, items: readonly LaidOutItem[]): Page =>
  pageOn(
    context,
    items.filter(isPortrait),
    items.filter((item) => !isPortrait(item)),
  );

/** Where people stand in rows, their sizes, and the part of a cell that a portrait takes at most. */
interface GridOf {
  readonly context: LayoutContext;
  readonly box: Pick<Box, 'w' | 'h'>;
  readonly sizes: Sizes<Sort>;
  readonly upright?: number;
}

/** Rows of people, so many side by side, each with the words beside a portrait. */
function grid(
  people: readonly Indexed[],
  across: number,
  { context, box, sizes, upright = UPRIGHT.most }: GridOf,
): Part {
  const rows = Math.ceil(people.length / across);
  const cell = (box.w - GAPS.column * (across - 1)) / across;
  const h = (box.h - GAPS.row * (rows - 1)) / rows;
  const w = Math.min(UPRIGHT.ratio * h, upright * cell);
  const mails = mailsOf(context, people, cell - w - GAPS.beside);
  const lines = Array.from({ length: rows }, (_, i) => people.slice(i * across, (i + 1) * across));
  const part = ({ person: each, index }: (typeof people)[number]): Part => {
    const mail = mails[people.findIndex((other) => other.index === index)];
    return row(
      [
        {
          part: portraitPart(context, each, index, {
            fill: index % 2 === 0 ? 'field-second' : 'field',
            least: LEAST,
          }),
          width: w,
        },
        {
          part: anchored(
            personTexts(context, each, index, { ...sizes, ground: context.frame.ground, lines: 3 }, mail),
            'middle',
          ),
        },
      ],
      GAPS.beside,
    );
  };
  const all = lines.map((line) =>
    row(
      Array.from({ length: across }, (_, i) => {
        const each = line[i];
        return { part: each ? part(each) : space(0) };
      }),
      GAPS.column,
    ),
  );
  // Where room is scarce a row is as high as its own words.
  return upright < UPRIGHT.most ? stack(all, GAPS.row) : equalRows(all, GAPS.row);
}

/** The least height of a small portrait. */
const LEAST: Inch = 1;

function cells(people: readonly Person[], across: number, upright: number, context: LayoutContext): Composition {
  const { body } = context;
  const all = people.map((each, index) => ({ person: each, index }));
  const steps = cellSteps(context, across);
  const filled = fill(body, steps, (sizes) => grid(all, across, { context, box: body, sizes, upright }));
  return { filled, page: () => ({ items: filled.items }) };
}

/** Sizes of people in rows: larger where one has a row to itself. */
const cellSteps = (context: LayoutContext, across: number): Readonly<Record<Sort, Steps>> => ({
  name: textSteps(
    context,
    'heading',
    across === 1 ? { min: 20, preferred: 30, max: 44 } : { min: 20, preferred: 26, max: 32 },
  ),
  text: across === 1 ? proseSteps(context, 28) : tileSteps(context, 22),
});

/** One person on a portrait to the slide's left edge, the words on a plate at its foot; the others beside it. */
function ledBy(people: readonly Person[], lead: number, context: LayoutContext, above: boolean): Composition {
  const { body } = context;
  const first = people[lead] as Person;
  const room = fieldRoom(context);
  const box = { ...room, w: PORTRAIT.lead * room.w };
  const x = box.x + box.w + GAPS.lead;
  const beside = { ...body, x, w: body.x + body.w - x };
  const others = people.flatMap((each, index) => (index === lead ? [] : [{ person: each, index }]));
  const across = others.length > 3 ? 2 : 1;
  const spans = sideBySide({ ...context.grid, gutter: GAPS.row }, beside, others.length);
  const fills = others.map((_, i): ColorRole => (i % 2 === 0 ? 'field-second' : 'field'));
  const filled = above
    ? fill(beside, columnSteps(context), (sizes) =>
        columnParts(context, { people: others, portraits: spans, words: spans, fills }, sizes),
      )
    : fill(beside, cellSteps(context, across), (sizes) => grid(others, across, { context, box: beside, sizes }));
  const plate = plateOf(first, lead, box, context);
  return {
    filled: {
      // Of several compositions only one is placed.
      get items() {
        return filled.items;
      },
      ...{ fits: filled.fits && plate.fits, ratio: filled.ratio, sizes: filled.sizes },
    },
    page: () => {
      const high = { ...box, h: plate.box.y - box.y };
      const own = portrait(context, first, lead, high, 'field');
      return pageOn(
        context,
        [
          ...own.filter(isPortrait),
          inRole(field(`${personName(lead)} plate`, plate.box, DARK, first.name.path), 'plate'),
        ],
        [...own.filter((item) => !isPortrait(item)), ...plate.items, ...filled.items],
      );
    },
  };
}

const DARK: ColorRole = 'field-dark';
/** The part of its field's height that a plate may take. */
const MOST_PLATE = 0.5;

/** The plate at the foot of a portrait, as high as its words. */
function plateOf(first: Person, index: number, box: Box, context: LayoutContext) {
  const { body } = context;
  const left = Math.max(box.x + PLATE.left, body.x);
  const bottom = Math.min(body.y + body.h, box.y + box.h - PLATE.foot);
  const words = { x: left, w: box.x + box.w - PLATE.right - left };
  const [mail] = mailsOf(context, [{ person: first, index }], words.w);
  const steps = { name: textSteps(context, 'heading', { min: 24, preferred: 36 }), text: tileSteps(context, 20) };
  const part = (sizes: Sizes<Sort>) => personTexts(context, first, index, { ...sizes, ground: DARK }, mail);
  const room = { ...words, y: box.y, h: MOST_PLATE * box.h };
  const { sizes, fits } = fill(room, steps, part);
  const set = part(sizes)(words.w);
  const y = bottom - set.preferred;
  return {
    box: { ...box, y: y - PLATE.top, h: box.y + box.h - y + PLATE.top },
    items: set.place({ ...words, y, h: set.preferred }),
    fits,
  };
}
