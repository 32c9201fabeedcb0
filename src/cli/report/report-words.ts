import type { UiLanguage, Words } from '../../core/language.ts';
import type { Severity } from '../../findings/finding.ts';

/** How severe a finding is, before its code. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
};

/** The word before a warning that the outline accepts. */
export const ACCEPTED: Words = { en: 'accepted', zh: '已接受' };

/** The heads of the table of decks. */
export const TABLE_HEADS: readonly Words[] = [
  { en: 'file', zh: '文件' },
  { en: 'slides', zh: '页数' },
  { en: 'size', zh: '大小' },
  { en: 'time', zh: '用时' },
  { en: 'findings', zh: '问题' },
];

/** A time in seconds: "1.9 s". */
export const seconds: Readonly<Record<UiLanguage, (amount: string) => string>> = {
  en: (amount) => `${amount} s`,
  zh: (amount) => `${amount} 秒`,
};

/** How many there are: "1 error, no warnings, 1 accepted". */
export const counts: Readonly<Record<UiLanguage, (errors: number, warnings: number, accepted: number) => string>> = {
  en: (errors, warnings, accepted) =>
    [counted(errors, 'error'), counted(warnings, 'warning'), ...(accepted > 0 ? [`${accepted} accepted`] : [])].join(
      ', ',
    ),
  zh: (errors, warnings, accepted) =>
    [
      errors === 0 ? '没有错误' : `${errors} 个错误`,
      warnings === 0 ? '没有警告' : `${warnings} 个警告`,
      ...(accepted > 0 ? [`已接受 ${accepted} 个`] : []),
    ].join('，'),
};

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

/** That a finding stands for others of its cause: how many, and at which other places, as far as they are named. */
export const MORE_OF_ONE: Readonly<
  Record<UiLanguage, (others: number, places: readonly string[], allPlaces: number) => string>
> = {
  en: (others, places, allPlaces) => {
    const rest = allPlaces - places.length;
    const more = rest > 0 ? ` and ${rest} more place${rest === 1 ? '' : 's'}` : '';
    const where = places.length === 0 ? 'here, too' : `at ${places.join(', ')}${more}`;
    return `The same is found ${others === 1 ? 'once more' : `${others} more times`}, ${where}; ${others === 1 ? 'both' : 'they'} have one cause. --all shows each.`;
  },
  zh: (others, places, allPlaces) => {
    const rest = allPlaces - places.length;
    const more = rest > 0 ? `等 ${allPlaces} 处` : '';
    const where = places.length === 0 ? '也在这里' : `在 ${places.join('、')}${more}`;
    return `同样的问题还有 ${others} 个，${where}；原因相同。加上 --all 可逐一列出。`;
  },
};

/** How a build or a check ended; `of` are the counts. */
export const ENDINGS: Readonly<Record<'sound' | 'done' | 'found' | 'stopped', (of: string) => Words>> = {
  sound: (of) => ({ en: `The outline is sound: ${of}.`, zh: `大纲可用：${of}。` }),
  done: (of) => ({ en: `Done: ${of}.`, zh: `已完成：${of}。` }),
  found: (of) => ({ en: `${of}.`, zh: `${of}。` }),
  stopped: (of) => ({ en: `Nothing was written: ${of}.`, zh: `未生成文件：${of}。` }),
};

/** What an early end leaves open. */
export const MORE: Words = {
  en: ' More may be found once these are mended.',
  zh: '改正后可能还会发现其他问题。',
};

/** Why warnings alone stopped the deck. */
export const STRICT: Words = {
  en: ' Warnings stop the deck under --strict.',
  zh: '使用 --strict 时，有警告也不生成文件。',
};
