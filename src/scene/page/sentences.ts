import type { RichText } from '../../core/rich-text.ts';
import type { TextItem } from '../items.ts';

/** What ends a sentence, before closing quotes and brackets. */
const END = /[.!?。！？…][\u201d\u2019"')）」』]*\s*$/u;

/**
 * The paragraphs of a text, those together that are the lines of one sentence: its author broke it so, in a text that is
 * no list and has no space between its paragraphs. By their positions.
 */
export function sentencesOf(
  text: { readonly text: RichText } & Partial<Pick<TextItem, 'marker' | 'levels' | 'builds' | 'paragraphSpacing'>>,
): number[][] {
  const { paragraphs, paths } = text.text;
  const apart = text.marker !== undefined || text.builds !== undefined || (text.paragraphSpacing ?? 0) > 0;
  const words = paragraphs.map((runs) => runs.map((run) => run.text).join(''));
  const goesOn = (i: number) =>
    words[i]?.trim() !== '' &&
    words[i - 1]?.trim() !== '' &&
    !END.test(words[i - 1] ?? '') &&
    paths?.[i] === paths?.[i - 1];
  const sentences: number[][] = [];
  for (const i of paragraphs.keys()) {
    const last = sentences.at(-1);
    if (last && !apart && goesOn(i)) last.push(i);
    else sentences.push([i]);
  }
  return sentences;
}
