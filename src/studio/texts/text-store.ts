import { remembered } from '../../core/collections.ts';
import { roughText } from '../../files/decode-text.ts';
import { encodeLike } from '../../outline/edit/yaml-source.ts';
import { applyChanges, type Change, type Changes, changesBetween, faultIn, inverseOf, type Origin } from './changes.ts';

/** A file of texts as it was changed once. */
export interface Update {
  readonly file: string;
  /** The number of changes that led to it, this one included. */
  readonly version: number;
  readonly changes: Changes;
  readonly origin: Origin;
  /** Which window asked for it, as that calls itself; none for what came from elsewhere. */
  readonly by?: string | undefined;
}

/** Changes to a file, made on a version of it. */
export interface FileEdit {
  readonly file: string;
  readonly version: number;
  readonly changes: Changes;
}

/** A step of the history, which is taken back as one. */
export interface HistoryEntry {
  /** What was done, in the words of the page, by a name and what they are about. */
  readonly label: string;
  /** When it was done last, in ms since 1970. */
  readonly at: number;
  readonly origin: Origin;
  readonly steps: readonly Step[];
}

interface Step {
  readonly file: string;
  readonly changes: Changes;
  readonly inverse: Changes;
}

export type Refused =
  /** The file has changed since that version; the updates that are missing. */
  | { readonly refused: 'stale'; readonly file: string; readonly missing: readonly Update[] }
  | { readonly refused: 'unsound'; readonly file: string; readonly reason: string }
  | { readonly refused: 'conflict'; readonly file: string };

interface Held {
  readonly text: string;
  readonly version: number;
  /** What is on the disk as far as is known; undefined where nothing is. */
  readonly disk: Uint8Array | undefined;
  /** The newest updates, the last of which led to this version. */
  readonly updates: readonly Update[];
  /** What another program left while this text was not yet written; no bytes where it took the file away. */
  readonly theirs?: { readonly bytes: Uint8Array | undefined } | undefined;
}

/** A file that another program changed while its text here was not yet written. */
export interface Conflict {
  readonly file: string;
  /** What the disk has; empty where the file is gone. */
  readonly theirs: string;
  readonly isGone: boolean;
}

/** How a conflict is to end: with a text, in place of that version and of what the disk has. */
export interface Settlement extends Pick<Conflict, 'file' | 'theirs'> {
  readonly text: string;
  readonly version: number;
}

/** Where texts are read and written. */
export interface TextDisk {
  /** The bytes of a file; undefined where there is none. */
  read(file: string): Uint8Array | undefined;
  /** Writes files, all whole or none. Throws where the system refuses. */
  write(files: readonly { readonly file: string; readonly bytes: Uint8Array }[]): void;
}

interface StoredText {
  readonly text: string;
  /** In base 64; null where nothing is on the disk. */
  readonly disk: string | null;
  readonly version?: number;
  readonly updates?: readonly Update[];
}

/** All that a store holds, as it outlives the process. */
export interface StoredTexts {
  readonly files: Readonly<Record<string, StoredText>>;
  readonly done: readonly HistoryEntry[];
  readonly undone: readonly HistoryEntry[];
}

interface Options {
  readonly disk: TextDisk;
  readonly stored?: StoredTexts | undefined;
  readonly now?: () => number;
  /** The version of texts that no earlier process left: above all that windows may know from one. */
  readonly firstVersion?: number;
  readonly onUpdate?: (update: Update) => void;
}

/** What is typed within so many ms after what was typed before, beside it, is one step of the history with it. */
const ONE_STEP = 1000;
/** Steps that the history goes back, and characters that it holds, at most. */
const MAX_STEPS = 1000;
const MAX_CHARACTERS = 4_000_000;
/** Updates that a file remembers for windows that come late. */
const MAX_UPDATES = 500;

const textOf = remembered(roughText, new WeakMap());

export type TextStore = ReturnType<typeof textStore>;

/**
 * The texts of a project as they are edited: each with a version, one history over all of them, and what of them is written.
 * A text is written only where the disk still has what was read or written last; where another program changed the file, its
 * text is taken over, unless there is something here that is not written yet: that is a conflict, which `settle` ends.
 */
