import type { Inch, Pt } from '../../../core/lengths.ts';
import { colorOn, isDarkFill } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, gradedTones, slideBox } from '../../stage/composed-fields.ts';
import { type Headline, headlineEnd, headlineIn, headlineSizes } from '../../stage/headline.ts';
import { gapItems, type Moment, type OnLine } from './moments.ts';

/** From the ground that posts stand on, two streams to the slide’s foot, to the foot of the body. */
const GROUND_RISE: Inch = 0.25;
const groundOf = ({ body }: Composed): Inch => body.y + body.h - GROUND_RISE;
/** How far the lowest row is above it. */
const RISE: Inch = 0.1;
const STREAM: Inch = 0.24;
const TOP: Inch = 0.6;
const POST: Inch = 0.1;
/** Between posts at least, and how far the first is from the last. */
const LEAST_PITCH: Inch = 0.2;
const LEAST_WAY: Inch = 3;
/** From a post to its words, from the date to them, and between the headline and words beside or below it. */
const STEM: Inch = 0.22;
const DATE_GAP: Inch = 0.24;
const CLEAR: Inch = 0.4;
/** Between the two lines of a flag, as a ratio to the size of their text. */
const LINE_GAP = 0.0085;
const FILLED = 0.8;
const HIGHEST_ROW: Inch = 1.15;
const HEADLINE_WIDTHS = [1, 0.6, 0.5, 0.42, 0.35] as const;
/** What a point of type, an inch of a row and of the line, and a line to scale are worth where there is a choice. */
const WORTH = { text: 4, date: 0.5, headline: 0.5, row: 10, way: 4, scale: 25 } as const;
const BOLD = { bold: true };

/** Moments as flags on posts that rise to the right, each higher than the one before, their words at the left of the posts. */
export function timeOnFlags(moments: readonly Moment[], context: Composed, line: OnLine): Page | undefined {
  const { body, brand } = context;
  const tried = HEADLINE_WIDTHS.flatMap((ratio) =>
    headlineSizes(context).flatMap((size) => {
      const headline = headlineIn(
        context,
        { ...body, w: body.w * ratio, h: body.h / 2 },
        { sizes: [size], maxLines: 4 },
      );
      return headline ? standsBelow(moments, context, headline, line) : [];
    }),
  );
  const worth = ({ text, date, headline, row, posts, toScale }: Stand) =>
    WORTH.text * text +
    WORTH.date * date +
    WORTH.headline * headline.size +
    WORTH.row * row +
    WORTH.way * ((posts.at(-1) ?? 0) - (posts[0] ?? 0)) +
    (toScale ? WORTH.scale : 0);
  const [best] = tried.toSorted((a, b) => worth(b) - worth(a));
  if (!best) return undefined;
  return { ...best.headline, ...placed(moments, context, best, line), ...footIn(context, { x: 0, w: brand.size.w }) };
}

interface Sizes {
  readonly date: Pt;
  /** The date of the moment to be seen first. */
  readonly first: Pt;
  readonly text: Pt;
}

interface Stand extends Sizes {
  readonly headline: Headline;
  readonly row: Inch;
  readonly posts: readonly Inch[];
  readonly toScale: boolean;
}

/** All ways in which flags stand clear of a headline. */
function standsBelow(moments: readonly Moment[], context: Composed, headline: Headline, { times }: OnLine): Stand[] {
  const { body } = context;
  const right = body.x + body.w;
  const end = headlineEnd(headline) + CLEAR;
  const side = headline.titleBox.x + headlineWidth(context, headline) + CLEAR;
  const hasText = moments.some(({ text }) => text);
  return sizesOf(context).flatMap((sizes): Stand[] => {
    const widths = moments.map((moment) => flagWidth(context, moment, sizes) + STEM);
    const heights = moments.map((moment) => flagHeight(context, moment, sizes));
    const needed = Math.max(...heights) / (hasText ? FILLED : 0.62);
    return ROOMS.flatMap((room): Stand[] => {
      const row = Math.min(HIGHEST_ROW, (groundOf(context) - RISE - (room === 'below' ? end : TOP)) / moments.length);
      if (row < needed) return [];
      const least = widths.map((w, i) => {
        const top = groundOf(context) - RISE - (i + 1) * row;
        return w + (top < end ? side : body.x);
      });
      for (const toScale of [true, false]) {
        const posts = toScale
          ? postsAt(least, right, fractionsOf(times))
          : postsAt(least, right, evenly(moments.length));
        if (posts) return [{ ...sizes, headline, row, posts, toScale }];
      }
      return [];
    });
  });
}

/** Whether flags may rise beside the headline, or stay below it. */
const ROOMS = ['beside', 'below'] as const;

function sizesOf(context: Composed): Sizes[] {
  const dates = [...supportSteps(context, { min: 28 }).sizes, ...headSteps(context, { max: 54 }).sizes];
  const texts = supportSteps(context, { max: 28 }).sizes;
  return dates.flatMap((date) =>
    texts
      .filter((text) => date >= 1.25 * text)
      .map((text) => ({ date, text, first: Math.max(date, Math.min(1.8 * date, 66)) })),
  );
}

function headlineWidth(context: Composed, { titleBox, size, lines }: Headline): Inch {
  return lines === 1 ? Math.min(titleBox.w, textWidth(context, 'title', context.headline, size)) : titleBox.w;
}

