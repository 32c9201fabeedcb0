import type { Words } from '../../core/language.ts';
import { say } from '../../messages/say.ts';
import { CHILD_ORDERS, NEEDED_CHILDREN, REPEATED_CHILDREN } from '../../office/child-orders.ts';
import { childrenOf, localName, textOf, type XmlElement } from '../../office/xml.ts';
import { elements, type Markup, parentOf, partsOfKind } from '../base/opened-package.ts';
import { type Checks, eachPart, fault, repeats } from '../base/rule.ts';

/** A sort of plot (ECMA-376 part 1, 21.2.2). */
interface Plot {
  /** How many axes it has: where it has depth, three or, without an axis of series, two. */
  readonly axes?: readonly number[];
  /** Axes of numbers among them: both where points stand by two numbers. */
  readonly byNumbers?: number;
  /** Where its labels may stand (c:dLblPos, 21.2.2.48), also where its bars are stacked; anywhere where it is omitted. */
  readonly labels?: string;
  readonly stackedLabels?: string;
}

const PLOTS: Readonly<Record<string, Plot>> = {
  barChart: { axes: [2], labels: 'ctr inEnd inBase outEnd', stackedLabels: 'ctr inEnd inBase' },
  lineChart: { axes: [2], labels: 'ctr t b l r' },
  areaChart: { axes: [2], labels: '' },
  radarChart: { axes: [2], labels: 'outEnd' },
  scatterChart: { axes: [2], byNumbers: 2, labels: 'ctr t b l r' },
  bubbleChart: { axes: [2], byNumbers: 2, labels: 'ctr t b l r' },
  bar3DChart: { axes: [2, 3] },
  line3DChart: { axes: [3] },
  area3DChart: { axes: [2, 3] },
  pieChart: { labels: 'ctr inEnd outEnd bestFit' },
  doughnutChart: { labels: '' },
};
const LABELLED = Object.keys(PLOTS).filter((name) => PLOTS[name]?.labels !== undefined);
const WITH_AXES = Object.keys(PLOTS).filter((name) => PLOTS[name]?.axes);
const AXES = ['c:catAx', 'c:dateAx', 'c:valAx', 'c:serAx'];

const values = (element: XmlElement, name: string) =>
  childrenOf(element, name).map(({ attributes }) => attributes.val ?? '');

export const CHART_RULES: Checks = {
  'chart-order': eachPart(['chart'], ({ byName }) =>
    [...byName.values()].flat().flatMap((parent) => {
      const above = parentOf(parent);
      const name = parent.name === 'c:ser' && above ? `c:ser of ${localName(above)}` : parent.name;
      const order = name.startsWith('c:') ? CHILD_ORDERS[name] : undefined;
      return order ? misplaced(parent, name, order) : [];
    }),
  ),
  'chart-empty-value': eachPart(['chart'], (document) =>
    ['c:numCache', 'c:numLit']
      .flatMap((name) => elements(document, name))
      .flatMap((cache) => elements(cache, 'c:v'))
      .filter((value) => textOf(value).trim() === '')
      .map(() => say.lint.emptyPoint),
  ),
  'chart-label-position': eachPart(['chart'], (document) =>
    LABELLED.flatMap((name) => elements(document, `c:${name}`).flatMap((plot) => wrongLabels(name, plot))),
  ),
  'chart-axes': eachPart(['chart'], wrongAxes),
  'chart-workbook': (opened) => {
    const from = (part: string) => opened.relationships.get(part) ?? [];
    const charts = partsOfKind(opened, 'slide').flatMap(([slide]) =>
      from(slide).filter(({ type }) => type === 'chart'),
    );
    return [...new Set(charts.map(({ target }) => target))]
      .filter((part) => !from(part).some(({ type }) => type === 'package' || type === 'oleObject'))
      .map((part) => fault(part, say.lint.noWorkbook));
  },
  'chart-series': eachPart(['chart'], (document) =>
    ['c:idx', 'c:order'].flatMap((name) => {
      const own = elements(document, 'c:ser').flatMap((each) => values(each, name));
      return repeats(own, (number) => number).map((number) => say.lint.sameSeries({ name, number }));
    }),
  ),
};

function misplaced(parent: XmlElement, named: string, order: readonly string[]): Words[] {
  const name = named.slice('c:'.length);
  const names = childrenOf(parent).map(localName);
  const wrong = names.flatMap((child, i): Words[] => {
    const [at, before] = [order.indexOf(child), order.indexOf(names[i - 1] ?? '')];
    if (at < 0) return [say.lint.strayChild({ child, name })];
    if (at < before || (at === before && !REPEATED_CHILDREN.includes(child)))
      return [say.lint.lateChild({ child, name })];
    return [];
  });
  const missing = (NEEDED_CHILDREN[named] ?? []).filter((child) => !names.includes(child));
  return [...wrong, ...missing.map((child) => say.lint.noChild({ name, child }))];
}

function wrongLabels(name: string, plot: XmlElement): Words[] {
  const { labels = '', stackedLabels } = PLOTS[name] ?? {};
  const isStacked = stackedLabels !== undefined && /stacked$/i.test(values(plot, 'c:grouping')[0] ?? '');
  const legal = (isStacked ? stackedLabels : labels).split(' ');
  const called = isStacked ? `stacked ${name}` : name;
  return elements(plot, 'c:dLblPos')
    .map(({ attributes }) => attributes.val ?? '')
    .filter((position) => !legal.includes(position))
    .map((position) => say.lint.labelPosition({ type: called, position }));
}

function wrongAxes(document: Markup): Words[] {
  const axes = AXES.flatMap((sort) =>
    elements(document, sort).map((axis) => ({
      sort,
      id: values(axis, 'c:axId')[0] ?? '',
      crosses: values(axis, 'c:crossAx')[0] ?? '',
    })),
  );
  const plots = WITH_AXES.flatMap((name) =>
    elements(document, `c:${name}`).map((plot) => ({ name, ids: values(plot, 'c:axId') })),
  );
  const sorts = new Map(axes.map((axis) => [axis.id, axis.sort]));
  const used = plots.flatMap(({ ids }) => ids);
  return [
    ...plots.flatMap(({ name, ids }) => wrongPlot(name, ids, sorts)),
    ...axes.flatMap(({ id, crosses }, i): Words[] => {
      if (axes.findIndex((axis) => axis.id === id) !== i) return [say.lint.sameAxis({ id })];
      if (!used.includes(id)) return [say.lint.unusedAxis({ id })];
      if (crosses !== id && sorts.has(crosses)) return [];
      return [say.lint.uncrossedAxis({ id })];
    }),
  ];
}

function wrongPlot(plot: string, ids: readonly string[], sorts: ReadonlyMap<string, string>): Words[] {
  const { axes: counts = [], byNumbers = 1 } = PLOTS[plot] ?? {};
  const name = `c:${plot}`;
  if (!counts.includes(ids.length)) return [say.lint.axisCount({ name, count: ids.length, counts })];
  const own = ids.map((id) => sorts.get(id)).filter((sort) => sort !== 'c:serAx');
  // A plot with depth may name an axis of series that is not there, as PowerPoint itself writes it with 0.
  if (own.filter((sort) => sort !== undefined).length < 2) return [say.lint.missingAxis({ name })];
  if (own.filter((sort) => sort === 'c:valAx').length === byNumbers) return [];
  return [say.lint.axisSort({ name })];
}
