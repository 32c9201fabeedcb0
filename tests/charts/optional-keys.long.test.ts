import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildDecks } from '../../src/app/build-decks.ts';
import { chartSchema, definitionOf } from '../../src/charts/plot-chart.ts';
import { type Finding, severityOf } from '../../src/findings/finding.ts';
import { ROOT } from '../support/brand.ts';
import { projectFiles } from '../support/build.ts';
import { fixtureNames, fixtureOutline } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';

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
function lackingKeys(name: string) {
  const text = fixtureOutline(ROOT, 'charts', name);
  const [head = ''] = text.split(/^slides:$/m);
  const { slides } = parse(text) as { slides: readonly { chart?: Chart; second?: Chart }[] };
  const charts = slides.flatMap(({ chart, second }) => [chart, second]).flatMap((each) => (each ? variants(each) : []));
  const slideOf = (chart: Chart) => `  - ${JSON.stringify({ kind: 'chart', title: 'Trade grows', chart })}\n`;
  return { charts, outlineOf: (some: readonly Chart[]) => `${head}slides:\n${some.map(slideOf).join('')}` };
}

const isError = ({ code }: Finding) => severityOf(code) === 'error';

describe.each(fixtureNames(ROOT, 'charts'))('a chart without some of its keys: %s', (name) => {
  const { charts, outlineOf } = lackingKeys(name);
  const { scene, findings } = sceneOf(outlineOf(charts));

  it('is laid out, and reviewed where its data lack a half', () => {
    expect(scene.slides).toHaveLength(charts.length);
    const isHalf = (chart: object) => Object.keys(chart).length === 2 && ('labels' in chart || 'series' in chart);
    const halves = charts.flatMap((chart, i) => (isHalf(chart) ? [i] : []));
    const bad = findings.filter(({ code }) => code === 'bad-data').map(({ path }) => path[1]);
    expect(bad).toEqual(expect.arrayContaining(halves));
  });

  it.each(['', '\n  charts: native'])('is drawn where it has all that it needs: %j', async (more) => {
    const refused = new Set(findings.filter(isError).map(({ path }) => path[1]));
    const sound = charts.filter((chart, i) => !refused.has(i) && !('from' in chart));
    // What is drawn of pictures needs all of its keys, or nearly all.
    if (sound.length === 0 && charts.some((chart) => definitionOf(chart as { type: string }).picture)) return;
    expect(sound.length).toBeGreaterThan(0);
    const outline = outlineOf(sound).replace(/^deck:$/m, `deck:${more}`);
    const files = projectFiles({ 'slides.yaml': outline });
    const { report } = await buildDecks({ files, outline: 'slides.yaml', formats: ['pptx', 'svg'] });
    // Labels may find no room beside values that are all alike.
    expect(report.findings.filter((each) => isError(each) && each.code !== 'chart-labels')).toEqual([]);
  });
});
