import { formatPath, type Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import type { TakenRow } from './review-rows.ts';

/**
 * The rows whose translations make a slide overflow that did not before, and the `overflow` of each at its row. `before`
 * and `after` are what was found on the deck without the rows and with them.
 */
export function tooLong(
  rows: readonly TakenRow[],
  before: readonly Finding[],
  after: readonly Finding[],
): { readonly rows: readonly TakenRow[]; readonly findings: readonly Finding[] } {
  const known = new Set(overflows(before).map(({ path }) => formatPath(path)));
  const found = overflows(after).filter(({ path }) => !known.has(formatPath(path)));
  const pairs = found.flatMap((finding) => culprits(finding.path, rows).map((row) => ({ row, finding })));
  const first = pairs.filter(({ row }, index) => pairs.findIndex((each) => each.row === row) === index);
  return {
    rows: first.map(({ row }) => row),
    findings: first.map(({ row, finding: { span: _, ...finding } }) => ({
      ...finding,
      span: row.row.place('translation'),
    })),
  };
}

const overflows = (findings: readonly Finding[]) => findings.filter(({ code }) => code === 'overflow');

/** The rows that stand at a path; else the nearest on its slide, for a list overflows as a whole. */
function culprits(path: Path, rows: readonly TakenRow[]): TakenRow[] {
  const shared = (row: TakenRow) => {
    const differs = row.text.path.findIndex((part, index) => part !== path[index]);
    return differs === -1 ? row.text.path.length : differs;
  };
  const exact = rows.filter((row) => shared(row) === row.text.path.length);
  if (exact.length > 0) return exact;
  const nearest = Math.max(0, ...rows.map(shared));
  return nearest < 2 ? [] : rows.filter((row) => shared(row) === nearest);
}
