import { signal } from '@preact/signals';
import type { Plain } from '../../protocol/edits.ts';
import { ask } from '../base/connection.ts';
import { slidesFollow } from '../base/following.ts';
import { CHANGED, notice, type Refused, refusalOf } from '../base/notice.tsx';
import { editedPath, hello, view } from '../base/state.ts';

/** What is written where a text stands. */
interface Source {
  readonly before: Plain;
  readonly language?: string;
  /** The text to begin with. */
  readonly text: string;
}

type Answer = Partial<Refused> & { readonly value?: Plain; readonly language?: string; readonly of?: string };

/** What was typed, as a number where one stood there; a space that only parts it from the next word is not yet written. */
function typedValue(field: string, before: Plain, empty: Plain): Plain {
  const text = field.trimEnd();
  if (text === '') return empty;
  return typeof before === 'number' && Number.isFinite(Number(text)) ? Number(text) : text;
}

export type TypingQueue = ReturnType<typeof typingQueue>;

let queues = 0;

/**
 * What is typed where words are shown, as it is written: one request at a time, and of what waits only the last. It may be
 * typed before it is known what is written there, and is kept where it is refused. A text without letters is written as `empty`.
 */
export function typingQueue(begun: string, shown: string, empty: Plain = '') {
  const refusal = signal<Refused | undefined>(undefined);
  const source = signal<Source | undefined>(undefined);
  let path = begun;
  let typed: string | undefined;
  let now: Plain = null;
  let isClosed = false;
  let running: Promise<void> | undefined;
  const pathNow = async () => {
    await slidesFollow();
    if (!isClosed) path = editedPath.value ?? path;
    return path;
  };
  const open = async () => {
    const language = view.value.language ?? hello.value?.languages[0] ?? '';
    const answer = (await ask<Answer>('value', { path: await pathNow(), language, shown })) ?? { refused: CHANGED };
    if (answer.refused) {
      refusal.value = { refused: answer.refused, places: answer.places ?? [] };
      return;
    }
    const { value: before = null, of, language: own } = answer;
    now = before;
    const text = of ?? String(before ?? '');
    // What was shown may have been another language's: what was typed behind it belongs behind what is written there.
    if (typed?.startsWith(shown)) typed = text + typed.slice(shown.length);
    source.value = { before, text, ...(own === undefined ? {} : { language: own }) };
  };
  const opened = open();
  const wanted = ({ before }: Source): Plain => (typed === undefined ? before : typedValue(typed, before, empty));
  const write = async () => {
    await opened;
    const own = source.value;
    while (own && wanted(own) !== now) {
      const value = wanted(own);
      const edit = { do: 'set', path: await pathNow(), expects: now, value } as const;
      refusal.value = await refusalOf({ ...edit, ...(own.language === undefined ? {} : { language: own.language }) });
      if (!refusal.value) now = value;
      else if (wanted(own) === value) return;
    }
    if (own) refusal.value = undefined;
  };
  const run = () => {
    running ??= write().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    ...{ number: ++queues, refusal, source, opened },
    /** What was typed so far, if anything was. */
    typed: () => typed,
    type(text: string): void {
      typed = text;
      run();
    },
    takeBack(): void {
      typed = undefined;
      run();
    },
    /** Whether all that was typed is written, once that is known. */
    async written(): Promise<boolean> {
      await run();
      return refusal.value === undefined;
    },
    /** Nothing more is typed: what is refused is told beside the slide. */
    async close(): Promise<void> {
      isClosed = true;
      await run();
      if (refusal.value && typed !== undefined) notice.value = { ...refusal.value, typed };
    },
  };
}