export function textStore({ disk, stored, now = Date.now, firstVersion = 0, onUpdate = () => {} }: Options) {
  const held = new Map<string, Held>();
  let done: readonly HistoryEntry[] = [];
  let undone: readonly HistoryEntry[] = [];

  const holdAt = (file: string): Held => {
    const known = held.get(file);
    if (known) return known;
    const bytes = disk.read(file);
    const opened = { text: bytes ? roughText(bytes) : '', version: firstVersion, disk: bytes, updates: [] };
    held.set(file, opened);
    return opened;
  };

  const isWritten = ({ text, disk: bytes }: Held) => (bytes ? textOf(bytes) === text : text === '');

  const change = (file: string, changes: Changes, origin: Origin, by?: string): Step => {
    const before = holdAt(file);
    const update: Update = { file, version: before.version + 1, changes, origin, by };
    const text = applyChanges(before.text, changes);
    const updates = [...before.updates, update].slice(-MAX_UPDATES);
    held.set(file, { ...before, text, version: update.version, updates });
    onUpdate(update);
    return { file, changes, inverse: inverseOf(before.text, changes) };
  };

  const remember = (entry: HistoryEntry) => {
    const last = done.at(-1);
    const joined =
      last && isOneStep(last, entry) ? { ...entry, label: last.label, steps: [...last.steps, ...entry.steps] } : entry;
    done = within(joined === entry ? [...done, entry] : [...done.slice(0, -1), joined]);
    undone = [];
  };

  /** Takes over what another program left at a file. */
  const adopt = (file: string): 'same' | 'adopted' | 'conflict' => {
    const before = holdAt(file);
    const bytes = disk.read(file);
    if (isSameBytes(bytes, before.disk)) {
      if (before.theirs) held.set(file, { ...before, theirs: undefined });
      return 'same';
    }
    const text = bytes ? roughText(bytes) : '';
    if (text !== before.text && !isWritten(before)) {
      held.set(file, { ...before, theirs: { bytes } });
      return 'conflict';
    }
    held.set(file, { ...before, disk: bytes, theirs: undefined });
    const changes = changesBetween(before.text, text);
    if (changes.length === 0) return 'same';
    remember({ label: `outside ${file}`, at: now(), origin: 'outside', steps: [change(file, changes, 'outside')] });
    return 'adopted';
  };

  const restore = ({ files, done: earlier, undone: later }: StoredTexts) => {
    for (const [file, { text, disk: written, version = firstVersion, updates = [] }] of Object.entries(files)) {
      const known = written === null ? undefined : Uint8Array.from(Buffer.from(written, 'base64'));
      held.set(file, { text, version, disk: known, updates });
    }
    done = earlier;
    undone = later;
    for (const file of Object.keys(files)) adopt(file);
  };
  if (stored) restore(stored);

  const refusal = ({ file, version, changes }: FileEdit, origin: Origin): Refused | undefined => {
    const { text, version: own, updates, theirs } = holdAt(file);
    if (theirs && origin !== 'typing') return { refused: 'conflict', file };
    if (version !== own) return { refused: 'stale', file, missing: updates.filter((each) => each.version > version) };
    const reason = faultIn(changes, text.length);
    return reason === undefined ? undefined : { refused: 'unsound', file, reason };
  };

  const undoOne = (from: readonly HistoryEntry[], origin: 'undo' | 'redo', by?: string): HistoryEntry | undefined => {
    const entry = from.at(-1);
    if (!entry) return undefined;
    const steps = origin === 'undo' ? entry.steps.toReversed() : entry.steps;
    for (const { file, changes, inverse } of steps) change(file, origin === 'undo' ? inverse : changes, origin, by);
    return entry;
  };
  const filesOf = ({ steps }: HistoryEntry) => [...new Set(steps.map(({ file }) => file))];
  const isHeldUp = (entry: HistoryEntry | undefined) =>
    entry !== undefined && filesOf(entry).some((file) => holdAt(file).theirs !== undefined);

  return {
    /** The text of a file, empty where there is none, and its version. */
    get: (file: string): { readonly text: string; readonly version: number; readonly written: boolean } => {
      const own = holdAt(file);
      return { text: own.text, version: own.version, written: isWritten(own) };
    },
    /** The updates of a file after a version; undefined where they are no longer known. */
    since: (file: string, version: number): readonly Update[] | undefined => {
      const { updates, version: own } = holdAt(file);
      const missing = updates.filter((each) => each.version > version);
      return missing.length === own - version ? missing : undefined;
    },
    /** The bytes of files that differ from the disk's, by their paths. */
    unwritten: (): ReadonlyMap<string, Uint8Array> =>
      new Map(
        [...held].flatMap(([file, each]) =>
          isWritten(each) ? [] : [[file, encodeLike(each.disk, each.text)] as const],
        ),
      ),
    /** Makes the edits, all or none, as one step of the history. In a conflict, what is typed is taken, and not written. */
    edit: (
      edits: readonly FileEdit[],
      { label, origin, by }: { readonly label: string; readonly origin: 'typing' | 'edit'; readonly by?: string },
    ): Refused | undefined => {
      for (const each of edits) {
        const refused = refusal(each, origin);
        if (refused) return refused;
      }
      const steps = edits
        .filter(({ changes }) => changes.length > 0)
        .map(({ file, changes }) => change(file, changes, origin, by));
      if (steps.length > 0) remember({ label, at: now(), origin, steps });
      return undefined;
    },
    undo: (by?: string): HistoryEntry | undefined => {
      if (isHeldUp(done.at(-1))) return undefined;
      const entry = undoOne(done, 'undo', by);
      if (entry) [done, undone] = [done.slice(0, -1), [...undone, entry]];
      return entry;
    },
    redo: (by?: string): HistoryEntry | undefined => {
      if (isHeldUp(undone.at(-1))) return undefined;
      const entry = undoOne(undone, 'redo', by);
      if (entry) [done, undone] = [[...done, entry], undone.slice(0, -1)];
      return entry;
    },
    history: () => ({ done, undone }),
    /** The files that were looked at. */
    files: (): readonly string[] => [...held.keys()],
    adopt,
    /** The files that wait for `settle`, with what the disk has. */
    conflicts: (): readonly Conflict[] =>
      [...held].flatMap(([file, { theirs }]) => (theirs ? [{ file, ...theirTextOf(theirs) }] : [])),
    /** Ends a conflict as it was shown: the file has that text from now on, which is written over what the disk has. */
    settle: ({ file, text, version, theirs: shown }: Settlement, by?: string): Refused | undefined => {
      adopt(file);
      const { theirs, ...before } = holdAt(file);
      if (!theirs) return undefined;
      if (before.version !== version || theirTextOf(theirs).theirs !== shown) {
        return { refused: 'stale', file, missing: [] };
      }
      held.set(file, { ...before, disk: theirs.bytes });
      const changes = changesBetween(before.text, text);
      if (changes.length === 0) return undefined;
      remember({ label: `settle ${file}`, at: now(), origin: 'edit', steps: [change(file, changes, 'edit', by)] });
      return undefined;
    },
    /** Writes what is not written, of one file or of all; files that another program changed meanwhile are taken over or in conflict. */
    write: (only?: readonly string[]): void => {
      const files = [...held].filter(
        ([file, each]) => !isWritten(each) && !each.theirs && (only?.includes(file) ?? true),
      );
      const sound = files.filter(([file, each]) => isSameBytes(disk.read(file), each.disk));
      for (const [file] of files) if (!sound.some(([name]) => name === file)) adopt(file);
      if (sound.length === 0) return;
      const written = sound.map(([file, each]) => ({ file, bytes: encodeLike(each.disk, each.text) }));
      disk.write(written);
      for (const { file, bytes } of written) held.set(file, { ...holdAt(file), disk: bytes });
    },
    /** What is to outlive the process: texts that were changed or are not written, and the history. */
    stored: (): StoredTexts => {
      const changed = new Set([...done, ...undone].flatMap(filesOf));
      const kept = [...held].filter(([file, each]) => changed.has(file) || !isWritten(each));
      const files = kept.map(([file, { text, disk: bytes, version, updates }]) => {
        return [file, { text, disk: bytes ? Buffer.from(bytes).toString('base64') : null, version, updates }] as const;
      });
      return { files: Object.fromEntries(files), done, undone };
    },
  };
}

