import { isChart, reviewAmount } from '../charts/review-amount.ts';
import { TABLE_ROWS } from '../core/limits.ts';
import type { Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import type { DeckContent } from './layout-deck.ts';

/**
 * `bad-data` for each chart of a deck that has too many marks for any picture, and for each table that has more rows than
 * a deck can show, before anything is laid out.
 */
export function reviewAmounts({ slides, language }: Pick<DeckContent, 'slides' | 'language'>): Finding[] {
  return slides.flatMap(({ kind, content, path }) => {
    const findings = kind === 'table' ? reviewRows(content, path) : amountsIn(content, path);
    return findings.map((finding) => ({ ...finding, language }));
  });
}

function reviewRows({ rows, from }: { readonly rows?: unknown; readonly from?: unknown }, path: Path): Finding[] {
  const ofFile = (from as { readonly rows?: readonly unknown[] } | undefined)?.rows;
  const count = (ofFile ?? (rows as readonly unknown[] | undefined) ?? []).length;
  if (count <= TABLE_ROWS) return [];
  const number = (value: number) => value.toLocaleString('en-US');
  const message = {
    en: `The table has ${number(count)} rows, and a deck shows ${number(TABLE_ROWS)} at the most.`,
    zh: `表格有 ${number(count)} 行，而演示文稿最多显示 ${number(TABLE_ROWS)} 行。`,
  };
  const hint = ofFile
    ? {
        en: 'Choose the rows that matter (`where`, `top: 20`), and hand out the rest as a file.',
        zh: '请用 `where` 或 `top: 20` 选取重要的行，其余作为文件分发。',
      }
    : { en: 'Keep the rows that matter, and hand out the rest as a file.', zh: '请保留重要的行，其余作为文件分发。' };
  return [{ code: 'bad-data', message, hint, path: [...path, ofFile ? 'from' : 'rows'] }];
}

function amountsIn(value: unknown, path: Path): Finding[] {
  if (value === null || typeof value !== 'object') return [];
  if (isChart(value)) return reviewAmount(value, path);
  if (Array.isArray(value)) return value.flatMap((item, index) => amountsIn(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => amountsIn(item, [...path, key]));
}
