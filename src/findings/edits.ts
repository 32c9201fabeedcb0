/** A stretch of a text to be replaced; an insertion where it is empty. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with edits made, those that were made, and where an offset of the earlier text is now. */
export interface Edited {
  readonly text: string;
  readonly made: readonly Edit[];
  readonly moved: (offset: number) => number;
}

/**
 * A text with edits made, from its beginning on; those at one place in their order, of two that overlap or are the same
 * only the first. Line ends of what is put in are those of the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const made: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const put = { ...edit, text: edit.text.replaceAll(/\r?\n/g, lineEnd) };
    const twice = made.some(
      ({ start, end, text: same }) => start === put.start && end === put.end && same === put.text,
    );
    if (!twice && edit.start >= (made.at(-1)?.end ?? 0)) made.push(put);
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
