/** What follows a number that cannot be written out with all its digits. */
export const UNWRITABLE = '超出了可以写出的范围：数值应在 1e-60 和 1e60 之间';

/** Words as a list in Chinese: “a、b或c”. */
export function listed(words: readonly string[], last: '或' | '和'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join('、')}${last}${words.at(-1)}`;
}
