import { contrastRatio } from '../../../color/contrast.ts';
import type { FactView } from '../../../core/fact.ts';
import type { KitPart, KitView } from '../../../core/kit.ts';
import type { Language } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartWord, DrawnPage } from '../../base/define-chart.ts';
import { block, type PageMark } from '../../base/page-marks.ts';
import { inScale } from '../../base/table.ts';
import { figureText } from '../../parts/figure.ts';
import { OVERSHOOT, type PageSheet } from '../../parts/page-sheet.ts';
import { legendText } from '../../parts/picture-words.ts';
import { figureHeight } from '../../parts/sheet.ts';
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
const FIGURES: readonly Pt[] = [176, 160, 144, 132, 120, 110, 96, 84, 72, 60, 48, 40, 32];
const TEXTS: readonly Pt[] = [28, 26, 24, 22, 20, 18];
const LABELS: readonly Pt[] = [28, 26, 24, 22, 20, 18];
const LEGEND: readonly Pt[] = [24, 22, 20, 18];
/** Sizes of all words in a box of a slide, where it is narrow. */
const SMALL: readonly Pt[] = [16, 14, 12];
/** How much larger than its noun a growth is in a label: in a line with it, and in a line of its own. */
const LEAD = { over: 1.3, beside: [3, 2.6, 2.2, 1.8] } as const;
/** The part of the height that a row of things has. */
const HEIGHTS = { beside: 0.2, over: 0.11 } as const;
const TOP: Inch = 0.6;
/** From the figure to its text, from that to the rule below it, around rules, from units to what is below, beside a row and up from its ground. */
const SPACE = {
  text: 0.2,
  rule: 0.12,
  units: 0.16,
  row: 0.3,
  label: 0.06,
  beside: 0.2,
  lift: 0.2,
  legend: 0.3,
} as const;
const RULE: Inch = 0.06;
/** The line that things of a length stand on; what is below them on a slide. */
const GROUND: Inch = 0.07;
const FLOOR: Inch = 0.76;

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

/**
 * Units in columns, what grew in the colour of the claim under its figure, and below them a row of things that grew from the
 * same start.
 */
export function drawCrowd(chart: Crowd, language: Language, sheet: PageSheet): DrawnPage | undefined {
  const [count, other] = grownOf(chart, language);
  const { unit } = chart.kit.parts;
  const row = chart.row?.parts.row;
  if (!count || !unit) return undefined;
  const noun = chart.title ? plainText(chart.title) : '';
  const amount = amountOf(chart.per, chart.count.at(-1), noun, language);
  const legend = chart.each && amount ? legendText(chart.each, amount, language) : chart.each;
  const content = { chart, unit, count, long: other && row ? { ...other, row } : undefined, legend };
  const labels = content.long ? (['beside', 'over'] as const) : (['over'] as const);
  const ways = HEADS.flatMap(({ least, most, units, manners }) =>
    sheet
      .steps(FIGURES.filter((size) => size >= least))
      .flatMap((size) =>
        labels.flatMap((label) => manners.map((manner): Way => ({ size, most, units, label, ...manner }))),
      ),
  );
  for (const way of ways) {
    const drawn = drawnAt(way, content, sheet);
    if (drawn) return drawn;
  }
  return undefined;
}

/** The size of the figure, the largest of its text, the part of the height for units, and where words stand. */
interface Way {
  readonly size: Pt;
  readonly most: Pt;
  readonly units: number;
  readonly label: 'beside' | 'over';
  readonly lines: 1 | 2;
  /** Whether figure and text begin where the growth does, or end at the right edge. */
  readonly align: 'left' | 'right';
  /** Whether the legend has a line of its own. */
  readonly isApart: boolean;
}

const LEFT = [
  { lines: 1, align: 'left', isApart: false },
  { lines: 2, align: 'left', isApart: false },
] as const;
const RIGHT = [
  { lines: 1, align: 'right', isApart: false },
  { lines: 2, align: 'right', isApart: false },
  { lines: 1, align: 'right', isApart: true },
  { lines: 2, align: 'right', isApart: true },
] as const;
/** How figure, text and legend stand over the units, the best first: the smallest figure, the largest text, and the part of the height that units have at least. */
const HEADS = [
  { least: 84, most: 28, units: 0.235, manners: LEFT },
  { least: 0, most: 28, units: 0.235, manners: RIGHT },
  { least: 0, most: 20, units: 0.18, manners: [...LEFT, ...RIGHT] },
  { least: 0, most: 14, units: 0.1, manners: [...LEFT, ...RIGHT] },
] as const;

