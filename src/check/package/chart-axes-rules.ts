import type { Document, Element } from '@xmldom/xmldom';
import { type PackageFinding, upstream } from './finding.ts';
import { children, elements, type OpenedPackage, partsOf } from './opened-package.ts';

/** The axes that plots need, in order: points by two numbers have two of numbers, others one of categories. */
const NUMBERS = ['c:valAx', 'c:valAx'];
const CATEGORIES = ['c:catAx', 'c:valAx'];
const PLOTS: Readonly<Record<string, readonly string[]>> = {
  'c:barChart': CATEGORIES,
  'c:lineChart': CATEGORIES,
  'c:areaChart': CATEGORIES,
  'c:radarChart': CATEGORIES,
  'c:scatterChart': NUMBERS,
  'c:bubbleChart': NUMBERS,
};

const values = (element: Element, name: string) =>
  children(element, name).map((each) => each.getAttribute('val') ?? '');

/** A plot with axes has two of its own sorts, and every axis is there once, serves a plot and crosses its other axis. */
export function checkChartAxes(opened: OpenedPackage): PackageFinding[] {
  return partsOf(opened, 'chart').flatMap(([part, document]) =>
    wrongAxes(document).map((message) => ({ rule: 'chart-axes' as const, part, message, upstream: upstream(1534) })),
  );
}

function wrongAxes(document: Document): string[] {
  const axes = ['c:catAx', 'c:dateAx', 'c:valAx'].flatMap((name) =>
    elements(document, name).map((axis) => ({
      sort: name === 'c:dateAx' ? 'c:catAx' : name,
      id: values(axis, 'c:axId')[0] ?? '',
      crosses: values(axis, 'c:crossAx')[0] ?? '',
    })),
  );
  const plots = Object.entries(PLOTS).flatMap(([name, needed]) =>
    elements(document, name).map((plot) => ({ name, needed, ids: values(plot, 'c:axId') })),
  );
  const byId = new Map(axes.map((axis) => [axis.id, axis]));
  const used = plots.flatMap(({ ids }) => ids);
  return [
    ...plots.flatMap(({ name, needed, ids }) => {
      if (ids.length !== 2) return [`${name} has not two axes.`];
      const sorts = ids.flatMap((id) => byId.get(id)?.sort ?? []);
      if (sorts.length < 2) return [`${name} has an axis that is not there.`];
      return sorts.join() === needed.join() ? [] : [`${name} has axes of a sort that it cannot have.`];
    }),
    ...axes.flatMap(({ id, crosses }, i) => {
      if (axes.findIndex((axis) => axis.id === id) !== i) return [`Two axes have the number ${id}.`];
      if (!used.includes(id)) return [`The axis ${id} serves no plot.`];
      return crosses !== id && byId.get(crosses)?.crosses === id
        ? []
        : [`The axis ${id} crosses none that crosses it.`];
    }),
  ];
}
