import { exactPx, type Inch, type Px, pxToInch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import type { Finding } from '../../../findings/finding.ts';
import { figureRuns } from '../../../layout/figure.ts';
import { type Mark, traceDisc } from '../../../marks/marks.ts';
import type { Pen, Point } from '../../../marks/pen.ts';
import { say } from '../../../messages/say.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartData, Compared, Highlighted } from '../../base/common-fields.ts';
import type { ChartWord, Composition, PlotContext } from '../../base/define-chart.ts';
import { badData } from '../../base/review.ts';
import { areShares, type ChartTable, comparisonOf, dataOf, inScale, normalise, periodNames } from '../../base/table.ts';
import { wordsFor } from '../../base/words.ts';
import { type FactFigure, figureOf } from '../../parts/figure.ts';
import { keyedHeading } from '../../parts/labels.ts';
import { bracketHeight, bracketMarks, type ChartSheet, figureHeight, isAdded, totalBelow } from '../../parts/sheet.ts';

export const PICTOGRAM_ICONS = ['disc', 'person', 'square'] as const;
export type PictogramIcon = (typeof PICTOGRAM_ICONS)[number];

export interface Pictogram extends ChartData, Highlighted {
  readonly of?: 10 | 100 | undefined;
  readonly per?: number | undefined;
  readonly icon: PictogramIcon;
}

/** The part of its pitch that an icon takes at most: across, and down. */
const FILL = { across: 0.9, down: 0.87 };
const ASPECTS: Readonly<Record<PictogramIcon, number>> = { person: 0.54, disc: 1, square: 1 };
/** A grid whose rows the first value fills whole may have icons smaller by this much. */
const WHOLE_BONUS = 1.2;
const MAX_ROWS = 12;
/** More icons than these are no longer seen one by one. */
const MAX_ICONS = 400;

/** A pictogram of one grid: the second value, with the first as a part of it. */
type CrowdChart = Pictogram & Omit<Compared, 'highlight'>;

type CrowdPlan = ReturnType<typeof planCrowd>;

export function isCrowd(chart: CrowdChart): boolean {
  return chart.compare !== undefined && crowdFaults(chart).length === 0;
}

/** `bad-data` where the first value is no part of the second, or the two take too few or too many icons. */
export function reviewCrowd(chart: CrowdChart, path: Path): Finding[] {
  if (chart.compare === undefined) return [];
  return crowdFaults(chart).map((fault) => badData([...path, 'compare'], fault));
}

function countsOf(chart: CrowdChart, { series, scale }: ChartTable) {
  const per = inScale(chart.per ?? 1, scale ?? 1);
  const [before = 0, all = 0] = (series[0]?.values ?? []).map((value) => Math.round(Math.max(0, value || 0) / per));
  return { before, all };
}

function crowdFaults(chart: CrowdChart) {
  const table = normalise(chart);
  const values = table.series[0]?.values ?? [];
  const { before, all } = countsOf(chart, table);
  if (values.length !== 2 || areShares(table) || before > all) return [say.charts.pictogram.notParts];
  return before >= 1 && all <= MAX_ICONS ? [] : [say.charts.pictogram.crowdSize({ most: MAX_ICONS })];
}

export function planCrowd(chart: CrowdChart, { language, width, height }: PlotContext) {
  const table = periodNames(normalise(chart, language), chart, language, { after: true });
  const { before, all } = countsOf(chart, table);
  const aspect = ASPECTS[chart.icon];
  const added = isAdded(table, chart, language);
  const [w, h] = [pxToInch(width), pxToInch(height - (added ? bracketHeight : 0))];
  const grids = Array.from({ length: Math.min(MAX_ROWS, all) }, (_, i) => {
    const rows = i + 1;
    const columns = Math.ceil(all / rows);
    const tallest = h / (1 + (rows - 1) / FILL.down);
    const widest = w / (1 + (columns - 1) / FILL.across);
    return { rows, columns, h: Math.min(tallest, widest / aspect) };
  });
  const none = { rows: 1, columns: 1, h };
  /** The grid with the largest icons is the best; one that the first value fills column by column is preferred. */
  const worth = ({ rows, h: height }: typeof none) =>
    height * (before % rows === 0 && all % rows === 0 ? WHOLE_BONUS : 1);
  const grid = grids.reduce((best, each) => (worth(each) > worth(best) ? each : best), grids[0] ?? none);
  const own = { w: aspect * grid.h, h: grid.h };
  const across = grid.columns > 1 ? (w - own.w) / (grid.columns - 1) : 0;
  const down = grid.rows > 1 ? (h - own.h) / (grid.rows - 1) : 0;
  /** The middles of the icons' feet. */
  const feet = Array.from({ length: all }, (_, i): Point => {
    const [column, row] = [Math.floor(i / grid.rows), i % grid.rows];
    return { x: exactPx(own.w / 2 + column * across), y: exactPx(own.h + row * down) };
  });
  return {
    ...{ table, feet, before, icon: chart.icon, height: exactPx(grid.h) },
    /** Where the column begins in which icons of the growth begin. */
    growthX: exactPx(Math.floor(before / grid.rows) * across),
    /** Below all icons, where those of the growth are what was added. */
    bracket: added ? { w: width, foot: height } : undefined,
  };
}

export function crowdMarks(plan: CrowdPlan): readonly Mark[] {
  const { feet, before, icon, height, bracket } = plan;
  const marksOf = (icons: readonly Point[], role: ColorRole): Mark[] => {
    const trace = (pen: Pen) => {
      for (const foot of icons) traceIcon(pen, icon, foot, height);
    };
    return icons.length === 0 ? [] : [{ kind: 'path', trace, role }];
  };
  return [
    ...marksOf(feet.slice(0, before), 'step-2'),
    ...marksOf(feet.slice(before), bracket ? 'highlight' : 'subject'),
    ...(bracket ? bracketMarks(bracket.w, bracket.foot) : []),
  ];
}

/** Adds an icon to the path, its foot at a point: a person is a bust. */
function traceIcon(pen: Pen, icon: PictogramIcon, { x, y }: Point, h: Px): void {
  const circle = (middle: Px, radius: Px) => traceDisc(pen, { x, y: middle }, radius);
  if (icon === 'disc') circle(y - h / 2, h / 2);
  else if (icon === 'square') pen.roundRect(x - h / 2, y - h, h, h, h / 10);
  else {
    circle(y - 0.78 * h, 0.2 * h);
    const at = (dx: number, up: number): [Px, Px] => [x + dx * h, y - up * h];
    pen.moveTo(...at(-0.27, 0));
    pen.lineTo(...at(-0.27, 0.24));
    pen.quadraticCurveTo(...at(-0.27, 0.52), ...at(0, 0.52));
    pen.quadraticCurveTo(...at(0.27, 0.52), ...at(0.27, 0.24));
    pen.lineTo(...at(0.27, 0));
    pen.closePath();
  }
}

/** In a hall: what was before, how much that grew, and what they are of. */
const SIZES = { before: { most: 44, least: 36 }, grown: { most: 88, least: 36 }, name: 22 } as const;
const SPACE = { heading: 0.1, gap: 0.12, icons: 0.22, clear: 0.2 };
/** What was before is no larger than this part of its growth. */
const QUIETER = 0.62;
/** A column of words is no narrower than this. */
const NARROWEST: Inch = 1.6;

/**
 * Above the icons what was before, and at the first icon of the growth how much that is; below all of them what they come
 * to, where those of the growth are what was added.
 */
export function composeCrowd(chart: CrowdChart, sheet: ChartSheet): Composition {
  const { language, w, h, title } = sheet;
  const named = normalise(chart, language);
  const per = inScale(chart.per ?? 1, named.scale ?? 1);
  const isEach = per === 1 && named.unit === '';
  const heading = sheet.headingAbove(isEach ? title : keyedHeading(title, per, named.unit, language));
  const top = heading.h + (heading.h > 0 ? SPACE.heading : 0);
  const planned = (foot: Inch) => planCrowd(chart, sheet.picture({ w, h: h - top - 1.2 - foot }));
  const trial = planned(0);
  const total = trial.bracket ? totalBelow(sheet, trial.table) : undefined;
  const foot = total?.h ?? 0;
  const { table, growthX, bracket } = foot > 0 ? planned(foot) : trial;
  const [earlier, later] = dataOf(table);
  const first = figureOf(earlier, table.unit);
  const all = figureOf(later, table.unit);
  const comparison = comparisonOf(table, chart, language);
  const grown: FactFigure = comparison?.figure ?? all;
  const least = Math.max(NARROWEST, 1.05 * sheet.figureWidth(grown, sheet.scaled(SIZES.grown.least)));
  const x = Math.min(Math.max(pxToInch(growthX), NARROWEST + SPACE.clear), w - least);
  const [before, after] = [earlier?.name ?? '', later?.name ?? ''];
  /** What stands below the growth: that it was added, or what it led to; the name of the value where nothing is compared. */
  const nameOfGrowth = (): RichText => {
    const { added, grownTo, comma } = wordsFor(language);
    if (bracket) return richText(added);
    if (!comparison) return richText(after);
    // What a value grew to, in bold, and when, where that is a date: "to **2.7 million**", "to **2.7 million**, 2019".
    const runs = figureRuns(all, 1, { fact: all.fact }).map(({ scale: _, ...run }) => ({ ...run, bold: true }));
    const date = /\d/u.test(after) ? [{ text: `${comma}${after}` }] : [];
    return { paragraphs: [[{ text: grownTo }, ...runs, ...date]], path: [] };
  };
  // What was before is clearly smaller than what it grew.
  const grownSize = sheet.figureSize([grown], { w: w - x, h: 1 }, SIZES.grown);
  const usual = sheet.figureSize([first], { w: x - SPACE.clear, h: 1 }, SIZES.before);
  const most = comparison ? QUIETER * grownSize : grownSize;
  const beforeSize = Math.min(usual, Math.max(most, sheet.scaled(SIZES.before.least)));
  const columns = [
    { x: 0, w: x - SPACE.clear, figure: first, size: beforeSize, name: richText(before), ink: 'step-3' },
    { x, w: w - x, figure: grown, size: grownSize, name: nameOfGrowth(), ink: comparison ? 'highlight' : 'subject' },
  ] as const;
  const nameSize = sheet.scaled(SIZES.name);
  const names = columns.map(({ name, w: width }) => sheet.labelHeight(name, nameSize, width));
  const digits = Math.max(...columns.map(({ size }) => figureHeight(size)));
  const head = digits + SPACE.gap + Math.max(0, ...names) + SPACE.icons;
  const words = columns.flatMap(({ x, w, figure, size, name, ink }, i): ChartWord[] => [
    // Both stand on one base line.
    sheet.figure(`value ${i + 1}`, figure, { x, w, top: top + digits - figureHeight(size) }, { size, ink }),
    sheet.label(`name ${i + 1}`, name, { x, y: top + digits + SPACE.gap, w }, { size: nameSize, color: 'text' }),
  ]);
  return {
    marks: { x: 0, y: top + head, w, h: h - top - head - foot },
    words: [...heading.words, ...words, ...(total ? [total.word] : [])],
  };
}
