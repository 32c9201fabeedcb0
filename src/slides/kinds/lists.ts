import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { bestFill, type Filled, fill } from '../fill/fill.ts';
import { anchored, beside, type Part, padded, space, stack } from '../fill/part.ts';
import { leadSteps, tileSteps, typeSteps } from '../fill/texts.ts';
import { buildField } from '../parts/builds.ts';
import { contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../parts/define-slide.ts';
import { lineOn } from '../parts/fields.ts';
import { type Span, sideBySide } from '../parts/grid.ts';
import { iconField } from '../parts/icons.ts';
import { rule } from '../parts/parts.ts';
import { showsVisual, type Visual, visualFields } from '../parts/visual.ts';
import {
  darkFrame,
  fieldItems,
  fieldsAcross,
  fieldTones,
  inSpans,
  over,
  pageOn,
  textAcross,
  toned,
} from '../tiles/across.ts';
import { inkedIcon, inkedText, visualPart } from '../tiles/inked.ts';

const thing = z.union([
  text('One thing: a name, or a few words.'),
  z.strictObject({ text: text('One thing: a name, or a few words.'), icon: iconField }).meta({ title: 'thing' }),
]);

const list = z
  .strictObject({
    ...visualFields,
    title: text('What the list is of, in a word or two.'),
    text: text('A remark below the title, in a few words.').optional(),
    items: z.array(thing).min(1).max(6).meta({ description: 'The things, each a line or two; with icons if need be.' }),
  })
  .meta({ title: 'list' });
type List = Resolved<z.output<typeof list>>;
type Thing = List['items'][number];

const UNEVEN = {
  code: 'missing-key',
  message: {
    en: 'Some of the lists have a scene or a picture, and others have none.',
    zh: '有的列表配了场景或图片，有的没有。',
  },
  hint: {
    en: 'Give each list one, or give the slide a single `scene` of its own.',
    zh: '请给每个列表都配上，或者只给整页写一个 `scene`。',
  },
};

const BOTH = {
  code: 'unknown-key',
  message: {
    en: 'The slide has a scene or a picture beside its lists, and the lists have some of their own.',
    zh: '整页已经配了场景或图片，列表又各自配了。',
  },
  hint: {
    en: 'Keep the one of the slide, or one for each list.',
    zh: '请只保留整页的那一个，或者给每个列表各配一个。',
  },
};

export const lists = defineSlide({
  kind: 'lists',
  summary: 'Two or three lists of names side by side, with a scene for each, one for all of them, or none.',
  frame: 'title-only',
  frameOn: ({ dark }, brand) => (dark ? darkFrame(brand) : undefined),
  fills: true,
  ownsGround: true,
  schema: z
    .object({
      ...contentFields,
      ...buildField,
      ...visualFields,
      lists: z.array(list).min(2).max(3).meta({ description: 'The lists, from left to right.' }),
    })
    .check(({ value, issues }) => {
      const shown = value.lists.filter((each) => each.scene !== undefined || each.picture !== undefined);
      const own = value.scene !== undefined || value.picture !== undefined;
      const params = own && shown.length > 0 ? BOTH : UNEVEN;
      if (shown.length === 0 || (shown.length === value.lists.length && !own)) return;
      issues.push({ code: 'custom', input: value, path: ['lists'], message: params.message.en, params });
    }),
  layout: (slide, context) => [
    showsVisual(slide) ? besideVisual(slide.lists, slide, context) : onFields(slide.lists, context),
  ],
});

/** From the top of a field to its head, and from its last row to the foot of the body. */
const TOP: Inch = 0.26;
const FOOT: Inch = 0.1;
const LIST_GAP: Inch = 0.14;
const REMARK_GAP: Inch = 0.16;
const ROW_PAD: Inch = 0.07;
/** Line pitches of heads and of names in bold, as parts of single spacing. */
const HEAD_SPACING = 0.9;
const NAME_SPACING = 0.95;
const ICON: Inch = 0.66;
const ICON_GAP: Inch = 0.22;
/** How large a head may be that leads a field of two, and of three; below a scene, and on a tile. */
const MOST_HEAD = { two: 84, three: 48, below: 36 };

interface Sizes {
  readonly head: number;
  readonly text: number;
  readonly item: number;
}

/** The lists on fields that run to the slide's edges, each below its scene where they have some. */
function onFields(all: readonly List[], context: LayoutContext): Page {
  const { body } = context;
  const columns = fieldsAcross(context, all.length);
  const fills = fieldTones(context, all.length);
  const spans = columns.map(({ text: own }) => own);
  const shown = all.some(showsVisual);
  const scenesIn = (parts: readonly number[]) =>
    inSpans(
      all.map((each, i) => {
        const own = { name: `${nameOf(i)} scene`, visual: each, title: each.title, accent: i === 0 };
        const [least = 0, base = 0, most = 0] = parts.map((part) => part * body.h);
        return visualPart(context, { ...own, least, base, most });
      }),
      columns.map(({ box }) => box),
    );
  const rows = (sizes: Sizes) => listRows(context, all, { fills, spans, sizes });
  const most = shown ? MOST_HEAD.below : all.length === 2 ? MOST_HEAD.two : MOST_HEAD.three;
  const lines = (sizes: Sizes) => [...rows(sizes), space(FOOT)];
  const below = (parts: readonly number[]) => () =>
    filledWith(context, body, most, (sizes) => stack([scenesIn(parts), space(TOP / 2), ...lines(sizes)]));
  const { items } = shown
    ? bestFill(SCENE_PARTS.map(below))
    : filledWith(context, body, most, (sizes) => stack([space(TOP), ...lines(sizes)]));
  const paths = all.map(({ title }) => title.path);
  return pageOn(
    context,
    fieldItems(
      all.map((_, i) => nameOf(i)),
      columns,
      fills,
      paths,
    ),
    items,
  );
}

/** The parts of the body's height that scenes above lists have: the least, the usual, the most; and of long lists. */
const SCENE_PARTS = [
  [0.3, 0.4, 0.5],
  [0.18, 0.3, 0.4],
];

/** The lists on tiles, and a scene or a picture as a column of its own beside them. */
function besideVisual(
  all: readonly List[],
  visual: Visual & { readonly dark?: boolean | undefined },
  context: LayoutContext,
): Page {
  const { dark = false } = visual;
  const { body, grid } = context;
  const narrow = body.w < NARROW;
  const top = narrow ? SCENE_ABOVE * body.h : 0;
  const room = { ...body, y: body.y + top, h: body.h - top };
  const boxes = sideBySide(grid, room, all.length + (narrow ? 0 : 1));
  const tiles = boxes.slice(0, all.length);
  const fills: ColorRole[] = all.map((_, i) => TILES[i] ?? 'dark');
  const spans = tiles.map((box) => textAcross({ ...context, body: box }, box, 0.28));
  const { items } = filledWith(context, room, MOST_HEAD.below, (sizes) => {
    const part = stack([space(TOP), ...listRows(context, all, { fills, spans, sizes }), space(FOOT)]);
    return over(part, () =>
      fieldItems(
        all.map((_, i) => nameOf(i)),
        tiles.map((box) => ({ box, text: box })),
        fills,
        all.map(({ title }) => title.path),
      ),
    );
  });
  const place = narrow ? { ...body, h: top - grid.gutter } : (boxes.at(-1) ?? body);
  const own = visualPart(context, { name: 'Scene', visual, title: all[0]?.title ?? richText(''), least: 0 });
  return { ...toned(context, dark), items: [...items, ...own(place.w).place(place)] };
}

/** On bodies up to this width, in inches, the scene stands above the lists, on this part of the height. */
const NARROW: Inch = 8;
const SCENE_ABOVE = 0.35;

const TILES: readonly ColorRole[] = ['subject', 'second-text', 'subject-deep'];
const filledWith = (
  context: LayoutContext,
  box: Box,
  most: number,
  build: (sizes: Sizes) => Part,
): Filled<keyof Sizes> =>
  fill(
    box,
    { text: tileSteps(context), item: typeSteps(context, 'heading', 32), head: leadSteps(context, most) },
    build,
  );

/** The heads of lists side by side, and below each its things, which share the height that is left. */
function listRows(
  context: LayoutContext,
  all: readonly List[],
  {
    fills,
    spans,
    sizes,
  }: { readonly fills: readonly ColorRole[]; readonly spans: readonly Span[]; readonly sizes: Sizes },
): Part[] {
  const fillAt = (i: number) => fills[i] ?? 'dark';
  const heads = all.map((each, i) =>
    inkedText(context, 'heading', {
      name: nameOf(i),
      text: each.title,
      size: sizes.head,
      fill: fillAt(i),
      most: 2,
      spacing: HEAD_SPACING,
    }),
  );
  const things = all.map((each, i) => {
    const name = nameOf(i);
    const own = { name, fill: fillAt(i), sizes, emphatic: isEmphatic(all) };
    const rows = thingRows(context, each.items, own);
    if (!each.text) return rows;
    const remark = inkedText(context, 'body', {
      name: `${name} text`,
      text: each.text,
      size: sizes.text,
      fill: fillAt(i),
    });
    return stack([remark, space(REMARK_GAP), rows]);
  });
  return [inSpans(heads, spans), space(LIST_GAP), inSpans(things, spans)];
}

const nameOf = (i: number) => `List ${i + 1}`;

/** Whether things stand in bold, as names: not where some of their words are. */
const isEmphatic = (all: readonly List[]) =>
  !all.some(({ items }) =>
    items.some((each) =>
      wordsOf(each)
        .paragraphs.flat()
        .some((run) => run.bold),
    ),
  );

const wordsOf = (each: Thing): RichText => ('text' in each ? each.text : each);
const iconOf = (each: Thing) => ('icon' in each ? each.icon : undefined);

/** Rows of a list with a hairline above each; what height is left falls to all of them. */
function thingRows(
  context: LayoutContext,
  items: readonly Thing[],
  {
    name,
    fill: on,
    sizes,
    emphatic,
  }: { readonly name: string; readonly fill: ColorRole; readonly sizes: Sizes; readonly emphatic: boolean },
): Part {
  const { brand } = context;
  const icons = items.some(iconOf);
  const rows = items.map((each, i): Part => {
    const words = wordsOf(each);
    const own = `${name} item ${i + 1}`;
    const leaf = inkedText(context, emphatic ? 'heading' : 'body', {
      ...{
        name: own,
        text: words,
        size: emphatic ? sizes.item : sizes.text,
        fill: on,
        anchor: 'middle',
        ...(emphatic ? { spacing: NAME_SPACING } : {}),
      },
    });
    const icon = iconOf(each);
    const sign = icon
      ? anchored(inkedIcon(context, { name: `${own} icon`, icon, side: ICON, fill: on, path: words.path }), 'middle')
      : space(0);
    const row = icons ? beside([{ part: sign, width: ICON }, { part: leaf }], ICON_GAP) : leaf;
    const line = (box: Box): LaidOutItem[] => [
      rule(`${own} rule`, box, lineOn(brand, on), brand.strokes.rule, words.path),
    ];
    return padded(row, { x: 0, y: ROW_PAD, most: Number.POSITIVE_INFINITY, under: line });
  });
  return stack(rows);
}
