import type { Words } from '../core/language.ts';
import { didYouMean, nearest } from '../findings/suggest.ts';

/**
 * Why what was given for an option is refused that takes some of `known`: one is none of these, or stands there twice.
 * Undefined where all is well.
 */
export function refusedChoice(option: string, given: readonly string[], known: readonly string[]): Words | undefined {
  const unknown = given.find((each) => !known.includes(each));
  if (unknown !== undefined) {
    const suggestion = nearest(unknown, known);
    const meant = suggestion === undefined ? { en: '', zh: '' } : didYouMean(suggestion);
    return {
      en: `${option} does not know "${unknown}".${meant.en && ` ${meant.en}`} It takes ${known.join(', ')}.`,
      zh: `${option} 不能是“${unknown}”。${meant.zh}可以写：${known.join('、')}。`,
    };
  }
  const once = [...new Set(given)];
  const twice = given.find((each, i) => given.indexOf(each) !== i);
  if (twice === undefined) return undefined;
  return {
    en: `${option} names ${twice} twice. Write ${option} ${once.join(',')}.`,
    zh: `${option} 重复写了 ${twice}。请写 ${option} ${once.join(',')}。`,
  };
}
