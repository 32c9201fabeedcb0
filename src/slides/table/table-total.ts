import type { Language } from '../../core/language.ts';
import { formatPath, type Path } from '../../core/path.ts';
import { plainText, type RichText, richText } from '../../core/rich-text.ts';
import type { Words } from '../../core/words.ts';
import type { Finding } from '../../findings/finding.ts';
import { formatNumber } from '../../units/number-format.ts';
import type { FigureCell, FigureColumn } from './table-figures.ts';

/** The sum of a column, in print; or why there is none, at the cell that stands in the way. */
export type Total = { readonly text: RichText; readonly computed: boolean } | { readonly problem: Finding };

/** The total of a column of figures, which findings call by its `name`: `bad-data` where a part is only a bound, is no figure, or has another unit. */
export function totalOf(column: FigureColumn, path: Path, language: Language, name = ''): Total {
  const problem = problemOf(column, name);
  if (problem) return { problem };
  const figures = column.cells.flatMap((cell) => cell.figure ?? []);
  const sum = Number(figures.reduce((total, figure) => total + figure.value, 0).toPrecision(12));
  const after = figures[0]?.after ?? '';
  const grouped = figures.some(({ whole }) => whole.includes(','));
  const text = `${formatNumber(sum, column.decimals ?? 0, grouped ? 'en' : language)}${after}`;
  return { text: richText(text, path), computed: figures.some((figure) => figure.fact !== undefined) };
}

function problemOf({ cells, decimals }: FigureColumn, name: string): Finding | undefined {
  const column = columnWords(name);
  for (const cell of cells) {
    const why = whyUnsummed(cell, column);
    if (why)
      return { code: 'bad-data', message: why, hint: HINT, path: cell.path, cause: `total ${formatPath(cell.path)}` };
  }
  const other = decimals === undefined ? firstUnlike(cells) : undefined;
  if (!other) return undefined;
  return { code: 'bad-data', message: unlikeWords(other[0], other[1], column), hint: HINT, path: other[1].path };
}

const HINT: Words = {
  en: 'Write `total: false` on this column, or leave out `total`.',
  zh: '请在这一列写 `total: false`，或者去掉 `total`。',
};

/** A column by the words of its heading. */
const columnWords = (name: string): Words =>
  name === '' ? { en: 'the column', zh: '这一列' } : { en: `the column “${name}”`, zh: `“${name}”一列` };

/** Why a cell cannot be added to others. */
function whyUnsummed({ figure, words }: FigureCell, column: Words): Words | undefined {
  if (!figure) {
    const said = words ? plainText(words) : '';
    return said === ''
      ? { en: `A cell is empty, so ${column.en} has no total.`, zh: `有单元格为空，${column.zh}无法合计。` }
      : {
          en: `“${said}” is no figure, so ${column.en} has no total.`,
          zh: `“${said}”不是数字，${column.zh}无法合计。`,
        };
  }
  if (!figure.fact?.bound && !/[<>~≈约×]/.test(figure.before)) return undefined;
  const label = figure.fact?.label ?? `${figure.before}${figure.whole}`;
  return {
    en: `“${label}” is no exact figure, so ${column.en} has no exact total.`,
    zh: `“${label}”不是确切的数字，${column.zh}没有确切的合计。`,
  };
}

/** The first two facts that do not measure the same. */
function firstUnlike(cells: readonly FigureCell[]): readonly [FigureCell, FigureCell] | undefined {
  const stated = cells.filter((cell) => cell.figure?.fact);
  const [first] = stated;
  const fact = first?.figure?.fact;
  const other = stated.find(
    ({ figure }) => figure?.fact?.unit !== fact?.unit || figure?.fact?.dimension !== fact?.dimension,
  );
  return first && other ? [first, other] : undefined;
}

function unlikeWords(first: FigureCell, other: FigureCell, column: Words): Words {
  const [a, b] = [first, other].map(({ figure }) => figure?.fact?.prose ?? '');
  return {
    en: `${a} and ${b} have different units, so ${column.en} has no total.`,
    zh: `${a}与${b}单位不同，${column.zh}无法合计。`,
  };
}
