import type { Box } from '../../core/box.ts';
import { type Inch, inchToPt, type Pt } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { ChartWord, CompositionContext } from '../base/composition.ts';
import { inchesOf, pictureSize } from '../base/inches.ts';
import { figureOf } from '../parts/figure.ts';
import {
  digitHeight,
  figureInches,
  figureSize,
  figureWord,
  labelHeight,
  labelWord,
  legible,
  lineCount,
  scaled,
  wordWidth,
} from '../parts/native-words.ts';
import { planTrack, type TrackChart, type TrackPlan, trackGroups } from './track-plan.ts';

/** In a hall: the figure of the row that stands out and its name, values and names of the others, what a track is. */
const SIZES = {
  hero: { least: 60, most: 176 },
  heroName: { least: 22, most: 32 },
  value: { least: 22, most: 32 },
  grouped: { least: 28, most: 48 },
  name: { least: 18, most: 24 },
  whole: 18,
} as const;
/** Sizes as parts of the thickness of a row or of a group, and the part of it that the large digits are high at most. */
const PARTS = { value: 0.82, grouped: 0.62, name: 0.68, digits: 0.72 };
/** From the ends of a bar to its figure, from bars to words, from a value to its name, from a figure to its name. */
const SPACE = { inside: 0.3, bar: 0.2, value: 0.16, below: 0.14 };
/** Texts get a little more room than they have width. */
const ROOM = 1.05;

/**
 * The words on tracks over the whole width: a large figure in the bar that stands out, or behind it, and its name; behind
 * the other bars value and name in one line, or one value for all bars of a group of equal ones. Undefined where one of
 * them has no room.
 */
export function wordsOnTracks(
  chart: TrackChart,
  context: CompositionContext,
  marks: Box,
): readonly ChartWord[] | undefined {
  const { brand, language } = context;
  const plan = planTrack(chart, { brand, language, ...pictureSize(marks) });
  const rows = plan.bars.map((bar): Box => {
    const own = inchesOf(bar);
    return { ...own, x: marks.x, y: marks.y + own.y };
  });
  const groups = trackGroups(plan);
  const usual = Math.min(...rows.filter((_, i) => i !== plan.highlighted).map(({ h }) => h));
  const joint = groups.filter((group) => group.length > 1).map((group) => spanOf(group.map((i) => rows[i] ?? marks)).h);
  const hero = heroWords(context, plan, rows[plan.highlighted], marks);
  const size = (h: Inch, { least, most }: { readonly least: Pt; readonly most: Pt }) =>
    Math.round(Math.max(scaled(brand, least), Math.min(scaled(brand, most), inchToPt(h))));
  const value =
    joint.length > 0 ? size(PARTS.grouped * Math.min(...joint), SIZES.grouped) : size(PARTS.value * usual, SIZES.value);
  const sizes = { value, name: size(PARTS.name * usual, SIZES.name) };
  const others = groups.map((group) =>
    group[0] === plan.highlighted ? hero : groupWords(context, plan, group, { rows, marks, sizes }),
  );
  const whole = wholeWord(chart, context, marks, rows, others.at(-1));
  return others.every((words) => words !== undefined)
    ? [...others.flatMap((words) => words ?? []), ...whole]
    : undefined;
}

/** The box that rows below one another take. */
function spanOf(rows: readonly Box[]): Box {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error('A group has rows.');
  return { ...first, h: last.y + last.h - first.y };
}

function labelOf({ table }: TrackPlan, i: number): { readonly label: string; readonly fact: string | undefined } {
  const series = table.series[0];
  return { label: series?.labels[i] ?? '', fact: series?.facts[i]?.id };
}

