import { z } from 'zod';
import { sum } from '../../../core/collections.ts';
import { countsCharacters } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { joinParagraphs, type RichText, richText } from '../../../core/rich-text.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { refusal } from '../../../findings/finding.ts';
import { footSpace, pageOn, sourceWithin, toned } from '../../../layout/chrome.ts';
import { bestFill, fill } from '../../../layout/fill.ts';
import { sideBySide } from '../../../layout/grid.ts';
import { type Panel, panelOf, panelsAcross, placesAcross, spansOf, textAcross } from '../../../layout/panels.ts';
import { leadSteps, type Steps, startAt, textSteps, tileSteps, typeSteps } from '../../../layout/scale.ts';
import { aligned, inSpans, over, type Part, space, stack } from '../../../layout/tree.ts';
import { say } from '../../../messages/say.ts';

import type { ColorRole, TextStyle } from '../../../scene/tokens.ts';
import { unbroken } from '../../../text/line-break.ts';
import { setText } from '../../../text/typeset.ts';
import { buildField } from '../../parts/builds.ts';
import { contentFields, iconField } from '../../parts/common-fields.ts';
import {
  ACROSS,
  type Composed,
  defineSlide,
  type LaidOutItem,
  type LayoutContext,
  type Page,
} from '../../parts/define-slide.ts';
import { showsVisual, type Visual, visualFields, visualPart } from '../../parts/visual-parts.ts';
import { type Hung, hungFields } from '../../tiles/hung-fields.ts';
import { besidePicture } from './beside-picture.ts';
import { type SignedList, signsOnFields } from './signs.ts';
import { type NamedList, strataOfLists } from './strata-of-lists.ts';

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

export const lists = defineSlide({
  kind: 'lists',
  summary: 'Two or three lists of names side by side, with a scene for each, one for all of them, or none.',
  family: 'split',
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
      const params =
        own && shown.length > 0
          ? { code: 'unknown-key', ...say.slides.lists.both }
          : { code: 'missing-key', ...say.slides.lists.uneven };
      if (shown.length === 0 || (shown.length === value.lists.length && !own)) return;
      issues.push(refusal(value, params, ['lists']));
    }),
  compositions: [
    {
      name: 'signs',
      family: 'hung',
      headline: 'foot',
      grounds: ['white', 'pale', 'ink'],
      suits: (slide) => !showsVisual(slide) && !slide.lists.some(showsVisual) && slide.lists.every(areSigned),
      compose: ({ lists: all }, context) => signsOnFields(signedIn(all, context), context),
    },
    {
      name: 'hung',
      family: 'hung',
      headline: 'foot',
      grounds: ['white', 'pale', 'ink'],
      suits: (slide) => !showsVisual(slide),
      compose: (slide, context) => hungFields(hungOf(slide.lists, context), context),
    },
    {
      name: 'beside',
      family: 'picture',
      headline: 'top',
      heavy: 'left',
      grounds: ['ink', 'white', 'pale'],
      suits: showsVisual,
      compose: (slide, context) => besidePicture(namedIn(slide.lists, context), slide, context),
    },
    {
      name: 'strata',
      cost: 1.5,
      family: 'bands',
      headline: 'top',
      grounds: ['white', 'ink', 'pale'],
      suits: (slide) => slide.lists.length > 2 && !showsVisual(slide) && !slide.lists.some(showsVisual),
      compose: ({ lists: all }, context) => strataOfLists(namedIn(all, context), context),
    },
  ],
  layout: (slide, context) => [
    showsVisual(slide) ? besideVisual(slide.lists, slide, context) : onPanels(slide.lists, context),
  ],
});

const pathIn = ({ path }: Composed, i: number) => [...path, 'lists', i];

const namedIn = (all: readonly List[], context: Composed): NamedList[] =>
  all.map(({ title, text: remark, items }, i) => ({
    ...{ name: `List ${i + 1}`, path: pathIn(context, i), title, text: remark },
    items: items.map(wordsOf),
  }));

const hungOf = (all: readonly List[], context: Composed): Hung[] =>
  namedIn(all, context).map(({ text: remark, items, ...each }, i) => ({
    ...{ ...each, items: remark ? [remark, ...items] : items },
    ...(all[i] && showsVisual(all[i])
      ? { visual: all[i], inLine: joinParagraphs([...(remark ? [remark] : []), inLine(items)]) }
      : {}),
  }));

/** Names in one line. */
function inLine(names: readonly RichText[]): RichText {
  const separator = { text: ' · ' };
  const runs = names.flatMap(({ paragraphs }, i) => [...(i > 0 ? [separator] : []), ...paragraphs.flat()]);
  return { paragraphs: [runs], path: names[0]?.path ?? [] };
}

