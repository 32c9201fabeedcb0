import { children, elements, type Markup, type MarkupElement, partsOfKind } from '../base/opened-package.ts';
import { defineRule, type Fault, issue } from '../base/rule.ts';

/** How many axes plots have: two, and where they have depth three or, without an axis of series, two (21.2.2). */
const PLOTS: Readonly<Record<string, readonly number[]>> = {
  'c:barChart': [2],
  'c:lineChart': [2],
  'c:areaChart': [2],
  'c:radarChart': [2],
  'c:scatterChart': [2],
  'c:bubbleChart': [2],
  'c:bar3DChart': [2, 3],
  'c:line3DChart': [3],
  'c:area3DChart': [2, 3],
};
/** Plots of points by two numbers have axes of numbers only, others one of categories. */
const NUMBERS = ['c:scatterChart', 'c:bubbleChart'];
const AXES = ['c:catAx', 'c:dateAx', 'c:valAx', 'c:serAx'];

const values = (element: MarkupElement, name: string) =>
  children(element, name).map(({ attributes }) => attributes.val ?? '');

export const chartAxes = defineRule({
  code: 'chart-axes',
  class: 'repair',
  about:
    'A plot with axes has as many as it needs, of its own sorts, and every axis is there once, serves a plot and crosses one that is there.',
  upstream: issue(1534),
  check: (opened) =>
    partsOfKind(opened, 'chart').flatMap(([part, document]) =>
      wrongAxes(document).map((message) => ({ part, message })),
    ),
});

interface Axis {
  readonly sort: string;
  readonly id: string;
  readonly crosses: string;
}

function wrongAxes(document: Markup): Fault['message'][] {
  const axes = AXES.flatMap((sort) =>
    elements(document, sort).map(
      (axis): Axis => ({ sort, id: values(axis, 'c:axId')[0] ?? '', crosses: values(axis, 'c:crossAx')[0] ?? '' }),
    ),
  );
  const plots = Object.keys(PLOTS).flatMap((name) =>
    elements(document, name).map((plot) => ({ name, ids: values(plot, 'c:axId') })),
  );
  const sorts = new Map(axes.map((axis) => [axis.id, axis.sort]));
  const used = plots.flatMap(({ ids }) => ids);
  return [
    ...plots.flatMap(({ name, ids }) => wrongPlot(name, ids, sorts)),
    ...axes.flatMap(({ id, crosses }, i): Fault['message'][] => {
      if (axes.findIndex((axis) => axis.id === id) !== i)
        return [{ en: `Two axes have the number ${id}.`, zh: `有两条坐标轴的编号都是 ${id}。` }];
      if (!used.includes(id)) return [{ en: `The axis ${id} serves no plot.`, zh: `坐标轴 ${id} 没有被使用。` }];
      if (crosses !== id && sorts.has(crosses)) return [];
      return [{ en: `The axis ${id} crosses none that is there.`, zh: `坐标轴 ${id} 没有与之相交的坐标轴。` }];
    }),
  ];
}

function wrongPlot(name: string, ids: readonly string[], sorts: ReadonlyMap<string, string>): Fault['message'][] {
  const counts = PLOTS[name] ?? [];
  if (!counts.includes(ids.length))
    return [
      {
        en: `${name} has ${ids.length} axes of ${counts.join(' or ')}.`,
        zh: `${name} 有 ${ids.length} 条坐标轴，应有 ${counts.join(' 或 ')} 条。`,
      },
    ];
  const own = ids.map((id) => sorts.get(id)).filter((sort) => sort !== 'c:serAx');
  // A plot with depth may name an axis of series that is not there, as PowerPoint itself writes it with 0.
  if (own.filter((sort) => sort !== undefined).length < 2)
    return [{ en: `${name} has an axis that is not there.`, zh: `${name} 使用的坐标轴不存在。` }];
  const byNumbers = own.filter((sort) => sort === 'c:valAx').length;
  if (byNumbers === (NUMBERS.includes(name) ? 2 : 1)) return [];
  return [{ en: `${name} has axes of a sort that it cannot have.`, zh: `${name} 的坐标轴类型不对。` }];
}
