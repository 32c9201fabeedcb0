import { plainText, type RichText } from '../../core/rich-text.ts';
import { JOINER } from '../../text/word-break.ts';

/** A dash or a hyphen between letters. */
const WITHIN = /(?<=\p{L}[-\u2010–])(?=\p{L})/gu;
/** Longer words are parted at their hyphens. */
const LONGEST_NAME = 24;

/** The text with names that have a dash or a hyphen in them held together: China–Germany. */
export function unbroken(text: RichText): RichText {
  if (
    plainText(text)
      .split(/\s/u)
      .some((word) => word.length > LONGEST_NAME)
  )
    return text;
  return {
    ...text,
    paragraphs: text.paragraphs.map((runs) => runs.map((run) => ({ ...run, text: run.text.replace(WITHIN, JOINER) }))),
  };
}
