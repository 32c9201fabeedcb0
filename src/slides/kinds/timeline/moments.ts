import type { Box } from '../../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { panelArea } from '../../../layout/chrome.ts';
import { colorOn, inkOn } from '../../../layout/colors.ts';
import { type Filled, fill } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { type Ink, inkFor } from '../../../layout/ink.ts';
import { asData, bleedsInto, field } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps } from '../../../layout/scale.ts';
import { aligned, elastic, type Part, space, stack, tall } from '../../../layout/tree.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';

export interface Moment {
  readonly label: RichText;
  readonly title: RichText;
  readonly text?: RichText | undefined;
  readonly highlight: boolean;
}

export interface MomentSizes {
  readonly date: number;
  readonly head: number;
  readonly text: number;
}

/** The tone above the line; on a picture there is none. */
const ABOVE: ColorRole = 'panel';

/** Sizes by how many moments stand side by side, in points in a hall. */
const SIZES = {
  2: {
    date: { min: 44, preferred: 110, max: 176 },
    head: { min: 26, preferred: 44, max: 66 },
    text: { min: 18, preferred: 28, max: 36 },
  },
  3: {
    date: { min: 36, preferred: 88, max: 132 },
    head: { min: 22, preferred: 40, max: 54 },
    text: { min: 18, preferred: 26, max: 32 },
  },
  4: {
    date: { min: 28, preferred: 72, max: 110 },
    head: { min: 20, preferred: 32, max: 44 },
    text: { min: 16, preferred: 24, max: 28 },
  },
} as const;

/** The ratio of the line's height that its upper stream takes, and the line's thickness. */
const UPPER_RATIO = 0.38;
const BAND = { min: 0.4, preferred: 0.7, max: 2 } as const;
/** The diameters of a moment's disc and of its ring as ratios to the line's height, and the widest ring. */
const DISC = 0.78;
const RING = 1.22;
const MAX_RING: Inch = 1.1;
/** A line on a template's layout. */
const THIN: Inch = 0.1;
const APART: Inch = 0.45;
const DATE_APART_EM = 0.6;
const TOP = [0.3, 0.6, 0.16] as const;
const BAND_GAP = [0.3, 0.56, 0.2] as const;
const GAPS = { head: [0.34, 0.56, 0.2], text: [0.1, 0.4, 0.04] } as const;

export const momentInk = (context: LayoutContext, { title }: Moment, i: number, fill = context.frame.ground): Ink =>
  inkFor(context, fill, `Moment ${i + 1}`, title.path);

/** The colour of a date on a fill: that of the highlight for the one to be seen first. */
export const dateColor = ({ brand }: LayoutContext, { highlight }: Moment, on: ColorRole): ColorRole =>
  colorOn(brand, highlight ? 'highlight' : 'subject', on);

export function momentWords(context: LayoutContext, moment: Moment, i: number, sizes: MomentSizes) {
  const ink = momentInk(context, moment, i);
  return {
    head: ink.text('heading', moment.title, sizes.head, { maxLines: 3, spacing: 0.94 }),
    text: moment.text && ink.of('text').text('body', moment.text, sizes.text, { spacing: 0.96 }),
  };
}

export interface OnLine {
  /** Their times, where distances are to scale. */
  readonly times: readonly number[] | undefined;
  /** The moments behind which the line is broken, where they are not: more time passed there. */
  readonly gaps: readonly number[];
}

