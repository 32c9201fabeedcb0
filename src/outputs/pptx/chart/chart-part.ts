import { defined } from '../../../core/collections.ts';
import { languageTag } from '../../../core/language.ts';
import { NAMESPACES } from '../../../office/names.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type {
  ChartArea,
  ChartAxes,
  ChartEnds,
  ChartLegend,
  ChartScale,
  ChartSeries,
  ChartStacking,
  NativeChart,
} from '../../../scene/native-chart.ts';
import { mapAttributes } from '../drawingml/color.ts';
import { COURSE, LINES, type Marks, seriesElement } from './chart-series.ts';
import { chartSheet } from './chart-sheet.ts';
import { type ChartContext, chartLine, markProperties, numberFormat, textProperties, value } from './chart-text.ts';

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
      value('c:autoTitleDeleted', true),
      plotArea(chart, context),
      chart.legend && legend(chart, chart.legend, context),
      value('c:plotVisOnly', true),
      value('c:dispBlanksAs', 'gap'),
    ),
    markProperties(undefined, undefined, context),
    textProperties(label, context),
    element('c:externalData', { 'r:id': data }, value('c:autoUpdate', false)),
  );
}

/** The marks and their axes, in a place that is not left to the program (c:plotArea, 21.2.2.145). */
function plotArea(chart: NativeChart, context: ChartContext): XmlElement {
  const axes = chart.axes ? axisElements(chart, chart.axes, context) : [];
  const layout = placed(chart.area, value('c:layoutTarget', 'inner'));
  return element(
    'c:plotArea',
    layout,
    plotElements(chart, context),
    axes,
    markProperties(undefined, undefined, context),
  );
}

/** A place in the chart (c:layout, 21.2.2.88). */
function placed({ x, y, w, h }: ChartArea, target?: XmlElement): XmlElement {
  const part = (length: number) => Math.round(length * FRACTION) / FRACTION;
  const lengths = Object.entries({ x, y, w, h }).map(([side, length]) => value(`c:${side}`, part(length)));
  const edges = [value('c:xMode', 'edge'), value('c:yMode', 'edge')];
  return element('c:layout', element('c:manualLayout', target, edges, lengths));
}

/** The key (c:legend, 21.2.2.94), without an entry for what is drawn twice or not seen. */
function legend({ series }: NativeChart, { area, upright, style }: ChartLegend, context: ChartContext): XmlElement {
  const without = series.flatMap(({ over, points }, idx) =>
    over || points.every(({ fill }) => fill === undefined)
      ? [element('c:legendEntry', value('c:idx', idx), value('c:delete', true))]
      : [],
  );
  return element(
    'c:legend',
    value('c:legendPos', upright ? 'r' : 't'),
    without,
    placed(area),
    value('c:overlay', true),
    textProperties(style, context),
  );
}

/** The marks of the chart with the numbers of their axes: one sort, or more where some lie over others. */
function plotElements(chart: NativeChart, context: ChartContext): XmlElement[] {
  const { plot, axes } = chart;
  const sheet = chartSheet(chart);
  const of = (chosen: (series: ChartSeries) => boolean) =>
    chart.series.flatMap((each, i) => (chosen(each) ? [seriesElement(chart, sheet, each, i, context)] : []));
  const own = ({ over }: ChartSeries) => over === undefined;
  const bars = (each: ChartSeries) => own(each) && each.line === undefined;
  const lines = (each: ChartSeries) => own(each) && each.line !== undefined;
  const first =
    plot.kind === 'combo'
      ? [
          plotElement(plot.bars, of(bars), FIRST_AXES),
          plotElement(LINES, of(lines), axes?.second ? SECOND_AXES : FIRST_AXES),
        ]
      : [plotElement(plot, of(own), FIRST_AXES)];
  const [courses, ends] = (['course', 'ends'] as const).map((as) => of(({ over }) => over?.as === as));
  return [
    ...first,
    ...(courses?.length ? [plotElement(COURSE, courses, FIRST_AXES)] : []),
    ...(ends?.length && plot.kind === 'bars'
      ? [plotElement({ ...plot, stacked: false, overlap: 0 }, ends, SECOND_AXES)]
      : []),
  ];
}

const GROUPINGS = { true: 'stacked', percent: 'percentStacked' } as const;
/** Diameter of the largest bubble that is drawn at a scale of 100, in parts of the shorter side of the plot's area. */
const LARGEST_BUBBLE = 0.25;

/** Marks of one sort (21.2.2.16 and its like). */
function plotElement(plot: Marks, series: readonly XmlElement[], { along, values }: AxisPair): XmlElement {
  const axes = [value('c:axId', along), value('c:axId', values)];
  const uniform = value('c:varyColors', false);
  const grouping = (stacked: ChartStacking, apart: string) =>
    value('c:grouping', stacked ? GROUPINGS[`${stacked}`] : apart);
  switch (plot.kind) {
    case 'ring': {
      const start = value('c:firstSliceAng', 0);
      const parts = [value('c:varyColors', true), ...series, start];
      if (plot.hole === 0) return element('c:pieChart', parts);
      return element('c:doughnutChart', parts, value('c:holeSize', Math.round(plot.hole)));
    }
    case 'lines':
      return element('c:lineChart', grouping(false, 'standard'), uniform, series, value('c:marker', true), axes);
    case 'areas':
      return element('c:areaChart', grouping(plot.stacked, 'standard'), uniform, series, axes);
    case 'radar':
      return element('c:radarChart', value('c:radarStyle', plot.filled ? 'filled' : 'marker'), uniform, series, axes);
    case 'scatter':
      return element('c:scatterChart', value('c:scatterStyle', 'lineMarker'), uniform, series, axes);
    case 'bubbles': {
      const scale = Math.min(300, Math.round((100 * plot.largest) / LARGEST_BUBBLE));
      const manner = [
        value('c:bubble3D', false),
        value('c:bubbleScale', scale),
        value('c:showNegBubbles', false),
        value('c:sizeRepresents', 'area'),
      ];
      return element('c:bubbleChart', uniform, series, manner, axes);
    }
    case 'bars':
      return element(
        'c:barChart',
        value('c:barDir', plot.horizontal ? 'bar' : 'col'),
        grouping(plot.stacked, 'clustered'),
        uniform,
        series,
        value('c:gapWidth', Math.min(500, Math.round(plot.gap))),
        value('c:overlap', Math.round(plot.overlap)),
        axes,
      );
  }
}

