import { capital } from '../../core/language.ts';
import type { Block } from './read-notes.ts';
import { lengthOf, sentencesOf } from './sentences.ts';

/** Words that count the parts of what a paragraph says, in order; each stands where a sentence or a clause begins. */
const COUNTS: readonly (readonly RegExp[])[] = [
  ordered('一二三四五六七八', (digit) => `第${digit}[，,、]?(?:是|要)?`),
  ordered('一二三四五六七八', (digit) => `${digit}(?:是要|是|要)`),
  ordered('①②③④⑤⑥⑦⑧', (sign) => sign),
  ['First(?:ly)?,?', 'Second(?:ly)?,?', 'Third(?:ly)?,?', 'Fourth(?:ly)?,?', 'Fifth(?:ly)?,?'].map(counted),
  ['Erstens,?', 'Zweitens,?', 'Drittens,?', 'Viertens,?', 'Fünftens,?'].map(counted),
  ['Premièrement,?', 'Deuxièmement,?', 'Troisièmement,?', 'Quatrièmement,?'].map(counted),
];
const LEAST = 2;
/** Where the last part ends: with its sentence. */
const ENDED = /[。！？]|[.!?](?=\s|$)/u;

function ordered(signs: string, write: (sign: string) => string): RegExp[] {
  return [...signs].map((sign) => new RegExp(`(?<=^|[。；：，;:\\n]\\s?)${write(sign)}\\s*`, 'u'));
}

function counted(words: string): RegExp {
  return new RegExp(`(?<=^|[.!?:;]\\s)${words}\\s+`, 'u');
}

/**
 * Blocks in which a paragraph that counts what it says (“第一，……第二，……”, “First, …”) is a list, with the words before it
 * and behind it as texts; the list has the paragraph, as it was written, to be said.
 */
export function withEnumerations(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.type === 'text' ? (partedText(block.text) ?? [block]) : [block]));
}

/** A paragraph that begins with a few words in bold, no longer than that in Latin letters, and goes on. */
const LED = /^\*\*([^*]+)\*\*\s*[.:：。]?\s*[^*\s]/u;
const LEAD = 40;

/** Blocks in which neighbouring paragraphs that each begin with a few words in bold are a list. */
export function withLedTexts(blocks: readonly Block[]): Block[] {
  const isLed = (block?: Block) =>
    block?.type === 'text' && lengthOf(LED.exec(block.text)?.[1] ?? ' '.repeat(LEAD + 1)) <= LEAD;
  const joined: Block[] = [];
  blocks.forEach((block, i) => {
    const last = joined.at(-1);
    const item = { text: block.type === 'text' ? block.text : '', items: [] };
    if (!isLed(block)) joined.push(block);
    else if (isLed(blocks[i - 1]) && last?.type === 'list')
      joined.splice(-1, 1, { ...last, items: [...last.items, item] });
    else joined.push(isLed(blocks[i + 1]) ? { type: 'list', numbered: false, items: [item] } : block);
  });
  return joined;
}

function partedText(text: string): Block[] | undefined {
  const found = COUNTS.map((signs) => countedIn(text, signs)).find((each) => each.length >= LEAST);
  const [first] = found ?? [];
  if (!found || !first) return undefined;
  const items = found
    .map(({ end }, i) => textOf(text, end, found[i + 1]?.start))
    .map((each) => ({ text: each, items: [] }));
  const last = found.at(-1)?.end ?? 0;
  const ended = ENDED.exec(text.slice(last));
  const after = ended ? text.slice(last + ended.index + 1).trim() : '';
  const before = sentencesOf(text.slice(0, first.start));
  const lead = before.at(-1) ?? '';
  const own = before.slice(0, -1).join(/\p{Script=Han}/u.test(text) ? '' : ' ');
  const spoken = text.slice(text.indexOf(lead), text.length - after.length).trim();
  return [
    ...textBlocks(own),
    ...textBlocks(/[:：]$/.test(lead) ? lead : lead.replace(/[.。，,]?$/, /\p{Script=Han}/u.test(lead) ? '：' : ':')),
    { type: 'list', numbered: false, items, spoken },
    ...textBlocks(after),
  ];
}

/** Where the signs stand, as far as they go on in order. */
function countedIn(text: string, signs: readonly RegExp[]): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const sign of signs) {
    const from = found.at(-1)?.end ?? 0;
    const match = new RegExp(sign, `${sign.flags}g`);
    match.lastIndex = from;
    const next = match.exec(text);
    if (!next) break;
    found.push({ start: next.index, end: next.index + next[0].length });
  }
  return found;
}

/** A part, up to the next or to the end of its sentence. */
function textOf(text: string, start: number, end: number | undefined): string {
  const rest = text.slice(start, end);
  const ended = end === undefined ? ENDED.exec(rest) : undefined;
  const part = (ended ? rest.slice(0, ended.index) : rest).replace(/[\s，,；;。.]+$/u, '');
  return capital(part);
}

function textBlocks(text: string): Block[] {
  return text === '' || /^[:：]$/.test(text) ? [] : [{ type: 'text', text }];
}