function drawnAt(way: Way, content: Content, sheet: PageSheet): DrawnPage | undefined {
  const { chart, unit, count, long } = content;
  const places = placesAt(way, content, sheet);
  if (!places) return undefined;
  const { left, right, top, bottom, rule, lower, row } = places;
  const room = { x: left, y: top, w: right - left, h: bottom - top };
  const counts = countsOf(chart);
  const grid = gridOf(counts, unit, room, long?.times);
  const pitch = pitchOf(grid, room.w, long?.times ?? 0);
  const start = left + grid.before * pitch;
  const ends = { count: left + grid.columns * pitch, long: left + grid.before * pitch * (long?.times ?? 0) };
  const { roles, ground } = coloursOf(unit, sheet);
  const head = headWords(way, content, { ...places, start }, roles.growth, sheet);
  const label = long && longLabel(long, way.label, { ...places, start, end: ends.long }, sheet);
  if (!head || (long && !label)) return undefined;
  const standing = row &&
    long && [
      ...rowMarks('Row before', long.row, { ...row, x: left, w: start - left }, roles.rowBefore),
      ...rowMarks('Row growth', long.row, { ...row, x: start, w: ends.long - start }, roles.rowGrowth),
      { ...block({ x: left, y: row.foot, w: start - left, h: GROUND }, roles.line), name: 'Row before' },
      { ...block({ x: start, y: row.foot, w: ends.long - start, h: GROUND }, roles.line), name: 'Row growth' },
    ];
  const isPage = sheet.frame.margin > 0;
  const marks: PageMark[] = [
    ...(ground && isPage ? [plaza(ground, row ? row.foot + GROUND : top - SPACE.units / 2, sheet)] : []),
    ...(standing ?? []),
    ...unitMarks(chart.kit, counts, { grid, pitch, room }, roles),
    { ...block({ x: start, y: rule, w: ends.count - start, h: RULE }, roles.growth), name: 'Growth' },
    ...(standing && way.label === 'over'
      ? [{ ...block({ x: start, y: lower, w: ends.long - start, h: RULE }, roles.rowGrowth), name: 'Row growth' }]
      : []),
  ];
  const words = [...head.words, ...(label ? [label] : []), ...head.legend];
  const computed = [count, ...(long ? [long] : [])].map(({ growth }) => figureText(growth));
  return { marks, words, computed, ...(ground && isPage ? { foot: ground } : {}) };
}

type Places = NonNullable<ReturnType<typeof placesAt>>;

/** Where things stand from the top down with a figure of a size; undefined where the units have too little room. */
function placesAt(way: Way, { count, long, legend }: Content, sheet: PageSheet) {
  const { size, label, lines, isApart } = way;
  const { frame } = sheet;
  const isPage = frame.margin > 0;
  const [left, right] = [frame.margin, frame.w - frame.margin];
  const aside = isPage ? HEADLINE * frame.w + 0.2 : 0;
  const fitting = (sizes: readonly Pt[]) =>
    sheet.steps((isPage ? sizes : [...sizes, ...SMALL]).filter((each) => each <= way.most));
  const key = fitting(LEGEND).find((each) => legend && sheet.lineCount(legend, each, right - left) === 1);
  const text = fitting(TEXTS).find((each) => sheet.lineCount(count.said, each, right - aside, true) <= lines);
  if (!text || 1.05 * sheet.figureWidth(count.growth, size) > right - aside) return undefined;
  const keyH = key ? sheet.labelHeight('0', key, right) : 0;
  const said = SPACE.text + lines * sheet.labelHeight('0', text, right, true) + (isApart ? SPACE.rule + keyH : 0);
  const highest = (isPage ? TOP : 0) + figureHeight(size) + said;
  const rule = Math.max(highest, (frame.head ?? 0) + (isPage && key && !isApart ? keyH : 0)) + SPACE.rule;
  const base = rule - SPACE.rule - said;
  const top = rule + RULE + SPACE.units;
  const rowH = HEIGHTS[label] * frame.h;
  const foot = (isPage ? frame.h - FLOOR : frame.h) - GROUND;
  const labels = fitting(LABELS);
  const labelH = LEAD.over * sheet.labelHeight('0', labels[0] ?? 0, right, true);
  const lower = foot - rowH - (label === 'over' ? SPACE.rule + RULE : 0);
  const bottom = long ? lower - (label === 'over' ? SPACE.label + labelH : 0) - SPACE.row : frame.bottom;
  if (bottom - top < way.units * frame.h) return undefined;
  return {
    ...{ left, right, aside, text, key, labels, base, rule, top, bottom, lower },
    row: long ? { foot, h: rowH } : undefined,
  };
}

