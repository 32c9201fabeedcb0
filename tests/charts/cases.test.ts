import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Neighbour } from '../../src/charts/base/define-chart.ts';
import { describeChart, heading } from '../../src/charts/chart-words.ts';
import { describeData, reviewChart } from '../../src/charts/plot-chart.ts';
import { plainText } from '../../src/core/rich-text.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { measuringPen } from '../../src/marks/lettering.ts';
import { nativeScene } from '../outputs/pptx/chart/native-charts.ts';
import { brand, measurer, ROOT } from '../support/brand.ts';
import { casesIn } from '../support/cases.ts';
import { expectSection } from '../support/golden.ts';
import { type AnyChart, composed, draw, plan } from './draw.ts';
import { type Language, resolved } from './samples.ts';

type Size = readonly [w: number, h: number];

/** A chart, what is asked of it, and in inches how large it is: usual where omitted. */
interface ChartCase {
  readonly chart: AnyChart;
  readonly as: readonly (keyof typeof VIEWS)[];
  readonly size?: Size;
  readonly language?: Language;
  readonly beside?: readonly Neighbour[];
}
type Asked = Required<Omit<ChartCase, 'as' | 'size'>> & { readonly size: Size | undefined };

const FOLDER = join(ROOT, 'tests/charts/cases');

/** Values as JSON: numbers to the thousandth, colours of the brand by their roles, keys by the alphabet, without what is false. */
function json(value: unknown): string {
  const plain = (_: string, each: unknown) => {
    if (typeof each === 'function') return '(function)';
    if (typeof each === 'string') return ROLES.get(each) ?? each;
    if (each !== null && typeof each === 'object' && !Array.isArray(each)) {
      const own = Object.entries(each).filter(([, value]) => value !== false);
      return Object.fromEntries(own.toSorted(([a], [b]) => (a < b ? -1 : 1)));
    }
    return typeof each === 'number' && Number.isFinite(each) ? Math.round(1000 * each) / 1000 : each;
  };
  return JSON.stringify(value, plain) ?? 'nothing';
}
const ROLES = new Map(Object.entries(brand.colors).map(([role, { hex }]) => [`#${hex}`, role]));

const findingLine = ({ code, path, suggestion }: Finding) =>
  `! ${code} at ${path.join('.')}${suggestion ? `, for ${suggestion}` : ''}`;

/** What can be asked of a chart, as lines of text that a reader can judge. */
const VIEWS = {
  plan({ chart, size, language, beside }: Asked): string[] {
    const { labels, marks, config } = plan(chart, size, language, beside);
    const drawn = marks ? marks(measuringPen(measurer)).map(json) : [];
    const { data, options } = config;
    const asked = marks ? [] : [`options ${json(options)}`, ...data.datasets.map((each) => `dataset ${json(each)}`)];
    return [`labels ${labels.join(' | ')}`, ...drawn, ...asked];
  },
  async draw({ chart, size, language, beside }: Asked): Promise<string[]> {
    const { texts, findings } = await draw(chart, size, language, beside);
    const place = (box: object) => Object.values(box).map(Math.round).join(' ');
    const told = texts.map(({ text, size: height, box }) => `“${text}” ${height.toFixed(1)} at ${place(box)}`);
    // In whatever order they are drawn.
    return [...told.toSorted(), ...findings.map(findingLine)];
  },
  native: ({ chart, size, language }: Asked): string[] =>
    (nativeScene(chart, size, language).slides[0]?.items ?? []).flatMap((item) => {
      if (item.kind === 'native-chart') {
        const { series, ...model } = item.model;
        return [`model ${json(model)}`, ...series.map((each) => `series ${json(each)}`)];
      }
      const { name, box, group } = item;
      const shown = {
        ...('text' in item ? { text: plainText(item.text) } : {}),
        ...('fill' in item ? { fill: item.fill } : {}),
      };
      const place = [box.x, box.y, box.w, box.h].map((length) => length.toFixed(2)).join(' ');
      return [`${item.kind} ${name} at ${place} ${json({ group, ...shown })}`];
    }),
  review: ({ chart }: Asked): string[] => reviewChart(chart, []).map(findingLine),
  words: ({ chart, language }: Asked): string[] => [describeChart(chart as never, language, 'So')],
  data: ({ chart, language }: Asked): string[] => [describeData(chart as never, language)],
  heading: ({ chart, language }: Asked): string[] => [json(heading(chart as never, language))],
  'words around': ({ chart, size = [8, 4.5], language }: Asked): string[] =>
    (composed(chart, size, language)?.words ?? []).map(
      ({ name, text, ...word }) => `${name} “${plainText(text)}” ${json(word)}`,
    ),
} as const;

async function described(cases: readonly ChartCase[]): Promise<string> {
  const lines: string[] = [];
  for (const { as, size, language = 'en', beside = [], ...own } of cases) {
    const { chart } = resolved(own, language) as Pick<ChartCase, 'chart'>;
    lines.push(`# ${chart.type}${size ? ` ${size.join(' × ')}` : ''} ${language}`);
    const asked = { chart, size, language, beside: resolved(beside, language) as readonly Neighbour[] };
    for (const view of as) lines.push(`## ${view}`, ...(await VIEWS[view](asked)));
  }
  return `${lines.join('\n')}\n`;
}

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith('.yaml')))('%s', (file) => {
  const all = casesIn<ChartCase>(import.meta.url, `cases/${file}`);
  const path = join(FOLDER, file.replace('.yaml', '.txt'));

  it.each(all)('%s', async (sentence, cases) => {
    expectSection(path, `chart-cases.${file}`, sentence, await described(cases));
  });
});
