import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { Brand } from '../../../src/scene/brand.ts';
import { endsBetweenWords } from '../../../src/text/line-break.ts';
import { brand } from '../../support/brand.ts';
import { sceneOf } from '../../support/scene.ts';

/** A deck of so many facts on slides of six, of one source, and the list of its sources. */
function deckOf(count: number, more = ''): string {
  const ids = Array.from({ length: count }, (_, i) => `f${i}`);
  const facts = ids.map((id, i) => `  ${id}: { name: Fact ${i}, value: ${i + 1}, source: s${more} }\n`).join('');
  const groups = Array.from({ length: Math.ceil(count / 6) }, (_, k) => ids.slice(6 * k, 6 * k + 6));
  const slides = groups.map(
    (group) =>
      `  - kind: statement\n    title: Some\n    text: 'They are ${group.map((id) => `{${id}}`).join(', ')}'\n`,
  );
  const head = 'deck: { id: d, title: D, brand: liangjiang, languages: [en] }\nsources: { s: { title: A yearbook } }\n';
  return `${head}facts:\n${facts}slides:\n${slides.join('')}  - kind: sources\n    title: Where the figures come from\n`;
}

const headsOf = (text: string) =>
  sceneOf(text)
    .scene.slides.filter(({ kind }) => kind === 'sources')
    .flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'table' ? [item.rows[0]?.cells.map(({ text }) => plainText(text))] : [])),
    );

describe('the list of sources', () => {
  it('stands in two columns where it is long, without the place in the only source where none is known', () => {
    const expected = [
      ['', ['Figure', 'Value', 'Slides']],
      [', paragraph: 3', ['Figure', 'Value', 'Source', 'Slides']],
    ] as const;
    for (const [more, head] of expected) {
      const heads = headsOf(deckOf(42, more));
      expect(heads.length).toBeGreaterThan(1);
      for (const each of heads) expect(each).toEqual(head);
    }
  });

  it('breaks no word of hanzi, and no list of slides where values leave it room', () => {
    const names = ['项目框架下签约的全部金额', '全市实际利用外资的总额', '先进制造业占全市工业总产值比重（按原文）'];
    const facts = Array.from({ length: 36 }, (_, i) => {
      const name = `${'某'.repeat(i % 4)}互联互通${names[i % names.length]}`;
      return `  f${i}: { name: ${name}, value: ${i + 1}, source: s, paragraph: 3 }\n`;
    });
    const slides = Array.from({ length: 12 }, (_, k) => {
      const again = k === 9 || k === 11 ? '、{f3}' : '';
      return `  - { kind: statement, title: 数, text: '{f${3 * k}}、{f${3 * k + 1}}、{f${3 * k + 2}}${again}' }\n`;
    });
    const text = `deck: { id: d, title: D, brand: liangjiang, languages: [zh] }
sources: { s: { title: 年鉴 } }
facts:
${facts.join('')}slides:
${slides.join('')}  - { kind: sources, title: 数据来源 }
`;
    const rows = sceneOf(text, 'zh').scene.slides.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'table' ? item.rows : [])),
    );
    const inLines = rows.map(({ cells }) => cells.map(({ lines }) => lines.flat().map((line) => line.text)));
    expect(inLines.map((row) => row.at(-1))).toContainEqual(['2、10、12']);
    const broken = rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.filter((each) => each.length > 1)));
    expect(broken.length).toBeGreaterThan(6);
    expect(broken.filter((lines) => !endsBetweenWords(lines))).toEqual([]);
    const last = broken.map((lines) => lines.at(-1)?.text ?? '');
    expect(last.filter((each) => (each.match(/\p{L}/gu)?.length ?? 0) < 3)).toEqual([]);
  });

  it.each([10, 7, 4])('is no error of the author on slides %d inches wide, whatever its figures measure', (w) => {
    const facts = deckOf(42, ', paragraph: 3, unit: million t').replaceAll(/value: (\d+)/g, 'value: 1$1.5');
    const { scene, findings } = sceneOf(facts, 'en', narrowBrand(w));
    const overflowing = scene.slides
      .filter(({ kind }) => kind === 'sources')
      .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? item.rows : [])))
      .flatMap(({ cells }) => cells.filter(({ excess }) => excess).map(({ text }) => plainText(text)));
    expect(overflowing).toEqual([]);
    const here = new Set(scene.slides.filter(({ kind }) => kind === 'sources').map(({ path }) => path.join('.')));
    expect(findings.filter(({ code, path }) => code === 'overflow' && here.has((path ?? []).join('.')))).toEqual([]);
  });
});

