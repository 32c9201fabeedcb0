import type { Inch, Pt } from '../../../core/lengths.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { Steps } from '../../../layout/scale.ts';
import { inSpans, type Part, space, stack } from '../../../layout/tree.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, gradedTones, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { risingNumbers } from '../../stage/rising-numbers.ts';
import type { Step } from './step.ts';

/** How much higher each field is than the one before, by how many there are: at least and at most. */
const RISES: readonly (readonly [Inch, Inch])[] = [
  [0, 0],
  [0, 0],
  [1.1, 1.7],
  [0.8, 1.4],
  [0.5, 0.9],
];
/** How wide the shoulder of a field is, as a ratio to the field's width, and at most. */
const SHOULDER = { ratio: 0.24, max: 1.1 } as const;
/** From the edge of a field to text, and from the shoulder. */
const PAD: Inch = 0.36;
const AFTER_SHOULDER: Inch = 0.06;
const TOP_PAD: Inch = 0.42;
/** From a lead to its text: so much, and so much more for each point of its size. */
const TEXT_GAP = { least: 0.2, more: 0.0019 } as const;
/** Between the headline and the fields below it. */
const SKY: Inch = 0.3;
const HIGHEST: Inch = 1.1;
/** How much of the height that texts leave free below them goes to the sky. */
const LOWERED = 0.7;
/** What is kept free below texts for numbers, and of that above these. */
const NUMBERS: Inch = 1.5;
const ABOVE_NUMBER: Inch = 0.45;
const LEAD_SPACING = 0.86;
const LARGEST: readonly Pt[] = [200, 200, 168, 110, 84];
/** The largest leads with nothing but numbers below them, which are larger. */
const NUMBERED: Pt = 84;

/** Steps on fields that rise to the right, each from the shoulder of the one before, the headline in the sky above them. */
export function risingFields(steps: readonly Step[], context: Composed, claim: number | undefined): Page | undefined {
  const { body, brand } = context;
  const count = steps.length;
  const w = brand.size.w / count;
  const last = (count - 1) * w;
  const [least, most] = RISES[count] ?? [0.5, 0.9];
  const headline = headlineIn(
    context,
    { ...body, w: last - body.x - PAD, h: body.h / 2 },
    { maxLines: count < 3 ? 3 : 2 },
  );
  if (!headline) return undefined;
  const sky = headlineEnd(headline) + SKY;
  const edge = brand.manner?.edge ?? 'straight';
  const shoulder = edge === 'straight' ? 0 : Math.min(SHOULDER.max, SHOULDER.ratio * w);
  const spans = steps.map((_, i) => {
    const x = i === 0 ? body.x : i * w + (shoulder > 0 ? shoulder + AFTER_SHOULDER : PAD);
    const end = i === count - 1 ? body.x + body.w : (i + 1) * w - PAD / 2;
    return { x, w: end - x };
  });
  const top = Math.max(sky + (count - 2) * least, HIGHEST + (count - 1) * least);
  const box = { ...body, y: top, h: body.y + body.h - top };
  const fills = tonesOf(context, count, claim);
  const partsAt = (sizes: Sizes, rise: Inch) =>
    inSpans(
      steps.map((step, i) => raised(stepPart(context, step, i, fills[i] ?? 'field', sizes), i * rise)),
      spans,
    );
  const laid = (reserved: Inch) => {
    const room = { ...box, h: box.h - reserved };
    const filled = fill(room, sizesFor(context, steps, reserved > 0), (sizes) => partsAt(sizes, 0));
    return { ...filled, reserved, slack: (1 - filled.ratio) * room.h };
  };
  const filled = [NUMBERS, 0].map(laid).find(({ fits }) => fits);
  if (!filled) return undefined;
  const { reserved, slack } = filled;
  const lower = top + LOWERED * slack;
  const rise = Math.min(most, (lower - sky) / Math.max(1, count - 2), (lower - HIGHEST) / (count - 1));
  const { items, ratio } = fill({ ...box, y: lower, h: body.y + body.h - lower }, fixedAt(filled.sizes), (sizes) =>
    partsAt(sizes, rise),
  );
  const tops = steps.map((_, i) => lower - i * rise);
  const base = body.y + body.h;
  const words = ratio * (base - lower);
  const numbered = steps.map(({ title }, i) => ({
    ...{ name: `Step ${i + 1}`, path: title.path, ground: fills[i] ?? 'field', span: spans[i] ?? body },
    room: base - (tops[i] ?? 0) - words - ABOVE_NUMBER,
  }));
  return {
    ...headline,
    behind: steps.flatMap(({ title }, i) => {
      const x = i * w;
      return risingField(context, {
        name: `Step ${i + 1} field`,
        x,
        before: tops[i - 1],
        top: tops[i] ?? 0,
        shoulder,
        fill: fills[i] ?? 'field',
        path: title.path,
      });
    }),
    items: reserved > 0 ? [...items, ...risingNumbers(context, numbered, base)] : items,
    ...footIn(context, { x: 0, w }),
  };
}

