import { describe, expect, test } from 'vitest';
import type { Highlighted } from '../../src/charts/base/common-fields.ts';
import { highlightedSeries, normalise } from '../../src/charts/base/table.ts';
import { type ChartSpec, reviewChart } from '../../src/charts/plot-chart.ts';
import { plainText } from '../../src/core/rich-text.ts';
import type { SceneSlide } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

type Slide = SceneSlide<LaidOutItem>;

const slidesOf = (text: string, language = 'en') => sceneOf(`${HEAD}slides:\n${text}`, language).scene.slides;

/** The words of a slide's text item with the marks of its notes in brackets. */
function marked(slide: Slide | undefined, name: string): string | undefined {
  const item = slide?.items.find((each) => each.name === name);
  if (item?.kind !== 'text') return undefined;
  return item.text.paragraphs
    .map((runs) => runs.map((run) => (run.note ? `[${run.text}]` : run.text)).join(''))
    .join(' / ')
    .replaceAll('\u00a0', ' ');
}
const statement = (title: string, more = '') => `  - kind: statement\n    title: ${title}\n${more}`;

describe('notes', () => {
  test('stand at names in a chart, and not in its alternative text; the name alone is still highlighted', () => {
    const [slide] = slidesOf(
      '  - kind: chart\n    title: A^[One.]\n    chart:\n      type: line\n      labels: ["2019^[Two.]", 2020]\n' +
        '      series: [{ name: "Exports^[Three.]", values: [3, 4] }, { name: Imports, values: [1, 2] }]\n      highlight: Exports',
    );
    const item = slide?.items.find((each) => each.kind === 'chart');
    if (item?.kind !== 'chart') throw new Error('There is no chart.');
    const table = normalise(item.chart as ChartSpec);
    expect([table.categories, table.series.map(({ name }) => name)]).toEqual([
      ['2019²', '2020'],
      ['Exports³', 'Imports'],
    ]);
    expect(reviewChart(item.chart as ChartSpec, [])).toEqual([]);
    expect(highlightedSeries(table, item.chart as Highlighted)).toBe(0);
    expect(item.alt).toContain('Exports: 2019 3; 2020 4');
    expect(marked(slide, 'Source')).toMatch(/1 One\. 2 Two\. 3 Three\.$/);
  });
});

/** What the source line of the first slide says. */
const lineOf = (text: string, language: string) => {
  const [{ items } = { items: [] }] = sceneOf(text, language).scene.slides;
  const line = items.find((item) => item.name === 'Source');
  return line?.kind === 'text' ? plainText(line.text) : undefined;
};

describe('a source line', () => {
  test.each([
    ['by sentences', 'The Press', 'en', 'Source: The Press. As published'],
    ['in Chinese by spaces', '样例出版社', 'zh', '来源：样例出版社\u3000按原文'],
    ['with the colon before a Latin name', 'iChongqing', 'zh', '来源：iChongqing\u3000按原文'],
  ])('parts what it says %s', (_, publisher, language, line) => {
    const head = HEAD.replace(/publisher: (\{[^}]*\}|[^,}\n]*)/, `publisher: ${publisher}`);
    const slide = statement('Output grew to {now}', '    footnote: { en: As published, zh: 按原文 }\n');
    expect(lineOf(`${head}slides:\n${slide}`, language)).toBe(line);
  });
});
