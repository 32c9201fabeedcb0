import type { MeasuredLine } from '../scene/items.ts';

const HYPHENS = /[-\u2010\u2013]$/u;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** What is counted and measured in Chinese, directly behind the number. */
const COUNTED = [
  '平方公里|平方米|立方米|公里|毫米|厘米|公顷|公斤|千瓦时|千瓦|兆瓦时|兆瓦|吉瓦时|吉瓦|标箱|个百分点|百分点',
  '分钟|小时|个月|世纪|年代|季度|人次|美元|欧元|英镑|日元|港元|澳元|加元|卢布|新台币|新加坡元|印尼盾',
  '[元人家个项位名只台辆座条种类次届倍吨米亩度级强层款批所间张份件套场期岁周天年月日号时分秒%％]',
  '[桶支幅封艘架趟户栋幢处道堂课页字杯瓶棵头匹句集轮组对双把块片颗粒夜晚站排班笔碗顿桌席]',
].join('|');
/** Single hanzi that belong to the word behind them: 大多数, 不多, 每一次. */
const LEADING = new Set('大小不最很更太各每一两几再');
/** A number with what stands before it and what it counts: 第5届, 3391亿元, 12.15亿欧元. */
const QUANTITIES = new RegExp(`第?[\\d.,]*\\d[万亿千百]*(?:${COUNTED})?`, 'gu');

/** Holds the characters at its sides on one line; nothing is drawn for it. */
export const JOINER = '\u2060';
/** The text without joiners. */
export const bare = (text: string) => text.replaceAll(JOINER, '');

/** A stretch of a text, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where numbers stand in a text with what they count, each of which stays on one line. */
export function quantitiesIn(text: string): Span[] {
  return [...text.matchAll(QUANTITIES)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/** Where the words of a text stand, hanzi by the dictionary, and each with the one hanzi that belongs before it. */
export function wordsIn(text: string): Span[] {
  const words: Span[] = [];
  for (const { index, segment } of WORDS.segment(text)) {
    const last = words.at(-1);
    const leads = last && LEADING.has(text.slice(last.start, last.end)) && isHan(segment);
    if (leads) words.pop();
    words.push({ start: leads ? last.start : index, end: index + segment.length });
  }
  return words;
}

/** Where in a text without joiners each of its lines but the first begins; a break swallows the spaces before it. */
export function lineStarts(text: string, lines: readonly MeasuredLine[]): number[] {
  let at = 0;
  return lines.slice(0, -1).map((line) => {
    at += bare(line.text).length;
    while (text.charAt(at) === ' ') at++;
    return at;
  });
}

/** Whether no line of a paragraph but its last ends inside a word or a quantity of hanzi, or behind a hyphen or dash. */
export function endsBetweenWords(lines: readonly MeasuredLine[]): boolean {
  if (lines.slice(0, -1).some((line) => HYPHENS.test(line.text))) return false;
  // A space that the break swallowed parts words of itself.
  const text = bare(lines.map((line) => line.text).join(''));
  const isHanAt = (index: number) => isHan(text.charAt(index));
  const besideHan = lineStarts(text, lines).filter((end) => isHanAt(end - 1) || isHanAt(end));
  if (besideHan.length === 0) return true;
  const starts = new Set(wordsIn(text).map((word) => word.start));
  const quantities = quantitiesIn(text);
  return besideHan.every((end) => {
    if (quantities.some((each) => each.start < end && end < each.end)) return false;
    return starts.has(end) || !isHanAt(end - 1) || !isHanAt(end);
  });
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character);
