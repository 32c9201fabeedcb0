import type { Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';

/** Longer texts are quoted around what differs in them. */
const QUOTED_WHOLE = 90;
/** Characters shown on each side of what differs. */
const AROUND = 24;

interface Staleness {
  /** The language of the translation, and that of the text that it translates. */
  readonly language: string;
  readonly reference: string;
  readonly of: string;
  readonly now: string;
  readonly path: Path;
}

/** A text without what its lines and the ways to write a letter make of it. */
export const comparable = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

export const sameText = (a: string, b: string): boolean => comparable(a) === comparable(b);

/** The `stale-translation` of a text whose reference has changed since, without its place. */
export function staleTranslation({ language, reference, of, now, path }: Staleness): Finding {
  const [before, after] = changedParts(of, now);
  return { code: 'stale-translation', ...say.outline.staleTranslation({ reference, before, after }), path, language };
}

/** The texts, or of longer ones the part that differs with a little around it. */
export function changedParts(before: string, after: string): readonly [string, string] {
  const [a, b] = [before, after].map((text) => [...text.replace(/\s+/g, ' ').trim()]) as [string[], string[]];
  if (Math.max(a.length, b.length) <= QUOTED_WHOLE) return [a.join(''), b.join('')];
  const same = (x: string | undefined, y: string | undefined) => x !== undefined && x === y;
  let start = 0;
  while (same(a[start], b[start])) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && same(a.at(-1 - end), b.at(-1 - end))) end += 1;
  return [part(a, start, end), part(b, start, end)];
}

function part(characters: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(characters.length, characters.length - end + AROUND);
  const shown = characters.slice(from, Math.min(to, from + 2 * QUOTED_WHOLE));
  return `${from > 0 ? '…' : ''}${shown.join('')}${from + shown.length < characters.length ? '…' : ''}`;
}