/** The large figure in its bar, its name behind the bar; where the bar is short, both behind it. */
function heroWords(
  context: CompositionContext,
  plan: TrackPlan,
  row: Box | undefined,
  marks: Box,
): readonly ChartWord[] | undefined {
  if (!row) return undefined;
  const { brand } = context;
  const i = plan.highlighted;
  const { label, fact } = labelOf(plan, i);
  const figure = { ...figureOf(label), fact };
  const name = plan.table.categories[i] ?? '';
  const behind = { x: row.x + row.w + SPACE.bar, w: marks.w - row.w - 2 * SPACE.bar };
  const digits = { w: row.w - 2 * SPACE.inside, h: PARTS.digits * row.h };
  const size = figureSize(context, [figure], digits, SIZES.hero);
  const isInside = digitHeight(size) <= digits.h && ROOM * figureInches(context, figure, size) <= digits.w;
  if (isInside) {
    const nameSize = sizeIn(context, name, SIZES.heroName, behind.w, row.h);
    if (nameSize === undefined) return undefined;
    const role = plan.roles[i] ?? 'highlight';
    const top = row.y + (row.h - digitHeight(size)) / 2;
    const place = { x: row.x + SPACE.inside, w: row.w - 2 * SPACE.inside, top, size };
    return [
      figureWord(`value ${i + 1}`, figure, place, { color: legible(brand, role, size, 'on-dark'), ground: role }),
      labelWord(
        context,
        `name ${i + 1}`,
        name,
        { ...behind, y: row.y + row.h / 2, at: 'middle' },
        heroManner(nameSize),
      ),
    ];
  }
  const least = scaled(brand, SIZES.heroName.least);
  const h = row.h - labelHeight(context, name, least, behind.w, true) - SPACE.below - 2 * SPACE.bar;
  const large = figureSize(context, [figure], { w: behind.w, h }, SIZES.hero);
  const nameSize = sizeIn(
    context,
    name,
    SIZES.heroName,
    behind.w,
    row.h - digitHeight(large) - SPACE.below - SPACE.bar,
  );
  if (nameSize === undefined || digitHeight(large) > h) return undefined;
  const used = digitHeight(large) + SPACE.below + labelHeight(context, name, nameSize, behind.w, true);
  const top = row.y + (row.h - used) / 2;
  const color = legible(brand, 'panel', large, plan.roles[i] ?? 'highlight');
  return [
    figureWord(`value ${i + 1}`, figure, { ...behind, top, size: large }, { color, ground: 'panel' }),
    labelWord(
      context,
      `name ${i + 1}`,
      name,
      { ...behind, y: top + digitHeight(large) + SPACE.below },
      heroManner(nameSize),
    ),
  ];
}

const heroManner = (size: Pt) => ({ size, bold: true, color: 'text', ground: 'panel' }) as const;

/** The largest size at which a name stands in two lines, and in a height. */
function sizeIn(
  context: CompositionContext,
  name: string,
  { least, most }: { readonly least: Pt; readonly most: Pt },
  w: Inch,
  h: Inch,
): Pt | undefined {
  for (let size = scaled(context.brand, most); size >= scaled(context.brand, least); size--) {
    if (lineCount(context, name, size, w, true) <= 2 && labelHeight(context, name, size, w, true) <= h) return size;
  }
  return undefined;
}

interface RowPlace {
  readonly rows: readonly Box[];
  readonly marks: Box;
  readonly sizes: { readonly value: Pt; readonly name: Pt };
}

/** The value of a group in the middle of its height behind its bars, and behind that the name of each row. */
function groupWords(
  context: CompositionContext,
  plan: TrackPlan,
  group: readonly number[],
  { rows, marks, sizes }: RowPlace,
): readonly ChartWord[] | undefined {
  const [first = 0] = group;
  const span = spanOf(group.map((i) => rows[i] ?? marks));
  const { label, fact } = labelOf(plan, first);
  // A group of one row has no more room than that row.
  const size = Math.min(sizes.value, Math.round(PARTS.value * inchToPt(span.h)));
  const value = ROOM * wordWidth(context, label, size, true);
  const x = span.x + span.w + SPACE.bar;
  const rest = x + value + SPACE.value;
  const room = marks.x + marks.w - SPACE.bar - rest;
  const names = group.map((i) => plan.table.categories[i] ?? '');
  if (names.some((name) => ROOM * wordWidth(context, name, sizes.name, false) > room)) return undefined;
  const color = legible(context.brand, 'panel', size, plan.roles[first] ?? 'subject');
  const text: RichText = { paragraphs: [[{ text: label, ...(fact === undefined ? {} : { fact }) }]], path: [] };
  const place = { x, y: span.y + span.h / 2, w: value, at: 'middle' } as const;
  return [
    labelWord(context, `value ${first + 1}`, text, place, { size, bold: true, color, ground: 'panel' }),
    ...names.map((name, at) => {
      const row = rows[group[at] ?? first] ?? span;
      const beside = { x: rest, y: row.y + row.h / 2, w: room, at: 'middle' } as const;
      const manner = { size: sizes.name, color: 'text', ground: 'panel' } as const;
      return labelWord(context, `name ${(group[at] ?? first) + 1}`, name, beside, manner);
    }),
  ];
}

/** What a track is, at the end of the last one, where its name leaves room. */
function wholeWord(
  { whole }: TrackChart,
  context: CompositionContext,
  marks: Box,
  rows: readonly Box[],
  words: readonly ChartWord[] | undefined,
): readonly ChartWord[] {
  const [row, name] = [rows.at(-1), words?.at(-1)];
  if (!whole || !row || !name || name.role !== 'label') return [];
  const size = scaled(context.brand, SIZES.whole);
  const text = name.text.paragraphs
    .flat()
    .map((run) => run.text)
    .join('');
  const x = name.box.x + ROOM * wordWidth(context, text, name.size, name.bold) + SPACE.bar;
  const w = marks.x + marks.w - SPACE.bar - x;
  if (w <= 0 || lineCount(context, whole, size, w) > 1) return [];
  const color = legible(context.brand, 'panel', size, 'subtle');
  const place = { x, y: row.y + row.h / 2, w, at: 'middle' } as const;
  return [labelWord(context, 'whole', whole, place, { size, color, ground: 'panel', align: 'right' })];
}
