import { z } from 'zod';
import type { Path } from '../../../core/path.ts';
import { plainText, type RichText, richText } from '../../../core/rich-text.ts';
import { MONTHS } from '../../../core/written-date.ts';
import { LocalizedText, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { type Advice, refusal } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import { buildField } from '../../parts/builds.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide } from '../../parts/define-slide.ts';
import { withPanelsBehind } from '../../stage/on-panels.ts';
import { timeOnBand } from './band.ts';
import { timeOnFlags } from './flags.ts';
import { type Moment, momentsBeside, type OnLine } from './moments.ts';
import { momentsApart } from './moments-apart.ts';

const moment = z.strictObject({
  when: z.union([z.int(), text('When it was: a year, or a few words.')]).meta({
    description: 'When it was: a year, a date in a few words, or the period of a fact, as in `{gdp.period}`.',
    examples: [2010],
  }),
  title: text('What happened, in a few words.'),
  text: text('What there is to say about it, in up to four short lines.').optional(),
  highlight: z.boolean().default(false).describe('The one moment to be seen first.'),
});

const fields = {
  ...contentFields,
  ...buildField,
  background: commonFields.background,
  items: z.array(moment).min(2).max(6).describe('The moments, in order of time.'),
  scale: z
    .boolean()
    .optional()
    .describe(
      'Whether the distances on the line are those of the years; where it is omitted, they are as far as texts keep apart so. Else all are equal, and gaps in the line mark longer times.',
    ),
};

export const timeline = defineSlide({
  kind: 'timeline',
  summary: 'Two to six moments along a line, from the earliest to the latest.',
  family: 'line',
  frame: 'title-only',
  fills: true,
  schema: z.object(fields).check(({ value, issues }) => {
    const whens = value.items.map((item) => item.when);
    const far = whens.findIndex((when) => typeof when === 'number' && Math.abs(when) > FARTHEST);
    const found = far >= 0 ? { index: far, fault: 'too-far' as const } : value.scale ? timeFault(whens) : undefined;
    if (!found) return;
    const params = { code: 'bad-data', ...FAULTS[found.fault] };
    const path = ['items', found.index, 'when'];
    issues.push(refusal(whens[found.index], params, path));
  }),
  review: ({ items, scale }, { path }) => {
    const index = scale ? -1 : firstTooEarly(items.map(({ when }) => timeIn(when)));
    return index < 0
      ? []
      : [{ code: 'out-of-order', ...say.slides.timeline.outOfOrder, path: [...path, 'items', index, 'when'] }];
  },
  compositions: [
    {
      name: 'band',
      family: 'line',
      headline: 'top',
      grounds: ['ink', 'white', 'pale'],
      suits: ({ items }) => items.length <= MOST_ON_BAND,
      compose: (slide, context) => {
        const { moments, times, gaps } = onLine(slide, context.path);
        return timeOnBand(moments, context, { times, gaps });
      },
    },
    {
      name: 'flags',
      family: 'rise',
      headline: 'top',
      heavy: 'right',
      grounds: ['pale', 'white', 'ink'],
      suits: ({ items }) => items.length >= LEAST_FLAGS,
      compose: (slide, context) => {
        const { moments, times, gaps } = onLine(slide, context.path);
        return timeOnFlags(moments, context, { times, gaps });
      },
    },
  ],
  layout: (slide, context) => {
    const { moments, times, gaps } = onLine(slide, context.path);
    const open = slide.background !== undefined;
    const beside = (at: typeof times, most: number) =>
      moments.length <= most ? momentsBeside(context, moments, { times: at, gaps, open }) : undefined;
    const few = slide.scale ? FEW_TO_SCALE : FEW;
    const toScale =
      times && (beside(times, few) ?? momentsApart(context, moments, { times, gaps, straight: !slide.scale }));
    const filled =
      toScale ?? beside(undefined, FEW) ?? momentsApart(context, moments, { times: undefined, gaps, straight: false });
    return [filled ? withPanelsBehind(filled) : { items: [] }];
  },
});

/** So many moments stand side by side on the band of a composition, and from so many on they may be flags on posts. */
const MOST_ON_BAND = 4;
const LEAST_FLAGS = 4;

/** The moments of a slide, and where they are on its line. */
function onLine(
  { items, scale }: Resolved<z.output<z.ZodObject<typeof fields>>>,
  path: Path,
): OnLine & { readonly moments: readonly Moment[] } {
  const whens = items.map(({ when }) => when);
  return {
    moments: items.map((item, i) => ({ ...item, label: whenText(item.when, [...path, 'items', i, 'when']) })),
    times: scale === false ? undefined : risingTimes(whens),
    gaps: unevenIntervals(whens),
  };
}

/** Up to so many moments stand side by side below their dates, fewer where their distances are to scale. */
const FEW = 4;
const FEW_TO_SCALE = 3;

/** A number beyond this is no year that anybody wrote on purpose. */
const FARTHEST = 9999;

const FAULTS: Readonly<Record<TimeFault | 'too-far', Advice>> = {
  'too-far': say.slides.timeline.tooFar({ farthest: FARTHEST }),
  'no-year': say.slides.timeline.noYear,
  'too-early': say.slides.timeline.tooEarly,
};

function whenText(when: number | RichText, path: RichText['path']): RichText {
  return typeof when === 'number' ? richText(String(when), path) : when;
}

const YEAR = /(?<!\d)(\d{4})(?!\d)/g;
const MONTH_NAME = new RegExp(`\\b(${MONTHS.join('|')})[a-z]*\\b`, 'i');
/** The month of `2010-05` and of 2010年5月. */
const MONTH_NUMBER = /\d{4}(?:-|\s?年\s?)(\d{1,2})(?!\d)/;

/** When a moment was, in years with the month as their fraction; undefined for a text without one year. */
export function timeOf(when: number | string): number | undefined {
  if (typeof when === 'number') return when;
  const years = [...when.matchAll(YEAR)].map((match) => Number(match[1]));
  const [year] = years;
  if (year === undefined || years.length > 1) return undefined;
  const name = MONTH_NAME.exec(when)?.[1]?.toLowerCase();
  const month = name ? MONTHS.indexOf(name) : Number(MONTH_NUMBER.exec(when)?.[1] ?? 1) - 1;
  return year + (month >= 0 && month < 12 ? month / 12 : 0);
}

/** The times of moments in one language; undefined where one of them has none, or where they do not rise. */
function risingTimes(whens: readonly When[]): readonly number[] | undefined {
  const times = whens.map(timeIn);
  const known = times.filter((time) => time !== undefined);
  return known.length === times.length && rises(known) ? known : undefined;
}

type When = number | RichText;
const timeIn = (when: When) => timeOf(typeof when === 'number' ? when : plainText(when));

/** How much longer than the shortest an interval is that stands for more than its length shows. */
const UNEVEN = 1.5;

/** The intervals, by the moments before them, that last longer than others and are as long on an even line. */
function unevenIntervals(whens: readonly When[]): readonly number[] {
  const times = whens.map(timeIn);
  const ways = times.map((time, i) => {
    const next = times[i + 1];
    return time === undefined || next === undefined || next <= time ? undefined : next - time;
  });
  const shortest = Math.min(...ways.filter((way) => way !== undefined));
  return ways.flatMap((way, i) => (way !== undefined && way > UNEVEN * shortest ? [i] : []));
}

/** Whether no time comes before the one at its left, and the last after the first. */
function rises(times: readonly number[]): boolean {
  const [first = 0] = times;
  return (times.at(-1) ?? 0) > first && times.every((time, i) => i === 0 || time >= (times[i - 1] ?? time));
}

/** The first moment before one at its left, -1 where all are in order; a year without a month may be all of it. */
function firstTooEarly(times: readonly (number | undefined)[]): number {
  return times.findIndex((time = Number.POSITIVE_INFINITY, i) => {
    const latest = Math.max(...times.slice(0, i).map((each = Number.NEGATIVE_INFINITY) => each));
    return time < latest && Math.floor(latest) !== time;
  });
}

/** What keeps a moment from its place on a scale, as far as the outline shows it before facts are filled in. */
type TimeFault = 'no-year' | 'too-early';

/** The first moment that has no place on a scale; a text with a fact in it is taken to have a year. */
function timeFault(
  whens: readonly (number | LocalizedText)[],
): { readonly index: number; readonly fault: TimeFault } | undefined {
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, when] of whens.entries()) {
    const times = textsOf(when).map((text) => timeOf(text));
    const open = textsOf(when).some((text) => typeof text === 'string' && text.includes('{'));
    if (!open && times.includes(undefined)) return { index, fault: 'no-year' };
    const known = times.filter((time) => time !== undefined);
    if (known.some((time) => time < latest)) return { index, fault: 'too-early' };
    latest = Math.max(latest, ...known);
  }
  return undefined;
}

function textsOf(when: number | LocalizedText): (number | string)[] {
  if (!(when instanceof LocalizedText)) return [when];
  return typeof when.value === 'string' ? [when.value] : Object.values(when.value);
}
