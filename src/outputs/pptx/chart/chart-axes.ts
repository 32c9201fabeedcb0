import { defined } from '../../../core/collections.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type { ChartAxes, ChartEnds, ChartScale, NativeChart } from '../../../scene/native-chart.ts';
import { type ChartContext, chartLine, GENERAL, textProperties, value } from './chart-text.ts';

/** A pair of axes, which cross each other, by their numbers; unique within a chart's part. */
export interface AxisPair {
  /** The categories, or the numbers to the right. */
  readonly along: number;
  readonly values: number;
}

export const FIRST_AXES: AxisPair = { along: 1001, values: 1002 };
export const SECOND_AXES: AxisPair = { along: 1003, values: 1004 };

export function axisElements({ plot, series }: NativeChart, axes: ChartAxes, context: ChartContext): XmlElement[] {
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
  const first = [
    categoryAxis(axes, lying, plot.kind === 'radar', context),
    valueAxis(axes, axes.values, { ...upright, position: lying ? 't' : 'l' }, context),
  ];
  if (axes.second) return [...first, ...secondAxes(axes.second, false, context)];
  // What is not seen has the scale of what is seen.
  const ends = series.some(({ over }) => over?.as === 'ends');
  return ends ? [...first, ...secondAxes(withStep(axes), lying, context)] : first;
}

function withStep({ min, max, values }: ChartAxes): ChartEnds & ChartScale {
  return defined({ min, max, step: values?.step });
}

/** The second value axis, opposite to the first, and the second category axis, which is not shown. */
function secondAxes(second: ChartEnds & ChartScale, lying: boolean, context: ChartContext): XmlElement[] {
  const { along, values } = SECOND_AXES;
  const hidden = element(
    'c:catAx',
    value('c:axId', along),
    element('c:scaling', value('c:orientation', lying ? 'maxMin' : 'minMax')),
    value('c:delete', true),
    value('c:axPos', lying ? 'l' : 'b'),
    manner('none'),
    value('c:crossAx', values),
    value('c:crosses', 'autoZero'),
    value('c:auto', false),
    value('c:lblAlgn', 'ctr'),
    value('c:lblOffset', 100),
    value('c:noMultiLvlLbl', true),
  );
  const place = { id: values, crosses: along, at: 'max', position: lying ? 'b' : 'r', between: 'between' } as const;
  return [valueAxis(second, second, place, context), hidden];
}

/** The axis of the categories (c:catAx, ECMA-376 part 1, 21.2.2.25); rows are read from the top. */
function categoryAxis(axes: ChartAxes, lying: boolean, round: boolean, context: ChartContext): XmlElement {
  const shown = round ? 'nextTo' : 'low';
  return element(
    'c:catAx',
    value('c:axId', FIRST_AXES.along),
    element('c:scaling', value('c:orientation', lying ? 'maxMin' : 'minMax')),
    value('c:delete', false),
    value('c:axPos', lying ? 'l' : 'b'),
    manner(axes.names ? shown : 'none'),
    element('c:spPr', element('a:noFill'), chartLine(axes.base, context)),
    axes.names && textProperties(axes.names, context),
    value('c:crossAx', FIRST_AXES.values),
    value('c:crosses', 'autoZero'),
    value('c:auto', false),
    value('c:lblAlgn', 'ctr'),
    value('c:lblOffset', 100),
    axes.nameStep !== undefined && axes.nameStep > 1 && value('c:tickLblSkip', axes.nameStep),
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
    manner(numbers ? far : 'none', numbers?.format),
    shown && element('c:spPr', element('a:noFill'), chartLine(line, context)),
    numbers && textProperties(numbers, context),
    value('c:crossAx', place.crosses),
    value('c:crosses', place.at),
    value('c:crossBetween', place.between),
    step !== undefined && value('c:majorUnit', step),
  );
}

function manner(labels: 'low' | 'high' | 'nextTo' | 'none', format = GENERAL): XmlElement[] {
  return [
    element('c:numFmt', { formatCode: format, sourceLinked: false }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', labels),
  ];
}
