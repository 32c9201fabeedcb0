import { sum } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import { colorOn, isDarkFill } from '../../../layout/colors.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, heroWordSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { type Part, type Sized, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { bodyOnFields, fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { belowMark, type Headline, headlineEnd, headlineSizes, shortHeadline } from '../../stage/headline.ts';
import { discItems } from './discs.ts';
import { bandItem, discAt, type Station, type Stream, streamsBetween } from './stations.ts';

interface Step {
  readonly title: RichText;
  readonly text?: RichText | undefined;
  readonly icon?: string | undefined;
}

/** How wide headlines are above the stream, as parts of the body's width, from the best. */
const HEADLINE_WIDTHS = [0.62, 0.75, 0.5] as const;
const GAPS = { headline: 0.26, column: 0.4, disc: 0.24, text: 0.26 };
/** How thick the stream is at its ends, and where it begins to rise, as parts of its width. */
const THICKNESS = { thin: 0.5, thick: 2.1 };
const BENDS = [0.44, 0.32, 0.2] as const;
/** The step in which its left end is moved. */
const MOVE: Inch = 0.12;
/** The last step’s part of the width beside those of the others, from the best, and how many times as large its name may be. */
const AIM = { shares: [1.7, 1.1], larger: 3 };
/** How far letters reach below the base line, in em, beyond what the gap below a name has room for. */
const DESCENDER = 0.14;
/** Names are at least so many times as large as texts. */
const LARGER = 1.3;

/** The stream from the lower left to the upper right, with dark land below it, where the steps stand; the headline above. */
export function streamOverLand(steps: readonly Step[], numbered: boolean, context: Composed): Page | undefined {
  const names = joinedSteps(supportSteps(context, { min: 22 }), headSteps(context, { max: 60 }));
  const tries = [1, 3].flatMap((maxLines) =>
    AIM.shares.flatMap((share) => names.sizes.toReversed().map((name) => ({ maxLines, share, name }))),
  );
  for (const each of tries) {
    const texts = textsOn(steps, context, each);
    const page = texts && pageWith(texts, steps, numbered, context);
    if (page) return page;
  }
  return undefined;
}

interface Column extends Span {
  readonly sized: Sized;
}

interface Texts {
  readonly land: ColorRole;
  readonly columns: readonly Column[];
}

/** What stands below a stream, and its disc there. */
interface Placed extends Column {
  readonly y: Inch;
  readonly disc: Pick<Station, 'x' | 'y' | 'r'>;
}

/** What stands on the land, with names of a size; undefined where one has no room in its column. */
function textsOn(
  steps: readonly Step[],
  context: Composed,
  { name, share: aim, maxLines }: { readonly name: Pt; readonly share: number; readonly maxLines: number },
): Texts | undefined {
  const { brand, ground } = context;
  const body = bodyOnFields(context);
  const own = isDarkFill(brand, ground) ? 'field-second' : 'field-dark';
  const land: ColorRole = hasLand(context) ? own : ground;
  const room = body.w - GAPS.column * (steps.length - 1);
  const share = room / (steps.length - 1 + aim);
  const looks = steps.map(lookOf);
  if (looks.some((look) => !look)) return undefined;
  const sizes = steps.some(({ text }) => text)
    ? supportSteps(context, { max: 28 }).sizes.filter((size) => LARGER * size <= name)
    : [name];
  const tries = sizes.toReversed().flatMap(columnsAt);
  const fewest = Math.min(...tries.map(({ lines }) => lines));
  const columns = tries.find(({ lines }) => lines === fewest)?.columns;
  return columns && { land, columns };

  /** How the name of a step stands in its column: that of the aim as large as it goes. */
  function lookOf(step: Step, i: number): StepLook | undefined {
    const isAim = i === steps.length - 1;
    const own = { i, isAim, land, w: isAim ? aim * share : share };
    const larger = isAim ? aimSizes(context, name).map((size) => ({ ...own, size, maxLines: 1 })) : [];
    return [...larger, { ...own, size: name, maxLines }].find((look) => namePart(context, step, look)(look.w).fits);
  }

  /** The columns with texts of a size, and how many lines these take. */
  function columnsAt(text: Pt) {
    const columns = steps.flatMap((step, i): Column[] => {
      const look = looks[i];
      const sized = look && stepPart(context, step, { ...look, text })(look.w);
      return look && sized?.fits ? [{ x: body.x + i * (share + GAPS.column), w: look.w, sized }] : [];
    });
    return columns.length === steps.length ? [{ columns, lines: sum(columns.map(({ sized }) => sized.lines)) }] : [];
  }
}

/** Whether fields are filled: lines around the land would be read as part of the stream. */
const hasLand = ({ brand }: Composed) => (brand.manner?.fields ?? 'bleed') === 'bleed';

/** Sizes of the name of the aim, from the largest. */
const aimSizes = (context: Composed, name: Pt): Pt[] =>
  joinedSteps(headSteps(context), heroWordSteps(context, { max: 150 }))
    .sizes.filter((size) => size > name && size <= AIM.larger * name)
    .toReversed();

