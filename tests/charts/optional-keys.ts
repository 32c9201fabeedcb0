import { parse } from 'yaml';
import { chartSchema } from '../../src/charts/plot-chart.ts';
import { ROOT } from '../support/brand.ts';
import { fixtureOutline } from '../support/fixtures.ts';

type Chart = Readonly<Record<string, unknown>>;

/** Data of each sort, whole and by halves. A file that could not be read leaves a chart without data, too. */
const DATA: readonly Chart[] = [
  {},
  { labels: [2018, 2020] },
  { series: [{ name: 'Exports', values: [1, 2] }] },
  { labels: [2018, 2020], series: [{ name: 'Exports', values: [1, 2] }] },
  { labels: [2018, 2020], series: [{ name: 'Exports', values: [] }] },
  { labels: [2018, 2020], series: [{ name: 'Exports', values: [null, null] }] },
  { labels: [2018, 2020], series: [{ name: 'Exports', values: [0, 0] }] },
  { labels: [2018], series: ['Exports', 'Imports', 'Others'].map((name) => ({ name, values: [1, 2, 3] })) },
  { data: ['start', 'now'] },
  { data: ['share'] },
  { from: 'data/none.csv' },
];

const without = (chart: Chart, keys: readonly string[]): Chart =>
  Object.fromEntries(Object.entries(chart).filter(([key]) => !keys.includes(key)));

/** The chart without each of its keys, and with data of each sort in place of its own; what the schema refuses is left out. */
function variants(chart: Chart): Chart[] {
  const bare = without(chart, ['data', 'labels', 'series', 'from']);
  const all = [
    ...Object.keys(chart).map((key) => without(chart, [key])),
    ...DATA.flatMap((data) => [
      { ...bare, ...data },
      { type: chart.type, ...data },
    ]),
  ];
  const distinct = new Map(all.map((each) => [JSON.stringify(each), each]));
  return [...distinct.values()].filter((each) => chartSchema.safeParse(each).success);
}

/** A type's fixture as charts that each lack some of their keys, and the outline of some of them, a slide each. */
export function lackingKeys(name: string) {
  const text = fixtureOutline(ROOT, 'charts', name);
  const [head = ''] = text.split(/^slides:$/m);
  const { slides } = parse(text) as { slides: readonly { chart?: Chart; second?: Chart }[] };
  const charts = slides.flatMap(({ chart, second }) => [chart, second]).flatMap((each) => (each ? variants(each) : []));
  const slideOf = (chart: Chart) => `  - ${JSON.stringify({ kind: 'chart', title: 'Trade grows', chart })}\n`;
  return { charts, outlineOf: (some: readonly Chart[]) => `${head}slides:\n${some.map(slideOf).join('')}` };
}
