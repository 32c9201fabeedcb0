import type { ChartLabel, ChartPlotKind, ChartPoint, ChartSeries, NativeChart } from '../scene/native-chart.ts';
import { type ChartContext, chartLine, markProperties, richWords, textProperties, value } from './chart-text.ts';
import { rangeOf } from './chart-workbook.ts';
import { NAMESPACES } from './names.ts';
import { element, type XmlElement } from './xml.ts';

/** Diameter of a dot, within what the format allows (c:size, ECMA-376 part 1, 21.2.3.30). */
const DOT = { least: 2, most: 72 };
/** What newer programs know of labels ([MS-ODRAWXML] 2.24.3). */
const LABEL_EXTENSION = '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}';
/** Where a label may stand, by its own word (ST_DLblPos, 21.2.3.10). */
const POSITIONS = { outside: 'outEnd', inside: 'ctr', above: 't', below: 'b', left: 'l', right: 'r' } as const;
const GENERAL = 'General';

/** A series of a plot (c:ser, 21.2.2.170 and its like), the number of its column in the workbook being `index` + 1. */
export function seriesElement(chart: NativeChart, index: number, context: ChartContext): XmlElement {
  const series = chart.series[index];
  if (!series) throw new Error(`The chart has no series ${index}.`);
  const { kind } = chart.plot;
  const head = [value('c:idx', index), value('c:order', index), nameElement(series, index)];
  const common = [markElement(chart.plot, series, context)];
  const points = pointElements(chart.plot, series, context);
  const data = [
    labelsElement(chart.plot, series, context),
    element('c:cat', {}, stringReference(rangeOf(0, 2, chart.categories.length + 1), chart.categories)),
    element('c:val', {}, numberReference(index, series)),
  ];
  if (kind === 'bars') return element('c:ser', {}, head, common, value('c:invertIfNegative', false), points, data);
  if (kind === 'ring') return element('c:ser', {}, head, common, points, data);
  return element('c:ser', {}, head, common, noMarker(), points, data, value('c:smooth', false));
}

function nameElement({ name }: ChartSeries, index: number): XmlElement {
  return element('c:tx', {}, stringReference(rangeOf(index + 1, 1), [name]));
}

/** Words of the workbook, with a copy of them; an empty cell is left out. */
function stringReference(formula: string, words: readonly string[]): XmlElement {
  const points = words.map((each, idx) => each !== '' && element('c:pt', { idx }, element('c:v', {}, each)));
  const cache = element('c:strCache', {}, value('c:ptCount', words.length), points);
  return element('c:strRef', {}, element('c:f', {}, formula), cache);
}

function numberReference(index: number, { points }: ChartSeries): XmlElement {
  const cells = points.map(
    ({ value: number }, idx) => number !== undefined && element('c:pt', { idx }, element('c:v', {}, String(number))),
  );
  const cache = element(
    'c:numCache',
    {},
    element('c:formatCode', {}, GENERAL),
    value('c:ptCount', points.length),
    cells,
  );
  return element('c:numRef', {}, element('c:f', {}, rangeOf(index + 1, 2, points.length + 1)), cache);
}

/** How the marks of the series look that do not say otherwise. */
function markElement(plot: ChartPlotKind, series: ChartSeries, context: ChartContext): XmlElement {
  if (plot.kind === 'lines') return element('c:spPr', {}, chartLine(series.line, context, 'rnd'));
  const [first] = series.points;
  return markProperties(first?.fill, first?.outline, context);
}

const noMarker = () => element('c:marker', {}, value('c:symbol', 'none'));