/** Moments side by side, dates large above the line; undefined where texts do not fit. */
export function momentsBeside(
  context: LayoutContext,
  moments: readonly Moment[],
  { open, ...line }: OnLine & { readonly open: boolean },
): Filled<keyof MomentSizes> | undefined {
  const { body, frame } = context;
  const { times } = line;
  const spans = spansOf(insetIn(context), moments.length, times);
  if (!spans) return undefined;
  const ranges = SIZES[Math.min(4, moments.length) as keyof typeof SIZES];
  const steps: Record<keyof MomentSizes, Steps> = {
    text: textSteps(context, 'body', ranges.text),
    head: textSteps(context, 'heading', ranges.head),
    date: figureSteps(context, ranges.date),
  };
  const dateOf = (moment: Moment, i: number, size: Pt): Part => {
    const ink = momentInk(context, moment, i, open ? frame.ground : ABOVE).of('label');
    const date = ink.figure(moment.label, size, { color: dateColor(context, moment, ink.fill) });
    // Large dates side by side on a template's layout keep apart by a part of their size.
    const apart = frame.layout && i < moments.length - 1 ? ptToInch(DATE_APART_EM * size) - APART : 0;
    return (w) => date(w - Math.max(0, apart));
  };
  const band = (box: Box) => {
    const ring = Math.min(MAX_RING, RING * box.h);
    const xs = spans.map(({ x }) => x + (DISC * ring) / RING / 2);
    const room = panelArea(context);
    const above = bleedsInto(field('Before', { ...room, h: box.y - room.y }, ABOVE, context.path));
    return [...(open ? [] : [above]), ...timeBand(context, box, { moments, xs, ring, line })];
  };
  const filled = fill(body, steps, (sizes: MomentSizes) => {
    const dates = moments.map((moment, i) => ({ date: dateOf(moment, i, sizes.date) }));
    const words = moments.map((moment, i) => momentWords(context, moment, i, sizes));
    return tall(
      stack([
        ...aligned(dates, spans, { date: TOP }),
        space(...BAND_GAP),
        elastic(BAND.min, BAND.preferred, band, frame.layout ? BAND.preferred : BAND.max),
        ...aligned(words, spans, GAPS),
        space(0.05),
      ]),
    );
  });
  return filled.fits ? filled : undefined;
}

/** From the start of a line that ends with the body to the first moment. */
const INSET: Inch = 0.3;

/** The space of moments across the body, off the edge of a line that does not run on to that of the slide. */
function insetIn(context: LayoutContext): Box {
  const { body } = context;
  const way = Math.max(0, panelArea(context).x + INSET - body.x);
  return { ...body, x: body.x + way, w: body.w - way };
}

/** The narrowest that the texts of a moment may be, as a ratio to an even share of the width. */
const MIN_WIDTH_RATIO = 0.7;

/** Where moments begin and how wide their texts are; undefined where times are too close for these. */
export function spansOf(
  { x, w }: Pick<Box, 'x' | 'w'>,
  count: number,
  times: readonly number[] | undefined,
): Span[] | undefined {
  const even = w / count;
  const [first = 0] = times ?? [];
  const range = (times?.at(-1) ?? 0) - first;
  const places = Array.from({ length: count }, (_, i) =>
    times ? x + (((times[i] ?? 0) - first) / range) * (w - even) : x + i * even,
  );
  const spans = places.map((place, i) => ({ x: place, w: (places[i + 1] ?? x + w + APART) - place - APART }));
  return spans.every((span) => span.w >= MIN_WIDTH_RATIO * even - APART) ? spans : undefined;
}

/** The line across the slide, and the discs of the moments at `xs`, no wider than `ring`; `leaders` lie under the discs. */
export function timeBand(
  context: LayoutContext,
  box: Box,
  {
    moments,
    xs,
    ring,
    line: { times, gaps },
    leaders = [],
  }: {
    readonly moments: readonly Moment[];
    readonly xs: readonly Inch[];
    readonly ring: Inch;
    readonly line: OnLine;
    readonly leaders?: readonly LaidOutItem[];
  },
): LaidOutItem[] {
  // No ring touches another.
  const side = Math.min(ring, ...xs.slice(1).map((x, i) => x - (xs[i] ?? 0) - RING_GAP));
  const y = box.y + box.h / 2;
  return [
    ...lineItems(context, box, timeScale(times, xs)),
    ...(times ? [] : gapItems(context, box, xs, gaps)),
    ...leaders,
    ...moments.flatMap((moment, i) => discItems(context, moment, i, { x: xs[i] ?? 0, y, side })),
  ];
}

const RING_GAP: Inch = 0.03;

/** Where times are on a line, in inches from the slide's left edge. */
interface TimeScale {
  readonly first: number;
  readonly last: number;
  readonly at: (time: number) => Inch;
}

export function timeScale(times: readonly number[] | undefined, xs: readonly Inch[]): TimeScale | undefined {
  const [first, last] = [times?.[0], times?.at(-1)];
  const [from = 0, to = 0] = [xs[0], xs.at(-1)];
  if (first === undefined || last === undefined || last === first) return undefined;
  return { first, last, at: (time) => from + ((time - first) / (last - first)) * (to - from) };
}

