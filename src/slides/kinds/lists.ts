import { z } from 'zod';
import type { Box } from '../../core/box.ts';
import { sum } from '../../core/collections.ts';
import { countsCharacters } from '../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { footSpace, pageOn, sourceWithin, toned } from '../../layout/chrome.ts';
import { inkOn, lineOn } from '../../layout/colors.ts';
import { bestFill, fill } from '../../layout/fill.ts';
import { type Span, sideBySide } from '../../layout/grid.ts';
import { inkedIcon, inkedText } from '../../layout/inked.ts';
import { rule, styled } from '../../layout/leaves.ts';
import { fieldItems, fieldsAcross, fieldTones, textAcross } from '../../layout/panels.ts';
import { leadSteps, type Steps, textSteps, tileSteps, typeSteps } from '../../layout/scale.ts';
import { inSpans, over, type Part, space, stack } from '../../layout/tree.ts';
import type { ColorRole, TextStyle } from '../../scene/tokens.ts';
import { unbroken } from '../../text/line-break.ts';
import { setText } from '../../text/typeset.ts';
import { buildField } from '../parts/builds.ts';
import { contentFields, iconField } from '../parts/common-fields.ts';
import { ACROSS, defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../parts/define-slide.ts';
import { showsVisual, type Visual, visualFields, visualPart } from '../parts/visual-parts.ts';

const thing = z.union([
  text('One thing: a name, or a few words.'),
  z.strictObject({ text: text('One thing: a name, or a few words.'), icon: iconField }).meta({ title: 'thing' }),
]);

const list = z
  .strictObject({
    ...visualFields,
    title: text('What the list is of, in a word or two.'),
    text: text('A remark below the title, in a few words.').optional(),
    items: z.array(thing).min(1).max(6).describe('The things, each a line or two; with icons if need be.'),
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
  ...ACROSS,
  schema: z
    .object({
      ...contentFields,
      ...buildField,
      ...visualFields,
      lists: z.array(list).min(2).max(3).describe('The lists, from left to right.'),
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
const FOOT: Inch = 0.06;
/** The same on a tile, where there is room. */
const TILE_FOOT: Inch = 0.2;
/** Below a scene heads stand a little closer to it. */
const BELOW_SCENE: Inch = 0.22;
const LIST_GAP: Inch = 0.2;
const REMARK_GAP: Inch = 0.04;
/** From the left edge of a half of the slide to text on it, below a scene. */
const WIDE_PAD: Inch = 0.36;
/** Line pitch of heads, as a part of single spacing. */
const HEAD_SPACING = 0.9;

interface Sizes {
  readonly head: number;
  readonly text: number;
  readonly item: number;
}

/** How a composition sets its lists: in how many lines their heads stand, and in what sizes. */
interface Look {
  readonly headLines: number;
  readonly steps: Readonly<Record<keyof Sizes, Steps>>;
}

/** Lists, and where their texts stand. */
interface Placed {
  readonly all: readonly List[];
  readonly fills: readonly ColorRole[];
  readonly spans: readonly Span[];
}

/** The lists on fields that run to the slide's edges, each below its scene where they have some. */
function onFields(all: readonly List[], context: LayoutContext): Page {
  const { body } = context;
  const shown = all.some(showsVisual);
  const columns = fieldsAcross(context, all.length, shown ? weightsOf(all, context) : undefined);
  const fills = fieldTones(context, all.length);
  const wide = shown && all.length === 2;
  const spans = columns.map(({ box, text: own }) => (wide ? textAcross(context, box, WIDE_PAD) : own));
  const placed = { all, fills, spans };
  const scenesIn = (parts: readonly number[]) =>
    inSpans(
      all.map((each, i) => {
        const own = { name: `${nameOf(i)} scene`, visual: each, title: each.title, accent: i === 0 };
        const [least = 0, base = 0, most = 0] = parts.map((part) => part * body.h);
        return visualPart(context, { ...own, least, base, most });
      }),
      columns.map(({ box }) => box),
    );
  const lines = (look: Look, sizes: Sizes) => [...listRows(context, placed, look, sizes), footSpace(context, FOOT)];
  const below = (parts: readonly number[], look: Look) => () =>
    fill(body, look.steps, (sizes) => stack([scenesIn(parts), space(BELOW_SCENE), ...lines(look, sizes)]));
  const alone = (look: Look) => () => fill(body, look.steps, (sizes) => stack([space(TOP), ...lines(look, sizes)]));
  const { items } = shown
    ? bestFill([
        below(SCENE_PARTS[all.length === 2 ? 'two' : 'three'], sceneLook(context, all)),
        below(SCENE_PARTS.low, fieldLook(context, all, MOST_HEAD.below)),
      ])
    : alone(fieldLook(context, all, MOST_HEAD[all.length === 2 ? 'two' : 'three']))();
  const paths = all.map(({ title }) => title.path);
  const names = all.map((_, i) => nameOf(i));
  return {
    ...pageOn(context, fieldItems(names, columns, fills, paths), items),
    ...sourceWithin(context, columns[0]?.text ?? body, widest(columns.map(({ text: { x, w } }) => ({ x, w })))),
  };
}

/**
 * The proportion of the widths of fields where a name is too long for a line in fields of one width: by their longest
 * names, which then need fewer lines and leave scenes more room.
 */
function weightsOf(all: readonly List[], context: LayoutContext): readonly number[] | undefined {
  const { brand, measurer } = context;
  const style: TextStyle = { ...brand.type.body, bold: true };
  const widthOf = (words: RichText) =>
    words.paragraphs.map((runs) =>
      measurer.pieces(runs, style).reduce((sum, { gap, width, spaceWidth }) => sum + gap + width + spaceWidth, 0),
    );
  const longest = all.map(({ items }) => Math.max(...items.flatMap((each) => widthOf(wordsOf(each)))));
  const even = fieldsAcross(context, all.length);
  const least = ptToInch(style.floor ?? style.size);
  if (!longest.some((em, i) => em * least > (even[i]?.text.w ?? 0))) return undefined;
  const roots = longest.map(Math.sqrt);
  // No field is narrower than its longest word.
  const words = all.map(({ items }) =>
    Math.max(...items.flatMap((each) => wordsIn(unbroken(wordsOf(each))).flatMap(widthOf))),
  );
  const total = even.reduce((sum, { box: { w } }) => sum + w, 0);
  const needs = even.map(({ box, text: { w } }, i) => (SLACK * (words[i] ?? 0) * least + box.w - w) / total);
  const whole = roots.reduce((sum, each) => sum + each, 0);
  const parts = roots.map((root) => root / whole);
  const held = parts.map((part, i) => (part < (needs[i] ?? 0) ? needs[i] : undefined));
  const left = 1 - held.reduce((sum: number, each) => sum + (each ?? 0), 0);
  const free = parts.reduce((sum, part, i) => sum + (held[i] === undefined ? part : 0), 0);
  return parts.map((part, i) => held[i] ?? (left * part) / free);
}

/** Words ask for a little more than their width, for fonts that run wider. */
const SLACK = 1.04;

/** The words of a text, each a text of its own. */
const wordsIn = (words: RichText): RichText[] =>
  words.paragraphs.flatMap((runs) =>
    runs.flatMap((run) => run.text.split(/\s+/u).map((each) => ({ ...words, paragraphs: [[{ ...run, text: each }]] }))),
  );

/** The widest of several parts of a slide. */
const widest = (spans: readonly Span[]): Span | undefined => spans.toSorted((a, b) => b.w - a.w)[0];

/** The parts of the body's height that scenes above lists have: the least, the usual, the most; and of long lists. */
const SCENE_PARTS = {
  two: [0.32, 0.4, 0.47],
  three: [0.32, 0.36, 0.45],
  low: [0.18, 0.34, 0.45],
};
/** The size that a head which leads a field begins with, if it may be so large. */
const USUAL_HEAD: Pt = 42;
/** How large a head may be that leads a field of two, and of three; below a low scene, and on a tile. */
const MOST_HEAD = { two: 84, three: 48, below: 36 };
/** The sizes of heads in one line below scenes: of two lists, and of three. */
const HEADS = { two: { min: 32, preferred: 44, max: 48 }, three: { min: 28, preferred: 36 } };

/** Below large scenes: heads in one line, and names a step larger or smaller than running text. */
function sceneLook(context: LayoutContext, all: readonly List[]): Look {
  const two = all.length === 2;
  const { sizes, start: base } = tileSteps(context);
  const item = { sizes, start: Math.max(0, Math.min(sizes.length - 1, base + (two ? 1 : -1))) };
  const head = textSteps(context, 'heading', two ? HEADS.two : HEADS.three);
  return { headLines: 1, steps: { head, item, text: { sizes: sizes.slice(0, base + 1), start: base - 1 } } };
}

/** Heads as large as the fields allow; they give way last. */
function fieldLook(context: LayoutContext, all: readonly List[], most: number): Look {
  const item = isEmphatic(all) ? typeSteps(context, 'heading', 32) : tileSteps(context);
  const lead = leadSteps(context, most);
  const head = {
    ...lead,
    start: Math.max(
      lead.start,
      lead.sizes.findLastIndex((each) => each <= USUAL_HEAD),
    ),
  };
  return { headLines: 2, steps: { item, text: tileSteps(context), head } };
}

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
  const fills: ColorRole[] = all.map((_, i) => TILES[i] ?? 'field-dark');
  const spans = tiles.map((box) => textAcross({ ...context, body: box }, box, 0.28));
  const fields = () =>
    fieldItems(
      all.map((_, i) => nameOf(i)),
      tiles.map((box) => ({ box, text: box })),
      fills,
      all.map(({ title }) => title.path),
    );
  const look = fieldLook(context, all, MOST_HEAD.below);
  const { items } = fill(room, look.steps, (sizes) =>
    over(
      stack([space(TOP), ...listRows(context, { all, fills, spans }, look, sizes), space(TILE_FOOT, TILE_FOOT, FOOT)]),
      fields,
    ),
  );
  const place = narrow ? { ...body, h: top - grid.gutter } : (boxes.at(-1) ?? body);
  const own = visualPart(context, { name: 'Scene', visual, title: all[0]?.title ?? richText(''), least: 0 });
  return { ...toned(context, dark), items: [...items, ...own(place.w).place(place)] };
}

/** On bodies up to this width, in inches, the scene stands above the lists, on this part of the height. */
const NARROW: Inch = 8;
const SCENE_ABOVE = 0.35;

const TILES: readonly ColorRole[] = ['field', 'field-third', 'field-second'];

/** The heads of lists side by side, what is said below them, and their names on shared lines. */
function listRows(context: LayoutContext, { all, fills, spans }: Placed, look: Look, sizes: Sizes): Part[] {
  const fillAt = (i: number) => fills[i] ?? 'field-dark';
  const heads = all.map((each, i) =>
    inkedText(context, 'heading', {
      ...{ name: nameOf(i), text: each.title, size: sizes.head, fill: fillAt(i) },
      ...{ maxLines: look.headLines, spacing: HEAD_SPACING },
    }),
  );
  const remarks = all.map((each, i) =>
    each.text
      ? inkedText(context, 'body', { name: `${nameOf(i)} text`, text: each.text, size: sizes.text, fill: fillAt(i) })
      : space(0),
  );
  const lists = all.map(({ items }, i): NameList => {
    const names = items.map((each) => ({ words: wordsOf(each), icon: iconOf(each) }));
    return { name: nameOf(i), span: spans[i] ?? { x: 0, w: 0 }, fill: fillAt(i), names };
  });
  return [
    inSpans(heads, spans),
    ...(all.some((each) => each.text) ? [space(REMARK_GAP), inSpans(remarks, spans)] : []),
    space(LIST_GAP),
    nameRows(context, lists, { size: sizes.item, bold: isEmphatic(all) }),
  ];
}

const nameOf = (i: number) => `List ${i + 1}`;

/** Whether names stand in bold: not where some of their words do. */
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

/** A name or a few words of a list, and its icon where it has one. */
interface ListedName {
  readonly words: RichText;
  readonly icon?: string | undefined;
}

/** A list of names, across a part of the slide, on a fill. */
interface NameList {
  readonly name: string;
  readonly span: Span;
  readonly fill: ColorRole;
  readonly names: readonly ListedName[];
}

/** From the lines of a name to those of the next, half of it on each side of their hairline: the least, the usual, the most. */
const GAP = { least: 0.22, base: 0.34, pitch: 0.6, most: 1.2 };
/** Lines of one name stand close. */
const ROW_SPACING = 1;
/** Hairlines stand so far below the edge of a line, where letters leave more free, in em. */
const RULE_DROP = 0.1;
const ICON = { side: 0.66, least: 0.5, gap: 0.22 };

/**
 * Lists of names side by side with hairlines midway between their names. All begin at one height and end at one: names of
 * lists that are as long stand in rows, those of shorter lists farther apart.
 */
function nameRows(
  context: LayoutContext,
  lists: readonly NameList[],
  { size, bold }: { readonly size: Pt; readonly bold: boolean },
): Part {
  const { brand, measurer } = context;
  const style: TextStyle = { ...brand.type.body, bold, spacing: ROW_SPACING };
  const icons = lists.some(hasIcons);
  const indentOf = (list: NameList): Inch => (hasIcons(list) ? ICON.side + ICON.gap : 0);
  const namesIn = (list: NameList) =>
    list.names.map(({ words }) => {
      const text = unbroken(words);
      const room = { w: list.span.w - indentOf(list), h: Number.POSITIVE_INFINITY };
      const { lines, height, excess } = setText(text, style, room, measurer, { size });
      return { text, count: lines.flat().length, height, fits: excess === undefined };
    });
  return () => {
    const set = lists.map(namesIn);
    const all = set.flat();
    const heights = rowHeights(set.map((each) => each.map(({ height }) => Math.max(height, icons ? ICON.least : 0))));
    const highest = (gap: Inch) => Math.max(0, ...heights.map((own) => sum(own) + gap * (own.length - 1)));
    const base = highest(GAP.base);
    const rowItems = (list: NameList, row: number, text: RichText, whole: Box, gap: Inch): readonly LaidOutItem[] => {
      const { span, fill } = list;
      const indent = indentOf(list);
      const name = `${list.name} item ${row + 1}`;
      const item = styled(context, 'body', {
        ...{ name, text, size, ground: fill, anchor: icons ? 'middle' : 'top' },
        box: { x: span.x + indent, w: span.w - indent, y: whole.y, h: whole.h },
        style: { ...style, color: inkOn(brand, fill) },
      });
      const edge = { ...whole, y: whole.y - gap / 2 + ruleDrop(context, size) };
      const line = row > 0 ? [rule(`${name} rule`, edge, lineOn(brand, fill), brand.strokes.rule, text.path)] : [];
      return [...line, ...iconItems(context, { icon: list.names[row]?.icon, name, fill, text }, whole), item];
    };
    return {
      min: highest(GAP.least),
      preferred: base,
      max: { elastic: base, pitch: highest(GAP.pitch), padding: Number.POSITIVE_INFINITY },
      fits: all.every(({ fits }) => fits),
      lines: sum(all.map(({ count }) => count)),
      place: (box) => {
        const gaps = heights.map((own) => Math.min(GAP.most, (box.h - sum(own)) / Math.max(1, own.length - 1)));
        const used = Math.max(0, ...heights.map((own, i) => sum(own) + (gaps[i] ?? 0) * (own.length - 1)));
        return lists.flatMap((list, i) => {
          const gap = gaps[i] ?? 0;
          let y = box.y + Math.max(0, box.h - used) / 2;
          return (set[i] ?? []).flatMap(({ text, height }, row) => {
            const whole: Box = { ...list.span, y, h: heights[i]?.[row] ?? height };
            y += whole.h + gap;
            return rowItems(list, row, text, whole, gap);
          });
        });
      },
    };
  };
}

const hasIcons = ({ names }: NameList): boolean => names.some(({ icon }) => icon);

/** The heights of the names of lists: those beside each other are as high, where the lists are as long. */
function rowHeights(lists: readonly (readonly Inch[])[]): readonly (readonly Inch[])[] {
  const first = lists[0] ?? [];
  if (lists.some(({ length }) => length !== first.length)) return lists;
  const rows = first.map((_, row) => Math.max(...lists.map((own) => own[row] ?? 0)));
  return lists.map(() => rows);
}

/** How far below the edge of a row its hairline stands: letters leave more free above them than hanzi. */
const ruleDrop = ({ language }: LayoutContext, size: Pt): Inch =>
  countsCharacters(language) ? 0 : ptToInch(RULE_DROP * size);

function iconItems(
  context: LayoutContext,
  { icon, name, fill, text }: Pick<NameList, 'name' | 'fill'> & { readonly icon: string | undefined; text: RichText },
  box: Box,
): readonly LaidOutItem[] {
  if (!icon) return [];
  const side = Math.min(ICON.side, box.h);
  const part = inkedIcon(context, { name: `${name} icon`, icon, side, fill, path: text.path });
  return part(side).place({ x: box.x + (ICON.side - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side });
}
