import { z } from 'zod';
import { type Inch, inchToPt, type Pt, ptToInch } from '../../core/lengths.ts';
import { richText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { PathItem } from '../../scene/items.ts';
import type { ColorRole, TypeRole } from '../../scene/tokens.ts';
import { setText } from '../../text/typeset.ts';
import { fill, type Steps } from '../fill/fill.ts';
import { beside, equalRows, fixed, type Part, tall } from '../fill/part.ts';
import { textLeaf, typeSteps } from '../fill/texts.ts';
import { buildField } from '../parts/builds.ts';
import { contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../parts/define-slide.ts';
import { field, footBox, inkOn } from '../parts/fields.ts';
import { gridColumns, type Span, sideBySide } from '../parts/grid.ts';
import { BOLD_STROKE, iconField, iconItem } from '../parts/icons.ts';
import { LINE_SLACK, styled } from '../parts/parts.ts';
import { type Course, courseFor, discAt, type Station, type StationText } from '../tiles/stations.ts';
import { bandItem } from '../tiles/stream.ts';
import { unbroken } from '../tiles/unbroken.ts';

const step = z.strictObject({
  icon: iconField.optional(),
  title: text('What is done, in two or three words.'),
  text: text('What there is to say of it, in up to three short lines.').optional(),
});
type Step = Resolved<z.output<typeof step>>;

export const path = defineSlide({
  kind: 'path',
  summary: 'Three to five steps towards an aim, along a stream that grows: the last of them is where it leads.',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    ...buildField,
    steps: z.array(step).min(3).max(5).meta({ description: 'The steps, from the first to the aim.' }),
    numbered: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether the steps show their numbers in place of icons: where their order counts.' }),
  }),
  layout: ({ steps, numbered }, context) => {
    const held = steps.map((each) => (each.text ? { ...each, text: unbroken(each.text) } : each));
    return [risingPath(held, numbered, context) ?? standingPath(held, numbered, context)];
  },
});

/** The sizes of the two texts of a station. */
interface Sizes {
  readonly heading: Pt;
  readonly body: Pt;
  /** The heading of the last, where the stream leads. */
  readonly aim: Pt;
}

type TextSizes = Pick<Sizes, 'heading' | 'body'>;

/** How much larger the last heading is at the most, and the texts' columns keep so far apart. */
const AIM_PART = 1.28;
const APART: Inch = 0.26;

/** Steps of the sizes of headings and texts, from those to begin with down until there is room, then up where it stays. */
const SIZED = [
  [1, 1],
  [1, 0],
  [0, 0],
  [-1, -1],
  [-2, -2],
] as const;
const LARGER = [
  [2, 1],
  [2, 2],
  [3, 2],
  [4, 2],
] as const;

/** A stream along which the texts find room at these sizes, in so many lines. */
interface Found {
  readonly course: Course;
  readonly sizes: Sizes;
  readonly lines: number;
}

/** The stream from the left edge up to the right one; undefined where the texts find no room along it. */
function risingPath(steps: readonly Step[], numbered: boolean, context: LayoutContext): Page | undefined {
  const { body, frame } = context;
  const columns = columnsOf(context, steps.length);
  const foot = footBox(context);
  // Where the title stands above, the stream may rise beside it.
  const room = { body, edges: foot.w > frame.body.w ? { ...foot, y: 0 } : foot };
  const half = Math.ceil(steps.length / 2);
  const courseAt = (sizes: Sizes, most = Number.POSITIVE_INFINITY): Found | undefined => {
    const set = steps.map((each, i) =>
      stationText(context, each, ownSizes(sizes, i, steps.length), columns[i]?.w ?? 0),
    );
    const lines = set.reduce((sum, each) => sum + each.lines.length, 0);
    if (lines > most || set.some(({ fits }) => !fits)) return undefined;
    const course = [half, steps.length - half]
      .map((above) => courseFor(room, columns, set, above))
      .find((found) => found !== undefined);
    return course && { course, sizes, lines };
  };
  const [heading, text] = [typeSteps(context, 'heading'), typeSteps(context, 'body')];
  const stepped = ({ sizes, base }: Steps, up: number) =>
    sizes[Math.max(0, Math.min(sizes.length - 1, base + up))] ?? 0;
  const last = steps.at(-1);
  const at = (up: readonly [number, number]): Sizes => {
    const sizes = { heading: stepped(heading, up[0]), body: stepped(text, up[1]) };
    return { ...sizes, aim: last ? aimSize(context, last, sizes.heading, columns.at(-1)?.w ?? 0) : sizes.heading };
  };
  let best: Found | undefined;
  for (const up of SIZED) {
    best = courseAt(at(up));
    if (best) break;
  }
  for (const up of LARGER) {
    best = (best && courseAt(at(up), best.lines)) ?? best;
  }
  if (!best) return undefined;
  const { course, sizes } = best;
  const { stream, stations } = course;
  const [upper, lower] = [
    bandItem('Stream, upper', stream, [stream.top, stream.seam], 'second'),
    bandItem('Stream, lower', stream, [stream.seam, stream.foot], 'subject'),
  ];
  const items = stations.flatMap((station, i) => {
    const own = steps[i];
    const column = columns[i];
    if (!own || !column) return [];
    const number = numbered ? i + 1 : undefined;
    const isLast = i === steps.length - 1;
    const its = ownSizes(sizes, i, steps.length);
    const foot = Math.max(station.y + station.r, stream.foot(station.x));
    return [
      ...stemItems(context, own, i, station, heightAt(context, own, its, column.w), foot),
      ...discItems(context, own, i, station, { number, last: isLast }),
      ...textItems(context, own, i, { ...column, y: station.top }, its),
    ];
  });
  return { behind: [upper, lower], items };
}

