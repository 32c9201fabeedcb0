import type { Words } from './words.ts';

/** How far from zero, and how near to it, a figure may be: nothing that is counted or measured is further. */
const MOST = 1e60;
const LEAST = 1e-60;

/** Whether a number is one that can be written out: zero, or within some sixty digits before and behind the point. */
export function isWritable(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= LEAST && size <= MOST);
}

/** That a number cannot be written out, to go on after it. */
export const UNWRITABLE: Words = {
  en: 'is beyond what can be written out: figures go from 1e-60 to 1e60',
  zh: '超出了可以写出的范围：数值应在 1e-60 和 1e60 之间',
};
