import { NAMESPACES } from '../../../office/names.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type {
  BarsPlot,
  ChartLabel,
  ChartLine,
  ChartPlotKind,
  ChartPoint,
  ChartSeries,
  NativeChart,
} from '../../../scene/native-chart.ts';
import type { CellRange, ChartSheet, SeriesCells } from './chart-sheet.ts';
import {
  type ChartContext,
  chartLine,
  GENERAL,
  markProperties,
  numberFormat,
  richWords,
  textProperties,
  value,
} from './chart-text.ts';

/** A series of a plot (c:ser, ECMA-376 part 1, 21.2.2.170 and its like), whose cells the sheet has at the same index. */
export function seriesElement(
  { plot }: NativeChart,
  sheet: ChartSheet,
  series: ChartSeries,
  index: number,
  context: ChartContext,
): XmlElement {
  const cells = sheet.series[index];
  if (!cells) throw new Error(`The chart has no series ${index}.`);
  const marks = marksOf(plot, series);
  const invert = marks.kind === 'bars' || marks.kind === 'bubbles';
  const [properties, marker] = usualMarks(marks, series, context);
  return element(
    'c:ser',
    value('c:idx', index),
    value('c:order', index),
    element('c:tx', stringReference(cells.name)),
    properties,
    marker,
    invert && value('c:invertIfNegative', false),
    otherMarks(marks, series, context),
    labelsElement(marks, series, context),
    series.trend && trendElement(series.trend, context),
    dataElements(marks, sheet, cells),
  );
}

/** The references to the data, and what the schema has after them. */
function dataElements({ kind }: Marks, { categories }: ChartSheet, { values, x, sizes }: SeriesCells): XmlElement[] {
  if (x) {
    const places = [element('c:xVal', numberReference(x)), element('c:yVal', numberReference(values))];
    if (!sizes) return [...places, value('c:smooth', false)];
    return [...places, element('c:bubbleSize', numberReference(sizes)), value('c:bubble3D', false)];
  }
  const data = [element('c:cat', stringReference(categories)), element('c:val', numberReference(values))];
  return kind === 'lines' ? [...data, value('c:smooth', false)] : data;
}

/** Words of the workbook, with a copy of them; an empty cell is left out. */
function stringReference({ formula, cells }: CellRange<string>): XmlElement {
  const points = cells.map((each, idx) => each !== '' && element('c:pt', { idx }, element('c:v', each)));
  const cache = element('c:strCache', value('c:ptCount', cells.length), points);
  return element('c:strRef', element('c:f', formula), cache);
}

function numberReference({ formula, cells }: CellRange<number | undefined>): XmlElement {
  const points = cells.map(
    (number, idx) => number !== undefined && element('c:pt', { idx }, element('c:v', String(number))),
  );
  const format = element('c:formatCode', GENERAL);
  const cache = element('c:numCache', format, value('c:ptCount', cells.length), points);
  return element('c:numRef', element('c:f', formula), cache);
}

const DOT = { least: 2, most: 72 };

export type Marks = Exclude<ChartPlotKind, { kind: 'combo' }>;

/** The lines of a combo, and those over areas. */
export const LINES: Marks = { kind: 'lines', edges: false };
export const COURSE: Marks = { kind: 'lines', edges: true };

/** What the series of a plot is drawn with: in a combo a line, or a bar. */
function marksOf(plot: ChartPlotKind, { line, over }: ChartSeries): Marks {
  if (over?.as === 'course') return COURSE;
  if (over && plot.kind === 'bars') return { ...plot, stacked: false };
  if (plot.kind !== 'combo') return plot;
  return line ? LINES : (plot.bars satisfies BarsPlot);
}

const isDotted = ({ kind }: Marks) => kind === 'lines' || kind === 'radar' || kind === 'scatter';

/** How the marks of the series look that do not say otherwise: as most of them do. */
function usualMarks(marks: Marks, series: ChartSeries, context: ChartContext): XmlElement[] {
  const point = usualPoint(marks, series);
  if (!isDotted(marks)) return [markProperties(point?.fill, point?.outline, context)];
  return [
    marks.kind === 'radar' && marks.filled
      ? markProperties(series.points[0]?.fill, series.line, context)
      : joint(series, context),
    marker(point, series, context, eachApart(marks, series) ? 1 : 0),
  ];
}