interface StepLook {
  readonly i: number;
  readonly isAim: boolean;
  readonly w: Inch;
  readonly size: Pt;
  readonly land: ColorRole;
  readonly maxLines: number;
}

function namePart(context: Composed, { title }: Step, { i, isAim, size, land, maxLines }: StepLook): Part {
  const style = { bold: true, ...(isAim ? { color: colorOn(context.brand, 'highlight', land) } : {}) };
  return inkText(context, {
    ...{ name: `Step ${i + 1}`, path: title.path, text: title, size, maxLines, style, ground: land },
  });
}

function stepPart(context: Composed, step: Step, look: StepLook & { readonly text: Pt }): Part {
  const { title, text } = step;
  const name = namePart(context, step, look);
  if (!text) return name;
  const said = { name: `Step ${look.i + 1} text`, text, size: look.text, role: 'body' as const, maxLines: 6 };
  const below = /[gjpqy]/.test(plainText(title)) ? DESCENDER * ptToInch(look.size) : 0;
  const own = { path: text.path, ground: look.land };
  return stack([name, space(GAPS.text + below), inkText(context, { ...own, ...said })]);
}

/** The page with the stream as low as what stands below it lets it be; undefined where that has no room. */
function pageWith(texts: Texts, steps: readonly Step[], numbered: boolean, context: Composed): Page | undefined {
  const { body } = context;
  const usual = headlineSizes(context);
  const heads = [...new Set([...headSteps(context, { min: 60, max: 84 }).sizes.toReversed(), ...usual])];
  const tries = [heads, usual.slice(-2)].flatMap((sizes) => HEADLINE_WIDTHS.map((ratio) => ({ sizes, ratio })));
  for (const { sizes, ratio } of tries) {
    const room = { ...body, w: ratio * body.w, h: 0.42 * body.h };
    const headline = shortHeadline(context, room, { sizes, fewest: 2 });
    if (!headline) continue;
    for (const stream of streamsBelow(headline, context)) {
      const placed = placedUnder(stream, texts, context);
      if (placed) return { ...headline, ...drawn({ stream, placed, land: texts.land }, steps, numbered, context) };
    }
  }
  return undefined;
}

/** Streams that run clear of the headline into the slide’s upper right corner, from the lowest. */
function streamsBelow(headline: Headline, context: Composed): Stream[] {
  const { body } = context;
  const whole = slideBox(context);
  const sides = { left: whole.x, right: whole.x + whole.w, ...THICKNESS };
  const free = belowMark(context, { x: body.x + body.w / 2, w: body.w / 2 });
  const to = (free > body.y ? free : whole.y) + THICKNESS.thick / 2;
  const [end, clear] = [headlineEnd(headline), headline.titleBox.x + headline.width + GAPS.headline];
  const lowest = body.y + body.h - 1;
  const heights = Array.from({ length: Math.max(0, Math.ceil((lowest - end) / MOVE)) }, (_, i) => lowest - i * MOVE);
  return heights
    .flatMap((from) => BENDS.map((bend) => streamsBetween(sides, bend)(from, to)))
    .filter((stream) => stream.top(clear) >= end + GAPS.headline);
}

/** Where discs and texts stand along a stream; undefined where they have no room. */
function placedUnder(stream: Stream, { columns }: Texts, { body }: Composed): Placed[] | undefined {
  const placed = columns.map((column, i): Placed => {
    const r = discAt(i, columns.length);
    const x = column.x + r;
    const disc = { x, y: stream.middle(x), r };
    return { ...column, disc, y: Math.max(disc.y + r, stream.foot(column.x)) + GAPS.disc };
  });
  const holds = ({ sized, y, disc }: Placed) => y + sized.min <= body.y + body.h && disc.y - disc.r >= body.y;
  return placed.every(holds) ? placed : undefined;
}

interface Drawing {
  readonly stream: Stream;
  readonly placed: readonly Placed[];
  readonly land: ColorRole;
}

function drawn({ stream, placed, land }: Drawing, steps: readonly Step[], numbered: boolean, context: Composed) {
  const whole = slideBox(context);
  const y = stream.foot(whole.x);
  const bands = [
    ...(hasLand(context)
      ? [
          bandItem('Land', stream, [stream.seam, () => whole.y + whole.h], land),
          // What stands at the foot is told from its ground by a rectangle.
          fieldOn('Land foot', { ...whole, y, h: whole.y + whole.h - y }, land),
        ]
      : []),
    bandItem('Stream, upper', stream, [stream.top, stream.seam], 'second'),
    bandItem('Stream, lower', stream, [stream.seam, stream.foot], 'subject'),
  ];
  return {
    behind: bands.map((item): SheetItem => ({ ...item, part: { kind: 'bleed' } })),
    items: placed.flatMap(({ sized, disc, ...place }, i): SheetItem[] => {
      const step = steps[i];
      const look = { number: numbered ? i + 1 : undefined, last: i === steps.length - 1 };
      return [...(step ? discItems(context, step, i, disc, look) : []), ...sized.place({ ...place, h: sized.min })];
    }),
  };
}
