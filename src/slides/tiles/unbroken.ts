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

/** Addresses for mail and of sites: where in them a line could end. */
const ADDRESS = /\S*(?:@|:\/\/|\p{L}\.\p{L}|\.\p{L}{2,}\/)\S*/gu;
const ADDRESS_END = /(?<=[-\u2010–])(?=\p{L})/gu;
/** A telephone number, in groups. */
const TELEPHONE = /(?<![\d\p{L}])\+?\(?\d[\d ()./-]{5,}\d/gu;

/** The text with each address for mail, site and telephone number in it on one line. */
export function unbrokenAddresses({ paragraphs, path }: RichText): RichText {
  const whole = (text: string) =>
    text
      .replace(ADDRESS, (address) => address.replace(ADDRESS_END, JOINER))
      .replace(TELEPHONE, (number) => number.replaceAll(' ', '\u00a0'));
  return { paragraphs: paragraphs.map((runs) => runs.map((run) => ({ ...run, text: whole(run.text) }))), path };
}