/** The line from edge to edge of the slide: two streams, one on a template's layout; a tick a year where to scale. */
function lineItems(context: LayoutContext, box: Box, scale: TimeScale | undefined): LaidOutItem[] {
  const { brand, path } = context;
  const room = panelArea(context);
  const theirs = context.frame.layout !== undefined;
  if (theirs && !scale) {
    const thin = { x: room.x, w: room.w, y: box.y + (box.h - THIN) / 2, h: THIN };
    return [asData(field('Line', thin, 'subject', path))];
  }
  const upper = { x: room.x, w: room.w, y: box.y, h: theirs ? 0 : UPPER_RATIO * box.h };
  const lower = { ...upper, y: box.y + upper.h, h: box.h - upper.h };
  const stroke = { color: inkOn(brand, 'subject'), width: brand.strokes.hairline };
  return [
    ...(theirs ? [] : [asData(field('Line', upper, 'second', path))]),
    asData(field('Line years', lower, 'subject', path)),
    ...(scale ? yearsOn(scale) : []).map((year): LaidOutItem => {
      const box = { ...lower, x: scale?.at(year) ?? 0, w: 0 };
      return { kind: 'shape', shape: 'line', name: `Year ${year}`, path, box, stroke };
    }),
  ];
}

/** A gap in a line: two slanted cuts of this width and distance; the slant is a ratio to the line's height. */
const CUT = { w: 0.09, apart: 0.13, slant: 0.3, over: 0.02 };

/** Gaps in the line behind the given moments: more time passed there than its length shows. */
export function gapItems(
  { frame, path }: LayoutContext,
  { y, h }: Pick<Box, 'y' | 'h'>,
  xs: readonly Inch[],
  gaps: readonly number[],
  ground: ColorRole = frame.ground,
): PathItem[] {
  const lean = CUT.slant * h;
  const w = CUT.w + lean;
  return gaps.flatMap((i) => {
    const middle = ((xs[i] ?? 0) + (xs[i + 1] ?? 0)) / 2;
    return [-0.5, 0.5].map((side): PathItem => {
      const box = { x: middle + side * (CUT.w + CUT.apart) - w / 2, y: y - CUT.over, w, h: h + 2 * CUT.over };
      const d = `M0 ${box.h}L${lean} 0L${w} 0L${CUT.w} ${box.h}Z`;
      const name = `Gap ${i + 1} ${side < 0 ? 'left' : 'right'}`;
      return { kind: 'path', name, box, path, d, viewBox: { x: 0, y: 0, w, h: box.h }, fill: ground };
    });
  });
}

const YEAR_PITCH: Inch = 0.25;

/** Regular years from the first moment to the last, as close as they can be told apart: every one, every second, every fifth. */
export function yearsOn({ first, last, at }: TimeScale): number[] {
  const closest = YEAR_PITCH / (at(first + 1) - at(first));
  const decade = 10 ** Math.max(0, Math.floor(Math.log10(closest)));
  const step = decade * ([1, 2, 5].find((each) => each * decade >= closest) ?? 10);
  const from = Math.ceil(first / step);
  return Array.from({ length: Math.floor(last / step) - from + 1 }, (_, k) => (from + k) * step);
}

/** The disc of a moment in its ring, whose middle is at a place of the line. */
function discItems(
  context: LayoutContext,
  moment: Moment,
  i: number,
  { x, y, side }: { readonly x: Inch; readonly y: Inch; readonly side: Inch },
): LaidOutItem[] {
  const { frame } = context;
  const { name: own, path } = momentInk(context, moment, i);
  const round = (name: string, d: Inch, fill: ColorRole): LaidOutItem => ({
    ...{ kind: 'shape', shape: 'ellipse', name: `${own} ${name}`, path, fill },
    box: { x: x - d / 2, y: y - d / 2, w: d, h: d },
  });
  return [
    round('ring', side, frame.ground),
    round('dot', (side * DISC) / RING, moment.highlight ? 'highlight' : frame.layout ? 'subject' : 'text'),
  ];
}
