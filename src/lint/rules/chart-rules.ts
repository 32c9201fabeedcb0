import {
  children,
  elements,
  type Markup,
  type MarkupElement,
  type OpenedPackage,
  partsOfKind,
} from '../base/opened-package.ts';
import { defineRule, ECMA_376, type Fault, issue } from '../base/rule.ts';
import { CHART_ORDERS, REPEATED_IN_CHARTS } from './chart-orders.ts';

/** What no plot of the kind works without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  lineChart: ['grouping'],
  barChart: ['barDir'],
  radarChart: ['radarStyle'],
  scatterChart: ['scatterStyle'],
};

/** Places of labels by the plot, or where bars are stacked. */
const POSITIONS: Readonly<Record<string, string>> = {
  barChart: 'ctr inEnd inBase outEnd',
  'stacked barChart': 'ctr inEnd inBase',
  lineChart: 'ctr t b l r',
  scatterChart: 'ctr t b l r',
  bubbleChart: 'ctr t b l r',
  radarChart: 'outEnd',
  pieChart: 'ctr inEnd outEnd bestFit',
  doughnutChart: '',
  areaChart: '',
};

const local = ({ name }: MarkupElement) => name.replace(/^.*:/, '');

/** Faults of every chart of a package. */
function inCharts(opened: OpenedPackage, messages: (chart: Markup) => readonly Fault['message'][]): Fault[] {
  return partsOfKind(opened, 'chart').flatMap(([part, document]) =>
    messages(document).map((message) => ({ part, message })),
  );
}

export const chartOrder = defineRule({
  code: 'chart-order',
  class: 'repair',
  about:
    'The children of a chart’s elements are those that the schema has there, in its order (ECMA-376 part 1, 21.2.2).',
  upstream: issue(1449),
  check: (opened) =>
    inCharts(opened, ({ byName }) =>
      [...byName.values()].flat().flatMap((parent) => {
        if (!parent.name.startsWith('c:')) return [];
        const own = local(parent);
        const name = own === 'ser' && parent.parent ? `ser of ${local(parent.parent)}` : own;
        const order = CHART_ORDERS[name]?.split(' ');
        return order ? misplaced(parent, name, order) : [];
      }),
    ),
});

function misplaced(parent: MarkupElement, name: string, order: readonly string[]): Fault['message'][] {
  const names = parent.children.map(local);
  const wrong = names.flatMap((child, i): Fault['message'][] => {
    const [at, before] = [order.indexOf(child), order.indexOf(names[i - 1] ?? '')];
    if (at < 0) return [{ en: `c:${child} does not belong in ${name}.`, zh: `c:${child} 不应出现在 ${name} 中。` }];
    if (at < before || (at === before && !REPEATED_IN_CHARTS.includes(child)))
      return [{ en: `c:${child} stands too late in ${name}.`, zh: `c:${child} 在 ${name} 中的位置靠后。` }];
    return [];
  });
  const missing = (NEEDED[name] ?? []).filter((child) => !names.includes(child));
  return [...wrong, ...missing.map((child) => ({ en: `${name} has no c:${child}.`, zh: `${name} 缺少 c:${child}。` }))];
}

export const chartSimple = defineRule({
  code: 'chart-simple',
  class: 'own',
  about: 'Charts are flat, their categories have one level, and no title appears by itself.',
  upstream: ECMA_376,
  check: (opened) =>
    inCharts(opened, (document) => [
      ...elements(document, 'c:view3D').map(() => ({ en: 'The chart has depth.', zh: '图表带有立体效果。' })),
      ...elements(document, 'c:multiLvlStrRef').map(() => ({
        en: 'The categories have several levels.',
        zh: '分类有多个层级。',
      })),
      ...elements(document, 'c:chart')
        .filter((chart) => children(chart, 'c:autoTitleDeleted').length === 0)
        .map(() => ({ en: 'The chart’s title is not ruled out.', zh: '没有禁止自动标题。' })),
    ]),
});

export const chartEmptyValue = defineRule({
  code: 'chart-empty-value',
  class: 'repair',
  about: 'A point without a number is left out, and not there with an empty value.',
  upstream: issue(1449),
  check: (opened) =>
    inCharts(opened, (document) =>
      ['c:numCache', 'c:numLit']
        .flatMap((name) => elements(document, name))
        .flatMap((cache) => elements(cache, 'c:v'))
        .filter(({ text }) => text.trim() === '')
        .map(() => ({ en: 'A point has an empty value.', zh: '有数据点的值为空。' })),
    ),
});

export const chartLabelPosition = defineRule({
  code: 'chart-label-position',
  class: 'repair',
  about: 'Labels stand where their sort of plot can have them (c:dLblPos, 21.2.2.48).',
  upstream: issue(789, 'scanny/python-pptx'),
  check: (opened) =>
    inCharts(opened, (document) =>
      Object.keys(POSITIONS)
        .filter((name) => !name.includes(' '))
        .flatMap((name) => elements(document, `c:${name}`))
        .flatMap((plot) => {
          const grouping = children(plot, 'c:grouping')[0]?.attributes.val ?? '';
          const stacked = local(plot) === 'barChart' && /stacked$/i.test(grouping) ? 'stacked ' : '';
          const legal = (POSITIONS[`${stacked}${local(plot)}`] ?? '').split(' ');
          return elements(plot, 'c:dLblPos')
            .map(({ attributes }) => attributes.val ?? '')
            .filter((position) => !legal.includes(position))
            .map((position) => ({
              en: `A label of a ${stacked}${local(plot)} cannot stand at ${position}.`,
              zh: `${stacked}${local(plot)} 的标签不能放在 ${position}。`,
            }));
        }),
    ),
});

export const chartFont = defineRule({
  code: 'chart-font',
  class: 'own',
  about: 'Text of charts names its East Asian font, which is not inherited from the slide.',
  upstream: issue(604),
  check: (opened) =>
    inCharts(opened, (document) =>
      ['a:defRPr', 'a:rPr']
        .flatMap((name) => elements(document, name))
        .filter((properties) => children(properties, 'a:ea').length === 0)
        .map(({ name }) => ({ en: `An ${name} has no East Asian font.`, zh: `${name} 没有指定东亚字体。` })),
    ),
});
