import { letterWidths } from '../../core/language.ts';
import { unmarked } from './inline.ts';

/** About how long a text is on a slide, in Latin letters: hanzi count for two. */
export const lengthOf = (text: string): number => letterWidths(unmarked(text));

/** About how many words a text has: two hanzi count for one. */
export function wordCount(text: string): number {
  const hanzi = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (
    Math.round(hanzi / 2) +
    (text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d][^\s\p{Script=Han}]*/gu)?.length ?? 0)
  );
}

/** Words that end with a full stop and no sentence, in the languages that notes come in. */
const ABBREVIATION =
  /(?:^|[\s("“„«[])(?:e\.g|i\.e|cf|vs|viz|approx|ca|c|al|est|incl|excl|max|min|resp|Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|Rev|Hon|Gen|Col|Capt|Inc|Ltd|Co|Corp|Bros|No|Nos|Nr|Art|Abs|vol|pp?|chs?|figs?|eds?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mio|Mrd|Tsd|bzw|usw|evtl|ggf|inkl|zzgl|sog|Str|Hr|Fr|M|Mme|Mlle|env|p\. ?ex|Sra?|Dña|núm|pág|z\. ?B|d\. ?h|u\. ?a|o\. ?Ä|[zduosi]|(?:\p{Lu}\.)*\p{Lu})\.$/u;
const ENDED =
  /(?<=(?:[.!?]|\p{L}…)["”’»)]*(?:\*\*)?[¹²³⁰⁴-⁹\u{e100}-\u{efff}]*)\s+(?=\S)|(?<=[。！？；]["”’）」]*[¹²³⁰⁴-⁹\u{e100}-\u{efff}]*)(?=[^\s"”’）」¹²³⁰⁴-⁹\u{e100}-\u{efff}])|\n+/gu;

/** The sentences of a text. One within quotation marks is not parted from the others within them. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let begun = 0;
  for (const { index, 0: gap } of text.matchAll(ENDED)) {
    const said = text.slice(begun, index);
    if (!gap.includes('\n') && (isOpen(said) || isAbbreviated(said, text.slice(index).trimStart()))) continue;
    sentences.push(said);
    begun = index + gap.length;
  }
  return [...sentences, text.slice(begun)].map((each) => each.trim()).filter((each) => each !== '');
}

function isOpen(said: string): boolean {
  const odd = (sign: string) => said.split(sign).length % 2 === 0;
  const more = (open: RegExp, close: RegExp) => (said.match(open)?.length ?? 0) > (said.match(close)?.length ?? 0);
  return (
    odd('"') ||
    more(/“/g, /”/g) ||
    more(/„/g, /[“”]/g) ||
    more(/«/g, /»/g) ||
    more(/「/g, /」/g) ||
    odd('**') ||
    more(/[(（]/g, /[)）]/g)
  );
}

/** Whether a full stop ends no sentence: what follows goes on in lower case, or it is behind an abbreviation. */
function isAbbreviated(said: string, rest: string): boolean {
  return said.endsWith('.') && (ABBREVIATION.test(unmarked(said)) || /^\p{Ll}/u.test(rest));
}

/**
 * The beginning of a text that is no longer than that: whole sentences if one fits, else cut where a clause ends or
 * after a word, with an ellipsis. Numbers, addresses and markup stay whole.
 */
export function shortened(text: string, most: number): string {
  if (lengthOf(text) <= most) return text;
  const whole = begun(pieces(text, sentencesOf(text)), most);
  if (whole !== '') return whole;
  const strong = begun(text.split(/(?<=[;:—–] )|(?<=[；：])/u), most - 1);
  const weak = begun(text.split(/(?<=[,;:—–] )|(?<=[，；：、])/u), most - 1);
  const clauses = lengthOf(strong) >= most / 2 ? strong : weak;
  const cut = lengthOf(clauses) >= most / 3 ? clauses : begun(text.split(/(?<=\s)|(?<=\p{Script=Han})/u), most - 1);
  return cut === '' ? '…' : `${cut.replace(/[\s,;:，；：、—–]+$/u, '')}…`;
}

/** As many whole sentences from the beginning of a text as stay within a length; the first in any case. */
export function wholeSentences(text: string, most: number): string {
  if (lengthOf(text) <= most) return text;
  const parts = pieces(text, sentencesOf(text));
  return begun(parts, most) || (parts[0] ?? '').trimEnd();
}

/** The text cut where its sentences begin: nothing between them is lost. */
function pieces(text: string, sentences: readonly string[]): string[] {
  const starts: number[] = [];
  for (const sentence of sentences) starts.push(text.indexOf(sentence, starts.at(-1) ?? 0));
  return starts.map((start, i) => text.slice(i === 0 ? 0 : start, starts[i + 1]));
}

/** As many of the pieces as stay within a length; one that would leave markup open is not the last. */
function begun(parts: readonly string[], most: number): string {
  let joined = '';
  let whole = '';
  for (const part of parts) {
    joined += part;
    if (lengthOf(joined.trimEnd()) > most) break;
    const closed = joined.split('**').length % 2 === 1 && !/\[[^\]]*$|\]\([^)]*$/.test(joined);
    if (closed) whole = joined;
  }
  return whole.trimEnd();
}
