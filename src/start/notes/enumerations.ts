import { capital } from '../../core/language.ts';
import type { Block } from './read-notes.ts';
import { lengthOf, sentencesOf } from './sentences.ts';

const ordinals = (words: string, write: (word: string) => string) =>
  words.split(' ').map((word) => new RegExp(`(?<=^|[。；：，;:.!?\\n]\\s?)${write(word)}`, 'u'));

const COUNTS: readonly (readonly RegExp[])[] = [
  ordinals('一 二 三 四 五 六 七 八', (digit) => `第${digit}[，,、]?(?:是|要)?\\s*`),
  ordinals('一 二 三 四 五 六 七 八', (digit) => `${digit}(?:是要|是|要)\\s*`),
  ordinals('① ② ③ ④ ⑤ ⑥ ⑦ ⑧', (sign) => `${sign}\\s*`),
  ordinals('First Second Third Fourth Fifth', (word) => `${word}(?:ly)?,?\\s+`),
];
/** Where the last part ends: with its sentence. */
const ENDED = /[。！？]|[.!?](?=\s|$)/u;

/** Blocks in which a paragraph that counts what it says (“第一，……第二，……”, “First, …”) is a list of that. */
export function withEnumerations(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.type === 'text' ? (counted(block.text) ?? block) : block));
}

function counted(text: string): Block | undefined {
  const found = COUNTS.map((signs) => countedIn(text, signs)).find((each) => each.length > 1);
  const [first] = found ?? [];
  if (!found || !first) return undefined;
  const items = found.map(({ end }, i) => {
    const part = text.slice(end, found[i + 1]?.start);
    const said = i + 1 < found.length ? part : (part.split(ENDED)[0] ?? '');
    return { text: capital(said.replace(/[\s，,；;。.]+$/u, '')), items: [] };
  });
  const lead = sentencesOf(text.slice(0, first.start)).at(-1) ?? '';
  return { type: 'list', numbered: false, items, spoken: { whole: text, lead: lead.replace(/[.。，,:：]?$/, ':') } };
}

function countedIn(text: string, signs: readonly RegExp[]): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const sign of signs) {
    const next = new RegExp(sign, 'gu');
    next.lastIndex = found.at(-1)?.end ?? 0;
    const match = next.exec(text);
    if (!match) break;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** A paragraph that begins with a few words in bold, and goes on. */
const LED = /^\*\*([^*]+)\*\*\s*[.:：。]?\s*[^*\s]/u;
const MAX_LEAD = 40;

/** Blocks in which neighbouring paragraphs that each begin with a few words in bold are a list. */
export function withLedTexts(blocks: readonly Block[]): Block[] {
  const isLed = (block?: Block) => {
    const lead = block?.type === 'text' ? LED.exec(block.text)?.[1] : undefined;
    return lead !== undefined && lengthOf(lead) <= MAX_LEAD;
  };
  const joined: Block[] = [];
  blocks.forEach((block, i) => {
    const last = joined.at(-1);
    if (block.type !== 'text' || !isLed(block) || !(isLed(blocks[i - 1]) || isLed(blocks[i + 1]))) joined.push(block);
    else if (isLed(blocks[i - 1]) && last?.type === 'list')
      joined.splice(-1, 1, { ...last, items: [...last.items, { text: block.text, items: [] }] });
    else joined.push({ type: 'list', numbered: false, items: [{ text: block.text, items: [] }] });
  });
  return joined;
}
