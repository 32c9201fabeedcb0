import type { Line } from './items.ts';

const HYPHENS = /[-\u2010\u2013]$/u;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** What is counted and measured in Chinese, directly behind the number. */
const COUNTED = [
  '平方公里|平方米|立方米|公里|公顷|公斤|千瓦时|千瓦|兆瓦|标箱|个百分点|百分点|分钟|小时|个月|世纪|年代|季度',
  '美元|欧元|英镑|日元|港元|[元人家个项位名只台辆座条种类次届倍吨米亩度级强层款批所间张份件套场期岁周天年月日号时分秒%％]',
].join('|');
/** A number with what stands before it and what it counts: 第5届, 3,391亿元, 12.15亿欧元. */
const QUANTITIES = new RegExp(`第?[\\d.,]*\\d[万亿千百]*(?:${COUNTED})?`, 'gu');

/** Whether no line of a paragraph but its last ends inside a word or a quantity of hanzi, or behind a hyphen or dash. */
export function endsBetweenWords(lines: readonly Line[]): boolean {
  if (lines.slice(0, -1).some((line) => HYPHENS.test(line.text))) return false;
  const ends: number[] = [];
  const text = lines.reduce((joined, line, i) => {
    // A space that the break swallowed parts words of itself.
    const all = joined + line.text;
    if (i < lines.length - 1) ends.push(all.length);
    return all;
  }, '');
  const starts = new Set(Array.from(WORDS.segment(text), (segment) => segment.index));
  const quantities = [...text.matchAll(QUANTITIES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return ends.every((end) => {
    if (!isHan(text.charAt(end - 1)) && !isHan(text.charAt(end))) return true;
    if (quantities.some((each) => each.start < end && end < each.end)) return false;
    return starts.has(end) || !isHan(text.charAt(end - 1)) || !isHan(text.charAt(end));
  });
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character);