/** A column for each step: on the grid where it divides evenly, and a little narrower. */
function columnsOf({ grid, body }: LayoutContext, count: number): Span[] {
  const columns = grid.columns % count === 0 ? gridColumns(grid, body, count) : sideBySide(grid, body, count);
  const narrower = Math.max(0, APART - grid.gutter);
  return columns.map((column, i) => (i < count - 1 ? { ...column, w: column.w - narrower } : column));
}

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
): LaidOutItem[] {
  const heading = stationText(context, { title: own.title }, sizes, w).h;
  const rest = own.text ? stationText(context, own, sizes, w).h - heading : 0;
  const item = (role: TypeRole & ('heading' | 'body'), name: string, of: Step['title'], top: Inch, h: Inch) =>
    styled(context, role, { name, text: of, box: { x, y: top, w, h }, size: sizes[role] });
  return [
    item('heading', `Step ${i + 1}`, own.title, y, heading),
    ...(own.text ? [item('body', `Step ${i + 1} text`, own.text, y + heading, rest)] : []),
  ];
}

const STEM_WIDTH: Inch = 0.03;
const STEM_GAP: Inch = 0.06;

/** The line between a text and its disc. */
function stemItems(
  context: LayoutContext,
  { title }: Step,
  i: number,
  { x, y, r, top, above }: Station,
  h: Inch,
  foot: Inch,
): LaidOutItem[] {
  const [from, to] = above ? [top + h + STEM_GAP, y - r] : [foot, top - STEM_GAP];
  if (to - from < STEM_GAP) return [];
  const box = { x: x - STEM_WIDTH / 2, y: from, w: STEM_WIDTH, h: to - from };
  return [field(`Step ${i + 1} stem`, box, context.frame.ground === 'dark' ? 'dark-line' : 'context', title.path)];
}

/** The ring around a disc, and the part of a disc that its icon takes. */
const RING: Inch = 0.06;
const ICON_PART = 0.6;
const DOT_PART = 0.26;
/** The size of a number on a disc, as a part of its radius. */
const NUMBER_PART = 1.03;

/** A disc with its ring, and on it the step's number, its icon, or a dot. */
function discItems(
  context: LayoutContext,
  own: Step,
  i: number,
  { x, y, r: outer }: Pick<Station, 'x' | 'y' | 'r'>,
  { number, last }: { readonly number: number | undefined; readonly last: boolean },
): LaidOutItem[] {
  const { brand, frame } = context;
  const { path: at } = own.title;
  const fill: ColorRole = last ? 'highlight' : 'text';
  const ink = last ? inkOn(brand, 'highlight') : frame.ground;
  const around = (r: Inch) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r });
  const round = (name: string, r: Inch, color: ColorRole): LaidOutItem => ({
    ...{ kind: 'shape', shape: 'ellipse', name: `Step ${i + 1} ${name}`, box: around(r), path: at, fill: color },
  });
  const r = outer - RING;
  const disc = [round('ring', outer, frame.ground), round('disc', r, fill)];
  if (number !== undefined) {
    const label = styled(context, 'heading', {
      ...{ name: `Step ${i + 1} number`, text: richText(`${number}`, at), box: around(r), ground: fill },
      ...{ align: 'center', anchor: 'middle', size: Math.round(inchToPt(NUMBER_PART * r)), style: { color: ink } },
    });
    return [...disc, label];
  }
  const icon = own.icon
    ? iconItem(`Step ${i + 1} icon`, own.icon, around(r * ICON_PART), ink, at, BOLD_STROKE)
    : undefined;
  return [...disc, icon ?? round('dot', r * DOT_PART, ink)];
}

/** How wide the stream is at its ends that runs down at the left of steps one below the other. */
const LANE_ENDS = { thin: 0.16, thick: 0.6 };

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

/** Two streams side by side that run down and grow. */
function laneItems({ x, y, h }: { readonly x: Inch; readonly y: Inch; readonly h: Inch }): PathItem[] {
  const { thin, thick } = LANE_ENDS;
  const band = (name: string, from: number, to: number, fill: ColorRole): PathItem => {
    const left = x + from * thick;
    const w = (to - from) * thick;
    const at = (part: number, width: Inch) => Math.round(1000 * (part * width + x - left)) / 10;
    const corners = [
      [at(from, thin), 0],
      [at(to, thin), 0],
      [at(to, thick), h * 100],
      [at(from, thick), h * 100],
    ];
    const d = `M${corners.map(([px, py]) => `${px} ${py}`).join('L')}Z`;
    const viewBox = { x: 0, y: 0, w: w * 100, h: h * 100 };
    return { kind: 'path', name, box: { x: left, y, w, h }, path: [], d, viewBox, fill };
  };
  return [band('Stream, left', -0.5, -0.15, 'second'), band('Stream, right', -0.15, 0.5, 'subject')];
}
