import { z } from 'zod';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { footBox } from '../../../layout/chrome.ts';
import { colorOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { gridColumns, type Span, sideBySide } from '../../../layout/grid.ts';
import { field, LINE_SLACK, styled, textLeaf } from '../../../layout/leaves.ts';
import { type Steps, typeSteps } from '../../../layout/scale.ts';
import { beside, equalRows, fixed, type Part, tall } from '../../../layout/tree.ts';
import type { TypeRole } from '../../../scene/tokens.ts';
import { unbroken } from '../../../text/line-break.ts';
import { setText } from '../../../text/typeset.ts';
import { buildField } from '../../parts/builds.ts';
import { contentFields, iconField } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { discItems } from './discs.ts';
import { laneItems } from './lane.ts';
import { bandItem, type Course, courseFor, discAt, type Station, type StationText } from './stations.ts';
import { streamOverLand } from './stream-over-land.ts';

const step = z.strictObject({
  icon: iconField.optional(),
  title: text('What is done, in two or three words.'),
  text: text('What there is to say about it, in up to three short lines.').optional(),
});
type Step = Resolved<z.output<typeof step>>;

export const path = defineSlide({
  kind: 'path',
  summary: 'Three to five steps towards an aim, along a stream that grows: the last of them is where it leads.',
  family: 'rise',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    ...buildField,
    steps: z.array(step).min(3).max(5).describe('The steps, from the first to the aim.'),
    numbered: z
      .boolean()
      .default(false)
      .describe('Whether the steps show their numbers in place of icons: if their order matters.'),
  }),
  compositions: [
    {
      name: 'stream',
      family: 'rise',
      headline: 'top',
      heavy: 'right',
      grounds: ['pale', 'white', 'ink'],
      compose: ({ steps, numbered }, context) => streamOverLand(heldTogether(steps), numbered, context),
    },
  ],
  layout: ({ steps, numbered }, context) => {
    const held = heldTogether(steps);
    return [risingPath(held, numbered, context) ?? standingPath(held, numbered, context)];
  },
});

const heldTogether = (steps: readonly Step[]): Step[] =>
  steps.map((each) => (each.text ? { ...each, text: unbroken(each.text) } : each));

interface Sizes {
  readonly heading: Pt;
  readonly body: Pt;
  /** The heading of the last, where the stream leads. */
  readonly aim: Pt;
}

/** A stream with its texts at their sizes, and what these weigh. */
interface Tried {
  readonly course: Course;
  readonly columns: readonly Span[];
  readonly sizes: Sizes;
  readonly weight: number;
  /** Whether some line holds only a short word. */
  readonly ragged: boolean;
}

/** How much larger the last heading is than the others. */
const leadOf = ({ sizes: { aim, heading } }: Tried) => aim / heading;

type TextSizes = Pick<Sizes, 'heading' | 'body'>;

/** How far the columns below the stream begin left of where those above it end, where the last heading is larger so. */
const LAPS: readonly Inch[] = [0, 1.2];
/** The least between the left edges of two columns next to each other. */
const NEAREST: Inch = 1.5;

/** How much larger the last heading is at most. */
const AIM_PART = 2;
const AIM_USUAL = 1.9;
/** Headings grow only as long as the last one is so much larger, or as much as before. */
const AIM_LEAST = 1.6;
/** The columns of texts keep so far apart; those of five are closer. */
const apart = (count: number): Inch => (count > 4 ? 0.26 : 0.36);

/** Steps of the sizes of headings and texts, from those to begin with down until there is room, then up where it stays. */
const SIZED = [
  [1, 1],
  [1, 0],
  [0, 0],
  [-1, -1],
  [-2, -2],
] as const;
/** The last of them that is tried where a larger one has room: its texts weigh so much less. */
const USUAL = 2;
const EASIER = 0.92;
/** Larger texts may weigh so much more; and so much where they fill what would be empty. */
const HEAVIER = 1.16;
const FILLING = 2.4;
/** What is shorter is a short word alone in its line. */
const SHORT_LINE: Inch = 0.66;
/** Texts with such a line weigh so much more. */
const RAGGED = 1.5;
const LARGER = [
  [2, 1],
  [2, 2],
  [3, 2],
  [4, 2],
  [5, 3],
  [6, 4],
] as const;

interface Trial {
  readonly context: LayoutContext;
  readonly steps: readonly Step[];
  readonly room: Parameters<typeof courseFor>[0];
}

