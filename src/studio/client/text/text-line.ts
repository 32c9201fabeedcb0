import { ChangeSet, Text } from '@codemirror/state';
import { type Changes, changesBetween, type Origin } from '../../texts/changes.ts';

/** A change of a text as the studio tells of it. */
interface TextUpdate {
  readonly version: number;
  readonly changes: Changes;
  readonly origin: Origin;
  readonly by?: string | undefined;
}

/** What the studio answers to changes; nothing where it is away. */
export type TypeAnswer =
  | { readonly version?: number; readonly refused?: string; readonly missing?: readonly TextUpdate[] }
  | undefined;

export interface TextLineOptions {
  readonly opened: { readonly text: string; readonly version: number };
  /** The name of this window. */
  readonly by: string;
  /** Has the studio make changes of a version; no changes ask only for the updates since. */
  readonly send: (version: number, changes: Changes) => Promise<TypeAnswer>;
  /** Reads the text anew, where the studio no longer knows what is missing. */
  readonly reopen: () => Promise<{ readonly text?: string; readonly version?: number } | undefined>;
  /** Calls a function after a while. */
  readonly later: (again: () => void) => void;
  /** Makes what others changed a change of the text here. */
  readonly apply: (changes: ChangeSet) => void;
}

export type TextLine = ReturnType<typeof textLine>;

/**
 * The line of a text to the studio. What is typed goes at once; while one request is under way, what follows waits and goes as
 * one. Changes of others come first, and those of here are mapped over them. What the studio does not take is tried again.
 */
export function textLine({ opened, by, send, reopen, later, apply }: TextLineOptions) {
  let version = opened.version;
  /** The text of that version. */
  let base = Text.of(opened.text.split('\n'));
  /** What was sent and not confirmed, and what waits behind it. */
  let sent: ChangeSet | undefined;
  let waiting: ChangeSet | undefined;
  let request = 0;
  let isUnderWay = false;
  let isBehind = false;
  let idle: (() => void)[] = [];

  const confirm = (next: number) => {
    if (sent) base = sent.apply(base);
    sent = undefined;
    version = next;
  };

  const merge = (theirs: ChangeSet, next: number) => {
    let here = theirs;
    base = theirs.apply(base);
    version = next;
    const over = (ours: ChangeSet | undefined) => {
      if (!ours) return undefined;
      const mapped = ours.map(here);
      here = here.map(ours, true);
      return mapped;
    };
    sent = over(sent);
    waiting = over(waiting);
    if (!here.empty) apply(here);
  };

  const receive = (update: TextUpdate) => {
    if (update.version !== version + 1) return;
    if (sent && update.by === by && update.origin === 'typing') confirm(update.version);
    else merge(changeSetOf(update.changes, base.length), update.version);
  };

  const takeAnew = async () => {
    const asked = version;
    const now = await reopen();
    if (now?.text === undefined || now.version === undefined) return false;
    if (version !== asked) return true;
    if (now.version === version) return false;
    const text = Text.of(now.text.split('\n'));
    if (sent?.apply(base).eq(text)) confirm(now.version);
    else merge(changeSetOf(changesBetween(base.toString(), now.text), base.length), now.version);
    return true;
  };

  const take = async (answer: TypeAnswer): Promise<boolean> => {
    if (answer?.version !== undefined) {
      if (answer.version > version) confirm(answer.version);
      else if (sent?.empty) sent = undefined;
      return true;
    }
    if (answer?.refused !== 'stale') return false;
    const before = version;
    for (const update of answer.missing ?? []) receive(update);
    return version > before || takeAnew();
  };

  const flush = async (): Promise<void> => {
    if (isUnderWay) return;
    if (!sent) [sent, waiting] = [waiting, undefined];
    if (!sent && !isBehind) {
      const settled = idle;
      idle = [];
      for (const settle of settled) settle();
      return;
    }
    isUnderWay = true;
    isBehind = false;
    request += 1;
    const isTaken = await take(await send(version, sent ? changesOf(sent) : []));
    isUnderWay = false;
    if (isTaken) return flush();
    isBehind = true;
    const failed = request;
    later(() => {
      if (request === failed) flush();
    });
  };

  return {
    /** Takes what was typed here, which the text already shows. */
    typed(changes: ChangeSet): void {
      waiting = waiting ? waiting.compose(changes) : changes;
      flush();
    },
    /** Takes what the studio tells, its confirmations of what came from here among it. */
    hear(update: TextUpdate): void {
      if (update.version <= version) return;
      if (update.version === version + 1) receive(update);
      else isBehind = true;
      flush();
    },
    /** Asks for what was missed while the studio was away, and sends what was kept. */
    catchUp(): void {
      isBehind = true;
      flush();
    },
    /** Resolves once all that was typed here is the studio's. */
    settled: (): Promise<void> =>
      new Promise((resolve) => {
        idle.push(resolve);
        flush();
      }),
    version: (): number => version,
    /** Whether the text here is that of a version, with nothing typed since. */
    isAt: (wanted: number | undefined): boolean => version === wanted && !sent && !waiting,
  };
}

const changeSetOf = (changes: Changes, length: number): ChangeSet =>
  ChangeSet.of(
    changes.map(({ from, to, insert }) => ({ from, to, insert: Text.of(insert.split('\n')) })),
    length,
  );

function changesOf(set: ChangeSet): Changes {
  const changes: { from: number; to: number; insert: string }[] = [];
  set.iterChanges((from, to, _, __, inserted) => changes.push({ from, to, insert: inserted.toString() }));
  return changes;
}
