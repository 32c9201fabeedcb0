/** What takes the place of a stretch of a text. Of several, all offsets are those of the text before the first. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Changes in order, none over another. */
export type Changes = readonly Change[];

/** Who or what changed a text. Only what is typed waits before it is written. */
export type Origin = 'typing' | 'edit' | 'undo' | 'redo' | 'outside';

/** Why changes are none of a text: one is out of it, or they are not in order. Undefined where they are sound. */
export function faultIn(changes: Changes, length: number): string | undefined {
  let end = 0;
  for (const { from, to } of changes) {
    if (!Number.isInteger(from) || !Number.isInteger(to)) return 'An offset is no whole number.';
    if (from < end || to < from || to > length) return 'A change is out of the text, or over another.';
    end = to;
  }
  return undefined;
}

export function applyChanges(text: string, changes: Changes): string {
  let end = 0;
  const parts = changes.map(({ from, to, insert }) => {
    const part = text.slice(end, from) + insert;
    end = to;
    return part;
  });
  return parts.join('') + text.slice(end);
}

/** The changes that take others back, from the text that these lead to. */
export function inverseOf(text: string, changes: Changes): Changes {
  let grown = 0;
  return changes.map(({ from, to, insert }) => {
    const start = from + grown;
    grown += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
}

/** The one change from a text to another, as short as it can be; none where they are the same. */
export function changesBetween(before: string, after: string): Changes {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  return [{ from: start, to: before.length - end, insert: after.slice(start, after.length - end) }];
}
