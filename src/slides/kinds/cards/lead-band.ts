import { sum } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { bold, joinParagraphs, plainText, type RichText } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { type LockUp, lockUp } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, heroWordSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { Steps } from '../../../layout/scale.ts';
import { aligned, type Part, space, spring, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, slideBox, toneBeside } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';
import type { Hung } from '../../tiles/hung-fields.ts';

/** The sizes of the headline above the name, and of the name at most, in points in a hall. */
const HEADLINE: readonly Pt[] = [46, 40, 36];
const LARGEST: Pt = 320;
/** What is said of a figure at most. */
const LABEL: Pt = 46;
const BELOW: Inch = 0.4;
/** Between a name and the band, and what letters hang below their base line. */
const ABOVE_BAND: Inch = 0.3;
const HANGS = /[gjpqy]|\p{Script=Han}/u;
/** How the name is set, and from it to the text at its right, and the least width of that. */
const SET = { spacing: 0.86 };
const BESIDE = { gap: 0.56, least: 2.6 };
/** Around what stands on the band of the others, and between those beside each other and rows of them. */
const PAD: Inch = 0.42;
const GUTTER: Inch = 0.44;
const ROW: Inch = 0.42;
const GAPS = { figure: 0, head: 0.24, text: 0.3 };
/** The same from a figure to its name, for what a comma reaches below it, in em of the name. */
const BELOW_FIGURE = 0.42;
/** The largest names of the others in one row and in two, and of one alone. */
const NAMES: readonly Pt[] = [66, 46, 32];
/** The part of the slide’s height that the band may take at most. */
const BAND = 0.5;

/** The thing that leads over the whole slide, its name or figure as large as it goes, the others on a band at the foot. */
export function leadOverBand(
  all: readonly Hung[],
  lead: number,
  context: Composed,
  color?: ColorRole,
): Page | undefined {
  const { body, brand } = context;
  const first = all[lead];
  const headline = headlineIn(
    context,
    { ...body, h: body.h / 3 },
    { sizes: HEADLINE, maxLines: 1 + context.headline.paragraphs.length },
  );
  const tone = toneBeside(context);
  const others = all.filter((_, i) => i !== lead);
  const band = bandOf(others, context, tone, 1) ?? bandOf(others, context, tone, 2);
  if (!first || !headline || !band) return undefined;
  const top = band.y - PAD;
  const y = headlineEnd(headline) + BELOW;
  const hero = heroOf(first, context, { ...body, y, h: top - ABOVE_BAND - y }, color);
  if (!hero.fits) return undefined;
  const whole = slideBox(context);
  return {
    ...headline,
    ...footIn(context, { x: 0, w: brand.size.w }),
    behind: [fieldOn('Band', { ...whole, y: top, h: whole.y + whole.h - top }, tone)],
    items: [...hero.items, ...band.items],
  };
}

function heroOf(
  { name, path, fact, title, text }: Hung,
  context: Composed,
  room: Composed['body'],
  color: ColorRole = inkOn(context.brand, context.ground),
) {
  const { ground } = context;
  const sizes = heroWordSteps(context, { max: LARGEST }).sizes;
  const heads = [...headSteps(context, { min: 54, max: 66 }).sizes, ...sizes];
  const support = supportSteps(context, { min: 24, max: 32 });
  if (fact) {
    const label: RichText | undefined = title && joinParagraphs([bold(title), ...(text ? [text] : [])]);
    const said = joinedSteps(support, headSteps(context, { min: 40, max: LABEL }));
    const figureIn = (...places: NonNullable<LockUp['places']>) =>
      fill(room, { figure: heroFigureSteps(context, { max: LARGEST }), text: said }, (at) => {
        const words = label && { text: label, size: at.text, role: 'body' as const, maxLines: 4 };
        const part = lockUp(context, { name, path, fact, size: at.figure, ground, label: words, places });
        return stack([spring(0), part, spring(0)]);
      });
    const beside = figureIn('notch', 'beside');
    return beside.fits ? beside : figureIn('under');
  }
  const head = { sizes: heads, start: heads.length - 1 };
  const heroIn = (lines: number) =>
    fill(room, { head, text: support }, (at) => {
      const own = inkText(context, {
        ...{ name: `${name} head`, path, text: title ?? context.headline, size: at.head, ground, maxLines: lines },
        style: { ...SET, color },
      });
      const said =
        text &&
        inkText(context, { name: `${name} text`, path, text, size: at.text, ground, role: 'body', maxLines: 3 });
      const below = stack([own, ...(said ? [space(0.24 + at.head / 500), said] : [])]);
      const left = title ? textWidth(context, 'heading', title, at.head, SET) : 0;
      const row = onBaseLine(own, said, { left, gap: BESIDE.gap, least: BESIDE.least });
      // What hangs below the name keeps clear of the band.
      const hang = HANGS.test(plainText(title ?? context.headline)) ? ptToInch(DESCENT_EM * at.head) : 0;
      const beside = stack([row, space(Math.max(0, hang - ABOVE_BAND / 2))]);
      return stack([spring(0), firstFitting(beside, below), spring(0)]);
    });
  const [one, two] = [heroIn(1), heroIn(2)];
  return one.fits && (!two.fits || one.sizes.head >= two.sizes.head) ? one : two;
}