const areSigned = ({ items }: List): boolean => items.every(iconOf);

const signedIn = (all: readonly List[], context: Composed): SignedList[] =>
  namedIn(all, context).map((named, i) => ({ ...named, icons: all[i]?.items.map((each) => iconOf(each) ?? '') ?? [] }));

/** From the top of a panel to its head, or from the scene there; and from its last row to the foot of the body. */
const TOP: Inch = 0.26;
const BELOW_SCENE: Inch = 0.22;
const FOOT: Inch = 0.06;
/** The same on a tile, where there is room. */
const TILE_FOOT: Inch = 0.2;
const LIST_GAP: Inch = 0.2;
const REMARK_GAP: Inch = 0.04;
/** From the left edge of a half of the slide to text on it, below a scene. */
const WIDE_PAD: Inch = 0.36;
const HEAD_SPACING = 0.9;

type Sort = 'head' | 'text' | 'item';

/** How a composition sets its lists: in how many lines their heads stand, and in what sizes. */
interface Look {
  readonly headLines: number;
  readonly steps: Readonly<Record<Sort, Steps>>;
}

interface Placed extends Panel {
  readonly list: List;
}

const ownersOf = (all: readonly List[]) => all.map(({ title }, i) => ({ name: `List ${i + 1}`, path: title.path }));

/** The lists on panels that run to the slide's edges, each below its scene where they have some. */
function onPanels(all: readonly List[], context: LayoutContext): Page {
  const { body } = context;
  const [shown, two] = [all.some(showsVisual), all.length === 2];
  const panels = panelsAcross(context, ownersOf(all), shown ? weightsOf(all, context) : undefined);
  const placed = panels.map((panel, i): Placed => {
    const span = shown && two ? textAcross(context, panel.item.box, WIDE_PAD) : panel.span;
    return { ...panel, list: all[i] as List, span };
  });
  const scenesIn = (ratios: readonly number[]) =>
    inSpans(
      placed.map(({ list, ink }, i) => {
        const [min = 0, preferred = 0, max = 0] = ratios.map((ratio) => ratio * body.h);
        const name = `${ink.name} scene`;
        return visualPart(context, { name, visual: list, title: list.title, accent: i === 0, min, preferred, max });
      }),
      panels.map(({ item }) => item.box),
    );
  const composed = (look: Look, ratios?: readonly number[]) =>
    fill(body, look.steps, (sizes) =>
      stack([
        ...(ratios ? [scenesIn(ratios)] : []),
        ...listRows(context, placed, look, sizes, ratios ? BELOW_SCENE : TOP),
        footSpace(context, FOOT),
      ]),
    );
  const { items } = shown
    ? bestFill([
        () => composed(sceneLook(context, two), SCENE_RATIOS[two ? 'two' : 'three']),
        () => composed(panelLook(context, all, MAX_HEAD.below), SCENE_RATIOS.low),
      ])
    : composed(panelLook(context, all, MAX_HEAD[two ? 'two' : 'three']));
  const spans = spansOf(panels);
  const fields = panels.map(({ item }) => item);
  const widest = spans.toSorted((a, b) => b.w - a.w)[0];
  return { ...pageOn(context, fields, items), ...sourceWithin(context, spans[0] ?? body, widest) };
}

/** The proportion of panel widths, by the longest names, where one is too long for a line in panels of one width. */
function weightsOf(all: readonly List[], context: LayoutContext): readonly number[] | undefined {
  const { brand, measurer } = context;
  const style: TextStyle = { ...brand.type.body, bold: true };
  const widthOf = (words: RichText) =>
    words.paragraphs.map((runs) =>
      measurer.pieces(runs, style).reduce((sum, { gap, width, spaceWidth }) => sum + gap + width + spaceWidth, 0),
    );
  const longest = all.map(({ items }) => Math.max(...items.flatMap((each) => widthOf(wordsOf(each)))));
  const even = placesAcross(context, all.length);
  const least = ptToInch(style.floor ?? style.size);
  if (!longest.some((em, i) => em * least > (even[i]?.text.w ?? 0))) return undefined;
  const roots = longest.map(Math.sqrt);
  // No field is narrower than its longest word.
  const words = all.map(({ items }) =>
    Math.max(...items.flatMap((each) => wordsIn(unbroken(wordsOf(each))).flatMap(widthOf))),
  );
  const total = sum(even.map(({ box: { w } }) => w));
  const needsAt = (em: Inch) =>
    even.map(({ box, text: { w } }, i) => (SLACK * (words[i] ?? 0) * em + box.w - w) / total);
  const usual = needsAt(ptToInch(style.size));
  const needs = sum(usual) < 1 ? usual : needsAt(least);
  const parts = roots.map((root) => root / sum(roots));
  const held = parts.map((part, i) => (part < (needs[i] ?? 0) ? needs[i] : undefined));
  const left = 1 - sum(held.map((each) => each ?? 0));
  const free = sum(parts.filter((_, i) => held[i] === undefined));
  return parts.map((part, i) => held[i] ?? (left * part) / free);
}

