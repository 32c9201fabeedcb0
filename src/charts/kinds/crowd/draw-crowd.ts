import { contrastRatio } from '../../../color/contrast.ts';
import type { FactView } from '../../../core/fact.ts';
import type { KitPart, KitView } from '../../../core/kit.ts';
import type { Language } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartWord, DrawnPage } from '../../base/define-chart.ts';
import { type Appearance, appearing, block, type PageMark } from '../../base/page-marks.ts';
import { inScale } from '../../base/table.ts';
import { figureText } from '../../parts/figure.ts';
import { OVERSHOOT, type PageSheet } from '../../parts/page-sheet.ts';
import { legendText } from '../../parts/picture-words.ts';
import { figureHeight } from '../../parts/sheet.ts';
import { bracketMarks } from './brackets.ts';
import { amountOf, type Grown, grown } from './grown.ts';
import { rowMarks } from './row.ts';
import { type Counts, gridOf, pitchOf, unitMarks } from './units.ts';

export interface Crowd {
  readonly count: readonly FactView[];
  readonly per: number;
  readonly kit: KitView;
  readonly title?: RichText | undefined;
  readonly each?: RichText | undefined;
  readonly length?: readonly FactView[] | undefined;
  readonly row?: KitView | undefined;
  readonly length_title?: RichText | undefined;
}

/** The part of the slide’s width that the headline has, beside the figure. */
export const HEADLINE = 0.54;
const FIGURES: readonly Pt[] = [200, 176, 160, 144, 132, 120, 110, 96, 84, 72, 60, 48, 40, 32];
const TEXTS: readonly Pt[] = [28, 26, 24, 22, 20, 18];
const LABELS: readonly Pt[] = [24, 22, 20, 18];
const LEGEND: readonly Pt[] = [22, 20, 18];
/** How much larger than its noun a growth is in a label. */
const LEAD = 1.3;
/** The part of the height that the units have at least, and that a row of things has. */
const HEIGHTS = { units: 0.24, row: 0.11 };
const TOP: Inch = 0.6;
/** From the figure to its text, from texts to brackets, from those to what is below them, from units to the legend. */
const SPACE = { text: 0.2, bracket: 0.1, below: 0.16, units: 0.26, legend: 0.14, beside: 0.14, label: 0.07 } as const;
/** The line that things of a length stand on. */
const GROUND: Inch = 0.07;

export function countsOf({ count: [from, to], per }: Pick<Crowd, 'count' | 'per'>): Counts {
  const units = (fact: FactView | undefined) => (fact ? Math.round(fact.value / inScale(per, fact.scale ?? 1)) : 0);
  return { before: units(from), after: units(to) };
}

/** The growth of what is counted, and of what has a length. */
export function grownOf({ count, title, length, length_title }: Crowd, language: Language): readonly Grown[] {
  const both = [
    grown({ facts: count, noun: title }, language),
    length && grown({ facts: length, noun: length_title }, language),
  ];
  return both.flatMap((each) => each ?? []);
}

/** What a crowd is drawn of. */
interface Content {
  readonly chart: Crowd;
  readonly unit: KitPart;
  readonly count: Grown;
  readonly long: (Grown & { readonly row: KitPart }) | undefined;
  readonly legend: RichText | undefined;
}

/** Units in columns, what grew in the colour of the claim, and a row of things over them that grew from the same start. */
export function drawCrowd(chart: Crowd, language: Language, sheet: PageSheet): DrawnPage | undefined {
  const [count, other] = grownOf(chart, language);
  const { unit } = chart.kit.parts;
  const row = chart.row?.parts.row;
  if (!count || !unit) return undefined;
  const noun = chart.title ? plainText(chart.title) : '';
  const amount = amountOf(chart.per, chart.count.at(-1), noun, language);
  const legend = chart.each && amount ? legendText(chart.each, amount, language) : chart.each;
  const content = { chart, unit, count, long: other && row ? { ...other, row } : undefined, legend };
  const sizes = sheet.steps(FIGURES);
  const ways = content.long ? (['after', 'before'] as const) : (['after'] as const);
  for (const [size, label] of ways.flatMap((label) => sizes.map((size) => [size, label] as const))) {
    const drawn = drawnAt({ size, label }, content, sheet);
    if (drawn) return drawn;
  }
  return undefined;
}

/** The size of the figure, and on which side of the common start the label of the length stands. */
interface Way {
  readonly size: Pt;
  readonly label: 'before' | 'after';
}