/** The stream from the left edge up to the right one; undefined where the texts find no room along it. */
function risingPath(steps: readonly Step[], numbered: boolean, context: LayoutContext): Page | undefined {
  const { body, frame } = context;
  const foot = footBox(context);
  // Where the title stands above, the stream may rise beside it.
  const room = { body, edges: foot.w > frame.body.w ? { ...foot, y: belowMarks(context) } : foot };
  const best = bestCourse({ context, steps, room });
  if (!best) return undefined;
  const { stream } = best.course;
  const behind = [
    bandItem('Stream, upper', stream, [stream.top, stream.seam], 'second'),
    bandItem('Stream, lower', stream, [stream.seam, stream.foot], 'subject'),
  ];
  return { behind, items: steps.flatMap((each, i) => stationItems(context, best, each, i, numbered)) };
}

/** The course with the largest texts that weigh little enough; undefined where none has room. */
function bestCourse(trial: Trial): Tried | undefined {
  const [heading, text] = [typeSteps(trial.context, 'heading'), typeSteps(trial.context, 'body')];
  const at = (up: readonly [number, number]): TextSizes => ({
    heading: sizeAt(heading, up[0]),
    body: sizeAt(text, up[1]),
  });
  let best: Tried | undefined;
  for (const [i, up] of SIZED.entries()) {
    if (best && i > USUAL) break;
    best = courseAt(trial, at(up), best ? EASIER * best.weight : Number.POSITIVE_INFINITY) ?? best;
  }
  return (
    best &&
    largerCourse(
      trial,
      best,
      LARGER.map((up) => at(up)),
    )
  );
}

const sizeAt = ({ sizes, start: base }: Steps, up: number): Pt =>
  sizes[Math.max(0, Math.min(sizes.length - 1, base + up))] ?? 0;

/** The course with larger texts, where these hardly weigh more, or fill what would be empty. */
function largerCourse(trial: Trial, start: Tried, larger: readonly TextSizes[]): Tried {
  const usual = start.weight;
  let best = start;
  for (const asked of larger) {
    const tried = courseAt(trial, asked, (best.course.hollow > 0 ? FILLING : HEAVIER) * usual);
    if (!tried || leadOf(tried) < Math.min(AIM_LEAST, leadOf(best))) continue;
    const fills = tried.course.hollow < best.course.hollow && !tried.ragged;
    if (tried.weight <= HEAVIER * usual || fills) best = tried;
  }
  return best;
}

/** The course with texts of a size, lapped where the last heading is then larger. */
function courseAt(trial: Trial, asked: TextSizes, heaviest: number): Tried | undefined {
  const [apart, lapped] = LAPS.map((lap) => courseWith(trial, asked, heaviest, lap));
  return lapped && lapped.sizes.aim > (apart?.sizes.aim ?? 0) ? lapped : apart;
}

function courseWith({ context, steps, room }: Trial, asked: TextSizes, heaviest: number, lap: Inch): Tried | undefined {
  const even = columnsFor(context, steps, asked, lap);
  const last = steps.at(-1);
  const aim = last ? aimSize(context, last, asked.heading, even.at(-1)?.w ?? 0) : asked.heading;
  const sizes = { ...asked, aim };
  const set = steps.map((each, i) => stationText(context, each, ownSizes(sizes, i, steps.length), even[i]?.w ?? 0));
  const ragged = set.some(({ lines }) => lines.some(({ right }) => right < SHORT_LINE));
  const weight = (ragged ? RAGGED : 1) * weightOf(set.map(({ lines }) => lines.length));
  if (weight > heaviest || set.some(({ fits }) => !fits)) return undefined;
  const half = Math.ceil(steps.length / 2);
  for (const above of [half, steps.length - half]) {
    const columns = even.map((column, i) => (i < above ? column : { ...column, x: column.x - lap }));
    if ((columns[above]?.x ?? 0) - (columns[above - 1]?.x ?? 0) < NEAREST) continue;
    const course = courseFor(room, columns, set, above);
    if (course) return { course, columns, sizes, weight, ragged };
  }
  return undefined;
}

function stationItems(
  context: LayoutContext,
  { course: { stream, stations }, columns, sizes }: Tried,
  step: Step,
  i: number,
  numbered: boolean,
): LaidOutItem[] {
  const [station, column] = [stations[i], columns[i]];
  if (!station || !column) return [];
  const last = i === stations.length - 1;
  const own = ownSizes(sizes, i, stations.length);
  const edge = station.above
    ? Math.min(station.y - station.r, stream.top(station.x))
    : Math.max(station.y + station.r, stream.foot(station.x));
  return [
    ...stemItems(context, step, i, station, heightAt(context, step, own, column.w), edge),
    ...discItems(context, step, i, station, { number: numbered ? i + 1 : undefined, last }),
    ...textItems(context, step, i, { ...column, y: station.top }, own, last),
  ];
}