const theirTextOf = ({ bytes }: NonNullable<Held['theirs']>): Pick<Conflict, 'theirs' | 'isGone'> => ({
  theirs: bytes ? roughText(bytes) : '',
  isGone: bytes === undefined,
});

/**
 * Whether a step goes on with what the one before it typed: in the same file, soon after it, at its end; or sets the same value
 * again, as each key does in a text that is edited on its slide.
 */
function isOneStep(last: HistoryEntry, next: HistoryEntry): boolean {
  if (last.origin !== next.origin || next.at - last.at > ONE_STEP) return false;
  if (next.origin === 'edit') return next.label === last.label && next.label.startsWith('set ');
  if (next.origin !== 'typing') return false;
  const [before, after] = [last.steps.at(-1), next.steps[0]];
  if (!before || !after || before.file !== after.file) return false;
  const [end, start] = [before.inverse.at(-1), after.changes[0]];
  return end !== undefined && start !== undefined && start.from <= end.to && start.to >= end.from;
}

/** The newest entries, as far as they are no more and no longer than the history may be. */
function within(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  let left = MAX_CHARACTERS;
  const lengthOf = ({ insert }: Change) => insert.length;
  const kept = entries
    .slice(-MAX_STEPS)
    .toReversed()
    .filter(({ steps }) => {
      left -= steps
        .flatMap(({ changes, inverse }) => [...changes, ...inverse])
        .reduce((sum, each) => sum + lengthOf(each), 0);
      return left >= 0;
    });
  return kept.length === entries.length ? entries : kept.toReversed();
}

function isSameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}