/** Points whose marks look otherwise than their series' (c:dPt, 21.2.2.52). */
function pointElements(plot: ChartPlotKind, { points, line }: ChartSeries, context: ChartContext): XmlElement[] {
  const [first] = points;
  return points.flatMap((point, idx): XmlElement[] => {
    if (plot.kind === 'lines') {
      if (point.dot === undefined) return [];
      const joined = element('c:spPr', {}, chartLine(line, context, 'rnd'));
      return [
        element('c:dPt', {}, value('c:idx', idx), dot(point, point.dot, context), value('c:bubble3D', false), joined),
      ];
    }
    if (plot.kind === 'bars' && first && looksLike(point, first)) return [];
    const invert = plot.kind === 'bars' && value('c:invertIfNegative', false);
    const properties = markProperties(point.fill, point.outline, context);
    return [element('c:dPt', {}, value('c:idx', idx), invert, value('c:bubble3D', false), properties)];
  });
}

function looksLike(a: ChartPoint, b: ChartPoint): boolean {
  return a.fill === b.fill && JSON.stringify(a.outline) === JSON.stringify(b.outline);
}

function dot({ fill, outline }: ChartPoint, radius: number, context: ChartContext): XmlElement {
  const size = Math.min(DOT.most, Math.max(DOT.least, Math.round(2 * radius)));
  return element(
    'c:marker',
    {},
    value('c:symbol', 'circle'),
    value('c:size', size),
    markProperties(fill, outline, context),
  );
}

/** The labels of a series: one manner for most, and the points that have another, or none (c:dLbls, 21.2.2.49). */
function labelsElement(plot: ChartPlotKind, { points }: ChartSeries, context: ChartContext): XmlElement {
  const labels = points.map(({ label }) => label);
  const first = labels.find((label) => label?.format !== undefined) ?? labels.find((label) => label !== undefined);
  if (!first) return element('c:dLbls', {}, value('c:delete', true));
  const { shift: _, ...usual } = first;
  const own = labels.map((label, idx) => {
    if (!label) return element('c:dLbl', {}, value('c:idx', idx), value('c:delete', true));
    return isUsual(label, usual) ? undefined : pointLabel(plot, label, idx, context);
  });
  return element('c:dLbls', {}, own, numberFormat(usual), labelManner(plot, usual, context), noLeaders(plot));
}

/** No lines from labels that were moved to their points: rings say so in the schema's own words, others by an extension. */
function noLeaders(plot: ChartPlotKind): XmlElement {
  if (plot.kind === 'ring') return value('c:showLeaderLines', false);
  const none = element('c15:showLeaderLines', { val: false });
  return element('c:extLst', {}, element('c:ext', { uri: LABEL_EXTENSION, 'xmlns:c15': NAMESPACES.c15 }, none));
}

function isUsual(label: ChartLabel, usual: ChartLabel): boolean {
  const manner = ({ format, at, style, shift }: ChartLabel) => JSON.stringify([format, at, style, shift]);
  return label.format !== undefined && manner(label) === manner(usual);
}

/** The label of one point (c:dLbl, 21.2.2.47): written from its value, or in words where no format writes it. */
function pointLabel(plot: ChartPlotKind, label: ChartLabel, idx: number, context: ChartContext): XmlElement {
  const words = label.format === undefined ? richWords(label.text, label.style, context) : undefined;
  const { shift } = label;
  const layout =
    shift && element('c:layout', {}, element('c:manualLayout', {}, value('c:x', shift.x), value('c:y', shift.y)));
  return element(
    'c:dLbl',
    {},
    value('c:idx', idx),
    layout,
    words,
    numberFormat(label),
    labelManner(plot, label, context),
  );
}

function numberFormat({ format }: ChartLabel): XmlElement {
  return element('c:numFmt', { formatCode: format ?? GENERAL, sourceLinked: false });
}

function labelManner(plot: ChartPlotKind, label: ChartLabel, context: ChartContext): XmlElement[] {
  const shown = { LegendKey: false, Val: true, CatName: false, SerName: false, Percent: false, BubbleSize: false };
  return [
    element('c:spPr', {}, element('a:noFill'), chartLine(undefined, context)),
    textProperties(label.style, context, 'none'),
    // A ring has one place for its labels, and a word for none.
    ...(plot.kind === 'ring' ? [] : [value('c:dLblPos', POSITIONS[label.at])]),
    ...Object.entries(shown).map(([what, is]) => value(`c:show${what}`, is)),
  ];
}
