import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EditPlace, EditResult, Plain } from '../../protocol/edits.ts';
import { ask } from '../base/connection.ts';
import { Message } from '../base/controls.tsx';
import { itemsAt } from '../base/drawing.tsx';
import { slidesFollow } from '../base/following.ts';
import { CHANGED, notice, Places, refusalOf } from '../base/notice.tsx';
import { editedPath, hello, ui, view, word } from '../base/state.ts';
import { type Box, boxOf, styleOf } from './marks.tsx';

/** A text that is edited where it stands on the slide. */
interface TextEdit {
  /** Which of the items at its path it is. */
  readonly nth: number;
  /** How it is set: its size in px. */
  readonly size: number;
  readonly family: string;
  readonly weight: string;
  /** The words that stand there, with which it begins. */
  readonly shown: string;
  readonly queue: Queue;
}

/** What is written where a text stands. */
interface Source {
  readonly before: Plain;
  readonly language?: string;
  /** The text to begin with. */
  readonly text: string;
}

type Refused = Extract<EditResult, { readonly refused: unknown }>;
type Answer = Partial<Refused> & { readonly value?: Plain; readonly language?: string; readonly of?: string };

const textEdit = signal<TextEdit | undefined>(undefined);

/** Sizes between which a text can be read while it is edited, in px. */
const SMALLEST = 14;
const LARGEST = 44;

/** Begins to edit the text at a path; where it is written elsewhere, the page says so and where. */
export async function beginEdit(svg: SVGSVGElement, path: string, item?: Element): Promise<void> {
  const items = itemsAt(svg, path);
  const own = item ?? items[0];
  if (!own) return;
  const shown = wordsOf(own)
    .map(({ textContent }) => textContent)
    .join('')
    .trim();
  notice.value = undefined;
  editedPath.value = path;
  const queue = newQueue(path, shown);
  textEdit.value = { nth: items.indexOf(own), shown, queue, ...setting(svg, own) };
  await queue.opened;
  const { refusal, typed } = queue;
  if (!refusal.value || typed() !== undefined) return;
  notice.value = refusal.value;
  if (textEdit.value?.queue === queue) endEdit();
}

/** Closes the field; what was typed in it is still written, or else kept in a notice. */
export function endEdit(): void {
  const queue = textEdit.value?.queue;
  textEdit.value = undefined;
  editedPath.value = undefined;
  queue?.close();
}

/** The lines of an item, without the mark of a list. */
const wordsOf = (item: Element): readonly Element[] =>
  [...item.querySelectorAll('text')].filter((line) => !line.closest('.mark'));

/** How the first text of an item is set. */
function setting(svg: SVGSVGElement, item: Element) {
  const [line] = wordsOf(item);
  const attribute = (name: string) => line?.querySelector(`[${name}]`)?.getAttribute(name) ?? '';
  const size = (Number.parseFloat(attribute('font-size')) || 0) * (svg.clientWidth / svg.viewBox.baseVal.width);
  return {
    size: Math.max(SMALLEST, Math.min(LARGEST, size)),
    ...{ family: attribute('font-family'), weight: attribute('font-weight') },
  };
}

/** The field over the text that is edited. Each change goes to the outline, so that the slide follows and is checked. */
export function TextEditField({ svg }: { readonly svg: SVGSVGElement | undefined }) {
  const edit = textEdit.value;
  return edit ? <Field key={edit.queue.number} {...edit} svg={svg} /> : null;
}

interface FieldProps extends TextEdit {
  readonly svg: SVGSVGElement | undefined;
}

function Field({ nth, svg, size, family, weight, shown, queue }: FieldProps) {
  const say = word.value;
  const path = editedPath.value;
  const refused = queue.refusal.value;
  const source = queue.source.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const [box, setBox] = useState<Box | undefined>();
  useLayoutEffect(() => {
    const item = svg && path !== undefined ? itemsAt(svg, path)[nth] : undefined;
    const now = svg && item && boxOf(svg, wordsOf(item));
    if (now) setBox(now);
  }, [svg]);
  useLayoutEffect(() => {
    const own = field.current;
    if (!own) return;
    Object.assign(own.style, { fontSize: `${size}px`, fontFamily: family, fontWeight: weight });
    own.focus();
    own.select();
  }, []);
  useLayoutEffect(() => {
    const own = field.current;
    if (!own || !source || queue.typed() !== undefined || own.value === source.text) return;
    own.value = source.text;
    own.select();
  }, [source]);
  useEffect(() => {
    if (field.current) grow(field.current);
  }, [box, source]);
  return (
    <div class="text-edit" style={box && { ...styleOf(box), height: 'auto' }}>
      <textarea
        ref={field}
        rows={1}
        aria-label={say('editHere')}
        aria-describedby="text-edit-help"
        aria-invalid={refused !== undefined}
        defaultValue={shown}
        onInput={({ currentTarget }) => {
          grow(currentTarget);
          queue.type(currentTarget.value);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          if (event.key === 'Escape') queue.takeBack();
          if (event.key === 'Escape' || queue.typed() === undefined) endEdit();
          else
            queue.written().then((isWritten) => {
              if (isWritten && textEdit.value?.queue === queue) endEdit();
            });
        }}
        onBlur={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Element && relatedTarget.closest('.text-edit'))) endEdit();
        }}
      />
      <div class="text-edit-help" id="text-edit-help" role="status">
        {refused ? <Refusal {...refused} /> : say('editKeys')}
      </div>
    </div>
  );
}

function Refusal({ refused, places }: { readonly refused: Refused['refused']; readonly places: readonly EditPlace[] }) {
  return (
    <>
      <p class="text-edit-refused">
        <Message text={refused[ui.value]} />
      </p>
      <Places places={places} />
    </>
  );
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = '0';
  field.style.height = `${field.scrollHeight + 4}px`;
}

/** What was typed, as a number where one stood there; a space that only parts it from the next word is not yet written. */
function typedValue(field: string, before: Plain): Plain {
  const text = field.trimEnd();
  return typeof before === 'number' && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

type Queue = ReturnType<typeof newQueue>;

let queues = 0;

/**
 * What is typed where words are shown, as it is written: one request at a time, and of what waits only the last. It may be
 * typed before it is known what is written there, and is kept where it is refused.
 */
function newQueue(begun: string, shown: string) {
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
    source.value = { before, text: of ?? String(before ?? ''), ...(own === undefined ? {} : { language: own }) };
  };
  const opened = open();
  const wanted = ({ before }: Source): Plain => (typed === undefined ? before : typedValue(typed, before));
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
