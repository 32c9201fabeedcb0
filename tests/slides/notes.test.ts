import { describe, expect, test } from 'vitest';
import type { Highlighted } from '../../src/charts/base/common-fields.ts';
import { highlightedSeries } from '../../src/charts/base/emphasis.ts';
import { normalise } from '../../src/charts/base/normalise.ts';
import type { ChartSpec } from '../../src/charts/plot-chart.ts';
import { reviewChart } from '../../src/charts/plot-chart.ts';
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

const bullets = (more = '') => `
  - kind: bullets
    title: "Output grew^[At constant prices.]"
    items:
      - "Plants^[Above designated size] run^[At constant prices.]"
      - "{now}^[Of {now.period}: {share} of it.]"
${more}`;

describe('notes', () => {
  test('are numbered in reading order, the title first, and one wording has one number', () => {
    const [slide] = slidesOf(bullets());
    expect(marked(slide, 'Title')).toBe('Output grew[1]');
    expect(marked(slide, 'Bullet 1 lead')).toBe('Plants[2] run[1]');
    expect(marked(slide, 'Bullet 2 lead')).toBe('RMB 121.5 bn[3]');
  });

  test('stand in the source line before the footnote, each ended', () => {
    const [slide] = slidesOf(bullets('    footnote: All of it made up'));
    expect(marked(slide, 'Source')).toBe(
      'Source: Rivermouth Yearbook. 1 At constant prices. 2 Above designated size. 3 Of 2020: less than 1.5% of it. All of it made up',
    );
  });

  test('are no part of a slide’s name', () => {
    expect(slidesOf(bullets())[0]?.title).toBe('Output grew');
  });

  test('have numbers in circles in Chinese', () => {
    const [slide] = slidesOf('  - kind: statement\n    title: 产值增长^[按不变价格计算]了', 'zh');
    expect(marked(slide, 'Title')).toBe('产值增长[①]了');
    expect(marked(slide, 'Source')).toBe('①按不变价格计算');
  });

  test('follow the order on the slide where that is not the order of its keys', () => {
    const [slide] = slidesOf('  - kind: statement\n    title: A^[First]\n    text: C^[Third]\n    kicker: B^[Second]');
    expect(marked(slide, 'Kicker')).toBe('B[2]');
    expect(marked(slide, 'Subtitle')).toBe('C[3]');
    expect(marked(slide, 'Source')).toMatch(/1 First\. 2 Second\. 3 Third\.$/);
  });

  test('in the footnote come last', () => {
    const [slide] = slidesOf('  - kind: statement\n    title: A^[One.]\n    footnote: All^[Nearly.] of it');
    expect(marked(slide, 'Source')).toBe('1 One. 2 Nearly. All[2] of it');
  });

  test('stand on the page of a table where their marks are', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `      - [Row ${i}, "${i === 29 ? 'last^[Late.]' : 'x'}"]`);
    const pages = slidesOf(
      `  - kind: table\n    title: A^[Early.]\n    columns: [{ title: Name }, { title: Value }]\n    rows:\n${rows.join('\n')}`,
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(marked(pages[0], 'Source')).toMatch(/^1 Early\.$/);
    expect(marked(pages.at(-1), 'Source')).toMatch(/^1 Early\. 2 Late\.$/);
  });

  test('stand behind figures of a table, whose columns print them with equal decimals', () => {
    const table =
      '  - kind: table\n    title: A\n    columns: [{ title: Name }, { title: Share, type: percent }]\n    rows:\n' +
      '      - [Goods, "{goods}^[Estimate.]"]\n      - [Land, "1.5^[Less.]"]';
    const item = slidesOf(table)[0]?.items.find((each) => each.kind === 'table');
    const cells = item?.kind === 'table' ? item.rows.map((row) => row.cells[1]?.text.paragraphs.flat()) : [];
    expect(cells.slice(1).map((runs) => runs?.map((run) => run.text))).toEqual([
      ['62.0%', '1'],
      ['1.5%', '2'],
    ]);
  });

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

  test('leave no mark where a section’s title is listed', () => {
    const slides = slidesOf('  - kind: agenda\n    title: Agenda\n  - kind: section\n    title: Growth^[So.]');
    const items = slides[0]?.items.flatMap((item) => (item.kind === 'text' ? [plainText(item.text)] : []));
    expect(items).toContain('Growth');
  });
});

describe('a source line', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
  const sourceOf = (count: number) => {
    const [slide] = slidesOf(`  - kind: bullets\n    title: A^[${words(count)}.]\n    items: [One, Two]`);
    const item = slide?.items.find((each) => each.name === 'Source');
    if (item?.kind !== 'text') throw new Error('There is no source line.');
    return item;
  };

  test('takes a second line upwards, and no third', () => {
    const [one, two, three] = [sourceOf(5), sourceOf(50), sourceOf(90)];
    expect([one, two].map(({ lines, excess }) => [lines[0]?.length, excess])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    expect(two.box.y + two.box.h).toBeCloseTo(one.box.y + one.box.h, 5);
    expect(two.box.y).toBeLessThan(one.box.y);
    expect(three.excess?.lines).toBe(1);
  });
});
