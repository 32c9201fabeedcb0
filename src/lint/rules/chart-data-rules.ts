import {
  children,
  elements,
  type Markup,
  type MarkupElement,
  openForChecking,
  partsOfKind,
  related,
  textInside,
} from '../base/opened-package.ts';
import { defineRule, ECMA_376, type Fault, fault, issue } from '../base/rule.ts';

/** The cells of the first sheet of a workbook, by their names. */
function cellsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const sheet = openForChecking(bytes).documents.get('xl/worksheets/sheet1.xml');
  // A computed cell has its formula beside its value.
  const held = (cell: MarkupElement) => textInside(elements(cell, 'v')[0] ?? cell);
  return new Map(elements(sheet, 'c').map((cell) => [cell.attributes.r ?? '', held(cell)]));
}

/** The cells of a formula such as `Sheet1!$B$2:$B$4`, in order; undefined for any other formula. */
function namesOf(formula: string): string[] | undefined {
  const [, column = '', first = '', , end = '', last = first] =
    /^[^!]+!\$([A-Z]+)\$(\d+)(:\$([A-Z]+)\$(\d+))?$/.exec(formula) ?? [];
  if (column === '' || (end !== '' && end !== column)) return undefined;
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => `${column}${Number(first) + i}`);
}

export const chartWorkbook = defineRule({
  code: 'chart-workbook',
  class: 'manners',
  about: 'A chart on a slide has its workbook in the file.',
  why: {
    en: 'The chart is shown, and nobody can edit its data: PowerPoint says that the linked file is not available.',
    zh: '图表可以显示，但无法编辑数据：PowerPoint 会提示链接的文件不可用。',
  },
  remedy: {
    en: 'Insert the chart anew in PowerPoint with its data: Insert > Chart.',
    zh: '请在 PowerPoint 中重新插入带数据的图表：“插入”>“图表”。',
  },
  upstream: ECMA_376,
  check: (opened) => {
    const from = (part: string) => opened.relationships.get(part) ?? [];
    const charts = partsOfKind(opened, 'slide').flatMap(([slide]) =>
      from(slide).filter(({ type }) => type === 'chart'),
    );
    return [...new Set(charts.map(({ target }) => target))]
      .filter((part) => !from(part).some(({ type }) => type === 'package' || type === 'oleObject'))
      .map((part) => fault(part, { en: 'The chart has no workbook.', zh: '图表没有数据工作簿。' }));
  },
});

export const chartData = defineRule({
  code: 'chart-data',
  class: 'own',
  about: 'What a chart shows is what its workbook holds: else editing the data changes the picture.',
  upstream: ECMA_376,
  check: (opened) =>
    partsOfKind(opened, 'chart').flatMap(([part, document]): Fault[] => {
      const bytes = opened.files.get(related(opened, part, 'package') ?? '');
      if (!bytes) return [];
      const report = (message: Fault['message']): Fault => ({ part, message });
      let cells: ReadonlyMap<string, string>;
      try {
        cells = cellsOf(bytes);
      } catch (error) {
        const why = (error as Error).message;
        return [report({ en: `The chart’s workbook cannot be read: ${why}`, zh: `无法读取图表的工作簿：${why}` })];
      }
      return references(document).flatMap((reference) => differences(reference, cells).map(report));
    }),
});

const references = (document: Markup) => ['c:strRef', 'c:numRef'].flatMap((name) => elements(document, name));

function differences(reference: MarkupElement, cells: ReadonlyMap<string, string>): Fault['message'][] {
  const formula = elements(reference, 'c:f')[0]?.text ?? '';
  const names = namesOf(formula);
  if (!names)
    return [{ en: `The formula ${formula} is no column of the workbook.`, zh: `公式 ${formula} 不是工作簿中的一列。` }];
  const shown = new Map(elements(reference, 'c:pt').map((point) => [Number(point.attributes.idx), textInside(point)]));
  const count = Number(elements(reference, 'c:ptCount')[0]?.attributes.val);
  if (count !== names.length) {
    const message = {
      en: `The formula ${formula} has ${names.length} cells, and the chart ${count} values.`,
      zh: `公式 ${formula} 有 ${names.length} 个单元格，图表却有 ${count} 个值。`,
    };
    return [message];
  }
  return names.flatMap((name, i): Fault['message'][] => {
    const [kept, seen] = [cells.get(name) ?? '', shown.get(i) ?? ''];
    if (kept === seen) return [];
    return [
      {
        en: `The cell ${name} holds “${kept}”, and the chart shows “${seen}”.`,
        zh: `单元格 ${name} 为“${kept}”，图表显示“${seen}”。`,
      },
    ];
  });
}

export const chartSeries = defineRule({
  code: 'chart-series',
  class: 'repair',
  about: 'Series of a chart have numbers of their own (c:idx and c:order).',
  upstream: issue(1233),
  check: (opened) =>
    partsOfKind(opened, 'chart').flatMap(([part, document]) => {
      const series = elements(document, 'c:ser');
      return ['c:idx', 'c:order'].flatMap((name) => {
        const own = series.flatMap((each) => children(each, name).map(({ attributes }) => attributes.val ?? ''));
        return own
          .filter((number, i) => own.indexOf(number) !== i)
          .map((number) =>
            fault(part, { en: `Two series have the ${name} ${number}.`, zh: `有两个系列的 ${name} 都是 ${number}。` }),
          );
      });
    }),
});

/** What a series has a value of for every point. */
const SORTS = ['c:cat', 'c:val', 'c:xVal', 'c:yVal', 'c:bubbleSize'];

export const chartPoints = defineRule({
  code: 'chart-points',
  class: 'own',
  about: 'A series has as many values of each sort as of the others that they are drawn with.',
  upstream: ECMA_376,
  check: (opened) =>
    partsOfKind(opened, 'chart').flatMap(([part, document]) =>
      elements(document, 'c:ser').flatMap((each, i): Fault[] => {
        const counts = SORTS.flatMap((name) => children(each, name)).flatMap((sort) =>
          elements(sort, 'c:ptCount').map(({ attributes }) => attributes.val),
        );
        if (new Set(counts).size <= 1) return [];
        return [
          fault(part, {
            en: `The series ${i} has uneven columns: ${counts.join(', ')} values.`,
            zh: `系列 ${i} 各列的个数不一致：${counts.join('、')}。`,
          }),
        ];
      }),
    ),
});