/** Words ask for a little more than their width, for fonts that run wider. */
const SLACK = 1.04;

const wordsIn = (words: RichText): RichText[] =>
  words.paragraphs.flatMap((runs) =>
    runs.flatMap((run) => run.text.split(/\s+/u).map((each) => ({ ...words, paragraphs: [[{ ...run, text: each }]] }))),
  );

/** The heights of scenes above lists, min, preferred and max, as ratios to the body's; and above long lists. */
const SCENE_RATIOS = {
  two: [0.32, 0.4, 0.47],
  three: [0.32, 0.36, 0.45],
  low: [0.18, 0.34, 0.45],
};
/** The size that a head which leads a panel begins with, if it may be so large. */
const HEAD: Pt = 42;
/** How large a head may be that leads one of two panels, and one of three; below a low scene, and on a tile. */
const MAX_HEAD = { two: 84, three: 48, below: 36 };
/** The sizes of heads in one line below scenes: of two lists, and of three. */
const HEADS = { two: { min: 32, preferred: 44, max: 48 }, three: { min: 28, preferred: 36 } };

/** Below large scenes: heads in one line, and names a step larger or smaller than running text. */
function sceneLook(context: LayoutContext, two: boolean): Look {
  const { sizes, start } = tileSteps(context);
  const item = { sizes, start: Math.max(0, Math.min(sizes.length - 1, start + (two ? 1 : -1))) };
  const head = textSteps(context, 'heading', two ? HEADS.two : HEADS.three);
  return { headLines: 1, steps: { head, item, text: { sizes: sizes.slice(0, start + 1), start: start - 1 } } };
}

/** Heads as large as the panels allow; they give way last. */
function panelLook(context: LayoutContext, all: readonly List[], max: number): Look {
  const item = isEmphatic(all) ? typeSteps(context, 'heading', 32) : tileSteps(context);
  const lead = leadSteps(context, max);
  const head = { ...lead, start: Math.max(lead.start, startAt(lead.sizes, HEAD)) };
  return { headLines: 2, steps: { item, text: tileSteps(context), head } };
}

/** On bodies up to this width, in inches, the scene stands above the lists, on this part of the height. */
const NARROW: Inch = 8;
const SCENE_ABOVE = 0.35;

const TILES: readonly ColorRole[] = ['field', 'field-third', 'field-second'];

/** The lists on tiles, and a scene or a picture as a column of its own beside them. */
function besideVisual(
  all: readonly List[],
  visual: Visual & { readonly dark?: boolean | undefined },
  context: LayoutContext,
): Page {
  const { body, grid } = context;
  const narrow = body.w < NARROW;
  const top = narrow ? SCENE_ABOVE * body.h : 0;
  const room = { ...body, y: body.y + top, h: body.h - top };
  const boxes = sideBySide(grid, room, all.length + (narrow ? 0 : 1));
  const placed = ownersOf(all).map((owner, i): Placed => {
    const box = boxes[i] ?? room;
    const span = textAcross({ ...context, body: box }, box, 0.28);
    return { ...panelOf(context, owner, box, span, TILES[i] ?? 'field-dark'), list: all[i] as List };
  });
  const look = panelLook(context, all, MAX_HEAD.below);
  const { items } = fill(room, look.steps, (sizes) =>
    over(stack([...listRows(context, placed, look, sizes, TOP), space(TILE_FOOT, TILE_FOOT, FOOT)]), () =>
      placed.map(({ item }) => item),
    ),
  );
  const place = narrow ? { ...body, h: top - grid.gutter } : (boxes.at(-1) ?? body);
  const own = visualPart(context, { name: 'Scene', visual, title: all[0]?.title ?? richText(''), min: 0 });
  return { ...toned(context, visual.dark ?? false), items: [...items, ...own(place.w).place(place)] };
}

