import { expect, test } from 'vitest';
import type { Path } from '../../src/core/path.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { type TakenRow, tooLong } from '../../src/translate/review-rows.ts';

const rowOf = (id: string, path: Path) =>
  ({ row: { place: (column: string) => `${id} ${column}` }, text: { path } }) as unknown as TakenRow;
const overflow = (...path: Path): Finding => ({ code: 'overflow', message: { en: '', zh: '' }, path });

test('a row that makes several things overflow is named once, and what overflowed before is nobody’s', () => {
  const [title, point, other] = [
    rowOf('title', ['slides', 0, 'title']),
    rowOf('point', ['slides', 1, 'items', 0]),
    rowOf('other', ['slides', 2, 'title']),
  ];
  const before = [overflow('slides', 2, 'title')];
  const after = [
    ...before,
    overflow('slides', 0, 'title'),
    overflow('slides', 0, 'title', 'en'),
    overflow('slides', 1),
  ];
  const { rows, findings } = tooLong([title, point, other], before, after);
  expect(rows).toEqual([title, point]);
  expect(findings.map(({ span }) => span)).toEqual(['title translation', 'point translation']);
});
