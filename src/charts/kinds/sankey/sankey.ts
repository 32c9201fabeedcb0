import { z } from 'zod';
import type { Path } from '../../../core/path.ts';
import type { Finding } from '../../../findings/finding.ts';
import { baseConfig } from '../../base/base-config.ts';
import { chartFields, dataName, highlightField, numberOrFact } from '../../base/common-fields.ts';
import { defineChart } from '../../base/define-chart.ts';
import { wordsOf } from '../../base/normalise.ts';
import { badData, reviewHighlight, reviewUnits } from '../../base/review.ts';
import { drawNodeLabels, sankeyMargins } from './sankey-labels.ts';
import {
  depths,
  type Flow,
  type FlowData,
  flowTable,
  nodeNames,
  nodeSpace,
  nodeWidth,
  planSankey,
} from './sankey-plan.ts';

/** How much of a flow's colour is seen, as the last two digits of a CSS colour: flows that cross show each other. */
const VEIL = '80';

const flow = z.strictObject({
  from: dataName('What it comes from.'),
  to: dataName('What it goes to.'),
  value: numberOrFact('How much: a number, or a fact.'),
});

/** `bad-data` for flows of nothing or less. */
function reviewValues(chart: FlowData, path: Path): Finding[] {
  const { values = [], labels = [] } = flowTable(chart).series[0] ?? {};
  return values.flatMap((value, i) => {
    if (value > 0) return [];
    const label = labels[i] ?? String(value);
    const message = {
      en: `A flow has to be greater than nothing, and this one is ${label}.`,
      zh: `流量必须大于零，而这里是${label}。`,
    };
    const hint = {
      en: 'Leave it out, or turn it round: exchange `from` and `to`.',
      zh: '请删去它，或者对调 `from` 和 `to`，把方向反过来。',
    };
    return [badData([...path, 'flows', i, 'value'], message, hint)];
  });
}

/** `bad-data` where flows lead back to where they came from. */
function reviewCircles(chart: FlowData, path: Path): Finding[] {
  const ends = chart.flows.map(({ from, to }) => ({ from: wordsOf(from), to: wordsOf(to) }));
  const names = nodeNames(chart);
  const reached = depths(names, ends);
  const round = ends.findIndex(({ from, to }) => from === to || (reached.get(from) ?? 0) >= names.length);
  const at = ends[round];
  if (!at) return [];
  const message = {
    en: `Flows lead round in a circle at “${at.from}”, and a sankey runs from left to right.`,
    zh: `流向在“${at.from}”处形成循环，而桑基图只能从左到右。`,
  };
  const hint = { en: 'Leave out the flow that leads back.', zh: '请删去往回流的那一项。' };
  return [badData([...path, 'flows', round], message, hint)];
}

/** Flows from some things to others, as thick as they are great. */
export const sankey = defineChart({
  type: 'sankey',
  name: { en: 'Sankey diagram', zh: '桑基图' },
  summary: 'A sankey: what flows from where to where, and how much, over two or more steps.',
  schema: z.object({
    title: chartFields.title,
    unit: chartFields.unit,
    native: chartFields.native,
    flows: z.array(flow).min(1).describe('The flows. What is named alike is one node, at which flows join and part.'),
    highlight: highlightField.highlight.meta({
      description: 'The one that matters: a node by its name, or a flow by its fact or as “Gas → Power”.',
      examples: ['Power'],
    }),
  }),
  plot(chart, context) {
    const plan = planSankey(chart, context);
    const { flows, nodes, style } = plan;
    const role = (name: string) => nodes.find((node) => node.name === name)?.role ?? 'context';
    // The plugin takes functions only, and asks also for the chart as a whole.
    const each = (color: (flow: Flow) => string) => (at: { readonly dataIndex?: number }) => {
      const flow = flows[at.dataIndex ?? -1];
      return flow ? color(flow) : style.color('context');
    };
    const dataset = {
      data: flows.map(({ from, to, value }) => ({ from, to, flow: value })),
      colorFrom: each(({ from }) => style.color(role(from))),
      colorTo: each(({ to }) => style.color(role(to))),
      flowColor: each((flow) => `${style.color(flow.role)}${VEIL}`),
      borderWidth: 0,
      nodeWidth: nodeWidth(style),
      nodePadding: nodeSpace(plan),
      nodeLabels: { display: false },
    };
    const config = baseConfig(
      'sankey' as 'bar',
      { datasets: [dataset as never] },
      { margins: (pen) => sankeyMargins(pen, plan), draw: (pen, drawn) => drawNodeLabels(pen, drawn, plan) },
    );
    const labels = [...nodes.flatMap(({ name, label }) => [name, label]), ...flows.flatMap(({ label }) => label ?? [])];
    return { config, plugins: ['sankey'], labels };
  },
  table: (chart, language) => flowTable(chart, language),
  review(chart, path) {
    const table = flowTable(chart);
    return [
      ...reviewUnits(table, (i) => [...path, 'flows', i, 'value']),
      ...reviewValues(chart, path),
      ...reviewCircles(chart, path),
      ...reviewHighlight(table, chart, path, nodeNames(chart)),
    ];
  },
});
