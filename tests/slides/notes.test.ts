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

const bullets = (more = '') => `
  - kind: bullets
    title: "Output grew^[At constant prices.]"
    items:
      - "Plants^[Above designated size] run^[At constant prices.]"
      - "{now}^[Of {now.period}: {share} of it.]"
${more}`;

/** What a slide says in some of its texts; the marks of notes are in brackets. */
type Marks = Readonly<Record<string, string>>;
const statement = (title: string, more = '') => `  - kind: statement\n    title: ${title}\n${more}`;

describe('notes', () => {
  test.each<[string, slide: string, marks: Marks]>([
    [
      'are numbered in reading order, the title first, and one wording has one number',
      bullets(),
      { Title: 'Output grew[1]', 'Bullet 1 lead': 'Plants[2] run[1]', 'Bullet 2 lead': 'RMB 121.5 bn[3]' },
    ],
    [
      'stand in the source line before the footnote, each ended',
      bullets('    footnote: All of it made up'),
      {
        Source:
          'Source: Rivermouth Yearbook. 1 At constant prices. 2 Above designated size. 3 Of 2020: less than 1.5% of it. All of it made up',
      },
    ],
    [
      'have numbers in circles in Chinese',
      statement('产值增长^[按不变价格计算]了'),
      { Title: '产值增长[①]了', Source: '①按不变价格计算' },
    ],
    [
      'follow the order on the slide where that is not the order of its keys',
      statement('A^[First]', '    text: C^[Third]\n    kicker: B^[Second]'),
      { Kicker: 'B[2]', Subtitle: 'C[3]', Source: '1 First. 2 Second. 3 Third.' },
    ],
    [
      'in the footnote come last',
      statement('A^[One.]', '    footnote: All^[Nearly.] of it'),
      { Source: '1 One. 2 Nearly. All[2] of it' },
    ],
  ])('%s', (_, text, marks) => {
    const [slide] = slidesOf(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en');
    expect(Object.fromEntries(Object.keys(marks).map((name) => [name, marked(slide, name)]))).toEqual(marks);
  });

  test('are no part of a slide’s name', () => {
    expect(slidesOf(bullets())[0]?.title).toBe('Output grew');
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

/** What the source line of the first slide says. */
const lineOf = (text: string, language: string) => {
  const [{ items } = { items: [] }] = sceneOf(text, language).scene.slides;
  const line = items.find((item) => item.name === 'Source');
  return line?.kind === 'text' ? plainText(line.text) : undefined;
};

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

  test.each([
    ['by sentences', 'The Press', 'en', 'Source: The Press. As published'],
    ['in Chinese by spaces', '样例出版社', 'zh', '来源：样例出版社\u3000按原文'],
    ['with the colon before a Latin name', 'iChongqing', 'zh', '来源：iChongqing\u3000按原文'],
  ])('parts what it says %s', (_, publisher, language, line) => {
    const head = HEAD.replace(/publisher: (\{[^}]*\}|[^,}\n]*)/, `publisher: ${publisher}`);
    const slide = statement('Output grew to {now}', '    footnote: { en: As published, zh: 按原文 }\n');
    expect(lineOf(`${head}slides:\n${slide}`, language)).toBe(line);
  });

  const reasons = (keys: string) => `  - { kind: bullets, ${keys}, items: [The first reason, The second one] }\n`;
  test.each([
    ['no source where the slide shows no figure', reasons('title: Why'), undefined],
    ['the one that its author names', reasons('title: Why, source: report'), 'Source: Rivermouth Yearbook'],
    ['one with a figure in its title', reasons('title: "{now} in all"'), 'Source: Rivermouth Yearbook'],
  ])('names %s', (_, slide, line) => {
    expect(lineOf(`${HEAD}slides:\n${slide}`, 'en')).toBe(line);
  });
});