/** The figure and what it is of over what came, and left of them the legend; undefined where they have no room. */
function headWords(
  { size, align, lines, isApart }: Way,
  { count, legend }: Content,
  { left, right, aside, start, base, rule, text, key }: Places & { readonly start: Inch },
  ink: ColorRole,
  sheet: PageSheet,
): { readonly words: ChartWord[]; readonly legend: ChartWord[] } | undefined {
  const x = align === 'left' ? Math.max(start, aside) : aside;
  const w = right - x;
  const figured = 1.05 * sheet.figureWidth(count.growth, size);
  const one = 1.05 * sheet.wordWidth(plainText(count.said), text, true);
  if (figured > w || sheet.lineCount(count.said, text, w, true) > lines) return undefined;
  const words = [
    sheet.figure('figure', count.growth, { x, w, base }, { size, ink, align }),
    sheet.label('text', count.said, { x, y: base + SPACE.text, w }, { size: text, bold: true, ink, align }),
  ];
  if (!legend || !key) return { words, legend: [] };
  const own = 1.05 * sheet.wordWidth(plainText(legend), key) + 0.06;
  const free = (align === 'left' ? x : right - Math.min(w, Math.max(figured, one))) - SPACE.legend;
  if (!isApart && left + own > free) return undefined;
  const at = { x: left, y: rule - SPACE.rule, w: own, at: 'bottom' } as const;
  return { words, legend: [sheet.label('legend', legend, at, { size: key })] };
}

/** The growth of the length beside what grew, or over it; undefined where it has no room. */
function longLabel(
  { growth, said, lines }: Grown,
  side: Way['label'],
  { left, right, start, end, lower, row, labels }: Places & { readonly start: Inch; readonly end: Inch },
  sheet: PageSheet,
): ChartWord | undefined {
  const lead = { text: figureText(growth), bold: true };
  const ink: ColorRole = sheet.dark ? 'step-2' : 'subject';
  const leadW = (size: Pt, ratio: number) => 1.05 * sheet.wordWidth(lead.text, ratio * size, true) + 0.1;
  if (side === 'beside') {
    const [x, w] = [end + SPACE.beside, right - end - SPACE.beside];
    const most = (row?.h ?? 0) + SPACE.row - SPACE.lift;
    const least = sheet.scaled(Math.min(...LABELS));
    const found = LEAD.beside
      .flatMap((scale) => labels.filter((size) => size >= least).map((size) => ({ scale, size })))
      .filter(({ size }) => sheet.lineCount(lines, size, w, true) === lines.paragraphs.length)
      .map(({ scale, size }) => {
        const h = sheet.labelHeight(lines, size, w, true) + scale * sheet.labelHeight('0', size, w, true);
        return { scale, size, h };
      })
      .find(({ scale, size, h }) => leadW(size, scale) <= w && h <= most);
    if (!found || !row) return undefined;
    const { scale, size, h } = found;
    const text: RichText = { ...lines, paragraphs: [[{ ...lead, scale }], ...lines.paragraphs] };
    const word = sheet.label('length', text, { x, y: 0, w }, { size, bold: true, ink });
    return { ...word, anchor: 'bottom', box: { x, y: row.foot + GROUND - SPACE.lift - h, w, h } };
  }
  const [first = [], ...more] = said.paragraphs;
  const text: RichText = { ...said, paragraphs: [[{ ...lead, scale: LEAD.over }, { text: ' ' }, ...first], ...more] };
  const wordsW = (size: Pt) => leadW(size, LEAD.over) + 1.05 * sheet.wordWidth(plainText(said), size, true);
  const size = labels.find((each) => wordsW(each) <= right - left);
  if (size === undefined) return undefined;
  const w = wordsW(size);
  const x = Math.max(left, Math.min(start, right - w));
  const h = LEAD.over * sheet.labelHeight('0', size, w, true);
  // What would reach over the right edge ends there.
  const align = x < start ? 'right' : 'left';
  const word = sheet.label('length', text, { x, y: 0, w }, { size, bold: true, ink, align });
  return { ...word, anchor: 'bottom', box: { x, y: lower - SPACE.label - h, w, h } };
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

/** What a row was before, paler than what came to it. */
const PALE: readonly ColorRole[] = ['context', 'step-2', 'step-1'];

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
    : ({
        rowBefore: PALE.find((role) => contrast(role, ground) < LEGIBLE) ?? 'context',
        rowGrowth: 'subject',
        line: 'text',
      } as const);
  return { roles: { ...rows, before, growth }, ground: own };
}