/** Between the brand's mark and a stream that ends below it. */
const BELOW_MARK: Inch = 0.22;

/** The foot of what stands as small as a mark at the frame's upper right, with a gap; the slide's edge where nothing does. */
function belowMarks({ frame: { art, body }, brand: { size } }: LayoutContext): Inch {
  const marks = art.filter(
    ({ box }) => box.x > body.x + body.w / 2 && box.y + box.h < body.y && box.w * box.h < (size.w * size.h) / 20,
  );
  return Math.max(0, ...marks.map(({ box }) => box.y + box.h + BELOW_MARK));
}

/** A column for each step: on the grid where it divides evenly, and a little narrower. */
function columnsOf({ grid, body }: LayoutContext, count: number): Span[] {
  const columns = grid.columns % count === 0 ? gridColumns(grid, body, count) : sideBySide(grid, body, count);
  const narrower = Math.max(0, apart(count) - grid.gutter);
  return columns.map((column, i) => (i < count - 1 ? { ...column, w: column.w - narrower } : column));
}

/** What texts weigh that take so many lines: a high one beside low ones weighs more than all of one height. */
const weightOf = (lines: readonly number[]) => lines.reduce((sum, count) => sum + count ** 2, 0);

/** How much narrower and wider than their average columns may be, and the steps in which one is widened, and taken back. */
const NARROWER = 0.8;
const WIDER = 1.32;
const WIDEN: Inch = 0.15;
const NARROW: Inch = 0.04;

/**
 * Columns of one width; or, where texts weigh less so, each as wide as its heading asks for, and then the one with the most
 * lines wider as long as there is room. Together they are so much wider than the body as they are to lap.
 */
function columnsFor(own: LayoutContext, steps: readonly Step[], sizes: TextSizes, lap: Inch): Span[] {
  const context = { ...own, body: { ...own.body, w: own.body.w + lap } };
  const even = columnsOf(context, steps.length);
  const wished = { ...sizes, aim: Math.round(AIM_USUAL * sizes.heading) };
  const sizesAt = (i: number) => ownSizes(wished, i, steps.length);
  const linesAt = (each: Step, i: number, w: Inch) => stationText(context, each, sizesAt(i), w).lines.length;
  const gutter = Math.max(apart(steps.length), context.grid.gutter);
  const room = context.body.w - gutter * (steps.length - 1);
  const most = (WIDER * room) / steps.length;
  const widths = steps.map(({ title }, i) => {
    const { lines } = stationText(context, { title }, sizesAt(i), most);
    return Math.max((NARROWER * room) / steps.length, SLACK * Math.max(...lines.map(({ right }) => right)));
  });
  const lines = steps.map((each, i) => linesAt(each, i, widths[i] ?? 0));
  const spare = () => room - widths.reduce((sum, w) => sum + w, 0);
  for (let open = steps.map((_, i) => i); open.length > 0 && spare() > 0; ) {
    const at = open.reduce((a, b) => ((lines[b] ?? 0) > (lines[a] ?? 0) ? b : a));
    const [each, before, from] = [steps[at], lines[at] ?? 0, widths[at] ?? 0];
    const end = Math.min(most, from + spare());
    let w = Math.min(end, from + WIDEN);
    while (each && w < end && linesAt(each, at, w) >= before) w = Math.min(end, w + WIDEN);
    if (!each || linesAt(each, at, w) >= before) {
      open = open.filter((i) => i !== at);
      continue;
    }
    const after = linesAt(each, at, w);
    while (linesAt(each, at, w - NARROW) === after) w -= NARROW;
    [widths[at], lines[at]] = [w, after];
  }
  if (spare() < 0) return even;
  const more = spare() / steps.length;
  if (weightOf(lines) > EASIER * weightOf(steps.map((each, i) => linesAt(each, i, even[i]?.w ?? 0)))) return even;
  let { x } = context.body;
  return widths.map((own) => {
    const span = { x, w: own + more };
    x += span.w + gutter;
    return span;
  });
}

/** Words ask for a little more than their width, for fonts that run wider. */
const SLACK = 1.03;

const ownSizes = (sizes: Sizes, i: number, count: number): TextSizes =>
  i === count - 1 ? { ...sizes, heading: sizes.aim } : sizes;

/** The size of the last heading: larger than the others as far as it takes no line more. */
function aimSize({ measurer, brand }: LayoutContext, { title }: Step, size: Pt, w: Inch): Pt {
  const linesAt = (each: Pt) => {
    const set = setText(title, brand.type.heading, { w, h: Number.POSITIVE_INFINITY }, measurer, { size: each });
    return set.excess ? Number.POSITIVE_INFINITY : set.lines.flat().length;
  };
  const usual = linesAt(size);
  for (let each = Math.round(AIM_PART * size); each > size; each--) if (linesAt(each) <= usual) return each;
  return size;
}

