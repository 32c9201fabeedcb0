import { element, type XmlElement } from '../../../office/xml.ts';
import type { BarsPlot, ChartPlotKind, ChartPoint, ChartSeries } from '../../../scene/native-chart.ts';
import { type ChartContext, chartLine, markProperties, value } from './chart-text.ts';

/** Diameter of a dot, within what the format allows (c:size, ECMA-376 part 1, 21.2.3.30). */
const DOT = { least: 2, most: 72 };

/** Marks of one sort. */
export type Marks = Exclude<ChartPlotKind, { kind: 'combo' }>;

/** What the series of a plot is drawn with: in a combo a line, or a bar. */
export function marksOf(plot: ChartPlotKind, { line }: ChartSeries): Marks {
  if (plot.kind !== 'combo') return plot;
  return line ? { kind: 'lines', edges: false } : (plot.bars satisfies BarsPlot);
}

/** Whether its points are dots, which may be joined by a line. */
export const isDotted = ({ kind }: Marks) => kind === 'lines' || kind === 'radar' || kind === 'scatter';

/** How the marks of the series look that do not say otherwise: as most of them do. */
export function usualMarks(marks: Marks, series: ChartSeries, context: ChartContext): XmlElement[] {
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
export function otherMarks(marks: Marks, series: ChartSeries, context: ChartContext): XmlElement[] {
  if (marks.kind === 'areas') return [];
  const usual = eachApart(marks, series) ? undefined : look(marks, usualPoint(marks, series));
  return series.points.flatMap((point, idx) => {
    if (look(marks, point) === usual) return [];
    const flat = value('c:bubble3D', false);
    if (isDotted(marks)) {
      const own = [marker(point, series, context), flat, joint(series, context)];
      return [element('c:dPt', {}, value('c:idx', idx), own)];
    }
    const invert = marks.kind !== 'ring' && value('c:invertIfNegative', false);
    const properties = markProperties(point.fill, point.outline, context);
    return [element('c:dPt', {}, value('c:idx', idx), invert, flat, properties)];
  });
}

/** The line that joins the points of a series, where it has one. */
const joint = ({ line }: ChartSeries, context: ChartContext) => element('c:spPr', {}, chartLine(line, context, 'rnd'));

/** What tells the mark of a point from another's. */
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
function usualPoint(marks: Marks, { points }: ChartSeries): ChartPoint | undefined {
  if (marks.kind === 'areas') return points[0];
  const looks = points.map((point) => look(marks, point));
  const count = (index: number) => looks.filter((each) => each === looks[index]).length;
  return points.reduce<readonly [ChartPoint | undefined, number]>(
    ([most, least], point, i) => (count(i) > least ? [point, count(i)] : [most, least]),
    [undefined, 0],
  )[0];
}

function marker(point: ChartPoint | undefined, { symbol }: ChartSeries, context: ChartContext, larger = 0): XmlElement {
  if (point?.dot === undefined) return element('c:marker', {}, value('c:symbol', 'none'));
  const size = Math.min(DOT.most, Math.max(DOT.least, Math.round(2 * point.dot) + larger));
  const { fill, outline } = point;
  return element(
    'c:marker',
    {},
    value('c:symbol', symbol ?? 'circle'),
    value('c:size', size),
    markProperties(fill, outline, context),
  );
}
