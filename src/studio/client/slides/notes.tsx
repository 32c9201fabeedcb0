import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { LivePage } from '../../protocol/events.ts';
import { IconButton } from '../base/controls.tsx';
import { notice } from '../base/notice.tsx';
import { editedPath, pages, word } from '../base/state.ts';
import { slideOf } from './findings-on-slides.ts';
import { Refusal } from './text-edit.tsx';
import { type TypingQueue, typingQueue } from './typing-queue.ts';

/** The notes that are edited where they stand. */
const notesEdit = signal<TypingQueue | undefined>(undefined);

async function beginNotes({ path, notes = '' }: LivePage): Promise<void> {
  notice.value = undefined;
  editedPath.value = `${path}.notes`;
  const queue = typingQueue(editedPath.value, notes, null);
  notesEdit.value = queue;
  await queue.opened;
  if (!queue.refusal.value || queue.typed() !== undefined) return;
  notice.value = queue.refusal.value;
  if (notesEdit.value === queue) endNotes();
}

/** Closes the field; what was typed in it is still written, or else kept in a notice. */
function endNotes(): void {
  const queue = notesEdit.value;
  notesEdit.value = undefined;
  editedPath.value = undefined;
  queue?.close();
}

/** What is said with the slide that is looked at, and how long that takes. */
export function Notes({ page }: { readonly page: LivePage }) {
  const say = word.value;
  const place = useRef<HTMLElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const queue = notesEdit.value;
  useEffect(() => {
    if (notesEdit.value && editedPath.value !== undefined && slideOf(editedPath.value) !== page.path) endNotes();
  }, [page.path]);
  const end = () => {
    endNotes();
    place.current?.focus();
  };
  return (
    <section
      class="notes"
      aria-label={say('notes')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: long notes are scrolled by keys
      tabIndex={0}
      ref={place}
      onKeyDown={(event) => {
        if (event.target !== place.current) return;
        if (event.key === 'Enter') beginNotes(page);
        else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && words.current) {
          getSelection()?.selectAllChildren(words.current);
        } else return;
        event.preventDefault();
      }}
    >
      <h2>
        {say('notes')}
        <Times page={page} />
        {!queue && <IconButton icon="rename" label={say('editNotes')} onClick={() => beginNotes(page)} />}
      </h2>
      {queue ? (
        <Field key={queue.number} queue={queue} shown={page.notes ?? ''} onEnd={end} />
      ) : (
        <p ref={words} class={page.notes === undefined ? 'none' : undefined} onDblClick={() => beginNotes(page)}>
          {page.notes ?? say('noNotes')}
        </p>
      )}
    </section>
  );
}

interface FieldProps {
  readonly queue: TypingQueue;
  readonly shown: string;
  readonly onEnd: () => void;
}

function Field({ queue, shown, onEnd }: FieldProps) {
  const say = word.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const begun = useRef(shown);
  const source = queue.source.value;
  const refused = queue.refusal.value;
  useLayoutEffect(() => {
    const own = field.current;
    own?.focus();
    own?.setSelectionRange(own.value.length, own.value.length);
  }, []);
  useLayoutEffect(() => {
    const own = field.current;
    const text = queue.typed() ?? source?.text;
    if (own && text !== undefined && own.value !== text) own.value = text;
  }, [source]);
  return (
    <>
      <textarea
        ref={field}
        aria-label={say('editNotes')}
        aria-describedby="notes-help"
        aria-invalid={refused !== undefined}
        defaultValue={begun.current}
        onInput={({ currentTarget }) => queue.type(currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (event.isComposing || (event.key !== 'Escape' && !isDone)) return;
          event.preventDefault();
          if (isDone) {
            queue.written().then((isWritten) => {
              if (isWritten && notesEdit.value === queue) onEnd();
            });
          } else {
            queue.takeBack();
            onEnd();
          }
        }}
        onBlur={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Element && relatedTarget.closest('.notes'))) endNotes();
        }}
      />
      <div class="notes-help" id="notes-help" role="status">
        {refused ? <Refusal {...refused} /> : say('notesKeys')}
      </div>
    </>
  );
}

/** How long the slide and the whole talk take to say. */
function Times({ page }: { readonly page: LivePage }) {
  if (page.seconds === undefined) return null;
  const all = pages.value.filter(({ hidden }) => !hidden).reduce((sum, { seconds = 0 }) => sum + seconds, 0);
  return (
    <span class="times">{word.value('times').replace('{own}', clock(page.seconds)).replace('{all}', clock(all))}</span>
  );
}

/** Seconds, or minutes and seconds, in words. */
const clock = (seconds: number): string =>
  word
    .value(seconds < 60 ? 'secondsLong' : 'minutesLong')
    .replace('{m}', String(Math.floor(seconds / 60)))
    .replace('{s}', String(seconds % 60));
