import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { colorOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { Steps } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { anchored, inSpans, over, type Part, space, spring, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, gradedTones, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { gapItems, type Moment, type OnLine, spansOf, timeScale, yearsOn } from './moments.ts';

/** From where a period begins on the band to its texts. */
const PAD: Inch = 0.2;
const APART: Inch = 0.36;
/** The strip of years at the head of the band, and its ticks. */
const STRIP: Inch = 0.18;
const TICK: Inch = 0.03;
const BELOW: Inch = 0.42;
const DATE_GAP: Inch = 0.24;
/** Between dates side by side, beside what is between their periods, in em. */
const DATE_APART_EM = 0.16;
/** Above and below texts on their periods. */
const BAND_PAD: Inch = 0.4;
const BAND_PAD_EM = 0.26;
const TEXT_GAP: Inch = 0.4;
const LARGEST: readonly { readonly date: Pt; readonly title: Pt }[] = [
  { date: 200, title: 84 },
  { date: 200, title: 84 },
  { date: 200, title: 84 },
  { date: 132, title: 54 },
  { date: 110, title: 46 },
];
const TIGHT = { spacing: 0.9, bold: true };

/** Moments as periods on a field below a line across the slide: dates large above it, and what happened then on their periods. */
export function timeOnBand(moments: readonly Moment[], context: Composed, { times, gaps }: OnLine): Page | undefined {
  const { body, brand } = context;
  const headline = headlineIn(context, { ...body, h: body.h / 3 }, { maxLines: 2 });
  if (!headline) return undefined;
  const y = headlineEnd(headline) + BELOW;
  const box = { ...body, y, h: body.y + body.h - y };
  const scaled = times && spansOf({ x: body.x, w: body.w }, moments.length, times);
  const onScale = scaled ? composed(moments, context, box, { spans: scaled, times, gaps: [] }) : undefined;
  const even = spansOf({ x: body.x, w: body.w }, moments.length, undefined) ?? [];
  const page = onScale ?? composed(moments, context, box, { spans: even, times: undefined, gaps });
  return page && { ...headline, ...page, ...footIn(context, { x: 0, w: brand.size.w / moments.length }) };
}

interface Places extends OnLine {
  readonly spans: readonly Span[];
}

interface Sizes {
  readonly date: Pt;
  readonly title: Pt;
  readonly text: Pt;
}

function composed(
  moments: readonly Moment[],
  context: Composed,
  box: Composed['body'],
  { spans: wide, times, gaps }: Places,
): Pick<Page, 'behind' | 'items'> | undefined {
  const spans = wide.map((span, i) => ({ ...span, w: i < wide.length - 1 ? span.w + 0.45 - PAD - APART / 2 : span.w }));
  const begins = spans.map(({ x }) => x - PAD);
  const tones = tonesOf(moments, context);
  const hasText = moments.some(({ text }) => text);
  let fields: readonly SheetItem[] = [];
  const filled = fill(box, sizesFor(context, moments.length), (sizes) => {
    const row = (partOf: (moment: Moment, i: number) => Part) => inSpans(moments.map(partOf), spans);
    const on = (i: number) => tones[i] ?? 'field';
    const pad = Math.max(BAND_PAD, ptToInch(BAND_PAD_EM * sizes.title));
    const words = stack([
      row((moment, i) => titlePart(context, moment, i, sizes, on(i))),
      ...(hasText ? [space(TEXT_GAP), row((moment, i) => textPart(context, moment, i, sizes, on(i)))] : []),
    ]);
    const band = over(stack([space(STRIP + pad), words, spring(pad)]), ({ y }) => {
      fields = bandFields(context, moments, { begins, tones, times, gaps, y });
      return [];
    });
    return stack([
      spring(0),
      row((moment, i) => {
        const apart = i < moments.length - 1 ? ptToInch(DATE_APART_EM * sizes.date) : 0;
        return tall(anchored(narrower(datePart(context, moment, i, sizes), apart), 'bottom'));
      }),
      space(DATE_GAP + (hasDescent(moments) ? ptToInch(DESCENT_EM * sizes.date) / 2 : 0)),
      band,
    ]);
  });
  if (!filled.fits) return undefined;
  const { items } = filled;
  return { behind: fields, items };
}

/** The tones of periods, none of them that of a moment to be seen first but its own. */
function tonesOf(moments: readonly Moment[], context: Composed): ColorRole[] {
  const { colors } = context.brand;
  const count = moments.length;
  const isFree = (tone: ColorRole) => colors[tone].hex !== colors.highlight.hex;
  const graded = gradedTones(context, count);
  const tones = graded.every(isFree) ? graded : gradedTones(context, count + 1).filter(isFree);
  return moments.map(({ highlight }, i) => (highlight ? 'highlight' : (tones[i % tones.length] ?? 'field')));
}

/** The part in so much less of its width. */
const narrower =
  (part: Part, by: Inch): Part =>
  (w) =>
    part(w - by);

/** Whether dates are words with letters that hang below their line. */
const hasDescent = (moments: readonly Moment[]): boolean =>
  moments.some(({ label }) => label.paragraphs.flat().some(({ text }) => /[gjpqy,]/.test(text)));

function sizesFor(context: Composed, count: number): Record<keyof Sizes, Steps> {
  const { date, title } = LARGEST[count] ?? { date: 110, title: 46 };
  const dates = [...headSteps(context, { max: 66 }).sizes, ...heroWordSteps(context, { max: date }).sizes];
  const titles = [...supportSteps(context, { min: 26, max: 32 }).sizes, ...headSteps(context, { max: title }).sizes];
  return {
    date: { sizes: dates, start: dates.length - 1 },
    title: { sizes: titles, start: titles.length - 1 },
    text: supportSteps(context, { max: count < 4 ? 36 : 32 }),
  };
}

function datePart(context: Composed, { label, title, highlight }: Moment, i: number, { date }: Sizes): Part {
  const { brand, ground } = context;
  const color = highlight ? { color: colorOn(brand, 'highlight', ground) } : {};
  return inkText(context, {
    ...{ name: `Moment ${i + 1} label`, path: title.path, text: label, size: date, ground, maxLines: 1 },
    style: { ...TIGHT, ...color },
  });
}

const titlePart = (context: Composed, { title }: Moment, i: number, { title: size }: Sizes, ground: ColorRole): Part =>
  inkText(context, { name: `Moment ${i + 1}`, path: title.path, text: title, size, ground, maxLines: 3, style: TIGHT });

const textPart = (context: Composed, { text }: Moment, i: number, { text: size }: Sizes, ground: ColorRole): Part =>
  text
    ? inkText(context, {
        ...{ name: `Moment ${i + 1} text`, path: text.path, text, size, ground, role: 'body', maxLines: 4 },
      })
    : space(0);

interface BandPlace extends OnLine {
  readonly begins: readonly Inch[];
  readonly tones: readonly ColorRole[];
  readonly y: Inch;
}

/** The periods down to the slide’s foot, and the strip over them: a tick a year where it is to scale, and cuts where not. */
function bandFields(
  context: Composed,
  moments: readonly Moment[],
  { begins, tones, times, gaps, y }: BandPlace,
): SheetItem[] {
  const { ground, path } = context;
  const whole = slideBox(context);
  const scale = timeScale(times, begins);
  // What came last goes on: no years are counted on it.
  const strip = { ...whole, w: (begins.at(-1) ?? whole.w) - whole.x, y, h: STRIP };
  return [
    ...moments.map(({ title }, i) => {
      const x = i === 0 ? whole.x : (begins[i] ?? 0);
      const end = begins[i + 1] ?? whole.x + whole.w;
      const box = { x, y, w: end - x, h: whole.y + whole.h - y };
      return fieldOn(`Moment ${i + 1} period`, box, tones[i] ?? 'field', title.path);
    }),
    fieldOn('Line', strip, 'second', path),
    ...[
      ...(scale ? yearsOn(scale) : [])
        .filter((year) => year < (times?.at(-1) ?? year))
        .map((year) => fieldOn(`Year ${year}`, { ...strip, x: scale?.at(year) ?? 0, w: TICK }, ground, path)),
      ...gapItems(context, strip, begins, gaps, ground),
    ].map((item) => inRole(item, 'plate')),
  ];
}