const dateSize = ({ highlight }: Moment, { date, first }: Sizes): Pt => (highlight ? first : date);

function flagWidth(context: Composed, moment: Moment, sizes: Sizes): Inch {
  const { label, title, text } = moment;
  const date = textWidth(context, 'heading', label, dateSize(moment, sizes), BOLD);
  const head = textWidth(context, 'heading', title, sizes.text, BOLD);
  const said = text ? textWidth(context, 'body', text, sizes.text) : 0;
  return date + DATE_GAP + Math.max(head, said);
}

function flagHeight(context: Composed, moment: Moment, sizes: Sizes): Inch {
  return partsOf(context, moment, 0, sizes).height;
}

/** The words of a flag: the date, and at its left what happened over what there is to say. */
function partsOf(context: Composed, moment: Moment, i: number, sizes: Sizes) {
  const { brand, ground } = context;
  const { label, title, text, highlight } = moment;
  const name = `Moment ${i + 1}`;
  const { path } = title;
  const shared = { ground, maxLines: 1, align: 'right' } as const;
  const color = highlight ? { color: colorOn(brand, 'highlight', ground) } : {};
  const date = inkText(context, {
    ...{ ...shared, name: `${name} label`, path, text: label, size: dateSize(moment, sizes) },
    style: { ...BOLD, ...color },
  })(ENDLESS);
  const head = inkText(context, { ...shared, name, path, text: title, size: sizes.text, style: BOLD })(ENDLESS);
  const said =
    text &&
    inkText(context, { ...shared, name: `${name} text`, path: text.path, text, size: sizes.text, role: 'body' })(
      ENDLESS,
    );
  const words = head.min + (said ? LINE_GAP * sizes.text + said.min : 0);
  return { date, head, said, words, height: Math.max(date.min, words) };
}

const ENDLESS: Inch = 99;

/** How far along the line each moment is, from 0 to 1. */
function fractionsOf(times: OnLine['times']): readonly number[] | undefined {
  const [first = 0, last = 0] = [times?.[0], times?.at(-1)];
  return times && last > first ? times.map((time) => (time - first) / (last - first)) : undefined;
}

const evenly = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i / (count - 1));

/** The places of posts, the last at the right; undefined where one has no room for its words, or posts stand too close. */
function postsAt(
  least: readonly Inch[],
  right: Inch,
  fractions: readonly number[] | undefined,
): readonly Inch[] | undefined {
  if (!fractions || (least.at(-1) ?? 0) > right) return undefined;
  const first = Math.max(...fractions.map((f, i) => (f < 1 ? ((least[i] ?? 0) - right * f) / (1 - f) : 0)));
  const posts = fractions.map((f) => first + f * (right - first));
  const isApart = posts.every((x, i) => i === 0 || x - (posts[i - 1] ?? 0) >= LEAST_PITCH);
  return isApart && right - first >= LEAST_WAY ? posts : undefined;
}

function placed(
  moments: readonly Moment[],
  context: Composed,
  { posts, row, toScale, ...sizes }: Stand,
  { gaps }: OnLine,
): Pick<Page, 'behind' | 'items'> {
  const { brand, ground, path } = context;
  const whole = slideBox(context);
  const isDark = isDarkFill(brand, ground);
  const tones = gradedTones(context, moments.length);
  const behind: SheetItem[] = [];
  const items: SheetItem[] = [];
  for (const [i, moment] of moments.entries()) {
    const x = posts[i] ?? 0;
    const { date, head, said, words, height } = partsOf(context, moment, i, sizes);
    const y = groundOf(context) - RISE - (i + 1) * row + (row - height) / 2;
    const tone = moment.highlight ? 'highlight' : isDark ? 'step-1' : (tones[i] ?? 'field');
    behind.push(
      fieldOn(`Moment ${i + 1} post`, { x, y, w: POST, h: groundOf(context) - y + 0.02 }, tone, moment.title.path),
    );
    const dateWidth = textWidth(context, 'heading', moment.label, dateSize(moment, sizes), BOLD) + 0.02;
    const end = x - STEM;
    const left = 0.2;
    // One line stands on the date's base line, and two are as high as its middle.
    const dateY = said ? y + (height - date.min) / 2 : y + height - date.min;
    items.push(...date.place({ x: end - dateWidth, y: dateY, w: dateWidth, h: date.min }));
    const room = { x: left, w: end - dateWidth - DATE_GAP - left };
    const headY = said ? y + (height - words) / 2 : y + height - head.min;
    items.push(...head.place({ ...room, y: headY, h: head.min }));
    if (said) items.push(...said.place({ ...room, y: headY + words - said.min, h: said.min }));
  }
  const upper = { ...whole, y: groundOf(context), h: STREAM };
  const streams = [
    fieldOn('Line', upper, 'second', path),
    fieldOn(
      'Foot',
      { ...upper, y: groundOf(context) + STREAM, h: whole.y + whole.h - groundOf(context) - STREAM },
      brand.colors[ground].hex === brand.colors.field.hex ? 'field-dark' : 'field',
      path,
    ),
  ];
  const cuts = toScale ? [] : gapItems(context, upper, posts, gaps, ground).map((item) => inRole(item, 'plate'));
  return { behind: [...behind, ...streams, ...cuts], items };
}
