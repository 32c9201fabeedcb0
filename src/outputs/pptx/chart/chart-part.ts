import { languageTag } from '../../../core/language.ts';
import { NAMESPACES } from '../../../office/names.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type { ChartArea, ChartLegend, ChartSeries, ChartStacking, NativeChart } from '../../../scene/native-chart.ts';
import { mapAttributes } from '../drawingml/color.ts';
import { type AxisPair, axisElements, FIRST_AXES, SECOND_AXES } from './chart-axes.ts';
import { COURSE, LINES, type Marks, seriesElements } from './chart-series.ts';
import { chartSheet } from './chart-sheet.ts';
import { type ChartContext, chartLine, textProperties, value } from './chart-text.ts';

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
    bare(context),
    textProperties(label, context),
    element('c:externalData', { 'r:id': data }, value('c:autoUpdate', false)),
  );
}

function bare(context: ChartContext): XmlElement {
  return element('c:spPr', element('a:noFill'), chartLine(undefined, context));
}

/** The marks and their axes, in a place that is not left to the program (c:plotArea, 21.2.2.145). */
function plotArea(chart: NativeChart, context: ChartContext): XmlElement {
  const axes = chart.axes ? axisElements(chart, chart.axes, context) : [];
  const layout = placed(chart.area, value('c:layoutTarget', 'inner'));
  return element('c:plotArea', layout, plotElements(chart, context), axes, bare(context));
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
  const of = (chosen: (series: ChartSeries) => boolean) => seriesElements(chart, sheet, chosen, context);
  const own = ({ over }: ChartSeries) => over === undefined;
  const first =
    plot.kind === 'combo'
      ? [
          plotElement(
            plot.bars,
            of((each) => own(each) && each.line === undefined),
            FIRST_AXES,
          ),
          plotElement(
            LINES,
            of((each) => own(each) && each.line !== undefined),
            axes?.second ? SECOND_AXES : FIRST_AXES,
          ),
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
