import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import type { Anchor, ColorRole, TextStyle, TypeRole } from '../../scene/tokens.ts';
import { WIDTH_SAFETY } from '../../text/line-room.ts';
import { letteringOf, setText, type TextOptions } from '../../text/typeset.ts';
import type { LayoutContext } from '../parts/define-slide.ts';
import { lineOn } from '../parts/fields.ts';
import { LINE_SLACK, rule, styled } from '../parts/parts.ts';
import type { Steps } from './fill.ts';
import { fixed, type Part } from './part.ts';

/** Sizes of hero figures in a hall, in points: the first two for brands whose floor is as low, the largest three fill a slide. */
const FIGURE_STEPS: readonly Pt[] = [28, 36, 44, 60, 72, 88, 110, 132, 150, 176, 200, 240, 280, 320, 360, 400];
const DESK_PART = 2 / 3;
/** Steps of running text and of labels above the usual size. */
const LARGER: Partial<Readonly<Record<TypeRole, readonly Pt[]>>> = {
  heading: [18, 20, 22, 24, 28, 32, 36, 42],
  body: [18, 20, 22, 24, 26],
  label: [18, 20],
};

/** Sizes of text in a hall, in points: what stands large on a field takes these steps. */
const TEXT_STEPS: readonly Pt[] = [
  16, 18, 20, 22, 24, 26, 28, 30, 32, 36, 40, 44, 48, 54, 60, 66, 76, 88, 110, 132, 150, 176,
];
/** The usual sizes of roles in a hall, of which a brand's own are so many parts. */
const HALL = { number: 60, heading: 26, body: 22, label: 18 } as const satisfies Partial<Record<TypeRole, Pt>>;

/** What sizes depend on: the brand's styles, and where the deck is read. */
type Sized = Pick<LayoutContext, 'brand' | 'reading'>;

/** The smallest text that a hall reads from the third row, in points. */
const READABLE: Pt = 16;

/**
 * The steps of hero figures, from `least` up, in points of a hall; it begins with `base`. Both are scaled to the brand's own
 * sizes; `most`, the largest, is not, so that figures with much room are large in every brand.
 */
export function figureSteps(context: Sized, least: Pt, base: Pt, most: Pt = base): Steps {
  return scaledSteps(context, 'number', FIGURE_STEPS, { least, base, most });
}

/** The same for a text that stands large. */
export function textSteps(
  context: Sized,
  role: 'heading' | 'body' | 'label',
  sizes: { readonly least: Pt; readonly base: Pt; readonly most?: Pt },
): Steps {
  return scaledSteps(context, role, TEXT_STEPS, { most: sizes.base, ...sizes });
}

function scaledSteps(
  { brand, reading }: Sized,
  role: keyof typeof HALL,
  steps: readonly Pt[],
  { least, base, most }: Readonly<Record<'least' | 'base' | 'most', Pt>>,
): Steps {
  const { size, floor } = brand.type[role];
  // A brand's floor may be lower than what a hall can read: that is for where nothing else helps.
  const lowest = Math.max(floor, reading === 'hall' ? Math.min(size, READABLE) : 0);
  const inHall = steps.filter((each) => each >= least && each * size <= most * HALL[role]);
  const own = inHall.map((each) => Math.max(lowest, Math.round((2 * each * size) / HALL[role]) / 2));
  const usual =
    own[
      Math.max(
        0,
        inHall.findLastIndex((each) => each <= base),
      )
    ] ?? lowest;
  const sizes = [...new Set(own)];
  return { sizes, base: sizes.indexOf(usual) };
}

/** Whether texts are set smaller than in a hall: at a desk, by a brand that has sizes for it. */
export const isAtDesk = (context: Sized): boolean => context.reading === 'desk' && isSizedForDesk(context);

/** Whether the brand sets texts smaller where a deck is read at a desk. */
export const isSizedForDesk = ({ brand: { reading } }: Sized): boolean =>
  reading.desk.body.size < reading.hall.body.size;

/** A size of a hall as it is where the deck is read. */
const atDesk = (size: Pt, context: Sized): Pt => (isAtDesk(context) ? Math.round(size * DESK_PART) : size);

/** Steps of a hall up to a size, at a desk with those between that belong there, from the smallest. */
function larger(steps: readonly Pt[], context: Sized, most: Pt): Pt[] {
  const all = [...new Set([...steps.map((each) => atDesk(each, context)), ...steps])];
  return all.filter((each) => each <= most).toSorted((a, b) => a - b);
}

