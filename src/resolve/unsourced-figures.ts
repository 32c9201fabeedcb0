import type { Path } from '../core/path.ts';
import { type Finding, stretch } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
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
      message: say.resolve.typedFigure({ figure }),
      ...writeFact(figure, factsThatPrint(figure)),
      path: picked.path,
      at: stretch(picked.raw, start, end),
      ...(picked.shared ? {} : { language: view.language }),
    };
  });
}

/** What to write in place of a figure that facts print too. Which is meant nobody else can say, so that no edit is certain. */
function writeFact(figure: string, [id, ...others]: readonly string[]): Pick<Finding, 'hint' | 'suggestion'> {
  if (id === undefined) return { hint: say.resolve.makeFact };
  if (others.length === 0) return { hint: say.resolve.writeFact({ id, figure }), suggestion: `{${id}}` };
  const inBraces = [id, ...others].map((each) => `\`{${each}}\``);
  return { hint: say.resolve.writeOneOfFacts({ figure, inBraces }) };
}

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

export function unsourcedData(list: readonly unknown[], path: Path): Finding[] {
  if (!hasTyped(list, path.at(-1))) return [];
  return [{ code: 'unsourced-figure', ...say.resolve.typedNumbers, path, at: 'key' }];
}

/** `unsourced-figure` for a data file whose source the outline does not state. */
export function unsourcedFile(path: Path): Finding {
  return { code: 'unsourced-figure', ...say.resolve.dataWithoutSource, path };
}