describe('a list of sources that have no room in a line', () => {
  const tableOf = (url: string) => {
    const deck = deckOf(3).replace(
      '{ s: { title: A yearbook } }',
      `{ s: { title: A new area sets sail again after one decade of development, publisher: Yearbook, date: 2020-06-19, url: '${url}' } }`,
    );
    const { slides } = sceneOf(deck, 'zh', narrowBrand(4)).scene;
    const items = slides.filter(({ kind }) => kind === 'sources').flatMap((slide) => slide.items);
    return items.flatMap((item) => (item.kind === 'table' && item.name.startsWith('List') ? [item] : []))[0];
  };

  it('is in one column where the slide is narrow, even if its address has no place to break', () => {
    const url = `https://example.org/${'x'.repeat(300)}`;
    const cells = tableOf(url)?.rows.map((row) => row.cells) ?? [];
    expect(cells.map(({ length }) => length)).toEqual([1, 1]);
    expect(cells.flat().filter(({ excess }) => excess)).toEqual([]);
    expect(
      cells[1]?.[0]?.text.paragraphs
        .slice(2)
        .flat()
        .map(({ text }) => text)
        .join(''),
    ).toBe(url);
  });
});

describe('the rows of the list of sources', () => {
  const head = `deck: { id: d, title: D, brand: liangjiang, languages: [en, zh] }
sources: { s: { title: Aims of the decade } }
facts:
  rank: { name: Rank, value: 4, say: { en: fourth, zh: 第四 }, label: { en: 4th, zh: 第4位 }, source: s }
  land: { name: Land, value: 1.5, unit: '%', bound: below, source: s }
  share: { name: Share, value: 15, unit: '%', source: s }
  spoken: { name: Only spoken, value: 43, unit: '%', source: s }
  later: { name: Later, value: 7, source: s }
slides:
`;
  const section = `  - kind: section
    title: Little land
    figure: { fact: share, text: 'of the output, on {land} of the land' }
    notes: 'As published: {spoken}, and {share}.'
`;
  const rest = `  - kind: statement
    title: Ranked
    text: '{rank} of {later}'
  - kind: sources
    title: Where the figures come from
`;
  const rowsOf = (language: 'en' | 'zh', slides = section + rest) =>
    sceneOf(head + slides, language)
      .scene.slides.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? item.rows.slice(1) : [])))
      .map(({ cells }) => cells.map(({ text }) => plainText(text).replaceAll('\u00a0', ' ')));

  it('have the label of a fact that has one, and else what texts say', () => {
    const values = (language: 'en' | 'zh') =>
      Object.fromEntries(rowsOf(language).map(([name = '', value]) => [name, value]));
    expect(values('en')).toMatchObject({ Rank: '4th', Land: 'less than 1.5%' });
    expect(values('zh')).toMatchObject({ Rank: '第4位', Land: '不足1.5%' });
  });

  it('name agendas too that show a figure within the words of a section', () => {
    const agenda = '  - kind: agenda\n    title: Ahead\n';
    const second = '  - kind: section\n    title: Far ahead\n    figure: { fact: later, text: of them }\n';
    const slides = Object.fromEntries(
      rowsOf('en', agenda + section + second + rest).map((row) => [row[0], row.at(-1)]),
    );
    expect(slides).toMatchObject({ Share: '1, 2', Land: '1, 2' });
  });

  it('list a figure that is only said in notes, in its place, and say so', () => {
    const slides = rowsOf('en').map((row) => [row[0], row.at(-1)]);
    expect(slides).toEqual([
      ['Share', '1'],
      ['Land', '1'],
      ['Only spoken', '1 (notes)'],
      ['Rank', '2'],
      ['Later', '2'],
    ]);
    expect(rowsOf('zh').map((row) => row.at(-1))).toContain('1（讲稿）');
  });

  it('stand above a title in the marks of its own language', () => {
    const lineOf = (title: string) => {
      const text = (head + section + rest).replace('Aims of the decade', title);
      const [last] = sceneOf(text, 'zh').scene.slides.slice(-1);
      const line = last?.items.find((item) => item.kind === 'text' && item.name === 'Source');
      return line?.kind === 'text' ? plainText(line.text) : undefined;
    };
    expect(lineOf('Aims of the decade')).toBe('“Aims of the decade”');
    expect(lineOf('十年目标')).toBe('《十年目标》');
  });
});

/** The brand with its slides of titles and tables so wide. */
function narrowBrand(w: number): Brand {
  const frame = brand.frames['title-only'];
  const right = brand.grid.left + w - 2 * brand.grid.left;
  const body = { ...frame.body, w: right - frame.body.x };
  return { ...brand, grid: { ...brand.grid, right }, frames: { ...brand.frames, 'title-only': { ...frame, body } } };
}
