import { groupOf, isGroup, mapValues } from '../../core/collections.ts';
import type { Entry } from './contents.ts';
import { apart, isWords, joined } from './words.ts';

/** What is bold at the beginning of a point, up to its colon, and the rest. */
const LED = /^\*\*([^*]+?)(?:[:：]\*\*|\*\*[:：])\s*(\S[\s\S]*)$/;

export function readPoint(written: unknown): Entry {
  const { text, ...others } = isWords(written) ? { text: written } : groupOf(written);
  const led = apart(text, LED);
  return led ? { title: led[0], text: led[1], ...others } : { title: text, ...others };
}

export function writePoint({ title, text, ...others }: Entry): unknown {
  const bold =
    typeof title === 'string' ? `**${title}` : isGroup(title) ? mapValues(title, (each) => `**${each}`) : title;
  const said = text === undefined ? title : joined(bold, text, '**');
  if (said === undefined) return undefined;
  return Object.keys(others).length === 0 ? said : { text: said, ...others };
}