/** The heads of lists side by side, what is said below them, and their names on shared lines. */
function listRows(
  context: LayoutContext,
  placed: readonly Placed[],
  { headLines }: Look,
  sizes: Readonly<Record<Sort, Pt>>,
  top: Inch,
): Part[] {
  const columns = placed.map(({ list, ink }) => ({
    head: ink.text('heading', list.title, sizes.head, { maxLines: headLines, spacing: HEAD_SPACING }),
    remark: list.text && ink.of('text').text('body', list.text, sizes.text),
  }));
  const heads = aligned(columns, spansOf(placed), { head: [top], remark: [REMARK_GAP] });
  return [...heads, space(LIST_GAP), nameRows(context, placed, sizes.item)];
}

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

/** From the lines of a name to those of the next, half of it on each side of their hairline. */
const GAP = { min: 0.22, preferred: 0.34, pitch: 0.6, max: 1.2 };
const ROW_SPACING = 1;
/** Hairlines lie so far below the edge of a line, where letters leave more free above them than hanzi, in em. */
const RULE_DROP = 0.1;
const ICON = { side: 0.66, min: 0.5, gap: 0.22 };

/** Names of lists side by side, hairlines midway between them; all lists begin at one height and end at one. */
function nameRows(context: LayoutContext, placed: readonly Placed[], size: Pt): Part {
  const { brand, measurer } = context;
  const bold = isEmphatic(placed.map(({ list }) => list));
  const style: TextStyle = { ...brand.type.body, bold, spacing: ROW_SPACING };
  const drop = countsCharacters(context.language) ? 0 : ptToInch(RULE_DROP * size);
  const icons = placed.some(({ list }) => list.items.some(iconOf));
  const indentOf = ({ list }: Placed): Inch => (list.items.some(iconOf) ? ICON.side + ICON.gap : 0);
  const namesIn = (own: Placed) =>
    own.list.items.map((each) => {
      const words = unbroken(wordsOf(each));
      const room = { w: own.span.w - indentOf(own), h: Number.POSITIVE_INFINITY };
      const { lines, height, excess } = setText(words, style, room, measurer, { size });
      return { words, icon: iconOf(each), count: lines.flat().length, height, fits: excess === undefined };
    });
  return () => {
    const set = placed.map(namesIn);
    const heights = rowHeights(set.map((each) => each.map(({ height }) => Math.max(height, icons ? ICON.min : 0))));
    const highest = (gap: Inch) => Math.max(0, ...heights.map((own) => sum(own) + gap * (own.length - 1)));
    const preferred = highest(GAP.preferred);
    const rowItems = (own: Placed, row: number, y: Inch, h: Inch, gap: Inch): readonly LaidOutItem[] => {
      const { words = richText(''), icon } = set[placed.indexOf(own)]?.[row] ?? {};
      const { span } = own;
      const ink = own.ink.of(`item ${row + 1}`, words.path);
      const indent = indentOf(own);
      const name = ink.text('body', words, size, { bold, spacing: ROW_SPACING, anchor: icons ? 'middle' : 'top' });
      const side = Math.min(ICON.side, h);
      const iconBox = { x: span.x + (ICON.side - side) / 2, y: y + (h - side) / 2, w: side, h: side };
      return [
        ...(row > 0 ? [ink.of('rule').rule({ ...span, y: y - gap / 2 + drop })] : []),
        ...(icon ? ink.of('icon').icon(icon, side)(side).place(iconBox) : []),
        ...name(span.w - indent).place({ x: span.x + indent, w: span.w - indent, y, h }),
      ];
    };
    return {
      ...{ min: highest(GAP.min), preferred },
      max: { elastic: preferred, pitch: highest(GAP.pitch), padding: Number.POSITIVE_INFINITY },
      fits: set.flat().every(({ fits }) => fits),
      lines: sum(set.flat().map(({ count }) => count)),
      place: (box) => {
        const gaps = heights.map((own) => Math.min(GAP.max, (box.h - sum(own)) / Math.max(1, own.length - 1)));
        const used = Math.max(0, ...heights.map((own, i) => sum(own) + (gaps[i] ?? 0) * (own.length - 1)));
        return placed.flatMap((own, i) => {
          let y = box.y + Math.max(0, box.h - used) / 2;
          return (heights[i] ?? []).flatMap((h, row) => {
            const items = rowItems(own, row, y, h, gaps[i] ?? 0);
            y += h + (gaps[i] ?? 0);
            return items;
          });
        });
      },
    };
  };
}

/** The heights of the names of lists: those beside each other are as high, where the lists are as long. */
function rowHeights(lists: readonly (readonly Inch[])[]): readonly (readonly Inch[])[] {
  const first = lists[0] ?? [];
  if (lists.some(({ length }) => length !== first.length)) return lists;
  const rows = first.map((_, row) => Math.max(...lists.map((own) => own[row] ?? 0)));
  return lists.map(() => rows);
}
