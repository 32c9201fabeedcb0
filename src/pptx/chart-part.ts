import { languageTag } from '../core/language.ts';
import type { ChartAxes, NativeChart } from '../scene/native-chart.ts';
import { seriesElement } from './chart-series.ts';
import { type ChartContext, chartLine, textProperties, value } from './chart-text.ts';
import { mapAttributes } from './color.ts';
import { NAMESPACES } from './names.ts';
import { element, type XmlElement } from './xml.ts';

/** Numbers of the axes of a plot; unique within its part. */
const AXES = { category: 1001, value: 1002 };
/** Parts of the whole are written to this precision. */
const FRACTION = 100_000;

/** A chart's part (c:chartSpace, ECMA-376 part 1, 21.2.2.29); `data` is its relationship to its workbook. */
export function chartPart(chart: NativeChart, context: ChartContext & { readonly data: string }): XmlElement {
  const { brand, colors, language, data } = context;
  const label = { ...brand.type.label, color: 'text' as const, bold: false };
  return element(
    'c:chartSpace',
    { 'xmlns:a': NAMESPACES.a, 'xmlns:r': NAMESPACES.r, 'xmlns:c': NAMESPACES.c },
    value('c:date1904', false),
    value('c:lang', languageTag(language)),
    value('c:roundedCorners', false),
    element('c:clrMapOvr', mapAttributes(colors)),
    element(
      'c:chart',
      {},
      value('c:autoTitleDeleted', true),
      plotArea(chart, context),
      value('c:plotVisOnly', true),
      value('c:dispBlanksAs', 'gap'),
    ),
    bare(context),
    textProperties(label, context),
    element('c:externalData', { 'r:id': data }, value('c:autoUpdate', false)),
  );
}

/** Neither a fill nor an outline: the slide's ground shows. */
function bare(context: ChartContext): XmlElement {
  return element('c:spPr', {}, element('a:noFill'), chartLine(undefined, context));
}

/** The marks and their axes, in a place that is not left to the program (c:plotArea, 21.2.2.145). */
function plotArea(chart: NativeChart, context: ChartContext): XmlElement {
  const { x, y, w, h } = chart.area;
  const part = (length: number) => Math.round(length * FRACTION) / FRACTION;
  const layout = element(
    'c:manualLayout',
    {},
    value('c:layoutTarget', 'inner'),
    value('c:xMode', 'edge'),
    value('c:yMode', 'edge'),
    ...Object.entries({ x, y, w, h }).map(([side, length]) => value(`c:${side}`, part(length))),
  );
  const axes = chart.axes ? axisElements(chart, chart.axes, context) : [];
  return element('c:plotArea', {}, element('c:layout', {}, layout), plotElement(chart, context), axes, bare(context));
}

function plotElement(chart: NativeChart, context: ChartContext): XmlElement {
  const { plot } = chart;
  const series = chart.series.map((_, i) => seriesElement(chart, i, context));
  const axes = [value('c:axId', AXES.category), value('c:axId', AXES.value)];
  if (plot.kind === 'ring') {
    const size = value('c:holeSize', Math.round(plot.hole));
    return element('c:doughnutChart', {}, value('c:varyColors', true), series, value('c:firstSliceAng', 0), size);
  }
  if (plot.kind === 'lines') {
    const marks = [value('c:grouping', 'standard'), value('c:varyColors', false)];
    return element('c:lineChart', {}, marks, series, value('c:marker', true), axes);
  }
  return element(
    'c:barChart',
    {},
    value('c:barDir', plot.horizontal ? 'bar' : 'col'),
    value('c:grouping', plot.stacked ? 'stacked' : 'clustered'),
    value('c:varyColors', false),
    series,
    value('c:gapWidth', Math.min(500, Math.round(plot.gap))),
    value('c:overlap', Math.round(plot.overlap)),
    axes,
  );
}

/** The category axis, and the value axis, which is not shown (c:catAx, 21.2.2.25; c:valAx, 21.2.2.226). */
function axisElements({ plot }: NativeChart, axes: ChartAxes, context: ChartContext): XmlElement[] {
  const lying = plot.kind === 'bars' && plot.horizontal;
  const ends = [value('c:max', axes.max), value('c:min', axes.min)];
  const step = axes.nameStep && axes.nameStep > 1 ? value('c:tickLblSkip', axes.nameStep) : undefined;
  const category = element(
    'c:catAx',
    {},
    value('c:axId', AXES.category),
    // Rows are read from the top.
    element('c:scaling', {}, value('c:orientation', lying ? 'maxMin' : 'minMax')),
    value('c:delete', false),
    value('c:axPos', lying ? 'l' : 'b'),
    axisManner(axes.names ? 'low' : 'none'),
    element('c:spPr', {}, element('a:noFill'), chartLine(axes.base, context)),
    axes.names && textProperties(axes.names, context),
    value('c:crossAx', AXES.value),
    value('c:crosses', 'autoZero'),
    value('c:auto', false),
    value('c:lblAlgn', 'ctr'),
    value('c:lblOffset', 100),
    step,
    value('c:noMultiLvlLbl', true),
  );
  const values = element(
    'c:valAx',
    {},
    value('c:axId', AXES.value),
    element('c:scaling', {}, value('c:orientation', 'minMax'), ends),
    value('c:delete', true),
    value('c:axPos', lying ? 't' : 'l'),
    axisManner('none'),
    value('c:crossAx', AXES.category),
    value('c:crosses', 'autoZero'),
    value('c:crossBetween', plot.kind === 'lines' && plot.edges ? 'midCat' : 'between'),
  );
  return [category, values];
}

/** No ticks, and labels where they are wanted. */
function axisManner(labels: 'low' | 'none'): XmlElement[] {
  return [
    element('c:numFmt', { formatCode: 'General', sourceLinked: false }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', labels),
  ];
}
