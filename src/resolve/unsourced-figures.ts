import type { Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import { type Finding, stretch } from '../findings/finding.ts';
import type { PickedText, View } from './pick-text.ts';
import { typedFigures } from './typed-figures.ts';

/**
 * `unsourced-figure` for each figure that was typed into a text, at its stretch; none for a text that only stands in.
 * `factsThatPrint` are the facts that this text would show as these very words.
 */
export function unsourcedFigures(
  picked: PickedText,
  view: View,
  names: readonly string[],
  factsThatPrint: (words: string) => readonly string[],
): Finding[] {
  if (picked.language !== view.language) return [];
  return typedFigures(picked.raw, names).map(({ start, end }) => {
    const figure = picked.raw.slice(start, end);
    return {
      code: 'unsourced-figure',
      message: {
        en: `\`${figure}\` is typed by hand, so it has no source and will not follow when the figure changes.`,
        zh: `\`${figure}\` 是直接写在文字里的，没有出处，数字变了也不会跟着变。`,
      },
      ...writeFact(figure, factsThatPrint(figure)),
      path: picked.path,
      at: stretch(picked.raw, start, end),
      ...(picked.shared ? {} : { language: view.language }),
    };
  });
}

/** What to write in place of a figure that facts print too. Which is meant nobody else can say, so that no edit is certain. */
function writeFact(figure: string, [id, ...others]: readonly string[]): Pick<Finding, 'hint' | 'suggestion'> {
  if (id === undefined) return { hint: MAKE_FACT };
  const inBraces = [id, ...others].map((each) => `\`{${each}}\``);
  if (others.length === 0) {
    const hint = {
      en: `\`${id}\` prints ${figure}: write ${inBraces[0]}.`,
      zh: `\`${id}\` 显示的就是 ${figure}：请写 ${inBraces[0]}。`,
    };
    return { hint, suggestion: `{${id}}` };
  }
  return {
    hint: {
      en: `Facts print ${figure}: write the one that is meant, ${inBraces.join(' or ')}.`,
      zh: `有几个数据显示的就是 ${figure}：请写出所指的那一个，${inBraces.join(' 或 ')}。`,
    },
  };
}

const MAKE_FACT: Words = {
  en: 'Make it a fact and write its name in braces; or list it under `names` if it is part of a name.',
  zh: '请把它写成 `facts` 下的数据，在这里用大括号写出名称；如果它是专名的一部分，请列在 `names` 下。',
};

/** Lists of a chart whose entries may have numbers of their own, and which of these say where a place is. */
const ENTRIES: readonly unknown[] = ['points', 'flows'];
const PLACES: readonly string[] = ['lat', 'lon'];

/** Whether a list is inline data of a chart with numbers in it: `values`, or entries with numbers of their own. */
function hasTyped(list: readonly unknown[], key: unknown): boolean {
  const isNumber = (item: unknown) => typeof item === 'number';
  if (key === 'values') return list.some(isNumber);
  const numbers = (entry: unknown) =>
    typeof entry === 'object' &&
    entry !== null &&
    Object.entries(entry).some(([name, item]) => isNumber(item) && !PLACES.includes(name));
  return ENTRIES.includes(key) && list.some(numbers);
}

/** `unsourced-figure` for the inline data of a chart, where numbers are typed. */
export function unsourcedData(list: readonly unknown[], path: Path): Finding[] {
  if (!hasTyped(list, path.at(-1))) return [];
  const message = {
    en: 'These numbers are typed by hand, so they have no source and will not follow when the figures change.',
    zh: '这些数字是直接写在这里的，没有出处，变了也不会跟着变。',
  };
  const hint = {
    en: 'Make them facts and write their names here.',
    zh: '请把它们写成 `facts` 下的数据，在这里写名称。',
  };
  return [{ code: 'unsourced-figure', message, hint, path, at: 'key' }];
}

/** `unsourced-figure` for a data file whose source the outline does not state. */
export function unsourcedFile(path: Path): Finding {
  return {
    code: 'unsourced-figure',
    message: {
      en: 'The outline does not say where this file’s figures come from.',
      zh: '大纲没有写明这个文件的数据出处。',
    },
    hint: {
      en: 'Write `from` with a `file:` and a `source:`, which is an entry under `sources`.',
      zh: '请在 `from` 下分别写 `file:` 和 `source:`，后者是 `sources` 中的一项。',
    },
    path,
  };
}
