import { readMarkup } from '../../src/lint/base/markup.ts';

/** Parts that are kept: those of some decks. */
const MOST = 300;

const kept = new Map<string, ReturnType<typeof readMarkup>>();

/** The markup of a part, which most decks of tests share with those before: their theme, master and layouts. */
export function keptMarkup(text: string): ReturnType<typeof readMarkup> {
  const markup = kept.get(text) ?? readMarkup(text);
  kept.delete(text);
  kept.set(text, markup);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return markup;
}
