import { expect, it } from 'vitest';
import { commonHanzi } from '../../src/fonts/subset.ts';

it('lists the 3,755 hanzi of level 1, from 啊 to 座', () => {
  const all = [...commonHanzi()];
  expect(all).toHaveLength(3755);
  expect(new Set(all).size).toBe(3755);
  expect([all[0], all.at(-1)]).toEqual(['啊', '座']);
  expect(all.every((each) => /\p{Script=Han}/u.test(each))).toBe(true);
});