interface Sizes {
  readonly lead: Pt;
  readonly text: Pt;
}

function sizesFor(context: Composed, steps: readonly Step[], numbered: boolean): Record<keyof Sizes, Steps> {
  const hasTexts = steps.some(({ text }) => text);
  const max = LARGEST[steps.length] ?? 84;
  const small = headSteps(context, { max: 66 });
  const large = heroWordSteps(context, {
    max: hasTexts ? Math.min(max, 132) : numbered ? Math.min(max, NUMBERED) : max,
  });
  const sizes = [...small.sizes, ...large.sizes];
  return {
    lead: { sizes, start: sizes.length - 1 },
    text: supportSteps(context, numbered ? { min: 24, max: 32 } : {}),
  };
}

const fixedAt = ({ lead, text }: Sizes): Record<keyof Sizes, Steps> => ({
  lead: { sizes: [lead], start: 0 },
  text: { sizes: [text], start: 0 },
});

/** On a light ground the highest field is the darkest, on a dark one the lightest. */
function tonesOf(context: Composed, count: number, claim: number | undefined): ColorRole[] {
  const graded = gradedTones(context, count);
  const tones = isDarkFill(context.brand, context.ground) ? graded : graded.toReversed();
  return tones.map((tone, i) => (i === claim ? 'highlight' : tone));
}

function stepPart(
  context: Composed,
  { title, text }: Step,
  i: number,
  ground: ColorRole,
  { lead, text: size }: Sizes,
): Part {
  const name = `Step ${i + 1}`;
  const { path } = title;
  const head = inkText(context, {
    ...{ name, path, text: title, size: lead, ground, maxLines: 2 },
    style: { spacing: LEAD_SPACING, bold: true },
  });
  const said =
    text && inkText(context, { name: `${name} text`, path: text.path, text, size, ground, role: 'body', maxLines: 5 });
  return stack([space(TOP_PAD), head, ...(said ? [space(TEXT_GAP.least + TEXT_GAP.more * lead), said] : [])]);
}

/** The part so much higher than its box. */
const raised =
  (part: Part, by: Inch): Part =>
  (w) => {
    const inner = part(w);
    return { ...inner, place: (box) => inner.place({ ...box, y: box.y - by }) };
  };

interface RisingField {
  readonly name: string;
  readonly x: Inch;
  /** The top of the field before; undefined for the first. */
  readonly before: Inch | undefined;
  readonly top: Inch;
  readonly shoulder: Inch;
  readonly fill: ColorRole;
  readonly path: Step['title']['path'];
}

/** A field from `x` to the slide’s right edge and its foot, whose left shoulder rises from the top of the field before. */
function risingField(
  context: Composed,
  { name, x, before, top, shoulder, fill: tone, path }: RisingField,
): (ShapeItem | PathItem)[] {
  const whole = slideBox(context);
  const [right, foot] = [whole.x + whole.w, whole.y + whole.h];
  if (before === undefined || shoulder === 0) {
    const left = before === undefined ? whole.x : x;
    return [fieldOn(name, { x: left, y: top, w: right - left, h: foot - top }, tone, path)];
  }
  const inner = x + shoulder;
  const curve =
    context.brand.manner?.edge === 'seam'
      ? `C${x + 0.55 * shoulder} ${before} ${x + 0.42 * shoulder} ${top} ${inner} ${top}`
      : `L${inner} ${top}`;
  const viewBox = { x, y: top, w: right - x, h: foot - top };
  const d = `M${x} ${foot}L${x} ${before}${curve}L${right} ${top}L${right} ${foot}Z`;
  return [
    { kind: 'path', name: `${name} edge`, box: viewBox, viewBox, path, d, fill: tone, part: { kind: 'bleed' } },
    // What stands on the field is told from its ground by a rectangle.
    fieldOn(name, { x: inner, y: top, w: right - inner, h: foot - top }, tone, path),
  ];
}
