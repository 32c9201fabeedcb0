import type { Path } from '../../core/path.ts';
import { plainText } from '../../core/rich-text.ts';
import type { Words } from '../../core/words.ts';
import type { Finding } from '../../findings/finding.ts';
import { didYouMean, guess } from '../../findings/suggest.ts';
import { TWELVE } from '../parts/grid.ts';
import { reviewFile } from './table-file.ts';
import { figureColumns, isSummed, type TableReading, type TableSlide } from './table-rows.ts';
import { totalOf } from './table-total.ts';

const badData = (path: Path, message: Words, hint: Words): Finding => ({ code: 'bad-data', message, hint, path });

/** `bad-data` for rows that do not fit their columns, for a highlight that names no row, and for sums that there are not. */
export function reviewTable(slide: TableSlide, reading: TableReading): Finding[] {
  return [
    ...lengths(slide, reading.path),
    ...reviewFile(slide, reading),
    ...widths(slide, reading.path),
    ...highlights(slide, reading.path),
    ...totals(slide, reading),
  ];
}

function lengths({ columns, rows, from }: TableSlide, path: Path): Finding[] {
  if (from) return fileWidth(columns.length, from.columns, path);
  return rows.flatMap((row, r) => {
    if (row.length === columns.length) return [];
    const words = {
      en: `The row has ${counted(row.length, 'cell')} for ${counted(columns.length, 'column')}.`,
      zh: `这一行有${row.length}个单元格，而表格有${columns.length}列。`,
    };
    const hint = {
      en: 'Give each column one cell; a dash says that there is no figure.',
      zh: '请让每一列对应一个单元格；没有数字的地方写一个短横线。',
    };
    return [badData([...path, 'rows', r], words, hint)];
  });
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function fileWidth(count: number, names: readonly string[], path: Path): Finding[] {
  if (count === names.length) return [];
  const words = {
    en: `The table names ${count} columns, and the file gives ${names.length}: ${names.join(', ')}.`,
    zh: `表格写了${count}列，而文件给出${names.length}列：${names.join('、')}。`,
  };
  const hint = {
    en: 'Name the columns to show with `columns` under `from`, in the order of the headings.',
    zh: '请在 `from` 下用 `columns` 按标题的顺序写出要显示的列。',
  };
  return [badData([...path, 'from'], words, hint)];
}

function widths({ columns }: TableSlide, path: Path): Finding[] {
  const sum = columns.reduce((total, { width }) => total + (width ?? 1), 0);
  if (sum <= TWELVE) return [];
  const words = {
    en: `The columns take ${sum} columns of the grid, and it has ${TWELVE}.`,
    zh: `各列共占${sum}个栅格列，而栅格只有${TWELVE}列。`,
  };
  const hint = {
    en: 'Make one of them narrower, or leave out its `width`.',
    zh: '请把其中一列改窄，或者去掉它的 `width`。',
  };
  return [
    badData([...path, 'columns', columns.findLastIndex(({ width }) => width !== undefined), 'width'], words, hint),
  ];
}

function highlights({ rows, highlight }: TableSlide, path: Path): Finding[] {
  if (highlight === undefined || (typeof highlight === 'number' && highlight <= rows.length)) return [];
  const place = [...path, 'highlight'];
  if (typeof highlight === 'number') {
    const words = {
      en: `The table has no row ${highlight}; it has ${rows.length}.`,
      zh: `表格没有第${highlight}行，它共有${rows.length}行。`,
    };
    return [badData(place, words, NAME_A_ROW)];
  }
  const asked = typeof highlight === 'string' ? highlight : plainText(highlight);
  const names = rows.flatMap(([first]) =>
    first !== undefined && typeof first === 'object' && 'paragraphs' in first ? [plainText(first)] : [],
  );
  const near = guess(asked, names);
  const words = { en: `No row of the table is called “${asked}”.`, zh: `表格中没有叫“${asked}”的行。` };
  const hint = near.suggestion ? didYouMean(near.suggestion) : NAME_A_ROW;
  return [{ ...badData(place, words, hint), ...near }];
}

const NAME_A_ROW: Words = {
  en: 'Write the first cell of a row, a fact in it, or its number, counted from 1.',
  zh: '请写某一行的第一个单元格、其中一项数据的名称，或者它的行号（从1数起）。',
};

function totals(slide: TableSlide, reading: TableReading): Finding[] {
  if (slide.total === false) return [];
  const columns = figureColumns(slide, reading);
  const summed = columns.filter((_, c) => slide.columns[c] && isSummed(slide.columns[c]));
  if (summed.length === 0) {
    const words = { en: 'The table has no column of figures to sum.', zh: '表格中没有可以合计的数字列。' };
    const hint = {
      en: 'Give a column `type: number`, or leave out `total`.',
      zh: '请给某一列写上 `type: number`，或者去掉 `total`。',
    };
    return [badData([...reading.path, 'total'], words, hint)];
  }
  return columns.flatMap((column, c) => {
    const head = slide.columns[c];
    if (!column || !summed.includes(column) || !head) return [];
    const total = totalOf(column, reading.path, reading.language, plainText(head.title));
    return 'problem' in total ? [total.problem] : [];
  });
}