/** A pair of axes, which cross each other, by their numbers; unique within a chart's part. */
interface AxisPair {
  /** The categories, or the numbers to the right. */
  readonly along: number;
  readonly values: number;
}

const FIRST_AXES: AxisPair = { along: 1001, values: 1002 };
const SECOND_AXES: AxisPair = { along: 1003, values: 1004 };

function axisElements({ plot, series }: NativeChart, axes: ChartAxes, context: ChartContext): XmlElement[] {
  const lying = plot.kind === 'bars' && plot.horizontal;
  const edges = plot.kind === 'areas' || (plot.kind === 'lines' && plot.edges);
  const { along, values } = FIRST_AXES;
  const upright = { id: values, crosses: along, at: 'autoZero', between: edges ? 'midCat' : 'between' } as const;
  if (axes.across) {
    const level = { id: along, crosses: values, at: 'autoZero', position: 'b', between: 'midCat' } as const;
    return [
      valueAxis(axes.across, axes.across, level, context),
      valueAxis(axes, axes.values, { ...upright, position: 'l', between: 'midCat' }, context),
    ];
  }
  const shown = plot.kind === 'radar' ? 'nextTo' : 'low';
  const look = [markProperties(undefined, axes.base, context), axes.names && textProperties(axes.names, context)];
  const first = [
    categoryAxis(FIRST_AXES, lying, axes.names ? shown : 'none', look, axes.nameStep),
    valueAxis(axes, axes.values, { ...upright, position: lying ? 't' : 'l' }, context),
  ];
  const { min, max } = axes;
  const hasEnds = series.some(({ over }) => over?.as === 'ends');
  // What is not seen has the scale of what is seen.
  const second = axes.second ?? (hasEnds ? defined({ min, max, step: axes.values?.step }) : undefined);
  if (!second) return first;
  const isLying = lying && !axes.second;
  const opposite = { id: SECOND_AXES.values, crosses: SECOND_AXES.along, at: 'max', between: 'between' } as const;
  return [
    ...first,
    valueAxis(second, second, { ...opposite, position: isLying ? 'b' : 'r' }, context),
    categoryAxis(SECOND_AXES, isLying, 'none'),
  ];
}

/** The axis of the categories (c:catAx, ECMA-376 part 1, 21.2.2.25); rows are read from the top. The second is not shown. */
function categoryAxis(
  pair: AxisPair,
  lying: boolean,
  labels: TickLabels,
  look: readonly (XmlElement | undefined)[] = [],
  nameStep = 1,
): XmlElement {
  return element(
    'c:catAx',
    value('c:axId', pair.along),
    element('c:scaling', value('c:orientation', lying ? 'maxMin' : 'minMax')),
    value('c:delete', pair === SECOND_AXES),
    value('c:axPos', lying ? 'l' : 'b'),
    tickMarks(labels),
    look,
    value('c:crossAx', pair.values),
    value('c:crosses', 'autoZero'),
    value('c:auto', false),
    value('c:lblAlgn', 'ctr'),
    value('c:lblOffset', 100),
    nameStep > 1 && value('c:tickLblSkip', nameStep),
    value('c:noMultiLvlLbl', true),
  );
}

interface AxisPlace {
  readonly id: number;
  readonly crosses: number;
  /** Where it crosses that. */
  readonly at: 'autoZero' | 'max';
  readonly position: 'l' | 't' | 'b' | 'r';
  readonly between: 'between' | 'midCat';
}

/** An axis of numbers (c:valAx, 21.2.2.226), which is there even where it is not shown. */
function valueAxis(
  { min, max }: ChartEnds,
  scale: ChartScale | undefined,
  place: AxisPlace,
  context: ChartContext,
): XmlElement {
  const { step, numbers, line, grid } = scale ?? {};
  // LibreOffice measures by the first axis what belongs to a second one that is deleted.
  const shown = numbers !== undefined || line !== undefined || grid !== undefined || place.id === SECOND_AXES.values;
  const far = place.position === 'r' ? 'high' : 'low';
  return element(
    'c:valAx',
    value('c:axId', place.id),
    element(
      'c:scaling',
      value('c:orientation', 'minMax'),
      max !== undefined && value('c:max', max),
      min !== undefined && value('c:min', min),
    ),
    value('c:delete', !shown),
    value('c:axPos', place.position),
    grid && element('c:majorGridlines', element('c:spPr', chartLine(grid, context))),
    tickMarks(numbers ? far : 'none', numbers?.format),
    shown && markProperties(undefined, line, context),
    numbers && textProperties(numbers, context),
    value('c:crossAx', place.crosses),
    value('c:crosses', place.at),
    value('c:crossBetween', place.between),
    step !== undefined && value('c:majorUnit', step),
  );
}

type TickLabels = 'low' | 'high' | 'nextTo' | 'none';

function tickMarks(labels: TickLabels, format?: string): XmlElement[] {
  return [
    numberFormat(format),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', labels),
  ];
}