function drawnAt(way: Way, content: Content, sheet: PageSheet): DrawnPage | undefined {
  const { frame } = sheet;
  const { chart, unit, count, long } = content;
  const places = placesAt(way, content, sheet);
  if (!places) return undefined;
  const { left, right, units, row } = places;
  const h = places.bottom - units;
  const counts = countsOf(chart);
  const grid = gridOf(counts, unit, { w: right - left, h }, long?.times);
  const pitch = pitchOf(grid, right - left, long?.times ?? 0);
  const start = left + grid.before * pitch;
  const ends = { count: left + grid.columns * pitch, long: left + grid.before * pitch * (long?.times ?? 0) };
  const label = long && longLabel(long, way.label, { ...places, start, end: ends.count }, sheet);
  if (long && !label) return undefined;
  const { roles, ground } = coloursOf(unit, sheet);
  const room = { x: left, y: units, w: right - left, h };
  const standing = long &&
    row && [
      ...rowMarks('Row before', long.row, { ...row, x: left, w: start - left }, roles.rowBefore),
      ...rowMarks('Row growth', long.row, { ...row, x: start, w: ends.long - start }, roles.rowGrowth),
      { ...block({ x: left, y: row.foot, w: start - left, h: GROUND }, roles.line), name: 'Row before' },
      { ...block({ x: start, y: row.foot, w: ends.long - start, h: GROUND }, roles.line), name: 'Row growth' },
    ];
  const marks: PageMark[] = [
    ...(ground && frame.margin > 0 ? [plaza(ground, row ? row.foot : units - SPACE.units, sheet)] : []),
    ...(standing ?? []),
    ...unitMarks(chart.kit, counts, { grid, pitch, room }, roles),
    ...bracketMarks({ ...places, start, ends, isLong: long !== undefined }, roles),
  ];
  const first: Appearance = { step: 1, motion: 'grow' };
  const last: Appearance = { step: long ? 2 : 1, motion: 'grow' };
  const built = marks.flatMap((mark) => {
    if (mark.name === 'Row growth') return appearing([mark], first);
    return mark.name === 'Growth' ? appearing([mark], last) : [mark];
  });
  const words = [
    ...appearing(headWords(way.size, content, places, roles.growth, sheet), { ...last, motion: 'light' }),
    ...(label ? appearing([label], { ...first, motion: 'light' }) : []),
  ];
  const computed = [count, ...(long ? [long] : [])].map(({ growth }) => figureText(growth));
  const legend = legendWord(content.legend, places, ground ?? sheet.ground, sheet);
  return {
    ...{ marks: built, words: [...words, ...legend], computed },
    ...(ground && frame.margin > 0 ? { foot: ground } : {}),
  };
}

type Places = NonNullable<ReturnType<typeof placesAt>>;

/** Where things stand from the top down with a figure of a size; undefined where the units have too little room. */
function placesAt({ size, label }: Way, { count, long, legend }: Content, sheet: PageSheet) {
  const { frame } = sheet;
  const isPage = frame.margin > 0;
  const [left, right] = [frame.margin, frame.w - frame.margin];
  const aside = isPage ? HEADLINE * frame.w + 0.2 : 0;
  const text = sheet.sizeFor([plainText(count.said)], [right - aside], TEXTS, true);
  if (!text || 1.05 * sheet.figureWidth(count.growth, size) > right - aside) return undefined;
  const first = isPage ? TOP : 0;
  const textH = sheet.labelHeight('0', text, right, true);
  const rowH = HEIGHTS.row * frame.h;
  const labelH = sheet.labelHeight('0', LEAD * sheet.scaled(LABELS[0] ?? 24), right, true);
  const above = long ? labelH + SPACE.label + 2 * SPACE.below + rowH : 0;
  const beside = label === 'before' ? labelH + SPACE.label + SPACE.below : 0;
  const lowest = (isPage ? (frame.head ?? 0) : 0) + (long ? beside + rowH : SPACE.units);
  const used = first + figureHeight(size) + SPACE.text + textH + SPACE.bracket;
  const bracket = Math.max(used, lowest - above);
  const foot = bracket + above;
  const units = foot + (long ? GROUND : 0) + SPACE.units;
  const legendH = legend ? SPACE.legend + sheet.labelHeight('0', sheet.scaled(LEGEND[0] ?? 22), right) : 0;
  const bottom = frame.bottom - legendH;
  if (bottom - units < HEIGHTS.units * frame.h) return undefined;
  const base = bracket - SPACE.bracket - textH - SPACE.text;
  return {
    ...{ left, right, aside, text, base, bracket, units, bottom },
    lower: foot - rowH - SPACE.below,
    row: long ? { foot, h: rowH } : undefined,
  };
}

