import type { TextEdit } from './diagnostic.ts';

/** A text with edits made, those that were made, and where an offset of the earlier text is now. */
export interface Edited {
  readonly text: string;
  readonly made: readonly TextEdit[];
  readonly moved: (offset: number) => number;
}

/**
 * A text with edits made, from its beginning on; of two that overlap only the first. Line ends of what is put in are
 * those of the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): Edited {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const made: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = made.at(-1);
    const apart = !last || edit.start > last.end || (edit.start === last.end && edit.end > edit.start);
    if (apart) made.push({ ...edit, text: edit.text.replaceAll(/\r?\n/g, lineEnd) });
  }
  const [parts, end] = made.reduce<[string, number]>(
    ([before, from], edit) => [before + text.slice(from, edit.start) + edit.text, edit.end],
    ['', 0],
  );
  const moved = (offset: number) =>
    made.reduce((now, { start, end: to, text: put }) => {
      if (offset >= to) return now + put.length - (to - start);
      return offset > start ? now - (offset - start) : now;
    }, offset);
  return { text: parts + text.slice(end), made, moved };
}
