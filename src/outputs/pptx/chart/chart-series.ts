import { element, type XmlElement } from '../../../office/xml.ts';
import type { ChartSeries, NativeChart } from '../../../scene/native-chart.ts';
import { labelsElement } from './chart-labels.ts';
import { type Marks, marksOf, otherMarks, usualMarks } from './chart-marks.ts';
import type { CellRange, ChartSheet, SeriesCells } from './chart-sheet.ts';
import { type ChartContext, GENERAL, value } from './chart-text.ts';

/** A series of a plot (c:ser, ECMA-376 part 1, 21.2.2.170 and its like), whose cells the sheet has at the same index. */
export function seriesElement(
  { plot, series: all }: NativeChart,
  sheet: ChartSheet,
  index: number,
  context: ChartContext,
): XmlElement {
  const [series, cells] = [all[index], sheet.series[index]];
  if (!series || !cells) throw new Error(`The chart has no series ${index}.`);
  const marks = marksOf(plot, series);
  const invert = marks.kind === 'bars' || marks.kind === 'bubbles';
  const [properties, marker] = usualMarks(marks, series, context);
  return element(
    'c:ser',
    {},
    value('c:idx', index),
    value('c:order', index),
    element('c:tx', {}, stringReference(cells.name)),
    properties,
    marker,
    invert && value('c:invertIfNegative', false),
    otherMarks(marks, series, context),
    labelsElement(
      marks,
      series.points.map(({ label }) => label),
      context,
    ),
    dataElements(marks, sheet, cells),
  );
}

/** The references to the data, and what the schema has after them. */
function dataElements({ kind }: Marks, { categories }: ChartSheet, { values, x, sizes }: SeriesCells): XmlElement[] {
  if (x) {
    const places = [element('c:xVal', {}, numberReference(x)), element('c:yVal', {}, numberReference(values))];
    if (!sizes) return [...places, value('c:smooth', false)];
    return [...places, element('c:bubbleSize', {}, numberReference(sizes)), value('c:bubble3D', false)];
  }
  const data = [element('c:cat', {}, stringReference(categories)), element('c:val', {}, numberReference(values))];
  return kind === 'lines' ? [...data, value('c:smooth', false)] : data;
}

/** Words of the workbook, with a copy of them; an empty cell is left out. */
function stringReference({ formula, cells }: CellRange<string>): XmlElement {
  const points = cells.map((each, idx) => each !== '' && element('c:pt', { idx }, element('c:v', {}, each)));
  const cache = element('c:strCache', {}, value('c:ptCount', cells.length), points);
  return element('c:strRef', {}, element('c:f', {}, formula), cache);
}

function numberReference({ formula, cells }: CellRange<number | undefined>): XmlElement {
  const points = cells.map(
    (number, idx) => number !== undefined && element('c:pt', { idx }, element('c:v', {}, String(number))),
  );
  const format = element('c:formatCode', {}, GENERAL);
  const cache = element('c:numCache', {}, format, value('c:ptCount', cells.length), points);
  return element('c:numRef', {}, element('c:f', {}, formula), cache);
}

/** The series of a plot that a test chooses, with the numbers that they have among all. */
export function seriesElements(
  chart: NativeChart,
  sheet: ChartSheet,
  chosen: (series: ChartSeries) => boolean,
  context: ChartContext,
): XmlElement[] {
  return chart.series.flatMap((series, i) => (chosen(series) ? [seriesElement(chart, sheet, i, context)] : []));
}