/** The steps of a type role: from its floor by twos to its size, and the larger ones of that role up to `most`. */
export function typeSteps(context: LayoutContext, role: TypeRole, most: Pt = Number.POSITIVE_INFINITY): Steps {
  const { size, floor } = context.brand.type[role];
  const down: Pt[] = [];
  for (let each = size; each > floor; each -= 2) down.unshift(each);
  const up = larger(LARGER[role] ?? [], context, most).filter((each) => each > size);
  const sizes = [floor, ...down, ...up];
  return { sizes: [...new Set(sizes)], base: [...new Set(sizes)].indexOf(size) };
}

/** The steps of texts in tiles up to 3.95 in wide: those of running text, and one below its floor. */
export function tileSteps(context: LayoutContext, most?: Pt): Steps {
  const { sizes, base } = typeSteps(context, 'body', most);
  const floor = context.brand.type.label.size;
  return sizes[0] !== undefined && floor < sizes[0] ? { sizes: [floor, ...sizes], base: base + 1 } : { sizes, base };
}

/**
 * The steps of running text on a field: those of running text, and larger ones up to `most`; in a narrow one those of tiles.
 * It begins with `usual`, in a hall, where that is given, in place of the usual size of running text.
 */
export function proseSteps(context: LayoutContext, most: Pt, { usual, narrow = false }: ProseOptions = {}): Steps {
  const { sizes, base } = narrow ? tileSteps(context) : typeSteps(context, 'body');
  const largest = sizes.at(-1) ?? 0;
  const all = [...sizes, ...larger(PROSE_STEPS, context, most).filter((each) => each > largest)];
  if (usual === undefined) return { sizes: all, base };
  const start = all.findLastIndex((each) => each <= atDesk(usual, context));
  return { sizes: all, base: Math.max(base, start) };
}

interface ProseOptions {
  readonly usual?: Pt;
  readonly narrow?: boolean;
}

const PROSE_STEPS: readonly Pt[] = [28, 32, 36];

/** Steps of heads that lead a field, in a hall; at a desk two thirds of each. */
const LEAD_STEPS: readonly Pt[] = [20, 22, 24, 28, 32, 36, 42, 48, 54, 60, 66, 72, 84, 96, 110];

/** The steps of a head that leads a field: from the floor of headings up to `most`; it begins with their usual size. */
export function leadSteps(context: LayoutContext, most: Pt): Steps {
  const { size, floor } = context.brand.type.heading;
  const up = larger(LEAD_STEPS, context, most).filter((each) => each > size);
  const sizes = [...new Set([floor, size, ...up])];
  return { sizes, base: sizes.indexOf(size) };
}

interface TextLeaf extends Omit<TextOptions, 'style' | 'ground' | 'box' | 'size'> {
  readonly size: Pt;
  readonly style?: Partial<TextStyle>;
  readonly ground?: TextOptions['ground'];
  /** The most lines; no limit where omitted. */
  readonly most?: number;
  readonly anchor?: Anchor;
}

/** A text at a size: as high as its lines. */
export function textLeaf(context: LayoutContext, role: TypeRole, options: TextLeaf): Part {
  const { most, ...rest } = options;
  const style: TextStyle = { ...context.brand.type[role], ...options.style, ...(most ? { maxLines: most } : {}) };
  return (w) => {
    const { size } = options;
    const set = setText(options.text, style, { w, h: Number.POSITIVE_INFINITY }, context.measurer, {
      ...{ size, marker: options.marker, levels: options.levels },
      paragraphSpacing: options.paragraphSpacing ?? 0,
    });
    const h = LINE_SLACK * set.height;
    return {
      ...fixed(h),
      fits: set.excess === undefined,
      lines: set.lines.flat().length,
      place: (box) => [styled(context, role, { ...rest, style, box, size })],
    };
  };
}

/** How close lines of a hero figure stand: no lines, but a box that is hardly higher than its digits. */
const FIGURE_SPACING = 0.8;
const PITCH_EM = 1.2;
/** The height of digits and where their base line is in such a line, in em, in the font whose metrics these are: Carlito's bold. */
const DIGIT_HEIGHT_EM = 0.634;
const BASE_LINE_EM = 0.8 * PITCH_EM * FIGURE_SPACING;
const CARLITO = { digits: 0.6484375, ascent: 0.9521484375 };

/** The height of the digits of the brand's figures, and where they begin below the top of such a line, in em. */
function digitsOf({ brand, measurer }: Pick<LayoutContext, 'brand' | 'measurer'>) {
  const { heading, bold } = letteringOf(brand.type.number);
  const { digits, ascent } = measurer.metrics({ eastAsian: false, bold, heading });
  const height = DIGIT_HEIGHT_EM * (digits / CARLITO.digits);
  return { height, top: BASE_LINE_EM * (ascent / CARLITO.ascent) - height };
}

