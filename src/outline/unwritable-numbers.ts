import { isWritable, UNWRITABLE } from '../core/limits.ts';
import type { Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';

/** `wrong-type` for each number of an outline’s data that is too large or too small to be written out. */
export function unwritableNumbers(data: unknown, path: Path = []): Finding[] {
  if (typeof data === 'number') return isWritable(data) ? [] : [unwritable(data, path)];
  if (data === null || typeof data !== 'object') return [];
  const entries: [string | number, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return entries.flatMap(([key, value]) => unwritableNumbers(value, [...path, key]));
}

const unwritable = (value: number, path: Path): Finding => ({
  code: 'wrong-type',
  message: { en: `${value} ${UNWRITABLE.en}.`, zh: `${value} ${UNWRITABLE.zh}。` },
  hint: { en: 'Write it in another unit.', zh: '请换一个单位。' },
  path,
});