/** Points whose marks look otherwise (c:dPt, 21.2.2.52); an area has one look. */
function otherMarks(marks: Marks, series: ChartSeries, context: ChartContext): XmlElement[] {
  if (marks.kind === 'areas') return [];
  const usual = eachApart(marks, series) ? undefined : look(marks, usualPoint(marks, series));
  return series.points.flatMap((point, idx) => {
    if (point.value === undefined || look(marks, point) === usual) return [];
    const flat = value('c:bubble3D', false);
    if (isDotted(marks)) {
      const own = [marker(point, series, context), flat, joint(series, context)];
      return [element('c:dPt', value('c:idx', idx), own)];
    }
    const invert = marks.kind !== 'ring' && value('c:invertIfNegative', false);
    const properties = markProperties(point.fill, point.outline, context);
    return [element('c:dPt', value('c:idx', idx), invert, flat, properties)];
  });
}

const joint = ({ line }: ChartSeries, context: ChartContext) => element('c:spPr', chartLine(line, context, 'rnd'));

function look(marks: Marks, point: ChartPoint | undefined): string {
  if (isDotted(marks) && point?.dot === undefined) return '';
  return JSON.stringify([point?.dot, point?.fill, point?.outline]);
}

/**
 * Whether every point says how it looks: the parts of a ring, and dots that are not all alike. LibreOffice passes over a
 * dot that differs from its series' in colour alone; the series' own, for points that are added later, are a point larger.
 */
function eachApart(marks: Marks, series: ChartSeries): boolean {
  if (!isDotted(marks)) return marks.kind === 'ring';
  const usual = usualPoint(marks, series);
  return usual?.dot !== undefined && series.points.some((point) => look(marks, point) !== look(marks, usual));
}

/** A point that looks as most of the series do; of an area, the first. */
function usualPoint(marks: Marks, { points: all }: ChartSeries): ChartPoint | undefined {
  if (marks.kind === 'areas') return all[0];
  const points = all.filter(({ value }) => value !== undefined);
  const looks = points.map((point) => look(marks, point));
  const count = (index: number) => looks.filter((each) => each === looks[index]).length;
  return points.reduce<readonly [ChartPoint | undefined, number]>(
    ([most, least], point, i) => (count(i) > least ? [point, count(i)] : [most, least]),
    [undefined, 0],
  )[0];
}

function marker(point: ChartPoint | undefined, { symbol }: ChartSeries, context: ChartContext, larger = 0): XmlElement {
  if (point?.dot === undefined) return element('c:marker', value('c:symbol', 'none'));
  const size = Math.min(DOT.most, Math.max(DOT.least, Math.round(2 * point.dot) + larger));
  const { fill, outline } = point;
  return element(
    'c:marker',
    value('c:symbol', symbol ?? 'circle'),
    value('c:size', size),
    markProperties(fill, outline, context),
  );
}

/** What newer programs know of labels ([MS-ODRAWXML] 2.24.3). */
const LABEL_EXTENSION = '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}';

/** Where a label may stand, by its own word (ST_DLblPos, ECMA-376 part 1, 21.2.3.10). */
type Positions = Partial<Readonly<Record<ChartLabel['at'], string>>>;
const AROUND: Positions = { inside: 'ctr', above: 't', below: 'b', left: 'l', right: 'r' };
const AT_END: Positions = { outside: 'outEnd', inside: 'ctr' };
const IN_THE_MIDDLE: Positions = { inside: 'ctr' };

/** The places of labels at such marks; rings and areas have one place, and no word for it. */
function positionsOf(marks: Marks): Positions {
  if (marks.kind === 'bars') return marks.stacked ? IN_THE_MIDDLE : AT_END;
  if (marks.kind === 'ring') return marks.hole > 0 ? {} : { outside: 'outEnd', inside: 'inEnd' };
  if (marks.kind === 'radar') return { outside: 'outEnd' };
  return marks.kind === 'areas' ? {} : AROUND;
}