/** Digits stand this much closer than the font has them, and most leave so much free at their left, in em. */
const DIGIT_TRACKING_EM = -0.02;
const DIGIT_BEARING_EM = 0.035;
/** The same of a digit whose foot reaches far to the left. */
const FOUR_BEARING_EM = 0.01;

/** How much is free at the left of a figure's first letter, in em: of a smaller currency or word before it, in part. */
function bearingOf({ paragraphs }: RichText): number {
  const first = paragraphs.flat()[0];
  return (first?.scale ?? 1) * (first?.text.startsWith('4') ? FOUR_BEARING_EM : DIGIT_BEARING_EM);
}

/**
 * A hero figure with its unit: as high as its digits, whose top is the top of the part and whose ink begins at its left
 * edge. It never wraps.
 */
export function figureLeaf(
  context: LayoutContext,
  { text, size, style, ...rest }: Omit<TextLeaf, 'most' | 'anchor' | 'marker' | 'levels'>,
): Part {
  const own: TextStyle = {
    ...context.brand.type.number,
    ...{ size, floor: size, spacing: FIGURE_SPACING, maxLines: 1, tracking: trackingOf(text, size) },
    ...style,
  };
  const bearing = rest.align === undefined || rest.align === 'left' ? ptToInch(bearingOf(text) * size) : 0;
  return (w) => {
    const room = { w: w + bearing, h: Number.POSITIVE_INFINITY };
    const set = setText(text, own, room, context.measurer, { size });
    return {
      ...fixed(digitHeight(context, size)),
      fits: set.excess === undefined && set.lines.flat().length === 1,
      lines: 1,
      place: (box) => {
        const y = box.y - ptToInch(digitsOf(context).top * size);
        const comma = /,/.test(plainText(text)) ? COMMA_BELOW_EM : 0;
        const h = ptToInch((1.02 * PITCH_EM * FIGURE_SPACING + comma) * size);
        const place = { x: box.x - bearing, y, w: box.w + bearing, h };
        return [styled(context, 'number', { ...rest, text, style: own, size, box: place })];
      },
    };
  };
}

/** How far a comma hangs below the digits of a size. */
export const commaDepth = (size: Pt): Inch => ptToInch(COMMA_EM * size);
const COMMA_EM = 0.17;
/** How far it hangs below the line of a figure. */
const COMMA_BELOW_EM = 0.03;

/** Wider and higher than any slide. */
const ENDLESS: Inch = 999;

/** The width of a text in one line, at a size. */
export function textWidth(
  context: LayoutContext,
  role: TypeRole,
  text: RichText,
  size: Pt,
  own: Partial<TextStyle> = {},
): Inch {
  const style = { ...context.brand.type[role], ...own };
  const { lines } = setText(text, style, { w: ENDLESS, h: ENDLESS }, context.measurer, { size });
  return ptToInch(WIDTH_SAFETY * Math.max(0, ...lines.flat().map(({ width }) => width)));
}

/** The width of a hero figure at a size. */
export function figureWidth(context: LayoutContext, text: RichText, size: Pt): Inch {
  return textWidth(context, 'number', text, size, { tracking: trackingOf(text, size) });
}

/** Digits stand closer, and words beside them, which are set in the same way, do not. */
function trackingOf({ paragraphs }: RichText, size: Pt): Pt {
  return paragraphs.flat().some(({ text, scale }) => scale !== undefined && /\p{L}{2}/u.test(text))
    ? 0
    : DIGIT_TRACKING_EM * size;
}

/** The height of digits at a size. */
export const digitHeight = (context: Pick<LayoutContext, 'brand' | 'measurer'>, size: Pt): Inch =>
  ptToInch(digitsOf(context).height * size);

/** Whether a text stands in one line at a size and width. */
export function isOneLine(context: LayoutContext, text: RichText, style: TextStyle, size: Pt, w: Inch): boolean {
  const set = setText(text, style, { w, h: Number.POSITIVE_INFINITY }, context.measurer, { size });
  return !set.excess && set.lines.flat().length === 1;
}

/** A hairline across a part's width, in a colour that is seen on `fill`. */
export function hairline({ brand }: LayoutContext, name: string, fill: ColorRole, path: Path): Part {
  return () => ({
    ...{ ...fixed(0), fits: true, lines: 0 },
    place: (box) => [rule(name, box, lineOn(brand, fill), brand.strokes.rule, path)],
  });
}
