import { z } from 'zod';
import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { joinParagraphs, richText } from '../../../core/rich-text.ts';
import { factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { refusal } from '../../../findings/finding.ts';
import { bleedBox, footBox, pageOn } from '../../../layout/chrome.ts';
import { inkOn } from '../../../layout/colors.ts';
import { gridColumns } from '../../../layout/grid.ts';
import { inkFor } from '../../../layout/ink.ts';
import { asData } from '../../../layout/leaves.ts';
import { proseSteps } from '../../../layout/scale.ts';
import { anchored, beside, inSpans, type Part, space, stack, withRole } from '../../../layout/tree.ts';
import { say } from '../../../messages/say.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { buildField } from '../../parts/builds.ts';
import { contentFields, iconField } from '../../parts/common-fields.ts';
import {
  ACROSS,
  type Composed,
  defineSlide,
  type Field,
  type LaidOutItem,
  type LayoutContext,
  type Page,
} from '../../parts/define-slide.ts';
import { showsVisual, underText, type Visual, visualFields, visualPart } from '../../parts/visual-parts.ts';
import type { Bullet } from '../../tiles/bullet.ts';
import { type Hung, hungFields } from '../../tiles/hung-fields.ts';
import { strataOf } from '../../tiles/strata.ts';
import {
  across,
  columnPath,
  columnsOn,
  figurePart,
  filledWith,
  headPart,
  MAX_TEXT,
  type MaxSizes,
  type PlacedColumn,
  type TextColumn,
  textPart,
  toneFields,
} from '../../tiles/text-columns.ts';
import { indexOfPoints } from '../bullets/index-rows.ts';
import { levelsOfShares } from './levels.ts';
import { columnsUnderScene, SKYWARD } from './under-scene.ts';

const column = z
  .strictObject({
    icon: iconField.optional(),
    fact: factRef(
      'A figure to set large above the heading. Where each column has a share in %, it is drawn to scale.',
    ).optional(),
    title: text('What the column is about, in a few words.').optional(),
    text: text('What it says, in one short paragraph or in several, each on a line of its own.').optional(),
    items: z
      .array(text('One thing, in a line or two.'))
      .min(1)
      .max(8)
      .describe('A list in place of the text.')
      .optional(),
  })
  .check(({ value, issues }) => {
    if ((value.text === undefined) !== (value.items === undefined)) return;
    const params =
      value.text === undefined
        ? { code: 'missing-key', ...say.slides.columns.empty }
        : { code: 'unknown-key', ...say.slides.columns.both };
    issues.push(refusal(value, params));
  })
  .meta({ title: 'column' });

type Column = Resolved<z.output<typeof column>>;

interface Columns extends Visual {
  readonly items: readonly Column[];
}

/** More columns of words are too narrow side by side. */
const MOST_HUNG = 3;

const areShares = ({ items }: Columns): boolean => items.every(({ fact }) => fact?.unit === '%');

/** Whether columns have neither a scene above them nor shares that are drawn to scale. */
const isPlainText = (slide: Columns): boolean => !showsVisual(slide) && !areShares(slide);

const hungOf = (items: readonly Column[], { path }: Composed): Hung[] =>
  items.map((item, i) => ({ ...item, name: `Column ${i + 1}`, path: [...path, 'items', i] }));

const signed = (all: readonly Hung[]): Hung[] => all.map((each) => ({ ...each, sign: each.icon }));

const pointsOf = (items: readonly Column[], { path }: Composed): Bullet[] =>
  items.map(({ title, text: said, items: list }, i) => {
    const own = { name: `Column ${i + 1}`, path: [...path, 'items', i], items: list ?? [] };
    const whole = title ?? said ?? joinParagraphs(list ?? []);
    return { ...own, whole, ...(title ? { lead: title } : {}), ...(title && said ? { text: said } : {}) };
  });

export const columns = defineSlide({
  kind: 'columns',
  summary:
    'Two to four texts or lists side by side, on fields or below a scene, each with an icon, a figure or a heading.',
  family: 'hung',
  ...ACROSS,
  schema: z.object({
    ...contentFields,
    ...buildField,
    ...visualFields,
    items: z.array(column).min(2).max(4).describe('The columns, from left to right.'),
  }),
  compositions: [
    {
      name: 'levels',
      family: 'plot',
      headline: 'top',
      grounds: ['white', 'pale', 'ink'],
      suits: (slide) => !showsVisual(slide) && areShares(slide),
      compose: ({ items }, context) => levelsOfShares(hungOf(items, context), context),
    },
    {
      name: 'scene',
      family: 'picture',
      headline: 'top',
      grounds: ['white', 'ink'],
      suits: ({ scene }) => scene !== undefined,
      compose: (slide, context) => columnsUnderScene(hungOf(slide.items, context), slide, context),
    },
    {
      name: 'hung',
      family: 'hung',
      headline: 'foot',
      grounds: ['white', 'pale', 'ink'],
      suits: (slide) => isPlainText(slide) && slide.items.length <= MOST_HUNG,
      compose: ({ items }, context) => hungFields(signed(hungOf(items, context)), context),
    },
    {
      name: 'strata',
      family: 'bands',
      headline: 'top',
      grounds: ['white', 'ink', 'pale'],
      cost: 1,
      suits: (slide) => isPlainText(slide) && slide.items.length > 2 && slide.items.every(({ title }) => title),
      compose: ({ items }, context) => strataOf(hungOf(items, context), context),
    },
    {
      name: 'index',
      family: 'index',
      headline: 'side',
      heavy: 'right',
      grounds: ['pale', 'white', 'ink'],
      cost: 2.5,
      suits: (slide) => isPlainText(slide) && !slide.items.some(({ fact }) => fact),
      compose: ({ items }, context) => indexOfPoints(pointsOf(items, context), context, undefined),
    },
  ],
  layout: (slide, context) => {
    const named = slide.items.map((item, i) => ({ ...item, name: `Column ${i + 1}` }));
    if (showsVisual(slide)) return [columnsUnderStrip(named, slide, context)];
    return [sharesToScale(named, context) ?? toneFields(named, context)];
  },
});

const GAPS = { top: 0.36, figure: 0.16, foot: 0.1 };
const CLEAR: Inch = 0.08;
/** How far apart heads and texts may stand for edges of fills to pass between them, and in which steps. */
const APART = { from: 0.12, to: 1.8, step: 0.12 };
/** How large heads and figures may be over fills to scale: smaller ones where edges would run through larger ones. */
const SCALED: readonly MaxSizes[] = [
  { head: 42, figure: 132 },
  { head: 36, figure: 110 },
  { head: 32, figure: 88 },
];
const PALE: ColorRole = 'field-pale';
const FULL: ColorRole = 'field';

/** Each column pale, and filled from its foot to its share; undefined without shares, or if an edge crosses a text. */
function sharesToScale(all: readonly TextColumn[], context: LayoutContext): Page | undefined {
  const shares = all.flatMap(({ fact }) =>
    fact && fact.unit === '%' && fact.value >= 0 && fact.value <= 100 ? [fact.value] : [],
  );
  if (shares.length < all.length) return undefined;
  const columns = columnsOn(context, all).map((each) => {
    const ink = inkFor(context, PALE, each.own.name, each.ink.path);
    return { ...each, ink, item: { ...each.item, fill: PALE } };
  });
  const filled = columns.map(({ item: { box } }, i): Box => {
    const h = (box.h * (shares[i] ?? 0)) / 100;
    return { ...box, y: box.y + box.h - h, h };
  });
  const text = proseSteps(context, MAX_TEXT[all.length] ?? 24, { narrow: all.length > 2 });
  const composed = (max: MaxSizes, apart: Inch) => {
    const { items, fits } = filledWith(
      context,
      context.body,
      max,
      (sizes) =>
        stack([
          space(GAPS.top),
          across(columns, (each) => figurePart(each, sizes.figure)),
          space(GAPS.figure),
          across(columns, (each) => headPart(each, sizes.head)),
          space(apart),
          across(columns, (each) => textPart(each, sizes)),
          space(GAPS.foot),
        ]),
      { text },
    );
    return fits ? items.map((item) => onShare(item, filled, context)) : [undefined];
  };
  for (const max of SCALED) {
    for (let apart = APART.from; apart <= APART.to; apart += APART.step) {
      const items = composed(max, apart);
      const shown = items.filter((item) => item !== undefined);
      if (shown.length < items.length) continue;
      const drawn = filled.flatMap((box, i) => {
        const ink = inkFor(context, FULL, `${all[i]?.name} share`, columnPath(context, i));
        return box.h > 0 ? [asData(ink.panel(box))] : [];
      });
      return pageOn(context, [...columns.map(({ item }) => item), ...drawn], shown);
    }
  }
  return undefined;
}

/** A text in the colour that is read where it stands; undefined where the edge of a fill runs through it. */
function onShare(item: LaidOutItem, filled: readonly Box[], { brand }: LayoutContext): LaidOutItem | undefined {
  const own = filled.find(({ x, w }) => item.box.x >= x && item.box.x < x + w);
  if (item.kind !== 'text' || !own) return item;
  const end = item.box.y + item.height;
  if (own.y > item.box.y - CLEAR && own.y < end + CLEAR && own.h > 0) return undefined;
  const ground = own.h > 0 && item.box.y >= own.y ? FULL : PALE;
  return { ...item, ground, style: { ...item.style, color: inkOn(brand, ground) } };
}

/** In inches: below the strip, figures and signs, heads, and texts. */
const STRIP_GAPS = { strip: 0.18, icon: 0.16, text: 0.14, foot: 0.1 };
const ICON: Inch = 0.5;
/** A strip reaches so far down the slide at most, and is so much of the body at least. */
const MAX_STRIP = 0.65;
const MIN_STRIP = 0.3;
/** What it usually is of its greatest height. */
const STRIP = 0.8;
/** What columns below a strip keep from each other besides their gutter. */
const APART_MORE = 0.12;

/** The columns below a scene or a picture from edge to edge of the slide, which has the title in its sky where it is quiet. */
function columnsUnderStrip(all: readonly TextColumn[], visual: Visual, context: LayoutContext): Page {
  const looks =
    visual.focus === undefined ? [visual, ...SKYWARD.map((y) => ({ ...visual, focus: [0.5, y] }))] : [visual];
  for (const look of looks) {
    const page = skyStrip(all, look, context);
    if (page) return page;
  }
  const { behind, items } = stripFrom(all, visual, context, context.body.y);
  return { behind, items };
}

/** The strip from the slide's top; undefined where the title would not stand in a quiet part of it. */
function skyStrip(all: readonly TextColumn[], visual: Visual, context: LayoutContext): Page | undefined {
  const { frame } = context;
  const { title, kicker } = frame.placeholders;
  if (bleedBox(context).y > 0 || !visual.scene || !title || title.box.y + title.box.h > frame.body.y + 0.1)
    return undefined;
  const page = stripFrom(all, visual, context, 0);
  const standing = [title.box, ...(kicker ? [kicker.box] : [])];
  const under = standing.map((box) =>
    underText(context, { visual, box: page.strip }, { name: 'Title', box, path: [] }),
  );
  if (under.some(({ items }) => items.length > 0)) return undefined;
  const quiet = under.map(({ ground }, i): Field => ({ box: standing[i] ?? title.box, fill: ground }));
  const [sky] = quiet;
  // What stands beside the title, as the brand's mark does, stands in the same sky.
  const beside = sky ? [{ box: { ...page.strip, h: sky.box.y + sky.box.h }, fill: sky.fill }] : [];
  return { behind: page.behind, items: page.items, quiet: [...beside, ...quiet] };
}

/** The page with its strip from a height down to where the texts need room. */
function stripFrom(all: readonly TextColumn[], visual: Visual, context: LayoutContext, top: Inch) {
  const { body, grid, frame } = context;
  const edges = top < body.y ? bleedBox(context) : footBox(context);
  const columns = gridColumns(grid, body, all.length).map(({ x, w }, i): PlacedColumn => {
    const own = all[i] as TextColumn;
    return {
      own,
      span: { x, w: w - APART_MORE },
      ink: inkFor(context, frame.ground, own.name, columnPath(context, i)),
    };
  });
  const box = { x: edges.x, y: top, w: edges.w, h: body.y + body.h - top };
  const max = Math.min(MAX_STRIP * edges.h, edges.y + MAX_STRIP * edges.h - top);
  const min = Math.max(MIN_STRIP * body.h, body.y + MIN_STRIP * body.h - top);
  const title = all[0]?.title ?? richText('');
  const scene = visualPart(context, { name: 'Scene', visual, title, min, preferred: Math.max(min, STRIP * max), max });
  const filled = filledWith(context, box, { head: 32, figure: 72 }, (sizes) =>
    stack([
      inSpans([withRole(scene, 'strip')], [edges]),
      space(STRIP_GAPS.strip),
      ...(all.some(({ fact }) => fact)
        ? [across(columns, (each) => figurePart(each, sizes.figure)), space(STRIP_GAPS.icon)]
        : []),
      ...(all.some((each) => each.title || each.icon)
        ? [across(columns, (each) => signedHead(each, sizes.head)), space(STRIP_GAPS.text)]
        : []),
      across(columns, (each) => textPart(each, sizes)),
      space(STRIP_GAPS.foot),
    ]),
  );
  const behind = filled.items.filter(({ role }) => role === 'strip');
  const end = behind.reduce((lowest, item) => Math.max(lowest, item.box.y + item.box.h), top);
  return {
    behind,
    items: filled.items.filter(({ role }) => role !== 'strip'),
    strip: { x: edges.x, y: top, w: edges.w, h: end - top },
  };
}

function signedHead(column: PlacedColumn, size: number): Part | undefined {
  const head = headPart(column, size, 'middle');
  const sign = column.ink.sign({ icon: column.own.icon }, ICON, 'subject');
  if (!sign) return head;
  return beside([{ part: anchored(sign, 'middle'), width: ICON }, { part: head ?? space(0) }], STRIP_GAPS.icon);
}
