import { isEastAsian } from '../../core/language.ts';
import { unmarked } from './inline.ts';

/** About how long a text is on a slide, in Latin letters: hanzi count for two. */
export function lengthOf(text: string): number {
  return [...unmarked(text)].reduce((sum, sign) => sum + (isEastAsian(sign.codePointAt(0) ?? 0) ? 2 : 1), 0);
}

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["”’)]?)\s+(?=\S)|(?<=[。！？；]["”’）]?)(?=\S)|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The beginning of a text that is no longer than that, cut where a clause ends or else after a word. */
export function shortened(text: string, most: number): string {
  if (lengthOf(text) <= most) return text;
  const clauses = text.split(/(?<=[,;:，；：、—–])\s*|(?<=[.。!?！？])\s*/);
  const begun = joinedWithin(clauses, most);
  if (begun !== '') return begun.replace(/[,;:，；：、—–\s]+$/, '');
  const words = unmarked(text).split(/(?<=\s)|(?<=\p{Script=Han})/u);
  return `${joinedWithin(words, most - 1).trimEnd()}…`;
}

/** As many of the pieces as stay within a length; a piece that would leave markup open is not the last. */
function joinedWithin(pieces: readonly string[], most: number): string {
  let joined = '';
  let whole = '';
  for (const piece of pieces) {
    joined = `${joined}${joined === '' || /[\s\p{Script=Han}，；：、]$/u.test(joined) ? '' : ' '}${piece}`;
    if (lengthOf(joined) > most) break;
    if ((joined.match(/\*\*/g)?.length ?? 0) % 2 === 0 && !/\[[^\]]*$|\]\([^)]*$/.test(joined)) whole = joined;
  }
  return whole;
}
