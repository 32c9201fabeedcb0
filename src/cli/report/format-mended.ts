import type { MadeEdit } from '../../app/mend.ts';
import type { UiLanguage, Words } from '../../core/language.ts';
import { type Paint, plainPaint } from './paint.ts';

const MENDED: Words = { en: 'mended', zh: '已修正' };
const NOTHING: Words = {
  en: 'Nothing could be mended without asking.',
  zh: '没有可以自动修正的问题。',
};

/** What is said where there is no finding at all. */
const SOUND: Words = { en: 'There was nothing to mend.', zh: '没有需要修正的问题。' };

/** Columns that a line of the outline may take in the list. */
const WIDEST = 70;
/** Spaces as signs, where nothing else has changed. */
const SIGNS: Readonly<Record<string, string>> = { ' ': '·', '\t': '⇥', '\u3000': '□', '\u00a0': '◦' };

/** What was mended, a line each: its place, and the line before and after; `left` is how many findings remain. */
export function formatMended(
  edits: readonly MadeEdit[],
  left: number,
  ui: UiLanguage,
  paint: Paint = plainPaint,
): string {
  if (edits.length === 0) return paint.quiet((left === 0 ? SOUND : NOTHING)[ui]);
  return edits
    .map(({ code, file, line, before, after }) => {
      const [old, now] = excerpts(before, after);
      return `${paint.good(`${MENDED[ui]} ${code}`)}  ${paint.strong(`${file}:${line}`)}  ${old} → ${now}`;
    })
    .join('\n');
}

/** The first lines that differ, cut to what differs with a little around it. */
function excerpts(before: string, after: string): [string, string] {
  const [a, b] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const at = Math.max(
    0,
    a.findIndex((line, index) => line !== b[index]),
  );
  const [old, now] = [a[at] ?? '', b[at] ?? ''];
  if (old.trim() === now.trim()) return [signed(old), signed(now)];
  const more = Math.max(a.length, b.length) > at + 1 ? ' …' : '';
  const [x, y] = [old.trim(), now.trim()];
  const same = [...x].findIndex((letter, index) => letter !== [...y][index]);
  const from = Math.max(0, (same === -1 ? Math.min(x.length, y.length) : same) - WIDEST / 2);
  return [cut(x, from) + more, cut(y, from) + more];
}

function cut(line: string, from: number): string {
  const start = line.length > WIDEST ? from : 0;
  const shown = line.slice(start, start + WIDEST);
  return `${start > 0 ? '…' : ''}${shown}${start + WIDEST < line.length ? '…' : ''}`;
}

/** A line whose indentation shows. */
function signed(line: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  return cut([...indent].map((space) => SIGNS[space] ?? space).join('') + line.slice(indent.length), 0);
}
