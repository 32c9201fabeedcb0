import type { Motion } from '../../scene/items.ts';
import type { DrawnPage } from '../base/define-chart.ts';

/** What appears at a step, by the names of its marks and words, and how; words light up. */
export type Step = readonly [of: RegExp, motion: Motion];

/** A picture whose data is built in steps; what is in none of them is there from the start. */
export function inSteps(drawn: DrawnPage, steps: readonly Step[]): DrawnPage {
  const stepOf = (name = '') => steps.findIndex(([of]) => of.test(name));
  return {
    ...drawn,
    marks: drawn.marks.map((mark) => {
      const at = stepOf(mark.name);
      return at < 0 ? mark : { ...mark, appears: { step: at + 1, motion: steps[at]?.[1] ?? 'light' } };
    }),
    words: drawn.words.map((word) => {
      const at = stepOf(word.name);
      return at < 0 ? word : { ...word, appears: { step: at + 1, motion: 'light' } };
    }),
  };
}

/** The numbers of a picture’s values, from that of the smallest figure on; equal ones in their order. */
export const valuesIn = ({ words }: DrawnPage): readonly number[] =>
  words
    .flatMap(({ name, size }) => (name.startsWith('value ') ? [{ value: Number(name.slice(6)), size }] : []))
    .toSorted((a, b) => a.size - b.size)
    .map(({ value }) => value);