/** The text of a step as it is set: the heading, and below it what there is to say. */
function stationText(context: LayoutContext, own: Step, sizes: TextSizes, w: Inch) {
  const { measurer, brand } = context;
  const set = (role: 'heading' | 'body', of: Step['title']) =>
    setText(of, brand.type[role], { w, h: Number.POSITIVE_INFINITY }, measurer, { size: sizes[role] });
  const parts = [set('heading', own.title), ...(own.text ? [set('body', own.text)] : [])];
  let bottom = 0;
  const lines = parts.flatMap(({ lines: paragraphs, height }) => {
    const all = paragraphs.flat();
    const pitch = (LINE_SLACK * height) / all.length;
    return all.map(({ width }) => {
      bottom += pitch;
      return { right: ptToInch(width), bottom };
    });
  });
  return { h: bottom, lines, fits: parts.every(({ excess }) => !excess) } satisfies StationText & { fits: boolean };
}

const heightAt = (context: LayoutContext, own: Step, sizes: TextSizes, w: Inch) =>
  stationText(context, own, sizes, w).h;

function textItems(
  context: LayoutContext,
  own: Step,
  i: number,
  { x, y, w }: Span & { readonly y: Inch },
  sizes: TextSizes,
  isAim: boolean,
): LaidOutItem[] {
  const { brand, frame } = context;
  const aim = { style: { color: colorOn(brand, 'highlight', frame.ground) } };
  const heading = stationText(context, { title: own.title }, sizes, w).h;
  const rest = own.text ? stationText(context, own, sizes, w).h - heading : 0;
  const item = (role: TypeRole & ('heading' | 'body'), name: string, of: Step['title'], top: Inch, h: Inch) =>
    styled(context, role, {
      ...{ name, text: of, box: { x, y: top, w, h }, size: sizes[role] },
      ...(isAim && role === 'heading' ? aim : {}),
    });
  return [
    item('heading', `Step ${i + 1}`, own.title, y, heading),
    ...(own.text ? [item('body', `Step ${i + 1} text`, own.text, y + heading, rest)] : []),
  ];
}

const STEM_WIDTH: Inch = 0.03;
const STEM_GAP: Inch = 0.06;

function stemItems(
  context: LayoutContext,
  { title }: Step,
  i: number,
  { x, top, above }: Station,
  h: Inch,
  edge: Inch,
): LaidOutItem[] {
  const [from, to] = above ? [top + h + STEM_GAP, edge] : [edge, top - STEM_GAP];
  if (to - from < STEM_GAP) return [];
  const box = { x: x - STEM_WIDTH / 2, y: from, w: STEM_WIDTH, h: to - from };
  return [field(`Step ${i + 1} stem`, box, context.frame.ground === 'dark' ? 'dark-line' : 'context', title.path)];
}

/** The steps one below the other, along a stream that runs down at their left: for texts too long to stand along a rise. */
function standingPath(steps: readonly Step[], numbered: boolean, context: LayoutContext): Page {
  const { body, grid, frame } = context;
  const count = steps.length;
  const lane = discAt(count - 1, count);
  const middle = body.x + lane;
  const rows = (sizes: TextSizes) =>
    steps.map((own, i): Part => {
      const heading = textLeaf(context, 'heading', {
        ...{ name: `Step ${i + 1}`, text: own.title, size: sizes.heading, anchor: 'middle' },
      });
      const text =
        own.text &&
        textLeaf(context, 'body', {
          ...{ name: `Step ${i + 1} text`, text: own.text, size: sizes.body, anchor: 'middle' },
        });
      const disc: Part = () => ({
        ...{ ...fixed(2 * discAt(i, count)), fits: true, lines: 0 },
        place: (box) => {
          const number = numbered ? i + 1 : undefined;
          const at = { x: middle, y: box.y + box.h / 2, r: discAt(i, count) };
          return discItems(context, own, i, at, { number, last: i === count - 1 });
        },
      });
      const texts = text
        ? beside(
            [
              { part: heading, share: 1 },
              { part: text, share: 2 },
            ],
            grid.gutter,
          )
        : heading;
      return beside([{ part: disc, width: lane * 2 }, { part: texts }], grid.gutter);
    });
  const filled = fill(body, { body: typeSteps(context, 'body'), heading: typeSteps(context, 'heading') }, (sizes) =>
    tall(equalRows(rows(sizes), grid.gutter)),
  );
  const down = { x: middle, y: body.y, h: frame.layout ? body.h : context.brand.size.h - body.y };
  return { behind: laneItems(down), items: filled.items };
}
