import type { Inch } from '../../../core/lengths.ts';
import { richText } from '../../../core/rich-text.ts';
import { bleedBox, footBox } from '../../../layout/chrome.ts';
import { gridColumns } from '../../../layout/grid.ts';
import { inkFor } from '../../../layout/ink.ts';
import { anchored, inSpans, type Part, beside as row, space, stack, withRole } from '../../../layout/tree.ts';
import type { Field, LayoutContext, Page } from '../../parts/define-slide.ts';
import { underText, type Visual, visualPart } from '../../parts/visual-parts.ts';
import {
  across,
  columnPath,
  figurePart,
  filledWith,
  headPart,
  type PlacedColumn,
  type TextColumn,
  textPart,
} from '../../tiles/text-columns.ts';

/** In inches: below the strip, figures and signs, heads, and texts. */
const GAPS = { strip: 0.18, icon: 0.16, text: 0.14, foot: 0.1 };
const ICON: Inch = 0.5;
/** A strip reaches so far down the slide at most, and is so much of the body at least. */
const MAX_STRIP = 0.65;
const MIN_STRIP = 0.3;
/** What it usually is of its greatest height. */
const STRIP = 0.8;
/** What columns below a strip keep from each other besides their gutter. */
const APART_MORE = 0.12;

/** The columns below a scene or a picture from edge to edge of the slide, which has the title in its sky where it is quiet. */
export function columnsUnderStrip(all: readonly TextColumn[], visual: Visual, context: LayoutContext): Page {
  const looks =
    visual.focus === undefined ? [visual, ...SKYWARD.map((y) => ({ ...visual, focus: [0.5, y] }))] : [visual];
  for (const look of looks) {
    const page = skyStrip(all, look, context);
    if (page) return page;
  }
  const { behind, items } = stripFrom(all, visual, context, context.body.y);
  return { behind, items };
}

/** Heights of a focus, as parts of the scene's own, that show more and more of its sky. */
const SKYWARD = [0.54, 0.52, 0.5, 0.48, 0.46, 0.44, 0.42, 0.4];

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
      space(GAPS.strip),
      ...(all.some(({ fact }) => fact)
        ? [across(columns, (each) => figurePart(each, sizes.figure)), space(GAPS.icon)]
        : []),
      ...(all.some((each) => each.title || each.icon)
        ? [across(columns, (each) => signedHead(each, sizes.head)), space(GAPS.text)]
        : []),
      across(columns, (each) => textPart(each, sizes)),
      space(GAPS.foot),
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
  return row([{ part: anchored(sign, 'middle'), width: ICON }, { part: head ?? space(0) }], GAPS.icon);
}