/** The first of two parts where it has room, else the second. */
const firstFitting =
  (first: Part, second: Part): Part =>
  (w) => {
    const sized = first(w);
    return sized.fits ? sized : second(w);
  };

/** The others beside each other in so many rows, the last above the source line; and where they begin. */
function bandOf(others: readonly Hung[], context: Composed, tone: ColorRole, rows: number) {
  const { body, brand } = context;
  const count = Math.ceil(others.length / rows);
  const w = (body.w - GUTTER * (count - 1)) / count;
  const even = Array.from({ length: count }, (_, i) => ({ x: body.x + i * (w + GUTTER), w }));
  const room = { ...body, y: 0, h: BAND * brand.size.h };
  const steps = {
    head: namesOf(context, NAMES[others.length > 1 ? rows : 0] ?? 32),
    text: supportSteps(context, { max: 26 }),
  };
  // A figure that is the only other has its name beside it.
  const isAlone = others.length === 1;
  const allRows = [...new Array(rows).keys()].map((row) => others.slice(row * count, (row + 1) * count));
  const filled = fill(room, steps, (at) =>
    stack(
      allRows.flatMap((row, i) => [
        ...(i > 0 ? [space(ROW)] : []),
        ...aligned(
          row.map((each) => cellOf(context, each, tone, at, isAlone)),
          (rows === 1 && spreadNames(row, context, at.head)) || even,
          // In the order in which they stand.
          {
            figure: [GAPS.figure],
            head: [row.some(({ fact }) => fact) ? Math.max(GAPS.head, ptToInch(BELOW_FIGURE * at.head)) : 0],
            text: [GAPS.text],
          },
        ),
      ]),
    ),
  );
  if (!filled.fits) return undefined;
  const h = filled.ratio * room.h;
  const y = body.y + body.h - 0.12 - h;
  return { y, items: filled.items.map((item) => ({ ...item, box: { ...item.box, y: item.box.y + y } })) };
}

/** Where names alone stand from the body’s left edge to its right one, equally far apart; undefined where there is more to say. */
function spreadNames(others: readonly Hung[], context: Composed, size: Pt): Span[] | undefined {
  const { body } = context;
  if (others.length < 2 || others.some(({ fact, text }) => fact || text)) return undefined;
  const widths = others.map(({ title }) => (title ? textWidth(context, 'heading', title, size) + 0.02 : 0));
  const gap = (body.w - sum(widths)) / (others.length - 1);
  if (gap < GUTTER) return undefined;
  return widths.map((w, i) => ({ x: body.x + sum(widths.slice(0, i)) + i * gap, w }));
}

/** The sizes of names of what does not lead, up to the largest, in points in a hall. */
export function namesOf(context: Composed, max: Pt): Steps {
  const sizes = [...supportSteps(context, { min: 26, max }).sizes, ...headSteps(context, { min: 40, max }).sizes];
  return { sizes, start: sizes.length - 1 };
}

function cellOf(
  context: Composed,
  { name, path, fact, title, text }: Hung,
  ground: ColorRole,
  at: { readonly head: Pt; readonly text: Pt },
  isAlone: boolean,
) {
  const [beside, over] = isAlone && fact && title ? [bold(title)] : [undefined, title];
  const label = beside && { text: beside, size: at.head, maxLines: 1 };
  const cell: Record<'figure' | 'head' | 'text', Part | undefined> = {
    figure: fact && lockUp(context, { name, path, fact, size: 1.3 * at.head, ground, label, places: ['beside'] }),
    head: over && inkText(context, { name: `${name} head`, path, text: over, size: at.head, ground, maxLines: 1 }),
    text:
      text && inkText(context, { name: `${name} text`, path, text, size: at.text, ground, role: 'body', maxLines: 2 }),
  };
  return cell;
}