/** The labels of a series: one manner for most, and the points that have another, or none (c:dLbls, 21.2.2.49). */
function labelsElement(
  marks: Marks,
  { points, label: later, led = false }: ChartSeries,
  context: ChartContext,
): XmlElement {
  const labels = points.map(({ label }) => label);
  const usual = later ?? usualLabel(labels);
  if (!usual) return element('c:dLbls', value('c:delete', true));
  const own = labels.map((label, idx) => {
    if (!label && points[idx]?.value === undefined) return undefined;
    if (!label) return element('c:dLbl', value('c:idx', idx), value('c:delete', true));
    return manner(label) === manner(usual) ? undefined : pointLabel(marks, label, idx, context);
  });
  return element(
    'c:dLbls',
    own,
    numberFormat(usual.format),
    labelManner(marks, usual, context),
    leaders(marks, led, context),
  );
}

/** How most labels of a series are written, and those of points that are added to it; never moved, and never words. */
function usualLabel(labels: readonly (ChartLabel | undefined)[]): ChartLabel | undefined {
  const written = labels.filter((label) => label !== undefined);
  const plain = written.filter(({ format, shift }) => format !== undefined && shift === undefined);
  const manners = plain.map(manner);
  const count = (label: ChartLabel) => manners.filter((each) => each === manner(label)).length;
  const most = plain.reduce<ChartLabel | undefined>(
    (best, label) => (best && count(best) >= count(label) ? best : label),
    written.find(({ format }) => format !== undefined) ?? written[0],
  );
  if (!most) return undefined;
  const { shift: _, ...usual } = most;
  return usual;
}

const manner = ({ text, format, ...rest }: ChartLabel) => JSON.stringify([rest, format ?? `"${text}"`]);

/** The line that fits points best (c:trendline, 21.2.2.211). */
function trendElement(line: ChartLine, context: ChartContext): XmlElement {
  const properties = element('c:spPr', chartLine(line, context));
  const shown = [value('c:trendlineType', 'linear'), value('c:dispRSqr', false), value('c:dispEq', false)];
  return element('c:trendline', properties, shown);
}

/** Whether lines lead from labels that were moved to their points: rings say so in the schema's own words, others by an extension. */
function leaders(marks: Marks, led: boolean, context: ChartContext): XmlElement {
  if (marks.kind === 'ring') return value('c:showLeaderLines', false);
  const line = led && element('c15:leaderLines', element('c:spPr', chartLine(LEADER, context)));
  return labelExtension(element('c15:showLeaderLines', { val: led }), line);
}

const LEADER: ChartLine = { color: 'subtle', width: 0.75 };

const labelExtension = (...children: (XmlElement | false)[]) =>
  element('c:extLst', element('c:ext', { uri: LABEL_EXTENSION, 'xmlns:c15': NAMESPACES.c15 }, children));

/** The label of one point (c:dLbl, 21.2.2.47): written from its value, or in words where no format writes it. */
function pointLabel(marks: Marks, label: ChartLabel, idx: number, context: ChartContext): XmlElement {
  const words = label.format === undefined ? richWords(label.text, label.style, context, label.size) : undefined;
  const { shift } = label;
  const layout = shift && element('c:layout', element('c:manualLayout', value('c:x', shift.x), value('c:y', shift.y)));
  return element(
    'c:dLbl',
    value('c:idx', idx),
    layout,
    words,
    numberFormat(label.format),
    labelManner(marks, label, context),
    label.size !== undefined && labelExtension(element('c15:dlblFieldTable')),
  );
}

function labelManner(marks: Marks, label: ChartLabel, context: ChartContext): XmlElement[] {
  const position = positionsOf(marks)[label.at];
  const { named, below = false, ground, style } = label;
  const shown = {
    ...{ LegendKey: false, Val: true, CatName: named === 'category', SerName: named === 'series' },
    ...{ Percent: false, BubbleSize: false },
  };
  return [
    markProperties(ground, undefined, context),
    textProperties(style, context, 'none'),
    ...(position === undefined ? [] : [value('c:dLblPos', position)]),
    ...Object.entries(shown).map(([what, is]) => value(`c:show${what}`, is)),
    ...(named ? [element('c:separator', below ? '\n' : ' ')] : []),
  ];
}