function headWords(size: Pt, { count }: Content, places: Places, ink: ColorRole, sheet: PageSheet): ChartWord[] {
  const { aside, right, base, text } = places;
  const at = { x: aside, w: right - aside };
  return [
    sheet.figure('figure', count.growth, { ...at, base }, { size, ink, align: 'right' }),
    sheet.label('text', count.said, { ...at, y: base + SPACE.text }, { size: text, bold: true, ink, align: 'right' }),
  ];
}

/** The growth of the length over its bracket, right of the common start or left of it; undefined where it has no room. */
function longLabel(
  { growth, said }: Grown,
  side: Way['label'],
  { left, start, end, lower }: Places & { readonly start: Inch; readonly end: Inch },
  sheet: PageSheet,
): ChartWord | undefined {
  const lead = { text: `${figureText(growth)} `, bold: true, scale: LEAD };
  const [first = [], ...more] = said.paragraphs;
  const text: RichText = { ...said, paragraphs: [[lead, ...first], ...more] };
  const widthAt = (size: Pt): Inch =>
    1.05 * (sheet.wordWidth(lead.text, LEAD * size, true) + sheet.wordWidth(plainText(said), size, true)) + 0.1;
  const room = side === 'after' ? end - start - 2 * SPACE.beside : start - SPACE.beside - left;
  const size = sheet.steps(LABELS).find((each) => widthAt(each) <= room);
  if (size === undefined) return undefined;
  const w = widthAt(size);
  const x = side === 'after' ? start + SPACE.beside : start - SPACE.beside - w;
  const ink: ColorRole = sheet.dark ? 'step-2' : 'subject';
  const word = sheet.label('length', text, { x, y: lower, w }, { size, bold: true, ink });
  const h = LEAD * sheet.labelHeight('0', size, w, true);
  return { ...word, anchor: 'bottom', box: { ...word.box, y: lower - SPACE.label - h, h } };
}

function legendWord(
  legend: RichText | undefined,
  { left, right, bottom }: Places,
  on: ColorRole,
  sheet: PageSheet,
): ChartWord[] {
  if (!legend) return [];
  const size = sheet.sizeFor([plainText(legend)], [right - left], LEGEND) ?? sheet.scaled(18);
  return [sheet.label('legend', legend, { x: left, y: bottom + SPACE.legend, w: right - left }, { size, ground: on })];
}

/** What is behind the units, to the foot of the slide. */
const plaza = (role: ColorRole, y: Inch, { frame }: PageSheet): PageMark => ({
  ...block({ x: -OVERSHOOT, y, w: frame.w + 2 * OVERSHOOT, h: frame.h + OVERSHOOT - y }, role),
  name: 'Ground',
});

/** A ground with more contrast than this to the slide’s is seen. */
const SEEN = 1.06;
/** Contrast of things that are to be counted (WCAG 2.2, 1.4.11). */
const LEGIBLE = 3;
/** Contrast of what was before to what came, so that the two are told apart without their hue. */
const APART = 1.5;

/** The roles of what is drawn: things in the colours that their kit states grow in that. */
function coloursOf(unit: KitPart, { dark, brand, ground }: PageSheet) {
  const contrast = (role: ColorRole, on: ColorRole) => contrastRatio(brand.colors[role].hex, brand.colors[on].hex);
  const grounds: readonly ColorRole[] = dark ? ['dark-tint', 'dark-shade'] : ['panel', 'ground', 'subject-pale'];
  const own = grounds.find((role) => contrast(role, ground) >= SEEN);
  const growth = (unit.tones?.[0] ?? 'highlight') as ColorRole;
  const units: readonly ColorRole[] = dark
    ? ['step-1', 'step-2', 'step-3', 'on-dark']
    : ['subject-deep', 'text', 'step-3'];
  const isApart = (role: ColorRole) => contrast(role, own ?? ground) >= LEGIBLE && contrast(role, growth) >= APART;
  const before = units.find(isApart) ?? 'text';
  const rows = dark
    ? ({ rowBefore: 'subject-deep', rowGrowth: 'step-3', line: 'on-dark' } as const)
    : ({ rowBefore: 'context', rowGrowth: 'subject', line: 'text' } as const);
  return { roles: { ...rows, before, growth }, ground: own };
}
